/** One look at a page: its scan and what is read from it, each when it is first asked for. */
import { squeeze, textContent, urlOf } from './dom.ts';
import { type Head, readHead } from './head.ts';
import { Hints } from './hints.ts';
import { type LinkedData, readLinkedData } from './jsonld.ts';
import { firstOf, type MetaTable, readMeta } from './meta.ts';
import { RowTexts } from './row-texts.ts';
import { type Shape, shapeOf } from './runs.ts';
import { type Scan, scan } from './scan.ts';
import type { Found } from './types.ts';

/** A value that the page gives, white space squeezed; undefined when nothing is left. */
export function found(value: string | undefined | null, from: string): Found<string> | undefined {
  const text = value ? squeeze(value) : '';
  return text ? { value: text, from } : undefined;
}

/** All that the readers of a page look at. */
export interface PageView {
  readonly document: Document;
  /** Address of the page; '' when unknown. */
  readonly address: string;
  readonly scan: Scan;
  readonly shape: Shape;
  readonly hints: Hints;
  readonly texts: RowTexts;
  readonly head: Head;
  readonly meta: MetaTable;
  readonly linked: LinkedData;
  /** Text of the <title> element, '' without one. */
  readonly title: string;
}

type Walked = Pick<PageView, 'scan' | 'shape' | 'hints' | 'texts'>;

function walkOf(document: Document): Walked {
  const scanned = scan(document);
  const hints = new Hints(scanned);
  return { scan: scanned, hints, shape: shapeOf(scanned, hints), texts: new RowTexts(scanned) };
}

/**
 * A look at a document, which is scanned when that is first asked for; its meta elements and JSON-LD likewise. `about`: the document whose head and
 * address speak for it, when it is a frame that says nothing of itself.
 */
export function viewOf(document: Document, about: Document = document): PageView {
  let walked: Walked | undefined;
  const walk = (): Walked => {
    walked ??= walkOf(document);
    return walked;
  };
  let head: Head | undefined;
  const headOf = (): Head => {
    head ??= readHead(about);
    return head;
  };
  let meta: MetaTable | undefined;
  let linked: LinkedData | undefined;
  let title: string | undefined;
  return {
    document,
    address: urlOf(about),
    get scan() {
      return walk().scan;
    },
    get shape() {
      return walk().shape;
    },
    get hints() {
      return walk().hints;
    },
    get texts() {
      return walk().texts;
    },
    get head() {
      return headOf();
    },
    get meta() {
      meta ??= readMeta(headOf());
      return meta;
    },
    get title() {
      title ??= documentTitle(headOf());
      return title;
    },
    get linked() {
      linked ??= readLinkedData(headOf());
      return linked;
    },
  };
}

function documentTitle({ titles }: Head): string {
  const title = titles.find((element) => (textContent(element) ?? '').trim() !== '');
  return squeeze(title ? (textContent(title) ?? '') : '').slice(0, 500);
}

/** The titles that metadata and <title> give, best first. */
export function statedTitles(view: PageView): Found<string>[] {
  const og = firstOf(view.meta, ['og:title', 'twitter:title', 'dc.title', 'parsely-title', 'sailthru.title']);
  const stated = [found(view.linked.headline, 'json-ld headline'), og, found(view.title, 'title')];
  return stated.filter((title): title is Found<string> => title !== undefined);
}
