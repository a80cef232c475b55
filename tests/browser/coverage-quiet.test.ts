/** A whole session of reading in a fresh profile, all of its network through a proxy: Whosaid asks nobody. Then each source by its own click. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCard, openPopup, pause, until, waitForMarks } from '../../scripts/drive.ts';
import { type Launched, launch, switchAutomaticOn } from '../../scripts/launch.ts';
import { hasLeave, ownPage, press, sayYesTo, shows } from './coverage-drive.ts';
import { BROWSERS_OWN, type Net, startNet } from './coverage-net.ts';
import { pressButton, tabIdOf } from './harness.ts';

const article = readFileSync(join(import.meta.dirname, '../fixtures/sample/article.html'), 'utf8').replace(
  '<meta property="og:type"',
  '<link rel="alternate" type="application/rss+xml" title="Wires" href="http://wires.example/rss"><meta property="og:type"',
);
const STORY = 'http://courier.example/story';
const GDELT = 'api.gdeltproject.org';

describe.each(['chromium', 'firefox'] as const)('the network (%s)', (name) => {
  let net: Net;
  let launched: Launched;

  beforeAll(async () => {
    net = await startNet({
      'courier.example': (_, response) => response.setHeader('content-type', 'text/html; charset=utf-8').end(article),
    });
    launched = await launch(name, { headless: true, proxy: net.port });
    // The welcome page comes up by itself: it must not come between the reader's page and the button.
    if (name === 'chromium') await launched.browser.waitForTarget((target) => target.url().includes('src/welcome/'));
    else await pause(1_500);
  });
  afterAll(async () => {
    await launched?.close();
    await net?.close();
  });

  /** Hosts that were asked, but for those the browser asks for itself. */
  const hosts = (): string[] =>
    [...new Set(net.seen.map(({ host }) => host))].filter((host) => !BROWSERS_OWN.test(host)).sort();

  const open = async (path: string): Promise<Page> => {
    const page = await launched.browser.newPage();
    await page.goto(`http://courier.example/${path}`);
    await page.bringToFront();
    return page;
  };
  const coverage = async (address: string): Promise<Page> => {
    const popup = await openPopup(launched, await tabIdOf(launched, address));
    await press(popup, '[role=tab]', 'Coverage');
    await shows(popup, 'Search elsewhere for');
    return popup;
  };

  it('sees only the pages that the reader opens, on click and automatic, with card, popup and options', async () => {
    const first = await open('first');
    await pressButton(launched, first);
    await waitForMarks(first);
    await first.close();
    await switchAutomaticOn(launched, ['http://courier.example/*']);
    for (const path of ['second', 'third']) {
      const page = await open(path);
      await waitForMarks(page);
      await openCard(page, 'injured nine dockers');
      await page.close();
    }
    const page = await open('story');
    await waitForMarks(page);
    const popup = await coverage(STORY);
    await popup.type('textarea', ' crane');
    const options = await ownPage(launched, 'src/options/index.html', '#feeds button');
    await press(options, '#feeds button', 'Starter list');
    await shows(options, 'BBC World');
    await pause(3_000);
    expect(hosts()).toEqual(['courier.example']);
    const paths = [...new Set(net.asked('courier.example'))].filter((path) => path !== '/favicon.ico').sort();
    expect(paths).toEqual(['/first', '/second', '/story', '/third']);
    await Promise.all([page, popup, options].map((tab) => tab.close()));
  });

  it('asks GDELT only after the reader turned it on and clicked Search, and says what did not work', async () => {
    await sayYesTo(launched, [`https://${GDELT}/*`]);
    const options = await ownPage(launched, 'src/options/index.html', '#coverage [role=switch]');
    expect(await hasLeave(options, 'https://www.wikidata.org/*')).toBe(false);
    await press(options, '#coverage [role=switch]', 'GDELT');
    await until('leave for GDELT', () => hasLeave(options, `https://${GDELT}/*`));
    const page = await open('story');
    await waitForMarks(page);
    const popup = await coverage(STORY);
    await shows(popup, 'Search live');
    expect(net.asked(GDELT)).toEqual([]);
    await press(popup, 'button', 'Search live');
    await shows(popup, 'GDELT cannot be reached', 30_000);
    expect(net.asked(GDELT).length).toBeGreaterThan(0);
    expect(hosts()).toEqual([GDELT, 'courier.example']);
    await press(options, '#coverage [role=switch]', 'GDELT');
    await pause(800);
    expect(await hasLeave(options, `https://${GDELT}/*`)).toBe(false);
    await Promise.all([page, popup, options].map((tab) => tab.close()));
  });
});
