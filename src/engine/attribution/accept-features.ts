/**
 * Features by which a candidate is accepted. First round: the rows of the whole hypothesis and of its cue, scored for both
 * corpora's idea of an attribution. Second round: a row of numbers that also sees the other candidates, judged by trees.
 */
import type { Candidate } from './candidates.ts';
import { CHOICE_WIDTH } from './choice-features.ts';
import { distanceBucket } from './cue-features.ts';
import { pair, row } from './hash.ts';
import { contentLength, factsOf, jaccard } from './hypothesis.ts';
import { HYPOTHESIS_BITS } from './hypothesis-features.ts';
import { cueForms } from './lexicon.ts';
import { fineOf, middleOf, nounOf, senseOf } from './meaning.ts';
import { byteAt, intAt, type View } from './view.ts';
import { C } from './word-class.ts';

const buckets = (value: number, limits: readonly number[]): number => {
  let k = 0;
  while (k < limits.length && value >= limits[k]!) k++;
  return k;
};
const PROBABILITY = [0.08, 0.15, 0.25, 0.4, 0.55, 0.7, 0.82, 0.92, 0.98];
const MARGIN = [0.2, 0.5, 1, 1.7, 2.5, 3.5, 5, 8];

/** Rows of the first round into `out`; gives their number. */
export function acceptRows(view: View, candidate: Candidate, out: Int32Array): number {
  const { h, margin, sources, origin } = candidate;
  out.set(candidate.rows);
  let n = candidate.rows.length;
  const { x } = h;
  const p = buckets(h.cue.probability, PROBABILITY);
  const m = buckets(margin, MARGIN);
  const f = factsOf(view, h);
  const act = actCode(view, x.head);
  const quoted = (x.quote >= 0 ? 1 : 0) | (f.quoted << 1);
  out[n++] = row(80, p, HYPOTHESIS_BITS);
  out[n++] = row(81, p | (m << 4), HYPOTHESIS_BITS);
  out[n++] = row(82, pair(x.headWord, p), HYPOTHESIS_BITS);
  out[n++] = row(83, x.whole, HYPOTHESIS_BITS);
  out[n++] = row(84, pair(x.headWord, x.before | (x.after << 6)), HYPOTHESIS_BITS);
  out[n++] = row(85, pair(f.order, p), HYPOTHESIS_BITS);
  out[n++] = row(86, quoted | (p << 4), HYPOTHESIS_BITS);
  out[n++] = row(87, pair(x.whole, quoted), HYPOTHESIS_BITS);
  out[n++] = row(88, pair(x.headWord, quoted), HYPOTHESIS_BITS);
  out[n++] = row(
    89,
    pair(intAt(view.word, x.first - 1, x.lo, x.hi, 7), byteAt(view.cls, x.head, x.lo, x.hi, C.edge)),
    HYPOTHESIS_BITS,
  );
  out[n++] = row(90, pair(x.headWord, intAt(view.word, x.first - 1, x.lo, x.hi, 7)), HYPOTHESIS_BITS);
  out[n++] = row(
    91,
    pair(
      view.stem[x.head]!,
      byteAt(view.cls, x.first, x.lo, x.hi, C.edge) | (byteAt(view.cls, x.head - 1, x.lo, x.hi, C.edge) << 6),
    ),
    HYPOTHESIS_BITS,
  );
  out[n++] = row(92, act | (f.quoted << 3) | (f.first << 6), HYPOTHESIS_BITS);
  out[n++] = row(93, act | (p << 3) | (m << 7), HYPOTHESIS_BITS);
  out[n++] = row(94, pair(x.headWord, f.first), HYPOTHESIS_BITS);
  out[n++] = row(95, pair(view.stem[x.head]!, f.verbs | (f.bounds << 2)), HYPOTHESIS_BITS);
  out[n++] = row(96, originCode(origin) | (act << 2) | (p << 5), HYPOTHESIS_BITS);
  const s = sources[0];
  out[n++] = row(97, s ? pair(view.word[s[0]]!, x.quote >= 0 ? 1 : 0) : 1, HYPOTHESIS_BITS);
  out[n++] = row(98, s ? pair(intAt(view.word, f.sourceHead, x.lo, x.hi, 7), act) : 2, HYPOTHESIS_BITS);
  out[n++] = row(
    99,
    view.cue[x.head]! | (byteAt(view.cls, x.head, x.lo, x.hi, C.edge) << 4) | (x.before << 10),
    HYPOTHESIS_BITS,
  );
  out[n++] = row(100, pair(view.suffix[x.head]!, x.before | (x.after << 6)), HYPOTHESIS_BITS);
  out[n++] = row(101, pair(view.cluster[x.head]!, f.quoted | (f.first << 3)), HYPOTHESIS_BITS);
  return meaningRows(view, candidate, p, out, n);
}

/** What the cue and the source mean, with the frame the cue stands in: words that are rare share what their class has shown. */
function meaningRows(view: View, { h, sources }: Candidate, p: number, out: Int32Array, at: number): number {
  let n = at;
  const { x } = h;
  const f = factsOf(view, h);
  const meaning = view.meaning[x.head]!;
  const sense = senseOf(meaning);
  const fine = fineOf(meaning);
  const middle = middleOf(meaning);
  const first = view.word[h.content[0]![0]]!;
  const form = byteAt(view.cls, x.head, x.lo, x.hi, C.edge);
  out[n++] = row(130, sense | (x.before << 11) | (x.after << 17), HYPOTHESIS_BITS);
  out[n++] = row(131, sense | (f.first << 11) | (f.quoted << 17) | (form << 20), HYPOTHESIS_BITS);
  out[n++] = row(132, pair(sense, f.order), HYPOTHESIS_BITS);
  out[n++] = row(133, sense | (p << 11), HYPOTHESIS_BITS);
  out[n++] = row(134, fine, HYPOTHESIS_BITS);
  out[n++] = row(135, fine | (f.first << 10) | (f.quoted << 16), HYPOTHESIS_BITS);
  out[n++] = row(136, middle | (x.before << 8) | (x.after << 14), HYPOTHESIS_BITS);
  out[n++] = row(137, pair(middle, f.order), HYPOTHESIS_BITS);
  out[n++] = row(138, pair(sense, first), HYPOTHESIS_BITS);
  out[n++] = row(139, pair(middle, first), HYPOTHESIS_BITS);
  out[n++] = row(140, sense | (f.verbs << 11) | (f.bounds << 13) | (f.quoted << 16), HYPOTHESIS_BITS);
  out[n++] = row(141, sense | (form << 11) | (f.sourceFirst << 17), HYPOTHESIS_BITS);
  const s = sources[0] && f.sourceHead >= 0 ? view.meaning[f.sourceHead]! : -1;
  const who = s < 0 ? 31 : nounOf(s);
  out[n++] = row(142, sense | (who << 11) | (form << 16), HYPOTHESIS_BITS);
  out[n++] = row(143, s < 0 ? 1 : pair(middle, middleOf(s)), HYPOTHESIS_BITS);
  out[n++] = row(144, s < 0 ? 1 : pair(fineOf(s), f.quoted), HYPOTHESIS_BITS);
  out[n++] = row(145, who | (f.quoted << 5) | (p << 8), HYPOTHESIS_BITS);
  return n;
}

function originCode(origin: Candidate['origin']): number {
  return origin === 'tagged' ? 0 : origin === 'antecedent' ? 1 : origin === 'inherited' ? 2 : 3;
}

/** 0 unknown to the lexicon, 1 a claim, 2 an attitude, 3 either. */
export function actCode(view: View, head: number): number {
  let code = 0;
  for (const { verb } of cueForms(view.doc.tokens[head]!.lower)) code |= verb.act === 'claim' ? 1 : 2;
  return code;
}

/** First-round log-odds: by PolNeAR's idea of an attribution and by a newsroom reader's. */
export interface FirstRound {
  readonly polnear: number;
  readonly newsroom: number;
}

/** Where the numbers of {@link own} and of {@link others} end in a row. */
const OWN_END = 37;
const OTHERS_END = OWN_END + 12;
/** Numbers in a row of the second round. */
export const CONTEXT_WIDTH = OTHERS_END + CHOICE_WIDTH;
/** Groups of these numbers, [from, to): what an ablation blanks. */
export const CONTEXT_GROUPS = {
  'other candidates': [OWN_END, OTHERS_END],
  'other labellings': [OTHERS_END, OTHERS_END + 7],
  'rules in acceptance': [OTHERS_END + 7, OTHERS_END + 17],
} as const;

/** The second-round rows of all candidates of a document, given their first-round log-odds. */
export function contextRows(
  view: View,
  candidates: readonly Candidate[],
  first: readonly FirstRound[],
): Float64Array[] {
  const spans = candidates.map(({ h }) => ({ from: h.content[0]![0], to: h.content[h.content.length - 1]![1] }));
  return candidates.map((c, i) => {
    const out = new Float64Array(CONTEXT_WIDTH);
    own(view, c, first[i]!, out);
    others(view, candidates, first, spans, i, out);
    out.set(c.facts, OTHERS_END);
    return out;
  });
}

function own(view: View, { h, margin, sources, origin }: Candidate, first: FirstRound, out: Float64Array): void {
  const { x } = h;
  const f = factsOf(view, h);
  const sentence = view.doc.sentences[x.sentence]!;
  const s = sources[0];
  const values = [
    first.newsroom,
    first.polnear,
    h.cue.probability,
    margin,
    h.lag,
    contentLength(h),
    f.pieces,
    view.cue[x.head]!,
    s ? s[1] - s[0] : 0,
    f.sourceHead >= 0 ? view.source[f.sourceHead]! : 10,
    f.quoted,
    f.cut,
    f.bounds,
    f.verbs,
    f.strong,
    f.rest,
    f.sentences,
    f.gapContent,
    f.gapSource,
    actCode(view, x.head),
    originCode(origin),
    x.end - x.first,
    x.quote >= 0 ? 1 : 0,
    sentence.end - sentence.first,
    byteAt(view.cls, x.head, x.lo, x.hi, C.edge),
    byteAt(view.cls, x.first - 1, x.lo, x.hi, C.edge),
    byteAt(view.cls, x.end, x.lo, x.hi, C.edge),
    f.first,
    f.finish,
    s ? view.cls[s[0]]! : -1,
    modality(view, x.first, x.end, sentence.first),
    view.doc.tokens[x.first]!.block,
    f.commas,
    f.parens,
    f.innerCue & 3,
    f.innerCue >> 2,
    f.nextCue,
  ];
  out.set(values, 0);
}

/** 1 negated, 2 modal, 3 after if or whether, 4 an infinitive; looked for just before and in the cue. */
function modality(view: View, first: number, end: number, from: number): number {
  for (let i = Math.max(from, first - 3); i < end; i++) {
    const c = view.cls[i]!;
    if (c === C.not) return 1;
    if (c === C.modal) return 2;
    if (c === C.subordinator) return 3;
    if (c === C.to && i >= first - 1) return 4;
  }
  return 0;
}

const NEAR = 12;

function others(
  view: View,
  candidates: readonly Candidate[],
  first: readonly FirstRound[],
  spans: ReadonlyArray<{ from: number; to: number }>,
  i: number,
  out: Float64Array,
): void {
  const me = candidates[i]!;
  const mine = spans[i]!;
  let [rival, overlap, sameSource, contains] = [-9, 0, 0, 0];
  let [holder, held, heldCount, rankInSentence, inSentence] = [-9, -9, 0, 0, 0];
  let [before, beforeGap] = [-9, 20];
  for (let j = Math.max(0, i - NEAR); j < Math.min(candidates.length, i + NEAR + 1); j++) {
    if (j === i) continue;
    const other = candidates[j]!;
    const its = spans[j]!;
    const score = first[j]!.newsroom;
    if (other.h.x.sentence === me.h.x.sentence) {
      inSentence++;
      if (score > first[i]!.newsroom) rankInSentence++;
    }
    if (j < i) {
      before = score;
      beforeGap = Math.min(20, view.sentence[me.h.x.first]! - view.sentence[other.h.x.first]!);
    }
    if (its.from <= me.h.x.first && its.to >= me.h.x.end) holder = Math.max(holder, score);
    if (mine.from <= other.h.x.first && mine.to >= other.h.x.end) {
      held = Math.max(held, score);
      heldCount++;
    }
    if (its.to <= mine.from || its.from >= mine.to) continue;
    const common = jaccard(me.h.content, other.h.content);
    if (common > 0.3 && score > rival) {
      rival = score;
      overlap = common;
      sameSource = sharesSource(me, other) ? 1 : 0;
      contains = mine.from <= its.from && mine.to >= its.to ? 1 : its.from <= mine.from && its.to >= mine.to ? 2 : 0;
    }
  }
  out.set(
    [
      rival,
      overlap,
      sameSource,
      contains,
      holder,
      held,
      heldCount,
      rankInSentence,
      inSentence,
      before,
      beforeGap,
      distanceBucket(mine.to - mine.from),
    ],
    OWN_END,
  );
}

function sharesSource(a: Candidate, b: Candidate): boolean {
  return a.sources.some(([p, q]) => b.sources.some(([r, s]) => p < s && r < q));
}
