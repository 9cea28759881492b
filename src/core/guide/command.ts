import { isActivity } from '@/core/place/place.ts';
import * as z from 'zod/mini';

const share = z.number().check(z.minimum(0), z.maximum(1));
const text = z.string().check(z.maxLength(200));
/** A work from the root: `/hall/x/`. Nothing else may be opened on other people's screens. */
const address = z.string().check(
  z.maxLength(200),
  z.refine((text) => /^\/.+\/$/.test(text) && isActivity(text.slice(1, -1))),
);
const part = z.string().check(z.minLength(1), z.maxLength(200));

const spot = z.nullable(z.union([part, z.object({ x: share, y: share, w: share, h: share })]));

/** A stop of a tour that the work's editor has written: which tour, and which of its stops, from 0. */
const onTour = z.object({ id: part, stop: z.int().check(z.minimum(0), z.maximum(500)) });

/** What a guide tells the screens. Places are named, not “the next”, so that a screen which missed one is right again with the next. */
export const guideCommandSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('open'), address, part: z.nullable(part), title: text }),
  /** To a part of the work that is open; with the stop of the tour that leads there. */
  z.object({ do: z.literal('go'), part, title: text, tour: z.optional(onTour) }),
  /** Of a rail: the screen is to slide to a stop. */
  z.object({ do: z.literal('stop'), id: part, title: text }),
  /** Where a work has no named parts. */
  z.object({ do: z.literal('next') }),
  z.object({ do: z.literal('previous') }),
  z.object({ do: z.literal('play') }),
  z.object({ do: z.literal('pause') }),
  z.object({ do: z.literal('volume'), level: share }),
  /** Darkens all but a part or an area, in shares of the frame; null: nothing. */
  z.object({ do: z.literal('spotlight'), on: spot }),
  /** To the screens' own first pages. */
  z.object({ do: z.literal('home') }),
]);

export type GuideCommand = z.output<typeof guideCommandSchema>;

/** Where a laser pointer is, in shares of the frame; null: it is off. */
export const pointerSchema = z.nullable(z.object({ x: share, y: share }));

export type Pointer = z.output<typeof pointerSchema>;

/** How all screens of a visit stand: what somebody who comes late is told. */
export const guideStateSchema = z.object({
  /** Null: the screens show their first pages. */
  address: z.nullable(address),
  part: z.nullable(part),
  /** The stop of a tour that this part is; none: the guide leads freely. */
  tour: z.optional(onTour),
  /** What the work, or its part, is called. */
  title: text,
  playing: z.boolean(),
  /** The loudest; null: as the screens have it. */
  volume: z.nullable(share),
  spotlight: spot,
});

export type GuideState = z.output<typeof guideStateSchema>;

export const firstState: GuideState = {
  address: null,
  part: null,
  title: '',
  playing: false,
  volume: null,
  spotlight: null,
};

/** How the screens stand after a command. A new place ends what belonged to the one before. */
export function stateAfter(before: GuideState, command: GuideCommand): GuideState {
  const { tour: _, ...state } = before;
  const still = { playing: false, spotlight: null };
  switch (command.do) {
    case 'open':
      return { ...state, ...still, address: command.address, part: command.part, title: command.title };
    case 'go':
      return {
        ...{ ...state, ...still, part: command.part, title: command.title },
        ...(command.tour && { tour: command.tour }),
      };
    case 'stop':
      return { ...state, ...still, part: command.id, title: command.title };
    case 'next':
    case 'previous':
      return { ...state, ...still, part: null };
    case 'play':
      return { ...before, playing: true };
    case 'pause':
      return { ...before, playing: false };
    case 'volume':
      return { ...before, volume: command.level };
    case 'spotlight':
      return { ...before, spotlight: command.on };
    case 'home':
      return { ...firstState, volume: state.volume };
  }
}

/** A command with its place in the row and the server's time at which all screens act. */
export const orderSchema = z.object({
  seq: z.number(),
  /** Milliseconds since 1970, by the server's clock. */
  at: z.number(),
  command: guideCommandSchema,
  /** How the screens stand when it is done. */
  state: guideStateSchema,
});

export type Order = z.output<typeof orderSchema>;
