/** Documents from files and standard input, one at a time, so that thousands need no more memory than one. */
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** A document to annotate. */
export type Input = { readonly id: string; readonly title?: string } & (
  | { readonly text: string; readonly html?: never }
  | { readonly html: string; readonly url?: string; readonly text?: never }
);

/** A document, or what is wrong with it; `name` tells people which one it is ("articles.jsonl:3"). */
export type Read = { readonly name: string } & ({ readonly input: Input } | { readonly error: string });

/** What a problem with a document is called: the id when there is one, always the place. */
const said = (error: unknown): string => (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ');

function parseLine(line: string): Input {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new Error(`not JSON: ${said(error)}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('not a JSON object');
  const { id, text, html, url, title } = value as Record<string, unknown>;
  if (typeof id !== 'string' || id === '') throw new Error('"id" must be a string that is not empty');
  const where = `document "${id}": `;
  if (url !== undefined && url !== null && typeof url !== 'string') throw new Error(`${where}"url" must be a string`);
  const named = typeof title === 'string' ? { id, title } : { id };
  if (typeof html === 'string' && text === undefined)
    return { ...named, html, ...(typeof url === 'string' ? { url } : {}) };
  if (typeof text === 'string' && html === undefined) return { ...named, text };
  throw new Error(`${where}needs either "text" or "html", a string`);
}

/** The documents of JSON Lines; empty lines are skipped. */
export async function* readLines(stream: Readable, name: string): AsyncGenerator<Read> {
  let number = 0;
  for await (const raw of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    const line = number === 1 ? raw.replace(/^\ufeff/, '') : raw;
    if (line.trim() === '') continue;
    const place = `${name}:${number}`;
    try {
      yield { name: place, input: parseLine(line) };
    } catch (error) {
      yield { name: place, error: said(error) };
    }
  }
}

/** Bytes of a page to text: by the byte order mark, else the charset its head states (WHATWG encoding sniffing), else UTF-8. */
export function decodePage(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const label = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(/^utf-?16/i.test(label) ? 'utf-8' : label).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error('not UTF-8 text');
  }
}

/** The documents of a file: .jsonl (.ndjson), .html (.htm, .xhtml) or .txt, by its name's ending. */
export async function* readDocuments(path: string): AsyncGenerator<Read> {
  const ending = extname(path).toLowerCase();
  const id = basename(path, extname(path));
  try {
    if (ending === '.jsonl' || ending === '.ndjson') yield* readLines(createReadStream(path), path);
    else if (ending === '.html' || ending === '.htm' || ending === '.xhtml') {
      yield { name: path, input: { id, html: decodePage(await readFile(path)) } };
    } else if (ending === '.txt') yield { name: path, input: { id, text: decodeText(await readFile(path)) } };
    else yield { name: path, error: 'unknown kind of file: .jsonl, .html or .txt is needed' };
  } catch (error) {
    yield { name: path, error: said(error) };
  }
}
