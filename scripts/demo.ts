/** `npm run demo`: builds the site when something changed, then starts the server with demo members and some study. */
import './alias.ts';
import { randomBytes } from 'node:crypto';
import type { Deps } from '../src/api/deps.ts';
import type { Work } from '../src/core/catalogue/catalogue.ts';
import type { Record } from '../src/core/record/record.ts';
import { addExam } from './demo/exam.ts';
import { addBranches, others, shown } from './demo/organisation.ts';
import { ensureBuilt } from './ensure-built.ts';

const { organisation } = await import('../src/api/accounts/member.ts');
const { createMember } = await import('../src/api/accounts/create-member.ts');
const { readConfig } = await import('../src/api/config.ts');
const { readCatalogue } = await import('../src/api/records/read-catalogue.ts');
const { sortBatch } = await import('../src/api/records/sort-batch.ts');
const { storeCandidates } = await import('../src/api/records/store-candidates.ts');
const { startServer } = await import('../src/api/start-server.ts');
const { besideSite } = await import('../src/api/static/beside.ts');
const { letter } = await import('../src/core/marking/question.ts');
const { uuidV7 } = await import('../src/core/record/uuid.ts');

const password = 'demo-xuelang';

const hour = 3_600_000;
const newId = (time: number): string => uuidV7(time, randomBytes(16));

async function addPeople(deps: Deps): Promise<void> {
  const { store, works } = deps;
  const catalogue = readCatalogue(besideSite('dist', 'catalogue.json')).works;
  await addBranches(store, organisation, Date.now());
  for (const { lessons, ...person } of [...shown, ...others]) {
    const now = Date.now();
    const member = await createMember(store, { ...person, password }, now);
    if (member === null) continue;
    const records = studyOf(member.id, catalogue, lessons, now);
    for (let from = 0; from < records.length; from += 100) {
      const batch = { device: newId(now), now, records: records.slice(from, from + 100) };
      const sorted = sortBatch(batch, member.id, works, now);
      if (sorted !== null) await store.write((db) => storeCandidates(db, member, sorted.candidates, now, works));
    }
  }
  await addExam(deps);
}

/** A lesson a day until yesterday: every section, every question (mostly right), and the lesson's end. */
function studyOf(actor: string, catalogue: Work[], lessons: number, now: number): Record[] {
  const chosen = catalogue.filter(({ activity }) => activity.startsWith('lesson/')).slice(0, lessons);
  const device = newId(now);
  return chosen.flatMap((work, index) => {
    const began = now - (chosen.length - index) * 24 * hour;
    const isLast = index === chosen.length - 1;
    const session = newId(began);
    let at = began;
    const record = (rest: Pick<Record, 'verb'> & Partial<Record>): Record => {
      at += 60_000;
      return { id: newId(at), actor, activity: work.activity, at, device, session, ...rest };
    };
    const parts = isLast ? work.parts.slice(0, Math.ceil(work.parts.length / 2)) : work.parts;
    return [
      record({ verb: 'initialized' }),
      ...parts.map((part) => record({ verb: 'experienced', part, seconds: 50 })),
      ...(isLast
        ? []
        : work.questions.map((question, nth) => record({ verb: 'answered', ...answerTo(question, nth) }))),
      ...(isLast ? [] : [record({ verb: 'completed', revision: work.revision })]),
    ];
  });
}

/** The right answer, but to every third question with letters: there A. */
function answerTo(question: Work['questions'][number], nth: number): Pick<Record, 'part' | 'response'> {
  const part = question.id;
  switch (question.type) {
    case 'order':
      return { part, response: question.items.map((_, index) => letter(index)) };
    case 'match':
      return {
        part,
        response: Object.fromEntries(question.pairs.map((_, index) => [letter(index), letter(index)])),
      };
    case 'blank':
      return { part, response: question.answer.map(([first = '']) => first) };
    case 'single':
      return { part, response: nth % 3 === 2 ? 'A' : question.answer };
    default:
      return { part, response: question.answer };
  }
}

try {
  if (!(await ensureBuilt(process.cwd()))) process.exit(1);
  const say = (line: string): void => console.log(line);
  const running = await startServer(readConfig(process.env), { site: 'dist', build: '.build' }, say, addPeople);
  say(
    `演示账号：${shown.map(({ name, displayName }) => `${name}（${displayName}）`).join('、')}，密码都是 ${password}`,
  );
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void running.close().then(() => process.exit(0)));
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
