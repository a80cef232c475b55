/**
 * What the extractor finds in its own training articles when it has not seen them, for the judge of the speaker stage, which must learn from
 * sources as good and as bad as a reader's page gives:
 *   npx tsx train/speakers-fresh.ts KEPT OUT
 * KEPT is what `npm run train -- KEPT` kept (the jackknifed output of the first stages). OUT: JSON, from article id to what was found.
 */
import { writeFileSync } from 'node:fs';
import { lendSpans } from '../src/engine/attribution/english.ts';
import { attributionsOf } from '../src/engine/attribution/index.ts';
import { extractByRules } from '../src/engine/attribution/rules/index.ts';
import type { Extracted } from '../src/engine/document.ts';
import { calibrationCurve } from './calibration.ts';
import { judgedOf, newsroomOutcomes } from './cross-validation.ts';
import { keptArticles } from './kept.ts';
import { crossFit, THRESHOLDS } from './late.ts';

const [kept = '', out = ''] = process.argv.slice(2);
const { fitted, first } = crossFit(keptArticles(kept), (message) => console.error(message));
const calibration = calibrationCurve(newsroomOutcomes(fitted, first));
const found: Record<string, Extracted[]> = {};
for (const [{ late }, judged] of judgedOf(fitted, first)) {
  const model = { thresholds: THRESHOLDS, calibration };
  found[late.article.id] = lendSpans(attributionsOf(late.view, judged, model), extractByRules(late.article.doc));
}
writeFileSync(out, JSON.stringify(found));
console.error(`${Object.keys(found).length} articles`);
