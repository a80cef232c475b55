/** The batch as the speaker stage sees it: words, names, sentences and quotations, all reachable by word index. */
import type { Doc } from '../document.ts';
import type { Span } from '../types.ts';
import { casingOf, isTitleCase } from './casing.ts';
import { findNames, type Name } from './names.ts';
import { splitWords, type Word } from './words.ts';

/** Everything the later steps look up. Arrays named `...Of` are indexed by word. */
export interface Scene {
  readonly text: string;
  readonly words: readonly Word[];
  readonly names: readonly Name[];
  /** Index of the name that covers the word, or -1. */
  readonly nameOf: readonly number[];
  readonly blockOf: readonly number[];
  readonly sentenceOf: readonly number[];
  /** Index of the outermost quotation that holds the word, or -1. */
  readonly quoteOf: readonly number[];
  /** First word of each sentence. */
  readonly sentenceStart: ReadonlyMap<number, number>;
}

/** Reads a batch. Linear in its length. */
export function readScene(doc: Doc): Scene {
  const words: Word[] = [];
  const blockOf: number[] = [];
  doc.blocks.forEach((block, b) => {
    for (const word of splitWords(doc.text.slice(block.start, block.end), block.start)) {
      words.push(word);
      blockOf.push(b);
    }
  });
  const lines = runsOf(blockOf);
  const titledBlocks = new Set(
    lines.filter(([from, to]) => isTitleCase(words.slice(from, to))).map(([from]) => blockOf[from]),
  );
  const casing = casingOf(words, (i) => titledBlocks.has(blockOf[i]));
  const names: Name[] = [];
  const nameOf = new Array<number>(words.length).fill(-1);
  for (const [from, to] of lines) {
    for (const name of findNames(words.slice(from, to), casing)) {
      const shifted = { ...name, first: name.first + from, end: name.end + from, core: name.core + from };
      for (let i = shifted.first; i < shifted.end; i += 1) nameOf[i] = names.length;
      names.push(shifted);
    }
  }
  const { sentenceOf, sentenceStart } = sentencesOf(doc, words);
  return { text: doc.text, words, names, nameOf, blockOf, sentenceOf, quoteOf: quotesOf(doc, words), sentenceStart };
}

/** Stretches of equal values: [from, to). */
function runsOf(values: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  let from = 0;
  for (let i = 1; i <= values.length; i += 1) {
    if (i === values.length || values[i] !== values[from]) {
      if (i > from) runs.push([from, i]);
      from = i;
    }
  }
  return runs;
}

function sentencesOf(doc: Doc, words: readonly Word[]): Pick<Scene, 'sentenceOf' | 'sentenceStart'> {
  const sentenceOf: number[] = [];
  const sentenceStart = new Map<number, number>();
  let s = 0;
  words.forEach((word, i) => {
    while (
      s + 1 < doc.sentences.length &&
      (doc.tokens[doc.sentences[s + 1]?.first ?? 0]?.start ?? Infinity) <= word.start
    )
      s += 1;
    sentenceOf.push(s);
    if (!sentenceStart.has(s)) sentenceStart.set(s, i);
  });
  return { sentenceOf, sentenceStart };
}

function quotesOf(doc: Doc, words: readonly Word[]): number[] {
  const outer = doc.quotations
    .map((q, i) => ({ ...q, i }))
    .filter((q) => q.depth === 0)
    .sort((a, b) => a.start - b.start);
  let k = 0;
  return words.map((word) => {
    while (k < outer.length && (outer[k]?.end ?? 0) <= word.start) k += 1;
    const q = outer[k];
    return q && q.start <= word.start && word.end <= q.end ? q.i : -1;
  });
}

/** Word indices [first, end) that a span of the document covers (binary search). */
export function wordsIn(scene: Scene, span: Span): [number, number] {
  const first = firstFrom(scene.words, span.start);
  let end = first;
  while (end < scene.words.length && (scene.words[end]?.start ?? Infinity) < span.end) end += 1;
  return [first, end];
}

/** Index of the first word that ends after `offset`. */
export function firstFrom(words: readonly Word[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((words[mid]?.end ?? 0) > offset) high = mid;
    else low = mid + 1;
  }
  return low;
}
