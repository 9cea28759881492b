import { type KioskConfig, kioskSchema } from './kiosk.schema.ts';
import { placesOf } from './places.ts';

/** What the office can change of a kiosk; its id stays what the file says. */
export const patchable = [
  ...(['title', 'sentence', 'touch', 'programmes', 'home', 'begin', 'idle', 'ask'] as const),
  ...(['sound', 'night', 'dark', 'lowReach', 'textSize', 'handOff'] as const),
] as const;

/** Fields that stand over those of a file. Null takes away what need not be there. */
export type KioskPatch = { [field: string]: unknown };

/** Something that does not fit: where, and why in words. */
export interface PatchMistake {
  path: readonly PropertyKey[];
  message: string;
}

/**
 * A kiosk's file with a patch over it, or what does not fit.
 * @param isWork whether a work is there to be shown
 */
export function patched(
  file: KioskConfig,
  patch: KioskPatch,
  isWork: (activity: string) => boolean,
): { config: KioskConfig } | { mistakes: PatchMistake[] } {
  const foreign = Object.keys(patch).filter((field) => !(patchable as readonly string[]).includes(field));
  if (foreign.length > 0)
    return { mistakes: foreign.map((field) => ({ path: [field], message: '这一项不能在这里改' })) };
  const parsed = kioskSchema.safeParse({ ...file, ...withoutNull(patch) });
  if (!parsed.success) return { mistakes: parsed.error.issues.map(({ path, message }) => ({ path, message })) };
  const missing = placesOf(parsed.data).filter((place) => !isWork(place.split('#')[0] ?? ''));
  return missing.length > 0
    ? { mistakes: missing.map((place) => ({ path: [], message: `作品 ${place} 不存在` })) }
    : { config: parsed.data };
}

/** What a kiosk's page can lay over its file. */
export function withoutNull(patch: KioskPatch): KioskPatch {
  return Object.fromEntries(Object.entries(patch).map(([field, value]) => [field, value ?? undefined]));
}

/** What of a changed kiosk differs from its file. */
export function patchOf(file: KioskConfig, wanted: KioskConfig): KioskPatch {
  return Object.fromEntries(
    patchable
      .filter((field) => JSON.stringify(file[field]) !== JSON.stringify(wanted[field]))
      .map((field) => [field, wanted[field] ?? null]),
  );
}
