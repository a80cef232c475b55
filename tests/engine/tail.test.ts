import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/engine/analyse.ts';
import { blocksBefore, ofBatch, tailOf } from '../../src/engine/tail.ts';
import type { Analysis, Block } from '../../src/engine/types.ts';

const blocksOf = (...texts: string[]): Block[] =>
  texts.map((text, index) => ({ id: `b${index}`, role: 'paragraph', text }));

const STORY = blocksOf(
  'The ferry will stop for a month, Dora Quist, the harbour master, said on Monday.',
  '“We could not find a single spare part for the engine in the whole country.”',
  'Passengers were told to use the bridge at Ormsby instead.',
  '“The boat is older than I am,” said Quist, who has run the harbour since 2011.',
  '“It was built for a lake and it has never liked the open sea very much.”',
  'The Ormsby council said a new ship had been ordered.',
);

/** Speaker's name and content of every claim, by block. */
function claimsOf(blocks: readonly Block[], { attributions, speakers }: Analysis): string[] {
  const names = new Map(speakers.map(({ id, name }) => [id, name]));
  const texts = new Map(blocks.map(({ id, text }) => [id, text]));
  return attributions.map(({ speaker, content }) => {
    const words = content.map(({ block, start, end }) => texts.get(block)?.slice(start, end) ?? `?${block}`);
    return `${names.get(speaker ?? '') ?? '-'}: ${words.join(' ')}`;
  });
}

describe('a batch border', () => {
  const whole = claimsOf(STORY, analyse(STORY, { language: 'en' }));

  it('has free quotations to cross', () => {
    expect(whole.filter((claim) => /^Dora Quist: “(We could|It was)/.test(claim))).toHaveLength(2);
  });

  it.each(STORY.slice(1).map((_, index) => index + 1))('changes nothing before block %i', (border) => {
    const first = analyse(STORY.slice(0, border), { language: 'en' });
    const second = analyse(STORY.slice(border), { language: 'en', carry: first.carry });
    expect([...claimsOf(STORY, first), ...claimsOf(STORY, second)]).toEqual(whole);
  });

  it('lets a quotation left open go on with its speaker', () => {
    const blocks = blocksOf('“The boat is old,” Dora Quist said. “It leaks.', '“And nobody will pay for it.”');
    const first = analyse(blocks.slice(0, 1), { language: 'en' });
    const second = analyse(blocks.slice(1), { language: 'en', carry: first.carry });
    expect(claimsOf(blocks, second)).toEqual(['Dora Quist: “And nobody will pay for it.”']);
  });
});

describe('blocksBefore', () => {
  const tail = tailOf(STORY);
  it('gives the last three blocks, in order, where the batch begins with a quotation', () => {
    const before = blocksBefore(blocksOf('“Yes.”'), JSON.parse(JSON.stringify(tail)));
    expect(before.map(({ text }) => text)).toEqual(STORY.slice(3).map(({ text }) => text));
    expect(ofBatch(before.map(({ id }) => ({ block: id, start: 0, end: 1 })))).toEqual([]);
  });
  it('gives none where it does not', () => {
    expect(blocksBefore(blocksOf('Yes.'), tail)).toEqual([]);
    expect(blocksBefore([], tail)).toEqual([]);
  });
  it('keeps little of long blocks', () => {
    expect(tailOf(blocksOf('a', 'x'.repeat(4_001)))).toEqual([]);
    expect(tailOf(blocksOf('x'.repeat(3_999), 'ab'))).toHaveLength(1);
  });
  it('takes anything else for none', () => {
    fc.assert(
      fc.property(fc.anything(), (given) => {
        for (const { text, role } of blocksBefore(blocksOf('“Yes.”'), given)) {
          expect(typeof text).toBe('string');
          expect(typeof role).toBe('string');
        }
      }),
    );
    expect(blocksBefore(blocksOf('“Yes.”'), [{ role: 'x', text: 'a' }, { text: 'a' }, 7])).toEqual([]);
  });
});
