/** What a build says of itself, as `release.json` beside its site. A folder without it is no release: it was not finished. */
export interface Release {
  /** When it was built, in milliseconds since 1970. */
  built: number;
  seconds: number;
  pages: number;
  /** How many of them were made for it; the others came from the release before. Missing where an earlier program built it. */
  rendered?: number;
  /** What it was built from. */
  print: Fingerprint;
  /** Its pages are new, and its index for the search is that of the release before: one with a new index takes its place. */
  searchFollows?: true;
}

/** What a site is built from, in short: where both are the same, a new build would give the same site. */
export interface Fingerprint {
  /** Of all files. */
  files: string;
  /** Of the works' times of publication that have passed. */
  moments: string;
  /** When the next of these passes, in the site's time zone: `2026-11-01 08:00`. */
  next?: string | undefined;
}

/** Something an editor has to change before the content can be published. */
export interface ContentMistake {
  file: string;
  line: number;
  text: string;
}

/** How publishing goes, as `.build/status.json`: for the people who publish, on their page. */
export interface PublishStatus {
  /** A build under way. Its process tells whether it still is: it may have been killed. */
  building?: { since: number; process: number; step: string };
  /** How the last one ended. */
  last?: Attempt;
}

export interface Attempt {
  at: number;
  /** The release that visitors got by it; none where it failed. */
  release?: string;
  outcome: 'published' | 'failed' | 'rolled back';
  /** Why it failed, in sentences for editors; empty where it did not. */
  mistakes: ContentMistake[];
  /** The same in one sentence, for what is not in a file; where it was published, why the search does not know it yet. */
  reason?: string;
}
