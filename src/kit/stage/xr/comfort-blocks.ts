import { phrase } from '@/kit/language/phrase.ts';
import type { Comfort } from './comfort.ts';
import type { Block } from './layout.ts';

/** What one may want of a headset, to be chosen. */
export function comfortBlocks(
  { isSeated, turn, walks }: Comfort,
  { canWalk, change }: { canWalk: boolean; change: (comfort: Partial<Comfort>) => void },
): Block[] {
  const one = (letter: string, text: string, isChosen: boolean, changed: Partial<Comfort>): Block => ({
    ...{ kind: 'choice', letter, text, isChosen, act: () => change(changed) },
  });
  return [
    one('1', phrase('坐着看：视线抬到站立的高度'), isSeated, { isSeated: !isSeated }),
    one('2', phrase('每次转身 45 度'), turn === 45, { turn: turn === 45 ? 30 : 45 }),
    ...(canWalk ? [one('3', phrase('左摇杆慢慢走动，四周变暗防晕'), walks, { walks: !walks })] : []),
  ];
}
