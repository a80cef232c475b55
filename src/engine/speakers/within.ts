/** Names that stand inside a source phrase, behind a role, a county or a preposition. */
import { coreEndOf, type Description, describe, NAMING, PREPOSITIONS } from './description.ts';
import { DETERMINERS } from './lexicon.ts';
import type { Name } from './names.ts';
import { headKind, singular } from './nouns.ts';
import type { Scene } from './scene.ts';

/** The name that ends right before word `end`. */
export const nameEndingAt = (scene: Scene, end: number): Name | undefined => {
  const n = scene.nameOf[end - 1] ?? -1;
  const name = n < 0 ? undefined : scene.names[n];
  return name && name.end === end ? name : undefined;
};

/** "Harbor County (Nor.) Sheriff Ana Roe", "Harbor County, Nor., coroner Ana Roe": the person whose office is the county's. */
export function officerOf(scene: Scene, county: Name, segments: readonly [number, number][]): Name | undefined {
  if (!/^(?:county|city|parish|borough)$/.test(scene.words[county.end - 1]?.lower ?? '') && county.kind !== 'place')
    return undefined;
  for (const [x, y] of segments.slice(1, 3)) {
    const last = nameEndingAt(scene, coreEndOf(scene, x, y));
    const state = last?.first === x && last.end - last.first <= 2 && last.core === last.first && last.kind !== 'person';
    const inside = last === undefined || state ? nameWithin(scene, x, y) : last;
    if (inside && inside.kind === 'person' && inside.end - inside.core > 1 && rolesBefore(scene, x, inside))
      return inside;
    if (!state && scene.words[x]?.capital !== true) return undefined;
  }
  return undefined;
}

/** The last name that ends inside words [x, y). */
function nameWithin(scene: Scene, x: number, y: number): Name | undefined {
  for (let i = y; i > x; i -= 1) {
    const name = nameEndingAt(scene, i);
    if (name && name.first > x) return name;
  }
  return undefined;
}

/** "former envoy to Norland Ana Roe": the person at the end of an apposition whose role holds a preposition. */
export function farName(scene: Scene, x: number, y: number): Name | undefined {
  const core = coreEndOf(scene, x, y);
  return core < y ? innerName(scene, describe(scene, x, y, core), core, y) : undefined;
}

/** "a reader named Ana Roe", "minister of mines and energy Ana Roe": the name at the end of a singular description. */
export function innerName(scene: Scene, d: Description, core: number, e0: number): Name | undefined {
  if (d.plural && d.kind !== 'organisation') return undefined;
  const lead = scene.words[core]?.lower ?? '';
  if (NAMING.test(lead)) {
    const n = scene.nameOf[core + 1] ?? -1;
    return n < 0 ? undefined : scene.names[n];
  }
  for (let i = core + 1; i < e0 && d.kind !== 'document'; i += 1) {
    if (NAMING.test(scene.words[i]?.lower ?? '') && (scene.nameOf[i + 1] ?? -1) !== -1)
      return scene.names[scene.nameOf[i + 1] ?? -1];
  }
  if (d.kind !== 'unnamed' && scene.words[core - 1]?.possessive !== true) return undefined;
  const last = nameEndingAt(scene, e0);
  if (
    !last ||
    last.kind === 'organisation' ||
    last.kind === 'place' ||
    (last.core > last.first &&
      !(lead === 'of' && /^(?:chief|head|commander|minister|secretary|director)$/.test(d.head))) ||
    last.end - last.core < 2
  )
    return undefined;
  if (last.core > last.first + 1) return last;
  const before = scene.words[last.first - 1];
  if (!before || last.first - 1 <= core || PREPOSITIONS.has(before.lower) || DETERMINERS.has(before.lower))
    return undefined;
  if (before.lower === 'state' && d.head === 'secretary') return last;
  if (
    /^(?:and|or|as|than|that|is|was|said)$/.test(before.lower) ||
    headKind(singular(before.lower)).kind !== 'unnamed' ||
    headKind(singular(before.lower)).known
  )
    return scene.nameOf[last.first - 1] !== -1 && isPlaceName(scene, last.first - 1) ? last : undefined;
  return /^(?:to|of|for|on)$/.test(lead) ? last : undefined;
}

const isPlaceName = (scene: Scene, i: number): boolean => scene.names[scene.nameOf[i] ?? -1]?.kind === 'place';

/** Lower-case words between the segment's start and the name make a role ("former White House adviser Ana Roe"). */
export function rolesBefore(scene: Scene, x: number, name: Name): boolean {
  return (
    name.core > x &&
    name.core - x < 8 &&
    (headKind(singular(scene.words[name.core - 1]?.lower ?? '')).known || name.core > name.first)
  );
}
