/**
 * What a word means, in a number: its class as a verb and as a noun (senses.ts) and its group among public word vectors
 * (word-clusters.ts). The model file keeps it by the word's hash.
 */
import { readFileSync } from 'node:fs';
import { hashText } from '../src/engine/attribution/hash.ts';
import { packMeaning } from '../src/engine/attribution/meaning.ts';
import { NOUN_SENSES, VERB_SENSES } from './senses.ts';

/** Groups of words, and groups of these. */
export const LEVELS = [768, 160] as const;

/** Where the groups are kept. */
export const CLUSTER_FILE = new URL('./word-clusters.bin', import.meta.url).pathname;

/** Words (hashes, ascending) with their group; the coarser group of each group. */
export interface WordClusters {
  readonly hashes: Int32Array;
  readonly fine: Uint16Array;
  readonly middle: Uint16Array;
}

/** Bytes of the file: number of words, then the arrays. */
export function writeClusters({ hashes, fine, middle }: WordClusters): Uint8Array {
  const parts = [Uint32Array.of(hashes.length), hashes, fine, middle];
  return Uint8Array.from(parts.flatMap((p) => [...new Uint8Array(p.buffer, p.byteOffset, p.byteLength)]));
}

/** The groups in the bytes of a file ({@link writeClusters}): of the project's own, or throws when it is absent. */
export function readClusters(file: Uint8Array = readFileSync(CLUSTER_FILE)): WordClusters {
  const bytes = Uint8Array.from(file);
  const n = new Uint32Array(bytes.buffer, 0, 1)[0] ?? 0;
  const shorts = new Uint16Array(bytes.buffer, 4 + n * 4);
  return {
    hashes: new Int32Array(bytes.buffer, 4, n),
    fine: shorts.subarray(0, n),
    middle: shorts.subarray(n, n + LEVELS[0]),
  };
}

const VOWEL = /[aeiou]/;
/** Verbs of more than one syllable whose last consonant doubles all the same. */
const DOUBLES =
  /^(?:admit|commit|submit|permit|regret|rebut|prefer|refer|infer|confer|defer|deter|compel|propel|expel|control|patrol|recap|label|signal|cancel|quarrel|model|tunnel|channel|travel|total|marvel|level|forget|begin|equip|acquit|emit|omit|transmit|concur|occur|incur|recur|rebel|dispel|extol|blog|vlog|quip|chat|nod|sob|dub|slam|beg|shrug|brag|plan|rip|pan|bar|let|bet|bid|tag|cut|put|hit|set|run|sit|win|get|jot|prod|nag|purr|ban|pen|rap|stun|chat|gab|grin|spot|prep|map|diss|jot|hum|snap|stop|drop|rub|dig|skip|plot)$/;

/** All inflected forms of a verb entry "lemma/past/participle" or "word!". */
export function verbForms(entry: string): string[] {
  if (entry.endsWith('!')) return [entry.slice(0, -1)];
  const [lemma = '', past, participle = past] = entry.split('/');
  const consonantY = lemma.endsWith('y') && !VOWEL.test(lemma.at(-2) ?? '');
  const third = /(?:s|x|z|ch|sh|o)$/.test(lemma) ? `${lemma}es` : consonantY ? `${lemma.slice(0, -1)}ies` : `${lemma}s`;
  const doubled = DOUBLES.test(lemma) ? lemma + (lemma.at(-1) ?? '') : lemma;
  const ing = lemma.endsWith('e') && !/(?:ee|oe|ye)$/.test(lemma) ? `${lemma.slice(0, -1)}ing` : `${doubled}ing`;
  const ed = lemma.endsWith('e') ? `${lemma}d` : consonantY ? `${lemma.slice(0, -1)}ied` : `${doubled}ed`;
  const forms = [lemma, third, ing, past ?? ed, participle ?? past ?? ed];
  // Both spellings where English has two (signalled, signaled).
  return doubled !== lemma && !past ? [...forms, `${lemma}ing`, `${lemma}ed`] : forms;
}

/** Singular and plural of a noun entry "noun", "noun/plural" or "noun!". */
export function nounForms(entry: string): string[] {
  if (entry.endsWith('!')) return [entry.slice(0, -1)];
  const [noun = '', plural] = entry.split('/');
  if (plural) return [noun, plural];
  if (noun.endsWith('y') && !VOWEL.test(noun.at(-2) ?? '')) return [noun, `${noun.slice(0, -1)}ies`];
  return [noun, /(?:s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`];
}

type Senses = ReadonlyArray<readonly [name: string, words: string]>;

/** Class number (1 and up) by word; the first mention counts. */
export function senseNumbers(senses: Senses, formsOf: (entry: string) => string[]): Map<string, number> {
  const out = new Map<string, number>();
  senses.forEach(([, words], k) => {
    for (const entry of words.split(' ')) for (const form of formsOf(entry)) if (!out.has(form)) out.set(form, k + 1);
  });
  return out;
}

/** Packed meaning by word hash, of all words that have any. */
export function meanings(clusters: WordClusters = readClusters()): Map<number, number> {
  const verbs = senseNumbers(VERB_SENSES, verbForms);
  const nouns = senseNumbers(NOUN_SENSES, nounForms);
  const out = new Map<number, number>();
  clusters.hashes.forEach((h, i) => {
    const fine = clusters.fine[i] ?? 0;
    const middle = clusters.middle[fine] ?? 0;
    out.set(h, packMeaning({ fine: fine + 1, middle: middle + 1, verb: 0, noun: 0 }));
  });
  for (const word of new Set([...verbs.keys(), ...nouns.keys()])) {
    const h = hashText(word);
    const senses = packMeaning({ fine: 0, middle: 0, verb: verbs.get(word) ?? 0, noun: nouns.get(word) ?? 0 });
    out.set(h, (out.get(h) ?? 0) | senses);
  }
  return out;
}
