/**
 * Articles of ../shared/corpora with claims marked by hand, in the shape of newsroom-en: web pages (claims-web.jsonl, of
 * pages) and short news reports (claims-news.jsonl, of coverage-en/train). The files hold offsets only, see README.md. An
 * article whose text has changed is left out, never shifted.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Span } from '../../src/engine/types.ts';
import { CORPORA, type RawArticle } from '../corpus.ts';
import { blocksText, pageBlocks } from './blocks.ts';
import { readReports } from './reports.ts';

/** Kind of a speaker, as in newsroom-en. */
export type SpeakerKind = 'person' | 'organisation' | 'group' | 'document' | 'unnamed';

/** One marked claim: spans in UTF-16 code units of the article's text, end exclusive. */
export interface LabelledClaim {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly kind: SpeakerKind;
  /** Where the text gives the speaker's fullest name; absent for unnamed speakers and names the text never gives. */
  readonly speaker?: Span;
  /** Attitudes (wants, plans, hopes) are not marked at all. */
  readonly act: 'claim';
  /** A reader might mark it or not. */
  readonly optional?: true;
}

/** A line of claims-web.jsonl or claims-news.jsonl. */
export interface LabelledPage {
  /** Id in ../shared/corpora/pages, or of a report in coverage-en/train. */
  readonly page: string;
  /** "gold": the page's .txt; "report": reportText(); else ranges of pageBlocks(), both ends inside. */
  readonly text: 'gold' | 'report' | ReadonlyArray<readonly [number, number]>;
  /** First 16 hex digits of the SHA-256 of the text in UTF-8. */
  readonly sha: string;
  readonly attributions: readonly LabelledClaim[];
}

/** An article as newsroom-en has it, its optional marks and speakers included. */
export interface ClaimArticle extends RawArticle {
  /** Articles of one group tell of the same event: one fold for them all. Absent: the article stands alone. */
  readonly group?: string;
  readonly attributions: ReadonlyArray<{
    readonly source: readonly Span[];
    readonly cue: readonly Span[];
    readonly content: readonly Span[];
    readonly kind: SpeakerKind;
    readonly speaker: string;
    readonly optional: boolean;
  }>;
}

/** What loading gave: articles, and the pages left out because they are absent or their text is another one. */
export interface LoadedClaims {
  readonly articles: readonly ClaimArticle[];
  readonly absent: number;
  readonly changed: number;
}

const FILE = new URL('./claims-web.jsonl', import.meta.url);
const NEWS = new URL('./claims-news.jsonl', import.meta.url);

/** The lines of claims-web.jsonl, or of another file of the kind. */
export function readLabels(file: URL | string = FILE): LabelledPage[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line.trim()).map((line) => JSON.parse(line) as LabelledPage);
}

/** First 16 hex digits of the SHA-256 of a text. */
export const shaOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 16);

/** The text that the labels of a page are made for, or null when the page is not there. */
export function pageText(page: string, text: LabelledPage['text'], folder = `${CORPORA}/pages`): string | null {
  if (text === 'gold') {
    const file = `${folder}/${page}.txt`;
    return existsSync(file) ? readFileSync(file, 'utf8') : null;
  }
  if (text === 'report') return readReports().find(({ id }) => id === page)?.text ?? null;
  const file = `${folder}/${page}.html.gz`;
  if (!existsSync(file)) return null;
  return blocksText(pageBlocks(gunzipSync(readFileSync(file)).toString('utf8')), text);
}

/** Joins labels with the text that `textOf` gives for a page (null: absent). */
export function joinLabels(
  labels: readonly LabelledPage[],
  textOf: (page: string, text: LabelledPage['text']) => string | null,
): LoadedClaims {
  const articles: ClaimArticle[] = [];
  let absent = 0;
  let changed = 0;
  for (const label of labels) {
    const text = textOf(label.page, label.text);
    if (text === null) absent++;
    else if (shaOf(text) !== label.sha) changed++;
    else articles.push({ id: label.page, text, attributions: label.attributions.map((a) => named(a, text)) });
  }
  return { articles, absent, changed };
}

function named(a: LabelledClaim, text: string): ClaimArticle['attributions'][number] {
  const { source, cue, content, kind } = a;
  const speaker = a.speaker ? text.slice(a.speaker.start, a.speaker.end) : '';
  return { source, cue, content, kind, speaker, optional: a.optional === true };
}

/** The labelled web pages that ../shared holds here. */
export const loadClaims = (): LoadedClaims => joinLabels(readLabels(), (page, text) => pageText(page, text));

/** The labelled news reports that ../shared holds here; ids and groups (the reports' topics) begin with "news:". */
export function loadNewsClaims(): LoadedClaims {
  const reports = new Map(readReports().map((report) => [report.id, report]));
  const loaded = joinLabels(readLabels(NEWS), (page) => reports.get(page)?.text ?? null);
  const articles = loaded.articles.map((article) => {
    const group = `news:${reports.get(article.id)?.topic ?? article.id}`;
    return { ...article, id: `news:${article.id}`, group };
  });
  return { ...loaded, articles };
}
