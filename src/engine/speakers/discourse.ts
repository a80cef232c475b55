/** Reads the article in order and decides, word by word, who each name, description and pronoun means. */
import type { Doc, Extracted } from '../document.ts';
import { addAlias, type Book } from './book.ts';
import { type Entity, isAdjective, isBody, type Mention, nameKey } from './entities.ts';
import {
  type Anaphor,
  type Described,
  descriptionFeatures,
  type Floor,
  lastBefore,
  personFeatures,
  selfFeatures,
  thingFeatures,
} from './features.ts';
import { DETERMINERS, PRONOUNS, UTTERANCE_NOUNS } from './lexicon.ts';
import { nameOfDescription, nominalAt, traitsOf } from './nominals.ts';
import { type Description, headKind, type Phrase, pronounAt, readPhrase } from './phrase.ts';
import { type Candidate, type Ranked, type RankModel, rank } from './rank.ts';
import type { Registry } from './registry.ts';
import { learnPhraseRole, learnRole } from './roles.ts';
import { type Scene, wordsIn } from './scene.ts';

/** A decision: the entity meant (null: unclear), how likely, and the others it could be. */
export interface Decision {
  readonly entity: Entity | null;
  readonly probability: number;
  /** How it was decided. */
  readonly how:
    | 'name'
    | 'short-name'
    | 'pronoun'
    | 'first-person'
    | 'relative'
    | 'description'
    | 'new-description'
    | 'list'
    | 'owner'
    | 'none';
  readonly model?: RankModel;
  readonly rivals: readonly Ranked[];
}

/** Called for every ranked source, so that training sees the candidates. Returns the candidate to take, or undefined for the best. */
export type Watch = (source: number, model: RankModel, candidates: readonly Candidate[]) => Candidate | undefined;

/** The state of the reading. */
interface Reading {
  readonly scene: Scene;
  readonly registry: Registry;
  readonly extracted: readonly Extracted[];
  /** Words [from, to) of each attribution's content. */
  readonly contents: readonly (readonly (readonly [number, number])[])[];
  /** For each word, the attributions whose content holds it. */
  readonly holders: ReadonlyMap<number, readonly number[]>;
  /** Where each named entity is first named, in order. */
  readonly firsts: readonly { readonly at: number; readonly entity: Entity }[];
  readonly decisions: (Decision | undefined)[];
  /** Entities that were sources, latest first. */
  floor: Entity[];
  /** Entities by latest mention, latest first. */
  recent: Entity[];
  readonly watch: Watch | undefined;
}

const NONE: Decision = { entity: null, probability: 0, how: 'none', rivals: [] };
/** How far back the ranker looks, in entities. */
const MAX_CANDIDATES = 40;

/** Decides every attribution's source. Mentions are added to the registry's entities. */
export function readDiscourse(
  _doc: Doc,
  scene: Scene,
  registry: Registry,
  extracted: readonly Extracted[],
  watch?: Watch,
): Decision[] {
  const contents = extracted.map((e) => e.content.map((span) => wordsIn(scene, span)));
  const reading: Reading = {
    scene, registry, extracted, watch,
    contents,
    holders: holdersOf(contents),
    firsts: firstsOf(scene, registry),
    decisions: [],
    floor: [],
    recent: registry.book.all().filter((e) => e.mentions.length).sort((a, b) => (b.mentions.at(-1)?.at ?? 0) - (a.mentions.at(-1)?.at ?? 0)),
  }; // biome-ignore format: short
  const phrases = extracted.map((e) => phraseOf(scene, e));
  const starts = new Map<number, number[]>();
  phrases.forEach((p, k) => {
    if (p) push(starts, headOf(p), k);
  });
  registry.ofName.forEach((entity, i) => {
    const name = scene.names[i];
    if (entity && name) learnRole(scene, name, entity);
  });
  const names = new Map(scene.names.map((n, i) => [n.end - 1, i]));
  for (let i = 0; i < scene.words.length; i += 1) {
    const sources = starts.get(i) ?? [];
    const nameIndex = names.get(i);
    const entity = nameIndex === undefined ? null : registry.ofName[nameIndex];
    if (entity) touch(reading, entity, i, scene.names[nameIndex ?? 0]?.first ?? i, 'name');
    if (sources.length) {
      for (const k of sources) decide(reading, k, phrases[k] as Phrase);
      continue;
    }
    if (entity) continue;
    const pronoun = PRONOUNS[pronounAt(scene, i)];
    if (pronoun?.type === '3' && (pronoun.gender === 'm' || pronoun.gender === 'f')) {
      const [best] = rankPerson(reading, anaphor(reading, i, null, pronoun.gender, false), -1);
      if (best?.entity && best.probability > 0.5) {
        touch(reading, best.entity, i, i, 'pronoun');
        if (best.probability > 0.8 && best.entity.gender === null) best.entity.gender = pronoun.gender;
      }
      continue;
    }
    const d = nominalAt(scene, i);
    if (d) {
      const decision = decideDescription(reading, d, -1);
      if (decision.entity) touch(reading, decision.entity, i, d.first, 'description');
    }
  }
  extracted.forEach((_, k) => {
    if (phrases[k]) reading.decisions[k] = settleFirstPerson(reading, k, phrases[k] as Phrase);
  });
  return extracted.map((_, k) => reading.decisions[k] ?? NONE);
}

const push = (map: Map<number, number[]>, key: number, value: number): void => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};

function phraseOf(scene: Scene, e: Extracted): Phrase | null {
  for (const span of e.source) {
    const [first, end] = wordsIn(scene, span);
    const phrase = readPhrase(scene, first, end);
    if (phrase) return phrase;
  }
  return null;
}

function headOf(p: Phrase): number {
  if (p.type === 'pronoun') return p.at;
  if (p.type === 'name') return p.name.end - 1;
  if (p.type === 'description') return p.headAt;
  return Math.max(...p.parts.map(headOf));
}

function touch(
  reading: Reading,
  entity: Entity,
  at: number,
  first: number,
  form: Mention['form'],
  source = false,
): void {
  const { scene } = reading;
  const sentence = scene.sentenceOf[at] ?? 0;
  const last = entity.mentions.at(-1);
  if (last?.at === at) {
    last.source ||= source;
  } else {
    const start = scene.sentenceStart.get(sentence) ?? at;
    entity.mentions.push({
      at,
      sentence,
      block: scene.blockOf[at] ?? 0,
      quoted: (scene.quoteOf[at] ?? -1) >= 0,
      subject: first - start <= 3,
      source,
      form,
    });
  }
  if (reading.recent[0] !== entity)
    reading.recent = [entity, ...reading.recent.filter((e) => e !== entity)].slice(0, 400);
  if (source && reading.floor[0] !== entity)
    reading.floor = [entity, ...reading.floor.filter((e) => e !== entity)].slice(0, 6);
}

function anaphor(
  reading: Reading,
  at: number,
  source: number | null,
  gender: Anaphor['gender'],
  plural: boolean,
): Anaphor {
  const { scene } = reading;
  const sentence = scene.sentenceOf[at] ?? 0;
  return {
    at, sentence, gender, plural,
    block: scene.blockOf[at] ?? 0,
    quoted: (scene.quoteOf[at] ?? -1) >= 0,
    source: source !== null && source >= 0,
    content: source === null || source < 0 ? [] : (reading.contents[source] ?? []),
    opens: at - (scene.sentenceStart.get(sentence) ?? at) <= 2,
  }; // biome-ignore format: short
}

function floorAt(reading: Reading, at: number, source: number): Floor {
  let holder: Entity | null = null;
  for (const k of reading.holders.get(at) ?? []) if (k !== source) holder = reading.decisions[k]?.entity ?? holder;
  return { speakers: reading.floor, holder };
}

/** Contents longer than this (in words) hold nobody's words in particular: an unclosed quotation. */
const MAX_CONTENT = 800;
/** Attributions that may hold one word. */
const MAX_HOLDERS = 12;

/** For each word, the attributions whose content holds it. */
function holdersOf(contents: Reading['contents']): Map<number, number[]> {
  const holders = new Map<number, number[]>();
  contents.forEach((spans, k) => {
    if (spans.reduce((n, [a, b]) => n + b - a, 0) > MAX_CONTENT) return;
    for (const [a, b] of spans) {
      for (let i = a; i < b; i += 1) {
        const list = holders.get(i);
        if (!list) holders.set(i, [k]);
        else if (list.length < MAX_HOLDERS) list.push(k);
      }
    }
  });
  return holders;
}

/** Names that first come after word `at` and were not mentioned yet: whom a first description may announce. */
function upcoming(reading: Reading, at: number): Entity[] {
  const { firsts } = reading;
  let [low, high] = [0, firsts.length];
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((firsts[mid]?.at ?? 0) > at) high = mid;
    else low = mid + 1;
  }
  return firsts.slice(low, low + MAX_CANDIDATES).flatMap(({ entity }) => (entity.mentions.length ? [] : [entity]));
}

/** Where each named entity of the batch is first named, in order. */
function firstsOf(scene: Scene, registry: Registry): { at: number; entity: Entity }[] {
  const seen = new Set<Entity>();
  return registry.ofName.flatMap((entity, i) => {
    if (!entity || seen.has(entity)) return [];
    seen.add(entity);
    return [{ at: scene.names[i]?.first ?? 0, entity }];
  });
}

function rankPerson(reading: Reading, a: Anaphor, source: number): Ranked[] {
  return rankBy(reading, 'person', a, source, personFeatures);
}

function rankBy(
  reading: Reading,
  model: RankModel,
  a: Anaphor,
  source: number,
  features: typeof personFeatures,
): Ranked[] {
  const floor = floorAt(reading, a.at, source);
  const candidates: Candidate[] = [];
  for (const entity of reading.recent) {
    const f = features(a, entity, candidates.length, floor);
    if (f) candidates.push({ entity, features: f });
    if (candidates.length >= MAX_CANDIDATES) break;
  }
  // A given name of the other gender counts only when nobody else is there.
  const fitting = candidates.filter((c) => !c.features.against);
  return choose(reading, model, fitting.length ? fitting : candidates, source);
}

function choose(reading: Reading, model: RankModel, candidates: readonly Candidate[], source: number): Ranked[] {
  const ranked = rank(model, candidates);
  const forced = source >= 0 ? reading.watch?.(source, model, candidates) : undefined;
  if (!forced) return ranked;
  const taken = ranked.find((r) => r.entity === forced.entity);
  return taken ? [taken, ...ranked.filter((r) => r !== taken)] : ranked;
}

function decide(reading: Reading, k: number, phrase: Phrase): void {
  const decision = decidePhrase(reading, phrase, k);
  reading.decisions[k] = decision;
  const shown = phrase.type === 'pronoun' ? PRONOUNS[phrase.word]?.gender : undefined;
  if (
    decision.entity &&
    decision.entity.gender === null &&
    decision.probability > 0.8 &&
    (shown === 'm' || shown === 'f')
  )
    decision.entity.gender = shown;
  if (decision.entity)
    touch(
      reading,
      decision.entity,
      headOf(phrase),
      headOf(phrase),
      phrase.type === 'pronoun' ? 'pronoun' : phrase.type === 'name' ? 'name' : 'description',
      true,
    );
}

function decidePhrase(reading: Reading, phrase: Phrase, k: number): Decision {
  const { scene, registry } = reading;
  if (phrase.type === 'name') {
    const entity = registry.ofName[scene.nameOf[phrase.name.end - 1] ?? -1] ?? null;
    if (!entity || isSomebody(scene, entity, phrase)) return somebody(reading, phrase);
    for (const [from, to] of phrase.roles) learnPhraseRole(scene, entity, from, to);
    const full = nameKey(phrase.name.text).length >= nameKey(entity.name).length;
    return { entity, probability: 1, how: full ? 'name' : 'short-name', rivals: [] };
  }
  if (phrase.type === 'pronoun') return decidePronoun(reading, phrase.at, phrase.word, k);
  if (phrase.type === 'list') return decideList(reading, phrase.parts, k, phrase.first, phrase.end);
  return decideDescription(reading, phrase, k);
}

/** Is it one or some of a people or party ("one Republican", "more than 5,000 Kenyans"), not the people by name? */
function isSomebody(scene: Scene, entity: Entity, phrase: Phrase & { type: 'name' }): boolean {
  const [role] = phrase.roles;
  if (!role || role[1] !== phrase.name.core) return false;
  const lead = scene.words[role[0]]?.lower ?? '';
  if (entity.kind === 'group' && entity.named) return lead !== 'the';
  return (
    /^(?:one|a|an|another)$/.test(lead) &&
    entity.kind !== 'person' &&
    phrase.name.core === phrase.name.first &&
    role[1] - role[0] === 1 &&
    /(?:ican|crat|ian|ese|ish|an)$/.test(phrase.name.text)
  );
}

/** Somebody known by a people's name alone: "one Republican". */
function somebody(reading: Reading, phrase: Phrase & { type: 'name' }): Decision {
  const { scene } = reading;
  let from = Math.min(phrase.name.first, ...phrase.roles.filter(([, to]) => to <= phrase.name.end).map(([a]) => a));
  while (from < phrase.name.end - 1 && DETERMINERS.has(scene.words[from]?.lower ?? '')) from += 1;
  const name = scene.text
    .slice(scene.words[from]?.start ?? 0, scene.words[phrase.name.end - 1]?.end ?? 0)
    .replace(/\s+/g, ' ');
  if (!name) return NONE;
  const plural = /s$/.test(name);
  const known = reading.registry.book.described(name);
  const entity = known ?? reading.registry.book.add(name, plural ? 'group' : 'unnamed', { named: false, plural });
  return { entity, probability: 0.9, how: 'new-description', rivals: [] };
}

function decideList(reading: Reading, parts: readonly Phrase[], k: number, first: number, end: number): Decision {
  const decided = parts.map((p) =>
    p.type === 'description' && formOf(p) !== 'definite' ? fresh(reading, p) : decidePhrase(reading, p, -1),
  );
  const members = decided.flatMap((d) => (d.entity ? [d.entity] : []));
  if (members.length < 2) return decided.find((d) => d.entity) ?? NONE;
  const names = members.map((m) => m.name);
  const name = `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
  const known = reading.registry.book.group(members);
  const entity = known ?? reading.registry.book.add(name, 'group', { members, named: false });
  const { words, text } = reading.scene;
  addAlias(entity, text.slice(words[first]?.start ?? 0, words[end - 1]?.end ?? 0));
  if (!known) for (const m of members) for (const h of m.heads) entity.heads.add(h);
  return {
    entity,
    probability: Math.min(...decided.map((d) => d.probability || 0.5)),
    how: 'list',
    rivals: [],
    ...(k < -1 ? { model: 'thing' as const } : {}),
  };
}

/** A description inside a list stands for itself ("Roe and his colleagues"). */
function fresh(reading: Reading, d: Description): Decision {
  const { scene } = reading;
  const name = scene.text
    .slice(scene.words[d.first]?.start ?? 0, scene.words[d.coreEnd - 1]?.end ?? 0)
    .replace(/\s+/g, ' ');
  const known = reading.registry.book.described(name);
  const entity = known ?? reading.registry.book.add(name, d.kind, { named: false, plural: d.plural });
  return { entity, probability: 0.9, how: 'new-description', rivals: [] };
}

function decidePronoun(reading: Reading, at: number, word: string, k: number): Decision {
  const info = PRONOUNS[word];
  if (!info) return NONE;
  if (info.type === '1' || info.type === '2') return { ...NONE, how: 'first-person' };
  if (info.type === 'r') return decideRelative(reading, at, word, k);
  if (info.gender === 'm' || info.gender === 'f')
    return picked(rankPerson(reading, anaphor(reading, at, k, info.gender, false), k), 'pronoun', 'person');
  const a = anaphor(reading, at, k, info.gender ?? null, info.plural ?? false);
  return picked(rankBy(reading, 'thing', a, k, thingFeatures), 'pronoun', 'thing');
}

function picked(ranked: readonly Ranked[], how: Decision['how'], model: RankModel): Decision {
  const [best] = ranked;
  return best?.entity
    ? { entity: best.entity, probability: best.probability, how, model, rivals: ranked }
    : { ...NONE, how, rivals: ranked };
}

/** "who", "which" and "that" mean the noun phrase right before them. */
function decideRelative(reading: Reading, at: number, word: string, k: number): Decision {
  const { scene } = reading;
  const sentence = scene.sentenceOf[at];
  let best: { entity: Entity; mention: Mention } | null = null;
  for (const entity of reading.recent) {
    const m = lastBefore(entity, at);
    if (!m || m.sentence !== sentence || at - m.at > 14) continue;
    const person =
      entity.kind === 'person' || entity.kind === 'group' || entity.kind === 'unnamed' || entity.kind === 'unknown';
    if (/^who/.test(word) ? !person : word === 'which' && entity.kind === 'person') continue;
    if (!best || m.at > best.mention.at) best = { entity, mention: m };
  }
  if (best && at - best.mention.at <= 8)
    return { entity: best.entity, probability: at - best.mention.at <= 2 ? 0.93 : 0.8, how: 'relative', rivals: [] };
  const d = looseNoun(reading, at);
  return d ? decideDescription(reading, d, k) : NONE;
}

/** The plain noun right before a relative pronoun ("listeners who"). */
function looseNoun(reading: Reading, at: number): Description | null {
  const { scene } = reading;
  const headAt = at - 1;
  if (headAt < 0 || !/^,? $/.test(scene.words[at]?.gap ?? '')) return null;
  let first = headAt;
  while (
    first > 0 &&
    headAt - first < 3 &&
    scene.words[first]?.gap === ' ' &&
    /^\p{Ll}+(?:s|ed|al|ic|ive|ous|ish|y|an|n)$/u.test(scene.words[first - 1]?.lower ?? '')
  )
    first -= 1;
  const phrase = readPhrase(scene, first, at);
  return phrase?.type === 'description' ? phrase : null;
}

function formOf(d: Description): Described['form'] {
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
  const listed = reading.recent.find(
    (e) => e.members.length === 2 && e.members.every((m) => m.kind === 'person' || m.kind === 'unknown'),
  );
  const members =
    listed?.members ??
    reading.recent
      .filter(
        (e) =>
          e.named &&
          e.kind === 'person' &&
          (lastBefore(e, d.headAt)?.sentence ?? -99) >= (scene.sentenceOf[d.headAt] ?? 0) - 4,
      )
      .slice(0, 2)
      .reverse();
  if (members.length < 2) return null;
  const entity =
    listed ??
    registry.book.group(members) ??
    registry.book.add(members.map((m) => m.name).join(' and '), 'group', { members, named: false });
  addAlias(entity, wordsOf(scene, d));
  return { entity, probability: listed ? 0.75 : 0.65, how: 'description', rivals: [] };
}

/** Probability that a description which names itself is meant so (set below the names: newsroom-en train has few of them). */
const NAMES_ITSELF = 0.9;

/** "The French army", "the Danish interior ministry": a body with a people's adjective is as good as a name. */
function namesItself(scene: Scene, d: Description): boolean {
  if (d.determiner !== 'the' || d.plural || !BODY_KINDS.has(headKind(d.head).kind)) return false;
  for (let i = d.first; i < d.headAt; i += 1) {
    const name = scene.names[scene.nameOf[i] ?? -1];
    if (name) return isAdjective(scene, name);
  }
  return false;
}

const BODY_KINDS: ReadonlySet<string> = new Set(['organisation', 'group']);

/** A name that is no mere adjective stands before the head. */
function holdsName(scene: Scene, d: Description): boolean {
  for (let i = d.first; i < d.headAt; i += 1) {
    const n = scene.nameOf[i] ?? -1;
    const name = n < 0 ? undefined : scene.names[n];
    if (name && !isAdjective(scene, name)) return true;
  }
  return false;
}

/** "44 percent", "another slide", "one source", "several officials" are somebody new, unless the same words named them. */
const isFresh = (scene: Scene, d: Description): boolean =>
  d.headAt >= d.coreEnd ||
  /^(?:many|several|some|most|few)$/.test(d.determiner) ||
  /^(?:another|other|one)$/.test(d.determiner) ||
  /^(?:percent|%|\d+)$/.test(d.head) ||
  /^\d/.test(scene.words[d.headAt]?.text ?? '');

function decideDescription(reading: Reading, d: Description, k: number): Decision {
  const pair = pairOf(reading, d);
  if (pair) return pair;
  const owned = ownerOf(reading, d);
  if (owned && k !== -1) return owned;
  const { scene, registry } = reading;
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
    tail: d.end > d.headAt + 1,
  };
  const a = anaphor(reading, d.headAt, k, d.gender, d.plural);
  const floor = floorAt(reading, d.headAt, k);
  const candidates: Candidate[] = [];
  for (const entity of isFresh(scene, d) ? [] : reading.recent) {
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
  const entity = newDescribed(reading, d, traits);
  return { entity, probability: own?.probability ?? 1, how: 'new-description', model: 'description', rivals: ranked };
}

/** A fuller description becomes the name of what had only a short one ("a study" ... "the study of 300 bridges by ..."). */
function enrich(book: Book, entity: Entity, scene: Scene, d: Description): void {
  if (entity.kind !== 'document' || entity.named || !entity.heads.has(d.head)) return;
  const fuller = nameOfDescription(scene, d);
  if (nameKey(fuller).length > entity.key.length) book.rename(entity, fuller);
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

/** "Ana Roe's statement", "his account": somebody's own words speak for their owner. */
function ownerOf(reading: Reading, d: Description): Decision | null {
  if (!UTTERANCE_NOUNS.has(d.head) && !UTTERANCE_NOUNS.has(`${d.head}s`)) return null;
  if (d.owner >= 0) {
    const entity = reading.registry.ofName[d.owner];
    return entity?.kind === 'person' ? { entity, probability: 0.85, how: 'owner', rivals: [] } : null;
  }
  const pronoun = PRONOUNS[d.determiner];
  if (pronoun?.gender !== 'm' && pronoun?.gender !== 'f') return null;
  const decision = decidePronoun(reading, d.first, d.determiner, -1);
  return decision.entity ? { ...decision, how: 'owner' } : null;
}

/** "I" and "we" inside a quotation are its speaker; outside one they are the writer. */
function settleFirstPerson(reading: Reading, k: number, phrase: Phrase): Decision {
  const decided = reading.decisions[k] ?? NONE;
  if (decided.how !== 'first-person' || phrase.type !== 'pronoun') return decided;
  const { at } = phrase;
  let holder: { entity: Entity; size: number } | null = null;
  for (const j of reading.holders.get(at) ?? []) {
    const entity = reading.decisions[j]?.entity;
    const size = reading.contents[j]?.reduce((n, [a, b]) => n + b - a, 0) ?? 0;
    if (j !== k && entity && (!holder || size < holder.size)) holder = { entity, size };
  }
  const found = holder;
  const first = /^(?:i|me|my|mine|myself)$/.test(phrase.word);
  if (found) return { entity: found.entity, probability: first ? 0.9 : 0.7, how: 'first-person', rivals: [] };
  if ((reading.scene.quoteOf[at] ?? -1) >= 0) return NONE;
  const writer =
    reading.registry.book.described('the writer') ??
    reading.registry.book.add('the writer', 'unnamed', { id: 'writer', named: false });
  addAlias(writer, reading.scene.text.slice(reading.scene.words[at]?.start ?? 0, reading.scene.words[at]?.end ?? 0));
  if (PRONOUNS[phrase.word]?.type === '2') return NONE;
  return { entity: writer, probability: first ? 0.7 : 0.6, how: 'first-person', rivals: [] };
}

/** Bodies among the names, for the caller's kinds. */
export const isNamedBody = isBody;
