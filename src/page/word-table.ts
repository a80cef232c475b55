/**
 * Looks up words and phrases at the beginnings of a text's words, many at once and in one pass: no regular expressions, which
 * a browser would have to compile anew for every page.
 */

/** A phrase, and what it says when it stands there. */
interface Entry {
  readonly phrase: string;
  readonly bits: number;
  /** Only at the first word of the text. */
  readonly first: boolean;
}

const BUCKETS = 1024;
const bucketOf = (first: number, second: number): number => (Math.imul(first, 37) + second) & (BUCKETS - 1);

/** From here on scripts stand without spaces: each character may begin a word. */
const UNSPACED = 0x2e80;

/** A letter or digit of any script (general punctuation and that of East Asia apart). */
function isWord(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90);
  if (code < 0xb5) return code === 0xaa;
  if (code < 0x2000) return code !== 0xbb && code !== 0xbf && code !== 0x60c && code !== 0x61b && code !== 0x61f;
  if (code < 0x3040) return !(code < 0x2070 || (code >= 0x3000 && code < 0x3005) || code >= 0x3008);
  return !(code >= 0xff00 && (code < 0xff10 || (code >= 0xff1a && code < 0xff21) || code >= 0xff5b));
}

/** The words of a text in lower case: stretches of letters and digits. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  let from = -1;
  for (let i = 0; i <= text.length; i++) {
    const word = i < text.length && isWord(text.charCodeAt(i));
    if (word && from < 0) from = i;
    else if (!word && from >= 0) {
      words.push(text.slice(from, i));
      from = -1;
    }
  }
  return words;
}

/** A space in a phrase stands for any character that is of no word, or the end of the text. */
function stands(phrase: string, text: string, at: number): boolean {
  for (let j = 2; j < phrase.length; j++) {
    const wanted = phrase.charCodeAt(j);
    const found = text.charCodeAt(at + j);
    if (wanted === 32 ? !Number.isNaN(found) && isWord(found) : wanted !== found) return false;
  }
  return phrase.charCodeAt(0) === text.charCodeAt(at) && phrase.charCodeAt(1) === text.charCodeAt(at + 1);
}

/**
 * A table of phrases. Each entry of the specification is bits and phrases in lower case, divided by "|". A phrase is met at
 * the beginning of a word and may end inside one, unless it ends with a space; "^" before it: only at the text's first word.
 */
export class WordTable {
  private readonly buckets: (Entry[] | undefined)[] = new Array<Entry[] | undefined>(BUCKETS);

  constructor(specification: ReadonlyArray<readonly [number, string]>) {
    for (const [bits, phrases] of specification) {
      for (const written of phrases.split('|')) {
        const first = written.charCodeAt(0) === 94;
        const phrase = first ? written.slice(1) : written;
        const at = bucketOf(phrase.charCodeAt(0), phrase.charCodeAt(1));
        const bucket = this.buckets[at];
        if (bucket) bucket.push({ phrase, bits, first });
        else this.buckets[at] = [{ phrase, bits, first }];
      }
    }
  }

  /** The bits of all phrases met in a text in lower case (its first `length` UTF-16 code units). */
  bitsOf(text: string, length = text.length): number {
    let bits = 0;
    this.each(text, Math.min(length, text.length), (found) => {
      bits |= found;
    });
    return bits;
  }

  /** How many words begin a phrase with the bit 1, and how many one with the bit 2. */
  count(text: string): readonly [number, number] {
    let one = 0;
    let two = 0;
    this.each(text, text.length, (bits) => {
      if (bits & 1) one++;
      if (bits & 2) two++;
    });
    return [one, two];
  }

  private each(text: string, end: number, found: (bits: number) => void): void {
    let inside = false;
    let first = true;
    for (let i = 0; i < end; i++) {
      const code = text.charCodeAt(i);
      if (!isWord(code)) {
        inside = false;
        continue;
      }
      if (inside && code < UNSPACED) continue;
      inside = true;
      const bucket = this.buckets[bucketOf(code, text.charCodeAt(i + 1))];
      if (bucket) {
        let bits = 0;
        for (const entry of bucket) if ((first || !entry.first) && stands(entry.phrase, text, i)) bits |= entry.bits;
        if (bits !== 0) found(bits);
      }
      first = false;
    }
  }
}
