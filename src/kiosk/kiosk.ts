import type { Command, FromWork } from '@/core/kiosk/frame.ts';
import type { KioskConfig } from '@/core/kiosk/kiosk.schema.ts';
import type { KioskWork } from '@/core/kiosk/kiosk-work.ts';
import type { Device } from './device.ts';

/** What stands on the screen. `guided`: somebody drives it from elsewhere. */
export type KioskState = 'attract' | 'home' | 'work' | 'dark' | 'guided';

/** How a kiosk is, for the agent, for the office and for whoever looks for a fault. */
export interface KioskStatus {
  state: KioskState;
  /** Of the work that is open: from the root, with its part. */
  address?: string;
  title?: string;
  /** Since when it is in this state, milliseconds since 1970. */
  since: number;
  /** Frames a second when it was last measured; 0 before that. */
  fps: number;
  lastError?: Fault & { at: number };
  /** Tells one program from another. */
  version: string;
  /** What extensions report by name. */
  [report: string]: unknown;
}

/** Something that went wrong and that nobody handled. */
export interface Fault {
  message: string;
  /** Of the work in which it happened; undefined: on the kiosk's own page. */
  address?: string;
}

/** What somebody had open during a visit. */
export interface Opened {
  address: string;
  title: string;
  seconds: number;
}

/** What listeners are told. Times are milliseconds since 1970. */
export interface KioskEvents {
  /** The settings have changed. */
  config: KioskConfig;
  /** Something of the status has changed: the state, the address or the part. */
  state: KioskStatus;
  'visit-begin': { at: number };
  'visit-end': { at: number; seconds: number; opened: Opened[]; why: 'idle' | 'left' | 'reset' };
  /** A scene of the loop has been shown to its end, or was broken off. */
  shown: { item: string; programme: string; from: number; seconds: number };
  /** The work in the frame said something. */
  frame: FromWork;
  /** Something went wrong. Who hears it must not throw. */
  fault: Fault;
  /** The agent said something. */
  agent: unknown;
  /** Once a second. */
  tick: number;
}

/** A slot for something small that stands over everything: a code to scan, a mark. */
export type Remove = () => void;

/** What extensions of the kiosk get (extensions.ts). */
export interface Kiosk {
  readonly id: string;
  /** As it is now: the file's, with what the office changed. */
  readonly config: KioskConfig;
  /** By activity. */
  readonly works: ReadonlyMap<string, KioskWork>;
  readonly device: Device;
  /** Whether this device was not set up as a kiosk: somebody looks at how it will be. Nothing is wiped or locked then. */
  readonly isPreview: boolean;
  readonly timeZone: string;
  readonly isHeld: boolean;
  /** The loudest that works are, from 0 to 1: as the hour asks, or as was commanded during the visit. */
  readonly level: number;
  /**
   * How the work that is open is shown: its frame in its own pixels, the size of its letters, and whether one is inside it in 3D
   * (undefined: not so far).
   */
  readonly layout: { width: number; height: number; type: 'large' | 'larger'; inside: boolean | undefined } | undefined;
  /** Never throws. */
  status(): KioskStatus;
  /** Adds a field to the status; with undefined takes it out. */
  report(name: string, value: unknown): void;
  /** Lays fields over the file's. Answers whether they fit; if not, nothing changes. An empty patch is the file. */
  override(patch: { [field: string]: unknown }): boolean;
  on<K extends keyof KioskEvents>(event: K, listener: (value: KioskEvents[K]) => void): Remove;
  /** Opens a work, or a part of it: `/hall/x/#part`. Begins a visit where there is none. Answers whether kiosks may show it. */
  open(address: string): boolean;
  /** To the touch home; a work that is open is closed. Begins a visit where there is none. */
  home(): void;
  /** Ends the visit: back to the loop, with all traces of the visitor gone. */
  reset(): void;
  /** As if somebody touched the screen: wakes it, and the time without use begins anew. */
  touch(): void;
  /** To the work in the frame; nothing happens where there is none. */
  send(command: Command): void;
  /** A calm sentence that goes by itself. */
  notice(text: string, seconds?: number): void;
  /** While somebody holds, time without use does not count. */
  hold(name: string): Remove;
  /** Puts an element into the corner beside the bar, over the loop too. */
  addCorner(element: HTMLElement): Remove;
  /** Adds an entry to the staff's menu; `open` fills the room when it is chosen, until the signal says that it is left. */
  addStaff(title: string, open: (room: HTMLElement, signal: AbortSignal) => void): Remove;
  /** What the agent calls on `window.xuelangKiosk`: JSON. */
  fromAgent(json: string): void;
}
