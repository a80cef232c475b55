/** Turns of interviews, transcripts and scripts; quotations that run on over paragraphs without a reporting word. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { continueQuotations } from '../../../src/engine/attribution/continuation.ts';
import type { Chosen } from '../../../src/engine/attribution/select.ts';
import { addTurns } from '../../../src/engine/attribution/turns.ts';
import { buildView, UNKNOWN, type View } from '../../../src/engine/attribution/view.ts';
import { docFromText } from '../../../src/engine/language/document.ts';

const NOTHING = { lookup: () => UNKNOWN | (UNKNOWN << 4), meaning: () => 0 };
const viewOf = (text: string): View => buildView(docFromText(text, 'en'), NOTHING, []);
const words = (view: View, [a, b]: readonly [number, number]): string =>
  view.doc.text.slice(view.doc.tokens[a]?.start, view.doc.tokens[b - 1]?.end);
const found = (text: string): string[] => {
  const view = viewOf(text);
  return addTurns(view, []).map(
    (c) => `${c.sources.map((s) => words(view, s)).join()} | ${c.content.map((r) => words(view, r)).join()}`,
  );
};

const NAMES = [
  'INES DAHL: I never saw the letter.',
  'OLE BRANDT: We sent it twice that week.',
  'INES DAHL: My desk was empty.',
  'OLE BRANDT: I can prove it.',
].join('\n');
const INITIALS = [
  'When did you first hear of the leak?',
  'ID I heard of it on the quay.',
  'Were you afraid?',
  'ID We all were, for a day.',
  'And now?',
  'ID Now I sleep well.',
].join('\n');
const ASKED = ['Q: Did the board know?', 'A: We told them in May.', 'Q: Who paid?', 'A: I did, in the end.'].join('\n');

describe('addTurns', () => {
  it('reads turns with names', () => {
    expect(found(NAMES)).toEqual([
      'INES DAHL | I never saw the letter',
      'OLE BRANDT | We sent it twice that week',
      'INES DAHL | My desk was empty',
      'OLE BRANDT | I can prove it',
    ]);
  });

  it('reads turns with initials after questions, and leaves the questions', () => {
    expect(found(INITIALS)).toEqual([
      'ID | I heard of it on the quay',
      'ID | We all were, for a day',
      'ID | Now I sleep well',
    ]);
  });

  it('knows no name for "A:", and does not mark who asks', () => {
    expect(found(ASKED)).toEqual([' | We told them in May', ' | I did, in the end']);
  });

  it.each([
    ['a list of fields', 'Author: Ines Dahl\nPages: 312\nAuthor: Ole Brandt\nPages: 201'],
    ['instructions', 'Tips: You can rest now.\nNote: You may stop.\nTips: You need no gear.\nNote: You may go on.'],
    ['one label alone', 'HARBOUR: I came back to the port of my youth.\nThe town was asleep.'],
    ['a dateline', 'OSLO: I stood on the quay.\nThe ferry was late.\nBERGEN: My train left.\nNobody came.'],
    [
      'a name that opens sentences',
      'US Marines landed. I saw them.\nUS Marines left. We waved.\nUS Marines came back to us.',
    ],
    ['nothing', ''],
  ])('finds no conversation in %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it('leaves what is claimed already', () => {
    const view = viewOf(NAMES);
    const all = addTurns(view, []);
    expect(addTurns(view, all)).toHaveLength(all.length);
  });

  it('never throws, and its spans lie inside', () => {
    const line = fc.tuple(fc.constantFrom('AB ', 'ROE: ', 'Q: ', 'A: ', '', 'I: '), fc.string({ maxLength: 30 }));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const view = viewOf(lines.map((l) => l.join('')).join('\n'));
        for (const c of addTurns(view, []))
          for (const [a, b] of [...c.sources, ...c.content]) expect(a >= 0 && a < b && b <= view.n).toBe(true);
      }),
    );
  });
});

describe('continueQuotations', () => {
  it('takes a quotation that runs on over paragraphs for one claim', () => {
    const view = viewOf(
      'Ines Dahl runs the port.\n“The quay floods every winter.\n“We were never warned about it.\n“Nobody came to help us.”',
    );
    const before: Chosen = {
      act: 'claim',
      sources: [[0, 2]],
      cue: [2, 3],
      content: [[3, 5]],
      probability: 0.9,
      origin: 'tagged',
      head: 2,
    };
    const added = continueQuotations(view, [before]).filter((c) => c.origin === 'continued');
    expect(added).toHaveLength(1);
    expect(added[0]?.content.map((r) => words(view, r))).toEqual([view.doc.text.slice(view.doc.text.indexOf('“'))]);
  });
});
