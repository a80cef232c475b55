/**
 * Articles of ../shared/corpora/attribution-en/train.jsonl (PolNeAR) with who each source is, told by hand, in the shape of
 * newsroom-en. The files (speakers-news.jsonl, speakers-news-2.jsonl) hold offsets only, see README.md. An article whose
 * text has changed is left out, never shifted.
 */
import { existsSync, readFileSync } from 'node:fs';
import type { Span } from '../../src/engine/types.ts';
import { CORPORA, type RawArticle } from '../corpus.ts';
import { type SpeakerKind, shaOf } from './claims.ts';

/** Who one source is: spans in UTF-16 code units of the article's text, end exclusive. */
export interface LabelledSpeaker {
  /** The source of one attribution or more, with PolNeAR's own spans. */
  readonly source: readonly Span[];
  readonly kind: SpeakerKind;
  /** Where the text gives the fullest name, or the words that describe a speaker whom it never names. */
  readonly name: Span;
  /** Where the text gives other names or descriptions of the same speaker. */
  readonly aliases?: readonly Span[];
  /** The source is the first person of whoever wrote the article or letter, and `name` is how the byline names them. */
  readonly writer?: true;
}

/** A line of speakers-news.jsonl. */
export interface LabelledDoc {
  /** Id in attribution-en. */
  readonly doc: string;
  /** shaOf() the text. */
  readonly sha: string;
  readonly speakers: readonly LabelledSpeaker[];
}

/** An article whose attributions have a speaker; those without one are left out of it. */
export interface SpeakerArticle extends RawArticle {
  readonly attributions: ReadonlyArray<{
    readonly source: readonly Span[];
    readonly cue: readonly Span[];
    readonly content: readonly Span[];
    readonly kind: SpeakerKind;
    /** The fullest name, in the words of the text. */
    readonly speaker: string;
    /** In the words of the text, and "the writer" for a writer's own first person. */
    readonly aliases: readonly string[];
    readonly optional: false;
  }>;
}

/** What loading gave: articles, and the documents left out because they are absent or their text is another one. */
export interface LoadedSpeakers {
  readonly articles: readonly SpeakerArticle[];
  readonly absent: number;
  readonly changed: number;
  /** Labels whose source is no attribution's source. */
  readonly stray: number;
}

const FILES = [new URL('./speakers-news.jsonl', import.meta.url), new URL('./speakers-news-2.jsonl', import.meta.url)];

const linesOf = <T>(file: URL | string): T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as T);

/** The lines of the label files; a file that is absent gives none. Throws SyntaxError at a line that is no JSON. */
export const readSpeakerLabels = (files: ReadonlyArray<URL | string> = FILES): LabelledDoc[] =>
  files.filter((file) => existsSync(file)).flatMap((file) => linesOf<LabelledDoc>(file));

/** A name for a list of spans by which two lists can be compared. */
const keyOf = (spans: readonly Span[]): string => spans.map(({ start, end }) => `${start}-${end}`).join();

/** Joins labels with the attributions of the articles that they are made for, by the source's own spans. */
export function joinSpeakers(labels: readonly LabelledDoc[], articles: readonly RawArticle[]): LoadedSpeakers {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const joined: SpeakerArticle[] = [];
  let absent = 0;
  let changed = 0;
  let stray = 0;
  for (const label of labels) {
    const article = byId.get(label.doc);
    if (!article) absent++;
    else if (shaOf(article.text) !== label.sha) changed++;
    else {
      const known = new Set(article.attributions.map(({ source }) => keyOf(source)));
      stray += label.speakers.filter(({ source }) => !known.has(keyOf(source))).length;
      joined.push({ id: article.id, text: article.text, attributions: spoken(article, label.speakers) });
    }
  }
  return { articles: joined, absent, changed, stray };
}

function spoken(
  { text, attributions }: RawArticle,
  speakers: readonly LabelledSpeaker[],
): SpeakerArticle['attributions'] {
  const words = ({ start, end }: Span): string => text.slice(start, end);
  const bySource = new Map(speakers.map((speaker) => [keyOf(speaker.source), speaker]));
  return attributions.flatMap(({ source, cue, content }) => {
    const label = bySource.get(keyOf(source));
    if (!label) return [];
    const aliases = [...(label.aliases ?? []).map(words), ...(label.writer ? ['the writer'] : [])];
    return [{ source, cue, content, kind: label.kind, speaker: words(label.name), aliases, optional: false as const }];
  });
}

/** The labelled articles that ../shared holds here. */
export function loadSpeakers(file = `${CORPORA}/attribution-en/train.jsonl`): LoadedSpeakers {
  return joinSpeakers(readSpeakerLabels(), existsSync(file) ? linesOf<RawArticle>(file) : []);
}
