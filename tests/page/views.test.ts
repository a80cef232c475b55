import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Analysis, Attribution, Block, Speaker } from '../../src/engine/types.ts';
import {
  claimView,
  countTerm,
  countWords,
  gather,
  styleOf,
  WANTED,
  wantedClaims,
  wantedTerms,
  wordsOf,
} from '../../src/page/views.ts';

const block = (id: string, text: string): Block => ({ id, text, role: 'paragraph' });
const speaker = (id: string, name: string, kind: Speaker['kind'] = 'person'): Speaker => ({
  id,
  name,
  kind,
  aliases: [],
});

function claim(patch: Partial<Attribution>): Attribution {
  return {
    id: 'c1',
    kind: 'direct',
    act: 'claim',
    source: [],
    cue: [],
    content: [{ block: 'a', start: 0, end: 5 }],
    speaker: null,
    candidates: [],
    stance: 'neutral',
    negated: false,
    hypothetical: false,
    confidence: 0.9,
    speakerConfidence: 0,
    evidence: [],
    ...patch,
  };
}

const analysis = (patch: Partial<Analysis>): Analysis => ({
  language: 'en',
  support: 'full',
  attributions: [],
  terms: [],
  speakers: [],
  carry: { version: 1, stages: {} },
  ...patch,
});

describe('wordsOf', () => {
  const blocks = new Map([block('a', '“No,” she said, “never.”'), block('b', '“Not here.”')].map((b) => [b.id, b]));
  it('joins stretches by an ellipsis', () => {
    expect(
      wordsOf(
        [
          { block: 'a', start: 0, end: 5 },
          { block: 'a', start: 16, end: 24 },
        ],
        blocks,
      ),
    ).toBe('“No,” … “never.”');
  });
  it('joins paragraphs that run on by a space', () => {
    expect(
      wordsOf(
        [
          { block: 'a', start: 16, end: 24 },
          { block: 'b', start: 0, end: 11 },
        ],
        blocks,
      ),
    ).toBe('“never.” “Not here.”');
  });
  it('leaves out what is gone', () => {
    expect(wordsOf([{ block: 'gone', start: 0, end: 4 }], blocks)).toBe('');
  });
});

describe('gather', () => {
  it('makes one of a speaker that two batches know under two ids, but never of two unnamed ones', () => {
    const named = [speaker('s1', 'Ida Moor'), speaker('s2', 'ida moor')];
    const unnamed = [speaker('u1', 'a source', 'unnamed'), speaker('u2', 'a source', 'unnamed')];
    const found = gather([
      { blocks: [], analysis: analysis({ speakers: [named[0] as Speaker, unnamed[0] as Speaker] }) },
      {
        blocks: [],
        analysis: analysis({
          speakers: [named[1] as Speaker, unnamed[1] as Speaker],
          attributions: [claim({ speaker: 's2' }), claim({ id: 'c2', speaker: null, candidates: ['s2', 's1'] })],
        }),
      },
    ]);
    expect([...found.speakers.keys()]).toEqual(['s1', 'u1', 'u2']);
    expect(found.attributions.map((entry) => [entry.speaker, entry.candidates])).toEqual([
      ['s1', []],
      [null, ['s1']],
    ]);
  });
});

describe('what is marked', () => {
  const speakers = [speaker('s', 'Ida Moor'), speaker('u', 'officials', 'unnamed')];
  const all = [
    claim({ id: 'said', speaker: 's' }),
    claim({ id: 'denied', negated: true }),
    claim({ id: 'supposed', hypothetical: true }),
    claim({ id: 'wish', act: 'attitude' }),
    claim({ id: 'weak', confidence: 0.2 }),
    claim({ id: 'para', kind: 'indirect' }),
    claim({ id: 'nameless', speaker: 'u' }),
  ];
  const findings = gather([{ blocks: [block('a', 'words')], analysis: analysis({ attributions: all, speakers }) }]);
  it.each([
    ['as installed', WANTED, ['said', 'para', 'nameless']],
    ['quoted off', { ...WANTED, quoted: false }, ['para', 'nameless']],
    ['paraphrased off', { ...WANTED, paraphrased: false }, ['said', 'nameless']],
    ['unnamed off', { ...WANTED, unnamed: false }, ['said', 'para']],
    ['attitudes on', { ...WANTED, attitudes: true }, ['said', 'wish', 'para', 'nameless']],
    ['more', { ...WANTED, confidence: 0.1 }, ['said', 'weak', 'para', 'nameless']],
  ])('%s', (_, wanted, ids) => {
    expect(wantedClaims(findings, wanted).map(({ id }) => id)).toEqual(ids);
  });
  it('marks scare quotes alone among the terms', () => {
    const term = (id: string, use: 'scare' | 'title') =>
      ({ id, use, span: { block: 'a', start: 0, end: 5 }, speaker: null, confidence: 0.9, evidence: [] }) as const;
    const found = gather([{ blocks: [], analysis: analysis({ terms: [term('t1', 'scare'), term('t2', 'title')] }) }]);
    expect(wantedTerms(found, WANTED).map(({ id }) => id)).toEqual(['t1']);
    expect(wantedTerms(found, { ...WANTED, scare: false })).toEqual([]);
  });
  it('goes by the terms’ own confidence, not by that of claims', () => {
    const term = (id: string, confidence: number) =>
      ({ id, use: 'scare', span: { block: 'a', start: 0, end: 5 }, speaker: null, confidence, evidence: [] }) as const;
    const found = gather([{ blocks: [], analysis: analysis({ terms: [term('t1', 0.32), term('t2', 0.7)] }) }]);
    expect(wantedTerms(found, { ...WANTED, confidence: 0.8 }).map(({ id }) => id)).toEqual(['t1', 't2']);
    expect(wantedTerms(found, { ...WANTED, termConfidence: 0.6 }).map(({ id }) => id)).toEqual(['t2']);
  });
  it('shows an unnamed source before the kind, and an unclear one by its kind', () => {
    expect(styleOf(claim({ speaker: 'u' }), findings.speakers)).toBe('unnamed');
    expect(styleOf(claim({ kind: 'mixed' }), findings.speakers)).toBe('indirect');
    expect(styleOf(claim({}), findings.speakers)).toBe('direct');
  });
  it('views leave out what is not known', () => {
    const view = claimView(claim({ id: 'said' }), findings);
    expect(view).toMatchObject({ content: 'words', source: '', cue: '', words: 1 });
    expect('addressee' in view).toBe(false);
  });
});

describe('counting', () => {
  it.each([
    ['one', 1],
    ['well-known don’t', 2],
    ['“Nine, 9 and 9.5!”', 4],
    ['— …', 0],
  ])('words of %s', (text, words) => {
    expect(countWords(text)).toBe(words);
  });
  it('tells a term in quotation marks from the plain word and from longer words', () => {
    const texts = ['The “incident”, an incident, "Incident." and incidental things.'];
    expect(countTerm('incident', texts)).toEqual({ quoted: 2, plain: 1 });
  });
  it('never throws and never counts more than there is room for (property)', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (term, texts) => {
        const { quoted, plain } = countTerm(term, texts);
        expect(quoted + plain).toBeLessThanOrEqual(texts.join('').length);
      }),
    );
  });
});
