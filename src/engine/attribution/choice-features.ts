/**
 * The chosen labelling of a cue beside its rivals: how much of the belief agrees with it, what the rules say, what other claims
 * lie across its ends. Numbers for the second round of acceptance.
 */
import { CONTENT_ENDED, CONTENT_STARTS, type Hint, IN_CUE, SOURCE_STARTS } from './hints.ts';
import { type Hypothesis, jaccard, type Range } from './hypothesis.ts';
import type { View } from './view.ts';

/** Numbers that {@link choiceFacts} gives. */
export const CHOICE_WIDTH = 21;

/** Facts of labelling `top` among all of its cue; `scores` are the reranker's. */
export function choiceFacts(
  view: View,
  all: readonly Hypothesis[],
  scores: Float64Array,
  top: number,
): readonly number[] {
  return [...agreementFacts(all, scores, top), ...hintFacts(view, all[top]!)];
}

/** Shares of the tagger's and of the reranker's belief that match, overlap, end alike. */
function agreementFacts(all: readonly Hypothesis[], scores: Float64Array, top: number): number[] {
  const h = all[top]!;
  const out = [0, 0, 0, 0, 0, 0, 0];
  let [byTagger, byRank] = [0, 0];
  all.forEach((other, j) => {
    const p = Math.exp(other.lag);
    const r = Math.exp(scores[j]! - scores[top]!);
    byTagger += p;
    byRank += r;
    const common = jaccard(h.content, other.content);
    const same = sameSources(h, other);
    if (common >= 0.5) out[0]! += p;
    out[1]! += p * common;
    if (same) out[2]! += p;
    if (endOf(h) === endOf(other)) out[3]! += p;
    if (startOf(h) === startOf(other)) out[4]! += p;
    out[5]! += r * common * (same ? 1 : 0.5);
  });
  for (let k = 0; k < 5; k++) out[k] = out[k]! / byTagger;
  out[5] = out[5]! / byRank;
  out[6] = 1 / byRank;
  return out;
}

const startOf = (h: Hypothesis): number => h.content[0]![0];
const endOf = (h: Hypothesis): number => h.content[h.content.length - 1]![1];
const meet = (a: Range, b: Range): boolean => a[0] < b[1] && b[0] < a[1];

function sameSources(a: Hypothesis, b: Hypothesis): boolean {
  return a.source && b.source ? meet(a.source, b.source) : a.source === b.source;
}

/** How a labelling agrees with the rules' find of its cue, and what other finds lie across it. */
function hintFacts(view: View, h: Hypothesis): number[] {
  const { hint } = h.x;
  const { roles, cueRuns } = view.hints;
  const [a, b] = [startOf(h), endOf(h)];
  let cues = 0;
  // A run that the content's piece cuts counts too.
  for (const [p, q] of h.content) cues += (roles[p]! & IN_CUE ? 1 : 0) + cueRuns[q]! - cueRuns[p + 1]!;
  return [
    hint ? hint.sure : -1,
    hint ? jaccard(h.content, hint.content) : -1,
    hint ? edgeAgreement(hint, a, b) : -1,
    hint ? sourceAgreement(hint, h) : -1,
    Math.min(3, cues),
    roles[a]! & CONTENT_STARTS ? 1 : 0,
    roles[b]! & CONTENT_ENDED ? 1 : 0,
    roles[b]! & SOURCE_STARTS || (b + 1 < view.n && roles[b + 1]! & SOURCE_STARTS) ? 1 : 0,
    h.source && roles[h.source[0]]! & SOURCE_STARTS ? 1 : 0,
    roles[a]! & 7,
    endsBlock(view, b) ? 1 : 0,
    view.n > b && view.verbs[sentenceEnd(view, b)]! > view.verbs[b]! ? 1 : 0,
    Math.min(2, Math.max(0, view.strong[sentenceEnd(view, b)]! - view.strong[b]!)),
    h.rank,
  ];
}

const sentenceEnd = (view: View, b: number): number => view.doc.sentences[view.sentence[b - 1]!]!.end;

function edgeAgreement(hint: Hint, a: number, b: number): number {
  const first = hint.content[0];
  const last = hint.content[hint.content.length - 1];
  if (!first || !last) return 0;
  return (first[0] === a ? 1 : 0) | (last[1] === b ? 2 : 0);
}

/** 0 both none, 1 only the labelling has a source, 2 only the find, 3 apart, 4 they meet, 5 equal. */
function sourceAgreement({ source }: Hint, h: Hypothesis): number {
  if (!source) return h.source ? 1 : 0;
  if (!h.source) return 2;
  if (source[0] === h.source[0] && source[1] === h.source[1]) return 5;
  return meet(source, h.source) ? 4 : 3;
}

function endsBlock(view: View, b: number): boolean {
  return b >= view.doc.blocks[view.doc.tokens[b - 1]!.block]!.endToken - 1;
}
