import type { Editor } from './editor.ts';
import type { Edge } from './history.ts';

/** How far an arrow moves an edge, in seconds, alone and with Shift. */
const [fine, coarse] = [0.01, 0.1];

/** Lets the edges of the chosen sentence be dragged and moved by keys, and the waveform be heard where it is pressed. */
export function watchEdges(page: HTMLElement, current: () => Editor | undefined): void {
  let dragged: { edge: Edge; id: number } | undefined;

  page.addEventListener('pointerdown', (event) => {
    const editor = current();
    const wave = waveOf(event.target);
    if (!editor || !wave || event.button !== 0) return;
    const handle = handleOf(event.target);
    if (!handle) return hearFrom(editor, momentAt(event, wave, editor));
    event.preventDefault();
    handle.focus();
    handle.setPointerCapture(event.pointerId);
    dragged = { edge: edgeOf(handle), id: event.pointerId };
  });
  page.addEventListener('pointermove', (event) => {
    const editor = current();
    const wave = waveOf(event.target);
    if (editor && wave && dragged?.id === event.pointerId)
      editor.move(dragged.edge, momentAt(event, wave, editor), true);
  });
  for (const end of ['pointerup', 'pointercancel'] as const)
    page.addEventListener(end, (event) => {
      if (dragged?.id !== event.pointerId) return;
      dragged = undefined;
      current()?.moved();
    });

  page.addEventListener('keydown', (event) => {
    const editor = current();
    const handle = handleOf(event.target);
    if (!editor || !handle || event.ctrlKey || event.metaKey || event.altKey) return;
    const { bounds } = editor.sentence ?? {};
    const direction = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[event.key];
    if (!bounds || direction === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const edge = edgeOf(handle);
    const moment = bounds[edge === 'start' ? 0 : 1] + direction * (event.shiftKey ? coarse : fine);
    editor.move(edge, moment, event.repeat);
  });
  page.addEventListener('keyup', ({ target, key }) => {
    if (handleOf(target) && key.startsWith('Arrow')) current()?.moved();
  });
}

function hearFrom(editor: Editor, moment: number): void {
  editor.hearStretch([moment, Math.max(moment + 0.3, editor.sentence?.bounds?.[1] ?? 0)]);
}

function momentAt(event: PointerEvent, wave: Element, { view: [from, to] }: Editor): number {
  const { left, width } = wave.getBoundingClientRect();
  return from + ((event.clientX - left) / width) * (to - from);
}

function waveOf(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest('[data-wave]') : null;
}

function handleOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-edge]') : null;
}

function edgeOf(handle: HTMLElement): Edge {
  return handle.dataset['edge'] === 'start' ? 'start' : 'end';
}
