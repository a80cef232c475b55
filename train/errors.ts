/**
 * npx tsx train/errors.ts: 60 errors of the dev sets, drawn by a seeded generator, sorted by kind. Counts only; --show prints
 * the articles' words on the terminal (never into the project).
 */
import { readFileSync } from 'node:fs';
import { tokensIn } from '../src/engine/attribution/hints.ts';
import type { Range } from '../src/engine/attribution/hypothesis.ts';
import { type AttributionModel, extractByModel, loadModel } from '../src/engine/attribution/index.ts';
import { type Article, type Domain, type Gold, loadArticles } from './corpus.ts';
import { goldsOfCue, link, sameSource } from './quality.ts';
import { random, shuffle } from './random.ts';

interface Found {
  readonly cue: Range | null;
  readonly sources: readonly Range[];
  readonly content: readonly Range[];
}

interface Mistake {
  readonly kind: string;
  readonly words: string;
}

function found(article: Article, model: AttributionModel): Found[] {
  const { doc, domain } = article;
  const wanted = extractByModel(doc, model).filter((a) => domain === 'polnear' || a.act === 'claim');
  const ranges = (spans: readonly { start: number; end: number }[]): Range[] => spans.map((s) => tokensIn(doc, s));
  return wanted.map((a) => ({ cue: ranges(a.cue)[0] ?? null, sources: ranges(a.source), content: ranges(a.content) }));
}

const meets = (f: Found, g: Gold): boolean => !!f.cue && goldsOfCue([g], f.cue[0], f.cue[1]).length > 0;

function mistakesOf(article: Article, model: AttributionModel): Mistake[] {
  const { doc, gold } = article;
  const list = found(article, model);
  const linked = link(list, gold);
  const of = new Map(linked.map(({ p, g }) => [g, p]));
  const words = ([a, b]: Range): string => article.raw.text.slice(doc.tokens[a]?.start, doc.tokens[b - 1]?.end);
  const out: Mistake[] = [];
  gold.forEach((g, i) => {
    if (g.optional) return;
    const p = of.get(i);
    const text = `${g.source ? words(g.source) : '-'} | ${g.cue ? words(g.cue) : '-'} | ${g.content.map(words).join(' ... ')}`;
    if (p === undefined) {
      const kind = !g.cue
        ? 'missed: no cue in the gold'
        : list.some((f) => meets(f, g))
          ? 'cue found, wrong content span'
          : 'missed: cue rejected or not seen';
      out.push({ kind, words: text });
    } else {
      const { sources } = list[p] as Found;
      const right = sources.length ? sources.some((s) => sameSource(doc, s, g.source)) : g.source === null;
      if (!right)
        out.push({
          kind: sources.length === 0 ? 'source missing' : g.source ? 'wrong source' : 'source where gold has none',
          words: text,
        });
    }
  });
  const used = new Set(linked.map(({ p }) => p));
  list.forEach((f, i) => {
    if (used.has(i) || gold.some((g) => meets(f, g))) return;
    out.push({
      kind: 'spurious',
      words: `${f.sources.map(words).join('/')} | ${f.cue ? words(f.cue) : '-'} | ${f.content.map(words).join(' ... ')}`,
    });
  });
  return out;
}

const SAMPLE = 60;
const model = loadModel(new Uint8Array(readFileSync(new URL('../src/engine/models/attribution.bin', import.meta.url))));
const sets: ReadonlyArray<readonly [string, Domain]> = [
  ['newsroom-en/dev', 'newsroom'],
  ['attribution-en/dev', 'polnear'],
];
for (const [name, domain] of sets) {
  const all = loadArticles(name, domain).flatMap((a) => mistakesOf(a, model));
  const sample = shuffle(all, random(60)).slice(0, SAMPLE);
  const counts = new Map<string, number>();
  for (const { kind } of sample) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  console.log(`${name}: ${all.length} errors, ${sample.length} sampled`);
  for (const [kind, n] of [...counts].sort((a, b) => b[1] - a[1])) console.log(`  ${String(n).padStart(3)}  ${kind}`);
  if (process.argv.includes('--show')) for (const { kind, words } of sample) console.log(`${kind}: ${words}`);
}
