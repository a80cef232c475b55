/** Decides whom a description means: somebody known, somebody new, or two people together. */
import { addAlias, type Book } from './book.ts';
import { type Described, descriptionFeatures, selfFeatures } from './described.ts';
import type { Description } from './description.ts';
import { type Entity, isAdjective, nameKey } from './entities.ts';
import { lastBefore } from './features.ts';
import { PRONOUNS, UTTERANCE_NOUNS } from './lexicon.ts';
import { nameOfDescription, traitsOf, withTail } from './nominals.ts';
import { headKind } from './nouns.ts';
import type { Candidate } from './rank.ts';
import { choose, picked, rankPerson } from './ranking.ts';
import { anaphor, type Decision, floorAt, MAX_CANDIDATES, type Reading, upcoming } from './reading.ts';
import type { Scene } from './scene.ts';

/** Whom a description means: a pair, its owner's, somebody known, or somebody new. `k` is the source's index, -1 outside sources. */
export function decideDescription(reading: Reading, d: Description, k: number): Decision {
  const pair = pairOf(reading, d);
  if (pair) return pair;
  const owned = ownerOf(reading, d);
  if (owned && k !== -1) return owned;
  const { scene, registry } = reading;
  const apposed = k >= 0 ? apposedAfter(reading, d) : null;
  if (apposed) return apposed;
  const traits = traitsOf(scene, d);
  if (namesItself(scene, d)) {
    const entity = registry.book.described(nameOfDescription(scene, d)) ?? newDescribed(reading, d, traits);
    return { entity, probability: NAMES_ITSELF, how: 'new-description', rivals: [] };
  }
  const described: Described = {
    head: d.head,
    traits,
    kind: d.kind,
    form: formOf(d),
    hasName: holdsName(scene, d),
    names: namesIn(scene, d),
    own: /^(?:my|our|your)$/.test(d.determiner),
    owned: d.owner >= 0,
    length: nameKey(nameOfDescription(scene, d)).length,
    tail: d.end > d.headAt + 1,
  };
  const a = anaphor(reading, d.headAt, k, d.gender, d.plural);
  const floor = floorAt(reading, d.headAt, k);
  const candidates: Candidate[] = [];
  const owner = ownerByPronoun(reading, d);
  for (const entity of isFresh(scene, d) ? [] : reading.recent.slice(0, LOOK)) {
    // "His doctor" is somebody else than he.
    if (entity === owner) continue;
    const f = descriptionFeatures(a, described, entity, candidates.length, floor);
    if (f) candidates.push({ entity, features: f });
    if (candidates.length >= MAX_CANDIDATES) break;
  }
  if (described.form !== 'bare' && !isFresh(scene, d)) {
    for (const entity of upcoming(reading, d.headAt)) {
      const f = descriptionFeatures(a, described, entity, 3, floor);
      if (f && !f.typeOnly) candidates.push({ entity, features: f });
    }
  }
  candidates.push({ entity: null, features: selfFeatures(described, candidates.length) });
  const ranked = choose(reading, 'description', candidates, k);
  const [best] = ranked;
  if (best?.entity && !(k === -1 && best.features.typeOnly)) {
    if (traits.length && best.entity.named) for (const t of traits) best.entity.traits.add(t);
    addAlias(best.entity, wordsOf(scene, d));
    enrich(registry.book, best.entity, scene, d);
    return {
      entity: best.entity,
      probability: best.probability,
      how: 'description',
      model: 'description',
      rivals: ranked,
    };
  }
  const own = ranked.find((r) => r.entity === null);
  const entity = newDescribed(reading, k === -1 ? withTail(scene, d) : d, traits);
  return { entity, probability: own?.probability ?? 1, how: 'new-description', model: 'description', rivals: ranked };
}

/** How a description is determined: definite, demonstrative, possessive, indefinite or bare. */
export function formOf(d: Description): Described['form'] {
  if (/^(?:the)$/.test(d.determiner)) return 'definite';
  if (/^(?:this|that|these|those|both|each)$/.test(d.determiner)) return 'demonstrative';
  if (/^(?:his|her|their|its|our|my|your)$/.test(d.determiner) || d.owner >= 0) return 'possessive';
  return d.determiner ? 'indefinite' : 'bare';
}

/** "Both men", "the couple", "the two senators": the two people the article spoke of last. */
function pairOf(reading: Reading, d: Description): Decision | null {
  const { scene, registry } = reading;
  const counted =
    d.determiner === 'both' ||
    (d.determiner === 'the' && scene.words[d.headAt - 1]?.lower === 'two') ||
    /^(?:couple|pair|duo)$/.test(d.head);
  const people = headKind(d.head).kind === 'unnamed' || /^(?:men|women|couple|pair|duo|people)$/.test(d.head);
  if (!counted || !people || !/^(?:the|both)$/.test(d.determiner) || scene.words[d.headAt + 1]?.lower === 'of')
    return null;
  const listed = reading.recent.find((e) => e.members.length === 2 && e.members.every((m) => m.kind === 'person'));
  const joined = joinedBefore(reading, d.headAt);
  const members =
    joined ??
    listed?.members ??
    reading.recent
      .filter(
        (e) =>
          e.named &&
          e.kind === 'person' &&
          (lastBefore(e, d.headAt)?.sentence ?? -99) >= (scene.sentenceOf[d.headAt] ?? 0) - PAIR_REACH,
      )
      .slice(0, 2)
      .reverse();
  if (members.length < 2) return null;
  const entity =
    registry.book.group(members) ??
    registry.book.add(members.map((m) => m.name).join(' and '), 'group', { members, named: false });
  addAlias(entity, wordsOf(scene, d));
  return {
    entity,
    probability: joined || listed ? 0.75 : 0.65,
    how: joined || listed ? 'list' : 'description',
    rivals: [],
  };
}

/** "his aunt" with ", Ana Roe, said" right after it: the name that the source leaves out. */
function apposedAfter(reading: Reading, d: Description): Decision | null {
  const { scene, registry } = reading;
  const person = d.kind === 'unnamed';
  if (d.plural || (!person && d.kind !== 'organisation') || !/^, ?$/.test(scene.words[d.end]?.gap ?? '')) return null;
  const index = scene.nameOf[d.end] ?? -1;
  const name = scene.names[index];
  const entity = registry.ofName[index];
  if (!name || !entity || name.first !== d.end || (person && entity.kind !== 'person' && entity.kind !== 'unknown'))
    return null;
  if (!person && entity.kind === 'person') return null;
  const closed = /^,/.test(scene.words[name.end]?.gap ?? '');
  if (!closed || entity.key.length < 2 || entity.kind === 'group') return null;
  return { entity, probability: APPOSED, how: 'name', rivals: [] };
}

/** Probability that a name between commas right after a description is the described one's. */
const APPOSED = 0.9;

/** Entities that are looked at, latest first. */
const LOOK = 200;

/** Sentences back that two people are looked for. */
const PAIR_REACH = 4;

/** "Roe and Brandt were seen ...": the last two names joined by "and" before the word, both people or of unknown sort. */
function joinedBefore(reading: Reading, at: number): Entity[] | undefined {
  const { scene, registry } = reading;
  const sentence = scene.sentenceOf[at] ?? 0;
  let low = 0;
  let high = scene.names.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((scene.names[mid]?.end ?? 0) <= at) low = mid + 1;
    else high = mid;
  }
  for (let i = low - 1; i > 0; i -= 1) {
    const [left, right] = [scene.names[i - 1], scene.names[i]];
    if (!left || !right || sentence - (scene.sentenceOf[left.first] ?? 0) > PAIR_REACH) return undefined;
    if (right.first !== left.end + 1 || scene.words[left.end]?.lower !== 'and') continue;
    const pair = [registry.ofName[i - 1], registry.ofName[i]];
    const people = pair.flatMap((e) => (e && (e.kind === 'person' || e.kind === 'unknown') ? [e] : []));
    if (people.length === 2 && people[0] !== people[1] && people.some((e) => e.kind === 'person')) return people;
  }
  return undefined;
}

/** Probability that a description which names itself is meant so (set below the names: newsroom-en train has few of them). */
const NAMES_ITSELF = 0.9;

/** "The French army", "the Danish interior ministry": a body with a people's adjective is as good as a name. */
function namesItself(scene: Scene, d: Description): boolean {
  if (d.determiner !== 'the' || d.plural || !STATE_BODIES.has(d.head)) return false;
  for (let i = d.first; i < d.headAt; i += 1) {
    const name = scene.names[scene.nameOf[i] ?? -1];
    if (name) return isAdjective(scene, name);
  }
  return false;
}

/** Bodies that a people has one of. */
const STATE_BODIES: ReadonlySet<string> = new Set(
  `government ministry army military navy police parliament senate congress cabinet embassy presidency administration state court
  treasury military government foreign-ministry security intelligence force forces air-force monarchy regime republic
  public team side federation union mission delegation authorities authority coalition opposition`.split(/\s+/),
);

/** A name that is no mere adjective stands before the head. */
function holdsName(scene: Scene, d: Description): boolean {
  for (let i = d.first; i < d.headAt; i += 1) {
    const n = scene.nameOf[i] ?? -1;
    const name = n < 0 ? undefined : scene.names[n];
    if (name && !isAdjective(scene, name)) return true;
  }
  return false;
}

/** Words of the names before the head, mere adjectives left out. */
function namesIn(scene: Scene, d: Description): string[] {
  const found: string[] = [];
  for (let i = d.first; i < d.headAt; i += 1) {
    const name = scene.names[scene.nameOf[i] ?? -1];
    if (name && !isAdjective(scene, name)) found.push(...nameKey(scene.words[i]?.text ?? ''));
  }
  return found;
}

/** "44 percent", "another slide", "one source", "several officials" are somebody new, unless the same words named them. */
const isFresh = (scene: Scene, d: Description): boolean =>
  d.headAt >= d.coreEnd ||
  /^(?:many|several|some|most|few)$/.test(d.determiner) ||
  /^(?:another|other|one)$/.test(d.determiner) ||
  /^(?:percent|%|\d+)$/.test(d.head) ||
  /^\d/.test(scene.words[d.headAt]?.text ?? '');

/** A fuller description becomes the name of what had only a short one ("a study" ... "the study of 300 bridges by ..."). */
function enrich(book: Book, entity: Entity, scene: Scene, d: Description): void {
  if (entity.named || entity.members.length || !entity.heads.has(d.head)) return;
  if (entity.kind !== 'document' && d.determiner !== 'the') return;
  const fuller = nameOfDescription(scene, d);
  const words = nameKey(fuller);
  if (words.length > entity.key.length && entity.key.every((w) => words.includes(w))) book.rename(entity, fuller);
}

function newDescribed(reading: Reading, d: Description, traits: readonly string[]): Entity {
  const { scene } = reading;
  const name = nameOfDescription(scene, d);
  const again = isFresh(scene, d) ? reading.registry.book.described(name) : undefined;
  if (again) return again;
  const entity = reading.registry.book.add(name, d.kind, {
    named: false,
    plural: d.plural,
    gender: d.gender === 'n' ? null : d.gender,
    genderSure: d.gender === 'm' || d.gender === 'f',
  });
  entity.heads.add(d.head);
  for (const t of traits) entity.traits.add(t);
  addAlias(entity, wordsOf(scene, d));
  return entity;
}

const wordsOf = (scene: Scene, d: Description): string =>
  scene.text.slice(scene.words[d.first]?.start ?? 0, scene.words[d.coreEnd - 1]?.end ?? 0);

/** Whom "his" or "her" before a description means, or null. */
function ownerByPronoun(reading: Reading, d: Description): Entity | null {
  const pronoun = PRONOUNS[d.determiner];
  if (pronoun?.gender !== 'm' && pronoun?.gender !== 'f') return null;
  return rankPerson(reading, anaphor(reading, d.first, -1, pronoun.gender, false), -1)[0]?.entity ?? null;
}

/** "Ana Roe's statement", "his account": somebody's own words speak for their owner. */
function ownerOf(reading: Reading, d: Description): Decision | null {
  if (!UTTERANCE_NOUNS.has(d.head) && !UTTERANCE_NOUNS.has(`${d.head}s`)) return null;
  if (d.owner >= 0) {
    const entity = reading.registry.ofName[d.owner];
    return entity?.kind === 'person' ? { entity, probability: 0.85, how: 'owner', rivals: [] } : null;
  }
  const pronoun = PRONOUNS[d.determiner];
  if (pronoun?.gender !== 'm' && pronoun?.gender !== 'f') return null;
  const owner = anaphor(reading, d.first, -1, pronoun.gender, false);
  const decision = picked(rankPerson(reading, owner, -1), 'pronoun', 'person');
  return decision.entity ? { ...decision, how: 'owner' } : null;
}
