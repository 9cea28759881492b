import { z } from 'zod';

/** Text in languages: Chinese first, else whatever there is. */
const text = z.record(z.string(), z.array(z.string())).transform((languages) => {
  const chinese = Object.keys(languages).find((language) => language.startsWith('zh'));
  const [first] = chinese === undefined ? Object.values(languages) : [languages[chinese]];
  return (first ?? [])
    .join('\n\n')
    .replaceAll(/<[^>]*>/g, '')
    .trim();
});

const body = z.looseObject({ id: z.string().optional(), type: z.string().optional() });
const annotation = z.looseObject({
  body: z
    .union([body, z.array(body)])
    .optional()
    .transform((one) => (one === undefined ? [] : Array.isArray(one) ? one : [one])),
});

const canvas = z.looseObject({
  id: z.string(),
  label: text.optional(),
  summary: text.optional(),
  metadata: z.array(z.looseObject({ label: text, value: text })).default([]),
  requiredStatement: z.looseObject({ value: text }).optional(),
  rights: z.string().optional(),
  rendering: z.array(z.looseObject({ id: z.string(), type: z.string().optional() })).default([]),
  items: z.array(z.looseObject({ items: z.array(annotation).default([]) })).default([]),
});

const range = z.looseObject({
  label: text.optional(),
  summary: text.optional(),
  behavior: z.array(z.string()).default([]),
  items: z.array(z.looseObject({ id: z.string(), type: z.string() })).default([]),
});

/** What is read of an IIIF Presentation 3 manifest; all else is passed over. */
export const manifestSchema = z.looseObject({
  '@context': z.union([z.string(), z.array(z.unknown())]),
  type: z.literal('Manifest'),
  label: text,
  summary: text.optional(),
  rights: z.string().optional(),
  requiredStatement: z.looseObject({ value: text }).optional(),
  items: z.array(canvas).min(1),
  structures: z.array(range).default([]),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type Canvas = Manifest['items'][number];
