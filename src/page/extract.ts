/** The article of a live page: its blocks with their way back to the DOM, what the page says of it, and the verdict. */
import { BlockMaker, type PageBlock } from './blocks.ts';
import { bodyRows } from './choose.ts';
import { ARTICLE_AT, atFirstGlance, hasText, headlineOf, judge } from './detect.ts';
import { entriesOf } from './entries.ts';
import { metadataOf } from './metadata.ts';
import type { Metadata, Verdict } from './types.ts';
import { type PageView, viewOf } from './view.ts';
import { Visibility } from './visible.ts';

export type { PageBlock };

/** What {@link extractArticle} gives. */
export interface Article {
  /** In reading order; the headline, when the page shows one, comes first with the role 'headline'. */
  readonly blocks: readonly PageBlock[];
  readonly metadata: Metadata;
  readonly verdict: Verdict;
}

/** The page could not be read: its message may be shown to the reader. */
export class ExtractionError extends Error {
  override readonly name = 'ExtractionError';
}

/** Hidden text is taken back in when less than this share of the text is visible (pages that wait for a script). */
const LEAST_VISIBLE = 0.3;

function blocksOf(view: PageView, headline: number | null, rows: readonly number[]): PageBlock[] {
  const entries = entriesOf(view.scan, rows);
  const seen = makeAll(new BlockMaker(view, new Visibility(view.hints)), headline, rows, entries);
  const whole = rows.reduce((sum, row) => sum + (view.scan.rows.chars[row] ?? 0), 0);
  const visible = seen.reduce((sum, block) => sum + (block.role === 'headline' ? 0 : block.text.length), 0);
  return visible >= LEAST_VISIBLE * whole ? seen : makeAll(new BlockMaker(view, null), headline, rows, entries);
}

function makeAll(
  maker: BlockMaker,
  headline: number | null,
  rows: readonly number[],
  entries: readonly number[] | null,
): PageBlock[] {
  const blocks: PageBlock[] = [];
  const push = (block: PageBlock | null) => {
    if (block) blocks.push(block);
  };
  if (headline !== null) push(maker.make(headline, { role: 'headline' }));
  rows.forEach((row, at) => {
    const entry = entries?.[at] ?? -1;
    if (row !== headline) push(maker.make(row, entry < 0 ? {} : { entry }));
  });
  return blocks;
}

/** What {@link readPage} gives: the article, or only the verdict when the page is none. */
export type PageReading = { readonly verdict: Verdict; readonly article: Article | null };

/**
 * One look at a live page: is it an article, and if its probability is at least `from`, its text (0: "mark it anyway"). Nothing
 * is changed and nothing is cloned; a page that is surely no article costs a glance, one without a long run of text the scan alone. `about`: see {@link viewOf}. Throws only
 * {@link ExtractionError}.
 */
export function readPage(document: Document, from: number = ARTICLE_AT, about: Document = document): PageReading {
  try {
    const view = viewOf(document, about);
    const first = from >= ARTICLE_AT ? atFirstGlance(view) : null;
    if (first) return { verdict: first, article: null };
    const headline = from === 0 || hasText(view) ? headlineOf(view) : null;
    const verdict = judge(view, headline);
    if (verdict.probability < from) return { verdict, article: null };
    const blocks = blocksOf(view, headline, bodyRows(view, headline));
    return { verdict, article: { blocks, metadata: metadataOf(view, headline), verdict } };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ExtractionError(`This page cannot be read: ${why}`);
  }
}

/** Reads a page as an article whatever the verdict says. Throws only {@link ExtractionError}. */
export function extractArticle(document: Document): Article {
  const { article } = readPage(document, 0);
  if (!article) throw new ExtractionError('This page cannot be read: it has no text.');
  return article;
}
