/** What a cue reports: the clause, quotation or phrase after it (left.ts: before it). In unit indices of a row. */
import type { Cue } from './cues.ts';
import { isAdverb, isCapital, isSpeechUnit, isSureVerb, type Range } from './units.ts';
import { TERMINAL, type Unit, type View } from './view.ts';
import {
  AUXILIARIES,
  DETERMINERS,
  OBJECT_PRONOUNS,
  PREPOSITIONS,
  QUESTION_WORDS,
  RELATIVES,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
  TIME_WORDS,
} from './words.ts';

/** What stands right of a cue. */
export interface Right {
  readonly content?: Range;
  /** The frame the content was read in. */
  readonly frame: string;
  readonly addressee?: Range;
  readonly medium?: Range;
  /** Nothing but time, place and the end follows: the content stands left. */
  readonly empty: boolean;
  /** Index where the rest begins (after addressee and time). */
  readonly rest: number;
}

/** Index past the last unit that belongs to the sentence's words (final stop left out). */
export function lastWord(units: readonly Unit[]): number {
  let end = units.length;
  while (end > 0 && TERMINAL.test(units[end - 1]?.lower ?? '') && !units[end - 1]?.quotation) end--;
  return end;
}

/** A quotation that is speech: long enough, or closed like a sentence. */
export function isSpeech(view: View, unit: Unit | undefined): boolean {
  if (!unit?.quotation) return false;
  if (!unit.quotation.closes) return true;
  const words = view.words(unit.quotation);
  return words >= 5 || (words >= 1 && /^[,.?!…—–-]+$/.test(view.lastInside(unit.quotation)));
}

/** Skips time words, adverbs and prepositional phrases from `at`: said on Tuesday in a statement. */
function skipCircumstance(units: readonly Unit[], at: number, end: number): { at: number; medium?: Range } {
  let index = at;
  let medium: Range | undefined;
  while (index < end) {
    const unit = units[index] as Unit;
    if (isAdverb(unit) || (TIME_WORDS.has(unit.lower) && unit.lower !== 'this')) index++;
    else if (PREPOSITIONS.has(unit.lower) && unit.lower !== 'of') {
      const to = phraseEnd(units, index, end);
      if (to === undefined) break;
      if (!TIME_WORDS.has(units[index + 1]?.lower ?? '')) medium ??= { from: index, to };
      index = to;
    } else break;
  }
  return medium ? { at: index, medium } : { at: index };
}

/** End of a prepositional phrase that "that", a quotation, a comma, a colon or the end follows; undefined when a clause seems to. */
function phraseEnd(units: readonly Unit[], from: number, end: number): number | undefined {
  for (let index = from + 1; index <= end && index - from < 22; index++) {
    const unit = units[index];
    if (index === end || !unit) return end;
    if (unit.lower === 'that' && index > from + 1 && !PREPOSITIONS.has(units[index - 1]?.lower ?? '')) return index;
    if (unit.lower === ',' || unit.lower === ':' || unit.lower === ';' || /^[—–]|--/.test(unit.lower)) return index;
    if (isSpeechUnit(unit)) return index;
    if (isSureVerb(units, index) || SUBJECT_PRONOUNS.has(unit.lower)) return undefined;
  }
  return undefined;
}

/** The person told: a pronoun, a name or a noun phrase before the clause. */
function addresseeAt(units: readonly Unit[], at: number, end: number): Range | undefined {
  const first = units[at];
  if (!first || first.quotation || !/\p{L}/u.test(first.text)) return undefined;
  if (QUESTION_WORDS.has(first.lower) || first.lower === 'that' || first.lower === 'to') return undefined;
  if (OBJECT_PRONOUNS.has(first.lower)) return { from: at, to: at + 1 };
  let index = at;
  while (index < end) {
    const unit = units[index] as Unit;
    const lower = unit.lower;
    if (unit.quotation && isSpeechUnit(unit)) break;
    if (/^[,:;—–]|^--/.test(lower) || RELATIVES.has(lower) || QUESTION_WORDS.has(lower)) break;
    if (
      index > at &&
      ['to', 'in', 'on', 'at', 'during', 'after', 'about', 'by', 'before', 'via', 'not'].includes(lower)
    )
      break;
    if (index > at && (SUBJECT_PRONOUNS.has(lower) || TIME_WORDS.has(lower))) break;
    if (
      index > at &&
      DETERMINERS.has(lower) &&
      !['of', 'for', 'from', 'and', 'with'].includes(units[index - 1]?.lower ?? '')
    )
      break;
    if (isSureVerb(units, index)) return undefined;
    index++;
  }
  return index > at && index - at <= 14 ? { from: at, to: index } : undefined;
}

/** Where an infinitive "to" (or "not to") begins within a few units, past the person asked. */
function infinitiveAt(units: readonly Unit[], at: number, end: number): number | undefined {
  for (let index = at; index < Math.min(end - 1, at + 16); index++) {
    const unit = units[index] as Unit;
    if (/^[,:;]$/.test(unit.lower) || unit.lower === 'that' || isSpeechUnit(unit)) return undefined;
    if (unit.lower === 'to' && !isCapital(units[index + 1]) && !DETERMINERS.has(units[index + 1]?.lower ?? '')) {
      return units[index - 1]?.lower === 'not' ? index - 1 : index;
    }
    if (index > at && isSureVerb(units, index)) return undefined;
  }
  return undefined;
}

const none = (rest: number, empty: boolean, extra: Partial<Right> = {}): Right => ({
  frame: '',
  empty,
  rest,
  ...extra,
});

/** What stands right of the cue, up to unit `end`. */
export function rightOf(view: View, units: readonly Unit[], cue: Cue, end: number): Right {
  const { frames } = cue;
  let at = cue.end;
  let addressee: Range | undefined;
  if (frames.includes('o')) {
    addressee = addresseeAt(units, at, end);
    if (addressee) at = addressee.to;
  }
  const skipped = skipCircumstance(units, at, end);
  const extra: Partial<Right> = {
    ...(addressee ? { addressee } : {}),
    ...(skipped.medium ? { medium: skipped.medium } : {}),
  };
  const found = contentAt(view, units, cue, skipped.at, end) ?? contentAt(view, units, cue, at, end);
  if (found) return { ...found, ...extra, empty: false, rest: found.content?.to ?? end };
  if (frames.includes('i') || frames.includes('o')) {
    const to = infinitiveAt(units, cue.end, end);
    if (to !== undefined && (frames.includes('o') || to - cue.end <= 1)) {
      const asked = to > cue.end ? { addressee: { from: cue.end, to } } : {};
      return { content: { from: to, to: end }, frame: 'i', empty: false, rest: end, ...asked };
    }
  }
  const clause = clauseAt(units, cue, skipped.at, end) ?? (skipped.at > at ? clauseAt(units, cue, at, end) : undefined);
  if (clause) return { ...clause, ...extra, empty: false, rest: end };
  return none(skipped.at, skipped.at >= end, extra);
}

type Found = Pick<Right, 'content' | 'frame'>;

/** Content that a word or mark introduces: that, a colon, a comma and a quotation, a question word, "for". */
function contentAt(view: View, units: readonly Unit[], cue: Cue, at: number, end: number): Found | undefined {
  const unit = units[at];
  if (!unit || at >= end) return undefined;
  const { frames } = cue;
  const clausal = /[stbqn]/.test(frames);
  if (unit.lower === ',' || unit.lower === ':') {
    const next = units[at + 1];
    if (next?.quotation && (isSpeech(view, next) || unit.lower === ':') && /[stbqwc]/.test(frames)) {
      return { content: { from: at + 1, to: at + 2 }, frame: 'q' };
    }
    if (unit.lower === ':' && /[sbq]/.test(frames) && at + 1 < end)
      return { content: { from: at + 1, to: end }, frame: 'q' };
    const parenthesis = unit.lower === ',' ? closingComma(units, at, end) : undefined;
    if (parenthesis !== undefined && units[parenthesis + 1]?.lower === 'that' && clausal) {
      return { content: { from: parenthesis + 1, to: end }, frame: 't' };
    }
    return undefined;
  }
  if (unit.lower === 'that' && clausal && units[at + 1]?.lower !== ',' && at + 2 < end) {
    return { content: { from: at, to: end }, frame: frames.includes('t') ? 't' : 's' };
  }
  if (unit.quotation && isSpeech(view, unit) && /[sbqt]/.test(frames)) {
    return { content: { from: at, to: sentenceQuote(view, units, at, end) ? at + 1 : end }, frame: 'q' };
  }
  if (QUESTION_WORDS.has(unit.lower) && /[ws]/.test(frames) && at + 2 < end)
    return { content: { from: at, to: end }, frame: 'w' };
  return undefined;
}

/** The next comma, when it closes a short insertion. */
function closingComma(units: readonly Unit[], at: number, end: number): number | undefined {
  for (let index = at + 1; index < Math.min(end, at + 14); index++) if (units[index]?.lower === ',') return index;
  return undefined;
}

/** A quotation that begins with a capital and ends as a sentence does: nothing after it belongs to it. */
function sentenceQuote(view: View, units: readonly Unit[], at: number, end: number): boolean {
  const quotation = units[at]?.quotation;
  if (!quotation || at + 1 >= end) return true;
  const first = view.token(quotation.first + 1)?.text ?? '';
  return /^\p{Lu}/u.test(first) && /^[.,?!…]/.test(view.lastInside(quotation));
}

/** A bare clause or object right of the cue. */
function clauseAt(units: readonly Unit[], cue: Cue, at: number, end: number): Found | undefined {
  const unit = units[at];
  if (!unit || end - at < 1 || /^[,;:—–)]/.test(unit.lower)) return undefined;
  const { frames } = cue;
  if (unit.lower === 'to' && frames.includes('i') && end - at >= 2)
    return { content: { from: at, to: end }, frame: 'i' };
  if (frames.includes('a')) {
    const of = units.findIndex(
      (u, index) => index > at && index < Math.min(end, at + 14) && (u.lower === 'of' || u.lower === 'for'),
    );
    return of > 0 && end - of >= 2 ? { content: { from: of, to: end }, frame: 'a' } : undefined;
  }
  if (frames.includes('f') && cue.end > cue.at + 1 && end - at >= 1)
    return { content: { from: at, to: end }, frame: 'f' };
  if (frames.includes('f') && ['of', 'about', 'against'].includes(unit.lower))
    return { content: { from: at, to: end }, frame: 'f' };
  if (frames.includes('c') && isComplement(units, at, end)) return { content: { from: at, to: end }, frame: 'c' };
  if (frames.includes('s') && end - at >= 2 && isClause(units, at, end))
    return { content: { from: at, to: end }, frame: 's' };
  if (frames.includes('b') && end - at >= 3 && isPlainClause(units, at, end))
    return { content: { from: at, to: end }, frame: 'b' };
  if (frames.includes('n') && isObject(unit))
    return { content: { from: at, to: objectEnd(units, at, end) }, frame: 'n' };
  return undefined;
}

/** Object with complement: called the plan a sham, described him as, dubbed it "the leap". */
function isComplement(units: readonly Unit[], at: number, end: number): boolean {
  if (units[at]?.quotation) return false;
  if (!isObject(units[at]) && !OBJECT_PRONOUNS.has(units[at]?.lower ?? '')) return false;
  for (let index = at + 1; index < Math.min(end, at + 18); index++) {
    const lower = units[index]?.lower ?? '';
    if (units[index]?.quotation || lower === 'as' || lower === 'a' || lower === 'an') return true;
    if (lower === ',' || lower === ';') return false;
  }
  return false;
}

const isObject = (unit: Unit | undefined): boolean =>
  unit !== undefined &&
  (unit.quotation !== null ||
    DETERMINERS.has(unit.lower) ||
    (/^\p{L}/u.test(unit.text) && !PREPOSITIONS.has(unit.lower) && !SUBORDINATORS.has(unit.lower) && !isAdverb(unit)));

/** A noun phrase as content ends before the next comma or participle. */
function objectEnd(units: readonly Unit[], at: number, end: number): number {
  for (let index = at + 1; index < end; index++) {
    const lower = units[index]?.lower ?? '';
    if (lower === ',' || lower === ';' || lower === '—' || lower === '–') return index;
    if (['saying', 'adding', 'claiming', 'arguing', 'but', 'after', 'while', 'when', 'during', 'as'].includes(lower))
      return index;
    if (lower === 'and' && isSureVerb(units, index + 1)) return index;
  }
  return end;
}

/** A clause beyond doubt: it begins like a subject, and a verb follows before any comma. */
function isPlainClause(units: readonly Unit[], at: number, end: number): boolean {
  const unit = units[at];
  if (!unit) return false;
  const pronoun = ['he', 'she', 'they', 'we', 'i', 'there', 'it', 'you'].includes(unit.lower);
  if (!pronoun && !DETERMINERS.has(unit.lower) && !isCapital(unit) && !/s$/.test(unit.lower)) return false;
  for (let index = at + 1; index < Math.min(end, at + 12); index++) {
    const lower = units[index]?.lower ?? '';
    if (isSureVerb(units, index)) return true;
    if (lower === ',' || RELATIVES.has(lower) || lower === 'to' || lower === 'saying' || units[index]?.quotation)
      return false;
  }
  return false;
}

/** Whether [at, end) holds a verb, as far as a lexicon of common ones and regular endings can tell. */
export function isClause(units: readonly Unit[], at: number, end: number): boolean {
  for (let index = at; index < end; index++) {
    const unit = units[index] as Unit;
    if (AUXILIARIES.has(unit.lower) || isSureVerb(units, index)) return true;
    if (index > at && /^\p{Ll}{2,}(?:ed|[^s\W]s)$/u.test(unit.text)) return true;
  }
  return end - at > 6;
}
