/** What the span tagger learns from: each true cue's window as rows of features, with the states that its gold spans give. */

import { toRows } from '../src/engine/attribution/hash.ts';
import { type SpanContext, spanContext } from '../src/engine/attribution/span-context.ts';
import {
  cuedEdgeFeatures,
  cuedTokenFeatures,
  EDGE_BITS,
  EDGE_CUED,
  EDGE_PLAIN,
  plainTokenFeatures,
  TOKEN_BITS,
  TOKEN_CUED,
  TOKEN_PLAIN,
} from '../src/engine/attribution/span-features.ts';
import { edgeSlot, edgeSlots, plainEdgeRows } from '../src/engine/attribution/spans.ts';
import type { View } from '../src/engine/attribution/view.ts';
import type { Gold } from './corpus.ts';

/** Rows of a token: those that every cue shares, and those seen from the cue. */
export const TOKEN_FEATURES = TOKEN_PLAIN + TOKEN_CUED;
/** Rows of a gap. */
export const EDGE_FEATURES = EDGE_PLAIN + EDGE_CUED;

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
function goldStates(x: SpanContext, g: Gold): Uint8Array | null {
  const n = x.to - x.from;
  const label = new Uint8Array(n);
  const fill = ([a, b]: readonly [number, number], value: number): void => {
    for (let i = Math.max(a, x.from); i < Math.min(b, x.to); i++)
      if (i < x.first || i >= x.end) label[i - x.from] = value;
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

/** The rows of all windows of a text: what does not hang on the cue is made once. */
class PlainRows {
  private readonly token: Int32Array;
  private readonly edge: Int32Array;
  private readonly seen: Uint8Array;

  constructor(private readonly view: View) {
    this.token = new Int32Array(view.n * TOKEN_PLAIN);
    this.edge = new Int32Array(edgeSlots(view) * EDGE_PLAIN);
    this.seen = new Uint8Array(edgeSlots(view));
    for (const { firstToken, endToken } of view.doc.blocks) {
      for (let i = firstToken; i < endToken; i++)
        plainTokenFeatures(view, i, firstToken, endToken, this.token, i * TOKEN_PLAIN);
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
    toRows(tokenRows, 0, tokenRows.length, TOKEN_BITS);
    toRows(edgeRows, 0, edgeRows.length, EDGE_BITS);
    return { n, tokenRows, edgeRows };
  }
}
