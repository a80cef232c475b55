/** What speaks for and against a known entity, or somebody new, as what a description means. */
import type { Entity } from './entities.ts';
import { nameKey } from './entities.ts';
import { type Anaphor, type Floor, lastBefore, nearness, spoke } from './features.ts';
import { isPlace } from './given.ts';
import { headKind } from './nouns.ts';
import { anyRelated, related } from './synonyms.ts';

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
