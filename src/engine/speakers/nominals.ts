/** Finds noun phrases without a name ("a senior official", "the ministry", "researchers") that later words may refer to. */

import type { Description } from './description.ts';
import { DETERMINERS, DOC_NOUNS, PRONOUNS, SENTENCE_STARTERS } from './lexicon.ts';
import { headKind, singular } from './nouns.ts';
import type { Scene } from './scene.ts';

const QUANTIFIERS =
  /^(?:one|two|three|four|five|six|another|other|some|many|several|most|few|all|both|each|every|no|any)$/;
const NO_ADJECTIVE =
  /^(?:told|tells|tell|said|says|by|who|whom|gave|asked|asks|urged|warned|met|joined|called|named|made|told)$/;
const MASS = /^(?:police|staff|management|personnel|media|authorities|officials|people|men|women|children)$/;

/** The noun phrase whose head is word `i`, or null when the word does not head one. */
export function nominalAt(scene: Scene, i: number): Description | null {
  const { words, nameOf } = scene;
  const word = words[i];
  if (!word || (nameOf[i] ?? -1) !== -1) return null;
  const info = headKind(word.lower);
  if (!info.known || PRONOUNS[word.lower] || QUANTIFIERS.test(word.lower) || /^\d/.test(word.lower)) return null;
  const next = words[i + 1];
  if (
    next &&
    next.gap === ' ' &&
    !word.possessive &&
    nameOf[i + 1] === -1 &&
    headKind(next.lower).known &&
    !SENTENCE_STARTERS.has(next.lower)
  )
    return null;
  if (next && next.gap === ' ' && (nameOf[i + 1] ?? -1) !== -1 && !word.possessive && info.kind !== 'group')
    return null;
  let first = i;
  let determiner = '';
  let owner = -1;
  while (first > 0 && i - first < 7 && words[first]?.gap === ' ') {
    const before = words[first - 1];
    if (!before) break;
    const name = nameOf[first - 1] ?? -1;
    if (name !== -1) {
      if (before.possessive) {
        owner = name;
        first = scene.names[name]?.first ?? first;
        break;
      }
      first = scene.names[name]?.first ?? first - 1;
      continue;
    }
    if (DETERMINERS.has(before.lower) || QUANTIFIERS.test(before.lower) || /^(?:an?)$/.test(before.lower)) {
      determiner = before.lower;
      first -= 1;
      if (DETERMINERS.has(determiner)) break;
      continue;
    }
    if (
      SENTENCE_STARTERS.has(before.lower) &&
      !/^(?:former|current|new|old|young|senior|late|early|first|second|third|last|top|police|high|low|big|small|good|best|great|long|short|same)$/.test(
        before.lower,
      )
    )
      break;
    if (NO_ADJECTIVE.test(before.lower) || /n't$/.test(before.lower)) break;
    // Without a determiner only what looks like an adjective or a noun of the field belongs to the phrase.
    if (!bounded(scene, first) && (i - first >= 2 || !ADJECTIVAL.test(before.lower))) break;
    first -= 1;
  }
  if (!determiner && !info.plural && owner < 0 && (info.kind === 'document' || !MASS.test(word.lower))) return null;
  if (!determiner && DOC_NOUNS.has(word.lower) && first === i && !words[i]?.opens) return null;
  return {
    type: 'description',
    first,
    end: i + 1,
    coreEnd: i + 1,
    determiner,
    head: singular(word.lower),
    headAt: i,
    plural: info.plural,
    kind: info.kind,
    gender: info.gender,
    owner,
  };
}

const ADJECTIVAL =
  /(?:al|ic|ive|an|ese|ish|ary|ous|ent|ant|able|ern|ior|less|ful|ist|est|er)$|^(?:white|black|top|key|local|state|city|police|health|safety|security|law|trade|company|school|party|campaign|industry|hospital|court|union|field|home|tax|news|market|opinion|court|voting|human|civil)$/;

/** Does a determiner stand within reach before word `i`, so that the phrase is closed on its left? */
function bounded(scene: Scene, i: number): boolean {
  for (let k = i - 1; k >= 0 && k >= i - 5; k -= 1) {
    const w = scene.words[k]?.lower ?? '';
    if (DETERMINERS.has(w) || QUANTIFIERS.test(w)) return true;
    if (scene.words[k + 1]?.gap !== ' ' || SENTENCE_STARTERS.has(w)) return false;
  }
  return false;
}

/** Words of the description that tell it apart: what stands between determiner and head. */
export function traitsOf(scene: Scene, d: Description): string[] {
  const traits: string[] = [];
  for (let i = d.first; i < d.headAt; i += 1) {
    const w = scene.words[i]?.lower ?? '';
    if (!DETERMINERS.has(w) && !QUANTIFIERS.test(w) && !SENTENCE_STARTERS.has(w)) traits.push(w.replace(/\.$/, ''));
  }
  return traits;
}

/** Words of a tail that stays: "a flyer posted online". */
const SHORT_TAIL = 4;

const isPublished = (word: string, next: string): boolean =>
  /^(?:published|released|posted|issued|unveiled)$/.test(word)
    ? next !== 'by'
    : /^(?:obtained|seen|reviewed)$/.test(word)
      ? next === 'by'
      : word === 'out' && next !== 'of';

/** The text of a description without its determiner ("senior official at the port authority"). */
export function nameOfDescription(scene: Scene, d: Description): string {
  const { words } = scene;
  let a = d.first;
  while (a < d.headAt && DETERMINERS.has(words[a]?.lower ?? '')) a += 1;
  const from = words[a]?.start ?? 0;
  let end = d.end;
  // When and where a text came out, told at length, is no part of its name; who made it is.
  if (d.kind === 'document')
    for (let i = d.headAt + 1; i < end; i += 1)
      if (end - i > SHORT_TAIL && isPublished(words[i]?.lower ?? '', words[i + 1]?.lower ?? '')) end = i;
  // A clause or apposition after a comma is the article's comment, not the name.
  for (let i = d.headAt + 1; i < end; i += 1) {
    if (/[,;—–(]/.test(words[i]?.gap ?? '') && i > d.headAt) {
      end = i;
      break;
    }
  }
  const to = words[end - 1]?.end ?? from;
  return scene.text.slice(from, to).replace(/\s+/g, ' ');
}
