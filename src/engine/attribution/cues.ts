/**
 * Finds the cue candidates of a document: spans of words that may report something, with their probability. Recall first:
 * what is no cue falls at the acceptance stage.
 */
import { allowed, B, bestLabels, I, O, outsideProbabilities } from './chain.ts';
import { CUE_BITS, CUE_FEATURES, cueFeatures } from './cue-features.ts';
import type { View } from './view.ts';
import { addTwo, packTwo, type Table } from './weights.ts';

/** Weights of the cue tagger: a table of B and I columns, and nine transition weights. */
export interface CueModel {
  readonly table: Table;
  readonly transitions: Float64Array;
}

/** Rows of the table. */
export const CUE_ROWS = 1 << CUE_BITS;
/** Columns: B and I; O scores nothing. */
export const CUE_STRIDE = 2;

/** A candidate: token indices [first, end), probability that a cue stands there. */
export interface CueCandidate {
  readonly first: number;
  readonly end: number;
  readonly probability: number;
}

/** Bonus (in nats) of every beginning of a cue when decoding: finds nearly all cues that have any sign of one. */
const BIAS = 4.5;
/** Candidates less probable than this are dropped. */
const LEAST = 0.015;

/** Unary scores of tokens [lo, hi) into `unary` (3 a token). */
export function scoreCues(
  view: View,
  model: CueModel,
  lo: number,
  hi: number,
  features: Int32Array,
  unary: Float64Array,
): void {
  const packed = packTwo(model.table);
  for (let i = lo; i < hi; i++) {
    const at = (i - lo) * 3;
    unary[at + O] = 0;
    unary[at + B] = 0;
    unary[at + I] = 0;
    // B and I stand side by side, as the table's columns do.
    addTwo(packed, features, 0, cueFeatures(view, i, lo, hi, features, 0), unary, at + B);
  }
}

/** Cue candidates in order of appearance, never overlapping. */
export function findCues(view: View, model: CueModel): CueCandidate[] {
  const out: CueCandidate[] = [];
  const t = allowed(model.transitions);
  const longest = view.doc.blocks.reduce((m, b) => Math.max(m, b.endToken - b.firstToken), 1);
  const features = new Int32Array(CUE_FEATURES);
  const steps = t.map(Math.exp);
  const unary = new Float64Array(longest * 3);
  const alpha = new Float64Array(longest * 3);
  const outside = new Float64Array(longest);
  const labels = new Uint8Array(longest);
  const back = new Uint8Array(longest * 3);
  for (const block of view.doc.blocks) {
    const lo = block.firstToken;
    const n = block.endToken - lo;
    if (n <= 0) continue;
    scoreCues(view, model, lo, block.endToken, features, unary);
    outsideProbabilities(n, unary, steps, alpha, outside);
    bestLabels(n, unary, t, BIAS, labels, back);
    for (let i = 0; i < n; ) {
      if (labels[i] === O) {
        i++;
        continue;
      }
      let j = i + 1;
      while (j < n && labels[j] === I) j++;
      let probability = 0;
      for (let k = i; k < j; k++) probability = Math.max(probability, 1 - outside[k]!);
      if (probability >= LEAST) out.push({ first: lo + i, end: lo + j, probability });
      i = j;
    }
  }
  return out;
}
