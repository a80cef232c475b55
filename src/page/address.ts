/** What a page's address says about what it is. Addresses come from anywhere: what is no http(s) address says nothing. */

/** Features of an address, all 0 when it is unknown. */
export interface AddressSigns {
  readonly known: boolean;
  readonly root: boolean;
  readonly depth: number;
  /** Words in the longest hyphenated segment. */
  readonly slugWords: number;
  /** /2021/03/04/ or 20210304 in the path. */
  readonly date: boolean;
  /** A number of five or more digits in the path. */
  readonly number: boolean;
  readonly query: boolean;
  /** .html, .htm, .shtml, .story at the end. */
  readonly file: boolean;
  readonly news: boolean;
  readonly blog: boolean;
  readonly forum: boolean;
  readonly shop: boolean;
  readonly list: boolean;
  readonly account: boolean;
  readonly about: boolean;
  readonly docs: boolean;
}

const UNKNOWN: AddressSigns = {
  known: false,
  root: false,
  depth: 0,
  slugWords: 0,
  date: false,
  number: false,
  query: false,
  file: false,
  news: false,
  blog: false,
  forum: false,
  shop: false,
  list: false,
  account: false,
  about: false,
  docs: false,
};

const DATE =
  /\/(?:19|20)\d\d[/-]?(?:0?[1-9]|1[0-2]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\b|(?:19|20)\d\d[01]\d[0-3]\d|(?:19|20)\d\d-[01]\d-[0-3]\d/i;
const word = (words: string): RegExp => new RegExp(`(?:^|[/._-])(?:${words})s?(?=$|[/._?-])`, 'i');
const NEWS = word(
  'news|article|storie|story|artikel|articulo|noticia|nachricht|actualite|politic|politik|world|sport|opinion|wirtschaft|nation|local|story|press-release|gesellschaft|cronaca',
);
const BLOG = word('blog|post|magazine|journal|insight|review');
const FORUM = word('forum|forums|thread|topic|showthread|viewtopic|question|community|discussion|comments|answer|t');
const SHOP = word(
  'product|shop|store|cart|item|buy|price|collection|catalog|deal|sale|p|dp|pd|listing|checkout|produkt|order',
);
const LIST = word(
  'category|categorie|tag|search|archive|index|page|list|directory|results|browse|events?|calendar|jobs?|feed|topics|latest|all',
);
const ACCOUNT = word(
  'login|signin|sign-in|register|registration|signup|sign-up|account|user|join|subscribe|password|contact|contact-us|feedback|form|apply|booking',
);
const ABOUT = word(
  'about|about-us|privacy|terms|legal|policy|imprint|impressum|faq|help|support|service|services|solutions|pricing|careers|team|company|features|home|welcome',
);
const DOCS = word('docs?|documentation|wiki|api|reference|manual|tutorial|guide|learn|developers?|man|help|kb|howto');
const HOST_DOCS =
  /^(?:docs?|developers?|wiki|help|support|learn|api|kb|forums?|community|shop|store|my|account|login|events?)\./i;

function parse(url: string): URL | null {
  try {
    const made = new URL(url);
    return made.protocol === 'http:' || made.protocol === 'https:' ? made : null;
  } catch {
    return null;
  }
}

/** Reads the signs of an address. */
export function addressSigns(url: string): AddressSigns {
  const address = parse(url);
  if (!address) return UNKNOWN;
  const path = address.pathname.replace(/\/(?:index|home|default)\.\w{2,5}$/i, '/');
  const segments = path.split('/').filter((segment) => segment !== '');
  const slug = Math.max(
    0,
    ...segments.map(
      (segment) =>
        segment
          .replace(/\.\w{2,5}$/, '')
          .split(/[-_+]|%20/)
          .filter((part) => /\p{L}/u.test(part)).length,
    ),
  );
  const host = HOST_DOCS.exec(address.hostname)?.[0] ?? '';
  const sense = `${path}${host ? `/${host.slice(0, -1)}` : ''}`;
  return {
    known: true,
    root: segments.length === 0 || /^\/[a-z]{2}(?:[-_][a-z]{2})?\/?$/i.test(path),
    depth: segments.length,
    slugWords: slug,
    date: DATE.test(path),
    number: /\d{5,}/.test(path),
    query: address.search.length > 1,
    file: /\.(?:s?html?|story|php|aspx?|jsp)$/i.test(path),
    news: NEWS.test(path),
    blog: BLOG.test(path) || /^blogs?\./i.test(address.hostname),
    forum: FORUM.test(sense),
    shop: SHOP.test(sense),
    list: LIST.test(sense),
    account: ACCOUNT.test(sense),
    about: ABOUT.test(sense),
    docs: DOCS.test(sense),
  };
}
