/** The features of the built engine are those that training made. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FEATURE_FILES, inlineRows } from '../../scripts/inline-rows.ts';
import { row } from '../../src/engine/attribution/hash.ts';

const folder = join(import.meta.dirname, '../../src/engine/attribution');
const lists = readdirSync(folder)
  .map((name) => join(folder, name))
  .filter((path) => FEATURE_FILES.test(path))
  .map((path) => readFileSync(path, 'utf8'));

/** The number after the last "^" of an inlined call. */
const seedOf = (code: string): number => Number(/\^ (-?\d+)\)$/.exec(code)?.[1]);

describe('inlineRows', () => {
  it.each([0, 1, 63, 101, 214])('writes template %i out as row does', (template) => {
    const code = inlineRows(`row(${template}, value | (other << 6), CUE_BITS)`);
    expect(code).toMatch(/^\(\(value \| \(other << 6\)\) \^ -?\d+\)$/);
    for (const value of [0, 1, -5, 0x7fffffff]) expect(value ^ seedOf(code)).toBe(row(template, value, 18));
  });

  it('reads a call over several lines, with calls inside', () => {
    const code = inlineRows('out[n++] = row(\n  91,\n  pair(a, b(c, 1)),\n  HYPOTHESIS_BITS,\n);');
    expect(code).toMatch(/^out\[n\+\+\] = \(\(pair\(a, b\(c, 1\)\)\) \^ -?\d+\);$/);
  });

  it('leaves no call in the engine', () => {
    expect(lists.length).toBeGreaterThan(3);
    expect(lists.some((code) => code.includes('row('))).toBe(true);
    for (const code of lists) expect(inlineRows(code)).not.toMatch(/\brow\(/);
  });

  it('leaves other code as it is', () => {
    const code = "import { pair, row } from './hash.ts';\nconst arrow = (x: number): number => grow(1, x, BITS);";
    expect(inlineRows(code)).toBe(code);
  });
});
