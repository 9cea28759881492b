/** Why something can't be narrated, in a sentence for the editor. */
export class Refusal extends Error {}
