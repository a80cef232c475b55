import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTold } from '../../src/coverage/rank/gate.ts';
import { ReportIndex } from '../../src/coverage/rank/index-columns.ts';
import { rankStory, reportBag, type StoryText } from '../../src/coverage/rank/rank.ts';
import { stemOf } from '../../src/coverage/text/words.ts';

const REPORTS: readonly (readonly [string, string, string])[] = [
  ['a', 'Ferry strike closes the port of Salden', 'Captain Ilse Marwick said crews would not sail before Friday.'],
  ['b', 'Salden harbour shut as crews walk out', 'Ferries stayed in port; Ilse Marwick spoke for the captains.'],
  [
    'c',
    'Ferry strike in Ormont enters second week',
    'Dockers in Ormont want a rise of nine percent, union leader Pau Riera said.',
  ],
  ['d', 'Bakers win prize for rye bread', 'The jury praised the crust.'],
  ['e', 'Parliament approves pension reform', 'The upper house voted late on Tuesday.'],
];

function indexOf(reports: readonly (readonly [string, string, string])[]): ReportIndex {
  const index = new ReportIndex();
  for (const [id, title, summary] of reports) index.add(id, reportBag(title, summary, 'en'));
  return index;
}

/** Whether the extension would show anything of the reports for a story. */
function isShown(reports: readonly (readonly [string, string, string])[], story: StoryText): boolean {
  const candidates = rankStory(indexOf(reports), story).map(({ id, features }) => {
    const [, title = '', summary = ''] = reports.find(([other]) => other === id) ?? [];
    return { features, title, summary };
  });
  return isTold(story, candidates);
}

const STORY = {
  title: 'Crews strike, Salden without ferries',
  text: 'The port of Salden is closed. Captain Ilse Marwick said no crew would sail before Friday.',
  language: 'en',
};

describe('ranking', () => {
  it('puts the same story first, the near miss after it, and says why', () => {
    const reports = rankStory(indexOf(REPORTS), STORY);
    expect(
      reports
        .map(({ id }) => id)
        .slice(0, 2)
        .sort(),
    ).toEqual(['a', 'b']);
    expect(reports.map(({ id }) => id)).not.toContain('d');
    expect(reports[0]?.names).toEqual(expect.arrayContaining([stemOf('salden')]));
  });

  it('finds nothing when nothing stored is about the story, though a near miss is there', () => {
    expect(isShown(REPORTS, STORY)).toBe(true);
    expect(isShown(REPORTS.slice(2), STORY)).toBe(false);
    expect(rankStory(new ReportIndex(), STORY)).toEqual([]);
    expect(isShown([], STORY)).toBe(false);
    expect(isShown(REPORTS, { title: '', text: '', language: '' })).toBe(false);
  });

  it('weekdays and months are no shared names', () => {
    const index = indexOf([
      ...REPORTS,
      ['f', 'Choir sings on Friday in Vell', 'On Friday the choir sang; it sings again in November.'],
    ]);
    const reports = rankStory(index, {
      title: 'Friday concert',
      text: 'A choir sang on Friday in November.',
      language: 'en',
    });
    expect(reports.flatMap(({ names }) => names)).not.toEqual(expect.arrayContaining(['friday']));
  });

  it('finds German reports by inflected words', () => {
    const index = new ReportIndex();
    index.add(
      'x',
      reportBag('Fährstreik legt Hafen von Salden lahm', 'Kapitänin Ilse Marwick kündigte weitere Streiks an.', 'de'),
    );
    index.add('y', reportBag('Brotpreis geht an Bäcker', 'Die Jury lobte die Kruste.', 'de'));
    const reports = rankStory(index, {
      title: 'Saldens Hafen steht still',
      text: 'Die Kapitäne um Ilse Marwick streiken im Hafen von Salden weiter.',
      language: 'de',
    });
    expect(reports.map(({ id }) => id)).toEqual(['x']);
  });
});

describe('the index', () => {
  it('is the same after it was saved and loaded, and after additions and removals', () => {
    const texts = fc.array(
      fc.tuple(
        fc.stringMatching(/^[a-e]$/),
        fc.constantFrom('Ferry strike Salden', 'Rye bread', 'Ilse Marwick sails', ''),
        fc.constantFrom('The port is closed', 'Crust', ''),
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(texts, fc.array(fc.stringMatching(/^[a-e]$/), { maxLength: 4 }), (reports, removed) => {
        const index = indexOf(reports);
        for (const id of removed) index.remove(id);
        const fresh = new Map(reports.map((report) => [report[0], report]));
        for (const id of removed) fresh.delete(id);
        const loaded = ReportIndex.from(structuredClone(index.columns()));
        const expected = rankStory(indexOf([...fresh.values()]), STORY);
        for (const candidate of [index, loaded]) {
          expect(candidate.size).toBe(fresh.size);
          const ranked = rankStory(candidate, STORY);
          expect(ranked.map(({ id, odds }) => [id, odds.toFixed(4)])).toEqual(
            expected.map(({ id, odds }) => [id, odds.toFixed(4)]),
          );
        }
      }),
    );
  });

  it('refuses columns that do not fit', () => {
    const columns = indexOf(REPORTS).columns();
    expect(() => ReportIndex.from({ ...columns, starts: new Uint32Array(2) })).toThrow();
    expect(() => ReportIndex.from({ ...columns, stems: 'a\nb' })).toThrow();
  });
});
