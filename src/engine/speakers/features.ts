/** What speaks for and against a candidate of a pronoun or description: the features that {@link rank} weighs. */
import type { Entity, Mention } from './entities.ts';
import { nameKey } from './entities.ts';
import { isPlace } from './given.ts';
import type { Gender } from './lexicon.ts';
import { headKind } from './nouns.ts';
import { anyRelated, related } from './synonyms.ts';

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

/** What a description says. */
export interface Described {
  readonly head: string;
  readonly traits: readonly string[];
  readonly kind: string;
  /** Words follow its head ("of the port council"). */
  readonly tail: boolean;
  /** A name stands in it ("the Roe campaign"). */
  readonly hasName: boolean;
  /** Words of the names before its head, its owner's too ("Ana Roe's office"). */
  readonly names: readonly string[];
  /** Somebody's of the one who speaks ("my father"). */
  readonly own: boolean;
  /** The owner's name stands before it ("Ana Roe's office"). */
  readonly owned: boolean;
  /** Its words without the determiner. */
  readonly length: number;
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
  if (ownWords(d) && !same(d, entity) && !announced(a, d, entity)) return null;
  const key = entity.key;
  const last = key.at(-1) ?? '';
  const kinds = { person: 'p', unnamed: 'p', organisation: 'o', document: 'd', group: 'g', unknown: 'u' } as const;
  const [kindA, kindB] = [kinds[d.kind as keyof typeof kinds] ?? 'u', kinds[entity.kind]];
  const clash = kindA !== 'u' && kindB !== 'u' && kindA !== kindB && !(a.plural && (kindB === 'o' || kindB === 'g'));
  if (clash) return null;
  const exact = entity.heads.has(d.head);
  const inName =
    entity.named &&
    entity.kind !== 'person' &&
    (last === d.head || heads(key, d.head) || (a.plural && key[0] === `${d.head}s`));
  const synonym =
    !exact &&
    !inName &&
    (anyRelated(entity.heads, d.head) || (entity.named && entity.kind !== 'person' && related(last, d.head)));
  const type = typeFits(d, entity, a);
  if (!exact && !inName && !synonym && !type) return null;
  if (a.gender && entity.genderSure && entity.gender !== a.gender && a.gender !== 'n') return null;
  const plural = entity.plural || entity.kind === 'group' || key[0] === `${d.head}s`;
  // "The agency ... they": a body may be many, but not "courts", which are no one court.
  if (
    a.plural !== plural &&
    !(a.plural && entity.kind === 'organisation' && d.form !== 'bare' && d.form !== 'indefinite')
  )
    return null;
  const m = lastBefore(entity, a.at);
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
  if (!hits && d.traits.length && d.form === 'definite' && !entity.named && entity.traits.size) return null;
  if (hits) f.trait = hits / d.traits.length;
  if (d.traits.length && !hits) f.conflict = 1;
  if (d.traits.length && !hits && (entity.traits.size || entity.named))
    f[`conflict:${entity.named ? 'named' : 'common'}:${d.form}`] = 1;
  if (d.hasName) f[entity.named ? 'nameNamed' : 'nameCommon'] = 1;
  if (d.names.length && !d.names.some((w) => words.has(w) || key.includes(w))) {
    // "The Courier poll" is not the Gazette's.
    if (d.owned || d.kind === 'document') return null;
    f.nameClash = 1;
  }
  if (d.length * 2 < key.length && !entity.named) f[`longer:${d.form}`] = 1;
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

/** "Ministry of ...", "University for ...": the noun heads the name though it does not end it. */
const heads = (key: readonly string[], noun: string): boolean => {
  const i = key.indexOf(noun);
  return i >= 0 && /^(?:of|for|on|in|at|and)$/.test(key[i + 1] ?? '');
};

/** "A harbor pilot says ..." in the first blocks may be the pilot whom the article names later. */
const announced = (a: Anaphor, d: Described, entity: Entity): boolean =>
  a.block <= 2 && d.form === 'indefinite' && d.kind === 'unnamed' && entity.named && !entity.mentions.length;

/** Is the entity known by the very words of the description, or by twice as many at most? */
const same = (d: Described, entity: Entity): boolean =>
  !entity.named &&
  entity.heads.has(d.head) &&
  entity.key.length <= 2 * d.length &&
  d.traits.every((t) => entity.traits.has(t));

/** "Users", "American officials", "an expert", "my father": a description without "the" is known by its own words. */
const ownWords = (d: Described): boolean => d.form === 'bare' || d.form === 'indefinite' || d.own;

/** "The company" may mean any body, "the woman" any woman: a fit of type alone. */
function typeFits(d: Described, entity: Entity, a: Anaphor): boolean {
  if (d.form === 'indefinite' || d.form === 'bare') return false;
  if (!entity.named || d.hasName || d.form === 'possessive' || !headKind(d.head).known) return false;
  if (d.kind === 'organisation') {
    if (isPlace(entity.name)) return COUNTRY.test(d.head);
    // A council's or a court's name says so, unless it is an acronym.
    if (!GENERIC.test(d.head) && entity.key.length > 1) return false;
    return entity.kind === 'organisation' || (entity.kind === 'unknown' && !a.plural && spoke(entity));
  }
  if (d.kind === 'unnamed')
    return (
      ANYBODY.test(d.head) &&
      (entity.kind === 'person' || (entity.kind === 'unknown' && spoke(entity))) &&
      (a.gender === null || entity.gender === null || entity.gender === a.gender)
    );
  return false;
}

/** Nouns that a person need not have been called before; any other role must be the person's in the article. */
const ANYBODY =
  /(?:^(?:man|woman|boy|girl|teen|teenager|youth|actor|actress|singer|star|rapper|musician|artist|comedian|celebrity|player|athlete|champion|winner|striker|midfielder|defender|goalkeeper|quarterback|golfer|boxer|politician|lawmaker|legislator|republican|democrat|conservative|billionaire|millionaire|businessman|businesswoman|tycoon|mogul|entrepreneur|mother|father|mom|mum|dad|husband|wife|native|veteran|incumbent|hopeful|writer|novelist|filmmaker|model|royal|prince|princess|duke|duchess|monarch)|-old)$/;
const spoke = (entity: Entity): boolean => entity.mentions.some((m) => m.source);
const COUNTRY = /^(?:country|nation|state|government|kingdom|republic|island|city)$/;
/** Nouns for a body whose name need not hold them. */
const GENERIC =
  /^(?:company|firm|group|organi[sz]ation|giant|agency|newspaper|paper|daily|magazine|tabloid|outlet|publication|network|broadcaster|channel|station|charity|nonprofit|ngo|brand|retailer|platform|site|website|blog|club|team|side|manufacturer|automaker|carmaker|maker|airline|carrier|utility|lender|bank|brokerage|insurer|startup|start-up|publisher|label|studio|developer|operator|provider|supplier|chain|business|corporation|conglomerate|body|regulator|watchdog|union|party|movement|campaign|band|fund|institute|institution|school|hospital|museum|think-tank|service|newswire)$/;

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
