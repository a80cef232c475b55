/**
 * What surrounds a cue besides source and content: to whom it was said, where or in what, whether it was said at all.
 */
import type { Range } from './hypothesis.ts';
import type { View } from './view.ts';
import { C } from './word-class.ts';

/** Verbs whose object is the one spoken to. */
const TELLING = new Set(
  'tell tells told telling inform informs informed informing assure assures assured assuring remind reminds reminded reminding notify notified warn warns warned warning urge urges urged urging ask asks asked asking advise advised persuade persuaded convince convinced'.split(
    ' ',
  ),
);
/** Nouns that name an utterance or a place for one. */
const MEDIA = new Set(
  'statement interview interviews tweet tweets post posts email e-mail letter memo report speech address conference briefing filing filings lawsuit complaint blog book column article essay editorial op-ed paper study message video podcast show programme program broadcast telecast hearing testimony affidavit press release call text twitter facebook instagram x telegram youtube tiktok truth social weibo television tv radio airwaves page website site newsletter brief note documentary debate rally meeting'.split(
    ' ',
  ),
);
const OPENERS = new Set(['in', 'on', 'at', 'during', 'via', 'through']);
const NOMINAL: ReadonlySet<number> = new Set<number>([
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
  C.pronoun,
  C.objectPronoun,
  C.i,
  C.it,
  C.ed,
  C.ing,
]);
const MOST = 10;

/** A run of noun-phrase words from `from` on, before `limit`. */
function nounPhrase(view: View, from: number, limit: number): Range | null {
  let to = from;
  while (to < limit && to - from < MOST && NOMINAL.has(view.cls[to]!)) to++;
  while (to > from && (view.cls[to - 1] === C.of || view.cls[to - 1] === C.determiner)) to--;
  return to > from ? [from, to] : null;
}

/** The words between the cue and what comes after it: where the next span or the sentence begins. */
function freeUntil(view: View, cue: Range, taken: readonly Range[]): number {
  let limit = view.doc.sentences[view.sentence[cue[0]]!]!.end;
  for (const [a] of taken) if (a >= cue[1]) limit = Math.min(limit, a);
  return limit;
}

/** To whom it was said: the object of "told", or "to reporters" right after the cue. */
export function addresseeOf(view: View, cue: Range, head: number, taken: readonly Range[]): Range | null {
  const limit = freeUntil(view, cue, taken);
  const word = view.doc.tokens[head]?.lower ?? '';
  if (TELLING.has(word) && head === cue[1] - 1) {
    const range = nounPhrase(view, cue[1], limit);
    if (range) return range;
    // The tagger may have taken a pronoun into the cue ("told him").
  }
  if (cue[1] < limit && view.cls[cue[1]] === C.to) return nounPhrase(view, cue[1] + 1, limit);
  return null;
}

/** Where it was said: "in a statement", "on Twitter", in the words of the cue's sentence that no other span has taken. */
export function mediumOf(view: View, cue: Range, taken: readonly Range[]): Range | null {
  const { first, end } = view.doc.sentences[view.sentence[cue[0]]!]!;
  for (let i = first; i < end; i++) {
    const { lower } = view.doc.tokens[i]!;
    if (!OPENERS.has(lower) || view.quote[i] !== view.quote[cue[0]] || inside(i, taken)) continue;
    const range = nounPhrase(view, i + 1, end);
    if (!range || range.some((k) => inside(k === range[1] ? k - 1 : k, taken))) continue;
    for (let k = range[0]; k < range[1]; k++) {
      if (MEDIA.has(view.doc.tokens[k]!.lower)) return [i, range[1]];
    }
  }
  return null;
}

const inside = (i: number, ranges: readonly Range[]): boolean => ranges.some(([a, b]) => i >= a && i < b);

/** Whether the cue is denied ("did not say") or only supposed ("if he said", "might say"). */
export function polarityOf(view: View, cue: Range): { negated: boolean; hypothetical: boolean } {
  const sentence = view.doc.sentences[view.sentence[cue[0]]!]!;
  let negated = false;
  let hypothetical = false;
  const from = Math.max(sentence.first, cue[0] - 3);
  for (let i = from; i < cue[1]; i++) {
    const c = view.cls[i]!;
    if (i < cue[0] && (c === C.comma || c === C.stop || c === C.close || c === C.colon)) {
      negated = false;
      hypothetical = false;
    }
    const { lower } = view.doc.tokens[i]!;
    if (c === C.not || lower === 'neither') negated = true;
    if (
      lower === 'if' ||
      lower === 'unless' ||
      lower === 'might' ||
      lower === 'may' ||
      lower === 'could' ||
      lower === 'would' ||
      lower === 'should'
    ) {
      hypothetical = true;
    }
  }
  return { negated, hypothetical: hypothetical && !negated };
}
