/**
 * Cue verbs in their frames: after the content ("..., sagte X"), before it ("X sagte, ..."), at the end of a subordinate clause
 * ("wie X mitteilte", "X, der sagte, ..."), with the verb's subject as source.
 */
import type { Unit } from '../../attribution/rules/view.ts';
import type { Stance } from '../../types.ts';
import { antecedentOf } from './antecedent.ts';
import { type Segment, type Sentence, subjectAfter, subjectOf } from './clauses.ts';
import { type Content, contentAfter, trimContent } from './content.ts';
import { hasOtherParticle, isReflexive } from './homonyms.ts';
import { isSpeech, nounPhrase, type Phrase, type Range } from './phrase.ts';
import { type Predicate, predicatesOf } from './predicates.ts';
import { canSpeak, isUnknowing } from './speakable.ts';
import { ADVERBS, COORDINATORS, MODALS, PREPOSITIONS, SURE_SUBJECTS } from './words.ts';

/** An attribution inside one sentence, as unit ranges. */
export interface Found {
  readonly rule: string;
  readonly source: Range | null;
  readonly cue: readonly Range[];
  readonly content: readonly Range[];
  readonly stance: Stance;
  readonly negated: boolean;
  readonly hypothetical: boolean;
  /** To whom it was said. */
  readonly addressee?: Range;
  /** Ends with a colon: the content comes in the next block. */
  readonly open: boolean;
  /** Index of the segment that holds the cue and nothing of anyone's content ("sagte X"); -1. */
  readonly cueSegment: number;
}

const isQuote = (unit: Unit | undefined): boolean => unit?.quotation !== null && unit?.quotation !== undefined;

/** Every attribution by a cue verb in a sentence. */
export function verbFrames(sentence: Sentence): Found[] {
  const predicates = predicatesOf(sentence).filter((predicate) => !isUnknowing(predicate));
  const taken = new Set<number>();
  const found: Found[] = [];
  const deferred: Predicate[] = [];
  // What stands after its content comes first: its segment belongs to no other content.
  for (const predicate of predicates) {
    const made: Found | null =
      clauseInFront(sentence, predicate) ?? after(sentence, predicate) ?? asSomebodySaid(sentence, predicate);
    if (!made) deferred.push(predicate);
    else {
      found.push(made);
      if (made.cueSegment >= 0) taken.add(made.cueSegment);
    }
  }
  let subject: Phrase | null = null;
  for (const predicate of deferred) {
    const made: Made | null = before(sentence, predicate, taken, subject) ?? last(sentence, predicate, taken);
    if (!made) continue;
    subject = made.subject ?? subject;
    found.push(made.found);
  }
  return found;
}

const base = (predicate: Predicate): Pick<Found, 'cue' | 'stance' | 'negated' | 'hypothetical'> => ({
  cue: predicate.words,
  stance: predicate.cue.stance,
  negated:
    predicate.negated &&
    predicate.cue.stance !== 'denial' &&
    !/^(?:schließen|aus\|schließen)$/.test(predicate.cue.lemma),
  hypothetical: predicate.hypothetical,
});

/** "Dass ..., bezweifelt X": the clause in front is the content. */
function clauseInFront(sentence: Sentence, predicate: Predicate): Found | null {
  const { units, segments } = sentence;
  const segment = segments[predicate.segment] as Segment;
  if (segment.kind !== 'main' || predicate.finite !== segment.from || predicate.segment === 0 || predicate.passive)
    return null;
  if (!/^(?:dass|daß|ob|wie|warum|wann|wo|wer)$/.test(units[segments[0]?.from ?? 0]?.lower ?? '')) return null;
  if (segments.slice(0, predicate.segment).some(({ kind }) => kind === 'main') || segments[0]?.kind !== 'sub')
    return null;
  if (!predicate.cue.takes.has('d') && !predicate.cue.takes.has('w')) return null;
  const subject = subjectAfter(units, predicate.finite + 1, predicate.inner);
  if (!subject || !canSpeak(units, subject, predicate)) return null;
  const content = trimContent(units, [{ from: segments[0]?.from ?? 0, to: segment.from }]);
  return {
    rule: 'front',
    source: { from: subject.from, to: subject.to },
    content,
    open: false,
    cueSegment: predicate.segment,
    ...base(predicate),
  };
}

/** "..., sagte X." and "„...“ sagte X": the verb opens its clause and the subject follows. */
function after(sentence: Sentence, predicate: Predicate): Found | null {
  const { units, segments } = sentence;
  const segment = segments[predicate.segment] as Segment;
  if (predicate.passive || predicate.shared || segment.kind !== 'main') return null;
  if (!predicate.cue.takes.has('f') && !predicate.cue.takes.has('q')) return null;
  const first = skipCoordinators(units, segment.from, segment.to);
  const quoted = quotedFront(units, segment.from, predicate);
  if (!quoted && (predicate.finite !== first || predicate.segment === 0 || first !== segment.from)) return null;
  const subject = subjectAfter(units, predicate.finite + 1, Math.max(predicate.inner, predicate.finite + 1));
  if (!subject) return null;
  const from = contentStart(sentence, predicate.segment);
  const to = quoted ? predicate.finite : segment.from - 1;
  if (to <= from) return null;
  const speech = quoted || isQuote(units[to - 1]);
  // "könnte die Stadt verweisen": what may be done, not what is said; but "könnte man sagen".
  const { lower: helper = '' } = units[predicate.finite] ?? {};
  if (!speech && predicate.at !== predicate.finite && MODALS.has(helper) && units[predicate.at + 1]?.lower !== 'haben')
    return null;
  if (!speech && !canSpeak(units, subject, predicate)) return null;
  if (!speech && (isAnotherVerb(sentence, predicate) || isFreeRelative(sentence))) return null;
  if (!quoted && !holdsClause(sentence, predicate.segment)) return null;
  if (!quoted && ownContent(sentence, predicate)) return null;
  const [source, next] = withApposition(sentence, predicate.segment, subject, predicate.inner);
  const rest = goesOn(sentence, next, isQuote(units[to - 1]));
  const content = trimContent(units, [{ from, to }, ...rest]);
  if (content.length === 0) return null;
  const rule = rest.length > 0 ? 'inverted-middle' : 'inverted';
  const frame = quoted || isQuote(units[to - 1]) ? 'q' : predicate.at !== predicate.finite ? 'perfect' : 'v';
  return {
    rule: `${rule}:${frame}`,
    source,
    content,
    open: false,
    cueSegment: predicate.segment,
    ...addresseeOf(sentence, predicate, subject),
    ...base(predicate),
  };
}

/** The verb is half of another one ("fand ... statt"), or says that something is there ("findet sich"). */
function isAnotherVerb({ units, segments }: Sentence, { cue, segment, finite, at, words }: Predicate): boolean {
  const own = segments[segment] as Segment;
  if (cue.lemma === 'finden' && isReflexive(units, own)) return true;
  return (
    finite === at && (words.length === 1 || cue.with !== '') && own.kind === 'main' && hasOtherParticle(units, own, at)
  );
}

/** "Nur wer in sich ruht, findet Frieden": the clause in front is the verb's subject. */
const isFreeRelative = ({ units }: Sentence): boolean =>
  /^wer$/.test(units[/^(?:nur|aber|doch|und|denn|auch)$/.test(units[0]?.lower ?? '') ? 1 : 0]?.lower ?? '');

const skipCoordinators = (units: readonly Unit[], from: number, to: number): number => {
  let at = from;
  while (at < to && COORDINATORS.has(units[at]?.lower ?? '')) at++;
  return at;
};

/** Only a quotation stands before the verb. */
function quotedFront(units: readonly Unit[], from: number, { finite: verb, cue }: Predicate): boolean {
  const opener = units[from]?.lower ?? '';
  // "Auf dem Kanal «Münze» erklärt sie alles": a name in an adverbial is no speech.
  return (
    verb > from &&
    isQuote(units[verb - 1]) &&
    (isSpeech(units[verb - 1]) || !PREPOSITIONS.has(opener) || cue.prepositions.has(opener))
  );
}

/** Where the content of an inverted cue begins: the sentence's first unit, or after a colon that ends another's words. */
function contentStart(sentence: Sentence, index: number): number {
  let from = sentence.segments[0]?.from ?? 0;
  for (let k = 1; k < index; k++) {
    const segment = sentence.segments[k] as Segment;
    if (segment.before === ':') from = segment.from;
    if (segment.before === ';') from = segment.from;
  }
  return from;
}

/** Whether the segments before are somebody's words: a quotation or a main clause. */
function holdsClause(sentence: Sentence, index: number): boolean {
  for (let k = 0; k < index; k++) {
    const segment = sentence.segments[k] as Segment;
    if (segment.kind === 'main') return true;
    for (let at = segment.from; at < segment.to; at++)
      if (isSpeech(sentence.units[at]) || (isQuote(sentence.units[at]) && segment.to - segment.from === 1)) return true;
  }
  // "Immerhin, fand sie, sei ...": the clause goes on after the cue with its verb.
  const next = sentence.segments[index + 1];
  if (index === 1 && next?.kind === 'main' && next.verb === next.from && next.before === ',') return true;
  // "Mehr Geld für alle, forderte sie": a phrase alone, when nothing else stands before.
  return (
    index === 1 &&
    sentence.segments[0]?.kind === 'frag' &&
    /^\p{Lu}/u.test(sentence.units[0]?.text ?? '') &&
    !nounPhrase(sentence.units, 0, 2, false)?.pronoun
  );
}

/** Whether the verb has a content of its own after it, so that what stands before is only its circumstance. */
function ownContent(sentence: Sentence, predicate: Predicate): boolean {
  let circumstance = true;
  for (let k = 0; k < predicate.segment; k++) {
    const { kind, from, to } = sentence.segments[k] as Segment;
    for (let at = from; at < to; at++)
      if (isSpeech(sentence.units[at]) || (isQuote(sentence.units[at]) && to - from === 1)) circumstance = false;
    if (kind === 'main') circumstance = false;
  }
  const next = sentence.segments[predicate.segment + 1];
  if (next?.before === ':') return true;
  if (!next || !circumstance) return false;
  // "Die Pumpen, sagte sie, liefen wieder": the clause goes on with its verb.
  if (predicate.segment === 1 && next.before === ',' && next.kind === 'main' && next.verb === next.from) return false;
  return true;
}

/** The subject with an apposition after a comma ("Jay Roe, Botschafter in Wien"), and the segment to go on with. */
function withApposition(sentence: Sentence, index: number, subject: Phrase, inner: number): [Range, number] {
  const { units, segments } = sentence;
  let to = Math.min(Math.max(subject.to, subject.from + 1), Math.max(inner, subject.to));
  let next = index + 1;
  const segment = segments[index] as Segment;
  const reaches = restIsNoun(units, to, Math.min(segment.to, inner));
  if (reaches) to = Math.min(segment.to, inner);
  while (!subject.pronoun && to >= segment.to) {
    const following = segments[next];
    if (following?.before !== ',' || following.kind !== 'frag') break;
    if (isQuote(units[following.from]) || !nounPhrase(units, following.from, following.to, false)) break;
    if (/\bzu\b/.test(units[following.to - 2]?.lower ?? '')) break;
    to = following.to;
    next++;
    break;
  }
  // A relative clause about the speaker is no content.
  while (
    segments[next]?.kind === 'rel' ||
    (next > index + 1 && segments[next]?.kind === 'frag' && !hasSpeech(sentence, next))
  )
    next++;
  return [{ from: subject.from, to }, next];
}

function hasSpeech(sentence: Sentence, index: number): boolean {
  const segment = sentence.segments[index] as Segment;
  for (let at = segment.from; at < segment.to; at++)
    if (isSpeech(sentence.units[at]) || (isQuote(sentence.units[at]) && segment.to - segment.from <= 2)) return true;
  return false;
}

/** "Chefökonom der Bank in Bonn": what is left of the segment belongs to the noun. */
function restIsNoun(units: readonly Unit[], from: number, to: number): boolean {
  if (from >= to || to - from > 8) return false;
  const { lower } = units[from] as Unit;
  return /^(?:von|vom|bei|beim|aus|für)$/.test(lower) && nounPhrase(units, from + 1, to)?.to === to;
}

/** Segments after an inverted cue that go on with the content. */
function goesOn(sentence: Sentence, index: number, quoted: boolean): Range[] {
  const { units, segments } = sentence;
  const first = segments[index];
  if (!first) return [];
  if (quoted) {
    const speech = hasSpeech(sentence, index) && isQuote(units[first.from]);
    return speech ? [{ from: first.from, to: first.from + 1 }] : [];
  }
  if (
    first.before === '–' ||
    first.before === '-' ||
    first.before === '—' ||
    first.before === ';' ||
    first.before === ':'
  )
    return [];
  if (first.kind === 'frag' && !isQuote(units[first.from])) return [];
  if (
    COORDINATORS.has(units[first.from]?.lower ?? '') &&
    !/^(?:aber|sondern|doch|denn)$/.test(units[first.from]?.lower ?? '')
  )
    return [];
  return [{ from: first.from, to: sentence.end }];
}

/** "wie X mitteilte": all the rest of the sentence is the content. */
function asSomebodySaid(sentence: Sentence, predicate: Predicate): Found | null {
  const { units, segments } = sentence;
  const segment = segments[predicate.segment] as Segment;
  const opener = units[segment.from]?.lower ?? '';
  const at = opener === 'so' || opener === 'und' ? segment.from + 1 : segment.from;
  if (units[at]?.lower !== 'wie' || predicate.finite < segment.to - 3 || predicate.passive) return null;
  // "betrügt genauso gut, wie er schreibt": a comparison.
  if (
    predicate.segment > 0 &&
    units
      .slice(Math.max(0, segment.from - 4), segment.from)
      .some(({ lower }) => /^(?:so|genauso|ebenso|derart)$/.test(lower))
  )
    return null;
  if (!predicate.cue.takes.has('d') && !predicate.cue.takes.has('q')) return null;
  const subject = subjectAfter(units, at + 1, predicate.at);
  if (!subject || units[subject.head]?.lower === 'man') return null;
  const before: Range[] = predicate.segment > 0 ? [{ from: segments[0]?.from ?? 0, to: segment.from - 1 }] : [];
  const next = segments[predicate.segment + 1];
  const follows =
    next &&
    (predicate.segment === 0 || next.before === ',') &&
    (segments.slice(predicate.segment + 1).some((s) => s.kind !== 'frag') || isAdverbial(units[next.from]));
  const after: Range[] = next && (predicate.segment === 0 || follows) ? [{ from: next.from, to: sentence.end }] : [];
  if (predicate.segment === 0 && next?.before === ':') return null;
  const content = trimContent(units, [...before, ...after]);
  if (content.length === 0) return null;
  return {
    rule: 'as-said',
    source: { from: subject.from, to: subject.to },
    content,
    open: false,
    cueSegment: predicate.segment,
    ...base(predicate),
  };
}

/** The clause goes on after an insertion: with an adverbial, not with a noun of an apposition. */
const isAdverbial = (unit: Unit | undefined): boolean =>
  unit !== undefined && (PREPOSITIONS.has(unit.lower) || ADVERBS.has(unit.lower));

interface Made {
  readonly found: Found;
  readonly subject: Phrase | null;
}

/** "X sagte, ...", "X hat ... gesagt: ...", "und fügte hinzu, ...": the content follows the verb. */
function before(
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
function addresseeOf(sentence: Sentence, predicate: Predicate, subject: Phrase | null): { addressee?: Range } {
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
function last(sentence: Sentence, predicate: Predicate, taken: ReadonlySet<number>): Made | null {
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
