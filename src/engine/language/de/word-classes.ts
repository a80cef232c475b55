/** What a word can be at its place, without a part-of-speech tagger: capitals, endings and closed classes tell. */
import type { Unit } from '../../attribution/rules/view.ts';
import { isCommonFinite } from './common-verbs.ts';
import { readingsOf } from './lexicon.ts';
import {
  ADVERBS,
  BE,
  BECOME,
  COORDINATORS,
  DETERMINERS,
  FINITE,
  HAVE,
  MODALS,
  OPENERS,
  PREPOSITIONS,
  PRONOUNS,
  SUBORDINATORS,
} from './words.ts';

/** A capital, or a number with one ("der 31-Jährige"). */
const CAPITAL = /^(?:\p{Lu}|\d+-\p{Lu}|\p{Ll}\p{Lu})/u;

const ADJECTIVE = /(?:e|en|er|es|em)$/;

/** Pronouns of address: they have a capital and are no nouns. */
export const POLITE = /^(?:Sie|Ihnen|Ihre?[mnrs]?)$/;

/** Whether a lower-case word can be read as a finite verb without asking what surrounds it. */
export function isFiniteForm(lower: string): boolean {
  return (
    HAVE.has(lower) || BE.has(lower) || BECOME.has(lower) || MODALS.has(lower) || FINITE.has(lower) || isCommonFinite(lower) ||
    readingsOf(lower).some(({ form }) => form === 'finite')
  ); // biome-ignore format: short
}

/** Words and marks from which a quotation reads as speech rather than a name or a term, whatever stands at its end. */
const SPEECH_TOKENS = 5;

/** Whether a unit is a quotation that somebody may have said. */
export const isSpeech = (unit: Unit | undefined): boolean =>
  unit?.quotation != null && (unit.speech || unit.end - unit.first >= SPEECH_TOKENS);

const isFunction = (lower: string): boolean =>
  PREPOSITIONS.has(lower) ||
  ADVERBS.has(lower) ||
  SUBORDINATORS.has(lower) ||
  COORDINATORS.has(lower) ||
  DETERMINERS.has(lower) ||
  PRONOUNS.has(lower);

/** Whether a unit is a noun or a name: a capital that no place in the sentence explains. */
export function isNoun(units: readonly Unit[], at: number): boolean {
  const unit = units[at];
  if (!unit || unit.quotation || !CAPITAL.test(unit.text) || POLITE.test(unit.text)) return false;
  return at > 0 && !opensSentence(units, at)
    ? true
    : !isFunction(unit.lower) && !OPENERS.has(unit.lower) && !opensWithVerb(units, at) && !isOpeningAdverb(unit.lower);
}

/** Adverbs and adjectives that open a sentence with a capital ("Ursprünglich hatte ...", "Möglicherweise ..."). */
const isOpeningAdverb = (lower: string): boolean =>
  /^(?:da|hier|wo)r?(?:an|auf|aus|bei|durch|für|gegen|hinter|in|mit|nach|neben|über|um|unter|von|vor|zu|zwischen)$/.test(
    lower,
  ) ||
  (/(?:lich|[^w]ig|isch|weise|los|sam|mals|wärts|falls|seits|dessen|gens|tens|lings|mehr|wegs|hin)$|^(?:bis|da|vor|nach|um|seit|wo|hier|hinter|ein|je|ander)her$/.test(
    lower,
  ) &&
    !/(?:be|aus|hin|nach|ver)weise$|^(?:könig|honig|essig|sebastian|pfennig|käfig|mönch|tisch|fisch|mensch)$|(?:könig|frisch|tisch|fisch)$/.test(
      lower,
    ));

/** A capital verb that opens a sentence; a noun of the same form ("Teile der Partei", "Berichten zufolge") is none. */
function opensWithVerb(units: readonly Unit[], at: number): boolean {
  const { lower } = units[at] as Unit;
  if (HAVE.has(lower) || BE.has(lower) || BECOME.has(lower) || MODALS.has(lower) || FINITE.has(lower)) return true;
  return /t$|te$|ten$/.test(lower) && isFiniteForm(lower);
}

/** First of the sentence, or after a colon, where everything has a capital. */
export function opensSentence(units: readonly Unit[], at: number): boolean {
  const before = units[at - 1];
  return !before || /^[:–—„“"»«(]$/.test(before.text) || before.text === '…';
}

/** Whether a unit looks like an inflected adjective: by its ending, small first letter, and no function word. */
export function isAdjective(unit: Unit | undefined): boolean {
  return (
    unit !== undefined && !unit.quotation && unit.text !== '' && ADJECTIVE.test(unit.lower) && /^\p{Ll}/u.test(unit.text) &&
    !isFunction(unit.lower) && !HAVE.has(unit.lower) && !MODALS.has(unit.lower) && !BECOME.has(unit.lower) && unit.lower.length > 3
  ); // biome-ignore format: short
}

/** Whether a unit is a number in figures. */
export const isNumber = (unit: Unit | undefined): boolean =>
  unit !== undefined && /^[\p{N}][\p{N}.,]*$/u.test(unit.text);
