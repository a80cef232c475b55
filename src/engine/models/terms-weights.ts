/** Weights of the term model (src/engine/terms/model.ts). Written by train/terms.ts: do not edit. */
export const TERM_WEIGHTS: Readonly<Record<string, readonly number[]>> = {};
