/**
 * Pictures of the surfaces without an extension: npx tsx tests/popup/harness/shoot.ts OUTDIR [NAME ...]
 * Builds popup, options and welcome with the fake browser, then takes each shot in light and dark.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import preact from '@preact/preset-vite';
import puppeteer, { type Page } from 'puppeteer-core';
import { build, preview } from 'vite';

const root = resolve(import.meta.dirname, '../../..');

interface Shot {
  readonly name: string;
  readonly page: 'popup' | 'options' | 'welcome';
  readonly scene: string;
  readonly width?: number;
  readonly height?: number;
  readonly scale?: number;
  readonly act?: (page: Page) => Promise<unknown>;
}

const tab = (name: string) => (page: Page) =>
  page.locator(`::-p-xpath(//button[@role="tab"][contains(., "${name}")])`).click();
const press = (text: string) => (page: Page) =>
  page.locator(`::-p-xpath(//*[self::button or self::label][contains(., "${text}")])`).click();

const SHOTS: readonly Shot[] = [
  { name: 'story', page: 'popup', scene: 'story' },
  {
    name: 'claims-keys',
    page: 'popup',
    scene: 'story',
    act: async (page) => {
      await page.focus('.list [tabindex="0"]');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
    },
  },
  { name: 'speakers', page: 'popup', scene: 'story', act: press('By speaker') },
  {
    name: 'speaker-open',
    page: 'popup',
    scene: 'story',
    act: (page) => page.locator('.legend tbody tr:nth-child(1) button').click(),
  },
  { name: 'terms', page: 'popup', scene: 'story', act: tab('Terms') },
  { name: 'coverage', page: 'popup', scene: 'story', height: 1500, act: tab('Coverage') },
  {
    name: 'coverage-asked',
    page: 'popup',
    scene: 'story',
    height: 1500,
    act: async (page) => {
      await tab('Coverage')(page);
      await press('Search live')(page);
      await page.locator('[aria-label="Who is who"] .chip:nth-child(2)').click();
    },
  },
  { name: 'site', page: 'popup', scene: 'story', act: press('On this site') },
  { name: 'everywhere', page: 'popup', scene: 'everywhere', act: press('On this site') },
  { name: 'many', page: 'popup', scene: 'many' },
  {
    name: 'working',
    page: 'popup',
    scene: 'working',
    height: 300,
    act: () => new Promise((done) => setTimeout(done, 400)),
  },
  { name: 'not-article', page: 'popup', scene: 'not-article', height: 340 },
  { name: 'error', page: 'popup', scene: 'error', height: 340 },
  { name: 'restricted', page: 'popup', scene: 'restricted', height: 300 },
  { name: 'quotes-only', page: 'popup', scene: 'quotes-only' },
  { name: 'none', page: 'popup', scene: 'none' },
  { name: 'zoom', page: 'popup', scene: 'story', height: 300, scale: 3 },
  { name: 'welcome', page: 'welcome', scene: 'none', width: 1000, height: 1100 },
  { name: 'welcome-narrow', page: 'welcome', scene: 'none', width: 420, height: 900 },
  { name: 'options', page: 'options', scene: 'story', width: 1000, height: 2000, act: press('Starter list') },
  { name: 'options-narrow', page: 'options', scene: 'story', width: 420, height: 900 },
];

/** All pictures on one sheet, light above dark: OUTDIR/sheet.png. */
async function sheet(page: Page, out: string, names: readonly string[]): Promise<void> {
  const cells = names.map(
    (name) => `<div>${['light', 'dark'].map((theme) => `<img src="${name}-${theme}.png">`).join('')}</div>`,
  );
  const file = join(out, 'sheet.html');
  writeFileSync(
    file,
    `<style>body{display:flex;flex-wrap:wrap;gap:12px;background:#888;margin:12px;width:max-content}div{display:grid;gap:12px;align-content:start}img{width:372px;display:block}</style>${cells.join('')}`,
  );
  await page.setViewport({ width: names.length * 384 + 12, height: 1240 });
  await page.goto(`file://${file}`);
  await page.screenshot({ path: join(out, 'sheet.png'), fullPage: true });
}

async function main(): Promise<void> {
  const [out = '/tmp/shots', ...wanted] = process.argv.slice(2);
  mkdirSync(out, { recursive: true });
  const outDir = join(out, '.build');
  const shared = {
    root,
    configFile: false as const,
    logLevel: 'warn' as const,
    plugins: [preact({ prefreshEnabled: false })],
    resolve: { alias: { 'webextension-polyfill': join(import.meta.dirname, 'fake-browser.ts') } },
  };
  const pages = ['popup', 'options', 'welcome'] as const;
  await build({
    ...shared,
    build: {
      outDir,
      emptyOutDir: true,
      modulePreload: false,
      rollupOptions: { input: Object.fromEntries(pages.map((page) => [page, join(root, `src/${page}/index.html`)])) },
    },
  });
  const server = await preview({ root, configFile: false, build: { outDir }, preview: { port: 0 } });
  const base = server.resolvedUrls?.local[0] ?? '';
  const chrome = await puppeteer.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  const shots = SHOTS.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  for (const shot of shots) {
    for (const theme of ['light', 'dark']) {
      const page = await chrome.newPage();
      page.on('pageerror', (error) => console.error(`${shot.name}: ${error}`));
      page.on('console', (message) => message.type() === 'error' && console.error(`${shot.name}: ${message.text()}`));
      await page.setViewport({
        width: shot.width ?? 372,
        height: shot.height ?? 600,
        deviceScaleFactor: shot.scale ?? 2,
      });
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
      await page.goto(`${base}src/${shot.page}/index.html?scene=${shot.scene}`);
      await new Promise((done) => setTimeout(done, 120));
      await shot.act?.(page);
      await new Promise((done) => setTimeout(done, 200));
      await page.screenshot({ path: join(out, `${shot.name}-${theme}.png`) });
      await page.close();
    }
  }
  await sheet(
    await chrome.newPage(),
    out,
    shots.map(({ name }) => name),
  );
  await chrome.close();
  await server.close();
}

await main();
