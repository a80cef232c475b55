/** Quotations that their speaker breaks: the second half belongs to the first. */
import { describe, expect, it } from 'vitest';
import { joinHalves } from '../../../src/engine/attribution/broken.ts';
import type { Chosen } from '../../../src/engine/attribution/select.ts';
import { buildView, UNKNOWN, type View } from '../../../src/engine/attribution/view.ts';
import { docFromText } from '../../../src/engine/language/document.ts';

const viewOf = (text: string): View =>
  buildView(docFromText(text, 'en'), { lookup: () => UNKNOWN | (UNKNOWN << 4), meaning: () => 0 }, []);

/** The range of tokens of some words. */
function range(view: View, part: string): readonly [number, number] {
  const from = view.doc.text.indexOf(part);
  const end = view.doc.tokens.findIndex((t) => t.start >= from + part.length);
  return [view.doc.tokens.findIndex((t) => t.end > from), end < 0 ? view.n : end];
}

const claim = (view: View, source: string, cue: string, content: string): Chosen => ({
  act: 'claim',
  sources: [range(view, source)],
  cue: range(view, cue),
  content: [range(view, content)],
  probability: 0.9,
  origin: 'tagged',
  head: range(view, cue)[0],
});
const told = (view: View, list: readonly Chosen[]): string[][] =>
  joinHalves(view, list).map(({ content }) =>
    content.map(([a, b]) => view.doc.text.slice(view.doc.tokens[a]?.start, view.doc.tokens[b - 1]?.end)),
  );

describe('joinHalves', () => {
  it('gives a claim the sentence that goes on after its cue', () => {
    const view = viewOf(
      '"We lost the boat," said Roe, a skipper from Ormsby. "Nobody came to help." The port was shut.',
    );
    expect(told(view, [claim(view, 'Roe', 'said', '"We lost the boat,"')])).toEqual([
      ['"We lost the boat,"', '"Nobody came to help."'],
    ]);
  });

  it.each([
    ['a new paragraph', '"We lost the boat," said Roe.\n"Nobody came to help," she added.'],
    ['a sentence between', '"We lost the boat," said Roe. The port was shut. "Nobody came to help."'],
    ['a few quoted words', '"We lost the boat," said Roe. "Help" never came.'],
    ['a quotation inside a sentence', '"We lost the boat," said Roe. They called it "nobody\'s fault at all" in town.'],
  ])('stops at %s', (_, text) => {
    const view = viewOf(text);
    expect(told(view, [claim(view, 'Roe', 'said', '"We lost the boat,"')])).toEqual([['"We lost the boat,"']]);
  });

  it('leaves a quotation to the one who says it, and takes one in which somebody is quoted', () => {
    const view = viewOf('"We lost the boat," said Roe. "Nobody told Dahl that it was late," said Ott.');
    const first = claim(view, 'Roe', 'said', '"We lost the boat,"');
    const other = claim(view, 'Ott', 'said Ott', '"Nobody told Dahl that it was late,"');
    const inner = claim(view, 'Nobody', 'told', 'that it was late');
    expect(told(view, [first, other])[0]).toEqual(['"We lost the boat,"']);
    expect(told(view, [first, inner])[0]).toHaveLength(2);
  });

  it('leaves claims whose cue comes first', () => {
    const view = viewOf('Roe said: "We lost the boat." "Nobody came to help."');
    expect(told(view, [claim(view, 'Roe', 'said', '"We lost the boat."')])).toEqual([['"We lost the boat."']]);
  });
});
