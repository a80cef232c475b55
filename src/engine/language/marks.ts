/**
 * Quotation marks of the languages: CLDR's delimiters (quotationStart, quotationEnd, alternateQuotationStart,
 * alternateQuotationEnd; CLDR 45, common/main/<locale>.xml). Reading, not writing: the matcher goes by the spaces around a mark
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

/** CLDR's four delimiters for each language, primary pair then alternate pair. */
const DELIMITERS: Readonly<Record<string, string>> = {
  af: '“”‘’',
  am: '«»‹›',
  ar: '”“’‘',
  as: '“”‘’',
  ast: '«»“”',
  az: '“”‘’',
  be: '«»„“',
  bg: '„“„“',
  bn: '“”‘’',
  br: '«»“”',
  bs: '„”‘’',
  ca: '«»“”',
  cs: '„“‚‘',
  cy: '‘’“”',
  da: '“”‘’',
  de: '„“‚‘',
  dsb: '„“‚‘',
  el: '«»“”',
  en: '“”‘’',
  eo: '“”‘’',
  es: '«»“”',
  et: '„“«»',
  eu: '“”‘’',
  fa: '«»‹›',
  fi: '””’’',
  fil: '“”‘’',
  fo: '“”‘’',
  fr: '«»«»',
  fy: '‘’“”',
  ga: '“”‘’',
  gd: '“”‘’',
  gl: '“”‘’',
  gsw: '«»‹›',
  gu: '“”‘’',
  he: '””’’',
  hi: '“”‘’',
  hr: '„“‚‘',
  hsb: '„“‚‘',
  hu: '„”»«',
  hy: '«»«»',
  id: '“”‘’',
  is: '„“‚‘',
  it: '«»“”',
  ja: '「」『』',
  ka: '„“„“',
  kk: '“”‘’',
  km: '“”‘’',
  kn: '“”‘’',
  ko: '“”‘’',
  ky: '«»„“',
  lb: '„“‚‘',
  lo: '“”‘’',
  lt: '„“„“',
  lv: '“”‘’',
  mk: '„“‚‘',
  ml: '“”‘’',
  mn: '“”‘’',
  mr: '“”‘’',
  ms: '“”‘’',
  mt: '“”‘’',
  my: '“”‘’',
  nb: '«»‘’',
  ne: '“”‘’',
  nl: '“”‘’',
  nn: '«»‘’',
  no: '«»‘’',
  or: '“”‘’',
  pa: '“”‘’',
  pl: '„”«»',
  ps: '“”‘’',
  pt: '“”‘’',
  rm: '«»‹›',
  ro: '„”«»',
  ru: '«»„“',
  sd: '“”‘’',
  si: '“”‘’',
  sk: '„“‚‘',
  sl: '„“‚‘',
  so: '“”‘’',
  sq: '«»“”',
  sr: '„”’’',
  sv: '””’’',
  sw: '“”‘’',
  ta: '“”‘’',
  te: '“”‘’',
  th: '“”‘’',
  tk: '“”“”',
  tr: '“”‘’',
  ug: '«»‹›',
  uk: '«»„“',
  ur: '“”‘’',
  uz: '“”‘’',
  vi: '“”‘’',
  zh: '“”‘’',
  zu: '“”‘’',
}; // prettier-ignore

/** Traditional and regional ways that CLDR's root locales do not show. */
const REGIONS: Readonly<Record<string, string>> = {
  'de-ch': '«»‹›',
  'de-li': '«»‹›',
  'fr-ch': '«»‹›',
  'it-ch': '«»‹›',
  'pt-pt': '«»“”',
  'zh-tw': '「」『』',
  'zh-hk': '「」『』',
  'zh-hant': '「」『』',
};

/** Languages whose books and papers turn guillemets inward (»so«) when the spaces do not tell. */
const INWARD_GUILLEMETS = new Set(['de', 'da', 'sl', 'hr', 'hu', 'sk', 'cs', 'sr', 'bs', 'pl']);

const ALWAYS_OPEN = new Set(['„', '‚', '‛', '‟', '「', '『', '``', '‘‘']);
const ALWAYS_CLOSE = new Set(['」', '』']);
const STRAIGHT = new Set(['"', '＂', "'", '`', "''"]);

/** The delimiters of a BCP 47 tag: [open, close, alternate open, alternate close]; English's for a language not listed. */
export function delimitersOf(language: string): readonly [string, string, string, string] {
  const tag = language.toLowerCase();
  const region = Object.keys(REGIONS).find((key) => tag.startsWith(key));
  const marks = (region ? REGIONS[region] : DELIMITERS[tag.split(/[-_]/)[0] ?? '']) ?? '“”‘’';
  return [marks[0] ?? '“', marks[1] ?? '”', marks[2] ?? '‘', marks[3] ?? '’'];
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
