import type { Generated } from 'kysely';

export interface GuideTables {
  guide_screen: GuideScreenTable;
  guided_visit: GuidedVisitTable;
  device_code: DeviceCodeTable;
}

/** A screen that has offered itself to guides. */
interface GuideScreenTable {
  id: string;
  organisation: string;
  /** SHA-256 of the screen's own secret, in hex. */
  key: string;
  kiosk: string;
  title: string;
  width: number;
  height: number;
  /** SHA-256 of the code that it shows, and until when it is good; null once it has been used. */
  code: string | null;
  code_until: number;
  /** The visit that it takes part in. */
  visit: string | null;
  /** JSON: what it shows. */
  shows: string | null;
  /** When it was last heard of. */
  seen: number;
  /** Who asks to take it over, since when, and whether the present guide allows it: null not yet, 0 no, 1 yes. */
  asked_by: string | null;
  asked_at: number | null;
  allowed: number | null;
}

/** A guided visit, while it runs and afterwards. */
interface GuidedVisitTable {
  id: string;
  organisation: string;
  /** Who guides; null once the account is gone. */
  member: string | null;
  guide_name: string;
  branch: string | null;
  started: number;
  ended: number | null;
  /** When the guide was last heard of. */
  seen: number;
  group_name: string;
  /** Group and guide, as `nameKey` makes them: what is searched. */
  search_text: string;
  heads: number | null;
  planned: number | null;
  note: string;
  follow: string;
  seq: Generated<number>;
  /** JSON: `GuideState`. */
  state: string;
  /** JSON: `RouteStep[]`, the last of them still open. */
  route: string;
  /** JSON: names of the screens that took part. */
  screens: string;
}

/** A sign-in on a screen that waits for a phone (RFC 8628). */
interface DeviceCodeTable {
  /** SHA-256 of what the screen holds. */
  device: string;
  /** SHA-256 of what is scanned. */
  user: string;
  organisation: string;
  /** What the screen calls itself, and the address it asked from. */
  title: string;
  address: string;
  /** What the screen shows, to be found again on the phone among others: JSON, the right one first. */
  numbers: string;
  created: number;
  expires: number;
  /** When the screen last asked, and how many seconds it is to leave between two times. */
  polled: number;
  interval: number;
  state: 'waiting' | 'allowed' | 'denied';
  member: string | null;
}
