/** The language packs: what the engine can do in each language. docs/languages.md tells how to add one. */

import { extractQuotations } from './attribution/quotes-only.ts';
import { extractByRules } from './attribution/rules/index.ts';
import type { Doc, Extracted } from './document.ts';
import { german } from './language/de/index.ts';
import { resolveSpeakers } from './speakers/index.ts';
import type { Resolution } from './speakers/types.ts';
import type { Term } from './terms/types.ts';
import type { AnalyseOptions, Support } from './types.ts';

/** Finds the attributions of a document. Pure, never throws, linear in the length of the text. */
export type Extract = (doc: Doc) => Extracted[];

/**
 * Tells whose words the attributions of a document are, in their order. `carry` is what it gave for the batch before; anything else
 * counts as none. Pure, never throws, linear in the length of the text.
 */
export type Resolve = (
  doc: Doc,
  extracted: readonly Extracted[],
  carry: unknown,
  options: AnalyseOptions,
) => Resolution;

/** Gives the terms of a document, in order, with their uses as the language tells them. Pure, never throws, linear. */
export type RefineTerms = (doc: Doc, terms: readonly Term[]) => readonly Term[];

/** A language that the engine reads in full: one folder, one line in PACKS. */
export interface Pack {
  readonly extract: Extract;
  /** Default: the English stage, which knows names by their capitals. */
  readonly resolve?: Resolve;
  /** What the language tells of quoted terms beyond the neutral mechanism, which says only whether a claim holds them. */
  readonly terms?: RefineTerms;
}

/** What reads a language: its pack's extractor, or quotation marks alone. */
export interface Reader {
  readonly extract: Extract;
  readonly resolve: Resolve;
  readonly refine: RefineTerms;
  readonly support: Support;
}

const PACKS: Readonly<Record<string, Pack>> = { en: { extract: extractByRules }, de: german };

/** Primary subtag of a BCP 47 tag, lower case ("en-GB" -> "en"). */
export function primaryOf(language: string): string {
  return language.trim().toLowerCase().split(/[-_]/)[0] ?? '';
}

/** The reader of a language. `packs` override those of the house (the trained extractor comes in so). */
export function readerOf(language: string, packs: Readonly<Record<string, Pack>> = {}): Reader {
  const primary = primaryOf(language);
  const pack = packs[primary] ?? PACKS[primary];
  return {
    extract: pack?.extract ?? extractQuotations,
    resolve: pack?.resolve ?? resolveSpeakers,
    refine: pack?.terms ?? ((_doc, terms) => terms),
    support: pack ? 'full' : 'quotes-only',
  };
}
