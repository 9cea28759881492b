import type { PasswordRules } from '@/core/people/password.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long a session lasts: unused (`idle`) and at most (`absolute`). */
export interface SessionLimits {
  own: { idle: number; absolute: number };
  /** On a computer that many use. */
  shared: { idle: number; absolute: number };
}

/** The rules for accounts. They contradict each other between schools of thought, so an installation chooses a whole. */
export interface Policy {
  passwords: PasswordRules;
  /** How many failures are let through in `window`; then everything is refused for as long. */
  attempts: { name: number; address: number; window: number };
  sessions: SessionLimits;
  /** How long a one-time password is good. */
  oneTime: number;
}

const shared = { idle: 30 * minute, absolute: 12 * hour };

export const policies: { readonly [name in PasswordRules['policy']]: Policy } = {
  /** OWASP ASVS 5: length and a list of common passwords; no rotation, no rules of composition. */
  asvs: {
    passwords: { policy: 'asvs', shortest: 8, classes: 1, days: null, history: 0 },
    attempts: { name: 10, address: 100, window: 15 * minute },
    sessions: { own: { idle: 30 * day, absolute: 90 * day }, shared },
    oneTime: 14 * day,
  },
  /**
   * GB/T 22239-2019, level 2, 8.1.4.1 a and b: complexity, rotation, lock-out, automatic sign-out. The standard names no
   * numbers; these are what assessors usually ask for.
   */
  mlps2: {
    passwords: { policy: 'mlps2', shortest: 8, classes: 3, days: 90, history: 3 },
    attempts: { name: 5, address: 100, window: 15 * minute },
    sessions: { own: { idle: 30 * minute, absolute: 12 * hour }, shared: { idle: 15 * minute, absolute: 8 * hour } },
    oneTime: 7 * day,
  },
  /** The same, level 3. Its two factors (8.1.4.1 d) are not ours yet. */
  mlps3: {
    passwords: { policy: 'mlps3', shortest: 10, classes: 3, days: 90, history: 5 },
    attempts: { name: 5, address: 50, window: 30 * minute },
    sessions: { own: { idle: 15 * minute, absolute: 8 * hour }, shared: { idle: 10 * minute, absolute: 4 * hour } },
    oneTime: 3 * day,
  },
};

/** Counts of attempts older than this matter under no policy. */
export const longestWindow = Math.max(...Object.values(policies).map(({ attempts }) => attempts.window));
