/**
 * From cross-validated scores to probabilities that mean what they say, and to the threshold of marking.
 */

/** A score with what became of it. */
export interface Outcome {
  readonly probability: number;
  readonly right: boolean;
}

const BINS = 12;

/** Points (score, observed share) of an isotonic curve through equal-sized bins, flattened; for linear interpolation. */
export function calibrationCurve(outcomes: readonly Outcome[]): Float32Array {
  const sorted = [...outcomes].sort((a, b) => a.probability - b.probability);
  const size = Math.max(1, Math.ceil(sorted.length / BINS));
  let pools: Array<{ x: number; y: number; n: number }> = [];
  for (let i = 0; i < sorted.length; i += size) {
    const bin = sorted.slice(i, i + size);
    const x = bin.reduce((s, o) => s + o.probability, 0) / bin.length;
    pools.push({ x, y: bin.filter((o) => o.right).length / bin.length, n: bin.length });
    // Pool adjacent violators: a higher score never means a lower share.
    while (pools.length > 1 && pools[pools.length - 2]!.y > pools[pools.length - 1]!.y) {
      const [a, b] = pools.slice(-2) as [{ x: number; y: number; n: number }, { x: number; y: number; n: number }];
      const n = a.n + b.n;
      pools = [...pools.slice(0, -2), { x: (a.x * a.n + b.x * b.n) / n, y: (a.y * a.n + b.y * b.n) / n, n }];
    }
  }
  const points = [{ x: 0, y: 0 }, ...pools, { x: 1, y: Math.min(1, (pools.at(-1)?.y ?? 1) + 0.01) }];
  return Float32Array.from(points.flatMap(({ x, y }) => [x, y]));
}

/** Expected calibration error: the mean gap between score and observed share over ten bins, weighted by size. */
export function calibrationError(outcomes: readonly Outcome[]): number {
  let total = 0;
  for (let b = 0; b < 10; b++) {
    const bin = outcomes.filter((o) => Math.min(9, Math.floor(o.probability * 10)) === b);
    if (!bin.length) continue;
    const mean = bin.reduce((s, o) => s + o.probability, 0) / bin.length;
    total += Math.abs(mean - bin.filter((o) => o.right).length / bin.length) * bin.length;
  }
  return total / Math.max(1, outcomes.length);
}
