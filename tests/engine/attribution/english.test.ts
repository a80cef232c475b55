/** What the rules lend to the trained extractor's finds. Hand-made finds over one text. */
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/engine/analyse.ts';
import { lendSpans } from '../../../src/engine/attribution/english.ts';
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

describe('lendSpans', () => {
  const long = find('The ministry', 'confirmed', 'the blast, saying');
  const short = find('The ministry', 'confirmed', 'the blast');

  it('gives a claim the spans of a sure rule that agrees with it', () => {
    expect(contents(lendSpans([long], [{ ...short, confidence: 0.92 }]))).toEqual(['the blast']);
  });

  it('makes a claim of an attitude that a sure rule read as one, with little confidence; not of a negated or unsure one', () => {
    const doubted = { ...short, act: 'attitude' as const, confidence: 0.29 };
    const acts = (rule: Extracted) => lendSpans([doubted], [rule]).map(({ act, confidence }) => [act, confidence]);
    expect(acts({ ...short, confidence: 0.83 })).toEqual([['claim', 0.5]]);
    expect(acts({ ...short, confidence: 0.8 })).toEqual([['attitude', 0.29]]);
    expect(acts({ ...short, confidence: 0.83, negated: true })).toEqual([['attitude', 0.29]]);
    expect(acts({ ...find('The ministry', 'saying', 'the blast'), confidence: 0.92 })).toEqual([['attitude', 0.29]]);
  });

  it('keeps its own where the rule is unsure, negated, of another cue or of another content', () => {
    const other = find('The ministry', 'saying', 'the blast', { confidence: 0.95 });
    const apart = find('The ministry', 'confirmed', 'closed', { confidence: 0.95 });
    const unsure = { ...short, confidence: 0.8 };
    expect(contents(lendSpans([long], [unsure, { ...short, negated: true }, other, apart]))).toEqual([
      'the blast, saying',
    ]);
  });

  it('gives the source back to the content where an unsure claim took it for its own', () => {
    const mixed = find('The ministry confirmed the blast', 'saying', 'hurt nine dockers', { confidence: 0.55 });
    const rule = find('The ministry', 'saying', 'the blast, saying it hurt nine dockers', { confidence: 0.92 });
    expect(contents(lendSpans([mixed], [rule]))).toEqual(['the blast, saying it hurt nine dockers']);
    expect(contents(lendSpans([{ ...mixed, confidence: 0.9 }], [rule]))).toEqual(['hurt nine dockers']);
  });

  it('leaves attitudes alone where no sure rule reads a claim, adds nothing, and sorts by content', () => {
    const attitude = find('The ministry', 'confirmed', 'the blast, saying', { act: 'attitude' });
    const later = find('the guard', 'reported', 'The quay');
    const unsure = { ...short, confidence: 0.8 };
    expect(contents(lendSpans([later, attitude], [unsure]))).toEqual(['the blast, saying', 'The quay']);
    expect(lendSpans([], [short])).toEqual([]);
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
