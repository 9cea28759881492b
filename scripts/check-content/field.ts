import { z } from 'astro/zod';

/** What a schema says about a field to the person who fills it in. */
export interface Field {
  /** Its Chinese name. */
  title?: string;
  description?: string;
  /** What may be written after its name. */
  example?: string;
}

type Path = readonly PropertyKey[];

interface Definition {
  type: string;
  innerType?: z.ZodType;
  in?: z.ZodType;
  out?: z.ZodType;
  element?: z.ZodType;
  items?: z.ZodType[];
  valueType?: z.ZodType;
  options?: z.ZodType[];
  discriminator?: string;
  shape?: Record<string, z.ZodType>;
  values?: unknown[];
}

function definition(schema: z.ZodType): Definition {
  return schema._zod.def as unknown as Definition;
}

/** The schema inside optional, default and preprocessed ones. */
function inner(schema: z.ZodType): z.ZodType {
  const { innerType, in: first, out } = definition(schema);
  if (innerType !== undefined) return inner(innerType);
  if (first !== undefined && out !== undefined) return inner(definition(first).type === 'transform' ? out : first);
  return schema;
}

/** Of a union's options the one that a value means by its `type`. */
function chosen(schema: z.ZodType, value: unknown): z.ZodType {
  const { options, discriminator } = definition(schema);
  if (options === undefined || discriminator === undefined) return schema;
  const name = (value as Record<string, unknown> | null)?.[discriminator];
  return options.find((option) => definition(shapeOf(option)[discriminator]!).values?.includes(name)) ?? schema;
}

/** The fields of a map, or of the maps in a list. */
export function shapeOf(schema: z.ZodType): Record<string, z.ZodType> {
  const { shape, element } = definition(inner(schema));
  return shape ?? (element === undefined ? {} : shapeOf(element));
}

/** The maps of a union. */
export function optionsOf(schema: z.ZodType): z.ZodType[] {
  return definition(inner(schema)).options ?? [];
}

/** The `type`, or another field, by which a union knows a map. */
export function typeOf(schema: z.ZodType, name = 'type'): string {
  const type = shapeOf(schema)[name];
  return String(type && definition(type).values?.[0]);
}

/** The schema of the value at a path, before unwrapping. */
function schemaAt(schema: z.ZodType, path: Path, value: unknown): z.ZodType | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return schema;
  const here = chosen(inner(schema), value);
  const { element, items, valueType } = definition(here);
  const next = shapeOf(here)[String(key)] ?? element ?? items?.[Number(key)] ?? valueType;
  return next && schemaAt(next, rest, (value as Record<PropertyKey, unknown> | null | undefined)?.[key]);
}

/** The names that may be written in the map at a path, with their fields. */
export function fieldsAt(schema: z.ZodType, path: Path, value: unknown): Record<string, Field> {
  const found = schemaAt(schema, path, value);
  const map = found && chosen(inner(found), path.reduce(childOf, value));
  return Object.fromEntries(Object.entries(map ? shapeOf(map) : {}).map(([name, field]) => [name, fieldOf(field)]));
}

/** The field at a path; an entry of a list that has none of its own has its list's. */
export function fieldAt(schema: z.ZodType, path: Path, value: unknown): Field {
  const found = schemaAt(schema, path, value);
  const field = found ? fieldOf(found) : {};
  if (field.title !== undefined || path.length === 0) return field;
  return fieldAt(schema, path.slice(0, -1), value);
}

/** What a schema says about itself, outermost first. */
export function fieldOf(schema: z.ZodType): Field {
  const own = z.globalRegistry.get(schema) as Field | undefined;
  if (own?.title !== undefined) return own;
  const { innerType } = definition(schema);
  return innerType === undefined ? {} : fieldOf(innerType);
}

/** The value under a key, or undefined. */
export function childOf(value: unknown, key: PropertyKey): unknown {
  return (value as Record<PropertyKey, unknown> | null | undefined)?.[key];
}
