import { fit, type Calibration, type CalibrationPoint, type Fit } from './calibration.ts';

/** A rail as its calibration needs it. */
export interface SurveyedRail {
  id: string;
  title: string;
  /** Of the wall, in millimetres. */
  length: number;
  stops: { id: string; mm: number; title: string }[];
}

/** A place to stand at and press 这里. */
export interface SurveyPlace {
  id: string;
  mm: number;
  title: string;
}

/** What was measured so far: values that are replaced, never changed, so that one can go back. */
export interface Survey {
  length: number;
  points: readonly CalibrationPoint[];
}

/** The wall's ends and the stops between them, in their order. */
export function placesOf(rail: SurveyedRail, length: number): SurveyPlace[] {
  const inside = [...rail.stops].sort((a, b) => a.mm - b.mm);
  return [{ id: 'start', mm: 0, title: '墙的起点' }, ...inside, { id: 'end', mm: length, title: '墙的终点' }];
}

/** The encoder says `raw` at a place; a place that was measured before is measured anew. */
export function measure(survey: Survey, { id, mm }: SurveyPlace, raw: number): Survey {
  const others = survey.points.filter((point) => point.id !== id);
  return { ...survey, points: [...others, { id, mm, raw, used: true }] };
}

/** Takes a point out of the fit, or back into it. */
export function use(survey: Survey, id: string, used: boolean): Survey {
  return { ...survey, points: survey.points.map((point) => (point.id === id ? { ...point, used } : point)) };
}

/** The wall is longer or shorter than was thought: its end lies elsewhere. */
export function setLength(survey: Survey, length: number): Survey {
  return { length, points: survey.points.map((point) => (point.id === 'end' ? { ...point, mm: length } : point)) };
}

/**
 * What is known of a rail already. An editor may have moved stops since: their points are measured values of places
 * that are no more, and are dropped, as are those of stops that are gone.
 */
export function surveyOf(rail: SurveyedRail, known: Calibration | null): Survey {
  if (known?.rail !== rail.id) return { length: rail.length, points: [] };
  const places = placesOf(rail, known.length);
  const points = known.points.filter(
    ({ id, mm }, at) =>
      places.some((place) => place.id === id && place.mm === mm) &&
      // A file may name a place twice; the table shows it once.
      known.points.findIndex((point) => point.id === id) === at,
  );
  return { length: known.length, points };
}

/** What can be saved: null until two places determine a line. */
export function calibrationOf(rail: SurveyedRail, survey: Survey, at: string): Calibration | null {
  const fitted: Fit | null = fit([...survey.points]);
  if (fitted === null) return null;
  const points = [...survey.points].sort((a, b) => a.mm - b.mm);
  return { v: 1, rail: rail.id, ...fitted.line, length: survey.length, at, points };
}

/** Where to measure next: the ends first, then from the beginning; null where all are measured. */
export function nextPlace(places: readonly SurveyPlace[], { points }: Survey): SurveyPlace | null {
  const left = places.filter(({ id }) => !points.some((point) => point.id === id));
  return left.find(({ id }) => id === 'start') ?? left.find(({ id }) => id === 'end') ?? left[0] ?? null;
}
