/**
 * Learns the speaker stage's weights from the resolved speakers of newsroom train and of train/labels: the ranker
 * (src/engine/speakers/rank.ts) and the judge of its decisions (confidence.ts).
 *   npx tsx train/speakers.ts [--newsroom DIR] [--scorers DIR] [--cache FILE] [--write] [--list]
 * DIR holds train.jsonl (default ../shared/corpora/newsroom-en). The judge learns from decisions on articles whose ranker has not seen them,
 * and is cross-validated itself: the table printed is what new articles of the kind would give. --write writes
 * src/engine/models/speakers-weights.ts. --cache: see speakers-errors.ts. Deterministic.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Extracted } from '../src/engine/document.ts';
import type { Candidate, RankModel, Weights } from '../src/engine/speakers/rank.ts';
import { type Judgement, learnRanking, learnTrust, type Ranking } from './speakers-learn.ts';
import { type Outcome, report, trustOf } from './speakers-report.ts';
import {
  type Article,
  type Claim,
  extractedOf,
  givenOf,
  isSpeaker,
  judged,
  loadScorer,
  metClaims,
  readLabelled,
  readPolnear,
  readSet,
  type Said,
  type Scorer,
  saidOf,
} from './speakers-set.ts';

interface Example extends Ranking {
  readonly article: number;
  readonly model: RankModel;
}

interface Verdict extends Judgement {
  readonly article: number;
  /** Reported: from the extractor's sources, or the set's own where only those have speakers. */
  readonly counts: boolean;
  readonly how: string;
  /** What was meant and what the set says, for the list of errors. */
  readonly line: string;
}

const MODELS: readonly RankModel[] = ['person', 'thing', 'description'];
const FOLDS = 4;
const RANK_L2 = 2;
const TRUST_L2 = 10;
/** The fold of each article, groups together. */
function foldsOf(articles: readonly Article[]): (article: number) => number {
  const groups = new Map<string, number>();
  const folds = articles.map(({ group }, i) => {
    if (!group) return i % FOLDS;
    const fold = groups.get(group) ?? groups.size % FOLDS;
    groups.set(group, fold);
    return fold;
  });
  return (article) => folds[article] ?? 0;
}

/**
 * The ranked sources of an article, with which candidates are right. Without weights the reading follows the right ones; with them it follows
 * its own choices, so that the ranker also learns to find back after a wrong one.
 */
function examplesOf(
  index: number,
  article: Article,
  sources: readonly Extracted[],
  scorer: Scorer,
  weights?: Weights,
): Example[] {
  const { text } = article;
  const examples: Example[] = [];
  const claims = new Map(metClaims(scorer, article, sources).map(({ claim, at }) => [at, claim]));
  saidOf(article, sources, {
    ...(weights ? { weights } : {}),
    watch: (k, model, candidates) => {
      const claim = claims.get(k);
      if (!claim) return undefined;
      const own = (sources[k]?.source ?? []).map((s) => text.slice(s.start, s.end)).join(' ');
      const fits = (full: boolean): boolean[] =>
        candidates.map((c: Candidate) => isSpeaker(scorer, c.entity?.name ?? own, claim, full));
      const fullest = fits(true);
      const right = fullest.includes(true) ? fullest : fits(false);
      // A known speaker beats "somebody new" when both fit: chains are what a reader wants.
      const somebody = candidates.some((c, i) => c.entity && right[i]);
      const marked = right.map((r, i) => r && (!somebody || candidates[i]?.entity !== null));
      if (!marked.includes(true)) return undefined;
      examples.push({ article: index, model, candidates: candidates.map((c) => ({ ...c.features })), right: marked });
      return weights ? undefined : candidates[marked.indexOf(true)];
    },
  });
  return examples;
}

const ranker = (examples: readonly Example[]): Weights =>
  ({
    ...Object.fromEntries(
      MODELS.map((m) => [
        m,
        learnRanking(
          examples.filter((e) => e.model === m),
          RANK_L2,
        ),
      ]),
    ),
    trust: {},
  }) as Weights;

/** Decisions on articles that the ranker has not seen, from the extractor's sources and the set's own. */
function verdictsOf(
  articles: readonly Article[],
  found: readonly Extracted[][],
  weightsOf: (article: number) => Weights,
  scorer: Scorer,
): Verdict[] {
  return articles.flatMap((article, index) => {
    const weights = weightsOf(index);
    const of = (sources: readonly Extracted[], given: boolean): Verdict[] =>
      judged(scorer, article, sources, saidOf(article, sources, { weights })).flatMap(({ claim, said, meantOk }) =>
        meantOk === null
          ? []
          : [
              {
                article: index,
                signs: said.signs,
                ok: meantOk,
                counts: !given || article.set === 'polnear',
                how: said.how,
                line: lineOf(article, claim, said),
              },
            ],
      );
    return [...(article.set === 'polnear' ? [] : of(found[index] ?? [], false)), ...of(givenOf(article), true)];
  });
}

const lineOf = ({ id, text }: Article, claim: Claim, said: Said): string =>
  [
    id,
    said.content[0]?.start,
    claim.kind,
    said.how,
    `gold=${claim.speaker}`,
    `meant=${said.meant}`,
    `source=${said.source.map((s) => text.slice(s.start, s.end)).join(' … ')}`,
  ].join(' | ');

function crossValidate(
  verdicts: readonly Verdict[],
  sets: readonly { name: string; has: (article: number) => boolean; named: number; predicted: number }[],
  foldOf: (article: number) => number,
  list: boolean,
): void {
  const outcomes: (Outcome & { article: number })[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const table = learnTrust(
      verdicts.filter((v) => foldOf(v.article) !== fold),
      TRUST_L2,
    );
    for (const v of verdicts)
      if (v.counts && foldOf(v.article) === fold)
        outcomes.push({ article: v.article, p: trustOf(v.signs, table), ok: v.ok, how: v.how, line: v.line });
  }
  for (const { name, has, named, predicted } of sets) {
    console.log(`-- ${name}`);
    report(
      outcomes.filter((o) => has(o.article)),
      named,
      predicted,
    );
  }
  if (list)
    for (const o of [...outcomes].sort((a, b) => b.p - a.p)) if (!o.ok) console.log(`${o.p.toFixed(2)} | ${o.line}`);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      newsroom: { type: 'string', default: '../shared/corpora/newsroom-en' },
      scorers: { type: 'string', default: '../shared/evaluation' },
      cache: { type: 'string' },
      write: { type: 'boolean' },
      dump: { type: 'string' },
      list: { type: 'boolean' },
    },
  });
  const newsroom = readSet(join(values.newsroom, 'train.jsonl'));
  const articles = [...newsroom, ...readLabelled(newsroom), ...readPolnear()];
  const foldOf = foldsOf(articles);
  const scorer = await loadScorer(values.scorers);
  const read = articles.filter(({ set }) => set !== 'polnear');
  const found = extractedOf(read, values.cache);
  const rankersOf = (list: readonly Example[]): Weights[] =>
    Array.from({ length: FOLDS }, (_, fold) => ranker(list.filter((e) => foldOf(e.article) !== fold)));
  const led = articles.flatMap((a, i) => examplesOf(i, a, givenOf(a), scorer));
  const firsts = rankersOf(led);
  const free = articles.flatMap((a, i) => examplesOf(i, a, found[i] ?? givenOf(a), scorer, firsts[foldOf(i)]));
  const examples = [...led, ...free];
  const folds = rankersOf(examples);
  const verdicts = verdictsOf(articles, found, (i) => folds[foldOf(i)] as Weights, scorer);
  if (values.dump) writeFileSync(values.dump, JSON.stringify({ examples, verdicts }));
  const setOf = (name: string, set: Article['set']) => {
    const has = (i: number): boolean => articles[i]?.set === set;
    if (set === 'polnear') {
      const n = articles.flatMap((a, i) => (has(i) ? a.attributions : [])).length;
      return { name, has, named: n, predicted: n };
    }
    const [named, predicted] = counts(
      articles.filter((_, i) => has(i)),
      found.filter((_, i) => has(i)),
      scorer,
    );
    return { name, has, named, predicted };
  };
  crossValidate(
    verdicts,
    [
      setOf('PolNeAR of train/labels, own sources', 'polnear'),
      setOf('claims of train/labels', 'claims'),
      setOf('newsroom train', undefined),
    ],
    foldOf,
    values.list === true,
  );
  if (!values.write) return;
  const table: Weights = { ...ranker(examples), trust: learnTrust(verdicts, TRUST_L2) };
  const body = [...MODELS, 'trust' as const].map((m) => `  ${m}: ${JSON.stringify(table[m])},`).join('\n');
  writeFileSync(
    'src/engine/models/speakers-weights.ts',
    `/** Weights of the speaker ranker and its judge (src/engine/speakers/rank.ts, confidence.ts). Written by train/speakers.ts: do not edit. */\nexport const WEIGHTS: Readonly<Record<'person' | 'thing' | 'description' | 'trust', Readonly<Record<string, number>>>> = {\n${body}\n};\n`,
  );
}

/** Claims met whose speaker is known, and predictions that count: the scorer's two denominators. */
function counts(articles: readonly Article[], found: readonly Extracted[][], scorer: Scorer): [number, number] {
  let [named, predicted] = [0, 0];
  articles.forEach((article, i) => {
    const plain = (found[i] ?? [])
      .filter((e) => e.act !== 'attitude')
      .map((e): Said => ({ ...e, speaker: null, how: '', candidates: [], signs: {}, meant: null }));
    const score = scorer.scoreArticle(article, plain);
    named += score.named;
    predicted += score.predicted;
  });
  return [named, predicted];
}

await main();
