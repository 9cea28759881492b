import * as z from 'zod/mini';
import { anyText } from './text.ts';

/** Why a password is to be changed before anything else: it was handed out by the office, or is older than allowed. */
export const passwordChangeReasons = ['one-time', 'too-old'] as const;

export type PasswordChangeReason = (typeof passwordChangeReasons)[number];

const secret = anyText(256).check(z.minLength(1));

/** `POST /api/auth/password`: everyone's own. All other sessions of the member end. */
export const changePasswordBody = z.object({ current: secret, wanted: secret });

/** `GET /api/auth/password-rules`: what a page says before anything is typed. */
export const passwordRulesSchema = z.object({
  policy: z.enum(['asvs', 'mlps2', 'mlps3']),
  shortest: z.number(),
  /** How many of: small letters, capitals, digits, others. */
  classes: z.number(),
  /** Days after which a password must be changed; null: never. */
  days: z.nullable(z.number()),
  /** How many of one's last passwords can't be used again. */
  history: z.number(),
});

export type PasswordRules = z.infer<typeof passwordRulesSchema>;
