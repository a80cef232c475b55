/** What stands around a row in the tree of block elements: sums over the rows under each element, kinds of elements, hints above. */
import { attribute } from './dom.ts';
import type { Hints } from './hints.ts';
import type { Shape } from './runs.ts';
import type { Scan } from './scan.ts';
import * as tag from './tags.ts';

/** Rows and paragraph weight of one kind of element (same name and class). */
interface Kind {
  weight: number;
  rows: number;
  paragraphs: number;
}

const NO_KIND: Kind = { weight: 0, rows: 0, paragraphs: 0 };

/** Sums for each element index, over the rows in it and below. */
export interface Sums {
  readonly paragraph: Float64Array;
  readonly run: Float64Array;
  readonly rows: Int32Array;
  readonly count: Int32Array;
  readonly linkChars: Int32Array;
  readonly chars: Int32Array;
  /** Rows with a cue that advertises. */
  readonly promo: Int32Array;
}

/** Sums over the rows under each element. `promo` has 1 for each row that advertises. */
function sumsOf(scan: Scan, shape: Shape, promo: Uint8Array): Sums {
  const size = scan.elements.length;
  const sums: Sums = {
    paragraph: new Float64Array(size),
    run: new Float64Array(size),
    rows: new Int32Array(size),
    count: new Int32Array(size),
    linkChars: new Int32Array(size),
    chars: new Int32Array(size),
    promo: new Int32Array(size),
  };
  const { paragraph, run, rows, count, linkChars, chars } = sums;
  const first = shape.best?.first ?? 0;
  const last = shape.best?.last ?? -1;
  for (let row = 0; row < scan.rows.owner.length; row++) {
    const k = scan.rows.owner[row] as number;
    const weight = shape.weights[row] as number;
    rows[k] = (rows[k] as number) + 1;
    linkChars[k] = (linkChars[k] as number) + (scan.rows.linkChars[row] as number);
    chars[k] = (chars[k] as number) + (scan.rows.chars[row] as number);
    if (promo[row] === 1) sums.promo[k] = (sums.promo[k] as number) + 1;
    if (shape.paragraphs[row] !== 1) continue;
    paragraph[k] = (paragraph[k] as number) + weight;
    count[k] = (count[k] as number) + 1;
    if (row >= first && row <= last) run[k] = (run[k] as number) + weight;
  }
  for (let k = size - 1; k > 0; k--) {
    const up = scan.parents[k] as number;
    if (rows[k] === 0) continue;
    rows[up] = (rows[up] as number) + (rows[k] as number);
    linkChars[up] = (linkChars[up] as number) + (linkChars[k] as number);
    chars[up] = (chars[up] as number) + (chars[k] as number);
    sums.promo[up] = (sums.promo[up] as number) + (sums.promo[k] as number);
    paragraph[up] = (paragraph[up] as number) + (paragraph[k] as number);
    count[up] = (count[up] as number) + (count[k] as number);
    run[up] = (run[up] as number) + (run[k] as number);
  }
  return sums;
}

/** The tree around the rows of one scan. */
export class RowTree {
  readonly sums: Sums;
  /** 1 for each element under the container of the best run. */
  readonly inside: Uint8Array;
  private readonly hintsUp: Int32Array;
  private readonly kindIds: Int32Array;
  private readonly idsByName = new Map<string, number>();
  private readonly kinds: Kind[] = [];
  private readonly pairWeights = new Map<number, number>();
  private readonly tagWeights = new Map<number, number>();

  constructor(
    private readonly scan: Scan,
    private readonly shape: Shape,
    private readonly hints: Hints,
    promo: Uint8Array,
  ) {
    const size = scan.elements.length;
    this.sums = sumsOf(scan, shape, promo);
    this.hintsUp = new Int32Array(size).fill(-1);
    this.kindIds = new Int32Array(size).fill(-1);
    this.inside = new Uint8Array(size);
    for (let k = 0; k < size; k++) {
      if (k === shape.container || this.inside[scan.parents[k] ?? -1] === 1) this.inside[k] = 1;
    }
    this.countKinds();
  }

  /** Element above k; the root stays the root. */
  up(k: number): number {
    return Math.max(0, this.scan.parents[k] ?? 0);
  }

  /** The kind of a row's owner. */
  kind(owner: number): Kind {
    return this.kinds[this.kindIds[owner] ?? -1] ?? NO_KIND;
  }

  /** Paragraph weight of the rows whose owner and its parent are of the same kinds. */
  pairWeight(owner: number): number {
    return this.pairWeights.get(this.pair(owner)) ?? 0;
  }

  /** Paragraph weight of the rows whose owner has the same name. */
  tagWeight(owner: number): number {
    return this.tagWeights.get((this.scan.flags[owner] ?? 0) & ~tag.CUSTOM) ?? 0;
  }

  /** Hint bits of an element and of all above it but the root. */
  hintsAbove(start: number): number {
    let k = start;
    const path: number[] = [];
    while (k > 0 && this.hintsUp[k] === -1) {
      path.push(k);
      k = this.scan.parents[k] ?? 0;
    }
    let bits = k > 0 ? (this.hintsUp[k] ?? 0) : 0;
    for (let at = path.length - 1; at >= 0; at--) {
      const one = path[at] as number;
      bits |= this.hints.at(one);
      this.hintsUp[one] = bits;
    }
    return bits;
  }

  /** Hint bits of an element and of two above it, below the container. */
  hintsNear(owner: number): number {
    let bits = 0;
    let k = owner;
    for (let level = 0; level < 3 && k > 0 && k !== this.shape.container; level++, k = this.scan.parents[k] ?? -1)
      bits |= this.hints.at(k);
    return bits;
  }

  /** The list or table that holds an element, at most six levels up; -1 for none. */
  listOf(owner: number): number {
    let found = -1;
    let k = owner;
    for (let level = 0; level < 6 && k > 0; level++, k = this.scan.parents[k] ?? -1)
      if ((this.scan.flags[k] ?? 0) & (tag.ITEM | tag.CELL | tag.TERM)) found = this.scan.parents[k] ?? -1;
    return found;
  }

  private countKinds(): void {
    const { rows, flags } = this.scan;
    for (let row = 0; row < rows.owner.length; row++) {
      const owner = rows.owner[row] as number;
      const id = this.kindId(owner);
      const kind = this.kinds[id] as Kind;
      kind.rows++;
      if (this.shape.paragraphs[row] !== 1) continue;
      const weight = this.shape.weights[row] as number;
      kind.weight += weight;
      kind.paragraphs++;
      const pair = this.pair(owner);
      this.pairWeights.set(pair, (this.pairWeights.get(pair) ?? 0) + weight);
      const name = (flags[owner] ?? 0) & ~tag.CUSTOM;
      this.tagWeights.set(name, (this.tagWeights.get(name) ?? 0) + weight);
    }
  }

  private pair(owner: number): number {
    return this.kindId(owner) * 32768 + (this.kindId(this.up(owner)) & 32767);
  }

  /** A number for the kind of an element: its bits and its class. */
  private kindId(k: number): number {
    const known = this.kindIds[k] ?? 0;
    if (known >= 0) return known;
    const element = this.scan.elements[k];
    const name = element ? `${this.scan.flags[k]} ${attribute(element, 'class') ?? ''}` : '';
    let id = this.idsByName.get(name);
    if (id === undefined) {
      id = this.kinds.length;
      this.idsByName.set(name, id);
      this.kinds.push({ weight: 0, rows: 0, paragraphs: 0 });
    }
    this.kindIds[k] = id;
    return id;
  }
}
