/**
 * The article as it stands: its live blocks, what the engine found in them, and what of it is painted. One reading goes
 * from the DOM over the engine to the marks; a later one asks the engine only for what is new.
 */
import type { Attribution, BlockSpan } from '../engine/types.ts';
import { type Batch, isOfComments, plan, type Read, walk } from './batches.ts';
import { byCommenters } from './commenters.ts';
import type { Article, PageBlock } from './extract.ts';
import { isThere } from './frames.ts';
import { inSlices } from './idle.ts';
import { type LiveBlocks, markOf, rangesOf, sameMark, stands, type Wish, wishes } from './marks.ts';
import type { MarkStyle, Tone } from './marks-style.ts';
import type { Painter } from './paint.ts';
import { type ReadingOf, readBatch, type Wire } from './reading.ts';
import { createToneReader } from './tone.ts';
import { type Findings, gather, WANTED, type Wanted } from './views.ts';

/** What is lit: the ranges of a relation (content, source and cue) and how. */
export interface Relation {
  readonly style: MarkStyle;
  readonly tone: Tone;
  readonly ranges: readonly AbstractRange[];
}

/** See {@link createArticle}. */
export interface LiveArticle {
  /** Takes new blocks in, has the new ones analysed, paints. `onBatch` is called after each painting. */
  read(article: Article, about: ReadingOf, signal: AbortSignal, onBatch: () => void): Promise<void>;
  /** Takes marks off blocks whose words have changed; `nodes`: only what these text nodes hold, null: everywhere. */
  check(nodes: readonly Node[] | null): void;
  /** Paints anew: other wishes of the reader, or other colours of the page. */
  repaint(wanted?: Wanted): Promise<void>;
  holds(node: Node): boolean;
  lostBlocks(): boolean;
  /** Whether most of the article's blocks are in the document still (false without an article). */
  stands(): boolean;
  /** What was found in the article itself. */
  findings(): Findings;
  /** The same with what was found in readers' comments, where they are marked too. */
  everything(): Findings;
  batches(): readonly Batch[];
  live(): LiveBlocks;
  /** What is to be painted, in reading order. */
  wishes(): readonly Wish[];
  relation(id: string): Relation | null;
  clear(): void;
}

/** Makes an empty article that paints with `painter`. */
export function createArticle(wire: Pick<Wire, 'analyse'>, painter: Painter): LiveArticle {
  let batches: readonly Batch[] = [];
  let live: ReadonlyMap<string, PageBlock> = new Map();
  let findings: Findings = gather([]);
  let everything: Findings = findings;
  let wanted: Wanted = WANTED;
  let list: readonly Wish[] = [];
  let index = new WeakMap<Node, string>();
  let painting = 0;
  /** Blocks whose text was found to stand (or not) in the painting that goes on. */
  const checked = new Map<string, boolean>();

  const adopt = (blocks: readonly PageBlock[]): void => {
    live = new Map(blocks.map((block) => [block.id, block]));
    index = new WeakMap();
    for (const { id, element, map } of blocks) {
      index.set(element, id);
      for (const node of map.nodes) index.set(node, id);
    }
  };

  const sound = ({ block }: BlockSpan): boolean => {
    const known = checked.get(block);
    if (known !== undefined) return known;
    const at = live.get(block);
    const found = at !== undefined && stands(at);
    checked.set(block, found);
    return found;
  };
  const paint = async (): Promise<void> => {
    const turn = ++painting;
    const tone = createToneReader();
    list = wishes(everything, wanted);
    const keep = new Set(list.map(({ id }) => id));
    painter.drop([...painter.marks()].map(({ id }) => id).filter((id) => !keep.has(id)));
    checked.clear();
    const put = (wish: Wish): void => {
      const mark = wish.spans.every(sound) ? markOf(wish, live, tone) : null;
      const before = painter.get(wish.id);
      if (!mark) painter.drop([wish.id]);
      else if (!before || !sameMark(mark, before)) painter.put(mark);
    };
    await inSlices(list, put, () => turn === painting);
  };

  const take = (next: readonly Batch[]): Promise<void> => {
    batches = [...next];
    findings = gather(batches.filter((batch) => !isOfComments(batch)));
    everything = batches.some(isOfComments) ? gather(batches) : findings;
    return paint();
  };

  return {
    async read({ blocks }, about, signal, onBatch) {
      adopt(blocks);
      const steps = plan(blocks, batches);
      const ask: Read = async (part, carry) => {
        const analysis = await readBatch(wire, part, carry, about, signal);
        return isOfComments({ blocks: part }) ? byCommenters(analysis, part) : analysis;
      };
      let shown: Promise<void> = Promise.resolve();
      const done = await walk(steps, ask, (soFar) => {
        if (signal.aborted) return;
        // What stood behind the part that was read stays painted until its own turn.
        const rest = steps.slice(soFar.length).flatMap((step) => (step.type === 'keep' ? [step.batch] : []));
        shown = take([...soFar, ...rest]).then(onBatch);
      });
      signal.throwIfAborted();
      await shown;
      await take(done);
      onBatch();
    },
    check(nodes) {
      checked.clear();
      const ids = nodes ? new Set(nodes.map((node) => index.get(node))) : live.keys();
      const changed = new Set<string>();
      for (const id of ids) {
        const block = id === undefined ? undefined : live.get(id);
        if (block && !stands(block)) changed.add(block.id);
      }
      if (changed.size === 0) return;
      painter.drop(list.filter(({ spans }) => spans.some(({ block }) => changed.has(block))).map(({ id }) => id));
    },
    repaint(next) {
      if (next) wanted = next;
      return paint();
    },
    holds: (node) => index.has(node),
    lostBlocks: () => [...live.values()].some(({ element }) => !isThere(element)),
    stands: () => {
      const there = [...live.values()].filter(({ element }) => isThere(element)).length;
      return there > 0 && there >= live.size / 2;
    },
    findings: () => findings,
    everything: () => everything,
    batches: () => batches,
    live: () => live,
    wishes: () => list,
    relation(id) {
      const mark = painter.get(id);
      const wish = list.find((entry) => entry.id === id);
      if (!mark || !wish) return null;
      return { style: mark.style, tone: mark.tone, ranges: [...mark.ranges, ...rangesOf(wish.around, live)] };
    },
    clear() {
      painting++;
      batches = [];
      findings = gather([]);
      everything = findings;
      list = [];
      adopt([]);
      painter.clear();
    },
  };
}

/** The attribution of an id. */
export const claimOf = ({ attributions }: Findings, id: string): Attribution | undefined =>
  attributions.find((claim) => claim.id === id);
