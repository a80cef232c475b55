/**
 * The training articles, prepared: PolNeAR train and newsroom-en train, with statistics that leave each article out.
 */
import { loadArticles } from './corpus.ts';
import { type Prepared, prepare } from './stages.ts';
import { type Clusters, Statistics } from './statistics.ts';

/** See {@link loadTraining}. */
export interface Training {
  readonly prepared: readonly Prepared[];
  readonly statistics: Statistics;
}

/** Clusters of words; none yet. */
const NO_CLUSTERS: Clusters = new Map();

/** Loads and prepares. Throws when a corpus is missing. */
export function loadTraining(): Training {
  const articles = [...loadArticles('attribution-en/train', 'polnear'), ...loadArticles('newsroom-en/train', 'newsroom')];
  const statistics = new Statistics(articles, NO_CLUSTERS);
  return { prepared: prepare(articles, statistics), statistics };
}
