/** The entities of an article with an index by the words of their names, so that a long page stays linear. */
import { type Entity, nameKey } from './entities.ts';

/** Bearers of one word that are looked at: more are not told apart by a short name anyway. */
const MAX_BEARERS = 120;

/** Letters of a string that make a readable id. */
export function slug(text: string): string {
  const letters = text
    .slice(0, 120)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-');
  return letters.replace(/^-|-$/g, '').slice(0, 60) || 'speaker';
}

const groupKey = (members: readonly Entity[]): string =>
  members
    .map((m) => m.id)
    .sort()
    .join(' ');

/** Entities in order of appearance. */
export class Book {
  readonly entities: Entity[] = [];
  readonly #ids = new Map<string, number>();
  readonly #bearers = new Map<string, Entity[]>();
  readonly #groups = new Map<string, Entity>();
  readonly #plain = new Map<string, Entity>();

  /** `known`: entities of earlier batches. */
  constructor(known: readonly Entity[]) {
    for (const entity of known) this.#enter(entity);
  }

  /** A new entity with an id of its own. */
  add(name: string, kind: Entity['kind'], more: Partial<Entity> = {}): Entity {
    const entity: Entity = {
      id: more.id ?? this.#idFor(name), name, key: nameKey(name), kind, gender: null, genderSure: false, plural: kind === 'group', named: true,
      heads: new Set(), traits: new Set(), aliases: [], role: null, mentions: [], members: [], ...more,
    }; // biome-ignore format: short
    this.#enter(entity);
    return entity;
  }

  /** Gives an entity a fuller name; the old one becomes an alias. */
  rename(entity: Entity, name: string): void {
    const old = entity.name;
    const at = entity.aliases.indexOf(name);
    if (at >= 0) entity.aliases.splice(at, 1);
    entity.name = name;
    entity.key = nameKey(name);
    addAlias(entity, old);
    this.#index(entity);
  }

  /** Named entities whose names share a word with the key, in order of appearance. */
  sharing(key: readonly string[]): Entity[] {
    const found = new Set<Entity>();
    for (const word of key)
      for (const e of this.#bearers.get(word) ?? []) if (!found.has(e) && e.key.includes(word)) found.add(e);
    return [...found].filter((e) => !e.gone);
  }

  /** The named entity of exactly this key, or undefined. */
  exact(key: readonly string[]): Entity | undefined {
    const text = key.join(' ');
    return this.sharing(key).find((e) => e.key.join(' ') === text);
  }

  /** An entity without a name of its own that is called so, or undefined. */
  described(name: string): Entity | undefined {
    return this.#plain.get(name);
  }

  /** The group of exactly these members, or undefined. */
  group(members: readonly Entity[]): Entity | undefined {
    return this.#groups.get(groupKey(members));
  }

  /** Takes out an entity that turned out to be another. */
  drop(entity: Entity): void {
    entity.gone = true;
  }

  /** Entities that were not dropped. */
  all(): Entity[] {
    return this.entities.filter((e) => !e.gone);
  }

  #enter(entity: Entity): void {
    this.entities.push(entity);
    if (!this.#ids.has(entity.id)) this.#ids.set(entity.id, 1);
    if (entity.members.length) this.#groups.set(groupKey(entity.members), entity);
    this.#index(entity);
  }

  #index(entity: Entity): void {
    if (!entity.named) {
      if (!this.#plain.has(entity.name)) this.#plain.set(entity.name, entity);
      return;
    }
    for (const word of new Set(entity.key)) {
      const list = this.#bearers.get(word);
      if (!list) this.#bearers.set(word, [entity]);
      else if (list.length < MAX_BEARERS && !list.includes(entity)) list.push(entity);
    }
  }

  #idFor(name: string): string {
    const base = slug(name);
    let n = (this.#ids.get(base) ?? 0) + 1;
    let id = n === 1 ? base : `${base}-${n}`;
    while (n > 1 && this.#ids.has(id)) {
      n += 1;
      id = `${base}-${n}`;
    }
    this.#ids.set(base, n);
    return id;
  }
}

/** Adds another name to an entity, once. */
export function addAlias(entity: Entity, alias: string): void {
  const clean = alias.replace(/\s+/g, ' ').trim();
  if (clean && clean !== entity.name && entity.aliases.length < 60 && !entity.aliases.includes(clean))
    entity.aliases.push(clean);
}
