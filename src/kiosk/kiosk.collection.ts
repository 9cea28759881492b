import { defineCollection } from 'astro:content';
import type { z } from 'astro/zod';
import { glob } from 'astro/loaders';
import { kioskSchema, type KioskConfig } from '@/core/kiosk/kiosk.schema.ts';

export const kiosk = defineCollection({
  loader: glob({ base: './content/kiosk', pattern: '*.yaml' }),
  // The small zod's schemas parse like the large one's: Astro asks for no more.
  schema: kioskSchema as unknown as z.ZodType<KioskConfig>,
});
