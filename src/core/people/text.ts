import * as z from 'zod/mini';

/** What a text that names somebody or something may look like. */
interface TextRule {
  longest: number;
  pattern: RegExp;
}

/**
 * The name to sign in with. It begins with a letter or digit, so that no table program takes it for a formula, and has no
 * spaces: `0071`, `lin.xiao`, `林晓`.
 */
export const signInNameRule: TextRule = { longest: 64, pattern: /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._@-]*$/u };

/** The name that is shown. Rare characters of names may stand in the private use area (\p{Co}). */
export const displayNameRule: TextRule = {
  longest: 64,
  pattern: /^[\p{L}\p{N}\p{Co}][\p{L}\p{M}\p{N}\p{Co} ·•.'’()（）-]*$/u,
};

/** A branch's name. `/` and `>` part the names of a path. */
export const branchNameRule: TextRule = {
  longest: 60,
  pattern: /^[\p{L}\p{N}\p{Co}][\p{L}\p{M}\p{N}\p{Co} ·.,、，&_()（）《》“”-]*$/u,
};

/** The same text however it is typed: spaces around it and full width make no difference. */
export function tidy(text: string): string {
  return text.normalize('NFKC').trim();
}

/** A text by a rule, tidied. */
export function textBy({ longest, pattern }: TextRule) {
  return z.pipe(
    // Bounded before it is worked on; a compatibility character may become several.
    z.pipe(z.string().check(z.maxLength(4 * longest)), z.transform(tidy)),
    z.string().check(z.minLength(1), z.maxLength(longest), z.regex(pattern)),
  );
}

/** Any text a database can compare: PostgreSQL refuses NUL and halves of surrogate pairs. */
export function anyText(longest: number) {
  return z.string().check(
    z.maxLength(longest),
    z.refine((text) => !/[\0\p{Surrogate}]/u.test(text)),
  );
}
