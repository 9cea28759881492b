import type { Activity } from '@/core/place/place.ts';
import type { WorkProgress } from '@/core/progress/progress.ts';
import type { Record } from '@/core/record/record.ts';
import type { Account } from './account.ts';

/** A record that the server has not acknowledged, with this device's own mark of an answer. */
export interface Unsent {
  record: Record;
  score?: number;
  /** The epoch that this device knew of when it was recorded (see core/record/epoch.ts); 0 if missing. */
  epoch?: number;
}

/** A record that the server has acknowledged, and when. */
export interface Sent extends Unsent {
  sent: number;
}

/** A record that the server did not take, and the `type` of the problem it named. */
export interface Rejected {
  record: Record;
  type: string;
}

/** A member reading a passage aloud, recorded and kept. It never leaves the device. */
export interface Take {
  activity: Activity;
  /** Ids of the sentences of the passage, in their order. */
  sentences: string[];
  /** The beginning of the passage. */
  words: string;
  at: number;
  seconds: number;
  /** The loudest sample of each stretch of equal length, 0 to 100. */
  peaks: number[];
  sound: Blob;
}

/** What is stored, by store and account. */
export interface Rows {
  /** By record id, so in the order of time. */
  outbox: Unsent;
  /** What the server told of a work, by activity. */
  progress: WorkProgress;
  /**
   * `cursor`: how far progress was read. `epoch`: what was read belongs to it. `erased`: when the member last erased
   * their study, as the server told. `offset`: the server's clock minus the
   * device's, in milliseconds.
   */
  meta: number;
  rejected: Rejected;
  /** Acknowledged not long ago: sent again if the server has lost it (sent.ts). */
  sent: Sent;
  /** By an id that sorts by time. */
  takes: Take;
}

export type StoreName = keyof Rows;

export const storeNames: readonly StoreName[] = ['outbox', 'progress', 'meta', 'rejected', 'sent', 'takes'];

/**
 * A new value for a row, made from the old one where `next` is given; undefined deletes the row. Or `clear`: all rows of
 * the account, before changes that stand behind it.
 */
export type Change =
  | {
      [Name in StoreName]: { store: Name; account: Account; key: string } & (
        { value: Rows[Name] | undefined } | { next: (old: Rows[Name] | undefined) => Rows[Name] | undefined }
      );
    }[StoreName]
  | { store: StoreName; account: Account; clear: true };

/** What a row must be, 0 if it is missing, for changes to be made. */
export interface Condition {
  account: Account;
  key: string;
  is: number;
}

export interface Store {
  /** Whether it survives the page. */
  persistent: boolean;
  /** All rows of an account in the order of their keys. */
  all<Name extends StoreName>(store: Name, account: Account): Promise<[key: string, value: Rows[Name]][]>;
  /**
   * All changes or none; resolves when they are stored.
   * @param given of `meta`; where it does not hold, nothing is changed and false is answered
   */
  write(changes: readonly Change[], given?: Condition): Promise<boolean>;
  /** Deletes all rows of an account in the named stores. */
  clear(account: Account, stores: readonly StoreName[]): Promise<void>;
}
