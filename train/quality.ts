/**
 * How good a hypothesis is against the gold attributions: what the reranker is taught to prefer and acceptance to accept.
 * The same ideas as the evaluation's scorers: content Jaccard of a half and more, and a shared source word.
 */
import { type Hypothesis, jaccard, type Range } from '../src/engine/attribution/hypothesis.ts';
import type { Doc } from '../src/engine/document.ts';
import type { Gold } from './corpus.ts';

/** Least content Jaccard of a match. */
export const MATCH = 0.5;
const FUNCTION_WORDS = new Set('a an and as at but by for from in of on or the to with'.split(' '));

/** Whether two sources agree: both absent, or a shared token that is no function word. */
export function sameSource(doc: Doc, predicted: Range | null, gold: Range | null): boolean {
  if (!gold || !predicted) return !gold && !predicted;
  const words: number[] = [];
  for (let i = gold[0]; i < gold[1]; i++) {
    const t = doc.tokens[i]!;
    if (t.kind !== 'mark' && t.lower !== "'s" && !FUNCTION_WORDS.has(t.lower)) words.push(i);
  }
  const wanted = words.length ? words : [gold[0]];
  return wanted.some((i) => i >= predicted[0] && i < predicted[1]);
}

/** Quality against one gold item: 0 to 1.1, above 0.5 when it matches. */
export function quality(doc: Doc, h: Pick<Hypothesis, 'source' | 'content'>, gold: Gold): number {
  const j = jaccard(h.content, gold.content);
  const same = sameSource(doc, h.source, gold.source);
  const both = h.source && gold.source ? jaccard([h.source], [gold.source]) : same ? 1 : 0;
  return (j >= MATCH && same ? 0.5 : 0) + 0.3 * j + 0.15 * both + (j === 1 ? 0.15 : 0);
}

/** Gold items whose cue shares a token with this one. */
export const goldsOfCue = (gold: readonly Gold[], first: number, end: number): Gold[] =>
  gold.filter((g) => g.cue && g.cue[0] < end && first < g.cue[1]);

/** Pairs of predictions and gold items, one to one, best content first, as the scorers pair them. */
export function link(
  predicted: ReadonlyArray<{ readonly content: readonly Range[] }>,
  gold: readonly Gold[],
): Array<{ p: number; g: number }> {
  const pairs: Array<{ p: number; g: number; j: number }> = [];
  gold.forEach((item, g) => {
    predicted.forEach((h, p) => {
      const j = h.content.length ? jaccard(h.content, item.content) : 0;
      if (j >= MATCH) pairs.push({ p, g, j });
    });
  });
  const usedP = new Set<number>();
  const usedG = new Set<number>();
  const out: Array<{ p: number; g: number }> = [];
  for (const { p, g } of pairs.sort((a, b) => b.j - a.j || a.g - b.g || a.p - b.p)) {
    if (usedP.has(p) || usedG.has(g)) continue;
    usedP.add(p);
    usedG.add(g);
    out.push({ p, g });
  }
  return out;
}
