/**
 * Features of a hypothesis as rows of a table, shared by the reranker and the acceptance stages. Declared once, used by
 * training and engine alike.
 */
import { pair, row } from './hash.ts';
import { type Facts, factsOf, type Hypothesis } from './hypothesis.ts';
import type { View } from './view.ts';
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
  const put = (template: number, value: number): void => {
    out[n++] = row(template, value, HYPOTHESIS_BITS);
  };
  const { x } = h;
  const lag = lagBucket(h.lag);
  put(0, lag);
  put(1, h.rank);
  if (h.content.length === 0) {
    put(2, x.headWord);
    put(3, lag | (x.after << 4));
    return n;
  }
  const f = factsOf(view, h);
  n = contentFeatures(view, h, f, out, n);
  n = sourceFeatures(view, h, f, out, n);
  put(60, pair(x.headWord, f.order));
  put(61, pair(f.order, f.quoted));
  put(62, pair(f.order, x.after | (f.quoted << 6)));
  put(63, pair(f.order, f.gapContent | (f.gapSource << 4)));
  put(64, pair(x.headWord, f.gapContent | (f.gapSource << 4)));
  put(65, pair(x.headWord, f.quoted));
  put(66, pair(x.headWord, f.sourceFirst));
  put(67, pair(x.whole, f.order));
  put(68, pair(x.whole, f.begin | (f.first << 6)));
  put(69, pair(x.whole, f.quoted | (f.gapContent << 3)));
  put(70, pair(f.order, x.before | (x.after << 6)));
  put(71, pair(f.order, f.length | (f.sourceLength << 4)));
  put(72, lag | (f.cut << 4) | (f.bounds << 6));
  put(73, lag | (f.gapContent << 4) | (f.gapSource << 8));
  put(74, pair(x.headWord, f.bounds | (f.verbs << 3)));
  put(75, pair(f.order, f.bounds | (f.sentences << 3) | (f.quoted << 5)));
  return n;
}

function contentFeatures(view: View, h: Hypothesis, f: Facts, out: Int32Array, at: number): number {
  let n = at;
  const put = (template: number, value: number): void => {
    out[n++] = row(template, value, HYPOTHESIS_BITS);
  };
  const a = h.content[0]![0];
  const b = h.content[h.content.length - 1]![1];
  const word = (i: number): number => (i < h.x.lo || i >= h.x.hi ? 7 : view.word[i]!);
  put(10, f.quoted | (f.cut << 3) | (f.pieces << 5));
  put(11, f.first | (f.begin << 6));
  put(12, f.last | (f.finish << 6));
  put(13, pair(word(a), f.begin));
  put(14, pair(word(a - 1), f.first));
  put(15, pair(word(b), f.last));
  put(16, pair(word(b - 1), f.finish));
  put(17, pair(word(b), word(b + 1)));
  put(18, f.bounds | (f.sentences << 3) | (f.quoted << 5));
  put(19, f.length | (f.verbs << 4) | (f.bounds << 6));
  put(20, f.rest | (f.finish << 4));
  put(21, f.rest | (f.bounds << 4) | (f.quoted << 7));
  put(22, f.lead | (f.begin << 4));
  put(23, f.parens | (f.cut << 2) | (f.quoted << 4));
  put(24, f.strong | (f.verbs << 2) | (f.quoted << 4));
  put(25, f.commas | (f.length << 2));
  put(26, f.gapContent | (f.begin << 4) | (f.first << 10));
  put(27, pair(h.x.after, f.first | (f.begin << 6) | (f.gapContent << 12)));
  put(28, pair(f.finish, f.rest | (f.quoted << 4) | (f.sentences << 7)));
  put(29, pair(word(b), f.rest | (f.quoted << 4)));
  put(30, pair(f.last, f.finish | (f.quoted << 6) | (f.bounds << 9)));
  // Does what follows the content have a verb of its own (a new clause) or a strong cue?
  const { end } = view.doc.sentences[view.sentence[b - 1]!]!;
  const verbs = b < end ? Math.min(2, view.verbs[end]! - view.verbs[b]!) : 3;
  const strong = b < end ? Math.min(2, view.strong[end]! - view.strong[b]!) : 3;
  put(31, verbs | (strong << 2) | (f.finish << 4));
  put(32, pair(word(b), verbs | (strong << 2)));
  const nextEnds = b < end && b + 1 < end ? nextComma(view, b, end) : 0;
  put(33, nextEnds | (f.finish << 3) | (verbs << 9));
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
  const put = (template: number, value: number): void => {
    out[n++] = row(template, value, HYPOTHESIS_BITS);
  };
  put(40, f.sourceLength | (f.gapSource << 4));
  put(41, f.sourceFirst | (f.gapSource << 6));
  if (!h.source) {
    put(42, pair(h.x.headWord, h.x.before | (h.x.after << 6)));
    put(43, pair(h.x.whole, 1));
    return n;
  }
  const [a, b] = h.source;
  const cls = (i: number): number => (i < h.x.lo || i >= h.x.hi ? C.edge : view.cls[i]!);
  const head = f.sourceHead;
  const stat = view.source[head]!;
  put(44, view.word[head]!);
  put(45, stat | (f.gapSource << 4));
  put(46, cls(a - 1) | (cls(a) << 6) | (f.gapSource << 12));
  put(47, cls(b - 1) | (cls(b) << 6) | (f.gapSource << 12));
  put(48, pair(view.word[a]!, f.gapSource));
  put(49, pair(a > h.x.lo ? view.word[a - 1]! : 7, f.gapSource));
  put(50, pair(b < h.x.hi ? view.word[b]! : 7, f.gapSource));
  put(51, view.source[a]! | (stat << 4) | (f.sourceLength << 8));
  put(52, pair(h.x.headWord, stat | (f.gapSource << 4)));
  put(53, (view.quote[a]! >= 0 ? 1 : 0) | (h.x.quote >= 0 ? 2 : 0) | (view.quote[a] === h.x.quote ? 4 : 0) | (f.gapSource << 3));
  const verbs = a < h.x.first ? view.verbs[h.x.first]! - view.verbs[b]! : 0;
  const strong = a < h.x.first ? view.strong[h.x.first]! - view.strong[b]! : 0;
  put(54, Math.min(3, Math.max(0, verbs)) | (Math.min(2, Math.max(0, strong)) << 2) | (f.gapSource << 4));
  const sameSentence = view.sentence[a] === h.x.sentence ? 1 : 0;
  put(55, sameSentence | (a === view.doc.sentences[view.sentence[a]!]!.first ? 2 : 0) | (f.gapSource << 2));
  return n;
}
