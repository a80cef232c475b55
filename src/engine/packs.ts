/** The language packs: what the engine can do in each language. docs/languages.md tells how to add one. */

import { extractQuotations } from './attribution/quotes-only.ts';
import { extractByRules } from './attribution/rules/index.ts';
import type { Doc, Extracted } from './document.ts';
import type { Support } from './types.ts';

/** Finds the attributions of a document. Pure, never throws, linear in the length of the text. */
export type Extract = (doc: Doc) => Extracted[];

/** A language that the engine reads in full. */
export interface Pack {
  readonly extract: Extract;
}

/** What reads a language: its pack's extractor, or quotation marks alone. */
export interface Reader {
  readonly extract: Extract;
  readonly support: Support;
}

const PACKS: Readonly<Record<string, Pack>> = { en: { extract: extractByRules } };

/** Primary subtag of a BCP 47 tag, lower case ("en-GB" -> "en"). */
export function primaryOf(language: string): string {
  return language.trim().toLowerCase().split(/[-_]/)[0] ?? '';
}

/** The reader of a language. `packs` override those of the house (the trained extractor comes in so). */
export function readerOf(language: string, packs: Readonly<Record<string, Pack>> = {}): Reader {
  const primary = primaryOf(language);
  const pack = packs[primary] ?? PACKS[primary];
  return pack ? { extract: pack.extract, support: 'full' } : { extract: extractQuotations, support: 'quotes-only' };
}
