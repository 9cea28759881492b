/** How well a question was known, from not at all on. */
export const grades = ['again', 'hard', 'good', 'easy'] as const;

export type Grade = (typeof grades)[number];

/**
 * What a record of verb `rated` says of a question in review: a grade; bury: not again today; suspend: set aside;
 * restore: back from there; undo: takes back what the record named by `of` said.
 */
export const ratings = [...grades, 'bury', 'suspend', 'restore', 'undo'] as const;

export type Rating = (typeof ratings)[number];
