/** The numbers by which a page is told to be an article or not (detect.ts); the same in training. */
import { addressSigns } from './address.ts';
import { isDense } from './chars.ts';
import * as cue from './cues.ts';
import { urlOf } from './dom.ts';
import { alike, rowText, titleWords } from './headline.ts';
import * as hint from './hints.ts';
import { firstOf } from './meta.ts';
import { documentTitle, type PageView } from './metadata.ts';
import * as tag from './tags.ts';

/** A feature: its name, and +1 when more of it can only speak for an article, -1 only against, 0 free. */
type Direction = -1 | 0 | 1;

const FEATURES: ReadonlyArray<readonly [string, Direction]> = [
  ['ogArticle', 1],
  ['ogOther', -1],
  ['ldArticle', 1],
  ['ldNews', 1],
  ['ldDate', 1],
  ['ldThing', -1],
  ['ldForum', -1],
  ['ldList', -1],
  ['metaPublished', 1],
  ['metaModified', 0],
  ['metaAuthor', 1],
  ['metaSection', 1],
  ['metaTags', 1],
  ['metaKeywords', 0],
  ['largeCard', 0],
  ['descriptionLength', 0],
  ['urlRoot', -1],
  ['urlDepth', 0],
  ['urlSlugWords', 1],
  ['urlDate', 1],
  ['urlNumber', 0],
  ['urlQuery', 0],
  ['urlFile', 0],
  ['urlNews', 1],
  ['urlBlog', 0],
  ['urlForum', -1],
  ['urlShop', -1],
  ['urlList', -1],
  ['urlAccount', -1],
  ['urlAbout', -1],
  ['urlDocs', -1],
  ['urlAgainst', -1],
  ['runWeight', 1],
  ['runCount', 0],
  ['runMean', 0],
  ['runShare', 0],
  ['paragraphShare', 0],
  ['total', 0],
  ['runs', 0],
  ['secondRun', 0],
  ['rows', 0],
  ['runDensity', 0],
  ['runLinkShare', -1],
  ['pageLinkShare', 0],
  ['runStops', 0],
  ['runCommas', 0],
  ['runQuotes', 0],
  ['runDigits', 0],
  ['runUppers', 0],
  ['dense', 0],
  ['runHeadings', 0],
  ['runImages', 0],
  ['runItems', 0],
  ['runPara', 0],
  ['containerArticle', 1],
  ['containerMain', 0],
  ['articles', 0],
  ['sameParent', 0],
  ['sameGrand', 0],
  ['runForm', -1],
  ['rowsBeforeRun', 0],
  ['linksBeforeRun', 0],
  ['longestParagraph', 0],
  ['paragraphSpread', 0],
  ['headline', 1],
  ['headlineH1', 0],
  ['h1s', 0],
  ['titleWords', 0],
  ['titleToRun', 0],
  ['titleToRunWeight', 0],
  ['titleLikeDocument', 0],
  ['documentTitleWords', 0],
  ['titleInContainer', 0],
  ['headlineLinked', -1],
  ['titleAsks', 0],
  ['dateNear', 1],
  ['timeNear', 1],
  ['times', 0],
  ['oneTime', 1],
  ['bylineNear', 1],
  ['authorHint', 1],
  ['dateRows', 0],
  ['commentsHint', 0],
  ['relatedHint', 0],
  ['tagsHint', 0],
  ['forumHint', -1],
  ['productHint', -1],
  ['bodyHint', 0],
  ['leadHint', 0],
  ['bylineHint', 0],
  ['inputs', 0],
  ['passwords', -1],
  ['textareas', 0],
  ['selects', 0],
  ['buttons', 0],
  ['pres', -1],
  ['tables', 0],
  ['images', 0],
  ['figures', 0],
  ['iframes', 0],
  ['prices', -1],
  ['moreLinks', 0],
  ['linkedHeadings', 0],
  ['headingRows', 0],
  ['secondPerson', -1],
  ['said', 1],
  ['pastYear', 0],
  ['callsToAct', -1],
  ['against', -1],
  ['support', 1],
  ['forumWords', -1],
  ['datesInRun', 0],
  ['forumEngine', -1],
  ['microArticle', 1],
];

/** Names of the features, in order. */
export const PAGE_FEATURES: readonly string[] = FEATURES.map(([name]) => name);
/** Directions of the features, in order. */
export const PAGE_DIRECTIONS: readonly number[] = FEATURES.map(([, direction]) => direction);

const log = Math.log1p;
const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);
const flag = (value: boolean): number => (value ? 1 : 0);

const THING =
  /^(?:Product|Service|LocalBusiness|Offer|SoftwareApplication|Event|Recipe|JobPosting|Course|Hotel|Restaurant|Store|Movie|Book|VideoGame|RealEstateListing|Dataset|TechArticle|FAQPage|AboutPage|ContactPage|ProfilePage|ProductGroup|MobileApplication)$/;
const FORUM = /^(?:DiscussionForumPosting|QAPage|Question|SocialMediaPosting)$/;
const LIST = /^(?:ItemList|CollectionPage|SearchResultsPage|OfferCatalog|Blog)$/;

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

const PRICE = /(?:[$€£¥₹]|\b(?:USD|EUR|GBP|Rs\.?|kr)) ?\d|\d[\d.,]* ?(?:€|£|zł|kr|руб|円|元)\b/gi;
const SECOND_PERSON =
  /\b(?:you|your|yours|we|our|us|sie|ihre?[nm]?|wir|unsere?[nm]?|vous|votre|vos|nous|notre|nos|usted|su|nuestr[oa]s?)\b/gi;
const SAID =
  /\b(?:said|says|told|according to|announced|reported|sagte|erklärte|laut|teilte|a déclaré|selon|dijo|según|afirmó|disse|segundo|secondo|powiedział|сказал|сообщил|заявил|sa|zei|dedi|kata)\b|(?:と(?:述べ|話し|語っ)|表示|说|称|말했다|밝혔다)/gi;
const ACT =
  /\b(?:contact us|get started|free trial|book (?:a|now)|buy now|add to (?:cart|basket|bag)|shop now|learn more|request a (?:quote|demo)|order now|sign up|log in|view all|see all|filter|sort by|quantity|in stock|reviews?|reply|quote|posted by|joined|members?)\b/gi;
const FORUM_ENGINE =
  /discourse|vbulletin|phpbb|xenforo|invision|nodebb|flarum|simple machines|mybb|vanilla|insided|khoros|lithium|bbpress/i;
const FORUM_ROW =
  /^\W*(?:#\d+|repl(?:y|ies)|quote|posts?:?|joined:?|posted|member|messages?:?|likes?:?|reputation|registered|senior member|junior member|location:|thread starter|solved|best answer|report|antworten|zitieren|beiträge|ответить|цитата)\b/i;
const YEAR = /\b(?:19|20)\d\d\b/g;

const count = (text: string, pattern: RegExp): number => (text.match(pattern) ?? []).length;

/** How much of the run is read for words: enough to tell, never the whole of a long page. */
const SAMPLE_ROWS = 14;
const SAMPLE_CHARS = 4000;
const NEAR_BEFORE = 7;
const NEAR_AFTER = 4;
const CALL_ROWS = 120;

/** What the words and rows near the title say. */
function nearTitle(
  view: PageView,
  headline: number,
): { date: boolean; time: boolean; byline: boolean; author: boolean } {
  const { scan, shape, hints } = view;
  const run = shape.best?.first ?? 0;
  const from = Math.max(0, (headline >= 0 && headline < run ? Math.max(headline, run - 25) : run) - NEAR_BEFORE);
  const to = Math.min(scan.rows.owner.length, run + NEAR_AFTER);
  let date = false;
  let time = false;
  let byline = false;
  let author = false;
  for (let row = from; row < to; row++) {
    if ((scan.rows.times[row] ?? 0) > 0) time = true;
    if ((shape.weights[row] ?? 0) > 200) continue;
    const text = rowText(scan, row);
    const bits = cue.cuesOf(text);
    if (bits & cue.DATE || /\d{1,2}:\d\d/.test(text)) date = true;
    if (bits & cue.BY) byline = true;
    const element = scan.elements[scan.rows.owner[row] ?? 0];
    const said = element ? hints.of(element) : 0;
    if (said & hint.BYLINE) author = true;
    if (said & hint.DATE && /\d/.test(text)) date = true;
  }
  return { date, time, byline, author };
}

/** Sums over the rows of the best run. */
function runSums(view: PageView) {
  const { scan, shape, hints } = view;
  const { rows } = scan;
  const best = shape.best;
  const sums = {
    chars: 0,
    links: 0,
    stops: 0,
    commas: 0,
    quotes: 0,
    digits: 0,
    uppers: 0,
    dense: 0,
    headings: 0,
    images: 0,
    items: 0,
    para: 0,
    form: 0,
    rows: 0,
    longest: 0,
    squares: 0,
  };
  const parents = new Map<number, number>();
  const grands = new Map<number, number>();
  let text = '';
  let sampled = 0;
  let hinted = 0;
  for (let row = best?.first ?? 0; best && row <= best.last; row++) {
    const owner = rows.owner[row] ?? 0;
    const context = scan.context[owner] ?? 0;
    sums.rows++;
    sums.images += rows.images[row] ?? 0;
    if (context & tag.HEADING) sums.headings++;
    if (context & (tag.ITEM | tag.CELL)) sums.items++;
    if (shape.paragraphs[row] !== 1) continue;
    const weight = shape.weights[row] ?? 0;
    sums.chars += rows.chars[row] ?? 0;
    sums.links += rows.linkChars[row] ?? 0;
    sums.stops += rows.stops[row] ?? 0;
    sums.commas += rows.commas[row] ?? 0;
    sums.quotes += rows.quotes[row] ?? 0;
    sums.digits += rows.digits[row] ?? 0;
    sums.uppers += rows.uppers[row] ?? 0;
    sums.dense += rows.dense[row] ?? 0;
    sums.longest = Math.max(sums.longest, weight);
    sums.squares += weight * weight;
    if ((scan.flags[owner] ?? 0) & tag.PARA) sums.para += weight;
    if (context & tag.FORM) sums.form += weight;
    const parent = scan.parents[owner] ?? 0;
    parents.set(parent, (parents.get(parent) ?? 0) + weight);
    const grand = scan.parents[Math.max(0, parent)] ?? 0;
    grands.set(grand, (grands.get(grand) ?? 0) + weight);
    if (sampled < SAMPLE_ROWS && text.length < SAMPLE_CHARS) {
      text += ` ${rowText(scan, row).slice(0, 1000)}`;
      sampled++;
    }
    let k = owner;
    for (let level = 0; level < 4 && k > 0; level++, k = scan.parents[k] ?? -1) {
      const element = scan.elements[k];
      if (element) hinted |= hints.of(element);
    }
  }
  const most = (map: ReadonlyMap<number, number>) => Math.max(0, ...map.values());
  return {
    ...sums,
    text,
    hinted,
    sameParent: share(most(parents), best?.weight ?? 0),
    sameGrand: share(most(grands), best?.weight ?? 0),
  };
}

/** Hints of every block element around the rows near the run, and what stands after it. */
function pageHints(view: PageView): number {
  const { scan, shape, hints } = view;
  const to = Math.min(scan.rows.owner.length, (shape.best?.last ?? 0) + 40);
  const from = Math.max(0, (shape.best?.first ?? 0) - 30);
  let bits = 0;
  for (let row = from; row < to; row++) {
    const owner = scan.rows.owner[row] ?? 0;
    const element = scan.elements[owner];
    const above = scan.elements[scan.parents[owner] ?? 0];
    if (element) bits |= hints.of(element);
    if (above) bits |= hints.of(above);
  }
  return bits;
}

/** Signs over short rows: prices, "read more", headings that link, dates, calls to act. */
function rowSigns(view: PageView) {
  const { scan, shape } = view;
  const { rows } = scan;
  const best = shape.best;
  const middle = best?.first ?? 0;
  const from = Math.max(0, middle - CALL_ROWS / 2);
  const to = Math.min(rows.owner.length, (best?.last ?? 0) + CALL_ROWS / 2, from + 4 * CALL_ROWS);
  const signs = { prices: 0, more: 0, linkedHeadings: 0, headings: 0, dates: 0, calls: 0, forum: 0, datesInRun: 0 };
  for (let row = from; row < to; row++) {
    const chars = rows.chars[row] ?? 0;
    const heading = ((scan.context[rows.owner[row] ?? 0] ?? 0) & tag.HEADING) !== 0;
    if (heading) signs.headings++;
    if (heading && (rows.linkChars[row] ?? 0) > 0.7 * chars) signs.linkedHeadings++;
    if (chars > 90) continue;
    const text = rowText(scan, row);
    if ((rows.digits[row] ?? 0) > 0) {
      signs.prices += count(text, PRICE);
      if (cue.cuesOf(text) & cue.DATE) {
        signs.dates++;
        if (best && row > best.first && row < best.last) signs.datesInRun++;
      }
    }
    if (chars < 60 && FORUM_ROW.test(text)) signs.forum++;
    if (chars < 40) signs.calls += count(text, ACT);
    if (
      chars < 30 &&
      /^\W*(?:read|learn|see|view|show|weiter|mehr|lire|leer|ver|подроб|続き)\b.{0,12}(?:more|lesen|suite|más|all|details?|full)?/i.test(
        text,
      )
    )
      signs.more++;
  }
  return signs;
}

/** The feature values of a page. `headline` is its headline's row, or null. */
export function pageFeatures(view: PageView, headlineOrNull: number | null): Float64Array {
  const { scan, shape, meta, linked } = view;
  const { rows } = scan;
  const best = shape.best;
  const headline = headlineOrNull ?? -1;
  const url = addressSigns(urlOf(view.document));
  const ogType = firstOf(meta, ['og:type'])?.value.toLowerCase() ?? '';
  const run = runSums(view);
  const near = nearTitle(view, headline);
  const signs = rowSigns(view);
  const around = pageHints(view);
  const title = headline >= 0 ? rowText(scan, headline) : '';
  const heads = documentTitle(view.document);
  const total = rows.linkChars.reduce((sum, value) => sum + value, 0);
  const allChars = rows.chars.reduce((sum, value) => sum + value, 0);
  const times = rows.times.reduce((sum, value) => sum + value, 0);
  const links = (from: number, to: number) => {
    let sum = 0;
    for (let row = from; row < to; row++) sum += rows.links[row] ?? 0;
    return sum;
  };
  const counted = (name: string) => log(scan.counts.get(name) ?? 0);
  const second = shape.runs.reduce((most, other) => (other !== best && other.weight > most ? other.weight : most), 0);
  const headlineOwner = headline >= 0 ? (rows.owner[headline] ?? 0) : 0;
  let between = 0;
  for (let row = headline + 1; headline >= 0 && best && row < best.first; row++) between += shape.weights[row] ?? 0;
  const container = shape.container >= 0 ? (scan.context[shape.container] ?? 0) : 0;
  const words = run.text.split(/\s+/).length + (isDense(run.text.charCodeAt(1)) ? run.text.length / 3 : 0);
  const against = [url.forum, url.shop, url.list, url.account, url.about, url.docs].filter(Boolean).length;
  const types = linked.types;
  const says = {
    thing: types.some((type) => THING.test(type)),
    forum: types.some((type) => FORUM.test(type)),
    list: types.some((type) => LIST.test(type)),
    article: types.some((type) => /Article$|BlogPosting$/.test(type)),
    engine: FORUM_ENGINE.test(firstOf(meta, ['generator'])?.value ?? ''),
    published: firstOf(meta, PUBLISHED) !== undefined,
    author: firstOf(meta, AUTHOR) !== undefined || linked.authors.length > 0,
  };
  const ogArticle = /article|blog|news/.test(ogType);
  const opposing = [
    ogType !== '' && !ogArticle && ogType !== 'website',
    says.thing,
    says.forum,
    says.list,
    says.engine,
    url.root,
    against > 0,
    signs.prices > 2,
    signs.forum > 3,
    signs.calls > 3,
    signs.linkedHeadings > 8,
    (scan.counts.get('password') ?? 0) > 0,
  ].filter(Boolean).length;
  const supporting = [
    ogArticle,
    linked.article || says.article,
    linked.published !== undefined || says.published,
    near.date || near.time,
    near.byline || near.author,
    says.author,
    times === 1,
    url.date || url.news,
    headline >= 0,
    (best?.weight ?? 0) > 2000,
  ].filter(Boolean).length;
  return Float64Array.of(
    flag(ogArticle),
    flag(ogType !== '' && !ogArticle),
    flag(linked.article),
    flag(/News|Reportage|Opinion/.test(linked.type ?? '')),
    flag(linked.published !== undefined),
    flag(says.thing),
    flag(says.forum),
    flag(says.list),
    flag(says.published),
    flag(firstOf(meta, ['article:modified_time', 'datemodified', 'og:updated_time', 'last-modified']) !== undefined),
    flag(says.author),
    flag(
      firstOf(meta, ['article:section', 'parsely-section', 'section']) !== undefined || linked.section !== undefined,
    ),
    log((meta.get('article:tag') ?? []).length),
    log((meta.get('news_keywords')?.[0] ?? meta.get('keywords')?.[0] ?? '').split(',').length),
    flag(/large/.test(firstOf(meta, ['twitter:card'])?.value ?? '')),
    log((firstOf(meta, ['description', 'og:description'])?.value ?? '').length),
    flag(url.root),
    url.depth,
    url.slugWords,
    flag(url.date),
    flag(url.number),
    flag(url.query),
    flag(url.file),
    flag(url.news),
    flag(url.blog),
    flag(url.forum),
    flag(url.shop),
    flag(url.list),
    flag(url.account),
    flag(url.about),
    flag(url.docs),
    against,
    log(best?.weight ?? 0),
    log(best?.count ?? 0),
    log(share(best?.weight ?? 0, best?.count ?? 0)),
    share(best?.weight ?? 0, shape.paragraphTotal),
    share(shape.paragraphTotal, shape.total),
    log(shape.total),
    log(shape.runs.length),
    share(second, best?.weight ?? 0),
    log(rows.owner.length),
    share(best?.count ?? 0, run.rows),
    share(run.links, run.chars),
    share(total, allChars),
    share(run.stops, run.chars) * 100,
    share(run.commas, run.chars) * 100,
    share(run.quotes, run.chars) * 100,
    share(run.digits, run.chars) * 100,
    share(run.uppers, run.chars) * 100,
    share(run.dense, run.chars),
    share(run.headings, best?.count ?? 0),
    share(run.images, best?.count ?? 0),
    share(run.items, run.rows),
    share(run.para, best?.weight ?? 0),
    flag((container & tag.ARTICLE) !== 0),
    flag((container & tag.MAIN) !== 0),
    counted('article'),
    run.sameParent,
    run.sameGrand,
    share(run.form, best?.weight ?? 0),
    log(best?.first ?? 0),
    log(links(0, best?.first ?? 0)),
    log(run.longest),
    share(run.squares, (best?.weight ?? 0) ** 2),
    flag(headline >= 0),
    flag(headline >= 0 && ((scan.flags[headlineOwner] ?? 0) & tag.TITLE1) !== 0),
    counted('h1'),
    titleWords(title).size + (isDense(title.charCodeAt(0)) ? title.length / 3 : 0),
    best && headline >= 0 ? Math.sign(best.first - headline) * log(Math.abs(best.first - headline)) : 6,
    log(between),
    title ? alike(titleWords(title), titleWords(heads)) : -1,
    titleWords(heads).size + (isDense(heads.charCodeAt(0)) ? heads.length / 3 : 0),
    flag(headline >= 0 && isUnder(view, headlineOwner, shape.container)),
    flag(headline >= 0 && (rows.linkChars[headline] ?? 0) > 0.8 * (rows.chars[headline] ?? 0)),
    flag(/\?/.test(title)),
    flag(near.date),
    flag(near.time),
    log(times),
    flag(times === 1),
    flag(near.byline),
    flag(near.author),
    log(signs.dates),
    flag((around & hint.COMMENTS) !== 0),
    flag((around & hint.RELATED) !== 0),
    flag((around & hint.TAGS) !== 0),
    flag((run.hinted & hint.FORUM) !== 0),
    flag((around & hint.PRODUCT) !== 0),
    flag((run.hinted & hint.BODY) !== 0),
    flag((around & hint.LEAD) !== 0),
    flag((around & hint.BYLINE) !== 0),
    counted('input'),
    counted('password'),
    counted('textarea'),
    counted('select'),
    counted('button'),
    counted('pre'),
    counted('table'),
    counted('img'),
    counted('figure'),
    counted('iframe'),
    log(signs.prices),
    log(signs.more),
    log(signs.linkedHeadings),
    log(signs.headings),
    share(count(run.text, SECOND_PERSON), words) * 100,
    share(count(run.text, SAID), words) * 100,
    share(count(run.text, YEAR), words) * 100,
    log(signs.calls),
    opposing,
    supporting,
    log(signs.forum),
    share(signs.datesInRun, best?.count ?? 0),
    flag(says.engine),
    flag(says.article),
  );
}

function isUnder(view: PageView, element: number, container: number): boolean {
  for (let k = element; k >= 0; k = view.scan.parents[k] ?? -1) if (k === container) return true;
  return false;
}
