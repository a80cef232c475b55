/**
 * Learns the use of quoted terms (src/engine/terms/model.ts) from terms-en and terms-web-en train.
 *   npx tsx train/terms.ts [--corpora DIR] [--l2 N] [--cv] [--write]
 * DIR holds terms-en, terms-web-en and attribution-en (default ../shared/corpora). Prints cross-validated figures (--cv)
 * and those on both dev sets; --write writes src/engine/models/terms-weights.ts. Deterministic.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { docFromText } from '../src/engine/language/document.ts';
import { readerOf } from '../src/engine/packs.ts';
import { candidatesOf } from '../src/engine/terms/candidates.ts';
import { featuresOf, termScene } from '../src/engine/terms/features.ts';
import { probabilities, type TermWeights, USES } from '../src/engine/terms/model.ts';

interface Gold {
  readonly start: number;
  readonly end: number;
  readonly use: string;
  readonly sure: boolean;
}

interface Row {
  readonly document: string;
  readonly features: ReadonlyMap<string, number>;
  readonly use: number;
  readonly weight: number;
}

/** Rows of a corpus part, and how many gold terms had no candidate. */
interface Part {
  readonly rows: readonly Row[];
  readonly missed: number;
  readonly scareMissed: number;
}

/** A feature must be seen so often in training. */
const MIN_COUNT = 3;
const FOLDS = 5;
/** What a label counts that its reader was unsure of. */
const UNSURE = 0.6;

const lines = <T>(path: string): T[] =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);

function readPart(corpora: string, name: string, part: string, texts: ReadonlyMap<string, string>): Part {
  const rows: Row[] = [];
  let [missed, scareMissed] = [0, 0];
  for (const { id, text: own, quotedTerms } of lines<{ id: string; text?: string; quotedTerms: Gold[] }>(
    join(corpora, name, `${part}.jsonl`),
  )) {
    const text = own ?? texts.get(id) ?? '';
    const doc = docFromText(text, 'en');
    const extracted = readerOf('en').extract(doc);
    const candidates = candidatesOf(doc);
    const scene = termScene(doc, extracted, candidates);
    for (const gold of quotedTerms) {
      const c = candidates.find(
        (x) => Math.abs(x.span.start - gold.start) <= 2 && Math.abs(x.span.end - gold.end) <= 2,
      );
      if (!c) {
        missed += 1;
        scareMissed += Number(gold.use === 'scare');
        continue;
      }
      rows.push({
        document: id,
        features: featuresOf(scene, c),
        use: USES.indexOf(gold.use as (typeof USES)[number]),
        weight: gold.sure ? 1 : UNSURE,
      });
    }
  }
  return { rows, missed, scareMissed };
}

/** Multinomial logistic by full-batch gradient with momentum; L2 is stronger on the words than on the rest. */
function learn(rows: readonly Row[], l2: number): TermWeights {
  const counts = new Map<string, number>();
  for (const r of rows) for (const name of r.features.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts]
    .filter(([, n]) => n >= MIN_COUNT)
    .map(([name]) => name)
    .sort();
  const index = new Map(names.map((name, i) => [name, i]));
  const K = USES.length;
  const data = rows.map((r) => ({
    ids: [...r.features].flatMap(([n, v]) => {
      const i = index.get(n);
      return i === undefined ? [] : [[i, v] as const];
    }),
    use: r.use,
    weight: r.weight,
  }));
  const w = new Float64Array(names.length * K);
  const speed = new Float64Array(names.length * K);
  const strength = names.map(
    (n) => (/^(?:w|p2|suffix|lastSuffix|n1x|shape):/.test(n) ? 2 : n === 'bias' ? 0.05 : 1) * l2,
  );
  const total = data.reduce((s, d) => s + d.weight, 0);
  for (let step = 0; step < 500; step += 1) {
    const g = new Float64Array(w.length);
    for (const { ids, use, weight } of data) {
      const s = new Float64Array(K);
      for (const [i, v] of ids) for (let k = 0; k < K; k += 1) s[k] = (s[k] ?? 0) + v * (w[i * K + k] ?? 0);
      const top = Math.max(...s);
      let sum = 0;
      for (let k = 0; k < K; k += 1) {
        s[k] = Math.exp((s[k] ?? 0) - top);
        sum += s[k] ?? 0;
      }
      for (const [i, v] of ids)
        for (let k = 0; k < K; k += 1)
          g[i * K + k] = (g[i * K + k] ?? 0) + weight * v * ((k === use ? 1 : 0) - (s[k] ?? 0) / sum);
    }
    for (let j = 0; j < w.length; j += 1) {
      const slope = ((g[j] ?? 0) - (strength[Math.floor(j / K)] ?? l2) * (w[j] ?? 0)) / total;
      speed[j] = 0.9 * (speed[j] ?? 0) + slope;
      w[j] = (w[j] ?? 0) + 0.6 * (speed[j] ?? 0);
    }
  }
  return Object.fromEntries(
    names.flatMap((name, i) => {
      const row = Array.from({ length: K }, (_, k) => Math.round(100 * (w[i * K + k] ?? 0)));
      return row.some((x) => Math.abs(x) >= 4) ? [[name, row] as const] : [];
    }),
  );
}

/** Scare F1 and accuracy of the uses, when a term is a scare quote from probability `bar` on. */
function judge(
  rows: readonly Row[],
  weightsOf: (row: Row) => TermWeights,
  bar: number,
): { p: number; r: number; f1: number; accuracy: number; n: number } {
  let [both, given, gold, right] = [0, 0, 0, 0];
  for (const row of rows) {
    const use = decide(probabilities(row.features, weightsOf(row)), bar);
    given += Number(use === 0);
    gold += Number(row.use === 0);
    both += Number(use === 0 && row.use === 0);
    right += Number(use === row.use);
  }
  const [p, r] = [both / Math.max(1, given), both / Math.max(1, gold)];
  return { p, r, f1: (2 * p * r) / Math.max(1e-9, p + r), accuracy: right / Math.max(1, rows.length), n: rows.length };
}

function decide(p: readonly number[], bar: number): number {
  if ((p[0] ?? 0) >= bar) return 0;
  let best = 1;
  for (let k = 2; k < p.length; k += 1) if ((p[k] ?? 0) > (p[best] ?? 0)) best = k;
  return best;
}

const show = (name: string, x: ReturnType<typeof judge>): void =>
  console.log(
    `${name.padEnd(24)} n ${x.n} scare P ${(100 * x.p).toFixed(1)} R ${(100 * x.r).toFixed(1)} F1 ${(100 * x.f1).toFixed(1)} use ${(100 * x.accuracy).toFixed(1)}`,
  );

function main(): void {
  const { values } = parseArgs({
    options: {
      corpora: { type: 'string', default: '../shared/corpora' },
      l2: { type: 'string', default: '1' },
      bar: { type: 'string', default: '0.4' },
      cv: { type: 'boolean' },
      write: { type: 'boolean' },
    },
  });
  const texts = new Map(
    ['train', 'dev'].flatMap((p) =>
      lines<{ id: string; text: string }>(join(values.corpora, 'attribution-en', `${p}.jsonl`)).map(
        (d) => [d.id, d.text] as const,
      ),
    ),
  );
  const [news, web] = ['terms-en', 'terms-web-en'].map((name) => readPart(values.corpora, name, 'train', texts));
  const rows = [...(news?.rows ?? []), ...(web?.rows ?? [])];
  const l2 = Number(values.l2);
  const bar = Number(values.bar);
  console.log(`${rows.length} terms, ${(news?.missed ?? 0) + (web?.missed ?? 0)} without a candidate`);
  if (values.cv) {
    const documents = [...new Set(rows.map((r) => r.document))];
    const foldOf = new Map(documents.map((d, i) => [d, i % FOLDS]));
    const models = Array.from({ length: FOLDS }, (_, fold) =>
      learn(
        rows.filter((r) => foldOf.get(r.document) !== fold),
        l2,
      ),
    );
    const weightsOf = (r: Row): TermWeights => models[foldOf.get(r.document) ?? 0] ?? {};
    for (const b of [0.25, 0.3, 0.35, 0.4, 0.45, 0.5]) {
      show(`cv news, bar ${b}`, judge(news?.rows ?? [], weightsOf, b));
      show(`cv web, bar ${b}`, judge(web?.rows ?? [], weightsOf, b));
    }
  }
  const weights = learn(rows, l2);
  for (const name of ['terms-en', 'terms-web-en']) {
    const dev = readPart(values.corpora, name, 'dev', texts);
    show(
      `${name} dev`,
      judge(dev.rows, () => weights, bar),
    );
    console.log(`  without a candidate: ${dev.missed}, of them scare ${dev.scareMissed}`);
  }
  if (!values.write) return;
  const body = Object.entries(weights)
    .map(([name, row]) => `  ${JSON.stringify(name)}: [${row.join(', ')}],`)
    .join('\n');
  writeFileSync(
    'src/engine/models/terms-weights.ts',
    `/** Weights of the term model (src/engine/terms/model.ts), in hundredths. Written by train/terms.ts: do not edit. */\nexport const TERM_WEIGHTS: Readonly<Record<string, readonly number[]>> = {\n${body}\n};\n`,
  );
}

main();
