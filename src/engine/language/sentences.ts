/**
 * Sentences: where a block's tokens fall into sentences. Full stops of abbreviations, initials, decimals and (German)
 * ordinals end none; a full stop inside closing quotation marks ends one with them; "?" and "!" before a closing mark do
 * not when the speaker follows ("Why?" Smith asked).
 */
import { canEndSentence } from './abbreviations.ts';
import { classOf, QUOTE } from './characters.ts';
import type { RawToken } from './tokens.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words that begin a sentence and are no names: after an abbreviation that may end one, they show that it did. */
const STARTERS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: words(
    'the he she it they we i you in but and a an this that these those there his her their its our my at on for as if ' +
      'when while after before however meanwhile also not no so since some many most with by from to who what how why ' +
      'where although though because during under another both each all according last yet then now',
  ),
  de: words(
    'der die das den dem er sie es wir ihr ich in im auf aber und ein eine einen einem dieser diese dieses nach mit seit ' +
      'bei zum zur am an auch doch so wenn als da für von vor wie was wer nun nur noch jetzt damit dabei außerdem',
  ),
};

/** Verbs that follow a quoted question or cry: the sentence goes on. */
const SPEECH: Readonly<Record<string, ReadonlySet<string>>> = {
  en: words(
    'said says asked asks wrote writes told tells added adds replied replies exclaimed shouted yelled cried tweeted ' +
      'wondered declared joked quipped called screamed recalled responded continued demanded',
  ),
  de: words('sagte sagt fragte fragt schrieb schreibt rief meinte erklärte antwortete betonte'),
};

const NUMBERED = words('no nos fig p pp art sec vol ch nr abs');
const NONE: ReadonlySet<string> = new Set();
/** How far after a quoted question its speech verb may stand. */
const SPEECH_REACH = 7;
/** Longer than any sentence: what runs on without a stop is cut, so that nothing downstream has to read it as one. */
const MAX_TOKENS = 250;
const TERMINAL = /^(?:\.+|[?!…。！？؟।])$/;

const isLower = (token: RawToken): boolean => {
  const first = token.text[0] ?? '';
  return first.toUpperCase() !== first;
};

const isQuote = (token: RawToken): boolean =>
  (classOf(token.text.charCodeAt(0)) & QUOTE) !== 0 && token.kind === 'mark';
const isCloser = (token: RawToken): boolean =>
  !token.spaceBefore && (isQuote(token) || token.text === ')' || token.text === ']');

function endsAt(tokens: readonly RawToken[], at: number, limit: number, primary: string): boolean {
  const token = tokens[at] as RawToken;
  const next = tokens[at + 1];
  if (!next || at + 1 >= limit) return true;
  const starters = STARTERS[primary] ?? NONE;
  if (token.kind !== 'mark') {
    return (
      token.text.length > 1 &&
      token.text.endsWith('.') &&
      isStart(next, starters) &&
      canEndSentence(token.lower, primary)
    );
  }
  if (token.text !== '.') return true;
  const before = tokens[at - 1];
  if (!before || token.spaceBefore) return true;
  if (NUMBERED.has(before.lower) && next.kind === 'number') return false;
  const ordinal = primary === 'de' && before.kind === 'number' && before.text.length <= 2;
  return !ordinal || isStart(next, starters);
}

const isStart = (token: RawToken, starters: ReadonlySet<string>): boolean =>
  !isLower(token) && starters.has(token.lower);

function speechFollows(tokens: readonly RawToken[], at: number, limit: number, primary: string): boolean {
  const verbs = SPEECH[primary] ?? NONE;
  for (let index = at; index < Math.min(limit, at + SPEECH_REACH); index++) {
    const token = tokens[index] as RawToken;
    if (verbs.has(token.lower)) return true;
    if (TERMINAL.test(token.text) || isQuote(token)) return false;
  }
  return false;
}

/** The next sentence's first token must not be lower case, and stand apart (or be a capital whose space got lost). */
function canStart(next: RawToken, quoted: boolean): boolean {
  if (isLower(next)) return false;
  if (next.kind === 'mark') return next.spaceBefore && (isQuote(next) || '([¿¡–—-•*'.includes(next.text[0] ?? ''));
  return next.spaceBefore || (!quoted && next.kind === 'word');
}

/**
 * Ends of the sentences of the tokens [first, end), as token indices (exclusive), the last being `end`. Empty for an
 * empty range. `primary`: BCP 47 primary subtag.
 */
export function sentenceEnds(tokens: readonly RawToken[], first: number, end: number, primary: string): number[] {
  const ends: number[] = [];
  let at = first;
  let begun = first;
  const cut = (place: number): void => {
    ends.push(place);
    begun = place;
  };
  while (at < end) {
    if (at - begun >= MAX_TOKENS) cut(at);
    const token = tokens[at] as RawToken;
    const abbreviation = token.kind === 'word' && token.text.endsWith('.');
    if ((!abbreviation && !TERMINAL.test(token.text)) || !endsAt(tokens, at, end, primary)) {
      at++;
      continue;
    }
    let after = at + 1;
    while (after < end && TERMINAL.test((tokens[after] as RawToken).text)) after++;
    const marks = after;
    while (after < end && isCloser(tokens[after] as RawToken)) after++;
    if (after >= end) break;
    const question = after > marks && token.text !== '.' && speechFollows(tokens, after, end, primary);
    if (!question && canStart(tokens[after] as RawToken, after > marks)) cut(after);
    at = after;
  }
  if (end > first) ends.push(end);
  return ends;
}
