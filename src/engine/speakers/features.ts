/** What speaks for and against a candidate of a pronoun or description: the features that {@link rank} weighs. */
import type { Entity, Mention } from './entities.ts';
import type { Gender } from './lexicon.ts';

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
  /** The content stands in quotation marks: whom it names is seldom its speaker. */
  readonly direct: boolean;
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

/** The last mention before the anaphor that does not stand in its own quoted content; that one where there is no other. */
export function antecedent(a: Anaphor, entity: Entity): Mention | undefined {
  const last = lastBefore(entity, a.at);
  if (!last?.quoted || a.quoted || !within(a, last)) return last;
  for (let i = entity.mentions.length - 1; i >= 0 && i >= entity.mentions.length - LOOK_BACK; i -= 1) {
    const m = entity.mentions[i];
    if (m && m.at < a.at && !within(a, m)) return m;
  }
  return last;
}

/** Does the mention stand in the anaphor's own content? */
export const within = (a: Anaphor, m: Mention): boolean => a.content.some(([from, to]) => m.at >= from && m.at < to);

/** Mentions of an entity that are looked at. */
export const LOOK_BACK = 40;

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

/** Where and how the candidate's antecedent stands. */
export function nearness(a: Anaphor, m: Mention, entity: Entity, order: number, floor: Floor): Record<string, number> {
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
  if (last.some((x) => within(a, x))) f.own = 1;
  if (a.direct && last.some((x) => x.quoted && within(a, x))) f.ownQuoted = 1;
  const blocks = a.block - m.block;
  f[`blocks${Math.min(3, Math.max(0, blocks))}`] = 1;
  if (m.subject && m.form === 'name') f.namedSubject = 1;
  if (m.subject && m.form === 'name' && entity.mentions[0] === m) f.entered = 1;
  if (a.direct) {
    if (floor.speakers[0] === entity) f.src0direct = 1;
    if (m.subject && blocks === 1) f.openedDirect = 1;
    if (m.subject && blocks === 0) f.sameDirect = 1;
  }
  f.freq = Math.min(1.5, Math.log(1 + entity.mentions.length) / 2);
  if (last.some((x) => x.sentence === a.sentence - 1 && x.subject)) f.prevSubject = 1;
  if (last.some((x) => x.sentence === a.sentence && x.subject && x.at < a.at)) f.sameSubject = 1;
  return f;
}

/** Where the candidate stood: at the beginning of a sentence or block, as who spoke how long ago, and in whose own quotation the word stands. */
function placeFeatures(f: Record<string, number>, a: Anaphor, m: Mention, entity: Entity, floor: Floor): void {
  const last = entity.mentions.slice(-LOOK_BACK);
  if (m.opens) f.opened = 1;
  if (last.some((x) => x.opens && x.sentence === a.sentence - 1 && !x.quoted)) f.prevOpen = 1;
  if (last.some((x) => x.opens && x.sentence === a.sentence && x.at < a.at)) f.sameOpen = 1;
  if (last.some((x) => x.leads && x.block === a.block && x.at < a.at)) f.leads = 1;
  if (last.some((x) => x.leads && x.block === a.block - 1)) f.prevLeads = 1;
  // Who says "he" in a quotation does not mean himself.
  if (floor.holder === entity && a.quoted) f.withinQuoted = 1;
  const spoken = last.filter((x) => x.source && x.at < a.at);
  f.spoken = Math.min(1.5, Math.log(1 + spoken.length) / 2);
  const lately = spoken.at(-1);
  if (lately && floor.speakers[0] === entity) f[`src0:b${Math.min(3, Math.max(0, a.block - lately.block))}`] = 1;
  if (entity.mentions.some((x) => x.block === 0)) f.topic = 1;
}

/** Signs whose weight depends on how the word stands: with a quotation, at a sentence's beginning, or inside a sentence. */
const BY_STANDING =
  ['prevSubject', 'sameSubject', 'src0', 'src1', 'lastName', 'lastSubject', 'prevOpen', 'sameOpen', 'd0', 'd1', 'rank0', 'chain', 'leads', 'prevLeads', 'within', 'own', 'onlyHere']; // biome-ignore format: short

/** Adds each such sign once more with the word's standing. */
export function byStanding(a: Anaphor, f: Record<string, number>): void {
  const standing = a.direct ? 'direct' : a.opens ? 'opens' : 'inside';
  for (const sign of BY_STANDING) if (f[sign]) f[`${sign}:${standing}`] = 1;
}

/** Was it the source of an attribution? */
export const spoke = (entity: Entity): boolean => entity.mentions.some((m) => m.source);

/** Features of a candidate for he or she; null: it can't be. */
export function personFeatures(a: Anaphor, entity: Entity, order: number, floor: Floor): Record<string, number> | null {
  const m = antecedent(a, entity);
  if (!m || entity.plural || entity.kind === 'document' || entity.kind === 'organisation' || entity.kind === 'group')
    return null;
  if (entity.gender && entity.genderSure && entity.gender !== a.gender) return null;
  const f = nearness(a, m, entity, order, floor);
  placeFeatures(f, a, m, entity, floor);
  if (entity.gender === a.gender) f[entity.genderSure ? 'genderSure' : 'genderWeak'] = 1;
  else if (entity.gender) f.against = 1;
  if (entity.kind === 'person') f.person = 1;
  // "Rain fell": one word of unknown sort that never spoke is hardly a person.
  else if (entity.kind === 'unknown' && entity.key.length === 1 && entity.gender === null && !spoke(entity))
    f.oneWord = 1;
  else if (entity.kind === 'unknown' && entity.key.length > 1 && entity.mentions.some((x) => x.source))
    f.likelyPerson = 1;
  if (!entity.named) f.unnamed = 1;
  return f;
}

/** Features of a candidate for it, they or which; null: it can't be. */
export function thingFeatures(a: Anaphor, entity: Entity, order: number, floor: Floor): Record<string, number> | null {
  const m = antecedent(a, entity);
  if (!m) return null;
  const group = entity.plural || entity.kind === 'group';
  const single = entity.kind === 'person' || (entity.kind === 'unnamed' && !entity.plural);
  if (!a.plural && (single || group)) return null;
  const f = nearness(a, m, entity, order, floor);
  placeFeatures(f, a, m, entity, floor);
  f[a.plural ? (group ? 'pluralGroup' : single ? 'pluralSingle' : 'pluralBody') : `it:${entity.kind}`] = 1;
  if (!entity.named) f[entity.kind === 'document' ? 'text' : 'common'] = 1;
  return f;
}
