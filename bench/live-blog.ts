/**
 * Half an hour of a live blog in Chromium, quickened: how soon marks follow, whether anything is analysed twice, and whether memory
 * stays flat. `npx tsx bench/live-blog.ts [--steps 180]`; a step stands for ten seconds: a new entry comes on top, the oldest goes
 * when there are 60, every sixth step a framework renders all entries again, every ninth an entry is corrected.
 * The session runs in an isolated world of the page with the engine's rules beside it (in the extension the engine is elsewhere).
 */
import { createServer } from 'node:http';
import puppeteer from 'puppeteer-core';
import { claim, page, plain, post } from '../tests/browser/live-pages.ts';
import { bundle, option, quantile } from './page-browser.ts';

const ENTRY = `
import { analyse } from './src/engine/analyse.ts';
import { startSession } from './src/page/session.ts';
const asked = new Map();
let requests = 0;
const wire = {
  analyse: async ({ blocks, language, carry }) => {
    requests++;
    for (const { id } of blocks) asked.set(id, (asked.get(id) ?? 0) + 1);
    return JSON.stringify(analyse(blocks, { language, carry: carry ?? undefined }));
  },
  badge: () => undefined,
  dress: async () => null,
};
const over = new AbortController();
const session = startSession({ wire, query: () => '', searches: () => ({ words: '', links: [] }), dressHere: () => undefined }, over.signal);
const painted = () => [...CSS.highlights.values()].flatMap((highlight) => [...highlight].map(({ startContainer, startOffset }) =>
  startContainer.isConnected ? startContainer.data.slice(startOffset) : ''));
globalThis.live = {
  /** Milliseconds until words are marked, from now on. */
  async until(words, limit) {
    const start = performance.now();
    while (performance.now() - start < limit) {
      if (painted().some((text) => text.includes(words))) return performance.now() - start;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return null;
  },
  counts: () => ({ requests, blocks: asked.size, asked: [...asked.values()].reduce((a, b) => a + b, 0), marks: painted().length }),
  end: () => over.abort(),
  left: () => CSS.highlights.size,
  state: async () => { const { status, error, probability, claims } = await session.state(); return { status, error, probability, claims: claims.length }; },
};
`;

const KEPT = 60;

interface Counts {
  readonly requests: number;
  readonly blocks: number;
  readonly asked: number;
  readonly marks: number;
}

async function main(): Promise<void> {
  const steps = Number(option('--steps', '180'));
  const html = page(
    `<h1>Harbour strike: all that happens, live</h1><div id="blog">${[5, 4, 3, 2, 1].map(post).join('')}</div>`,
  );
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const browser = await puppeteer.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  try {
    const tab = await browser.newPage();
    await tab.goto(
      `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/news/harbour-strike-live`,
    );
    const client = await tab.createCDPSession();
    await client.send('Performance.enable');
    const { frameTree } = await client.send('Page.getFrameTree');
    const world = await client.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: 'live' });
    const run = async (expression: string): Promise<unknown> => {
      const { result, exceptionDetails } = await client.send('Runtime.evaluate', {
        expression,
        contextId: world.executionContextId,
        returnByValue: true,
        awaitPromise: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    };
    const memory = async (): Promise<{ heap: number; nodes: number }> => {
      for (let k = 0; k < 3; k++) await client.send('HeapProfiler.collectGarbage');
      const { metrics } = await client.send('Performance.getMetrics');
      const of = (name: string): number => metrics.find((entry) => entry.name === name)?.value ?? 0;
      return { heap: of('JSHeapUsedSize') / 1e6, nodes: of('Nodes') };
    };
    await run(`${await bundle(ENTRY)};0`);
    const first = await run(`live.until(${JSON.stringify(claim(1).words)}, 4000)`);
    if (first === null) throw new Error(`the page was not marked: ${JSON.stringify(await run('live.state()'))}`);
    const waits: number[] = [];
    const missed: number[] = [];
    for (let step = 0; step < steps; step++) {
      const k = step + 6;
      await tab.evaluate(
        (entry, kept, again, corrected) => {
          const blog = document.querySelector('#blog');
          blog?.insertAdjacentHTML('afterbegin', entry);
          while (blog && blog.childElementCount > kept) blog.lastElementChild?.remove();
          if (again && blog) blog.innerHTML = String(blog.innerHTML);
          const paragraph = blog?.querySelector('article:nth-of-type(3) p:last-of-type');
          if (corrected && paragraph) paragraph.textContent = corrected;
        },
        post(k),
        KEPT,
        step % 6 === 5,
        step % 9 === 8 ? plain(1000 + k) : '',
      );
      const wait = (await run(`live.until(${JSON.stringify(claim(k).words)}, 8000)`)) as number | null;
      if (wait === null) missed.push(k);
      else waits.push(wait);
      if (step === 0 || step === KEPT || step % 30 === 29) {
        const { heap, nodes } = await memory();
        const { requests, blocks, asked, marks } = (await run('live.counts()')) as Counts;
        console.log(
          `minute ${(((step + 1) * 10) / 60).toFixed(1)}: heap ${heap.toFixed(2)} MB, ${nodes} nodes, ${marks} marks, ${requests} requests, ${blocks} different blocks, ${asked} analysed`,
        );
      }
    }
    console.log(
      `marks after a change: median ${quantile(waits).toFixed(0)} ms, p95 ${quantile(waits, 0.95).toFixed(0)}, max ${Math.max(0, ...waits).toFixed(0)} (quiet itself is 250 ms); never marked: ${missed.length} ${missed.slice(0, 5).join(' ')}`,
    );
    await run('live.end()');
    console.log(`highlights left after the end: ${await run('live.left()')}`);
  } finally {
    await browser.close();
    server.close();
  }
}

await main();
