/** Tables of examinations. Times are milliseconds since 1970, truth values 0 and 1, JSON is text. */
export interface ExamTables {
  exam_paper: ExamPaperTable;
  exam_picture: ExamPictureTable;
  exam_sitting: ExamSittingTable;
  exam_extension: ExamExtensionTable;
  exam_attempt: ExamAttemptTable;
  exam_answer: ExamAnswerTable;
  exam_device: ExamDeviceTable;
  exam_adjustment: ExamAdjustmentTable;
  exam_appeal: ExamAppealTable;
}

/** A paper with its keys, as it was when it was published. A row never changes: attempts stay what they were. */
interface ExamPaperTable {
  /** A hash of the body. */
  revision: string;
  id: string;
  title: string;
  /** JSON: `Paper` of core/exam. */
  body: string;
  /** Since when no new examination can use it: a newer build has another. */
  retired: number | null;
}

interface ExamPictureTable {
  name: string;
  type: string;
  base64: string;
}

interface ExamSittingTable {
  id: string;
  organisation: string;
  title: string;
  /** Revision of the paper. */
  paper: string;
  /** JSON: ids of branches. */
  branches: string;
  opens: number;
  closes: number;
  minutes: number;
  attempts: number;
  pass: number;
  grace: number;
  scores: string;
  answers: string;
  created: number;
  creator: string;
}

/** What was added for one member. */
interface ExamExtensionTable {
  sitting: string;
  member: string;
  minutes: number;
  attempts: number;
  reason: string;
}

interface ExamAttemptTable {
  id: string;
  sitting: string;
  member: string;
  /** 1 for the member's first. */
  number: number;
  /** What was drawn and how it was mixed. */
  seed: string;
  began: number;
  /** When it was handed in, or the deadline. */
  submitted: number | null;
  automatic: number;
  /** JSON: the share of each question that was right; null while it is being written. */
  marks: string | null;
  /** How many questions have an answer, and how many of the answers came late. */
  answered: number;
  late: number;
  late_counts: number;
  /** The last sequence of its answers: whoever writes locks this row first. */
  sequence: number;
}

/** Every answer that was taken in, in its order: the newest of a question counts. Nothing is overwritten. */
interface ExamAnswerTable {
  attempt: string;
  sequence: number;
  question: number;
  /** JSON, in the author's letters; null: taken back. */
  response: string | null;
  given: number;
  stored: number;
  device: string;
  version: number;
  late: number;
  /** When the device had last been heard of. */
  heard: number;
}

interface ExamDeviceTable {
  attempt: string;
  device: string;
  /** When it was last heard of. */
  heard: number;
}

/** The ledger of points that were decided by an organiser. Only added to. */
interface ExamAdjustmentTable {
  id: string;
  sitting: string;
  attempt: string | null;
  question: string;
  points: number;
  reason: string;
  at: number;
  officer: string;
}

interface ExamAppealTable {
  id: string;
  sitting: string;
  attempt: string;
  question: number;
  text: string;
  at: number;
  reply: string | null;
  replied: number | null;
  officer: string | null;
}
