/** The article of a live page: its blocks with their way back to the DOM, what the page says of it, and the verdict. */
import type { Block, BlockRole } from '../engine/types.ts';
import { bodyRows } from './choose.ts';
import { ARTICLE_AT, hasText, headlineOf, judge } from './detect.ts';
import { ELEMENT_NODE, nodeType, parentNode } from './dom.ts';
import { entriesOf } from './entries.ts';
import { metadataOf } from './metadata.ts';
import * as tag from './tags.ts';
import { assemble, type MappedText, type TextMap } from './text.ts';
import type { Metadata, Verdict } from './types.ts';
import { type PageView, viewOf } from './view.ts';
import { Visibility } from './visible.ts';

/** A block of the live page. */
export interface PageBlock extends Block {
  /** From the text's offsets back to text nodes: see ranges.ts, {@link rangeOf}. */
  readonly map: TextMap;
  /** The block element that holds the text. */
  readonly element: Element;
  /** Which entry of a live blog holds it: the same number for the blocks of one entry of this reading. */
  readonly entry?: number;
}

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

/** A stable name for a text: 32-bit FNV-1a. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value >>> 0).toString(36);
}

/** What a row is for the engine. */
function roleOf(context: number): BlockRole {
  if (context & tag.HEADING) return 'heading';
  if (context & tag.CELL) return 'cell';
  if (context & tag.QUOTE) return 'quote';
  if (context & (tag.ITEM | tag.TERM)) return 'list';
  return 'paragraph';
}

/** Turns rows into blocks. Ids come from the texts, so a block keeps its id when others come and go around it. */
class BlockMaker {
  private readonly counts = new Map<string, number>();

  constructor(
    private readonly view: PageView,
    private readonly visibility: Visibility | null,
  ) {}

  /** The row's block, or null when a reader sees nothing of it. */
  make(row: number, role?: BlockRole, entry = -1): PageBlock | null {
    const { scan } = this.view;
    const owner = scan.rows.owner[row] ?? 0;
    const element = scan.elements[owner];
    if (!element || this.visibility?.hidden(element)) return null;
    const context = scan.context[owner] ?? 0;
    const mapped = this.text(row, element, (context & tag.PRE) !== 0);
    if (!mapped.text) return null;
    const key = hash(mapped.text);
    const count = this.counts.get(key) ?? 0;
    this.counts.set(key, count + 1);
    const id = count === 0 ? `b${key}` : `b${key}.${count}`;
    const made = { id, text: mapped.text, role: role ?? roleOf(context), map: mapped.map, element };
    return entry < 0 ? made : { ...made, entry };
  }

  private text(row: number, element: Element, keepLines: boolean): MappedText {
    const { tokens, kinds, rows } = this.view.scan;
    const leftOut = this.visibility && ((node: Text) => this.inlineHidden(node, element));
    return assemble(tokens, kinds, rows.from[row] ?? 0, rows.to[row] ?? 0, leftOut, keepLines);
  }

  private inlineHidden(node: Text, block: Element): boolean {
    const parent = parentNode(node);
    if (!parent || parent === block || nodeType(parent) !== ELEMENT_NODE) return false;
    return this.visibility?.hidden(parent as Element) ?? false;
  }
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
  if (headline !== null) push(maker.make(headline, 'headline'));
  rows.forEach((row, at) => {
    if (row !== headline) push(maker.make(row, undefined, entries?.[at]));
  });
  return blocks;
}

/** What {@link readPage} gives: the article, or only the verdict when the page is none. */
export type PageReading = { readonly verdict: Verdict; readonly article: Article | null };

/**
 * One look at a live page: is it an article, and if its probability is at least `from`, its text (0: "mark it anyway"). Nothing
 * is changed and nothing is cloned; a page without a long run of text costs the scan alone. Throws only {@link ExtractionError}.
 */
export function readPage(document: Document, from: number = ARTICLE_AT): PageReading {
  try {
    const view = viewOf(document);
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
