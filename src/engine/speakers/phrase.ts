/** Takes a source phrase apart: a pronoun, a name (with its role), a list, or a description with its head noun. */
import { coreEndOf, type Description, describe } from './description.ts';
import { DETERMINERS, PRONOUNS } from './lexicon.ts';
import type { Name } from './names.ts';
import { headKind } from './nouns.ts';
import type { Scene } from './scene.ts';
import { farName, innerName, nameEndingAt, officerOf, rolesBefore } from './within.ts';

/** A phrase that names a source. Word indices are the scene's, end exclusive. */
export type Phrase =
  | { readonly type: 'pronoun'; readonly at: number; readonly word: string }
  | { readonly type: 'name'; readonly name: Name; readonly roles: readonly [number, number][] }
  | { readonly type: 'list'; readonly parts: readonly Phrase[]; readonly first: number; readonly end: number }
  | Description;

const BREAK = /[,;:([—–]|\s--?\s|\.\s/;

/** The word at `i` as a pronoun would be written: without "'s", "'ve"; '' for an acronym (WHO, US, IT). */
export function pronounAt(scene: Scene, i: number): string {
  const word = scene.words[i];
  if (!word) return '';
  if (word.text.length > 1 && word.text === word.text.toUpperCase() && !/['’]/.test(word.text)) return '';
  return word.lower.replace(/'(?:ve|re|d|m|ll|s)$/, '');
}

/** Reads the phrase in words [first, end). Null when it holds no word. */
export function readPhrase(scene: Scene, first: number, end: number): Phrase | null {
  const { words } = scene;
  let a = first;
  let b = end;
  // "an officer who": the relative pronoun opens the claim's clause and names nobody.
  while (
    b - a > 1 &&
    /^(?:who|which|that|whom|and|or|but)$/.test(words[b - 1]?.lower ?? '') &&
    scene.nameOf[b - 1] === -1
  )
    b -= 1;
  // "by the coast guard": the preposition of a passive is no part of the name.
  if (b - a > 1 && words[a]?.text === 'by') a += 1;
  while (
    a < b &&
    /^(?:both|even|only|just|but|and|or|as|meanwhile|however|now|then|so|because|that's|not|perhaps)$/.test(
      words[a]?.lower ?? '',
    ) &&
    a + 1 < b &&
    !/^(?:of|in|the)$/.test(words[a + 1]?.lower ?? '') === true
  ) {
    if (words[a]?.lower === 'both' && scene.nameOf[a + 1] === -1) break;
    if (words[a]?.lower === 'not') break;
    a += 1;
  }
  if (a < b && words[a]?.lower === 'both' && scene.nameOf[a + 1] !== -1) a += 1;
  if (a >= b) return null;
  const lead = pronounAt(scene, a);
  if (
    PRONOUNS[lead] &&
    (b - a === 1 ||
      (b - a === 2 && /^(?:all|both|himself|herself|themselves|itself|too|also)$/.test(words[a + 1]?.lower ?? '')))
  ) {
    return { type: 'pronoun', at: a, word: lead };
  }
  if (PRONOUNS[lead]?.type === '3' && /^(?:he|she|they|it)$/.test(lead)) return { type: 'pronoun', at: a, word: lead };
  const segments = segmentsOf(scene, a, b);
  const lead0 = segments[0] ?? [a, b];
  const listed = listOf(scene, a, b, lead0);
  if (listed) return listed;
  return readSingle(scene, a, b, segments);
}

/** Cuts words [a, b) at commas, brackets and dashes. */
function segmentsOf(scene: Scene, a: number, b: number): [number, number][] {
  const segments: [number, number][] = [];
  let from = a;
  for (let i = a + 1; i < b; i += 1) {
    const inName = scene.nameOf[i] !== -1 && scene.nameOf[i] === scene.nameOf[i - 1];
    const adjectives =
      i === from + 2 &&
      segments.length === 0 &&
      scene.words[i]?.gap === ', ' &&
      DETERMINERS.has(scene.words[from]?.lower ?? '') &&
      scene.nameOf[i - 1] === -1 &&
      (!headKind(scene.words[i - 1]?.lower ?? '').known || scene.words[i - 1]?.lower === 'independent') &&
      scene.nameOf[i] === -1 &&
      !DETERMINERS.has(scene.words[i]?.lower ?? '') &&
      !/^(?:who|which|and)$/.test(scene.words[i]?.lower ?? '');
    if (!inName && !adjectives && BREAK.test(scene.words[i]?.gap ?? '')) {
      segments.push([from, i]);
      from = i;
    }
  }
  segments.push([from, b]);
  return segments;
}

function readSingle(scene: Scene, a: number, b: number, segments: readonly [number, number][]): Phrase {
  const [s0, e0] = segments[0] ?? [a, b];
  const core = coreEndOf(scene, s0, e0);
  const name = nameEndingAt(scene, core);
  const owns = core < e0 && scene.words[core - 1]?.possessive === true;
  if (name && name.first >= s0 - 3 && !owns) {
    const officer = officerOf(scene, name, segments);
    if (officer) return { type: 'name', name: officer, roles: [[s0, officer.core]] };
    const roles: [number, number][] = [];
    if (name.core > s0) roles.push([s0, name.core]);
    const next = segments
      .slice(1)
      .find(([x, y]) => y > x && !/^\d+$/.test(scene.words[x]?.text ?? '') && !isBracketParty(scene, x));
    if (next) roles.push([next[0], next[1]]);
    else if (core < e0 && /^(?:of|at|from|with)$/.test(scene.words[core]?.lower ?? '')) roles.push([core, e0]);
    return { type: 'name', name, roles };
  }
  const described = describe(scene, s0, b, core);
  const inner = innerName(scene, described, core, e0);
  if (inner) return { type: 'name', name: inner, roles: [[s0, inner.first]] };
  if (!described.plural || described.kind === 'organisation') {
    for (const [x, y] of segments.slice(1, 3)) {
      const near = nameEndingAt(scene, coreEndOf(scene, x, y));
      const apposed = near ?? farName(scene, x, y);
      if (
        apposed &&
        apposed.first <= Math.max(x, apposed.core) &&
        (apposed.first === x || apposed !== near || rolesBefore(scene, x, apposed)) &&
        !/^(?:including|like|such)$/.test(scene.words[x]?.lower ?? '')
      ) {
        if (
          described.kind === 'document' ||
          (apposed.kind === 'place' && !/^(?:country|nation|state|city|republic|kingdom)$/.test(described.head))
        )
          break;
        return { type: 'name', name: apposed, roles: [[s0, segments[0]?.[1] ?? core]] };
      }
    }
  }
  return described;
}

const isBracketParty = (scene: Scene, x: number): boolean => /\($/.test(scene.words[x]?.gap ?? '');

/** "A and B", "A, B and C": parts that are phrases of their own; null when "and" joins two roles or stands inside a role. */
function listOf(scene: Scene, a: number, b: number, [s0, e0]: [number, number]): Phrase | null {
  const { words } = scene;
  const ands: number[] = [];
  for (let i = a + 1; i < b - 1; i += 1)
    if (/^(?:and|&|or)$/.test(words[i]?.lower ?? '') && scene.nameOf[i] === -1) ands.push(i);
  for (const at of ands) {
    const core = coreEndOf(scene, s0, e0);
    const inLead = at < e0;
    if (inLead && at >= core && !betweenPlaced(scene, a, core, at)) continue;
    // A later "and" joins only when every comma part before it is a bare name ("A, B and C") or it follows a comma.
    const afterComma = /,/.test(words[at]?.gap ?? '');
    if (!inLead && !afterComma && !allNames(scene, a, at)) continue;
    if (
      !inLead &&
      afterComma &&
      !/^(?:other|others|another|several|some|many|two|three|the|a|an|his|her|their)$/.test(
        words[at + 1]?.lower ?? '',
      ) &&
      !allNames(scene, a, at)
    )
      continue;
    const left = inLead ? null : splitNames(scene, a, at);
    const parts = left ?? [readPhrase(scene, a, at)].filter((p): p is Phrase => p !== null);
    const right = readPhrase(scene, at + 1, b);
    const lastLeft = parts.at(-1);
    // "Ana Roe, a banker, and a Republican who ...": more of what she is.
    if (
      afterComma &&
      lastLeft?.type === 'name' &&
      right?.type === 'description' &&
      !right.plural &&
      right.kind === 'unnamed' &&
      /^an?$/.test(right.determiner)
    )
      continue;
    if (!right || !lastLeft) continue;
    if (!standsAlone(scene, lastLeft, a, at) || !canFollow(scene, lastLeft, right, at + 1)) continue;
    const rights = right.type === 'list' ? right.parts : [right];
    return { type: 'list', parts: [...parts, ...rights], first: a, end: b };
  }
  return null;
}

/** "Ana Roe of Norland and Owen Kerr of Sudland": "and" between two people who are each of a place. */
function betweenPlaced(scene: Scene, a: number, core: number, at: number): boolean {
  const place = scene.names[scene.nameOf[at - 1] ?? -1];
  const left = nameEndingAt(scene, core);
  const right = scene.names[scene.nameOf[at + 1] ?? -1];
  return (
    scene.words[core]?.lower === 'of' &&
    place?.first === core + 1 &&
    left !== undefined &&
    left.core - a < 8 &&
    right?.first === at + 1 &&
    left.kind === 'person' &&
    right.kind === 'person'
  );
}

function allNames(scene: Scene, a: number, b: number): boolean {
  for (let i = a; i < b; i += 1)
    if (scene.nameOf[i] === -1 && !/^(?:the|and)$/.test(scene.words[i]?.lower ?? '')) return false;
  return true;
}

function splitNames(scene: Scene, a: number, b: number): Phrase[] | null {
  if (!allNames(scene, a, b)) return null;
  return segmentsOf(scene, a, b).map(([x, y]) => readSingle(scene, x, y, [[x, y]]));
}

function standsAlone(scene: Scene, left: Phrase, a: number, at: number): boolean {
  if (left.type === 'name') return true;
  if (left.type === 'pronoun') return true;
  if (left.type === 'list') return true;
  const lead = scene.words[a]?.lower ?? '';
  if (left.plural) return !/^\p{Ll}+(?:al|ic|ive|ary|ed|ern)$/u.test(scene.words[at - 1]?.lower ?? '');
  return (
    DETERMINERS.has(lead) &&
    (left.kind === 'organisation' || left.kind === 'document' || left.kind === 'unnamed') &&
    headKind(scene.words[left.headAt]?.lower ?? '').known
  );
}

function canFollow(scene: Scene, left: Phrase, right: Phrase, at: number): boolean {
  const lead = scene.words[at]?.lower ?? '';
  if (
    left.type === 'description' &&
    !left.plural &&
    right.type === 'name' &&
    scene.nameOf[at] === -1 &&
    !DETERMINERS.has(lead)
  )
    return false;
  if (
    right.type === 'description' &&
    left.type === 'description' &&
    !left.plural &&
    !right.plural &&
    !DETERMINERS.has(lead)
  )
    return false;
  if (
    left.type === 'name' &&
    right.type === 'description' &&
    !right.plural &&
    !DETERMINERS.has(lead) &&
    right.kind !== 'organisation'
  )
    return false;
  return true;
}
