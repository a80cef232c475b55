/** What train/terms.ts prints of its predictions. */
import { USES } from '../src/engine/terms/model.ts';
import type { Row } from './terms-data.ts';

/** A row and the probability of each use. */
export interface Judged {
  readonly row: Row;
  readonly p: readonly number[];
}

/** The use that src/engine/terms/decide.ts takes: scare from the bar on, else the likeliest other. */
export function decide(p: readonly number[], bar: number): number {
  if ((p[0] ?? 0) >= bar) return 0;
  let best = 1;
  for (let k = 2; k < p.length; k += 1) if ((p[k] ?? 0) > (p[best] ?? 0)) best = k;
  return best;
}

/** Scare precision, recall and F1, accuracy of the uses, F1 of the sure labels alone, mean log loss, average precision of scare. */
export function show(name: string, judged: readonly Judged[], bar: number): void {
  const count = (list: readonly Judged[]): { p: number; r: number; f: number } => {
    const given = list.filter(({ p }) => (p[0] ?? 0) >= bar);
    const both = given.filter(({ row }) => row.use === 0).length;
    const gold = list.filter(({ row }) => row.use === 0).length;
    return {
      p: both / Math.max(1, given.length),
      r: both / Math.max(1, gold),
      f: (2 * both) / Math.max(1, given.length + gold),
    };
  };
  const all = count(judged);
  const sure = count(judged.filter(({ row }) => row.sure));
  const right = judged.filter(({ row, p }) => decide(p, bar) === row.use).length / Math.max(1, judged.length);
  const loss =
    judged.reduce((s, { row, p }) => s - Math.log(Math.max(1e-6, p[row.use] ?? 0)), 0) / Math.max(1, judged.length);
  const pct = (x: number): string => (100 * x).toFixed(1);
  console.log(
    `${name.padEnd(22)} n ${judged.length} scare P ${pct(all.p)} R ${pct(all.r)} F1 ${pct(all.f)} (sure ${pct(sure.f)}) AP ${pct(averagePrecision(judged))} use ${pct(right)} loss ${loss.toFixed(3)}`,
  );
}

function averagePrecision(judged: readonly Judged[]): number {
  const order = [...judged].sort((a, b) => (b.p[0] ?? 0) - (a.p[0] ?? 0));
  let [hits, sum] = [0, 0];
  order.forEach(({ row }, i) => {
    if (row.use !== 0) return;
    hits += 1;
    sum += hits / (i + 1);
  });
  return sum / Math.max(1, hits);
}

/** Rows: the label; columns: the prediction. */
export function confusion(judged: readonly Judged[], bar: number): void {
  const table = USES.map(() => USES.map(() => 0));
  for (const { row, p } of judged) {
    const line = table[row.use];
    const k = decide(p, bar);
    if (line) line[k] = (line[k] ?? 0) + 1;
  }
  console.log(`label \\ predicted  ${USES.map((u) => u.slice(0, 5).padStart(6)).join('')}`);
  table.forEach((line, u) => {
    console.log(`${(USES[u] ?? '').padEnd(18)} ${line.map((n) => String(n).padStart(6)).join('')}`);
  });
}

/** How often a use is right, by how likely the model said it was. */
export function reliability(judged: readonly Judged[], bar: number): void {
  const edges = [0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01];
  const given = judged.map(({ row, p }) => ({ use: decide(p, bar), row, said: p[decide(p, bar)] ?? 0 }));
  for (const [name, list] of [
    ['all', given],
    ['scare', given.filter((g) => g.use === 0)],
  ] as const)
    edges.slice(1).forEach((high, i) => {
      const bin = list.filter(({ said }) => said >= (edges[i] ?? 0) && said < high);
      if (!bin.length) return;
      const said = bin.reduce((s, b) => s + b.said, 0) / bin.length;
      const right = bin.filter(({ use, row }) => use === row.use).length / bin.length;
      console.log(
        `${name.padEnd(6)} ${(edges[i] ?? 0).toFixed(1)} to ${Math.min(1, high).toFixed(1)}: said ${said.toFixed(2)} right ${right.toFixed(2)} (${bin.length})`,
      );
    });
}
