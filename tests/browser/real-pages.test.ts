/** Real pages of ../shared (skipped where it is absent), served from localhost: the seed in full, five pages of the corpus marked. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { openPopup, tabIdOf, until, waitForMarks } from '../../scripts/drive.ts';
import { type OwnGlobal, switchAutomaticOn } from '../../scripts/launch.ts';
import type { PageState } from '../../src/messages/protocol.ts';
import { inBothBrowsers } from './harness.ts';

const shared = join(import.meta.dirname, '../../../shared');
const present = existsSync(join(shared, 'seed/article.html'));
const PAGES = [
  'aeb-1f765c487806',
  'readability-nytimes-1',
  'readability-telegraph',
  'aeb-d1c57d7821e5',
  'fundus-mx-MexicoNewsDaily_2025_04_16',
];

interface Expected {
  readonly attributions: readonly { readonly cue: string; readonly content: string; readonly speaker: string }[];
  readonly relatedLinks: readonly string[];
}

/** Scripts and outside resources of the stored pages are kept from running: only the words matter here. */
const still = { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:" };
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe.skipIf(!present)('pages of ../shared', () => {
  const pages = () => ({
    '/seed': { body: readFileSync(join(shared, 'seed/article.html')) },
    ...Object.fromEntries(
      PAGES.map((id) => [
        `/${id}`,
        { body: gunzipSync(readFileSync(join(shared, `corpora/pages/${id}.html.gz`))), headers: still },
      ]),
    ),
  });

  inBothBrowsers('real pages', pages, (bench) => {
    beforeAll(() => switchAutomaticOn(bench.launched, ['http://localhost/*']));

    it('the seed: all attributions with their speakers, the scare quotes, the related links', async () => {
      const expected = JSON.parse(readFileSync(join(shared, 'seed/expected.json'), 'utf8')) as Expected;
      const page = await bench.open('/seed');
      await waitForMarks(page);
      const tabId = await tabIdOf(bench.launched, page.url());
      const popup = await openPopup(bench.launched, tabId);
      const state = await until('the state', () =>
        popup.evaluate(async (id: number) => {
          const api = (globalThis as OwnGlobal).browser ?? (globalThis as OwnGlobal).chrome;
          const answer = (await api?.tabs.sendMessage(id, { name: 'state', request: {} })) as PageState | undefined;
          return answer?.status === 'ready' ? answer : null;
        }, tabId),
      );
      const names = new Map(state.speakers.map(({ id, name }) => [id, name]));
      const got = state.claims.map(
        ({ content, cue, speaker }) => `${plain(cue)} | ${plain(content)} | ${names.get(speaker ?? '')}`,
      );
      expect(got).toEqual(
        expect.arrayContaining(
          expected.attributions.map(({ cue, content, speaker }) => `${cue} | ${plain(content)} | ${speaker}`),
        ),
      );
      expect(state.terms.filter(({ use }) => use === 'scare').map(({ text }) => text)).toEqual(['error', 'error']);
      expect(state.related.map(({ title }) => plain(title))).toEqual(
        expect.arrayContaining([...expected.relatedLinks]),
      );
      await popup.close();
      await page.close();
    });

    it.each(PAGES)('%s is marked', async (id) => {
      const page = await bench.open(`/${id}`);
      expect(await waitForMarks(page)).toBeGreaterThan(3);
      await page.close();
    });
  });
});
