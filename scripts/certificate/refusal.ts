/** Why a command does nothing, in a sentence for the operator. */
export class Refusal extends Error {}
