/** What the German speaker stage keeps from batch to batch: the people and speakers met so far. Plain JSON, validated when read. */
import type { SpeakerKind } from '../../../types.ts';
import type { Figure } from './figures.ts';
import type { Person } from './people.ts';
import type { Resolver } from './resolve.ts';

/** People and speakers of the batches before. */
export interface Memory {
  readonly people: readonly Person[];
  readonly figures: readonly Figure[];
}

const KINDS: readonly SpeakerKind[] = ['person', 'organisation', 'group', 'document', 'unnamed'];
/** Most people and most speakers that a carry may hold. */
const MOST = 400;
/** Longest name that is believed. */
const LONGEST = 300;

const isRecord = (x: unknown): x is Record<string, unknown> => typeof x === 'object' && x !== null && !Array.isArray(x);
const isName = (x: unknown): x is string => typeof x === 'string' && x.length > 0 && x.length <= LONGEST;
const names = (x: unknown): string[] => (Array.isArray(x) ? x.filter(isName).slice(0, 60) : []);

function readPerson(x: unknown): Person[] {
  if (!isRecord(x) || !isName(x.name)) return [];
  const gender = x.gender === 'm' || x.gender === 'f' ? x.gender : null;
  return [
    {
      name: x.name,
      gender,
      roles: new Set(names(x.roles)),
      role: isName(x.role) ? x.role : null,
      aliases: new Set(names(x.aliases)),
      mentions: [],
    },
  ];
}

function readFigure(x: unknown, people: readonly Person[]): Figure[] {
  if (!isRecord(x) || !isName(x.id) || !isName(x.name)) return [];
  const kind = KINDS.find((k) => k === x.kind);
  if (!kind) return [];
  const gender = x.gender === 'm' || x.gender === 'f' || x.gender === 'n' ? x.gender : null;
  const person = kind === 'person' ? (people.find(({ name }) => name === x.name) ?? null) : null;
  return [{
    id: x.id, name: x.name, kind, gender, plural: x.plural === true, person, role: isName(x.role) ? x.role : null,
    aliases: new Set(names(x.aliases)), shown: x.shown === true,
  }]; // biome-ignore format: a table
}

/** Reads a carry; whatever is not well formed is left out. */
export function readCarry(carry: unknown): Memory {
  if (!isRecord(carry) || carry.version !== 'de1') return { people: [], figures: [] };
  const people = (Array.isArray(carry.people) ? carry.people : []).slice(0, MOST).flatMap(readPerson);
  const seen = new Set<string>();
  const figures = (Array.isArray(carry.figures) ? carry.figures : [])
    .slice(0, MOST)
    .flatMap((x) => readFigure(x, people))
    .filter(({ id }) => !seen.has(id) && seen.add(id));
  return { people, figures };
}

/** Writes the people and speakers met so far. */
export function writeCarry({ people, figures }: Resolver): unknown {
  return {
    version: 'de1',
    people: people.all.slice(0, MOST).map((p) => ({
      name: p.name,
      gender: p.gender,
      roles: [...p.roles],
      role: p.role,
      aliases: [...p.aliases].slice(0, 60),
    })),
    figures: figures.all.slice(0, MOST).map((f) => ({
      id: f.id, name: f.name, kind: f.kind, gender: f.gender, plural: f.plural, role: f.role, aliases: [...f.aliases].slice(0, 60), shown: f.shown,
    })), // biome-ignore format: a table
  };
}
