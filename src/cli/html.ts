/**
 * HTML files for the command line: parse5 builds the tree as a browser would, linkedom holds it, and the extension's own
 * page/ code reads it. No script runs, nothing is fetched, there is no layout.
 */
import { parseHTML } from 'linkedom';
import { type DefaultTreeAdapterTypes, html as names, parse } from 'parse5';
import type { Block } from '../engine/types.ts';
import { type Article, extractArticle } from '../page/extract.ts';
import type { PageLink } from '../page/types.ts';

type Parsed = DefaultTreeAdapterTypes.ChildNode;
type ParsedParent = DefaultTreeAdapterTypes.ParentNode;

const MOST_DEPTH = 3000;

/** Copies parse5's tree into an empty linkedom document, without recursion: pages nest deeper than a stack. */
function fill(document: Document, root: ParsedParent): void {
  const work: [ParsedParent, Node, number][] = [[root, document, 0]];
  for (let job = work.pop(); job; job = work.pop()) {
    const [from, to, depth] = job;
    for (const child of from.childNodes) {
      const made = make(document, child);
      if (!made) continue;
      to.appendChild(made);
      const inside = insideOf(child, made);
      if (inside && depth < MOST_DEPTH) work.push([inside[0], inside[1], depth + 1]);
    }
  }
}

/** Where the children of a parsed node go: a declarative shadow root is attached to the element above it. */
function insideOf(child: Parsed, made: Node): [ParsedParent, Node] | null {
  if (!('childNodes' in child)) return null;
  return [child, made];
}

function make(document: Document, child: Parsed): Node | null {
  if (child.nodeName === '#text') return document.createTextNode((child as DefaultTreeAdapterTypes.TextNode).value);
  if (child.nodeName === '#comment' || child.nodeName === '#documentType') return null;
  const element = child as DefaultTreeAdapterTypes.Element;
  if (element.namespaceURI === names.NS.SVG) return null;
  const made = document.createElement(element.tagName);
  for (const { name, value, prefix } of element.attrs) {
    try {
      made.setAttribute(prefix ? `${prefix}:${name}` : name, value);
    } catch {
      // A name that no document can hold is left out.
    }
  }
  return made;
}

/** A document over an HTML text, with the address `url` ('' when unknown). */
export function documentFrom(html: string, url = ''): Document {
  const document = parseHTML('').document as unknown as Document;
  while (document.firstChild) document.removeChild(document.firstChild);
  fill(document, parse(html));
  Object.defineProperty(document, 'URL', { value: url, configurable: true });
  return document;
}

/** What {@link extractFromHtml} gives for one HTML file. */
export interface HtmlArticle {
  readonly article: boolean;
  readonly probability: number;
  /** BCP 47 tag that the page states; '' when it states none. */
  readonly language: string;
  readonly title: string;
  /** The body, in reading order, without the headline. */
  readonly blocks: readonly Block[];
  /** The headline as a block of its own, when the page shows one. */
  readonly headline: Block | null;
  readonly related: readonly PageLink[];
  readonly publisher: string;
  /** The whole of what page/ read. */
  readonly whole: Article;
}

/** Reads the article of an HTML file with the same code as the extension. Throws ExtractionError. */
export function extractFromHtml(html: string, url?: string): HtmlArticle {
  const whole = extractArticle(documentFrom(html, url));
  const plain = whole.blocks.map(({ id, text, role }): Block => ({ id, text, role }));
  return {
    article: whole.verdict.article,
    probability: whole.verdict.probability,
    language: whole.metadata.language?.value ?? '',
    title: whole.metadata.title?.value ?? '',
    blocks: plain.filter((block) => block.role !== 'headline'),
    headline: plain.find((block) => block.role === 'headline') ?? null,
    related: whole.metadata.related,
    publisher: whole.metadata.publisher?.value ?? '',
    whole,
  };
}
