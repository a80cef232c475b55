/** Finds the people of a document: sure names first, then those that the text shows to be people. */
import type { Doc, Token } from '../../../document.ts';
import { DETERMINERS, PREPOSITIONS } from '../words.ts';
import { isCapital, isSpoken, type Name, nameIn, type Run, runAt } from './names.ts';
import { isBodyWord, isCommonNoun, isNominalised, isTimeNoun, roleGender } from './nouns.ts';
import { keyOfName as key, People, type Person } from './people.ts';

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
