import { html, render } from 'lit-html';
import { phrase } from '@/kit/language/phrase.ts';
import { wordsIn } from '@/media/video/find.ts';
import type { FilmPlayer } from './film-player.ts';

/** Who moved the page or the list rests so long, in milliseconds, before the transcript moves by itself again. */
const rest = 4_000;

/**
 * The transcript follows the film, is searched, and leads to the moment of each line. It moves within its own box alone,
 * never the page, and not while somebody reads in it.
 */
export function mountTranscript(player: FilmPlayer, root: HTMLElement): () => void {
  const said = root.querySelector<HTMLElement>('[data-said]');
  const tools = root.querySelector<HTMLElement>('[data-tools]');
  const lines = [...root.querySelectorAll<HTMLElement>('[data-line]')];
  if (!said || !tools || lines.length === 0) return () => undefined;
  const listening = new AbortController();
  const { signal } = listening;
  const places = lines.map((line) => line.querySelector<HTMLElement>('[data-text]'));
  const texts = places.map((place) => place?.textContent ?? '');
  let isHidden = false;
  let query = '';
  let found = 0;
  let now = -1;
  let moved = 0;

  said.classList.add('film-said');
  // One stop for the tab key; arrows go from line to line.
  places.forEach((place, index) => {
    place?.setAttribute('role', 'button');
    if (place) place.tabIndex = index === 0 ? 0 : -1;
  });
  const go = (line: HTMLElement | null | undefined) => {
    if (!line) return;
    moved = 0;
    player.seek(Number(line.dataset['from']));
    player.play();
  };
  const lineOf = (target: EventTarget | null) =>
    target instanceof Element ? target.closest<HTMLElement>('[data-line]') : null;
  said.addEventListener('click', ({ target }) => getSelection()?.isCollapsed !== false && go(lineOf(target)), {
    signal,
  });
  said.addEventListener(
    'keydown',
    (event) => {
      const shown = lines.filter(({ hidden }) => !hidden);
      const at = shown.indexOf(lineOf(event.target) ?? said);
      const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: shown.length - 1 }[event.key];
      if (event.key === 'Enter' || event.key === ' ') go(lineOf(event.target));
      else if (to === undefined) return;
      else focusLine(shown[to]);
      event.preventDefault();
    },
    { signal },
  );
  const focusLine = (line: HTMLElement | undefined) => {
    if (!line) return;
    const wanted = places[lines.indexOf(line)];
    for (const place of places) if (place) place.tabIndex = place === wanted ? 0 : -1;
    wanted?.focus();
  };
  for (const name of ['wheel', 'touchmove', 'pointerdown'])
    said.addEventListener(name, () => (moved = performance.now()), { signal, passive: true });

  const draw = () => {
    render(
      html`
        <label class="film-find">
          <span class="visually-hidden">${phrase('在文字稿里找')}</span>
          <input
            type="search"
            placeholder=${phrase('在文字稿里找')}
            .value=${query}
            @input=${(event: Event) => search((event.target as HTMLInputElement).value)}
          />
        </label>
        <span class="small quiet figures" role="status">${query === '' ? '' : phrase('{n} 处', { n: found })}</span>
        <button type="button" class="link small" aria-expanded=${isHidden ? 'false' : 'true'} @click=${fold}>
          ${isHidden ? phrase('展开') : phrase('收起')}
        </button>
      `,
      tools,
    );
    said.hidden = isHidden;
  };
  const fold = () => {
    isHidden = !isHidden;
    draw();
  };
  const search = (text: string) => {
    query = text.trim();
    found = 0;
    isHidden = false;
    lines.forEach((line, index) => {
      const pieces = wordsIn(texts[index] ?? '', query);
      const hits = pieces.filter(({ isHit }) => isHit).length;
      found += hits;
      line.hidden = query !== '' && hits === 0;
      places[index]?.replaceChildren(
        ...pieces.map(({ text, isHit }) =>
          isHit ? Object.assign(document.createElement('mark'), { textContent: text }) : text,
        ),
      );
    });
    for (const part of said.querySelectorAll<HTMLElement>('section'))
      part.hidden = !part.querySelector('[data-line]:not([hidden])');
    draw();
  };
  const follow = () => {
    const { time } = player;
    const next = lines.findLastIndex((line) => Number(line.dataset['from']) <= time + 0.05);
    if (next === now) return;
    lines[now]?.removeAttribute('data-now');
    now = next;
    const line = lines[now];
    line?.setAttribute('data-now', '');
    if (!line || query !== '' || isHidden || performance.now() - moved < rest || said.contains(document.activeElement))
      return;
    said.scrollTo({
      top: line.offsetTop - said.offsetTop - said.clientHeight * 0.35,
      behavior: isCalm() ? 'auto' : 'smooth',
    });
  };
  const stop = player.subscribe(follow);
  draw();
  follow();
  return () => {
    listening.abort();
    stop();
  };
}

function isCalm(): boolean {
  return (
    document.documentElement.dataset['motion'] === 'less' || matchMedia('(prefers-reduced-motion: reduce)').matches
  );
}
