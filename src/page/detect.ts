/** Is this page an article? */

import { urlOf } from './dom.ts';
import { headlineRow } from './headline.ts';
import { firstOf } from './meta.ts';
import { type PageView, statedTitles, viewOf } from './metadata.ts';
import type { Verdict } from './types.ts';

/** Less text than this in its best run: no article. */
const LEAST_RUN = 250;

/** The verdict on a page that was scanned. */
export function judge(view: PageView, headline: number | null): Verdict {
  const weight = view.shape.best?.weight ?? 0;
  if (weight < LEAST_RUN) return { article: false, probability: 0.02, reasons: ['no-long-text'] };
  const reasons: string[] = [];
  let score = -4;
  const say = (amount: number, reason: string) => {
    score += amount;
    reasons.push(reason);
  };
  if (/article|blog/i.test(firstOf(view.meta, ['og:type'])?.value ?? '')) say(2.2, 'og-type-article');
  if (view.linked.article) say(1.6, 'json-ld-article');
  if (view.linked.published || view.meta.has('article:published_time')) say(0.8, 'published-date');
  if (headline !== null) say(1, 'headline');
  say(Math.min(3, Math.log2(weight / LEAST_RUN)), 'long-text');
  if (isRoot(urlOf(view.document))) say(-4, 'site-root');
  const probability = 1 / (1 + Math.exp(-score));
  return { article: probability >= 0.5, probability, reasons };
}

function isRoot(url: string): boolean {
  try {
    return url.startsWith('http') && new URL(url).pathname === '/';
  } catch {
    return false;
  }
}

/** Is this page an article? Never throws for what a page holds. */
export function detect(document: Document): Verdict {
  const view = viewOf(document);
  return judge(
    view,
    headlineRow(
      view.scan,
      view.shape,
      statedTitles(view).map((title) => title.value),
    ),
  );
}
