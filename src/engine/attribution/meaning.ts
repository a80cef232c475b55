/**
 * What a word means to attribution, packed in a number that training makes and the model file keeps by word hash: its class as a
 * verb (says, orders, fears), as a noun (document, official), and its group among public word vectors, coarser and finer.
 */

/** Parts of a meaning; 0: the word has none. */
export interface Meaning {
  /** Group among word vectors: 1 to 1023, and the coarser one it lies in: 1 to 255. */
  readonly fine: number;
  readonly middle: number;
  /** Class of the verb: 1 to 63; of the noun: 1 to 31. */
  readonly verb: number;
  readonly noun: number;
}

/** A meaning as one number. */
export const packMeaning = ({ fine, middle, verb, noun }: Meaning): number =>
  fine | (middle << 10) | (verb << 18) | (noun << 24);

/** Group of a packed meaning, fine. */
export const fineOf = (m: number): number => m & 1023;
/** Group, coarser. */
export const middleOf = (m: number): number => (m >> 10) & 255;
/** Class as a verb. */
export const verbOf = (m: number): number => (m >> 18) & 63;
/** Class as a noun. */
export const nounOf = (m: number): number => (m >> 24) & 31;
/** Both classes in one number. */
export const senseOf = (m: number): number => (m >> 18) & 2047;
