/** First and last moment of a stretch of sound, in seconds. */
export type Bounds = [start: number, end: number];

/** A sentence as the review page shows it. */
export interface PartSentence {
  id: string;
  text: string;
  /** Null where it was not read. */
  bounds: Bounds | null;
  /** 0 (a guess) to 1 (certain). */
  confidence: number;
  /** What is doubtful, in words. */
  doubt: string | undefined;
  /** Whether a person set or confirmed the bounds. */
  confirmed: boolean;
}

/** A part as the review page shows it. */
export interface Part {
  work: string;
  name: string;
  workTitle: string;
  title: string;
  seconds: number;
  /** Of its files: what is saved must be a change of this one. */
  version: string;
  sentences: PartSentence[];
  /** Stretches of speech that are no sentence of the text. */
  added: Bounds[];
}

/** A line of the list of parts. */
export interface ListedPart {
  work: string;
  name: string;
  workTitle: string;
  title: string;
  sentences: number;
  /** Sentences that are doubtful and nobody has confirmed. */
  open: number;
  /** Why it can't be reviewed. */
  problem?: string;
}

/** What the page saves: all sentences, in their order. */
export interface SavedPart {
  version: string;
  sentences: Pick<PartSentence, 'id' | 'bounds' | 'confirmed'>[];
}

/** The shortest sentence, in seconds. */
export const shortest = 0.05;

/** How many bars a second of sound has on the page. */
export const barsPerSecond = 200;

/** Whether somebody should listen to a sentence. */
export function isOpen({ doubt, confidence, confirmed }: PartSentence): boolean {
  return !confirmed && (doubt !== undefined || confidence < 0.5);
}

/** Where bounds are not as they must be: the first sentence that begins before the last ends, is too short or goes beyond the end. */
export function misplaced(
  sentences: readonly Pick<PartSentence, 'id' | 'bounds'>[],
  seconds: number,
): string | undefined {
  let last = 0;
  for (const { id, bounds } of sentences) {
    if (bounds === null) continue;
    // Half a thousandth: times are told in thousandths.
    const isWrong =
      bounds[0] < last - 0.0005 || bounds[1] - bounds[0] < shortest - 0.0005 || bounds[1] > seconds + 0.05;
    if (isWrong) return id;
    last = bounds[1];
  }
  return undefined;
}
