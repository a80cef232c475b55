/**
 * The training articles, prepared: PolNeAR train, newsroom-en train and the web articles and news reports of train/labels, with statistics that leave each article out.
 */
import { hashText } from '../src/engine/attribution/hash.ts';
import { clusterWords, pageTexts } from './clusters.ts';
import { articleOf, loadArticles, type RawArticle } from './corpus.ts';
import { loadClaims, loadNewsClaims } from './labels/claims.ts';
import { type Prepared, prepare } from './stages.ts';
import { Statistics } from './statistics.ts';
import { meanings } from './word-meaning.ts';

/** Words in a run that two texts may share by chance, and shared runs from which on they are one text. */
const RUN = 12;
const MOST_SHARED = 40;

function runsOf(text: string): number[] {
  const words = text.split(/\s+/);
  return words.slice(RUN).map((_, i) => hashText(words.slice(i, i + RUN).join(' ')));
}

/** Whether a text is none of `known`: an article in two sets would be learned from and scored at once. */
export function strangers(known: readonly Pick<RawArticle, 'text'>[]): (text: string) => boolean {
  const seen = new Set(known.flatMap(({ text }) => runsOf(text)));
  return (text) => runsOf(text).filter((run) => seen.has(run)).length < MOST_SHARED;
}

/** See {@link loadTraining}. */
export interface Training {
  readonly prepared: readonly Prepared[];
  readonly statistics: Statistics;
}

/** Loads and prepares (`rows`: with what training the first stages needs). Throws when a corpus is missing. */
export function loadTraining(rows = true): Training {
  const corpora = [
    ...loadArticles('attribution-en/train', 'polnear'),
    ...loadArticles('newsroom-en/train', 'newsroom'),
  ];
  const fresh = strangers(corpora.map((a) => a.raw));
  const labelled = [...loadClaims().articles, ...loadNewsClaims().articles].filter(({ text }) => fresh(text));
  const articles = [...corpora, ...labelled.map((raw) => articleOf(raw, 'newsroom', true))];
  const clusters = clusterWords([...pageTexts(), ...articles.map((a) => a.raw.text)]);
  const statistics = new Statistics(articles, clusters, meanings());
  return { prepared: prepare(articles, statistics, rows), statistics };
}
