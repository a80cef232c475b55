/**
 * The news reports of ../shared/corpora/coverage-en/train.jsonl in a form that can be read: they come a sentence a line, some with
 * spaces on both sides of their quotation marks, as no article has them. Labels' offsets depend on it: it never changes.
 */
import { existsSync, readFileSync } from 'node:fs';
import { CORPORA } from '../corpus.ts';

/** A report as labels are made for it. */
export interface Report {
  readonly id: string;
  readonly text: string;
  /** Reports with the same topic tell of the same or a like event, often in the same words: keep them in one fold. */
  readonly topic: string;
}

/** Straight double marks with a space on both sides (or an end) lose the inner one; the first of each two opens. */
function closeMarks(text: string): string {
  let opens = false;
  const padded = (i: number): boolean => /\s/u.test(text[i - 1] ?? ' ') && /\s/u.test(text[i + 1] ?? ' ');
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const char = text[i] ?? '';
    if (char !== '"') {
      out += char;
      continue;
    }
    opens = !opens;
    if (padded(i) && !opens) out = out.trimEnd();
    out += char;
    if (padded(i) && opens) while (text[i + 1] === ' ') i++;
  }
  return out;
}

/** What the corpus's tokeniser tore apart: initials, numbers, hours, hyphens, apostrophes, marks that became dashes. */
const TORN: ReadonlyArray<readonly [RegExp, string]> = [
  [/(?<=\b\p{Lu}\.) (?=\p{Lu}\.)/gu, ''],
  [/(?<=\b[ap]\.) (?=m\.)/gu, ''],
  [/(?<=\d[,]) (?=\d{3}(?!\d))/gu, ''],
  [/(?<=\$\d+\.) (?=\d)/gu, ''],
  [/(?<=\d:) (?=\d\d(?!\d))/gu, ''],
  [/ - (year|and|of|million) - /gu, '-$1-'],
  [/ - (?=(?:year|million|euro)\b)/gu, '-'],
  [/(?<=\p{L}s) ' (?=\p{L}|\d)/gu, "' "],
  [/(?<=\p{L}) - (?=(?:s|t|re|ve|ll|d)\b(?! -))/gu, "'"],
  [
    /(?<=(?<![\p{L}\d])(?:\d+|3rd|4th|magnitude|re|co|pre|anti|post|ex|ram|fire|pin|high|two|three|first|second|all|single|top|free|zero|record|court|up|mud|game|double|shake|aqua|break|in|checked)) - (?=[\p{L}\d])/giu,
    '-',
  ],
  [/ - - /gu, ' -- '],
  [/(?<=(?<!\d|\d-)\d\.) (?=\d)/gu, ''],
  [/(?<=\d) -(?=\p{L})/gu, '-'],
  [/(?<=\p{L}\.) (?=com\b)/gu, ''],
  [/\ba\. (?=\d{3}\b)/gu, 'a .'],
  [/(?<=^|\s)- ([^-\n]{3,200},) - /gu, '"$1" '],
  [/(?<=\s)' ([^']{3,40}) '(?=\s)/gu, "'$1'"],
  [/(?<=[,.]) '(?=\s|$)/gu, "'"],
  [/(?<=\p{Ll}) (["'])(?=[.,])/gu, '$1'],
];

const mended = (text: string): string => TORN.reduce((t, [torn, whole]) => t.replace(torn, whole), text);

/** A report's lines as a text: sentences make one paragraph, a line without a sentence's end (headline, date) its own. */
export function reportText(lines: string): string {
  const paragraphs: string[] = [];
  let running = false;
  for (const line of lines.split('\n').map((l) => l.replace(/\s+/gu, ' ').trim())) {
    if (!line) continue;
    const sentence = /[.!?…]["'”’) ]*$/u.test(line);
    if (running && sentence) paragraphs.push(`${paragraphs.pop() ?? ''} ${line}`);
    else paragraphs.push(line);
    running = sentence;
  }
  return paragraphs.map((p) => closeMarks(mended(p))).join('\n\n');
}

/** The reports of coverage-en/train; none when the corpus is absent, and throws on a line that is not a report. */
export function readReports(folder = CORPORA): Report[] {
  const path = `${folder}/coverage-en/train.jsonl`;
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line.trim()).map(reportOf);
}

function reportOf(line: string): Report {
  const x: unknown = JSON.parse(line);
  const { id, text, topic } = (typeof x === 'object' && x !== null ? x : {}) as Readonly<Record<string, unknown>>;
  if (typeof id !== 'string' || typeof text !== 'string' || typeof topic !== 'string')
    throw new Error(`not a report: ${line.slice(0, 80)}`);
  return { id, text: reportText(text), topic };
}
