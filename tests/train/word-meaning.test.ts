/** Classes and groups of words that training reads (train/word-meaning.ts), and how a meaning is packed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashText } from '../../src/engine/attribution/hash.ts';
import { fineOf, middleOf, nounOf, packMeaning, senseOf, verbOf } from '../../src/engine/attribution/meaning.ts';
import { NOUN_SENSES, VERB_SENSES } from '../../train/senses.ts';
import {
  LEVELS,
  meanings,
  nounForms,
  readClusters,
  senseNumbers,
  verbForms,
  writeClusters,
} from '../../train/word-meaning.ts';

describe('forms', () => {
  it.each([
    ['vow', ['vow', 'vows', 'vowing', 'vowed', 'vowed']],
    ['deny', ['deny', 'denies', 'denying', 'denied', 'denied']],
    ['foresee/foresaw/foreseen', ['foresee', 'foresees', 'foreseeing', 'foresaw', 'foreseen']],
    ['tell/told', ['tell', 'tells', 'telling', 'told', 'told']],
    ['admit', ['admit', 'admits', 'admitting', 'admitted', 'admitted', 'admiting', 'admited']],
    ['teach/taught', ['teach', 'teaches', 'teaching', 'taught', 'taught']],
    ['adamant!', ['adamant']],
  ])('of the verb %s', (entry, forms) => {
    expect(verbForms(entry)).toEqual(forms);
  });

  it.each([
    ['study', ['study', 'studies']],
    ['speech', ['speech', 'speeches']],
    ['hypothesis/hypotheses', ['hypothesis', 'hypotheses']],
    ['advice!', ['advice']],
    ['survey', ['survey', 'surveys']],
  ])('of the noun %s', (entry, forms) => {
    expect(nounForms(entry)).toEqual(forms);
  });
});

describe('senses', () => {
  const verbs = senseNumbers(VERB_SENSES, verbForms);
  const nouns = senseNumbers(NOUN_SENSES, nounForms);

  it.each([
    ['vowed', 'pledges'],
    ['slammed', 'lambasts'],
    ['foresees', 'forecasting'],
    ['said', 'stating'],
    ['adamant', 'unsure'],
  ])('%s and %s are of one class', (a, b) => {
    expect(verbs.get(a)).toBeGreaterThan(0);
    expect(verbs.get(a)).toBe(verbs.get(b));
  });

  it('tells saying from ordering, documents from officials', () => {
    expect(verbs.get('said')).not.toBe(verbs.get('ordered'));
    expect(nouns.get('survey')).not.toBe(nouns.get('spokeswoman'));
  });

  it('fits the bits it is packed in, and every word is one lower-case word', () => {
    expect(VERB_SENSES.length).toBeLessThan(64);
    expect(NOUN_SENSES.length).toBeLessThan(32);
    for (const [, words] of [...VERB_SENSES, ...NOUN_SENSES])
      for (const entry of words.split(' ')) expect(entry).toMatch(/^[a-z-]+(?:\/[a-z-]+)*!?$/);
  });
});

describe('packMeaning', () => {
  it('gives back what was packed', () => {
    const part = (most: number): fc.Arbitrary<number> => fc.integer({ min: 0, max: most });
    fc.assert(
      fc.property(part(1023), part(255), part(63), part(31), (fine, middle, verb, noun) => {
        const m = packMeaning({ fine, middle, verb, noun });
        expect([fineOf(m), middleOf(m), verbOf(m), nounOf(m)]).toEqual([fine, middle, verb, noun]);
        expect(senseOf(m)).toBe(verb | (noun << 6));
        expect(m | 0).toBe(m);
      }),
    );
  });
});

describe('groups', () => {
  it('are written as they are read', () => {
    const clusters = {
      hashes: Int32Array.of(-5, 0, 9),
      fine: Uint16Array.of(2, 0, 767),
      middle: Uint16Array.from({ length: LEVELS[0] }, (_, i) => i % LEVELS[1]),
    };
    expect(readClusters(writeClusters(clusters))).toEqual(clusters);
  });

  it('are there for frequent words, near ones together, and join the classes', () => {
    const clusters = readClusters();
    expect(clusters.hashes.length).toBeGreaterThan(10000);
    expect([...clusters.hashes].every((h, i, all) => i === 0 || h >= (all[i - 1] as number))).toBe(true);
    expect(Math.max(...clusters.fine)).toBeLessThan(LEVELS[0]);
    const all = meanings(clusters);
    const of = (word: string): number => all.get(hashText(word)) ?? 0;
    expect(fineOf(of('vowed'))).toBe(fineOf(of('pledged')));
    expect(fineOf(of('vowed'))).not.toBe(fineOf(of('goalkeeper')));
    expect(verbOf(of('vowed'))).toBeGreaterThan(0);
    expect(nounOf(of('spokesman'))).toBeGreaterThan(0);
  });
});
