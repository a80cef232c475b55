/** Markup of feeds to plain text, and addresses to safe ones. Feed content is never parsed as HTML anywhere. */

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  sbquo: '‚',
  bdquo: '„',
  laquo: '«',
  raquo: '»',
  euro: '€',
  pound: '£',
  copy: '©',
  reg: '®',
  middot: '·',
  bull: '•',
  shy: '',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  eacute: 'é',
  egrave: 'è',
  ecirc: 'ê',
  euml: 'ë',
  agrave: 'à',
  aacute: 'á',
  acirc: 'â',
  atilde: 'ã',
  aring: 'å',
  aelig: 'æ',
  ccedil: 'ç',
  iacute: 'í',
  icirc: 'î',
  iuml: 'ï',
  ntilde: 'ñ',
  oacute: 'ó',
  ocirc: 'ô',
  otilde: 'õ',
  oslash: 'ø',
  uacute: 'ú',
  ugrave: 'ù',
  ucirc: 'û',
  Eacute: 'É',
  Agrave: 'À',
  Ccedil: 'Ç',
  Oslash: 'Ø',
  Aring: 'Å',
  deg: '°',
  trade: '™',
  thinsp: ' ',
};

/** Text without tags, comments, scripts and references, white space single. Cut at `most` UTF-16 code units, at a word. */
export function plainText(markup: string, most: number): string {
  const text = markup
    .slice(0, most * 20 + 10_000) // a summary may hold the whole article: only its beginning is wanted
    .replace(/<!--[\s\S]*?(?:-->|$)/gu, ' ')
    .replace(/<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/giu, ' ')
    .replace(/<\/?(?:p|br|div|li|h\d|tr|blockquote|figure|figcaption)\b[^<>]*>/giu, ' ')
    .replace(/<\/?[a-z!?][^<>]*>/giu, '');
  const clean = references(text)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  if (clean.length <= most) return clean;
  const cut = clean.slice(0, most - 1).replace(/\s\S*$/u, '');
  return `${cut || clean.slice(0, most - 1)}…`;
}

function references(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));/giu,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : '';
    },
  );
}

/** Of a headline that still holds markup after one pass ("&lt;b&gt;"): twice, as feeds often escape twice. */
export function plainTitle(markup: string): string {
  return plainText(plainText(markup, 600), 300);
}

/** An absolute http(s) address without fragment, credentials and trackers, or null: javascript:, data: and the like are never shown. */
export function safeUrl(url: string, base?: string): string | null {
  const given = url.trim();
  if (given === '' || !URL.canParse(given, base)) return null;
  const parsed = new URL(given, base);
  if (!/^https?:$/u.test(parsed.protocol) || parsed.hostname === '') return null;
  parsed.hash = '';
  parsed.username = '';
  parsed.password = '';
  for (const name of [...parsed.searchParams.keys()]) {
    if (/^(?:utm_\w+|at_\w+|fbclid|gclid|cmpid|ns_campaign|ns_mchannel|ref_src)$/iu.test(name))
      parsed.searchParams.delete(name);
  }
  return parsed.href.length <= 2_000 ? parsed.href : null;
}

/** ISO 8601 of a date as feeds write it, or empty when it is none or lies more than a day ahead. `now` in ms since 1970. */
export function isoDate(date: string, now: number): string {
  const compact = /^(\d{4})(\d{2})(\d{2})T?(\d{2})?(\d{2})?(\d{2})?Z?$/u.exec(date.trim());
  const text = compact
    ? `${compact[1]}-${compact[2]}-${compact[3]}T${compact[4] ?? '00'}:${compact[5] ?? '00'}:${compact[6] ?? '00'}Z`
    : date;
  const time = Date.parse(text);
  return Number.isNaN(time) || time > now + 86_400_000 || time < 0 ? '' : new Date(time).toISOString();
}
