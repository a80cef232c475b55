import { describe, expect, it } from 'vitest';
import { agencyOf, groupReports, type Scored, timeCost } from '../../src/coverage/rank/group.ts';
import { stemOf } from '../../src/coverage/text/words.ts';
import type { Report } from '../../src/messages/coverage-protocol.ts';

const STORY = {
  title: 'Ferry strike',
  text: '',
  url: 'https://www.reader.example/story',
  publisher: 'Reader',
  published: '2026-11-24T10:00:00Z',
  language: 'en',
};
const AGENCY =
  'SALDEN (AP) — The port of Salden was closed on Tuesday after ferry crews refused to sail, their captain Ilse Marwick said at the quay.';

function scored(
  host: string,
  more: Partial<Report> & { odds?: number; names?: string[]; words?: string[] } = {},
): Scored {
  const { odds = 3, names = [], words = [], ...report } = more;
  const url = `https://${host}/story-${more.title?.length ?? 0}`;
  return {
    odds,
    names,
    words,
    report: {
      id: url,
      url,
      title: `Report of ${host}`,
      outlet: host,
      host,
      published: '2026-11-24T09:00:00Z',
      language: 'en',
      summary: '',
      via: 'feeds',
      ...report,
    },
  };
}

describe('groups', () => {
  it('tells how many outlets carry an agency text', () => {
    const groups = groupReports(
      [
        scored('a.example', { summary: AGENCY, title: 'Salden shut' }),
        scored('b.example', { summary: AGENCY.replace('on Tuesday ', ''), title: 'No ferries' }),
        scored('c.example', { summary: `${AGENCY} More follows.`, title: 'Quay empty' }),
        scored('d.example', { summary: 'The town council of Salden met the captains for talks in the evening.' }),
      ],
      STORY,
    );
    expect(groups.map((group) => [group.note, 1 + group.others.length])).toEqual([
      ['3 outlets carry this AP report', 3],
      ['', 1],
    ]);
  });

  it('takes equal headlines for one text, and two versions of one outlet for no second outlet', () => {
    const title = 'Ferry crews in Salden refuse to sail until Friday';
    expect(
      groupReports([scored('a.example', { title }), scored('b.example', { title: `${title}!` })], STORY)[0]?.note,
    ).toBe('2 outlets carry the same text');
    expect(
      groupReports(
        [scored('a.example', { title }), scored('a.example', { title: `${title}!!`, url: 'https://a.example/2' })],
        STORY,
      )[0]?.note,
    ).toBe('');
  });

  it('puts the own outlet last, leaves out the article itself and repeats', () => {
    const groups = groupReports(
      [
        scored('news.reader.example', { odds: 9 }),
        scored('reader.example', { url: 'http://reader.example/story/' }),
        scored('a.example'),
        scored('a.example'),
      ],
      STORY,
    );
    expect(groups.map((group) => [group.lead.host, group.sameOutlet])).toEqual([
      ['a.example', false],
      ['news.reader.example', true],
    ]);
  });

  it('leads a group by another outlet than the own', () => {
    const groups = groupReports(
      [scored('reader.example', { summary: AGENCY, odds: 9 }), scored('b.example', { summary: AGENCY })],
      STORY,
    );
    expect(groups[0]).toMatchObject({
      sameOutlet: false,
      lead: { host: 'b.example' },
      others: [{ host: 'reader.example' }],
    });
  });

  it('orders by relevance, newest first within it; days apart count against', () => {
    const groups = groupReports(
      [
        scored('old.example', { published: '2026-11-23T09:00:00Z', odds: 5 }),
        scored('new.example', { published: '2026-11-24T20:00:00Z', odds: 3 }),
        scored('maybe.example', { published: '2026-11-25T09:00:00Z', odds: -2 }),
        scored('year.example', { published: '2025-11-24T09:00:00Z', odds: 3 }),
      ],
      STORY,
    );
    expect(groups.map((group) => group.lead.host)).toEqual([
      'new.example',
      'old.example',
      'year.example',
      'maybe.example',
    ]);
    expect(groups[2]?.score).toBeLessThan(0.5);
  });

  it("says why in the report's own words", () => {
    const [group] = groupReports(
      [
        scored('a.example', {
          title: 'Salden’s ferries strike',
          names: [stemOf('salden'), 'gone'],
          words: [stemOf('ferry'), stemOf('strikes')],
        }),
      ],
      STORY,
    );
    expect(group).toMatchObject({ sharedNames: ['Salden'], sharedWords: ['ferries', 'strike'] });
  });

  it.each([
    ['', '2026-11-24', 0],
    ['2026-11-21', '2026-11-24', 0],
    ['2026-11-19', '2026-11-24', 0.8],
    ['2020-01-01', '2026-11-24', 4],
  ])('time %s %s', (a, b, cost) => expect(timeCost(a, b)).toBeCloseTo(cost));

  it.each([
    ['(Reuters) - Crews', 'Reuters'],
    ['Salden (dpa/lno) - Die', 'dpa'],
    ['SALDEN, Nov 24 (AFP) said', 'AFP'],
    ['Apply now', ''],
  ])('agency of %s', (summary, agency) => expect(agencyOf({ title: '', summary, outlet: '' })).toBe(agency));
});
