/** Numbers cut into bins by quantiles, for boosted trees. */

/** Cut points of a column: at most `bins - 1` values that divide its examples evenly. */
export function cutsOf(column: Float64Array, bins: number): Float64Array {
  const sorted = Float64Array.from(column).sort();
  const cuts: number[] = [];
  for (let k = 1; k < bins; k++) {
    const at = Math.floor((k * sorted.length) / bins);
    const high = sorted[at] ?? 0;
    const low = sorted[Math.max(0, at - 1)] ?? 0;
    const cut = low === high ? high : (low + high) / 2;
    if (cut > (sorted[0] ?? 0) && (cuts.length === 0 || cut > (cuts[cuts.length - 1] ?? 0))) cuts.push(cut);
  }
  // Rare values of mostly constant columns (flags) still deserve a cut.
  if (cuts.length === 0 && (sorted[sorted.length - 1] ?? 0) > (sorted[0] ?? 0)) {
    const first = sorted.find((value) => value > (sorted[0] ?? 0)) ?? 0;
    cuts.push(((sorted[0] ?? 0) + first) / 2);
  }
  return Float64Array.from(cuts);
}

/** The bin of a value: how many cut points are not above it. */
export function binOf(cuts: Float64Array, value: number): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value < (cuts[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}
