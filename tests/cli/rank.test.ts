/** The rank command: the contract of the evaluation, and what it says of bad input. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { rankReports, readReports } from '../../src/cli/rank.ts';

const REPORTS = [
  ['a', 'Ferry strike closes the port of Salden', 'Captain Ilse Marwick said crews would not sail before Friday.'],
  ['b', 'Salden harbour shut as crews walk out', 'Ferries stayed in port; Ilse Marwick spoke for the captains.'],
  ['c', 'Ferry strike in Ormont enters second week', 'Dockers want a rise of nine percent, Pau Riera said.'],
  ['d', 'Bakers win prize for rye bread', 'The jury praised the crust.'],
] as const;
const LINES = REPORTS.map(([id, title, summary]) =>
  JSON.stringify({ id, title, summary, text: `${title}\n${summary}` }),
);

describe('reading', () => {
  it('names the lines that are wrong and goes on', () => {
    const { reports, problems } = readReports(
      [...LINES, 'no', '[]', 'null', '{"title":"x"}', '{"id":"z","title":7}', LINES[0]].join('\n'),
    );
    expect(reports).toHaveLength(4);
    expect(problems).toEqual([
      'line 5: not JSON',
      'line 6: no "id"',
      'line 7: not an object',
      'line 8: no "id"',
      'line 9: "title" of "z" is not a string',
      'line 10: id "a" stands twice',
    ]);
  });
});

describe('ranking', () => {
  const { reports } = readReports(LINES.join('\n'));

  it('ranks the others for each report, never itself', () => {
    const ranked = rankReports(reports, false);
    expect(ranked.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
    expect(ranked.every(({ id, ranked: ids }) => !ids.includes(id))).toBe(true);
    expect(ranked[0]?.ranked[0]).toBe('b');
  });

  it('is empty with the cut-off where the extension would show nothing', () => {
    const ranked = rankReports(reports, true);
    expect(ranked[0]?.ranked[0]).toBe('b');
    expect(ranked[3]?.ranked).toEqual([]);
  });
});

describe('the command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'whosaid-rank-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const run = (...args: string[]) => {
    const root = join(import.meta.dirname, '../..');
    const command = ['--import', 'tsx', join(root, 'src/cli/rank.ts'), ...args];
    const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' });
    return {
      status,
      out: stdout.trim().split('\n').filter(Boolean),
      errors: stderr.trim().split('\n').filter(Boolean),
    };
  };
  const fileOf = (text: string | Buffer): string => {
    const file = join(folder, 'reports.jsonl');
    writeFileSync(file, text);
    return file;
  };

  it('writes a line a report and nothing else', () => {
    const { status, out, errors } = run(fileOf(LINES.join('\n')));
    expect({ status, errors }).toEqual({ status: 0, errors: [] });
    expect(out.map((line) => JSON.parse(line) as unknown)).toEqual([
      { id: 'a', ranked: expect.arrayContaining(['b']) },
      { id: 'b', ranked: expect.arrayContaining(['a']) },
      { id: 'c', ranked: expect.any(Array) },
      { id: 'd', ranked: expect.any(Array) },
    ]);
  });

  it('names bad input in one line each, still ranks the others, and ends with 2', () => {
    const { status, out, errors } = run(fileOf([LINES[0], '{"id":"broken"', LINES[1], '{"id":5}'].join('\n')));
    expect(status).toBe(2);
    expect(errors).toEqual(['rank: line 2: not JSON', 'rank: line 4: no "id"']);
    expect(out.map((line) => (JSON.parse(line) as { id: string }).id)).toEqual(['a', 'b']);
  });

  it.each([
    ['no file is named', []],
    ['a file is not there', ['/nowhere/reports.jsonl']],
    ['an option is unknown', ['--best', 'x.jsonl']],
  ])('says in one line when %s, and ends with 2', (_, args) => {
    const { status, out, errors } = run(...args);
    expect({ status, out }).toEqual({ status: 2, out: [] });
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(/^rank: /u);
  });
});

const dev = new URL('../../../shared/corpora/coverage-en/dev.jsonl', import.meta.url);
describe.skipIf(!existsSync(dev))('coverage-en dev', () => {
  it('keeps its quality: MAP 0.96, 1 % off topic', async () => {
    const scorer = new URL('../../../shared/evaluation/score-coverage.mjs', import.meta.url).href;
    const { scoreCoverage } = (await import(scorer)) as {
      scoreCoverage: (gold: unknown, predicted: unknown) => { map: number; offTopic: number };
    };
    const text = readFileSync(dev, 'utf8');
    const gold = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    const score = scoreCoverage(gold, rankReports(readReports(text).reports, false));
    expect(score.map).toBeGreaterThanOrEqual(0.96);
    expect(score.offTopic).toBeLessThanOrEqual(0.01);
  });
});
