import type { Visual } from './block.ts';
import type { FilmedLesson } from './lesson.ts';
import { slideHtml } from './page/slide-html.ts';
import { rate, scheduleOf, type Shot } from './schedule.ts';
import type { Slide } from './slide.ts';
import { slidesOf } from './slides-of.ts';
import type { Narrated } from './sound.ts';

/** A chapter of the film; the first begins with the film. */
export interface Chapter {
  id: string;
  title: string;
  /** Seconds. */
  at: number;
}

export interface FilmPlan {
  shots: (Shot & { body: string })[];
  chapters: Chapter[];
  /** How long the film is, in seconds. */
  seconds: number;
  /** Pictures that found no place. */
  left: Visual[];
}

/** The whole film of a narrated lesson: its slides in time, as pages, and its chapters. */
export async function planFilm(lesson: FilmedLesson, { cues, end, voice, draft }: Narrated): Promise<FilmPlan> {
  const { title, summary, cover, sources } = lesson;
  const { slides, left } = slidesOf(lesson.blocks);
  const said = draft ? '朗读：合成的草稿声音' : `朗读：${voice}`;
  const all: Slide[] = [
    { kind: 'title', title, summary, cover },
    ...slides,
    { kind: 'closing', title, voice: said, sources: sources.map(sourceLine) },
  ];
  const shots = scheduleOf(all, cues, end);
  const pictures = new Map<string, string>();
  for (const path of [cover, ...slides.flatMap(picturesOf)])
    if (!pictures.has(path)) pictures.set(path, await lesson.picture(path));
  let chapter = '';
  const bodies = shots.map((shot) => {
    if (shot.slide.kind === 'chapter') chapter = headingOf(shot.slide);
    const picture = (path: string): string => pictures.get(path) ?? '';
    return { ...shot, body: slideHtml(shot.slide, { chapter, seconds: shot.frames / rate, picture }) };
  });
  const seconds = shots.reduce((sum, { frames }) => sum + frames, 0) / rate;
  return { shots: bodies, chapters: chaptersOf(shots), seconds, left };
}

function picturesOf(slide: Slide): string[] {
  const visual = slide.kind === 'words' ? slide.visual : undefined;
  if (visual?.kind === 'picture') return [visual.src];
  return visual?.kind === 'compare' ? [visual.before, visual.after] : [];
}

function headingOf({ heading }: Extract<Slide, { kind: 'chapter' }>): string {
  return heading.flatMap(({ runs }) => runs.map(({ text }) => text)).join('');
}

/** What is said before the first heading is a chapter of its own. */
function chaptersOf(shots: readonly Shot[]): Chapter[] {
  const chapters = shots.flatMap(({ slide, from }) =>
    slide.kind === 'chapter' ? [{ id: slide.id, title: headingOf(slide), at: Number((from / rate).toFixed(2)) }] : [],
  );
  const [first, ...rest] = chapters;
  if (first !== undefined && shots[1]?.slide.kind === 'chapter') return [{ ...first, at: 0 }, ...rest];
  return [{ id: 'kai-tou', title: '开头', at: 0 }, ...chapters];
}

function sourceLine({ title, author, date, note }: FilmedLesson['sources'][number]): string {
  const more = [author, date].filter((part) => part !== undefined).join('，');
  return [title, more, note === undefined || note.length > 30 ? '' : note].filter((part) => part !== '').join('　');
}
