/**
 * Learns the speaker stage's weights from the resolved speakers of newsroom train: the ranker (src/engine/speakers/rank.ts) and the judge
 * of its decisions (confidence.ts).
 *   npx tsx train/speakers.ts [--newsroom DIR] [--scorers DIR] [--cache FILE] [--write] [--bar 0.5]
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
import {
  type Article,
  asExtracted,
  type Claim,
  extractedOf,
  judged,
  loadScorer,
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
  /** From the set's own sources, not the extractor's. */
  readonly given: boolean;
  readonly how: string;
  /** What was meant and what the set says, for the list of errors. */
  readonly line: string;
}

const MODELS: readonly RankModel[] = ['person', 'thing', 'description'];
const FOLDS = 5;
const RANK_L2 = 2;
const TRUST_L2 = 10;
const foldOf = (article: number): number => article % FOLDS;

/** The ranked sources of the articles, with which candidates are right; the reading follows the right ones. */
function examplesOf(articles: readonly Article[], scorer: Scorer): Example[] {
  const examples: Example[] = [];
  articles.forEach((article, index) => {
    const { text, attributions } = article;
    saidOf(article, attributions.map(asExtracted), {
      watch: (k, model, candidates) => {
        const claim = attributions[k];
        if (!claim?.speaker) return undefined;
        const own = claim.source.map((s) => text.slice(s.start, s.end)).join(' ');
        const right = candidates.map((c: Candidate) =>
          scorer.sameSpeaker(c.entity?.name ?? own, claim.speaker, claim.kind),
        );
        // A known speaker beats "somebody new" when both fit: chains are what a reader wants.
        const known = candidates.some((c, i) => c.entity && right[i]);
        const marked = right.map((r, i) => r && (!known || candidates[i]?.entity !== null));
        if (!marked.includes(true)) return undefined;
        examples.push({ article: index, model, candidates: candidates.map((c) => ({ ...c.features })), right: marked });
        return candidates[marked.indexOf(true)];
      },
    });
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
  folds: readonly Weights[],
  scorer: Scorer,
): Verdict[] {
  return articles.flatMap((article, index) => {
    const weights = folds[foldOf(index)] as Weights;
    const of = (sources: readonly Extracted[], given: boolean): Verdict[] =>
      judged(scorer, article, saidOf(article, sources, { weights })).flatMap(({ claim, said, meantOk }) =>
        meantOk === null
          ? []
          : [
              {
                article: index,
                signs: said.signs,
                ok: meantOk,
                given,
                how: said.how,
                line: lineOf(article, claim, said),
              },
            ],
      );
    return [...of(found[index] ?? [], false), ...of(article.attributions.map(asExtracted), true)];
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

const trustOf = (signs: Readonly<Record<string, number>>, table: Readonly<Record<string, number>>): number =>
  1 / (1 + Math.exp(-Object.entries(signs).reduce((s, [n, v]) => s + v * (table[n] ?? 0), 0)));

interface Outcome {
  readonly p: number;
  readonly ok: boolean;
  readonly how: string;
  readonly line: string;
}

function report(outcomes: readonly Outcome[], named: number, predicted: number): void {
  console.log('reliability (said, right, n):');
  for (let b = 0; b < 1; b += 0.1) {
    const bin = outcomes.filter((o) => o.p >= b && o.p < b + 0.1);
    if (bin.length)
      console.log(
        `  ${(bin.reduce((s, o) => s + o.p, 0) / bin.length).toFixed(2)} ${(bin.filter((o) => o.ok).length / bin.length).toFixed(2)} ${bin.length}`,
      );
  }
  console.log('bar: right % of those met, wrong mouths % of all marks');
  for (const bar of [0, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95]) {
    const kept = outcomes.filter((o) => o.p >= bar);
    const right = kept.filter((o) => o.ok).length;
    console.log(
      `  ${bar.toFixed(2)} right ${((100 * right) / named).toFixed(1)} wrong mouths ${((100 * (kept.length - right)) / predicted).toFixed(1)}`,
    );
  }
  for (const how of new Set(outcomes.map((o) => o.how))) {
    const own = outcomes.filter((o) => o.how === how);
    console.log(
      `  ${how.padEnd(16)} ${own.length} right ${((100 * own.filter((o) => o.ok).length) / own.length).toFixed(1)}`,
    );
  }
}

function crossValidate(verdicts: readonly Verdict[], named: number, predicted: number, list: boolean): void {
  const outcomes: Outcome[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const table = learnTrust(
      verdicts.filter((v) => foldOf(v.article) !== fold),
      TRUST_L2,
    );
    for (const v of verdicts)
      if (!v.given && foldOf(v.article) === fold)
        outcomes.push({ p: trustOf(v.signs, table), ok: v.ok, how: v.how, line: v.line });
  }
  report(outcomes, named, predicted);
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
  const articles = readSet(join(values.newsroom, 'train.jsonl'));
  const scorer = await loadScorer(values.scorers);
  const found = extractedOf(articles, values.cache);
  const examples = examplesOf(articles, scorer);
  const folds = Array.from({ length: FOLDS }, (_, fold) => ranker(examples.filter((e) => foldOf(e.article) !== fold)));
  const verdicts = verdictsOf(articles, found, folds, scorer);
  if (values.dump) writeFileSync(values.dump, JSON.stringify({ examples, verdicts }));
  const [named, predicted] = counts(articles, found, scorer);
  crossValidate(verdicts, named, predicted, values.list === true);
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
