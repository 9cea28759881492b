import type { Content, WorkFile } from '../content.ts';
import type { Mistake } from '../mistake.ts';
import { kindNames } from '@/media/hall/kind-names.data.ts';
import { hotspotNames } from '@/media/panorama/kind-names.data.ts';
import { contentNames } from '@/media/rail/kind-names.data.ts';
import { exhibitNames } from '../exhibits-in.ts';
import { interactionKinds, interactionTitles } from '../interactions-in.ts';
import type { Manner } from '../issue-text.ts';
import { isRecord } from '../read-work.ts';
import { sceneNames } from '../scenes-in.ts';
import { schemaProblems } from '../schema-problems.ts';
import { stopNames } from '../stops-in.ts';
import { workKinds, type WorkKind } from '../work-kinds.ts';

/** How works are spoken of that have many things of a kind. */
const manners: { [kind in WorkKind]?: (data: Record<string, unknown>) => Pick<Manner, 'named' | 'kinds'> } = {
  hall: (data) => ({
    named: exhibitNames(data),
    kinds: { field: { title: '展品种类', example: 'picture' }, names: kindNames },
  }),
  panorama: (data) => ({
    named: sceneNames(data),
    kinds: { field: { title: '热点种类', example: 'text' }, names: hotspotNames },
  }),
  rail: (data) => ({
    named: stopNames(data),
    kinds: { field: { title: '内容种类', example: 'text' }, names: contentNames },
  }),
  video: (data) => timeline(data),
  reading: (data) => timeline(data),
};

const timeline = (data: Record<string, unknown>) => ({ named: interactionTitles(data), kinds: interactionKinds });

/** The fields of every work are there, known and of the right form. Questions have a rule of their own. */
export function fields({ works }: Content): Mistake[] {
  return works.flatMap(fieldMistakes);
}

function fieldMistakes({ kind, file, text: source, yaml, data }: WorkFile): Mistake[] {
  if (yaml === undefined) {
    const text = source.startsWith('---')
      ? '文件开头的信息没有结束。请在各项后面另起一行写 ---'
      : '文件开头没有写作品的信息。请在最前面写两行 ---，中间写 id、title、summary 等各项';
    return [{ file, line: 1, text }];
  }
  if (yaml.problems.length > 0) return yaml.problems.map((problem) => ({ file, ...problem }));
  if (!isRecord(yaml.value)) {
    return [{ file, line: 1, text: '这里要写作品的信息，每行一项，如 title: 标题' }];
  }
  const { schema, file: name } = workKinds[kind];
  const parsed = schema.safeParse(data);
  if (parsed.success) return [];
  const where = name === 'index.mdx' ? '文件开头' : '文件里';
  const manner = {
    schema,
    value: data,
    add: (field: string, example: string, path: readonly PropertyKey[]) =>
      `请在${path.length === 1 ? where : '这里'}加上一行：${field}: ${example}`,
    write: (field: string, example: string) => `${field}: ${example}`,
    ...manners[kind]?.(data),
  };
  const issues = parsed.error.issues.filter(({ path }) => !isInQuestion(path));
  return schemaProblems(issues, manner, yaml).map((problem) => ({ file, ...problem }));
}

/** Questions of a bank, and those of a timeline. */
function isInQuestion(path: readonly PropertyKey[]): boolean {
  return (
    (path[0] === 'questions' && path.length > 1) ||
    (path[0] === 'timeline' && path[2] === 'question' && path.length > 3)
  );
}
