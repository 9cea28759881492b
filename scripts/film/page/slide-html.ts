import { phrases } from '@/kit/title/phrases.ts';
import { lengthOf, type Spoken } from '../block.ts';
import type { Slide, WordsSlide } from '../slide.ts';
import { breakable, during } from './html.ts';
import { visualHtml } from './visual.ts';
import { linesHtml, sentencesHtml } from './words.ts';

const callouts = { note: '附注', key: '记住', story: '故事', warning: '当心' };

/** What a slide shows beside itself. */
export interface Around {
  /** The heading of the chapter that it belongs to. */
  chapter: string;
  /** How long it is seen. */
  seconds: number;
  /** The address of a picture that the editor named. */
  picture(path: string): string;
}

/** The body of a slide's page. */
export function slideHtml(slide: Slide, around: Around): string {
  const { chapter, seconds } = around;
  const running = slide.kind === 'title' || slide.kind === 'chapter' || slide.kind === 'closing' ? '' : chapter;
  const head = running === '' ? '' : `<header>${breakable(running)}</header>`;
  const stays = slide.kind === 'words' && slide.stays && slide.visual !== undefined;
  return `<main class="${slide.kind}${stays ? ' stays' : ''}" style="--half:${(seconds * 0.45).toFixed(2)}s">${head}${inside(slide, around)}</main>`;
}

function inside(slide: Slide, around: Around): string {
  switch (slide.kind) {
    case 'title':
      return `<div class="title-words"><p class="sort">微课</p><h1 class="fit">${titleHtml(slide.title)}</h1><p class="summary">${breakable(slide.summary)}</p></div><div class="cover"><img class="settle" src="${around.picture(slide.cover)}"></div>`;
    case 'chapter':
      return chapterHtml(slide);
    case 'words':
      return wordsHtml(slide, around);
    case 'step':
      return stepHtml(slide);
    case 'moments':
      return momentsHtml(slide);
    case 'closing':
      return `<p class="sort">出处</p><ol class="fit">${slide.sources.map((source) => `<li>${breakable(source)}</li>`).join('')}</ol><p class="end"><b>${breakable(slide.title)}</b><span>${breakable(slide.voice)}</span></p>`;
  }
}

/** A title breaks behind its marks first, and inside a phrase last. */
function titleHtml(title: string): string {
  const pieces = phrases(title).map((phrase) => phrase.match(/[^、]+、?|、/gu) ?? [phrase]);
  const piecesHtml = (some: readonly string[]): string =>
    some.map((piece) => `<span>${breakable(piece)}</span>`).join('');
  return pieces.map((some) => (some.length > 1 ? `<span>${piecesHtml(some)}</span>` : piecesHtml(some))).join('');
}

function chapterHtml({ number, count, heading }: Extract<Slide, { kind: 'chapter' }>): string {
  const marks = Array.from(
    { length: count },
    (_, i) => `<i class="${i + 1 === number ? 'now' : i + 1 < number ? 'past' : ''}"></i>`,
  );
  return `<p class="number">${String(number)}</p><h2 class="fit">${sentencesHtml(heading, 0)}</h2><p class="marks">${marks.join('')}</p>`;
}

function wordsHtml(slide: WordsSlide, around: Around): string {
  const { look, title, lines, visual } = slide;
  const letters = lines.reduce((sum, { sentences }) => sum + lengthOf(sentences), 0);
  const size = letters <= 34 ? 'few' : letters <= 72 ? 'some' : 'many';
  const name =
    look === 'plain' || look === 'quote'
      ? ''
      : `<p class="name"><span>${callouts[look]}</span>${title === undefined ? '' : `<b>${breakable(title)}</b>`}</p>`;
  const words = `<div class="words ${look} ${size}">${name}<div class="fit lines">${linesHtml(lines)}</div></div>`;
  if (visual === undefined) return words;
  return `<div class="beside with-${visual.kind}">${visualHtml(visual, around.picture)}${words}</div>`;
}

/** A step that begins with bold words has them as its title. */
function stepHtml({ index, count, sentences }: Extract<Slide, { kind: 'step' }>): string {
  const numbers = Array.from(
    { length: count },
    (_, i) => `<i class="${i === index ? 'now' : i < index ? 'past' : ''}">${String(i + 1)}</i>`,
  );
  const [first, ...rest] = sentences;
  const hasLead = first !== undefined && rest.length > 0 && first.runs.every(({ strong }) => strong);
  const lead = hasLead ? `<p class="lead">${sentencesHtml([withoutStop(first)], 0)}</p>` : '';
  const words = sentencesHtml(hasLead ? rest : sentences, hasLead ? 1 : 0);
  return `<p class="numbers">${numbers.join('')}</p><p class="numeral">${String(index + 1)}</p><div class="words some"><div class="fit lines">${lead}<p class="line">${words}</p></div></div>`;
}

/** A title has no full stop. */
function withoutStop(sentence: Spoken): Spoken {
  const runs = sentence.runs.map((run, i, all) =>
    i === all.length - 1 ? { ...run, text: run.text.replace(/。$/, '') } : run,
  );
  return { ...sentence, runs };
}

/** Time along a line: what is spoken of stands large below it. */
function momentsHtml({ items }: Extract<Slide, { kind: 'moments' }>): string {
  let from = 0;
  const spans = items.map(({ sentences }) => {
    const span = during(from, from + sentences.length - 1);
    from += sentences.length;
    return { span, first: from - sentences.length };
  });
  const points = items.map(({ when }, i) => `<li ${spans[i]!.span}><span>${breakable(when)}</span></li>`);
  const texts = items.map(
    ({ when, sentences }, i) =>
      `<div class="moment" ${spans[i]!.span}><p class="when">${breakable(when)}</p><p class="line">${sentencesHtml(sentences, spans[i]!.first)}</p></div>`,
  );
  return `<ol class="along">${points.join('')}</ol><div class="texts">${texts.join('')}</div>`;
}
