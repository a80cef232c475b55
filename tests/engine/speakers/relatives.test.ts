/** Whom "who", "whose", "which" and "that" mean. */
import { describe, expect, test } from 'vitest';
import { nameOf } from './helper.ts';

const CASES: [string, string, string][] = [
  ['It came from Ada Bright, a Norland investor who said so.', 'who', 'Ada Bright'],
  ['It came from Ada Bright, a Norland estate developer, who said so.', 'who', 'Ada Bright'],
  ['“Late,” said Owen Kerr, a baker from Easthaven, who said so.', 'who', 'Owen Kerr'],
  ['“Late,” said Owen Kerr, a baker and former dock official who said so.', 'who', 'Owen Kerr'],
  ['“Late,” said Owen Kerr, a pollster with Mr. Brandt’s former union who said so.', 'who', 'Owen Kerr'],
  ['Sen. Clara Dunn of Norland, the ranking member on the Harbor Committee, who said so, left.', 'who', 'Clara Dunn'],
  ['She runs Harbor Watch, an organization that said so.', 'that', 'Harbor Watch'],
  ['He met Ada Bright and Owen Kerr, who say it was late.', 'who', 'Ada Bright and Owen Kerr'],
  ['He met Ada Bright and Owen Kerr, who says it was late.', 'who', 'Owen Kerr'],
  ['Sailors who sank with Owen Kerr and who said so came.', 'who#2', 'Sailors'],
  ['They met centrists who said so.', 'who', 'centrists'],
  ['They met lots of dockers who said so.', 'who', 'lots of dockers'],
  ['Editors of The Harbor Advocate, which said so, left.', 'which', 'Harbor Advocate'],
  ['Ada Bright, who said so, met Owen Kerr.', 'who', 'Ada Bright'],
  ['The clerks of the Harbor Ministry, who said so, left.', 'who', 'clerks'],
]; // biome-ignore format: a table

describe('a relative word goes on about the head of the phrase before it', () => {
  test.each(CASES)('%s', (text, source, name) => expect(nameOf(text, source)).toBe(name));
});

test('two people joined by "and" may be "they", with nobody having quoted them', () =>
  expect(nameOf('Ada Bright and Owen Kerr met on the pier. They said it was late.', 'They')).toBe(
    'Ada Bright and Owen Kerr',
  ));

test('what the two are called goes with the pair', () =>
  expect(
    nameOf('Senator Ada Bright and Senator Owen Kerr met on the pier. The senators said it was late.', 'The senators'),
  ).toBe('Ada Bright and Owen Kerr'));
