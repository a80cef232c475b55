/** Links and feeds that the page itself offers, and the tags it files the story under. */
import { absolute, all, attribute, squeeze, textContent } from './dom.ts';
import { linksOf } from './head.ts';
import { RELATED, TAGS } from './hints.ts';
import type { Shape } from './runs.ts';
import type { Scan } from './scan.ts';
import * as tag from './tags.ts';
import type { Found, PageLink } from './types.ts';
import type { PageView } from './view.ts';

const MOST_LINKS = 12;
const MOST_TAGS = 24;
const MOST_IN_ONE = 30;
const SHORTEST_TITLE = 15;
const LONGEST_TITLE = 220;
/** A related block stands at most this many rows outside the run of paragraphs. */
const NEAR_ROWS = 60;

const RELATED_WORDS =
  /^(?:related|see also|read (?:more|next|also)|more (?:on|from|about|like)|also read|recommended|mehr zum thema|lesen sie (?:auch|mehr)|auch interessant|zum thema|lire aussi|à lire aussi|sur le même sujet|leer (?:más|también)|relacionad|te puede interesar|leia (?:mais|também)|leggi anche|lees ook|läs (?:mer|också)|læs også|zobacz też|czytaj (?:też|także)|читайте также|по теме|関連記事|相关(?:新闻|阅读)?|관련기사)/i;
const TAG_WORDS =
  /^(?:tags?|topics?|keywords|schlagw[öo]rter|themen|stichw[öo]rter|mots[- ]clés|etiquetas|temas|теги|タグ|标签)\s*:?/i;

const MORE_TAGS = /\/(?:tags?|topics?|thema|themen|temas?|keyword)s?\//i;

/** Rows of the page near the article's run. */
function nearRows(scan: Scan, shape: Shape): readonly [number, number] {
  const count = scan.rows.owner.length;
  if (!shape.best) return [0, 0];
  return [Math.max(0, shape.best.first - 10), Math.min(count, shape.best.last + 1 + NEAR_ROWS)];
}

/** The nearest block element that says by its name that what it holds is of this kind; -1 for none. */
function labelled({ scan, hints }: PageView, owner: number, bit: number, stop: number): number {
  for (let k = owner; k > stop && k >= 0; k = scan.parents[k] ?? -1) if (hints.at(k) & bit) return k;
  return -1;
}

/** Element indices that hold related links or tags, found by a label ("Related:") or by their names. */
function holders(view: PageView, bit: number, words: RegExp): number[] {
  const { scan, shape, texts } = view;
  const [from, to] = nearRows(scan, shape);
  const found = new Set<number>();
  for (let row = from; row < to; row++) {
    if (shape.paragraphs[row] === 1) continue;
    const owner = scan.rows.owner[row] ?? 0;
    const chars = scan.rows.chars[row] ?? 0;
    if (chars < 60 && words.test(texts.text(row))) {
      const inOwn = (scan.rows.links[row] ?? 0) > 1;
      found.add(inOwn ? owner : (scan.parents[owner] ?? owner));
    }
    const holder = labelled(view, owner, bit, shape.container);
    if (holder > 0) found.add(holder);
  }
  return [...found].filter((k) => !holdsRun(scan, shape, k)).sort((a, b) => a - b);
}

/** The element holds the article itself: its links are no list of related stories. */
function holdsRun(scan: Scan, shape: Shape, element: number): boolean {
  for (let k = shape.container; k >= 0; k = scan.parents[k] ?? -1) if (k === element) return true;
  return element <= 0;
}

/** The first links in an element with texts as long as titles are. */
function linksIn(element: Element, base: string, shortest: number, longest: number): PageLink[] {
  const links: PageLink[] = [];
  for (const link of all(element, 'a').slice(0, 200)) {
    if (links.length >= MOST_IN_ONE) break;
    const title = squeeze(textContent(link) ?? '');
    if (title.length < shortest || title.length > longest) continue;
    const url = absolute(attribute(link, 'href'), base);
    if (url) links.push({ title, url });
  }
  return links;
}

/** Other reports that the page links to near its article; each address once, the page itself left out. */
export function relatedLinks(view: PageView): PageLink[] {
  const { scan } = view;
  const base = view.address || 'https://page.invalid/';
  const seen = new Set<string>([base.replace(/#.*$/, '')]);
  const links: PageLink[] = [];
  for (const k of holders(view, RELATED, RELATED_WORDS)) {
    const element = scan.elements[k];
    if (links.length >= MOST_LINKS) break;
    if (!element || (scan.context[k] ?? 0) & tag.FORM) continue;
    for (const link of linksIn(element, base, SHORTEST_TITLE, LONGEST_TITLE)) {
      const key = link.url.replace(/#.*$/, '');
      if (seen.has(key) || links.length >= MOST_LINKS) continue;
      seen.add(key);
      links.push(link);
    }
  }
  return links;
}

/** Tags that the page shows with its article. */
export function shownTags(view: PageView): Found<string>[] {
  const { scan } = view;
  const base = view.address || 'https://page.invalid/';
  const tags: Found<string>[] = [];
  const seen = new Set<string>();
  for (const k of holders(view, TAGS, TAG_WORDS)) {
    const element = scan.elements[k];
    if (tags.length >= MOST_TAGS) break;
    if (!element) continue;
    for (const link of linksIn(element, base, 2, 50)) {
      const key = link.title.toLowerCase();
      if (seen.has(key) || tags.length >= MOST_TAGS || TAG_WORDS.test(`${link.title}:`)) continue;
      seen.add(key);
      tags.push({ value: link.title, from: MORE_TAGS.test(link.url) ? 'page tag link' : 'page tags' });
    }
  }
  return tags;
}

/** Feeds the page offers (RSS, Atom, JSON Feed). */
export function feedsOf({ address: base, head }: PageView): PageLink[] {
  const feeds: PageLink[] = [];
  for (const link of linksOf(head, 'alternate').slice(0, 60)) {
    const type = attribute(link, 'type') ?? '';
    const url = absolute(attribute(link, 'href'), base);
    if (url && /rss|atom|feed\+json/i.test(type) && feeds.length < MOST_LINKS) {
      feeds.push({ title: squeeze(attribute(link, 'title') ?? ''), url });
    }
  }
  return feeds;
}
