/**
 * One pass over the live DOM: every run of inline text under its nearest block element becomes a row of numbers.
 * Nothing is cloned, no layout is asked for, no attribute is read but where a footnote mark asks for it; the time is
 * linear in nodes and characters. Open shadow roots are walked in the place where they are drawn (slots filled).
 */
import {
  assignedNodes,
  attribute,
  data,
  ELEMENT_NODE,
  firstChild,
  localName,
  nextSibling,
  nodeType,
  rootChild,
  rootElement,
  shadowRoot,
  TEXT_NODE,
  textContent,
} from './dom.ts';
import { emptyRows, RowInk, type Rows } from './rows.ts';
import * as tag from './tags.ts';

/** Kinds of {@link Scan} tokens. */
export const TEXT = 0;
export const LINE_BREAK = 1;
export const LEFT_OUT = 2;

/** What one pass over a document (or a part of it) found. */
export interface Scan {
  readonly document: Document;
  /** Block elements in document order; the first is the root of the scan. */
  readonly elements: Element[];
  /** Index of the parent block element, -1 for the root. */
  readonly parents: number[];
  /** The element's own bits (tags.ts). */
  readonly flags: number[];
  /** Own bits and those of its ancestors that hold for what is inside. */
  readonly context: number[];
  readonly depths: number[];
  readonly tokens: Node[];
  readonly kinds: number[];
  readonly rows: Rows;
  /** How many elements of some names there are (tags.ts, COUNTED); 'password' counts password fields. */
  readonly counts: ReadonlyMap<string, number>;
  /** Text nodes and elements visited. */
  readonly visited: number;
}

/** Elements on which attachShadow works. */
const MAY_HOST =
  tag.CUSTOM | tag.ARTICLE | tag.ASIDE | tag.HEADING | tag.HEADER | tag.MAIN | tag.PARA | tag.QUOTE | tag.SECTION;

/** The state of one walk. */
class Walk {
  readonly elements: Element[] = [];
  readonly parents: number[] = [];
  readonly flags: number[] = [];
  readonly context: number[] = [];
  readonly depths: number[] = [];
  readonly tokens: Node[] = [];
  readonly kinds: number[] = [];
  readonly rows = emptyRows();
  readonly counts = new Map<string, number>();
  visited = 0;
  /** Slots that the walk is in: their depth, the nodes drawn there, and which it is at. */
  private readonly slots: { readonly depth: number; readonly list: readonly Node[]; place: number }[] = [];

  private owner = -1;
  private linkDepth = 0;
  private strongDepth = 0;
  private from = 0;
  private readonly row = new RowInk();

  /** Walks everything under `root`, itself a block. */
  run(root: Element): void {
    this.openBlock(root, tag.BLOCK);
    const owners: Node[] = [];
    const bits: number[] = [];
    let node: Node | null = firstChild(root);
    for (;;) {
      while (node) {
        this.visited++;
        const type = nodeType(node);
        if (type === TEXT_NODE) this.text(node as Text);
        else if (type === ELEMENT_NODE) {
          const flags = this.enter(node as Element);
          if (flags >= 0) {
            owners.push(node);
            bits.push(flags);
            const list = flags & tag.SLOT ? assigned(node as Element) : null;
            if (list) this.slots.push({ depth: owners.length, list, place: 0 });
            node = list ? (list[0] ?? null) : childOf(node as Element, flags);
            continue;
          }
        }
        node = this.after(node, owners.length);
      }
      const closed = owners.pop();
      if (!closed) break;
      this.leave(bits.pop() ?? 0);
      if (this.slots[this.slots.length - 1]?.depth === owners.length + 1) this.slots.pop();
      node = this.after(closed, owners.length);
    }
    this.flush();
  }

  /** What comes after a node: the next of the slot's nodes, or its sibling. */
  private after(node: Node, depth: number): Node | null {
    const slot = this.slots[this.slots.length - 1];
    if (slot?.depth !== depth) return nextSibling(node);
    return slot.list[++slot.place] ?? null;
  }

  /** Enters an element: its bits, or -1 when the walk does not go inside. */
  private enter(element: Element): number {
    const name = localName(element);
    let flags = tag.tagFlags(name);
    if (flags === 0) return 0;
    if (flags & tag.COUNTED) this.count(element, name);
    if (flags & tag.SKIP) {
      if (flags & tag.GAP) this.token(element, LEFT_OUT);
      return -1;
    }
    if (flags & tag.BREAK) {
      this.lineBreak(element);
      return -1;
    }
    if (flags & tag.CUSTOM && !((this.context[this.owner] ?? 0) & (tag.PARA | tag.HEADING))) flags |= tag.BLOCK;
    if (flags & tag.BLOCK) {
      this.flush();
      this.openBlock(element, flags);
      return flags;
    }
    if (flags & tag.SUP && isFootnoteMark(element)) {
      this.token(element, LEFT_OUT);
      return -1;
    }
    if (flags & tag.IMAGE) this.row.images++;
    if (flags & tag.TIME) this.row.times++;
    if (flags & tag.LINK) {
      this.linkDepth++;
      this.row.links++;
    }
    if (flags & tag.STRONG) this.strongDepth++;
    return flags;
  }

  private count(element: Element, name: string): void {
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
    if (name === 'input' && attribute(element, 'type')?.toLowerCase() === 'password') {
      this.counts.set('password', (this.counts.get('password') ?? 0) + 1);
    }
  }

  private leave(flags: number): void {
    if (flags & tag.BLOCK) {
      this.flush();
      this.owner = this.parents[this.owner] ?? 0;
    } else if (flags & tag.LINK) this.linkDepth--;
    else if (flags & tag.STRONG) this.strongDepth--;
  }

  private openBlock(element: Element, flags: number): void {
    const parent = this.owner;
    this.owner = this.elements.length;
    this.elements.push(element);
    this.parents.push(parent);
    this.flags.push(flags);
    this.context.push(((this.context[parent] ?? 0) | flags) & tag.INHERIT);
    this.depths.push((this.depths[parent] ?? -1) + 1);
  }

  private token(node: Node, kind: number): void {
    this.tokens.push(node);
    this.kinds.push(kind);
  }

  private lineBreak(element: Element): void {
    if (this.row.broken) {
      this.flush();
      return;
    }
    this.token(element, LINE_BREAK);
    this.row.lineBreak();
  }

  private text(node: Text): void {
    const text = data(node);
    if (text.length > JSON_LENGTH && isJson(text)) return;
    if (!this.row.add(text, this.linkDepth > 0, this.strongDepth > 0)) return;
    this.token(node, TEXT);
  }

  /** Closes the row in work; a row without ink is dropped. */
  private flush(): void {
    if (!this.row.close(this.rows, this.owner, this.from, this.tokens.length)) {
      this.tokens.length = this.from;
      this.kinds.length = this.from;
    }
    this.from = this.tokens.length;
  }
}

/** Data that a page keeps in an element's text. */
function isJson(text: string): boolean {
  const start = text.slice(0, JSON_LENGTH).trimStart();
  return (start.startsWith('{"') || start.startsWith('[{"')) && start.includes('":');
}

const JSON_LENGTH = 40;

function assigned(slot: Element): readonly Node[] | null {
  try {
    const nodes = assignedNodes(slot);
    return nodes.length > 0 ? nodes : null;
  } catch {
    return null;
  }
}

/** The first node drawn inside an element: of its open shadow root where it has one. */
function childOf(element: Element, flags: number): Node | null {
  if (flags & MAY_HOST || flags === tag.BLOCK) {
    const root = shadowRoot(element);
    if (root) return firstChild(root);
  }
  return firstChild(element);
}

/** A footnote mark: a short sup that links, or stands in brackets. An ordinal or a power is text. */
function isFootnoteMark(element: Element): boolean {
  const text = (textContent(element) ?? '').trim();
  if (text.length === 0 || text.length > 8) return false;
  if (text.startsWith('[') || text.startsWith('(')) return true;
  for (let child = firstChild(element); child; child = nextSibling(child)) {
    if (nodeType(child) === ELEMENT_NODE && localName(child as Element) === 'a') return true;
  }
  return false;
}

/** Scans everything under a document's body (or under `root`). A document without elements gives an empty scan. */
export function scan(document: Document, root?: Element | null): Scan {
  const start = root ?? rootChild(document, 'body') ?? rootElement(document);
  const walk = new Walk();
  if (start) walk.run(start);
  return {
    document,
    elements: walk.elements,
    parents: walk.parents,
    flags: walk.flags,
    context: walk.context,
    depths: walk.depths,
    tokens: walk.tokens,
    kinds: walk.kinds,
    rows: walk.rows,
    counts: walk.counts,
    visited: walk.visited,
  };
}
