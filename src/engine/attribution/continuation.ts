/**
 * Quotations that go on: a paragraph that is one long quotation without a cue belongs to whoever spoke before. A quotation
 * left open at the end of its paragraph carries its attribution on; a closed one gets the last speaker of its own.
 */
import type { Doc } from '../document.ts';
import type { Hypothesis, Range } from './hypothesis.ts';
import type { Chosen } from './select.ts';
import type { View } from './view.ts';

/** Share of its paragraph that a quotation must fill to stand by itself. */
const FILLS = 0.85;
/** How many blocks back the last speaker may be. */
const REACH = 3;
/** Probability that a quotation goes on with the speaker before (newsroom-en train: 64 of 65). */
const CONTINUED = 0.9;

/** The chosen attributions with the quotations that continue them. */
export function continueQuotations(view: View, chosen: readonly Chosen[]): Chosen[] {
  const { doc } = view;
  const out = chosen.map((c) => ({ ...c }));
  joinChains(doc, out);
  const covered = new Uint8Array(view.n);
  for (const c of out) for (const [a, b] of c.content) covered.fill(1, a, b);
  for (const c of out) if (c.cue) covered.fill(1, c.cue[0], c.cue[1]);
  const speakers = new Speakers(doc, out);
  doc.blocks.forEach((block, index) => {
    const stretch = quotedStretch(doc, index);
    if (!stretch || anyCovered(covered, block.firstToken, block.endToken)) return;
    const speaker = speakers.before(index);
    if (!speaker) return;
    covered.fill(1, stretch[0], stretch[1]);
    // A quotation left open in the paragraph before is the same claim.
    const open = doc.quotations[view.quote[stretch[0]]!]?.continues;
    const before = out[out.length - 1];
    if (open !== undefined && before?.origin === 'continued' && endsIn(before.content, doc.quotations[open])) {
      before.content = union([...before.content, stretch]);
      return;
    }
    out.push({
      act: 'claim',
      sources: speaker.sources,
      cue: null,
      content: [stretch],
      probability: CONTINUED * speaker.probability,
      origin: 'continued',
      head: -1,
    });
  });
  return out.sort((a, b) => (a.content[0]?.[0] ?? 0) - (b.content[0]?.[0] ?? 0));
}

/**
 * Gives every hypothesis that holds the end of a quotation which runs on over the next paragraphs the whole of it, so that
 * acceptance judges what will be marked. Cues inside the quotation keep what they have.
 */
export function followChains(view: View): (h: Hypothesis) => Hypothesis {
  const { quotations } = view.doc;
  const chainOf = new Map<number, Range[]>();
  quotations.forEach((q, i) => {
    const before = q.continues === undefined || q.depth > 0 ? undefined : quotations[q.continues];
    if (!before || q.continues === undefined) return;
    const chain = chainOf.get(q.continues) ?? [[before.first, before.endToken]];
    chain.push([q.first, q.endToken]);
    chainOf.set(q.continues, chain);
    chainOf.set(i, chain);
  });
  if (chainOf.size === 0) return (h) => h;
  return (h) => {
    const chain = h.content.map(([, b]) => chainOf.get(view.quote[b - 1]!)).find((c) => c !== undefined);
    if (!chain || chain.some(([a, b]) => h.cue.first < b && a < h.cue.end)) return h;
    return { ...h, content: union([...h.content, ...chain]) };
  };
}

/** Gives every attribution that covers part of a run-on quotation the whole of it. */
function joinChains(doc: Doc, chosen: Chosen[]): void {
  const next = new Map<number, number>();
  doc.quotations.forEach((q, i) => {
    if (q.continues !== undefined) next.set(q.continues, i);
  });
  const heads = doc.quotations.flatMap((q, i) => (q.continues === undefined && next.has(i) ? [i] : []));
  if (heads.length === 0) return;
  const claims = chosen.filter((c) => c.act === 'claim');
  for (const head of heads) {
    const chain: Range[] = [];
    for (let i: number | undefined = head; i !== undefined; i = next.get(i)) {
      const q = doc.quotations[i]!;
      chain.push([q.first, q.endToken]);
    }
    const owner = claims
      .map((c) => ({ c, n: chain.reduce((n, r) => n + overlap(c.content, r), 0) }))
      .filter(({ c, n }) => n > 0 && !chain.some(([a, b]) => c.cue && c.cue[0] >= a && c.cue[1] <= b))
      .sort((x, y) => y.n - x.n)[0];
    if (owner) owner.c.content = union([...owner.c.content, ...chain]);
  }
}

const endsIn = (content: readonly Range[], q: { first: number; endToken: number } | undefined): boolean => {
  const end = content[content.length - 1]?.[1] ?? -1;
  return q !== undefined && end > q.first && end <= q.endToken;
};

const overlap = (content: readonly Range[], [a, b]: Range): number =>
  content.reduce((n, [p, q]) => n + Math.max(0, Math.min(q, b) - Math.max(p, a)), 0);

function union(ranges: readonly Range[]): Range[] {
  const out: Range[] = [];
  for (const r of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = out[out.length - 1];
    if (last && r[0] <= last[1]) out[out.length - 1] = [last[0], Math.max(last[1], r[1])];
    else out.push(r);
  }
  return out;
}

/** From the first to the last quotation of a block that is all but filled by them. */
function quotedStretch(doc: Doc, index: number): Range | null {
  const { firstToken, endToken } = doc.blocks[index]!;
  let inside = 0;
  let from = -1;
  let to = -1;
  for (const q of quotationsOf(doc, firstToken, endToken)) {
    inside += q[1] - q[0];
    if (from < 0) from = q[0];
    to = q[1];
  }
  return from >= 0 && endToken - firstToken >= 5 && inside >= FILLS * (endToken - firstToken) ? [from, to] : null;
}

function quotationsOf(doc: Doc, from: number, to: number): Range[] {
  // Quotations stand in order of their openings: the first of the block by binary search.
  let lo = 0;
  let hi = doc.quotations.length;
  while (lo < hi) {
    const middle = (lo + hi) >> 1;
    if (doc.quotations[middle]!.first >= from) hi = middle;
    else lo = middle + 1;
  }
  const out: Range[] = [];
  for (let i = lo; i < doc.quotations.length && doc.quotations[i]!.first < to; i++) {
    const q = doc.quotations[i]!;
    if (q.depth === 0) out.push([q.first, q.endToken]);
  }
  return out;
}

function anyCovered(covered: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (covered[i]) return true;
  return false;
}

/** Who spoke last before a block: one pass, asked block after block. */
class Speakers {
  private readonly claims: ReadonlyArray<{ readonly at: number; readonly block: number; readonly chosen: Chosen }>;
  private next = 0;

  constructor(doc: Doc, chosen: readonly Chosen[]) {
    this.claims = chosen
      .filter((c) => c.act === 'claim' && c.sources.length > 0)
      .map((c) => {
        const at = c.cue?.[0] ?? c.content[0]?.[0] ?? 0;
        return { at, block: doc.tokens[at]?.block ?? 0, chosen: c };
      })
      .sort((a, b) => a.at - b.at);
  }

  /** The last claim with a source in the REACH blocks before block `index`; null when none is near. */
  before(index: number): Chosen | null {
    while (this.next < this.claims.length && this.claims[this.next]!.block < index) this.next++;
    const last = this.claims[this.next - 1];
    return last && last.block >= index - REACH ? last.chosen : null;
  }
}
