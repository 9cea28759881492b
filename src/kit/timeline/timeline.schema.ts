import { z } from 'astro/zod';

/** `<Timeline>` a list whose entries begin with a strong date `</Timeline>` */
export const timelineSchema = z.strictObject({});
