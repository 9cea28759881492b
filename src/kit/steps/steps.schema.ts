import { z } from 'astro/zod';

/** `<Steps>` an ordered list `</Steps>` */
export const stepsSchema = z.strictObject({});
