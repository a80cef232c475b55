/**
 * Noun phrases of German by their shape: a determiner, adjectives (with what belongs to them), capitalised words, and what a noun
 * takes after it (a genitive, "von ...", brackets, another one after "und"). No part-of-speech tagger: capitals and endings do.
 */
import type { Unit } from '../../attribution/rules/view.ts';
import { nounStance } from './lexicon.ts';
import { isBodyWord, isDocument, roleGender } from './speakers/nouns.ts';
import { isAdjective, isNoun, isNumber, isSpeech, opensSentence, POLITE } from './word-classes.ts';
import { ADVERBS, DETERMINERS, NAME_PARTICLES, PREPOSITIONS, PRONOUNS, TIMES } from './words.ts';

/** Unit indices [from, to). */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A noun phrase; `head` is its last noun before what the noun takes after it; `pronoun`: a pronoun alone. */
export interface Phrase extends Range {
  readonly head: number;
  readonly pronoun: boolean;
}

/** A small word inside a name. */
const isParticle = (lower: string): boolean => NAME_PARTICLES.has(lower) || lower === '&';
/** Longest way from a determiner to its noun, in units. */
const MAX_REACH = 14;

/** Longest noun phrase, in units. */
const MAX_LENGTH = 40;

/** The end of a run of capitalised words from `at`, with name particles and short quotations inside; `at` when there is none. */
function nounRun(units: readonly Unit[], at: number, limit: number): number {
  let end = at;
  while (end < limit) {
    const unit = units[end] as Unit;
    if (end > at && /^\d+-\p{Lu}/u.test((units[end - 1] as Unit).text)) break;
    if (isNoun(units, end)) end++;
    else if (
      end > at &&
      (unit.text === ':' || unit.text === '*' || unit.text === '_') &&
      /^innen/.test(units[end + 1]?.text ?? '')
    )
      end += 2;
    else if (end > at && isElidedList(units, end)) end += 3;
    else if (
      end > at &&
      unit.text === '-' &&
      /^(?:und|oder)$/.test(units[end + 1]?.lower ?? '') &&
      isNoun(units, end + 2)
    )
      end += 3;
    else if (end > at && unit.quotation && !unit.speech) end++;
    else if (
      end > at &&
      ((isNumber(unit) && !isNoun(units, end + 1)) ||
        unit.text === '/' ||
        unit.text === '&' ||
        /^\p{Lu}\d/u.test(unit.text))
    )
      end++;
    else if (end > at && isParticle(unit.lower) && particleGoesOn(units, end, limit)) end++;
    else break;
  }
  while (end > at && (units[end - 1] as Unit).text === '/') end--;
  return end;
}

/** "Gesundheits-, Sozial- und Integrationsdirektor": at the first hyphen. */
const isElidedList = (units: readonly Unit[], at: number): boolean =>
  units[at]?.text === '-' && units[at + 1]?.text === ',' && isNoun(units, at + 2) && units[at + 3]?.text === '-';

/** "von der Leyen", "de la Cruz": a particle that a name follows, but not a whole phrase of its own. */
function particleGoesOn(units: readonly Unit[], at: number, limit: number): boolean {
  const { lower } = units[at] as Unit;
  if (lower === 'der' || lower === 'zu' || lower === 'du')
    return isParticle(units[at - 1]?.lower ?? '') && units[at - 1]?.lower === 'von' && isNoun(units, at + 1);
  if (lower === 'von') return false;
  return at + 1 < limit && (isNoun(units, at + 1) || isParticle((units[at + 1] as Unit).lower));
}

/** Where the adjectives and numbers (and phrases that belong to an adjective) before a noun end; -1 when no noun follows. */
function toNoun(units: readonly Unit[], at: number, limit: number, determined: boolean): number {
  let place = at;
  const reach = Math.min(limit, at + MAX_REACH);
  while (place < reach) {
    const unit = units[place] as Unit;
    if (isNoun(units, place)) return place;
    if (isAdjective(unit) || isNumber(unit)) place++;
    else if (determined && unit.quotation && !unit.speech) place++;
    else if (determined && place > at - 1 && PREPOSITIONS.has(unit.lower)) {
      const inner = nounPhrase(units, place + 1, reach, false);
      if (!inner || !isAdjective(units[inner.to])) return -1;
      place = inner.to;
    } else if (
      determined &&
      (DETERMINERS.has(unit.lower) || (ADVERBS.has(unit.lower) && isAdjective(units[place + 1])))
    )
      place++;
    else if (
      determined &&
      /^(?:sehr|besonders|angeblich|ehemals|weltweit|derzeit|mutmaßlich|zuletzt|noch|weiter|neu|frisch)$/.test(
        unit.lower,
      )
    )
      place++;
    else if (unit.lower === ',' && isAdjective(units[place - 1]) && isAdjective(units[place + 1])) place++;
    else if (
      (unit.lower === 'und' || unit.lower === 'oder') &&
      isAdjective(units[place - 1]) &&
      isAdjective(units[place + 1])
    )
      place++;
    else return -1;
  }
  return -1;
}

const GENITIVE = new Set([
  'des',
  'der',
  'eines',
  'einer',
  'dieser',
  'dieses',
  'seiner',
  'ihrer',
  'seines',
  'ihres',
  'unserer',
  'mehrerer',
  'zweier',
  'vieler',
  'aller',
  'beider',
]);

const LINKS = new Set(['von', 'vom', 'für', 'bei', 'beim', 'aus']);

/**
 * The noun phrase that begins at `at` (before `limit`), or null. `wide`: with what its noun takes after it (genitives, "von ...",
 * brackets, coordination); false gives the bare phrase.
 */
export function nounPhrase(units: readonly Unit[], at: number, limit: number, wide = true): Phrase | null {
  const first = units[at];
  if (!first || at >= limit) return null;
  const stop = Math.min(limit, units.length, at + MAX_LENGTH);
  if (first.lower === 'sowohl' || first.lower === 'weder') return pairOf(units, at, limit);
  const pronoun = PRONOUNS.has(first.lower) && !POLITE.test(at > 0 && !opensSentence(units, at) ? first.text : '');
  let from = at;
  const determined = DETERMINERS.has(first.lower) && (/^\p{Ll}/u.test(first.text) || opensSentence(units, at));
  if (first.quotation && !first.speech && isNoun(units, at + 1)) from = at + 1;
  else if (determined) from = at + 1;
  const noun = toNoun(units, from, stop, determined);
  if (noun < 0) {
    if (pronoun) return { from: at, to: at + 1, head: at, pronoun: true };
    const title = units[from];
    if (title?.quotation && (determined ? !title.speech : !isSpeech(title)))
      return { from: at, to: wide ? complements(units, from + 1, stop) : from + 1, head: from, pronoun: false };
    // "der 31-Jährige" is a noun; "die beiden", "die 31-jährige" alone are not looked for.
    return null;
  }
  if (noun > at && !determined && !isAdjective(units[at]) && !isNumber(first) && noun !== at && !first.quotation)
    return null;
  const end = nounRun(units, noun, stop);
  if (end <= noun) return null;
  if (end - noun > 1 && isObjectNoun(units[end - 1]?.lower ?? '') && units[end]?.lower !== 'und')
    return { from: at, to: end - 1, head: end - 2, pronoun: false };
  const to = wide ? complements(units, end, stop, !determined && isName(units, noun, end)) : end;
  return { from: at, to, head: end - 1, pronoun: false };
}

/** Nouns that stand without an article as objects right after a name ("räumte Roe Fehler ein"): they are no part of it. */
const isObjectNoun = (lower: string): boolean =>
  /^(?:fehler|konsequenzen|versäumnisse|aufklärung|reformen|hilfe|hilfen|probleme|widerstand|klage|protest|proteste|gespräche|maßnahmen|kritik|sanktionen|schritte|unterstützung|schadenersatz|schadensersatz|transparenz|mängel|zweifel|schuld|verständnis|bedauern|interesse|mitschuld|geld|tempo|respekt|betrug|verrat|versagen|untätigkeit|heuchelei)$|.{3}(?:ungen)$/.test(
    lower,
  );

/** "sowohl die Stadt als auch das Land", "weder X noch Y". */
function pairOf(units: readonly Unit[], at: number, limit: number): Phrase | null {
  const one = nounPhrase(units, at + 1, limit);
  if (!one) return null;
  let next = one.to;
  while (next < limit && /^(?:als|auch|wie|noch)$/.test(units[next]?.lower ?? '')) next++;
  const other = next > one.to ? nounPhrase(units, next, limit) : null;
  return other ? { from: at, to: other.to, head: other.head, pronoun: false } : null;
}

/** A run of capitals that ends in a name rather than in a noun of a role or body. */
function isName(units: readonly Unit[], from: number, to: number): boolean {
  const last = units[to - 1] as Unit;
  if (
    last.quotation ||
    roleGender(last.text) ||
    isBodyWord(last.text) ||
    isDocument(last.text) ||
    nounStance(last.lower)
  )
    return false;
  return to - from > 1 || !/(?:er|en|ung|keit|heit|schaft|tion|leute|kräfte)$/.test(last.lower);
}

/** Past what the noun before `at` takes after it. */
function complements(units: readonly Unit[], at: number, limit: number, name = false): number {
  let end = at;
  for (let steps = 0; steps < 6 && end < limit; steps++) {
    const next = oneComplement(units, end, limit, name && steps === 0);
    if (next <= end) break;
    end = next;
  }
  return end;
}

function oneComplement(units: readonly Unit[], at: number, limit: number, name: boolean): number {
  const unit = units[at] as Unit;
  if (unit.text === '(') {
    for (let end = at + 1; end < Math.min(limit, at + 10); end++) if (units[end]?.text === ')') return end + 1;
    return at;
  }
  if (unit.quotation && !unit.speech) return at + 1;
  // After a name no genitive follows: "sagte Roe der Zeitung" has a dative.
  if (name && GENITIVE.has(unit.lower)) return at;
  if (GENITIVE.has(unit.lower) || LINKS.has(unit.lower)) {
    const inner = nounPhrase(units, GENITIVE.has(unit.lower) ? at : at + 1, limit, false);
    if (!inner || inner.pronoun || isTime(units, inner)) return at;
    return inner.to;
  }
  if (unit.lower === 'und' || unit.lower === 'sowie' || unit.lower === 'oder') {
    const inner = nounPhrase(units, at + 1, limit, false);
    if (!inner || inner.pronoun) return at;
    return inner.to;
  }
  return at;
}

/** Whether a phrase names a time ("am Montag", "des Tages"). */
export function isTime(units: readonly Unit[], { head }: Phrase): boolean {
  return TIMES.has(units[head]?.lower ?? '');
}

/** Past adverbs and prepositional phrases from `at`: where a subject may begin ("sagte am Montag in Bonn ein Sprecher"). */
export function pastAdverbials(units: readonly Unit[], at: number, limit: number): number {
  let place = at;
  const end = Math.min(limit, units.length);
  for (let steps = 0; steps < 8 && place < end; steps++) {
    const unit = units[place] as Unit;
    if (PREPOSITIONS.has(unit.lower) && /^\p{Ll}/u.test(unit.text)) {
      const inner = nounPhrase(units, place + 1, limit, false);
      if (!inner) return place;
      place = inner.to;
      // A genitive that belongs to the noun of the phrase: "im Interview der Zeitung", "in einer Analyse des Falls".
      const determined =
        /^(?:im|am|zum|zur|vom|beim|ins|ans|aufs)$/.test(unit.lower) ||
        DETERMINERS.has(units[place - (inner.to - inner.from)]?.lower ?? '');
      while (determined && !isTime(units, inner) && /^(?:des|der|eines|einer)$/.test(units[place]?.lower ?? '')) {
        const genitive = nounPhrase(units, place, limit, false);
        if (!genitive) break;
        place = genitive.to;
        if (units[place]?.text === '(') place = complements(units, place, Math.min(limit, place + 6));
      }
    } else if (
      ADVERBS.has(unit.lower) &&
      /^\p{Ll}/u.test(unit.text) &&
      !(DETERMINERS.has(unit.lower) && nounPhrase(units, place, limit, false))
    )
      place++;
    else break;
  }
  return place;
}
