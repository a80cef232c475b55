/**
 * How long a reader waits for the first analysis when the browser has stopped the background (asked: under 150 ms in Chromium):
 * worker start, weights loaded and checked, the text read: of the first screen (150 words) and of 800 words.
 * `npx tsx bench/cold-start.ts [TIMES]` after a build.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pause } from '../scripts/drive.ts';
import { type Launched, launch, type OwnGlobal, openOwnPage } from '../scripts/launch.ts';
import type { Block } from '../src/engine/types.ts';

const times = Number(process.argv[2] ?? 15);
const sample = readFileSync(join(import.meta.dirname, '../tests/fixtures/sample/article.html'), 'utf8');

/** The sample's paragraphs, repeated up to so many words: the text matters little, its length does. */
function blocks(most: number): Block[] {
  const paragraphs = [...sample.matchAll(/<p[^>]*>([\s\S]*?)<\/p>/g)].map(([, html = '']) =>
    html
      .replace(/<[^>]*>/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  const out: Block[] = [];
  for (let words = 0, n = 0; words < most; n++) {
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

/** The parts of a wait in milliseconds, one after the other; NaN all when no answer came. */
interface Parts {
  /** The message, and the worker's thread made. */
  readonly start: number;
  /** The script read, compiled and run, up to the asking for the weights. */
  readonly script: number;
  /** The weights read from the package. */
  readonly weights: number;
  /** Weights checked, text analysed, answer sent. */
  readonly analysis: number;
}

const LOST: Parts = { start: Number.NaN, script: Number.NaN, weights: Number.NaN, analysis: Number.NaN };
const total = ({ start, script, weights, analysis }: Parts): number => start + script + weights + analysis;

type Page = Awaited<ReturnType<typeof openOwnPage>>;

/** Asks for an analysis from an extension page: when it asked and when it was answered, in milliseconds since 1970; null: no answer. */
const ask = (page: Page, given: readonly Block[]): Promise<readonly [number, number] | null> =>
  page.evaluate(async (sent) => {
    const api = (globalThis as OwnGlobal).chrome;
    const start = performance.timeOrigin + performance.now();
    const asked = api?.runtime.sendMessage({
      name: 'analyse',
      request: { blocks: sent, language: 'en', publisher: 'Courier', carry: null },
    });
    // A message to a worker that is just being stopped is never answered: such a try counts for nothing.
    const answer: unknown = await Promise.race([asked, new Promise((resolve) => setTimeout(resolve, 5_000, null))]);
    if (answer === null) return null;
    if (!JSON.stringify(answer).includes('attributions')) throw new Error(JSON.stringify(answer).slice(0, 200));
    return [start, performance.timeOrigin + performance.now()] as const;
  }, given as Block[]);

/** The wait of the first question to a stopped worker, by what the worker's own clock says of its start and of the weights. */
async function cold({ browser }: Launched, page: Page, given: readonly Block[]): Promise<Parts> {
  const asked = await ask(page, given);
  const worker = await browser
    .targets()
    .find((found) => found.type() === 'service_worker')
    ?.worker();
  if (!asked || !worker) return LOST;
  const [from, to] = asked;
  const [origin, read, done] = await worker.evaluate(() => {
    const { timeOrigin } = performance;
    const fetched = performance.getEntriesByType('resource').find(({ name }) => name.endsWith('.bin'));
    return [
      timeOrigin,
      timeOrigin + (fetched?.startTime ?? 0),
      timeOrigin + (fetched?.startTime ?? 0) + (fetched?.duration ?? 0),
    ];
  });
  if (origin === undefined || read === undefined || done === undefined) return LOST;
  return { start: origin - from, script: read - origin, weights: done - read, analysis: to - done };
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;

const launched = await launch('chromium', { headless: true });
try {
  const page = await openOwnPage(launched, 'src/welcome/index.html');
  const sizes = [150, 800] as const;
  for (const words of sizes) {
    const text = blocks(words);
    const tries: Parts[] = [];
    const warm: number[] = [];
    for (let n = 0; n < times; n++) {
      await stopWorker(launched);
      tries.push(await cold(launched, page, text));
      await ask(page, text);
      const [from, to] = (await ask(page, text)) ?? [Number.NaN, Number.NaN];
      warm.push(to - from);
    }
    const good = tries.filter((parts) => !Number.isNaN(total(parts)));
    const of = (part: keyof Parts): string => `${part} ${median(good.map((parts) => parts[part])).toFixed(0)}`;
    console.log(
      `${words} words, worker stopped, to the answer: median ${median(good.map(total)).toFixed(0)} ms, longest ` +
        `${Math.max(...good.map(total)).toFixed(0)} of ${good.length} (medians: ${of('start')}, ${of('script')}, ${of('weights')}, ` +
        `${of('analysis')}); running: median ${median(warm.filter((ms) => !Number.isNaN(ms))).toFixed(0)} ms`,
    );
  }
} finally {
  await launched.close();
}
