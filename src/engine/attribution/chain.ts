/**
 * A linear chain over the labels O (outside), B (first word of a cue) and I (further word of a cue): marginal probabilities
 * and the best labelling with a bias towards cues. Used over the tokens of one block.
 */

/** Labels. */
export const O = 0;
export const B = 1;
export const I = 2;
const L = 3;

/** Log-weights of the transitions: from label * 3 + to label. O to I does not exist. */
export type Transitions = Float32Array | Float64Array;

const NEVER = -1e9;

/** Transition scores with the impossible ones shut. */
export function allowed(transitions: Transitions): Float64Array {
  const t = Float64Array.from(transitions);
  t[O * L + I] = NEVER;
  return t;
}

const logSum3 = (a: number, b: number, c: number): number => {
  const m = a > b ? (a > c ? a : c) : b > c ? b : c;
  return m + Math.log(Math.exp(a - m) + Math.exp(b - m) + Math.exp(c - m));
};

/**
 * Forward and backward log-sums for `n` positions of unary scores (n * 3). Fills `alpha` and `beta`, gives log Z.
 */
export function forwardBackward(
  n: number,
  unary: Float64Array,
  t: Float64Array,
  alpha: Float64Array,
  beta: Float64Array,
): number {
  alpha[O] = unary[O]!;
  alpha[B] = unary[B]!;
  alpha[I] = NEVER;
  for (let i = 1; i < n; i++) {
    const k = (i - 1) * L;
    const [a0, a1, a2] = [alpha[k]!, alpha[k + 1]!, alpha[k + 2]!];
    for (let y = 0; y < L; y++) {
      alpha[k + L + y] = unary[k + L + y]! + logSum3(a0 + t[y]!, a1 + t[L + y]!, a2 + t[2 * L + y]!);
    }
  }
  const last = (n - 1) * L;
  beta[last] = 0;
  beta[last + 1] = 0;
  beta[last + 2] = 0;
  for (let i = n - 2; i >= 0; i--) {
    const k = (i + 1) * L;
    const b0 = beta[k]! + unary[k]!;
    const b1 = beta[k + 1]! + unary[k + 1]!;
    const b2 = beta[k + 2]! + unary[k + 2]!;
    for (let y = 0; y < L; y++) beta[k - L + y] = logSum3(t[y * L]! + b0, t[y * L + 1]! + b1, t[y * L + 2]! + b2);
  }
  return logSum3(alpha[last]!, alpha[last + 1]!, alpha[last + 2]!);
}

/**
 * The probability that a position is outside every cue, for positions [0, n) of unary scores (n * 3), into `outside`. What
 * {@link forwardBackward} gives in logarithms, in scaled probabilities: two exponentials a position and no logarithm. `steps` are
 * the exponentials of the transitions; `alpha` is room for n * 3 numbers.
 */
export function outsideProbabilities(
  n: number,
  unary: Float64Array,
  steps: Float64Array,
  alpha: Float64Array,
  outside: Float64Array,
): void {
  const [oo = 0, ob = 0, , bo = 0, bb = 0, bi = 0, io = 0, ib = 0, ii = 0] = steps;
  let [o, b, i] = [1, Math.exp(unary[B]!), 0];
  let sum = o + b;
  alpha[O] = o /= sum;
  alpha[B] = b /= sum;
  alpha[I] = 0;
  for (let k = L; k < n * L; k += L) {
    const toO = o * oo + b * bo + i * io;
    const toB = (o * ob + b * bb + i * ib) * Math.exp(unary[k + B]!);
    const toI = (b * bi + i * ii) * Math.exp(unary[k + I]!);
    sum = toO + toB + toI;
    alpha[k + O] = o = toO / sum;
    alpha[k + B] = b = toB / sum;
    alpha[k + I] = i = toI / sum;
  }
  [o, b, i] = [1, 1, 1];
  for (let k = (n - 1) * L; k >= 0; k -= L) {
    const [aO, aB, aI] = [alpha[k + O]! * o, alpha[k + B]! * b, alpha[k + I]! * i];
    sum = aO + aB + aI;
    outside[k / L] = aO / sum;
    if (k === 0) break;
    // Scaled so that the numbers neither vanish nor grow over a long block.
    const beB = (b * Math.exp(unary[k + B]!)) / sum;
    const beI = (i * Math.exp(unary[k + I]!)) / sum;
    const beO = o / sum;
    o = oo * beO + ob * beB;
    b = bo * beO + bb * beB + bi * beI;
    i = io * beO + ib * beB + ii * beI;
  }
}

/** The best labelling when every B is given `bias`; writes labels[0, n). `back` is room for n * 3 bytes. */
export function bestLabels(
  n: number,
  unary: Float64Array,
  t: Float64Array,
  bias: number,
  labels: Uint8Array,
  back: Uint8Array,
): void {
  let s0 = unary[O]!;
  let s1 = unary[B]! + bias;
  let s2 = NEVER;
  const next = new Float64Array(L);
  for (let i = 1; i < n; i++) {
    const k = i * L;
    for (let y = 0; y < L; y++) {
      const a = s0 + t[y]!;
      const b = s1 + t[L + y]!;
      const c = s2 + t[2 * L + y]!;
      const from = a >= b ? (a >= c ? 0 : 2) : b >= c ? 1 : 2;
      back[k + y] = from;
      next[y] = (from === 0 ? a : from === 1 ? b : c) + unary[k + y]!;
    }
    s0 = next[0]!;
    s1 = next[1]! + bias;
    s2 = next[2]!;
  }
  let y = s0 >= s1 ? (s0 >= s2 ? 0 : 2) : s1 >= s2 ? 1 : 2;
  for (let i = n - 1; i >= 0; i--) {
    labels[i] = y;
    y = back[i * L + y]!;
  }
}
