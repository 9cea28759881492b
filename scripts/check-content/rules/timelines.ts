import { clockText as clock } from '@/kit/player/words.ts';
import { sentencesAt } from '@/kit/interaction/sentences-at.ts';
import { coverFile } from '@/kit/work/picture.schema.ts';
import { roadOf } from '@/media/video/road-of.ts';
import { roadsOf } from '@/media/video/road.ts';
import { videoSchema, type Video } from '@/media/video/video.schema.ts';
import type { Content, WorkFile } from '../content.ts';
import { idOf, interactionsIn } from '../interactions-in.ts';
import { linkTargets, type LinkTargets } from '../link-targets.ts';
import type { Mistake } from '../mistake.ts';
import { nearest } from '../nearest.ts';
import type { At } from '../parts.ts';
import { isRecord } from '../read-work.ts';
import { spokenPartsOf } from '../spoken-parts.ts';
import { lengthOfVideo } from './videos.ts';

/** Ids that the pages themselves have. */
const taken = new Set(['main', 'end', 'words', 'film']);

const schema = videoSchema(coverFile);

/** Interactions lie in the video, or at a sentence of the reading; they lead somewhere, and no way has no end. */
export function timelines(content: Content): Mistake[] {
  const targets = linkTargets(content);
  return content.works.flatMap((work) => {
    const { kind, file, yaml } = work;
    if (yaml === undefined || (kind !== 'video' && kind !== 'reading')) return [];
    const at: At = (path, text) => ({ file, line: yaml.lineOf(path), text });
    const common = [...idMistakes(work, at), ...linkMistakes(work, targets, at)];
    if (kind === 'reading') return [...common, ...quoteMistakes(work, at)];
    const seconds = lengthOfVideo(work, content.films);
    const parsed = schema.safeParse(work.data);
    return seconds === undefined || !parsed.success ? common : [...common, ...timeMistakes(parsed.data, seconds, at)];
  });
}

/** Chapters, interactions and questions are parts of one work; watched stretches have ids of their own. */
function idMistakes({ data, yaml, headings }: WorkFile, at: At): Mistake[] {
  const chapters = Array.isArray(data['chapters']) ? (data['chapters'] as unknown[]) : [];
  const named = [
    ...chapters.map((value, index) => ({
      id: isRecord(value) && typeof value['id'] === 'string' ? value['id'] : undefined,
      path: ['chapters', index, 'id'],
      name: `第 ${index + 1} 章`,
    })),
    ...interactionsIn(data).map(({ value, path, name }) => ({
      id: idOf(value),
      path: value['kind'] === 'question' ? [...path, 'question', 'id'] : [...path, 'id'],
      name,
    })),
  ];
  const lines = new Map(headings.map(({ id, node }) => [id, node.position?.start.line ?? 1]));
  return named.flatMap(({ id, path, name }) => {
    if (id === undefined) return [];
    if (taken.has(id) || /^[st]\d/.test(id)) return [at(path, `${name}的「编号」${id} 网页自己要用。请换一个`)];
    const earlier = lines.get(id);
    if (earlier !== undefined) return [at(path, `${name}的「编号」${id} 与第 ${earlier} 行的重复了。请换一个`)];
    lines.set(id, yaml?.lineOf(path) ?? 1);
    return [];
  });
}

function linkMistakes(work: WorkFile, targets: LinkTargets, at: At): Mistake[] {
  return interactionsIn(work.data).flatMap(({ value, path, name }) => {
    const { kind, to } = value;
    if (kind !== 'link' || typeof to !== 'string' || !/^[a-z]+\/[^#]+/.test(to)) return [];
    const [page = '', part] = to.split('#');
    const text = targets.wrong(`/${page}/${part === undefined ? '' : `#${part}`}`, work);
    return text === undefined ? [] : [at([...path, 'to'], `${name}：${text}`)];
  });
}

/** Times beyond the end, chapters that are not there, ways that go round for ever. */
function timeMistakes(video: Video, seconds: number, at: At): Mistake[] {
  const mistakes: Mistake[] = [];
  const end = `视频只有 ${clock(seconds)}`;
  const chapters = video.chapters.map(({ id }) => id);
  video.chapters.forEach(({ at: from, then, title }, index) => {
    const before = video.chapters[index - 1];
    const here = (field: string, text: string) => mistakes.push(at(['chapters', index, field], `「${title}」${text}`));
    if (index === 0 && from !== 0) here('at', '是第一章，要从 0 开始。请写成：at: 0');
    if (before && from <= before.at) here('at', `要比上一章晚开始。请按先后排好各章`);
    if (from >= seconds) here('at', `从 ${clock(from)} 开始，${end}。请改小`);
    if (then !== undefined && then !== 'end' && !chapters.includes(then))
      here('then', `后面接的 ${then} 不是这里的一章。${meant(then, chapters)}`);
  });
  interactionsIn({ timeline: video.timeline }).forEach(({ name }, index) => {
    const interaction = video.timeline[index];
    if (!interaction) return;
    const here = (path: (string | number)[], text: string) =>
      mistakes.push(at(['timeline', index, ...path], `${name}：${text}`));
    if (interaction.at > seconds) here(['at'], `出现在 ${clock(interaction.at)}，${end}。请改小`);
    if ('until' in interaction && interaction.until !== undefined && interaction.until > seconds)
      here(['until'], `到 ${clock(interaction.until)}，${end}。请改小`);
    if (interaction.kind !== 'choice') return;
    interaction.options.forEach(({ to }, option) => {
      if (typeof to === 'number' && to > seconds) here(['options', option, 'to'], `通向 ${clock(to)}，${end}。请改小`);
      if (typeof to === 'string' && to !== 'end' && !chapters.includes(to))
        here(['options', option, 'to'], `通向的 ${to} 不是这里的一章。${meant(to, chapters)}`);
    });
  });
  return mistakes.length > 0 ? mistakes : wayMistakes(video, seconds, at);
}

function wayMistakes(video: Video, seconds: number, at: At): Mistake[] {
  const road = roadOf(video, seconds);
  const { trap, unreached } = roadsOf(road);
  if (trap !== undefined) {
    const turn = video.timeline.findIndex((one) => one.kind === 'choice' && one.at >= trap);
    const path = turn === -1 ? ['chapters'] : ['timeline', turn];
    const text = `从 ${clock(trap)} 往后，有一条路绕来绕去，永远到不了结尾。请检查选路的 to 和各章的 then，留一条走得出去的路`;
    return [at(path, text)];
  }
  return video.chapters.flatMap(({ at: from, title }, index) => {
    if (!unreached.some((segment) => segment.from === from)) return [];
    return [at(['chapters', index], `「${title}」走不到：没有一条路通向它。请检查前面各章的 then 和选路的 to`)];
  });
}

/** Each interaction of a reading comes behind one sentence. */
function quoteMistakes(work: WorkFile, at: At): Mistake[] {
  const sentences = spokenPartsOf(work)?.flatMap((part) => part.sentences);
  if (sentences === undefined) return [];
  return interactionsIn(work.data).flatMap(({ value, path, name }) => {
    const options = Array.isArray(value['options']) ? (value['options'] as unknown[]) : [];
    const quotes = [
      { quote: value['at'], field: ['at'] },
      ...options.map((option, index) => ({
        quote: isRecord(option) ? option['to'] : undefined,
        field: ['options', index, 'to'],
      })),
    ];
    return quotes.flatMap(({ quote, field }) => {
      if (typeof quote !== 'string' || quote.trim() === '') return [];
      const found = sentencesAt(quote, sentences).length;
      if (found === 1) return [];
      const text =
        found === 0
          ? `书里没有以“${quote}”开头的句子。请从正文里照抄那一句开头的几个字`
          : `书里有 ${found} 句以“${quote}”开头。请多抄几个字，让它只指一句`;
      return [at([...path, ...field], `${name}：${text}`)];
    });
  });
}

function meant(id: string, ids: readonly string[]): string {
  const found = nearest(id, ids);
  return found === undefined ? '请检查编号' : `是不是 ${found}？`;
}
