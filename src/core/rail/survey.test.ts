import { expect, it } from 'vitest';
import { readCalibration } from './calibration.ts';
import {
  calibrationOf,
  measure,
  placesOf,
  setLength,
  surveyOf,
  use,
  type SurveyedRail,
  type SurveyPlace,
} from './survey.ts';

const rail: SurveyedRail = {
  id: 'gan-jiang',
  title: '赣江',
  length: 12_000,
  stops: [
    { id: 'jing-gang', mm: 6000, title: '井冈' },
    { id: 'san-wan', mm: 1500, title: '三湾' },
  ],
};

it('from the first place to a calibration that reads as it was saved', () => {
  const [start, sanWan, jingGang, end] = placesOf(rail, 12_000) as [SurveyPlace, SurveyPlace, SurveyPlace, SurveyPlace];
  expect([start, sanWan, jingGang, end].map(({ mm }) => mm)).toEqual([0, 1500, 6000, 12_000]);
  let survey = surveyOf(rail, null);
  expect(calibrationOf(rail, survey, '2026-11-28T22:00:00.000Z')).toBeNull();
  survey = measure(survey, start, 1000);
  survey = measure(survey, jingGang, 50_000);
  survey = measure(survey, jingGang, 121_000);
  const calibration = calibrationOf(rail, survey, '2026-11-28T22:00:00.000Z')!;
  expect(calibration.scale).toBeCloseTo(0.05);
  expect(readCalibration(JSON.parse(JSON.stringify(calibration)))).toEqual(calibration);
  expect(surveyOf(rail, calibration).points).toEqual(survey.points);
});

it('a point that is not used determines nothing; the wall may turn out longer', () => {
  const [start, , jingGang, end] = placesOf(rail, 12_000) as [SurveyPlace, SurveyPlace, SurveyPlace, SurveyPlace];
  let survey = measure(measure(measure(surveyOf(rail, null), start, 0), jingGang, 90_000), end, 240_000);
  expect(calibrationOf(rail, use(survey, 'jing-gang', false), 'x')?.scale).toBeCloseTo(0.05);
  survey = setLength(use(survey, 'jing-gang', false), 12_100);
  expect(calibrationOf(rail, survey, 'x')).toMatchObject({ length: 12_100, scale: 12_100 / 240_000 });
});

it('a place that a file names twice is there once', () => {
  const [start, sanWan] = placesOf(rail, 12_000) as [SurveyPlace, SurveyPlace];
  const survey = measure(measure(surveyOf(rail, null), start, 0), sanWan, 30_000);
  const known = calibrationOf(rail, survey, '2026-11-28T22:00:00.000Z')!;
  const forged = { ...known, points: [...known.points, { ...known.points[0]!, raw: 9e9 }] };
  expect(surveyOf(rail, forged).points).toEqual(survey.points);
});

it('points of stops that were moved or are gone, and of other rails, are not kept', () => {
  const [start, sanWan, jingGang] = placesOf(rail, 12_000) as [SurveyPlace, SurveyPlace, SurveyPlace];
  const survey = measure(measure(measure(surveyOf(rail, null), start, 0), jingGang, 120_000), sanWan, 30_000);
  const known = calibrationOf(rail, survey, 'x');
  const moved = { ...rail, stops: [{ id: 'jing-gang', mm: 6500, title: '井冈' }] };
  expect(surveyOf(moved, known).points.map(({ id }) => id)).toEqual(['start']);
  expect(surveyOf({ ...rail, id: 'other' }, known).points).toEqual([]);
});
