/** How many more parts a record may name. It stands apart so that a browser need not load the schemas for it. */
export const partsLimit = 100;
