/** Gathers the names of a batch into entities: full names first, then short names, acronyms and nicknames to them. */
import { isAcronym, readAcronyms } from './acronyms.ts';
import { addAlias, Book } from './book.ts';
import {
  type Entity,
  hasPersonsRole,
  isAdjective,
  isBody,
  isHeir,
  kindByContext,
  kindOfName,
  nameKey,
  samePerson,
  shortens,
} from './entities.ts';
import { givenGender } from './given.ts';
import { mergeNames } from './merges.ts';
import type { Name } from './names.ts';
import type { Scene } from './scene.ts';

/** Entities of the article and, for each name of the scene, the entity it names (null: a mere adjective). */
export interface Registry {
  readonly book: Book;
  readonly ofName: (Entity | null)[];
}

/** Reads the names of a scene. `known` are the entities of earlier batches. */
export function register(scene: Scene, known: readonly Entity[]): Registry {
  const entities = new Book(known);
  const ofName = new Array<Entity | null>(scene.names.length).fill(null);
  const keys = scene.names.map((n) => nameKey(n.text));
  const kinds = scene.names.map((n) => settledKind(scene, n));
  const order = scene.names.map((_, i) => i);
  for (const i of order)
    if (isFull(scene.names[i] as Name, keys[i] ?? []))
      ofName[i] = fullEntity(
        entities,
        scene.names[i] as Name,
        keys[i] ?? [],
        kinds[i] ?? 'unknown',
        isNamed(scene, ofName),
      );
  titledAlone(entities, scene, keys);
  mergeNames(entities, scene, ofName);
  const counts = new Map<Entity, number>();
  for (const e of ofName) if (e) counts.set(e, (counts.get(e) ?? 0) + 1);
  const spelt = readAcronyms(scene, entities);
  const lastFull = new Map<Entity, number>();
  const seen = new Set<Entity>(known.filter((e) => e.mentions.length > 0));
  for (const i of order) {
    const name = scene.names[i] as Name;
    const done = ofName[i];
    if (done) {
      seen.delete(done);
      seen.add(done);
      lastFull.set(done, scene.blockOf[name.first] ?? 0);
      note(done, scene, name);
      continue;
    }
    if (
      isAdjective(scene, name) &&
      !entities.sharing(keys[i] ?? []).some((e) => shortens(keys[i] ?? [], e.key, e.kind) === 'last')
    )
      continue;
    const entity = shortEntity(
      entities,
      speaks(scene, name),
      name,
      keys[i] ?? [],
      kinds[i] ?? 'unknown',
      seen,
      counts,
      spelt,
      (e) => name.core === name.first && lastFull.get(e) === scene.blockOf[name.first],
    );
    ofName[i] = entity;
    counts.set(entity, (counts.get(entity) ?? 0) + 1);
    seen.add(entity);
    note(entity, scene, name);
  }
  return { book: entities, ofName };
}

/** Verbs of people. */
const HUMAN =
  /^(?:said|says|told|tells|added|adds|wrote|writes|explained|explains|recalled|recalls|joked|jokes|admitted|admits|insisted|argued|argues|noted|notes|tweeted|testified|replied|responded|continued|laughed|smiled|asked|suggested|warned|stressed|acknowledged|concluded|welcomed|praised|thinks|believes|hopes|who)$/;

/** A verb of people follows the name, or stands before it after a quotation (“...,” said Roe). */
function speaks(scene: Scene, name: Name): boolean {
  if (HUMAN.test(scene.words[name.end]?.lower ?? '')) return true;
  const before = scene.words[name.first - 1];
  return before !== undefined && INVERTED.test(before.lower) && /[,?!.…—]?[”"’']/.test(before.gap);
}

/** Verbs that stand before their subject after a quotation. */
const INVERTED =
  /^(?:said|says|added|adds|wrote|writes|explained|explains|recalled|recalls|asked|asks|noted|argued|warned|tweeted|joked|insisted|replied)$/;

function settledKind(scene: Scene, name: Name): Entity['kind'] {
  const own = kindOfName(name);
  if (own === 'unknown') return kindByContext(scene, name) ?? own;
  // "Ana Radio, a chemist,": the role after it says that a body's word is a last name.
  const person = name.kind === 'organisation' && name.end - name.core === 2 && hasPersonsRole(scene, name);
  return person ? 'person' : own;
}

const isFull = (name: Name, key: readonly string[]): boolean =>
  key.length >= 2 && !/^(?:the|first|second)$/.test(key[0] ?? '') && !(name.core > name.first && key.length === 1);

/** Was an entity named below the headline in the names read so far? */
const isNamed =
  (scene: Scene, ofName: readonly (Entity | null)[]) =>
  (e: Entity): boolean =>
    ofName.some((x, i) => x === e && (scene.blockOf[scene.names[i]?.first ?? 0] ?? 0) > 0) ||
    ofName.indexOf(e) !== ofName.lastIndexOf(e);

function fullEntity(
  entities: Book,
  name: Name,
  key: readonly string[],
  kind: Entity['kind'],
  isKnown: (e: Entity) => boolean,
): Entity {
  const text = key.join(' ');
  for (const e of entities.sharing([key[0] ?? '', key.at(-1) ?? ''])) {
    const k = e.key;
    const same = k.join(' ') === text;
    const person = e.kind !== 'organisation' && kind !== 'organisation' && e.named && samePerson(k, key);
    // "Ana Roe Jr." after "Ana Roe" has been spoken of is her daughter.
    const heir = isHeir(key) && !isHeir(k) && isKnown(e);
    if (!same && (!person || heir)) continue;
    if (key.length > k.length) entities.rename(e, name.text);
    if (e.kind === 'unknown') e.kind = kind;
    return e;
  }
  return entities.add(name.text, kind, { gender: name.gender, genderSure: name.sure });
}

/** "Mr. Roe" beside "Ana Roe" alone is somebody else: he gets an entity before the short names are shared out. */
function titledAlone(entities: Book, scene: Scene, keys: readonly string[][]): void {
  scene.names.forEach((name, i) => {
    const key = keys[i] ?? [];
    if (!name.sure || key.length !== 1 || name.end - name.core !== 1) return;
    const bearers = entities.sharing(key).filter((e) => e.kind !== 'organisation' && e.key.at(-1) === key[0]);
    if (bearers.length && bearers.every((e) => e.gender !== null && e.gender !== name.gender)) {
      entities.add(name.text, 'person', { gender: name.gender, genderSure: true });
    }
  });
}

/** What a full name earlier in the same paragraph is worth among several bearers of a last name. */
const NEAR_FULL = 4;

function shortEntity(
  entities: Book,
  speaks: boolean,
  name: Name,
  key: readonly string[],
  kind: Entity['kind'],
  seen: ReadonlySet<Entity>,
  counts: ReadonlyMap<Entity, number>,
  spelt: (acronym: string) => Entity | undefined,
  nearFull: (bearer: Entity) => boolean,
): Entity {
  const same = entities.exact(key);
  const full = isAcronym(name.text) ? spelt(name.text) : undefined;
  if (full) return full;
  if (same && name.core === name.first) return same;
  if (isBody(name) && name.kind === 'place') return same ?? entities.add(name.text, 'organisation');
  const options = entities
    .sharing(key)
    .map((e) => ({ e, how: shortens(key, e.key, e.kind) }))
    .filter(({ e, how }) => how !== null && fits(e, how, name, kind));
  let best: Entity | null = null;
  let top = -Infinity;
  const family = key.length === 1 && options.some(({ e, how }) => how === 'last' && e.kind === 'person');
  for (const { e, how } of options) {
    const exact = e === same;
    // "Roe" is the man where the article has one of that last name, not his university, and no Roe Brandt.
    const aside = family && !exact && (how === 'part' ? 8 : how === 'first' ? 3 : 0);
    const score =
      (nearFull(e) ? NEAR_FULL : 0) -
      (aside || 0) +
      (exact ? 8 : how === 'last' ? 6 : how === 'part' ? 5 : 3) +
      Math.min(4, counts.get(e) ?? 0) +
      (seen.has(e) ? 2 : 0) +
      (e.kind === 'person' ? 1 : 0);
    if (score > top) {
      top = score;
      best = e;
    }
  }
  if (best) {
    // Only people are called by their last word alone and then speak.
    if (best.kind === 'unknown' && key.length === 1 && best.key.length > 1 && speaks) best.kind = 'person';
    return best;
  }
  if (same) return same;
  return entities.add(name.text, kind, { gender: name.gender, genderSure: name.sure });
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
