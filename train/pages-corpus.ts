/** The labelled pages (../shared/corpora/pages): manifest, trees, gold texts, folds by brand. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** One page of the manifest. */
export interface PageEntry {
  readonly id: string;
  readonly file: string;
  readonly label: 'article' | 'other';
  readonly subtype: string;
  readonly url: string | null;
  readonly brand: string;
  readonly lang: string;
  readonly goldKind?: string;
}

/** Gold texts made by people or by a site's own parser leave the headline out: the figures count these kinds. */
export const HEADLINE_GOLD: readonly string[] = ['human', 'fundus', 'wcxb'];

/** The entries of FOLDER/manifest.jsonl. Throws when it is not there. */
export function readManifest(folder: string): PageEntry[] {
  return readFileSync(join(folder, 'manifest.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as PageEntry);
}

/** The HTML of a page. */
export const readPage = (folder: string, page: PageEntry): string =>
  gunzipSync(readFileSync(join(folder, page.file))).toString('utf8');

/** The gold text of a page, or null. */
export function readGold(folder: string, page: PageEntry): string | null {
  const file = join(folder, `${page.id}.txt`);
  return page.goldKind && existsSync(file) ? readFileSync(file, 'utf8') : null;
}

/** The repository a page was taken from: the first part of its id. */
export const sourceOf = (page: PageEntry): string => page.id.split('-')[0] ?? '';

/** The fold (0 to folds - 1) of a page: pages of one brand are in one fold. */
export function foldOf(page: PageEntry, folds: number): number {
  const brand = page.brand === 'com' ? page.id : page.brand;
  let hash = 0x811c9dc5;
  for (let i = 0; i < brand.length; i++) hash = Math.imul(hash ^ brand.charCodeAt(i), 0x01000193);
  hash ^= hash >>> 15;
  return (Math.imul(hash, 0x2c1b3c6d) >>> 8) % folds;
}

const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/u;

/** Words in lower case; scripts without spaces by character. The scorer counts the same. */
export function words(text: string): string[] {
  const out: string[] = [];
  for (const [word] of text
    .normalize('NFKC')
    .toLowerCase()
    .matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    if (DENSE.test(word)) out.push(...word);
    else out.push(word);
  }
  return out;
}

/** Runs of `size` words. */
export function shingles(list: readonly string[], size: number): string[] {
  if (list.length === 0) return [];
  if (list.length < size) return [list.join(' ')];
  const out: string[] = [];
  for (let i = 0; i + size <= list.length; i++) out.push(list.slice(i, i + size).join(' '));
  return out;
}

/** F1 of two bags. */
export function bagF1(predicted: readonly string[], gold: readonly string[]): number {
  if (predicted.length === 0 || gold.length === 0) return predicted.length === gold.length ? 1 : 0;
  const left = new Map<string, number>();
  for (const word of gold) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of predicted) {
    const count = left.get(word) ?? 0;
    if (count > 0) {
      shared++;
      left.set(word, count - 1);
    }
  }
  return shared === 0 ? 0 : (2 * shared) / (predicted.length + gold.length);
}
