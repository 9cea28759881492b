import * as z from 'zod/mini';
import { idSchema } from './branch.ts';
import { roles } from './role.ts';
import { anyText, displayNameRule, signInNameRule, textBy } from './text.ts';

/** A member as the office sees them. Times are milliseconds since 1970. */
export const personSchema = z.object({
  id: z.string(),
  /** The name to sign in with. */
  name: z.string(),
  displayName: z.string(),
  branch: z.nullable(z.string()),
  /** In the order of `roles`; `member` is always among them. */
  roles: z.array(z.enum(roles)),
  /** The branch whose subtree they organise, where `organiser` is among the roles. */
  organises: z.nullable(z.string()),
  created: z.number(),
  /** When they last signed in; null: never. */
  signedIn: z.nullable(z.number()),
  /** Since when the account can't be used; null: it can. */
  deactivated: z.nullable(z.number()),
  /** Until when the one-time password is good that was handed out and not yet replaced by one of their own. */
  oneTimeUntil: z.nullable(z.number()),
  /** Whether whoever asks may change this member: an organiser may not change editors, administrators or themselves. */
  mayChange: z.boolean(),
});

export type Person = z.infer<typeof personSchema>;

export const personStates = ['active', 'deactivated', 'never-signed-in'] as const;

/** `GET /api/office/members/export` */
export const peopleFilter = z.object({
  /** Only those in this branch or below it; `none`: those without a branch (administrators see them). */
  branch: z.optional(idSchema),
  /** Part of the name to sign in with or of the name shown. */
  text: z.optional(anyText(64)),
  state: z.optional(z.enum(personStates)),
  role: z.optional(z.enum(roles)),
  /** Only those who were added at this time or later. */
  since: z.optional(z.coerce.number().check(z.int(), z.gte(0), z.lte(8.64e15))),
});

/** `GET /api/office/members` */
export const peopleQuery = z.object({
  ...peopleFilter.shape,
  /** `next` of the page before. */
  after: z.optional(anyText(256)),
  limit: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(200)), 50),
});

export const peopleAnswer = z.object({
  /** By the name to sign in with. */
  members: z.array(personSchema),
  /** To be sent as `after` for the next page; null: this is the last. */
  next: z.nullable(z.string()),
  /** How many there are on all pages. */
  total: z.number(),
});

const rolesField = z.array(z.enum(roles)).check(z.maxLength(roles.length));
const signInName = textBy(signInNameRule);
const displayName = textBy(displayNameRule);

/** `POST /api/office/members/add`: answers the member with a one-time password. */
export const addPersonBody = z.object({
  name: signInName,
  displayName,
  branch: z.nullable(idSchema),
  /** `member` need not be named. */
  roles: z._default(rolesField, []),
  /** Required where `organiser` is among the roles, and only there. */
  organises: z._default(z.nullable(idSchema), null),
});

/** `POST /api/office/members/edit` */
export const editPersonBody = z.object({ id: idSchema, name: signInName, displayName });

/** Whom one request can change together. */
export const mostTogether = 200;

const someIds = z.array(idSchema).check(z.minLength(1), z.maxLength(mostTogether));

/** `POST /api/office/members/move`: all of them or, when one can't be moved, none. */
export const movePeopleBody = z.object({
  ids: someIds,
  branch: z.nullable(idSchema),
});

/** `POST /api/office/members/reset-passwords`: all of them or, when one can't be changed, none. */
export const somePeopleBody = z.object({ ids: someIds });

/** `POST /api/office/members/roles` */
export const changeRolesBody = z.object({
  id: idSchema,
  roles: rolesField,
  organises: z._default(z.nullable(idSchema), null),
});

/** `POST /api/office/members/reset-password`, `…/deactivate`, `…/reactivate`, `…/end-sessions` */
export const onePersonBody = z.object({ id: idSchema });

export const personAnswer = z.object({ member: personSchema });
export const movedAnswer = z.object({ moved: z.number() });
export const endedAnswer = z.object({ ended: z.number() });

/** The one-time password is shown this once: only its hash is kept. */
export const oneTimeAnswer = z.object({ member: personSchema, oneTimePassword: z.string() });
export const oneTimesAnswer = z.object({ reset: z.array(oneTimeAnswer) });
