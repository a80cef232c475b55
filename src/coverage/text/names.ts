/** Names in a text, by their capitals: runs of capitalised words that are not only the first of a sentence. */
import { isFunctionWord, isNotName } from './stop-words.ts';
import { type Word, wordsOf } from './words.ts';

/** Words that may stand inside a name in lower case; not "and", which joins two names as often. */
const LINKS = new Set(['of', 'de', 'da', 'del', 'della', 'di', 'du', 'la', 'van', 'von', 'al', 'bin', 'ter']);

/** A name and how often the text has it. */
export interface Name {
  /** As the text first has it. */
  readonly name: string;
  readonly lower: string;
  readonly words: number;
  readonly count: number;
  /** Index of its first word in the text: early names matter more. */
  readonly first: number;
}

/** In these languages common nouns are capitalised: a single capitalised word is not yet a name. */
function capitalisesNouns(language: string): boolean {
  return language === 'de' || language === 'lb';
}

/** Most of its longer words are capitalised and no full stop ends it: a headline in title case, whose capitals tell nothing. */
export function isTitleCase(line: string, words: readonly Word[]): boolean {
  if (/[.!]["”»“]?\s*$/u.test(line.slice(-10))) return false;
  const open = words.filter((word) => !word.opens && /^\p{L}/u.test(word.text) && word.text.length > 3);
  return open.length > 2 && open.filter((word) => word.capital).length / open.length > 0.7;
}

/**
 * Names of a text, in order of appearance. A single capitalised word at the start of a sentence counts only when it also
 * stands capitalised elsewhere; lines in title case are left out.
 */
export function namesOf(text: string, language = ''): readonly Name[] {
  const found = new Map<string, Found>();
  let offset = 0;
  for (const line of text.split(/\n+/u)) {
    const words = wordsOf(line);
    if (!isTitleCase(line, words) || words.length > 14) collect(words, offset, language, found);
    offset += words.length;
  }
  const sure = [...withoutOpeners(found).entries()].filter(([, name]) => name.sure);
  return sure.map(([lower, { name, words, count, first }]) => ({ name, lower, words, count, first }));
}

interface Found {
  name: string;
  words: number;
  count: number;
  first: number;
  /** It is surely a name, not a common word at the start of a sentence. */
  sure: boolean;
  /** Its first word opened a sentence every time. */
  opens: boolean;
}

/** "Following Assange" is "Assange" when that stands elsewhere: the first word of a sentence is not the name's. */
function withoutOpeners(found: ReadonlyMap<string, Found>): ReadonlyMap<string, Found> {
  const names = new Map(found);
  for (const [lower, name] of found) {
    const rest = names.get(lower.slice(lower.indexOf(' ') + 1));
    if (!name.opens || name.words < 2 || !rest) continue;
    names.delete(lower);
    rest.count += name.count;
    rest.first = Math.min(rest.first, name.first);
  }
  return names;
}

function collect(words: readonly Word[], offset: number, language: string, found: Map<string, Found>): void {
  for (let at = 0; at < words.length; ) {
    const run = runAt(words, at);
    if (run.length === 0) {
      at += 1;
      continue;
    }
    const name = run.map((word) => word.text).join(' ');
    const lower = name.toLowerCase();
    const opens = run[0]?.opens ?? true;
    const sure = run.length > 1 || (!opens && !capitalisesNouns(language)) || /^\p{Lu}{2,6}$/u.test(name);
    const known = found.get(lower);
    if (known) {
      known.count += 1;
      known.sure ||= sure;
      known.opens &&= opens;
    } else found.set(lower, { name, words: run.length, count: 1, first: offset + at, sure, opens });
    at += run.length;
  }
}

/** The longest name that begins at a word: capitalised words, with links inside; empty when none does. */
function runAt(words: readonly Word[], at: number): readonly Word[] {
  const first = words[at];
  if (!first || !startsName(first)) return [];
  let end = at + 1;
  for (let next = end; next < Math.min(words.length, at + 6); next += 1) {
    const word = words[next];
    if (!word?.joins || word.opens) break;
    if (word.capital && !isNotName(word.lower)) end = next + 1;
    else if (!LINKS.has(word.lower)) break;
  }
  const run = words.slice(at, end);
  return run.length === 1 && first.text.length < 2 ? [] : run; // an initial alone names nobody
}

function startsName(word: Word): boolean {
  if (!word.capital || isNotName(word.lower)) return false;
  return !(word.opens && isFunctionWord(word.lower));
}
