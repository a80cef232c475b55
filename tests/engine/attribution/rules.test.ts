import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractByRules } from '../../../src/engine/attribution/rules/index.ts';
import type { Extracted } from '../../../src/engine/document.ts';
import { docFromText } from '../../../src/engine/language/document.ts';

const textOf = (text: string, spans: readonly { start: number; end: number }[]): string =>
  spans.map(({ start, end }) => text.slice(start, end)).join(' … ');

/** "source | cue | content" of every attribution of a text. */
function found(text: string): string[] {
  return extractByRules(docFromText(text, 'en')).map((a) =>
    [textOf(text, a.source), textOf(text, a.cue), textOf(text, a.content)].join(' | '),
  );
}

const only = (text: string): Extracted => {
  const [first] = extractByRules(docFromText(text, 'en'));
  if (!first) throw new Error(`nothing found in: ${text}`);
  return first;
};

describe('constructs', () => {
  const table: readonly (readonly [name: string, text: string, attributions: readonly string[]])[] = [
    ['after a quotation', '"The pier is closed," Ina Roe said.', ['Ina Roe | said | "The pier is closed,"']],
    [
      'inverted',
      '“The pier is closed,” said Ina Roe, a harbour pilot.',
      ['Ina Roe, a harbour pilot | said | “The pier is closed,”'],
    ],
    [
      'several sentences in one quotation',
      '"It broke. We saw it. Nobody came," she said.',
      ['she | said | "It broke. We saw it. Nobody came,"'],
    ],
    ['before a quotation', 'Roe said: "The pier is closed."', ['Roe | said | "The pier is closed."']],
    ['split', '"We leave," Roe said, "and we leave today."', ['Roe | said | "We leave," … "and we leave today."']],
    [
      'going on in the next sentence',
      '"We leave," Roe said. "And we leave today."',
      ['Roe | said | "We leave," … "And we leave today."'],
    ],
    [
      'indirect, that',
      'The mayor said that the bridge would stay shut.',
      ['The mayor | said | that the bridge would stay shut'],
    ],
    ['indirect, bare', 'The mayor said the bridge would stay shut.', ['The mayor | said | the bridge would stay shut']],
    ['indirect, after', 'The bridge will stay shut, the mayor said.', ['the mayor | said | The bridge will stay shut']],
    [
      'mixed',
      'Roe said the bridge was "a shell of rust" by then.',
      ['Roe | said | the bridge was "a shell of rust" by then'],
    ],
    [
      'in the middle',
      'The bridge, the mayor said, will stay shut.',
      ['the mayor | said | The bridge … will stay shut'],
    ],
    [
      'told, with addressee',
      'The bridge is shut, Ina Roe, a pilot of the port, told the Gazette.',
      ['Ina Roe, a pilot of the port | told | The bridge is shut'],
    ],
    ['told that', 'Roe told reporters that the bridge was shut.', ['Roe | told | that the bridge was shut']],
    [
      'according to, with a comma',
      'According to the port, two ships are missing.',
      ['the port | According to | two ships are missing'],
    ],
    [
      'according to, without',
      'According to the harbour police fishermen saw the ship at dawn.',
      ['the harbour police | According to | fishermen saw the ship at dawn'],
    ],
    [
      'according to, at the end',
      'Two ships are missing, according to the port authority.',
      ['the port authority | according to | Two ships are missing'],
    ],
    ['as X put it', 'The bridge is a wreck, as Roe put it.', ['Roe | put it | The bridge is a wreck']],
    [
      'as X reported',
      'As the Gazette reported, the bridge is a wreck.',
      ['the Gazette | reported | the bridge is a wreck'],
    ],
    [
      'in a statement',
      'The company said in a statement that it would appeal.',
      ['The company | said | that it would appeal'],
    ],
    [
      'passive',
      'The fire on the ferry was first reported by the coast guard on Friday.',
      ['the coast guard | reported | The fire on the ferry'],
    ],
    [
      'participle',
      'The ministry confirmed the fire saying it killed two sailors.',
      ['The ministry | confirmed | the fire', 'The ministry | saying | it killed two sailors'],
    ],
    [
      'participle after a claim',
      'The pier must close, she added, stressing that repairs cannot wait.',
      ['she | added | The pier must close', 'she | stressing | that repairs cannot wait'],
    ],
    [
      'shared subject',
      'Roe denied the charge but said that she was sorry.',
      ['Roe | denied | the charge', 'Roe | said | that she was sorry'],
    ],
    [
      'a chain',
      'Roe said the port had promised that work would start.',
      ['Roe | said | the port had promised that work would start', 'the port | promised | that work would start'],
    ],
    ['relative', 'The pilot, who said he saw the ship, was asked to leave.', ['The pilot | said | he saw the ship']],
    ['infinitive', 'The union urged the owners to repair the pier.', ['The union | urged | to repair the pier']],
    ['accused', 'The union accused the owners of hiding a report.', ['The union | accused | of hiding a report']],
    ['called', 'Roe called the plan a gift to the owners.', ['Roe | called | the plan a gift to the owners']],
    ['dateline', 'OSLO (Gazette) — The pier is closed, the port said.', ['the port | said | The pier is closed']],
    [
      'nested marks of one kind',
      '"This "plan" of theirs will fail," Roe said.',
      ['Roe | said | "This "plan" of theirs will fail,"'],
    ],
    [
      'a day before the verb',
      'The port on Friday said the pier was closed.',
      ['The port | said | the pier was closed'],
    ],
  ];
  it.each(table)('%s', (_name, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('joins a speech over paragraphs, before and after its cue', () => {
    expect(found('“It broke.\n“Nobody came,” Roe said.')).toEqual(['Roe | said | “It broke. … “Nobody came,”']);
    expect(found('Roe said: “It broke.\n“Nobody came.”')).toEqual(['Roe | said | “It broke. … “Nobody came.”']);
  });

  it('gives a free paragraph of speech to the last speaker', () => {
    expect(found('“It broke,” Roe said.\n“Nobody came to help us all night.”')).toEqual([
      'Roe | said | “It broke,”',
      'Roe |  | “Nobody came to help us all night.”',
    ]);
  });
});

describe('no claims', () => {
  it.each([
    ['a noun', 'The report of the port was long and its claims were many.'],
    ['the writer', 'I think the pier is lovely, and you know it.'],
    ['a mere thought in a quotation', 'She smiled.'],
    ['an adjective', 'The alleged thief left the reported address.'],
    ['a name', 'They sailed on a ship called Hope of the North.'],
    ['a fact that shows', 'This shows that the pier is old.'],
    ['a scare quote', 'The "plan" failed.'],
    ['possessives', "Monday's ferry and the sailors' strike."],
  ])('%s', (_name, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('what goes with an attribution', () => {
  it('knows the addressee and the medium', () => {
    const text = 'Roe told the Gazette in an interview that the pier was shut.';
    const { addressee, medium } = only(text);
    expect(addressee && text.slice(addressee.start, addressee.end)).toBe('the Gazette');
    expect(medium && text.slice(medium.start, medium.end)).toBe('in an interview');
  });
  it.each([
    ['Roe said the pier was shut.', 'neutral'],
    ['Roe confirmed that the pier was shut.', 'factive'],
    ['Roe claimed that the pier was shut.', 'doubtful'],
    ['Roe denied that the pier was shut.', 'denial'],
    ['Roe believes that the pier was shut.', 'belief'],
    ['Roe urged the owners to shut the pier.', 'request'],
  ])('stance: %s %s', (text, stance) => {
    expect(only(text).stance).toBe(stance);
  });
  it('keeps negations and hypotheses apart', () => {
    expect(only('Roe did not say that the pier was shut.').negated).toBe(true);
    expect(only('Roe would not confirm that the pier was shut.')).toMatchObject({ negated: true, hypothetical: true });
    expect(only('Roe said that the pier was shut.')).toMatchObject({ negated: false, hypothetical: false });
  });
  it.each([
    ['"The pier is closed," Roe said.', 'direct'],
    ['Roe said the pier was "as good as closed" now.', 'mixed'],
    ['Roe said the pier was closed.', 'indirect'],
  ])('kind: %s %s', (text, kind) => {
    expect(only(text).kind).toBe(kind);
  });
  it('says why', () => {
    expect(only('Roe said the pier was closed.').evidence).toEqual([{ code: 'subject-before', words: 'said' }]);
  });
});

const parts = [
  '"',
  '“',
  '”',
  "'",
  ' said ',
  ' Roe ',
  ' the port ',
  ', ',
  '. ',
  ' that ',
  'according to ',
  ' saying ',
  '\n',
  ' and ',
  'by ',
  ' was reported ',
  ' who ',
  ': ',
  ' as ',
];

describe('any text', () => {
  it('gives spans inside the text and never throws', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 60 }), (chosen) => {
        const text = chosen.join('');
        for (const a of extractByRules(docFromText(text, 'en'))) {
          expect(a.content.length).toBeGreaterThan(0);
          for (const { start, end } of [...a.source, ...a.cue, ...a.content]) {
            expect(start >= 0 && start < end && end <= text.length).toBe(true);
          }
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe('time', () => {
  const time = (text: string): number => {
    const doc = docFromText(text, 'en');
    const start = performance.now();
    extractByRules(doc);
    return performance.now() - start;
  };
  it.each([
    '"Oh," he said. ',
    '"We leave at dawn." ',
    'he said ',
    'Roe said the port is "shut" and the mayor agreed. ',
    '"a ',
  ])(
    'is linear in %j',
    (unit) => {
      time(unit.repeat(20_000 / unit.length));
      const small = Math.max(time(unit.repeat(30_000 / unit.length)), 10);
      // Eight times the text: linear is 8, quadratic 64; room for a busy machine.
      expect(time(unit.repeat(240_000 / unit.length))).toBeLessThan(small * 30 + 1000);
    },
    60_000,
  );
});
