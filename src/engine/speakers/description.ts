/** Takes a noun phrase without a name of its own apart: determiner, head, what it names. */
import type { SpeakerKind } from '../types.ts';
import { DETERMINERS, type Gender } from './lexicon.ts';
import { headKind, singular } from './nouns.ts';
import type { Scene } from './scene.ts';
import { isMarker } from './titles.ts';

/** A noun phrase without a name of its own. */
export interface Description {
  readonly type: 'description';
  readonly first: number;
  readonly end: number;
  /** End of the phrase before its first preposition or clause. */
  readonly coreEnd: number;
  /** The determiner or possessor's pronoun in front ("the", "a", "his"), or ''. */
  readonly determiner: string;
  /** Head noun, lower case, singular where the lists know it. */
  readonly head: string;
  readonly headAt: number;
  readonly plural: boolean;
  readonly kind: SpeakerKind;
  readonly gender: Gender | null;
  /** Index of the name that owns it ("Ana Roe's statement"), or -1. */
  readonly owner: number;
}

/** Words that end the core of a noun phrase. */
export const PREPOSITIONS = new Set(
  `of at from in with for to by on about against behind near outside inside across over under between among
  within into out this last next earlier yesterday recently currently monday tuesday wednesday thursday friday saturday sunday who've representing including like as after before during following involving since through throughout around despite toward towards
  who which whose that where when familiar close led released published conducted obtained seen reviewed filed issued posted signed
  based wearing working living speaking sitting standing offering calling using responsible preferred provided dedicated undergoing responding aged worried handling seeking supporting backing opposing attending facing held written carried`.split(
    /\s+/,
  ),
);

/** Participles that bring a name. */
export const NAMING = /^(?:called|named|dubbed|identified|nicknamed)$/;

/** End of the part of [a, b) before its first preposition, clause or participle outside a name. */
export function coreEndOf(scene: Scene, a: number, b: number): number {
  for (let i = a + 1; i < b; i += 1) {
    const inName = scene.nameOf[i] !== -1;
    const w = scene.words[i]?.lower ?? '';
    if (!inName && PREPOSITIONS.has(w) && !scene.words[i - 1]?.possessive) return i;
    if (!inName && NAMING.test(w) && (scene.nameOf[i + 1] ?? -1) !== -1 && i + 1 < b) return i;
  }
  return b;
}

/** Describes the noun phrase in words [first, end) whose core ends at `coreEnd`. */
export function describe(scene: Scene, first: number, end: number, coreEnd: number): Description {
  const { words } = scene;
  let a = first;
  let determiner = '';
  while (
    a < coreEnd - 1 &&
    (DETERMINERS.has(words[a]?.lower ?? '') ||
      /^(?:one|another|some|many|several|no|any|each|every|both|most|few|all|other|another)$/.test(
        words[a]?.lower ?? '',
      ))
  ) {
    if (!determiner) determiner = words[a]?.lower ?? '';
    a += 1;
  }
  const headAt = coreEnd - 1;
  // "a group of physicians", "one of the polls": the noun after "of" says what it is.
  if (
    /^(?:group|number|handful|couple|majority|lot|host|series|one|some|many|most|several|all|two|three|dozens|hundreds|thousands|percent|%|%|half|bunch|coalition|panel|team|body)$/.test(
      words[headAt]?.lower ?? '',
    ) &&
    words[coreEnd]?.lower === 'of' &&
    coreEnd + 1 < end
  ) {
    const inner = coreEndOf(scene, coreEnd + 1, end) - 1;
    if (!/^(?:coalition|panel|team|group)$/.test(words[headAt]?.lower ?? '') || /s$/.test(words[inner]?.lower ?? '')) {
      const lead = words[headAt]?.lower ?? '';
      const kind = headKind(words[inner]?.lower ?? '');
      const plural = lead !== 'one';
      return {
        type: 'description',
        first,
        end,
        coreEnd,
        determiner,
        head: singular(words[inner]?.lower ?? ''),
        headAt: inner,
        plural,
        kind: kind.kind === 'document' ? 'document' : plural ? 'group' : kind.kind === 'group' ? 'unnamed' : kind.kind,
        gender: plural ? null : kind.gender,
        owner: -1,
      };
    }
  }
  const noun = words[headAt]?.lower ?? '';
  const info = headKind(noun);
  const quantified =
    /^(?:many|some|several|most|few|all|both|two|three|four|five|\d+)$/.test(determiner) ||
    /^(?:two|three|four|five|\d{1,3})$/.test(words[a]?.lower ?? '');
  const plural = info.plural || (quantified && info.kind === 'unnamed' && !info.known);
  let owner = -1;
  for (let i = first; i < headAt; i += 1) {
    const n = scene.nameOf[i] ?? -1;
    if (n >= 0 && words[i]?.possessive && scene.names[n]?.end === i + 1) owner = n;
  }
  const named = scene.nameOf[headAt] ?? -1;
  const kind = named >= 0 && isMarker(noun) ? 'organisation' : plural && info.kind === 'unnamed' ? 'group' : info.kind;
  return {
    type: 'description',
    first,
    end,
    coreEnd,
    determiner,
    head: singular(noun),
    headAt,
    plural,
    kind,
    gender: info.gender,
    owner,
  };
}
