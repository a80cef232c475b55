/** Claims without a reporting word: signed quotations and posts; parallel claims; what the rules found, by token. */
import { describe, expect, it } from 'vitest';
import { IN_CONTENT, IN_CUE, IN_SOURCE, layHints, ownEdges, ownRole } from '../../../src/engine/attribution/hints.ts';
import { partParallel } from '../../../src/engine/attribution/parallel.ts';
import { extractByRules } from '../../../src/engine/attribution/rules/index.ts';
import type { Chosen } from '../../../src/engine/attribution/select.ts';
import { addSigned } from '../../../src/engine/attribution/signed.ts';
import { buildView, noteCues, UNKNOWN, type View } from '../../../src/engine/attribution/view.ts';
import { docFromText } from '../../../src/engine/language/document.ts';

const NOTHING = { lookup: () => UNKNOWN | (UNKNOWN << 4), meaning: () => 0 };
const viewOf = (text: string): View => buildView(docFromText(text, 'en'), NOTHING);
const words = (view: View, [a, b]: readonly [number, number]): string =>
  view.doc.text.slice(view.doc.tokens[a]?.start, view.doc.tokens[b - 1]?.end);

/** The range of tokens of some words. */
function range(view: View, part: string): readonly [number, number] {
  const from = view.doc.text.indexOf(part);
  const first = view.doc.tokens.findIndex((t) => t.end > from);
  const end = view.doc.tokens.findIndex((t) => t.start >= from + part.length);
  return [first, end < 0 ? view.n : end];
}

describe('addSigned', () => {
  it.each([
    [
      '“The quay floods every winter and nobody comes.” ― Ines Dahl',
      'Ines Dahl',
      '“The quay floods every winter and nobody comes.”',
    ],
    [
      '"We lost the whole catch that night." - Ole Brandt, skipper.',
      'Ole Brandt, skipper',
      '"We lost the whole catch that night."',
    ],
    ['“We were never warned about the surge.”\n— Ines Dahl', 'Ines Dahl', '“We were never warned about the surge.”'],
    [
      'The new ferry sails on Monday at last! — Harbour Board (@harbourboard) May 2, 2020',
      'Harbour Board (@harbourboard)',
      'The new ferry sails on Monday at last!',
    ],
  ])('%s', (text, source, content) => {
    const view = viewOf(text);
    const [found] = addSigned(view, []);
    expect(found?.sources.map((s) => words(view, s))).toEqual([source]);
    expect(found?.content.map((s) => words(view, s))).toEqual([content]);
    expect(found?.origin).toBe('signed');
  });

  it.each([
    'The ferry — Ines Dahl was aboard — left at noon.',
    '“The quay floods every winter and nobody comes.” – she was angry by then.',
    '“The quay floods every winter and nobody comes.” – the old slogan of the board',
    'He wrote to the board (ines@harbour.example) on Monday.',
    '',
  ])('finds nothing in: %s', (text) => {
    expect(addSigned(viewOf(text), [])).toEqual([]);
  });

  it('leaves alone what is claimed already', () => {
    const view = viewOf('“The quay floods every winter and nobody comes.” ― Ines Dahl');
    const [found] = addSigned(view, []);
    expect(found && addSigned(view, [found])).toHaveLength(1);
  });
});

describe('partParallel', () => {
  const text = 'The board confirmed the leak, saying it hurt nobody. Dahl said the board had promised a report.';
  const view = viewOf(text);
  const chosen = (source: string, cue: string, content: string): Chosen => ({
    act: 'claim',
    sources: [range(view, source)],
    cue: range(view, cue),
    content: [range(view, content)],
    probability: 0.8,
    origin: 'tagged',
    head: range(view, cue)[0],
  });

  it('ends a claim before the next one of the same source', () => {
    const list = [
      chosen('The board', 'confirmed', 'the leak, saying it hurt nobody'),
      chosen('The board', 'saying', 'it hurt nobody'),
    ];
    expect(partParallel(view, list).map((c) => c.content.map((r) => words(view, r)))).toEqual([
      ['the leak'],
      ['it hurt nobody'],
    ]);
  });

  it('keeps a claim inside a claim, which has a source of its own', () => {
    const list = [
      chosen('Dahl', 'said', 'the board had promised a report'),
      chosen('the board', 'had promised', 'a report'),
    ];
    expect(partParallel(view, list)).toEqual(list);
  });

  it.each([
    [
      'Dahl reports that wardens had also instructed the crew to lie.',
      'had also',
      'instructed',
      'the crew to lie',
      'wardens',
    ],
    [
      'Dahl wrote the two pilots never admitted a mistake.',
      'the two pilots never',
      'admitted',
      'a mistake',
      'the two pilots',
    ],
  ])('gives a claim inside a claim the subject right before its verb: %s', (sentence, _, cue, content, subject) => {
    const own = viewOf(sentence);
    const outerCue = sentence.split(' ')[1] ?? '';
    const whole = sentence.slice(sentence.indexOf(outerCue) + outerCue.length + 1, -1);
    const at = (part: string): readonly [number, number] => range(own, part);
    const make = (c: string, content: string): Chosen => ({
      ...chosen('The board', 'confirmed', 'the leak'),
      sources: [at('Dahl')],
      cue: at(c),
      content: [at(content)],
      head: at(c)[0],
    });
    const [outer, inner] = partParallel(own, [make(outerCue, whole), make(cue, content)]);
    expect(outer?.content.map((r) => words(own, r))).toEqual([whole]);
    expect(inner?.sources.map((r) => words(own, r))).toEqual([subject]);
  });

  it('leaves an infinitive with the source of its verb', () => {
    const own = viewOf('Dahl promised to tell the crew that it was over.');
    const make = (c: string, content: string): Chosen => ({
      ...chosen('The board', 'confirmed', 'the leak'),
      sources: [range(own, 'Dahl')],
      cue: range(own, c),
      content: [range(own, content)],
    });
    const list = [make('promised', 'to tell the crew that it was over'), make('tell', 'that it was over')];
    expect(partParallel(own, list)[1]?.sources).toEqual([range(own, 'Dahl')]);
  });
});

describe('hints', () => {
  const doc = docFromText('Ines Dahl said that the port had lost two ships. The bay was calm.', 'en');
  const found = extractByRules(doc);
  const hints = layHints(doc, found);
  const at = (word: string): number => doc.tokens.findIndex((t) => t.text === word);

  it('lay the finds of the rules out by token', () => {
    expect(found).toHaveLength(1);
    expect(hints.at[at('said')]).toBe(0);
    expect(hints.at[at('bay')]).toBe(-1);
    expect((hints.roles[at('said')] ?? 0) & IN_CUE).toBe(IN_CUE);
    expect((hints.roles[at('Ines')] ?? 0) & IN_SOURCE).toBe(IN_SOURCE);
    expect((hints.roles[at('ships')] ?? 0) & IN_CONTENT).toBe(IN_CONTENT);
    expect(hints.roles[at('calm')]).toBe(0);
  });

  it('say what a find makes of a token and of the gap before it', () => {
    const hint = hints.list[0] ?? null;
    expect([ownRole(hint, at('ships')), ownRole(hint, at('Dahl')), ownRole(hint, at('bay')), ownRole(null, 0)]).toEqual(
      [2, 3, 1, 0],
    );
    expect(ownEdges(hint, hint?.source?.[0] ?? -1) & 4).toBe(4);
    expect(ownEdges(hint, hint?.content[0]?.[1] ?? -1) & 2).toBe(2);
    expect(ownEdges(null, 3)).toBe(0);
  });

  it('nothing for a text without finds', () => {
    const empty = layHints(docFromText('', 'en'), []);
    expect(empty.list).toEqual([]);
    expect(empty.at).toHaveLength(0);
  });

  it('cue candidates are noted by belief', () => {
    const view = viewOf('Dahl said it was late.');
    noteCues(view, [
      { first: 1, probability: 0.9 },
      { first: 3, probability: 0.05 },
    ]);
    expect([...view.belief]).toEqual([0, 3, 0, 0, 0, 0]);
  });
});
