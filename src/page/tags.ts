/** What an element's name says of it, as bits. `INHERIT` are those that hold for everything inside. */

export const BLOCK = 1;
/** Never text that a reader reads: the walk does not enter. */
export const SKIP = 2;
export const BREAK = 4;
export const PARA = 8;
export const HEADING = 16;
export const ITEM = 32;
export const QUOTE = 64;
export const CELL = 128;
export const LINK = 256;
export const CAPTION = 512;
/** nav, aside, footer, dialog, menu. */
export const ASIDE = 1024;
export const FORM = 2048;
export const HEADER = 4096;
export const ARTICLE = 8192;
export const PRE = 16384;
export const BUTTON = 32768;
export const FIGURE = 65536;
export const TERM = 131072;
export const MAIN = 262144;
export const IMAGE = 524288;
/** Left out of the text, but a gap between its neighbours (rt, rp, footnote marks, formulas). */
export const GAP = 1048576;
export const TIME = 2097152;
export const SUP = 4194304;
export const ADDRESS = 8388608;
export const TITLE1 = 16777216;
/** A custom element: a block of its own unless it stands inside a paragraph. */
export const CUSTOM = 33554432;
export const SECTION = 67108864;
export const SLOT = 134217728;
export const STRONG = 268435456;
/** The walk counts elements of this name (see {@link Scan} counts). */
export const COUNTED = 536870912;

export const INHERIT =
  HEADING |
  ITEM |
  QUOTE |
  CELL |
  CAPTION |
  ASIDE |
  FORM |
  HEADER |
  ARTICLE |
  PRE |
  BUTTON |
  FIGURE |
  TERM |
  MAIN |
  PARA |
  ADDRESS;

const NAMES: ReadonlyArray<readonly [number, string]> = [
  [
    SKIP,
    'amp-ad amp-embed amp-sticky-ad amp-auto-ads amp-analytics amp-consent amp-sidebar amp-social-share amp-state script style noscript template head svg canvas select textarea object embed video audio meter progress datalist map iframe frame frameset noframes title link meta base param source track input',
  ],
  [GAP | SKIP, 'rt rp rtc annotation annotation-xml'],
  [
    BLOCK,
    'html body div center fieldset hgroup search ul ol dl table tbody thead tfoot tr colgroup col caption details optgroup option legend hr marquee',
  ],
  [BLOCK | PARA, 'p'],
  [BLOCK | HEADING | TITLE1, 'h1'],
  [BLOCK | HEADING, 'h2 h3 h4 h5 h6'],
  [BLOCK | ITEM, 'li'],
  [BLOCK | TERM, 'dt dd'],
  [BLOCK | QUOTE, 'blockquote'],
  [BLOCK | CELL, 'td th'],
  [BLOCK | ASIDE, 'nav aside footer dialog menu'],
  [BLOCK | FORM, 'form'],
  [BLOCK | HEADER, 'header'],
  [BLOCK | ARTICLE, 'article'],
  [BLOCK | MAIN, 'main'],
  [BLOCK | SECTION, 'section'],
  [BLOCK | PRE, 'pre listing xmp plaintext'],
  [BLOCK | FIGURE, 'figure'],
  [BLOCK | CAPTION, 'figcaption'],
  [BLOCK | ADDRESS, 'address'],
  [BLOCK | BUTTON, 'summary'],
  [CUSTOM | BUTTON, 'button label'],
  [BREAK, 'br'],
  [LINK, 'a'],
  [IMAGE, 'img picture'],
  [TIME, 'time'],
  [SUP, 'sup sub'],
  [SLOT, 'slot'],
  [STRONG, 'b strong'],
];

const COUNTED_NAMES: ReadonlySet<string> = new Set(
  'input textarea select button iframe video time h1 h2 h3 article pre form table img figure section label'.split(' '),
);

const TABLE = new Map<string, number>(
  NAMES.flatMap(([flags, names]) =>
    names.split(' ').map((name): [string, number] => [name, flags | (COUNTED_NAMES.has(name) ? COUNTED : 0)]),
  ),
);

/** So many names that are not HTML's own are remembered. */
const MOST_NAMES = 1000;

/** The bits of an element name (lower case). */
export function tagFlags(name: string): number {
  const known = TABLE.get(name);
  if (known !== undefined) return known;
  const flags = name.includes('-') ? CUSTOM : 0;
  if (TABLE.size < MOST_NAMES) TABLE.set(name, flags);
  return flags;
}
