/**
 * Pictures of real pages of a corpus with their marks, to be looked at: `npx tsx scripts/page-pictures.ts CORPUS OUT [COUNT]`. Pages of
 * different brands, scripts and everything from outside blocked; every second one is made dark. Each is opened in Chromium and in
 * Firefox, scrolled to its first mark. Prints for each the ranges in both.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { readManifest, readPage } from '../train/pages-corpus.ts';
import { countRanges, pause, waitForMarks } from './drive.ts';
import { launch, switchAutomaticOn } from './launch.ts';
import { type Answer, serve } from './serve.ts';

const [corpus = '../shared/corpora/pages', out = '/tmp/page-pictures', count = '20'] = process.argv.slice(2);

const DARK = '<style>html,body,body *{background-color:#15181d!important;color:#dfe2e8!important}</style>';
const BLOCKED = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

/** Articles of different brands, evenly over the corpus. */
function picked(): { id: string; html: string; dark: boolean }[] {
  const brands = new Set<string>();
  const all = readManifest(corpus).filter(({ label, brand }) => {
    if (label !== 'article' || brands.has(brand)) return false;
    brands.add(brand);
    return true;
  });
  const step = Math.max(1, Math.floor(all.length / Number(count)));
  const chosen = all.filter((_, k) => k % step === Math.floor(step / 2)).slice(0, Number(count));
  return chosen.map((page, k) => {
    const html = readPage(corpus, page);
    return { id: page.id, dark: k % 2 === 1, html: k % 2 === 1 ? html + DARK : html };
  });
}

/** Scrolls so that the first mark stands a third down the window. */
function toFirstMark(): void {
  let least = Number.POSITIVE_INFINITY;
  for (const highlight of CSS.highlights.values()) {
    for (const { startContainer, startOffset } of highlight) {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(startContainer, Math.min(startOffset + 1, (startContainer as Text).length));
      const box = range.getBoundingClientRect();
      if (box.height > 0) least = Math.min(least, box.top + scrollY);
    }
  }
  if (Number.isFinite(least)) scrollTo({ top: least - innerHeight / 3, behavior: 'instant' });
}

const pages = picked();
mkdirSync(out, { recursive: true });
const answers: Record<string, Answer> = {};
for (const { id, html } of pages)
  answers[`/2026/03/04/${id}.html`] = { body: html, headers: { 'content-security-policy': BLOCKED } };
const served = await serve(answers);
const ranges = new Map<string, number[]>();
for (const name of ['chromium', 'firefox'] as const) {
  const launched = await launch(name, { headless: true, width: 1100, height: 900 });
  await switchAutomaticOn(launched, ['http://localhost/*']);
  for (const { id, dark } of pages) {
    const tab = await launched.browser.newPage();
    await tab.goto(`${served.origin}/2026/03/04/${id}.html`, { waitUntil: 'domcontentloaded' }).catch(() => undefined);
    await tab.bringToFront();
    const seen = await waitForMarks(tab, 6_000).then(
      () => pause(700).then(() => countRanges(tab)),
      () => 0,
    );
    await tab.evaluate(toFirstMark);
    await pause(250);
    await tab.screenshot({
      path: join(out, `${id.slice(0, 60)}-${dark ? 'dark' : 'light'}-${name}.png`) as `${string}.png`,
    });
    ranges.set(id, [...(ranges.get(id) ?? []), seen]);
    await tab.close();
  }
  await launched.close();
}
await served.close();
for (const [id, counts] of ranges) console.log(`${counts.join(' / ')} ranges  ${id}`);
