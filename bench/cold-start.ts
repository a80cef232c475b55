/**
 * How long a reader waits for the first analysis when the browser has stopped the background (asked: under 150 ms in Chromium):
 * worker start, weights loaded and checked, 800 words read. `npx tsx bench/cold-start.ts [TIMES]` after a build.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pause } from '../scripts/drive.ts';
import { type Launched, launch, type OwnGlobal, openOwnPage } from '../scripts/launch.ts';
import type { Block } from '../src/engine/types.ts';

const times = Number(process.argv[2] ?? 15);
const sample = readFileSync(join(import.meta.dirname, '../tests/fixtures/sample/article.html'), 'utf8');

/** The sample's paragraphs, repeated up to 800 words: the text matters little, its length does. */
function blocks(): Block[] {
  const paragraphs = [...sample.matchAll(/<p[^>]*>([\s\S]*?)<\/p>/g)].map(([, html = '']) =>
    html
      .replace(/<[^>]*>/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  const out: Block[] = [];
  for (let words = 0, n = 0; words < 800; n++) {
    const text = paragraphs[n % paragraphs.length] ?? '';
    words += text.split(' ').length;
    out.push({ id: `b${n}`, role: 'paragraph', text });
  }
  return out;
}

async function stopWorker({ browser }: Launched): Promise<void> {
  const target = browser.targets().find((found) => found.type() === 'service_worker');
  const worker = await target?.worker();
  await worker?.close();
  await pause(300);
}

/** Milliseconds from the message to the answer, seen from an extension page. */
const ask = (page: Awaited<ReturnType<typeof openOwnPage>>, given: readonly Block[]): Promise<number> =>
  page.evaluate(async (sent) => {
    const api = (globalThis as OwnGlobal).chrome;
    const start = performance.now();
    const asked = api?.runtime.sendMessage({
      name: 'analyse',
      request: { blocks: sent, language: 'en', publisher: 'Courier', carry: null },
    });
    // A message to a worker that is just being stopped is never answered: such a try counts for nothing.
    const answer: unknown = await Promise.race([asked, new Promise((resolve) => setTimeout(resolve, 5_000, null))]);
    if (answer === null) return Number.NaN;
    if (!JSON.stringify(answer).includes('attributions')) throw new Error(JSON.stringify(answer).slice(0, 200));
    return performance.now() - start;
  }, given as Block[]);

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;

const launched = await launch('chromium', { headless: true });
try {
  const page = await openOwnPage(launched, 'src/welcome/index.html');
  const text = blocks();
  const cold: number[] = [];
  const warm: number[] = [];
  for (let n = 0; n < times; n++) {
    await stopWorker(launched);
    cold.push(await ask(page, text));
    await ask(page, text);
    warm.push(await ask(page, text));
  }
  const show = (label: string, tries: readonly number[]): void => {
    const all = tries.filter((ms) => !Number.isNaN(ms));
    const longest = Math.max(...all).toFixed(0);
    console.log(`${label}: median ${median(all).toFixed(0)} ms, longest ${longest} ms of ${all.length}`);
  };
  show('worker stopped, to the answer', cold);
  show('worker running', warm);
} finally {
  await launched.close();
}
