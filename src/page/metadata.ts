/** What the page says about its article: each value with where it came from. Sources: JSON-LD, microdata, meta, the page. */
import { absolute, all, attribute, rootElement, squeeze, textContent } from './dom.ts';
import { linksOf } from './head.ts';
import { alike, headlineRow, titleWords } from './headline.ts';
import { firstOf } from './meta.ts';
import { feedsOf, relatedLinks, shownTags } from './related.ts';
import { contradicts, languageOfText } from './text-language.ts';
import type { Found, Metadata } from './types.ts';
import { found, type PageView, statedTitles, viewOf } from './view.ts';
import { agencyIn, datelineOf } from './wire.ts';

/** "Headline | Site" and "Headline - Site" without the site's name. */
export function withoutSite(title: string, site: string): string {
  const parts = title.split(/\s+[|–—·»-]\s+|\s*\|\s*/).filter((part) => part.length > 0);
  const first = parts[0] ?? title;
  if (parts.length < 2) return title;
  const last = parts[parts.length - 1] ?? '';
  const known = site !== '' && alike(titleWords(last), titleWords(site)) > 0.6;
  if (known || (title.includes('|') && first.length >= 20)) {
    const cut = title.lastIndexOf(last);
    return title.slice(0, cut).replace(/[\s|–—·»-]+$/, '') || first;
  }
  return title;
}

/** The headline as the page shows it, else as its metadata state it. */
export function titleOf(view: PageView, headline: number | null, site: string): Found<string> | undefined {
  if (headline !== null) {
    const shown = found(view.texts.text(headline), 'page headline');
    if (shown) return shown;
  }
  const stated = statedTitles(view)[0];
  return stated && { value: withoutSite(stated.value, site), from: stated.from };
}

function publisherOf(view: PageView): Found<string> | undefined {
  const host = view.address ? new URL(view.address).hostname.replace(/^www\./, '') : '';
  return (
    found(view.linked.publisher, 'json-ld publisher') ??
    firstOf(view.meta, [
      'og:site_name',
      'application-name',
      'dc.publisher',
      'apple-mobile-web-app-title',
      'copyright-holder',
      'publisher',
    ]) ??
    microdata(view.document, '[itemprop="publisher"] [itemprop="name"]', 'microdata publisher') ??
    found(host, 'address')
  );
}

/** The content or text of the first element that matches, if it is short. */
function microdata(document: Document, selector: string, from: string): Found<string> | undefined {
  for (const element of all(document, selector).slice(0, 5)) {
    const value = attribute(element, 'content') ?? attribute(element, 'datetime') ?? textContent(element) ?? '';
    if (value.length < 200 && squeeze(value)) return found(value, from);
  }
  return undefined;
}

const BYLINE_START = /^(?:by|von|par|por|di|door|av|af|od|текст|автор|写真|文)[\s:]+/iu;

function bylineOf(view: PageView): Found<string> | undefined {
  const named = view.linked.authors.filter((name) => name.length < 100);
  if (named.length > 0) return found(named.join(', '), 'json-ld author');
  const meta = firstOf(view.meta, [
    'author',
    'article:author',
    'parsely-author',
    'sailthru.author',
    'dc.creator',
    'byl',
    'dcterms.creator',
  ]);
  if (meta && !/^https?:|^@|\.(?:com|org|net)\b/i.test(meta.value))
    return { ...meta, value: meta.value.replace(BYLINE_START, '') };
  const shown =
    microdata(view.document, '[itemprop="author"] [itemprop="name"], [itemprop="author"]', 'microdata author') ??
    microdata(view.document, 'a[rel~="author"]', 'page rel=author') ??
    microdata(view.document, '[class*="byline" i], [class*="author-name" i]', 'page byline');
  return shown && shown.value.length < 120 ? { ...shown, value: shown.value.replace(BYLINE_START, '') } : undefined;
}

const YEAR = /(?:19|20)\d\d/;
const isDate = (date: Found<string> | undefined): date is Found<string> =>
  date !== undefined && YEAR.test(date.value) && date.value.length < 60;

function publishedOf(view: PageView): Found<string> | undefined {
  const candidates = [
    found(view.linked.published, 'json-ld datePublished'),
    firstOf(view.meta, [
      'article:published_time',
      'og:article:published_time',
      'datepublished',
      'date',
      'pubdate',
      'publishdate',
      'parsely-pub-date',
      'sailthru.date',
      'dc.date',
      'dc.date.issued',
      'dcterms.created',
      'article.published',
      'originalpublicationdate',
      'last-modified-date',
    ]),
  ];
  const stated = candidates.find(isDate);
  if (stated) return stated;
  const shown = microdata(view.document, '[itemprop="datePublished"]', 'microdata datePublished');
  return isDate(shown) ? shown : timeNear(view);
}

/** The first time element with a machine-readable date. */
function timeNear(view: PageView): Found<string> | undefined {
  const times = all(view.document, 'time').slice(0, 20);
  const first = times.find((time) => YEAR.test(attribute(time, 'datetime') ?? ''));
  return first && found(attribute(first, 'datetime'), 'page time');
}

function modifiedOf(view: PageView): Found<string> | undefined {
  const candidates = [
    found(view.linked.modified, 'json-ld dateModified'),
    firstOf(view.meta, [
      'article:modified_time',
      'og:updated_time',
      'datemodified',
      'last-modified',
      'dcterms.modified',
      'revised',
      'lastmod',
    ]),
  ];
  const stated = candidates.find(isDate);
  if (stated) return stated;
  const shown = microdata(view.document, '[itemprop="dateModified"]', 'microdata dateModified');
  return isDate(shown) ? shown : undefined;
}

const LANGUAGE_TAG = /^[a-z]{2,3}(?:[-_][a-z\d]{2,8})*$/i;

function languageOf(view: PageView): Found<string> | undefined {
  const root = rootElement(view.document);
  const stated = [
    found(root && (attribute(root, 'lang') ?? attribute(root, 'xml:lang')), 'html lang'),
    firstOf(view.meta, ['content-language', 'og:locale', 'language', 'dc.language', 'inlanguage']),
    found(view.linked.language, 'json-ld inLanguage'),
  ];
  const named = stated.find((tag) => tag !== undefined && LANGUAGE_TAG.test(tag.value));
  const told = languageOfText(openings(view, LANGUAGE_PARAGRAPHS).join(' '));
  // Templates keep the language of their maker: what the text is plainly written in has the last word.
  if (told && (!named || contradicts(named.value, told))) return { value: told, from: 'text' };
  return named && { ...named, value: named.value.replaceAll('_', '-') };
}

function canonicalOf(view: PageView): Found<string> | undefined {
  const base = view.address;
  const [link] = linksOf(view.head, 'canonical');
  const og = firstOf(view.meta, ['og:url']);
  return (
    found(absolute(link && attribute(link, 'href'), base), 'link canonical') ??
    (og && found(absolute(og.value, base), og.from)) ??
    found(absolute(view.linked.url, base), 'json-ld url') ??
    found(absolute(base, ''), 'address')
  );
}

function tagsOf(view: PageView): Found<string>[] {
  const tags: Found<string>[] = [];
  const add = (values: readonly string[], from: string) => {
    for (const value of values) if (value.length < 80) tags.push({ value, from });
  };
  tags.push(...shownTags(view));
  add(view.meta.get('article:tag') ?? [], 'meta article:tag');
  add(view.linked.keywords, 'json-ld keywords');
  for (const name of ['news_keywords', 'keywords', 'parsely-tags', 'sailthru.tags']) {
    add(
      (view.meta.get(name)?.[0] ?? '').split(/\s*[,;]\s*/).filter((word) => word.length > 1),
      `meta ${name}`,
    );
  }
  const seen = new Set<string>();
  return tags
    .filter((entry) => !seen.has(entry.value.toLowerCase()) && seen.add(entry.value.toLowerCase()))
    .slice(0, 30);
}

const FIRST_PARAGRAPHS = 3;
const LANGUAGE_PARAGRAPHS = 8;

/** The beginnings of the first paragraphs of the best run, for the dateline, the wire's sign and the language. */
function openings(view: PageView, most: number): string[] {
  const { best, paragraphs } = view.shape;
  const texts: string[] = [];
  for (let row = best?.first ?? 0; best && row <= best.last && texts.length < most; row++) {
    if (paragraphs[row] === 1) texts.push(view.texts.text(row).slice(0, 200));
  }
  return texts;
}

/** The agency whose text this is; none on the agency's own site. */
function wireOf(view: PageView, publisher: string, byline: string, dateline: string): Found<string> | undefined {
  const places: ReadonlyArray<readonly [string, string]> = [
    [dateline, 'dateline'],
    [byline, 'byline'],
    [view.linked.credits.join(', '), 'json-ld credit'],
    [
      firstOf(view.meta, [
        'source',
        'article:source',
        'syndication-source',
        'original-source',
        'dc.source',
        'copyright',
      ])?.value ?? '',
      'meta source',
    ],
  ];
  for (const [text, from] of places) {
    const agency = text && agencyIn(text);
    if (agency) return agency === agencyIn(publisher) ? undefined : { value: agency, from };
  }
  return undefined;
}

/** Only the entries that are there. */
function present(entries: Readonly<Record<string, Found<string> | undefined>>): Partial<Metadata> {
  const out: Record<string, Found<string>> = {};
  for (const [key, value] of Object.entries(entries)) if (value) out[key] = value;
  return out;
}

/** The metadata of a scanned page; `headline` is the headline's row, if known. */
export function metadataOf(view: PageView, headline: number | null): Metadata {
  const publisher = publisherOf(view);
  const byline = bylineOf(view);
  const dateline = openings(view, FIRST_PARAGRAPHS)
    .map(datelineOf)
    .find((text) => text !== undefined);
  return {
    ...present({
      title: titleOf(view, headline, publisher?.value ?? ''),
      byline,
      publisher,
      published: publishedOf(view),
      modified: modifiedOf(view),
      language: languageOf(view),
      canonical: canonicalOf(view),
      section:
        found(view.linked.section, 'json-ld articleSection') ??
        firstOf(view.meta, ['article:section', 'og:article:section', 'parsely-section', 'section']),
      wire: wireOf(view, publisher?.value ?? '', byline?.value ?? '', dateline ?? ''),
      dateline: found(dateline, 'page opening'),
    }),
    tags: tagsOf(view),
    related: relatedLinks(view),
    feeds: feedsOf(view),
  };
}

/** What the page says about its article. Never throws for what a page holds: a value that cannot be read is left out. */
export function readMetadata(document: Document): Metadata {
  const view = viewOf(document);
  return metadataOf(
    view,
    headlineRow(
      view.scan,
      view.shape,
      view.texts,
      statedTitles(view).map((title) => title.value),
    ),
  );
}
