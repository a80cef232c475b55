/**
 * The page code in real Chromium over the labelled pages: how long it takes next to Readability, whether it changes anything, and
 * whether it reads what the command line reads.
 *   npx tsx bench/pages.ts [--folder ../shared/corpora/pages] [--count 100] [--json out.json]
 * Each page is served from localhost under its own address, scripts blocked by CSP, everything else unanswered. Per page, once
 * warm: detect(), extractArticle(), then Readability.parse() on a clone (parse alone is timed).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { build } from 'esbuild';
import puppeteer from 'puppeteer-core';
import { extractFromHtml } from '../src/cli/html.ts';
import { bagF1, foldOf, type PageEntry, readManifest, readPage, words } from '../train/pages-corpus.ts';

const option = (name: string, otherwise: string): string => {
  const at = process.argv.indexOf(name);
  return at >= 0 ? (process.argv[at + 1] ?? otherwise) : otherwise;
};

/** What the page reports. Times in milliseconds. */
interface Report {
  readonly article: boolean;
  readonly text: string;
  readonly detect: number;
  readonly detectCold: number;
  readonly extract: number;
  readonly readability: number;
  readonly mutations: number;
}

const ENTRY = `
import { detect } from './src/page/detect.ts';
import { extractArticle } from './src/page/extract.ts';
globalThis.whosaidBench = (Readability) => {
  const time = (work) => { const start = performance.now(); work(); return performance.now() - start; };
  const median = (list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)];
  let mutations = 0;
  const observer = new MutationObserver((records) => { mutations += records.length; });
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  const detectCold = time(() => detect(document));
  let found;
  const extractCold = time(() => { found = extractArticle(document); });
  const detects = [0, 1, 2].map(() => time(() => detect(document)));
  const extracts = [0, 1, 2].map(() => time(() => { found = extractArticle(document); }));
  mutations += observer.takeRecords().length;
  observer.disconnect();
  const readability = [0, 1].map(() => { const copy = document.cloneNode(true); return time(() => { try { new Readability(copy).parse(); } catch {} }); });
  return { article: found.verdict.article, text: found.blocks.filter((b) => b.role !== 'headline').map((b) => b.text).join('\\n\\n'),
    detect: median(detects), detectCold, extract: median(extracts), extractCold, readability: Math.min(...readability), mutations };
};
`;

async function bundle(): Promise<string> {
  const made = await build({
    stdin: { contents: ENTRY, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  });
  return made.outputFiles[0]?.text ?? '';
}

const median = (list: readonly number[], share = 0.5): number =>
  [...list].sort((a, b) => a - b)[Math.floor(list.length * share)] ?? 0;

function line(name: string, list: readonly number[]): string {
  return `${name.padEnd(34)} n=${list.length} median ${median(list).toFixed(2)} ms, p95 ${median(list, 0.95).toFixed(2)}, max ${Math.max(...list).toFixed(1)}`;
}

async function main(): Promise<void> {
  const folder = option('--folder', '../shared/corpora/pages');
  const count = Number(option('--count', '100'));
  const all = readManifest(folder);
  const pages = all.filter((_, k) => k % Math.max(1, Math.floor(all.length / count)) === 0).slice(0, count);
  const require = createRequire(import.meta.url);
  const readability = readFileSync(require.resolve('@mozilla/readability/Readability.js'), 'utf8');
  const script = `${await bundle()};${readability};globalThis.Readability = Readability;`;
  let current = '';
  const server = createServer((request, response) => {
    if (request.url !== '/page') {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "script-src 'none'; img-src 'none'; frame-src 'none'",
    });
    response.end(current);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const browser = await puppeteer.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  });
  const reports: { page: PageEntry; live: Report; node: string; nodeArticle: boolean }[] = [];
  const errors: string[] = [];
  try {
    for (const page of pages) {
      current = readPage(folder, page);
      const url = `http://127.0.0.1:${port}/page`;
      const tab = await browser.newPage();
      tab.on('pageerror', (error) => errors.push(`${page.id}: ${String(error)}`));
      await tab.setBypassCSP(false);
      try {
        await tab.goto(url, { waitUntil: 'domcontentloaded', timeout: 15_000 });
        const client = await tab.createCDPSession();
        const { frameTree } = await client.send('Page.getFrameTree');
        const world = await client.send('Page.createIsolatedWorld', {
          frameId: frameTree.frame.id,
          worldName: 'bench',
        });
        const run = async (expression: string) =>
          client.send('Runtime.evaluate', { expression, contextId: world.executionContextId, returnByValue: true });
        await run(script);
        const answer = await run('whosaidBench(Readability)');
        const live = answer.result.value as Report | undefined;
        if (!live) errors.push(`${page.id}: ${answer.exceptionDetails?.exception?.description ?? 'no answer'}`);
        else {
          const node = extractFromHtml(current, url);
          reports.push({
            page,
            live,
            nodeArticle: node.article,
            node: node.blocks.map((block) => block.text).join('\n\n'),
          });
        }
      } catch (error) {
        errors.push(`${page.id}: ${String(error)}`);
      }
      await tab.close();
    }
  } finally {
    await browser.close();
    server.close();
  }
  report(reports, errors);
}

function report(
  reports: readonly { page: PageEntry; live: Report; node: string; nodeArticle: boolean }[],
  errors: readonly string[],
): void {
  const of = (pick: (live: Report) => number, only?: PageEntry['label']) =>
    reports.filter(({ page }) => only === undefined || page.label === only).map(({ live }) => pick(live));
  console.log(
    line(
      'detect, not an article',
      of((live) => live.detect, 'other'),
    ),
  );
  console.log(
    line(
      'detect cold, not an article',
      of((live) => live.detectCold, 'other'),
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
      'extractArticle (with verdict)',
      of((live) => live.extract),
    ),
  );
  console.log(
    line(
      'extractArticle, article',
      of((live) => live.extract, 'article'),
    ),
  );
  console.log(
    line(
      'Readability.parse()',
      of((live) => live.readability),
    ),
  );
  const ratios = reports.map(({ live }) => live.extract / Math.max(0.05, live.readability));
  console.log(
    `extractArticle / Readability: median ${median(ratios).toFixed(3)}, of the sums ${(of((live) => live.extract).reduce((a, b) => a + b, 0) / of((live) => live.readability).reduce((a, b) => a + b, 0)).toFixed(3)}`,
  );
  console.log(`over 50 ms: ${of((live) => live.extract).filter((time) => time > 50).length} of ${reports.length}`);
  console.log(`mutations by us: ${of((live) => live.mutations).reduce((a, b) => a + b, 0)}; errors: ${errors.length}`);
  const same = reports.filter(({ live, nodeArticle }) => live.article === nodeArticle).length;
  const f1 = reports.map(({ live, node }) => bagF1(words(live.text), words(node)));
  console.log(
    `Node and Chromium: same verdict ${same} of ${reports.length}; text F1 between them mean ${(f1.reduce((a, b) => a + b, 0) / f1.length).toFixed(4)}, under 0.98: ${f1.filter((x) => x < 0.98).length}`,
  );
  reports.forEach(({ page, live, nodeArticle }, k) => {
    if ((f1[k] ?? 1) < 0.98 || live.article !== nodeArticle)
      console.log(`  ${page.id} ${page.label} ${(f1[k] ?? 0).toFixed(3)} live ${live.article} node ${nodeArticle}`);
  });
  for (const error of errors.slice(0, 20)) console.log(`  error ${error.slice(0, 200)}`);
  const file = option('--json', '');
  if (file)
    writeFileSync(
      file,
      JSON.stringify(
        reports.map(({ page, live }) => ({ id: page.id, fold: foldOf(page, 5), ...live, text: undefined })),
      ),
    );
}

await main();
