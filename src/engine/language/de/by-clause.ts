/** Sources named by a clause of their own: so X, hieß es in X, geht aus X hervor, für X ist klar. */
import type { Unit } from '../../attribution/rules/view.ts';
import { isVerb, type Segment, type Sentence } from './clauses.ts';
import { nounStance, readingsOf } from './lexicon.ts';
import type { Naming } from './naming.ts';
import { isTime, nounPhrase, type Phrase, pastAdverbials } from './phrase.ts';
import { isAbstract, isBodyWord, isCollective, isDocument, isGeneralBody, roleGender } from './speakers/nouns.ts';
import { isSpeech } from './word-classes.ts';
import { ADVERBS, DETERMINERS, PREPOSITIONS } from './words.ts';

/** "hieß es", "wie es ... hieß". */
export const isHeisstEs = (units: readonly Unit[], segment: Segment, at: number): boolean =>
  /^(?:heißt|hieß|heiße)$/.test(units[at]?.lower ?? '') &&
  (units[at + 1]?.lower === 'es' ||
    (units[at - 1]?.lower === 'es' && at === segment.from + 1) ||
    (at === segment.to - 1 && units[segment.from]?.lower === 'wie' && units[segment.from + 1]?.lower === 'es'));

/** "..., so der Minister (weiter)." */
export function so({ units, segments, end }: Sentence, segment: Segment, index: number, at: number): Naming | null {
  if (/^genannte[rnms]?$/.test(units[at + 1]?.lower ?? '')) return null;
  const quoted = units[at - 1]?.quotation !== null && units[at - 1]?.quotation !== undefined;
  if (at !== segment.from && !quoted) return null;
  if (index === 0 && !quoted) return null;
  const start = pastAdverbs(units, at + 1, segment.to);
  const phrase = nounPhrase(units, start, segment.to);
  if (!phrase) return null;
  if (pastAdverbials(units, phrase.to, segment.to) < segment.to && !isApposed(units, phrase.to, segment.to))
    return null;
  let to = segment.to;
  const next = segments[index + 1];
  // An apposition, or a relative clause about the speaker.
  if (
    next &&
    next.kind === 'frag' &&
    next.to === end &&
    next.before === ',' &&
    !units[next.from]?.quotation &&
    !goesOn(units, next)
  )
    to = next.to;
  // "so die Begründung": a noun of speech, whose owner is the one who spoke before.
  if (nounStance(units[phrase.head]?.lower ?? '') && phrase.to === phrase.head + 1)
    return {
      rule: 'so-noun',
      from: at,
      to,
      cue: { from: at, to: phrase.to },
      source: null,
      stance: 'neutral',
      segment: index,
    };
  const source = to > segment.to ? { from: phrase.from, to } : phrase;
  return {
    rule: 'so',
    from: at,
    to,
    cue: { from: at, to: at + 1 },
    source: { from: source.from, to: source.to },
    stance: 'neutral',
    segment: index,
  };
}

/** What stands after an insertion goes on with the clause before it: it ends in an infinitive or participle, or opens with its verb. */
export const goesOn = (units: readonly Unit[], { from, to, kind, verb }: Segment): boolean => {
  const ends = /^\p{Ll}+(?:n|t)$/u.test(units[to - 1]?.text ?? '') && !PREPOSITIONS.has(units[to - 1]?.lower ?? '');
  if (kind === 'inf') return true;
  return kind === 'frag' ? ends : kind === 'main' && (verb === from || (verb === to - 1 && ends));
};

const pastAdverbs = (units: readonly Unit[], at: number, to: number): number => {
  let place = at;
  while (place < to && ADVERBS.has(units[place]?.lower ?? '')) place++;
  return place;
};

/** What is left of "so X" is a phrase of X's ("so die Ministerin auf einer Tagung mit Vertretern"). */
function isApposed(units: readonly Unit[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isVerb(units, at)) return false;
  return PREPOSITIONS.has(units[from]?.lower ?? '');
}

/** "hieß es (aus dem Ministerium)", "In dem Bericht heißt es". */
export function heisstEs({ units, segments }: Sentence, segment: Segment, index: number, at: number): Naming | null {
  // "wie es umgangssprachlich heißt": a word's use, nobody's claim.
  if (
    units
      .slice(segment.from, segment.to)
      .some(({ lower }) => /^(?:umgangssprachlich|volksmund|scherzhaft|übersetzt|korrekt|jargon)$/.test(lower))
  )
    return null;
  const source = placeOf(units, at + 2, segment.to) ?? placeOf(units, segment.from, at);
  const cue =
    units[at - 1]?.lower === 'es' ? { from: at - 1, to: at + 1 } : { from: at, to: Math.min(at + 2, segment.to) };
  if (at === segment.from || units[segment.from]?.lower === 'wie') {
    if (index === 0 && segments[1]?.before === ':') return null;
    return { rule: 'heisst-es', from: segment.from, to: segment.to, cue, source, stance: 'neutral', segment: index };
  }
  const next = segments[index + 1];
  const opens =
    next &&
    (next.before === ':' ||
      isSpeech(units[next.from]) ||
      next.kind === 'main' ||
      /^(?:dass|daß)$/.test(units[next.from]?.lower ?? ''));
  if (opens && !units[at - 1]?.quotation)
    return {
      rule: 'heisst-es-main',
      from: segment.from,
      to: segment.to,
      cue,
      source,
      stance: 'neutral',
      segment: index,
    };
  return units[at - 1]?.quotation
    ? { rule: 'heisst-es', from: at, to: segment.to, cue, source, stance: 'neutral', segment: index }
    : null;
}

/** "Aus X geht hervor, dass ...", "wie aus X hervorgeht". */
export function hervor({ units, segments }: Sentence, segment: Segment, index: number, at: number): Naming | null {
  const joined = units[at]?.lower.startsWith('hervor') ?? false;
  let end = at;
  while (!joined && end < segment.to && units[end]?.lower !== 'hervor') end++;
  if (!joined && end >= segment.to) return null;
  const from = units.slice(segment.from, segment.to).findIndex(({ lower }) => lower === 'aus') + segment.from;
  const source = from >= segment.from ? nounPhrase(units, from + 1, segment.to) : null;
  if (!source) return null;
  const naming = {
    cue: { from: at, to: joined ? at + 1 : end + 1 },
    source,
    stance: 'factive',
    segment: index,
  } as const;
  if (joined && units[segment.from]?.lower === 'wie')
    return { ...naming, rule: 'hervor', from: segment.from, to: segment.to };
  const next = segments[index + 1];
  if (joined || !/^(?:dass|daß|wie|ob)$/.test(units[next?.from ?? -1]?.lower ?? '')) return null;
  // "Das geht aus Akten hervor, wie der Sender berichtet": a source of its own.
  if (next && units[next.from]?.lower === 'wie' && readingsOf(units[next.to - 1]?.lower ?? '').length > 0) return null;
  return { ...naming, rule: 'hervor-dass', from: segment.from, to: segment.to };
}

/** "Für X ist klar: ...", "Für X steht fest, dass ...". */
export function fuer({ units, segments }: Sentence, segment: Segment, index: number, at: number): Naming | null {
  const source = at === segment.from ? nounPhrase(units, at + 1, segment.to) : null;
  const verb = source ? (units[source.to]?.lower ?? '') : '';
  const last = units[segment.to - 1]?.lower ?? '';
  const next = segments[index + 1];
  if (
    !source ||
    !next ||
    !((/^(?:ist|war|sei)$/.test(verb) && last === 'klar') || (/^(?:steht|stand)$/.test(verb) && last === 'fest'))
  )
    return null;
  return {
    rule: 'heisst-es-main',
    from: segment.from,
    to: segment.to,
    cue: { from: source.to, to: segment.to },
    source,
    stance: 'belief',
    segment: index,
  };
}

/** The document or body that "in", "aus", "von", "bei" or "auf" names. */
function placeOf(units: readonly Unit[], from: number, to: number): Phrase | null {
  for (let at = from; at < to; at++) {
    if (!/^(?:in|im|aus|von|vom|bei|beim|auf|seitens)$/.test(units[at]?.lower ?? '')) continue;
    const phrase = nounPhrase(units, at + 1, to);
    if (phrase && !isTime(units, phrase) && speaksFrom(units, phrase)) return phrase;
  }
  return null;
}

/** A text, a body, people or a name: "in dem Bericht", "aus Kreisen"; not "auf Anfrage", "von der Feier". */
function speaksFrom(units: readonly Unit[], { from, head }: Phrase): boolean {
  const { text, lower } = units[head] as Unit;
  if (
    isDocument(text) ||
    isBodyWord(text) ||
    isGeneralBody(text) ||
    isCollective(text) ||
    roleGender(text) ||
    nounStance(lower)
  )
    return true;
  return (
    !DETERMINERS.has(units[from]?.lower ?? '') &&
    !isAbstract(text) &&
    !/^(?:anfrage|nachfrage|anfragen|rückfrage)$/.test(lower)
  );
}
