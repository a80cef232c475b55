/**
 * Features of a hypothesis as rows of a table, shared by the reranker and the acceptance stages. Declared once, used by
 * training and engine alike.
 */
import { pair, row } from './hash.ts';
import { type Facts, factsOf, type Hypothesis } from './hypothesis.ts';
import { byteAt, intAt, type View } from './view.ts';
import { C } from './word-class.ts';

/** Rows of a table: 2^HYPOTHESIS_BITS. */
export const HYPOTHESIS_BITS = 16;
/** Rows that {@link hypothesisFeatures} writes at most. */
export const HYPOTHESIS_FEATURES = 96;

/** Bucket of a lag (score behind the best): 0 to 9. */
export function lagBucket(lag: number): number {
  const d = -lag;
  const limits = [0.001, 0.3, 0.7, 1.2, 1.8, 2.6, 3.6, 5, 8];
  let k = 0;
  while (k < limits.length && d >= limits[k]!) k++;
  return k;
}

/** Writes the rows of a hypothesis; gives their number. */
export function hypothesisFeatures(view: View, h: Hypothesis, out: Int32Array): number {
  let n = 0;
  const { x } = h;
  const lag = lagBucket(h.lag);
  out[n++] = row(0, lag, HYPOTHESIS_BITS);
  out[n++] = row(1, h.rank, HYPOTHESIS_BITS);
  if (h.content.length === 0) {
    out[n++] = row(2, x.headWord, HYPOTHESIS_BITS);
    out[n++] = row(3, lag | (x.after << 4), HYPOTHESIS_BITS);
    return n;
  }
  const f = factsOf(view, h);
  n = contentFeatures(view, h, f, out, n);
  n = sourceFeatures(view, h, f, out, n);
  out[n++] = row(60, pair(x.headWord, f.order), HYPOTHESIS_BITS);
  out[n++] = row(61, pair(f.order, f.quoted), HYPOTHESIS_BITS);
  out[n++] = row(62, pair(f.order, x.after | (f.quoted << 6)), HYPOTHESIS_BITS);
  out[n++] = row(63, pair(f.order, f.gapContent | (f.gapSource << 4)), HYPOTHESIS_BITS);
  out[n++] = row(64, pair(x.headWord, f.gapContent | (f.gapSource << 4)), HYPOTHESIS_BITS);
  out[n++] = row(65, pair(x.headWord, f.quoted), HYPOTHESIS_BITS);
  out[n++] = row(66, pair(x.headWord, f.sourceFirst), HYPOTHESIS_BITS);
  out[n++] = row(67, pair(x.whole, f.order), HYPOTHESIS_BITS);
  out[n++] = row(68, pair(x.whole, f.begin | (f.first << 6)), HYPOTHESIS_BITS);
  out[n++] = row(69, pair(x.whole, f.quoted | (f.gapContent << 3)), HYPOTHESIS_BITS);
  out[n++] = row(70, pair(f.order, x.before | (x.after << 6)), HYPOTHESIS_BITS);
  out[n++] = row(71, pair(f.order, f.length | (f.sourceLength << 4)), HYPOTHESIS_BITS);
  out[n++] = row(72, lag | (f.cut << 4) | (f.bounds << 6), HYPOTHESIS_BITS);
  out[n++] = row(73, lag | (f.gapContent << 4) | (f.gapSource << 8), HYPOTHESIS_BITS);
  out[n++] = row(74, pair(x.headWord, f.bounds | (f.verbs << 3)), HYPOTHESIS_BITS);
  const agreed = agreement(h);
  out[n++] = row(76, agreed, HYPOTHESIS_BITS);
  out[n++] = row(77, x.hint ? pair(x.hint.rule, agreed) : 1, HYPOTHESIS_BITS);
  out[n++] = row(78, pair(agreed, f.finish | (f.begin << 6)), HYPOTHESIS_BITS);
  out[n++] = row(75, pair(f.order, f.bounds | (f.sentences << 3) | (f.quoted << 5)), HYPOTHESIS_BITS);
  return n;
}

/** How a labelling agrees with the rules' find of its cue: content begins, ends alike, sources meet, confidence. 0: no find. */
function agreement({ x: { hint }, content, source }: Hypothesis): number {
  if (!hint) return 0;
  const first = hint.content[0];
  const last = hint.content[hint.content.length - 1];
  let bits = 1 | (hint.sure << 4);
  if (first && first[0] === content[0]![0]) bits |= 2;
  if (last && last[1] === content[content.length - 1]![1]) bits |= 4;
  const met = source && hint.source && source[0] < hint.source[1] && hint.source[0] < source[1];
  if (met || (!source && !hint.source)) bits |= 8;
  return bits;
}

function contentFeatures(view: View, h: Hypothesis, f: Facts, out: Int32Array, at: number): number {
  let n = at;
  const a = h.content[0]![0];
  const b = h.content[h.content.length - 1]![1];
  const { lo, hi } = h.x;
  const after = intAt(view.word, b, lo, hi, 7);
  out[n++] = row(10, f.quoted | (f.cut << 3) | (f.pieces << 5), HYPOTHESIS_BITS);
  out[n++] = row(11, f.first | (f.begin << 6), HYPOTHESIS_BITS);
  out[n++] = row(12, f.last | (f.finish << 6), HYPOTHESIS_BITS);
  out[n++] = row(13, pair(intAt(view.word, a, lo, hi, 7), f.begin), HYPOTHESIS_BITS);
  out[n++] = row(14, pair(intAt(view.word, a - 1, lo, hi, 7), f.first), HYPOTHESIS_BITS);
  out[n++] = row(15, pair(after, f.last), HYPOTHESIS_BITS);
  out[n++] = row(16, pair(intAt(view.word, b - 1, lo, hi, 7), f.finish), HYPOTHESIS_BITS);
  out[n++] = row(17, pair(after, intAt(view.word, b + 1, lo, hi, 7)), HYPOTHESIS_BITS);
  out[n++] = row(18, f.bounds | (f.sentences << 3) | (f.quoted << 5), HYPOTHESIS_BITS);
  out[n++] = row(19, f.length | (f.verbs << 4) | (f.bounds << 6), HYPOTHESIS_BITS);
  out[n++] = row(20, f.rest | (f.finish << 4), HYPOTHESIS_BITS);
  out[n++] = row(21, f.rest | (f.bounds << 4) | (f.quoted << 7), HYPOTHESIS_BITS);
  out[n++] = row(22, f.lead | (f.begin << 4), HYPOTHESIS_BITS);
  out[n++] = row(23, f.parens | (f.cut << 2) | (f.quoted << 4), HYPOTHESIS_BITS);
  out[n++] = row(24, f.strong | (f.verbs << 2) | (f.quoted << 4), HYPOTHESIS_BITS);
  out[n++] = row(25, f.commas | (f.length << 2), HYPOTHESIS_BITS);
  out[n++] = row(26, f.gapContent | (f.begin << 4) | (f.first << 10), HYPOTHESIS_BITS);
  out[n++] = row(27, pair(h.x.after, f.first | (f.begin << 6) | (f.gapContent << 12)), HYPOTHESIS_BITS);
  out[n++] = row(28, pair(f.finish, f.rest | (f.quoted << 4) | (f.sentences << 7)), HYPOTHESIS_BITS);
  out[n++] = row(29, pair(after, f.rest | (f.quoted << 4)), HYPOTHESIS_BITS);
  out[n++] = row(30, pair(f.last, f.finish | (f.quoted << 6) | (f.bounds << 9)), HYPOTHESIS_BITS);
  // Does what follows the content have a verb of its own (a new clause) or a strong cue?
  const { end } = view.doc.sentences[view.sentence[b - 1]!]!;
  const verbs = b < end ? Math.min(2, view.verbs[end]! - view.verbs[b]!) : 3;
  const strong = b < end ? Math.min(2, view.strong[end]! - view.strong[b]!) : 3;
  out[n++] = row(31, verbs | (strong << 2) | (f.finish << 4), HYPOTHESIS_BITS);
  out[n++] = row(32, pair(after, verbs | (strong << 2)), HYPOTHESIS_BITS);
  const nextEnds = b < end && b + 1 < end ? nextComma(view, b, end) : 0;
  out[n++] = row(34, f.innerCue | (f.quoted << 5) | (f.bounds << 8), HYPOTHESIS_BITS);
  out[n++] = row(35, f.nextCue | (f.finish << 7), HYPOTHESIS_BITS);
  out[n++] = row(36, pair(f.innerCue, f.nextCue | (f.finish << 7)), HYPOTHESIS_BITS);
  out[n++] = row(37, pair(h.x.headWord, f.innerCue), HYPOTHESIS_BITS);
  out[n++] = row(33, nextEnds | (f.finish << 3) | (verbs << 9), HYPOTHESIS_BITS);
  return n;
}

/** Where the next comma after b stands: 0 none, 1 within four words, 2 within ten, 3 later. */
function nextComma(view: View, b: number, end: number): number {
  for (let i = b + 1; i < end; i++) {
    if (view.cls[i] === C.comma) return i - b < 5 ? 1 : i - b < 11 ? 2 : 3;
  }
  return 0;
}

function sourceFeatures(view: View, h: Hypothesis, f: Facts, out: Int32Array, at: number): number {
  let n = at;
  out[n++] = row(40, f.sourceLength | (f.gapSource << 4), HYPOTHESIS_BITS);
  out[n++] = row(41, f.sourceFirst | (f.gapSource << 6), HYPOTHESIS_BITS);
  if (!h.source) {
    out[n++] = row(42, pair(h.x.headWord, h.x.before | (h.x.after << 6)), HYPOTHESIS_BITS);
    out[n++] = row(43, pair(h.x.whole, 1), HYPOTHESIS_BITS);
    return n;
  }
  const [a, b] = h.source;
  const head = f.sourceHead;
  const stat = view.source[head]!;
  out[n++] = row(44, view.word[head]!, HYPOTHESIS_BITS);
  out[n++] = row(45, stat | (f.gapSource << 4), HYPOTHESIS_BITS);
  out[n++] = row(
    46,
    byteAt(view.cls, a - 1, h.x.lo, h.x.hi, C.edge) |
      (byteAt(view.cls, a, h.x.lo, h.x.hi, C.edge) << 6) |
      (f.gapSource << 12),
    HYPOTHESIS_BITS,
  );
  out[n++] = row(
    47,
    byteAt(view.cls, b - 1, h.x.lo, h.x.hi, C.edge) |
      (byteAt(view.cls, b, h.x.lo, h.x.hi, C.edge) << 6) |
      (f.gapSource << 12),
    HYPOTHESIS_BITS,
  );
  out[n++] = row(48, pair(view.word[a]!, f.gapSource), HYPOTHESIS_BITS);
  out[n++] = row(49, pair(a > h.x.lo ? view.word[a - 1]! : 7, f.gapSource), HYPOTHESIS_BITS);
  out[n++] = row(50, pair(b < h.x.hi ? view.word[b]! : 7, f.gapSource), HYPOTHESIS_BITS);
  out[n++] = row(51, view.source[a]! | (stat << 4) | (f.sourceLength << 8), HYPOTHESIS_BITS);
  out[n++] = row(52, pair(h.x.headWord, stat | (f.gapSource << 4)), HYPOTHESIS_BITS);
  out[n++] = row(
    53,
    (view.quote[a]! >= 0 ? 1 : 0) |
      (h.x.quote >= 0 ? 2 : 0) |
      (view.quote[a] === h.x.quote ? 4 : 0) |
      (f.gapSource << 3),
    HYPOTHESIS_BITS,
  );
  const verbs = a < h.x.first ? view.verbs[h.x.first]! - view.verbs[b]! : 0;
  const strong = a < h.x.first ? view.strong[h.x.first]! - view.strong[b]! : 0;
  out[n++] = row(
    54,
    Math.min(3, Math.max(0, verbs)) | (Math.min(2, Math.max(0, strong)) << 2) | (f.gapSource << 4),
    HYPOTHESIS_BITS,
  );
  const sameSentence = view.sentence[a] === h.x.sentence ? 1 : 0;
  out[n++] = row(
    55,
    sameSentence | (a === view.doc.sentences[view.sentence[a]!]!.first ? 2 : 0) | (f.gapSource << 2),
    HYPOTHESIS_BITS,
  );
  return n;
}
