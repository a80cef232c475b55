/**
 * The later stages, trained on jackknifed output of the first: reranker, acceptance, second round. "Cross-fitted" means that
 * an article's candidates and scores come from models of the other folds, so that each stage learns from honest input.
 */
import { acceptRows, contextRows, type FirstRound } from '../src/engine/attribution/accept-features.ts';
import { type Candidate, choose, hypothesisRoom, mendSources } from '../src/engine/attribution/candidates.ts';
import { followChains } from '../src/engine/attribution/continuation.ts';
import { toRows } from '../src/engine/attribution/hash.ts';
import { hypothesesOf } from '../src/engine/attribution/hypothesis.ts';
import { HYPOTHESIS_BITS, hypothesisFeatures } from '../src/engine/attribution/hypothesis-features.ts';
import { firstRound, type JudgeModel } from '../src/engine/attribution/judge.ts';
import { spanContext } from '../src/engine/attribution/span-context.ts';
import type { Forest } from '../src/engine/attribution/trees.ts';
import type { View } from '../src/engine/attribution/view.ts';
import type { Table } from '../src/engine/attribution/weights.ts';
import { type AcceptExample, trainAccept, trainForest } from './accept-trainer.ts';
import type { Article, Domain, Gold } from './corpus.ts';
import { goldsOfCue, link, quality, sameSource } from './quality.ts';
import { type RankExample, trainRank } from './rank-trainer.ts';
import { type CuePaths, SETTINGS } from './stages.ts';

/** An article with the jackknifed output of the first stages. */
export interface LateArticle {
  readonly article: Article;
  readonly fold: number;
  readonly view: View;
  readonly cues: readonly CuePaths[];
}

/** What a candidate is by the gold: an attribution, none, or one that a reader might mark or not. */
export type Label = 'yes' | 'no' | 'optional';

/** An article's candidates, cross-fitted. */
export interface Fitted {
  readonly late: LateArticle;
  readonly candidates: readonly Candidate[];
  readonly labels: readonly Label[];
  first: readonly FirstRound[];
  rows: readonly Float64Array[];
}

/** Settings of the later stages. */
export const LATE = {
  rank: { epochs: 4, rate: 0.03, seed: 3 },
  rankRepeats: 3,
  accept: { epochs: 4, rate: 0.03, decay: 0.002, seed: 4 },
  acceptRepeats: 3,
  polnear: {
    trees: 160,
    depth: 5,
    rate: 0.08,
    lambda: 4,
    leastHessian: 12,
    features: 0.6,
    sample: 0.7,
    bins: 48,
    seed: 5,
  },
  newsroom: {
    trees: 160,
    depth: 4,
    rate: 0.06,
    lambda: 3,
    leastHessian: 8,
    features: 0.5,
    sample: 0.7,
    bins: 32,
    seed: 6,
  },
};

/** From which probability on candidates are marked. claim: cross-validation on newsroom-en train, precision first; attitude: PolNeAR dev. */
export const THRESHOLDS = { claim: 0.48, attitude: 0.25 };

const folds = (): number[] => Array.from({ length: SETTINGS.folds }, (_, f) => f);
const isOptional = (golds: readonly Gold[]): boolean => golds.length > 0 && golds.every((g) => g.optional);

/** The first `n` features of `room` as rows of their table, in a list of their own. */
function rowsIn(room: Int32Array, n: number): Int32Array {
  const rows = room.slice(0, n);
  toRows(rows, 0, n, HYPOTHESIS_BITS);
  return rows;
}

/** Reranker examples of an article: its cue candidates that meet a gold cue. */
export function rankExamples({ article, view, cues }: LateArticle): RankExample[] {
  const room = hypothesisRoom();
  const whole = followChains(view);
  return cues.flatMap(({ cue, paths }) => {
    const golds = goldsOfCue(article.gold, cue.first, cue.end);
    if (!golds.length) return [];
    const hs = hypothesesOf(cue, spanContext(view, cue.first, cue.end), paths)
      .filter((h) => h.content.length)
      .map(whole);
    if (hs.length < 2) return [];
    return [
      {
        rows: hs.map((h) => rowsIn(room, hypothesisFeatures(view, h, room))),
        domain: article.domain,
        quality: hs.map((h) => Math.max(...golds.map((g) => quality(article.doc, h, g)))),
        repeats: article.domain === 'newsroom' && !isOptional(golds) ? LATE.rankRepeats : 1,
      },
    ];
  });
}

/** A reranker that knows nothing: the tagger's own order stays. */
const firstOnly = (): Table => ({
  bytes: new Int8Array(1 << HYPOTHESIS_BITS),
  stride: 1,
  curve: new Float64Array(256),
});

/** Candidates of an article by a reranker. */
export function candidatesOf({ view, cues }: LateArticle, rank: Table, mend = true): Candidate[] {
  const room = hypothesisRoom();
  const whole = followChains(view);
  const candidates = cues.flatMap(({ cue, paths }) => choose(view, cue, paths, rank, room, whole) ?? []);
  if (mend) mendSources(view, candidates);
  return candidates;
}

/** What each candidate is by the gold. */
export function labelsOf({ article }: LateArticle, candidates: readonly Candidate[]): Label[] {
  const labels: Label[] = candidates.map(() => 'no');
  for (const { p, g } of link(
    candidates.map((c) => c.h),
    article.gold,
  )) {
    const gold = article.gold[g]!;
    const { sources } = candidates[p]!;
    const right = sources.length ? sources.some((s) => sameSource(article.doc, s, gold.source)) : gold.source === null;
    labels[p] = gold.optional ? 'optional' : right ? 'yes' : 'no';
  }
  return labels;
}

/** First-round examples. A candidate that meets an optional claim teaches nothing about newsroom readers. */
export function acceptExamples({ late, candidates, labels }: Fitted): AcceptExample[] {
  const { domain } = late.article;
  const room = hypothesisRoom();
  return candidates.flatMap((c, i) => {
    const label = labels[i]!;
    if (label === 'optional') return [];
    const rows = rowsIn(room, acceptRows(late.view, c, room));
    return [{ rows, domain, label: label === 'yes', repeats: domain === 'newsroom' ? LATE.acceptRepeats : 1 }];
  });
}

const NO_FOREST: Forest = {
  base: -9,
  depth: 1,
  trees: 0,
  features: new Uint8Array(0),
  thresholds: new Float32Array(0),
  leaves: new Float32Array(0),
};

/** Second-round model from fitted articles; a corpus that is not in `domains` gets a forest that refuses everything. */
export function trainJudge(
  fitted: readonly Fitted[],
  first: Table,
  domains: readonly Domain[] = ['polnear', 'newsroom'],
): JudgeModel {
  const of = (domain: Domain): Forest => {
    if (!domains.includes(domain)) return NO_FOREST;
    const rows: Float64Array[] = [];
    const labels: boolean[] = [];
    for (const f of fitted) {
      if (f.late.article.domain !== domain) continue;
      f.labels.forEach((label, i) => {
        if (label === 'optional') return;
        rows.push(f.rows[i]!);
        labels.push(label === 'yes');
      });
    }
    return trainForest(
      rows,
      labels,
      rows.map(() => 1),
      LATE[domain],
    );
  };
  return { first, polnear: of('polnear'), newsroom: of('newsroom') };
}

/** A part that {@link crossFit} can leave out, to see what it gives. */
export const ABLATABLE = ['reranker', 'source repair', 'polnear in acceptance'] as const;
/** A part that an ablation can leave out. */
export type Ablatable = (typeof ABLATABLE)[number];

/** Everything that the later stages need, cross-fitted, and the reranker and first round trained on all. */
export function crossFit(
  articles: readonly LateArticle[],
  log: (message: string) => void,
  without?: Ablatable,
): { fitted: Fitted[]; rank: Table; first: Table } {
  const examples = new Map(articles.map((a) => [a, rankExamples(a)]));
  const ranked = (f: number | null): Table =>
    trainRank(
      articles.flatMap((a) => (a.fold === f ? [] : (examples.get(a) ?? []))),
      LATE.rank,
    );
  const fitted = folds().flatMap((f) => {
    const rank = without === 'reranker' ? firstOnly() : ranked(f);
    return articles
      .filter((a) => a.fold === f)
      .map((late): Fitted => {
        const candidates = candidatesOf(late, rank, without !== 'source repair');
        return { late, candidates, labels: labelsOf(late, candidates), first: [], rows: [] };
      });
  });
  const rank = without === 'reranker' ? firstOnly() : ranked(null);
  log('reranker trained');
  const accept = new Map(fitted.map((x) => [x, acceptExamples(x)]));
  const accepted = (f: number | null): Table =>
    trainAccept(
      fitted.flatMap((x) =>
        x.late.fold === f || (without === 'polnear in acceptance' && x.late.article.domain === 'polnear')
          ? []
          : (accept.get(x) ?? []),
      ),
      LATE.accept,
    );
  for (const f of folds()) {
    const table = accepted(f);
    for (const x of fitted) {
      if (x.late.fold !== f) continue;
      x.first = firstRound(x.late.view, x.candidates, table);
      x.rows = contextRows(x.late.view, x.candidates, x.first);
    }
  }
  const first = accepted(null);
  log('acceptance trained');
  return { fitted, rank, first };
}
