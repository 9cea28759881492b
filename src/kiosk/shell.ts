import type { KioskConfig } from '@/core/kiosk/kiosk.schema.ts';
import type { KioskWork } from '@/core/kiosk/kiosk-work.ts';
import type { Framed } from '@/kit/frame/open-frame.ts';
import type { Events } from './events.ts';
import type { Kiosk, KioskEvents, KioskState } from './kiosk.ts';

/** What the page brings. */
export interface KioskData {
  config: KioskConfig;
  works: KioskWork[];
  timeZone: string;
}

/** The kiosk with what its own views need of it beside what extensions get. */
export interface Shell extends Kiosk {
  emit: Events<KioskEvents>['emit'];
  /** What is seen, also while a guide drives it. */
  readonly state: Exclude<KioskState, 'guided'>;
  readonly lowReach: boolean;
  readonly larger: boolean;
  /** Whether these are hours of the night's colours. */
  readonly isNight: boolean;
  /** Seconds for an answer while “still there?” is asked. */
  readonly left: number | undefined;
  readonly framed: Framed | undefined;
  setManner(change: { lowReach?: boolean; larger?: boolean }): void;
  /** Back to what was open before, or to the touch home. */
  back(): void;
  /** The visitor says that the visit is over. */
  leave(): void;
  trouble(error: unknown, address?: string): void;
}
