/** Cue verbs that stand before their content, or end the clause that holds it: "X sagte, ...", "X, der sagte, ...". */
import type { Unit } from '../../attribution/rules/view.ts';
import { antecedentOf } from './antecedent.ts';
import type { Segment, Sentence } from './clauses.ts';
import { type Content, contentAfter } from './content.ts';
import { base, type Found, skipCoordinators } from './found.ts';
import { isAnotherVerb, isReflexive } from './homonyms.ts';
import { nounPhrase, type Phrase, type Range } from './phrase.ts';
import type { Predicate } from './predicates.ts';
import { canSpeak } from './speakable.ts';
import { subjectAfter, subjectOf } from './subject.ts';
import { isSpeech } from './word-classes.ts';
import { SURE_SUBJECTS } from './words.ts';

/** A find and the subject its verb had, which the next verb may share. */
export interface Made {
  readonly found: Found;
  readonly subject: Phrase | null;
}

/** "X sagte, ...", "X hat ... gesagt: ...", "und fügte hinzu, ...": the content follows the verb. */
export function before(
  sentence: Sentence,
  predicate: Predicate,
  taken: ReadonlySet<number>,
  shared: Phrase | null,
): Made | null {
  const { units, segments } = sentence;
  const segment = segments[predicate.segment] as Segment;
  if (segment.kind !== 'main' && !(segment.kind === 'frag' && predicate.finite < segment.from)) return null;
  const start = clauseStart(sentence, predicate.segment, predicate.finite);
  const subject = predicate.passive
    ? agentOf(units, predicate.finite, segment.to)
    : predicate.shared
      ? (shared ?? firstSubject(sentence, predicate))
      : (start.subject ??
        subjectOf(units, start.from, predicate.finite, predicate.inner) ??
        (start.from === predicate.finite || predicate.finite < segment.from
          ? firstSubject(sentence, predicate)
          : null));
  if (!subject && !predicate.passive) return null;
  if (subject && !canSpeak(units, subject, predicate)) return null;
  const content = contentAfter(sentence, predicate, subject, taken);
  if (!content) return null;
  // "rief er aus: „...“" is speech all the same.
  const speech = content.open || isSpeech(units[content.ranges[0]?.from ?? -1]);
  if (!speech && isAnotherVerb(sentence, predicate)) return null;
  if (predicate.cue.lemma === 'finden' && isReflexive(units, segment)) return null;
  // "es wird mit Streit gerechnet": nobody's thought is nobody's claim.
  if (
    predicate.passive &&
    !subject &&
    ((predicate.cue.stance === 'belief' && content.frame === 'p') || content.frame === 'w')
  )
    return null;
  const frames = predicate.cue.lemma === 'vor|werfen' ? /^(?:d|w|v|i|p|n)$/ : /^(?:d|w|v|i|p)$/;
  if (predicate.passive && !frames.test(content.frame)) return null;
  const position = predicate.passive ? 'passive' : predicate.shared ? 'shared' : 'subject';
  const found = made(`${position}:${content.frame}`, subject, content, predicate);
  const addressed = /^(?:colon|open|d|w|v|vi|q|i)$/.test(content.frame)
    ? addresseeOf(sentence, predicate, subject)
    : {};
  return { found: { ...found, ...addressed }, subject };
}

/** To whom: "gegenüber X", or a dative right after the subject ("sagte Roe der Zeitung"). */
export function addresseeOf(sentence: Sentence, predicate: Predicate, subject: Phrase | null): { addressee?: Range } {
  const { units, segments } = sentence;
  const segment = segments[predicate.segment] as Segment;
  const from = Math.max(predicate.finite + 1, subject && subject.from > predicate.finite ? subject.to : 0);
  for (let at = from; at < Math.min(segment.to, from + 8); at++) {
    const lower = units[at]?.lower ?? '';
    const toward = lower === 'gegenüber';
    if (!toward && !(at === from && /^(?:dem|der|den|einem|einer)$/.test(lower))) continue;
    const phrase = nounPhrase(units, toward ? at + 1 : at, segment.to);
    if (phrase && !phrase.pronoun) return { addressee: { from: phrase.from, to: phrase.to } };
  }
  return {};
}

function made(rule: string, subject: Phrase | null, content: Content, predicate: Predicate): Found {
  const source = subject ? { from: subject.from, to: subject.to } : null;
  return { rule, source, content: content.ranges, open: content.open, cueSegment: -1, ...base(predicate) };
}

/** Where the verb's clause begins: past coordinators; before relative clauses that its subject takes. */
function clauseStart(sentence: Sentence, index: number, verb: number): { from: number; subject: Phrase | null } {
  const { units, segments } = sentence;
  const segment = segments[index] as Segment;
  const from = skipCoordinators(units, segment.from, segment.to);
  if (from !== verb || index === 0 || from !== segment.from) return { from, subject: null };
  const next = units[verb + 1];
  if (next && SURE_SUBJECTS.has(next.lower)) return { from, subject: null };
  // "Der Städtetag, der geladen ist, fordert": a phrase, what it takes, then the verb.
  for (let k = index - 1; k >= 0; k--) {
    const before = segments[k] as Segment;
    if (before.kind === 'rel') continue;
    if (before.kind !== 'frag') break;
    const opener = skipCoordinators(units, before.from, before.to);
    const phrase = nounPhrase(units, opener, before.to);
    if (phrase && phrase.to >= before.to - 6 && (k === 0 || before.before !== ',')) {
      return { from, subject: { ...phrase, to: segment.from - 1 } };
    }
  }
  return { from, subject: null };
}

/** The subject of the sentence's first main clause, for verbs that share it. */
function firstSubject(sentence: Sentence, predicate: Predicate): Phrase | null {
  for (let k = predicate.segment; k >= 0; k--) {
    const { kind, from, to, verb } = sentence.segments[k] as Segment;
    if (kind !== 'main' || verb < 0 || verb >= predicate.finite) continue;
    const subject = clauseStart(sentence, k, verb).subject ?? subjectOf(sentence.units, from, verb, to);
    if (subject) return subject;
  }
  return null;
}

/** "von X", "durch X": who acts in a passive. */
function agentOf(units: readonly Unit[], from: number, to: number): Phrase | null {
  for (let at = from; at < to; at++) {
    const lower = units[at]?.lower ?? '';
    if (lower !== 'von' && lower !== 'vom' && lower !== 'seitens') continue;
    const phrase = nounPhrase(units, at + 1, to);
    if (phrase) return phrase;
  }
  return null;
}

/** A cue verb that ends a subordinate or relative clause. */
export function last(sentence: Sentence, predicate: Predicate, taken: ReadonlySet<number>): Made | null {
  const { units, segments } = sentence;
  const segment = segments[predicate.segment] as Segment;
  if (segment.kind !== 'sub' && segment.kind !== 'rel') return null;
  if (predicate.passive) return null;
  const subject =
    segment.kind === 'rel' ? relativeSubject(sentence, predicate) : subjectAfter(units, segment.from + 1, predicate.at);
  if (!subject || !canSpeak(units, subject, predicate)) return null;
  const content = contentAfter(sentence, predicate, subject, taken);
  if (!content || isMainClause(sentence, predicate, content)) return null;
  // "wenn sie auf Konten verweisen": what may be, not what is said.
  if (predicate.hypothetical && content.frame === 'p') return null;
  return { found: made(`${segment.kind}:${content.frame}`, subject, content, predicate), subject: null };
}

/** "Solange Väter davon berichten, habe ich ...": the main clause of a clause that stands first, and nobody's claim. */
function isMainClause({ segments }: Sentence, predicate: Predicate, { ranges: [first] }: Content): boolean {
  const next = segments[predicate.segment + 1];
  return (
    predicate.segment === 0 &&
    next !== undefined &&
    next.kind === 'main' &&
    next.verb === next.from &&
    first?.from === next.from &&
    next.before === ','
  );
}

function relativeSubject(sentence: Sentence, predicate: Predicate): Phrase | null {
  const { units, segments } = sentence;
  const segment = segments[predicate.segment] as Segment;
  const first = units[segment.from] as Unit;
  // "das hatte er schon mitgeteilt": the pronoun right after the verb is the subject.
  for (let at = segment.from + 1; at < predicate.at; at++)
    if (SURE_SUBJECTS.has(units[at]?.lower ?? '') && at <= segment.from + 2)
      return { from: at, to: at + 1, head: at, pronoun: true };
  const nominative = /^(?:der|die|das|welcher|welche|welches)$/.test(first.lower);
  const inside = subjectAfter(units, segment.from + (nominative ? 1 : 2), predicate.at);
  if (!nominative) return inside;
  if (inside?.pronoun) return inside;
  // "die Bedingung, die das Gericht verneinte": the relative pronoun is the object.
  if (
    inside &&
    inside.from === segment.from + 1 &&
    /^(?:das|ein|eine)$/.test(units[inside.from]?.lower ?? '') &&
    inside.to === predicate.finite
  )
    return inside;
  return antecedentOf(
    units,
    segments[predicate.segment - 1]?.from ?? 0,
    segment.from - 1,
    first.lower,
    units[predicate.finite]?.lower ?? '',
  );
}
