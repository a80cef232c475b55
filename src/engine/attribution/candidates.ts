/**
 * From the labellings of each cue to one candidate: the best hypothesis by the reranker, with its source mended.
 */
import { choiceFacts } from './choice-features.ts';
import type { CueCandidate } from './cues.ts';
import { type Hypothesis, hypothesesOf, type Range } from './hypothesis.ts';
import { HYPOTHESIS_FEATURES, hypothesisFeatures } from './hypothesis-features.ts';
import type { Path } from './lattice.ts';
import { spanContext } from './span-context.ts';
import type { View } from './view.ts';
import { sumOne, type Table } from './weights.ts';
import { C } from './word-class.ts';

/** How a source was come by: as tagged, the noun phrase before a relative pronoun, or taken over from a neighbour. */
export type SourceOrigin = 'tagged' | 'antecedent' | 'inherited' | 'none';

/** A cue with the hypothesis that the reranker prefers. */
export interface Candidate {
  readonly h: Hypothesis;
  /** Its features by {@link hypothesisFeatures}. */
  readonly rows: Int32Array;
  /** Lead of the chosen hypothesis over the next, in the reranker's nats. */
  readonly margin: number;
  /** What {@link choiceFacts} knows of the chosen hypothesis beside the others. */
  readonly facts: readonly number[];
  /** In reading order; a relative pronoun comes with its antecedent. */
  sources: readonly Range[];
  origin: SourceOrigin;
}

/** The best hypothesis of a cue by the reranker; null when none has content. `whole` is {@link followChains} of the document. */
export function choose(
  view: View,
  cue: CueCandidate,
  paths: readonly Path[],
  rank: Table,
  room: Int32Array,
  whole: (h: Hypothesis) => Hypothesis,
): Candidate | null {
  const all = hypothesesOf(cue, spanContext(view, cue.first, cue.end), paths)
    .filter((h) => h.content.length > 0)
    .map(whole);
  if (all.length === 0) return null;
  const scores = new Float64Array(all.length);
  let top = 0;
  let rows = room;
  for (let i = 0; i < all.length; i++) {
    const n = hypothesisFeatures(view, all[i]!, room);
    scores[i] = sumOne(rank, room, 0, n);
    if (i > 0 && scores[i]! <= scores[top]!) continue;
    top = i;
    rows = room.slice(0, n);
  }
  const h = all[top]!;
  let margin = 20;
  scores.forEach((s, i) => {
    if (i !== top) margin = Math.min(margin, scores[top]! - s);
  });
  return {
    h,
    rows,
    margin,
    facts: choiceFacts(view, all, scores, top),
    sources: h.source ? [h.source] : [],
    origin: h.source ? 'tagged' : 'none',
  };
}

/** Room for the rows of a hypothesis. */
export const hypothesisRoom = (): Int32Array => new Int32Array(HYPOTHESIS_FEATURES + 64);

const NOUN_PHRASE: ReadonlySet<number> = new Set<number>([
  C.lower,
  C.title,
  C.caps,
  C.number,
  C.determiner,
  C.possessive,
  C.of,
  C.clitic,
  C.plural,
  C.first,
  C.ing,
  C.ed,
  C.and,
]);
const MOST_WORDS = 12;

/** The noun phrase that ends right before `end` (a comma between is skipped); null when there is none. */
export function nounPhraseBefore(view: View, end: number, lo: number): Range | null {
  let b = end;
  if (b > lo && view.cls[b - 1] === C.comma) b--;
  let a = b;
  while (a > lo && b - a < MOST_WORDS && NOUN_PHRASE.has(view.cls[a - 1]!) && view.quote[a - 1] === view.quote[b - 1])
    a--;
  while (a < b && (view.cls[a] === C.of || view.cls[a] === C.and || view.cls[a] === C.clitic)) a++;
  return b > a ? [a, b] : null;
}

const isRelative = (c: number): boolean => c === C.who || c === C.that;

/** Mends sources: relative pronouns get their antecedent, coordinated and participial cues the subject of their sentence. */
export function mendSources(view: View, candidates: readonly Candidate[]): void {
  candidates.forEach((c, i) => {
    const source = c.sources[0];
    if (source && source[1] - source[0] === 1 && isRelative(view.cls[source[0]]!)) {
      const before = nounPhraseBefore(view, source[0], c.h.x.lo);
      if (before) {
        c.sources = [before, source];
        c.origin = 'antecedent';
      }
      return;
    }
    if (!source && inherits(view, c)) {
      const from = neighbour(view, candidates, i);
      if (from) {
        c.sources = from.sources;
        c.origin = 'inherited';
      }
    }
  });
}

/** Whether an empty source can be that of a neighbour: an active cue after "and", a comma or in -ing, in the writer's own voice. */
function inherits(view: View, { h: { x } }: Candidate): boolean {
  const c = view.cls[x.head]!;
  for (let i = x.first; i < x.end; i++) {
    if (view.cls[i] === C.be) return false;
  }
  if (x.before === C.be || c === C.ly) return false;
  return c === C.ing || x.before === C.and || x.before === C.comma || x.before === C.but;
}

/** The nearest candidate before i in the sentence that has a source of its own; after it for a cue that opens the sentence. */
function neighbour(view: View, candidates: readonly Candidate[], i: number): Candidate | null {
  const { x } = candidates[i]!.h;
  for (let j = i - 1; j >= 0; j--) {
    const other = candidates[j]!;
    if (other.h.x.sentence !== x.sentence) break;
    if (other.sources.length && view.quote[other.h.x.first] === view.quote[x.first] && other.sources[0]![1] <= x.first)
      return other;
  }
  return null;
}
