/** "Never by itself on this site": said in the popup, held for open and new pages, no hindrance to a press of the button, and taken back. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { countRanges, openPopup, pause, until, waitForMarks } from '../../scripts/drive.ts';
import { switchAutomaticOn } from '../../scripts/launch.ts';
import { type Bench, badgeOf, inBothBrowsers, pressButton, tabIdOf } from './harness.ts';

const article = readFileSync(join(import.meta.dirname, '../fixtures/sample/article.html'), 'utf8');

/** Turns the switch over in the site panel of the popup that shows the tab, by the keyboard, and leaves the popup open. */
async function turnNever(bench: Bench, tabId: number, to: boolean): Promise<Page> {
  const popup = await openPopup(bench.launched, tabId);
  const ready = (script: string) => until(script, () => popup.evaluate(script) as Promise<boolean>);
  await ready(`document.querySelector('.reach b') !== null`);
  await popup.bringToFront();
  await popup.focus('.reach');
  await popup.keyboard.press('Enter');
  await ready(`document.querySelector('.never [role=switch]')?.getAttribute('aria-checked') === '${!to}'`);
  await popup.focus('.never [role=switch]');
  await popup.keyboard.press(' ');
  await ready(`document.querySelector('.never [role=switch]')?.getAttribute('aria-checked') === '${to}'`);
  return popup;
}

const noMarks = (page: Page): Promise<boolean> => until('no marks', async () => (await countRanges(page)) === 0, 3000);

inBothBrowsers(
  'never on this site',
  () => ({ '/open': { body: article }, '/new': { body: article }, '/after': { body: article } }),
  (bench) => {
    it('takes the marks of an open page at once, marks new ones on request alone, and all again when taken back', async () => {
      await switchAutomaticOn(bench.launched, ['https://*/*', 'http://*/*']);
      const before = await bench.open('/open');
      await waitForMarks(before);
      const tabId = await tabIdOf(bench.launched, before.url());

      const saying = await turnNever(bench, tabId, true);
      await noMarks(before);
      expect(await badgeOf(bench.launched, tabId)).toBe('');
      // The open popup keeps looking at the page; looking is no wish.
      await pause(2000);
      expect(await countRanges(before)).toBe(0);
      await saying.close();

      const unmarked = await bench.open('/new');
      await pause(1500);
      expect(await countRanges(unmarked)).toBe(0);
      await pressButton(bench.launched, unmarked);
      expect(await waitForMarks(unmarked)).toBeGreaterThan(12);
      await pressButton(bench.launched, before);
      expect(await waitForMarks(before)).toBeGreaterThan(12);

      const idle = await bench.open('/new?idle');
      await pause(1500);
      expect(await countRanges(idle)).toBe(0);
      const undoing = await turnNever(bench, tabId, false);
      expect(await waitForMarks(idle)).toBeGreaterThan(12);
      await undoing.close();
      const after = await bench.open('/after');
      expect(await waitForMarks(after)).toBeGreaterThan(12);
      await Promise.all([before, unmarked, idle, after].map((page) => page.close()));
    });
  },
);
