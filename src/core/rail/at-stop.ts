/** A place on the wall that one comes to. */
export interface StopPlace {
  id: string;
  /** Millimetres from the wall's beginning. */
  mm: number;
}

export interface StopManner {
  /** So near to a stop one is there, in millimetres; between two near ones the middle decides. */
  reach: number;
  /** So much farther one must go to have left it, in millimetres. */
  hysteresis: number;
}

/**
 * The stop at which the screen stands. Who is at one stays there until it is left by more than the hysteresis: a sensor that
 * trembles less never makes it flicker.
 * @param stops in their order along the wall
 * @param before where one was
 */
export function stopAt(
  stops: readonly StopPlace[],
  { reach, hysteresis }: StopManner,
  mm: number,
  before: string | undefined,
): string | undefined {
  const here = stops.findIndex(({ id }) => id === before);
  if (here !== -1 && isWithin(stops, here, reach, mm, hysteresis)) return before;
  const nearest = stops.reduce(
    (best, { mm: at }, index) => (Math.abs(at - mm) < Math.abs(stops[best]!.mm - mm) ? index : best),
    0,
  );
  return stops.length > 0 && isWithin(stops, nearest, reach, mm, 0) ? stops[nearest]!.id : undefined;
}

function isWithin(stops: readonly StopPlace[], index: number, reach: number, mm: number, more: number): boolean {
  const at = stops[index]!.mm;
  const neighbour = stops[mm < at ? index - 1 : index + 1];
  const border = neighbour ? Math.min(reach, Math.abs(neighbour.mm - at) / 2) : reach;
  return Math.abs(mm - at) <= border + more;
}

/** A stretch of wall. */
export interface ZonePlace {
  id: string;
  from: number;
  to: number;
}

/** The zone in which the screen stands, left like a stop. @param zones without overlaps */
export function zoneAt(
  zones: readonly ZonePlace[],
  hysteresis: number,
  mm: number,
  before: string | undefined,
): string | undefined {
  const here = zones.find(({ id }) => id === before);
  if (here && mm >= here.from - hysteresis && mm < here.to + hysteresis) return before;
  return zones.find(({ from, to }) => mm >= from && mm < to)?.id;
}
