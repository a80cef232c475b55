/** Reads the article in order and decides, word by word, who each name, description and pronoun means. */
import type { Doc, Extracted } from '../document.ts';
import { addAlias } from './book.ts';
import type { Description } from './description.ts';
import { decideDescription, formOf } from './descriptions.ts';
import { type Entity, nameKey } from './entities.ts';
import { DETERMINERS, PRONOUNS } from './lexicon.ts';
import { isSentence, saysNobody } from './nobody.ts';
import { nominalAt } from './nominals.ts';
import { headKind } from './nouns.ts';
import { type Phrase, pronounAt, readPhrase } from './phrase.ts';
import { decidePronoun, settleFirstPerson } from './pronouns.ts';
import { rankPerson } from './ranking.ts';
import {
  anaphor,
  type Decision,
  firstsOf,
  holderOf,
  holdersOf,
  NONE,
  type Reading,
  type Tools,
  touch,
} from './reading.ts';
import type { Registry } from './registry.ts';
import { learnPhraseRole, learnRole } from './roles.ts';
import { type Scene, wordsIn } from './scene.ts';
import { signsOf } from './signs.ts';

/** Decides every attribution's source. Mentions are added to the registry's entities. */
export function readDiscourse(
  _doc: Doc,
  scene: Scene,
  registry: Registry,
  extracted: readonly Extracted[],
  tools: Tools,
): Decision[] {
  const contents = extracted.map((e) => e.content.map((span) => wordsIn(scene, span)));
  const reading: Reading = {
    scene, registry, extracted, tools,
    contents,
    holders: holdersOf(contents),
    firsts: firstsOf(scene, registry),
    decisions: [],
    trust: new Map(),
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
    if (entity) {
      touch(reading, entity, i, scene.names[nameIndex ?? 0]?.first ?? i, 'name');
      const pair = pairAt(reading, nameIndex ?? 0);
      if (pair) touch(reading, pair, i, scene.names[(nameIndex ?? 0) - 1]?.first ?? i, 'name');
    }
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
        distrust(reading, best.entity, best.probability);
        if (best.probability > 0.8 && best.entity.gender === null) best.entity.gender = pronoun.gender;
      }
      continue;
    }
    const d = nominalAt(scene, i);
    const named = d ? apposedTo(reading, d) : null;
    if (named) touch(reading, named, i, d?.first ?? i, 'description');
    else if (d) {
      const decision = decideDescription(reading, d, -1);
      if (decision.entity) touch(reading, decision.entity, i, d.first, 'description');
    }
  }
  extracted.forEach((_, k) => {
    if (phrases[k]) reading.decisions[k] = settleFirstPerson(reading, k, phrases[k] as Phrase);
  });
  return extracted.map((_, k) => {
    const decision = reading.decisions[k] ?? NONE;
    const phrase = phrases[k];
    if (!phrase) return decision;
    const holder = holderOf(reading, k, headOf(phrase));
    // "I" is settled at the end, when its holder is known.
    const signs = decision.signs ?? signsOf(reading, k, phrase, decision);
    return { ...decision, signs, ...(holder && holder !== decision.entity ? { holder } : {}) };
  });
}

/** "Ana Roe, a harbor pilot who ...": whom the name right before the comma means, when the description tells of it; else null. */
function apposedTo({ scene, registry }: Reading, d: Description): Entity | null {
  if (d.plural || !/^(?:a|an|the)$/.test(d.determiner) || !/^, $/.test(scene.words[d.first]?.gap ?? '')) return null;
  const entity = registry.ofName[scene.nameOf[d.first - 1] ?? -1];
  if (!entity || entity.plural || scene.words[d.first - 1]?.possessive) return null;
  const person = entity.kind === 'person' || (entity.kind === 'unknown' && entity.key.length > 1);
  if (d.kind === 'unnamed')
    return person && (!opposite(d.gender) || entity.gender !== opposite(d.gender)) ? entity : null;
  return d.kind === 'organisation' && entity.kind !== 'person' && entity.kind !== 'group' ? entity : null;
}

const opposite = (gender: Description['gender']): Description['gender'] =>
  gender === 'm' ? 'f' : gender === 'f' ? 'm' : null;

/** A pronoun taken for the entity with some probability makes the chain so much less sure. */
const distrust = ({ trust }: Reading, entity: Entity, probability: number): void => {
  trust.set(entity, (trust.get(entity) ?? 1) * Math.max(0.3, probability));
};

/** "Ana Roe and Owen Kerr": the two, when the name `index` is a person's that "and" joins to another's; null: it is not. */
function pairAt({ scene, registry }: Reading, index: number): Entity | null {
  const [left, right] = [scene.names[index - 1], scene.names[index]];
  if (!left || !right || right.first !== left.end + 1 || scene.words[left.end]?.lower !== 'and') return null;
  const members = [registry.ofName[index - 1], registry.ofName[index]].flatMap((e) =>
    e?.kind === 'person' ? [e] : [],
  );
  if (members.length < 2 || members[0] === members[1]) return null;
  const known = registry.book.group(members);
  if (known) return known;
  const pair = registry.book.add(members.map((m) => m.name).join(' and '), 'group', { members, named: false });
  for (const m of members) for (const h of m.heads) pair.heads.add(h);
  return pair;
}

const push = (map: Map<number, number[]>, key: number, value: number): void => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};

/** The phrase of a source; of several spans the one that says most: a name, a pronoun, then a noun that is known. */
function phraseOf(scene: Scene, e: Extracted): Phrase | null {
  let best: Phrase | null = null;
  for (const span of e.source) {
    const [first, end] = wordsIn(scene, span);
    const phrase = readPhrase(scene, first, end);
    if (phrase && (!best || weight(phrase) > weight(best))) best = phrase;
  }
  return best;
}

const weight = (p: Phrase): number =>
  p.type === 'name' || p.type === 'list'
    ? 3
    : p.type === 'pronoun'
      ? PRONOUNS[p.word]?.type === 'r'
        ? 1
        : 2
      : headKind(p.head).known
        ? 2
        : 1;

function headOf(p: Phrase): number {
  if (p.type === 'pronoun') return p.at;
  if (p.type === 'name') return p.name.end - 1;
  if (p.type === 'description') return p.headAt;
  return Math.max(...p.parts.map(headOf));
}

function decide(reading: Reading, k: number, phrase: Phrase): void {
  const plain = decidePhrase(reading, phrase, k);
  const decision = plain.entity ? { ...plain, signs: signsOf(reading, k, phrase, plain) } : plain;
  reading.decisions[k] = decision;
  if (decision.entity && phrase.type === 'pronoun') distrust(reading, decision.entity, decision.probability);
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
  if (saysNobody(scene, phrase) || (k >= 0 && isSentence(reading, k))) return NONE;
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
  // "Dr. Roe and colleagues": what a paper calls its authors.
  if (!known && decided[0]?.entity?.named && COLLEAGUES.test(words[end - 1]?.lower ?? ''))
    for (const h of ['researcher', 'scientist', 'author', 'team', 'investigator']) entity.heads.add(h);
  return {
    entity,
    probability: Math.min(...decided.map((d) => d.probability || 0.5)),
    how: 'list',
    rivals: [],
    ...(k < -1 ? { model: 'thing' as const } : {}),
  };
}

/** Those who wrote a paper together. */
const COLLEAGUES = /^(?:colleagues|collaborators|co-?authors|co-?workers|team)$/;

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
