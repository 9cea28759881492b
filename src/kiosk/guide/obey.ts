import type { Command, FromWork } from '@/core/kiosk/frame.ts';
import { firstState, type GuideCommand, type GuideState, type Order } from '@/core/guide/command.ts';

/** What obeys: a kiosk, or the phone of somebody who follows. */
export interface Stage {
  /** The work that is open, without its part; null: none. */
  readonly open: string | null;
  openWork(address: string): void;
  home(): void;
  send(command: Command): void;
}

/** Brings a stage to where a guide wants it, whatever it has missed or what a visitor has done to it meanwhile. */
export interface Obedient {
  /**
   * Follows an order.
   * @param late how many milliseconds after its time: what moves then has to catch up
   */
  order(order: Pick<Order, 'seq' | 'command' | 'state'>, late?: number): void;
  /**
   * Takes up the present state: on joining, and after a break.
   * @param again also where nothing has happened meanwhile: somebody was elsewhere and comes back
   */
  takeUp(seq: number, state: GuideState, again?: boolean): void;
  /** The work has just come, or one is inside it now: what belongs to it is told again. */
  ready(): void;
}

export function createObedient(stage: Stage): Obedient {
  let last = -1;
  let state = firstState;

  function place(wanted: GuideState, isForced: boolean): boolean {
    if (wanted.address === null) {
      if (isForced || stage.open !== null) stage.home();
      return true;
    }
    if (stage.open !== wanted.address) {
      stage.openWork(wanted.address + (wanted.part === null ? '' : `#${encodeURIComponent(wanted.part)}`));
      return true;
    }
    return false;
  }

  /** A rail slides to its stops; everything else goes to its parts. */
  function part(wanted: GuideState, late = 0): void {
    if (wanted.part === null) return;
    const isRail = wanted.address?.startsWith('/rail/') === true;
    stage.send(isRail ? { do: 'stop', id: wanted.part } : { do: 'go', part: wanted.part, late });
  }

  function rest(wanted: GuideState): void {
    if (wanted.volume !== null) stage.send({ do: 'volume', level: wanted.volume });
    if (wanted.spotlight !== null) stage.send({ do: 'spotlight', on: wanted.spotlight });
    if (wanted.playing) play(wanted);
  }

  function play({ part, tour }: GuideState): void {
    stage.send({ do: 'play', ...(part !== null && { part }), ...(tour && { tour }) });
  }

  return {
    order({ seq, command, state: wanted }, late) {
      if (seq <= last) return;
      const hasMissed = seq !== last + 1;
      last = seq;
      const before = state;
      state = wanted;
      // What a new work needs is told when it is ready.
      if (place(wanted, command.do === 'home')) return;
      if (hasMissed) {
        part(wanted);
        rest(wanted);
      } else if (isPlace(command)) {
        if (before.spotlight !== null) stage.send({ do: 'spotlight', on: null });
        part(wanted, late);
      } else if (command.do === 'play') play(wanted);
      else toFrame(command, stage);
    },
    takeUp(seq, wanted, again = false) {
      if (seq < last) last = -1;
      const isNew = seq !== last;
      last = seq;
      state = wanted;
      if ((!isNew && !again) || place(wanted, false)) return;
      part(wanted);
      rest(wanted);
    },
    ready() {
      // The address named a part for pages; a rail is told.
      if (state.address?.startsWith('/rail/') === true) part(state);
      rest(state);
    },
  };
}

/** Whether one has just come inside a work that is seen in 3D. */
export function isEntered(message: FromWork): boolean {
  return message.is === 'inside' && message.inside;
}

function isPlace({ do: what }: GuideCommand): boolean {
  return what === 'open' || what === 'go' || what === 'stop';
}

function toFrame(command: GuideCommand, stage: Stage): void {
  switch (command.do) {
    case 'next':
    case 'previous':
    case 'pause':
      return stage.send({ do: command.do });
    case 'volume':
      return stage.send({ do: 'volume', level: command.level });
    case 'spotlight':
      return stage.send({ do: 'spotlight', on: command.on });
    default:
  }
}
