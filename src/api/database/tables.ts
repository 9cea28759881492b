import type { Generated } from 'kysely';
import type { ExamTables } from '@/api/exams/exams.tables.ts';
import type { GuideTables } from '@/api/guide/guide.tables.ts';
import type { KioskTables } from '@/api/kiosks/kiosks.tables.ts';

/**
 * The tables as Kysely knows them. All times are milliseconds since 1970. Truth values are 0 and 1 and JSON is text on
 * both databases: text needs no parsing on its way through, and JSON escapes what PostgreSQL refuses (NUL).
 */
export interface Tables extends ExamTables, GuideTables, KioskTables {
  branch: BranchTable;
  member: MemberTable;
  password_history: PasswordHistoryTable;
  session: SessionTable;
  sign_in_attempt: SignInAttemptTable;
  work: WorkTable;
  record: RecordTable;
  progress: ProgressTable;
  progress_counter: ProgressCounterTable;
  audit: AuditTable;
  audit_head: AuditHeadTable;
  play_day: PlayDayTable;
  play_month: PlayMonthTable;
  play_correction: PlayCorrectionTable;
  play_member: PlayMemberTable;
  play_run: PlayRunTable;
  certificate: CertificateTable;
}

interface BranchTable {
  id: string;
  organisation: string;
  /** Null: a top. */
  parent: string | null;
  name: string;
  created: number;
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
  branch: string | null;
  /** The branch an organiser organises, with all below it. */
  organises: string | null;
  /** Name and name shown, as `nameKey` makes them: what is searched. */
  search_text: string;
  /** Since when the account can't be used. */
  deactivated: number | null;
  /** When they last signed in. */
  signed_in: number | null;
  password_changed: number;
  /** Until when the password, handed out by the office, is good; it must be changed before anything else. */
  one_time_until: number | null;
}

/** Passwords a member had before, where the policy forbids to use them again. */
interface PasswordHistoryTable {
  member: string;
  /** When it was replaced. */
  replaced: number;
  password: string;
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
  /** A larger one at each erasure: devices that know a smaller one forget what they read (core/record/epoch.ts). */
  epoch: Generated<number>;
  /** When the member last erased their study; 0: never. */
  erased: Generated<number>;
}

/** The log of sign-ins and of all the office does. A trigger refuses to change or remove a row. */
interface AuditTable {
  organisation: string;
  sequence: number;
  at: number;
  action: string;
  actor: string | null;
  actor_name: string | null;
  target: string | null;
  target_name: string | null;
  address: string;
  /** JSON. */
  detail: string;
  hash: string;
}

/** The newest entry of each log. Whoever appends locks its row first, so that the log stays one chain. */
interface AuditHeadTable {
  organisation: string;
  sequence: number;
  hash: string;
}

/** What a member did on a day, and the points of it by the rules of that day (core/play). */
interface PlayDayTable {
  organisation: string;
  member: string;
  /** `2026-11-28`, in the site's time zone. */
  day: string;
  /** 1: the day's round was done to the end. */
  daily: number;
  points: number;
  /** JSON: `DayPlay` of core/play. */
  state: string;
}

/** The sum of a month's days and corrections: what boards read. */
interface PlayMonthTable {
  organisation: string;
  member: string;
  /** `2026-11`. */
  month: string;
  points: number;
}

/** An administrator's line in the ledger; never changed, another one takes it back. */
interface PlayCorrectionTable {
  id: string;
  organisation: string;
  member: string;
  at: number;
  points: number;
  reason: string;
}

interface PlayMemberTable {
  organisation: string;
  member: string;
  /** 1: appears on no board and lends no run to others. */
  hidden: number;
}

/** A duel as it was played, to be played against. */
interface PlayRunTable {
  organisation: string;
  member: string;
  /** The run's id. */
  run: string;
  /** When its last answer came. */
  at: number;
  /** How many questions were answered. */
  answered: number;
  /** JSON: question (`quiz/x#q`) → [seconds, score by the server]. */
  answers: string;
}

/** A course completed, to be shown to others under a number that nobody can guess. */
interface CertificateTable {
  number: string;
  organisation: string;
  member: string;
  course: string;
  title: string;
  issued: number;
}
