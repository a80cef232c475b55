import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Analysis, Block } from '../../src/engine/types.ts';
import { type Batch, cut, FIRST_BATCH, NEXT_BATCH, plan, type Read, walk } from '../../src/page/batches.ts';

const block = (id: string, size = 10, role: Block['role'] = 'paragraph'): Block => ({
  id,
  text: 'x'.repeat(size),
  role,
});

/** An engine that carries the ids it has read and logs what it was asked. */
function fakeEngine(): { read: Read; asked: string[] } {
  const asked: string[] = [];
  const read: Read = async (blocks, carry) => {
    const ids = blocks.map(({ id }) => id);
    asked.push(ids.join(' '));
    const before = (carry?.stages.ids as string[] | undefined) ?? [];
    return {
      language: 'en',
      support: 'full',
      attributions: [],
      terms: [],
      speakers: [],
      carry: { version: 1, stages: { ids: [...before, ...ids] } },
    } satisfies Analysis;
  };
  return { read, asked };
}

const idsOf = (batches: readonly Batch[]): string[] => batches.flatMap(({ blocks }) => blocks.map(({ id }) => id));
const run = (blocks: Block[], known: readonly Batch[], read: Read) => walk(plan(blocks, known), read, () => undefined);

describe('cut', () => {
  it('makes a small first batch and larger ones after it', () => {
    const blocks = Array.from({ length: 10 }, (_, k) => block(`b${k}`, 10_000));
    const sizes = cut(blocks, true).map((step) => (step.type === 'read' ? step.blocks.length * 10_000 : 0));
    expect(sizes[0]).toBeLessThanOrEqual(FIRST_BATCH);
    expect(Math.max(...sizes.slice(1))).toBeLessThanOrEqual(NEXT_BATCH);
  });
  it('keeps a block that is larger than a batch whole', () => {
    expect(cut([block('a', 500_000)], true)).toHaveLength(1);
  });
  it('does not cut before a paragraph that begins with a quotation, within reason', () => {
    const quoted = (id: string): Block => ({ id, text: `“${'x'.repeat(1_999)}`, role: 'paragraph' });
    const steps = cut([block('a', FIRST_BATCH), quoted('b'), block('c', 9_000), quoted('d')], true);
    expect(steps.map((step) => step.type === 'read' && step.blocks.map(({ id }) => id).join(''))).toEqual(['ab', 'cd']);
    const many = Array.from({ length: 40 }, (_, k) => quoted(`q${k}`));
    expect(cut(many, true).length).toBeGreaterThan(1);
  });
  it('begins a new article at a second headline, not at the first', () => {
    const steps = cut([block('h1', 9, 'headline'), block('a'), block('h2', 9, 'headline'), block('b')], true);
    expect(steps.map((step) => step.type === 'read' && [step.blocks.length, step.fresh])).toEqual([
      [2, false],
      [2, true],
    ]);
  });
});

describe('reading again', () => {
  it('asks nothing when nothing changed', async () => {
    const { read, asked } = fakeEngine();
    const blocks = ['a', 'b', 'c'].map((id) => block(id));
    const first = await run(blocks, [], read);
    const second = await run(blocks, first, read);
    expect(asked).toEqual(['a b c']);
    expect(second).toEqual(first);
  });
  it('reads only what was appended, with what was carried on', async () => {
    const { read, asked } = fakeEngine();
    const first = await run([block('a'), block('b')], [], read);
    const second = await run([block('a'), block('b'), block('c')], first, read);
    expect(asked).toEqual(['a b', 'c']);
    expect(second[1]?.carryIn).toBe(first[0]?.carryOut);
  });
  it('reads only what a live blog put on top, without the story below as its past', async () => {
    const { read, asked } = fakeEngine();
    const first = await run([block('a'), block('b')], [], read);
    const second = await run([block('new'), block('a'), block('b')], first, read);
    expect(asked).toEqual(['a b', 'new']);
    expect(idsOf(second)).toEqual(['new', 'a', 'b']);
    expect(second[0]?.carryIn).toBeNull();
  });
  it('reads each entry of a live blog once, whatever comes and goes around it', async () => {
    const { read, asked } = fakeEngine();
    const entry = (n: number) => [`${n}a`, `${n}b`].map((id) => ({ ...block(id), entry: n }));
    const page = (...entries: number[]) => [block('top', 9, 'headline'), ...entries.flatMap(entry)];
    let known = await run(page(3, 2, 1), [], read);
    known = await run(page(4, 3, 2, 1), known, read);
    known = await run(page(5, 4, 2), known, read);
    known = await run([block('top', 9, 'headline'), ...entry(2)], known, read);
    expect(asked).toEqual(['top', '3a 3b', '2a 2b', '1a 1b', '4a 4b', '5a 5b']);
    expect(idsOf(known)).toEqual(['top', '2a', '2b']);
  });
  it('reads again from an edited batch on', async () => {
    const { read, asked } = fakeEngine();
    const long = (id: string) => block(id, 15_000);
    const first = await run([long('a'), block('x', 40_000), block('y', 40_000)], [], read);
    expect(asked).toEqual(['a', 'x', 'y']);
    await run([long('a'), block('x2', 40_000), block('y', 40_000)], first, read);
    expect(asked.slice(3)).toEqual(['x2', 'y']);
  });
  it('tells after each batch that was read what is known so far', async () => {
    const { read } = fakeEngine();
    const seen: number[] = [];
    await walk(plan([block('a', 15_000), block('b', 15_000)], []), read, (so) => seen.push(so.length));
    expect(seen).toEqual([1, 2]);
  });
  it('always ends with exactly the blocks of the page, in order, each analysed in its batch (property)', async () => {
    const article = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(fc.array(article, { minLength: 1, maxLength: 6 }), async (versions) => {
        const { read } = fakeEngine();
        let known: Batch[] = [];
        for (const ids of versions) {
          const blocks = ids.map((id) => block(`b${id}`, 6_000));
          known = await run(blocks, known, read);
          expect(idsOf(known)).toEqual(blocks.map(({ id }) => id));
          const outs = new Set<string | null>([null]);
          for (const batch of known) {
            expect(outs.has(batch.carryIn)).toBe(true);
            outs.add(batch.carryOut);
          }
        }
      }),
    );
  });
});
