/** Words of a text, for queries and ranking: simpler and laxer than the engine's tokens (feeds are in any language). */

/** A word of a text. */
export interface Word {
  /** As it stands, without a possessive 's. */
  readonly text: string;
  readonly lower: string;
  /** It begins with a capital letter. */
  readonly capital: boolean;
  /** First word of a sentence, a line or a quotation: its capital tells nothing. */
  readonly opens: boolean;
  /** Only a space stands between the word before and this one: the two can be one name. */
  readonly joins: boolean;
}

/** Letters and digits, with inner apostrophes, hyphens, points and ampersands ("O'Neil", "Baden-Baden", "U.S", "AT&T"). */
const WORD = /[\p{L}\p{N}]+(?:[’'\-.&\u2010\u2011][\p{L}\p{N}]+)*/gu;
const SENTENCE_END = /[.!?:;…\n"“”„«»‘([|–—]\s*$|[.!?]["”’»)]*\s*$/u;
const POSSESSIVE = /[’']s$/u;

/** The words of a text, in order. Linear in its length. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    const between = text.slice(Math.max(end, match.index - 4), match.index);
    const opens = words.length === 0 || SENTENCE_END.test(between);
    const bare = match[0].replace(POSSESSIVE, '');
    const before = words.at(-1);
    const possessive = end > 0 && POSSESSIVE.test(text.slice(end - 2, end));
    words.push({
      text: bare,
      lower: bare.toLowerCase(),
      capital: /^\p{Lu}/u.test(bare),
      opens: opens && !(between === '. ' && before !== undefined && isInitial(before)),
      joins: !possessive && (between === ' ' || between === '\u00a0' || (between === '. ' && isInitial(before))),
    });
    end = match.index + match[0].length;
  }
  return words;
}

/** "J" of "J. Smith", "Mr" of "Mr. Smith": the point after it ends no sentence. */
function isInitial(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    (/^\p{Lu}$/u.test(word.text) || /^(?:mr|mrs|ms|dr|st|sen|rep|gov|gen|prof)$/u.test(word.lower))
  );
}

/**
 * A rough stem, so that "arrested" meets "arrests" and "checked" meets "checks": strips common endings of English and
 * German. Not a linguist's stem; only equality matters.
 */
export function stemOf(lower: string): string {
  const word = fold(lower);
  if (word.length < 5 || /\d/u.test(word))
    return word.replace(/s$/u, word.length > 3 && !word.endsWith('ss') ? '' : 's');
  const stem = word
    .replace(/(?:ies|ied)$/u, 'y')
    .replace(/(?:sses)$/u, 'ss')
    .replace(/(?:ings?|ers?|ed|es|en|em|e|s)$/u, (ending, at: number) => (at < 3 || word.endsWith('ss') ? ending : ''));
  return stem.replace(/([bdgklmnprt])\1$/u, '$1');
}

/** Without accents and with straight apostrophes: "Müller" and "Muller" meet. */
export function fold(text: string): string {
  if (ASCII.test(text)) return text;
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[’‘]/gu, "'")
    .replace(/ß/gu, 'ss');
}

/** Most words: nothing to fold. */
const ASCII = /^[ -~]*$/u;
