/**
 * Where the page code spends its time in Chromium: self time of each function over pages of the corpus, first call and warm calls apart.
 *   npx tsx bench/pages-profile.ts [--folder ../shared/corpora/pages] [--count 40] [--label article|other] [--cold]
 */
import { bundle, eachPage, option, pagesOf } from './page-browser.ts';

const ENTRY = `
import { detect } from './src/page/detect.ts';
import { extractArticle } from './src/page/extract.ts';
globalThis.whosaidRun = (what, times) => { for (let k = 0; k < times; k++) what === 'detect' ? detect(document) : extractArticle(document); };
`;

/** Self time (ms) by function of a CPU profile, added to `sums`. */
function add(
  profile: {
    nodes: { id: number; callFrame: { functionName: string; lineNumber: number } }[];
    samples?: number[];
    timeDeltas?: number[];
  },
  sums: Map<string, number>,
): void {
  const names = new Map(
    profile.nodes.map(({ id, callFrame }) => [
      id,
      `${callFrame.functionName || '(anonymous)'}:${callFrame.lineNumber}`,
    ]),
  );
  profile.samples?.forEach((id, k) => {
    const name = names.get(id) ?? '';
    sums.set(name, (sums.get(name) ?? 0) + (profile.timeDeltas?.[k] ?? 0) / 1000);
  });
}

async function main(): Promise<void> {
  const folder = option('--folder', '../shared/corpora/pages');
  const what = option('--what', 'extract');
  const cold = process.argv.includes('--cold');
  const pages = pagesOf(folder, Number(option('--count', '40')), option('--label', ''));
  const script = await bundle(ENTRY);
  const sums = new Map<string, number>();
  const times = cold ? 1 : 5;
  const errors = await eachPage(folder, pages, async ({ client, run }) => {
    await run(`${script};0`);
    if (!cold) await run(`whosaidRun('${what}', 2)`);
    await client.send('Profiler.enable');
    await client.send('Profiler.setSamplingInterval', { interval: 100 });
    await client.send('Profiler.start');
    await run(`whosaidRun('${what}', ${times})`);
    const { profile } = await client.send('Profiler.stop');
    add(profile, sums);
  });
  const lines = [...sums].filter(([name]) => !/\((?:idle|program|root)\)/.test(name)).sort((a, b) => b[1] - a[1]);
  const whole = lines.reduce((sum, [, time]) => sum + time, 0);
  console.log(
    `${what} ${cold ? 'first call' : 'warm'}: ${(whole / times / pages.length).toFixed(2)} ms a page, ${pages.length} pages, ${errors.length} errors`,
  );
  for (const [name, time] of lines.slice(0, 45)) console.log(`${(time / times / pages.length).toFixed(3)} ms  ${name}`);
}

await main();
