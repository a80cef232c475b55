import { describe, expect, it } from 'vitest';
import { forestScore } from '../../src/engine/attribution/trees.ts';
import { companding, quantise } from '../../src/engine/attribution/weights.ts';
import { trainAccept, trainForest } from '../../train/accept-trainer.ts';
import { calibrationCurve, calibrationError } from '../../train/calibration.ts';
import { random, shuffle } from '../../train/random.ts';
import { trainRank } from '../../train/rank-trainer.ts';

const scoreOf = (
  table: { bytes: Int8Array; curve: Float64Array; stride: number },
  rows: readonly number[],
  column = 0,
): number => rows.reduce((s, r) => s + (table.curve[(table.bytes[r * table.stride + column] ?? 0) & 255] ?? 0), 0);

describe('training', () => {
  it('shuffles the same way for the same seed', () => {
    const list = Array.from({ length: 20 }, (_, i) => i);
    const a = shuffle([...list], random(5));
    expect(shuffle([...list], random(5))).toEqual(a);
    expect(a).not.toEqual(list);
    expect([...a].sort((x, y) => x - y)).toEqual(list);
  });

  it('the reranker learns which feature marks the better hypothesis', () => {
    const next = random(1);
    const examples = Array.from({ length: 80 }, () => {
      const noise = (): number => 100 + Math.floor(next() * 50);
      return {
        rows: [Int32Array.of(noise(), 1), Int32Array.of(noise(), 2)],
        quality: [1, 0.2],
        repeats: 1,
        domain: 'newsroom' as const,
      };
    });
    const table = trainRank(examples, { epochs: 3, rate: 0.1, seed: 2 });
    expect(scoreOf(table, [1])).toBeGreaterThan(scoreOf(table, [2]) + 0.5);
  });

  it('acceptance keeps what the corpora disagree on apart', () => {
    const make = (
      domain: 'polnear' | 'newsroom',
      label: boolean,
    ): { rows: Int32Array; domain: 'polnear' | 'newsroom'; label: boolean; repeats: number } => ({
      rows: Int32Array.of(7),
      domain,
      label,
      repeats: 1,
    });
    const examples = Array.from({ length: 60 }, () => [make('polnear', true), make('newsroom', false)]).flat();
    const table = trainAccept(examples, { epochs: 5, rate: 0.1, decay: 0, seed: 1 });
    expect(scoreOf(table, [7], 0)).toBeGreaterThan(0.5);
    expect(scoreOf(table, [7], 1)).toBeLessThan(-0.5);
  });

  it('trees find an interaction that no single number shows', () => {
    const next = random(9);
    const rows = Array.from({ length: 600 }, () => Float64Array.of(next(), next(), next()));
    const isTrue = (r: Float64Array): boolean => (r[0] ?? 0) > 0.5 !== (r[1] ?? 0) > 0.5;
    const forest = trainForest(
      rows,
      rows.map(isTrue),
      rows.map(() => 1),
      {
        trees: 60,
        depth: 3,
        rate: 0.3,
        lambda: 1,
        leastHessian: 1,
        features: 1,
        sample: 1,
        bins: 32,
        seed: 3,
      },
    );
    const right = rows.filter((r) => forestScore(forest, r) > 0 === isTrue(r)).length;
    expect(right / rows.length).toBeGreaterThan(0.95);
  });

  it('calibrates: the curve rises, and a score that is right is left alone', () => {
    const next = random(4);
    const outcomes = Array.from({ length: 2000 }, () => {
      const probability = next();
      return { probability, right: next() < probability };
    });
    expect(calibrationError(outcomes)).toBeLessThan(0.05);
    expect(calibrationError(outcomes.map((o) => ({ ...o, probability: o.probability / 2 })))).toBeGreaterThan(0.15);
    const curve = calibrationCurve(outcomes);
    for (let k = 2; k < curve.length; k += 2) {
      expect(curve[k]).toBeGreaterThanOrEqual(curve[k - 2] ?? 0);
      expect(curve[k + 1]).toBeGreaterThanOrEqual(curve[k - 1] ?? 0);
    }
  });

  it('weights survive as bytes within a percent of the largest', () => {
    const next = random(6);
    const w = Float32Array.from({ length: 1000 }, () => (next() - 0.5) ** 3);
    const { table, max } = quantise(w, 1);
    expect(table.curve).toEqual(companding(max));
    w.forEach((x, i) => {
      expect(Math.abs((table.curve[(table.bytes[i] ?? 0) & 255] ?? 0) - x)).toBeLessThan(max * 0.01);
    });
  });
});
