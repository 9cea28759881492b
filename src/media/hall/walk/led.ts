import type { Command } from '@/core/kiosk/frame.ts';
import { beLed } from '@/kit/frame/be-led.ts';
import type { WalkView } from './walk-view.ts';
import type { Words } from './words.ts';

/** A hall through which somebody is led in 3D: by a kiosk, or by a guide's phone through it. Loaded in their frames alone. */
export interface Led {
  /** One is inside. */
  begin(view: WalkView): void;
  /** What is before the visitor's eyes has changed. */
  inView(exhibit: string | undefined): void;
  /** A tour was told to its end. Answers whether it was but a stop that the guide let the hall tell. */
  told(tour: string): boolean;
}

/** What the guide lets the hall tell is a tour of one stop; it has no id, since nobody went through it. */
const oneStop = '';

/** @param dialog the view's, open and still without its view */
export function beLedThrough(dialog: HTMLDialogElement, words: Words): Led {
  let view: WalkView | undefined;
  /** Where one was led while the hall was still coming. */
  let awaited: string | undefined;
  /** The exhibit that hangs there alone. */
  let lit: string | undefined;
  /** Which stop of which tour the hall tells. */
  let telling = '';

  function go(part: string, late = 0): boolean {
    if (!view) awaited = part;
    const known = words.exhibits.has(part);
    if (!view || (!known && !words.rooms.has(part))) return known || words.rooms.has(part);
    leaveTour(view);
    view.walk.late = late;
    if (known) view.step(part);
    else view.enterRoom(view.walk.scene.rooms.findIndex(({ id }) => id === part));
    view.walk.late = 0;
    return true;
  }

  function leaveTour(from: WalkView): void {
    dialog.classList.remove('is-told');
    if (from.guided.isOn) from.tour('leave');
  }

  function light(exhibit: string | undefined): void {
    if (!view || exhibit === lit) return;
    const before = lit;
    lit = exhibit;
    dialog.classList.toggle('is-lit', exhibit !== undefined);
    // The label is opened anew: what it covers has changed, and so has the place from which one sees the exhibit best.
    view.walk.leaveFocus();
    const shown = exhibit ?? before;
    if (shown !== undefined) view.step(shown);
  }

  function play({ tour }: Extract<Command, { do: 'play' }>): boolean {
    const { title, stops } = words.tours.find(({ id }) => id === tour?.id) ?? {};
    const stop = stops?.[tour?.stop ?? 0];
    if (!view || !tour || !stop?.audio) return false;
    const key = `${tour.id} ${tour.stop}`;
    if (view.guided.isOn && telling === key) view.tour('go');
    else view.guided.start({ id: oneStop, title: title ?? '', stops: [stop] });
    // There is but one stop: what leads on is the guide.
    dialog.classList.add('is-told');
    telling = key;
    return true;
  }

  const tell = beLed(dialog, (command) => {
    switch (command.do) {
      case 'go':
        return go(command.part, command.late);
      case 'next':
      case 'previous':
        view?.by(command.do === 'next' ? 1 : -1);
        return view !== undefined;
      case 'play':
        return play(command);
      case 'spotlight': {
        const { on } = command;
        const isExhibit = typeof on === 'string' && words.exhibits.has(on);
        light(isExhibit ? on : undefined);
        return isExhibit && view !== undefined;
      }
      default:
        return false;
    }
  });
  const inView = (exhibit: string | undefined): void =>
    tell({ is: 'place', part: exhibit ?? null, title: words.exhibits.get(exhibit ?? '')?.title ?? words.title });

  return {
    begin(opened) {
      view = opened;
      tell({ is: 'inside', inside: true });
      inView(view.walk.focus?.exhibit ?? view.walk.seen);
      if (awaited !== undefined) go(awaited);
    },
    inView: (exhibit) => view && inView(exhibit),
    told(tour) {
      if (tour !== oneStop) return false;
      if (view) leaveTour(view);
      return true;
    },
  };
}
