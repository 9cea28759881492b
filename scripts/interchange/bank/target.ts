import { idPattern } from '@/core/place/place.ts';
import type { Content, WorkFile } from '../../check-content/content.ts';
import { newId } from '../../new/new-id.ts';
import { Refusal } from '../../new/new-work.ts';

/** The kinds of work that are banks of questions. */
const kinds = ['quiz', 'exam'] as const;
export type BankKind = (typeof kinds)[number];

/** Where the questions go. */
export interface Target {
  kind: BankKind;
  id: string;
  /** The bank that they are added to; undefined where a new one is made. */
  bank: WorkFile | undefined;
}

/** What an editor asks of an import. */
export interface Wish {
  to?: string | undefined;
  append: boolean;
}

/** `quiz/<id>` or `exam/<id>`. */
export function bankName(name: string): { kind: BankKind; id: string } {
  const [kind, id = '', more] = name
    .replace(/^content\//, '')
    .replace(/\/(?:index\.yaml)?$/, '')
    .split('/');
  const known = kinds.find((one) => one === kind);
  if (known === undefined || !idPattern.test(id) || more !== undefined) {
    throw new Refusal(`“${name}”不是题库的名字。请写 quiz/编号 或 exam/编号，编号只用小写字母、数字和连字符。`);
  }
  return { kind: known, id };
}

/**
 * The bank that is meant; without `to` a new quiz with an id from `title`.
 * @throws a `Refusal` where something would be overwritten, or there is nothing to add to
 */
export function targetOf({ to, append }: Wish, title: string, { works }: Content): Target {
  if (to === undefined) {
    if (append) throw new Refusal('写了 --append，还要写加到哪个题库：--to quiz/编号。');
    const taken = new Set(works.filter(({ kind }) => kind === 'quiz').map(({ folder }) => folder));
    return { kind: 'quiz', id: newId(title, taken, 'ti-ku'), bank: undefined };
  }
  const { kind, id } = bankName(to);
  const bank = works.find((work) => work.kind === kind && work.folder === id);
  if (bank === undefined && append) {
    throw new Refusal(`没有 ${kind}/${id} 这个题库，不能往里加。要新建它，请去掉 --append。`);
  }
  if (bank !== undefined && !append) {
    throw new Refusal(`${kind}/${id} 已经有了，不会覆盖它。要把题目加进去，请写上 --append；要新建，请换一个编号。`);
  }
  if (bank?.data['paper'] !== undefined) throw new Refusal(`${kind}/${id} 是一份试卷，不是题库，不能往里加题。`);
  return { kind, id, bank };
}
