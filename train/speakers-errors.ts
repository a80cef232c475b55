/**
 * Every wrong and silent speaker of an English newsroom-like set, end to end, with what the stage thought:
 *   npx tsx train/speakers-errors.ts GOLD.jsonl [--scorers DIR] [--cache FILE] [--list] [--sources gold]
 * The extractor is slow and does not change while the speaker stage is worked on: --cache keeps what it found. The score is that of
 * score-newsroom.mjs (of --scorers, default ../shared/evaluation). --sources gold takes the set's own sources instead of the extractor's.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve as pathOf } from 'node:path';
import { parseArgs } from 'node:util';
import { extractEnglish } from '../src/engine/attribution/english.ts';
import { loadModel } from '../src/engine/attribution/index.ts';
import type { Extracted } from '../src/engine/document.ts';
import { docFromText } from '../src/engine/language/document.ts';
import { resolveSpeakers } from '../src/engine/speakers/index.ts';
import type { Span } from '../src/engine/types.ts';

interface Claim {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly speaker: string;
  readonly kind: string;
  readonly optional: boolean;
}

interface Article {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly Claim[];
}

interface Said {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly act: string;
  readonly speaker: { readonly name: string; readonly kind: string } | null;
  readonly confidence: number;
  readonly how: string;
  readonly candidates: readonly string[];
}

interface Score {
  readonly right: number;
  readonly wrong: number;
  readonly silent: number;
  readonly named: number;
  readonly predicted: number;
}

interface Scorer {
  readonly scoreArticle: (gold: Article, predicted: readonly Said[]) => Score;
  readonly sameSpeaker: (given: string, gold: string, kind: string) => boolean;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    scorers: { type: 'string', default: '../shared/evaluation' },
    cache: { type: 'string' },
    list: { type: 'boolean' },
    sources: { type: 'string' },
  },
});

const articles = readFileSync(positionals[0] ?? '', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Article);

function extracted(): Extracted[][] {
  if (values.sources === 'gold') return articles.map((a) => a.attributions.map(asExtracted));
  if (values.cache && existsSync(values.cache)) return JSON.parse(readFileSync(values.cache, 'utf8')) as Extracted[][];
  const model = loadModel(
    new Uint8Array(readFileSync(new URL('../src/engine/models/attribution.bin', import.meta.url))),
  );
  const found = articles.map(({ text }) => [...extractEnglish(docFromText(text, 'en'), model)]);
  if (values.cache) writeFileSync(values.cache, JSON.stringify(found));
  return found;
}

const asExtracted = (c: Claim): Extracted => ({
  kind: 'indirect', act: 'claim', source: c.source, cue: c.cue, content: c.content, stance: 'neutral',
  negated: false, hypothetical: false, confidence: 1, evidence: [],
}); // biome-ignore format: short

function said({ text }: Article, found: readonly Extracted[]): Said[] {
  const { speakers, of } = resolveSpeakers(docFromText(text, 'en'), found, undefined, { language: 'en' });
  const byId = new Map(speakers.map((s) => [s.id, s]));
  return found.map((e, i): Said => {
    const resolved = of[i];
    const speaker = byId.get(resolved?.speaker ?? '');
    return {
      source: e.source, cue: e.cue, content: e.content, act: e.act, speaker: speaker ? { name: speaker.name, kind: speaker.kind } : null,
      confidence: resolved?.confidence ?? 0, how: resolved?.evidence.map((x) => x.code).join(' ') ?? '',
      candidates: (resolved?.candidates ?? []).flatMap((id) => byId.get(id)?.name ?? []),
    }; // biome-ignore format: a table
  });
}

const start = (spans: readonly Span[]): number => spans[0]?.start ?? 0;
const wordsOf = (text: string, spans: readonly Span[]): string =>
  spans.map((s) => text.slice(s.start, s.end)).join(' … ');

/** Pairs of a claim and the prediction that names a speaker for it: scored one prediction at a time, so that the scorer says which is which. */
function judged(
  scorer: Scorer,
  article: Article,
  predicted: readonly Said[],
): { claim: Claim; said: Said; ok: boolean | null }[] {
  const claims = predicted.filter((p) => p.act !== 'attitude');
  const marked = claims.map((p, i) => ({ ...p, speaker: { name: `zz${i}zz`, kind: 'person' } }));
  const { errors } = scorer.scoreArticle(article, marked) as unknown as {
    errors: { gold?: string; predicted?: string }[];
  };
  return errors.flatMap(({ gold, predicted: name }) => {
    const index = Number(/^zz(\d+)zz$/.exec(name ?? '')?.[1] ?? -1);
    const one = claims[index];
    if (!one || gold === undefined) return [];
    const claim = [...article.attributions]
      .filter((a) => a.speaker === gold && !a.optional)
      .sort(
        (a, b) => Math.abs(start(a.content) - start(one.content)) - Math.abs(start(b.content) - start(one.content)),
      )[0];
    if (!claim) return [];
    return [{ claim, said: one, ok: one.speaker ? scorer.sameSpeaker(one.speaker.name, gold, claim.kind) : null }];
  });
}

const scorer = (await import(pathOf(values.scorers, 'score-newsroom.mjs'))) as unknown as Scorer;
const found = extracted();
const total = { right: 0, wrong: 0, silent: 0, named: 0, predicted: 0 };
const curve: { confidence: number; ok: boolean }[] = [];
articles.forEach((article, i) => {
  const predicted = said(article, found[i] ?? []);
  const score = scorer.scoreArticle(
    article,
    predicted.filter((p) => p.act !== 'attitude'),
  );
  for (const key of ['right', 'wrong', 'silent', 'named', 'predicted'] as const) total[key] += score[key];
  for (const { claim, said: p, ok } of judged(scorer, article, predicted)) {
    if (ok !== null) curve.push({ confidence: p.confidence, ok });
    if (!values.list || ok === true) continue;
    console.log(
      [
        ok === null ? 'SILENT' : 'WRONG', article.id, start(p.content), claim.kind, `gold=${claim.speaker}`, `given=${p.speaker?.name ?? '-'}`,
        `source=${wordsOf(article.text, p.source)}`, `goldsource=${wordsOf(article.text, claim.source)}`, p.how, p.confidence.toFixed(2), p.candidates.join('; '),
      ].join(' | '),
    ); // biome-ignore format: a line of output
  }
});
const pct = (n: number, of: number): string => ((100 * n) / Math.max(1, of)).toFixed(2);
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
