/** The names of the features of rows, in the order in which row-features.ts writes them. */
import * as cue from './cues.ts';
import * as hint from './hints.ts';
import * as tag from './tags.ts';

/** Bits of names above a row (tags.ts) that are features. */
export const CONTEXTS: ReadonlyArray<readonly [string, number]> = [
  ['p', tag.PARA],
  ['heading', tag.HEADING],
  ['item', tag.ITEM],
  ['quote', tag.QUOTE],
  ['cell', tag.CELL],
  ['aside', tag.ASIDE],
  ['header', tag.HEADER],
  ['article', tag.ARTICLE],
  ['main', tag.MAIN],
  ['figure', tag.FIGURE],
];
/** Hints on a row's element or the two above it (hints.ts). */
export const NEAR_HINTS: ReadonlyArray<readonly [string, number]> = [
  ['comments', hint.COMMENTS],
  ['promo', hint.PROMO],
  ['caption', hint.CAPTION],
  ['sidebar', hint.SIDEBAR],
  ['body', hint.BODY],
  ['hidden', hint.HIDDEN],
  ['tags', hint.TAGS],
  ['lead', hint.LEAD],
  ['embed', hint.EMBED],
  ['forum', hint.FORUM],
  ['ads', hint.ADS],
];
/** Hints anywhere above a row. */
export const ABOVE_HINTS: ReadonlyArray<readonly [string, number]> = [
  ['comments', hint.COMMENTS],
  ['related', hint.RELATED],
  ['promo', hint.PROMO],
  ['caption', hint.CAPTION],
  ['foot', hint.FOOT],
  ['sidebar', hint.SIDEBAR],
  ['body', hint.BODY],
  ['hidden', hint.HIDDEN],
  ['tags', hint.TAGS],
  ['lead', hint.LEAD],
  ['forum', hint.FORUM],
  ['product', hint.PRODUCT],
];
/** Cues in a row's words (cues.ts). */
export const CUES: ReadonlyArray<readonly [string, number]> = [
  ['more', cue.READ_MORE],
  ['share', cue.SHARE],
  ['date', cue.DATE],
];

/** The bits of a list above. */
export const bitsOf = (list: ReadonlyArray<readonly [string, number]>): Int32Array =>
  Int32Array.from(list, ([, bit]) => bit);

const OWN =
  'weight words linkShare links stops commas stopRate commaRate digitRate upperRate quotes strongShare breaks denseShare wordLength endsStop images paragraph own:p own:div own:heading own:cell';
const PLACE =
  'place placeWeight inRun runShare rowsBefore rowsAfter weightBefore weightAfter runWeight runCount afterHeadline rowsFromHeadline ownRunShare ownRunPosition paragraphBefore paragraphAfter distanceBefore distanceAfter';
const STRUCTURE =
  'inContainer toContainer depth depthDiff ownShare parentShare grandShare greatShare runShareParent runShareGrand kindShare kindParagraphs kindRows pairShare parentParagraphs parentLinkShare parentRows grandLinkShare grandRows ownerRows tagShare listRows listLinkShare ownerPromo parentPromo grandPromo';
const NEIGHBOURS = ['prev', 'next'].flatMap((side) =>
  ['weight', 'links', 'para', 'sameTag', 'sameParent', 'heading'].map((name) => `${side}:${name}`),
);
const SECONDS = ['prev2', 'next2'].flatMap((side) =>
  ['weight', 'links', 'sameParent'].map((name) => `${side}:${name}`),
);
const WORDS = 'cueBefore likeTitle repeated repeats afterComments rowsSinceCut rowsSinceHeading';

/** Names of the features, in the order in which they are written. */
export const ROW_FEATURES: readonly string[] = [
  ...OWN.split(' '),
  ...CONTEXTS.map(([name]) => `in:${name}`),
  ...PLACE.split(' '),
  ...STRUCTURE.split(' '),
  ...NEIGHBOURS,
  ...SECONDS,
  ...NEAR_HINTS.map(([name]) => `hint:${name}`),
  ...ABOVE_HINTS.map(([name]) => `above:${name}`),
  ...CUES.map(([name]) => `cue:${name}`),
  ...WORDS.split(' '),
];
