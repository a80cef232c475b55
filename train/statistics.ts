/**
 * Word statistics: how often a word is part of a cue, of a source. When an article is learned from, its own counts are left
 * out, or the model would trust a statistic that knew the answer.
 */

import { hashText } from '../src/engine/attribution/hash.ts';
import { UNKNOWN, type WordStatistics } from '../src/engine/attribution/view.ts';
import type { Doc } from '../src/engine/document.ts';
import type { Article } from './corpus.ts';

/** Counts of a word: all uses, uses in a cue, uses in a source. */
interface Counts {
  all: number;
  cue: number;
  source: number;
}

/** Upper bounds of the buckets 0 to 6; above the last: 7. */
const LIMITS = [0.002, 0.01, 0.04, 0.12, 0.3, 0.55, 0.8];
const LEAST_USES = 3;

function bucket(part: number, all: number): number {
  if (all < LEAST_USES) return UNKNOWN;
  const share = part / (all + 1);
  const at = LIMITS.findIndex((limit) => share < limit);
  return at < 0 ? 7 : at;
}

function countArticle(article: Article, into: Map<number, Counts>, sign: number): void {
  const n = article.doc.tokens.length;
  const cue = new Uint8Array(n);
  const source = new Uint8Array(n);
  for (const g of article.gold) {
    if (g.cue) cue.fill(1, g.cue[0], g.cue[1]);
    if (g.source) source.fill(1, g.source[0], g.source[1]);
  }
  for (let i = 0; i < n; i++) {
    const h = hashText(article.doc.tokens[i]!.lower);
    let c = into.get(h);
    if (!c) {
      c = { all: 0, cue: 0, source: 0 };
      into.set(h, c);
    }
    c.all += sign;
    c.cue += sign * cue[i]!;
    c.source += sign * source[i]!;
  }
}

const pack = (c: Counts, own: Counts | undefined): number =>
  bucket(c.cue - (own?.cue ?? 0), c.all - (own?.all ?? 0)) |
  (bucket(c.source - (own?.source ?? 0), c.all - (own?.all ?? 0)) << 4);

/** Cluster of a word by its hash, 0 for none. */
export type Clusters = ReadonlyMap<number, number>;

/** Statistics over articles. */
export class Statistics {
  private readonly counts = new Map<number, Counts>();

  constructor(
    articles: readonly Article[],
    private readonly clusters: Clusters,
    private readonly meanings: ReadonlyMap<number, number> = new Map(),
  ) {
    for (const a of articles) countArticle(a, this.counts, 1);
  }

  /** Statistics that do not know `article` (which must have been counted). */
  without(article: Article): WordStatistics {
    const own = new Map<number, Counts>();
    countArticle(article, own, 1);
    return { lookup: (h) => this.value(h, own.get(h)), meaning: (h) => this.meaning(h) };
  }

  /** Statistics of all articles. */
  all(): WordStatistics {
    return { lookup: (h) => this.value(h, undefined), meaning: (h) => this.meaning(h) };
  }

  /** Packed meaning of a word; 0: none. */
  meaning(h: number): number {
    return this.meanings.get(h) ?? 0;
  }

  /** Words worth keeping in the model: hash, packed value, packed meaning. */
  entries(): Array<readonly [number, number, number]> {
    const hashes = new Set([...this.counts.keys(), ...this.clusters.keys(), ...this.meanings.keys()]);
    const plain = UNKNOWN | (UNKNOWN << 4);
    return [...hashes]
      .map((h) => [h, this.value(h, undefined), this.meaning(h)] as const)
      .filter(([, v, m]) => v !== plain || m !== 0)
      .sort((a, b) => a[0] - b[0]);
  }

  private value(h: number, own: Counts | undefined): number {
    const c = this.counts.get(h);
    const packed = c ? pack(c, own) : UNKNOWN | (UNKNOWN << 4);
    return packed | ((this.clusters.get(h) ?? 0) << 8);
  }
}

/** Whether a document has any token (an empty one cannot be learned from). */
export const hasTokens = (doc: Doc): boolean => doc.tokens.length > 0;
