/** Is this page an article? A trained ensemble over cheap features of the live page; pages without text are told at once. */
import { type Answer, unpack } from './ensemble.ts';
import { headlineRow } from './headline.ts';
import { type PageView, statedTitles, viewOf } from './metadata.ts';
import { MODEL } from './models/page.ts';
import { PAGE_FEATURES, pageFeatures } from './page-features.ts';
import type { Verdict } from './types.ts';

/** Less text than this in its best run: no article. */
export const LEAST_RUN = 250;
/** From this probability on a page counts as an article. */
export const ARTICLE_AT = 0.67;
/** From this probability on a page is marked without being asked for (automatic mode). */
export const AUTOMATIC_AT = 0.8;

let answer: Answer | null = null;

function model(): Answer {
  answer ??= unpack(MODEL);
  return answer;
}

/** Signs that a verdict may name, and the value that says "not there". */
const SIGNS: ReadonlyArray<readonly [string, number, string]> = (
  [
    ['ogArticle', 0, 'says-article'],
    ['ldArticle', 0, 'says-article'],
    ['ogOther', 0, 'says-other-kind'],
    ['ldThing', 0, 'says-other-kind'],
    ['ldForum', 0, 'says-forum'],
    ['ldDate', 0, 'published-date'],
    ['metaPublished', 0, 'published-date'],
    ['dateNear', 0, 'date-near-title'],
    ['timeNear', 0, 'date-near-title'],
    ['oneTime', 0, 'one-date'],
    ['authorHint', 0, 'byline'],
    ['bylineNear', 0, 'byline'],
    ['metaAuthor', 0, 'author'],
    ['headline', 0, 'headline'],
    ['urlRoot', 0, 'site-root'],
    ['urlAgainst', 0, 'address'],
    ['urlNews', 0, 'address'],
    ['urlDate', 0, 'date-in-address'],
    ['said', 0, 'reported-speech'],
    ['prices', 0, 'prices'],
    ['callsToAct', 0, 'calls-to-act'],
    ['forumHint', 0, 'forum'],
    ['productHint', 0, 'product'],
    ['passwords', 0, 'sign-in-form'],
    ['linkedHeadings', 0, 'list-of-links'],
    ['runWeight', Math.log1p(LEAST_RUN), 'long-text'],
    ['secondPerson', 0, 'speaks-to-reader'],
  ] as const
).map(([name, absent, reason]) => [name, absent, reason]);

const LEAST_EFFECT = 0.05;

/** What spoke for the verdict, strongest first: how far the answer moves when a sign is taken away. */
function reasonsFor(features: Float64Array, score: number, ask: Answer): string[] {
  const direction = score > 0 ? 1 : -1;
  const effects = new Map<string, number>();
  for (const [name, absent, reason] of SIGNS) {
    const f = PAGE_FEATURES.indexOf(name);
    const value = features[f] ?? 0;
    if (value === absent) continue;
    features[f] = absent;
    const effect = direction * (score - ask(features, 0));
    features[f] = value;
    if (effect > LEAST_EFFECT) effects.set(reason, (effects.get(reason) ?? 0) + effect);
  }
  return [...effects].sort((a, b) => b[1] - a[1]).map(([reason]) => reason);
}

/** The verdict on a page that was scanned. */
export function judge(view: PageView, headline: number | null): Verdict {
  if ((view.shape.best?.weight ?? 0) < LEAST_RUN) {
    return { article: false, probability: 0.01, reasons: ['no-long-text'] };
  }
  const features = pageFeatures(view, headline);
  const score = model()(features, 0);
  const probability = 1 / (1 + Math.exp(-score));
  return { article: probability >= ARTICLE_AT, probability, reasons: reasonsFor(features, score, model()) };
}

/** Row of the headline of a scanned page, or null. */
export function headlineOf(view: PageView): number | null {
  return headlineRow(
    view.scan,
    view.shape,
    statedTitles(view).map((title) => title.value),
  );
}

const UNREADABLE: Verdict = { article: false, probability: 0, reasons: ['unreadable'] };

/** Is this page an article? Never throws: a page that cannot be read is no article. */
export function detect(document: Document): Verdict {
  try {
    const view = viewOf(document);
    if ((view.shape.best?.weight ?? 0) < LEAST_RUN) return judge(view, null);
    return judge(view, headlineOf(view));
  } catch {
    return UNREADABLE;
  }
}
