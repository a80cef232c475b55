/** The merge of the trained extractor and the rules: who wins where, what is added, what is cut. Hand-made finds over one text. */
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/engine/analyse.ts';
import { merge } from '../../../src/engine/attribution/english.ts';
import { extractByRules } from '../../../src/engine/attribution/rules/index.ts';
import type { Extracted } from '../../../src/engine/document.ts';
import { docFromText } from '../../../src/engine/language/document.ts';

const text =
  'The ministry confirmed the blast, saying it hurt nine dockers. The quay was reported closed by the guard.';

/** A find by its words. */
function find(source: string, cue: string, content: string, more: Partial<Extracted> = {}): Extracted {
  const span = (words: string) => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`not in the text: ${words}`);
    return [{ start, end: start + words.length }];
  };
  return {
    kind: 'indirect',
    act: 'claim',
    source: span(source),
    cue: span(cue),
    content: span(content),
    stance: 'neutral',
    negated: false,
    hypothetical: false,
    confidence: 0.9,
    evidence: [],
    ...more,
  };
}

const contents = (list: readonly Extracted[]): string[] =>
  list.map(({ content }) => content.map(({ start, end }) => text.slice(start, end)).join(' … '));

describe('merge', () => {
  it('keeps one claim where both found it', () => {
    const both = find('The ministry', 'confirmed', 'the blast');
    expect(merge([both], [{ ...both, confidence: 0.85 }])).toHaveLength(1);
  });

  it('adds a sure find of the rules, not an unsure one', () => {
    const rule = find('The ministry', 'saying', 'it hurt nine dockers');
    expect(contents(merge([], [rule]))).toEqual(['it hurt nine dockers']);
    expect(merge([], [{ ...rule, confidence: 0.6 }])).toEqual([]);
  });

  it('never adds what is negated, hypothetical or an attitude', () => {
    const rule = find('The ministry', 'saying', 'it hurt nine dockers');
    expect(
      merge(
        [],
        [
          { ...rule, negated: true },
          { ...rule, hypothetical: true },
          { ...rule, act: 'attitude' },
        ],
      ),
    ).toEqual([]);
  });

  it('cuts a claim that swallowed another with a cue of its own', () => {
    const swallowed = find('The ministry', 'confirmed', 'the blast, saying it hurt nine dockers', { confidence: 0.65 });
    const rules = [
      find('The ministry', 'confirmed', 'the blast', { confidence: 0.82 }),
      find('The ministry', 'saying', 'it hurt nine dockers', { confidence: 0.78 }),
    ];
    expect(contents(merge([swallowed], rules))).toEqual(['the blast', 'it hurt nine dockers']);
    expect(contents(merge([{ ...swallowed, confidence: 0.95 }], rules))).toContain(
      'the blast, saying it hurt nine dockers',
    );
  });

  it('takes two weak finds that agree, surer than either', () => {
    const weak = find('the guard', 'reported', 'The quay', { act: 'attitude', confidence: 0.3 });
    const [only] = merge([weak], [find('the guard', 'reported', 'The quay', { confidence: 0.6 })]);
    expect(only?.act).toBe('claim');
    expect(only?.confidence).toBeCloseTo(0.72);
  });
});

describe('sources by the rules', () => {
  it.each([
    ['According to the fire brigade two of the boxes held paint that nobody had declared.', 'the fire brigade'],
    ['According to the harbour police some thirty boats left the bay before dawn on Friday.', 'the harbour police'],
  ])('%s', (sentence, source) => {
    const [found] = extractByRules(docFromText(sentence, 'en'));
    expect(found?.source.map(({ start, end }) => sentence.slice(start, end))).toEqual([source]);
  });
});

describe('a body with a people’s adjective names itself', () => {
  it.each([
    ['According to the Danish navy, the ship had left the bay on Monday.', 'Danish navy'],
    ['The ferry was unsafe, according to the Italian transport ministry.', 'Italian transport ministry'],
  ])('%s', (sentence, name) => {
    const before = 'Ana Roe, a member of the Danish Harbour Forum, said the bay was calm.';
    const { attributions, speakers } = analyse(
      [
        { id: 'a', text: before, role: 'paragraph' },
        { id: 'b', text: sentence, role: 'paragraph' },
      ],
      { language: 'en' },
    );
    const claim = attributions.find(({ content }) => content[0]?.block === 'b');
    expect(speakers.find(({ id }) => id === claim?.speaker)?.name).toBe(name);
  });
});
