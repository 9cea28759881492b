import { bestFile } from '@/core/sound/best-file.ts';
import { inLanguage, splitLanguage } from '@/core/language/language.ts';

/** A file that a page needs: its address, its bytes once unpacked, and the beginning of its SHA-256. */
export type WorkFile = [path: string, bytes: number, hash: string];

/**
 * All that a work needs away from the network. The build writes one for each work (`/offline/list/lesson/x.json`), one for
 * the pages around works (`desk`: home, my study, settings, sign-in, offline) and one for the page shown where nothing is
 * kept (`fallback`).
 */
export interface WorkFiles {
  /** The work's address without its outer slashes, `lesson/san-wan`. */
  name: string;
  title: string;
  /** Changes when any of the files does. */
  version: string;
  /** The pages among the files, with their titles: of a course, its own and those of its stops. */
  pages: [path: string, title: string][];
  files: WorkFile[];
}

/** One of several files with the same sound. */
export interface Alternative {
  /** As `canPlayType` wants it. */
  type: string;
  file: WorkFile;
}

/** A list as the build writes it, for all browsers. */
export interface ListedWork extends WorkFiles {
  /** Of each row one file is kept: the one that the browser plays best. */
  alternatives?: Alternative[][];
}

/** What one browser needs of a list. */
export function forBrowser({ alternatives = [], ...work }: ListedWork, canPlay: (type: string) => string): WorkFiles {
  const chosen = alternatives.flatMap((row) => bestFile(row, canPlay) ?? []).map(({ file }) => file);
  return { ...work, files: [...work.files, ...chosen] };
}

/** Where the build puts the list of a work's files. */
export function listAddress(name: string): string {
  return `/offline/list/${name}.json`;
}

/** The list of the pages around works, in the language of a work: `desk`, `zh-hant/desk`. */
export function deskOf(name: string): string {
  return inLanguage('/desk', splitLanguage(`/${name}`).language).slice(1);
}

/** What is kept so that others can be read, and is no work itself. */
export function isWork(name: string): boolean {
  return !['/desk', '/fallback'].includes(splitLanguage(`/${name}`).address);
}

/** How a file's content is named: enough of its SHA-256 to tell it from all others. */
export function hashText(digest: ArrayBuffer): string {
  const bytes = Array.from(new Uint8Array(digest).slice(0, 12), (byte) => byte.toString(16).padStart(2, '0'));
  return bytes.join('');
}
