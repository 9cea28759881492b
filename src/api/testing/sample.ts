import { randomBytes } from 'node:crypto';
import type { Catalogue, KioskFacts } from '@/core/catalogue/catalogue.ts';
import type { Record } from '@/core/record/record.ts';
import { uuidV7 } from '@/core/record/uuid.ts';
import { kioskSchema } from '@/core/kiosk/kiosk.schema.ts';
import { sampleExams } from '@/core/exam/sample.ts';

function kiosk(id: string, title: string): KioskFacts {
  const programmes = [{ id: 'daily', title: '平日', scenes: [{ work: 'lesson/sanwan' }] }];
  const home = [{ title: '走进去', works: ['lesson/sanwan', 'quiz/basics'] }];
  return { id, title, config: kioskSchema.parse({ id, format: 1, title, sentence: '伸手', programmes, home }) };
}

/** A small catalogue: two lessons, a quiz, and a paper of every type of question. */
export const sampleCatalogue: Catalogue = {
  activityBase: 'https://xue.example/id',
  timeZone: 'Asia/Shanghai',
  exams: sampleExams,
  kiosks: [kiosk('gate', '大门口的屏'), kiosk('corridor', '长廊里的屏')],
  works: [
    { activity: 'lesson/sanwan', title: '三湾', revision: 'a1', parts: ['road', 'night'], questions: [] },
    { activity: 'lesson/gutian', title: '古田', revision: 'b1', parts: ['hall'], questions: [] },
    {
      activity: 'quiz/basics',
      title: '基础',
      revision: 'c1',
      parts: ['year', 'place'],
      questions: [
        {
          id: 'year',
          type: 'single',
          ask: '哪一年？',
          options: [{ text: '1925 年' }, { text: '1927 年' }],
          answer: 'B',
        },
        { id: 'place', type: 'blank', ask: '在____', answer: [['三湾村', '三湾']] },
      ],
    },
  ],
};

export const device = newId();
const session = newId();

export function newId(time = Date.now()): string {
  return uuidV7(time, randomBytes(16));
}

/** A valid record of an actor, with what a test cares about replaced. */
export function sampleRecord(actor: string, replaced: Partial<Record> = {}): Record {
  return {
    id: newId(),
    actor,
    activity: 'lesson/sanwan',
    part: 'road',
    verb: 'experienced',
    at: Date.now(),
    seconds: 30,
    device,
    session,
    ...replaced,
  };
}

/** A batch as a device with a right clock sends it. */
export function sampleBatch(records: readonly object[], now = Date.now(), epoch?: number): object {
  return { device, now, records, ...(epoch !== undefined && { epoch }) };
}
