/** Cue verbs that stand after or inside their content: "..., sagte X", "dass ..., bezweifelt X", "wie X mitteilte". */
import type { Unit } from '../../attribution/rules/view.ts';
import { addresseeOf } from './before.ts';
import type { Segment, Sentence } from './clauses.ts';
import { base, type Found, isQuote, skipCoordinators } from './found.ts';
import { isAnotherVerb } from './homonyms.ts';
import { nounPhrase, type Phrase, type Range } from './phrase.ts';
import type { Predicate } from './predicates.ts';
import { trimContent } from './ranges.ts';
import { canSpeak } from './speakable.ts';
import { subjectAfter } from './subject.ts';
import { isSpeech } from './word-classes.ts';
import { ADVERBS, COORDINATORS, MODALS, PREPOSITIONS } from './words.ts';

/** "Dass ..., bezweifelt X": the clause in front is the content. */
export function clauseInFront(sentence: Sentence, predicate: Predicate): Found | null {
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
export function after(sentence: Sentence, predicate: Predicate): Found | null {
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

/** "Nur wer in sich ruht, findet Frieden": the clause in front is the verb's subject. */
const isFreeRelative = ({ units }: Sentence): boolean =>
  /^wer$/.test(units[/^(?:nur|aber|doch|und|denn|auch)$/.test(units[0]?.lower ?? '') ? 1 : 0]?.lower ?? '');

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
export function asSomebodySaid(sentence: Sentence, predicate: Predicate): Found | null {
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
