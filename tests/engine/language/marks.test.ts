/** Quotation marks of the languages: a sample of CLDR 48's delimiters, and what the house adds to them. */
import { describe, expect, it } from 'vitest';
import { delimitersOf, directionsOf, familyOf } from '../../../src/engine/language/marks.ts';

/** Tag and CLDR 48's quotationStart, quotationEnd, alternateQuotationStart, alternateQuotationEnd. */
const CLDR: readonly (readonly [tag: string, marks: string])[] = [
  ['en', '“”‘’'], ['en-GB', '“”‘’'], ['de', '„“‚‘'], ['de-AT', '„“‚‘'], ['fr', '«»«»'], ['fr-CA', '«»”“'], ['fr-CH', '«»‹›'], ['es', '“”‘’'],
  ['es-MX', '“”‘’'], ['es-US', '«»“”'], ['it', '«»“”'], ['pt', '“”‘’'], ['pt-PT', '«»“”'], ['nl', '‘’‘’'], ['nl-BE', '‘’‘’'], ['sv', '””’’'], ['fi', '””’’'],
  ['da', '“”‘’'], ['nb', '«»‘’'], ['nn', '«»‘’'], ['is', '„“‚‘'], ['pl', '„”«»'], ['cs', '„“‚‘'], ['sk', '„“‚‘'], ['sl', '„“‚‘'], ['hr', '„“‚‘'],
  ['bs', '„”‘’'], ['bs-Cyrl', '„“‚‘'], ['sr', '„”’’'], ['mk', '„“‚‘'], ['bg', '„“„“'], ['ro', '„”«»'], ['hu', '„”»«'], ['et', '„“‚‘'], ['lv', '“”‘’'],
  ['lt', '„“„“'], ['el', '«»“”'], ['tr', '“”‘’'], ['ru', '«»„“'], ['uk', '«»„“'], ['be', '«»„“'], ['kk', '«»“”'], ['ka', '„“«»'], ['hy', '«»«»'],
  ['ar', '”“’‘'], ['he', '””’’'], ['fa', '«»‹›'], ['ur', '”“’‘'], ['ug', '»«›‹'], ['hi', '“”‘’'], ['am', '«»‹›'], ['ja', '「」『』'], ['zh', '“”‘’'],
  ['zh-Hant', '「」『』'], ['ko', '“”‘’'], ['yue', '「」『』'], ['vi', '“”‘’'], ['th', '“”‘’'], ['eu', '«»“”'], ['ca', '«»“”'], ['cy', '“”‘’'], ['eo', '“”«»'],
  ['uz', '“”’‘'], ['uz-Cyrl', '“”‘’'], ['az-Cyrl', '«»‹›'], ['lb', '„“‚‘'], ['rm', '«»‹›'], ['gsw', '«»‹›'],
]; // biome-ignore format: a table

describe('delimitersOf', () => {
  it.each(CLDR.map(([tag, marks]) => ({ tag, marks })))('$tag has $marks', ({ tag, marks }) => {
    expect(delimitersOf(tag).join('')).toBe(marks);
  });

  it.each([
    ['de-CH', '«»‹›'],
    ['de-Latn-CH', '«»‹›'],
    ['it_CH', '«»‹›'],
    ['zh-TW', '「」『』'],
    ['zh-Hant-HK', '「」『』'],
    ['DE', '„“‚‘'],
    ['', '“”‘’'],
    ['tlh', '“”‘’'],
    ['detlev', '“”‘’'],
  ])('%s has %s', (tag, marks) => {
    expect(delimitersOf(tag).join('')).toBe(marks);
  });

  it('only gives marks that the matcher knows', () => {
    for (const [tag] of CLDR) for (const mark of delimitersOf(tag)) expect(familyOf(mark)).toBeDefined();
  });
});

describe('directionsOf', () => {
  it.each([
    ['de', '„', 'open'],
    ['de', '“', 'either'],
    ['de', '»', 'open'],
    ['de', '«', 'close'],
    ['de-CH', '«', 'open'],
    ['de-CH', '»', 'close'],
    ['fr', '«', 'open'],
    ['hu', '»', 'open'],
    ['sv', '”', 'either'],
    ['en', '“', 'open'],
    ['en', '”', 'close'],
    ['en', '"', 'either'],
    ['ar', '”', 'either'],
    ['ja', '「', 'open'],
  ] as const)('%s: %s is %s', (tag, mark, direction) => {
    expect(directionsOf(tag)(mark)).toBe(direction);
  });
});
