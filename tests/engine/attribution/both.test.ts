import { describe, expect, it } from 'vitest';
import { combine } from '../../../src/engine/attribution/both.ts';
import type { Extracted } from '../../../src/engine/document.ts';

const claim = (start: number, end: number, confidence: number, code: string, source = true): Extracted => ({
  kind: 'indirect',
  act: 'claim',
  source: source ? [{ start: end + 1, end: end + 4 }] : [],
  cue: [{ start: end + 5, end: end + 9 }],
  content: [{ start, end }],
  stance: 'neutral',
  negated: false,
  hypothetical: false,
  confidence,
  evidence: [{ code, words: '' }],
});

describe('combine', () => {
  it('makes what both found surer, with the words of both and the spans of the rule', () => {
    const [one, ...rest] = combine([claim(0, 100, 0.6, 'model')], [claim(5, 100, 0.8, 'rule')]);
    expect(rest).toEqual([]);
    expect(one?.content).toEqual([{ start: 5, end: 100 }]);
    expect(one?.confidence).toBeGreaterThan(0.8);
    expect(one?.evidence.map(({ code }) => code)).toEqual(['rule', 'model']);
  });
  it('takes the source from the model when the rule knows none', () => {
    const [one] = combine([claim(0, 100, 0.6, 'model')], [claim(0, 100, 0.4, 'rule', false)]);
    expect(one?.source).toHaveLength(1);
    expect(one?.confidence).toBe(0.6);
  });
  it('keeps what the model alone found, and of the rules alone the sure', () => {
    const both = combine([claim(0, 50, 0.6, 'model')], [claim(100, 150, 0.9, 'sure'), claim(200, 250, 0.7, 'unsure')]);
    expect(both.map(({ evidence }) => evidence[0]?.code)).toEqual(['model', 'sure']);
  });
  it('pairs each find once, the likest first', () => {
    const both = combine([claim(0, 100, 0.6, 'a'), claim(0, 60, 0.6, 'b')], [claim(0, 100, 0.9, 'rule')]);
    expect(both.map(({ evidence }) => evidence.map(({ code }) => code).join('+')).sort()).toEqual(['b', 'rule+a']);
  });
  it('takes nothing from nothing', () => {
    expect(combine([], [])).toEqual([]);
  });
});
