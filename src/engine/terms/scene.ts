/** What the terms stage looks up once a document. */
import type { Doc, Extracted } from '../document.ts';
import { tokenAt } from '../language/document.ts';
import type { Candidate } from './candidates.ts';
import { type Genre, genreOf, insideLong } from './genre.ts';
import { CLASSES, classesOf, classesOfRun } from './lexicons/classes.ts';
import { meaningOf } from './words.ts';

/** What is looked up once a document. */
export interface TermScene {
  readonly doc: Doc;
  /** Attributions whose content touches a sentence, and the sentences that hold a cue. */
  readonly holding: ReadonlyMap<number, readonly Extracted[]>;
  readonly cued: ReadonlySet<number>;
  /** How often each candidate's words (lower case) are quoted as a short run. */
  readonly quoted: ReadonlyMap<string, number>;
  /** Token indices by lower-case text (at most MAX_PLACES each). */
  readonly places: ReadonlyMap<string, readonly number[]>;
  /** Share of the document's characters that attributions hold. */
  readonly spoken: number;
  /** Attributions per hundred tokens. */
  readonly density: number;
  /** 1 for the tokens inside quotations too long to be terms. */
  readonly inLong: Uint8Array;
  readonly genre: Genre;
  /** What the document's words mean on average (words.ts). */
  readonly topic: Float64Array;
  /** Share of the document's words that are of each class (lexicons/), and of its candidates' words. */
  readonly classRates: Float64Array;
  /** Classes (bits) of each word of the document, by its lower-case text. */
  readonly classBits: ReadonlyMap<string, number>;
  readonly termClassRates: Float64Array;
}

/** Places of a word that are looked at, so that a long page stays linear. */
const MAX_PLACES = 200;

/** A term in lower case with straight apostrophes, outer marks dropped: what two uses of it share. */
export const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/^[\s,.;:!?]+|[\s,.;:!?]+$/g, '');

/** Prepares a document. Linear in its length. */
export function termScene(doc: Doc, extracted: readonly Extracted[], candidates: readonly Candidate[]): TermScene {
  const quoted = new Map<string, number>();
  for (const c of candidates) quoted.set(plain(c.text), (quoted.get(plain(c.text)) ?? 0) + 1);
  const places = new Map<string, number[]>();
  doc.tokens.forEach((t, i) => {
    const list = places.get(t.lower);
    if (!list) places.set(t.lower, [i]);
    else if (list.length < MAX_PLACES) list.push(i);
  });
  const classBits = new Map([...places.keys()].map((word) => [word, classesOf(word)]));
  const holding = new Map<number, Extracted[]>();
  const cued = new Set<number>();
  let characters = 0;
  for (const e of extracted) {
    for (const s of e.cue) cued.add(sentenceAt(doc, s.start));
    for (const s of e.content) {
      characters += s.end - s.start;
      for (let n = sentenceAt(doc, s.start); n <= sentenceAt(doc, s.end - 1); n += 1) {
        const list = holding.get(n) ?? [];
        if (list.at(-1) !== e) list.push(e);
        holding.set(n, list);
      }
    }
  }
  return {
    doc,
    holding,
    cued,
    quoted,
    places,
    spoken: characters / Math.max(1, doc.text.length),
    inLong: insideLong(doc),
    genre: genreOf(doc, candidates),
    topic: meaningOf([...places.keys()].filter((word) => word.length > 3 && /^\p{Ll}/u.test(word))),
    classBits,
    classRates: ratesOf([...places].map(([word, at]) => ({ bits: classBits.get(word) ?? 0, n: at.length }))),
    termClassRates: ratesOf(candidates.map((c) => ({ bits: classesOfRun(c.words.map((w) => w.toLowerCase())), n: 1 }))),
    density: (100 * extracted.length) / Math.max(1, doc.tokens.length),
  };
}

/** Shares of what has each class. */
function ratesOf(list: readonly { readonly bits: number; readonly n: number }[]): Float64Array {
  const rates = new Float64Array(CLASSES.length);
  let all = 0;
  for (const { bits, n } of list) {
    all += n;
    for (let i = 0; i < rates.length; i += 1) if (bits & (1 << i)) rates[i] = (rates[i] ?? 0) + n;
  }
  return rates.map((x) => x / Math.max(1, all));
}

/** The sentence (index) of an offset. */
export const sentenceAt = (doc: Doc, offset: number): number =>
  doc.tokens[Math.min(tokenAt(doc.tokens, offset), doc.tokens.length - 1)]?.sentence ?? -1;
