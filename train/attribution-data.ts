/**
 * The training articles, prepared: PolNeAR train and newsroom-en train, with statistics that leave each article out.
 */
import { clusterWords, pageTexts } from './clusters.ts';
import { loadArticles } from './corpus.ts';
import { type Prepared, prepare } from './stages.ts';
import { Statistics } from './statistics.ts';

/** See {@link loadTraining}. */
export interface Training {
  readonly prepared: readonly Prepared[];
  readonly statistics: Statistics;
}

/** Loads and prepares (`rows`: with what training the first stages needs). Throws when a corpus is missing. */
export function loadTraining(rows = true): Training {
  const articles = [
    ...loadArticles('attribution-en/train', 'polnear'),
    ...loadArticles('newsroom-en/train', 'newsroom'),
  ];
  const clusters = clusterWords([...pageTexts(), ...articles.map((a) => a.raw.text)]);
  const statistics = new Statistics(articles, clusters);
  return { prepared: prepare(articles, statistics, rows), statistics };
}
