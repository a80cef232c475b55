/** Who a role means ("der Kremlchef", "die Sprecherin"): one of the people the article names, by role, or somebody it does not name. */
import type { Doc } from '../../../document.ts';
import { type Decision, NONE } from './decision.ts';
import type { Figures } from './figures.ts';
import { isNominalised, roleGender } from './nouns.ts';
import type { People, Person } from './people.ts';
import type { Salience } from './salience.ts';
import type { Source } from './source.ts';

/** People that a description is compared with: the last so many. */
const MANY = 200;

/** A role's noun as a source has it: its text, lower case, its gender, and whether nothing follows it. */
interface Role {
  readonly name: string;
  readonly head: string;
  readonly lower: string;
  readonly gender: 'm' | 'f' | null;
  readonly bare: boolean;
}

/** The roles of a document's people. */
export class Roles {
  private readonly holders = new Map<string, Person | null>();

  constructor(
    private readonly doc: Doc,
    private readonly people: People,
    private readonly figures: Figures,
  ) {}

  /** The only person whose role a definite noun names ("der Kremlchef"), or null. */
  holder(at: number): Person | null {
    const noun = this.doc.tokens[at];
    if (!noun || !/^(?:der|die|dem|den)$/.test(this.doc.tokens[at - 1]?.lower ?? '') || !roleGender(noun.text))
      return null;
    const known = this.holders.get(noun.lower);
    if (known !== undefined) return known;
    const fits = this.people.all.slice(-MANY).filter((p) => [...p.roles].some((role) => sameRole(role, noun.lower)));
    const holder = fits.length === 1 ? (fits[0] ?? null) : null;
    this.holders.set(noun.lower, holder);
    return holder;
  }

  /** Whom a source's role means; `head`: its noun, `name`: its text without the article, `bare`: nothing follows the noun. */
  decide(source: Source, head: string, name: string, bare: boolean, salience: Salience): Decision {
    const definite = /^(?:der|die|dem|den|des|dieser|diese)$/.test(source.determiner) || source.determiner === '';
    const known = this.figures.known(name);
    const role: Role = { name, head, lower: head.toLowerCase(), gender: roleGender(head), bare };
    if (!definite) return described(known ?? this.figures.called(name, 'unnamed', role.gender, false), 0.85);
    return (
      this.named(source, role, salience) ??
      (known ? described(known, 0.85) : null) ??
      this.unnamedBefore(role) ??
      this.somebody(source, role, salience)
    );
  }

  /** One of the people by role, or by the body that the role's compound names; null: none fits, or several do. */
  private named(source: Source, { lower, gender, bare }: Role, salience: Salience): Decision | null {
    const people = this.people.all.slice(-MANY).filter((p) => agrees(p, gender));
    const fits = people.filter((p) => [...p.roles].some((role) => sameRole(role, lower)));
    const body = bodyOf(lower);
    const [one, two] =
      bare && fits.length === 0 && body !== ''
        ? this.people.all.slice(-MANY).filter((p) => [...p.roles].some((role) => bodyOf(role) === body))
        : [];
    if (one && !two && agrees(one, gender)) return described(this.figures.of(one), 0.65);
    const before = fits.filter((p) => p.mentions.some((at) => at < source.first) || p.mentions.length === 0);
    const pool = before.length > 0 ? before : fits;
    if (pool.length === 0 || !(bare || pool.length === 1)) return null;
    const best = [...pool].sort(
      (a, b) => lastBefore(b.mentions, source.first) - lastBefore(a.mentions, source.first),
    )[0];
    if (!best) return null;
    // Somebody else of that gender has just spoken: "der Mediziner" may be either.
    const rival = bare ? salience.speakingNow(source.first, gender) : null;
    const entity = this.figures.of(best);
    if (rival && rival.figure !== entity && lastBefore(best.mentions, source.first) < rival.token)
      return { ...NONE, entity };
    return described(entity, pool.length === 1 ? 0.85 : 0.6);
  }

  /** "der Sprecher" after "ein Polizeisprecher". */
  private unnamedBefore({ lower, bare }: Role): Decision | null {
    const earlier = bare ? this.figures.endingIn(lower, 'unnamed') : null;
    return earlier ? described(earlier, 0.75) : null;
  }

  /** Nobody has that role: somebody unnamed, the person last spoken of, or unclear. */
  private somebody(source: Source, { name, head, lower, gender, bare }: Role, salience: Salience): Decision {
    const unnamed = (confidence: number): Decision =>
      described(this.figures.called(name, 'unnamed', gender, false), confidence);
    const speaker = /sprecher(?:in|s)?$/.test(lower);
    // "der Landwirt aus Kleve": most likely the one just named, only not told for sure.
    const takes = /^(?:von|vom|der|des|aus|im|in|bei|beim)$/.test(this.doc.tokens[source.head + 1]?.lower ?? '');
    if (!speaker && !bare && source.determiner !== '' && takes && this.mayBeNamed(source, gender, salience))
      return NONE;
    if (speaker || source.determiner === '' || !bare) return unnamed(0.8);
    // "der 31-Jährige" may be anybody; a role is not that of somebody whose other role the sentence has just given.
    const aged = isNominalised(head) && !roleGender(head.replace(/^\d.*/, ''));
    const found = salience.antecedent(source.first, gender ?? genderOf(source.determiner), aged);
    if (found?.figure.person) return described(found.figure, found.rivals > 1 ? 0.5 : 0.65);
    // Somebody with a name, only not told which: unclear before a guess.
    return this.people.all.slice(-MANY).some((p) => p.gender === null || p.gender === gender) ? NONE : unnamed(0.7);
  }

  /** Somebody of that gender is named near by, or stands in the article without a role. */
  private mayBeNamed(source: Source, gender: 'm' | 'f' | null, salience: Salience): boolean {
    return (
      this.people.all.slice(-MANY).some((p) => (p.gender === null || p.gender === gender) && p.roles.size === 0) ||
      salience.antecedent(source.first, gender, true)?.figure.person !== undefined
    );
  }
}

const described = (entity: Decision['entity'], confidence: number): Decision => ({
  entity,
  how: 'description',
  confidence,
});

const agrees = (person: Person, gender: 'm' | 'f' | null): boolean =>
  gender === null || person.gender === null || person.gender === gender;

const lastBefore = (mentions: readonly number[], at: number): number => mentions.findLast((m) => m < at) ?? -1;

/** The body that a role's compound names ("cdu" of "cdu-chef"); ''. */
const bodyOf = (role: string): string => (role.includes('-') ? (role.split('-')[0] ?? '') : '');

/** "kremlchef" and "chef", "us-botschafter" and "botschafter": the same role by its last noun, unless each names another body. */
function sameRole(a: string, b: string): boolean {
  const [x = '', y = ''] = [a.split('-').at(-1), b.split('-').at(-1)];
  if (bodyOf(a) !== '' && bodyOf(b) !== '' && bodyOf(a) !== bodyOf(b)) return false;
  return x === y || (x.length > 4 && y.endsWith(x)) || (y.length > 4 && x.endsWith(y));
}

/** The gender that an article or possessive shows in the nominative; null: none. */
export const genderOf = (determiner: string): 'm' | 'f' | 'n' | null =>
  /^(?:der|dieser)$/.test(determiner)
    ? 'm'
    : /^(?:die|diese|eine|ihre|seine)$/.test(determiner)
      ? 'f'
      : /^(?:das|dieses)$/.test(determiner)
        ? 'n'
        : null;
