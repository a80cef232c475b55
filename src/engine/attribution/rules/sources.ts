/** Who speaks: the source before or after a cue, the subject of a row. In unit indices of a row. */
import { breakBefore, canSpeak, isApposition, phraseStart, trimStart } from './phrases.ts';
import { isAdverb, isBreak, isCapital, isSpeechUnit, isSureVerb, isWord, type Range } from './units.ts';
import type { Unit } from './view.ts';
import { DETERMINERS, PREPOSITIONS, RELATIVES, SUBJECT_PRONOUNS, SUBORDINATORS, TIME_WORDS } from './words.ts';

/** The source whose verb group begins at `end`: pronoun, noun phrase, one with appositions, or what a relative stands for. */
export function sourceBefore(units: readonly Unit[], end: number, low: number): Range | undefined {
  const last = units[end - 1];
  if (!last || end - 1 < low) return undefined;
  const timeless = beforeTime(units, end, low);
  if (timeless < end) return sourceBefore(units, timeless, low);
  if (SUBJECT_PRONOUNS.has(last.lower) && !DETERMINERS.has(units[end - 2]?.lower ?? ''))
    return { from: end - 1, to: end };
  if (RELATIVES.has(last.lower)) return relativeHead(units, end - 1, low);
  if (last.lower === ')') return pastBrackets(units, end, low);
  if (isBreak(last)) return last.lower === ':' || last.lower === ';' ? undefined : apposed(units, end - 1, low);
  if (last.quotation && isSpeechUnit(last)) return undefined;
  const from = phraseStart(units, end, low);
  return canSpeak(units, from, end) ? { from, to: end } : undefined;
}

/** "The union on Friday said": where the phrase ends without its time, or `end`. */
function beforeTime(units: readonly Unit[], end: number, low: number): number {
  let at = end;
  while (at > low && TIME_WORDS.has(units[at - 1]?.lower ?? '') && units[at - 1]?.lower !== 'may') at--;
  if (at === end || at <= low) return end;
  const link = units[at - 1]?.lower ?? '';
  if (['on', 'in', 'since', 'late', 'early'].includes(link)) at--;
  return at > low && isWord(units[at - 1]) ? at : end;
}

/** The noun phrase nearest before "who" or "which": back to its determiner, or over its capitals. */
function relativeHead(units: readonly Unit[], at: number, low: number): Range | undefined {
  const to = units[at - 1]?.lower === ',' ? at - 1 : at;
  if (to <= low || !isWord(units[to - 1])) return undefined;
  let from = to;
  while (from > low && to - from < 12) {
    const unit = units[from - 1] as Unit;
    if (isBreak(unit) || unit.quotation || isSureVerb(units, from - 1)) break;
    if (
      SUBORDINATORS.has(unit.lower) ||
      (PREPOSITIONS.has(unit.lower) && !['of', 'for', 'from', 'in', 'at'].includes(unit.lower))
    )
      break;
    if (PREPOSITIONS.has(unit.lower) && !isWord(units[from - 2])) break;
    from--;
    if (DETERMINERS.has(unit.lower) && !['of', 'for', 'from', 'in', 'at'].includes(units[from - 1]?.lower ?? '')) break;
  }
  const start = trimStart(units, from, to);
  return canSpeak(units, start, to) && start > low - 1 ? { from: start, to } : undefined;
}

function pastBrackets(units: readonly Unit[], end: number, low: number): Range | undefined {
  let at = end - 1;
  while (at >= low && units[at]?.lower !== '(') at--;
  if (at <= low || end - at > 14) return undefined;
  const from = phraseStart(units, at, low);
  return canSpeak(units, from, at) ? { from, to: end } : undefined;
}

/** Longest apposition, in units. */
const MAX_APPOSITION = 30;

/** `comma` closes an apposition: the source begins before the comma (or dash) that opens it. */
function apposed(units: readonly Unit[], comma: number, low: number): Range | undefined {
  let right = comma;
  for (let tries = 0; tries < 4; tries++) {
    const left = breakBefore(units, right - 1);
    if (left < low || units[left]?.quotation || comma - left > MAX_APPOSITION) return undefined;
    if (!isApposition(units, left + 1, right)) return undefined;
    const from = phraseStart(units, left, low);
    // A phrase that itself looks like an apposition has its own comma: go on to the left.
    const again = breakBefore(units, left - 1);
    const nested =
      again >= low &&
      from === again + 1 &&
      !isCapital(units[from]) &&
      isApposition(units, from, left) &&
      units[again]?.lower === ',';
    if (!nested && canSpeak(units, from, left)) return { from, to: comma };
    right = left;
  }
  return undefined;
}

/** Words that end a noun phrase on its way to the right. */
const RIGHT_STOPS = new Set(
  'in on at during after before to by when while as who which that where because since if but about through via following amid into if'.split(
    ' ',
  ),
);

const ARTICLES_AND_NUMBERS =
  /^(?:the|an?|its|his|her|their|this|these|those|some|several|many|most|at|more|nearly|about|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands|\d+)$/;
/** Words after which an article or number still belongs to the same noun phrase ("the other two", "all the members"). */
const HOLD_ON = /^(?:all|both|half|other|first|last|next|these|those|and|or|&|'s|’s|of|the|an?)$/;

/** "According to the police | two of the cars ...": an article or number after a noun begins another noun phrase. */
function opensPhrase(units: readonly Unit[], at: number): boolean {
  const before = units[at - 1];
  if (!before || !ARTICLES_AND_NUMBERS.test(units[at]?.lower ?? '')) return false;
  return !HOLD_ON.test(before.lower) && !PREPOSITIONS.has(before.lower) && !ARTICLES_AND_NUMBERS.test(before.lower);
}

/** The source after an inverted verb (said Ott, a member of the council) or after "according to": from `start`. */
export function sourceAfter(
  units: readonly Unit[],
  start: number,
  stops: ReadonlySet<string> = RIGHT_STOPS,
): Range | undefined {
  const first = units[start];
  if (!first || !isWord(first) || first.quotation) return undefined;
  if (['him', 'her', 'them', 'it'].includes(first.lower)) return { from: start, to: start + 1 };
  if (PREPOSITIONS.has(first.lower) || SUBORDINATORS.has(first.lower) || SUBJECT_PRONOUNS.has(first.lower))
    return undefined;
  let at = start;
  while (at < units.length) {
    const unit = units[at] as Unit;
    if (isBreak(unit) || isSpeechUnit(unit) || unit.lower === '(') break;
    if (at > start && (stops.has(unit.lower) || (TIME_WORDS.has(unit.lower) && isCapital(unit)))) break;
    if (at > start && (isSureVerb(units, at) || opensPhrase(units, at))) break;
    at++;
  }
  while (at > start && (isAdverb(units[at - 1]) || TIME_WORDS.has(units[at - 1]?.lower ?? ''))) at--;
  if (!canSpeak(units, start, at)) return undefined;
  return { from: start, to: appositionEnd(units, at) };
}

/** Takes in ", a member of the council" after a name, up to the next comma or the end. */
function appositionEnd(units: readonly Unit[], end: number): number {
  let at = end;
  if (units[at]?.lower === '(') {
    const close = units.findIndex((unit, index) => index > at && unit.lower === ')');
    if (close > 0 && close - at < 10) at = close + 1;
  }
  if (units[at]?.lower !== ',' || !isCapital(units[at - 1])) return at;
  let next = at + 1;
  while (next < units.length && !isBreak(units[next] as Unit) && !isSpeechUnit(units[next] as Unit)) next++;
  const first = units[at + 1];
  if (!first || RELATIVES.has(first.lower) || isAdverb(first) || SUBORDINATORS.has(first.lower)) return at;
  if (PREPOSITIONS.has(first.lower) && first.lower !== 'of') return at;
  if (/ing$/.test(first.lower) || SUBJECT_PRONOUNS.has(first.lower)) return at;
  if (!isApposition(units, at + 1, next)) return at;
  for (let index = at + 1; index < next; index++) if (isSureVerb(units, index)) return at;
  return next;
}

/** The first noun phrase of a row: the subject that a participle or a second verb takes up. */
export function mainSubject(units: readonly Unit[], end: number): Range | undefined {
  let start = 0;
  const lead = units[0];
  if (lead && (PREPOSITIONS.has(lead.lower) || SUBORDINATORS.has(lead.lower) || isAdverb(lead))) {
    const comma = units.findIndex((unit, index) => index < end && unit.lower === ',');
    if (comma >= 0) start = comma + 1;
    else if (lead.lower !== 'but' && lead.lower !== 'and') return undefined;
    else start = 1;
  }
  const first = units[start];
  if (!first || first.quotation) return undefined;
  if (SUBJECT_PRONOUNS.has(first.lower) && !isCapital(units[start + 1])) return { from: start, to: start + 1 };
  let at = start;
  while (at < end) {
    const unit = units[at] as Unit;
    if (isBreak(unit) || isSpeechUnit(unit) || isSureVerb(units, at) || isAdverb(unit)) break;
    if (at > start && /^\p{Ll}+ed$/u.test(unit.text) && !DETERMINERS.has(units[at - 1]?.lower ?? '')) break;
    if (RELATIVES.has(unit.lower) || (at > start && PREPOSITIONS.has(unit.lower) && unit.lower !== 'of')) break;
    at++;
  }
  const named = isCapital(units[start]) || DETERMINERS.has(first.lower);
  return at > start && at < end && at - start <= 12 && named && canSpeak(units, start, at)
    ? { from: start, to: at }
    : undefined;
}

/** Somebody rather than something: a name, he or she, or a noun of those that speak. */
export function isSomebody(units: readonly Unit[], range: Range, speaks: ReadonlySet<string>): boolean {
  const head = units[range.to - 1];
  if (!head) return false;
  if (range.to - range.from === 1 && SUBJECT_PRONOUNS.has(head.lower))
    return head.lower !== 'it' && head.lower !== 'one';
  for (let at = range.from; at < range.to; at++) {
    const unit = units[at] as Unit;
    if (at > range.from ? isCapital(unit) : isCapital(unit) && range.to - range.from < 4) return true;
    if (speaks.has(unit.lower)) return true;
  }
  return /(?:ers?|ors?|ists?|ians?|men|man|woman|women|people|ents?|ants?)$/.test(head.lower);
}
