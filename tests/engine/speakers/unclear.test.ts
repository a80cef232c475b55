/** Nobody is named where nobody can be known: odd spans, empty words, people in turn. */
import { describe, expect, test } from 'vitest';
import { attribution, resolve } from './helper.ts';

const NOBODY: [string, string][] = [
  ['Ada Bright said another thing. Another said no.', 'Another'],
  ['Owen Kerr came. Each said no.', 'Each'],
  ['The ferry was Norlandish. Russian said no.', 'Russian'],
  ['“We met you,” said nobody.', 'you'],
  ['Ada Bright met Clara Dunn, Edith Moran, Ruth Calder and Paula Stern.\nRain fell.\nThe ferry left.\nIt came back.\nThen he said so.', 'he'],
  ['The pier shines brightly in the sun, and the ferry is blue.', 'shines brightly in the sun'],
  ['The court, the delegation said it, was late.', 'The court, the delegation said it'],
  ['I hear someone, she said.', 'I hear someone'],
  ['Mayor Lena Ortiz presented data in a talk.', 'Mayor Lena Ortiz presented data'],
  ['The harbor pilot, she says, was late.', 'The harbor pilot, she'],
  ['The lamp said so, based on earlier work.', 'based on earlier work'],
]; // biome-ignore format: a table

describe('unclear', () => {
  test.each(NOBODY)('%s (%s)', (text, source) =>
    expect(resolve(text, [attribution(text, source)]).of[0]?.speaker).toBeNull(),
  );
});

test('two of a family in turn: a last name alone is trusted no more than that', () => {
  const text = 'Anna Bright came with Paul Bright. Bright said so.';
  expect(resolve(text, [attribution(text, 'Bright#3')]).of[0]?.confidence ?? 0).toBeLessThanOrEqual(0.6);
});

test('a name in full is trusted more than a pronoun with rivals', () => {
  const text = 'Oswald Finch met Martin Lund. Oswald Finch said so. He said more.';
  const { of } = resolve(text, [attribution(text, 'Oswald Finch#2'), attribution(text, 'He')]);
  expect(of[0]?.confidence ?? 0).toBeGreaterThan(of[1]?.confidence ?? 0);
});
