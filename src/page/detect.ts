/** Is this page an article? A trained ensemble over cheap features of the live page; pages without text are told at once. */
import { type Answer, unpack } from './ensemble.ts';
import { glance } from './glance.ts';
import { headlineRow } from './headline.ts';
import { MODEL as GLANCE } from './models/glance.ts';
import { MODEL } from './models/page.ts';
import { pageFeatures } from './page-features.ts';
import type { Verdict } from './types.ts';
import { type PageView, statedTitles, viewOf } from './view.ts';

/** Less text than this in its best run: no article. */
export const LEAST_RUN = 250;
/** From this probability on a page counts as an article. */
export const ARTICLE_AT = 0.72;
/** Under this probability at first glance a page is not looked at further: in folds no article of the corpus is lost by it. */
export const GLANCE_AT = 0.02;

let answer: Answer | null = null;
let glanceAnswer: Answer | null = null;

function model(): Answer {
  answer ??= unpack(MODEL);
  return answer;
}

const probabilityOf = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

/** The verdict on a page that is surely no article, without a walk through it; null: it must be looked at. */
export function atFirstGlance(view: PageView): Verdict | null {
  glanceAnswer ??= unpack(GLANCE);
  const probability = probabilityOf(glanceAnswer(glance(view)));
  return probability < GLANCE_AT ? { article: false, probability, reasons: ['first-glance'] } : null;
}

const NO_TEXT: Verdict = { article: false, probability: 0.01, reasons: ['no-long-text'] };
const UNREADABLE: Verdict = { article: false, probability: 0, reasons: ['unreadable'] };

/** A page without a long run of text is told without looking further. */
export const hasText = ({ shape }: PageView): boolean => (shape.best?.weight ?? 0) >= LEAST_RUN;

/** The verdict on a page that was scanned. */
export function judge(view: PageView, headline: number | null): Verdict {
  if (!hasText(view)) return NO_TEXT;
  const { values, supporting, opposing } = pageFeatures(view, headline);
  const probability = probabilityOf(model()(values));
  const article = probability >= ARTICLE_AT;
  return { article, probability, reasons: article ? supporting : opposing };
}

/** Row of the headline of a scanned page, or null. */
export function headlineOf(view: PageView): number | null {
  return headlineRow(
    view.scan,
    view.shape,
    view.texts,
    statedTitles(view).map((title) => title.value),
  );
}

/** Is this page an article? Never throws: a page that cannot be read is no article. */
export function detect(document: Document): Verdict {
  try {
    const view = viewOf(document);
    const first = atFirstGlance(view);
    if (first) return first;
    return hasText(view) ? judge(view, headlineOf(view)) : NO_TEXT;
  } catch {
    return UNREADABLE;
  }
}
