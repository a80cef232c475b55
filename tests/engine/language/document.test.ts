import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildDoc, docFromText, linesOf, tokenAt } from '../../../src/engine/language/document.ts';
import { delimitersOf } from '../../../src/engine/language/marks.ts';

const tokensOf = (text: string, language = 'en'): string[] => docFromText(text, language).tokens.map((t) => t.text);
const sentencesOf = (text: string, language = 'en'): string[] => {
  const doc = docFromText(text, language);
  return doc.sentences.map(({ first, end }) => doc.text.slice(doc.tokens[first]?.start, doc.tokens[end - 1]?.end));
};

describe('tokens', () => {
  it.each([
    ["The Sailors' union didn't see Ott's ferry.", "The Sailors ' union did n't see Ott 's ferry ."],
    ['Mr. Ott of the U.S. paid $1,200.50 at 9:30 a.m.', 'Mr. Ott of the U.S. paid $ 1,200.50 at 9:30 a.m.'],
    ["It's the '90s: rock 'n' roll, O'Brien", "It 's the '90s : rock 'n' roll , O'Brien"],
    ['A well-known 35-year-old... -- so', 'A well-known 35-year-old ... -- so'],
    ['They left.The ferry (IS)sank', 'They left . The ferry ( IS ) sank'],
    ['@harbour wrote #strike on site.example', '@harbour wrote #strike on site.example'],
    ['no.\u00a0Then', 'no . Then'],
    ['🚢 sails', '🚢 sails'],
  ])('%s', (text, expected) => {
    expect(tokensOf(text).join(' ')).toBe(expected);
  });
  it('leaves the clitics of other languages alone', () => {
    expect(tokensOf("wie geht's", 'de')).toEqual(['wie', "geht's"]);
  });
});

describe('sentences', () => {
  it.each([
    ['Mr. Ott left. He sails.', ['Mr. Ott left.', 'He sails.']],
    ['“It sank,” said Ines Roe, Ph.D. She saw it.', ['“It sank,” said Ines Roe, Ph.D.', 'She saw it.']],
    ['Ines Roe, Ph.D., left it.', ['Ines Roe, Ph.D., left it.']],
    ['Gov. J. P. Ott and Lt. Col. Roe met.', ['Gov. J. P. Ott and Lt. Col. Roe met.']],
    ['He lives in the U.S. The ferry sank.', ['He lives in the U.S.', 'The ferry sank.']],
    ['Washington, D.C. Mayor Ott left.', ['Washington, D.C. Mayor Ott left.']],
    ['It rose 1.5 percent. No. 5 won.', ['It rose 1.5 percent.', 'No. 5 won.']],
    ['"We sail. We rest," he said. "So."', ['"We sail.', 'We rest," he said.', '"So."']],
    ['"Why?" Ott asked. "Go!" He left.', ['"Why?" Ott asked.', '"Go!"', 'He left.']],
    ['He left... and came back. (So it is.) Good.', ['He left... and came back.', '(So it is.)', 'Good.']],
    ['"It is over." The union agreed.', ['"It is over."', 'The union agreed.']],
    ['They left.The ferry sank.', ['They left.', 'The ferry sank.']],
    ['Really?! Yes.', ['Really?!', 'Yes.']],
    ['The case of Roe v. Ott ended.', ['The case of Roe v. Ott ended.']],
  ])('%s', (text, expected) => {
    expect(sentencesOf(text)).toEqual(expected);
  });
  it.each([
    ['Am 3. Mai kam Dr. Ott. Er blieb.', ['Am 3. Mai kam Dr. Ott.', 'Er blieb.']],
    ['Es war 2016. Danach nicht.', ['Es war 2016.', 'Danach nicht.']],
    ['„Warum?“, fragte sie. „Darum.“', ['„Warum?“, fragte sie.', '„Darum.“']],
  ])('German: %s', (text, expected) => {
    expect(sentencesOf(text, 'de')).toEqual(expected);
  });
});

describe('the document', () => {
  it('keeps the offsets of a text file', () => {
    const text = '  One line.\r\n\r\n\tTwo "lines".\n';
    expect(linesOf(text).map(({ start, text: line }) => [start, line])).toEqual([
      [2, 'One line.'],
      [16, 'Two "lines".'],
    ]);
    const doc = docFromText(text, 'en');
    expect(doc.text).toBe(text);
    expect(doc.tokens.map((t) => text.slice(t.start, t.end)).join(' ')).toBe('One line . Two " lines " .');
  });
  it('joins blocks by a blank line', () => {
    const doc = buildDoc(
      [
        { id: 'a', role: 'paragraph', text: 'One.' },
        { id: 'b', role: 'list', text: 'Two.' },
      ],
      'en',
    );
    expect(doc.text).toBe('One.\n\nTwo.');
    expect(
      doc.blocks.map(({ id, start, end, firstToken, endToken }) => [id, start, end, firstToken, endToken]),
    ).toEqual([
      ['a', 0, 4, 0, 2],
      ['b', 6, 10, 2, 4],
    ]);
  });
  it('finds tokens by offset', () => {
    const { tokens } = docFromText('One two three', 'en');
    expect([0, 2, 3, 4, 12, 13].map((offset) => tokenAt(tokens, offset))).toEqual([0, 0, 1, 1, 2, 3]);
  });
  it('knows delimiters by tag', () => {
    expect(delimitersOf('de-AT')).toEqual(['„', '“', '‚', '‘']);
    expect(delimitersOf('de-CH')[0]).toBe('«');
    expect(delimitersOf('tlh')).toEqual(['“', '”', '‘', '’']);
  });
});

const alphabet = [
  '"',
  "'",
  '“',
  '”',
  '‘',
  '’',
  '„',
  '«',
  '»',
  ' ',
  '\u00a0',
  '\n',
  '.',
  ',',
  '?',
  'a',
  'B',
  's',
  '1',
  '-',
  '\ud83d',
  '😀',
  "n't",
];
const noise = fc.oneof(
  fc.array(fc.constantFrom(...alphabet), { maxLength: 80 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary' }),
);

describe('any text', () => {
  it('gives tokens, sentences and quotations in order, inside their blocks, and never throws', () => {
    fc.assert(
      fc.property(noise, fc.constantFrom('en', 'de', 'fr', 'sv', 'ja', ''), (text, language) => {
        const doc = docFromText(text, language);
        let offset = 0;
        doc.tokens.forEach((token) => {
          expect(token.start).toBeGreaterThanOrEqual(offset);
          expect(token.end).toBeGreaterThan(token.start);
          expect(text.slice(token.start, token.end)).toBe(token.text);
          offset = token.end;
        });
        let next = 0;
        doc.sentences.forEach((sentence, index) => {
          expect(sentence.first).toBe(next);
          next = sentence.end;
          for (let at = sentence.first; at < sentence.end; at++) {
            expect(doc.tokens[at]?.sentence).toBe(index);
            expect(doc.tokens[at]?.block).toBe(sentence.block);
          }
        });
        expect(next).toBe(doc.tokens.length);
        doc.quotations.forEach((q, index) => {
          const block = doc.blocks[q.block];
          expect(q.start).toBe(doc.tokens[q.first]?.start);
          expect(q.end).toBe(doc.tokens[q.endToken - 1]?.end);
          expect(block && q.start >= block.start && q.end <= block.end).toBe(true);
          const outer = doc.quotations.slice(0, index).filter((o) => o.end > q.start);
          expect(outer.every((o) => o.end >= q.end)).toBe(true);
          expect(q.depth).toBe(outer.length);
          if (q.continues !== undefined) expect(doc.quotations[q.continues]?.closes).toBe(false);
        });
      }),
      { numRuns: 500 },
    );
  });

  it.each(['"', "'", '“', '‘a ', '"a ', "'a' ", "s' x ", '«"\'a ', '"a. ', "''"])(
    'takes 1 MB of %j in linear time',
    (unit) => {
      const time = (size: number): number => {
        const text = unit.repeat(size / unit.length);
        const start = performance.now();
        docFromText(text, 'en');
        return performance.now() - start;
      };
      time(50_000);
      const small = Math.max(time(125_000), 4);
      // Eight times the text: linear is 8, quadratic 64; room for a busy machine.
      expect(time(1_000_000)).toBeLessThan(small * 32 + 500);
    },
  );
});
