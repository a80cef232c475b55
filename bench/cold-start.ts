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

type Page = Awaited<ReturnType<typeof openOwnPage>>;

/** Milliseconds from a message to its answer, seen from an extension page; NaN: no answer. */
const ask = (page: Page, message: object): Promise<number> =>
  page.evaluate(async (sent) => {
    const api = (globalThis as OwnGlobal).chrome;
    const start = performance.now();
    // A message to a worker that is just being stopped is never answered: such a try counts for nothing.
    const lost = new Promise((resolve) => setTimeout(resolve, 5_000, 'lost'));
    const answer: unknown = await Promise.race([api?.runtime.sendMessage(sent), lost]);
    if (answer === 'lost') return Number.NaN;
    if (typeof answer === 'string' && !answer.includes('attributions')) throw new Error(answer.slice(0, 200));
    return performance.now() - start;
  }, message);

/** What is asked: the start alone, by a message that needs no engine; the first screen; an article. */
const questions: ReadonlyArray<readonly [label: string, message: object]> = [
  ['no engine', { name: 'badge', request: { count: 0 } }],
  ...[150, 800].map((words): readonly [string, object] => [
    `${words} words`,
    { name: 'analyse', request: { blocks: blocks(words), language: 'en', publisher: 'Courier', carry: null } },
  ]),
];

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;

const launched = await launch('chromium', { headless: true });
try {
  const page = await openOwnPage(launched, 'src/welcome/index.html');
  // The first run of the extension has work of its own.
  await pause(1_500);
  for (const [label, message] of questions) {
    const cold: number[] = [];
    const warm: number[] = [];
    for (let n = 0; n < times; n++) {
      await stopWorker(launched);
      cold.push(await ask(page, message));
      await ask(page, message);
      warm.push(await ask(page, message));
    }
    const [stopped, running] = [cold, warm].map((tries) => tries.filter((ms) => !Number.isNaN(ms)));
    console.log(
      `${label}, worker stopped, to the answer: median ${median(stopped ?? []).toFixed(0)} ms, longest ` +
        `${Math.max(...(stopped ?? [])).toFixed(0)} of ${stopped?.length}; running: median ${median(running ?? []).toFixed(0)} ms`,
    );
  }
} finally {
  await launched.close();
}
