/**
 * What words mean, in a few numbers: a table that train/terms-words.ts makes from public word vectors (GloVe), turned so that the
 * numbers tell the uses of quoted terms apart. The table has hashes in place of words.
 */
import { TERM_WORDS, WORD_DIMENSIONS, WORD_SPREAD } from '../models/terms-words.ts';
import { bytesOf, keyOf, rowsOf } from './bytes.ts';

export { WORD_DIMENSIONS } from '../models/terms-words.ts';

const table = bytesOf(TERM_WORDS);
const rows = rowsOf(table, WORD_DIMENSIONS / 2);

/** A word as the table knows it: lower case, straight apostrophes, no marks at its ends. */
const bare = (word: string): string =>
  word
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');

/** Adds a word's numbers to `sum` and says whether the table has the word. */
function add(word: string, sum: Float64Array): boolean {
  const at = rows.get(keyOf(word));
  if (at === undefined || !word) return false;
  for (let d = 0; d < WORD_DIMENSIONS; d += 1) {
    const byte = table[at + (d >> 1)] ?? 0;
    const half = d % 2 ? byte >> 4 : byte & 15;
    sum[d] = (sum[d] ?? 0) + ((half - 8) / 7) * (WORD_SPREAD[d] ?? 1);
  }
  return true;
}

/** The mean of the words' numbers; a compound that the table has not counts as the mean of its parts, other words as zero. */
export function meaningOf(words: readonly string[]): Float64Array {
  const mean = new Float64Array(WORD_DIMENSIONS);
  const own = new Float64Array(WORD_DIMENSIONS);
  for (const word of words) {
    own.fill(0);
    const whole = bare(word);
    let n = add(whole, own) ? 1 : 0;
    if (!n) for (const part of whole.split(/[-'/]/)) n += Number(add(part, own));
    if (n) for (let d = 0; d < own.length; d += 1) mean[d] = (mean[d] ?? 0) + (own[d] ?? 0) / n / words.length;
  }
  return mean;
}
