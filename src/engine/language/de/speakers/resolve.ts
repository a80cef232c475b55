/** Who a source's words mean: a named person, a description of one, a body, a group, a text, or a pronoun's antecedent. */

import type { Doc, Extracted, Token } from '../../../document.ts';
import type { Span, Speaker } from '../../../types.ts';
import { accordingStance, nounStance } from '../lexicon.ts';
import { DETERMINERS, POSSESSIVES, PREPOSITIONS, RELATIVES } from '../words.ts';
import { Bodies, POINTING, VAGUE } from './bodies.ts';
import type { Memory } from './carry.ts';
import { type Decision, NONE } from './decision.ts';
import { asSpeaker, Figures } from './figures.ts';
import { runAt } from './names.ts';
import { isCouncillor, isDocument, isNominalised, kindOfNoun, roleGender } from './nouns.ts';
import type { People, Person } from './people.ts';
import { readPeople } from './read-people.ts';
import { genderOf, Roles } from './roles.ts';
import { Salience } from './salience.ts';
import { baseOf, isPluralVerb, named, readSource, type Source } from './source.ts';

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

/** Resolves the sources of a batch in reading order. */
export class Resolver {
  readonly people: People;
  readonly figures = new Figures();
  private readonly cache = new Map<string, Decision>();
  private readonly salience: Salience;
  private readonly bodies: Bodies;
  private readonly roles: Roles;

  constructor(
    private readonly doc: Doc,
    extracted: readonly Extracted[],
    memory: Memory,
  ) {
    const sources = extracted.flatMap(({ source }) => source.map((span) => this.tokensOf(span)));
    this.people = readPeople(doc, memory.people, sources);
    for (const figure of memory.figures) this.figures.enter(figure);
    this.roles = new Roles(doc, this.people, this.figures);
    this.salience = new Salience(doc, this.people, this.figures, (at) => this.roles.holder(at));
    this.bodies = new Bodies(doc);
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
    const person = this.personIn(source) ?? this.apposed(source, span);
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
  private apposed(source: Source, span: Span): Person | null {
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
      if (!person) continue;
      // "behauptet die Ministerin, Roe sei weg", "..., Roe, der ..., sei weg": past the source's words the name may begin the claim.
      const inside = (tokens[at]?.end ?? 0) <= span.end;
      const clause = tokens[at + 1]?.kind === 'word' || RELATIVES.has(tokens[at + 2]?.lower ?? '');
      if (inside) return tokens[at + 1]?.kind === 'word' && comma > source.end ? null : person;
      return clause ||
        (roleGender(tokens[source.head]?.text ?? '') === null && !isNominalised(tokens[source.head]?.text ?? ''))
        ? null
        : person;
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
    if (singlePerson) return this.roles.decide(source, head, name, bare, this.salience);
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
    const plural = she && !possessive && isPluralVerb(this.doc.tokens, first);
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
