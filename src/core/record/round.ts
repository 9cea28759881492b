/**
 * Where a question was answered away from its work: `review`, or a round of play and which one it is: a day
 * (`daily/2026-11-28`, `question/2026-11-28`) or a run's id.
 */
export const roundPattern = /^(?:review|(?:question|daily)\/\d{4}-\d\d-\d\d|(?:theme|challenge|duel)\/[0-9a-f-]{36})$/;
