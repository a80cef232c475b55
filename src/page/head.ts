/** The elements by which a page speaks of itself, found anywhere: meta, link, title, data, and what has a type. */
import { all, attribute } from './dom.ts';

/** See {@link readHead}. Each list in document order. */
export interface Head {
  readonly metas: readonly Element[];
  readonly links: readonly Element[];
  readonly titles: readonly Element[];
  /** Scripts that hold JSON-LD. */
  readonly data: readonly Element[];
  /** Elements with an itemtype. */
  readonly typed: readonly Element[];
}

const LINKED_DATA = /^\s*application\/ld\+json/i;

/** Finds them anywhere in the document: sites put them into the body, too. Browsers are quickest when asked for one name. */
export function readHead(document: Document): Head {
  return {
    metas: all(document, 'meta'),
    links: all(document, 'link'),
    titles: all(document, 'title'),
    data: all(document, 'script').filter((script) => LINKED_DATA.test(attribute(script, 'type') ?? '')),
    typed: all(document, '[itemtype]'),
  };
}

/** The links of a relation ("canonical", "alternate"). */
export function linksOf({ links }: Head, relation: string): Element[] {
  return links.filter((link) => (attribute(link, 'rel') ?? '').toLowerCase().split(/\s+/).includes(relation));
}
