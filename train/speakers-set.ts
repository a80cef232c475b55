/** Articles with resolved speakers (newsroom-en), what the extractor finds in them, and the scorer's verdict on each speaker given. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve as pathOf } from 'node:path';
import { extractEnglish } from '../src/engine/attribution/english.ts';
import { loadModel } from '../src/engine/attribution/index.ts';
import type { Extracted } from '../src/engine/document.ts';
import { docFromText } from '../src/engine/language/document.ts';
import { resolveSpeakers } from '../src/engine/speakers/index.ts';
import type { Decision, Tools } from '../src/engine/speakers/reading.ts';
import type { Span } from '../src/engine/types.ts';

/** A claim of the set with its speaker ('' where the set does not say). */
export interface Claim {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly speaker: string;
  readonly kind: string;
  readonly optional: boolean;
}

/** A line of the set. */
export interface Article {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly Claim[];
}

/** A prediction as the scorers read it, with the decision behind it. */
export interface Said {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly act: string;
  readonly speaker: { readonly name: string; readonly kind: string } | null;
  readonly confidence: number;
  readonly how: string;
  readonly candidates: readonly string[];
  readonly signs: Readonly<Record<string, number>>;
  /** The name that was decided, whether it is sure enough to be given or not. */
  readonly meant: string | null;
}

/** What score-newsroom.mjs counts of one article. */
export interface Score {
  readonly right: number;
  readonly wrong: number;
  readonly silent: number;
  readonly named: number;
  readonly predicted: number;
}

/** The functions of score-newsroom.mjs. */
export interface Scorer {
  readonly scoreArticle: (gold: Article, predicted: readonly Said[]) => Score;
  readonly sameSpeaker: (given: string, gold: string, kind: string) => boolean;
}

/** Reads a set of JSON lines. */
export const readSet = (path: string): Article[] =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Article);

/** Loads the scorer of a folder. */
export const loadScorer = async (folder: string): Promise<Scorer> =>
  (await import(pathOf(folder, 'score-newsroom.mjs'))) as unknown as Scorer;

/** The set's own sources as the extractor would hand them on. */
export const asExtracted = (c: Pick<Claim, 'source' | 'cue' | 'content'>): Extracted => ({
  kind: 'indirect', act: 'claim', source: c.source, cue: c.cue, content: c.content, stance: 'neutral',
  negated: false, hypothetical: false, confidence: 0.95, evidence: [],
}); // biome-ignore format: short

/** What the trained extractor finds in each article; kept in the file `cache` and read from there the next time. */
export function extractedOf(articles: readonly Article[], cache?: string): Extracted[][] {
  if (cache && existsSync(cache)) return JSON.parse(readFileSync(cache, 'utf8')) as Extracted[][];
  const model = loadModel(
    new Uint8Array(readFileSync(new URL('../src/engine/models/attribution.bin', import.meta.url))),
  );
  const found = articles.map(({ text }) => [...extractEnglish(docFromText(text, 'en'), model)]);
  if (cache) writeFileSync(cache, JSON.stringify(found));
  return found;
}

/** Resolves what was extracted from an article. */
export function saidOf({ text }: Article, found: readonly Extracted[], tools: Tools = {}): Said[] {
  const decisions = new Map<number, Decision>();
  const { speakers, of } = resolveSpeakers(
    docFromText(text, 'en'),
    found,
    undefined,
    { language: 'en' },
    {
      ...tools,
      see: (k, _signs, decision) => decisions.set(k, decision),
    },
  );
  const byId = new Map(speakers.map((s) => [s.id, s]));
  return found.map((e, i): Said => {
    const resolved = of[i];
    const speaker = byId.get(resolved?.speaker ?? '');
    const decision = decisions.get(i);
    return {
      source: e.source, cue: e.cue, content: e.content, act: e.act, speaker: speaker ? { name: speaker.name, kind: speaker.kind } : null,
      confidence: resolved?.confidence ?? 0, how: decision?.how ?? 'none', signs: decision?.signs ?? {}, meant: decision?.entity?.name ?? null,
      candidates: (resolved?.candidates ?? []).flatMap((id) => byId.get(id)?.name ?? []),
    }; // biome-ignore format: a table
  });
}

/** A claim that was met and the prediction that met it. */
export interface Judged {
  readonly claim: Claim;
  readonly said: Said;
  /** Is the speaker given the right one; null: none given. */
  readonly ok: boolean | null;
  /** Is the one meant right, given or not; null: nobody was. */
  readonly meantOk: boolean | null;
}

const start = (spans: readonly Span[]): number => spans[0]?.start ?? 0;

/** Which prediction met which claim: each is given a name that is nobody's, so that the scorer's errors tell. */
export function judged(scorer: Scorer, article: Article, predicted: readonly Said[]): Judged[] {
  const claims = predicted.filter((p) => p.act !== 'attitude');
  const marked = claims.map((p, i) => ({ ...p, speaker: { name: `zz${i}zz`, kind: 'person' } }));
  const { errors } = scorer.scoreArticle(article, marked) as unknown as {
    errors: { gold?: string; predicted?: string }[];
  };
  return errors.flatMap(({ gold, predicted: name }): Judged[] => {
    const said = claims[Number(/^zz(\d+)zz$/.exec(name ?? '')?.[1] ?? -1)];
    if (!said || gold === undefined) return [];
    const [claim] = article.attributions
      .filter((a) => a.speaker === gold && !a.optional)
      .sort(
        (a, b) => Math.abs(start(a.content) - start(said.content)) - Math.abs(start(b.content) - start(said.content)),
      );
    if (!claim) return [];
    const same = (given: string | null | undefined): boolean | null =>
      given ? scorer.sameSpeaker(given, gold, claim.kind) : null;
    return [{ claim, said, ok: same(said.speaker?.name), meantOk: same(said.meant) }];
  });
}
