/**
 * Articles that stand in a frame of the page's own origin. The content script runs in the top window alone: a frame's document is
 * reached from there, and one of another origin is none of ours.
 */

import { LEAST_RUN } from './detect.ts';
import { all, attribute, contentDocument, rootChild, rootElement, textContent, urlOf } from './dom.ts';
import { type Article, ExtractionError, type PageReading, readPage } from './extract.ts';
import { readHead } from './head.ts';

/** The window of a document, with the constructors of its own realm. */
export type PageWindow = Window & typeof globalThis;

/** So many frames of a page are looked at, and frames in frames so deep. */
const MOST_FRAMES = 24;
const MOST_DEPTH = 3;
/** Smaller frames (CSS pixels of area) are buttons and counters. */
const LEAST_AREA = 40_000;

/** The window that shows a document, or null when it is shown nowhere (any more). */
export const windowOf = (document: Document): PageWindow | null => document.defaultView as PageWindow | null;

/** Whether an element is in a document that is shown: one in a frame that was removed is connected still. */
export function isThere(element: Element): boolean {
  try {
    return element.isConnected && element.ownerDocument.defaultView !== null;
  } catch {
    // Firefox lets go of the objects of a frame that shows another page ("dead objects").
    return false;
  }
}

function isLarge(frame: Element): boolean {
  const { width, height } = frame.getBoundingClientRect();
  return width * height >= LEAST_AREA;
}

/** The documents of a page's frames that can be read and hold enough text for an article, outermost first. */
export function framesOf(document: Document, depth = 1): Document[] {
  const found: Document[] = [];
  for (const frame of all(document, 'iframe,frame').slice(0, MOST_FRAMES)) {
    const inside = contentDocument(frame);
    const body = inside && (rootChild(inside, 'body') ?? rootElement(inside));
    if (!inside || !body) continue;
    if ((textContent(body)?.length ?? 0) >= LEAST_RUN && isLarge(frame)) found.push(inside);
    if (depth < MOST_DEPTH) found.push(...framesOf(inside, depth + 1));
  }
  return found;
}

/** A frame says what it is by a title or by metadata at an address of its own; else the page around it does. */
function speaksForItself(document: Document): boolean {
  if (!/^https?:/.test(urlOf(document))) return false;
  const { metas, titles, data } = readHead(document);
  return data.length > 0 || titles.length > 0 || metas.some((meta) => attribute(meta, 'property') !== null);
}

/** What was read, and the document in which it stands. */
export interface Sighting extends PageReading {
  readonly document: Document;
}

const sizeOf = (article: Article | null): number =>
  article?.blocks.reduce((sum, { role, text }) => sum + (role === 'headline' ? 0 : text.length), 0) ?? 0;

/**
 * The article of a page: its own, or when the page itself is none, the largest in one of its frames. `from` as in
 * {@link readPage}. Throws only {@link ExtractionError}.
 */
export function findArticle(document: Document, from: number): Sighting {
  const own: Sighting = { ...readPage(document, from), document };
  if (own.verdict.article) return own;
  let best = own;
  for (const inside of framesOf(document)) {
    const about = speaksForItself(inside) ? inside : document;
    const sighting = { ...readQuietly(inside, from, about), document: inside };
    if (sighting.article && sizeOf(sighting.article) > sizeOf(best.article)) best = sighting;
  }
  return best;
}

/** A frame that cannot be read is no article; the page around it may be. */
function readQuietly(document: Document, from: number, about: Document): PageReading {
  try {
    return readPage(document, from, about);
  } catch (error) {
    if (error instanceof ExtractionError)
      return { verdict: { article: false, probability: 0, reasons: ['unreadable'] }, article: null };
    throw error;
  }
}
