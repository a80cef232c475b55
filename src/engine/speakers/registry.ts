/** Gathers the names of a batch into entities: full names first, then short names, acronyms and nicknames to them. */
import {
  type Entity,
  isAdjective,
  isBody,
  kindByContext,
  kindOfName,
  nameKey,
  samePerson,
  shortens,
  spells,
} from './entities.ts';
import { givenGender } from './given.ts';
import type { Name } from './names.ts';
import type { Scene } from './scene.ts';

/** Entities of the article and, for each name of the scene, the entity it names (null: a mere adjective). */
export interface Registry {
  readonly entities: Entity[];
  readonly ofName: (Entity | null)[];
}

/** Letters of a string that make a readable id. */
export function slug(text: string): string {
  return (
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60) || 'speaker'
  );
}

/** A new entity with an id that no other of `entities` has. */
export function addEntity(entities: Entity[], name: string, kind: Entity['kind'], more: Partial<Entity> = {}): Entity {
  const base = slug(name);
  const taken = new Set(entities.map((e) => e.id));
  let id = base;
  for (let n = 2; taken.has(id); n += 1) id = `${base}-${n}`;
  const entity: Entity = {
    id,
    name,
    kind,
    gender: null,
    genderSure: false,
    plural: kind === 'group',
    named: true,
    heads: new Set(),
    traits: new Set(),
    aliases: [],
    role: null,
    mentions: [],
    members: [],
    ...more,
  };
  entities.push(entity);
  return entity;
}

/** Adds another name to an entity, once. */
export function addAlias(entity: Entity, alias: string): void {
  const clean = alias.replace(/\s+/g, ' ').trim();
  if (clean && clean !== entity.name && !entity.aliases.includes(clean)) entity.aliases.push(clean);
}

/** Reads the names of a scene. `known` are the entities of earlier batches (they grow). */
export function register(scene: Scene, known: Entity[]): Registry {
  const entities = known;
  const ofName = new Array<Entity | null>(scene.names.length).fill(null);
  const keys = scene.names.map((n) => nameKey(n.text));
  const kinds = scene.names.map((n) => settledKind(scene, n));
  const order = scene.names.map((_, i) => i);
  for (const i of order)
    if (isFull(scene.names[i] as Name, keys[i] ?? []))
      ofName[i] = fullEntity(entities, scene.names[i] as Name, keys[i] ?? [], kinds[i] ?? 'unknown');
  titledAlone(entities, scene, keys);
  mergeParts(entities, ofName);
  mergeLastNames(entities, ofName);
  const counts = new Map<Entity, number>();
  for (const e of ofName) if (e) counts.set(e, (counts.get(e) ?? 0) + 1);
  const seen = new Set<Entity>(known.filter((e) => e.mentions.length > 0));
  for (const i of order) {
    const name = scene.names[i] as Name;
    const done = ofName[i];
    if (done) {
      seen.delete(done);
      seen.add(done);
      note(done, scene, name);
      continue;
    }
    if (isAdjective(scene, name) && !entities.some((e) => shortens(keys[i] ?? [], nameKey(e.name), e.kind))) continue;
    const entity = shortEntity(entities, scene, name, keys[i] ?? [], kinds[i] ?? 'unknown', seen, counts);
    ofName[i] = entity;
    counts.set(entity, (counts.get(entity) ?? 0) + 1);
    seen.add(entity);
    note(entity, scene, name);
  }
  return { entities, ofName };
}

function settledKind(scene: Scene, name: Name): Entity['kind'] {
  const own = kindOfName(name);
  return own === 'unknown' ? (kindByContext(scene, name) ?? own) : own;
}

const isFull = (name: Name, key: readonly string[]): boolean =>
  key.length >= 2 && !/^(?:the|first|second)$/.test(key[0] ?? '') && !(name.core > name.first && key.length === 1);

function fullEntity(entities: Entity[], name: Name, key: readonly string[], kind: Entity['kind']): Entity {
  const text = key.join(' ');
  for (const e of entities) {
    const k = nameKey(e.name);
    const same = k.join(' ') === text;
    const person = e.kind !== 'organisation' && kind !== 'organisation' && e.named && samePerson(k, key);
    if (!same && !person) continue;
    if (key.length > k.length) {
      addAlias(e, e.name);
      const old = e.name;
      e.name = name.text;
      e.aliases.splice(e.aliases.indexOf(name.text) >>> 0, e.aliases.includes(name.text) ? 1 : 0);
      addAlias(e, old);
    }
    if (e.kind === 'unknown') e.kind = kind;
    return e;
  }
  return addEntity(entities, name.text, kind, { gender: name.gender, genderSure: name.sure });
}

/** "Mr. Roe" beside "Ana Roe" alone is somebody else: he gets an entity before the short names are shared out. */
function titledAlone(entities: Entity[], scene: Scene, keys: readonly string[][]): void {
  scene.names.forEach((name, i) => {
    const key = keys[i] ?? [];
    if (!name.sure || key.length !== 1 || name.end - name.core !== 1) return;
    const bearers = entities.filter((e) => e.named && e.kind !== 'organisation' && nameKey(e.name).at(-1) === key[0]);
    if (bearers.length && bearers.every((e) => e.gender !== null && e.gender !== name.gender)) {
      addEntity(entities, name.text, 'person', { gender: name.gender, genderSure: true });
    }
  });
}

/** "Van der Roe" and "Roe Castillo" are last names when one longer name of a person ends with them. */
function mergeLastNames(entities: Entity[], ofName: (Entity | null)[]): void {
  for (const short of [...entities]) {
    const key = nameKey(short.name);
    if (
      key.length < 2 ||
      short.mentions.length ||
      short.kind === 'organisation' ||
      givenGender(key[0] ?? '') !== undefined
    )
      continue;
    const longer = entities.filter((e) => {
      const k = nameKey(e.name);
      return (
        e !== short &&
        e.kind !== 'organisation' &&
        e.named &&
        k.length > key.length &&
        k.length <= key.length + 2 &&
        k.slice(-key.length).join(' ') === key.join(' ')
      );
    });
    const [target] = longer;
    if (longer.length !== 1 || !target) continue;
    addAlias(target, short.name);
    ofName.forEach((e, i) => {
      if (e === short) ofName[i] = target;
    });
    entities.splice(entities.indexOf(short), 1);
  }
}

/** "Big Harbor" and "Big Harbor Records" are one when one begins or ends with the other and both are bodies or unknown. */
function mergeParts(entities: Entity[], ofName: (Entity | null)[]): void {
  for (const short of [...entities]) {
    if (short.kind === 'person' || !short.named) continue;
    const key = nameKey(short.name);
    if (key.length < 2) continue;
    const longer = entities.filter(
      (e) =>
        e !== short &&
        e.named &&
        e.kind !== 'group' &&
        nameKey(e.name).length > key.length &&
        shortens(key, nameKey(e.name), e.kind === 'person' ? 'person' : 'organisation'),
    );
    const [target] = longer;
    if (longer.length !== 1 || !target || short.mentions.length) continue;
    if (target.kind === 'person' && short.kind === 'organisation') continue;
    addAlias(target, short.name);
    ofName.forEach((e, i) => {
      if (e === short) ofName[i] = target;
    });
    entities.splice(entities.indexOf(short), 1);
  }
}

function shortEntity(
  entities: Entity[],
  scene: Scene,
  name: Name,
  key: readonly string[],
  kind: Entity['kind'],
  seen: ReadonlySet<Entity>,
  counts: ReadonlyMap<Entity, number>,
): Entity {
  const same = entities.filter((e) => e.named && nameKey(e.name).join(' ') === key.join(' '));
  if (same[0] && name.core === name.first) return same[0];
  const acronym = /^[\p{Lu}&.]{2,}$/u.test(name.text);
  if (acronym) {
    const spelt =
      bracketed(scene, name, entities) ??
      entities.find((e) => e.kind !== 'person' && e.named && spells(name.text, nameKey(e.name)));
    if (spelt) return spelt;
  }
  if (isBody(name) && name.kind === 'place') return same[0] ?? addEntity(entities, name.text, 'organisation');
  const options = entities
    .map((e) => ({ e, how: e.named ? shortens(key, nameKey(e.name), e.kind) : null }))
    .filter(({ e, how }) => how !== null && fits(e, how, name, kind));
  let best: Entity | null = null;
  let top = -Infinity;
  for (const { e, how } of options) {
    const exact = nameKey(e.name).join(' ') === key.join(' ');
    const score =
      (exact ? 8 : how === 'last' ? 6 : how === 'part' ? 5 : 3) +
      Math.min(4, counts.get(e) ?? 0) +
      (seen.has(e) ? 2 : 0) +
      (e.kind === 'person' ? 1 : 0);
    if (score > top) {
      top = score;
      best = e;
    }
  }
  if (best) return best;
  if (same[0]) return same[0];
  return addEntity(entities, name.text, kind, { gender: name.gender, genderSure: name.sure });
}

function fits(entity: Entity, how: string, name: Name, kind: Entity['kind']): boolean {
  const titled = name.core > name.first;
  const acronym = /^[\p{Lu}\d&.]{2,}$/u.test(name.text);
  if (acronym && !titled) return false;
  // A long name of unknown sort that only a capital before it made long ("Courtesy Simon") is no full name of anybody.
  if (entity.kind === 'unknown' && how === 'first' && givenGender(name.text) === undefined) return false;
  if (entity.kind === 'unknown' && /^[\p{Lu}\d.]{2,} /u.test(entity.name) && how === 'last') return false;
  if (titled && entity.kind === 'organisation') return false;
  if (
    titled &&
    how === 'first' &&
    !/^(?:sir|dame|lady|father|sister|brother|prince|princess|king|queen|pope)$/.test(name.title)
  )
    return false;
  if (name.sure && entity.gender && entity.gender !== name.gender && entity.gender !== 'n') return false;
  if (kind === 'organisation' && entity.kind === 'person') return false;
  if (kind === 'group') return false;
  return true;
}

/** "Harbor Safety Board (HSB)": the words right before the bracket whose initials spell the acronym. */
function bracketed(scene: Scene, name: Name, entities: Entity[]): Entity | undefined {
  const { words } = scene;
  if (!/\(\s*["“]?$/.test(words[name.first]?.gap ?? '')) return undefined;
  const letters = name.text.toLowerCase().replace(/[^\p{L}]/gu, '');
  let from = name.first - 1;
  for (
    let i = name.first - 1;
    i >= 0 && name.first - i <= letters.length + 5 && scene.blockOf[i] === scene.blockOf[name.first];
    i -= 1
  ) {
    if (i < name.first - 1 && /[.;:(]/.test(words[i + 1]?.gap ?? '')) break;
    const key = words.slice(i, name.first).map((w) => w.lower.replace(/\./g, ''));
    if (words[i]?.capital && key[0]?.[0] === letters[0] && spells(name.text, key)) {
      from = i;
      break;
    }
  }
  const covering = scene.nameOf[from] ?? -1;
  const whole = covering >= 0 ? scene.names[covering] : undefined;
  const text = scene.text.slice(words[from]?.start ?? 0, words[name.first - 1]?.end ?? 0).replace(/\s+/g, ' ');
  if (from === name.first - 1 && (!whole || nameKey(whole.text)[0]?.[0] !== letters[0])) return undefined;
  const full = whole && whole.end === name.first ? whole.text : text;
  const key = nameKey(full).join(' ');
  return entities.find((e) => nameKey(e.name).join(' ') === key) ?? addEntity(entities, full, 'organisation');
}

function note(entity: Entity, scene: Scene, name: Name): void {
  if (name.gender && (name.sure || (!entity.genderSure && entity.gender === null))) {
    entity.gender = name.gender;
    entity.genderSure = entity.genderSure || name.sure;
  }
  if (entity.kind === 'unknown') {
    const kind = name.core > name.first ? 'person' : kindByContext(scene, name);
    if (kind) entity.kind = kind;
  }
  const start = scene.words[name.first]?.start ?? 0;
  const end = scene.words[name.end - 1]?.end ?? start;
  addAlias(entity, name.text);
  if (name.core > name.first && name.core - name.first <= 3) addAlias(entity, scene.text.slice(start, end));
}
