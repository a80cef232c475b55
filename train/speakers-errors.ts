/**
 * Every wrong and silent speaker of an English newsroom-like set, end to end, with what the stage thought:
 *   npx tsx train/speakers-errors.ts GOLD.jsonl [--scorers DIR] [--cache FILE] [--list] [--sources gold]
 * The extractor is slow and does not change while the speaker stage is worked on: --cache keeps what it found. The score is that of
 * score-newsroom.mjs (of --scorers, default ../shared/evaluation). --sources gold takes the set's own sources instead of the extractor's.
 */
import { parseArgs } from 'node:util';
import type { Span } from '../src/engine/types.ts';
import { asExtracted, extractedOf, judged, loadScorer, readSet, saidOf } from './speakers-set.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    scorers: { type: 'string', default: '../shared/evaluation' },
    cache: { type: 'string' },
    list: { type: 'boolean' },
    sources: { type: 'string' },
  },
});
const wordsOf = (text: string, spans: readonly Span[]): string =>
  spans.map((s) => text.slice(s.start, s.end)).join(' … ');
const pct = (n: number, of: number): string => ((100 * n) / Math.max(1, of)).toFixed(2);

const articles = readSet(positionals[0] ?? '');
const scorer = await loadScorer(values.scorers);
const found =
  values.sources === 'gold'
    ? articles.map((a) => a.attributions.map(asExtracted))
    : extractedOf(articles, values.cache);
const total = { right: 0, wrong: 0, silent: 0, named: 0, predicted: 0 };
const curve: { confidence: number; ok: boolean }[] = [];
articles.forEach((article, i) => {
  const predicted = saidOf(article, found[i] ?? []);
  const score = scorer.scoreArticle(
    article,
    predicted.filter((p) => p.act !== 'attitude'),
  );
  for (const key of ['right', 'wrong', 'silent', 'named', 'predicted'] as const) total[key] += score[key];
  for (const { claim, said, ok } of judged(scorer, article, found[i] ?? [], predicted)) {
    if (ok !== null) curve.push({ confidence: said.confidence, ok });
    if (!values.list || ok === true) continue;
    console.log(
      [
        ok === null ? 'SILENT' : 'WRONG', article.id, said.content[0]?.start, claim.kind, `gold=${claim.speaker}`, `given=${said.speaker?.name ?? '-'}`,
        `source=${wordsOf(article.text, said.source)}`, `goldsource=${wordsOf(article.text, claim.source)}`, said.how, said.confidence.toFixed(2),
        said.meant, said.candidates.join('; '),
      ].join(' | '),
    ); // biome-ignore format: a line of output
  }
});
console.log(
  `right ${pct(total.right, total.named)} wrong ${pct(total.wrong, total.named)} silent ${pct(total.silent, total.named)} of ${total.named}; wrong mouths ${pct(total.wrong, total.predicted)} of ${total.predicted} (${total.wrong})`,
);
for (const bar of [0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95]) {
  const kept = curve.filter((c) => c.confidence >= bar);
  const right = kept.filter((c) => c.ok).length;
  console.log(
    `  bar ${bar.toFixed(2)}: right ${pct(right, total.named)} wrong mouths ${pct(kept.length - right, total.predicted)}`,
  );
}
