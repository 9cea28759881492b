import { readLocal, writeLocal } from './local.ts';

const key = 'review-new';

/** How many new cards a day come into review, where the member chose nothing. */
const ordinary = 10;

/** How many new cards a day this device takes into review. */
export function newCardsADay(): number {
  const chosen = readLocal(key);
  return chosen !== null && /^\d{1,3}$/.test(chosen) ? Number(chosen) : ordinary;
}

export function chooseNewCardsADay(cards: number): void {
  writeLocal(key, String(cards));
}
