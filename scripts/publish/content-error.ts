import type { ContentMistake } from '@/core/release/release.ts';

/** The content can't be published as it is: every mistake in it, by file and line. */
export class ContentError extends Error {
  readonly mistakes: ContentMistake[];

  constructor(mistakes: ContentMistake[]) {
    super(`内容有 ${String(mistakes.length)} 处要改，改好后再试。`);
    this.mistakes = mistakes;
  }
}

/** Why a build failed, in a sentence for whoever published. */
export function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (/ENOSPC|EDQUOT|No space left on device/i.test(message)) return '磁盘满了，没有做完。请腾出一些空间，再发布一次。';
  return message;
}
