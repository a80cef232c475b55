/** Full names of one article that turn out to be one: parts of longer names, last names of two words, acronyms, headlines run on. */
import { addAlias, type Book } from './book.ts';
import { type Entity, shortens, spells } from './entities.ts';
import { givenGender } from './given.ts';
import type { Scene } from './scene.ts';

/** Merges entities whose names are one; `ofName` is pointed anew. */
export function mergeNames(entities: Book, scene: Scene, ofName: (Entity | null)[]): void {
  mergeHeadlines(entities, scene, ofName);
  trimNames(entities, ofName);
  mergeParts(entities, ofName);
  mergeLastNames(entities, ofName);
  mergeNational(entities, ofName);
}

/**
 * "Longtime Ana Roe" beside "Ana Roe" is her, "Ana Roe Blasts Mayor" or "Ana Roe Live" a headline or show: nobody whom "Roe" or "she" means.
 * A person here is two words, the first a given name.
 */
function trimNames(entities: Book, ofName: (Entity | null)[]): void {
  const moved = new Map<Entity, Entity>();
  for (const long of entities.all()) {
    const { key } = long;
    if (key.length < 3 || long.kind === 'organisation' || long.kind === 'group' || long.mentions.length) continue;
    const fits = (e: Entity, part: readonly string[]): boolean =>
      e !== long && e.key.length === 2 && e.kind !== 'organisation' && e.key.join(' ') === part.join(' ');
    const given = (word = ''): boolean => givenGender(word) !== undefined;
    const ends = given(key.at(-2)) && !given(key[0]) && (key[0]?.length ?? 0) > 1;
    const whole = ends ? entities.sharing(key.slice(-1)).find((e) => fits(e, key.slice(-2))) : undefined;
    if (whole) {
      addAlias(whole, long.name);
      entities.drop(long);
      moved.set(long, whole);
    } else if (long.kind === 'unknown' && given(key[0])) {
      const begins = entities.sharing(key.slice(1, 2)).some((e) => fits(e, key.slice(0, 2)));
      if (begins) long.kind = 'organisation';
    }
  }
  repoint(ofName, moved);
}

/** "Ana Roe Blasts Brandt": a name that only the headline runs on into its verb is the person's whose full name it begins with. */
function mergeHeadlines(entities: Book, scene: Scene, ofName: (Entity | null)[]): void {
  const elsewhere = new Set<Entity | null>();
  ofName.forEach((e, i) => {
    if ((scene.blockOf[scene.names[i]?.first ?? 0] ?? 0) > 0) elsewhere.add(e);
  });
  const moved = new Map<Entity, Entity>();
  for (const long of new Set(ofName)) {
    if (!long || elsewhere.has(long) || long.mentions.length || long.key.length < 3 || long.kind === 'organisation')
      continue;
    const begun = entities
      .sharing([long.key[0] ?? ''])
      .filter(
        (e) =>
          e !== long &&
          elsewhere.has(e) &&
          e.kind === 'person' &&
          e.key.length > 1 &&
          e.key.length < long.key.length &&
          e.key.every((w, i) => w === long.key[i]),
      );
    const [target] = begun;
    if (begun.length !== 1 || !target) continue;
    entities.drop(long);
    moved.set(long, target);
  }
  repoint(ofName, moved);
}

/** "Van der Roe" and "Roe Castillo" are last names when one longer name of a person ends with them. */
function mergeLastNames(entities: Book, ofName: (Entity | null)[]): void {
  const moved = new Map<Entity, Entity>();
  for (const short of entities.all()) {
    const key = short.key;
    if (
      !short.named ||
      key.length < 2 ||
      short.mentions.length ||
      short.kind === 'organisation' ||
      givenGender(key[0] ?? '') !== undefined
    )
      continue;
    const longer = entities.sharing(key.slice(-1)).filter((e) => {
      const k = e.key;
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
    entities.drop(short);
    moved.set(short, target);
  }
  repoint(ofName, moved);
}

/** "Big Harbor" and "Big Harbor Records" are one when one begins or ends with the other and both are bodies or unknown. */
function mergeParts(entities: Book, ofName: (Entity | null)[]): void {
  const moved = new Map<Entity, Entity>();
  for (const short of entities.all()) {
    if (short.kind === 'person' || !short.named) continue;
    const key = short.key;
    if (key.length < 2) continue;
    const longer = entities
      .sharing([key[0] ?? '', key.at(-1) ?? ''])
      .filter(
        (e) =>
          e !== short &&
          e.named &&
          e.kind !== 'group' &&
          e.key.length > key.length &&
          !e.name.startsWith(`${short.name}-`) &&
          shortens(key, e.key, e.kind === 'person' ? 'person' : 'organisation'),
      );
    const [target] = longer;
    if (longer.length !== 1 || !target || short.mentions.length) continue;
    if (target.kind === 'person' && short.kind === 'organisation') continue;
    addAlias(target, short.name);
    entities.drop(short);
    moved.set(short, target);
  }
  repoint(ofName, moved);
}

/** "Norlandish HSB" and "Norlandish Harbor Safety Board" are one. */
function mergeNational(entities: Book, ofName: (Entity | null)[]): void {
  const moved = new Map<Entity, Entity>();
  for (const short of entities.all()) {
    const [lead = ''] = short.key;
    const acronym = short.name.split(' ').at(-1) ?? '';
    if (short.key.length !== 2 || !/^\p{Lu}{2,6}$/u.test(acronym) || short.kind === 'person' || !short.named) continue;
    const [full, ...more] = entities
      .sharing([lead])
      .filter(
        (e) =>
          e !== short &&
          e.kind !== 'person' &&
          e.key[0] === lead &&
          e.key.length > 2 &&
          spells(acronym, e.key.slice(1)),
      );
    if (!full || more.length || short.mentions.length) continue;
    addAlias(full, short.name);
    entities.drop(short);
    moved.set(short, full);
  }
  repoint(ofName, moved);
}

/** Names of a dropped entity mean the one it turned out to be. */
function repoint(ofName: (Entity | null)[], moved: ReadonlyMap<Entity, Entity>): void {
  ofName.forEach((e, i) => {
    let to = e;
    while (to && moved.has(to)) to = moved.get(to) ?? null;
    ofName[i] = to;
  });
}
