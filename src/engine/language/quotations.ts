/**
 * Quotations: which quotation marks open, which close, which are apostrophes. A stack per block. The spaces beside a mark
 * decide first, then its shape in the language; a single mark opens only if a mark that can close it follows; a quotation
 * left open runs on only if the next block reopens it, else it is dropped (no words are put in quotation marks by a typo).
 * Linear in the number of marks, whatever they are.
 */
import type { Quotation } from '../document.ts';
import { directionsOf, type Family } from './marks.ts';
import { canClose, type Mark, marksOf, opensSurely, type QuotableBlock, suffixCounts } from './marks-in-text.ts';
import type { RawToken } from './tokens.ts';

interface Open {
  readonly mark: number;
  readonly family: Family;
  /** Index of the mark that should close it, when weak marks stand before; else -1. */
  readonly target: number;
}

type Draft = { -readonly [Key in keyof Quotation]: Quotation[Key] };

/** Longest quotation of the same kind inside a running one that may still be a mere term ("This "error" bombing"). */
const TERM_TOKENS = 7;

/** Matches the marks of one block. */
class BlockMatcher {
  readonly stack: Open[] = [];
  readonly found: (readonly [open: number, close: number])[] = [];
  private readonly counts: ReturnType<typeof suffixCounts>;
  private readonly depthOf = new Map<Family, number>();
  /** Marks of each family that can close and are still to come. */
  private readonly toClose = new Map<Family, number>();

  constructor(
    private readonly marks: readonly Mark[],
    private readonly reopenedBelow: (family: Family) => boolean,
  ) {
    this.counts = suffixCounts(marks);
    for (const mark of marks) {
      if (canClose(mark)) this.toClose.set(mark.family, (this.toClose.get(mark.family) ?? 0) + 1);
    }
  }

  run(): void {
    for (let index = 0; index < this.marks.length; index++) {
      const mark = this.marks[index] as Mark;
      if (canClose(mark)) this.toClose.set(mark.family, (this.toClose.get(mark.family) ?? 1) - 1);
      this.read(mark, index);
    }
  }

  private isOpen(family: Family): boolean {
    return (this.depthOf.get(family) ?? 0) > 0;
  }

  private read(mark: Mark, index: number): void {
    const { family, shape, context } = mark;
    const open = this.isOpen(family);
    if (context === 'open') {
      if (shape !== 'close') this.open(mark, index);
      else if (open) this.close(mark, index);
      else if (family === 'double') this.open(mark, index);
    } else if (context === 'close') {
      if (open) this.close(mark, index);
    } else if (shape === 'open') this.open(mark, index);
    else if (open) this.close(mark, index);
    else if (shape === 'either' && family !== 'single') this.open(mark, index);
  }

  private open(mark: Mark, index: number): void {
    let target = -1;
    if (mark.family === 'single' || mark.family === 'double') {
      target = this.targetOf(mark.family, index);
      if (mark.family === 'single' && !this.canBeClosed(mark, index)) return;
    }
    this.stack.push({ mark: index, family: mark.family, target });
    this.depthOf.set(mark.family, (this.depthOf.get(mark.family) ?? 0) + 1);
  }

  private canBeClosed(mark: Mark, index: number): boolean {
    const closes = this.counts.closes[index] ?? 0;
    if (closes > 0 && closes >= (this.counts.opens[index] ?? 0)) return true;
    return closes === 0 && index === 0 && this.reopenedBelow(mark.family);
  }

  /** The first sure closer before the next opener of the family, else the first weak one; -1 when there is none. */
  private targetOf(family: Family, index: number): number {
    let weak = -1;
    for (let next = index + 1; next < this.marks.length; next++) {
      const mark = this.marks[next] as Mark;
      if (mark.family !== family) continue;
      if (opensSurely(mark)) break;
      if (mark.shape === 'open' || mark.context === 'open') continue;
      if (!mark.weak) return next;
      if (weak < 0) weak = next;
    }
    return weak;
  }

  private close(mark: Mark, index: number): void {
    const top = this.stack[this.stack.length - 1];
    if (!top) return;
    if (top.family !== mark.family) {
      // An apostrophe inside another quotation closes nothing around it while that one can still be closed.
      if (mark.family === 'single' && (mark.weak || (this.toClose.get(top.family) ?? 0) > 0)) return;
    } else if (mark.weak && top.target > index) return;
    for (let item = this.stack.pop(); item; item = this.stack.pop()) {
      this.depthOf.set(item.family, (this.depthOf.get(item.family) ?? 1) - 1);
      if (item.family === mark.family) {
        this.found.push([item.mark, index]);
        return;
      }
    }
  }
}

/** Whether a quotation of the same kind inside a left-open one shows that the open mark was a slip, not a running quotation. */
function isWholeQuotation(tokens: readonly RawToken[], open: number, close: number): boolean {
  const last = tokens[close - 1]?.text ?? '';
  return close - open > TERM_TOKENS || ',.?!'.includes(last);
}

/** The mark that opens a block, if its first token is one that can open. */
function firstOpener(marks: readonly Mark[] | undefined, block: QuotableBlock | undefined): Mark | undefined {
  const first = marks?.[0];
  if (!first || !block?.running || first.token !== block.firstToken) return undefined;
  return first.shape === 'close' && first.context !== 'open' ? undefined : first;
}

/** The lowest quotation that the block leaves open, if the next block reopens it: index into the block's marks, or -1. */
function runningOn(
  matcher: BlockMatcher,
  marks: readonly Mark[],
  tokens: readonly RawToken[],
  reopener?: Mark,
): number {
  if (!reopener) return -1;
  const item = matcher.stack.find((open) => open.family === reopener.family);
  if (!item) return -1;
  for (const [open, close] of matcher.found) {
    const mark = marks[open] as Mark;
    if (open <= item.mark || mark.family !== item.family) continue;
    if (isWholeQuotation(tokens, mark.token, (marks[close] as Mark).token)) return -1;
  }
  return item.mark;
}

function sortAndNest(drafts: Draft[]): void {
  drafts.sort((a, b) => a.first - b.first);
  const ends: number[] = [];
  for (const draft of drafts) {
    while (ends.length > 0 && (ends[ends.length - 1] as number) <= draft.first) ends.pop();
    draft.depth = ends.length;
    ends.push(draft.endToken);
  }
}

/**
 * Quotations of all blocks, in order of their openings. `tokens` are those of all blocks. A quotation that runs on has
 * `closes: false` and ends with its block; its continuation has `continues`. Never throws.
 */
export function matchQuotations(
  text: string,
  tokens: readonly RawToken[],
  blocks: readonly QuotableBlock[],
  language: string,
): Quotation[] {
  const shapeOf = directionsOf(language);
  const out: Quotation[] = [];
  let continued = -1;
  let marks = blocks[0] ? marksOf(text, tokens, blocks[0], shapeOf) : [];
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index] as QuotableBlock;
    const nextBlock = blocks[index + 1];
    const nextMarks = nextBlock ? marksOf(text, tokens, nextBlock, shapeOf) : [];
    if (marks.length > 0) {
      const reopener = block.running ? firstOpener(nextMarks, nextBlock) : undefined;
      const matcher = new BlockMatcher(marks, (family) => reopener?.family === family);
      matcher.run();
      const open = runningOn(matcher, marks, tokens, reopener);
      continued = emit(out, { block, index, tokens, marks, found: matcher.found, open, continued });
    } else continued = -1;
    marks = nextMarks;
  }
  return out;
}

interface Matched {
  readonly block: QuotableBlock;
  readonly index: number;
  readonly tokens: readonly RawToken[];
  readonly marks: readonly Mark[];
  readonly found: readonly (readonly [open: number, close: number])[];
  /** Mark of the quotation that runs on, or -1. */
  readonly open: number;
  /** Index of the quotation that the block before left running, or -1. */
  readonly continued: number;
}

/** Adds a block's quotations to `out`; returns the index of the one that runs on, or -1. */
function emit(out: Quotation[], matched: Matched): number {
  const { block, index, tokens, marks } = matched;
  const drafts: Draft[] = matched.found.map(([open, close]) => {
    const first = (marks[open] as Mark).token;
    const last = (marks[close] as Mark).token;
    const start = (tokens[first] as RawToken).start;
    return {
      start,
      end: (tokens[last] as RawToken).end,
      first,
      endToken: last + 1,
      block: index,
      depth: 0,
      opens: true,
      closes: true,
    };
  });
  const running = matched.open >= 0 ? marks[matched.open] : undefined;
  if (running) {
    const start = (tokens[running.token] as RawToken).start;
    const end = (tokens[block.endToken - 1] as RawToken).end;
    drafts.push({
      start,
      end,
      first: running.token,
      endToken: block.endToken,
      block: index,
      depth: 0,
      opens: true,
      closes: false,
    });
  }
  sortAndNest(drafts);
  let runsOn = -1;
  for (const draft of drafts) {
    if (draft.first === block.firstToken && draft.depth === 0 && matched.continued >= 0)
      draft.continues = matched.continued;
    if (!draft.closes) runsOn = out.length;
    out.push(draft);
  }
  return runsOn;
}
