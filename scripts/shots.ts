/** Pictures of the extension at work on the sample article: the page with its marks, the card, the popup. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openCard, openPopup, pause, tabIdOf, until, waitForMarks } from './drive.ts';
import type { Launched } from './launch.ts';

/** Words of the sample article whose card is shown. */
const CLAIM = 'should bring the ministry';

/** Writes page.png, card.png and popup.png (prefixed) into a folder and gives their paths. */
export async function shots(launched: Launched, url: string, dir: string, prefix = ''): Promise<string[]> {
  mkdirSync(dir, { recursive: true });
  const file = (name: string): `${string}.png` => `${join(dir, prefix + name)}.png`;
  const page = await launched.browser.newPage();
  await page.goto(url);
  await waitForMarks(page);
  await pause(300);
  await page.screenshot({ path: file('page') });
  await openCard(page, CLAIM);
  await pause(400);
  await page.screenshot({ path: file('card') });
  const popup = await openPopup(launched, await tabIdOf(launched, url));
  await until('the popup', () => popup.evaluate(() => document.querySelectorAll('[role=tab]').length > 0));
  await pause(400);
  await popup.screenshot({ path: file('popup') });
  await popup.close();
  return ['page', 'card', 'popup'].map(file);
}
