import type { Taken } from './bank/take.ts';
import type { Found, Reading } from './found.ts';

/** That a file was read as this format. */
export function said(format: string): string {
  return `按 ${format}${/[a-z\d]$/i.test(format) ? ' ' : ''}读`;
}

/** What an editor reads after an import: what was taken, what was not and why, what has changed. */
export function importReport(reading: Reading, taken: Taken[], written: string | undefined): string {
  const into = taken.filter(({ question }) => question !== undefined);
  const same = taken.filter((one) => one.same !== undefined);
  const left = taken.filter(({ reason }) => reason !== undefined);
  const changed = into.filter(({ found }) => found.changes.length > 0);
  const unexplained = into.filter((one) => one.unexplained === true);
  return [
    `${said(reading.format)}出 ${taken.length} 题：导入 ${into.length} 题，已有 ${same.length} 题，没有导入 ${left.length} 题。`,
    ...(written === undefined ? ['什么也没有写。'] : [`写在 ${written}`]),
    ...reading.notes.map((note) => `注意：${note}`),
    ...section(`没有导入的 ${left.length} 题`, left, ({ reason }) => reason ?? ''),
    ...section(`已经有的 ${same.length} 题，没有重复导入`, same, (one) => one.same ?? ''),
    ...section(
      `改了写法的 ${changed.length} 题`,
      changed,
      ({ found, question }) => `${found.changes.join('；')}（${question?.id ?? ''}）`,
    ),
    ...section(
      `没有解析的 ${unexplained.length} 题，先写成“正确答案：……”，请补写`,
      unexplained,
      ({ question }) => question?.id ?? '',
    ),
  ].join('\n');
}

function section(heading: string, items: Taken[], say: (one: Taken) => string): string[] {
  if (items.length === 0) return [];
  return ['', `${heading}：`, ...items.map((one) => `  ${where(one.found)}：${say(one)}`)];
}

function where({ name, line, place }: Found): string {
  const at = `${place ?? ''}${line === undefined ? '' : `第 ${line} 行`}`;
  return at === '' ? name : `${name}（${at}）`;
}
