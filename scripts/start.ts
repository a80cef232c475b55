/**
 * `npm start`: builds both extensions and opens an installed browser with Whosaid on the sample article, its claims marked.
 *   npm start                          Chromium or Chrome, else Firefox
 *   npm start -- --browser firefox     the named one
 *   npm start -- --screenshot FILE     headless; writes the picture and ends
 */
import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type BrowserName, ensureBrowser, findBrowser, howToGet } from './browsers.ts';
import { buildAll } from './build.ts';
import { waitForMarks } from './drive.ts';
import { type Launched, launch, switchAutomaticOn } from './launch.ts';
import { SAMPLE_ORIGINS, SAMPLE_PATH, serveSample } from './sample.ts';
import { shots } from './shots.ts';

const root = join(import.meta.dirname, '..');

function chooseBrowser(named: string | undefined): BrowserName {
  if (named === 'chromium' || named === 'chrome') return 'chromium';
  if (named === 'firefox') return 'firefox';
  if (named) throw new Error(`no browser '${named}': chromium or firefox`);
  return findBrowser('chromium') || !findBrowser('firefox') ? 'chromium' : 'firefox';
}

const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

async function openForReader(launched: Launched, url: string): Promise<void> {
  const page = await launched.browser.newPage();
  await page.goto(url);
  await waitForMarks(page);
  await page.bringToFront();
  console.log(
    `Open: ${url}\nClick a mark for its card; the Whosaid button lists the claims. Close the browser to end.`,
  );
  await new Promise<void>((done) => launched.browser.once('disconnected', () => done()));
}

async function withoutDisplay(launched: Launched, url: string, screenshot: string | undefined): Promise<void> {
  const dir = join(root, '.cache/start');
  const files = await shots(launched, url, dir);
  if (screenshot) {
    const target = resolve(screenshot);
    mkdirSync(dirname(target), { recursive: true });
    const card = files[1];
    if (card) copyFileSync(card, target);
    console.log(`Wrote ${target}`);
  } else {
    console.log(`No display here: ran headless. Pictures:\n${files.map((file) => `  ${file}`).join('\n')}`);
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { screenshot: { type: 'string' }, browser: { type: 'string' } } });
  const name = chooseBrowser(values.browser);
  if (!ensureBrowser(name)) throw new Error(howToGet(name));
  console.log('Building both extensions ...');
  buildAll();
  const headless = Boolean(values.screenshot) || !hasDisplay();
  console.log(`Starting ${name}${headless ? ', headless' : ''} ...`);
  const sample = await serveSample();
  const launched = await launch(name, { headless });
  try {
    await switchAutomaticOn(launched, SAMPLE_ORIGINS);
    const url = sample.origin + SAMPLE_PATH;
    await (headless ? withoutDisplay(launched, url, values.screenshot) : openForReader(launched, url));
  } finally {
    await launched.close().catch(() => undefined);
    await sample.close();
  }
}

try {
  await main();
} catch (error) {
  console.error(`start: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
