/**
 * How fast the stored reports are searched: `npx tsx bench/coverage.ts [COUNT]` (default 20,000), in Node (an IndexedDB in
 * memory) and in Chromium (CHROMIUM names another binary), where it counts.
 */
import 'fake-indexeddb/auto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { launch } from 'puppeteer-core';
import { build } from 'vite';
import { type Measured, measure } from './coverage-store.ts';

const count = Number(process.argv[2] ?? 20_000);

function tell(where: string, measured: Measured): void {
  const ms = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
  console.log(`${where}, ${measured.reports} reports:`);
  console.log(
    `  query ${ms(measured.queryMedian)} (median), ${ms(measured.query95)} (95 %); first, with the index loaded: ${ms(measured.firstQuery)}; own report found in ${measured.found} of 60`,
  );
  console.log(
    `  index: loaded ${ms(measured.load)}, saved ${ms(measured.save)}, made anew ${ms(measured.index)} (longest stretch without a pause ${ms(measured.longestBlock)}); reports written ${ms(measured.write)}`,
  );
}

async function script(): Promise<string> {
  const entry = new URL('./coverage-browser.ts', import.meta.url).pathname;
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'bench' } },
  });
  const chunk = [output].flat().flatMap((result) => ('output' in result ? result.output : []))[0];
  if (chunk?.type !== 'chunk') throw new Error('bench: nothing was built');
  return chunk.code;
}

async function inChromium(): Promise<Measured> {
  const code = await script();
  const server = createServer((request, response) => {
    if (request.url === '/bench.js') response.setHeader('content-type', 'text/javascript; charset=utf-8').end(code);
    else
      response
        .setHeader('content-type', 'text/html')
        .end('<!doctype html><title>bench</title><script src="/bench.js"></script>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
    headless: true,
    protocolTimeout: 600_000,
  });
  try {
    const page = await browser.newPage();
    page.on('pageerror', (error) => console.error(error));
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    return (await page.evaluate(`measureCoverage(${count}, 'bench')`)) as Measured;
  } finally {
    await browser.close();
    server.close();
  }
}

if (!process.argv.includes('--browser-only')) tell(`Node ${process.versions.node}`, await measure(count, 'bench'));
tell('Chromium', await inChromium());
