/** A row of units as clauses: stretches between commas, colons and dashes, each a main clause, a subordinate one or a mere phrase. */
import type { Row, Unit } from '../../attribution/rules/view.ts';
import { isKonjunktiv, isSecondKonjunktiv } from './konjunktiv.ts';
import { isFiniteForm, isNoun, nounPhrase, type Phrase, pastAdverbials, type Range } from './phrase.ts';
import {
  BE,
  BECOME,
  COORDINATORS,
  HAVE,
  MODALS,
  OBLIQUE,
  PREPOSITIONS,
  RELATIVES,
  SUBORDINATORS,
  SURE_SUBJECTS,
  VERB_ENDING,
} from './words.ts';

/** main: its verb stands first or second; sub: a subordinate clause; rel: a relative one; frag: no finite verb was seen. */
export type SegmentKind = 'main' | 'sub' | 'rel' | 'frag';

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
export function sentenceOf(row: Row): Sentence {
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
    const divides = at === end || (depth === 0 && DIVIDERS.has(text) && !isListComma(units, at));
    if (!divides) continue;
    if (at > from) segments.push(segmentOf(units, from, at, before));
    from = at + 1;
    before = text;
  }
  return { units, segments, end };
}

/** A comma between two adjectives or before a number's decimals divides no clauses. */
function isListComma(units: readonly Unit[], at: number): boolean {
  const next = units[at + 1];
  const last = units[at - 1];
  if (!next || !last || next.quotation || last.quotation) return false;
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
  const preposition = PREPOSITIONS.has(lower) && RELATIVES.has(units[at + 1]?.lower ?? '') && last;
  const relative = RELATIVES.has(lower) && before !== '' && before !== ':' && last;
  if (preposition || relative) {
    const phrase = nounPhrase(units, preposition ? at + 1 : at, to);
    const next = phrase && !phrase.pronoun ? phrase.to : at + 1;
    const second = isVerb(units, next) && next < to - 1;
    return second && phrase ? 'main' : 'rel';
  }
  return 'main';
}

function lastVerb(units: readonly Unit[], from: number, to: number): boolean {
  return to - from > 1 && endsClause(units, to - 1);
}

/** The finite verb of a main clause: first, or after one constituent. -1: none found. */
function mainVerb(units: readonly Unit[], from: number, to: number): number {
  let at = from;
  while (at < to && COORDINATORS.has(units[at]?.lower ?? '')) at++;
  // A sure finite verb (haben, sein, werden, modals, Konjunktiv) in the first place or after the prefield.
  for (let place = at; place < to; place++) {
    if (!isVerb(units, place)) continue;
    if (place > at && insidePhrase(units, at, place)) continue;
    return place;
  }
  return -1;
}

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

/** The subject of a clause whose finite verb is at `verb`, looked for in [from, to); null: none found. */
export function subjectOf(units: readonly Unit[], from: number, verb: number, to: number): Phrase | null {
  const next = units[verb + 1];
  let start = from;
  while (start < verb && COORDINATORS.has(units[start]?.lower ?? '')) start++;
  if (next && SURE_SUBJECTS.has(next.lower) && /^\p{Ll}/u.test(next.text))
    return { from: verb + 1, to: verb + 2, head: verb + 1, pronoun: true };
  const front = frontSubject(units, start, verb);
  if (front) return front;
  return subjectAfter(units, verb + 1, to);
}

/** The noun phrase that begins at `start` and fills the place before the verb, when it can be a nominative. */
function frontSubject(units: readonly Unit[], start: number, verb: number): Phrase | null {
  if (start >= verb) return null;
  const first = units[start] as Unit;
  let at = start;
  if (/^(?:auch|selbst|sogar|nur|doch|denn|zwar|allein|gerade)$/.test(first.lower) && start + 1 < verb) at++;
  if (OBLIQUE.has((units[at] as Unit).lower) || PREPOSITIONS.has((units[at] as Unit).lower)) return null;
  const phrase = nounPhrase(units, at, verb);
  if (!phrase) return null;
  // What stands between the phrase and the verb must be a mere remainder ("der Minister am Montag" is none: the verb is second).
  return phrase.to >= verb || restIsPart(units, phrase.to, verb) ? { ...phrase, to: Math.max(phrase.to, verb) } : null;
}

/** A prepositional phrase that belongs to the noun before it ("ein Mann mit Hut"). */
function restIsPart(units: readonly Unit[], from: number, to: number): boolean {
  const first = units[from];
  if (!first) return false;
  if (/^(?:allerdings|jedoch|indes|hingegen|dagegen|selbst|aber|wiederum|auch)$/.test(first.lower))
    return from + 1 >= to;
  if (!PREPOSITIONS.has(first.lower)) return false;
  return to - from <= 9;
}

/** The subject after the verb: past adverbials, the first noun phrase that can be a nominative. */
export function subjectAfter(units: readonly Unit[], at: number, to: number): Phrase | null {
  const start = pastAdverbials(units, at, to);
  const first = units[start];
  if (!first || start >= to) return null;
  if (OBLIQUE.has(first.lower) && !/^(?:des)$/.test(first.lower)) {
    // A dative before the subject: "sagte dem Sender ein Sprecher".
    const object = nounPhrase(units, start, to, false);
    return object ? subjectAfter(units, object.to, to) : null;
  }
  const phrase = nounPhrase(units, start, to);
  return phrase && !(phrase.pronoun && first.lower === 'es') ? phrase : null;
}
