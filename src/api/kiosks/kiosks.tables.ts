/** Tables of kiosks. Times are milliseconds since 1970, JSON is text. */
export interface KioskTables {
  kiosk_code: KioskCodeTable;
  kiosk_screen: KioskScreenTable;
  kiosk_command: KioskCommandTable;
  kiosk_screenshot: KioskScreenshotTable;
  kiosk_settings: KioskSettingsTable;
  kiosk_event: KioskEventTable;
  kiosk_day: KioskDayTable;
}

/** A code that makes a device a screen, once. */
interface KioskCodeTable {
  id: string;
  organisation: string;
  /** Hash of the code, as dear to try as a password's: eight digits are few. */
  code: string;
  kiosk: string;
  name: string;
  branch: string | null;
  /** The screen that gets a new device; null: a new screen. */
  screen: string | null;
  expires: number;
  officer: string;
}

/** A device that was enrolled. It stays when it is withdrawn: its figures have a name. */
interface KioskScreenTable {
  id: string;
  organisation: string;
  /** Id of the kiosk in the content. */
  kiosk: string;
  name: string;
  /** The branch whose organisers look after it; null: administrators alone. */
  branch: string | null;
  /** SHA-256 of the token; null: withdrawn. */
  token: string | null;
  /** When its present device was enrolled. */
  enrolled: number;
  withdrawn: number | null;
  /** The last heartbeat, and the `Condition` in it as JSON. */
  seen: number | null;
  condition: string | null;
  /** The version of the office's changes that it shows. */
  settings: number;
}

interface KioskCommandTable {
  id: string;
  screen: string;
  given: number;
  until: number;
  /** JSON: `Order`. */
  body: string;
  outcome: string | null;
}

interface KioskScreenshotTable {
  id: string;
  screen: string;
  at: number;
  type: string;
  base64: string;
}

/** What the office changed of a kiosk. The version only grows. */
interface KioskSettingsTable {
  organisation: string;
  kiosk: string;
  version: number;
  /** JSON: fields that stand over those of the file. */
  patch: string;
  /** Hash of the file over which they were made. */
  file: string;
  at: number;
  officer_name: string;
}

/** What happened at a screen, kept for a while so that what is sent twice counts once. */
interface KioskEventTable {
  screen: string;
  id: string;
  corrected: number;
  stored: number;
  body: string;
}

/** What happened on a day, summed up. */
interface KioskDayTable {
  screen: string;
  /** `2026-11-28`, in the site's time zone. */
  day: string;
  kind: 'visit' | 'work' | 'shown';
  /** The address of a work, or an entry of the playlist; empty for visits. */
  subject: string;
  kiosk: string;
  title: string;
  count: number;
  seconds: number;
}
