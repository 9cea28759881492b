import * as z from 'zod/mini';
import { branchNameRule, textBy } from './text.ts';

/** The id of a branch or member: UUIDv7, but whatever is asked for is only looked up. */
export const idSchema = z.string().check(z.minLength(1), z.maxLength(64), z.regex(/^[\w-]+$/));

/** A branch of the organisation. Branches are trees; `parent` is null at a top. */
export const branchSchema = z.object({
  id: z.string(),
  /** For an organiser the branch they organise is the top: what is above it they don't see. */
  parent: z.nullable(z.string()),
  name: z.string(),
  /** Accounts directly in it, those deactivated included. */
  members: z.number(),
});

export type Branch = z.infer<typeof branchSchema>;

/** `GET /api/office/branches`: every branch the asker may see, parents before children, siblings by name. */
export const branchesAnswer = z.object({ branches: z.array(branchSchema) });

/** `POST /api/office/branches/add`: answers the branch. Only administrators add a top (`parent` null). */
export const addBranchBody = z.object({ parent: z.nullable(idSchema), name: textBy(branchNameRule) });

/** `POST /api/office/branches/rename` */
export const renameBranchBody = z.object({ id: idSchema, name: textBy(branchNameRule) });

/** `POST /api/office/branches/move`: with all that is below it. */
export const moveBranchBody = z.object({ id: idSchema, parent: z.nullable(idSchema) });

/** `POST /api/office/branches/remove`: only one that has neither members nor branches nor organisers. */
export const removeBranchBody = z.object({ id: idSchema });

export const branchAnswer = z.object({ branch: branchSchema });
