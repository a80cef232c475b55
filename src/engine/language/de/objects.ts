/** A content inside the clause of its verb: a quotation, the phrase of a preposition, a judgement, an object. */
import type { Unit } from '../../attribution/rules/view.ts';
import { isVerb, type Segment, type Sentence } from './clauses.ts';
import type { Content } from './content.ts';
import { nounPhrase, type Phrase, pastAdverbials, type Range } from './phrase.ts';
import type { Predicate } from './predicates.ts';
import { contentRanges, cutShared, trimContent } from './ranges.ts';
import { isSpeech } from './word-classes.ts';

/** A content inside the verb's own clause. */
export function inClause(
  sentence: Sentence,
  predicate: Predicate,
  subject: Phrase | null,
  taken: ReadonlySet<number>,
): Content | null {
  const { takes } = predicate.cue;
  if (takes.has('h')) return rest(sentence, predicate, subject, taken);
  return (
    prepositional(sentence, predicate, subject, taken) ??
    (takes.has('q') ? quotationInside(sentence.units, predicate, sentence) : null) ??
    judgement(sentence, predicate, subject) ??
    (takes.has('n') ? object(sentence, predicate, subject, taken) : null)
  );
}

/** "hält das für falsch", "sieht darin ein Problem": all that the clause holds besides subject and verb. */
function rest(
  sentence: Sentence,
  predicate: Predicate,
  subject: Phrase | null,
  taken: ReadonlySet<number>,
): Content | null {
  const { units, segments } = sentence;
  const segment = segments[predicate.segment] as Segment;
  if (segment.kind !== 'main' || !subject || segments[predicate.segment + 1]?.before === ':') return null;
  const from = Math.max(predicate.finite + 1, subject.from > predicate.finite ? subject.to : 0);
  if (segment.to - from < 2) return null;
  return { ranges: cutShared(units, contentRanges(sentence, from, predicate.segment, taken)), frame: 'h', open: false };
}

/** A quotation in the verb's own clause ("sprach von einem „...“"). */
function quotationInside(units: readonly Unit[], predicate: Predicate, sentence: Sentence): Content | null {
  const segment = sentence.segments[predicate.segment] as Segment;
  for (let at = predicate.finite + 1; at < segment.to; at++) {
    if (isSpeech(units[at])) return { ranges: [{ from: at, to: at + 1 }], frame: 'q', open: false };
  }
  return null;
}

/** "warnt vor ...", "verweist auf ...". */
export function prepositional(
  sentence: Sentence,
  predicate: Predicate,
  subject: Phrase | null,
  taken: ReadonlySet<number>,
): Content | null {
  const { units, segments } = sentence;
  const { prepositions } = predicate.cue;
  if (prepositions.size === 0) return null;
  const segment = segments[predicate.segment] as Segment;
  const verbLast = segment.kind !== 'main';
  const from = verbLast
    ? segment.from + 1
    : Math.max(predicate.finite + 1, subject && subject.from > predicate.finite ? subject.to : 0);
  const limit = verbLast ? predicate.at : Math.max(predicate.inner, from);
  for (let at = from; at < limit; at++) {
    const unit = units[at] as Unit;
    if (
      !prepositions.has(unit.lower) &&
      !(unit.lower === 'vorm' && prepositions.has('vor')) &&
      !(/^zu[mr]$/.test(unit.lower) && prepositions.has('zu'))
    )
      continue;
    if (!nounPhrase(units, at + 1, limit) && !units[at + 1]?.quotation) continue;
    const whole =
      limit >= segment.to
        ? contentRanges(sentence, at, predicate.segment, taken)
        : trimContent(units, [{ from: at, to: limit }, ...relatives(sentence, predicate.segment)]);
    return { ranges: cutShared(units, whole), frame: 'p', open: false };
  }
  return null;
}

/** Relative clauses after the segment ("rief zu Rache auf, die ..."). */
function relatives(sentence: Sentence, index: number): Range[] {
  const next = sentence.segments[index + 1];
  return next?.kind === 'rel' ? [{ from: next.from, to: next.to }] : [];
}

/** "bezeichnete ihn als ...", "nannte den Plan „...“". */
function judgement(sentence: Sentence, predicate: Predicate, subject: Phrase | null): Content | null {
  const { units, segments } = sentence;
  const { takes } = predicate.cue;
  if (!takes.has('a') && !takes.has('o')) return null;
  const segment = segments[predicate.segment] as Segment;
  const verbLast = segment.kind !== 'main';
  const from = verbLast
    ? Math.max(segment.from + 1, subject && subject.from >= segment.from ? subject.to : 0)
    : Math.max(predicate.finite + 1, subject && subject.from > predicate.finite ? subject.to : 0);
  const limit = verbLast ? predicate.at : Math.max(predicate.inner, from);
  for (let at = from; at < limit; at++) {
    const judged = (takes.has('a') && units[at]?.lower === 'als') || (takes.has('o') && units[at]?.quotation);
    if (!judged) continue;
    const end = limit >= segment.to ? segment.to : limit;
    const start = pastAdverbials(units, from, at);
    return {
      ranges: cutShared(units, trimContent(units, [{ from: start <= at ? start : from, to: end }])),
      frame: 'a',
      open: false,
    };
  }
  return null;
}

const DATIVE = new Set([
  'dem',
  'der',
  'den',
  'einem',
  'einer',
  'ihm',
  'ihr',
  'ihnen',
  'diesem',
  'dieser',
  'seinem',
  'ihrem',
]);

const GENITIVE = new Set(['der', 'des', 'eines', 'einer']);

/** The verb's object is the claim ("räumte Versäumnisse ein"). */
function object(
  sentence: Sentence,
  predicate: Predicate,
  subject: Phrase | null,
  taken: ReadonlySet<number>,
): Content | null {
  const { units, segments } = sentence;
  const segment = segments[predicate.segment] as Segment;
  const verbLast = segment.kind !== 'main';
  const from = verbLast
    ? Math.max(segment.from + 1, subject && subject.from >= segment.from ? subject.to : 0)
    : Math.max(predicate.finite + 1, subject && subject.from > predicate.finite ? subject.to : 0);
  const limit = verbLast ? predicate.at : Math.max(predicate.inner, from);
  const start = pastAdverbials(units, Math.max(from, predicate.begin), limit);
  const phrase = nounPhrase(units, start, limit);
  if (!phrase || phrase.pronoun || isVerb(units, start)) return null;
  // A dative goes before: "warf dem Mann Betrug vor", "bestätigte dem Sender den Einsatz".
  const second = DATIVE.has(units[start]?.lower ?? '')
    ? nounPhrase(units, pastAdverbials(units, nounPhrase(units, start, limit, false)?.to ?? limit, limit), limit)
    : null;
  const begin = second && !GENITIVE.has(units[second.from]?.lower ?? '') ? second.from : start;
  const whole =
    limit >= segment.to
      ? contentRanges(sentence, begin, predicate.segment, taken)
      : trimContent(units, [{ from: begin, to: limit }, ...relatives(sentence, predicate.segment)]);
  const ranges = cutShared(units, whole);
  return ranges.length > 0 ? { ranges, frame: 'n', open: false } : null;
}
