/** Feeds in real browsers: from the page into the popup, refused leave, the alarm, a stop in the middle, a redirect, the end. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPopup, pause, until, waitForMarks } from '../../scripts/drive.ts';
import { type Launched, launch, switchAutomaticOn } from '../../scripts/launch.ts';
import {
  alarmAt,
  hasLeave,
  letAnHourPass,
  ownPage,
  press,
  sayYesTo,
  shows,
  stopBackground,
  stored,
} from './coverage-drive.ts';
import { feedOf, type Net, startNet } from './coverage-net.ts';
import { inFirefoxChrome, tabIdOf } from './harness.ts';

const FEED = 'http://wires.example/rss';
const article = readFileSync(join(import.meta.dirname, '../fixtures/sample/article.html'), 'utf8').replace(
  '<meta property="og:type"',
  `<link rel="alternate" type="application/rss+xml" title="Harbour Wires" href="${FEED}"><meta property="og:type"`,
);

const BLAST = {
  title: 'Explosion at Port Elin quay injures nine dockers',
  link: 'http://wires.example/blast',
  summary:
    'The Ministry of Transport said the blast damaged two cranes. Mira Havel of the port council told reporters that papers were missing.',
};
const BREAD = {
  title: 'Bakers win a prize for rye',
  link: 'http://wires.example/bread',
  summary: 'The jury praised the crust.',
};
const UNION = {
  title: 'Tomas Reuter calls a strike in Port Elin after the harbour blast',
  link: 'http://wires.example/strike',
  summary: 'The chairman of the dockers’ union called the answer of the ministry a slap in the face.',
};

describe.each(['chromium', 'firefox'] as const)('feeds (%s)', (name) => {
  let net: Net;
  let launched: Launched;
  let page: Page;
  let items = [BLAST, BREAD];
  let delay = 0;

  beforeAll(async () => {
    net = await startNet({
      'courier.example': (_, response) => response.setHeader('content-type', 'text/html; charset=utf-8').end(article),
      'wires.example': (request, response) => {
        const etag = `"${items.length}"`;
        setTimeout(() => {
          if (request.headers['if-none-match'] === etag) response.writeHead(304).end();
          else
            response
              .writeHead(200, { 'content-type': 'application/rss+xml', etag })
              .end(feedOf('Harbour Wires', items));
        }, delay);
      },
      'moved.example': (_, response) => response.writeHead(302, { location: 'http://elsewhere.example/rss' }).end(),
      'elsewhere.example': (_, response) => response.end(feedOf('Elsewhere', [BLAST])),
    });
    launched = await launch(name, { headless: true, proxy: net.port });
    await switchAutomaticOn(launched, ['http://courier.example/*']);
    page = await launched.browser.newPage();
    await page.goto('http://courier.example/story');
    await waitForMarks(page);
  });
  afterAll(async () => {
    await launched?.close();
    await net?.close();
  });

  const coverageTab = async (): Promise<Page> => {
    const popup = await openPopup(launched, await tabIdOf(launched, 'http://courier.example/story'));
    await press(popup, '[role=tab]', 'Coverage');
    return popup;
  };

  it('offers the feed that the page names; refused, nothing is asked and nothing kept', async () => {
    const popup = await coverageTab();
    if (name === 'firefox') {
      await inFirefoxChrome(launched, `Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', true)`);
      await press(popup, 'button', 'Follow “Harbour Wires”');
      await until(
        'the browser’s question',
        async () =>
          (await inFirefoxChrome(
            launched,
            `(() => {
            const window = Services.wm.getMostRecentWindow('navigator:browser');
            const asked = window.PopupNotifications.panel.querySelector('popupnotification');
            if (!asked) return 'no';
            asked.secondaryButton.click();
            return 'yes';
          })()`,
          )) === 'yes',
      );
      await inFirefoxChrome(
        launched,
        `Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', false)`,
      );
    } else {
      // Chromium asks in a window of its own that no test can reach: its "no" is put in its place.
      await popup.evaluate(() => {
        const { permissions } = (globalThis as unknown as { chrome: { permissions: { request: unknown } } }).chrome;
        permissions.request = (_: unknown, reply?: (granted: boolean) => void) =>
          reply ? reply(false) : Promise.resolve(false);
      });
      await press(popup, 'button', 'Follow “Harbour Wires”');
    }
    await shows(popup, 'did not give leave');
    expect(net.asked('wires.example')).toEqual([]);
    expect(await hasLeave(popup, 'http://wires.example/*')).toBe(false);
    await popup.close();
  });

  it('allowed, fetches it once, keeps it, and shows the other report with why it is there', async () => {
    await sayYesTo(launched, ['http://wires.example/*', 'https://wires.example/*']);
    const popup = await coverageTab();
    await press(popup, 'button', 'Follow “Harbour Wires”');
    const text = await shows(popup, BLAST.title);
    expect(text).toContain('Harbour Wires');
    expect(text).toMatch(/Shares .*(?:Havel|Elin|Ministry)/u);
    expect(text).not.toContain(BREAD.title);
    expect(net.asked('wires.example')).toEqual(['/rss']);
    expect(await stored(popup)).toEqual({ feeds: [FEED], items: 2 });
    expect(await alarmAt(popup)).toBeGreaterThan(Date.now() + 50 * 60_000);
    await popup.close();
  });

  it('sends no cookie, no referrer and nothing of the story', () => {
    const [first] = net.seen.filter(({ host }) => host === 'wires.example');
    expect(first?.headers.cookie).toBeUndefined();
    expect(first?.headers.referer).toBeUndefined();
    expect(first?.headers.origin ?? 'null').not.toContain('courier');
  });

  it('tells who else reports one claim', async () => {
    const popup = await coverageTab();
    const value = await until('the claims', () =>
      popup.evaluate(
        () =>
          [...document.querySelectorAll<HTMLOptionElement>('.about option')].find((option) =>
            /injured nine dockers/u.test(option.text),
          )?.value ?? null,
      ),
    );
    await popup.select('.about select', value);
    const words = () => popup.evaluate(() => document.querySelector('textarea')?.value ?? '');
    await until('the words of the claim', async () => /dockers|Transport/u.test(await words()));
    await shows(popup, BLAST.title);
    await popup.close();
  });

  it('asks again when the alarm rings, though the background was stopped, and keeps what is new', async () => {
    const options = await ownPage(launched, 'src/options/index.html', '#feeds .feeds li');
    await stopBackground(launched);
    items = [...items, UNION];
    await letAnHourPass(options);
    await until('the new item', async () => (await stored(options)).items === 3, 20_000);
    expect(net.seen.filter(({ host }) => host === 'wires.example').at(-1)?.headers['if-none-match']).toBe('"2"');
    await options.close();
    const popup = await coverageTab();
    await shows(popup, UNION.title);
    await popup.close();
  });

  it('goes on after a stop in the middle of a visit', async () => {
    const options = await ownPage(launched, 'src/options/index.html', '#feeds .feeds li');
    items = [...items, { ...BREAD, title: 'Rye again', link: 'http://wires.example/rye' }];
    delay = 3_000;
    const before = net.asked('wires.example').length;
    await letAnHourPass(options);
    await until('the request', async () => net.asked('wires.example').length > before, 15_000);
    await stopBackground(launched);
    delay = 0;
    expect((await stored(options)).items).toBe(3);
    // The alarm that takes over was set before the feed was asked.
    expect(await alarmAt(options)).toBeGreaterThan(Date.now());
    await letAnHourPass(options);
    await until('the new item', async () => (await stored(options)).items === 4, 20_000);
    await options.close();
  });

  it('does not follow a redirect to a host that was not allowed, and says so', async () => {
    await sayYesTo(launched, ['http://moved.example/*', 'https://moved.example/*']);
    const options = await ownPage(launched, 'src/options/index.html', '#feeds input');
    await options.type('#feeds .line-form input', 'http://moved.example/rss');
    await press(options, '#feeds .line-form button', 'Add feed');
    await shows(options, /sends on to another address/u);
    await pause(500);
    expect(net.asked('moved.example')[0]).toBe('/rss');
    expect(net.asked('elsewhere.example')).toEqual([]);
    expect((await stored(options)).feeds).toEqual([FEED]);
    await options.close();
  });

  it('removed, its data is gone and the leave given back', async () => {
    const options = await ownPage(launched, 'src/options/index.html', '#feeds .feeds li');
    expect(await hasLeave(options, 'http://wires.example/*')).toBe(true);
    await press(options, '#feeds .remove', 'Remove Harbour Wires');
    await until('an empty list', () =>
      options.evaluate(() => document.querySelector('#feeds')?.textContent?.includes('None yet.')),
    );
    expect(await stored(options)).toEqual({ feeds: [], items: 0 });
    expect(await hasLeave(options, 'http://wires.example/*')).toBe(false);
    expect(await alarmAt(options)).toBeNull();
    expect(await hasLeave(options, 'http://courier.example/*')).toBe(true);
    await options.close();
  });
});
