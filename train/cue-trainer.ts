/**
 * Trains the cue tagger: a linear-chain conditional random field by AdaGrad over blocks.
 */
import { allowed, B, forwardBackward, I, O } from '../src/engine/attribution/chain.ts';
import { CUE_BITS, CUE_FEATURES, cueFeatures } from '../src/engine/attribution/cue-features.ts';
import { CUE_ROWS, CUE_STRIDE, type CueModel } from '../src/engine/attribution/cues.ts';
import { toRows } from '../src/engine/attribution/hash.ts';
import type { View } from '../src/engine/attribution/view.ts';
import { quantise } from '../src/engine/attribution/weights.ts';
import type { Gold } from './corpus.ts';
import { random, shuffle } from './random.ts';

/** An article's rows and labels. */
export interface CueExample {
  readonly rows: Int32Array;
  readonly labels: Uint8Array;
  readonly blocks: ReadonlyArray<readonly [number, number]>;
  /** How often an epoch sees it. */
  readonly repeats: number;
}

/** Labels of the gold cues; a cue inside another is left out. */
export function cueLabels(n: number, gold: readonly Gold[]): Uint8Array {
  const labels = new Uint8Array(n);
  const cues = gold.flatMap((g) => (g.cue ? [g.cue] : [])).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  for (const [from, to] of cues) {
    if (labels[from] !== O) continue;
    labels[from] = B;
    for (let i = from + 1; i < to && labels[i] === O; i++) labels[i] = I;
  }
  return labels;
}

/** The rows of every token of a document. */
export function cueRows(view: View): Int32Array {
  const rows = new Int32Array(view.n * CUE_FEATURES);
  for (const { firstToken, endToken } of view.doc.blocks) {
    for (let i = firstToken; i < endToken; i++) cueFeatures(view, i, firstToken, endToken, rows, i * CUE_FEATURES);
  }
  toRows(rows, 0, rows.length, CUE_BITS);
  return rows;
}

/** How to train. */
export interface CueSettings {
  readonly epochs: number;
  readonly rate: number;
  readonly seed: number;
}

class CueTrainer {
  private readonly w = new Float32Array(CUE_ROWS * CUE_STRIDE);
  private readonly g = new Float32Array(CUE_ROWS * CUE_STRIDE).fill(1e-3);
  private readonly t = new Float32Array(9);
  private readonly tg = new Float32Array(9).fill(1e-3);
  private unary = new Float64Array(0);
  private alpha = new Float64Array(0);
  private beta = new Float64Array(0);

  constructor(private readonly rate: number) {}

  /** One step on the block [lo, hi) of an example. */
  step(example: CueExample, lo: number, hi: number): void {
    const n = hi - lo;
    if (this.unary.length < n * 3) {
      this.unary = new Float64Array(n * 6);
      this.alpha = new Float64Array(n * 6);
      this.beta = new Float64Array(n * 6);
    }
    const { unary, alpha, beta, w } = this;
    const { rows, labels } = example;
    for (let i = 0; i < n; i++) {
      let b = 0;
      let inside = 0;
      const end = (lo + i + 1) * CUE_FEATURES;
      for (let k = (lo + i) * CUE_FEATURES; k < end; k++) {
        const r = rows[k]! * CUE_STRIDE;
        b += w[r]!;
        inside += w[r + 1]!;
      }
      unary[i * 3] = 0;
      unary[i * 3 + 1] = b;
      unary[i * 3 + 2] = inside;
    }
    const t = allowed(this.t);
    const z = forwardBackward(n, unary, t, alpha, beta);
    const expected = new Float64Array(9);
    for (let i = 0; i < n; i++) {
      const k = i * 3;
      const y = labels[lo + i]!;
      const pB = Math.exp(alpha[k + B]! + beta[k + B]! - z);
      const pI = Math.exp(alpha[k + I]! + beta[k + I]! - z);
      this.update(rows, (lo + i) * CUE_FEATURES, (y === B ? 1 : 0) - pB, (y === I ? 1 : 0) - pI);
      if (i === 0) continue;
      for (let a = 0; a < 3; a++) {
        for (let c = 0; c < 3; c++) {
          expected[a * 3 + c]! -= Math.exp(alpha[k - 3 + a]! + t[a * 3 + c]! + unary[k + c]! + beta[k + c]! - z);
        }
      }
      expected[labels[lo + i - 1]! * 3 + y]! += 1;
    }
    for (let k = 0; k < 9; k++) {
      if (k === O * 3 + I) continue;
      const d = expected[k]!;
      this.tg[k]! += d * d;
      this.t[k]! += (this.rate * d) / Math.sqrt(this.tg[k]!);
    }
  }

  private update(rows: Int32Array, from: number, dB: number, dI: number): void {
    const { w, g, rate } = this;
    if (Math.abs(dB) > 2e-3) {
      const d2 = dB * dB;
      for (let k = from; k < from + CUE_FEATURES; k++) {
        const r = rows[k]! * CUE_STRIDE;
        g[r]! += d2;
        w[r]! += (rate * dB) / Math.sqrt(g[r]!);
      }
    }
    if (Math.abs(dI) > 2e-3) {
      const d2 = dI * dI;
      for (let k = from; k < from + CUE_FEATURES; k++) {
        const r = rows[k]! * CUE_STRIDE + 1;
        g[r]! += d2;
        w[r]! += (rate * dI) / Math.sqrt(g[r]!);
      }
    }
  }

  model(): CueModel {
    return { table: quantise(this.w, CUE_STRIDE).table, transitions: Float64Array.from(this.t) };
  }
}

/** Trains on the examples. */
export function trainCues(examples: readonly CueExample[], { epochs, rate, seed }: CueSettings): CueModel {
  const trainer = new CueTrainer(rate);
  const order = examples.flatMap((e) =>
    Array.from({ length: e.repeats }, () => e.blocks.map((b) => [e, b] as const)).flat(),
  );
  const next = random(seed);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, next);
    for (const [example, [lo, hi]] of order) if (hi > lo) trainer.step(example, lo, hi);
  }
  return trainer.model();
}
