/** How many records one request may carry. It stands apart so that a browser need not load the schemas for it. */
export const batchLimit = 500;
