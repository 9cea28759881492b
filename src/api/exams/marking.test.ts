import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newCandidate, termsOf } from '@/api/testing/exam-steps.ts';
import { officeSample, type OfficeSample } from '@/api/testing/office-sample.ts';
import { databases } from '@/api/testing/test-store.ts';
import { newApi } from '@/api/testing/test-api.ts';
import { asWritten } from '@/core/exam/ask.ts';
import { drawPaper } from '@/core/exam/draw.ts';
import type { PaperOfMine } from '@/core/exam/member.ts';
import { responseTo } from '@/core/exam/response.arbitrary.ts';
import { samplePaper } from '@/core/exam/sample.ts';
import { pointsOf } from '@/core/exam/score.ts';
import { mark } from '@/core/marking/mark.ts';
import type { Response } from '@/core/marking/question.ts';

describe.each(databases)('marking on %s', (kind) => {
  let api: Awaited<ReturnType<typeof newApi>>;
  let office: OfficeSample;
  beforeAll(async () => {
    api = await newApi(kind);
    office = await officeSample(api);
  });
  afterAll(() => api.remove());

  it('scores 104 answers of all types exactly as the pure core does', { timeout: 60_000 }, async () => {
    const { organiser } = office.browsers;
    const terms = await termsOf(organiser, api.clock.now, [office.branches.funing]);
    const { body } = await organiser.post('/api/office/exams/schedule', terms);
    const types = new Set<string>();
    for (let round = 0; round < 13; round++) {
      const { browser } = await newCandidate(api, office.branches.funing);
      const begun = await browser.post('/api/exams/begin', { sitting: body['id'], device: 'desk-00001' });
      const { attempt } = begun.body as unknown as PaperOfMine;
      const { seed } = await api.store.db
        .selectFrom('exam_attempt')
        .select('seed')
        .where('id', '=', attempt)
        .executeTakeFirstOrThrow();
      const drawn = drawPaper(samplePaper, seed);
      const responses = drawn.map(
        ({ question }, index) =>
          fc.sample(responseTo(question), { numRuns: 1, seed: round * 100 + index })[0] as Response,
      );
      const answers = responses.map((response, question) => ({ question, response, version: question + 1, ago: 0 }));
      await browser.post('/api/exams/save', { attempt, device: 'desk-00001', known: 0, answers });
      await browser.post('/api/exams/submit', { attempt });
      const review = await organiser.get(`/api/office/exams/attempt?id=${attempt}`);
      const marks = drawn.map(({ question }, index) => {
        types.add(question.type);
        return mark(question, asWritten(question, seed, true, responses[index] as Response)).score;
      });
      expect((review.body['reviewed'] as { points: number }[]).map(({ points }) => points)).toEqual(
        pointsOf(attempt, drawn, marks, []),
      );
    }
    expect(types.size).toBe(7);
  });
});
