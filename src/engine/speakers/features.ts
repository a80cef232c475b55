/** What speaks for and against a candidate of a pronoun or description: the features that {@link rank} weighs. */
import type { Entity, Mention } from './entities.ts';
import { nameKey } from './entities.ts';
import type { Gender } from './lexicon.ts';
import { headKind } from './nouns.ts';
import { related } from './synonyms.ts';

/** The word that refers back: where it stands and what it shows. */
export interface Anaphor {
  readonly at: number;
  readonly sentence: number;
  readonly block: number;
  readonly quoted: boolean;
  readonly gender: Gender | null;
  readonly plural: boolean;
  /** It is the source of an attribution. */
  readonly source: boolean;
  /** Word indices [from, to) of that attribution's content. */
  readonly content: readonly (readonly [number, number])[];
  /** Opens its sentence. */
  readonly opens: boolean;
}

/** What was said last: the entities that were sources, latest first, and whose content this word stands in. */
export interface Floor {
  readonly speakers: readonly Entity[];
  readonly holder: Entity | null;
}

/** The last mention before `at`, or undefined. */
export function lastBefore(entity: Entity, at: number): Mention | undefined {
  for (let i = entity.mentions.length - 1; i >= 0; i -= 1) {
    const m = entity.mentions[i];
    if (m && m.at < at) return m;
  }
  return undefined;
}

/** Mentions of an entity that are looked at. */
const LOOK_BACK = 40;

const bucket = (distance: number): string =>
  distance <= 0
    ? 'd0'
    : distance === 1
      ? 'd1'
      : distance === 2
        ? 'd2'
        : distance < 5
          ? 'd3'
          : distance < 10
            ? 'd5'
            : 'd10';

function nearness(a: Anaphor, m: Mention, entity: Entity, order: number, floor: Floor): Record<string, number> {
  const f: Record<string, number> = { [bucket(a.sentence - m.sentence)]: 1, [`rank${Math.min(order, 3)}`]: 1 };
  if (m.subject) f.subject = 1;
  if (m.quoted && !a.quoted) f.quoted = 1;
  if (m.block === a.block) f.sameBlock = 1;
  if (m.form === 'pronoun') f.chain = 1;
  if (m.source) f.wasSource = 1;
  if (floor.speakers[0] === entity) f.src0 = 1;
  else if (floor.speakers[1] === entity) f.src1 = 1;
  if (floor.speakers[0] === entity && a.opens) f.src0opens = 1;
  if (floor.holder === entity) f.within = 1;
  const last = entity.mentions.slice(-LOOK_BACK);
  if (last.some((x) => a.content.some(([from, to]) => x.at >= from && x.at < to))) f.own = 1;
  f.freq = Math.min(1.5, Math.log(1 + entity.mentions.length) / 2);
  if (last.some((x) => x.sentence === a.sentence - 1 && x.subject)) f.prevSubject = 1;
  if (last.some((x) => x.sentence === a.sentence && x.subject && x.at < a.at)) f.sameSubject = 1;
  return f;
}

/** Features of a candidate for he or she; null: it can't be. */
export function personFeatures(a: Anaphor, entity: Entity, order: number, floor: Floor): Record<string, number> | null {
  const m = lastBefore(entity, a.at);
  if (!m || entity.plural || entity.kind === 'document' || entity.kind === 'organisation' || entity.kind === 'group')
    return null;
  if (entity.gender && entity.genderSure && entity.gender !== a.gender) return null;
  const f = nearness(a, m, entity, order, floor);
  if (entity.gender === a.gender) f[entity.genderSure ? 'genderSure' : 'genderWeak'] = 1;
  else if (entity.gender) f.against = 1;
  if (entity.kind === 'person') f.person = 1;
  if (!entity.named) f.unnamed = 1;
  return f;
}

/** Features of a candidate for it, they or which; null: it can't be. */
export function thingFeatures(a: Anaphor, entity: Entity, order: number, floor: Floor): Record<string, number> | null {
  const m = lastBefore(entity, a.at);
  if (!m) return null;
  const group = entity.plural || entity.kind === 'group';
  const single = entity.kind === 'person' || (entity.kind === 'unnamed' && !entity.plural);
  if (!a.plural && (single || group)) return null;
  const f = nearness(a, m, entity, order, floor);
  f[a.plural ? (group ? 'pluralGroup' : single ? 'pluralSingle' : 'pluralBody') : `it:${entity.kind}`] = 1;
  if (!entity.named) f[entity.kind === 'document' ? 'text' : 'common'] = 1;
  return f;
}

/** What a description says. */
export interface Described {
  readonly head: string;
  readonly traits: readonly string[];
  readonly kind: string;
  /** Words follow its head ("of the port council"). */
  readonly tail: boolean;
  /** A name stands in it ("the Roe campaign"). */
  readonly hasName: boolean;
  readonly form: 'definite' | 'demonstrative' | 'possessive' | 'indefinite' | 'bare';
}

/** Features of a known entity as what a description means; null: it can't be. */
export function descriptionFeatures(
  a: Anaphor,
  d: Described,
  entity: Entity,
  order: number,
  floor: Floor,
): Record<string, number> | null {
  const m = lastBefore(entity, a.at);
  const key = entity.key;
  const last = key.at(-1) ?? '';
  const kinds = { person: 'p', unnamed: 'p', organisation: 'o', document: 'd', group: 'g', unknown: 'u' } as const;
  const [kindA, kindB] = [kinds[d.kind as keyof typeof kinds] ?? 'u', kinds[entity.kind]];
  const clash = kindA !== 'u' && kindB !== 'u' && kindA !== kindB && !(a.plural && (kindB === 'o' || kindB === 'g'));
  if (clash) return null;
  const exact = entity.heads.has(d.head);
  const inName = entity.named && entity.kind !== 'person' && (last === d.head || key.includes(d.head));
  const synonym =
    !exact &&
    !inName &&
    ([...entity.heads].some((h) => related(h, d.head)) ||
      (entity.named && entity.kind !== 'person' && related(last, d.head)));
  const type = typeFits(d, entity, a);
  if (!exact && !inName && !synonym && !type) return null;
  if (a.gender && entity.genderSure && entity.gender !== a.gender && a.gender !== 'n') return null;
  if (a.plural !== (entity.plural || entity.kind === 'group') && !(a.plural && entity.kind === 'organisation'))
    return null;
  const f: Record<string, number> = m ? nearness(a, m, entity, order, floor) : { after: 1, [`after:${d.form}`]: 1 };
  if (exact) f.head = 1;
  else if (inName) f.nameHead = 1;
  else if (synonym) f.synonym = 1;
  else f.typeOnly = 1;
  if (exact && entity.heads.size === 1 && !entity.named) f.sameWords = 1;
  const words = new Set([...entity.traits, ...(f.typeOnly ? [] : key), ...nameKey(entity.role ?? '')]);
  const hits = d.traits.filter(
    (t) => words.has(t) || [...words].some((w) => w.length > 3 && t.length > 3 && w.slice(0, 4) === t.slice(0, 4)),
  ).length;
  if (hits) f.trait = hits / d.traits.length;
  if (d.traits.length && !hits) f.conflict = 1;
  if (d.traits.length && !hits && (entity.traits.size || entity.named))
    f[`conflict:${entity.named ? 'named' : 'common'}:${d.form}`] = 1;
  if (d.hasName) f[entity.named ? 'nameNamed' : 'nameCommon'] = 1;
  if (d.tail) f[`tail:${d.form}`] = 1;
  if (!entity.named) f.common = 1;
  if (entity.named && entity.traits.size && !d.traits.length) f.plain = 1;
  f[`form:${d.form}`] = 1;
  const how = exact ? 'head' : inName ? 'nameHead' : synonym ? 'synonym' : 'typeOnly';
  f[`${how}:${d.form}`] = 1;
  f[`${how}:${entity.named ? 'named' : 'common'}`] = 1;
  if (entity.gender && a.gender && entity.gender === a.gender && a.gender !== 'n') f.gender = 1;
  return f;
}

/** "The company" may mean any body, "the woman" any woman: a fit of type alone. */
function typeFits(d: Described, entity: Entity, a: Anaphor): boolean {
  if (d.form === 'indefinite' || d.form === 'bare') return false;
  if (!entity.named || d.hasName || d.form === 'possessive' || !headKind(d.head).known) return false;
  if (d.kind === 'organisation') return entity.kind === 'organisation' || (entity.kind === 'unknown' && !a.plural);
  if (d.kind === 'unnamed')
    return (
      (entity.kind === 'person' || entity.kind === 'unknown') &&
      (a.gender === null || entity.gender === null || entity.gender === a.gender)
    );
  return false;
}

/** Features of "somebody new": what the description itself shows. */
export function selfFeatures(d: Described, rivals: number): Record<string, number> {
  return {
    self: 1,
    [`self:${d.form}`]: 1,
    [`self:${d.kind}`]: 1,
    [`self:${d.form}:${d.kind}`]: 1,
    ...(d.traits.length ? { selfTraits: 1 } : {}),
    ...(d.hasName ? { selfNamed: 1 } : {}),
    ...(d.tail ? { selfTail: 1, [`selfTail:${d.form}`]: 1 } : {}),
    ...(rivals ? {} : { alone: 1 }),
    ...(headKind(d.head).known ? {} : { strange: 1 }),
  };
}
