/** Why the bridge does not start, in sentences for the operator. */
export class Refusal extends Error {}
