/**
 * Trains the span tagger: a conditional random field over the lattice of lattice.ts, by AdaGrad over true cues.
 */

import { CLOSING, COLUMN, STATES, STEPS } from '../src/engine/attribution/lattice.ts';
import { EDGE_BITS, EDGE_STRIDE, TOKEN_BITS, TOKEN_STRIDE } from '../src/engine/attribution/span-features.ts';
import type { SpanModel } from '../src/engine/attribution/spans.ts';
import { quantise } from '../src/engine/attribution/weights.ts';
import { random, shuffle } from './random.ts';
import { EDGE_FEATURES, type SpanExample, TOKEN_FEATURES } from './span-examples.ts';

/** The weights are averaged over the last epochs (counted from 0), so many times an epoch: less noise of the last steps. */
const AVERAGED_FROM = 2;
const SNAPSHOTS = 4;

/** An example whose worst token is off by less is known. */
const KNOWN = 0.1;

/** How to train. */
export interface SpanSettings {
  readonly epochs: number;
  readonly rate: number;
  readonly seed: number;
}

class Weights {
  readonly w: Float32Array;
  readonly g: Float32Array;
  private readonly total: Float32Array;
  private snapshots = 0;

  constructor(size: number) {
    this.w = new Float32Array(size);
    this.g = new Float32Array(size).fill(1e-3);
    this.total = new Float32Array(size);
  }

  /** Takes the weights as they are into their average. */
  remember(): void {
    const { w, total } = this;
    for (let i = 0; i < w.length; i++) total[i] = total[i]! + w[i]!;
    this.snapshots++;
  }

  /** The average of what was remembered; the weights as they are when nothing was. */
  average(): Float32Array {
    return this.snapshots ? this.total.map((x) => x / this.snapshots) : this.w;
  }

  score(rows: Int32Array, from: number, count: number, stride: number, out: Float64Array, at: number): void {
    const { w } = this;
    let [a, b, c, d] = [0, 0, 0, 0];
    for (let k = from; k < from + count; k++) {
      const r = rows[k]! * stride;
      a += w[r]!;
      b += w[r + 1]!;
      if (stride === 4) {
        c += w[r + 2]!;
        d += w[r + 3]!;
      }
    }
    out[at] = Math.exp(a);
    out[at + 1] = Math.exp(b);
    if (stride === 4) {
      out[at + 2] = Math.exp(c);
      out[at + 3] = Math.exp(d);
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
  private readonly room = {
    token: new Float64Array(2000),
    edge: new Float64Array(4004),
    alpha: new Float64Array(5000),
    beta: new Float64Array(5000),
    scale: new Float64Array(1000),
  };

  constructor(private readonly rate: number) {}

  /** One step; gives the largest error of a token: how far its probability of content or source is off. */
  step(e: SpanExample): number {
    const { n } = e;
    const { token, edge, alpha, beta, scale } = this.room;
    if (n > 990) return 0;
    for (let i = 0; i < n; i++)
      this.token.score(e.tokenRows, i * TOKEN_FEATURES, TOKEN_FEATURES, TOKEN_STRIDE, token, i * 2);
    for (let i = 0; i <= n; i++)
      this.edge.score(e.edgeRows, i * EDGE_FEATURES, EDGE_FEATURES, EDGE_STRIDE, edge, i * 4);
    for (let i = e.cueFrom; i < e.cueTo; i++) token.fill(0, i * 2, i * 2 + 2);
    forward(n, token, edge, alpha, scale);
    backward(n, token, edge, alpha, beta, scale);
    const dToken = new Float64Array(n * 2);
    const dEdge = new Float64Array((n + 1) * 4);
    for (let i = 0; i < n; i++) {
      const k = i * STATES;
      dToken[i * 2] = -(alpha[k + 1]! * beta[k + 1]! + alpha[k + 4]! * beta[k + 4]!);
      dToken[i * 2 + 1] = -alpha[k + 2]! * beta[k + 2]!;
      this.expectSteps(i, dEdge);
    }
    const k = (n - 1) * STATES;
    dEdge[n * 4 + 1] = -(alpha[k + 1]! * beta[k + 1]! + alpha[k + 4]! * beta[k + 4]!);
    dEdge[n * 4 + 3] = -alpha[k + 2]! * beta[k + 2]!;
    addGold(e, dToken, dEdge);
    let worst = 0;
    for (let i = 0; i < n * 2; i++) worst = Math.max(worst, Math.abs(dToken[i]!));
    for (let i = 0; i < n; i++) {
      for (let c = 0; c < 2; c++)
        this.token.update(e.tokenRows, i * TOKEN_FEATURES, TOKEN_FEATURES, 2, c, dToken[i * 2 + c]!, this.rate);
    }
    for (let i = 0; i <= n; i++) {
      for (let c = 0; c < 4; c++)
        this.edge.update(e.edgeRows, i * EDGE_FEATURES, EDGE_FEATURES, 4, c, dEdge[i * 4 + c]!, this.rate);
    }
    return worst;
  }

  /** Takes the expected numbers of beginnings and endings at the gap before token i from `dEdge`. */
  private expectSteps(i: number, dEdge: Float64Array): void {
    const { token, edge, alpha, beta, scale } = this.room;
    const k = i * STATES;
    const e = i * 4;
    const first = i === 0;
    const z = scale[i]!;
    const a0 = (first ? 1 : alpha[k - 5]!) / z;
    const a1 = first ? 0 : alpha[k - 4]! / z;
    const a2 = first ? 0 : alpha[k - 3]! / z;
    const a3 = first ? 0 : alpha[k - 2]! / z;
    const a4 = first ? 0 : alpha[k - 1]! / z;
    const bC = edge[e]!;
    const eC = edge[e + 1]!;
    const bS = edge[e + 2]!;
    const eS = edge[e + 3]!;
    const n1 = token[i * 2]! * beta[k + 1]!;
    const n2 = token[i * 2 + 1]! * beta[k + 2]!;
    const n4 = token[i * 2]! * beta[k + 4]!;
    const s12 = a1 * eC * bS * n2;
    const s24 = a2 * eS * bC * n4;
    dEdge[e] = -(a0 * bC * n1 + s24 + a3 * bC * n4);
    dEdge[e + 1] = -(a1 * eC * beta[k]! + s12 + a4 * eC * beta[k + 3]!);
    dEdge[e + 2] = -(a0 * bS * n2 + s12);
    dEdge[e + 3] = -(a2 * eS * beta[k + 3]! + s24);
  }

  model(): SpanModel {
    return {
      token: quantise(this.token.average(), TOKEN_STRIDE).table,
      edge: quantise(this.edge.average(), EDGE_STRIDE).table,
    };
  }

  /** Takes the weights as they are into the average that {@link model} gives. */
  remember(): void {
    this.token.remember();
    this.edge.remember();
  }
}

const BY_TARGET = Array.from({ length: STATES }, (_, y) => STEPS.filter(([, b]) => b === y));

/** Forward products of exponentiated scores, scaled to sum 1 at every token; `scale` keeps the sums. */
function forward(n: number, token: Float64Array, edge: Float64Array, alpha: Float64Array, scale: Float64Array): void {
  let [a0, a1, a2, a3, a4] = [1, 0, 0, 0, 0];
  for (let i = 0; i < n; i++) {
    const k = i * STATES;
    const e = i * 4;
    const [bC, eC, bS, eS] = [edge[e]!, edge[e + 1]!, edge[e + 2]!, edge[e + 3]!];
    const content = token[i * 2]!;
    const y0 = a0 + a1 * eC;
    const y1 = (a1 + a0 * bC) * content;
    const y2 = (a2 + a0 * bS + a1 * eC * bS) * token[i * 2 + 1]!;
    const y3 = a3 + a2 * eS + a4 * eC;
    const y4 = (a4 + a2 * eS * bC + a3 * bC) * content;
    const z = y0 + y1 + y2 + y3 + y4;
    scale[i] = z;
    alpha[k] = a0 = y0 / z;
    alpha[k + 1] = a1 = y1 / z;
    alpha[k + 2] = a2 = y2 / z;
    alpha[k + 3] = a3 = y3 / z;
    alpha[k + 4] = a4 = y4 / z;
  }
}

/** Backward products, scaled so that alpha * beta is the probability of a state. */
function backward(
  n: number,
  token: Float64Array,
  edge: Float64Array,
  alpha: Float64Array,
  beta: Float64Array,
  scale: Float64Array,
): void {
  const last = (n - 1) * STATES;
  const endC = edge[n * 4 + 1]!;
  const endS = edge[n * 4 + 3]!;
  const z = alpha[last]! + alpha[last + 3]! + (alpha[last + 1]! + alpha[last + 4]!) * endC + alpha[last + 2]! * endS;
  beta[last] = 1 / z;
  beta[last + 1] = endC / z;
  beta[last + 2] = endS / z;
  beta[last + 3] = 1 / z;
  beta[last + 4] = endC / z;
  for (let i = n - 2; i >= 0; i--) {
    const k = i * STATES;
    const e = (i + 1) * 4;
    const [bC, eC, bS, eS] = [edge[e]!, edge[e + 1]!, edge[e + 2]!, edge[e + 3]!];
    const c = 1 / scale[i + 1]!;
    const n0 = beta[k + 5]! * c;
    const n1 = beta[k + 6]! * token[(i + 1) * 2]! * c;
    const n2 = beta[k + 7]! * token[(i + 1) * 2 + 1]! * c;
    const n3 = beta[k + 8]! * c;
    const n4 = beta[k + 9]! * token[(i + 1) * 2]! * c;
    beta[k] = n0 + n1 * bC + n2 * bS;
    beta[k + 1] = n1 + n0 * eC + n2 * eC * bS;
    beta[k + 2] = n2 + n3 * eS + n4 * eS * bC;
    beta[k + 3] = n3 + n4 * bC;
    beta[k + 4] = n4 + n3 * eC;
  }
}

/** Adds what the gold states do at each token and gap. */
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
  const order = examples.flatMap((e) => Array.from({ length: e.repeats }, () => ({ e, worst: 1 })));
  const next = random(seed);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, next);
    const stretch = Math.ceil(order.length / SNAPSHOTS);
    order.forEach((item, k) => {
      if (epoch >= AVERAGED_FROM && k % stretch === stretch - 1) trainer.remember();
      // What is known well is seen again in every third epoch only: a third of the time saved, nothing lost.
      if (item.worst < KNOWN && next() < 0.67) return;
      item.worst = trainer.step(item.e);
    });
    if (epoch >= AVERAGED_FROM) trainer.remember();
  }
  return trainer.model();
}
