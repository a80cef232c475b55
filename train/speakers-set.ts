/** Articles with resolved speakers (newsroom-en), what the extractor finds in them, and the scorer's verdict on each speaker given. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve as pathOf } from 'node:path';
import { extractEnglish } from '../src/engine/attribution/english.ts';
import { loadModel } from '../src/engine/attribution/index.ts';
import type { Doc, Extracted } from '../src/engine/document.ts';
import { docFromText } from '../src/engine/language/document.ts';
import { resolveSpeakers } from '../src/engine/speakers/index.ts';
import type { Decision, Tools } from '../src/engine/speakers/reading.ts';
import type { Span } from '../src/engine/types.ts';
import { strangers } from './attribution-data.ts';
import { type ClaimArticle, loadClaims, loadNewsClaims } from './labels/claims.ts';
import { loadSpeakers } from './labels/speakers.ts';

/** A claim of the set with its speaker ('' where the set does not say). */
export interface Claim {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly speaker: string;
  readonly kind: string;
  readonly optional: boolean;
  /** Other names that are right too, as score-speakers.mjs has it; absent where score-newsroom.mjs judges. */
  readonly aliases?: readonly string[];
}

/** A line of the set. */
export interface Article {
  readonly id: string;
  readonly text: string;
  /** What it is of; only newsroom-en and the claims of train/labels are read end to end, for PolNeAR's sources alone have speakers. */
  readonly set?: 'claims' | 'polnear';
  /** Articles of one group tell of the same event and belong into one fold. */
  readonly group?: string;
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

/** The functions of score-newsroom.mjs and score-speakers.mjs. */
export interface Scorer {
  readonly scoreArticle: (gold: Article, predicted: readonly Said[]) => Score;
  readonly sameSpeaker: (given: string, gold: string, kind: string) => boolean;
  readonly nameWords: (name: string) => string[];
}

/** Reads a set of JSON lines. */
export const readSet = (path: string): Article[] =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Article);

const PRONOUN = /^(?:he|she|they|it|who|which|that|i|we|you|his|her|their|him|them|us|me|this|these|those|others?)$/i;

/** A source that the labels leave without a name is known by its own words, as in newsroom-en, unless it is a pronoun. */
function ownWords(text: string, { source, kind, speaker }: ClaimArticle['attributions'][number]): string {
  const words = source.map((s) => text.slice(s.start, s.end)).join(' ');
  return speaker || kind !== 'unnamed' || PRONOUN.test(words) ? speaker : words;
}

/** The hand-marked articles of train/labels, in the form of newsroom-en; those that are an article of `known` left out. */
export function readLabelled(known: readonly Article[]): Article[] {
  const fresh = strangers(known);
  return [...loadClaims().articles, ...loadNewsClaims().articles]
    .filter(({ text }) => fresh(text))
    .map(({ id, text, group, attributions }) => ({
      id,
      text,
      set: 'claims' as const,
      ...(group ? { group } : {}),
      attributions: attributions.map((a) => ({ ...a, speaker: ownWords(text, a) })),
    }));
}

/** The PolNeAR articles of train/labels whose sources have speakers. */
export const readPolnear = (): Article[] =>
  loadSpeakers().articles.map(({ id, text, attributions }) => ({ id, text, set: 'polnear' as const, attributions }));

/** Is a name the claim's speaker, by the rules of the scorer of its set? `full`: the fullest name is asked. */
export function isSpeaker(scorer: Scorer, given: string, { speaker, kind, aliases }: Claim, full = false): boolean {
  if (!aliases) return scorer.sameSpeaker(given, speaker, kind);
  const equal = (a: string, b: string): boolean => scorer.nameWords(a).join(' ') === scorer.nameWords(b).join(' ');
  const similar = (a: string, b: string): boolean => {
    const [x, y] = [new Set(scorer.nameWords(a)), new Set(scorer.nameWords(b))];
    const both = [...x].filter((w) => y.has(w)).length;
    return both / (x.size + y.size - both) >= 0.5;
  };
  const same = (name: string): boolean =>
    equal(given, name) || (kind !== 'person' && kind !== 'organisation' && similar(given, name));
  return same(speaker) || (!full && !PRONOUN.test(given) && aliases.some(same));
}

/** Loads the scorer of a folder. */
export const loadScorer = async (folder: string): Promise<Scorer> =>
  ({
    ...((await import(pathOf(folder, 'score-newsroom.mjs'))) as object),
    ...((await import(pathOf(folder, 'score-speakers.mjs'))) as object),
  }) as unknown as Scorer;

/** The set's own sources as the extractor would hand them on. */
export const asExtracted = (c: Pick<Claim, 'source' | 'cue' | 'content'>): Extracted => ({
  kind: 'indirect', act: 'claim', source: c.source, cue: c.cue, content: c.content, stance: 'neutral',
  negated: false, hypothetical: false, confidence: 0.95, evidence: [],
}); // biome-ignore format: short

const given = new WeakMap<Article, readonly Extracted[]>();

/** The set's own sources as the extractor would hand them on; the same list each time. */
export function givenOf(article: Article): readonly Extracted[] {
  const list = given.get(article) ?? article.attributions.map(asExtracted);
  given.set(article, list);
  return list;
}

/**
 * What the trained extractor finds in each article; kept in the file `cache` (JSON, from article id to what was found) and read from there
 * the next time. Articles that the cache does not hold are read with the model in the repository.
 */
export function extractedOf(articles: readonly Article[], cache?: string): Extracted[][] {
  const kept =
    cache && existsSync(cache) ? (JSON.parse(readFileSync(cache, 'utf8')) as Record<string, Extracted[]>) : {};
  if (articles.some(({ id }) => !kept[id])) {
    const model = loadModel(
      new Uint8Array(readFileSync(new URL('../src/engine/models/attribution.bin', import.meta.url))),
    );
    for (const { id, text } of articles) kept[id] ??= [...extractEnglish(docFromText(text, 'en'), model)];
    if (cache) writeFileSync(cache, JSON.stringify(kept));
  }
  return articles.map(({ id }) => kept[id] ?? []);
}

const docs = new Map<string, Doc>();

/** The document of a text, made once. */
function docOf(text: string): Doc {
  const doc = docs.get(text) ?? docFromText(text, 'en');
  docs.set(text, doc);
  return doc;
}

/** Resolves what was extracted from an article. */
export function saidOf({ text }: Article, found: readonly Extracted[], tools: Tools = {}): Said[] {
  const decisions = new Map<number, Decision>();
  const { speakers, of } = resolveSpeakers(
    docOf(text),
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

/** Which of `found` met which claim: each is given a name that is nobody's, so that the scorer's errors tell. */
function meetings(scorer: Scorer, article: Article, found: readonly Found[]): { claim: Claim; at: number }[] {
  const claims = found.flatMap((p, at) => (p.act === 'attitude' ? [] : [{ ...p, at, speaker: { name: `zz${at}zz` } }]));
  const { errors } = scorer.scoreArticle(article, claims as unknown as readonly Said[]) as unknown as {
    errors: { gold?: string; predicted?: string }[];
  };
  return errors.flatMap(({ gold, predicted: name }) => {
    const at = Number(/^zz(\d+)zz$/.exec(name ?? '')?.[1] ?? -1);
    const met = found[at];
    if (!met || gold === undefined) return [];
    const [claim] = article.attributions
      .filter((a) => a.speaker === gold && !a.optional)
      .sort(
        (a, b) => Math.abs(start(a.content) - start(met.content)) - Math.abs(start(b.content) - start(met.content)),
      );
    return claim ? [{ claim, at }] : [];
  });
}

type Found = Pick<Said, 'source' | 'cue' | 'content' | 'act'>;

/** Met claims of what was extracted, kept: they do not depend on the speakers. */
const known = new WeakMap<readonly object[], ReturnType<typeof meetings>>();

/** The set's own sources meet the claims they come from. */
function givenMeetings(article: Article): ReturnType<typeof meetings> {
  return article.attributions.flatMap((claim, at) => (claim.speaker && !claim.optional ? [{ claim, at }] : []));
}

/** The claims that were met, by the place in `found` of what met them. */
export function metClaims(scorer: Scorer, article: Article, found: readonly Found[]): ReturnType<typeof meetings> {
  const own = found === given.get(article);
  const met = known.get(found) ?? (own ? givenMeetings(article) : meetings(scorer, article, found));
  known.set(found, met);
  return met;
}

/** The claims that were met, with the verdict on the speaker of each. `found`: what `predicted` was resolved from. */
export function judged(
  scorer: Scorer,
  article: Article,
  found: readonly Found[],
  predicted: readonly Said[],
): Judged[] {
  return metClaims(scorer, article, found).flatMap(({ claim, at }): Judged[] => {
    const said = predicted[at];
    const same = (name: string | null | undefined): boolean | null => (name ? isSpeaker(scorer, name, claim) : null);
    return said ? [{ claim, said, ok: same(said.speaker?.name), meantOk: same(said.meant) }] : [];
  });
}
