/** The cut-off: the other event of the same kind is told apart by its numbers and its days. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gateFeatures, isTold } from '../../src/coverage/rank/gate.ts';
import { figuresOf } from '../../src/coverage/text/figures.ts';
import { stemOf } from '../../src/coverage/text/words.ts';

describe('figures of a text', () => {
  it.each([
    ['At least ten people died and 50 were hurt', ['10', '50'], [['people', '10']]],
    ['A 6.1-magnitude quake', ['6.1'], [['magnitude', '6.1']]],
    ['a 6. 1 -magnitude quake', ['6.1'], [['magnitude', '6.1']]],
    ['1,250 tonnes of rye', ['1250'], [['tonnes', '1250']]],
    ['Zwölf Tote, drei Verletzte', ['12', '3'], [['tote', '12']]],
    ['One of them went first', [], []],
    ['', [], []],
  ])('%s', (text, numbers, counted) => {
    const figures = figuresOf(text);
    expect([...figures.numbers]).toEqual(numbers);
    for (const [word = '', number = ''] of counted)
      expect([...(figures.counted.get(stemOf(word)) ?? [])]).toContain(number);
  });

  it('never throws, and every number counted is a number found', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { numbers, counted } = figuresOf(text);
        for (const given of counted.values()) for (const number of given) expect(numbers.has(number)).toBe(true);
      }),
    );
  });

  it('reads a long text in linear time', () => {
    const started = performance.now();
    figuresOf('12 boats and 7 '.repeat(40_000));
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});

describe('the gate', () => {
  const story = {
    title: 'Landslide in Varo buries farm, 14 cows lost',
    text: 'A landslide of 3,000 tonnes hit the village of Varo.',
    language: 'en',
  };
  /** What the ranking says of a report that is somewhat like the story. */
  const features = [0.4, 0.3, 0.35, 0.3, 0.2];

  it('counts shared numbers, longer ones, and what agrees or disagrees about one thing', () => {
    const read = gateFeatures(story);
    const told = (title: string): readonly number[] => read({ features, title, summary: '' }).slice(3);
    expect(told('Varo slide kills 14 cows')).toEqual([1, 1, 1]);
    expect(told('Varo slide kills 9 cows')).toEqual([0, 0, -1]);
    expect(told('Varo slide kills cows')).toEqual([0, 0, 0]);
  });

  it('shows what gives the same numbers, not what gives others, though the words are as like', () => {
    const report = (numbers: string) => [{ features, title: `Landslide: ${numbers}`, summary: '' }];
    expect(isTold(story, report('14 cows, 3,000 tonnes'))).toBe(true);
    expect(isTold(story, report('2 cows, 90 tonnes'))).toBe(false);
  });

  it('asks more of a report that lies days apart', () => {
    const candidate = { features, title: '14 cows, 3,000 tonnes', summary: '' };
    expect(isTold(story, [candidate])).toBe(true);
    expect(isTold(story, [{ ...candidate, cost: 4 }])).toBe(false);
  });

  it('shows nothing when there is nothing', () => expect(isTold(story, [])).toBe(false));
});
