/**
 * Learns the use of quoted terms (src/engine/terms/model.ts) from terms-en and terms-web-en train and from train/labels.
 *   npx tsx train/terms.ts [--corpora DIR] [--cv] [--dev] [--write] [--l2 N] [--bar N]
 * DIR holds the corpora (default ../shared/corpora). --cv: cross-validated figures (documents in folds); --dev: those on both dev sets
 * (look rarely); --write: src/engine/models/terms-weights.ts. Attributions are found by the trained extractor
 * (src/engine/models/attribution.bin): train again when that changes. Deterministic.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { keyOf } from '../src/engine/terms/bytes.ts';
import { probabilities, type TermWeights, weightsOf } from '../src/engine/terms/model.ts';
import { random } from './random.ts';
import { type Genre, type Row, readTerms } from './terms-data.ts';
import { type Example, fit } from './terms-fit.ts';
import { confusion, type Judged, reliability, show } from './terms-report.ts';

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
    (name === 'bias' ? 0.05 : /^(?:w|p2|suffix|lastSuffix|n1x|shape):/.test(name) ? 2 : /^e\d:/.test(name) ? 0.6 : 1) *
    l2;

const exampleOf = ({ features, use, sure }: Row): Example => ({ features, use, weight: sure ? 1 : UNSURE });

/** Weights as the engine carries them. */
function learn(rows: readonly Row[], l2: number): TermWeights {
  const weights = fit(rows.map(exampleOf), strength(l2), LEAST);
  const bytes: number[] = [];
  for (const [name, row] of weights) {
    const whole = Array.from(row, (x) => Math.max(-127, Math.min(127, Math.round(x * SCALE))));
    if (whole.every((x) => Math.abs(x) < 2)) continue;
    const key = keyOf(name);
    bytes.push(key & 255, (key >> 8) & 255, key >> 16, ...whole.map((x) => x & 255));
  }
  return weightsOf(Uint8Array.from(bytes), SCALE);
}

/** Each row judged by a model that has not seen its document. */
function crossValidate(rows: readonly Row[], l2: number, seed: number): Judged[] {
  const documents = [...new Set(rows.map((r) => r.document))].sort();
  const next = random(seed);
  const order = documents.map((d) => ({ d, at: next() })).sort((a, b) => a.at - b.at);
  const foldOf = new Map(order.map(({ d }, i) => [d, i % FOLDS]));
  const models = Array.from({ length: FOLDS }, (_, fold) =>
    learn(
      rows.filter((r) => foldOf.get(r.document) !== fold),
      l2,
    ),
  );
  return rows.map((row) => ({ row, p: probabilities(row.features, models[foldOf.get(row.document) ?? 0]) }));
}

function main(): void {
  const { values } = parseArgs({
    options: {
      corpora: { type: 'string', default: '../shared/corpora' },
      l2: { type: 'string', default: '4' },
      bar: { type: 'string', default: '0.3' },
      seed: { type: 'string', default: '1' },
      cv: { type: 'boolean' },
      dev: { type: 'boolean' },
      write: { type: 'boolean' },
    },
  });
  const [l2, bar] = [Number(values.l2), Number(values.bar)];
  const { rows, missed } = readTerms(values.corpora, 'train');
  console.log(`${rows.length} terms, ${rows.filter((r) => r.use === 0).length} scare; ${missed} without a candidate`);
  if (values.cv) {
    const judged = crossValidate(rows, l2, Number(values.seed));
    for (const genre of ['news', 'web'] satisfies Genre[]) {
      const own = judged.filter(({ row }) => row.genre === genre);
      for (const b of [0.2, 0.25, 0.3, 0.35, 0.4]) show(`cv ${genre}, bar ${b}`, own, b);
      confusion(own, bar);
      show(
        `cv ${genre}, corpus`,
        own.filter(({ row }) => row.corpus),
        bar,
      );
    }
    reliability(judged, bar);
  }
  if (!values.dev && !values.write) return;
  const weights = learn(rows, l2);
  if (values.dev)
    for (const part of ['terms-en dev', 'terms-web-en dev'] as const)
      show(
        part,
        readTerms(values.corpora, part).rows.map((row) => ({ row, p: probabilities(row.features, weights) })),
        bar,
      );
  if (!values.write) return;
  writeFileSync(
    'src/engine/models/terms-weights.ts',
    `/** Weights of the term model (src/engine/terms/model.ts). Written by train/terms.ts: do not edit. */
/** So much of a byte is 1. */
export const WEIGHT_SCALE = ${SCALE};
/** Base64 of rows of a 24-bit key of the feature's name and a signed byte a use. */
export const TERM_WEIGHTS =
  '${Buffer.from(weights.bytes).toString('base64')}';
`,
  );
  console.log(`${weights.rows.size} features, ${weights.bytes.length} bytes`);
}

main();
