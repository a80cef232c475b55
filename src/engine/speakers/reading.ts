/** The state of reading an article: who was mentioned where, who spoke last, and what each decision was. */
import type { Extracted } from '../document.ts';
import type { Entity, Mention } from './entities.ts';
import type { Anaphor, Floor } from './features.ts';
import type { Candidate, Ranked, RankModel, Weights } from './rank.ts';
import type { Registry } from './registry.ts';
import type { Scene } from './scene.ts';

/** A decision: the entity meant (null: unclear), how likely, and the others it could be. */
export interface Decision {
  readonly entity: Entity | null;
  readonly probability: number;
  /** How it was decided. */
  readonly how:
    | 'name'
    | 'short-name'
    | 'pronoun'
    | 'first-person'
    | 'relative'
    | 'description'
    | 'new-description'
    | 'list'
    | 'owner'
    | 'none';
  readonly model?: RankModel;
  /** Who says that the source said so ("according to the Gazette, Roe said"); missing: nobody. */
  readonly holder?: Entity;
  /** Signs by which it is trusted (signs.ts). */
  readonly signs?: Readonly<Record<string, number>>;
  readonly rivals: readonly Ranked[];
}

/** Called for every ranked source, so that training sees the candidates. Returns the candidate to take, or undefined for the best. */
export type Watch = (source: number, model: RankModel, candidates: readonly Candidate[]) => Candidate | undefined;

/** Training's hold on the stage; the product leaves it out. */
export interface Tools {
  readonly watch?: Watch;
  /** Weights in place of the product's. */
  readonly weights?: Weights;
  /** Sees every decision with its signs (see signs.ts). */
  readonly see?: (source: number, signs: Readonly<Record<string, number>>, decision: Decision) => void;
}

/** The state of the reading. */
export interface Reading {
  readonly scene: Scene;
  readonly registry: Registry;
  readonly extracted: readonly Extracted[];
  /** Words [from, to) of each attribution's content. */
  readonly contents: readonly (readonly (readonly [number, number])[])[];
  /** For each word, the attributions whose content holds it. */
  readonly holders: ReadonlyMap<number, readonly number[]>;
  /** Where each named entity is first named, in order. */
  readonly firsts: readonly { readonly at: number; readonly entity: Entity }[];
  readonly decisions: (Decision | undefined)[];
  /** Entities that were sources, latest first. */
  floor: Entity[];
  /** Entities by latest mention, latest first. */
  recent: Entity[];
  readonly tools: Tools;
  /** How sure the pronouns since its last name make it that an entity is meant (0 to 1). */
  readonly trust: Map<Entity, number>;
}

/** No source, or one that nothing is known of. */
export const NONE: Decision = { entity: null, probability: 0, how: 'none', rivals: [] };

/** Does words [first, at] open its sentence, or follow a comma and go before a verb, and own nothing ("Roe's friend")? */
function isSubject(scene: Scene, start: number, first: number, at: number): boolean {
  const { words } = scene;
  if (words[at]?.possessive) return false;
  if (first - start <= OPENING) return true;
  if (/^(?:who|told|said)$/.test(words[at + 1]?.lower ?? '') || actsAfterApposition(scene, at)) return true;
  return /^[,”"’] ?$|^,["”] $/.test(words[first]?.gap ?? '') && VERB.test(words[at + 1]?.lower ?? '');
}

/** "..., Ana Roe, the harbor chief and a founder of the line, told": a verb of saying after the comma that closes an apposition. */
function actsAfterApposition(scene: Scene, at: number): boolean {
  const { words } = scene;
  if (!/^, $/.test(words[at + 1]?.gap ?? '')) return false;
  for (let i = at + 2; i < at + APPOSITION; i += 1) {
    const w = words[i];
    if (!w || w.opens || /[.;:“”"—]/.test(w.gap)) return false;
    if (/^, $/.test(w.gap)) return /^(?:told|said|says|tells|added|wrote|explained|argued|noted|warned)$/.test(w.lower);
  }
  return false;
}

/** Most words of an apposition that is looked through. */
const APPOSITION = 20;

/** Words of a sentence before its subject ("But later "). */
const OPENING = 3;

/** Words that look like a finite verb. */
const VERB =
  /^(?:\p{Ll}+ed|said|says|told|tells|is|was|has|had|will|would|can|could|may|might|took|came|went|made|gave|wrote|spoke|began|met|saw|left|did|does|also|then|later)$/u;

/** Notes that `entity` is spoken of at token `at`: what later pronouns and descriptions are ranked by. */
export function touch(
  reading: Reading,
  entity: Entity,
  at: number,
  first: number,
  form: Mention['form'],
  source = false,
): void {
  const { scene } = reading;
  const sentence = scene.sentenceOf[at] ?? 0;
  if (form === 'name') reading.trust.delete(entity);
  const last = entity.mentions.at(-1);
  if (last?.at === at) {
    last.source ||= source;
    last.subject ||= source;
  } else {
    const start = scene.sentenceStart.get(sentence) ?? at;
    const opens = first - start <= OPENING;
    entity.mentions.push({
      opens,
      leads: opens && (start === 0 || scene.blockOf[start - 1] !== scene.blockOf[start]),
      at,
      sentence,
      block: scene.blockOf[at] ?? 0,
      quoted: (scene.quoteOf[at] ?? -1) >= 0,
      subject: source || isSubject(scene, start, first, at),
      source,
      form,
    });
  }
  if (reading.recent[0] !== entity)
    reading.recent = [entity, ...reading.recent.filter((e) => e !== entity)].slice(0, 400);
  if (source && reading.floor[0] !== entity)
    reading.floor = [entity, ...reading.floor.filter((e) => e !== entity)].slice(0, 6);
}

/** The place and form of a pronoun or description, as the ranker's features read it. */
export function anaphor(
  reading: Reading,
  at: number,
  source: number | null,
  gender: Anaphor['gender'],
  plural: boolean,
): Anaphor {
  const { scene } = reading;
  const sentence = scene.sentenceOf[at] ?? 0;
  const content = source === null || source < 0 ? [] : (reading.contents[source] ?? []);
  return {
    at, sentence, gender, plural,
    block: scene.blockOf[at] ?? 0,
    quoted: (scene.quoteOf[at] ?? -1) >= 0,
    source: source !== null && source >= 0,
    content,
    direct: content.length > 0 && content.every(([from]) => (scene.quoteOf[from] ?? -1) >= 0),
    opens: at - (scene.sentenceStart.get(sentence) ?? at) <= 2,
  }; // biome-ignore format: short
}

/** Who has the floor at token `at`: the last speakers, and the holder of a claim that `source` stands in. */
export function floorAt(reading: Reading, at: number, source: number): Floor {
  let holder: Entity | null = null;
  for (const k of reading.holders.get(at) ?? []) if (k !== source) holder = reading.decisions[k]?.entity ?? holder;
  return { speakers: reading.floor, holder };
}

/** Contents longer than this (in words) hold nobody's words in particular: an unclosed quotation. */
const MAX_CONTENT = 800;

/** Attributions that may hold one word. */
const MAX_HOLDERS = 12;

/** For each word, the attributions whose content holds it. */
export function holdersOf(contents: Reading['contents']): Map<number, number[]> {
  const holders = new Map<number, number[]>();
  contents.forEach((spans, k) => {
    if (spans.reduce((n, [a, b]) => n + b - a, 0) > MAX_CONTENT) return;
    for (const [a, b] of spans) {
      for (let i = a; i < b; i += 1) {
        const list = holders.get(i);
        if (!list) holders.set(i, [k]);
        else if (list.length < MAX_HOLDERS) list.push(k);
      }
    }
  });
  return holders;
}

/** Names that first come after word `at` and were not mentioned yet: whom a first description may announce. */
export function upcoming(reading: Reading, at: number): Entity[] {
  const { firsts } = reading;
  let [low, high] = [0, firsts.length];
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((firsts[mid]?.at ?? 0) > at) high = mid;
    else low = mid + 1;
  }
  return firsts.slice(low, low + MAX_CANDIDATES).flatMap(({ entity }) => (entity.mentions.length ? [] : [entity]));
}

/** Where each named entity of the batch is first named, in order. */
export function firstsOf(scene: Scene, registry: Registry): { at: number; entity: Entity }[] {
  const seen = new Set<Entity>();
  return registry.ofName.flatMap((entity, i) => {
    if (!entity || seen.has(entity)) return [];
    seen.add(entity);
    return [{ at: scene.names[i]?.first ?? 0, entity }];
  });
}

/** How far back the ranker looks, in entities. */
export const MAX_CANDIDATES = 40;

/** Whose words the source of `k` stands in: the speaker of the shortest content that holds word `at`. */
export function holderOf(reading: Reading, k: number, at: number): Entity | null {
  let best: { entity: Entity; size: number } | null = null;
  for (const j of reading.holders.get(at) ?? []) {
    const entity = reading.decisions[j]?.entity;
    const size = reading.contents[j]?.reduce((n, [a, b]) => n + b - a, 0) ?? 0;
    if (j !== k && entity && (!best || size < best.size)) best = { entity, size };
  }
  return best?.entity ?? null;
}
