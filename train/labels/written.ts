/**
 * Reads the passages of train/labels/written: our own sentences, a passage a line, in which each quoted term that counts is followed by
 * ^ and the letter of its use. Passages of a file that follow each other make a document of a few paragraphs, and each document
 * has one of the ways in which quotation marks are set.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The files and the genre whose texts they are like. */
const FILES = [
  ['news', 'news'],
  ['web', 'web'],
  ['nested', 'news'],
  ['more', 'web'],
  ['papers', 'news'],
  ['pages', 'web'],
] as const;

/** Uses by their letter. */
const USE_OF: Readonly<Record<string, string>> = {
  s: 'scare',
  f: 'fragment',
  p: 'speech',
  t: 'title',
  n: 'name',
  m: 'mention',
  o: 'other',
};

/** Passages a document has. */
const PASSAGES = 6;

/** A written document: offsets are UTF-16 code units, end exclusive, without the marks. */
export interface Written {
  readonly id: string;
  readonly genre: 'news' | 'web';
  readonly text: string;
  readonly terms: readonly { readonly start: number; readonly end: number; readonly use: string }[];
}

/** Ways to set marks: as written (curly), typewriter marks, typewriter marks with double ones inside double ones. */
const STYLES: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'"),
  (text) => text.replace(/[“”]/g, '"').replace(/‘|’(?=\^)/g, '"'),
  (text) => text.replace(/‘/g, '“').replace(/’(?=\^)/g, '”'),
];

/** Where the mark stands that the mark at `end` closes; -1: nowhere. Typewriter marks open where no letter stands before them. */
function opening(text: string, end: number): number {
  const close = text[end] ?? '';
  const open = { '”': '“', '’': '‘' }[close] ?? close;
  let at = text.lastIndexOf(open, end - 1);
  while (at > 0 && /[\p{L}\p{N}.,]/u.test(text[at - 1] ?? '')) at = text.lastIndexOf(open, at - 1);
  return at;
}

/** Takes the labels out of a marked passage. Throws on a letter that is no use. */
function unmarked(marked: string, at: number): { text: string; terms: Written['terms'] } {
  let text = '';
  const terms: { start: number; end: number; use: string }[] = [];
  for (const piece of marked.split(/(\^[a-z])/)) {
    const letter = /^\^([a-z])$/.exec(piece)?.[1];
    if (!letter) {
      text += piece;
      continue;
    }
    const use = USE_OF[letter];
    const end = text.length - 1;
    const start = opening(text, end) + 1;
    if (!use || start < 1) throw new Error(`written passage: no use or no term: ${marked}`);
    terms.push({ start: at + start, end: at + end, use });
  }
  return { text, terms };
}

/** All written documents. Throws when a passage is not as described. */
export function loadWritten(): Written[] {
  return FILES.flatMap(([file, genre]) => {
    const path = fileURLToPath(new URL(`./written/${file}.txt`, import.meta.url));
    const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
    return Array.from({ length: Math.ceil(lines.length / PASSAGES) }, (_, n) => {
      const style = STYLES[n % STYLES.length] ?? ((text: string) => text);
      let text = '';
      const terms: Written['terms'][number][] = [];
      for (const line of lines.slice(n * PASSAGES, (n + 1) * PASSAGES)) {
        if (text) text += '\n\n';
        const passage = unmarked(style(line), text.length);
        text += passage.text;
        terms.push(...passage.terms);
      }
      return { id: `written-${file}-${n}`, genre, text, terms };
    });
  });
}
