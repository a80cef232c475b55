/** The people an article names: their full names, roles and gender, and where they are mentioned. */
import type { Doc, Token } from '../../../document.ts';
import { accordingStance, nounStance } from '../lexicon.ts';
import { ADVERBS, DETERMINERS, OPENERS, PREPOSITIONS, PRONOUNS, SUBORDINATORS } from '../words.ts';
import { givenGender } from './given.ts';
import { isBodyWord, isCommonNoun, isCouncillor, isNominalised, isTimeNoun, roleGender, TITLES } from './nouns.ts';

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

/** A run of capitalised words: token indices [first, end). */
export interface Run {
  readonly first: number;
  readonly end: number;
}

const CAPITAL = /^\p{Lu}/u;
const PARTICLES = new Set([
  'von',
  'van',
  'de',
  'del',
  'della',
  'al',
  'bin',
  'ben',
  'zu',
  'da',
  'di',
  'la',
  'le',
  'der',
  'ten',
  'el',
  'dos',
  'den',
  'du',
  'y',
]);
/** Longest name, in words. */
const MAX_WORDS = 8;

/** Pronouns of address have a capital and are no names. */
const isPolite = (text: string): boolean => /^(?:Sie|Ihnen|Ihre?[mnrs]?)$/.test(text);

const isCapital = (token: Token | undefined): boolean =>
  token !== undefined && token.kind === 'word' && CAPITAL.test(token.text) && !isPolite(token.text);

/** A word that opens a phrase: no part of a name. */
const isOpener = (token: Token): boolean =>
  DETERMINERS.has(token.lower) || PREPOSITIONS.has(token.lower) || token.text.length < 2;

/** A word that opens a sentence with a capital and is no name. */
const opensSentence = (token: Token): boolean =>
  isOpener(token) ||
  PRONOUNS.has(token.lower) ||
  OPENERS.has(token.lower) ||
  ADVERBS.has(token.lower) ||
  SUBORDINATORS.has(token.lower);

/** The run of capitals that begins at `at`, name particles inside. */
export function runAt(tokens: readonly Token[], at: number, limit: number): Run {
  let end = at;
  while (end < limit && end - at < MAX_WORDS) {
    const token = tokens[end] as Token;
    if (end > at && !token.spaceBefore) break;
    if (isCapital(token) && (end === at || !isOpener(token))) end++;
    else if (end > at && PARTICLES.has(token.lower)) {
      let next = end;
      while (next < limit && PARTICLES.has(tokens[next]?.lower ?? '')) next++;
      const particles = tokens
        .slice(end, next)
        .map((t) => t.lower)
        .join(' ');
      // "von" alone opens a phrase ("Sprecher von Siemens") unless a given name stands before it.
      const known =
        particles === 'von' || particles === 'zu' || particles === 'der' || particles === 'den'
          ? givenGender(tokens[end - 1]?.text ?? '') !== undefined && particles !== 'der' && particles !== 'den'
          : particles !== 'von der' || givenGender(tokens[end - 1]?.text ?? '') !== undefined;
      if (!known || !isCapital(tokens[next])) break;
      end = next + 1;
    } else break;
  }
  return { first: at, end };
}

/** A name found in a run: where it begins, and how sure it is a person's. */
interface Name extends Run {
  readonly roleFrom: number;
  readonly gender: 'm' | 'f' | null;
  readonly sure: boolean;
  /** A noun follows at once that is the person's ("Hillary Roes Verweis"). */
  readonly owns?: boolean;
}

/** Reads the name in a run of capitals; null when the run holds only nouns. */
function nameIn(tokens: readonly Token[], run: Run): Name | null {
  let { first, end } = run;
  while (end > first && isTimeNoun((tokens[end - 1] as Token).text)) end--;
  while (
    first < end &&
    (isOpener(tokens[first] as Token) || (first === run.first && opensSentence(tokens[first] as Token)))
  )
    first++;
  if (end <= first) return null;
  let from = -1;
  let gender: 'm' | 'f' | null = null;
  let sure = false;
  let title = false;
  for (let at = first; at < end; at++) {
    const token = tokens[at] as Token;
    if (TITLES.has(token.lower) && at + 1 < end) {
      gender = TITLES.get(token.lower) ?? gender;
      from = at + 1;
      sure = true;
      title = true;
      continue;
    }
    const given = at + 1 < end ? givenGender(token.text) : undefined;
    if (given !== undefined && !roleGender(token.text)) {
      const nouns = withoutNouns(tokens, at, end);
      const name = {
        first: at,
        end: secondName(tokens, at, nouns),
        roleFrom: first,
        gender: given ?? gender,
        sure: true,
      };
      return nouns < end && name.end === nouns ? { ...name, owns: true } : name;
    }
    const role =
      at + 1 < end
        ? (roleGender(token.text) ??
          (isNominalised(token.text) ? nominalGender(tokens, at) : null) ??
          (isCouncillor(token.text) ? (/in$/.test(token.lower) ? 'f' : 'm') : null))
        : null;
    if (role) {
      from = at + 1;
      gender = role;
      sure = true;
      title = false;
    }
  }
  if (from < 0 || from >= end) {
    if (end - first !== 2 && end - first !== 3) return null;
    return { first, end, roleFrom: first, gender: null, sure: false };
  }
  if (!title && tokens.slice(from, end).some((t) => isBodyWord(t.text) || isCommonNoun(t.text))) return null;
  // Four capitals after a role are two names ("lobte Trainer Jan Roe Tim Doe").
  const plain = tokens.slice(from, end).every((t) => isCapital(t) && !t.text.includes('-'));
  return { first: from, end: plain && end - from >= 4 ? from + 2 : end, roleFrom: first, gender, sure };
}

/** "die Führende Vera Roe": the article or the ending tells the gender of a noun made of an adjective. */
const nominalGender = (tokens: readonly Token[], at: number): 'm' | 'f' =>
  /e$/.test(tokens[at]?.lower ?? '') && tokens[at - 1]?.lower !== 'der' ? 'f' : 'm';

/** Before the nouns that a run of capitals ends in ("Hillary Roes Verweis"). */
function withoutNouns(tokens: readonly Token[], first: number, end: number): number {
  let to = end;
  while (to > first + 2 && (isSpoken(tokens[to - 1] as Token) || isCommonNoun((tokens[to - 1] as Token).text))) to--;
  return to;
}

/** A noun of words ("Verweis"). */
const isSpoken = ({ lower }: Token): boolean =>
  nounStance(lower) !== undefined || accordingStance(lower) !== undefined || /^verweise?$/.test(lower);

/** Where a second person's name begins in the same run ("hat Trainer Jan Roe Tim Doe gelobt"), or `end`. */
function secondName(tokens: readonly Token[], first: number, end: number): number {
  for (let at = first + 2; at + 1 < end; at++) {
    const { text } = tokens[at] as Token;
    if (
      givenGender(text) !== undefined &&
      givenGender((tokens[at - 1] as Token).text) === undefined &&
      !text.includes('-')
    )
      return at;
  }
  return end;
}

const key = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const lastOf = (name: string): string => key(name).split(' ').at(-1) ?? '';

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
      const parts = key(form).split(' ');
      const fit = bearers.filter((p) => matches(parts, key(p.name).split(' ')));
      const full = fit.find((p) => key(p.name) === key(form));
      if (full) return full;
      if (fit.length === 1) return fit[0] ?? null;
      if (fit.length > 1)
        return [...fit].sort((a, b) => (b.mentions.at(-1) ?? -1) - (a.mentions.at(-1) ?? -1))[0] ?? null;
    }
    return null;
  }

  /** Whether somebody bears the last name. */
  knows(last: string): boolean {
    return this.byLast.has(key(last));
  }

  /** Another person of the last name who is named as often, or nearly, so that the name alone tells neither; null: none. */
  namesake({ name, mentions }: Person): Person | null {
    const others = (this.byLast.get(lastOf(name)) ?? []).filter((p) => p.name !== name && key(p.name) !== lastOf(name));
    return others.find((p) => CLEAR * p.mentions.length >= mentions.length) ?? null;
  }

  /** The person whose full name ends at a token ("Álvaro Roe" beside "Mario Roe"), or null: the token stands alone. */
  named({ tokens }: Doc, at: number): Person | null {
    const bearers = this.byLast.get(key(tokens[at]?.text ?? '')) ?? [];
    if (bearers.length < 2) return null;
    const before = tokens.slice(Math.max(0, at - MAX_WORDS), at + 1).map(({ text }) => key(text));
    const fits = bearers.filter(({ name }) => {
      const parts = key(name).split(' ');
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

/** Finds the people of a document. `quoted` tells the tokens that stand in quotation marks. */
export function readPeople(doc: Doc, known: readonly Person[], sources: readonly Run[]): People {
  const people = new People(known);
  const { tokens } = doc;
  const sure: Name[] = [];
  const unsure: Name[] = [];
  const inSource = new Set<number>();
  for (const { first, end } of sources) for (let at = first; at < end; at++) inSource.add(at);
  for (const sentence of doc.sentences) {
    for (let at = sentence.first; at < sentence.end; ) {
      if (!isCapital(tokens[at])) {
        at++;
        continue;
      }
      const run = runAt(tokens, at, sentence.end);
      const name = nameIn(tokens, run);
      if (name?.sure) sure.push(name);
      else if (name) unsure.push(name);
      at = Math.max(name && name.end > at && name.sure ? name.end : run.end, at + 1);
    }
  }
  // Genitives ("Hillary Roes Worte") after the names that they may be of.
  const inGenitive = (name: Name): boolean => /[^s]s$/.test(textOf(doc, name));
  for (const name of sure) if (!inGenitive(name)) enter(people, doc, name);
  for (const name of sure) if (inGenitive(name)) enter(people, doc, name);
  const alone = lonely(doc);
  for (const name of unsure) {
    if (people.find(textOf(doc, name))) enter(people, doc, name);
    // "vergangene Woche Roe", "Trendscout Roe": somebody known by that last name, and a noun before it.
    else if (people.knows((doc.tokens[name.end - 1] as Token).text)) continue;
    else if (isPersonLike(people, doc, name, alone, inSource)) enter(people, doc, name);
  }
  mention(people, doc);
  return people;
}

const textOf = (doc: Doc, { first, end }: Run): string =>
  doc.text.slice(doc.tokens[first]?.start, doc.tokens[end - 1]?.end).replace(/\s+/g, ' ');

function enter(people: People, doc: Doc, name: Name): void {
  const own = textOf(doc, name);
  const role =
    name.roleFrom < name.first ? textOf(doc, { first: name.roleFrom, end: name.first }) : apposed(doc, name.end);
  const last = /[^s]s$/.test(own) && (name.owns || people.find(own.slice(0, -1))) ? own.slice(0, -1) : own;
  people.meet(last, name.gender ?? genderBefore(doc, name.roleFrom), role);
}

/** "der", "die" right before the roles tells the gender. */
function genderBefore(doc: Doc, at: number): 'm' | 'f' | null {
  const lower = doc.tokens[at - 1]?.lower;
  return lower === 'der' ? null : lower === 'die' ? 'f' : null;
}

/** The role in an apposition after a name: ", Chefökonom beim Bankhaus,". */
function apposed(doc: Doc, at: number): string | null {
  if (doc.tokens[at]?.text !== ',') return null;
  for (let k = at + 1; k < Math.min(doc.tokens.length, at + 6); k++) {
    const token = doc.tokens[k] as Token;
    if (token.kind === 'mark') return null;
    if (isCapital(token)) return roleGender(token.text) ? token.text : null;
  }
  return null;
}

/** Tokens between a role and the comma before its name, at the most. */
const ROLE_REACH = 8;

/** ", der Chef der Fraktion im Landtag, Mattis Roe,": a role in the singular stands before the comma, a mark after the name. */
function describedBefore({ tokens }: Doc, { first, end }: Name): boolean {
  if (tokens[first - 1]?.text !== ',' || tokens[end]?.kind === 'word') return false;
  for (let at = first - 2; at > first - 2 - ROLE_REACH; at--) {
    const token = tokens[at];
    if (!token || token.sentence !== tokens[first]?.sentence || token.kind === 'mark') return false;
    if (isCapital(token) && (roleGender(token.text) || isNominalised(token.text)))
      return /^(?:der|die|dem|ein|eine|einem|einer)$/.test(nearestArticle(tokens, at)) && !/innen$/.test(token.lower);
  }
  return false;
}

/** The article before a noun and its adjectives, lower case; ''. */
function nearestArticle(tokens: readonly Token[], noun: number): string {
  for (let at = noun - 1; at >= noun - 3; at--)
    if (DETERMINERS.has(tokens[at]?.lower ?? '')) return tokens[at]?.lower ?? '';
  return '';
}

/** Capitalised words that the document uses alone: without a determiner or adjective before, and no capital beside them. */
function lonely(doc: Doc): ReadonlySet<string> {
  const alone = new Set<string>();
  doc.tokens.forEach((token, at) => {
    if (!isCapital(token)) return;
    const before = doc.tokens[at - 1];
    const after = doc.tokens[at + 1];
    if (after && isCapital(after) && after.spaceBefore) return;
    if (
      before &&
      (isCapital(before) || /(?:e|en|er|es|em)$/.test(before.lower) || DETERMINERS.has(before.lower)) &&
      before.sentence === token.sentence &&
      !/^(?:sagte|erklärte|meinte|betonte|so|hatte|habe|werde)$/.test(before.lower)
    )
      return;
    alone.add(key(token.text).replace(/[’']$/, ''));
  });
  return alone;
}

function isPersonLike(
  people: People,
  doc: Doc,
  name: Name,
  alone: ReadonlySet<string>,
  inSource: ReadonlySet<number>,
): boolean {
  const words = doc.tokens.slice(name.first, name.end);
  if (words.some(isSpoken)) return false;
  // "Roes Umfeld": the genitive of somebody known.
  if (/s$/.test(words[0]?.text ?? '') && people.find(words[0]?.text ?? '')) return false;
  if (
    words.some((t) => isBodyWord(t.text) || isCommonNoun(t.text) || isTimeNoun(t.text) || roleGender(t.text) !== null)
  )
    return false;
  const before = doc.tokens[name.first - 1];
  if (
    before &&
    before.sentence === words[0]?.sentence &&
    (DETERMINERS.has(before.lower) || /^\p{Ll}.*(?:e|en|es|em)$/u.test(before.text)) &&
    !inSource.has(name.first - 1) &&
    before.spaceBefore &&
    PREPOSITIONS.has(before.lower) === false &&
    DETERMINERS.has(before.lower)
  )
    return false;
  const last = key(words.at(-1)?.text ?? '');
  const after = doc.tokens[name.end];
  const aged = after?.text === '(' && /^\d{1,2}$/.test(doc.tokens[name.end + 1]?.text ?? '');
  if (aged || apposed(doc, name.end) !== null || describedBefore(doc, name)) return true;
  // "Instagram Geld": what the text also names alone is no first name.
  if (alone.has(key(words[0]?.text ?? ''))) return false;
  return alone.has(last) || (inSource.has(name.first) && !(before && inSource.has(name.first - 1)));
}

/** Notes where each person is mentioned by the last word of the name. */
function mention(people: People, doc: Doc): void {
  doc.tokens.forEach((token, at) => {
    if (!isCapital(token)) return;
    const next = doc.tokens[at + 1];
    if (next && isCapital(next) && next.spaceBefore && people.find(next.text)) return;
    const person = people.named(doc, at) ?? people.find(token.text);
    if (!person) return;
    person.mentions.push(at);
    people.at.set(at, person);
    if (!key(person.name).endsWith(key(token.text)) && /s['’]?$/.test(token.text)) people.genitive.add(at);
  });
}
