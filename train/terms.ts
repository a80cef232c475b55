/**
 * Learns the use of quoted terms (src/engine/terms/model.ts) from terms-en and terms-web-en train and from train/labels.
 *   npx tsx train/terms.ts [--corpora DIR] [--cv] [--dev] [--write] [--l2 N] [--bar N] [--cache DIR]
 * DIR holds the corpora (default ../shared/corpora). --cv: cross-validated figures (documents in folds); --dev: those on both dev sets
 * (look rarely); --write: src/engine/models/terms-weights.ts. Attributions are found by the trained extractor
 * (src/engine/models/attribution.bin): train again when that changes. Deterministic.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { keyOf } from '../src/engine/terms/bytes.ts';
import { contextRows, lookAgain } from '../src/engine/terms/context.ts';
import { probabilities, type TermWeights, weightsOf } from '../src/engine/terms/model.ts';
import { random } from './random.ts';
import { type Genre, type Row, readTerms } from './terms-data.ts';
import { type Example, fitUses } from './terms-fit.ts';
import { confusion, type Judged, reliability, show } from './terms-report.ts';
import { learnTrees } from './terms-trees.ts';

const FOLDS = 5;
/** What a label counts that its reader was unsure of. */
const UNSURE = 0.6;
/** A feature must be seen so often in training. */
const LEAST = 4;
/** A byte of the weights is so much of 1. */
const SCALE = 40;

/** L2 of a feature: more on single words, whose counts are small. */
const strength =
  (l2: number) =>
  (name: string): number =>
    (name === 'bias' ? 0.05 : /^(?:w|p2|suffix|lastSuffix|n1x|shape):/.test(name) ? 2 : /^e\d:/.test(name) ? 0.5 : 1) *
    l2;

/** What a label of our own written passages counts (train/labels/written): chosen by cross-validation on the other labels. */
const WRITTEN = 0.5;

const exampleOf = ({ features, use, sure, written }: Row): Example => ({
  features,
  use,
  weight: written ? WRITTEN : sure ? 1 : UNSURE,
});

/** Weights as the engine carries them, with the bytes of the trees. */
type Learned = TermWeights & { readonly treeBytes: Uint8Array };

/** Learns both. */
function learn(rows: readonly Row[], l2: number): Learned {
  const examples = rows.map(exampleOf);
  const weights = fitUses(examples, strength(l2), LEAST);
  const bytes: number[] = [];
  for (const [name, row] of weights) {
    const whole = Array.from(row, (x) => Math.max(-127, Math.min(127, Math.round(x * SCALE))));
    if (whole.every((x) => Math.abs(x) < 2)) continue;
    const key = keyOf(name);
    bytes.push(key & 255, (key >> 8) & 255, key >> 16, ...whole.map((x) => x & 255));
  }
  const trees = learnTrees(examples);
  return { ...weightsOf(Uint8Array.from(bytes), SCALE, trees), treeBytes: trees };
}

/** Weights of the second look (context.ts): an L2 that keeps it close to what the terms say by themselves. */
const CONTEXT_L2 = 20;

/** The numbers of the second look of each row, by the first look of the model of its fold. */
function contextOf(rows: readonly Row[], modelOf: (row: Row) => TermWeights): number[][] {
  const known = new Map<Row['all'], number[][]>();
  return rows.map((row) => {
    const numbers =
      known.get(row.all) ?? contextRows(row.all.map((t) => ({ ...t, p: probabilities(t.features, modelOf(row)) })));
    known.set(row.all, numbers);
    return numbers[row.at] ?? [];
  });
}

/** Learns the second look from cross-fitted numbers. */
function learnContext(rows: readonly Row[], numbers: readonly (readonly number[])[]): number[][] {
  const nameOf = (i: number): string => `c${String(i).padStart(2, '0')}`;
  const examples = rows.map((row, n) => ({
    ...exampleOf(row),
    features: new Map((numbers[n] ?? []).map((x, i) => [nameOf(i), x])),
  }));
  const weights = fitUses(examples, () => CONTEXT_L2, 1);
  return (numbers[0] ?? []).map((_, i) => Array.from(weights.get(nameOf(i)) ?? [], (x) => Math.round(1000 * x) / 1000));
}

/** Folds by document. */
function foldsOf(rows: readonly Row[], seed: number): (row: Row) => number {
  const documents = [...new Set(rows.map((r) => r.document))].sort();
  const next = random(seed);
  const order = documents.map((d) => ({ d, at: next() })).sort((a, b) => a.at - b.at);
  const fold = new Map(order.map(({ d }, i) => [d, i % FOLDS]));
  return (row) => fold.get(row.document) ?? 0;
}

/** What cross-validation gives: each row judged without its document at both looks, and the second look learnt from all folds. */
interface Crossed {
  readonly first: readonly Judged[];
  readonly second: readonly Judged[];
  readonly context: readonly (readonly number[])[];
}

function crossValidate(rows: readonly Row[], written: readonly Row[], l2: number, seed: number): Crossed {
  const foldOf = foldsOf(rows, seed);
  const folds = Array.from({ length: FOLDS }, (_, fold) => fold);
  const models = folds.map((fold) => learn([...rows.filter((r) => foldOf(r) !== fold), ...written], l2));
  const modelOf = (row: Row): TermWeights => models[foldOf(row)] as TermWeights;
  const numbers = contextOf(rows, modelOf);
  const contexts = folds.map((fold) =>
    learnContext(
      rows.filter((r) => foldOf(r) !== fold),
      numbers.filter((_, i) => foldOf(rows[i] as Row) !== fold),
    ),
  );
  return {
    first: rows.map((row) => ({ row, p: probabilities(row.features, modelOf(row)) })),
    second: rows.map((row, i) => ({
      row,
      p: lookAgain(probabilities(row.features, modelOf(row)), numbers[i] ?? [], contexts[foldOf(row)]),
    })),
    context: learnContext(rows, numbers),
  };
}

function main(): void {
  const { values } = parseArgs({
    options: {
      corpora: { type: 'string', default: '../shared/corpora' },
      l2: { type: 'string', default: '6' },
      bar: { type: 'string', default: '0.3' },
      seed: { type: 'string', default: '1' },
      cache: { type: 'string' },
      cv: { type: 'boolean' },
      dev: { type: 'boolean' },
      write: { type: 'boolean' },
    },
  });
  const [l2, bar] = [Number(values.l2), Number(values.bar)];
  const { rows, missed } = readTerms(values.corpora, 'train', values.cache);
  const written = readTerms(values.corpora, 'written', values.cache).rows;
  console.log(`${rows.length} terms, ${rows.filter((r) => r.use === 0).length} scare; ${missed} without a candidate`);
  const { first, second: judged, context } = crossValidate(rows, written, l2, Number(values.seed));
  if (values.cv) {
    for (const genre of ['news', 'web'] satisfies Genre[])
      show(
        `cv ${genre}, first look`,
        first.filter(({ row }) => row.genre === genre),
        bar,
      );
    for (const genre of ['news', 'web'] satisfies Genre[]) {
      const own = judged.filter(({ row }) => row.genre === genre);
      for (const b of [0.2, 0.25, 0.3, 0.35, 0.4]) show(`cv ${genre}, bar ${b}`, own, b);
      confusion(own, bar);
      const corpus = own.filter(({ row }) => row.corpus);
      for (const b of [0.2, 0.25, 0.3, 0.35, 0.4]) show(`cv ${genre}, corpus, ${b}`, corpus, b);
    }
    reliability(judged, bar);
  }
  if (!values.dev && !values.write) return;
  const weights = learn([...rows, ...written], l2);
  if (values.dev)
    for (const part of ['terms-en dev', 'terms-web-en dev'] as const) {
      const dev = readTerms(values.corpora, part, values.cache).rows;
      const numbers = contextOf(dev, () => weights);
      show(
        part,
        dev.map((row, i) => ({ row, p: lookAgain(probabilities(row.features, weights), numbers[i] ?? [], context) })),
        bar,
      );
    }
  if (!values.write) return;
  writeFileSync(
    'src/engine/models/terms-weights.ts',
    `/** Weights of the term model (src/engine/terms/model.ts). Written by train/terms.ts: do not edit. */
/** So much of a byte is 1. */
export const WEIGHT_SCALE = ${SCALE};
/** Base64 of rows of a 24-bit key of the feature's name and a signed byte a use. */
export const TERM_WEIGHTS =
  '${Buffer.from(weights.bytes).toString('base64')}';
/** Base64 of the trees (src/engine/terms/trees.ts). */
export const TERM_TREES =
  '${Buffer.from(weights.treeBytes).toString('base64')}';
/** Weights of the second look (context.ts): a row a number, a column a use. */
export const CONTEXT_WEIGHTS: readonly (readonly number[])[] = [
${context.map((row) => `  [${row.join(', ')}],`).join('\n')}
];
`,
  );
  console.log(
    `${weights.rows.size} features, ${weights.bytes.length} bytes; trees ${weights.treeBytes.length} bytes, ${weights.trees.columns.size} columns`,
  );
}

main();
