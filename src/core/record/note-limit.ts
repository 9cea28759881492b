/** The most characters of a note, and of the words it was made on. They stand apart so that a browser need not load schemas. */
export const noteLimit = 1000;
export const quoteLimit = 200;
