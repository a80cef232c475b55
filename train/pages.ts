/**
 * Trains what tells articles from other pages and an article's text from the rest of its page:
 *   npx tsx train/pages.ts [../shared/corpora/pages] [--folds predictions.jsonl]
 * Without --folds it trains on the whole corpus and writes src/page/models/{glance,page,rows}.ts. With it, five folds by brand are
 * trained and each page's prediction by the models that never saw its brand is written for score-pages.mjs; then
 * every source is left out in turn. The same input gives the same models.
 */
import { writeFileSync } from 'node:fs';
import { documentFrom } from '../src/cli/html.ts';
import { eachRow, ROW_AT } from '../src/page/choose.ts';
import { ARTICLE_AT, GLANCE_AT, headlineOf, LEAST_RUN } from '../src/page/detect.ts';
import { GLANCE_DIRECTIONS, GLANCE_FEATURES, glance } from '../src/page/glance.ts';
import { pageFeatures } from '../src/page/page-features.ts';
import { PAGE_DIRECTIONS, PAGE_FEATURES } from '../src/page/page-names.ts';
import { ROW_FEATURES } from '../src/page/row-names.ts';
import { viewOf } from '../src/page/view.ts';
import { type BoostOptions, boost, type Ensemble, scoreOf } from './boost.ts';
import { moduleText, pack } from './pack.ts';
import { foldOf, type PageEntry, readGold, readManifest, readPage, sourceOf } from './pages-corpus.ts';
import { labelRows, type RowLabels } from './pages-rows.ts';

const FOLDS = 5;

/** Found by trying in folds: see docs/accuracy.md, Pages. */
const PAGE_OPTIONS: BoostOptions = {
  trees: 400,
  depth: 2,
  rate: 0.06,
  lambda: 1,
  leastHessian: 1,
  features: 0.2,
  sample: 0.7,
  bins: 48,
  seed: 7,
  monotone: PAGE_DIRECTIONS,
};
const GLANCE_OPTIONS: BoostOptions = {
  trees: 120,
  depth: 3,
  rate: 0.1,
  lambda: 1,
  leastHessian: 1,
  features: 0.3,
  sample: 0.7,
  bins: 32,
  seed: 7,
  monotone: GLANCE_DIRECTIONS,
};
const ROW_OPTIONS: BoostOptions = {
  trees: 240,
  depth: 4,
  rate: 0.08,
  lambda: 0.2,
  leastHessian: 0.05,
  features: 0.4,
  sample: 0.6,
  bins: 64,
  seed: 7,
};

/** A row that can be text of the article. */
interface Candidate {
  readonly row: number;
  readonly values: Float64Array;
  readonly furniture: boolean;
}

/** One page as the trainers see it. */
interface Example {
  readonly page: PageEntry;
  readonly fold: number;
  readonly glance: Float64Array;
  readonly features: Float64Array;
  readonly candidates: readonly Candidate[];
  /** Text of each row of the page. */
  readonly texts: readonly string[];
  /** Only for pages with a gold text. */
  readonly labels: RowLabels | null;
}

function exampleOf(folder: string, page: PageEntry): Example {
  const view = viewOf(documentFrom(readPage(folder, page), page.url ?? ''));
  const headline = headlineOf(view);
  const candidates: Candidate[] = [];
  eachRow(view, headline, (row, values, furniture) => candidates.push({ row, values: values.slice(), furniture }));
  const texts = view.scan.rows.owner.map((_, row) => view.texts.text(row));
  const gold = readGold(folder, page);
  return {
    page,
    fold: foldOf(page, FOLDS),
    glance: glance(view),
    features: pageFeatures(view, headline).values,
    candidates,
    texts,
    labels: gold === null ? null : labelRows(texts, gold),
  };
}

const RUN_WEIGHT = PAGE_FEATURES.indexOf('runWeight');
const hasText = (example: Example): boolean => (example.features[RUN_WEIGHT] ?? 0) >= LEAST_RUN;

/** What a page says of itself. Each page is shown a second time without it: a page that says nothing can be an article. */
const SAID = /^(?:og|ld|meta|largeCard|description)/;
const SAID_AT_A_GLANCE = /^(?:og|ld|published|author|section|keywords|description|micro)/;
const SILENT_WEIGHT = 0.5;
/** Pages of large sources count less, so that the model learns articles and not the sources. */
const SOURCE_POWER = 0.5;

/** A model of which pages are articles, over the features that `pick` gives. */
function trainVerdict(
  examples: readonly Example[],
  used: readonly Example[],
  names: readonly string[],
  pick: (example: Example) => Float64Array,
  saidBy: RegExp,
  options: BoostOptions,
): Ensemble {
  const sizes = new Map<string, number>();
  for (const { page } of examples) sizes.set(sourceOf(page), (sizes.get(sourceOf(page)) ?? 0) + 1);
  const weights = used.map(({ page }) => (100 / (sizes.get(sourceOf(page)) ?? 1)) ** SOURCE_POWER);
  const said = names.map((name) => saidBy.test(name));
  const silent = used.map((example) => pick(example).map((value, f) => (said[f] ? 0 : value)));
  const all = [...used.map(pick), ...silent];
  const labels = used.map(({ page }) => (page.label === 'article' ? 1 : 0));
  return boost(
    {
      columns: names.map((_, f) => Float64Array.from(all, (features) => features[f] ?? 0)),
      labels: Uint8Array.from([...labels, ...labels]),
      weights: Float64Array.from([...weights, ...weights.map((weight) => weight * SILENT_WEIGHT)]),
    },
    options,
  );
}

/** The model of pages that were walked through. */
const trainPages = (examples: readonly Example[]): Ensemble =>
  trainVerdict(examples, examples.filter(hasText), PAGE_FEATURES, ({ features }) => features, SAID, PAGE_OPTIONS);

/** The model of the first glance. */
const trainGlance = (examples: readonly Example[]): Ensemble =>
  trainVerdict(examples, examples, GLANCE_FEATURES, (example) => example.glance, SAID_AT_A_GLANCE, GLANCE_OPTIONS);

const ROWS_BEFORE = ROW_FEATURES.indexOf('rowsBefore');
const ROWS_AFTER = ROW_FEATURES.indexOf('rowsAfter');
const ROW_WORDS = ROW_FEATURES.indexOf('words');
/** Short rows far from the run are all alike: one in so many is enough. */
const THIN = 8;

function isUsed({ row, values }: Candidate, label: number): boolean {
  const value = (f: number) => values[f] ?? 0;
  if (label === 1 || value(ROW_WORDS) >= 20 || row % THIN === 0) return true;
  return value(ROWS_BEFORE) < 40 && value(ROWS_AFTER) < 90;
}

/** The model of rows. */
function trainRows(examples: readonly Example[]): Ensemble {
  const picks: [Float64Array, number, number][] = [];
  for (const { candidates, labels } of examples) {
    if (!labels) continue;
    for (const candidate of candidates) {
      const label = labels.labels[candidate.row] ?? 0;
      if (isUsed(candidate, label)) picks.push([candidate.values, label, labels.weights[candidate.row] ?? 0]);
    }
  }
  return boost(
    {
      columns: ROW_FEATURES.map((_, f) => Float64Array.from(picks, ([values]) => values[f] ?? 0)),
      labels: Uint8Array.from(picks, ([, label]) => label),
      weights: Float64Array.from(picks, ([, , weight]) => weight),
    },
    ROW_OPTIONS,
  );
}

const sigmoid = (score: number): number => 1 / (1 + Math.exp(-score));
/** Both models of pages, and how probably a page is an article by them, as detect.ts asks. */
interface Verdicts {
  readonly glance: Ensemble;
  readonly pages: Ensemble;
}
const trainVerdicts = (examples: readonly Example[]): Verdicts => ({
  glance: trainGlance(examples),
  pages: trainPages(examples),
});
function probabilityOf({ glance: first, pages }: Verdicts, example: Example): number {
  const glanced = sigmoid(scoreOf(first, example.glance));
  if (glanced < GLANCE_AT) return glanced;
  return hasText(example) ? sigmoid(scoreOf(pages, example.features)) : 0.01;
}

function textOf(model: Ensemble, { candidates, texts }: Example): string {
  return candidates
    .filter(({ values, furniture }) => !furniture && scoreOf(model, values) > ROW_AT)
    .map(({ row }) => texts[row] ?? '')
    .join('\n\n');
}

/** Precision, recall and F1 of a threshold. */
function figures(examples: readonly Example[], probability: (example: Example) => number, at: number): string {
  let right = 0;
  let wrong = 0;
  let missed = 0;
  for (const example of examples) {
    const yes = probability(example) >= at;
    const article = example.page.label === 'article';
    if (yes && article) right++;
    else if (yes) wrong++;
    else if (article) missed++;
  }
  const precision = right / Math.max(1, right + wrong);
  const recall = right / Math.max(1, right + missed);
  const f1 = (2 * right) / Math.max(1, 2 * right + wrong + missed);
  return `P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${f1.toFixed(3)} (${wrong} wrong, ${missed} missed of ${examples.length})`;
}

/** Predictions in folds by brand, then each source left out. */
function crossValidate(examples: readonly Example[], file: string): void {
  const known = new Map<string, number>();
  const glanced = new Set<string>();
  const lines: string[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const rest = examples.filter((example) => example.fold !== fold);
    const verdicts = trainVerdicts(rest);
    const rows = trainRows(rest);
    for (const example of examples) {
      if (example.fold !== fold) continue;
      const probability = probabilityOf(verdicts, example);
      known.set(example.page.id, probability);
      if (sigmoid(scoreOf(verdicts.glance, example.glance)) < GLANCE_AT) glanced.add(example.page.id);
      lines.push(
        JSON.stringify({
          id: example.page.id,
          article: probability >= ARTICLE_AT,
          probability,
          text: textOf(rows, example),
        }),
      );
    }
    console.error(`fold ${fold + 1} of ${FOLDS}`);
  }
  writeFileSync(file, `${lines.join('\n')}\n`);
  const inFolds = (example: Example) => known.get(example.page.id) ?? 0;
  console.log(`folds by brand, at ${ARTICLE_AT}: ${figures(examples, inFolds, ARTICLE_AT)}`);
  const others = examples.filter(({ page }) => page.label !== 'article');
  console.log(
    `no further than a glance: ${others.filter(({ page }) => glanced.has(page.id)).length} of ${others.length} others`,
  );
  for (const source of new Set(examples.map(({ page }) => sourceOf(page)))) {
    const own = examples.filter(({ page }) => sourceOf(page) === source);
    if (new Set(own.map(({ page }) => page.label)).size < 2) continue;
    const model = trainVerdicts(examples.filter(({ page }) => sourceOf(page) !== source));
    const left = (example: Example) => probabilityOf(model, example);
    console.log(`without ${source}, on ${source}, at ${ARTICLE_AT}: ${figures(own, left, ARTICLE_AT)}`);
  }
}

function main(): void {
  const args = process.argv.slice(2);
  const flag = args.indexOf('--folds');
  const file = flag >= 0 ? args.splice(flag, 2)[1] : undefined;
  const folder = args[0] ?? '../shared/corpora/pages';
  const manifest = readManifest(folder);
  const examples = manifest.map((page, at) => {
    if (at % 100 === 0) console.error(`reading page ${at} of ${manifest.length}`);
    return exampleOf(folder, page);
  });
  if (file !== undefined) {
    crossValidate(examples, file);
    return;
  }
  const write = (name: string, model: Ensemble, features: number, depth: number, about: string) =>
    writeFileSync(
      new URL(`../src/page/models/${name}.ts`, import.meta.url),
      moduleText(pack(model, features, depth), about),
    );
  write(
    'glance',
    trainGlance(examples),
    GLANCE_FEATURES.length,
    GLANCE_OPTIONS.depth,
    'Is a page surely no article, at first glance? Boosted trees over glance.ts.',
  );
  write(
    'page',
    trainPages(examples),
    PAGE_FEATURES.length,
    PAGE_OPTIONS.depth,
    'Is a page an article? Boosted trees over page-features.ts.',
  );
  write(
    'rows',
    trainRows(examples),
    ROW_FEATURES.length,
    ROW_OPTIONS.depth,
    "Is a row the article's text? Boosted trees over row-features.ts.",
  );
}

main();
