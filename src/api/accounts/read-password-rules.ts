import { guestEndpoint } from '@/api/endpoint.ts';
import { passwordRulesSchema } from '@/core/people/password.ts';

/** What a new password must be like, for the page to say before anything is typed. */
export const readPasswordRules = guestEndpoint(
  { method: 'get', path: '/api/auth/password-rules', summary: 'Rules for passwords', answer: passwordRulesSchema },
  (_call, { policy }) => Promise.resolve(policy.passwords),
);
