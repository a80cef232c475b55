/** The content that follows a cue verb: a quotation, a clause, an infinitive, the phrase of a preposition, an object. */

import type { Unit } from '../../attribution/rules/view.ts';
import type { Segment, Sentence } from './clauses.ts';
import { isKonjunktiv, isSecondKonjunktiv } from './konjunktiv.ts';
import { inClause, prepositional } from './objects.ts';
import { nounPhrase, type Phrase, pastAdverbials, type Range } from './phrase.ts';
import type { Predicate } from './predicates.ts';
import { contentRanges, shared, trimContent } from './ranges.ts';
import { isSpeech } from './word-classes.ts';
import { CONTENT_OPENERS, COORDINATORS } from './words.ts';

/** Where the content lies and by which frame it was found (a letter of the lexicon, or p: a preposition's phrase). */
export interface Content {
  readonly ranges: readonly Range[];
  readonly frame: string;
  readonly open: boolean;
}

/** Verbs whose claim may be a mere quotation inside their clause ("nannte", "sprach von"). */
const isSpeechQuote = (unit: Unit | undefined): boolean => isSpeech(unit);

/** The content of a cue verb after it; null when the clause holds none that the verb takes. */
export function contentAfter(
  sentence: Sentence,
  predicate: Predicate,
  subject: Phrase | null,
  taken: ReadonlySet<number>,
): Content | null {
  const { units } = sentence;
  const own = sentence.segments[predicate.segment] as Segment;
  const stop = shared(units, predicate.at + 1, own.to);
  if (stop >= 0 && own.kind === 'main')
    return inClause(sentence, { ...predicate, inner: Math.min(predicate.inner, stop) }, subject, taken);
  return (
    phraseBeforeColon(sentence, predicate, subject, taken) ??
    colon(sentence, predicate, subject) ??
    clause(sentence, predicate, subject, taken) ??
    inClause(sentence, predicate, subject, taken)
  );
}

/** "warnte vor Folgen: von Husten bis Fieber": after the colon stands no clause, so the phrase before it is the claim. */
function phraseBeforeColon(
  sentence: Sentence,
  predicate: Predicate,
  subject: Phrase | null,
  taken: ReadonlySet<number>,
): Content | null {
  const { segments, units } = sentence;
  const at = segments.findIndex((s, k) => k > predicate.segment && s.before === ':');
  const after = segments[at];
  if (!after || after.kind === 'main' || units[after.from]?.quotation) return null;
  return prepositional(sentence, predicate, subject, taken);
}

/** "X sagte: ..." */
function colon(sentence: Sentence, predicate: Predicate, subject: Phrase | null): Content | null {
  const { units, segments } = sentence;
  const own = segments[predicate.segment] as Segment;
  if (!predicate.cue.takes.has('q') && !predicate.cue.takes.has('v') && !predicate.cue.takes.has('d')) return null;
  for (let k = predicate.segment + 1; k < Math.min(segments.length, predicate.segment + 4); k++) {
    const segment = segments[k] as Segment;
    // "Er findet Fehler im Text: ...": found, not thought.
    if (
      segment.before === ':' &&
      predicate.cue.lemma === 'finden' &&
      !isSpeech(units[segment.from]) &&
      !isBare(units, predicate, subject)
    )
      return null;
    if (segment.before === ':')
      return {
        ranges: trimContent(units, [{ from: segment.from, to: afterColon(sentence, k) }]),
        frame: 'colon',
        open: false,
      };
    if (segment.kind === 'main' || (segment.kind === 'sub' && k === predicate.segment + 1)) break;
  }
  const isLast = predicate.segment === segments.length - 1;
  const tail = units[sentence.end - 1]?.text === ':' || units[own.to]?.text === ':';
  return isLast && tail && own.kind === 'main' ? { ranges: [], frame: 'open', open: true } : null;
}

/** The end of what a colon opens: a quotation ends it where the sentence goes on with "und"; else the sentence's end. */
function afterColon(sentence: Sentence, k: number): number {
  const { units, segments } = sentence;
  const first = segments[k] as Segment;
  if (!units[first.from]?.quotation) return sentence.end;
  const back = segments
    .slice(k + 1)
    .find(({ from, kind }) => kind === 'main' && COORDINATORS.has(units[from]?.lower ?? ''));
  return back ? back.from - 1 : sentence.end;
}

/** Segments after the verb that only go on with its own clause: relative clauses about the subject, appositions. */
function nextClause(sentence: Sentence, predicate: Predicate, taken: ReadonlySet<number>): number {
  const { segments, units } = sentence;
  let k = predicate.segment + 1;
  while (k < segments.length) {
    const { kind, from } = segments[k] as Segment;
    if (taken.has(k)) k++;
    else if (kind === 'rel' && k < segments.length - 1 && !CONTENT_OPENERS.has(units[from]?.lower ?? '')) k++;
    else if (kind === 'frag' && !isSpeechQuote(units[from]) && k < segments.length - 1 && k < predicate.segment + 3)
      k++;
    else break;
  }
  return k;
}

function clause(
  sentence: Sentence,
  predicate: Predicate,
  subject: Phrase | null,
  taken: ReadonlySet<number>,
): Content | null {
  const { units, segments } = sentence;
  const { takes } = predicate.cue;
  const k = nextClause(sentence, predicate, taken);
  const segment = segments[k];
  if (!segment || segment.before === ':' || segment.before === ';') return null;
  const first = units[segment.from] as Unit;
  const frame = frameOf(units, segment, takes, first, predicate);
  // "erwartet Zurückhaltung, was die Kosten angeht": the clause goes on about what was said, and is not it.
  if (frame === 'w' && first.lower === 'was' && !isBare(units, predicate, subject)) return null;
  // "hatten das nicht erwartet, die Erwärmung fiel ...": the verb has its object; a sentence in the indicative follows on its own.
  if (frame === 'vi' && predicate.cue.stance === 'belief' && !isBare(units, predicate, subject)) return null;
  if (!frame) return null;
  const start = beginning(sentence, predicate, subject, k);
  return { ranges: contentRanges(sentence, (segments[start] as Segment).from, start, taken), frame, open: false };
}

/** Nothing but adverbials stands between the verb with its subject and the end of their clause. */
function isBare(units: readonly Unit[], { finite, inner, passive }: Predicate, subject: Phrase | null): boolean {
  const start = Math.max(finite + 1, subject && subject.from > finite ? subject.to : 0);
  return !passive && pastAdverbials(units, start, inner) >= inner;
}

/**
 * The segment where the clause begins whose verb stands in segment `k`: phrases before it belong to it when it opens with its verb
 * ("warnte X, jede Verletzung, auch kleine, untergrabe ...") or is an infinitive ("riet X, Streit, der schadet, zu meiden").
 */
function beginning(sentence: Sentence, predicate: Predicate, subject: Phrase | null, k: number): number {
  const { units, segments } = sentence;
  const segment = segments[k] as Segment;
  const verbFirst = segment.kind === 'main' && segment.verb === segment.from;
  if (!verbFirst && segment.kind !== 'inf') return k;
  let start = predicate.segment + 1;
  // Right after the subject a relative clause or an apposition is the subject's.
  const own = segments[predicate.segment] as Segment;
  if (subject && subject.to >= own.to) while (start < k && segments[start]?.kind === 'rel') start++;
  while (
    start < k &&
    !nounPhrase(units, (segments[start] as Segment).from, (segments[start] as Segment).to, false) &&
    !units[(segments[start] as Segment).from]?.quotation
  )
    start++;
  return start;
}

function frameOf(
  units: readonly Unit[],
  segment: Segment,
  takes: ReadonlySet<string>,
  first: Unit,
  predicate: Predicate,
): string | null {
  const { lower } = first;
  if (isSpeechQuote(first)) return takes.has('q') ? 'q' : null;
  if (segment.kind === 'sub' && CONTENT_OPENERS.has(lower)) {
    if (/^(?:dass|daß)$/.test(lower)) return takes.has('d') ? 'd' : null;
    return takes.has('d') || takes.has('w') ? 'w' : null;
  }
  if (segment.kind === 'sub') return null;
  if (COORDINATORS.has(lower) && lower !== 'sowohl') return null;
  if (segment.kind === 'inf') return takes.has('i') ? 'i' : null;
  if (segment.kind === 'main' && segment.verb >= 0) {
    const { lower: verb } = units[segment.verb] as Unit;
    if (isKonjunktiv(verb) || isSecondKonjunktiv(verb)) return takes.has('v') || takes.has('d') ? 'v' : null;
    return takes.has('v') && !predicate.passive && segment.verb > segment.from && segment.before === ',' ? 'vi' : null;
  }
  return null;
}
