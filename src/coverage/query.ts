/**
 * The query: the few words that find other reports of a story (or of one claim). Names, places, rare words and the date;
 * never a sentence of the text. It is shown to the reader and can be edited before anything is sent.
 */
import { type Name, namesOf } from './text/names.ts';
import { isFunctionWord, isNewsWord, rarity } from './text/stop-words.ts';
import { fold, stemOf, type Word, wordsOf } from './text/words.ts';

/** What a query is made from. */
export interface QueryInput {
  readonly title: string;
  /** The article's blocks, or the one claim's words (put the story's title beside it). */
  readonly texts: readonly string[];
  /** Names of the speakers, most quoted first. */
  readonly speakers?: readonly string[];
  /** ISO 8601, or empty. */
  readonly published?: string;
  /** BCP 47. */
  readonly language?: string;
  /** Name of the article's own outlet: other reports do not have it. */
  readonly publisher?: string;
  /** `texts` are one claim (and its speaker): its words come before the headline's. */
  readonly claim?: boolean;
}

/** A query. `text` is what the reader sees and edits: names of several words in double quotes. */
export interface Query {
  readonly text: string;
  /** Exact phrases (the names of several words), without quotation marks. */
  readonly phrases: readonly string[];
  /** Single words, names first. */
  readonly words: readonly string[];
  /** Day of the story, YYYY-MM-DD, or empty. Kept apart: each provider says it in its own way. */
  readonly date: string;
}

/** At most so many names and words: search services want all of the words, more would find nothing. */
const MOST_NAMES = 3;
const MOST_TERMS = 6;
/** Only the beginning of a long article is read: news tells its story first. In UTF-16 code units. */
const READ = 6_000;

/** Makes the query of a story or a claim. Pure; linear in the text (of which the first 6,000 code units are read). */
export function buildQuery(input: QueryInput): Query {
  const language = (input.language ?? '').split('-')[0]?.toLowerCase() ?? '';
  const body = input.texts.join('\n').slice(0, READ);
  const names = bestNames(input, body, language);
  const taken = new Set(names.flatMap((name) => wordsOf(name.name).map((word) => stemOf(word.lower))));
  const words = bestWords(input, body, language, taken).slice(0, Math.max(2, MOST_TERMS - names.length));
  const phrases = names.filter((name) => name.words > 1).map((name) => name.name);
  const single = names.filter((name) => name.words === 1).map((name) => name.name);
  return toQuery(phrases, [...single, ...words], dayOf(input.published ?? ''));
}

/** Reads a query that the reader edited: what stands in double quotes is a phrase. `date` is YYYY-MM-DD or empty. */
export function parseQuery(text: string, date = ''): Query {
  const phrases: string[] = [];
  const rest = text.replace(/["“”„«»]([^"“”„«»]*)["“”„«»]/gu, (_, phrase: string) => {
    const clean = phrase.trim().replace(/\s+/gu, ' ');
    if (clean) phrases.push(clean);
    return ' ';
  });
  const words = rest
    .replace(/["“”„«»]/gu, ' ')
    .split(/\s+/u)
    .filter(Boolean);
  return toQuery(phrases, words, date);
}

function toQuery(phrases: readonly string[], words: readonly string[], date: string): Query {
  const text = [...phrases.map((phrase) => (phrase.includes(' ') ? `"${phrase}"` : phrase)), ...words].join(' ');
  return { text, phrases, words, date };
}

/** YYYY-MM-DD of an ISO 8601 date, or empty. */
function dayOf(published: string): string {
  const day = /^\d{4}-\d{2}-\d{2}/u.exec(published)?.[0] ?? '';
  return day && !Number.isNaN(Date.parse(day)) ? day : '';
}

/** The names the story turns on: often named, named early, in the headline; the part of a longer name counts for it. */
function bestNames(input: QueryInput, body: string, language: string): readonly Name[] {
  const known = input.speakers ?? [];
  const named = namesOf(`${body}\n${input.title}`, language)
    .filter((name) => !isPublisher(name, input.publisher ?? ''))
    .map((name) => inPlainCase(withoutRole(name, known)));
  const all = mergeParts([...named, ...speakerNames(known, body)]);
  const title = ` ${fold(
    wordsOf(input.title)
      .map((word) => word.lower)
      .join(' '),
  )} `;
  const speakers = new Set((input.speakers ?? []).map((name) => name.toLowerCase()));
  const scored = all.map((name) => {
    const inTitle = wordsOf(name.name).some((word) => word.text.length > 2 && title.includes(` ${fold(word.lower)} `));
    const early = 1 / (1 + name.first / 60);
    const once = name.count < 2 && !inTitle && !speakers.has(name.lower);
    return { name, score: name.count + 2 * early + (inTitle ? 3 : 0) + (name.words > 1 ? 0.5 : 0) - (once ? 2 : 0) };
  });
  const best = scored.sort((a, b) => b.score - a.score || a.name.first - b.name.first);
  const strong = best.filter(
    ({ name, score }) => score >= Math.max(1, (best[0]?.score ?? 0) * 0.35) && name.words <= 5,
  );
  return withoutShared(strong.map(({ name }) => name)).slice(0, MOST_NAMES);
}

/** "Courier" and "Coast Courier" of the Coast Courier. */
function isPublisher(name: Name, publisher: string): boolean {
  return publisher !== '' && ` ${publisher.toLowerCase()} `.includes(` ${name.lower} `);
}

/** "PORT ELIN", as datelines have it, is "Port Elin"; a short word in capitals is an abbreviation. */
function inPlainCase(name: Name): Name {
  const plain = name.name.replace(
    /(?<![\p{L}\p{N}])\p{Lu}{4,}(?![\p{L}\p{N}])/gu,
    (word) => word.charAt(0) + word.slice(1).toLowerCase(),
  );
  return name.words > 1 ? { ...name, name: plain } : name;
}

/** Of names that share a word ("Trump University", "Donald Trump") only the better one. */
function withoutShared(names: readonly Name[]): readonly Name[] {
  const taken: string[] = [];
  return names.filter((name) => {
    const own = wordsOf(name.name)
      .map((word) => fold(word.lower))
      .filter((word) => word.length > 3);
    if (own.some((word) => taken.some((other) => word.startsWith(other) || other.startsWith(word)))) return false;
    taken.push(...own);
    return true;
  });
}

/** "Kapitänin Ilse Marwick" is "Ilse Marwick" when that is a speaker's name. */
function withoutRole(name: Name, speakers: readonly string[]): Name {
  const speaker = speakers.find((known) => name.lower.endsWith(` ${known.toLowerCase()}`));
  return speaker ? { ...name, name: speaker, lower: speaker.toLowerCase(), words: wordsOf(speaker).length } : name;
}

function speakerNames(speakers: readonly string[], body: string): readonly Name[] {
  return speakers
    .filter((name) => /^\p{Lu}/u.test(name) && wordsOf(name).length <= 4)
    .map((name) => {
      const first = body.indexOf(name);
      return {
        name,
        lower: name.toLowerCase(),
        words: wordsOf(name).length,
        count: 0,
        first: first < 0 ? 999 : first / 6,
      };
    });
}

/** Counts "Aita" for "Samir Aita", and keeps the longer name. */
function mergeParts(names: readonly Name[]): readonly Name[] {
  const longest = [...names].sort((a, b) => b.words - a.words || a.first - b.first);
  const kept: Name[] = [];
  for (const name of longest) {
    const whole = kept.findIndex(
      (other) => other.lower === name.lower || ` ${other.lower} `.includes(` ${name.lower} `),
    );
    const other = kept[whole];
    if (other) kept[whole] = { ...other, count: other.count + name.count, first: Math.min(other.first, name.first) };
    else kept.push(name);
  }
  return kept;
}

/** How much a word of the headline weighs: in a story it says what it is about, beside a claim only which story that is. */
const HEADLINE = 3;
const BESIDE_CLAIM = 0.5;

/** The words of the story that other stories do not have: in the headline and again in the text, then often in the text. */
function bestWords(
  { title, claim, publisher = '' }: QueryInput,
  body: string,
  language: string,
  taken: ReadonlySet<string>,
): readonly string[] {
  const own = new Set(wordsOf(publisher).map((word) => stemOf(word.lower)));
  const seen = new Map<string, { text: string; score: number; first: number }>();
  const add = (word: Word, at: number, weight: number): void => {
    if (!isTelling(word, language)) return;
    const stem = stemOf(word.lower);
    if (taken.has(stem) || own.has(stem)) return;
    const known = seen.get(stem);
    const score = weight * rarity(word.lower, language);
    if (known) known.score += score;
    else
      seen.set(stem, {
        text: word.capital && !word.opens && language === 'de' ? word.text : word.lower,
        score,
        first: at,
      });
  };
  for (const [at, word] of wordsOf(title).entries()) add(word, at, claim ? BESIDE_CLAIM : HEADLINE);
  for (const [at, word] of wordsOf(body).entries()) add(word, at + 50, 1 / (1 + at / 200));
  const ranked = [...seen.values()].sort((a, b) => b.score - a.score || a.first - b.first);
  return ranked.map((entry) => entry.text);
}

function isTelling(word: Word, language: string): boolean {
  if (word.text.length < 4 || /^\d+$/u.test(word.text)) return false;
  return !isFunctionWord(word.lower, language) && !isNewsWord(word.lower);
}
