import * as z from 'zod';

/** What PostgreSQL can't store or systems read differently: NUL, half of a surrogate pair. */
const unfit = /[\0\p{Surrogate}]/u;

const plainText = (longest: number) =>
  z
    .string()
    .min(1)
    .max(longest)
    .refine((text) => !unfit.test(text));

export const credentialsSchema = z.object({
  name: plainText(64).describe('The name to sign in with; capitals and full width make no difference.'),
  password: plainText(256),
  shared: z.boolean().optional().describe('Signed in on a shared computer: the session is short.'),
});
