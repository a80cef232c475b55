/**
 * Looks for the source and the content of a cue: the k best labellings of the tokens around it. Scores that do not depend on
 * the cue are computed once a token and kept for the next cue.
 */
import { alternatives, LatticeRoom, type Path } from './lattice.ts';
import type { SpanContext } from './span-context.ts';
import {
  EDGE_CUED,
  EDGE_PLAIN,
  EDGE_STRIDE,
  ownTokenFeatures,
  plainEdgeFeatures,
  plainTokenFeatures,
  stateEdgeFeatures,
  stateFeatures,
  stateOf,
  TOKEN_OWN,
  TOKEN_PLAIN,
  TOKEN_STATE,
  TOKEN_STRIDE,
} from './span-features.ts';
import type { View } from './view.ts';
import { addFour, addTwo, packFour, packTwo, type Table } from './weights.ts';

/** Weights of the span tagger. */
export interface SpanModel {
  readonly token: Table;
  readonly edge: Table;
}

/** Edges that {@link edgeSlot} tells apart. */
export const edgeSlots = (view: View): number => view.n + 1 + view.doc.blocks.length;

/** Where the plain score of the gap before t is kept: the end of a block and the start of the next are two gaps. */
export function edgeSlot(view: View, x: SpanContext, t: number): number {
  if (t < x.to) return t;
  const block = view.doc.tokens[t - 1]!.block;
  return t === view.doc.blocks[block]!.endToken ? view.n + 1 + block : t;
}

/** Rows of the plain features of the gap before t, as seen from the block of the window's side. */
export function plainEdgeRows(view: View, x: SpanContext, t: number, rows: Int32Array, at: number): void {
  const block = view.doc.blocks[view.doc.tokens[t < x.to ? t : t - 1]!.block]!;
  plainEdgeFeatures(view, t, block.firstToken, block.endToken, rows, at);
}

/** Finds spans in one document. */
export class SpanFinder {
  private readonly room = new LatticeRoom();
  private readonly features = new Int32Array(64);
  private readonly tokens: ReturnType<typeof packTwo>;
  private readonly edges: ReturnType<typeof packFour>;
  private readonly plainToken: Float64Array;
  private readonly plainEdge: Float64Array;
  private readonly seenToken: Uint8Array;
  private readonly seenEdge: Uint8Array;
  private token = new Float64Array(512);
  private edge = new Float64Array(1028);
  /** The last token's state as seen from the cue, and what its features score. */
  private state = -1;
  private readonly stateScore = new Float64Array(TOKEN_STRIDE);

  constructor(
    private readonly view: View,
    model: SpanModel,
  ) {
    this.tokens = packTwo(model.token);
    this.edges = packFour(model.edge);
    this.plainToken = new Float64Array(view.n * TOKEN_STRIDE);
    this.plainEdge = new Float64Array(edgeSlots(view) * EDGE_STRIDE);
    this.seenToken = new Uint8Array(view.n);
    this.seenEdge = new Uint8Array(edgeSlots(view));
  }

  /** Up to k labellings of the window, best first, in token indices of the document. */
  find(x: SpanContext, k: number): Path[] {
    const n = x.to - x.from;
    if (this.token.length < n * TOKEN_STRIDE) {
      this.token = new Float64Array(n * TOKEN_STRIDE * 2);
      this.edge = new Float64Array((n * 2 + 1) * EDGE_STRIDE);
    }
    this.state = -1;
    for (let i = 0; i < n; i++) {
      this.scoreToken(x, x.from + i, i);
      this.scoreEdge(x, x.from + i, i);
    }
    this.scoreEdge(x, x.to, n);
    const { token, edge } = this;
    const paths = alternatives({ n, token, edge, cueFrom: x.first - x.from, cueTo: x.end - x.from }, k, this.room);
    const move = ([a, b]: readonly [number, number]): readonly [number, number] => [a + x.from, b + x.from];
    return paths.map((p) => ({ score: p.score, source: p.source && move(p.source), content: p.content.map(move) }));
  }

  private scoreToken(x: SpanContext, t: number, i: number): void {
    const { features, view, plainToken, tokens, stateScore, token } = this;
    if (this.seenToken[t] === 0) {
      const block = view.doc.blocks[view.doc.tokens[t]!.block]!;
      plainTokenFeatures(view, t, block.firstToken, block.endToken, features, 0);
      addTwo(tokens, features, 0, TOKEN_PLAIN, plainToken, t * TOKEN_STRIDE);
      this.seenToken[t] = 1;
    }
    const state = stateOf(view, x, t);
    if (state !== this.state) {
      this.state = state;
      stateFeatures(x, state & 127, features, 0);
      stateScore.fill(0);
      addTwo(tokens, features, 0, TOKEN_STATE, stateScore, 0);
    }
    ownTokenFeatures(view, x, t, state & 127, features, 0);
    token[i * TOKEN_STRIDE] = plainToken[t * TOKEN_STRIDE]! + stateScore[0]!;
    token[i * TOKEN_STRIDE + 1] = plainToken[t * TOKEN_STRIDE + 1]! + stateScore[1]!;
    addTwo(tokens, features, 0, TOKEN_OWN, token, i * TOKEN_STRIDE);
  }

  /** Scores the gap before t; the token after it was scored last (at the window's end: the one before). */
  private scoreEdge(x: SpanContext, t: number, i: number): void {
    const { features, view, plainEdge, edges, edge } = this;
    const slot = edgeSlot(view, x, t);
    const p = slot * EDGE_STRIDE;
    if (this.seenEdge[slot] === 0) {
      plainEdgeRows(view, x, t, features, 0);
      addFour(edges, features, 0, EDGE_PLAIN, plainEdge, p);
      this.seenEdge[slot] = 1;
    }
    stateEdgeFeatures(view, x, t, this.state & 127, features, 0);
    const e = i * EDGE_STRIDE;
    for (let k = 0; k < EDGE_STRIDE; k++) edge[e + k] = plainEdge[p + k]!;
    addFour(edges, features, 0, EDGE_CUED, edge, e);
  }
}
