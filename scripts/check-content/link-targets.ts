import { decodeAddress } from './address.ts';
import type { Content, WorkFile } from './content.ts';
import { exhibitsIn } from './exhibits-in.ts';
import { idOf, interactionsIn } from './interactions-in.ts';
import { nearest } from './nearest.ts';
import { isRecord } from './read-work.ts';
import { hotspotsIn, scenesIn, type FoundPlace } from './scenes-in.ts';
import { stopsIn, zonesIn, type FoundStop } from './stops-in.ts';
import { isWorkKind, workKinds } from './work-kinds.ts';

/** The pages that are there whatever the content. */
const fixedPages = new Set(['/', '/search/', '/me/', '/review/', '/play/', '/settings/', '/sign-in/', '/exam/']);

export interface LinkTargets {
  /** What is wrong with an address that a work links to. */
  wrong(url: string, from: WorkFile): string | undefined;
}

/** Knows where links may lead. */
export function linkTargets({ works }: Content): LinkTargets {
  const byName = new Map(works.map((work) => [`${work.kind}/${work.folder}`, work]));
  for (const work of works) {
    const { aliases } = work.data;
    if (!Array.isArray(aliases)) continue;
    for (const alias of aliases)
      byName.set(`${work.kind}/${String(alias)}`, byName.get(`${work.kind}/${String(alias)}`) ?? work);
  }
  return {
    wrong(url, from) {
      if (url.trim() === '') return '链接没有写网址。请写成：[文字](网址)';
      if (/^https?:/i.test(url)) return URL.canParse(url) ? undefined : `网址 ${url} 不完整。请检查`;
      if (/^(?:mailto|tel):/i.test(url)) return undefined;
      if (url.startsWith('#')) return wrongSection(url, url.slice(1), from);
      if (!url.startsWith('/') || url.startsWith('//')) return outside(url);
      return wrongPage(url, from, byName);
    },
  };
}

function outside(url: string): string {
  const [, kind, id] = /^(?:\.\.?\/)*(?:([a-z]+)\/)?([a-z0-9-]+)(?:\/(?:index\.mdx?|index\.yaml)?)?$/.exec(url) ?? [];
  if (id !== undefined) return `链接 ${url} 的写法不对。站内的作品请写成：/${kind ?? 'lesson'}/${id}/`;
  return `链接 ${url} 的写法不对。站外的网址以 https:// 开头，站内的以 / 开头，如 /lesson/san-wan-gai-bian/`;
}

function wrongPage(url: string, from: WorkFile, byName: Map<string, WorkFile>): string | undefined {
  const [, path = '', , section] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/.exec(url) ?? [];
  if (!path.endsWith('/')) return `链接 ${url} 少了结尾的 /。请写成：${path}/${url.slice(path.length)}`;
  if (fixedPages.has(path)) return undefined;
  const [, kind = '', id = '', more] = path.split('/');
  if (!isWorkKind(kind) || (id !== '' && more !== '')) return `链接 ${url} 指向的页面不存在。请检查`;
  if (id === '') return undefined;
  if (kind === 'exam') return `链接 ${url} 指向考试的内容，它没有网页。请链接到 /exam/`;
  const work = byName.get(`${kind}/${id}`);
  if (work === undefined) {
    const meant = nearest(`${kind}/${id}`, byName.keys());
    const advice = meant === undefined ? '请检查编号' : `是不是 /${meant}/？`;
    return `链接 ${url} 指向的${workKinds[kind].name}不存在。${advice}`;
  }
  if (work.data['draft'] === true && from.data['draft'] !== true) {
    return `链接 ${url} 指向的${workKinds[kind].name}还是草稿，读者打不开。请先发布它，或者删去链接`;
  }
  return section === undefined ? undefined : wrongSection(url, section, work);
}

function wrongSection(url: string, section: string, work: WorkFile): string | undefined {
  if (work.mdx !== undefined && work.mdx.tree === undefined) return undefined;
  if (work.kind === 'hall') return wrongExhibit(url, section, work);
  if (work.kind === 'panorama') return wrongScene(url, section, work);
  if (work.kind === 'rail') return wrongStop(url, section, work);
  const questionIds = work.questions.map(({ value }) => (isRecord(value) ? String(value['id']) : ''));
  const places =
    work.kind === 'video'
      ? [...chapterIds(work), ...interactionsIn(work.data).map(({ value }) => idOf(value) ?? '')]
      : [];
  const ids = [...work.headings.map(({ id }) => id), ...questionIds, ...places];
  const wanted = decodeAddress(section);
  if (section === '' || ids.includes(wanted)) return undefined;
  const meant = nearest(wanted, ids);
  const advice = meant === undefined ? `那里有：${ids.join('、') || '（没有小节）'}` : `是不是 #${meant}？`;
  return `链接 ${url} 指向的小节不存在。${advice}`;
}

function chapterIds({ data: { chapters } }: WorkFile): string[] {
  return Array.isArray(chapters) ? chapters.map((one: unknown) => (isRecord(one) ? String(one['id']) : '')) : [];
}

/** A place in a hall: an exhibit, a room, a tour, or all tours. */
function wrongExhibit(url: string, section: string, { data }: WorkFile): string | undefined {
  const exhibits = exhibitsIn(data).map(({ value }) => String(value['id']));
  const others = ['rooms', 'tours'].flatMap((list) =>
    Array.isArray(data[list]) ? (data[list] as unknown[]).map((one) => (isRecord(one) ? String(one['id']) : '')) : [],
  );
  return wrongPlace(url, section, { name: '展品', first: exhibits, others: [...others, 'tours'] });
}

/** A place in a panorama: a scene or a hotspot. */
function wrongScene(url: string, section: string, { data }: WorkFile): string | undefined {
  const scenes = scenesIn(data);
  const ids = (places: readonly FoundPlace[]) => places.map(({ value }) => String(value['id']));
  return wrongPlace(url, section, { name: '景', first: ids(scenes), others: ids(scenes.flatMap(hotspotsIn)) });
}

/** A place on a rail: a stop or a zone. */
function wrongStop(url: string, section: string, { data }: WorkFile): string | undefined {
  const ids = (places: readonly FoundStop[]) => places.map(({ value }) => String(value['id']));
  return wrongPlace(url, section, { name: '站', first: ids(stopsIn(data)), others: ids(zonesIn(data)) });
}

function wrongPlace(
  url: string,
  section: string,
  { name, first, others }: { name: string; first: readonly string[]; others: readonly string[] },
): string | undefined {
  const ids = [...first, ...others];
  const wanted = decodeAddress(section);
  if (section === '' || ids.includes(wanted)) return undefined;
  const meant = nearest(wanted, ids);
  const advice = meant === undefined ? `那里有：${first.join('、')}` : `是不是 #${meant}？`;
  return `链接 ${url} 指向的${name}不存在。${advice}`;
}
