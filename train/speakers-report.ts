/** How good the judged decisions are: reliability, and what each bar costs. */

/** Probability by the judge's table that a decision with these signs is right. */
export const trustOf = (signs: Readonly<Record<string, number>>, table: Readonly<Record<string, number>>): number =>
  1 / (1 + Math.exp(-Object.entries(signs).reduce((s, [n, v]) => s + v * (table[n] ?? 0), 0)));

/** A decision: how sure the judge was, and whether it was right. */
export interface Outcome {
  readonly p: number;
  readonly ok: boolean;
  readonly how: string;
  readonly line: string;
}

/** Prints reliability, the cost curve and what is right by the way it was decided. */
export function report(outcomes: readonly Outcome[], named: number, predicted: number): void {
  console.log('reliability (said, right, n):');
  for (let b = 0; b < 1; b += 0.1) {
    const bin = outcomes.filter((o) => o.p >= b && o.p < b + 0.1);
    if (bin.length)
      console.log(
        `  ${(bin.reduce((s, o) => s + o.p, 0) / bin.length).toFixed(2)} ${(bin.filter((o) => o.ok).length / bin.length).toFixed(2)} ${bin.length}`,
      );
  }
  console.log('bar: right % of those met, wrong mouths % of all marks');
  for (const bar of [0, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95]) {
    const kept = outcomes.filter((o) => o.p >= bar);
    const right = kept.filter((o) => o.ok).length;
    console.log(
      `  ${bar.toFixed(2)} right ${((100 * right) / named).toFixed(1)} wrong mouths ${((100 * (kept.length - right)) / predicted).toFixed(1)}`,
    );
  }
  for (const how of new Set(outcomes.map((o) => o.how))) {
    const own = outcomes.filter((o) => o.how === how);
    console.log(
      `  ${how.padEnd(16)} ${own.length} right ${((100 * own.filter((o) => o.ok).length) / own.length).toFixed(1)}`,
    );
  }
}
