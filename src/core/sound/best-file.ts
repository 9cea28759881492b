/**
 * The file that this browser plays best, the smaller of two that it plays equally well; undefined if it plays none.
 * @param canPlay `(type) => audio.canPlayType(type)`
 */
export function bestFile<File extends { type: string }>(
  files: readonly File[],
  canPlay: (type: string) => string,
): File | undefined {
  return files.find(({ type }) => canPlay(type) === 'probably') ?? files.find(({ type }) => canPlay(type) === 'maybe');
}
