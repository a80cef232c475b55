/**
 * Trains the span tagger: a conditional random field over the lattice of lattice.ts, by AdaGrad over true cues.
 */
import { CLOSING, COLUMN, STATES, STEPS } from '../src/engine/attribution/lattice.ts';
import { type SpanContext, spanContext } from '../src/engine/attribution/span-context.ts';
import {
  cuedEdgeFeatures, cuedTokenFeatures, EDGE_BITS, EDGE_CUED, EDGE_PLAIN, EDGE_STRIDE, plainTokenFeatures, TOKEN_BITS, TOKEN_CUED,
  TOKEN_PLAIN, TOKEN_STRIDE,
} from '../src/engine/attribution/span-features.ts';
import { edgeSlot, edgeSlots, plainEdgeRows, type SpanModel } from '../src/engine/attribution/spans.ts';
import type { View } from '../src/engine/attribution/view.ts';
import { quantise } from '../src/engine/attribution/weights.ts';
import type { Gold } from './corpus.ts';
import { random, shuffle } from './random.ts';

const TOKEN_FEATURES = TOKEN_PLAIN + TOKEN_CUED;
const EDGE_FEATURES = EDGE_PLAIN + EDGE_CUED;
const NEVER = -1e9;

/** A true cue with the rows of its window and the states that its gold spans give. */
export interface SpanExample {
  readonly n: number;
  readonly tokenRows: Int32Array;
  readonly edgeRows: Int32Array;
  readonly states: Uint8Array;
  readonly cueFrom: number;
  readonly cueTo: number;
  readonly repeats: number;
}

/** Examples of an article: one for every gold cue with content in its window. */
export function spanExamples(view: View, gold: readonly Gold[], repeats: number): SpanExample[] {
  const plain = new PlainRows(view);
  return gold.flatMap((g) => {
    if (!g.cue) return [];
    const x = spanContext(view, g.cue[0], g.cue[1]);
    const states = goldStates(x, g);
    if (!states) return [];
    return [{ ...plain.rows(x), states, cueFrom: x.first - x.from, cueTo: x.end - x.from, repeats }];
  });
}

/** States of the window's tokens; null when no content lies in it. */
export function goldStates(x: SpanContext, g: Gold): Uint8Array | null {
  const n = x.to - x.from;
  const label = new Uint8Array(n);
  const fill = ([a, b]: readonly [number, number], value: number): void => {
    for (let i = Math.max(a, x.from); i < Math.min(b, x.to); i++) if (i < x.first || i >= x.end) label[i - x.from] = value;
  };
  for (const piece of g.content) fill(piece, 1);
  if (!label.includes(1)) return null;
  if (g.source) {
    // A source that the cue cuts in two keeps its first part; the lattice has room for one.
    const [a, b] = g.source;
    fill(a < x.first && b > x.first ? [a, x.first] : g.source, 2);
  }
  let passed = false;
  const states = new Uint8Array(n);
  for (let i = 0; i < n; i++) {
    const k = label[i]!;
    if (k === 2) passed = true;
    states[i] = k === 2 ? 2 : k === 1 ? (passed ? 4 : 1) : passed ? 3 : 0;
  }
  return states;
}

class PlainRows {
  private readonly token: Int32Array;
  private readonly edge: Int32Array;
  private readonly seen: Uint8Array;

  constructor(private readonly view: View) {
    this.token = new Int32Array(view.n * TOKEN_PLAIN);
    this.edge = new Int32Array(edgeSlots(view) * EDGE_PLAIN);
    this.seen = new Uint8Array(edgeSlots(view));
    for (const { firstToken, endToken } of view.doc.blocks) {
      for (let i = firstToken; i < endToken; i++) plainTokenFeatures(view, i, firstToken, endToken, this.token, i * TOKEN_PLAIN);
    }
  }

  rows(x: SpanContext): { n: number; tokenRows: Int32Array; edgeRows: Int32Array } {
    const { view } = this;
    const n = x.to - x.from;
    const tokenRows = new Int32Array(n * TOKEN_FEATURES);
    const edgeRows = new Int32Array((n + 1) * EDGE_FEATURES);
    for (let i = 0; i < n; i++) {
      const t = x.from + i;
      tokenRows.set(this.token.subarray(t * TOKEN_PLAIN, (t + 1) * TOKEN_PLAIN), i * TOKEN_FEATURES);
      cuedTokenFeatures(view, x, t, tokenRows, i * TOKEN_FEATURES + TOKEN_PLAIN);
    }
    for (let i = 0; i <= n; i++) {
      const t = x.from + i;
      const slot = edgeSlot(view, x, t);
      if (this.seen[slot] === 0) {
        plainEdgeRows(view, x, t, this.edge, slot * EDGE_PLAIN);
        this.seen[slot] = 1;
      }
      edgeRows.set(this.edge.subarray(slot * EDGE_PLAIN, (slot + 1) * EDGE_PLAIN), i * EDGE_FEATURES);
      cuedEdgeFeatures(view, x, t, edgeRows, i * EDGE_FEATURES + EDGE_PLAIN);
    }
    return { n, tokenRows, edgeRows };
  }
}

/** How to train. */
export interface SpanSettings {
  readonly epochs: number;
  readonly rate: number;
  readonly seed: number;
}

class Weights {
  readonly w: Float32Array;
  readonly g: Float32Array;
  constructor(size: number) {
    this.w = new Float32Array(size);
    this.g = new Float32Array(size).fill(1e-3);
  }

  score(rows: Int32Array, from: number, count: number, stride: number, out: Float64Array, at: number): void {
    for (let c = 0; c < stride; c++) {
      let total = 0;
      for (let k = from; k < from + count; k++) total += this.w[rows[k]! * stride + c]!;
      out[at + c] = total;
    }
  }

  update(rows: Int32Array, from: number, count: number, stride: number, column: number, d: number, rate: number): void {
    if (Math.abs(d) < 2e-3) return;
    const d2 = d * d;
    const { w, g } = this;
    for (let k = from; k < from + count; k++) {
      const r = rows[k]! * stride + column;
      g[r]! += d2;
      w[r]! += (rate * d) / Math.sqrt(g[r]!);
    }
  }
}

class SpanTrainer {
  private readonly token = new Weights((1 << TOKEN_BITS) * TOKEN_STRIDE);
  private readonly edge = new Weights((1 << EDGE_BITS) * EDGE_STRIDE);
  private readonly room = { token: new Float64Array(2000), edge: new Float64Array(4004), alpha: new Float64Array(5000), beta: new Float64Array(5000) };

  constructor(private readonly rate: number) {}

  step(e: SpanExample): void {
    const { n } = e;
    const { token, edge, alpha, beta } = this.room;
    if (n > 990) return;
    for (let i = 0; i < n; i++) this.token.score(e.tokenRows, i * TOKEN_FEATURES, TOKEN_FEATURES, TOKEN_STRIDE, token, i * 2);
    for (let i = 0; i <= n; i++) this.edge.score(e.edgeRows, i * EDGE_FEATURES, EDGE_FEATURES, EDGE_STRIDE, edge, i * 4);
    const z = sums(e, token, edge, alpha, beta);
    const dToken = new Float64Array(n * 2);
    const dEdge = new Float64Array((n + 1) * 4);
    for (let i = 0; i < n; i++) {
      for (let y = 0; y < STATES; y++) {
        const column = COLUMN[y]!;
        const p = Math.exp(alpha[i * STATES + y]! + beta[i * STATES + y]! - z);
        if (column >= 0) dToken[i * 2 + column]! -= p;
        if (i === n - 1 && CLOSING[y]! >= 0) dEdge[n * 4 + CLOSING[y]!]! -= p;
      }
      this.expectSteps(e, i, dEdge, z);
    }
    addGold(e, dToken, dEdge);
    for (let i = 0; i < n; i++) {
      for (let c = 0; c < 2; c++) this.token.update(e.tokenRows, i * TOKEN_FEATURES, TOKEN_FEATURES, 2, c, dToken[i * 2 + c]!, this.rate);
    }
    for (let i = 0; i <= n; i++) {
      for (let c = 0; c < 4; c++) this.edge.update(e.edgeRows, i * EDGE_FEATURES, EDGE_FEATURES, 4, c, dEdge[i * 4 + c]!, this.rate);
    }
  }

  private expectSteps(e: SpanExample, i: number, dEdge: Float64Array, z: number): void {
    const { token, edge, alpha, beta } = this.room;
    for (const [a, b, e1, e2] of STEPS) {
      if (e1 < 0 || (i === 0 && a !== 0)) continue;
      const from = i === 0 ? 0 : alpha[(i - 1) * STATES + a]!;
      if (from < NEVER / 2) continue;
      const s = from + edgeCost(edge, i, e1, e2) + tokenCost(e, token, i, b) + beta[i * STATES + b]! - z;
      if (s < -12) continue;
      const p = Math.exp(s);
      dEdge[i * 4 + e1]! -= p;
      if (e2 >= 0) dEdge[i * 4 + e2]! -= p;
    }
  }

  model(): SpanModel {
    return { token: quantise(this.token.w, TOKEN_STRIDE).table, edge: quantise(this.edge.w, EDGE_STRIDE).table };
  }
}

const edgeCost = (edge: Float64Array, i: number, e1: number, e2: number): number =>
  (e1 < 0 ? 0 : edge[i * 4 + e1]!) + (e2 < 0 ? 0 : edge[i * 4 + e2]!);

function tokenCost(e: SpanExample, token: Float64Array, i: number, state: number): number {
  const column = COLUMN[state]!;
  if (column < 0) return 0;
  return i >= e.cueFrom && i < e.cueTo ? NEVER : token[i * 2 + column]!;
}

const BY_TARGET = Array.from({ length: STATES }, (_, y) => STEPS.filter(([, b]) => b === y));
const BY_ORIGIN = Array.from({ length: STATES }, (_, y) => STEPS.filter(([a]) => a === y));

/** Forward and backward log-sums; gives log Z. */
function sums(e: SpanExample, token: Float64Array, edge: Float64Array, alpha: Float64Array, beta: Float64Array): number {
  const { n } = e;
  const v = new Float64Array(4);
  for (let i = 0; i < n; i++) {
    for (let y = 0; y < STATES; y++) {
      let count = 0;
      for (const [a, , e1, e2] of BY_TARGET[y]!) {
        const from = i === 0 ? (a === 0 ? 0 : NEVER) : alpha[(i - 1) * STATES + a]!;
        v[count++] = from + edgeCost(edge, i, e1, e2);
      }
      alpha[i * STATES + y] = Math.max(NEVER, logSum(v, count) + tokenCost(e, token, i, y));
    }
  }
  for (let y = 0; y < STATES; y++) beta[(n - 1) * STATES + y] = CLOSING[y]! < 0 ? 0 : edge[n * 4 + CLOSING[y]!]!;
  for (let i = n - 2; i >= 0; i--) {
    for (let y = 0; y < STATES; y++) {
      let count = 0;
      for (const [, b, e1, e2] of BY_ORIGIN[y]!) {
        v[count++] = edgeCost(edge, i + 1, e1, e2) + tokenCost(e, token, i + 1, b) + beta[(i + 1) * STATES + b]!;
      }
      beta[i * STATES + y] = Math.max(NEVER, logSum(v, count));
    }
  }
  const ends = new Float64Array(STATES);
  for (let y = 0; y < STATES; y++) ends[y] = alpha[(n - 1) * STATES + y]! + beta[(n - 1) * STATES + y]!;
  return logSum(ends, STATES);
}

function logSum(v: Float64Array, n: number): number {
  let m = v[0]!;
  for (let k = 1; k < n; k++) if (v[k]! > m) m = v[k]!;
  let total = 0;
  for (let k = 0; k < n; k++) if (v[k]! > m - 30) total += Math.exp(v[k]! - m);
  return m + Math.log(total);
}

function addGold(e: SpanExample, dToken: Float64Array, dEdge: Float64Array): void {
  const { n, states } = e;
  for (let i = 0; i < n; i++) {
    const y = states[i]!;
    if (COLUMN[y]! >= 0) dToken[i * 2 + COLUMN[y]!]! += 1;
    const before = i === 0 ? 0 : states[i - 1]!;
    const step = BY_TARGET[y]!.find(([a]) => a === before);
    if (step && step[2] >= 0) dEdge[i * 4 + step[2]]! += 1;
    if (step && step[3] >= 0) dEdge[i * 4 + step[3]]! += 1;
  }
  const closing = CLOSING[states[n - 1]!]!;
  if (closing >= 0) dEdge[n * 4 + closing]! += 1;
}

/** Trains on the examples. */
export function trainSpans(examples: readonly SpanExample[], { epochs, rate, seed }: SpanSettings): SpanModel {
  const trainer = new SpanTrainer(rate);
  const order = examples.flatMap((e) => Array.from({ length: e.repeats }, () => e));
  const next = random(seed);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, next);
    for (const example of order) trainer.step(example);
  }
  return trainer.model();
}
