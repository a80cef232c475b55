/**
 * Reads the corpora and aligns their attributions with the engine's tokens.
 */

import { existsSync, readFileSync } from 'node:fs';
import { tokensIn } from '../src/engine/attribution/hints.ts';
import type { Doc } from '../src/engine/document.ts';
import { docFromText } from '../src/engine/language/document.ts';
import type { Span } from '../src/engine/types.ts';

/** Folder of the corpora: WHOSAID_CORPORA, or ../shared/corpora beside the project. */
export const CORPORA = process.env.WHOSAID_CORPORA ?? new URL('../../shared/corpora', import.meta.url).pathname;

/** An attribution in token indices, end exclusive. */
export interface Gold {
  readonly cue: readonly [number, number] | null;
  readonly source: readonly [number, number] | null;
  readonly content: ReadonlyArray<readonly [number, number]>;
  /** A reader might mark it or not (newsroom). */
  readonly optional: boolean;
}

/** A corpus line as far as training needs it. */
export interface RawArticle {
  readonly id: string;
  /** Articles of one group tell of the same event: they are learned from or read together. */
  readonly group?: string;
  readonly text: string;
  readonly attributions: ReadonlyArray<{
    readonly source: readonly Span[];
    readonly cue: readonly Span[];
    readonly content: readonly Span[];
    readonly optional?: boolean;
  }>;
}

/** polnear: US politics, attitudes count; newsroom: what a reader wants marked. */
export type Domain = 'polnear' | 'newsroom';

/** An article ready for training. */
export interface Article {
  readonly id: string;
  readonly raw: RawArticle;
  readonly domain: Domain;
  /** Of train/labels, not of a corpus: learned from, scored apart. */
  readonly web: boolean;
  readonly doc: Doc;
  readonly gold: readonly Gold[];
}

/** Whether a corpus is there. */
export const hasCorpus = (name: string): boolean => existsSync(`${CORPORA}/${name}.jsonl`);

/** Lines of `name` (such as "newsroom-en/train"); throws with the path when it is absent or broken. */
export function readCorpus(name: string): RawArticle[] {
  const path = `${CORPORA}/${name}.jsonl`;
  if (!existsSync(path)) throw new Error(`${path} is missing: set WHOSAID_CORPORA to the folder of the corpora`);
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as RawArticle);
}

/** Articles of a corpus with their tokens and aligned attributions. */
export function loadArticles(name: string, domain: Domain, most = Number.POSITIVE_INFINITY): Article[] {
  return readCorpus(name)
    .slice(0, most)
    .map((raw) => articleOf(raw, domain));
}

/** A corpus line with its tokens and aligned attributions. */
export function articleOf(raw: RawArticle, domain: Domain, web = false): Article {
  const doc = docFromText(raw.text, 'en');
  return { id: raw.id, raw, domain, web, doc, gold: raw.attributions.map((a) => align(doc, a)) };
}

function align(doc: Doc, a: RawArticle['attributions'][number]): Gold {
  const toTokens = (spans: readonly Span[]): Array<readonly [number, number]> =>
    merge(spans.map((s) => tokensIn(doc, s)).filter(([from, to]) => to > from));
  const cue = toTokens(a.cue);
  const source = toTokens(a.source);
  return {
    cue: cue[0] ? [cue[0][0], cue.at(-1)?.[1] ?? cue[0][1]] : null,
    source: source[0] ?? null,
    content: toTokens(a.content),
    optional: a.optional === true,
  };
}

function merge(spans: Array<readonly [number, number]>): Array<readonly [number, number]> {
  const out: Array<readonly [number, number]> = [];
  for (const s of spans.sort((x, y) => x[0] - y[0])) {
    const last = out.at(-1);
    if (last && s[0] <= last[1]) out[out.length - 1] = [last[0], Math.max(last[1], s[1])];
    else out.push(s);
  }
  return out;
}
