/** The numbers by which the chooser (choose.ts) tells the article's rows from the rest; the same in training. */
import * as cue from './cues.ts';
import { CUE_BITS, cuesOf } from './cues.ts';
import { attribute } from './dom.ts';
import { alike, rowText, titleWords } from './headline.ts';
import { CONCEALED, type Hints } from './hints.ts';
import type { Run, Shape } from './runs.ts';
import type { Scan } from './scan.ts';
import * as tag from './tags.ts';

/** Hint bits that are features (hints.ts). */
const HINT_BITS = 21;
/** Rows this near to the best run are looked at whatever they are: [rows before, rows after]. */
const WINDOW = [200, 600] as const;
/** Farther away only a row of this weight that is mostly no links can be text of the article. */
const FAR_WEIGHT = 80;
const FAR_LINKS = 0.5;
/** Only texts shorter than this are read for cues. */
const SHORT = 400;

/** What rows are judged by. */
export interface RowInput {
  readonly scan: Scan;
  readonly shape: Shape;
  readonly hints: Hints;
  /** Row of the headline, or -1. */
  readonly headline: number;
  readonly title: string;
}

/** Features of a window of rows: `values[(row - from) * width + f]`. */
export interface RowTable {
  readonly from: number;
  readonly to: number;
  readonly width: number;
  readonly values: Float64Array;
  /** 1 for each row (from `from` on) that can be text of the article; the others have no features. */
  readonly candidates: Uint8Array;
}

const CONTEXTS = [
  tag.PARA,
  tag.HEADING,
  tag.ITEM,
  tag.QUOTE,
  tag.CELL,
  tag.CAPTION,
  tag.ASIDE,
  tag.FORM,
  tag.HEADER,
  tag.ARTICLE,
  tag.MAIN,
  tag.FIGURE,
  tag.TERM,
  tag.PRE,
  tag.BUTTON,
];
const CONTEXT_NAMES = [
  'p',
  'heading',
  'item',
  'quote',
  'cell',
  'caption',
  'aside',
  'form',
  'header',
  'article',
  'main',
  'figure',
  'term',
  'pre',
  'button',
];

const NEIGHBOUR_NAMES = ['weight', 'links', 'para', 'sameTag', 'sameParent', 'heading'];

/** Cues of rows that are there to keep or sign up the reader. */
const PROMO_CUES = cue.READ_MORE | cue.SHARE | cue.SIGN_UP | cue.COMMENT | cue.COOKIE | cue.COPYRIGHT;
/** Cues behind which the article has often ended. */
const CUTTING_CUES = cue.READ_MORE | cue.SHARE | cue.SIGN_UP | cue.COMMENT | cue.TAGS;

/** Names of the features, in order. */
export const ROW_FEATURES: readonly string[] = [
  'weight',
  'words',
  'linkShare',
  'links',
  'stops',
  'commas',
  'stopRate',
  'commaRate',
  'digitRate',
  'upperRate',
  'quotes',
  'strongShare',
  'breaks',
  'denseShare',
  'wordLength',
  'endsStop',
  'endsColon',
  'images',
  'times',
  'paragraph',
  ...CONTEXT_NAMES.map((name) => `in:${name}`),
  'own:p',
  'own:div',
  'own:item',
  'own:heading',
  'own:cell',
  'place',
  'placeWeight',
  'inRun',
  'runShare',
  'rowsBefore',
  'rowsAfter',
  'weightBefore',
  'weightAfter',
  'runWeight',
  'runCount',
  'afterHeadline',
  'isHeadline',
  'rowsFromHeadline',
  'ownRunShare',
  'ownRunPosition',
  'inContainer',
  'toContainer',
  'depth',
  'depthDiff',
  'ownShare',
  'parentShare',
  'grandShare',
  'greatShare',
  'runShareParent',
  'runShareGrand',
  'signatureShare',
  'signatureParagraphs',
  'signatureRows',
  'parentSignatureShare',
  'parentParagraphs',
  'parentLinkShare',
  'parentRows',
  'grandLinkShare',
  'grandRows',
  'ownerRows',
  'tagShare',
  'paragraphBefore',
  'paragraphAfter',
  'distanceBefore',
  'distanceAfter',
  'listRows',
  'listLinkShare',
  ...['prev', 'next', 'prev2', 'next2'].flatMap((side) => NEIGHBOUR_NAMES.map((name) => `${side}:${name}`)),
  ...Array.from({ length: HINT_BITS }, (_, k) => `hint:${k}`),
  ...Array.from({ length: HINT_BITS }, (_, k) => `above:${k}`),
  ...Array.from({ length: CUE_BITS }, (_, k) => `cue:${k}`),
  'cueBefore',
  'likeTitle',
  'repeated',
  'repeats',
  'afterComments',
  'rowsSinceCut',
  'headingCue',
  'rowsSinceHeading',
  'ownerPromo',
  'parentPromo',
  'grandPromo',
];

/** Sums over the rows under each element. */
interface Sums {
  readonly weight: Float64Array;
  readonly paragraph: Float64Array;
  readonly run: Float64Array;
  readonly rows: Float64Array;
  readonly count: Float64Array;
  readonly linkChars: Float64Array;
  readonly chars: Float64Array;
}

function sumsOf(scan: Scan, shape: Shape): Sums {
  const size = scan.elements.length;
  const make = () => new Float64Array(size);
  const sums: Sums = {
    weight: make(),
    paragraph: make(),
    run: make(),
    rows: make(),
    count: make(),
    linkChars: make(),
    chars: make(),
  };
  const { rows } = scan;
  const add = (column: Float64Array, at: number, amount: number) => {
    column[at] = (column[at] ?? 0) + amount;
  };
  for (let row = 0; row < rows.owner.length; row++) {
    const owner = rows.owner[row] ?? 0;
    const weight = shape.weights[row] ?? 0;
    add(sums.weight, owner, weight);
    add(sums.rows, owner, 1);
    add(sums.linkChars, owner, rows.linkChars[row] ?? 0);
    add(sums.chars, owner, rows.chars[row] ?? 0);
    if (shape.paragraphs[row] === 1) {
      add(sums.paragraph, owner, weight);
      add(sums.count, owner, 1);
      if (shape.best && row >= shape.best.first && row <= shape.best.last) add(sums.run, owner, weight);
    }
  }
  const columns = Object.values(sums) as Float64Array[];
  for (let k = size - 1; k > 0; k--) {
    const parent = scan.parents[k] ?? 0;
    for (const column of columns) column[parent] = (column[parent] ?? 0) + (column[k] ?? 0);
  }
  return sums;
}

const log = Math.log1p;
const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);

/** Hint bits of an element and of those above it up to the root, read once each. */
function hintsAbove(scan: Scan, hints: Hints): (element: number) => number {
  const known = new Int32Array(scan.elements.length).fill(-1);
  const own = (k: number): number => {
    const element = scan.elements[k];
    return element && k > 0 ? hints.of(element) : 0;
  };
  return (start) => {
    let k = start;
    const path: number[] = [];
    while (k >= 0 && known[k] === -1) {
      path.push(k);
      k = scan.parents[k] ?? -1;
    }
    let bits = k >= 0 ? (known[k] ?? 0) : 0;
    for (let at = path.length - 1; at >= 0; at--) {
      const one = path[at] ?? 0;
      bits |= own(one);
      known[one] = bits;
    }
    return bits;
  };
}

/** A name for the kind of element: tag bits and class. */
function signatureOf(scan: Scan, k: number): string {
  const element = scan.elements[k];
  return element ? `${scan.flags[k]} ${attribute(element, 'class') ?? ''}` : '';
}

/** Computes the features of every row near the best run. Null when the page has no run. */
export function rowTable(input: RowInput): RowTable | null {
  const { scan, shape } = input;
  const { best } = shape;
  if (!best) return null;
  const count = scan.rows.owner.length;
  const width = ROW_FEATURES.length;
  const values = new Float64Array(count * width);
  const candidates = new Uint8Array(count);
  for (let row = 0; row < count; row++) if (isCandidate(input, best, row)) candidates[row] = 1;
  new Featurer(input, 0, count, candidates).fill(values, width);
  return { from: 0, to: count, width, values, candidates };
}

const isNear = (best: Run, row: number): boolean => row >= best.first - WINDOW[0] && row <= best.last + WINDOW[1];

/** A row that may be text of the article: near the run, or long and not of links. */
function isCandidate({ scan, shape }: RowInput, best: Run, row: number): boolean {
  if (shape.paragraphs[row] === 1 || (row >= best.first && row <= best.last)) return true;
  const links = share(scan.rows.linkChars[row] ?? 0, scan.rows.chars[row] ?? 0);
  const weight = shape.weights[row] ?? 0;
  return isNear(best, row) || (weight >= FAR_WEIGHT && links < FAR_LINKS);
}

class Featurer {
  private readonly sums: Sums;
  private readonly above: (element: number) => number;
  private readonly inside: Uint8Array;
  private readonly cumulative: Float64Array;
  private readonly runOf: Int32Array;
  private readonly signatures = new Map<string, [number, number, number]>();
  private readonly names: string[] = [];
  private readonly parentNames: string[] = [];
  private readonly parentWeights = new Map<string, number>();
  private readonly tagWeights = new Map<number, number>();
  private readonly title: Set<string>;
  private readonly rowTexts: string[] = [];
  private readonly promo: Float64Array;
  private readonly seen = new Map<number, number>();
  private readonly prints = new Map<number, number>();
  private at = 0;

  constructor(
    private readonly input: RowInput,
    private readonly from: number,
    private readonly to: number,
    private readonly candidates: Uint8Array,
  ) {
    const { scan, shape, hints, title } = input;
    this.sums = sumsOf(scan, shape);
    this.promo = new Float64Array(scan.elements.length);
    this.above = hintsAbove(scan, hints);
    this.title = titleWords(title);
    this.inside = new Uint8Array(scan.elements.length);
    for (let k = 0; k < this.inside.length; k++) {
      if (k === shape.container || this.inside[scan.parents[k] ?? -1] === 1) this.inside[k] = 1;
    }
    const count = scan.rows.owner.length;
    this.cumulative = new Float64Array(count + 1);
    for (let row = 0; row < count; row++)
      this.cumulative[row + 1] = (this.cumulative[row] ?? 0) + (shape.weights[row] ?? 0);
    this.runOf = new Int32Array(count).fill(-1);
    shape.runs.forEach((run, r) => {
      for (let row = run.first; row <= run.last; row++) this.runOf[row] = r;
    });
    this.sign();
  }

  /** Counts how much paragraph text each kind of element holds. */
  private sign(): void {
    const { scan, shape } = this.input;
    for (let row = this.from; row < this.to; row++) {
      const print = this.print(row);
      this.prints.set(print, (this.prints.get(print) ?? 0) + 1);
      const owner = scan.rows.owner[row] ?? 0;
      const name = signatureOf(scan, owner);
      const parent = `${name} ${signatureOf(scan, scan.parents[owner] ?? 0)}`;
      this.names.push(name);
      this.parentNames.push(parent);
      const entry = this.signatures.get(name) ?? [0, 0, 0];
      this.signatures.set(name, entry);
      entry[1]++;
      if (shape.paragraphs[row] === 1) {
        const weight = shape.weights[row] ?? 0;
        entry[0] += weight;
        entry[2]++;
        this.parentWeights.set(parent, (this.parentWeights.get(parent) ?? 0) + weight);
        const bits = (scan.flags[owner] ?? 0) & ~tag.CUSTOM;
        this.tagWeights.set(bits, (this.tagWeights.get(bits) ?? 0) + weight);
      }
    }
  }

  fill(out: Float64Array, width: number): void {
    const cues = this.readCues();
    let cueBefore = 0;
    let headingCue = 0;
    let heading = this.from;
    let afterComments = 0;
    let cut = this.from;
    for (let row = this.from; row < this.to; row++) {
      const owner = this.input.scan.rows.owner[row] ?? 0;
      const bits = cues[row - this.from] ?? 0;
      const isHeading = ((this.input.scan.context[owner] ?? 0) & tag.HEADING) !== 0;
      if (isHeading) {
        headingCue = bits & PROMO_CUES ? 1 : 0;
        heading = row;
      }
      if (this.candidates[row] !== 1) {
        this.seen.set(this.print(row), (this.seen.get(this.print(row)) ?? 0) + 1);
        cueBefore = bits & ~cue.LOWER;
        if (bits & cue.COMMENT) afterComments = 1;
        if (bits & CUTTING_CUES) cut = row;
        continue;
      }
      this.at = (row - this.from) * width;
      this.row(out, row);
      this.surroundings(out, row);
      for (const other of [row - 1, row + 1, row - 2, row + 2]) this.neighbour(out, row, other);
      const mask = this.input.shape.revealed ? ~CONCEALED : -1;
      const above = this.above(owner) & mask;
      const near = this.nearHints(owner) & mask;
      for (let bit = 0; bit < HINT_BITS; bit++) this.put(out, (near >> bit) & 1);
      for (let bit = 0; bit < HINT_BITS; bit++) this.put(out, (above >> bit) & 1);
      const text = this.rowTexts[row - this.from] ?? '';
      for (let bit = 0; bit < CUE_BITS; bit++) this.put(out, (bits >> bit) & 1);
      this.put(out, cueBefore);
      this.put(out, text ? alike(titleWords(text), this.title) : 0);
      this.repeats(out, row);
      this.put(out, afterComments);
      this.put(out, log(row - cut));
      this.put(out, headingCue);
      this.put(out, log(row - heading));
      const parent = Math.max(0, this.input.scan.parents[owner] ?? 0);
      const grand = Math.max(0, this.input.scan.parents[parent] ?? 0);
      for (const k of [owner, parent, grand]) this.put(out, share(this.promo[k] ?? 0, this.sums.rows[k] ?? 0));
      cueBefore = bits & ~cue.LOWER;
      if (bits & cue.COMMENT) afterComments = 1;
      if (bits & CUTTING_CUES) cut = row;
    }
  }

  /** Reads the cues of short rows, and counts those that advertise under each element. */
  private readCues(): Int32Array {
    const { scan, shape } = this.input;
    const cues = new Int32Array(this.to - this.from);
    for (let row = this.from; row < this.to; row++) {
      const near = shape.best !== null && isNear(shape.best, row);
      const text = near && (shape.weights[row] ?? 0) < SHORT ? rowText(scan, row) : '';
      this.rowTexts.push(text);
      const bits = text ? cuesOf(text) : 0;
      cues[row - this.from] = bits;
      const owner = scan.rows.owner[row] ?? 0;
      if (bits & PROMO_CUES) this.promo[owner] = (this.promo[owner] ?? 0) + 1;
    }
    for (let k = this.promo.length - 1; k > 0; k--) {
      const parent = scan.parents[k] ?? 0;
      this.promo[parent] = (this.promo[parent] ?? 0) + (this.promo[k] ?? 0);
    }
    return cues;
  }

  /** Rows of the same text: how many stand before this one, how many on the whole page. */
  private repeats(out: Float64Array, row: number): void {
    const print = this.print(row);
    const before = this.seen.get(print) ?? 0;
    this.seen.set(print, before + 1);
    this.put(out, Math.min(4, before));
    this.put(out, Math.min(5, this.prints.get(print) ?? 1));
  }

  private print(row: number): number {
    return this.input.scan.rows.prints[row] ?? 0;
  }

  private put(out: Float64Array, value: number): void {
    out[this.at++] = value;
  }

  private nearHints(owner: number): number {
    const { scan, hints, shape } = this.input;
    let bits = 0;
    let k = owner;
    for (let level = 0; level < 3 && k > 0 && k !== shape.container; level++, k = scan.parents[k] ?? -1) {
      const element = scan.elements[k];
      if (element) bits |= hints.of(element);
    }
    return bits;
  }

  private row(out: Float64Array, row: number): void {
    const { rows } = this.input.scan;
    const { weights, paragraphs } = this.input.shape;
    const chars = rows.chars[row] ?? 0;
    const words = rows.words[row] ?? 0;
    const owner = rows.owner[row] ?? 0;
    const context = this.input.scan.context[owner] ?? 0;
    const flags = this.input.scan.flags[owner] ?? 0;
    const last = String.fromCharCode(rows.last[row] ?? 0);
    this.put(out, log(weights[row] ?? 0));
    this.put(out, log(words));
    this.put(out, share(rows.linkChars[row] ?? 0, chars));
    this.put(out, log(rows.links[row] ?? 0));
    this.put(out, log(rows.stops[row] ?? 0));
    this.put(out, log(rows.commas[row] ?? 0));
    this.put(out, share(rows.stops[row] ?? 0, chars));
    this.put(out, share(rows.commas[row] ?? 0, chars));
    this.put(out, share(rows.digits[row] ?? 0, chars));
    this.put(out, share(rows.uppers[row] ?? 0, chars));
    this.put(out, log(rows.quotes[row] ?? 0));
    this.put(out, share(rows.strongChars[row] ?? 0, chars));
    this.put(out, log(rows.breaks[row] ?? 0));
    this.put(out, share(rows.dense[row] ?? 0, chars));
    this.put(out, share(chars, words));
    this.put(out, /[.!?…。！？"”»’')\]」]/.test(last) ? 1 : 0);
    this.put(out, last === ':' ? 1 : 0);
    this.put(out, log(rows.images[row] ?? 0));
    this.put(out, log(rows.times[row] ?? 0));
    this.put(out, paragraphs[row] ?? 0);
    for (const bit of CONTEXTS) this.put(out, context & bit ? 1 : 0);
    this.put(out, flags & tag.PARA ? 1 : 0);
    this.put(out, flags & ~tag.BLOCK ? 0 : 1);
    this.put(out, flags & tag.ITEM ? 1 : 0);
    this.put(out, flags & tag.HEADING ? 1 : 0);
    this.put(out, flags & tag.CELL ? 1 : 0);
  }

  private surroundings(out: Float64Array, row: number): void {
    const { scan, shape, headline } = this.input;
    const best = shape.best;
    if (!best) return;
    const owner = scan.rows.owner[row] ?? 0;
    const count = scan.rows.owner.length;
    const inRun = row >= best.first && row <= best.last;
    const weightTo = (a: number, b: number) => (this.cumulative[b] ?? 0) - (this.cumulative[a] ?? 0);
    this.put(out, row / count);
    this.put(out, share(this.cumulative[row] ?? 0, shape.total));
    this.put(out, inRun ? 1 : 0);
    this.put(
      out,
      inRun ? share(weightTo(best.first, row), weightTo(best.first, best.last + 1)) : row < best.first ? -0.1 : 1.1,
    );
    this.put(out, row < best.first ? log(best.first - row) : 0);
    this.put(out, row > best.last ? log(row - best.last) : 0);
    this.put(out, row < best.first ? log(weightTo(row + 1, best.first)) : 0);
    this.put(out, row > best.last ? log(weightTo(best.last + 1, row)) : 0);
    this.put(out, log(best.weight));
    this.put(out, log(best.count));
    this.put(out, headline >= 0 && row > headline ? 1 : 0);
    this.put(out, row === headline ? 1 : 0);
    this.put(out, headline >= 0 ? Math.sign(row - headline) * log(Math.abs(row - headline)) : -9);
    const run = shape.runs[this.runOf[row] ?? -1];
    this.put(out, run ? share(run.weight, shape.paragraphTotal) : 0);
    this.put(out, run ? share(row - run.first, run.last - run.first + 1) : -1);
    this.structure(out, row, owner);
    this.paragraphsNear(out, row);
    this.list(out, owner);
  }

  private structure(out: Float64Array, row: number, owner: number): void {
    const { scan, shape } = this.input;
    const { sums } = this;
    const parent = scan.parents[owner] ?? 0;
    const grand = scan.parents[Math.max(0, parent)] ?? 0;
    const great = scan.parents[Math.max(0, grand)] ?? 0;
    const depth = scan.depths[owner] ?? 0;
    const containerDepth = scan.depths[shape.container] ?? 0;
    this.put(out, this.inside[owner] ?? 0);
    this.put(out, this.inside[owner] === 1 ? depth - containerDepth : -1);
    this.put(out, depth);
    this.put(out, depth - containerDepth);
    this.put(out, share(sums.paragraph[owner] ?? 0, shape.paragraphTotal));
    this.put(out, share(sums.paragraph[Math.max(0, parent)] ?? 0, shape.paragraphTotal));
    this.put(out, share(sums.paragraph[Math.max(0, grand)] ?? 0, shape.paragraphTotal));
    this.put(out, share(sums.paragraph[Math.max(0, great)] ?? 0, shape.paragraphTotal));
    this.put(out, share(sums.run[Math.max(0, parent)] ?? 0, shape.best?.weight ?? 0));
    this.put(out, share(sums.run[Math.max(0, grand)] ?? 0, shape.best?.weight ?? 0));
    const entry = this.signatures.get(this.names[row - this.from] ?? '') ?? [0, 0, 0];
    this.put(out, share(entry[0], shape.paragraphTotal));
    this.put(out, share(entry[2], entry[1]));
    this.put(out, log(entry[1]));
    this.put(out, share(this.parentWeights.get(this.parentNames[row - this.from] ?? '') ?? 0, shape.paragraphTotal));
    const p = Math.max(0, parent);
    const g = Math.max(0, grand);
    this.put(out, share(sums.count[p] ?? 0, sums.rows[p] ?? 0));
    this.put(out, share(sums.linkChars[p] ?? 0, sums.chars[p] ?? 0));
    this.put(out, log(sums.rows[p] ?? 0));
    this.put(out, share(sums.linkChars[g] ?? 0, sums.chars[g] ?? 0));
    this.put(out, log(sums.rows[g] ?? 0));
    this.put(out, log(sums.rows[owner] ?? 0));
    this.put(out, share(this.tagWeights.get((scan.flags[owner] ?? 0) & ~tag.CUSTOM) ?? 0, shape.paragraphTotal));
  }

  private paragraphsNear(out: Float64Array, row: number): void {
    const { paragraphs } = this.input.shape;
    let before = row - 1;
    while (before >= this.from && row - before < 40 && paragraphs[before] !== 1) before--;
    let after = row + 1;
    while (after < this.to && after - row < 40 && paragraphs[after] !== 1) after++;
    const hasBefore = before >= this.from && paragraphs[before] === 1;
    const hasAfter = after < this.to && paragraphs[after] === 1;
    this.put(out, hasBefore ? row - before : 40);
    this.put(out, hasAfter ? after - row : 40);
    this.put(out, hasBefore ? log((this.cumulative[row] ?? 0) - (this.cumulative[before + 1] ?? 0)) : 9);
    this.put(out, hasAfter ? log((this.cumulative[after] ?? 0) - (this.cumulative[row + 1] ?? 0)) : 9);
  }

  /** The list or table that holds the row: its rows and its share of links. */
  private list(out: Float64Array, owner: number): void {
    const { scan } = this.input;
    let k = owner;
    let found = -1;
    for (let level = 0; level < 6 && k > 0; level++) {
      if ((scan.flags[k] ?? 0) & (tag.ITEM | tag.CELL | tag.TERM)) found = scan.parents[k] ?? -1;
      k = scan.parents[k] ?? -1;
    }
    this.put(out, found >= 0 ? log(this.sums.rows[found] ?? 0) : -1);
    this.put(out, found >= 0 ? share(this.sums.linkChars[found] ?? 0, this.sums.chars[found] ?? 0) : -1);
  }

  private neighbour(out: Float64Array, row: number, other: number): void {
    const { scan, shape } = this.input;
    if (other < 0 || other >= scan.rows.owner.length) {
      for (let k = 0; k < NEIGHBOUR_NAMES.length; k++) this.put(out, -1);
      return;
    }
    const owner = scan.rows.owner[row] ?? 0;
    const its = scan.rows.owner[other] ?? 0;
    this.put(out, log(shape.weights[other] ?? 0));
    this.put(out, share(scan.rows.linkChars[other] ?? 0, scan.rows.chars[other] ?? 0));
    this.put(out, shape.paragraphs[other] ?? 0);
    this.put(out, scan.flags[owner] === scan.flags[its] ? 1 : 0);
    this.put(out, scan.parents[owner] === scan.parents[its] ? 1 : 0);
    this.put(out, (scan.context[its] ?? 0) & tag.HEADING ? 1 : 0);
  }
}
