/** The speakers of a German article as they are met: people, bodies, groups, texts, and those the article does not name. */
import { slug } from '../../../speakers/book.ts';
import type { Speaker, SpeakerKind } from '../../../types.ts';
import type { Person } from './people.ts';

/** A speaker on its way. */
export interface Figure {
  readonly id: string;
  name: string;
  readonly kind: SpeakerKind;
  gender: 'm' | 'f' | 'n' | null;
  readonly plural: boolean;
  readonly person: Person | null;
  role: string | null;
  readonly aliases: Set<string>;
  /** It was shown as somebody's speaker. */
  shown: boolean;
}

/** Key by which two wordings are one: lower case, hyphens and spaces dropped ("Feuerwehr-Sprecher", "Feuerwehrsprecher"). */
export const keyOf = (text: string): string => text.toLowerCase().replace(/[\s\-–«»„“"']/g, '');

/** How many figures back a bare noun may point. */
const REACH = 60;

/** All figures, by person and by wording. */
export class Figures {
  readonly all: Figure[] = [];
  private readonly ids = new Set<string>();
  private readonly people = new Map<Person, Figure>();
  private readonly worded = new Map<string, Figure>();

  /** The figure of a person. */
  of(person: Person): Figure {
    const found = this.people.get(person);
    if (found) {
      if (found.name !== person.name) {
        found.aliases.add(found.name);
        found.name = person.name;
      }
      found.gender ??= person.gender;
      return found;
    }
    const figure = this.add(person.name, 'person', person.gender, false, person, person.role);
    this.people.set(person, figure);
    return figure;
  }

  /** The figure worded so, made when there is none. */
  called(name: string, kind: SpeakerKind, gender: Figure['gender'], plural: boolean): Figure {
    const key = keyOf(name);
    const found = this.worded.get(key);
    if (found) return found;
    const figure = this.add(name, kind, gender, plural, null, null);
    this.worded.set(key, figure);
    return figure;
  }

  /** The figure worded so, or undefined. */
  known(name: string): Figure | undefined {
    return this.worded.get(keyOf(name));
  }

  /** The last figure of the kind whose name ends in the noun ("ministerium": "Innenministerium"); null: none. */
  endingIn(noun: string, kind: SpeakerKind): Figure | null {
    const near = this.all.slice(-REACH);
    return (
      near.findLast(
        (f) => f.kind === kind && f.person === null && keyOf(f.name).endsWith(noun) && f.name.length > noun.length,
      ) ?? null
    );
  }

  private add(
    name: string,
    kind: SpeakerKind,
    gender: Figure['gender'],
    plural: boolean,
    person: Person | null,
    role: string | null,
  ): Figure {
    const base = slug(name);
    let id = base;
    for (let n = 2; this.ids.has(id); n++) id = `${base}-${n}`;
    this.ids.add(id);
    const figure: Figure = {
      id,
      name,
      kind,
      gender,
      plural,
      person,
      role,
      aliases: new Set(person?.aliases),
      shown: false,
    };
    this.all.push(figure);
    return figure;
  }

  /** Enters a figure of an earlier batch under its own id. */
  enter(figure: Figure): void {
    this.ids.add(figure.id);
    this.all.push(figure);
    if (figure.person) this.people.set(figure.person, figure);
    else this.worded.set(keyOf(figure.name), figure);
  }
}

/** A figure as the engine shows it. */
export function asSpeaker({ id, name, kind, role, aliases, person }: Figure): Speaker {
  const own = person?.role ?? role;
  const others = new Set([...aliases, ...(person?.aliases ?? [])]);
  others.delete(name);
  return { id, name, kind, ...(own ? { role: own } : {}), aliases: [...others] };
}
