/** The signs by which a decision is trusted: how it was made, how many others it could have been, how odd its source is. */
import { type Description, PREPOSITIONS } from './description.ts';
import { formOf } from './descriptions.ts';
import { type Entity, nameKey } from './entities.ts';
import { lastBefore } from './features.ts';
import { headKind } from './nouns.ts';
import type { Phrase } from './phrase.ts';
import type { Decision, Reading } from './reading.ts';
import { wordsIn } from './scene.ts';

/** Signs of a decision by name; values from -1 to 1. */
export type Signs = Readonly<Record<string, number>>;

/** Sentences within which somebody else is a rival. */
const NEAR = 4;
/** Entities that are looked at for rivals. */
const LOOK = 60;
const FINITE = /^(?:is|was|were|are|has|had|have|will|would|can|could|may|should|said|says|does|did|shines|shows)$/;

/** What speaks for and against trusting the decision on source `k`, which `phrase` is. */
export function signsOf(reading: Reading, k: number, phrase: Phrase, decision: Decision): Signs {
  const { entity, how } = decision;
  if (!entity) return {};
  const f: Record<string, number> = {
    bias: 1,
    [`how:${how}`]: 1,
    [`kind:${entity.kind}`]: 1,
    [`how:${how}:${entity.kind}`]: 1,
  };
  if (decision.model) ranked(f, decision);
  sourceSigns(f, reading, k, phrase);
  if (phrase.type === 'name') nameSigns(f, reading, phrase, entity);
  if (phrase.type === 'description') descriptionSigns(f, reading, phrase, decision);
  if (phrase.type === 'pronoun') {
    pronounSigns(f, reading, phrase.at, phrase.word, entity);
    chainSigns(f, reading, phrase.at, phrase.word, decision);
  }
  if (entity.mentions.some((m) => m.source)) f.spoke = 1;
  if ((reading.scene.blockOf[headAt(phrase)] ?? 0) === 0) f[`top:${phrase.type}`] = 1;
  return f;
}

function ranked(f: Record<string, number>, { probability, rivals, model, how }: Decision): void {
  const p = Math.min(0.995, Math.max(0.005, probability));
  const second = rivals.length > 1 ? Math.max(...rivals.slice(1).map((r) => r.probability)) : 0;
  f.logit = Math.log(p / (1 - p)) / 5;
  f[`logit:${model}`] = f.logit;
  f[`logit:${how}`] = f.logit;
  f[`sure:${how}`] = p > 0.97 ? 1 : 0;
  f.rival = second;
  if (rivals.length === 1) f[`alone:${how}`] = 1;
}

function sourceSigns(f: Record<string, number>, reading: Reading, k: number, phrase: Phrase): void {
  const { scene } = reading;
  const e = reading.extracted[k];
  if (!e) return;
  if (e.source.length > 1) f.pieces = 1;
  const words = e.source.map((s) => wordsIn(scene, s)).reduce((n, [a, b]) => n + b - a, 0);
  if (words > 12) f.longSource = 1;
  if (words > 25) f.veryLongSource = 1;
  // Below that the extraction doubts whether it is a claim (attitudes of a held view), not whose.
  f.extraction = Math.max(0.4, Math.min(1, 2 * e.confidence - 1));
  const [first, end] = wordsIn(scene, e.source[0] ?? { start: 0, end: 0 });
  const [from] = reading.contents[k]?.[0] ?? [first];
  const apart = Math.abs((scene.sentenceOf[from] ?? 0) - (scene.sentenceOf[first] ?? 0));
  if (apart > 1) f.apart = 1;
  if (phrase.type !== 'pronoun' && (scene.quoteOf[first] ?? -1) >= 0) f.quotedSource = 1;
  if ((reading.holders.get(first) ?? []).some((j) => j !== k)) f[`nested:${phrase.type}`] = 1;
  for (let i = first; i < end; i += 1)
    if (scene.nameOf[i] === -1 && FINITE.test(scene.words[i]?.lower ?? '') && phrase.type === 'description')
      f.clause = 1;
}

function nameSigns(
  f: Record<string, number>,
  reading: Reading,
  phrase: Phrase & { type: 'name' },
  entity: Entity,
): void {
  const { scene } = reading;
  const key = nameKey(phrase.name.text);
  const fullest = entity.key.length;
  f[`given:${key.length === 1 ? 'one' : 'more'}:${fullest === 1 ? 'one' : 'more'}`] = 1;
  if (fullest === 1 && entity.kind !== 'person') f.oneWord = 1;
  if (fullest > 4) f.longName = 1;
  const bearers = reading.registry.book
    .sharing(key)
    .filter((e) => e !== entity && e.named && e.kind !== 'organisation' && e.key.at(-1) === entity.key.at(-1))
    .filter((e) => e.mentions.length * 3 >= entity.mentions.length).length;
  if (bearers && key.length === 1 && phrase.name.core === phrase.name.first) f.sharedName = 1;
  if (/^[\p{Lu}\d&.]{2,}$/u.test(phrase.name.text) && entity.name === phrase.name.text) f.bareAcronym = 1;
  if (/[^\p{L}\p{M}\p{N}\s.'’&,-]/u.test(entity.name)) f.oddName = 1;
  const [role] = phrase.roles;
  if (role && role[1] > role[0] && scene.words[role[1] - 1]?.possessive) f.owned = 1;
  if (phrase.name.core > phrase.name.first) f.titled = 1;
}

function descriptionSigns(f: Record<string, number>, reading: Reading, d: Description, decision: Decision): void {
  const { scene } = reading;
  const form = formOf(d);
  const fresh = decision.how === 'new-description';
  const known = headKind(scene.words[d.headAt]?.lower ?? '').known;
  const what = `${fresh ? 'new' : 'old'}:${form}`;
  f[what] = 1;
  f[`${what}:${d.plural ? 'many' : d.kind}`] = 1;
  if (!known) f[`${what}:strange`] = 1;
  if (!known && /(?:ly|ed|ing)$/.test(scene.words[d.headAt]?.lower ?? '')) f.noNoun = 1;
  if (d.end > d.coreEnd) f[`${what}:tail`] = 1;
  if (d.owner >= 0) f[`${what}:owner`] = 1;
  if (d.headAt - d.first > 2) f[`${what}:adjectives`] = 1;
  if (/^(?:his|her|their|its|my|our)$/.test(d.determiner)) f[`${what}:ownerPronoun`] = 1;
  if (/^(?:another|some|others?|many|several|one)$/.test(scene.words[d.headAt]?.lower ?? '')) f.quantifierAlone = 1;
  if (fresh && PREPOSITIONS.has(scene.words[d.first]?.lower ?? '')) f.noPhrase = 1;
  if (fresh && decision.rivals.some((r) => r.entity?.named && r.features.typeOnly)) f[`${what}:typeRival`] = 1;
  if (fresh && !decision.rivals.some((r) => r.entity)) f[`${what}:alone`] = 1;
  // "The French army" is as good as a name; "the Roe campaign" holds one.
  if (fresh && (!decision.model || isInstitution(scene, d))) f.namesItself = 1;
  for (let i = d.first; i < d.headAt; i += 1) if (scene.nameOf[i] !== -1) f[`${what}:named`] = 1;
  const { entity } = decision;
  if (!fresh && entity) {
    f[`old:${entity.named ? 'named' : 'common'}`] = 1;
    const best = decision.rivals.find((r) => r.entity === entity)?.features ?? {};
    for (const sign of ['typeOnly', 'conflict', 'nameClash', 'after', 'synonym', 'trait', 'd10'])
      if (best[sign]) f[`old:${sign}`] = 1;
    if (!d.plural && entity.members.length) f.oneOfMany = 1;
    const words = nameKey(
      scene.text.slice(scene.words[d.first]?.start ?? 0, scene.words[d.coreEnd - 1]?.end ?? 0),
    ).length;
    if (!entity.named && words * 2 < entity.key.length) f['old:longer'] = 1;
  }
}

/** "The coast guard", "the fire brigade": a place has one of them, so the words say which. */
function isInstitution({ words }: Reading['scene'], d: Description): boolean {
  if (d.determiner !== 'the' || d.plural) return false;
  return INSTITUTION.test(`${words[d.headAt - 1]?.lower ?? ''} ${words[d.headAt]?.lower ?? ''}`);
}

const INSTITUTION =
  /^(?:coast guard|(?:fire|ambulance|police|rescue) (?:brigade|department|service|force)|weather (?:service|office|bureau)|central bank|(?:supreme|high|constitutional) court|(?:foreign|defen[cs]e|interior|health|finance|justice|education) ministry|air force|national guard|lifeboat service|election commission|electoral commission)$/;

function pronounSigns(f: Record<string, number>, reading: Reading, at: number, word: string, entity: Entity): void {
  const { scene } = reading;
  const sentence = scene.sentenceOf[at] ?? 0;
  const last = lastBefore(entity, at);
  const person = /^(?:he|him|his|she|her|hers)$/.test(word);
  const what = person
    ? 'person'
    : /^(?:they|them|their)$/.test(word)
      ? 'they'
      : /^(?:it|its)$/.test(word)
        ? 'it'
        : 'other';
  f[`pronoun:${what}`] = 1;
  f[`pronoun:${what}:${entity.kind}`] = 1;
  if (!entity.named) f[`pronoun:${what}:common`] = 1;
  if (!last) return;
  const distance = sentence - last.sentence;
  f[`${what}:far`] = Math.min(1, distance / 6);
  if (last.block === scene.blockOf[at]) f[`${what}:here`] = 1;
  if (reading.floor[0] === entity) f[`${what}:floor`] = 1;
  const rivals = reading.recent.slice(0, LOOK).filter((e) => {
    const m = lastBefore(e, at);
    if (e === entity || !m || sentence - m.sentence > NEAR) return false;
    return person
      ? (e.kind === 'person' || (e.kind === 'unnamed' && !e.plural)) &&
          !(e.gender && entity.gender && e.gender !== entity.gender)
      : e.kind === entity.kind;
  });
  f[`${what}:rivals`] = Math.min(3, rivals.length) / 3;
  if (!rivals.length) f[`${what}:noRival`] = 1;
  if (rivals.some((e) => (lastBefore(e, at)?.at ?? -1) > last.at)) f[`${what}:nearerRival`] = 1;
  if (rivals.some((e) => e.mentions.some((m) => m.subject && m.form === 'name' && m.at < at && m.at > last.at)))
    f[`${what}:nearerSubject`] = 1;
  if (
    rivals.some((e) =>
      e.mentions.some((m) => m.sentence >= sentence - 1 && m.at < at && m.form === 'name' && !m.quoted),
    )
  )
    f[`${what}:rivalNamed`] = 1;
  if (entity.mentions.some((m) => m.form === 'name' && m.at < at && sentence - m.sentence <= 1 && m.subject))
    f[`${what}:namedSubject`] = 1;
  if (person && entity.genderSure) f['person:genderSure'] = 1;
  if (person && entity.gender === null) f['person:noGender'] = 1;
}

/** Signs of the ranker that also tell how sure its choice is, of the chosen one and of the one behind it. */
const TELLING = ['lastName', 'lastSubject', 'src0', 'src0overtaken', 'onlyHere', 'most', 'prevOpen', 'sameOpen', 'leads', 'prevLeads', 'topic']; // biome-ignore format: short

/** How the chain of pronouns up to this one hangs together: how sure its links are, how long ago a name stood. */
function chainSigns(
  f: Record<string, number>,
  reading: Reading,
  at: number,
  word: string,
  { entity, rivals }: Decision,
): void {
  if (!entity) return;
  const what = /^(?:he|him|his|she|her|hers)$/.test(word) ? 'person' : 'thing';
  const sentence = reading.scene.sentenceOf[at] ?? 0;
  f[`${what}:trust`] = reading.trust.get(entity) ?? 1;
  const named = entity.mentions.filter((m) => m.form === 'name' && m.at < at).at(-1);
  f[`${what}:sinceName`] = named ? Math.min(1, (sentence - named.sentence) / 8) : 1;
  if (named?.block === 0) f[`${what}:onlyInTitle`] = 1;
  const [first, second] = [
    rivals.find((r) => r.entity === entity)?.features,
    rivals.find((r) => r.entity !== entity)?.features,
  ];
  for (const sign of TELLING) {
    if (first?.[sign]) f[`${what}:${sign}`] = 1;
    if (second?.[sign]) f[`${what}:second:${sign}`] = 1;
  }
}

function headAt(p: Phrase): number {
  if (p.type === 'pronoun') return p.at;
  if (p.type === 'name') return p.name.end - 1;
  if (p.type === 'description') return p.headAt;
  return p.first;
}
