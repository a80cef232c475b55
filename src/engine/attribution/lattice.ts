/**
 * The span tagger's lattice. A path gives every token of the window one of five states: outside, content or source, where
 * outside and content are told apart by whether the source has passed, so that no path has two sources. Tokens score by
 * content and source, edges (the gap before a token) by what begins or ends there.
 */

/** States. */
export const OUTSIDE = 0;
export const IN_CONTENT = 1;
export const IN_SOURCE = 2;
export const OUTSIDE_AFTER = 3;
export const CONTENT_AFTER = 4;
export const STATES = 5;

/** from, to, and the edge columns that the step pays (-1: none), in pairs; see span-features.ts for the columns. */
export const STEPS: ReadonlyArray<readonly [number, number, number, number]> = [
  [0, 0, -1, -1],
  [0, 1, 0, -1],
  [0, 2, 2, -1],
  [1, 1, -1, -1],
  [1, 0, 1, -1],
  [1, 2, 1, 2],
  [2, 2, -1, -1],
  [2, 3, 3, -1],
  [2, 4, 3, 0],
  [3, 3, -1, -1],
  [3, 4, 0, -1],
  [4, 4, -1, -1],
  [4, 3, 1, -1],
];

/** Token column that a state scores by: content 0, source 1, outside none. */
export const COLUMN = [-1, 0, 1, -1, 0] as const;
/** Edge column that ends a path in this state. */
export const CLOSING = [-1, 1, 3, -1, 1] as const;

/** Scores of a window of `n` tokens: token[i * 2 + column], edge[i * 4 + column] for i in [0, n]. */
export interface Scores {
  readonly n: number;
  readonly token: Float64Array;
  readonly edge: Float64Array;
  /** The cue, relative to the window: these tokens can only be outside. */
  readonly cueFrom: number;
  readonly cueTo: number;
}

const NEVER = -1e9;

/** One labelling: token indices relative to the window. */
export interface Path {
  readonly score: number;
  readonly source: readonly [number, number] | null;
  readonly content: ReadonlyArray<readonly [number, number]>;
}

/** Room that is used again and again. */
export class LatticeRoom {
  forward = new Float64Array(0);
  backward = new Float64Array(0);
  forwardBack = new Uint8Array(0);
  backwardNext = new Uint8Array(0);

  fit(n: number): void {
    if (this.forward.length >= n * STATES) return;
    const size = n * STATES * 2;
    this.forward = new Float64Array(size);
    this.backward = new Float64Array(size);
    this.forwardBack = new Uint8Array(size);
    this.backwardNext = new Uint8Array(size);
  }
}

function maxForward(s: Scores, room: LatticeRoom): void {
  const { n, token, edge } = s;
  const f = room.forward;
  const back = room.forwardBack;
  for (let i = 0; i < n; i++) {
    const k = i * STATES;
    const e = i * 4;
    const bC = edge[e]!;
    const eC = edge[e + 1]!;
    const bS = edge[e + 2]!;
    const eS = edge[e + 3]!;
    const first = i === 0;
    const p0 = first ? 0 : f[k - 5]!;
    const p1 = first ? NEVER : f[k - 4]!;
    const p2 = first ? NEVER : f[k - 3]!;
    const p3 = first ? NEVER : f[k - 2]!;
    const p4 = first ? NEVER : f[k - 1]!;
    const cue = i >= s.cueFrom && i < s.cueTo;
    const tC = cue ? NEVER : token[i * 2]!;
    const tS = cue ? NEVER : token[i * 2 + 1]!;
    const to0 = p1 + eC;
    back[k] = p0 >= to0 ? 0 : 1;
    f[k] = p0 >= to0 ? p0 : to0;
    const to1 = p0 + bC;
    back[k + 1] = p1 >= to1 ? 1 : 0;
    f[k + 1] = (p1 >= to1 ? p1 : to1) + tC;
    const a = p0 + bS;
    const c = p1 + eC + bS;
    const m = a >= c ? a : c;
    back[k + 2] = p2 >= m ? 2 : a >= c ? 0 : 1;
    f[k + 2] = (p2 >= m ? p2 : m) + tS;
    const d = p2 + eS;
    const g = p4 + eC;
    const m3 = d >= g ? d : g;
    back[k + 3] = p3 >= m3 ? 3 : d >= g ? 2 : 4;
    f[k + 3] = p3 >= m3 ? p3 : m3;
    const h = p2 + eS + bC;
    const j = p3 + bC;
    const m4 = h >= j ? h : j;
    back[k + 4] = p4 >= m4 ? 4 : h >= j ? 2 : 3;
    f[k + 4] = (p4 >= m4 ? p4 : m4) + tC;
  }
}

function maxBackward(s: Scores, room: LatticeRoom): void {
  const { n, token, edge } = s;
  const b = room.backward;
  const next = room.backwardNext;
  const last = (n - 1) * STATES;
  b[last] = 0;
  b[last + 1] = edge[n * 4 + 1]!;
  b[last + 2] = edge[n * 4 + 3]!;
  b[last + 3] = 0;
  b[last + 4] = edge[n * 4 + 1]!;
  for (let i = n - 2; i >= 0; i--) {
    const k = i * STATES;
    const e = (i + 1) * 4;
    const cue = i + 1 >= s.cueFrom && i + 1 < s.cueTo;
    const tC = cue ? NEVER : token[(i + 1) * 2]!;
    const tS = cue ? NEVER : token[(i + 1) * 2 + 1]!;
    const n0 = b[k + 5]!;
    const n1 = b[k + 6]! + tC;
    const n2 = b[k + 7]! + tS;
    const n3 = b[k + 8]!;
    const n4 = b[k + 9]! + tC;
    const bC = edge[e]!;
    const eC = edge[e + 1]!;
    const bS = edge[e + 2]!;
    const eS = edge[e + 3]!;
    let best = n0;
    let to = 0;
    if (n1 + bC > best) [best, to] = [n1 + bC, 1];
    if (n2 + bS > best) [best, to] = [n2 + bS, 2];
    b[k] = best;
    next[k] = to;
    best = n1;
    to = 1;
    if (n0 + eC > best) [best, to] = [n0 + eC, 0];
    if (n2 + eC + bS > best) [best, to] = [n2 + eC + bS, 2];
    b[k + 1] = best;
    next[k + 1] = to;
    best = n2;
    to = 2;
    if (n3 + eS > best) [best, to] = [n3 + eS, 3];
    if (n4 + eS + bC > best) [best, to] = [n4 + eS + bC, 4];
    b[k + 2] = best;
    next[k + 2] = to;
    best = n3;
    to = 3;
    if (n4 + bC > best) [best, to] = [n4 + bC, 4];
    b[k + 3] = best;
    next[k + 3] = to;
    best = n4;
    to = 4;
    if (n3 + eC > best) [best, to] = [n3 + eC, 3];
    b[k + 4] = best;
    next[k + 4] = to;
  }
}

function trace(n: number, at: number, state: number, score: number, room: LatticeRoom): Path {
  const states = new Uint8Array(n);
  let y = state;
  for (let i = at; i >= 0; i--) {
    states[i] = y;
    y = room.forwardBack[i * STATES + y]!;
  }
  y = state;
  for (let i = at; i < n - 1; i++) {
    y = room.backwardNext[i * STATES + y]!;
    states[i + 1] = y;
  }
  return { score, ...spansOf(states) };
}

/** The source and the pieces of content in a labelling. */
export function spansOf(states: Uint8Array): {
  source: readonly [number, number] | null;
  content: Array<readonly [number, number]>;
} {
  let source: readonly [number, number] | null = null;
  const content: Array<readonly [number, number]> = [];
  const kind = (i: number): number => (i < states.length ? COLUMN[states[i]!]! : -1);
  for (let i = 0; i < states.length; ) {
    const k = kind(i);
    let j = i + 1;
    while (j < states.length && kind(j) === k) j++;
    if (k === 0) content.push([i, j]);
    else if (k === 1) source = [i, j];
    i = j;
  }
  return { source, content };
}

/**
 * Up to `k` different labellings, best first: the best path through every token and state (max-marginals), told apart by
 * score. Exact for the first; the others differ from it in at least one token.
 */
export function alternatives(s: Scores, k: number, room: LatticeRoom): Path[] {
  const { n } = s;
  room.fit(n);
  maxForward(s, room);
  maxBackward(s, room);
  const best: Array<{ total: number; at: number; state: number }> = [];
  for (let i = 0; i < n; i++) {
    for (let y = 0; y < STATES; y++) {
      const total = room.forward[i * STATES + y]! + room.backward[i * STATES + y]!;
      if (total < NEVER / 2 || (best.length === k && total <= best[k - 1]!.total + 1e-7)) continue;
      insert(best, { total, at: i, state: y }, k);
    }
  }
  return best.map(({ total, at, state }) => trace(n, at, state, total, room));
}

function insert(
  best: Array<{ total: number; at: number; state: number }>,
  item: { total: number; at: number; state: number },
  k: number,
): void {
  let at = best.length;
  while (at > 0 && best[at - 1]!.total < item.total - 1e-7) at--;
  if (at > 0 && Math.abs(best[at - 1]!.total - item.total) <= 1e-7) return;
  best.splice(at, 0, item);
  if (best.length > k) best.pop();
}
