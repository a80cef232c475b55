import { describe, expect, it, vi } from 'vitest';
import type { Block } from '../../src/engine/types.ts';
import { ReadingError, readBatch } from '../../src/page/reading.ts';

const blocks: Block[] = [{ id: 'a', text: 'Words.', role: 'paragraph' }];
const good = JSON.stringify({
  ...{ language: 'en', support: 'full', attributions: [], terms: [], speakers: [] },
  carry: { version: 1, stages: {} },
});
const about = { language: 'en', publisher: 'Quay Post' };
const read = (analyse: () => Promise<unknown>, signal = new AbortController().signal) =>
  readBatch({ analyse }, blocks, null, about, signal, [20, 40]);
const never = (): Promise<unknown> => new Promise(() => undefined);

describe('readBatch', () => {
  it('sends plain blocks and gives the analysis', async () => {
    const analyse = vi.fn(async () => good);
    const rich = [{ ...blocks[0], map: {}, element: {} } as unknown as Block];
    await readBatch({ analyse }, rich, null, about, new AbortController().signal);
    expect(analyse).toHaveBeenCalledWith({ blocks, carry: null, ...about });
  });
  it('asks again when an answer never comes, or is broken', async () => {
    const lost = vi.fn<() => Promise<unknown>>().mockImplementationOnce(never).mockResolvedValueOnce(good);
    expect((await read(lost)).language).toBe('en');
    const broken = vi.fn<() => Promise<unknown>>().mockResolvedValueOnce('{').mockResolvedValueOnce(good);
    expect((await read(broken)).language).toBe('en');
    const failing = vi
      .fn<() => Promise<unknown>>()
      .mockRejectedValueOnce(new Error('worker gone'))
      .mockResolvedValueOnce(good);
    expect((await read(failing)).language).toBe('en');
  });
  it('gives up with words for the reader', async () => {
    await expect(read(never)).rejects.toThrow(ReadingError);
    await expect(read(async () => null)).rejects.toThrow(/the engine gave no answer/);
  });
  it('ends at once when it is given up', async () => {
    const over = new AbortController();
    const reading = read(never, over.signal);
    over.abort(new Error('another reading'));
    await expect(reading).rejects.toThrow('another reading');
  });
});
