import { isPlayingElsewhere } from '@/kit/player/one-tab.ts';
import { sleepChoices } from '@/kit/player/sleep.ts';
import { rememberListening, remembered } from './memory.ts';
import { loadWork, open } from './open.ts';

/** Who comes back after so long, in milliseconds, is asked before it plays. */
const fresh = 30_000;

/** Goes on with what was playing on the page before, at the same sentence; leaves alone what another tab plays. */
export async function takeOver(): Promise<void> {
  const left = remembered();
  if (!left || (!left.isLeft && (await isPlayingElsewhere()))) return;
  try {
    const work = await loadWork(left.activity);
    const { player, follow } = await open(work);
    const choice = sleepChoices.find((one) => one === left.sleep?.choice);
    if (choice !== undefined) player.setSleep(choice, left.sleep?.left);
    player.playFrom(left.sentence, Date.now() - left.at < fresh);
    follow();
  } catch {
    // The work is gone, or the network: nothing plays, and nobody asked for it here.
    rememberListening(undefined);
  }
}
