import { describe, expect, it } from 'vitest';
import { citeClaim, citeTerm, plainDate } from '../../../src/page/card/cite.ts';
import { claimTitle, confidenceLabel, quoted, reason, reasons, speakerName } from '../../../src/page/card/explain.ts';
import type { ClaimModel, TermModel } from '../../../src/page/card/model.ts';

const page = {
  title: 'Crane stays',
  publisher: 'Quay Post',
  published: '2026-05-14T23:30:00-07:00',
  url: 'https://q.example/1',
};
const ida = { id: 's', name: 'Ida Moor', kind: 'person', role: 'head of the harbour', aliases: [] } as const;

describe('citations', () => {
  const claim = { content: 'The crane stays', kind: 'direct' } as ClaimModel['claim'];
  it('names speaker, role, way, place and day as the page gives them', () => {
    expect(citeClaim({ claim, speaker: ida }, page)).toBe(
      '“The crane stays”\n— Ida Moor (head of the harbour), quoted in “Crane stays”, Quay Post, 14 May 2026\nhttps://q.example/1',
    );
  });
  it('never puts a paraphrase into quotation marks, nor a name on an unclear speaker', () => {
    const text = citeClaim(
      { claim: { ...claim, kind: 'indirect' }, speaker: null },
      { ...page, title: '', published: '' },
    );
    expect(text).toBe('The crane stays\n— Speaker unclear, paraphrased in Quay Post\nhttps://q.example/1');
  });
  it('cites a term', () => {
    const term = { text: 'error' } as TermModel['term'];
    expect(citeTerm({ term }, { ...page, publisher: '' })).toContain(
      '“error”\n— in quotation marks in “Crane stays”, 14 May 2026',
    );
  });
  it.each([
    ['', ''],
    ['yesterday', ''],
    ['2026-02-31', ''],
    ['2026-01-02', '2 January 2026'],
  ])('date %s', (iso, date) => {
    expect(plainDate(iso)).toBe(date);
  });
});

describe('reasons', () => {
  it.each([
    [{ code: 'speaker-pronoun', words: 'she', note: 'Ida Moor' }, '“she” points back to Ida Moor.'],
    [{ code: 'speaker-unclear', words: 'he' }, 'The text does not make clear who “he” is.'],
    [{ code: 'according-to', words: 'according to' }, '“according to” names the source.'],
    [{ code: 'some-new-rule', words: 'x', note: 'y' }, 'Some new rule: “x” (y).'],
    [{ code: 'bare', words: '' }, 'Bare.'],
  ])('%o', (evidence, sentence) => {
    expect(reason(evidence)).toBe(sentence);
  });
  it('says nothing twice', () => {
    expect(
      reasons([
        { code: 'a', words: '' },
        { code: 'a', words: '' },
      ]),
    ).toEqual(['A.']);
  });
});

describe('labels', () => {
  it.each([
    [0.99, 'high confidence'],
    [0.7, 'medium confidence'],
    [0.3, 'low confidence'],
  ])('confidence %d', (value, label) => {
    expect(confidenceLabel(value)).toBe(label);
  });
  it('keeps quotation marks that are there', () => {
    expect(quoted('“so”')).toBe('“so”');
    expect(quoted('so')).toBe('“so”');
  });
  it('says that a speaker is unclear', () => {
    expect(speakerName(null)).toBe('Speaker unclear');
    expect(speakerName({ name: 'a person with knowledge' })).toBe('A person with knowledge');
    expect(claimTitle({ kind: 'mixed' }, null)).toBe('Partly quoted claim, speaker unclear');
  });
});
