/**
 * Quotation marks of the languages: CLDR's delimiters (quotationStart, quotationEnd, alternateQuotationStart,
 * alternateQuotationEnd; CLDR 48, common/main/<locale>.xml). Reading, not writing: the matcher goes by the spaces around a mark
 * first, and asks this table where they leave the direction open, or for a mark that opens in one language and closes in another.
 */

/** Kinds of mark: only marks of one family pair with each other. */
export type Family = 'double' | 'single' | 'guillemet' | 'angle' | 'corner' | 'whiteCorner';

/** What a mark does when the spaces around it do not tell. */
export type Direction = 'open' | 'close' | 'either';

const FAMILIES: Readonly<Record<string, Family>> = {
  '"': 'double',
  '＂': 'double',
  '“': 'double',
  '”': 'double',
  '„': 'double',
  '‟': 'double',
  "''": 'double',
  '``': 'double',
  '’’': 'double',
  '‘‘': 'double',
  "'": 'single',
  '`': 'single',
  '‘': 'single',
  '’': 'single',
  '‚': 'single',
  '‛': 'single',
  '«': 'guillemet',
  '»': 'guillemet',
  '‹': 'angle',
  '›': 'angle',
  '「': 'corner',
  '」': 'corner',
  '『': 'whiteCorner',
  '』': 'whiteCorner',
};

/** What languages use that are not listed: English's. */
const USUAL = '“”‘’';

/**
 * CLDR's four delimiters (primary pair, then alternate pair) and the languages and locales that have them; all others have
 * {@link USUAL}. Checked against cldr-misc-full 48.0.0 (766 locales). Not taken over: Southern Sotho's “’“” (a slip there).
 */
const DELIMITERS: Readonly<Record<string, string>> = {
  '«»“”':
    'ast blo bm br ca cv dyo el eu ewo ie it kab kk lij mg mua nnh pms sc sg ti es-us pt-ao pt-ch pt-cv pt-gq pt-gw pt-lu pt-mo ' +
    'pt-mz pt-pt pt-st pt-tl',
  '„“‚‘': 'cs de dsb et hr hsb is ksh lb luy mk nds sk sl bs-cyrl',
  '«»‹›': 'am fa gsw jgo kkj mzn rm sdh wae az-arab az-cyrl fr-ch',
  '«»„“': 'bas be bua ky os ru sah tyv uk',
  '””’’': 'fi he lag rn se sn sv yi',
  '«»‘’': 'dua ksf nb nn no rw el-polyton',
  '«»«»': 'fr ht hy oc yav',
  '”“’‘': 'ar lld syr ur ms-arab',
  '„“„“': 'bg lt prg sgs',
  '‘’“”': 'fur ia tn ti-er',
  '„”«»': 'nmg pl ro',
  '„”‚’': 'agq ff',
  '„”»«': 'hu szl',
  '「」『』': 'ja yue zh-hant',
  '«»„”': 'shi zgh',
  '„”‘’': 'bs',
  '“”«»': 'eo',
  '„“«»': 'ka',
  '‘’‘’': 'nl',
  '„”’’': 'sr',
  '“”“”': 'tk',
  '»«›‹': 'ug kk-arab',
  '“”’‘': 'uz',
  '«»”“': 'fr-ca',
  '“”‘’': 'bm-nkoo ff-adlm uz-arab uz-cyrl',
};

/**
 * Beyond CLDR: Swiss papers set «...» in German and Italian too (Swiss Federal Chancellery, Schreibweisungen), and Chinese of Taiwan,
 * Hong Kong and Macau is Traditional without saying so.
 */
const ADDED: Readonly<Record<string, string>> = { '«»‹›': 'de-ch de-li it-ch', '「」『』': 'zh-tw zh-hk zh-mo' };

/** Delimiters by lower-case language or locale tag. */
const BY_TAG: ReadonlyMap<string, string> = new Map(
  [...Object.entries(DELIMITERS), ...Object.entries(ADDED)].flatMap(([marks, tags]) =>
    tags.split(' ').map((tag): [string, string] => [tag, marks]),
  ),
);

/** Languages whose books and papers turn guillemets inward (»so«) when the spaces do not tell. */
const INWARD_GUILLEMETS = new Set(['de', 'da', 'sl', 'hr', 'hu', 'sk', 'cs', 'sr', 'bs', 'pl']);

const ALWAYS_OPEN = new Set(['„', '‚', '‛', '‟', '「', '『', '``', '‘‘']);
const ALWAYS_CLOSE = new Set(['」', '』']);
const STRAIGHT = new Set(['"', '＂', "'", '`', "''"]);

/** The delimiters of a BCP 47 tag: [open, close, alternate open, alternate close]; English's for a language not listed. */
export function delimitersOf(language: string): readonly [string, string, string, string] {
  // "de-Latn-CH": Latin is what the language is written in anyway.
  const parts = language
    .toLowerCase()
    .split(/[-_]/)
    .filter((part) => part !== 'latn');
  let marks: string | undefined;
  for (let length = parts.length; length > 0 && !marks; length--) marks = BY_TAG.get(parts.slice(0, length).join('-'));
  const [open = '“', close = '”', altOpen = '‘', altClose = '’'] = marks ?? USUAL;
  return [open, close, altOpen, altClose];
}

/** The family of a mark ("“", "''"), or undefined when it is none. */
export function familyOf(mark: string): Family | undefined {
  return FAMILIES[mark];
}

/** A function that tells what a mark does, by its shape, in a language. Made once per document. */
export function directionsOf(language: string): (mark: string) => Direction {
  const primary = language.toLowerCase().split(/[-_]/)[0] ?? '';
  const [open, close, altOpen, altClose] = delimitersOf(language);
  const inward = INWARD_GUILLEMETS.has(primary) && open !== '«' && altOpen !== '«';
  const table = new Map<string, Direction>();
  for (const mark of Object.keys(FAMILIES)) table.set(mark, general(mark, inward));
  // A language that closes with “ (German) or opens with ” (Swedish) changes what they mean.
  for (const [opener, closer] of [
    [open, close],
    [altOpen, altClose],
  ] as const) {
    if (opener === closer) table.set(opener, 'either');
    else {
      if (!STRAIGHT.has(closer)) table.set(closer, closer === '“' || closer === '‘' ? 'either' : 'close');
      if (!STRAIGHT.has(opener)) table.set(opener, opener === '”' || opener === '’' ? 'either' : 'open');
    }
  }
  return (mark) => table.get(mark) ?? 'either';
}

function general(mark: string, inward: boolean): Direction {
  if (ALWAYS_OPEN.has(mark)) return 'open';
  if (ALWAYS_CLOSE.has(mark)) return 'close';
  if (STRAIGHT.has(mark)) return 'either';
  if (mark === '«' || mark === '‹') return inward ? 'close' : 'open';
  if (mark === '»' || mark === '›') return inward ? 'open' : 'close';
  return mark === '“' || mark === '‘' ? 'open' : 'close';
}
