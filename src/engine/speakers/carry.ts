/** What the speaker stage keeps from batch to batch: the entities met so far. Plain JSON, validated when read. */
import { type Entity, type EntityKind, nameKey } from './entities.ts';
import type { Scene } from './scene.ts';

/** Entities and the ids of those shown as speakers. */
export interface Memory {
  readonly entities: Entity[];
  readonly shown: readonly string[];
}

const KINDS: readonly EntityKind[] = ['person', 'organisation', 'group', 'document', 'unnamed', 'unknown'];
/** Most entities a carry may hold: a page of hundreds of names stays small. */
const MAX_ENTITIES = 600;

const isRecord = (x: unknown): x is Record<string, unknown> => typeof x === 'object' && x !== null && !Array.isArray(x);
const strings = (x: unknown): string[] => (Array.isArray(x) ? x.filter((s): s is string => typeof s === 'string') : []);

/** Reads a carry; whatever is not a well-formed entity is left out. */
export function readCarry(carry: unknown): Memory {
  if (!isRecord(carry) || carry.version !== 1 || !Array.isArray(carry.entities)) return { entities: [], shown: [] };
  const entities = carry.entities.slice(0, MAX_ENTITIES).flatMap((x) => readEntity(x) ?? []);
  const byId = new Map(entities.map((e) => [e.id, e]));
  carry.entities.forEach((x) => {
    const entity = isRecord(x) && typeof x.id === 'string' ? byId.get(x.id) : undefined;
    if (entity && isRecord(x))
      (entity.members as Entity[]).push(...strings(x.members).flatMap((id) => byId.get(id) ?? []));
  });
  return { entities: [...byId.values()], shown: strings(carry.shown) };
}

function readEntity(x: unknown): Entity[] | null {
  if (!isRecord(x) || typeof x.id !== 'string' || typeof x.name !== 'string' || !x.id || !x.name) return null;
  const kind = KINDS.find((k) => k === x.kind) ?? 'unknown';
  const gender = x.gender === 'm' || x.gender === 'f' || x.gender === 'n' ? x.gender : null;
  const ago = typeof x.ago === 'number' && Number.isFinite(x.ago) ? Math.max(1, Math.floor(x.ago)) : 1;
  const times =
    typeof x.times === 'number' && Number.isFinite(x.times) ? Math.min(50, Math.max(1, Math.floor(x.times))) : 1;
  const mention = {
    at: -ago,
    sentence: -ago,
    block: -1,
    quoted: false,
    subject: x.subject === true,
    source: x.source === true,
    form: 'name' as const,
  };
  return [{
    id: x.id, name: x.name, key: nameKey(x.name), kind, gender, genderSure: x.genderSure === true, plural: x.plural === true, named: x.named === true,
    heads: new Set(strings(x.heads)), traits: new Set(strings(x.traits)), aliases: strings(x.aliases),
    role: typeof x.role === 'string' ? x.role : null, mentions: Array.from({ length: times }, () => ({ ...mention })), members: [],
  }]; // biome-ignore format: a table
}

/** Writes the entities that were mentioned, with how long ago in sentences. */
export function writeCarry(entities: readonly Entity[], shown: ReadonlySet<string>, scene: Scene): unknown {
  const last = scene.sentenceOf.at(-1) ?? 0;
  const met = entities
    .filter((e) => e.mentions.length || shown.has(e.id))
    .sort((a, b) => (b.mentions.at(-1)?.at ?? -1e9) - (a.mentions.at(-1)?.at ?? -1e9))
    .slice(0, MAX_ENTITIES);
  const kept = entities.filter((e) => met.includes(e));
  return {
    version: 1,
    shown: [...shown],
    entities: kept.map((e) => {
      const m = e.mentions.at(-1);
      return {
        id: e.id, name: e.name, kind: e.kind, gender: e.gender, genderSure: e.genderSure, plural: e.plural, named: e.named,
        heads: [...e.heads], traits: [...e.traits].slice(0, 40), aliases: e.aliases, role: e.role,
        members: e.members.map((x) => x.id), ago: m ? last - m.sentence + 1 : 1000, times: Math.min(50, e.mentions.length),
        subject: m?.subject ?? false, source: m?.source ?? false,
      }; // biome-ignore format: a table
    }),
  };
}
