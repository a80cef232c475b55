/** What the class, id and role of an element say, as bits; read once for each element that matters. */
import { attribute } from './dom.ts';

export const COMMENTS = 1;
/** Related stories, recommendations, most read. */
export const RELATED = 2;
/** Newsletter, subscription, paywall, sign-in, cookie consent. */
export const PROMO = 4;
/** Advertising and sponsored content. */
export const ADS = 8;
export const SOCIAL = 16;
export const BYLINE = 32;
export const CAPTION = 64;
/** Menus, breadcrumbs, skip links, toolbars. */
export const MENU = 128;
/** Footer, copyright, legal. */
export const FOOT = 256;
export const SIDEBAR = 512;
/** "article-body", "story-text", "entry-content", articleBody. */
export const BODY = 1024;
export const HIDDEN = 2048;
export const TAGS = 4096;
/** Standfirst, summary, lead, dek. */
export const LEAD = 8192;
export const PULLQUOTE = 16384;
export const DATE = 32768;
/** Embedded tweet, post or similar. */
export const EMBED = 65536;
export const TITLE = 131072;
export const FORUM = 262144;
export const PRODUCT = 524288;
/** Hidden by attribute or inline style: hidden, aria-hidden, display: none. */
export const CONCEALED = 1048576;

const STYLE_HIDES = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/i;

function isConcealed(element: Element): boolean {
  if (attribute(element, 'aria-hidden') === 'true') return true;
  const hidden = attribute(element, 'hidden');
  if (hidden !== null && hidden !== 'until-found') return true;
  const style = attribute(element, 'style');
  return style !== null && STYLE_HIDES.test(style);
}

const WORDS: ReadonlyArray<readonly [number, RegExp]> = [
  [
    COMMENTS,
    /(?:^|[\s_-])(?:user-?)?comments?(?:$|[\s_-](?!open|closed|count|link|enabled|disabled|allowed|off|on\b|icon|button|number))|disqus|(?:^|[\s_-])respond(?:$|\s)|livefyre|coral-|leserbrief|kommentare|commentlist/,
  ],
  [
    RELATED,
    /related|recommend|recirc|more-(?:from|on|stories)|most-?(?:read|popular|viewed)|trending|also-?like|read-?(?:more|next|also)|outbrain|taboola|zergnet|teaser|upnext|up-next|similar|popular|latest|aehnlich|verwandt|mehr-zum/,
  ],
  [
    PROMO,
    /newsletter|subscri|sign-?up|signin|sign-in|log-?in|register|paywall|cookie|consent|gdpr|promo|donat|membership|offer|abo-|metered|banner|cta\b/,
  ],
  [ADS, /(?:^|[\s_-])ads?(?:$|[\s_-])|advert|sponsor|anzeige|publicidad|reklam|dfp|adslot|ad-slot/],
  [SOCIAL, /share|sharing|social|follow|facebook|twitter(?!-tweet)|whatsapp/],
  [BYLINE, /byline|author|writer|contributor|credit|autor|reporter/],
  [CAPTION, /caption|photo-?credit|img-desc|figure-desc|legend|image-desc|bildunter/],
  [MENU, /(?:^|[\s_-])nav|menu|breadcrumb|toolbar|skip-?(?:link|to)|pagination|pager|topbar|masthead/],
  [FOOT, /footer|copyright|legal|disclaimer|colophon|impressum/],
  [SIDEBAR, /sidebar|side-bar|widget|aside|rail|right-col|secondary|complementary/],
  [
    BODY,
    /article-?_?(?:body|text|content|copy)|story-?_?(?:body|text|content)|(?:post|entry|page)-?_?(?:body|text|content)|articlebody|body-?copy|body-?text|rich-?text|main-?content|field-name-body|artikel|postingbody/,
  ],
  [
    HIDDEN,
    /sr-only|visually-?hidden|screen-?reader|(?:^|\s)hidden(?:$|\s)|(?:^|[\s_-])hide(?:$|\s)|assistive|offscreen|a11y-only|u-hidden|is-hidden/,
  ],
  [TAGS, /(?:^|[\s_-])tags?(?:$|[\s_-])|keyword|topic|categor/],
  [
    LEAD,
    /standfirst|summary|(?:^|[\s_-])(?:lead|lede|dek|deck|intro|excerpt|subhead|sub-?title|teaser-text|vorspann|chapo)/,
  ],
  [PULLQUOTE, /pull-?_?quote|blockquote-pull|quote-?box|zitat/],
  [DATE, /(?:^|[\s_-])(?:date|time|timestamp|posted|published|datum|fecha)|pub-?date|dateline/],
  [EMBED, /tweet|instagram-media|embed|tiktok/],
  [TITLE, /headline|(?:^|[\s_-])title|(?:article|entry|post|story|page)-?_?title/],
  [FORUM, /forum|thread|topic-|(?:^|[\s_-])post(?:$|[\s_-]|-\d)|message|reply|answer|question/],
  [PRODUCT, /product|(?:^|[\s_-])(?:price|cart|sku|basket|shop)/],
];

/** Class strings remembered; pages with more are read again. */
const CACHE_LIMIT = 4000;

/** Reads the hints of class strings, each string once. One reader a scan: it holds nothing of another page. */
export class Hints {
  private readonly known = new Map<string, number>();

  /** The hint bits of an element: its class, id, role and itemprop, and whether it is concealed. */
  of(element: Element): number {
    return this.named(element) | (isConcealed(element) ? CONCEALED : 0);
  }

  private named(element: Element): number {
    const name = attribute(element, 'class');
    const id = attribute(element, 'id');
    const extra = attribute(element, 'role') ?? attribute(element, 'itemprop');
    if (!name && !id && !extra) return 0;
    const key = `${name ?? ''} ${id ?? ''} ${extra ?? ''}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const bits = read(key);
    if (this.known.size < CACHE_LIMIT) this.known.set(key, bits);
    return bits;
  }
}

const LONGEST = 300;

function read(key: string): number {
  const words = key
    .slice(0, LONGEST)
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase();
  let bits = 0;
  for (const [bit, pattern] of WORDS) if (pattern.test(words)) bits |= bit;
  return bits;
}
