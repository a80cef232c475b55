/** The numbers by which the chooser (choose.ts) tells the article's rows from the rest; the same in training. */
import * as cue from './cues.ts';
import { alike, titleWords } from './headline.ts';
import { isCandidate, isNear } from './row-candidates.ts';
import { ABOVE_HINTS, bitsOf, CONTEXTS, CUES, NEAR_HINTS, ROW_FEATURES } from './row-names.ts';
import { RowTree } from './row-tree.ts';
import type { Run } from './runs.ts';
import * as tag from './tags.ts';
import type { PageView } from './view.ts';
import { wordsOf } from './word-table.ts';

/** Only texts shorter than this are read for cues. */
const SHORT = 400;
/** Only texts of at least and at most so many times the title's words are compared with it. */
const LEAST_LIKE = 0.4;
const MOST_LIKE = 2.5;
/** Paragraphs farther away (rows) than this are all alike. */
const FAR = 40;

/** Cues of rows that are there to keep or sign up the reader. */
const PROMO_CUES = cue.READ_MORE | cue.SHARE | cue.SIGN_UP | cue.COMMENT | cue.COOKIE | cue.COPYRIGHT;
/** Cues behind which the article has often ended. */
const CUTTING_CUES = cue.READ_MORE | cue.SHARE | cue.SIGN_UP | cue.COMMENT | cue.TAGS;

const CONTEXT_BITS = bitsOf(CONTEXTS);
const NEAR_BITS = bitsOf(NEAR_HINTS);
const ABOVE_BITS = bitsOf(ABOVE_HINTS);
const CUE_BITS = bitsOf(CUES);

const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);
const flag = (bits: number): number => (bits !== 0 ? 1 : 0);
/** Codes of the characters that end a sentence or what stands around one. */
const ENDS: ReadonlySet<number> = new Set([...'.!?…。！？"”»’\')]」'].map((char) => char.charCodeAt(0)));

/** Computes the features of one row after another; `values` always holds those of the row told last. */
export class RowReader {
  readonly values = new Float64Array(ROW_FEATURES.length);
  private readonly tree: RowTree;
  private readonly cumulative: Float64Array;
  private readonly runOf: Int32Array;
  private readonly linkShares: Float64Array;
  /** Distance (rows) to the paragraph before and behind, at most {@link FAR}. */
  private readonly before: Int32Array;
  private readonly behind: Int32Array;
  private readonly cues: Int32Array;
  private readonly title: ReadonlySet<string>;
  private readonly prints = new Map<number, number>();
  private readonly seen = new Map<number, number>();
  private at = 0;

  constructor(
    private readonly view: PageView,
    private readonly headline: number,
    title: string,
    private readonly best: Run,
  ) {
    const { scan, shape, hints } = view;
    const count = scan.rows.owner.length;
    this.title = titleWords(title);
    this.cumulative = new Float64Array(count + 1);
    this.linkShares = new Float64Array(count);
    this.before = new Int32Array(count).fill(FAR);
    this.behind = new Int32Array(count).fill(FAR);
    this.cues = new Int32Array(count);
    this.runOf = new Int32Array(count).fill(-1);
    shape.runs.forEach((run, r) => {
      this.runOf.fill(r, run.first, run.last + 1);
    });
    this.tree = new RowTree(scan, shape, hints, this.readRows(count));
  }

  /** Calls back for each row that can be text of the article, in order, with its features in `values`, how many rows of the
   * same text stand before it, and how many on the whole page. */
  each(then: (row: number, before: number, copies: number) => void): void {
    const { scan } = this.view;
    let cueBefore = 0;
    let heading = 0;
    let comments = 0;
    let cut = 0;
    for (let row = 0; row < scan.rows.owner.length; row++) {
      const owner = scan.rows.owner[row] as number;
      const bits = this.cues[row] as number;
      const print = scan.rows.prints[row] as number;
      const before = this.seen.get(print) ?? 0;
      this.seen.set(print, before + 1);
      if ((scan.context[owner] as number) & tag.HEADING) heading = row;
      if (isCandidate(this.view.shape, this.best, row, this.linkShares[row] as number)) {
        const copies = this.prints.get(print) ?? 1;
        this.at = 0;
        this.own(row, owner);
        this.place(row);
        this.structure(owner);
        this.neighbour(row, row - 1, true);
        this.neighbour(row, row + 1, true);
        this.neighbour(row, row - 2, false);
        this.neighbour(row, row + 2, false);
        this.hinted(owner);
        this.flags(bits, CUE_BITS);
        this.put(cueBefore);
        this.put(this.likeTitle(row));
        this.put(Math.min(4, before));
        this.put(Math.min(5, copies));
        this.put(comments);
        this.put(row - cut);
        this.put(row - heading);
        then(row, before, copies);
      }
      cueBefore = flag(bits & PROMO_CUES);
      if (bits & cue.COMMENT) comments = 1;
      if (bits & CUTTING_CUES) cut = row;
    }
  }

  /** One pass over all rows for what the features of others need. Gives 1 for each row that advertises. */
  private readRows(count: number): Uint8Array {
    const { scan, shape, texts } = this.view;
    const { rows } = scan;
    const promo = new Uint8Array(count);
    let last = -FAR;
    for (let row = 0; row < count; row++) {
      this.cumulative[row + 1] = (this.cumulative[row] as number) + (shape.weights[row] as number);
      this.linkShares[row] = share(rows.linkChars[row] as number, rows.chars[row] as number);
      const print = rows.prints[row] as number;
      this.prints.set(print, (this.prints.get(print) ?? 0) + 1);
      this.before[row] = Math.min(FAR, row - last);
      if (shape.paragraphs[row] === 1) {
        for (let back = row - 1; back >= 0 && back >= last && row - back < FAR; back--) this.behind[back] = row - back;
        last = row;
      }
      if ((shape.weights[row] as number) < SHORT && isNear(this.best, row)) {
        this.cues[row] = texts.cues(row);
        if ((this.cues[row] as number) & PROMO_CUES) promo[row] = 1;
      }
    }
    return promo;
  }

  private put(value: number): void {
    this.values[this.at++] = value;
  }

  private flags(bits: number, wanted: Int32Array): void {
    for (let k = 0; k < wanted.length; k++) this.values[this.at++] = (bits & (wanted[k] as number)) !== 0 ? 1 : 0;
  }

  private own(row: number, owner: number): void {
    const { scan, shape } = this.view;
    const { rows } = scan;
    const chars = rows.chars[row] as number;
    const words = rows.words[row] as number;
    const context = scan.context[owner] as number;
    const flags = scan.flags[owner] as number;
    this.put(shape.weights[row] as number);
    this.put(words);
    this.put(this.linkShares[row] as number);
    this.put(rows.links[row] as number);
    this.put(rows.stops[row] as number);
    this.put(rows.commas[row] as number);
    this.put(share(rows.stops[row] as number, chars));
    this.put(share(rows.commas[row] as number, chars));
    this.put(share(rows.digits[row] as number, chars));
    this.put(share(rows.uppers[row] as number, chars));
    this.put(rows.quotes[row] as number);
    this.put(share(rows.strongChars[row] as number, chars));
    this.put(rows.breaks[row] as number);
    this.put(share(rows.dense[row] as number, chars));
    this.put(share(chars, words));
    this.put(ENDS.has(rows.last[row] as number) ? 1 : 0);
    this.put(rows.images[row] as number);
    this.put(shape.paragraphs[row] as number);
    this.put(flag(flags & tag.PARA));
    this.put(flags & ~tag.BLOCK ? 0 : 1);
    this.put(flag(flags & tag.HEADING));
    this.put(flag(flags & tag.CELL));
    this.flags(context, CONTEXT_BITS);
  }

  private weightTo(from: number, to: number): number {
    return (this.cumulative[to] as number) - (this.cumulative[from] as number);
  }

  private place(row: number): void {
    const { shape } = this.view;
    const { best, headline } = this;
    const count = this.runOf.length;
    const inRun = row >= best.first && row <= best.last;
    const outside = row < best.first ? -0.1 : 1.1;
    this.put(row / count);
    this.put(share(this.cumulative[row] as number, shape.total));
    this.put(inRun ? 1 : 0);
    this.put(inRun ? share(this.weightTo(best.first, row), this.weightTo(best.first, best.last + 1)) : outside);
    this.put(row < best.first ? best.first - row : 0);
    this.put(row > best.last ? row - best.last : 0);
    this.put(row < best.first ? this.weightTo(row + 1, best.first) : 0);
    this.put(row > best.last ? this.weightTo(best.last + 1, row) : 0);
    this.put(best.weight);
    this.put(best.count);
    this.put(headline >= 0 && row > headline ? 1 : 0);
    this.put(headline >= 0 ? row - headline : -9999);
    const run = shape.runs[this.runOf[row] as number];
    this.put(run ? share(run.weight, shape.paragraphTotal) : 0);
    this.put(run ? share(row - run.first, run.last - run.first + 1) : -1);
    const before = this.before[row] as number;
    const behind = this.behind[row] as number;
    this.put(before);
    this.put(behind);
    this.put(before < FAR ? this.weightTo(row - before + 1, row) : 9999);
    this.put(behind < FAR ? this.weightTo(row + 1, row + behind) : 9999);
  }

  private structure(owner: number): void {
    const { scan, shape } = this.view;
    const { tree } = this;
    const { sums } = tree;
    const parent = tree.up(owner);
    const grand = tree.up(parent);
    const great = tree.up(grand);
    const depth = scan.depths[owner] as number;
    const containerDepth = scan.depths[shape.container] ?? 0;
    const inside = tree.inside[owner] as number;
    const kind = tree.kind(owner);
    const whole = shape.paragraphTotal;
    this.put(inside);
    this.put(inside === 1 ? depth - containerDepth : -1);
    this.put(depth);
    this.put(depth - containerDepth);
    this.put(share(sums.paragraph[owner] as number, whole));
    this.put(share(sums.paragraph[parent] as number, whole));
    this.put(share(sums.paragraph[grand] as number, whole));
    this.put(share(sums.paragraph[great] as number, whole));
    this.put(share(sums.run[parent] as number, this.best.weight));
    this.put(share(sums.run[grand] as number, this.best.weight));
    this.put(share(kind.weight, whole));
    this.put(share(kind.paragraphs, kind.rows));
    this.put(kind.rows);
    this.put(share(tree.pairWeight(owner), whole));
    this.put(share(sums.count[parent] as number, sums.rows[parent] as number));
    this.put(share(sums.linkChars[parent] as number, sums.chars[parent] as number));
    this.put(sums.rows[parent] as number);
    this.put(share(sums.linkChars[grand] as number, sums.chars[grand] as number));
    this.put(sums.rows[grand] as number);
    this.put(sums.rows[owner] as number);
    this.put(share(tree.tagWeight(owner), whole));
    const list = tree.listOf(owner);
    this.put(list >= 0 ? (sums.rows[list] as number) : -1);
    this.put(list >= 0 ? share(sums.linkChars[list] as number, sums.chars[list] as number) : -1);
    this.put(share(sums.promo[owner] as number, sums.rows[owner] as number));
    this.put(share(sums.promo[parent] as number, sums.rows[parent] as number));
    this.put(share(sums.promo[grand] as number, sums.rows[grand] as number));
  }

  private neighbour(row: number, other: number, whole: boolean): void {
    const { scan, shape } = this.view;
    const { owner: owners } = scan.rows;
    const width = whole ? 6 : 3;
    if (other < 0 || other >= owners.length) {
      for (let k = 0; k < width; k++) this.put(-1);
      return;
    }
    const owner = owners[row] as number;
    const its = owners[other] as number;
    this.put(shape.weights[other] as number);
    this.put(this.linkShares[other] as number);
    if (whole) {
      this.put(shape.paragraphs[other] as number);
      this.put(scan.flags[owner] === scan.flags[its] ? 1 : 0);
    }
    this.put(scan.parents[owner] === scan.parents[its] ? 1 : 0);
    if (whole) this.put(flag((scan.context[its] as number) & tag.HEADING));
  }

  private hinted(owner: number): void {
    this.flags(this.tree.hintsNear(owner), NEAR_BITS);
    this.flags(this.tree.hintsAbove(owner), ABOVE_BITS);
  }

  private likeTitle(row: number): number {
    const { scan, texts } = this.view;
    const words = scan.rows.words[row] as number;
    const heading = (scan.context[scan.rows.owner[row] as number] as number) & tag.HEADING;
    if (row > this.best.first && heading === 0) return 0;
    if (words < LEAST_LIKE * this.title.size || words > MOST_LIKE * this.title.size) return 0;
    return alike(new Set(wordsOf(texts.lower(row))), this.title);
  }
}
