/**
 * Turns hand-written label files into claims-web.jsonl (claims-news.jsonl): npx tsx train/labels/resolve.ts FOLDER > claims-web.jsonl
 *
 * FOLDER (outside the project: it quotes the articles) holds a file PAGE.lab for each page:
 *     text gold                       or: text blocks 4-9,11     or: text report
 *     3 | source | cue | content | p Full Name | ?
 * A line is a claim: paragraph number (from 1), three anchors, kind of the speaker (p person, o organisation, g group,
 * d document, u unnamed) with the name as the text gives it (left out: the source's words), and ? when optional. An anchor is empty, or pieces joined
 * by " + ", each optionally with its own paragraph ("4:..."):
 *     some words      that string      Q2     the paragraph's second quotation, marks taken in
 *     first..last     from first to the next last      P    the whole paragraph
 *     first..         to the end of the sentence (or of the quotation around it), stop left out      ..last   from its start
 *     words~2         the second of several
 *     @120-131        offsets in the article's text
 * Anchors match whole words. An anchor that is not there is an error, and so is a content that is there twice; a cue is
 * else the one nearest to the content, a source the one nearest to the cue.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { docFromText } from '../../src/engine/language/document.ts';
import type { Span } from '../../src/engine/types.ts';
import { type LabelledClaim, type LabelledPage, pageText, type SpeakerKind, shaOf } from './claims.ts';

const KINDS: Readonly<Record<string, SpeakerKind>> = {
  p: 'person',
  o: 'organisation',
  g: 'group',
  d: 'document',
  u: 'unnamed',
};

/** Paragraphs (runs between line ends, blank ones left out) and sentences of a text. */
export interface Layout {
  readonly text: string;
  readonly paragraphs: readonly Span[];
  readonly sentences: readonly Span[];
}

/** Where paragraphs and sentences of `text` are. */
export function layoutOf(text: string): Layout {
  const paragraphs: Span[] = [];
  for (const match of text.matchAll(/[^\r\n]+/gu))
    if (match[0].trim()) paragraphs.push({ start: match.index, end: match.index + match[0].length });
  const doc = docFromText(text, 'en');
  const at = (i: number, side: 'start' | 'end'): number => doc.tokens[i]?.[side] ?? 0;
  const sentences = doc.sentences.map((s) => ({ start: at(s.first, 'start'), end: at(s.end - 1, 'end') }));
  return { text, paragraphs, sentences };
}

const isWord = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}]/u.test(char);

/** Places of `words` as whole words between two offsets. */
function places(text: string, words: string, from: number, to: number): number[] {
  const out: number[] = [];
  for (let i = text.indexOf(words, from); i >= 0 && i + words.length <= to; i = text.indexOf(words, i + 1)) {
    const cutsHead = isWord(words[0]) && isWord(text[i - 1]);
    const cutsTail = isWord(words.at(-1)) && isWord(text[i + words.length]);
    if (!cutsHead && !cutsTail) out.push(i);
  }
  return out;
}

/** How far a place is from the nearest of `near`; inside one of them counts as far. */
function distance(start: number, end: number, near: readonly Span[]): number {
  const far = 1e6;
  return Math.min(far, ...near.map((s) => (end <= s.start ? s.start - end : start >= s.end ? start - s.end : far)));
}

function place(text: string, anchor: string, { start: from, end: to }: Span, near: readonly Span[]): Span {
  const [, words = anchor, nth] = /^(.*)~(\d+)$/u.exec(anchor) ?? [];
  const found = places(text, words, from, to);
  if (found.length === 0) throw new Error(`not found: ${anchor}`);
  if (!nth && found.length > 1) {
    if (near.length === 0) throw new Error(`${found.length} times: ${anchor}`);
    found.sort((a, b) => distance(a, a + words.length, near) - distance(b, b + words.length, near));
  }
  const start = found[Number(nth ?? 1) - 1];
  if (start === undefined) throw new Error(`only ${found.length} times: ${anchor}`);
  return { start, end: start + words.length };
}

/** Quotations of a paragraph: curly or straight double marks, an open one runs to the paragraph's end. */
function quotations(text: string, { start, end }: Span): Span[] {
  const found = text.slice(start, end).matchAll(/“[^”]*(?:”|$)|"[^"]*(?:"|$)/gu);
  return [...found].map((m) => ({ start: start + m.index, end: start + m.index + m[0].length }));
}

/**
 * The sentence end after `from`, its full stop left out; inside a quotation that `from` does not open, at most that
 * quotation's end.
 */
function sentenceEnd({ text, sentences }: Layout, paragraph: Span, from: number): number {
  const sentence = sentences.find((s) => s.start <= from && from < s.end);
  if (!sentence) throw new Error('no sentence');
  const around = quotations(text, paragraph).find((q) => q.start < from && from < q.end && q.end <= sentence.end);
  let end = around ? around.end : sentence.end;
  if (around && /[”"]/u.test(text[end - 1] ?? '')) end--;
  while (/[.!?;:,]/u.test(text[end - 1] ?? '')) end--;
  return end;
}

function piece(layout: Layout, paragraph: Span, anchor: string, near: readonly Span[]): Span {
  const { text } = layout;
  const { start, end } = paragraph;
  if (anchor === 'P') return { start, end };
  const offsets = /^@(\d+)-(\d+)$/u.exec(anchor);
  if (offsets) return { start: Number(offsets[1]), end: Number(offsets[2]) };
  const quote = /^Q(\d+)$/u.exec(anchor);
  if (quote) {
    const found = quotations(text, paragraph)[Number(quote[1]) - 1];
    if (!found) throw new Error(`no quotation ${anchor}`);
    return found;
  }
  const [, first = '', last = ''] = /^(.*?)\.\.(.*)$/su.exec(anchor) ?? [];
  if (first && last) {
    const head = place(text, first, paragraph, near);
    const [tail] = places(text, last, head.start, end);
    if (tail === undefined) throw new Error(`no end: ${anchor}`);
    return { start: head.start, end: tail + last.length };
  }
  if (first) {
    const head = place(text, first, paragraph, near);
    return { start: head.start, end: sentenceEnd(layout, paragraph, head.start) };
  }
  if (last) {
    const tail = place(text, last, paragraph, near);
    const sentence = layout.sentences.find((s) => s.start <= tail.start && tail.start < s.end);
    if (!sentence) throw new Error(`no sentence: ${anchor}`);
    return { start: sentence.start, end: tail.end };
  }
  return place(text, anchor, paragraph, near);
}

function spans(layout: Layout, number: number, anchors: string, near: readonly Span[] = []): Span[] {
  if (!anchors.trim()) return [];
  return anchors.split(' + ').map((part) => {
    const [, own, anchor = part] = /^(\d+):(.*)$/su.exec(part.trim()) ?? [];
    const paragraph = layout.paragraphs[Number(own ?? number) - 1];
    if (!paragraph) throw new Error(`no paragraph ${own ?? number}`);
    return piece(layout, paragraph, anchor.trim(), near);
  });
}

/** One label line as a claim; throws with the reason when an anchor does not hold. */
export function resolveClaim(layout: Layout, line: string): LabelledClaim {
  const [number = '', source = '', cue = '', content = '', who = '', optional = ''] = line
    .split('|')
    .map((part) => part.trim());
  const [, letter = '', name = ''] = /^([pogdu])\s*(.*)$/u.exec(who) ?? [];
  const kind = KINDS[letter];
  if (!kind) throw new Error(`no kind of speaker: ${who}`);
  const [first] = name ? places(layout.text, name, 0, layout.text.length) : [];
  if (name && first === undefined) throw new Error(`no such name: ${name}`);
  const at = Number(number);
  const said = spans(layout, at, content);
  if (said.length === 0) throw new Error('no content');
  const cues = spans(layout, at, cue, said);
  const sources = spans(layout, at, source, cues.length > 0 ? cues : said);
  const [whole] = kind === 'unnamed' ? [] : sources;
  const speaker = first === undefined ? whole : { start: first, end: first + name.length };
  return {
    ...{ source: sources, cue: cues, content: said, kind, act: 'claim' as const },
    ...(speaker ? { speaker } : {}),
    ...(optional === '?' ? { optional: true as const } : {}),
  };
}

function textSource(line: string): LabelledPage['text'] {
  const [, what = '', ranges = ''] = /^text (gold|report|blocks)\s*(.*)$/u.exec(line) ?? [];
  if (what === 'gold' || what === 'report') return what;
  if (what !== 'blocks') throw new Error(`first line: ${line}`);
  return ranges.split(',').map((range) => {
    const [first, last = first] = range.split('-').map(Number);
    if (first === undefined || last === undefined || Number.isNaN(first + last)) throw new Error(`range ${range}`);
    return [first, last] as const;
  });
}

/** A label file of a page; errors are collected with their line numbers. */
export function resolvePage(page: string, file: string, errors: string[]): LabelledPage | null {
  const [head = '', ...lines] = file.split('\n');
  const source = textSource(head.trim());
  const text = pageText(page, source);
  if (text === null) return null;
  const layout = layoutOf(text);
  const attributions: LabelledClaim[] = [];
  lines.forEach((line, i) => {
    if (!line.trim() || line.startsWith('#')) return;
    try {
      attributions.push(resolveClaim(layout, line));
    } catch (error) {
      errors.push(`${page}:${i + 2}: ${error instanceof Error ? error.message : String(error)}`);
    }
  });
  attributions.sort((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0));
  return { page, text: source, sha: shaOf(text), attributions };
}

function main(folder: string): void {
  const errors: string[] = [];
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.lab')) continue;
    const page = resolvePage(file.slice(0, -4), readFileSync(`${folder}/${file}`, 'utf8'), errors);
    if (page) process.stdout.write(`${JSON.stringify(page)}\n`);
  }
  for (const error of errors) console.error(error);
  if (errors.length > 0) process.exitCode = 1;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main(process.argv[2] ?? '.');
