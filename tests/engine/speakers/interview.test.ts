/** In a text of questions and answers "I" is who answers, and "you" of a question too. */
import { describe, expect, test } from 'vitest';
import { nameOf } from './helper.ts';

const TALK =
  'Questions for Clara Dunn\nClara Dunn met us on the pier with her aide, Owen Kerr.\nQ: Do you think it will last?\nA: I believe so.\nIn truth, my hope is that it will.\nQ: What do our readers want?\nA: Ask them. They told me nothing.';

const CASES: [string, string | null][] = [
  ['you', 'Clara Dunn'],
  ['I', 'Clara Dunn'],
  ['my', 'Clara Dunn'],
  ['me', 'Clara Dunn'],
  ['our', null],
];

describe('interviews', () => {
  test.each(CASES)('%s', (source, name) => expect(nameOf(TALK, source)).toBe(name));
  test('one letter and a colon make no interview', () =>
    expect(nameOf('Ada Bright writes.\nA: the first pier. I think it is old.', 'I')).toBe('the writer'));
});
