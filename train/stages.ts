/**
 * The first two stages over articles: training them on some, running them on others, and jackknifing: every article gets
 * the output of models that have not seen it, which is what the later stages learn from.
 */
import { type CueCandidate, type CueModel, findCues } from '../src/engine/attribution/cues.ts';
import type { Path } from '../src/engine/attribution/lattice.ts';
import { spanContext } from '../src/engine/attribution/span-context.ts';
import { SpanFinder, type SpanModel } from '../src/engine/attribution/spans.ts';
import { buildView, type View, type WordStatistics } from '../src/engine/attribution/view.ts';
import type { Article } from './corpus.ts';
import { type CueExample, cueLabels, cueRows, trainCues } from './cue-trainer.ts';
import { type SpanExample, spanExamples } from './span-examples.ts';
import { trainSpans } from './span-trainer.ts';
import type { Statistics } from './statistics.ts';

/** Settings of training; every number was chosen by cross-validation on the training sets (docs/accuracy.md). */
export const SETTINGS = {
  /** Folds of the jackknife. */
  folds: 5,
  /** How often a newsroom article is seen for every time a PolNeAR article is. */
  newsroomRepeats: 3,
  /** The same for an article of train/labels. */
  labelRepeats: 1,
  cue: { epochs: 3, rate: 0.06, seed: 1 },
  span: { epochs: 5, rate: 0.05, seed: 2 },
  /** Labellings kept a cue. */
  alternatives: 8,
};

/** An article with everything that training the first stages needs. */
export interface Prepared {
  readonly article: Article;
  readonly fold: number;
  readonly view: View;
  readonly cue: CueExample;
  readonly spans: readonly SpanExample[];
}

/** The first two stages. */
export interface FirstStages {
  readonly cue: CueModel;
  readonly span: SpanModel;
}

/** A cue candidate with its best labellings. */
export interface CuePaths {
  readonly cue: CueCandidate;
  readonly paths: readonly Path[];
}

/** Prepares articles, each with the statistics of the others. Without `rows` only their views: enough for the later stages. */
export function prepare(articles: readonly Article[], statistics: Statistics, rows = true): Prepared[] {
  const foldOf = folding();
  return articles.map((article) => {
    const fold = foldOf(article);
    const view = buildView(article.doc, statistics.without(article));
    const repeats = repeatsOf(article);
    const blocks = article.doc.blocks.map((b) => [b.firstToken, b.endToken] as const);
    if (!rows)
      return {
        article,
        fold,
        view,
        cue: { rows: new Int32Array(0), labels: new Uint8Array(0), blocks: [], repeats },
        spans: [],
      };
    const cue = { rows: cueRows(view), labels: cueLabels(view.n, article.gold), blocks, repeats };
    return { article, fold, view, cue, spans: spanExamples(view, article.gold, repeats) };
  });
}

/** Deals articles out to the folds in turn, each corpus by itself; a group stays together. */
function folding(): (article: Article) => number {
  const seen = { polnear: 0, newsroom: 0 };
  const groups = new Map<string, number>();
  return ({ domain, raw: { group } }) => {
    const known = group === undefined ? undefined : groups.get(group);
    if (known !== undefined) return known;
    const fold = seen[domain]++ % SETTINGS.folds;
    if (group !== undefined) groups.set(group, fold);
    return fold;
  };
}

function repeatsOf({ domain, web }: Article): number {
  if (domain === 'polnear') return 1;
  return web ? SETTINGS.labelRepeats : SETTINGS.newsroomRepeats;
}

/** Trains the cue and the span tagger. */
export function trainFirst(prepared: readonly Prepared[]): FirstStages {
  return {
    cue: trainCues(
      prepared.map((p) => p.cue),
      SETTINGS.cue,
    ),
    span: trainSpans(
      prepared.flatMap((p) => p.spans),
      SETTINGS.span,
    ),
  };
}

/** Runs both on a view. */
export function runFirst(view: View, { cue, span }: FirstStages, k = SETTINGS.alternatives): CuePaths[] {
  const finder = new SpanFinder(view, span);
  return findCues(view, cue).map((c) => ({ cue: c, paths: finder.find(spanContext(view, c.first, c.end), k) }));
}

/** View of an article that was not trained on. */
export const freshView = (article: Article, statistics: WordStatistics): View => buildView(article.doc, statistics);
