/**
 * Learns the weights of the speaker ranker (src/engine/speakers/rank.ts) from the resolved speakers of newsroom train.
 *   npx tsx train/speakers.ts [--newsroom DIR] [--rounds 3] [--write]
 * DIR holds train.jsonl (default ../shared/corpora/newsroom-en). Prints the cross-validated share of ranked sources that
 * got the right speaker and their reliability; --write writes src/engine/models/speakers-weights.ts. Deterministic.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Extracted } from '../src/engine/document.ts';
import { docFromText } from '../src/engine/language/document.ts';
import { resolveSpeakers } from '../src/engine/speakers/index.ts';
import { type Candidate, type RankModel, rank, type Weights } from '../src/engine/speakers/rank.ts';
import type { Span } from '../src/engine/types.ts';

interface GoldClaim {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly speaker: string;
  readonly kind: string;
  readonly optional: boolean;
}

interface GoldArticle {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly GoldClaim[];
}

interface Example {
  readonly article: number;
  readonly model: RankModel;
  readonly candidates: readonly Readonly<Record<string, number>>[];
  readonly right: readonly boolean[];
}

type Table = Record<RankModel, Record<string, number>>;

const MODELS: readonly RankModel[] = ['person', 'thing', 'description'];
const FOLDS = 5;
const DROPPED = new Set(
  'the a an mr mrs ms miss dr sir president vice prime minister secretary judge general former his her their its'.split(
    ' ',
  ),
);

const words = (name: string): string[] => {
  const all =
    name
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/['’]s\b/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const kept = all.filter((w) => !DROPPED.has(w));
  return kept.length ? kept : all;
};

/** Is `given` the gold speaker? Equal, the same last name, or for anything but a person half of the words. */
function same(given: string, gold: string, kind: string): boolean {
  const [a, b] = [words(given), words(gold)];
  if (!a.length || !b.length) return false;
  if (a.join(' ') === b.join(' ')) return true;
  if (kind === 'person') return a.at(-1) === b.at(-1) && (a.length === 1 || b.length === 1 || a[0]?.[0] === b[0]?.[0]);
  const both = new Set(a.filter((w) => b.includes(w))).size;
  return both / (new Set(a).size + new Set(b).size - both) >= 0.5;
}

const asExtracted = (c: GoldClaim): Extracted => ({
  kind: 'indirect', act: 'claim', source: c.source, cue: c.cue, content: c.content, stance: 'neutral',
  negated: false, hypothetical: false, confidence: 1, evidence: [],
}); // biome-ignore format: short

/** The ranked sources of the articles, with which candidates are right; the reading follows the right ones. */
function examplesOf(articles: readonly GoldArticle[]): Example[] {
  const examples: Example[] = [];
  articles.forEach(({ text, attributions }, article) => {
    const wordsOf = (c: GoldClaim): string => c.source.map((s) => text.slice(s.start, s.end)).join(' ');
    resolveSpeakers(
      docFromText(text, 'en'),
      attributions.map(asExtracted),
      undefined,
      { language: 'en' },
      (k, model, candidates) => {
        const claim = attributions[k];
        if (!claim?.speaker) return undefined;
        const right = candidates.map((c: Candidate) =>
          same(c.entity?.name ?? wordsOf(claim), claim.speaker, claim.kind),
        );
        // A known speaker beats "somebody new" when both fit: chains are what a reader wants.
        const known = candidates.some((c, i) => c.entity && right[i]);
        const marked = right.map((r, i) => r && (!known || candidates[i]?.entity !== null));
        if (!marked.includes(true)) return undefined;
        examples.push({ article, model, candidates: candidates.map((c) => c.features), right: marked });
        return candidates[marked.indexOf(true)];
      },
    );
  });
  return examples;
}

/** Log-linear ranking by full-batch gradient steps with momentum and L2. Deterministic. */
function learn(examples: readonly Example[], model: RankModel): Record<string, number> {
  const own = examples.filter((e) => e.model === model && e.right.includes(false));
  const weights: Record<string, number> = {};
  const speed: Record<string, number> = {};
  for (let step = 0; step < 400; step += 1) {
    const gradient: Record<string, number> = {};
    for (const { candidates, right } of own) {
      const scores = candidates.map((f) => Object.entries(f).reduce((s, [n, v]) => s + v * (weights[n] ?? 0), 0));
      const top = Math.max(...scores);
      const powers = scores.map((s) => Math.exp(s - top));
      const total = powers.reduce((a, b) => a + b, 0);
      const good = powers.reduce((s, p, i) => s + (right[i] ? p : 0), 0);
      candidates.forEach((f, i) => {
        const p = powers[i] ?? 0;
        const delta = (right[i] ? p / good : 0) - p / total;
        if (Math.abs(delta) < 1e-9) return;
        for (const [n, v] of Object.entries(f)) gradient[n] = (gradient[n] ?? 0) + delta * v;
      });
    }
    for (const n of new Set([...Object.keys(gradient), ...Object.keys(weights)])) {
      const g = ((gradient[n] ?? 0) - 1.5 * (weights[n] ?? 0)) / Math.max(1, own.length);
      speed[n] = 0.9 * (speed[n] ?? 0) + g;
      weights[n] = (weights[n] ?? 0) + 0.5 * (speed[n] ?? 0);
    }
  }
  return Object.fromEntries(
    Object.entries(weights)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([n, v]) => (Math.abs(v) < 0.02 ? [] : [[n, Math.round(v * 100) / 100]])),
  );
}

const train = (examples: readonly Example[]): Table =>
  Object.fromEntries(MODELS.map((m) => [m, learn(examples, m)])) as Table;

function crossValidate(examples: readonly Example[], articles: number): void {
  const bins = Array.from({ length: 10 }, () => ({ n: 0, right: 0, sum: 0 }));
  for (const model of MODELS) {
    let [n, right] = [0, 0];
    for (let fold = 0; fold < FOLDS; fold += 1) {
      const weights: Weights = train(examples.filter((e) => e.article % FOLDS !== fold && e.model === model));
      for (const e of examples.filter((x) => x.article % FOLDS === fold && x.model === model)) {
        const ranked = rank(
          model,
          e.candidates.map((features, i) => ({ entity: null, features, i })),
          weights,
        ) as unknown as { i: number; probability: number }[];
        const best = ranked[0];
        if (!best) continue;
        const ok = e.right[best.i] === true;
        n += 1;
        right += Number(ok);
        const bin = bins[Math.min(9, Math.floor(best.probability * 10))];
        if (bin) {
          bin.n += 1;
          bin.right += Number(ok);
          bin.sum += best.probability;
        }
      }
    }
    console.log(
      `${model.padEnd(12)} ${n} ranked sources whose speaker is among the candidates, ${FOLDS}-fold right ${((100 * right) / n).toFixed(1)}`,
    );
  }
  console.log(`over ${articles} articles; reliability (said, right, n):`);
  for (const b of bins) if (b.n) console.log(`  ${(b.sum / b.n).toFixed(2)} ${(b.right / b.n).toFixed(2)} ${b.n}`);
}

function main(): void {
  const { values } = parseArgs({
    options: { newsroom: { type: 'string', default: '../shared/corpora/newsroom-en' }, write: { type: 'boolean' } },
  });
  const articles = readFileSync(join(values.newsroom, 'train.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as GoldArticle);
  const examples = examplesOf(articles);
  crossValidate(examples, articles.length);
  if (!values.write) return;
  const table = train(examples);
  const body = MODELS.map((m) => `  ${m}: ${JSON.stringify(table[m])},`).join('\n');
  writeFileSync(
    'src/engine/models/speakers-weights.ts',
    `/** Weights of the speaker ranker (src/engine/speakers/rank.ts). Written by train/speakers.ts: do not edit. */\nexport const WEIGHTS: Readonly<Record<'person' | 'thing' | 'description', Readonly<Record<string, number>>>> = {\n${body}\n};\n`,
  );
}

main();
