import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse, createEngine } from '../../src/engine/analyse.ts';
import type { Analysis, Block, BlockSpan } from '../../src/engine/types.ts';

const blocksOf = (...texts: string[]): Block[] =>
  texts.map((text, index) => ({ id: `b${index}`, role: 'paragraph', text }));

function spansOf(analysis: Analysis): BlockSpan[] {
  return [
    ...analysis.attributions.flatMap(({ source, cue, content }) => [...source, ...cue, ...content]),
    ...analysis.terms.map(({ span }) => span),
  ];
}

describe('analyse', () => {
  const blocks = blocksOf(
    'The pier is closed, Ina Roe, a pilot of the port, told the Gazette.',
    '“It broke.',
    '“Nobody came,” she said.',
    'Roe said the port had promised that work would start.',
  );
  const analysis = analyse(blocks, { language: 'en-GB' });
  const words = (spans: readonly BlockSpan[]): string[] =>
    spans.map(({ block, start, end }) => blocks.find(({ id }) => id === block)?.text.slice(start, end) ?? '');

  it('gives spans of blocks, in reading order', () => {
    expect(analysis.language).toBe('en');
    expect(analysis.support).toBe('full');
    expect(analysis.attributions.map((a) => [words(a.source), words(a.cue), words(a.content)])).toEqual([
      [['Ina Roe, a pilot of the port'], ['told'], ['The pier is closed']],
      [['she'], ['said'], ['“It broke.', '“Nobody came,”']],
      [['Roe'], ['said'], ['the port had promised that work would start']],
      [['the port'], ['promised'], ['that work would start']],
    ]);
    expect(analysis.attributions[0]?.addressee).toBe('the Gazette');
  });

  it('links a claim inside a claim', () => {
    const [, , outer, inner] = analysis.attributions;
    expect(inner?.within).toBe(outer?.id);
    expect(outer?.within).toBeUndefined();
  });

  it('names speakers that it lists', () => {
    const ids = new Set(analysis.speakers.map(({ id }) => id));
    for (const { speaker, speakerConfidence } of analysis.attributions) {
      expect(speaker === null || ids.has(speaker)).toBe(true);
      expect(speaker === null ? speakerConfidence === 0 : speakerConfidence > 0).toBe(true);
    }
  });

  it('keeps ids while the text stays, and changes them with it', () => {
    const ids = analysis.attributions.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(analyse(blocks, { language: 'en' }).attributions.map(({ id }) => id)).toEqual(ids);
    const edited = blocks.map((b, i) => (i === 3 ? { ...b, text: `Now ${b.text}` } : b));
    const after = analyse(edited, { language: 'en' }).attributions.map(({ id }) => id);
    expect(after.slice(0, 2)).toEqual(ids.slice(0, 2));
    expect(after[2]).not.toBe(ids[2]);
  });

  it('gives equal paragraphs ids of their own', () => {
    const twice = analyse(blocksOf('Roe said it rained.', 'Roe said it rained.'), { language: 'en' });
    expect(new Set(twice.attributions.map(({ id }) => id)).size).toBe(2);
  });

  it('is plain JSON, carry included', () => {
    expect(JSON.parse(JSON.stringify(analysis))).toEqual(analysis);
  });

  it('knows earlier speakers by the carry', () => {
    const next = analyse(blocksOf('“We wait,” Roe said.'), { language: 'en', carry: analysis.carry });
    const speaker = next.speakers.find(({ id }) => id === next.attributions[0]?.speaker);
    expect(speaker?.name).toBe('Ina Roe');
  });

  it.each([[undefined], [null], [3], [{}], [{ version: 2, stages: {} }], [{ version: 1, stages: { speakers: 'x' } }]])(
    'takes a damaged carry (%j) for none',
    (carry) => {
      const given = { language: 'en', carry } as unknown as { language: string };
      expect(analyse(blocks, given)).toEqual(analysis);
    },
  );

  it('takes no blocks and empty blocks', () => {
    expect(analyse([], { language: 'en' }).attributions).toEqual([]);
    expect(analyse(blocksOf('', ' \n'), { language: '' }).attributions).toEqual([]);
  });

  it('degrades to quotation marks without a pack', () => {
    const french = analyse(blocksOf('« Le port est fermé depuis hier », a dit Roe.'), { language: 'fr' });
    expect(french.support).toBe('quotes-only');
    expect(french.attributions.map(({ speaker, kind, content }) => [speaker, kind, content])).toEqual([
      [null, 'direct', [{ block: 'b0', start: 0, end: 33 }]],
    ]);
  });

  it('takes an extractor and packs', () => {
    const none = createEngine({ extract: () => [] });
    expect(none.analyse(blocks, { language: 'en' }).attributions).toEqual([]);
    const pack = createEngine({ packs: { fr: { extract: () => [] } } });
    expect(pack.analyse(blocks, { language: 'fr-CA' }).support).toBe('full');
  });
});

describe('any text', () => {
  const parts = [
    '"',
    '“',
    '”',
    "'",
    ' said ',
    ' Roe ',
    ' he ',
    ', ',
    '. ',
    ' that ',
    'according to ',
    '\n',
    '\u00a0',
    '😀',
    'sagte',
    '„',
  ];
  const text = fc.oneof(
    fc.array(fc.constantFrom(...parts), { maxLength: 40 }).map((chosen) => chosen.join('')),
    fc.string({ unit: 'binary' }),
  );
  it('gives spans inside their blocks, without white space at the ends', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), fc.constantFrom('en', 'de', 'fr'), (texts, language) => {
        const blocks = blocksOf(...texts);
        for (const { block, start, end } of spansOf(analyse(blocks, { language }))) {
          const words = blocks.find(({ id }) => id === block)?.text.slice(start, end) ?? '';
          expect(words.length).toBe(end - start);
          expect(words).toBe(words.trim());
          expect(words).not.toBe('');
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('time', () => {
  const time = (text: string): number => {
    const start = performance.now();
    analyse(blocksOf(text), { language: 'en' });
    return performance.now() - start;
  };
  it.each([
    ['one long paragraph', 'The port, Ina Roe said, is "closed" for now, and the mayor agreed that it was. '],
    ['unclosed quotation marks', '"'],
    ['unclosed quotations', '"a '],
  ])(
    'is linear in %s',
    (_name, unit) => {
      time(unit.repeat(20_000 / unit.length));
      const small = Math.max(time(unit.repeat(62_500 / unit.length)), 10);
      // Eight times the text: linear is 8, quadratic 64; room for a busy machine.
      expect(time(unit.repeat(500_000 / unit.length))).toBeLessThan(small * 30 + 1000);
    },
    60_000,
  );
});
