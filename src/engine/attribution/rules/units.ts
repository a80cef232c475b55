/** What a single unit of a row is: capital, adverb, break, a verb beyond doubt. */
import { cueForms } from '../lexicon.ts';
import type { Unit } from './view.ts';
import { ADVERBS, AUXILIARIES, COMMON_VERBS, DETERMINERS, NOUN_LIKE, SUBJECT_PRONOUNS } from './words.ts';

/** Unit indices [from, to). */
export interface Range {
  readonly from: number;
  readonly to: number;
}

const CAPITAL = /^\p{Lu}/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** It begins with a capital letter. */
export function isCapital(unit: Unit | undefined): boolean {
  if (unit === undefined) return false;
  // Most words are answered without a regular expression.
  const code = unit.text.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : CAPITAL.test(unit.text);
}
/** A known adverb, or a word in -ly. */
export const isAdverb = (unit: Unit | undefined): boolean =>
  unit !== undefined &&
  (ADVERBS.has(unit.lower) || (unit.text.endsWith('ly') && /^\p{Ll}+ly$/u.test(unit.text) && unit.lower !== 'family'));
/** First characters of what {@link isBreak} can be. */
const BREAKS = ',;:—–-.?!…';

/** A mark that parts phrases. */
export const isBreak = (unit: Unit): boolean =>
  BREAKS.includes(unit.lower.charAt(0)) && /^[,;:—–]$|^-+$|^\.+$|^[?!…]$/.test(unit.lower) && unit.quotation === null;
/** It has a letter or digit. */
export function isWord(unit: Unit | undefined): boolean {
  if (unit === undefined) return false;
  const code = unit.lower.charCodeAt(0);
  return (code >= 97 && code <= 122) || LETTER_OR_DIGIT.test(unit.text);
}

/** Words whose "'s" is a verb (he's), not a possessive. */
const CONTRACTING = new Set('he she it that there what who here where how this'.split(' '));

/** A form that is surely a verb here: not after a determiner, not one that is as often a noun. */
export function isSureVerb(units: readonly Unit[], at: number): boolean {
  const unit = units[at];
  if (!unit || isCapital(unit)) return false;
  const before = units[at - 1];
  if (unit.lower === "'s") return before !== undefined && CONTRACTING.has(before.lower);
  if (AUXILIARIES.has(unit.lower)) return true;
  if (before && (DETERMINERS.has(before.lower) || before.lower === "'s" || before.lower === "'")) return false;
  if (COMMON_VERBS.has(unit.lower)) return true;
  const forms = cueForms(unit.lower);
  if (forms.length === 0 || NOUN_LIKE.has(unit.lower)) return false;
  if (forms.some(({ form }) => form === 's' || form === 'base')) return true;
  // A past form is a verb after a name, a pronoun or a plural; elsewhere it may be an adjective (the alleged thief).
  const subject = isCapital(before) || SUBJECT_PRONOUNS.has(before?.lower ?? '') || (before?.lower ?? '').endsWith('s');
  const { form, verb } = forms[0] ?? { form: 'ing', verb: { frames: '' } };
  return subject && form !== 'ing' && /[stbq]/.test(verb.frames);
}

/** A quotation that is no part of a noun phrase. */
export const isSpeechUnit = (unit: Unit): boolean => unit.speech;
