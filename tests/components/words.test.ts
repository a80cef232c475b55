import { describe, expect, it } from 'vitest';
import { nextIndex } from '../../src/components/roving.ts';
import { agoWords, count, dateWords, inWords, languageWords, listed } from '../../src/components/words.ts';

describe('nextIndex', () => {
  it.each([
    ['ArrowDown', 0, 3, 'vertical', 1],
    ['ArrowDown', 2, 3, 'vertical', 2],
    ['ArrowUp', 0, 3, 'vertical', 0],
    ['ArrowRight', 0, 3, 'vertical', null],
    ['ArrowRight', 2, 3, 'horizontal', 0],
    ['ArrowLeft', 0, 3, 'horizontal', 2],
    ['Home', 2, 3, 'vertical', 0],
    ['End', 0, 3, 'horizontal', 2],
    ['Enter', 0, 3, 'vertical', null],
  ] as const)('%s at %i of %i, %s: %s', (key, at, length, direction, to) => {
    expect(nextIndex(key, at, length, direction)).toBe(to);
  });
});

describe('words', () => {
  it('counts in English', () => {
    expect([count(0, 'claim'), count(1, 'claim'), count(2, 'claim')]).toEqual(['0 claims', '1 claim', '2 claims']);
  });
  it('lists', () => expect(listed(['a', 'b', 'c'], 'or')).toBe('a, b or c'));
  it.each([
    ['2026-05-14', '14 May 2026'],
    ['2026-05-14T23:30:00Z', /1[45] May 2026/],
    ['', ''],
    ['soon', ''],
  ])('date %s', (iso, words) =>
    expect(dateWords(iso, 'en-GB')).toMatch(words instanceof RegExp ? words : new RegExp(`^${words}$`)),
  );
  it('names languages, and lets nonsense pass', () => {
    expect(languageWords('es')).toBe('Spanish');
    expect(languageWords('not a tag')).toBe('not a tag');
  });
  it.each([
    [0, 'never'],
    [1_000_000_000_000 - 20_000, 'just now'],
    [1_000_000_000_000 - 25 * 60_000, '25 minutes ago'],
    [1_000_000_000_000 - 3 * 3_600_000, '3 hours ago'],
    [1_000_000_000_000 - 86_400_000, 'yesterday'],
  ])('ago %i: %s', (then, words) => expect(agoWords(then, 1_000_000_000_000, 'en')).toBe(words));
});

describe('a time ahead', () => {
  it.each([
    [5_000, 'in a moment'],
    [300_000, 'in 5 minutes'],
    [7_200_000, 'in 2 hours'],
    [0, ''],
    [-60_000, ''],
    [Number.NaN, ''],
  ])('%i ms: %s', (ms, words) => expect(inWords(1_000_000_000_000 + ms, 1_000_000_000_000, 'en')).toBe(words));
});
