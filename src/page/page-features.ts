/** The numbers by which a page is told to be an article or not (detect.ts); the same in training. Order: page-names.ts. */
import { addressSigns } from './address.ts';
import { isDense } from './chars.ts';
import { alike, titleWords } from './headline.ts';
import * as hint from './hints.ts';
import { firstOf } from './meta.ts';
import { hintsAround, rowSigns, titleSigns } from './near-signs.ts';
import { PAGE_FEATURES } from './page-names.ts';
import { runSigns } from './run-signs.ts';
import * as tag from './tags.ts';
import type { PageView } from './view.ts';

const THING =
  /^(?:Product|Service|LocalBusiness|Offer|SoftwareApplication|Event|Recipe|JobPosting|Course|Hotel|Restaurant|Store|Movie|Book|VideoGame|RealEstateListing|Dataset|TechArticle|FAQPage|AboutPage|ContactPage|ProfilePage|ProductGroup|MobileApplication)$/;
const FORUM = /^(?:DiscussionForumPosting|QAPage|Question|SocialMediaPosting)$/;
const LIST = /^(?:ItemList|CollectionPage|SearchResultsPage|OfferCatalog|Blog)$/;
const NEWS = /Article$|BlogPosting$/;
const ENGINE =
  /discourse|vbulletin|phpbb|xenforo|invision|nodebb|flarum|simple machines|mybb|vanilla|insided|khoros|lithium|bbpress/i;

const PUBLISHED = [
  'article:published_time',
  'datepublished',
  'date',
  'pubdate',
  'dc.date',
  'parsely-pub-date',
  'publishdate',
  'dc.date.issued',
  'sailthru.date',
];
const AUTHOR = ['author', 'article:author', 'dc.creator', 'parsely-author', 'sailthru.author'];
const SECTION = ['article:section', 'parsely-section', 'section'];

const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);
const flag = (value: boolean | number): number => (value ? 1 : 0);
/** Words of a title; characters of dense scripts count a third. */
const lengthOf = (title: string): number =>
  titleWords(title).size + (isDense(title.charCodeAt(0)) ? title.length / 3 : 0);

/** What the page says of itself, in its head and its data. */
export function statedSigns({ meta, linked }: Pick<PageView, 'meta' | 'linked'>) {
  const ogType = firstOf(meta, ['og:type'])?.value.toLowerCase() ?? '';
  const ogArticle = /article|blog|news/.test(ogType);
  const says = (pattern: RegExp) => linked.types.some((type) => pattern.test(type));
  return {
    ogArticle,
    ogOther: ogType !== '' && !ogArticle,
    ogThing: ogType !== '' && !ogArticle && ogType !== 'website',
    article: says(NEWS),
    thing: says(THING),
    forum: says(FORUM),
    list: says(LIST),
    engine: ENGINE.test(firstOf(meta, ['generator'])?.value ?? ''),
    published: firstOf(meta, PUBLISHED) !== undefined,
    author: firstOf(meta, AUTHOR) !== undefined || linked.authors.length > 0,
    section: firstOf(meta, SECTION) !== undefined || linked.section !== undefined,
    keywords: (meta.get('news_keywords')?.[0] ?? meta.get('keywords')?.[0] ?? '').split(',').length,
    description: (firstOf(meta, ['description', 'og:description'])?.value ?? '').length,
  };
}

/** Sums over all rows, and over those before the run. */
function pageSums({ scan, shape }: PageView) {
  const { chars, linkChars, times, links } = scan.rows;
  const first = shape.best?.first ?? 0;
  const sums = { chars: 0, linkChars: 0, times: 0, linksBefore: 0 };
  for (let row = 0; row < chars.length; row++) {
    sums.chars += chars[row] as number;
    sums.linkChars += linkChars[row] as number;
    sums.times += times[row] as number;
    if (row < first) sums.linksBefore += links[row] as number;
  }
  let second = 0;
  for (const run of shape.runs) if (run !== shape.best && run.weight > second) second = run.weight;
  return { ...sums, second };
}

/** Where the headline stands, and what it is like. */
function headlineSigns(view: PageView, headline: number) {
  const { scan, shape, texts } = view;
  const { best } = shape;
  const title = headline >= 0 ? texts.text(headline) : '';
  const stated = view.title;
  let between = 0;
  for (let row = headline + 1; headline >= 0 && best && row < best.first; row++) between += shape.weights[row] ?? 0;
  return {
    words: lengthOf(title),
    statedWords: lengthOf(stated),
    toRun: best && headline >= 0 ? best.first - headline : 999,
    between,
    alike: title ? alike(titleWords(title), titleWords(stated)) : -1,
    linked: headline >= 0 && (scan.rows.linkChars[headline] ?? 0) > 0.8 * (scan.rows.chars[headline] ?? 0),
  };
}

/** A page's features, and the signs that spoke for and against an article, by the names of {@link Verdict} reasons. */
export interface PageSigns {
  readonly values: Float64Array;
  readonly supporting: readonly string[];
  readonly opposing: readonly string[];
}

type Signs = ReadonlyArray<readonly [string, boolean | number]>;
const there = (signs: Signs): string[] => signs.filter(([, is]) => is).map(([name]) => name);

/** The features of a page. `headlineRow` is its headline's row, or null. */
export function pageFeatures(view: PageView, headlineRow: number | null): PageSigns {
  const { scan, shape, linked } = view;
  const { best, container } = shape;
  const headline = headlineRow ?? -1;
  const weight = best?.weight ?? 0;
  const count = best?.count ?? 0;
  const url = addressSigns(view.address);
  const says = statedSigns(view);
  const run = runSigns(view);
  const near = titleSigns(view, headline);
  const rows = rowSigns(view);
  const around = hintsAround(view);
  const sums = pageSums(view);
  const head = headlineSigns(view, headline);
  const inside = container >= 0 ? (scan.context[container] ?? 0) : 0;
  const counted = (name: string): number => scan.counts.get(name) ?? 0;
  const urlAgainst = [url.forum, url.shop, url.list, url.account, url.about, url.docs].filter(Boolean).length;
  const opposing = there([
    ['says-other-kind', says.ogThing],
    ['says-thing', says.thing],
    ['says-forum', says.forum],
    ['says-list', says.list],
    ['forum', says.engine],
    ['site-root', url.root],
    ['address', urlAgainst],
    ['prices', rows.prices > 2],
    ['forum-words', rows.forum > 3],
    ['calls-to-act', rows.calls > 3],
    ['list-of-links', rows.linkedHeadings > 8],
    ['sign-in-form', counted('password')],
  ]);
  const supporting = there([
    ['says-article', says.ogArticle],
    ['says-article-data', linked.article || says.article],
    ['published-date', linked.published !== undefined || says.published],
    ['date-near-title', near.date],
    ['byline', near.byline || near.author],
    ['author', says.author],
    ['one-date', sums.times === 1],
    ['address', url.date || url.news],
    ['headline', headline >= 0],
    ['long-text', weight > 2000],
  ]);
  const perHundred = (part: number): number => share(part, run.chars) * 100;
  const values = [
    ...[flag(says.ogArticle), flag(says.ogOther), flag(linked.article), flag(linked.published !== undefined)],
    ...[flag(says.thing), flag(says.list), flag(says.published), flag(says.author), flag(says.section)],
    ...[says.keywords, says.description, flag(says.article)],
    ...[flag(url.root), url.depth, url.slugWords, flag(url.date), flag(url.file), flag(url.news), flag(url.blog)],
    ...[flag(url.forum), flag(url.shop), urlAgainst],
    ...[weight, count, share(weight, count), share(weight, shape.paragraphTotal)],
    ...[share(shape.paragraphTotal, shape.total), shape.total, shape.runs.length, share(sums.second, weight)],
    ...[scan.rows.owner.length, share(count, run.rows), share(run.links, run.chars), share(sums.linkChars, sums.chars)],
    ...[perHundred(run.stops), perHundred(run.commas), perHundred(run.quotes), perHundred(run.digits)],
    ...[perHundred(run.uppers), share(run.headings, count), share(run.images, count), share(run.items, run.rows)],
    share(run.para, weight),
    ...[flag(inside & tag.ARTICLE), flag(inside & tag.MAIN), counted('article'), run.sameParent, run.sameGrand],
    ...[best?.first ?? 0, sums.linksBefore, run.longest, share(run.squares, weight ** 2)],
    ...[flag(headline >= 0), counted('h1'), head.words, head.toRun, head.between, head.alike, head.statedWords],
    flag(head.linked),
    ...[flag(near.date), sums.times, flag(sums.times === 1), flag(near.byline), flag(near.author)],
    ...[rows.dates, share(rows.datesInRun, count)],
    ...[
      flag(around & hint.COMMENTS),
      flag(around & hint.RELATED),
      flag(around & hint.TAGS),
      flag(around & hint.PRODUCT),
    ],
    ...[flag(run.hints & hint.BODY), flag(around & hint.LEAD), flag(around & hint.BYLINE)],
    ...['input', 'select', 'button', 'table', 'img', 'figure', 'iframe'].map(counted),
    ...[rows.more, rows.linkedHeadings, rows.headings],
    ...[run.person, run.said, run.years, rows.calls, opposing.length, supporting.length],
  ];
  if (values.length !== PAGE_FEATURES.length) throw new Error('names and features of pages differ');
  return { values: Float64Array.from(values), supporting, opposing };
}
