/** The two learners of the speaker stage: a log-linear ranker and a logistic judge, both full-batch with momentum and L2. Deterministic. */

/** Named feature values of one candidate or decision. */
export type Features = Readonly<Record<string, number>>;

/** Candidates and which of them are right. */
export interface Ranking {
  readonly candidates: readonly Features[];
  readonly right: readonly boolean[];
}

/** A decision's signs and whether it was right. */
export interface Judgement {
  readonly signs: Features;
  readonly ok: boolean;
}

type Sparse = readonly (readonly [index: number, value: number])[];

/** Gives every feature an index, so that the inner loops run over numbers. */
class Names {
  readonly #index = new Map<string, number>();

  sparse(features: Features): Sparse {
    return Object.entries(features).map(([name, value]) => [this.#of(name), value] as const);
  }

  get size(): number {
    return this.#index.size;
  }

  /** Weights by name, rounded, the smallest left out. */
  table(weights: Float64Array, least: number): Record<string, number> {
    return Object.fromEntries(
      [...this.#index]
        .map(([name, i]): [string, number] => [name, Math.round((weights[i] ?? 0) * 100) / 100])
        .filter(([, w]) => Math.abs(w) >= least)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  }

  #of(name: string): number {
    const known = this.#index.get(name);
    if (known !== undefined) return known;
    this.#index.set(name, this.#index.size);
    return this.#index.size - 1;
  }
}

const dot = (f: Sparse, w: Float64Array): number => {
  let sum = 0;
  for (const [i, v] of f) sum += v * (w[i] ?? 0);
  return sum;
};

const addTo = (g: Float64Array, f: Sparse, by: number): void => {
  for (const [i, v] of f) g[i] = (g[i] ?? 0) + by * v;
};

/** Descends with momentum. `gradient` adds the ascent direction at `w` to `g`. */
function climb(
  size: number,
  n: number,
  l2: number,
  steps: number,
  gradient: (w: Float64Array, g: Float64Array) => void,
): Float64Array {
  const w = new Float64Array(size);
  const speed = new Float64Array(size);
  for (let step = 0; step < steps; step += 1) {
    const g = new Float64Array(size);
    gradient(w, g);
    for (let i = 0; i < size; i += 1) {
      speed[i] = 0.9 * (speed[i] ?? 0) + ((g[i] ?? 0) - l2 * (w[i] ?? 0)) / Math.max(1, n);
      w[i] = (w[i] ?? 0) + 0.5 * (speed[i] ?? 0);
    }
  }
  return w;
}

/** Candidates of all examples one after the other, their features in flat arrays, so that the inner loops are fast. */
class Flat {
  readonly #index: number[] = [];
  readonly #value: number[] = [];
  readonly #from: number[] = [0];

  add(f: Sparse): void {
    for (const [i, v] of f) {
      this.#index.push(i);
      this.#value.push(v);
    }
    this.#from.push(this.#index.length);
  }

  close(): { index: Int32Array; value: Float64Array; from: Int32Array } {
    return {
      index: Int32Array.from(this.#index),
      value: Float64Array.from(this.#value),
      from: Int32Array.from(this.#from),
    };
  }
}

/** Weights that put the right candidates first. */
export function learnRanking(examples: readonly Ranking[], l2: number): Record<string, number> {
  const names = new Names();
  const flat = new Flat();
  const data = examples.filter((e) => e.right.includes(false));
  for (const { candidates } of data) for (const f of candidates) flat.add(names.sparse(f));
  const { index, value, from } = flat.close();
  const powers = new Float64Array(from.length);
  const w = climb(names.size, data.length, l2, 200, (weights, g) => {
    let first = 0;
    for (const { right } of data) {
      const end = first + right.length;
      let top = -Infinity;
      for (let c = first; c < end; c += 1) {
        let score = 0;
        for (let k = from[c] ?? 0; k < (from[c + 1] ?? 0); k += 1)
          score += (value[k] as number) * (weights[index[k] as number] as number);
        powers[c] = score;
        if (score > top) top = score;
      }
      let [total, good] = [0, 0];
      for (let c = first; c < end; c += 1) {
        const p = Math.exp((powers[c] as number) - top);
        powers[c] = p;
        total += p;
        if (right[c - first]) good += p;
      }
      for (let c = first; c < end; c += 1) {
        const p = powers[c] as number;
        const by = (right[c - first] ? p / good : 0) - p / total;
        for (let k = from[c] ?? 0; k < (from[c + 1] ?? 0); k += 1) {
          const i = index[k] as number;
          g[i] = (g[i] as number) + by * (value[k] as number);
        }
      }
      first = end;
    }
  });
  return names.table(w, 0.02);
}

/** Weights whose logistic function of the weighted signs is the share right. */
export function learnTrust(examples: readonly Judgement[], l2: number): Record<string, number> {
  const names = new Names();
  const data = examples.map(({ signs, ok }) => ({ f: names.sparse(signs), ok }));
  const w = climb(names.size, data.length, l2, 600, (weights, g) => {
    for (const { f, ok } of data) addTo(g, f, Number(ok) - 1 / (1 + Math.exp(-dot(f, weights))));
  });
  return names.table(w, 0.02);
}
