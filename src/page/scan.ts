/**
 * One pass over the live DOM: every run of inline text under its nearest block element becomes a row of numbers.
 * Nothing is cloned, no layout is asked for, no attribute is read but where a footnote mark asks for it; the time is
 * linear in nodes and characters. Open shadow roots are walked in the place where they are drawn (slots filled).
 */
import { COMMA, charClass, DIGIT, INVISIBLE, isDense, NBSP, QUOTE_MARK, SPACE, STOP, UPPER } from './chars.ts';
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
import * as tag from './tags.ts';

/** Kinds of {@link Scan} tokens. */
export const TEXT = 0;
export const LINE_BREAK = 1;
export const LEFT_OUT = 2;

/** The rows of a scan: column arrays, one entry a block of text, in reading order. */
export interface Rows {
  /** Index of the block element that holds it. */
  readonly owner: number[];
  /** Tokens [from, to). */
  readonly from: number[];
  readonly to: number[];
  /** Characters as drawn (white space collapsed). */
  readonly chars: number[];
  /** Characters of dense scripts among them. */
  readonly dense: number[];
  readonly words: number[];
  /** Characters inside links; links begun. */
  readonly linkChars: number[];
  readonly links: number[];
  readonly strongChars: number[];
  readonly stops: number[];
  readonly commas: number[];
  readonly digits: number[];
  readonly quotes: number[];
  readonly uppers: number[];
  /** Single line breaks inside. */
  readonly breaks: number[];
  /** time elements inside. */
  readonly times: number[];
  /** Images met before this row since the row before. */
  readonly images: number[];
  /** Code of the last visible character. */
  readonly last: number[];
  /** A hash of the ink: rows with the same text have the same. */
  readonly prints: number[];
}

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

const emptyRows = (): Rows => ({
  owner: [],
  from: [],
  to: [],
  chars: [],
  dense: [],
  words: [],
  linkChars: [],
  links: [],
  strongChars: [],
  stops: [],
  commas: [],
  digits: [],
  quotes: [],
  uppers: [],
  breaks: [],
  times: [],
  images: [],
  last: [],
  prints: [],
});

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

  private owner = -1;
  private linkDepth = 0;
  private strongDepth = 0;
  private from = 0;
  private ink = 0;
  private chars = 0;
  private dense = 0;
  private words = 0;
  private linkChars = 0;
  private links = 0;
  private strongChars = 0;
  private stops = 0;
  private commas = 0;
  private digits = 0;
  private quotes = 0;
  private uppers = 0;
  private breaks = 0;
  private times = 0;
  private images = 0;
  private last = 0;
  private print = 0;
  /** The last drawn character was a space (or nothing was drawn yet). */
  private spaced = true;
  /** A line break stands behind the last ink. */
  private broken = false;

  /** Walks everything under `root`, itself a block. */
  run(root: Element): void {
    this.openBlock(root, tag.BLOCK);
    const owners: Node[] = [];
    const bits: number[] = [];
    const lists: (readonly Node[] | null)[] = [];
    const places: number[] = [];
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
            lists.push(list);
            places.push(0);
            node = list ? (list[0] ?? null) : childOf(node as Element, flags);
            continue;
          }
        }
        node = this.after(node, lists, places);
      }
      const closed = owners.pop();
      if (!closed) break;
      this.leave(bits.pop() ?? 0);
      lists.pop();
      places.pop();
      node = this.after(closed, lists, places);
    }
    this.flush();
  }

  /** What comes after a node: the next of the slot's nodes, or its sibling. */
  private after(node: Node, lists: readonly (readonly Node[] | null)[], places: number[]): Node | null {
    const top = lists.length - 1;
    const list = lists[top];
    if (!list) return nextSibling(node);
    const place = (places[top] ?? 0) + 1;
    places[top] = place;
    return list[place] ?? null;
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
    if (flags & tag.IMAGE) this.images++;
    if (flags & tag.TIME) this.times++;
    if (flags & tag.LINK) {
      this.linkDepth++;
      this.links++;
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
    if (this.broken) {
      this.flush();
      return;
    }
    this.token(element, LINE_BREAK);
    if (this.ink === 0) return;
    this.broken = true;
    this.spaced = true;
    this.breaks++;
  }

  private text(node: Text): void {
    const text = data(node);
    const length = text.length;
    if (length > JSON_LENGTH && isJson(text)) return;
    let chars = 0;
    let ink = 0;
    let spaced = this.spaced;
    let print = this.print;
    for (let i = 0; i < length; i++) {
      const code = text.charCodeAt(i);
      const kind = charClass(code);
      if (kind === SPACE) {
        if (!spaced) chars++;
        spaced = true;
        continue;
      }
      if (kind === INVISIBLE) continue;
      chars++;
      if (kind === NBSP) {
        spaced = true;
        continue;
      }
      ink++;
      if (spaced) this.words++;
      spaced = false;
      this.last = code;
      print = (Math.imul(print, 31) + code) | 0;
      switch (kind) {
        case STOP:
          this.stops++;
          break;
        case COMMA:
          this.commas++;
          break;
        case DIGIT:
          this.digits++;
          break;
        case QUOTE_MARK:
          this.quotes++;
          break;
        case UPPER:
          this.uppers++;
          break;
        default:
          if (code > 0x2fff && isDense(code)) this.dense++;
          else if (code >= 0xe00 && code < 0x10a0) this.dense++;
      }
    }
    if (chars === 0 && ink === 0 && this.ink === 0) return;
    this.spaced = spaced;
    this.print = print;
    this.token(node, TEXT);
    this.chars += chars;
    this.ink += ink;
    if (ink > 0) this.broken = false;
    if (this.linkDepth > 0) this.linkChars += chars;
    if (this.strongDepth > 0) this.strongChars += chars;
  }

  /** Closes the row in work; a row without ink is dropped. */
  private flush(): void {
    const rows = this.rows;
    if (this.ink > 0) {
      rows.owner.push(this.owner);
      rows.from.push(this.from);
      rows.to.push(this.tokens.length);
      rows.chars.push(this.chars);
      rows.dense.push(this.dense);
      rows.words.push(this.words);
      rows.linkChars.push(this.linkChars);
      rows.links.push(this.links);
      rows.strongChars.push(this.strongChars);
      rows.stops.push(this.stops);
      rows.commas.push(this.commas);
      rows.digits.push(this.digits);
      rows.quotes.push(this.quotes);
      rows.uppers.push(this.uppers);
      rows.breaks.push(this.breaks);
      rows.times.push(this.times);
      rows.images.push(this.images);
      rows.last.push(this.last);
      rows.prints.push(this.print);
      this.ink = this.dense = this.words = this.linkChars = this.links = this.strongChars = 0;
      this.stops = this.commas = this.digits = this.quotes = this.uppers = this.times = this.images = 0;
    } else {
      this.tokens.length = this.from;
      this.kinds.length = this.from;
    }
    this.chars = this.breaks = this.last = this.print = 0;
    this.from = this.tokens.length;
    this.spaced = true;
    this.broken = false;
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
