/** The people an article names: their full names, roles and gender, and where they are mentioned. */
import type { Doc } from '../../../document.ts';
import { givenGender } from './given.ts';
import { MAX_WORDS } from './names.ts';
import { roleGender, TITLES } from './nouns.ts';

/** A person of the article. */
export interface Person {
  /** Fullest name, without titles and roles. */
  name: string;
  gender: 'm' | 'f' | null;
  /** Lower-case nouns of roles that the article gives the person ("botschafter", "us-botschafter"). */
  readonly roles: Set<string>;
  /** The first role as the text words it. */
  role: string | null;
  readonly aliases: Set<string>;
  /** Token indices of mentions, ascending. */
  readonly mentions: number[];
}

/** A name as it is compared: lower case, without accents. */
export const keyOfName = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const lastOf = (name: string): string => keyOfName(name).split(' ').at(-1) ?? '';

/** How many times as often somebody must be named for the last name alone to mean them. */
const CLEAR = 3;

/** The people of a batch, with those of the batches before. */
export class People {
  readonly all: Person[] = [];
  private readonly byLast = new Map<string, Person[]>();
  /** Person by the token that mentions them last word of the name. */
  readonly at = new Map<number, Person>();
  /** Tokens that mention somebody in the genitive ("Roes"). */
  readonly genitive = new Set<number>();

  constructor(known: readonly Person[]) {
    for (const person of known) this.enter(person);
  }

  private enter(person: Person): void {
    this.all.push(person);
    this.index(person);
  }

  private index(person: Person): void {
    const last = lastOf(person.name);
    const list = this.byLast.get(last);
    if (!list) this.byLast.set(last, [person]);
    else if (!list.includes(person)) list.push(person);
  }

  /** The person a name means: the same name, or one whose last name it is (with a genitive -s too). */
  find(name: string): Person | null {
    for (const form of forms(name)) {
      const bearers = this.byLast.get(lastOf(form)) ?? [];
      const parts = keyOfName(form).split(' ');
      const fit = bearers.filter((p) => matches(parts, keyOfName(p.name).split(' ')));
      const full = fit.find((p) => keyOfName(p.name) === keyOfName(form));
      if (full) return full;
      if (fit.length === 1) return fit[0] ?? null;
      if (fit.length > 1)
        return [...fit].sort((a, b) => (b.mentions.at(-1) ?? -1) - (a.mentions.at(-1) ?? -1))[0] ?? null;
    }
    return null;
  }

  /** Whether somebody bears the last name. */
  knows(last: string): boolean {
    return this.byLast.has(keyOfName(last));
  }

  /** Another person of the last name who is named as often, or nearly, so that the name alone tells neither; null: none. */
  namesake({ name, mentions }: Person): Person | null {
    const others = (this.byLast.get(lastOf(name)) ?? []).filter(
      (p) => p.name !== name && keyOfName(p.name) !== lastOf(name),
    );
    return others.find((p) => CLEAR * p.mentions.length >= mentions.length) ?? null;
  }

  /** The person whose full name ends at a token ("Álvaro Roe" beside "Mario Roe"), or null: the token stands alone. */
  named({ tokens }: Doc, at: number): Person | null {
    const bearers = this.byLast.get(keyOfName(tokens[at]?.text ?? '')) ?? [];
    if (bearers.length < 2) return null;
    const before = tokens.slice(Math.max(0, at - MAX_WORDS), at + 1).map(({ text }) => keyOfName(text));
    const fits = bearers.filter(({ name }) => {
      const parts = keyOfName(name).split(' ');
      return (
        parts.length > 1 &&
        givenGender(parts[0] ?? '') !== undefined &&
        parts.join(' ') === before.slice(-parts.length).join(' ')
      );
    });
    return fits[0] ?? null;
  }

  /** Adds a mention of a named person, or finds the one it names. */
  meet(name: string, gender: 'm' | 'f' | null, role: string | null): Person {
    const found = this.find(name);
    const person = found ?? {
      name,
      gender,
      roles: new Set<string>(),
      role: null,
      aliases: new Set<string>(),
      mentions: [],
    };
    if (!found) this.enter(person);
    else if (name.split(' ').length > person.name.split(' ').length) {
      person.aliases.add(person.name);
      person.name = name;
      this.index(person);
    } else if (name !== person.name) person.aliases.add(name);
    person.gender ??= gender;
    if (role && !TITLES.has(role.toLowerCase())) {
      person.role ??= role;
      for (const word of role.toLowerCase().split(/[\s]+/)) if (roleGender(word)) person.roles.add(word);
    }
    return person;
  }
}

/** "Merkels" may be Merkel's. */
function forms(name: string): string[] {
  const bare = name.replace(/[’']$/, '');
  return /[^s]s$/.test(bare) ? [bare, bare.slice(0, -1)] : [bare];
}

/** A short name fits a long one: the same last name, and a first name that agrees. */
function matches(short: readonly string[], long: readonly string[]): boolean {
  if (short.at(-1) !== long.at(-1)) return false;
  if (short.length === 1 || long.length === 1) return true;
  return (
    short[0] === long[0] ||
    short.slice(-long.length).join(' ') === long.join(' ') ||
    long.slice(-short.length).join(' ') === short.join(' ')
  );
}
