/**
 * An article in batches: which stretches of blocks the engine must read, and which it has read. Pure.
 *
 * A batch is kept while its blocks stand together as before. What was inserted between batches is read as batches of
 * its own; what comes after a changed batch is read again only when the change changed what the engine carries on.
 */
import type { Analysis, Block } from '../engine/types.ts';
import type { Comment } from './blocks.ts';

/** A block, and which entry of a live blog or which reader's comment it belongs to, where it is of one. */
export type EntryBlock = Block & { readonly entry?: number; readonly comment?: Comment };

/** Blocks of different parts never share a batch. */
const partOf = ({ entry, comment }: EntryBlock): number | string | undefined => (comment ? 'comments' : entry);

/** A batch that the engine has read. `carryIn` and `carryOut` are the carries as JSON; null: read without one. */
export interface Batch {
  readonly blocks: readonly EntryBlock[];
  readonly analysis: Analysis;
  readonly carryIn: string | null;
  readonly carryOut: string;
}

/** Text of the first batch and of later ones, in UTF-16 code units: most articles fit in one, long pages are marked as they come. */
export const FIRST_BATCH = 16_000;
export const NEXT_BATCH = 48_000;

/** One step of a reading: keep a batch, or read blocks. `fresh`: another article begins here, nothing is carried on. */
export type Step =
  | { readonly type: 'keep'; readonly batch: Batch }
  | { readonly type: 'read'; readonly blocks: readonly EntryBlock[]; readonly fresh: boolean };

/** How far a batch may grow so that the next one does not begin with a quotation, in UTF-16 code units. */
const OVERRUN = 8_000;
/** A paragraph that begins with a quotation mark may go on with the words before it: no cut between the two. */
const BEGINS_QUOTED = /^\s*["'“”„‟«»‹›‘‚’「『]/;

const sizeOf = (blocks: readonly Block[]): number => blocks.reduce((sum, { text }) => sum + text.length, 0);

/**
 * Cuts blocks into batches of a limited size; a second headline begins a new article and so a new batch, and each entry of a
 * live blog is a batch of its own: entries come and go one by one.
 */
export function cut(blocks: readonly EntryBlock[], first: boolean): Step[] {
  const steps: Step[] = [];
  let run: EntryBlock[] = [];
  let size = 0;
  let fresh = false;
  const end = (): void => {
    if (run.length > 0) steps.push({ type: 'read', blocks: run, fresh });
    run = [];
    size = 0;
    fresh = false;
  };
  for (const block of blocks) {
    const limit = first && steps.length === 0 ? FIRST_BATCH : NEXT_BATCH;
    const begins = block.role === 'headline' && !(first && steps.length === 0 && run.length === 0);
    const full = run.length > 0 && size + block.text.length > limit + (BEGINS_QUOTED.test(block.text) ? OVERRUN : 0);
    const parted = run[0] !== undefined && partOf(run[0]) !== partOf(block);
    if (begins || full || parted) end();
    if (begins || block.comment) fresh = true;
    run.push(block);
    size += block.text.length;
  }
  end();
  return steps;
}

/** Whether a batch stands in `blocks` from `at` on. */
const standsAt = (batch: Batch, blocks: readonly Block[], at: number): boolean =>
  batch.blocks.every(({ id }, index) => blocks[at + index]?.id === id);

/** What to do for `blocks`, given the batches read before, in reading order. */
export function plan(blocks: readonly EntryBlock[], known: readonly Batch[]): Step[] {
  const starts = new Map<string, Batch>();
  for (const batch of known) {
    const id = batch.blocks[0]?.id;
    if (id !== undefined) starts.set(id, batch);
  }
  const steps: Step[] = [];
  let loose: EntryBlock[] = [];
  const flush = (): void => {
    steps.push(...cut(loose, steps.length === 0));
    loose = [];
  };
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at] as EntryBlock;
    const batch = starts.get(block.id);
    if (batch && standsAt(batch, blocks, at)) {
      flush();
      steps.push({ type: 'keep', batch });
      starts.delete(block.id);
      at += batch.blocks.length;
    } else {
      loose.push(block);
      at++;
    }
  }
  flush();
  return steps;
}

/** Read without what was carried on, or as well as without. */
const standsAlone = ({ blocks: [first] }: Batch): boolean => first !== undefined && partOf(first) !== undefined;

/** Whether a batch is of readers' comments. */
export const isOfComments = ({ blocks }: Pick<Batch, 'blocks'>): boolean => blocks[0]?.comment !== undefined;

/** Reads blocks with what was carried on (null: nothing). */
export type Read = (blocks: readonly EntryBlock[], carry: Analysis['carry'] | null) => Promise<Analysis>;

/**
 * Walks through a plan; `onBatch` gets the batches read or kept so far after each one that was read. A kept batch is read
 * again only when the batch whose carry it was read with is no longer before it; an entry of a live blog stands for itself and
 * never is, nor are comments, which carry nothing on. Rejects as `read` does.
 */
export async function walk(
  steps: readonly Step[],
  read: Read,
  onBatch: (batches: readonly Batch[]) => void,
): Promise<Batch[]> {
  const batches: Batch[] = [];
  const carries = new Set<string | null>([null]);
  for (const step of steps) {
    if (step.type === 'keep' && (standsAlone(step.batch) || carries.has(step.batch.carryIn))) {
      batches.push(step.batch);
    } else {
      const blocks = step.type === 'keep' ? step.batch.blocks : step.blocks;
      const before = step.type === 'read' && step.fresh ? undefined : batches.at(-1);
      const analysis = await read(blocks, before?.analysis.carry ?? null);
      const carryOut = JSON.stringify(analysis.carry);
      batches.push({ blocks, analysis, carryIn: before?.carryOut ?? null, carryOut });
      onBatch(batches);
    }
    carries.add(batches.at(-1)?.carryOut ?? null);
  }
  return batches;
}

/** UTF-16 code units of text in batches. */
export const textSize = (batches: readonly Batch[]): number =>
  batches.reduce((sum, { blocks }) => sum + sizeOf(blocks), 0);
