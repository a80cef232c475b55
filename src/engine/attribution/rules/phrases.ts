/** Noun phrases around a cue, without a part-of-speech tagger. Everything is in unit indices of a row. */
import { isAdverb, isBreak, isCapital, isSpeechUnit, isSureVerb, isWord } from './units.ts';
import type { Unit } from './view.ts';
import {
  ADVERBS,
  AUXILIARIES,
  DETERMINERS,
  MUTE_HEADS,
  NOUN_LINKS,
  PREPOSITIONS,
  RELATIVES,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
  TIME_WORDS,
} from './words.ts';

/** Whether the units from `from` look like an apposition (a member of ..., 42, who ..., head of ...). */
export function isApposition(units: readonly Unit[], from: number, to: number): boolean {
  const first = units[from];
  if (!first || to <= from) return false;
  if (RELATIVES.has(first.lower) || first.lower === 'whose') return true;
  if (/^\d/.test(first.text)) return true;
  if (
    [
      'a',
      'an',
      'the',
      'one',
      'his',
      'her',
      'their',
      'its',
      'in',
      'of',
      'on',
      'at',
      'speaking',
      'from',
      'now',
      'then',
      'also',
      'r',
      'd',
    ].includes(first.lower)
  ) {
    return true;
  }
  if (PREPOSITIONS.has(first.lower)) return true;
  if (SUBORDINATORS.has(first.lower) || SUBJECT_PRONOUNS.has(first.lower)) return false;
  if (!isCapital(first)) return !isSureVerb(units, from);
  // Capital: a place (Ott, of Oslo, / Mayor Ott, Oslo's harbour master,) or a title; short, without a verb.
  for (let at = from; at < to; at++) if (isSureVerb(units, at)) return false;
  return to - from <= 8;
}

/** The nearest break mark left of `at`, or -1. */
export function breakBefore(units: readonly Unit[], at: number): number {
  let index = at;
  while (index >= 0) {
    const unit = units[index] as Unit;
    if (isBreak(unit)) return index;
    if (unit.quotation && isSpeechUnit(unit)) return index;
    index--;
  }
  return -1;
}

/** First unit of the noun phrase that ends before `end`, not reaching below `low`; `end` when there is none. */
export function phraseStart(units: readonly Unit[], end: number, low: number): number {
  let at = end - 1;
  while (at >= low) {
    const unit = units[at] as Unit;
    if (isBreak(unit) && unit.lower !== '-') break;
    if (isSpeechUnit(unit)) break;
    if (unit.lower === 'and' || unit.lower === 'or') {
      if (!joinsPhrases(units, at, low)) break;
    } else if (SUBORDINATORS.has(unit.lower) && !NOUN_LINKS.has(unit.lower) && !opensRelative(units, at, low)) break;
    else if (isSureVerb(units, at) && !insideRelative(units, at, low)) break;
    at--;
  }
  return trimStart(units, at + 1, end);
}

/** "the man who left said": the relative clause is part of the phrase. */
const opensRelative = (units: readonly Unit[], at: number, low: number): boolean => {
  const before = units[at - 1];
  return (
    RELATIVES.has(units[at]?.lower ?? '') &&
    at > low &&
    isWord(before) &&
    !isSureVerb(units, at - 1) &&
    !isAdverb(before)
  );
};

/** A verb with a "who" a few words before it belongs to the phrase. */
function insideRelative(units: readonly Unit[], at: number, low: number): boolean {
  for (let back = at - 1; back >= Math.max(low + 1, at - 4); back--) {
    const lower = units[back]?.lower ?? '';
    if (lower === 'who') return true;
    if (!AUXILIARIES.has(lower) && !isAdverb(units[back])) return false;
  }
  return false;
}

/** Names on both sides: Ott and Roe said. A clause on the left: no. */
function joinsPhrases(units: readonly Unit[], at: number, low: number): boolean {
  if (units[at - 1]?.lower === ',') return false;
  for (let back = at - 1; back >= low; back--) {
    if (isBreak(units[back] as Unit)) break;
    if (isSureVerb(units, back) || /^\p{Ll}+ed$/u.test(units[back]?.text ?? '')) return false;
  }
  return true;
}

/** Cuts what stands before the phrase itself: But, On Tuesday, In Oslo the army -> the army. */
export function trimStart(units: readonly Unit[], from: number, end: number): number {
  let at = from;
  while (at < end) {
    const unit = units[at] as Unit;
    const lower = unit.lower;
    const leading =
      SUBORDINATORS.has(lower) ||
      ADVERBS.has(lower) ||
      lower === '"' ||
      lower === '(' ||
      lower === '•' ||
      lower === '-';
    if (leading && !(DETERMINERS.has(lower) && lower !== 'that')) at++;
    else if (PREPOSITIONS.has(lower)) return afterPreposition(units, at, end);
    else if (TIME_WORDS.has(lower) && at + 1 < end && lower !== 'last' && lower !== 'this' && lower !== 'may') at++;
    else break;
  }
  return at;
}

/** The noun phrase at the end of [from, end), which begins with a preposition. */
function afterPreposition(units: readonly Unit[], from: number, end: number): number {
  let start = end;
  for (let at = end - 1; at > from; at--) {
    const unit = units[at] as Unit;
    if (DETERMINERS.has(unit.lower)) {
      start = at;
      if (!NOUN_LINKS.has(units[at - 1]?.lower ?? '') || at - 1 <= from) break;
    } else if (PREPOSITIONS.has(unit.lower) && !NOUN_LINKS.has(unit.lower)) break;
    else if (TIME_WORDS.has(unit.lower) && at < end - 1) break;
    else if (!isCapital(unit) && isCapital(units[at + 1]) && at < end - 1 && !NOUN_LINKS.has(unit.lower)) start = at;
    else start = at;
  }
  return start;
}

/** Whether [from, to) can speak: its head is no time word, and it has a word that is no function word. */
export function canSpeak(units: readonly Unit[], from: number, to: number): boolean {
  if (to <= from || to - from > 40) return false;
  const head = units[to - 1] as Unit;
  if (to - from === 1 && SUBJECT_PRONOUNS.has(head.lower)) return true;
  if (MUTE_HEADS.has(head.lower) || PREPOSITIONS.has(head.lower) || AUXILIARIES.has(head.lower)) return false;
  for (let at = from; at < to; at++) {
    const unit = units[at] as Unit;
    if (isWord(unit) && !DETERMINERS.has(unit.lower) && !PREPOSITIONS.has(unit.lower) && !SUBORDINATORS.has(unit.lower))
      return true;
  }
  return false;
}
