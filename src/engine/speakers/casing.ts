/** How a text writes its words: in small letters, with a capital, in title case. */
import type { Word } from './words.ts';

/** How the article writes its words: a capital at a sentence's start shows nothing for one it also writes small. */
export interface Casing {
  /** Words written in lower case somewhere. */
  readonly small: ReadonlySet<string>;
  /** Words with a capital inside a sentence, outside title-case lines. */
  readonly inner: ReadonlySet<string>;
}

/** Reads the casing of a text; `titled` says of each word whether its line is in title case. */
export function casingOf(words: readonly Word[], titled: (index: number) => boolean): Casing {
  const small = new Set<string>();
  const inner = new Set<string>();
  words.forEach((w, i) => {
    if (!w.capital) small.add(w.lower);
    else if (!w.opens && !titled(i)) inner.add(w.lower);
  });
  return { small, inner };
}

const SMALL_WORDS =
  /^(?:with|from|into|over|after|amid|under|than|that|upon|through|against|about|before|between|until|when|while|your|their|this|they|what|have|will|been|more|most|were|does)$/;

/** Is a line in title case ("Mayor Says Bridge Will Open")? One sentence whose longer words nearly all have a capital. */
export function isTitleCase(words: readonly Word[]): boolean {
  const long = words.slice(1).filter((w) => /^\p{L}{4,}/u.test(w.text) && !SMALL_WORDS.test(w.lower));
  const capitals = long.filter((w) => w.capital).length;
  const sentences = words.slice(1).filter((w) => w.opens).length;
  return long.length >= 3 && capitals / long.length >= (long.length < 6 ? 1 : 0.85) && sentences <= 1;
}
