/** Finds the noun phrase that "who", "whose", "which" or "that" goes on about. */
import { coreEndOf } from './description.ts';
import { isPlace } from './given.ts';
import { DETERMINERS } from './lexicon.ts';
import { headKind, singular } from './nouns.ts';
import type { Registry } from './registry.ts';
import type { Scene } from './scene.ts';

/** Words [first, end) of a phrase; `name`: index of the scene's name that it is, or -1. */
export interface Antecedent {
  readonly first: number;
  readonly end: number;
  readonly name: number;
}

const PREPOSITION =
  /^(?:of|at|in|on|from|for|with|to|by|around|across|near|about|outside|inside|against|over|behind|under|among)$/;

/**
 * The phrase that the relative word at `at` means: the one right before it, but the head of it when the phrase right before can't be meant
 * (no "who" of a place, no bare name without a comma), and the name when the phrase is its apposition. Null: none is found.
 */
export function antecedentOf(scene: Scene, registry: Registry, at: number): Antecedent | null {
  const person = /^who/.test(scene.words[at]?.lower ?? '');
  const comma = /^,|[—–]|--/.test(scene.words[at]?.gap ?? '');
  let phrase = phraseBefore(scene, at);
  const whole = person ? bearerOf(scene, registry, at) : null;
  if (whole) return whole;
  for (let k = 0; phrase && k < 4; k += 1) {
    const i = phrase.first - 1;
    const outer: Antecedent | null =
      PREPOSITION.test(scene.words[i]?.lower ?? '') &&
      scene.words[phrase.first]?.gap === ' ' &&
      scene.words[i]?.gap === ' '
        ? phraseBefore(scene, i)
        : null;
    if (outer && isPart(scene, outer)) return { first: outer.first, end: phrase.end, name: -1 };
    if (!outer || mayBe(scene, registry, phrase, person, comma)) break;
    phrase = outer;
  }
  if (!phrase || PRO.test(scene.words[phrase.end - 1]?.lower ?? '') || !mayBe(scene, registry, phrase, person, true))
    return null;
  return apposed(scene, registry, phrase, person) ?? phrase;
}

/** Words that stand for a noun said elsewhere. */
const PRO = /^(?:one|ones|those|someone|anyone|everyone|somebody|anybody|everybody|nobody|all|others?)$/;

/** Gaps that set an apposition off. */
const APART = /^\)?, $|^ (?:--|[—–]) $/;

/**
 * "Ana Roe of the port, a banker from Norland, who", "Ana Roe, a banker and former mayor who": the person whose apposition stands right
 * before "who"; null: none does.
 */
function bearerOf(scene: Scene, registry: Registry, at: number): Antecedent | null {
  const { words } = scene;
  let from = at - 1;
  for (let k = 0; k < MOST; k += 1) {
    while (from > 0 && at - from < REACH && !BREAK.test(words[from]?.gap ?? '') && !words[from]?.opens) from -= 1;
    const place = scene.names[scene.nameOf[from] ?? -1];
    // "from Easthaven, Norland, who": a place that tells where the one before lies.
    if (!place || place.first !== from || !APART.test(words[place.end]?.gap ?? '') || from < 1) break;
    from -= 1;
  }
  if (!APART.test(words[from]?.gap ?? '') || !isPersonsRole(scene, from, at)) return null;
  const name = personBefore(scene, registry, from);
  return name < 0 ? null : { first: scene.names[name]?.first ?? from, end: from, name };
}

/** Places between an apposition and its "who". */
const MOST = 2;
/** Words of an apposition that are looked through. */
const REACH = 30;
const BREAK = /[,;:.()—–“”"]| -- /;

/** Do the words from `from` on call somebody what a person is ("a banker from", "Republican of")? */
function isPersonsRole(scene: Scene, from: number, at: number): boolean {
  const head = scene.words[coreEndOf(scene, from, at) - 1]?.lower ?? '';
  const info = headKind(head);
  const lead = scene.words[from]?.lower ?? '';
  return info.kind === 'unnamed' && (/^(?:an?|the|another|one)$/.test(lead) || /^(?:republican|democrat)$/.test(lead));
}

/** Index of the person's name that ends right before word `end`, or before "of" and a name there; -1: none. */
function personBefore(scene: Scene, registry: Registry, end: number): number {
  let name = scene.nameOf[end - 1] ?? -1;
  const first = scene.names[name]?.first ?? end;
  if (/^(?:of|from|at)$/.test(scene.words[first - 1]?.lower ?? '')) name = scene.nameOf[first - 2] ?? -1;
  else if (scene.names[name]?.end !== end) return -1;
  const entity = registry.ofName[name];
  return entity && (entity.kind === 'person' || (entity.kind === 'unknown' && entity.key.length > 1)) ? name : -1;
}

/** "A lot of", "dozens of": what follows is meant with it. */
const isPart = (scene: Scene, { first, end, name }: Antecedent): boolean =>
  name < 0 &&
  end - first <= 3 &&
  /^(?:lot|lots|dozens|hundreds|thousands|millions|number|handful|majority|chunk)$/.test(
    scene.words[end - 1]?.lower ?? '',
  );

/** The name or noun phrase that ends right before word `end`, with its determiner; null: something else stands there. */
function phraseBefore(scene: Scene, end: number): Antecedent | null {
  const { words, nameOf } = scene;
  const last = end - 1;
  const word = words[last];
  if (last < 0 || !word || word.opens === undefined || scene.blockOf[last] !== scene.blockOf[end]) return null;
  if (!/^(?:[,—–(]? ?| -- ?| [—–-] )$/.test((words[end]?.gap ?? '').replace(/["”’]/g, ''))) return null;
  const name = nameOf[last] ?? -1;
  if (name !== -1) {
    const first = scene.names[name]?.first ?? last;
    return { first: words[first - 1]?.lower === 'the' && words[first]?.gap === ' ' ? first - 1 : first, end, name };
  }
  if (
    !/^\p{L}/u.test(word.text) ||
    STOP.test(word.lower) ||
    PREPOSITION.test(word.lower) ||
    DETERMINERS.has(word.lower)
  )
    return null;
  let first = last;
  while (first > 0 && last - first < 7 && words[first]?.gap === ' ') {
    const before = words[first - 1];
    if (!before || (before.opens && !DETERMINERS.has(before.lower) && !before.capital)) break;
    if (DETERMINERS.has(before.lower) || /^(?:an?|one|another)$/.test(before.lower))
      return { first: first - 1, end, name };
    if (nameOf[first - 1] === -1 && STOP.test(before.lower)) break;
    if (PREPOSITION.test(before.lower)) break;
    first -= 1;
  }
  // Without a determiner only what looks like an adjective goes with the noun.
  first = last;
  while (first > 0 && last - first < 3 && words[first]?.gap === ' ' && ADJECTIVE.test(words[first - 1]?.lower ?? ''))
    first -= 1;
  return { first, end, name };
}

const ADJECTIVE = /^\p{Ll}+(?:ed|al|ic|ive|ous|ish|an|ful|ent|ior|less|young|old)$/u;

/** Words that no noun phrase holds. */
const STOP =
  /^(?:and|or|but|is|was|are|were|be|been|has|had|have|said|says|say|as|than|that|who|which|not|will|would|can|could|like|including|among|told|tells|into|by|when|while|if|because)$/;

/** May the phrase be what "who" (`person`) or "which" and "that" go on about? `comma`: one stands between. */
function mayBe(scene: Scene, registry: Registry, phrase: Antecedent, person: boolean, comma: boolean): boolean {
  if (phrase.name >= 0) {
    const entity = registry.ofName[phrase.name];
    const name = scene.names[phrase.name];
    if (!entity || !name) return false;
    if (!person) return comma && entity.kind !== 'person';
    if (entity.kind === 'organisation' || isPlace(entity.name)) return false;
    return comma || entity.kind === 'group' || /s$/.test(name.text);
  }
  const head = scene.words[phrase.end - 1]?.lower ?? '';
  const info = headKind(head);
  if (SETTING.test(head)) return false;
  if (!info.known)
    return (
      person && (/s$/.test(head) || (info.kind === 'unnamed' && /^an?$/.test(scene.words[phrase.first]?.lower ?? '')))
    );
  return person
    ? info.kind === 'unnamed' || info.kind === 'group'
    : info.kind !== 'unnamed' || /s$/.test(singular(head));
}

/** Nouns of people together that mostly say where somebody is. */
const SETTING = /^(?:world|country|audience|left|right|public|industry|base|family|percent|million|billion)$/;

/** "Ana Roe, a banker from the port, who": the name that the phrase is an apposition of. */
function apposed(scene: Scene, registry: Registry, phrase: Antecedent, person: boolean): Antecedent | null {
  if (phrase.name >= 0 || !/^(?:a|an|the|one|another)$/.test(scene.words[phrase.first]?.lower ?? '')) return null;
  if (!/^(?:\))?, $|^ (?:--|[—–]) $/.test(scene.words[phrase.first]?.gap ?? '')) return null;
  const name = scene.nameOf[phrase.first - 1] ?? -1;
  const entity = registry.ofName[name];
  if (!entity || scene.names[name]?.end !== phrase.first) return null;
  const fits = person ? entity.kind === 'person' || entity.kind === 'unknown' : entity.kind !== 'person';
  return fits && !isPlace(entity.name)
    ? { first: scene.names[name]?.first ?? phrase.first, end: phrase.first, name }
    : null;
}
