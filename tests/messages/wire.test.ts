import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/engine/types.ts';
import { parseAnalysis } from '../../src/messages/analysis.ts';
import { parsePageRequest } from '../../src/messages/page-requests.ts';

describe('parsePageRequest', () => {
  it.each([
    [{ name: 'state', request: {} }, true],
    [{ name: 'state' }, true],
    [{ name: 'marks', request: { on: true } }, true],
    [{ name: 'marks', request: { on: 'toggle' } }, true],
    [{ name: 'marks', request: { on: 1 } }, false],
    [{ name: 'show', request: { id: 'c1' } }, true],
    [{ name: 'show', request: {} }, false],
    [{ name: 'step', request: { by: -1 } }, true],
    [{ name: 'step', request: { by: 2 } }, false],
    [{ name: 'analyse', request: {} }, false],
    [{ name: 'toString', request: {} }, false],
    [{ name: '__proto__', request: {} }, false],
    ['state', false],
    [null, false],
  ])('%o', (message, holds) => {
    expect(parsePageRequest(message) !== null).toBe(holds);
  });
  it('never throws (property)', () => {
    fc.assert(fc.property(fc.anything(), (message) => void parsePageRequest(message)));
    fc.assert(fc.property(fc.anything(), (request) => void parsePageRequest({ name: 'marks', request })));
  });
});

const blocks: Block[] = [{ id: 'a', text: 'She said so.', role: 'paragraph' }];
const attribution = {
  ...{ id: 'c', kind: 'direct', act: 'claim', source: [], cue: [], content: [{ block: 'a', start: 0, end: 3 }] },
  ...{ speaker: 's', candidates: [], stance: 'neutral', negated: false, hypothetical: false, confidence: 0.5 },
  ...{ speakerConfidence: 1, evidence: [{ code: 'x', words: 'y' }] },
};
const speaker = { id: 's', name: 'Ida', kind: 'person', aliases: [] };
const analysis = {
  ...{ language: 'en', support: 'full', attributions: [attribution], terms: [], speakers: [speaker] },
  carry: { version: 1, stages: {} },
};
const parse = (patch: object) => parseAnalysis(JSON.stringify({ ...analysis, ...patch }), blocks);

describe('parseAnalysis', () => {
  it('gives what holds', () => {
    expect(parse({})).toEqual(analysis);
  });
  it.each([
    ['no carry', { carry: null }],
    ['an unknown support', { support: 'some' }],
    ['no list', { attributions: {} }],
  ])('is nothing with %s', (_, patch) => {
    expect(parse(patch)).toBeNull();
  });
  it.each([
    ['a span outside its block', { content: [{ block: 'a', start: 0, end: 13 }] }],
    ['a span of another block', { content: [{ block: 'b', start: 0, end: 1 }] }],
    ['an empty span', { content: [{ block: 'a', start: 2, end: 2 }] }],
    ['half offsets', { content: [{ block: 'a', start: 0.5, end: 2 }] }],
    ['no content', { content: [] }],
    ['an unknown kind', { kind: 'hearsay' }],
    ['a confidence over 1', { confidence: 1.2 }],
    ['evidence without a code', { evidence: [{ words: 'x' }] }],
  ])('leaves out a claim with %s', (_, patch) => {
    expect(parse({ attributions: [{ ...attribution, ...patch }, attribution] })?.attributions).toEqual([attribution]);
  });
  it('makes a speaker that is not listed unclear', () => {
    expect(parse({ speakers: [] })?.attributions[0]?.speaker).toBeNull();
  });
  it('never throws (property)', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseAnalysis(text, blocks)));
    fc.assert(
      fc.property(fc.jsonValue(), (value) => void parse({ attributions: [value], terms: [value], speakers: [value] })),
    );
  });
});
