/** What the class, id and role of an element say, as bits; read once for each element that matters. */
import { attribute, hasAttributes } from './dom.ts';
import type { Scan } from './scan.ts';
import { WordTable } from './word-table.ts';

export const COMMENTS = 1;
/** Related stories, recommendations, most read. */
export const RELATED = 2;
/** Newsletter, subscription, paywall, sign-in, cookie consent. */
export const PROMO = 4;
export const SOCIAL = 8;
export const BYLINE = 16;
export const CAPTION = 32;
/** Footer, copyright, legal. */
export const FOOT = 64;
export const SIDEBAR = 128;
/** "article-body", "story-text", "entry-content", articleBody. */
export const BODY = 256;
export const HIDDEN = 512;
export const TAGS = 1024;
/** Standfirst, summary, lead, dek. */
export const LEAD = 2048;
export const DATE = 4096;
/** Embedded tweet, post or similar. */
export const EMBED = 8192;
export const FORUM = 16384;
export const PRODUCT = 32768;
/** Advertising and sponsored content; pull quotes; menus, breadcrumbs, toolbars. */
export const ADS = 65536;
/** Hidden by attribute or inline style: hidden, aria-hidden, display: none. */
export const CONCEALED = 131072;
/** "comments-open" and the like say nothing of what is inside. */
const NO_COMMENTS = 262144;

const STYLE_HIDES = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/i;

function isConcealed(element: Element): boolean {
  if (attribute(element, 'aria-hidden') === 'true') return true;
  const hidden = attribute(element, 'hidden');
  if (hidden !== null && hidden !== 'until-found') return true;
  const style = attribute(element, 'style');
  return style !== null && STYLE_HIDES.test(style);
}

let table: WordTable | null = null;

const BODIES = ['article', 'story', 'post', 'entry', 'page']
  .flatMap((what) => ['body', 'text', 'content', 'copy'].map((part) => `${what} ${part}|${what}${part}`))
  .join('|');

function made(): WordTable {
  return new WordTable([
    [COMMENTS, 'comment |comments |commentlist|usercomment|disqus|respond |livefyre|coral |leserbrief|kommentare'],
    [
      NO_COMMENTS,
      ['comment', 'comments']
        .flatMap((what) =>
          'open closed count link enabled disabled allowed off on icon button number'
            .split(' ')
            .map((state) => `${what} ${state}`),
        )
        .join('|'),
    ],
    [
      RELATED,
      'related|recommend|recirc|more from|more on |more stories|most read|mostread|most popular|mostpopular|most viewed|popular|trending|also like|alsolike|read more|readmore|read next|read also|outbrain|taboola|zergnet|teaser|upnext|up next|similar|latest|aehnlich|verwandt|mehr zum',
    ],
    [
      PROMO,
      'newsletter|subscri|signup|sign up|signin|sign in |login|log in|register|paywall|cookie|consent|gdpr|promo|donat|membership|offer|abo |metered|banner|cta ',
    ],
    [SOCIAL, 'share|sharing|social|follow|facebook|whatsapp'],
    [BYLINE, 'byline|author|writer|contributor|credit|autor|reporter'],
    [CAPTION, 'caption|photo credit|photocredit|img desc|figure desc|legend|image desc|bildunter'],
    [FOOT, 'footer|copyright|legal|disclaimer|colophon|impressum'],
    [SIDEBAR, 'sidebar|side bar|widget|aside|rail |right col|secondary|complementary'],
    [
      BODY,
      `${BODIES}|body copy|bodycopy|body text|bodytext|rich text|richtext|main content|maincontent|field name body|artikel|postingbody`,
    ],
    [
      HIDDEN,
      'sr only|sronly|visually hidden|visuallyhidden|screen reader|screenreader|hidden |hide |assistive|offscreen|a11y only|u hidden|is hidden',
    ],
    [TAGS, 'tag |tags |keyword|topic|categor'],
    [LEAD, 'standfirst|summary|lead|lede|dek|intro|excerpt|subhead|subtitle|sub title|teaser text|vorspann|chapo'],
    [DATE, 'date|time |timestamp|posted|published|pubdate|datum|fecha'],
    [EMBED, 'tweet|instagram media|embed|tiktok|twitter tweet'],
    [FORUM, 'forum|thread|topic |post |message|reply|answer|question|postbody|userpost'],
    [PRODUCT, 'product|price |prices |cart |sku |basket |shop '],
    [
      ADS,
      'ad |ads |advert|sponsor|anzeige|publicidad|reklam|dfp|adslot|pullquote|pull quote|quote box|zitat|nav |navbar|navigation|menu|breadcrumb|toolbar|skip link|skip to|pagination|pager|topbar|masthead',
    ],
  ]);
}

/** Class strings remembered; pages with more are read again. */
const CACHE_LIMIT = 4000;

/** Reads the hints of class strings, each string once. One reader a scan: it holds nothing of another page. */
export class Hints {
  private readonly known = new Map<string, number>();
  private readonly own: Int32Array;

  constructor(private readonly scan: Scan) {
    this.own = new Int32Array(scan.elements.length).fill(-1);
  }

  /** The hint bits of the scan's element k; 0 for -1. */
  at(k: number): number {
    const before = this.own[k];
    if (before === undefined) return 0;
    if (before >= 0) return before;
    const element = this.scan.elements[k];
    const bits = element ? this.of(element) : 0;
    this.own[k] = bits;
    return bits;
  }

  /** The hint bits of an element: its class, id, role and itemprop, and whether it is concealed. */
  of(element: Element): number {
    if (!hasAttributes(element)) return 0;
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
  table ??= made();
  const cut = key.length > LONGEST ? key.slice(0, LONGEST) : key;
  const lower = cut.toLowerCase();
  const bits = table.bitsOf(lower === cut ? lower : cut.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase());
  return bits & NO_COMMENTS ? bits & ~(COMMENTS | NO_COMMENTS) : bits;
}
