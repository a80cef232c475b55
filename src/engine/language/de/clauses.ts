/** A row of units as clauses: stretches between commas, colons and dashes, each a main clause, a subordinate one or a mere phrase. */

import type { Row, Unit } from '../../attribution/rules/view.ts';
import type { Token } from '../../document.ts';
import { isKonjunktiv, isSecondKonjunktiv, isSureKonjunktiv } from './konjunktiv.ts';
import { readingsOf } from './lexicon.ts';
import { nounPhrase, pastAdverbials, type Range } from './phrase.ts';
import { isFiniteForm, isNoun } from './word-classes.ts';
import {
  ADVERBS,
  BE,
  BECOME,
  COORDINATORS,
  DETERMINERS,
  HAVE,
  MODALS,
  PREPOSITIONS,
  RELATIVES,
  SUBORDINATORS,
  VERB_ENDING,
} from './words.ts';

/** main: its verb stands first or second; sub: a subordinate clause; rel: a relative one; inf: an
 * infinitive with zu; frag: no finite verb was seen. */
export type SegmentKind = 'main' | 'sub' | 'rel' | 'inf' | 'frag';

/** A stretch of a row between two marks. */
export interface Segment extends Range {
  readonly kind: SegmentKind;
  /** The mark before it: ',', ':', ';', '–', '(' or ''. */
  readonly before: string;
  /** Unit index of the finite verb of a main clause; -1. */
  readonly verb: number;
}

const DIVIDERS = new Set([',', ';', ':', '–', '—', '-', '--']);

/** A row with its segments. */
export interface Sentence {
  readonly units: readonly Unit[];
  readonly segments: readonly Segment[];
  /** Unit index past the last word, before the full stop. */
  readonly end: number;
}

const TERMINAL = /^(?:\.+|[?!…])$/;

/** A lower-case word, or the first word of the sentence. */
const isWord = (unit: Unit | undefined): boolean => unit !== undefined && !unit.quotation && /^\p{L}/u.test(unit.text);

/** Whether the unit can be a finite verb at its place. */
export function isVerb(units: readonly Unit[], at: number): boolean {
  const unit = units[at];
  if (!unit || unit.quotation || !isWord(unit)) return false;
  if (at > 0 && /^\p{Lu}/u.test(unit.text) && isNoun(units, at)) return false;
  const { lower } = unit;
  return isFiniteForm(lower) || isKonjunktiv(lower) || isSecondKonjunktiv(lower);
}

/** Whether the unit looks like the verb that ends a subordinate clause. */
function endsClause(units: readonly Unit[], at: number): boolean {
  const unit = units[at];
  if (!unit || unit.quotation || !/^\p{Ll}/u.test(unit.text)) return false;
  return isVerb(units, at) || (VERB_ENDING.test(unit.lower) && !PREPOSITIONS.has(unit.lower));
}

/** The sentence of a row. */
export function sentenceOf(row: Row, tokens: readonly Token[]): Sentence {
  const { units } = row;
  let end = units.length;
  while (end > 0 && TERMINAL.test(units[end - 1]?.text ?? '')) end--;
  const segments: Segment[] = [];
  let from = 0;
  let before = '';
  let depth = 0;
  for (let at = 0; at <= end; at++) {
    const unit = units[at];
    const text = at === end ? ',' : unit?.quotation ? '' : (unit?.text ?? '');
    if (text === '(' || text === '[') depth++;
    else if (text === ')' || text === ']') depth = Math.max(0, depth - 1);
    const divides =
      at === end || (depth === 0 && DIVIDERS.has(text) && !isListComma(units, at) && !isTight(units, at, tokens));
    if (!divides) continue;
    if (at > from) segments.push(segmentOf(units, from, at, before));
    from = at + 1;
    before = text;
  }
  return { units, segments, end };
}

/** A colon or hyphen inside a word ("Bürger:innen", "CDU-Chef"), or at one side of one, divides nothing. */
function isTight(units: readonly Unit[], at: number, tokens: readonly Token[]): boolean {
  const unit = units[at] as Unit;
  if (unit.text === ',' || unit.text === ';') return false;
  const next = tokens[unit.end];
  const tight = next !== undefined && !next.spaceBefore && units[at + 1] !== undefined;
  return unit.text === ':'
    ? tight && next.kind === 'word' && /^\p{Ll}/u.test(next.text)
    : tight || !(tokens[unit.first]?.spaceBefore ?? true);
}

/** A comma between two adjectives or before a number's decimals divides no clauses. */
function isListComma(units: readonly Unit[], at: number): boolean {
  const next = units[at + 1];
  const last = units[at - 1];
  if (!next || !last || next.quotation || last.quotation) return false;
  // "Gesundheits-, Sozial- und Integrationsdirektor"
  if (last.text === '-' && units[at + 2]?.text === '-') return true;
  return (
    /^\p{Ll}.*(?:e|en|er|es|em)$/u.test(last.text) &&
    /^\p{Ll}.*(?:e|en|er|es|em)$/u.test(next.text) &&
    !isFiniteForm(next.lower) &&
    !RELATIVES.has(next.lower) &&
    !SUBORDINATORS.has(next.lower) &&
    !isVerb(units, at - 1) &&
    isNoun(units, at + 2) &&
    !isVerb(units, at + 1)
  );
}

function segmentOf(units: readonly Unit[], from: number, to: number, before: string): Segment {
  const kind = kindOf(units, from, to, before);
  const verb = kind === 'main' ? mainVerb(units, from, to) : -1;
  return { from, to, before, verb, kind: kind === 'main' && verb < 0 ? 'frag' : kind };
}

function kindOf(units: readonly Unit[], from: number, to: number, before: string): SegmentKind {
  let at = from;
  while (at < to && COORDINATORS.has(units[at]?.lower ?? '')) at++;
  const first = units[at];
  if (!first || first.quotation) return 'main';
  const { lower } = first;
  if (isInfinitive(units, at, to)) return 'inf';
  const last = lastVerb(units, at, to);
  if (SUBORDINATORS.has(lower) && last && !(lower === 'da' && isVerb(units, at + 1))) return 'sub';
  if (
    SUBORDINATORS.has(lower) &&
    /^(?:dass|daß|ob|weil|wenn|nachdem|obwohl|sodass|falls|bevor|indem|damit)$/.test(lower) &&
    !isVerb(units, at + 1)
  )
    return 'sub';
  // "so dass", "ohne dass", "auch wenn"
  if (
    /^(?:so|ohne|auch|außer|selbst|nur|vor|als)$/.test(lower) &&
    /^(?:dass|wenn|weil|ob|allem)$/.test(units[at + 1]?.lower ?? '')
  )
    return 'sub';
  const preposition = before !== '' && PREPOSITIONS.has(lower) && RELATIVES.has(units[at + 1]?.lower ?? '') && last;
  const relative = RELATIVES.has(lower) && before !== '' && before !== ':' && last && !announces(units, from);
  if (preposition || relative) {
    const phrase = nounPhrase(units, preposition ? at + 1 : at, to);
    const next = phrase && !phrase.pronoun ? phrase.to : at + 1;
    const second = isVerb(units, next) && next < to - 1;
    return second && phrase ? 'main' : 'rel';
  }
  return 'main';
}

/** Right after a verb of saying, its subject pronoun or its particle stands a clause, and no relative pronoun ("sagte er, die Mittel fehlten"). */
function announces(units: readonly Unit[], from: number): boolean {
  const before = units[from - 2];
  if (!before || before.quotation || /^\p{Lu}/u.test(before.text)) return false;
  const phrase = nounPhrase(units, from, from + 8, false);
  if (!phrase || phrase.pronoun) return false;
  return (
    /^(?:es|er|sie|mit|an|hin|ein|zu)$/.test(before.lower) ||
    readingsOf(before.lower).some(({ form }) => form === 'finite')
  );
}

function lastVerb(units: readonly Unit[], from: number, to: number): boolean {
  return to - from > 1 && endsClause(units, to - 1);
}

/** An infinitive clause with zu: it ends in one, and no finite verb stands in its first or second place. */
function isInfinitive(units: readonly Unit[], from: number, to: number): boolean {
  if (!endsInInfinitive(units, from, to)) return false;
  if (
    units[to - 2]?.lower !== 'zu' &&
    RELATIVES.has(units[from]?.lower ?? '') &&
    endsClause(units, to - 1) &&
    isAuxiliary(units[to - 1]?.lower ?? '')
  )
    return false;
  if (SUBORDINATORS.has(units[from]?.lower ?? '') && !/^(?:um|ohne|statt|anstatt)$/.test(units[from]?.lower ?? ''))
    return false;
  for (let at = from; at < to - 1; at++) {
    const { lower } = units[at] as Unit;
    if (lower !== 'zu' && (isAuxiliary(lower) || isSureKonjunktiv(lower))) return false;
  }
  const front = nounPhrase(units, from, to)?.to ?? from;
  let place = front;
  while (place < to && ADVERBS.has(units[place]?.lower ?? '')) place++;
  return !(isVerb(units, front) || isVerb(units, place)) || front >= to - 2;
}

const isAuxiliary = (lower: string): boolean =>
  HAVE.has(lower) || BE.has(lower) || BECOME.has(lower) || MODALS.has(lower);

/** Whether an infinitive with zu ends the range ("zu gehen", "mitzuteilen"). */
export function endsInInfinitive(units: readonly Unit[], from: number, to: number): boolean {
  for (let at = to - 1; at >= Math.max(from, to - 4); at--) {
    const { lower, text } = units[at] as Unit;
    if (lower === 'zu' && /^\p{Ll}+n$/u.test(units[at + 1]?.text ?? '')) return true;
    if (/^\p{Ll}{2,}zu\p{Ll}{2,}n$/u.test(text) && lower.length > 7) return true;
  }
  return false;
}

/** The finite verb of a main clause: first, or after one constituent. -1: none found. */
function mainVerb(units: readonly Unit[], from: number, to: number): number {
  let at = from;
  while (at < to && COORDINATORS.has(units[at]?.lower ?? '')) at++;
  // Where the prefield ends, a word that merely looks like a verb is one ("Der Verband befürwortet ...").
  const prefield = nounPhrase(units, at, to)?.to ?? pastAdverbials(units, at, to);
  for (let place = at; place < to; place++) {
    if (
      place === prefield &&
      (looksFinite(units, place, to) || (place === to - 1 && place > at && endsInSubjunctive(units[place])))
    )
      return place;
    if (!isVerb(units, place)) continue;
    if (place > at && insidePhrase(units, at, place)) continue;
    return place;
  }
  return -1;
}

const NO_VERB =
  /^(?:nicht|jetzt|zuletzt|fast|erst|oft|seit|laut|selbst|sonst|dort|überhaupt|damit|somit|bereit|bekannt|gut|mit|recht|weit|breit|fest|leicht|schlecht|echt|direkt|exakt|dicht|sanft|insgesamt|samt|heute|gestern|bitte|weite|letzte|letzten|heuten|erste|ersten|zweite|dritte|vierte|gute|alte|alten|guten|rechte|rechten)$/;

/** Whether an unknown lower-case word in the verb's place has a verb's ending and no noun after it that it could belong to. */
function looksFinite(units: readonly Unit[], at: number, to: number): boolean {
  const unit = units[at];
  if (
    !unit ||
    unit.quotation ||
    !/^\p{Ll}{4,}$/u.test(unit.text) ||
    !/(?:t|te|ten)$/.test(unit.lower) ||
    NO_VERB.test(unit.lower)
  )
    return false;
  if (isAdverbial(unit.lower) || at + 1 >= to) return false;
  return unit.lower.endsWith('t') || !isNoun(units, at + 1) || at > 0;
}

/** "die SPD irre": an unknown word in -e that ends a clause of subject and verb. */
const endsInSubjunctive = (unit: Unit | undefined): boolean =>
  unit !== undefined &&
  !unit.quotation &&
  /^\p{Ll}{3,}e$/u.test(unit.text) &&
  !isAdverbial(unit.lower) &&
  !/(?:liche|ige|ische|bare|same|lose|volle|rende|nende|heute|gerne|beide|viele|keine|alle)$/.test(unit.lower);

const isAdverbial = (lower: string): boolean =>
  ADVERBS.has(lower) || PREPOSITIONS.has(lower) || SUBORDINATORS.has(lower) || DETERMINERS.has(lower);

/** Whether a verb-like word at `place` stands between a determiner and its noun ("die erklärte Absicht"). */
function insidePhrase(units: readonly Unit[], from: number, place: number): boolean {
  const { lower } = units[place] as Unit;
  if (HAVE.has(lower) || BE.has(lower) || BECOME.has(lower) || MODALS.has(lower)) return false;
  const phrase = nounPhrase(units, Math.max(from, place - 1), place + 3, false);
  return (
    phrase !== null &&
    phrase.from < place &&
    phrase.to > place + 1 &&
    /^\p{Ll}/u.test((units[phrase.from] as Unit).text)
  );
}
