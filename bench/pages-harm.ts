/**
 * Does Whosaid harm a page? Every labelled page in Chromium, from localhost, scripts blocked: the session of the content script runs
 * in an isolated world as in the extension (the engine answers from outside of the page), and what it does to the page is counted.
 *   npx tsx bench/pages-harm.ts [--folder ../shared/corpora/pages] [--count 0] (0: all pages)
 * DOM mutations, layout shift and long tasks are those between our start and half a second after the last mark; errors are
 * exceptions and console errors of our world. A busy machine makes long tasks longer: read them on a quiet one.
 */
import { analyse } from '../src/engine/analyse.ts';
import type { Block } from '../src/engine/types.ts';
import { bundle, eachPage, line, type Opened, option, pagesOf, quantile } from './page-browser.ts';

const ENTRY = `
import { startSession } from './src/page/session.ts';
const waiting = new Map();
let last = 0;
let answered = performance.now();
const seen = { mutations: 0, shift: 0, tasks: [], kinds: [] };
const watch = (type, then) => new PerformanceObserver((list) => list.getEntries().forEach(then)).observe({ type });
watch('layout-shift', ({ value }) => { seen.shift += value; });
watch('longtask', ({ duration }) => { seen.tasks.push(duration); });
new MutationObserver((records) => {
  seen.mutations += records.length;
  for (const { type, target } of records) if (seen.kinds.length < 3) seen.kinds.push(type + ' ' + target.nodeName);
}).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
globalThis.harm = {
  start() {
    const wire = {
      analyse: (request) => new Promise((resolve) => {
        waiting.set(++last, resolve);
        globalThis.whosaidAsk(JSON.stringify({ id: last, request }));
      }),
      badge: () => undefined,
      dress: async () => null,
    };
    const parts = { wire, query: () => '', searches: () => ({ words: '', links: [] }), dressHere: () => undefined };
    this.session = startSession(parts, new AbortController().signal);
  },
  answer(id, text) { answered = performance.now(); waiting.get(id)?.(text); waiting.delete(id); },
  async done() {
    const begin = performance.now();
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      const { status, claims } = await this.session.state();
      const quiet = performance.now() - answered > 500 && performance.now() - begin > 600;
      if ((status !== 'working' && quiet && waiting.size === 0) || performance.now() - begin > 15000) {
        let ranges = 0;
        for (const highlight of CSS.highlights.values()) ranges += highlight.size;
        return { ...seen, status, claims: claims.length, ranges };
      }
    }
  },
};
`;

interface Harm {
  readonly mutations: number;
  readonly shift: number;
  readonly tasks: readonly number[];
  readonly kinds: readonly string[];
  readonly status: string;
  readonly claims: number;
  readonly ranges: number;
}

interface Asked {
  readonly id: number;
  readonly request: { readonly blocks: readonly Block[]; readonly language: string };
}

async function measure({ client, run }: Opened, script: string): Promise<Harm & { readonly errors: string[] }> {
  const errors: string[] = [];
  client.on('Runtime.exceptionThrown', ({ exceptionDetails }) => errors.push(exceptionDetails.text));
  client.on('Runtime.consoleAPICalled', ({ type, args }) => {
    if (type === 'error') errors.push(String(args[0]?.value ?? args[0]?.description));
  });
  client.on('Runtime.bindingCalled', ({ payload }) => {
    const { id, request } = JSON.parse(payload) as Asked;
    const text = JSON.stringify(analyse(request.blocks, { language: request.language }));
    run(`harm.answer(${id}, ${JSON.stringify(text)})`).catch((error) => errors.push(String(error)));
  });
  await client.send('Runtime.enable');
  await client.send('Runtime.addBinding', { name: 'whosaidAsk', executionContextName: 'bench' });
  await new Promise((resolve) => setTimeout(resolve, 200));
  await run(`${script};0`);
  await run('harm.start()');
  const seen = (await run('harm.done()')) as Harm;
  return { ...seen, errors };
}

async function main(): Promise<void> {
  const folder = option('--folder', '../shared/corpora/pages');
  const pages = pagesOf(folder, Number(option('--count', '0')));
  const script = await bundle(ENTRY);
  const found: { id: string; harm: Harm & { errors: string[] } }[] = [];
  const failed = await eachPage(folder, pages, async (opened) => {
    found.push({ id: opened.page.id, harm: await measure(opened, script) });
    if (found.length % 50 === 0) console.error(`${found.length} of ${pages.length}`);
  });
  const tasks = found.flatMap(({ harm }) => harm.tasks);
  const longest = found.map(({ harm }) => Math.max(0, ...harm.tasks));
  const count = (pick: (harm: Harm & { errors: string[] }) => boolean): number =>
    found.filter(({ harm }) => pick(harm)).length;
  console.log(
    `${found.length} pages, ${count(({ ranges }) => ranges > 0)} with marks (${quantile(found.map(({ harm }) => harm.ranges).filter((n) => n > 0))} ranges at the median)`,
  );
  console.log(`pages whose DOM changed: ${count(({ mutations }) => mutations > 0)}`);
  console.log(`pages with an error of ours: ${count(({ errors }) => errors.length > 0)}; not opened: ${failed.length}`);
  console.log(`pages with layout shift after our start: ${count(({ shift }) => shift > 0)}`);
  console.log(`tasks over 50 ms: ${tasks.length} on ${count((harm) => harm.tasks.length > 0)} pages`);
  console.log(line('longest task of a page', longest));
  console.log(`never ready: ${count(({ status }) => status === 'working' || status === 'error')}`);
  for (const { id, harm } of found) {
    if (harm.mutations > 0 || harm.errors.length > 0 || harm.shift > 0 || harm.status === 'error')
      console.log(
        `  ${id} ${harm.status} mutations ${harm.mutations} ${harm.kinds.join(', ')} shift ${harm.shift.toFixed(4)} ${harm.errors.slice(0, 2).join(' | ')}`,
      );
  }
  for (const error of failed.slice(0, 10)) console.log(`  ${error.slice(0, 160)}`);
}

await main();
