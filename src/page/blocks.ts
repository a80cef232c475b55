/** From rows of a scan to blocks of text with their way back to the DOM. */
import type { Block, BlockRole } from '../engine/types.ts';
import { ELEMENT_NODE, nodeType, parentNode } from './dom.ts';
import * as tag from './tags.ts';
import { assemble, type MappedText, type TextMap } from './text.ts';
import type { PageView } from './view.ts';
import type { Visibility } from './visible.ts';

/** A block of the live page. */
export interface PageBlock extends Block {
  /** From the text's offsets back to text nodes: see ranges.ts, {@link rangeOf}. */
  readonly map: TextMap;
  /** The block element that holds the text. */
  readonly element: Element;
  /** Which entry of a live blog holds it: the same number for the blocks of one entry of this reading. */
  readonly entry?: number;
  /** Which reader's comment holds it, and who wrote that: never part of the article's text. */
  readonly comment?: Comment;
}

/** A reader's comment: its number on the page, and its writer's name ('' when the page does not say it clearly). */
export interface Comment {
  readonly number: number;
  readonly author: string;
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

/** What a block is beside its text. */
export type Beside = Partial<Pick<PageBlock, 'role' | 'entry' | 'comment'>>;

/** Turns rows into blocks. Ids come from the texts, so a block keeps its id when others come and go around it. */
export class BlockMaker {
  private readonly counts = new Map<string, number>();

  /** `visibility` null: hidden text counts. `prefix` begins every id. */
  constructor(
    private readonly view: PageView,
    private readonly visibility: Visibility | null,
    private readonly prefix = 'b',
  ) {}

  /** The row's block, or null when a reader sees nothing of it. */
  make(row: number, beside: Beside = {}): PageBlock | null {
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
    const id = `${this.prefix}${key}${count === 0 ? '' : `.${count}`}`;
    return { id, text: mapped.text, role: roleOf(context), map: mapped.map, element, ...beside };
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
