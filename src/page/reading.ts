/** Asks the engine, which lives in the background: with time-outs, because a message may never be answered. */
import type { Analysis, Block } from '../engine/types.ts';
import { parseAnalysis } from '../messages/analysis.ts';
import type { RequestOf, ToBackground } from '../messages/protocol.ts';

/** The way to the background. */
export interface Wire {
  /** Answers an Analysis as JSON. */
  analyse(request: RequestOf<ToBackground, 'analyse'>): Promise<unknown>;
  /** Number of claims for the badge; null clears it. */
  badge(count: number | null): void;
  /** Puts the sheet of the marks into the page; `frames`: into its frames too. Rejects when that cannot be done. */
  dress(frames: boolean): Promise<unknown>;
}

/** The engine gave no answer that can be used. Its message may be shown to the reader. */
export class ReadingError extends Error {
  override readonly name = 'ReadingError';
}

/** How long an answer may take, for each try: a stopped worker starts in 60 ms, so silence means that the message is lost. */
const PATIENCE = [5_000, 15_000];
/** A long text takes longer: so many milliseconds more for each UTF-16 code unit (the engine reads some 200 a millisecond). */
const PER_UNIT = 0.02;

function inTime<T>(work: Promise<T>, patience: number, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new ReadingError('no answer in time')), patience);
    const abort = (): void => reject(signal.reason);
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
    });
  });
}

/** What the engine is told of the article beside its blocks. */
export interface ReadingOf {
  readonly language: string;
  readonly publisher: string;
}

/** The analysis of a batch. Rejects with {@link ReadingError}, or with the signal's reason. */
export async function readBatch(
  wire: Pick<Wire, 'analyse'>,
  blocks: readonly Block[],
  carry: Analysis['carry'] | null,
  { language, publisher }: ReadingOf,
  signal: AbortSignal,
  patience: readonly number[] = PATIENCE,
): Promise<Analysis> {
  const plain = blocks.map(({ id, text, role }) => ({ id, text, role }));
  const more = plain.reduce((sum, { text }) => sum + text.length, 0) * PER_UNIT;
  for (const time of patience) {
    signal.throwIfAborted();
    try {
      const answer = await inTime(wire.analyse({ blocks: plain, language, publisher, carry }), time + more, signal);
      const analysis = typeof answer === 'string' ? parseAnalysis(answer, plain) : null;
      if (analysis) return analysis;
    } catch {
      signal.throwIfAborted();
    }
  }
  throw new ReadingError('The marks could not be made: the engine gave no answer. Reload the page to try again.');
}
