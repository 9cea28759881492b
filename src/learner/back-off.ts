const first = 5_000;
const longest = 600_000;

/**
 * How long to wait after so many failures in a row, in milliseconds: twice as long each time, at most ten minutes, and
 * half of it by chance, so that a server which comes back is not met by everyone at once.
 * @param random from 0 to below 1
 */
export function backOff(failures: number, random: number): number {
  const most = Math.min(first * 2 ** Math.max(0, failures - 1), longest);
  return Math.round((most * (1 + random)) / 2);
}
