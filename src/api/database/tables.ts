/**
 * The tables as Kysely knows them. All times are milliseconds since 1970. Truth values are 0 and 1 and JSON is text on
 * both databases: text needs no parsing on its way through, and JSON escapes what PostgreSQL refuses (NUL).
 */
export interface Tables {
  member: MemberTable;
  session: SessionTable;
  sign_in_attempt: SignInAttemptTable;
  work: WorkTable;
  record: RecordTable;
  progress: ProgressTable;
  progress_counter: ProgressCounterTable;
}

interface MemberTable {
  id: string;
  organisation: string;
  /** As written by whoever made the account. */
  name: string;
  /** What a typed name is compared with; see `nameKey`. */
  name_key: string;
  display_name: string;
  /** JSON: a list of role names. */
  roles: string;
  /** Hash with its algorithm and parameters. */
  password: string;
  created: number;
}

interface SessionTable {
  /** SHA-256 of the token, in hex: whoever reads the database can't sign in with it. */
  token: string;
  /** Shared by all tokens that follow from one sign-in. */
  family: string;
  member: string;
  /** 1: signed in on a shared computer, with short limits. */
  shared: number;
  /** When the member signed in: the absolute limit counts from here. */
  started: number;
  /** When this token was made: rotation counts from here. */
  issued: number;
  /** Last use, give or take: the idle limit counts from here. */
  seen: number;
  /** When a successor was last handed out. */
  replaced: number | null;
  /** Fixed once the successor has been used. */
  ends: number | null;
  /** The token this one follows, until this one is first used. */
  predecessor: string | null;
}

interface SignInAttemptTable {
  /** Hash of the name or address that is counted. */
  subject: string;
  failures: number;
  /** When the window of counting began. */
  since: number;
}

interface WorkTable {
  activity: string;
  title: string;
  revision: string;
  /** JSON lists. */
  parts: string;
  questions: string;
  /** When the work vanished from the catalogue. */
  retired: number | null;
}

interface RecordTable {
  organisation: string;
  actor: string;
  id: string;
  activity: string;
  verb: string;
  /** Device's time, and the same corrected by the offset seen at sync; whole milliseconds. */
  at: number;
  corrected: number;
  stored: number;
  /** The server's mark, 0 to 1, of an answer to a known question. */
  score: number | null;
  /** The record as canonical JSON. */
  body: string;
}

interface ProgressTable {
  organisation: string;
  member: string;
  activity: string;
  /** The member's counter when this row last changed. */
  changed: number;
  /** JSON: `WorkProgress` of core/progress. */
  state: string;
}

interface ProgressCounterTable {
  organisation: string;
  member: string;
  value: number;
}
