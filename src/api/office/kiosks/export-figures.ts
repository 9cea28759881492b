import { csvResponse } from '@/api/csv.ts';
import { xlsxResponse } from '@/api/xlsx.ts';
import { officeEndpoint } from '@/api/endpoint.ts';
import { change } from '@/api/office/change.ts';
import { type Figure, type exportKinds, figuresExportQuery } from '@/core/kiosk/office.ts';
import { readFigures } from './figures.ts';

type What = (typeof exportKinds)[number];

/** Visits, works opened or proof of play, a line a day, screen and work. */
export const exportFigures = officeEndpoint(
  {
    method: 'get',
    path: '/api/office/kiosks/export',
    summary: 'Visits, works or proof of play as CSV or XLSX',
    query: figuresExportQuery,
    answer: 'csv',
  },
  ['organiser', 'administrator'],
  async ({ context, query: { what, as, ...query } }, officer, deps) => {
    await change({ context, officer, deps }, (making) => {
      making.note('kiosk-figures-exported', undefined, { what, ...query });
      return Promise.resolve();
    });
    const { figures, screens } = await readFigures(deps.store.db, officer, query);
    const names = new Map(screens.map(({ id, name }) => [id, name]));
    const lines = linesOf(what, figures, (id) => names.get(id) ?? id);
    const name = `${fileNames[what]} ${query.from} ${query.until}`;
    return as === 'csv' ? csvResponse(`${name}.csv`, lines) : xlsxResponse(`${name}.xlsx`, lines);
  },
);

const fileNames: { readonly [what in What]: string } = { visits: '观众人次', works: '打开的内容', shown: '播放证明' };
const kinds = { visits: 'visit', works: 'work', shown: 'shown' } as const;

async function* linesOf(
  what: What,
  figures: readonly Figure[],
  nameOf: (screen: string) => string,
): AsyncGenerator<string[]> {
  const head = ['日期', '大屏', '屏', ...(what === 'visits' ? [] : ['内容', '地址'])];
  yield [...head, what === 'shown' ? '播放次数' : '次数', '总秒数'];
  for (const { day, kiosk, screen, kind, title, subject, count, seconds } of figures) {
    if (kind !== kinds[what]) continue;
    const work = what === 'visits' ? [] : [title, subject];
    yield [day, kiosk, nameOf(screen), ...work, String(count), String(Math.round(seconds))];
  }
}
