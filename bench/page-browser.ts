/** Pages of the corpus in real Chromium: each served from localhost with its scripts blocked, our code in an isolated world. */
import { createServer } from 'node:http';
import { build } from 'esbuild';
import puppeteer, { type CDPSession, type Page } from 'puppeteer-core';
import { type PageEntry, readManifest, readPage } from '../train/pages-corpus.ts';

/** The value behind a flag of the command line. */
export function option(name: string, otherwise: string): string {
  const at = process.argv.indexOf(name);
  return at >= 0 ? (process.argv[at + 1] ?? otherwise) : otherwise;
}

/** Every n-th page of a folder, so that `count` are left (all: 0). */
export function pagesOf(folder: string, count: number, label = ''): PageEntry[] {
  const all = readManifest(folder).filter((page) => !label || page.label === label);
  if (count === 0) return all;
  const step = Math.max(1, Math.floor(all.length / count));
  return all.filter((_, k) => k % step === 0).slice(0, count);
}

/** Bundles an entry given as text, paths from the project's root. */
export async function bundle(entry: string): Promise<string> {
  const made = await build({
    stdin: { contents: entry, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  });
  return made.outputFiles[0]?.text ?? '';
}

/** A page that is open, and a way to run code in our world there (gives the value; throws what it throws). */
export interface Opened {
  readonly page: PageEntry;
  readonly html: string;
  readonly url: string;
  readonly tab: Page;
  readonly client: CDPSession;
  run(expression: string): Promise<unknown>;
}

/** Opens each page in turn and calls back; gives the errors, by page. */
export async function eachPage(
  folder: string,
  pages: readonly PageEntry[],
  work: (opened: Opened) => Promise<void>,
): Promise<string[]> {
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
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/page`;
  const browser = await puppeteer.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  });
  const errors: string[] = [];
  try {
    for (const page of pages) {
      current = readPage(folder, page);
      const tab = await browser.newPage();
      tab.on('pageerror', (error) => errors.push(`${page.id}: ${String(error)}`));
      try {
        await tab.goto(url, { waitUntil: 'domcontentloaded', timeout: 15_000 });
        const client = await tab.createCDPSession();
        const { frameTree } = await client.send('Page.getFrameTree');
        const { executionContextId: contextId } = await client.send('Page.createIsolatedWorld', {
          frameId: frameTree.frame.id,
          worldName: 'bench',
        });
        const run = async (expression: string): Promise<unknown> => {
          const answer = await client.send('Runtime.evaluate', {
            expression,
            contextId,
            returnByValue: true,
            awaitPromise: true,
          });
          if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description ?? 'threw');
          return answer.result.value;
        };
        await work({ page, html: current, url, tab, client, run });
      } catch (error) {
        errors.push(`${page.id}: ${String(error)}`);
      }
      await tab.close();
    }
  } finally {
    await browser.close();
    server.close();
  }
  return errors;
}

/** The value below which `share` of a list lies. */
export const quantile = (list: readonly number[], share = 0.5): number =>
  [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))] ?? 0;

/** A line of a report: median, 95 % and largest value in milliseconds. */
export function line(name: string, list: readonly number[]): string {
  return `${name.padEnd(34)} n=${list.length} median ${quantile(list).toFixed(2)} ms, p95 ${quantile(list, 0.95).toFixed(2)}, max ${Math.max(0, ...list).toFixed(1)}`;
}
