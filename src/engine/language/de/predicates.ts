/** Cue verbs where they stand: the finite word, the words of the cue, and whether it is passive, negated or merely wished. */

import { isVerb, type Segment, type Sentence } from './clauses.ts';
import { isPossessive } from './homonyms.ts';
import { type Cue, cueOf, predicativeOf, readingsOf } from './lexicon.ts';
import type { Range } from './phrase.ts';
import type { Reading } from './verbs.ts';
import { isNoun } from './word-classes.ts';
import { BE, BECOME, COORDINATORS, HAVE, HYPOTHETICAL, MODALS, NEGATIONS, UNREAL_MODALS } from './words.ts';

/** A cue verb in its clause. */
export interface Predicate {
  readonly cue: Cue;
  /** Index of its segment. */
  readonly segment: number;
  /** Unit of the finite verb (the auxiliary, when there is one). */
  readonly finite: number;
  /** Unit of the cue verb itself. */
  readonly at: number;
  /** The words of the cue, in order. */
  readonly words: readonly Range[];
  /** Past the last unit before the verb's own end words (particle, participle). */
  readonly inner: number;
  readonly passive: boolean;
  readonly negated: boolean;
  readonly hypothetical: boolean;
  /** Where its objects may begin: past "und" for the second of two participles. */
  readonly begin: number;
  /** "und sagte": its subject stands with the verb before. */
  readonly shared: boolean;
}

const one = (at: number): Range => ({ from: at, to: at + 1 });

/** Segments after the verb's that may hold its particle ("wies den Vorwurf, er habe gelogen, zurück"). */
const PARTICLE_REACH = 3;

/** All cue verbs of a sentence, in order. Participles and infinitives need their auxiliary in the clause. */
export function predicatesOf(sentence: Sentence): Predicate[] {
  const found: Predicate[] = [];
  sentence.segments.forEach((segment, index) => {
    for (let at = segment.from; at < segment.to; at++) {
      const unit = sentence.units[at];
      if (!unit || unit.quotation || !unit.lower) continue;
      const adjective = predicative(sentence, segment, index, at);
      if (adjective) found.push(adjective);
      const readings = readingsOf(unit.lower);
      if (readings.length === 0 || isNoun(sentence.units, at) || isPossessive(sentence.units, at, segment.to)) continue;
      const predicate = best(sentence, segment, index, at, readings);
      if (predicate) found.push(predicate);
    }
  });
  return found;
}

/** "ist überzeugt, dass": the adjective is the cue. */
function predicative(sentence: Sentence, segment: Segment, index: number, at: number): Predicate | null {
  const { units } = sentence;
  const cue = predicativeOf(units[at]?.lower ?? '');
  if (!cue || (segment.kind === 'main' ? segment.verb < 0 : segment.kind === 'frag')) return null;
  const verbLast = segment.kind !== 'main';
  const finite = verbLast ? at + 1 : segment.verb;
  const { lower = '' } = units[finite] ?? {};
  if (!BE.has(lower) && !/^zeig(?:t|te|ten|en)$/.test(lower)) return null;
  if (verbLast ? finite !== segment.to - 1 : at < segment.to - 2 && units[at + 1]?.lower !== 'über') return null;
  return {
    cue,
    segment: index,
    finite,
    at,
    words: [one(at)],
    inner: verbLast ? at : segment.to,
    begin: at + 1,
    passive: false,
    shared: false,
    ...moodOf(sentence, segment, finite, at),
  };
}

function best(
  sentence: Sentence,
  segment: Segment,
  index: number,
  at: number,
  readings: readonly Reading[],
): Predicate | null {
  let plain: Predicate | null = null;
  for (const reading of readings) {
    const made = read(sentence, segment, index, at, reading);
    if (!made) continue;
    // A particle or a companion word found in the clause tells the verb for sure.
    if (reading.particle !== '' || made.cue.with) return made;
    plain ??= made;
  }
  return plain;
}

function read(sentence: Sentence, segment: Segment, index: number, at: number, reading: Reading): Predicate | null {
  const { units } = sentence;
  const cue = cueOf(reading);
  if (reading.form !== 'finite') return compound(sentence, segment, index, at, cue, reading.form === 'participle');
  const { lower } = units[at] as { lower: string };
  const words: Range[] = [one(at)];
  let inner = segment.to;
  if (reading.particle) {
    const place = particleAt(sentence, index, at, reading.particle);
    if (place < 0) return null;
    words.push(one(place));
    if (place < segment.to) inner = place;
  }
  const joined = cue.lemma.includes('|') && !reading.particle;
  const last =
    at >= segment.to - 1 ||
    (at === segment.to - 2 && (HAVE.has(units[at + 1]?.lower ?? '') || MODALS.has(units[at + 1]?.lower ?? '')));
  if (joined && (!last || lower.length < 4)) return null;
  if (cue.lemma === 'befinden' && units.slice(segment.from, segment.to).some(({ lower }) => lower === 'sich'))
    return null;
  if (cue.with) {
    const companion = companionAt(units, segment, cue.with);
    if (!companion) return null;
    // "Für gewöhnlich hält ...": a small word before the verb goes with another.
    if (segment.kind === 'main' && companion.from < at && /^(?:für|als|auf)$/.test(cue.with)) return null;
    words.push(companion);
    if (companion.from > at) inner = Math.min(inner, companion.from);
  }
  const verbLast = segment.kind === 'sub' || segment.kind === 'rel';
  const shared = !verbLast && at > segment.from && COORDINATORS.has(units[at - 1]?.lower ?? '');
  if (verbLast ? !last : !shared && segment.verb !== at) return null;
  return {
    cue,
    segment: index,
    finite: at,
    at,
    words,
    inner: verbLast ? at : inner,
    begin: at + 1,
    passive: false,
    shared,
    ...moodOf(sentence, segment, at, at),
  };
}

/** A participle with haben (perfect) or werden, sein (passive), an infinitive with a modal. */
function compound(
  sentence: Sentence,
  segment: Segment,
  index: number,
  at: number,
  cue: Cue,
  participle: boolean,
): Predicate | null {
  const { units } = sentence;
  if (cue.with) return null;
  // "will das feststellen lassen": others are to do it.
  if (!participle && units[at + 1]?.lower === 'lassen') return null;
  const isHelper = (lower: string): boolean =>
    participle
      ? HAVE.has(lower) || BECOME.has(lower) || BE.has(lower)
      : MODALS.has(lower) || /^(?:lässt|ließ|lassen|ließen)$/.test(lower);
  const coordinated = at < segment.to - 1 && COORDINATORS.has(units[at + 1]?.lower ?? '');
  if (at < segment.to - 4 && !coordinated) return null;
  let finite = -1;
  for (let place = segment.from; place < segment.to; place++) {
    const lower = units[place]?.lower ?? '';
    const helper = isHelper(lower);
    if (helper && place !== at) finite = place;
    if (helper && place < at) break;
  }
  // "hat den Fall geprüft, Mängel festgestellt": the auxiliary stands in the clause before.
  const before = sentence.segments[index - 1];
  if (finite < 0 && segment.kind === 'frag' && before?.kind === 'main' && isHelper(units[before.verb]?.lower ?? ''))
    finite = before.verb;
  // "soll gesagt haben": the modal is the finite verb.
  if (
    participle &&
    finite > at &&
    units[finite]?.lower === 'haben' &&
    segment.kind === 'main' &&
    MODALS.has(units[segment.verb]?.lower ?? '') &&
    segment.verb < at
  )
    finite = segment.verb;
  if (finite < 0) return null;
  let begin = Math.max(segment.from, finite + 1);
  for (let place = at - 1; place > begin; place--) {
    const earlier =
      readingsOf(units[place - 1]?.lower ?? '').some(({ form }) => form === 'participle') ||
      /^(?:ge|be|ver|er|ent|zer)?.{2,}(?:t|en)$/.test(units[place - 1]?.lower ?? '');
    if (COORDINATORS.has(units[place]?.lower ?? '') && earlier && /^\p{Ll}/u.test(units[place - 1]?.text ?? '')) {
      begin = place + 1;
      break;
    }
  }
  const lower = units[finite]?.lower ?? '';
  const passive =
    participle &&
    (BECOME.has(lower) ||
      BE.has(lower) ||
      units.slice(at, at + 3).some((u) => u.lower === 'worden' || u.lower === 'werden'));
  const verbLast = segment.kind === 'sub' || segment.kind === 'rel';
  if (!verbLast && finite > at) return null;
  if (
    !verbLast &&
    segment.kind === 'main' &&
    finite !== segment.verb &&
    finite >= segment.from &&
    !COORDINATORS.has(units[finite - 1]?.lower ?? '')
  )
    return null;
  if (passive && BE.has(lower) && units[at + 1]?.lower !== 'worden') return null;
  const mood = moodOf(sentence, segment, finite, at);
  return {
    cue, segment: index, finite, at, words: [one(at)], inner: at, begin, passive, shared: false, ...mood,
    hypothetical: mood.hypothetical || (!participle && UNREAL_MODALS.has(lower) && !(cue.lemma === 'wissen' && /^woll/.test(lower))),
  }; // biome-ignore format: short
}

function moodOf(
  sentence: Sentence,
  segment: Segment,
  finite: number,
  at: number,
): { negated: boolean; hypothetical: boolean } {
  const { units } = sentence;
  const end = Math.min(segment.to, Math.max(at + 6, finite + 8));
  let negated = false;
  for (let place = segment.from; place < end; place++) {
    if (units[place]?.quotation) break;
    if (NEGATIONS.has(units[place]?.lower ?? '') && units[place + 1]?.lower !== 'nur') negated = true;
  }
  const opener = units[segment.from]?.lower ?? '';
  return { negated, hypothetical: segment.kind === 'sub' && HYPOTHETICAL.has(opener) };
}

function companionAt(units: Sentence['units'], segment: Segment, companion: string): Range | null {
  const parts = companion.split(' ');
  for (let at = segment.from; at + parts.length <= segment.to; at++) {
    if (parts.every((part, k) => units[at + k]?.lower === part)) return { from: at, to: at + parts.length };
  }
  return null;
}

/** Where the particle of the verb at `at` stands: at the end of its segment or of one soon after; -1. */
function particleAt(sentence: Sentence, index: number, at: number, particle: string): number {
  const { units, segments } = sentence;
  for (let next = index; next < Math.min(segments.length, index + PARTICLE_REACH); next++) {
    const segment = segments[next] as Segment;
    for (let place = segment.to - 1; place > (next === index ? at : segment.from - 1); place--) {
      if (units[place]?.lower !== particle) continue;
      const follows = units[place + 1];
      if (place === segment.to - 1 || COORDINATORS.has(follows?.lower ?? '')) return place;
    }
  }
  return -1;
}

/** Whether a coordinator with a finite cue verb after it stands at `at` ("und sagte"). */
export function startsShared(units: Sentence['units'], at: number): boolean {
  return (
    COORDINATORS.has(units[at]?.lower ?? '') &&
    isVerb(units, at + 1) &&
    readingsOf(units[at + 1]?.lower ?? '').some(({ form }) => form === 'finite')
  );
}
