import { describe, expect, it } from 'vitest';
import { groupTerms } from '../../src/popup/terms.ts';
import { TERMS, term } from './fixtures.ts';

describe('groupTerms', () => {
  it('puts scare quotes first and takes the same words together', () => {
    const groups = groupTerms(TERMS);
    expect(groups.map(({ use }) => use)).toEqual(['scare', 'fragment', 'title']);
    expect(groups[0]?.terms.map(({ text, ids }) => [text, ids])).toEqual([
      ['incident', ['t1', 't2']],
      ['safety theatre', ['t3']],
    ]);
  });

  it('keeps the same words apart when they are different people’s or for another use', () => {
    const terms = [
      term({ id: 'a', text: 'Reform' }),
      term({ id: 'b', text: 'reform' }),
      term({ id: 'c', text: 'reform', speaker: 'havel' }),
      term({ id: 'd', text: 'reform', use: 'mention' }),
    ];
    expect(groupTerms(terms).flatMap((group) => group.terms.map(({ ids }) => ids))).toEqual([['a', 'b'], ['c'], ['d']]);
  });

  it('gives nothing for nothing', () => expect(groupTerms([])).toEqual([]));
});
