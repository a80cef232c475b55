/**
 * The page code in real Chromium over the labelled pages: how long it takes next to Readability, whether it changes anything, and
 * whether it reads what the command line reads.
 *   npx tsx bench/pages.ts [--folder ../shared/corpora/pages] [--count 100] [--json out.json]
 * Per page: the whole on-page work once (nothing is compiled yet: "first call"), then, warm, five times each: detect(), the whole
 * work (verdict, text, metadata, and half of each block painted with StaticRanges), and Readability.parse() on clones made before.
 * Times are processor time of the page's main thread (CDP Performance, ThreadTime), so that other work of the machine does not count.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extractFromHtml } from '../src/cli/html.ts';
import { bagF1, foldOf, type PageEntry, words } from '../train/pages-corpus.ts';
import { bundle, eachPage, line, type Opened, option, pagesOf, quantile } from './page-browser.ts';

/** What the page reports. Times in milliseconds. */
interface Report {
  readonly article: boolean;
  readonly text: string;
  readonly detect: number;
  readonly first: number;
  readonly whole: number;
  readonly readability: number;
  readonly mutations: number;
}

const ENTRY = `
import { detect } from './src/page/detect.ts';
import { extractArticle, readPage } from './src/page/extract.ts';
import { createPainter } from './src/page/paint.ts';
import { rangeOf } from './src/page/ranges.ts';
const painter = createPainter(CSS.highlights);
const paint = (blocks) => {
  for (const block of blocks) {
    const ranges = rangeOf(block, 0, block.text.length >> 1).map((piece) => new StaticRange(piece));
    painter.put({ id: block.id, style: 'quoted', tone: 'light', ranges });
  }
};
const work = () => { const found = readPage(document).article; if (found) paint(found.blocks); };
const times = (count, what) => { for (let k = 0; k < count; k++) what(k); };
let mutations = 0;
const observer = new MutationObserver((records) => { mutations += records.length; });
observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
let copies = [];
globalThis.whosaidBench = {
  empty: () => 0,
  first: () => work(),
  detect: (count) => times(count, () => detect(document)),
  whole: (count) => times(count, () => { painter.clear(); work(); }),
  copy: (count) => { copies = Array.from({ length: count }, () => document.cloneNode(true)); },
  readability: (count) => times(count, (k) => { try { new Readability(copies[k]).parse(); } catch {} }),
  read: () => {
    mutations += observer.takeRecords().length;
    const whole = extractArticle(document);
    const text = whole.blocks.filter((block) => block.role !== 'headline').map((block) => block.text).join('\\n\\n');
    return { article: whole.verdict.article, text, mutations };
  },
};
`;

const ROUNDS = 5;

/** Runs the timed parts on an open page. */
async function measure({ client, run }: Opened): Promise<Report> {
  await client.send('Performance.enable');
  const now = async (): Promise<number> => {
    const { metrics } = await client.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? 0) * 1000;
  };
  const time = async (part: string, rounds: number): Promise<number> => {
    const start = await now();
    await run(`whosaidBench.${part}(${rounds}); 0`);
    return (await now()) - start;
  };
  const first = await time('first', 1);
  await run('whosaidBench.whole(3); whosaidBench.copy(3); whosaidBench.readability(3); 0');
  const empty = Math.min(await time('empty', 1), await time('empty', 1));
  const warm = async (part: string): Promise<number> => Math.max(0, (await time(part, ROUNDS)) - empty) / ROUNDS;
  const detect = await warm('detect');
  const whole = await warm('whole');
  await run(`whosaidBench.copy(${ROUNDS}); 0`);
  const readability = await warm('readability');
  const read = (await run('whosaidBench.read()')) as Pick<Report, 'article' | 'text' | 'mutations'>;
  return { ...read, detect, whole, readability, first: Math.max(0, first - empty) };
}

interface Row {
  readonly page: PageEntry;
  readonly live: Report;
  readonly node: string;
  readonly nodeArticle: boolean;
}

async function main(): Promise<void> {
  const folder = option('--folder', '../shared/corpora/pages');
  const require = createRequire(import.meta.url);
  const readability = readFileSync(require.resolve('@mozilla/readability/Readability.js'), 'utf8');
  const script = `${await bundle(ENTRY)};${readability};globalThis.Readability = Readability;`;
  const rows: Row[] = [];
  const errors = await eachPage(folder, pagesOf(folder, Number(option('--count', '100'))), async (opened) => {
    await opened.run(`${script};0`);
    const live = await measure(opened);
    const node = extractFromHtml(opened.html, opened.url);
    rows.push({
      page: opened.page,
      live,
      nodeArticle: node.article,
      node: node.blocks.map((block) => block.text).join('\n\n'),
    });
  });
  report(rows, errors);
  const file = option('--json', '');
  const plain = rows.map(({ page, live }) => ({ id: page.id, fold: foldOf(page, 5), ...live, text: undefined }));
  if (file) writeFileSync(file, JSON.stringify(plain));
}

const sum = (list: readonly number[]): number => list.reduce((whole, value) => whole + value, 0);

function report(rows: readonly Row[], errors: readonly string[]): void {
  const of = (pick: (live: Report) => number, only?: PageEntry['label']) =>
    rows.filter(({ page }) => only === undefined || page.label === only).map(({ live }) => pick(live));
  console.log(
    line(
      'detect, not an article',
      of((live) => live.detect, 'other'),
    ),
  );
  console.log(
    line(
      'detect, article',
      of((live) => live.detect, 'article'),
    ),
  );
  console.log(
    line(
      'whole work, first call',
      of((live) => live.first),
    ),
  );
  console.log(
    line(
      'whole work',
      of((live) => live.whole),
    ),
  );
  console.log(
    line(
      'whole work, article',
      of((live) => live.whole, 'article'),
    ),
  );
  console.log(
    line(
      'Readability.parse()',
      of((live) => live.readability),
    ),
  );
  console.log(
    line(
      'Readability.parse(), article',
      of((live) => live.readability, 'article'),
    ),
  );
  for (const only of [undefined, 'article', 'other'] as const) {
    const ours = of((live) => live.whole, only);
    const theirs = of((live) => live.readability, only);
    const ratios = ours.map((time, k) => time / Math.max(0.05, theirs[k] ?? 0));
    console.log(
      `whole / Readability, ${only ?? 'all'}: median ${quantile(ratios).toFixed(3)}, of the medians ${(quantile(ours) / quantile(theirs)).toFixed(3)}, of the sums ${(sum(ours) / sum(theirs)).toFixed(3)}`,
    );
  }
  console.log(`over 50 ms: ${of((live) => live.whole).filter((time) => time > 50).length} of ${rows.length}`);
  console.log(`mutations by us: ${sum(of((live) => live.mutations))}; errors: ${errors.length}`);
  const same = rows.filter(({ live, nodeArticle }) => live.article === nodeArticle).length;
  const f1 = rows.map(({ live, node }) => bagF1(words(live.text), words(node)));
  console.log(
    `Node and Chromium: same verdict ${same} of ${rows.length}; text F1 between them mean ${(sum(f1) / f1.length).toFixed(4)}, under 0.98: ${f1.filter((x) => x < 0.98).length}`,
  );
  rows.forEach(({ page, live, nodeArticle }, k) => {
    if ((f1[k] ?? 1) < 0.98 || live.article !== nodeArticle)
      console.log(`  ${page.id} ${page.label} ${(f1[k] ?? 0).toFixed(3)} live ${live.article} node ${nodeArticle}`);
  });
  for (const error of errors.slice(0, 20)) console.log(`  error ${error.slice(0, 200)}`);
}

await main();
