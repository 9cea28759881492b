import type { KioskConfig, KioskPlace } from './kiosk.schema.ts';

/** Every place that a kiosk shows or opens, in the order of its file; some may be named twice. */
export function placesOf({
  begin,
  home,
  programmes,
}: Pick<KioskConfig, 'begin' | 'home' | 'programmes'>): KioskPlace[] {
  return [
    ...(begin === undefined ? [] : [begin]),
    ...home.flatMap(({ works }) => works),
    ...programmes.flatMap(({ scenes }) => scenes.flatMap(({ work }) => work ?? [])),
  ];
}
