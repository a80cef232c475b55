/**
 * npx tsx train/evaluate.ts FILE: how good the trained engine is. FILE is what `npm run train -- FILE` kept (the jackknifed
 * output of the first stages). Cross-validated on newsroom-en train: every article is read by stages that have not seen it.
 *   --dev       also both dev sets with the model in the repository
 *   --ablate    leaves out one part of the later stages at a time
 *   --articles  results by article
 */
import { readFileSync } from 'node:fs';
import { extractByModel, loadModel } from '../src/engine/attribution/index.ts';
import { loadArticles, readCorpus } from './corpus.ts';
import { type Ablation, crossValidate, toPrediction } from './cross-validation.ts';
import { keptArticles } from './kept.ts';
import { type Newsroom, scorers } from './scorers.ts';

const pct = (x: number): string => (100 * x).toFixed(1).padStart(5);
const line = (name: string, r: Newsroom): string =>
  `${name.padEnd(34)} attributed P ${pct(r.attributed.precision)} R ${pct(r.attributed.recall)} F1 ${pct(r.attributed.f1)}   detection F1 ${pct(r.detection.f1)}   overlap ${pct(r.contentOverlap.f1)}`;

/** Kinds of outlet by the article's id (collections and outlets are named in it). */
const KINDS: ReadonlyArray<readonly [string, RegExp]> = [
  [
    'tabloid or partisan',
    /thesun|express|nypost|nydailynews|ok\.co|inquisitr|occupydem|gateway|dailycaller|theroot|breitbart|dailybeast|tnr|thenation/i,
  ],
  ['broadcaster', /foxnews|cnbc|abcnews|nbcnews|globalnews|ndtv|inews/i],
  [
    'technology, science, lifestyle',
    /cnet|mashable|macrumors|nature|nationalgeo|medicalnews|medium|uproxx|rollingstone|axios/i,
  ],
  ['financial wire (hpbench)', /^hpbench/],
  ['mixed web news (aeb)', /^aeb/],
  ['newspaper and other', /./],
];

async function main(): Promise<void> {
  const [file = '', ...flags] = process.argv.slice(2);
  const { scoreNewsroom, score } = await scorers();
  const kept = keptArticles(file);
  const gold = kept.filter((a) => a.article.domain === 'newsroom' && !a.article.web).map((a) => a.article.raw);
  const full = crossValidate(kept);
  for (const threshold of [0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7]) {
    console.log(line(`cross-validated, threshold ${threshold}`, scoreNewsroom(gold, full.predictions(threshold))));
  }
  for (const threshold of [0.4, 0.45, 0.5])
    console.log(line(`as the product does it, ${threshold}`, scoreNewsroom(gold, full.merged(threshold))));
  const web = kept.filter((a) => a.article.web).map((a) => a.article.raw);
  if (web.length) {
    console.log(line(`train/labels (${web.length})`, scoreNewsroom(web, full.predictions())));
    console.log(line('train/labels, as the product does it', scoreNewsroom(web, full.merged())));
  }
  console.log(
    `calibration error ${full.calibrationError.toFixed(3)}; candidates ${full.candidates}, right ${full.right}`,
  );
  const predictions = full.merged();
  for (const [kind] of KINDS) {
    const of = gold.filter((g) => KINDS.find(([, pattern]) => pattern.test(g.id))?.[0] === kind);
    console.log(line(`${kind} (${of.length})`, scoreNewsroom(of, predictions)));
  }
  if (flags.includes('--articles'))
    for (const g of gold) console.log(line(g.id.slice(0, 34), scoreNewsroom([g], predictions)));
  if (flags.includes('--ablate')) {
    const parts: Ablation[] = [
      'reranker',
      'source repair',
      'second round',
      'continuation',
      'polnear in acceptance',
      'web articles',
      'other candidates',
      'other labellings',
      'rules in acceptance',
    ];
    for (const part of parts)
      console.log(line(`without ${part}`, scoreNewsroom(gold, crossValidate(kept, part).predictions())));
  }
  if (!flags.includes('--dev')) return;
  const model = loadModel(
    new Uint8Array(readFileSync(new URL('../src/engine/models/attribution.bin', import.meta.url))),
  );
  const predict = (name: string, domain: 'polnear' | 'newsroom'): Map<string, unknown[]> =>
    new Map(loadArticles(name, domain).map((a) => [a.id, extractByModel(a.doc, model).map(toPrediction)]));
  console.log(
    line('newsroom-en dev', scoreNewsroom(readCorpus('newsroom-en/dev'), predict('newsroom-en/dev', 'newsroom'))),
  );
  const r = score(readCorpus('attribution-en/dev'), predict('attribution-en/dev', 'polnear'));
  for (const [name, m] of Object.entries(r.metrics))
    console.log(`PolNeAR dev ${name.padEnd(24)} P ${pct(m.precision)} R ${pct(m.recall)} F1 ${pct(m.f1)}`);
  for (const [name, t] of Object.entries(r.recallByType))
    console.log(`PolNeAR dev ${name.padEnd(24)} gold ${t.gold} attributed recall ${pct(t.attributed)}`);
}

await main();
