/**
 * `npm run --silent rank -- [--cut-off] FILE.jsonl`: ranks the reports of a file for each of its reports, as the
 * extension ranks what is stored. Reads {"id","title","summary","text"} a line, writes {"id","ranked":[ids]} a line: the
 * query is made from the text (its first line is the headline), the others are known by title and summary alone.
 * `--cut-off`: also empty where the extension would show nothing. Bad input: one line on standard error names the line and
 * what is wrong, the other reports are still ranked, exit code 2.
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { isTold } from '../coverage/rank/gate.ts';
import { ReportIndex } from '../coverage/rank/index-columns.ts';
import { rankStory, reportBag } from '../coverage/rank/rank.ts';

/** A report of the input. */
export interface InputReport {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly text: string;
}

/** Reports of a JSON Lines text, and what is wrong with the other lines. */
export function readReports(text: string): {
  readonly reports: readonly InputReport[];
  readonly problems: readonly string[];
} {
  const reports = new Map<string, InputReport>();
  const problems: string[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const report = readReport(line);
    if (typeof report === 'string') problems.push(`line ${at + 1}: ${report}`);
    else if (reports.has(report.id)) problems.push(`line ${at + 1}: id "${report.id}" stands twice`);
    else reports.set(report.id, report);
  }
  return { reports: [...reports.values()], problems };
}

function readReport(line: string): InputReport | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'not JSON';
  }
  if (typeof value !== 'object' || value === null) return 'not an object';
  const { id, title, summary, text } = value as Record<string, unknown>;
  if (typeof id !== 'string' || id === '' || id.includes('\n')) return 'no "id"';
  for (const [name, given] of Object.entries({ title, summary, text })) {
    if (given !== undefined && typeof given !== 'string') return `"${name}" of "${id}" is not a string`;
  }
  const given = (part: unknown): string => (typeof part === 'string' ? part : '');
  return { id, title: given(title), summary: given(summary), text: given(text) };
}

/** Ranks the reports for each other; `cutOff`: empty where nothing is about the story. */
export function rankReports(
  reports: readonly InputReport[],
  cutOff: boolean,
): readonly { readonly id: string; readonly ranked: readonly string[] }[] {
  const index = new ReportIndex();
  for (const { id, title, summary } of reports) index.add(id, reportBag(title, summary, ''));
  const byId = new Map(reports.map((report) => [report.id, report]));
  return reports.map(({ id, text }) => {
    const [title = '', ...rest] = text.split('\n');
    const story = { title, text: rest.join('\n'), language: '' };
    const ranked = rankStory(index, story, new Set([id]));
    const isShown =
      !cutOff ||
      isTold(
        story,
        ranked.map((report) => ({ features: report.features, title: '', summary: '', ...byId.get(report.id) })),
      );
    return { id, ranked: isShown ? ranked.map((report) => report.id) : [] };
  });
}

function main(): void {
  const { values, positionals } = parseArgs({
    options: { 'cut-off': { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  if (positionals.length !== 1) throw new Error('usage: npm run --silent rank -- [--cut-off] FILE.jsonl');
  const { reports, problems } = readReports(readFileSync(positionals[0] ?? '', 'utf8'));
  for (const line of rankReports(reports, values['cut-off'])) process.stdout.write(`${JSON.stringify(line)}\n`);
  for (const problem of problems) process.stderr.write(`rank: ${problem}\n`);
  if (problems.length > 0) process.exitCode = 2;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    main();
  } catch (error) {
    process.stderr.write(`rank: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  }
}
