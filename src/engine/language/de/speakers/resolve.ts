/** Who a source's words mean: a named person, a description of one, a body, a group, a text, or a pronoun's antecedent. */
import type { Doc, Extracted, Token } from '../../../document.ts';
import type { Span, Speaker } from '../../../types.ts';
import { accordingStance, nounStance, readingsOf } from '../lexicon.ts';
import { DETERMINERS, FINITE, HAVE, MODALS, POSSESSIVES, PREPOSITIONS } from '../words.ts';
import { Bodies, POINTING, VAGUE } from './bodies.ts';
import type { Memory } from './carry.ts';
import { asSpeaker, type Figure, Figures } from './figures.ts';
import { isCouncillor, isDocument, isNominalised, kindOfNoun, roleGender } from './nouns.ts';
import { type People, type Person, readPeople, runAt } from './people.ts';
import { Salience } from './salience.ts';
import { readSource, type Source } from './source.ts';

/** Who it is, how that was found and how sure it is. */
export interface Decision {
  readonly entity: Figure | null;
  readonly how: 'name' | 'description' | 'pronoun' | 'body' | 'list' | 'none';
  readonly confidence: number;
}

/** Relatives, who mostly share the last name. */
const KIN =
  /^(?:sohn|tochter|bruder|schwester|vater|mutter|ehefrau|ehemann|frau|mann|witwe|witwer|cousin|cousine|neffe|nichte|enkel|enkelin|onkel|tante|gattin|gatte)$/;

/** Words between a description and the comma before its name, at the most. */
const MOST_PASSED = 8;

/** A word of what a noun takes after it ("im Landtag"): no mark, and of the same sentence. */
const isPassed = (token: Token | undefined, sentence: number): boolean =>
  token !== undefined &&
  token.sentence === sentence &&
  token.kind !== 'mark' &&
  (/^\p{Lu}/u.test(token.text) || PREPOSITIONS.has(token.lower) || DETERMINERS.has(token.lower));

const NONE: Decision = { entity: null, how: 'none', confidence: 0 };

/** People that a description is compared with: the last so many. */
const MANY = 200;

/** Resolves the sources of a batch in reading order. */
export class Resolver {
  readonly people: People;
  readonly figures = new Figures();
  private readonly cache = new Map<string, Decision>();
  private readonly salience: Salience;
  private readonly bodies: Bodies;
  private readonly holders = new Map<string, Person | null>();

  constructor(
    private readonly doc: Doc,
    extracted: readonly Extracted[],
    memory: Memory,
  ) {
    const sources = extracted.flatMap(({ source }) => source.map((span) => this.tokensOf(span)));
    this.people = readPeople(doc, memory.people, sources);
    for (const figure of memory.figures) this.figures.enter(figure);
    this.salience = new Salience(doc, this.people, this.figures, (at) => this.roleHolder(at));
    this.bodies = new Bodies(doc);
  }

  /** The only person whose role a definite noun names ("der Kremlchef"), or null. */
  private roleHolder(at: number): Person | null {
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

  private tokensOf(span: Span): { first: number; end: number } {
    const { tokens } = this.doc;
    let low = 0;
    let high = tokens.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((tokens[middle] as Token).end > span.start) high = middle;
      else low = middle + 1;
    }
    let end = low;
    while (end < tokens.length && (tokens[end] as Token).start < span.end) end++;
    return { first: low, end };
  }

  /** The speaker of an attribution. Ask in reading order: pronouns look back at what was said before. */
  resolve(item: Extracted): Decision {
    const span = item.source[0];
    if (!span) return NONE;
    const key = `${span.start}-${span.end}`;
    const known = this.cache.get(key);
    const decision = known ?? this.decide(span);
    if (!known) this.cache.set(key, decision);
    if (decision.entity && decision.confidence >= 0.5) {
      decision.entity.shown = true;
      if (!known) this.salience.note(decision.entity, this.tokensOf(span).first);
    }
    return decision;
  }

  private decide(span: Span): Decision {
    const source = readSource(this.doc, span, (at) => this.people.at.has(at));
    if (!source) return NONE;
    if (source.pronoun) return this.pronoun(source);
    const owner = this.owner(source);
    if (owner) return owner;
    const list = this.list(source);
    if (list) return list;
    const person = this.personIn(source) ?? this.apposed(source);
    if (person) {
      const figure = this.figures.of(person);
      if (this.isKin(source, person)) return NONE;
      // Husband and wife of one name: the last name alone tells neither.
      if (!source.text.includes(' ') && this.people.namesake(person)) return { ...NONE, entity: figure };
      if (source.text !== figure.name) figure.aliases.add(source.text);
      return { entity: figure, how: 'name', confidence: person.name.includes(' ') ? 0.96 : 0.9 };
    }
    return this.described(source);
  }

  /** The first person whom the phrase's capitals name, but not as somebody's ("Roes Sprecher"). */
  private personIn({ first, head, end }: Source): Person | null {
    const { tokens } = this.doc;
    // "Beraterin und Autorin Vera Roe"
    const roles = tokens[head + 1]?.lower === 'und' && roleGender(tokens[head]?.text ?? '') !== null;
    const last = head < 0 ? first : runAt(tokens, head, end).end - 1;
    for (let at = first; at <= (roles ? end - 1 : last); at++) {
      const person = this.people.genitive.has(at) && at < last ? undefined : this.people.at.get(at);
      if (person) return person;
    }
    return null;
  }

  /** "sein Sohn Noa Roe": somebody of the family whose first name is not the known one's. */
  private isKin({ first, end }: Source, { name }: Person): boolean {
    const { tokens } = this.doc;
    for (let at = first; at + 1 < end; at++) {
      if (!KIN.test(tokens[at]?.lower ?? '')) continue;
      const next = tokens[at + 1]?.text ?? '';
      return /^\p{Lu}/u.test(next) && !name.split(' ').includes(next);
    }
    return false;
  }

  /** "der Vorsitzende, Konrad Roe", "der Chef der Partei im Landtag, Konrad Roe": the name after the comma, past what the noun takes. */
  private apposed(source: Source): Person | null {
    const { tokens } = this.doc;
    if (source.plural || source.head < 0) return null;
    const { sentence } = tokens[source.head] as Token;
    let comma = source.end;
    while (comma < source.end + MOST_PASSED && isPassed(tokens[comma], sentence)) comma++;
    if (tokens[comma]?.text !== ',') return null;
    for (
      let at = comma + 1;
      at < comma + MOST_PASSED && tokens[at]?.sentence === sentence && /^\p{Lu}/u.test(tokens[at]?.text ?? '');
      at++
    ) {
      const person = this.people.genitive.has(at) ? undefined : this.people.at.get(at);
      // "..., Roe kommt": with a verb after it the name begins a clause.
      if (person) return tokens[at + 1]?.kind === 'word' && comma > source.end ? null : person;
    }
    return null;
  }

  /** "Roes Verweis", "die Äußerungen der Ministerin": words speak for the one whose they are. */
  private owner(source: Source): Decision | null {
    const { tokens, text } = this.doc;
    const noun = tokens[source.head];
    if (!noun || !isUtterance(noun.lower)) return null;
    for (let at = source.first; at < source.head; at++) {
      const person = this.people.genitive.has(at) ? this.people.at.get(at) : undefined;
      if (person) return { entity: this.figures.of(person), how: 'name', confidence: 0.85 };
    }
    const after = tokens[source.head + 1];
    if (!after || source.head + 1 >= source.end || !/^(?:des|der|von|vom|eines|einer)$/.test(after.lower)) return null;
    const start = /^von?m?$/.test(after.lower) ? tokens[source.head + 2]?.start : after.start;
    const end = (tokens[source.end - 1] as Token).end;
    return start !== undefined && start < end && text.slice(start, end).trim() ? this.decide({ start, end }) : null;
  }

  /** "China und Russland": a group by its members. */
  private list(source: Source): Decision | null {
    const { tokens } = this.doc;
    for (let at = source.first + 1; at < source.end - 1; at++) {
      const { lower } = tokens[at] as Token;
      if (/^(?:von|vom|der|des|bei|für|mit)$/.test(lower) && at > source.first) return null;
      if (lower !== 'und' && lower !== 'sowie') continue;
      const before = tokens[at - 1] as Token;
      if (before.text === '-') continue;
      // "Beraterin und Autorin Vera Roe", "Gründer und Vorsitzender der Partei": two roles of one person.
      if (!this.people.at.get(at - 1) && !source.plural && roleGender(before.text) && this.isOneRole(at + 1))
        return null;
      if (!/^\p{Lu}/u.test(before.text)) return null;
      const figure = this.figures.called(source.text, 'group', null, true);
      return { entity: figure, how: 'list', confidence: 0.85 };
    }
    return null;
  }

  /** A role in the singular stands at `at`, without an article of its own: of the person whose other role stands before "und". */
  private isOneRole(at: number): boolean {
    const noun = this.doc.tokens[at];
    if (noun === undefined || roleGender(noun.text) === null) return false;
    const named = this.people.at.has(at + 1) || this.people.at.has(at + 2) || this.people.at.has(at + 3);
    return named || !/(?:innen|[^n]en|ern)$/.test(noun.lower);
  }

  private described(source: Source): Decision {
    const { tokens } = this.doc;
    const noun = tokens[source.head];
    if (!noun)
      return source.plural && source.text
        ? { entity: this.figures.called(source.text, 'group', null, true), how: 'description', confidence: 0.6 }
        : NONE;
    const genitive = /^(?:des|eines|dieses|ihres|seines)$/.test(source.determiner);
    const head = baseOf(noun.text, genitive);
    const name = named(source.text, noun.text, head);
    const bare = source.end === source.head + 1;
    const gender = roleGender(head) ?? genderOf(source.determiner);
    const singlePerson = !source.plural && (roleGender(head) !== null || isNominalised(head)) && !isDocument(head);
    if (singlePerson) return this.role(source, head, name, bare);
    // "der Ständerat": the council, or the member of it who was just named.
    if (
      isCouncillor(head) &&
      !source.plural &&
      this.salience.antecedent(source.first, /in$/.test(head) ? 'f' : 'm', false)
    )
      return NONE;
    const kind = kindOfNoun(head, source.plural);
    if (
      kind === 'organisation' &&
      bare &&
      POINTING.test(head.toLowerCase()) &&
      source.determiner !== 'ein' &&
      source.determiner !== 'eine'
    ) {
      return this.pointing(head, source.first);
    }
    const full = kind === 'organisation' && bare ? this.bodies.fullForm(head) : null;
    const figure =
      this.figures.known(name) ?? this.figures.called(full ?? name, kind, source.plural ? null : gender, source.plural);
    if (full && full !== name) figure.aliases.add(name);
    return { entity: figure, how: kind === 'organisation' ? 'body' : 'description', confidence: full ? 0.75 : 0.8 };
  }

  /** "der Kremlchef", "die Sprecherin": one of the named people by role, else somebody unnamed. */
  private role(source: Source, head: string, name: string, bare: boolean): Decision {
    const definite = /^(?:der|die|dem|den|des|dieser|diese)$/.test(source.determiner) || source.determiner === '';
    const known = this.figures.known(name);
    if (!definite)
      return {
        entity: known ?? this.figures.called(name, 'unnamed', roleGender(head), false),
        how: 'description',
        confidence: 0.85,
      };
    const gender = roleGender(head);
    const lower = head.toLowerCase();
    const fits = this.people.all
      .slice(-MANY)
      .filter(
        (p) =>
          (gender === null || p.gender === null || p.gender === gender) &&
          [...p.roles].some((role) => sameRole(role, lower)),
      );
    const sameBody =
      fits.length === 0 && bodyOf(lower) !== ''
        ? this.people.all.slice(-MANY).filter((p) => [...p.roles].some((role) => bodyOf(role) === bodyOf(lower)))
        : [];
    if (
      bare &&
      sameBody.length === 1 &&
      sameBody[0] &&
      (gender === null || sameBody[0].gender === null || sameBody[0].gender === gender)
    )
      return { entity: this.figures.of(sameBody[0]), how: 'description', confidence: 0.65 };
    const before = fits.filter((p) => p.mentions.some((at) => at < source.first) || p.mentions.length === 0);
    const pool = before.length > 0 ? before : fits;
    if (pool.length > 0 && (bare || pool.length === 1)) {
      const best = [...pool].sort(
        (a, b) => lastBefore(b.mentions, source.first) - lastBefore(a.mentions, source.first),
      )[0];
      if (best) {
        // Somebody else of that gender has just spoken: "der Mediziner" may be either.
        const rival = bare ? this.salience.speakingNow(source.first, gender) : null;
        const entity = this.figures.of(best);
        if (rival && rival.figure !== entity && lastBefore(best.mentions, source.first) < rival.token)
          return { ...NONE, entity };
        return { entity, how: 'description', confidence: pool.length === 1 ? 0.85 : 0.6 };
      }
    }
    if (known) return { entity: known, how: 'description', confidence: 0.85 };
    const earlier = bare ? this.figures.endingIn(lower, 'unnamed') : null;
    if (earlier) return { entity: earlier, how: 'description', confidence: 0.75 };
    // "der Landwirt aus Kleve": most likely the one just named, only not told for sure.
    const takes = /^(?:von|vom|der|des|aus|im|in|bei|beim)$/.test(this.doc.tokens[source.head + 1]?.lower ?? '');
    if (
      !/sprecher(?:in|s)?$/.test(lower) &&
      !bare &&
      source.determiner !== '' &&
      takes &&
      this.mayBeNamed(source, gender)
    )
      return NONE;
    if (/sprecher(?:in|s)?$/.test(lower) || source.determiner === '' || !bare) {
      return { entity: this.figures.called(name, 'unnamed', gender, false), how: 'description', confidence: 0.8 };
    }
    // "der 31-Jährige" may be anybody; a role is not that of somebody whose other role the sentence has just given.
    const aged = isNominalised(head) && !roleGender(head.replace(/^\d.*/, ''));
    const found = this.salience.antecedent(source.first, gender ?? genderOf(source.determiner), aged);
    if (found?.figure.person)
      return { entity: found.figure, how: 'description', confidence: found.rivals > 1 ? 0.5 : 0.65 };
    // Somebody with a name, only not told which: unclear before a guess.
    const named = this.people.all.slice(-MANY).some((p) => p.gender === null || p.gender === gender);
    return named
      ? NONE
      : { entity: this.figures.called(name, 'unnamed', gender, false), how: 'description', confidence: 0.7 };
  }

  /** Somebody of that gender is named near by, or stands in the article without a role. */
  private mayBeNamed(source: Source, gender: 'm' | 'f' | null): boolean {
    return (
      this.people.all.slice(-MANY).some((p) => (p.gender === null || p.gender === gender) && p.roles.size === 0) ||
      this.salience.antecedent(source.first, gender, true)?.figure.person !== undefined
    );
  }

  /** "der Konzern": the one body of that kind before it, or the one that spoke; unclear among several. */
  private pointing(head: string, at: number): Decision {
    const lower = head.toLowerCase();
    const kinds = this.bodies.kindsBefore(lower.replace(/s$/, ''), at);
    const worded = this.figures.endingIn(lower, 'organisation');
    if (kinds.length > 1)
      return worded && this.salience.isLast(worded, at) ? { entity: worded, how: 'body', confidence: 0.6 } : NONE;
    if (worded) return { entity: worded, how: 'body', confidence: 0.75 };
    if (VAGUE.test(lower)) {
      const last = this.salience.lastBody(at);
      return last ? { entity: last, how: 'body', confidence: 0.55 } : NONE;
    }
    const full = this.bodies.fullForm(head);
    return full && full !== head
      ? { entity: this.figures.called(full, 'organisation', null, false), how: 'body', confidence: 0.6 }
      : { entity: this.figures.called(head, 'organisation', null, false), how: 'body', confidence: 0.7 };
  }

  private pronoun(source: Source): Decision {
    const { pronoun, first } = source;
    if (/^(?:man|ich|wir|du|es|uns|mein|unser)/.test(pronoun)) return NONE;
    const possessive = POSSESSIVES.has(pronoun);
    const she = /^(?:sie|ihr)/.test(pronoun);
    const he = pronoun === 'er' || /^sein/.test(pronoun);
    if (!she && !he) return NONE;
    const plural = she && !possessive && this.isPluralVerb(first);
    if (plural) {
      const group = this.salience.group(first);
      return group ? { entity: group, how: 'pronoun', confidence: 0.7 } : NONE;
    }
    const found = this.salience.antecedent(first, she ? 'f' : 'm', true);
    if (!found) {
      if (this.salience.followsStranger(first, she ? 'f' : 'm')) return NONE;
      const last = this.salience.lastPerson(first, she ? 'f' : 'm');
      return last ? { entity: last, how: 'pronoun', confidence: 0.6 } : NONE;
    }
    return { entity: found.figure, how: 'pronoun', confidence: found.rivals > 1 ? 0.55 : 0.8 };
  }

  /** The verb beside a "sie" is plural: "sagten sie", "sie haben". */
  private isPluralVerb(at: number): boolean {
    const { tokens } = this.doc;
    for (const near of [tokens[at - 1], tokens[at + 1]]) {
      if (near?.kind !== 'word') continue;
      const { lower } = near;
      if (
        readingsOf(lower).some(({ form }) => form === 'finite') ||
        HAVE.has(lower) ||
        MODALS.has(lower) ||
        FINITE.has(lower) ||
        /^(?:sind|waren|werden|wurden)$/.test(lower)
      )
        return /(?:n|sind)$/.test(lower);
    }
    return false;
  }

  /** Every figure shown as a speaker. */
  speakers(): Speaker[] {
    return this.figures.all.filter(({ shown }) => shown).map(asSpeaker);
  }
}

/** Nouns of words: "Aussage", "Äußerungen", "Verweis". */
const isUtterance = (lower: string): boolean =>
  !/^bericht/.test(lower) &&
  (nounStance(lower) !== undefined ||
    accordingStance(lower) !== undefined ||
    /^(?:verweis|verweise|worte|rede|reden|äußerungen|schilderungen|beteuerungen|anmerkungen|ausführungen)$/.test(
      lower,
    ));

const lastBefore = (mentions: readonly number[], at: number): number => mentions.findLast((m) => m < at) ?? -1;

/** The body that a role's compound names ("cdu" of "cdu-chef"); ''. */
const bodyOf = (role: string): string => (role.includes('-') ? (role.split('-')[0] ?? '') : '');

/** "kremlchef" and "chef", "us-botschafter" and "botschafter": the same role by its last noun, unless each names another body. */
function sameRole(a: string, b: string): boolean {
  const [x = '', y = ''] = [a.split('-').at(-1), b.split('-').at(-1)];
  if (bodyOf(a) !== '' && bodyOf(b) !== '' && bodyOf(a) !== bodyOf(b)) return false;
  return x === y || (x.length > 4 && y.endsWith(x)) || (y.length > 4 && x.endsWith(y));
}

const genderOf = (determiner: string): 'm' | 'f' | 'n' | null =>
  /^(?:der|dieser)$/.test(determiner)
    ? 'm'
    : /^(?:die|diese|eine|ihre|seine)$/.test(determiner)
      ? 'f'
      : /^(?:das|dieses)$/.test(determiner)
        ? 'n'
        : null;

/** The noun without a genitive ending, and without "-angaben" ("Polizeiangaben" -> "Polizei"). */
function baseOf(noun: string, genitive: boolean): string {
  const giving = /^(\p{Lu}.{1,}?)s?-?(?:angaben|informationen|ansicht)$/iu.exec(noun);
  if (giving) return giving[1] ?? noun;
  if (!genitive) return noun;
  return noun.replace(/([^s])s$/, '$1');
}

function named(text: string, noun: string, head: string): string {
  const own = noun === head ? text : text.replace(noun, head);
  // „Talbote“, the paper, without its marks.
  return /^[„“"»«](.+)[“”"«»]$/u.exec(own)?.[1] ?? own;
}
