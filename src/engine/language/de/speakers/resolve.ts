/** Who a source's words mean: a named person, a description of one, a body, a group, a text, or a pronoun's antecedent. */
import type { Doc, Extracted, Token } from '../../../document.ts';
import type { Span, Speaker } from '../../../types.ts';
import { accordingStance, nounStance, readingsOf } from '../lexicon.ts';
import { FINITE, HAVE, MODALS, POSSESSIVES } from '../words.ts';
import type { Memory } from './carry.ts';
import { asSpeaker, type Figure, Figures } from './figures.ts';
import { isBodyWord, isDocument, isGeneralBody, isNominalised, isTimeNoun, kindOfNoun, roleGender } from './nouns.ts';
import { type People, type Person, readPeople, runAt } from './people.ts';
import { Salience } from './salience.ts';
import { readSource, type Source } from './source.ts';

/** Who it is, how that was found and how sure it is. */
export interface Decision {
  readonly entity: Figure | null;
  readonly how: 'name' | 'description' | 'pronoun' | 'body' | 'list' | 'none';
  readonly confidence: number;
}

const NONE: Decision = { entity: null, how: 'none', confidence: 0 };

/** Bodies whose general noun alone names nobody ("der Konzern"). */
const POINTING =
  /^(?:unternehmen|konzern|firma|verein|klub|club|partei|behörde|verband|organisation|hersteller|betreiber|anbieter|sender|zeitung|blatt|magazin|agentur|portal|plattform|stiftung|kette|autobauer|airline|fluggesellschaft|versicherer|händler|discounter|institut|bank|ministerium|behörde|amt|gericht|universität|hochschule|klinik|gewerkschaft|fraktion|kommission|agentur)s?$/;

/** Bodies of any kind: the last one that spoke. */
const VAGUE =
  /^(?:unternehmen|konzern|firma|organisation|hersteller|betreiber|anbieter|autobauer|airline|fluggesellschaft|versicherer|händler|discounter|kette|plattform|portal)s?$/;

/** People that a description is compared with: the last so many. */
const MANY = 200;

/** Resolves the sources of a batch in reading order. */
export class Resolver {
  readonly people: People;
  readonly figures = new Figures();
  private readonly cache = new Map<string, Decision>();
  private readonly salience: Salience;
  private readonly fullForms = new Map<string, string | null>();

  constructor(
    private readonly doc: Doc,
    extracted: readonly Extracted[],
    memory: Memory,
  ) {
    const sources = extracted.flatMap(({ source }) => source.map((span) => this.tokensOf(span)));
    this.people = readPeople(doc, memory.people, sources);
    for (const figure of memory.figures) this.figures.enter(figure);
    this.salience = new Salience(doc, this.people, this.figures);
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

  /** "der Vorsitzende, Konrad Roe": the name after the comma. */
  private apposed(source: Source, span: Span): Person | null {
    const { tokens } = this.doc;
    if (tokens[source.end]?.text !== ',') return null;
    for (
      let at = source.end + 1;
      (tokens[at]?.start ?? span.end) < span.end && /^\p{Lu}/u.test((tokens[at] as Token).text);
      at++
    ) {
      const person = this.people.genitive.has(at) ? undefined : this.people.at.get(at);
      if (person) return person;
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
      const end = this.people.at.get(source.end - 1);
      // "Beraterin und Autorin Rhiannon Roe": two roles of one person.
      if (end && !this.people.at.get(at - 1) && roleGender(before.text)) return null;
      if (!/^\p{Lu}/u.test(before.text)) return null;
      const figure = this.figures.called(source.text, 'group', null, true);
      return { entity: figure, how: 'list', confidence: 0.85 };
    }
    return null;
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
    const kind = kindOfNoun(head, source.plural);
    if (
      kind === 'organisation' &&
      bare &&
      POINTING.test(head.toLowerCase()) &&
      source.determiner !== 'ein' &&
      source.determiner !== 'eine'
    ) {
      return this.pointing(head);
    }
    const full = kind === 'organisation' && bare ? this.fullForm(head) : null;
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
    const before = fits.filter((p) => p.mentions.some((at) => at < source.first) || p.mentions.length === 0);
    const pool = before.length > 0 ? before : fits;
    if (pool.length > 0 && (bare || pool.length === 1)) {
      const best = [...pool].sort(
        (a, b) => lastBefore(b.mentions, source.first) - lastBefore(a.mentions, source.first),
      )[0];
      if (best)
        return { entity: this.figures.of(best), how: 'description', confidence: pool.length === 1 ? 0.85 : 0.6 };
    }
    if (known) return { entity: known, how: 'description', confidence: 0.85 };
    const earlier = bare ? this.figures.endingIn(lower, 'unnamed') : null;
    if (earlier) return { entity: earlier, how: 'description', confidence: 0.75 };
    const mayBeNamed = this.people.all
      .slice(-MANY)
      .some((p) => (p.gender === null || p.gender === gender) && p.roles.size === 0);
    if (
      !/sprecher(?:in|s)?$/.test(lower) &&
      !bare &&
      source.determiner !== '' &&
      mayBeNamed &&
      /^(?:von|vom|der|des)$/.test(this.doc.tokens[source.head + 1]?.lower ?? '')
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

  /** "der Konzern": the last body that spoke or was named. */
  private pointing(head: string): Decision {
    const worded = this.figures.endingIn(head.toLowerCase(), 'organisation');
    if (worded) return { entity: worded, how: 'body', confidence: 0.75 };
    const last = VAGUE.test(head.toLowerCase()) ? this.salience.lastBody() : null;
    if (last) return { entity: last, how: 'body', confidence: 0.55 };
    const full = this.fullForm(head);
    return full && full !== head
      ? { entity: this.figures.called(full, 'organisation', null, false), how: 'body', confidence: 0.6 }
      : VAGUE.test(head.toLowerCase())
        ? NONE
        : { entity: this.figures.called(head, 'organisation', null, false), how: 'body', confidence: 0.7 };
  }

  /** The fullest form of a body's name that the article gives: "Städtetag" -> "Städtetag NRW", "Feuerwehr" -> "Berliner Feuerwehr". */
  private fullForm(head: string): string | null {
    const known = this.fullForms.get(head);
    if (known !== undefined) return known;
    const found = this.findFullForm(head);
    this.fullForms.set(head, found);
    return found;
  }

  private findFullForm(head: string): string | null {
    const { tokens } = this.doc;
    const lower = head.toLowerCase();
    let best: string | null = null;
    let words = 1;
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at] as Token;
      if (token.lower === lower || (token.lower === `${lower}s` && lower.length > 4)) {
        let from = at;
        let to = at + 1;
        while (from > 0 && isProper(tokens, from - 1, at) && at - from < 3) from--;
        while (to < tokens.length && isProper(tokens, to, at) && to - at < 3) to++;
        if (to - from > words) {
          words = to - from;
          best = this.doc.text.slice((tokens[from] as Token).start, (tokens[to - 1] as Token).end).replace(/\s+/g, ' ');
        }
      } else if (words === 1 && token.text === '(' && tokens[at + 1]?.text === head && tokens[at + 2]?.text === ')') {
        let from = at;
        while (from > 0 && at - from < MOST_WORDS && isNameWord(tokens[from - 1] as Token)) from--;
        while (from < at && !/^\p{Lu}/u.test((tokens[from] as Token).text)) from++;
        if (at - from > 0) {
          best = this.doc.text.slice((tokens[from] as Token).start, (tokens[at + 2] as Token).end);
          words = 2;
        }
      } else if (words === 1 && isShortFor(tokens, at, head)) {
        best = this.doc.text.slice(token.start, (tokens[at + 1] as Token).end);
        words = 2;
      } else if (token.lower.endsWith(`-${lower}`) && words === 1) best = token.text;
    }
    return best;
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

/** "kremlchef" and "chef", "us-botschafter" and "un-botschafter": the same role by its last noun. */
function sameRole(a: string, b: string): boolean {
  const strip = (w: string): string => w.split('-').at(-1) ?? w;
  const [x, y] = [strip(a), strip(b)];
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
  const giving = /^(\p{Lu}.{2,}?)s?-?(?:angaben|informationen|ansicht)$/u.exec(noun);
  if (giving) return giving[1] ?? noun;
  if (!genitive) return noun;
  return noun.replace(/([^s])s$/, '$1');
}

function named(text: string, noun: string, head: string): string {
  const own = noun === head ? text : text.replace(noun, head);
  // „Talbote“, the paper, without its marks.
  return /^[„“"»«](.+)[“”"«»]$/u.exec(own)?.[1] ?? own;
}

/** Longest name before an acronym in brackets, in words. */
const MOST_WORDS = 8;

/** A capital, or what stands small inside a body's name. */
const isNameWord = ({ text, lower }: Token): boolean =>
  /^\p{Lu}/u.test(text)
    ? !/^(?:Die|Der|Das|Beim|Bei|Vom|Von|Für|Laut)$/.test(text)
    : /^(?:für|und|der|des|von|zur|e\.v\.)$/.test(lower);

/** "Fed" for "Federal Reserve": three letters or more that begin the name of a body. */
function isShortFor(tokens: readonly Token[], at: number, head: string): boolean {
  const token = tokens[at] as Token;
  const next = tokens[at + 1];
  return (
    head.length >= 3 &&
    head.length <= 5 &&
    token.text.length > head.length &&
    token.text.startsWith(head) &&
    next !== undefined &&
    /^\p{Lu}/u.test(next.text) &&
    isBodyWord(next.text)
  );
}

/** A capital that stands beside a body's noun as part of its name. */
function isProper(tokens: readonly Token[], at: number, noun: number): boolean {
  const token = tokens[at];
  if (token?.sentence !== tokens[noun]?.sentence) return false;
  if (token?.kind !== 'word' || !/^\p{Lu}/u.test(token.text) || isTimeNoun(token.text)) return false;
  if (at < noun)
    return (
      /(?:er|e|en)$/.test(token.text) &&
      (tokens[at + 1]?.spaceBefore ?? false) &&
      !/^(?:Die|Der|Das|Eine|Einer|Diese|Dieser|Ihre|Seine|Keine)$/.test(token.text) &&
      !isGeneralBody(token.text)
    );
  return token.spaceBefore && (/^\p{Lu}{2,}/u.test(token.text) || !isGeneralBody(token.text));
}
