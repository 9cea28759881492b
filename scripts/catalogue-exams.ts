import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { ExamCatalogue, ExamPicture, Paper } from '@/core/exam/paper.ts';
import type { Question } from '@/core/marking/question.ts';
import { renderInline } from '@/kit/markdown/inline.ts';
import { examSchema } from '@/media/exam/exam.schema.ts';
import type { Content, WorkFile } from './check-content/content.ts';
import { poolOf, questionsOf } from './check-content/exam-pool.ts';

const types: { [ending: string]: string } = {
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
};

/** Papers with all that may be drawn for them, and the pictures of their questions. Expects content that the check has passed. */
export async function examsOf(root: string, { works }: Content): Promise<ExamCatalogue> {
  const own = works.filter(({ kind, data }) => kind === 'exam' && data['draft'] !== true);
  const banks = new Map(own.map((work) => [work.folder, work]));
  const pictures = new Map<string, ExamPicture>();
  const papers: Paper[] = [];
  for (const work of own) {
    const { paper, ...exam } = examSchema.parse(work.data);
    if (paper === undefined) continue;
    const parts = paper.map(async (part) => {
      const bank = banks.get(part.from);
      const pool = await Promise.all(
        poolOf(part, questionsOf(bank)).map((question) => withPicture(root, bank, inHtml(question), pictures)),
      );
      return { title: part.title ?? '', points: part.points, take: part.take ?? pool.length, pool };
    });
    papers.push({
      ...{ id: exam.id, title: exam.title, summary: exam.summary, instructions: exam.instructions ?? '' },
      ...{ minutes: exam.minutes ?? 60, pass: exam.pass ?? 60, attempts: exam.attempts ?? 1 },
      ...{ shuffle: exam.shuffle ?? true, parts: await Promise.all(parts) },
    });
  }
  return { papers, pictures: [...pictures.values()].sort((a, b) => (a.name < b.name ? -1 : 1)) };
}

/** The API names pictures by their content: neither folder nor name of the editor's may say anything. */
async function withPicture(
  root: string,
  bank: WorkFile | undefined,
  question: Question,
  pictures: Map<string, ExamPicture>,
): Promise<Question> {
  if (question.type !== 'hotspot' || bank === undefined) return question;
  const file = join(root, 'content/exam', bank.folder, question.picture);
  const bytes = await readFile(file);
  const name = createHash('sha256').update(bytes).digest('hex');
  const type = types[extname(file).slice(1).toLowerCase()] ?? 'application/octet-stream';
  pictures.set(name, { name, type, base64: bytes.toString('base64') });
  return { ...question, picture: `/api/exams/picture?name=${name}` };
}

/** The question with its Markdown as HTML: browsers and the API know no Markdown. */
function inHtml(question: Question): Question {
  const base = {
    ask: renderInline(question.ask),
    ...(question.explain !== undefined && { explain: renderInline(question.explain) }),
  };
  switch (question.type) {
    case 'single':
    case 'multiple': {
      const options = question.options.map(({ text, feedback }) => ({
        text: renderInline(text),
        ...(feedback !== undefined && { feedback: renderInline(feedback) }),
      }));
      return { ...question, ...base, options };
    }
    case 'order':
      return { ...question, ...base, items: question.items.map((item) => renderInline(item)) };
    case 'match':
      return {
        ...question,
        ...base,
        pairs: question.pairs.map(({ left, right }) => ({ left: renderInline(left), right: renderInline(right) })),
      };
    case 'hotspot':
      return {
        ...question,
        ...base,
        areas: question.areas.map((area) => ({ ...area, label: renderInline(area.label) })),
      };
    default:
      return { ...question, ...base };
  }
}
