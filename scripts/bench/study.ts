import { randomBytes } from 'node:crypto';
import type { Catalogue } from '../../src/core/catalogue/catalogue.ts';
import { letter } from '../../src/core/marking/question.ts';
import type { Activity } from '../../src/core/place/place.ts';
import { uuidV7 } from '../../src/core/record/uuid.ts';

const works: Activity[] = Array.from({ length: 20 }, (_, index) => `lesson/bench-${index}` as const);
const places = Array.from({ length: 10 }, (_, index) => `part-${index}`);

/** Twenty lessons with ten sections and ten questions each. */
export const benchCatalogue: Catalogue = {
  activityBase: 'https://bench.example/id',
  timeZone: 'Asia/Shanghai',
  works: works.map((activity) => ({
    activity,
    title: activity,
    revision: '1',
    parts: places,
    questions: places.map((id) => ({
      id,
      type: 'multiple',
      ask: '哪些是对的？',
      options: [0, 1, 2, 3].map((index) => ({ text: letter(index) })),
      answer: ['A', 'C'],
    })),
  })),
};

/** A member's study as the server would see it: half a minute a record, a lesson after the other, every third an answer. */
export function studyOf(actor: string): (length: number) => string {
  const device = newId();
  const session = newId();
  let count = 0;
  function record(): object {
    const step = count++;
    const common = {
      id: newId(),
      actor,
      activity: works[Math.floor(step / 20) % works.length],
      part: places[step % places.length],
      at: Date.now() - 1e9 + step * 30_000,
      device,
      session,
    };
    return step % 3 === 2
      ? { ...common, verb: 'answered', response: ['A', 'B'], attempt: session }
      : { ...common, verb: 'experienced', seconds: 30 };
  }
  return (length) => JSON.stringify({ device, now: Date.now(), records: Array.from({ length }, record) });
}

function newId(): string {
  return uuidV7(Date.now(), randomBytes(16));
}
