/** A source's words read as a noun phrase: its determiner, its head noun, the name in it, and the text without what is said of it. */
import type { Doc, Token } from '../../../document.ts';
import type { Span } from '../../../types.ts';
import { readingsOf } from '../lexicon.ts';
import { DETERMINERS, FINITE, HAVE, MODALS, POSSESSIVES, PREPOSITIONS, PRONOUNS, RELATIVES } from '../words.ts';
import { roleGender } from './nouns.ts';

/** What a source's words tell. */
export interface Source {
  /** Token indices [first, end) of the phrase without appositions and relative clauses. */
  readonly first: number;
  readonly end: number;
  readonly determiner: string;
  /** 'er', 'sie', ... when it is a pronoun or possessive alone; else ''. */
  readonly pronoun: string;
  /** Token of the head noun, -1. */
  readonly head: number;
  /** The phrase's text without its article. */
  readonly text: string;
  readonly plural: boolean;
}

const CAPITAL = /^(?:\p{Lu}|\d+-\p{Lu}|\p{Ll}\p{Lu})/u;
const ARTICLES = new Set([
  'der',
  'die',
  'das',
  'dem',
  'den',
  'des',
  'ein',
  'eine',
  'einen',
  'einem',
  'einer',
  'eines',
  'dieser',
  'diese',
  'dieses',
  'diesem',
  'diesen',
  'sein',
  'seine',
  'ihr',
  'ihre',
  'ihrer',
  'seiner',
  'seines',
  'ihres',
  'dessen',
  'deren',
]);
const PLURAL = new Set([
  'mehrere',
  'viele',
  'einige',
  'zahlreiche',
  'alle',
  'beide',
  'manche',
  'mehrerer',
  'vieler',
  'einiger',
  'zahlreicher',
  'zwei',
  'drei',
  'vier',
  'fünf',
  'vielen',
  'einigen',
  'mehreren',
  'andere',
  'weitere',
  'wenige',
]);

/** Reads a source span; null when it holds no word. `isName`: whether a token ends a person's name. */
export function readSource(doc: Doc, span: Span, isName: (token: number) => boolean): Source | null {
  let first = tokenFrom(doc.tokens, span.start);
  // "I. Das Gericht": the number of a section.
  if (
    /^(?:[IVX]+|\d+)\.?$/.test(doc.tokens[first]?.text ?? '') &&
    /^(?:\.|Das|Der|Die)$/.test(doc.tokens[first + 1]?.text ?? '')
  ) {
    first++;
    if (doc.tokens[first]?.text === '.') first++;
  }
  let end = first;
  while (end < doc.tokens.length && (doc.tokens[end] as Token).start < span.end) end++;
  if (end <= first) return null;
  const tokens = doc.tokens;
  const word = tokens[first] as Token;
  if (end - first === 1 && (PRONOUNS.has(word.lower) || POSSESSIVES.has(word.lower))) {
    return { first, end, determiner: '', pronoun: word.lower, head: -1, text: word.text, plural: false };
  }
  const stop = cut(tokens, first, end, isName);
  const determiner = DETERMINERS.has(word.lower) ? word.lower : '';
  const head = headOf(tokens, determiner ? first + 1 : first, stop);
  const from = ARTICLES.has(determiner) ? first + 1 : first;
  const text = doc.text.slice(tokens[from]?.start, tokens[stop - 1]?.end).replace(/\s+/g, ' ');
  return { first, end: stop, determiner, pronoun: '', head, text, plural: isPlural(tokens, determiner, head, first) };
}

function tokenFrom(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((tokens[middle] as Token).end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Before the first comma, dash or relative clause. */
function cut(tokens: readonly Token[], first: number, end: number, isName: (token: number) => boolean): number {
  for (let at = first + 1; at < end; at++) {
    const { text, lower } = tokens[at] as Token;
    if (text === ',' && tokens[at - 1]?.text === '-' && tokens[at + 2]?.text === '-') continue;
    if (
      text === ',' &&
      CAPITAL.test(tokens[at + 1]?.text ?? '') &&
      listGoesOn(tokens, at, end) &&
      !(isName(at - 1) && !isName(at + 1) && !isName(at + 2))
    )
      continue;
    if (
      text === ',' &&
      /^\p{Ll}.*(?:e|en|er)$/u.test(tokens[at - 1]?.text ?? '') &&
      /^\p{Ll}.*(?:e|en|er)$/u.test(tokens[at + 1]?.text ?? '') &&
      !RELATIVES.has(tokens[at + 1]?.lower ?? '')
    )
      continue;
    if (/^[,;:–—]$/.test(text) || (lower === '-' && (tokens[at] as Token).spaceBefore)) return at;
  }
  return end;
}

/** "A, B und C". */
function listGoesOn(tokens: readonly Token[], at: number, end: number): boolean {
  for (let k = at + 1; k < Math.min(end, at + 6); k++) {
    const { lower } = tokens[k] as Token;
    if (lower === 'und' || lower === 'sowie') return true;
    if (lower === ',' || PREPOSITIONS.has(lower)) return false;
  }
  return false;
}

/** The last capital of the phrase's first run of capitals. */
function headOf(tokens: readonly Token[], from: number, to: number): number {
  let at = from;
  while (at < to) {
    const token = tokens[at] as Token;
    if (PREPOSITIONS.has(token.lower) && at === from) {
      // "der für die Aufsicht zuständige Vizechef": past the inserted phrase.
      at++;
      while (at < to && !CAPITAL.test((tokens[at] as Token).text)) at++;
      while (at < to && CAPITAL.test((tokens[at] as Token).text)) at++;
      continue;
    }
    if (CAPITAL.test(token.text)) break;
    at++;
  }
  // "Von der Heide": a name that opens with its particle.
  if (at >= to) return to - 1 > from && CAPITAL.test((tokens[to - 1] as Token).text) ? to - 1 : -1;
  for (;;) {
    while (at + 1 < to && CAPITAL.test((tokens[at + 1] as Token).text)) at++;
    // "Gesundheits-, Sozial- und Kulturdirektor", "Gesundheits- und Sozialdirektor": one noun.
    while (tokens[at + 1]?.text === '-' && tokens[at + 2]?.text === ',' && tokens[at + 4]?.text === '-' && at + 4 < to)
      at += 3;
    const elided =
      tokens[at + 1]?.text === '-' &&
      !tokens[at + 1]?.spaceBefore &&
      /^(?:und|oder)$/.test(tokens[at + 2]?.lower ?? '') &&
      at + 3 < to;
    if (!elided || !CAPITAL.test(tokens[at + 3]?.text ?? '')) return at;
    at += 3;
  }
}

function isPlural(tokens: readonly Token[], determiner: string, head: number, first: number): boolean {
  if (PLURAL.has(determiner) || PLURAL.has(tokens[first + 1]?.lower ?? '')) return true;
  const noun = tokens[head];
  if (!noun) return false;
  if (determiner === 'die' || determiner === 'den' || determiner === '') {
    const { lower } = noun;
    if (/innen$/.test(lower)) return true;
    if (roleGender(noun.text) === 'f') return false;
    if (determiner === 'die' && roleGender(noun.text) === 'm') return true;
    if (
      /(?:en|er|e|s|ende|kräfte|leute)$/.test(lower) &&
      (determiner === ''
        ? /(?:ten|gen|nde|kräfte|leute|logen|sten|iker|kerinnen|ler|ungen|stimmen)$/.test(lower)
        : /(?:ten|gen|nden|kräfte|leute|logen|ungen|ister|iker|ler|organisationen|parteien)$/.test(lower))
    )
      return true;
  }
  return false;
}

/** The noun without a genitive ending, and without "-angaben" ("Polizeiangaben" -> "Polizei"). */
export function baseOf(noun: string, genitive: boolean): string {
  const giving = /^(\p{Lu}.{1,}?)s?-?(?:angaben|informationen|ansicht)$/iu.exec(noun);
  if (giving) return giving[1] ?? noun;
  if (!genitive) return noun;
  return noun.replace(/([^s])s$/, '$1');
}

/** A source's text with its noun in the nominative. */
export function named(text: string, noun: string, head: string): string {
  const own = noun === head ? text : text.replace(noun, head);
  // „Talbote“, the paper, without its marks.
  return /^[„“"»«](.+)[“”"«»]$/u.exec(own)?.[1] ?? own;
}

/** The verb beside a "sie" is plural: "sagten sie", "sie haben". */
export function isPluralVerb(tokens: readonly Token[], at: number): boolean {
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
