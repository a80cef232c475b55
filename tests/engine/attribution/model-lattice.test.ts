import { describe, expect, it } from 'vitest';
import { allowed, B, bestLabels, forwardBackward, I, O } from '../../../src/engine/attribution/chain.ts';
import {
  alternatives,
  CLOSING,
  COLUMN,
  LatticeRoom,
  type Scores,
  STATES,
  STEPS,
  spansOf,
} from '../../../src/engine/attribution/lattice.ts';
import { random } from '../../../train/random.ts';

/** Every state sequence that the steps allow, with its score. */
function allPaths({ n, token, edge, cueFrom, cueTo }: Scores): Array<{ states: number[]; score: number }> {
  const out: Array<{ states: number[]; score: number }> = [];
  const grow = (states: number[], score: number): void => {
    const i = states.length;
    const before = states.at(-1) ?? 0;
    if (i === n) {
      const closing = CLOSING[before] ?? -1;
      out.push({ states, score: score + (closing < 0 ? 0 : (edge[n * 4 + closing] ?? 0)) });
      return;
    }
    for (const [a, b, e1, e2] of STEPS) {
      const column = COLUMN[b] ?? -1;
      if (a !== before || (column >= 0 && i >= cueFrom && i < cueTo)) continue;
      const paid = (e1 < 0 ? 0 : (edge[i * 4 + e1] ?? 0)) + (e2 < 0 ? 0 : (edge[i * 4 + e2] ?? 0));
      grow([...states, b], score + paid + (column < 0 ? 0 : (token[i * 2 + column] ?? 0)));
    }
  };
  grow([], 0);
  return out.sort((x, y) => y.score - x.score);
}

function randomScores(seed: number, n: number): Scores {
  const next = random(seed);
  const draw = (size: number): Float64Array => Float64Array.from({ length: size }, () => next() * 4 - 2);
  return { n, token: draw(n * 2), edge: draw((n + 1) * 4), cueFrom: 2, cueTo: 3 };
}

describe('lattice', () => {
  it('finds the best path of all', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const s = randomScores(seed, 6);
      const best = allPaths(s)[0];
      const found = alternatives(s, 5, new LatticeRoom());
      expect(found[0]?.score).toBeCloseTo(best?.score ?? 0, 9);
      expect(found[0]).toMatchObject(spansOf(Uint8Array.from(best?.states ?? [])));
    }
  });

  it('gives different paths with their true scores, best first, the cue never inside a span', () => {
    for (let seed = 50; seed < 70; seed++) {
      const s = randomScores(seed, 6);
      const scores = allPaths(s).map((p) => p.score);
      const found = alternatives(s, 6, new LatticeRoom());
      expect(found.length).toBeGreaterThan(2);
      found.forEach((p, i) => {
        expect(scores.some((x) => Math.abs(x - p.score) < 1e-9)).toBe(true);
        if (i > 0) expect(p.score).toBeLessThan(found[i - 1]?.score ?? 0);
        for (const [a, b] of [...p.content, ...(p.source ? [p.source] : [])]) expect(a >= 3 || b <= 2).toBe(true);
      });
    }
  });

  it('has at most one source in a path', () => {
    for (const { states } of allPaths(randomScores(3, 5))) {
      const runs = states.filter((y, i) => y === 2 && states[i - 1] !== 2).length;
      expect(runs).toBeLessThanOrEqual(1);
    }
    expect(STATES).toBe(5);
  });
});

describe('chain', () => {
  const n = 5;
  const sequences = (): number[][] => {
    let list: number[][] = [[]];
    for (let i = 0; i < n; i++) list = list.flatMap((s) => [O, B, I].map((y) => [...s, y]));
    return list.filter((s) => s.every((y, i) => y !== I || (i > 0 && s[i - 1] !== O)));
  };
  it('sums over all labellings and finds the best', () => {
    for (let seed = 1; seed < 20; seed++) {
      const next = random(seed);
      const unary = Float64Array.from({ length: n * 3 }, () => next() * 4 - 2);
      const t = allowed(Float64Array.from({ length: 9 }, () => next() * 2 - 1));
      const total = (s: number[]): number =>
        s.reduce((x, y, i) => x + (unary[i * 3 + y] ?? 0) + (i ? (t[(s[i - 1] ?? 0) * 3 + y] ?? 0) : 0), 0);
      const all = sequences()
        .map((s) => ({ s, x: total(s) }))
        .sort((a, b) => b.x - a.x);
      const z = forwardBackward(n, unary, t, new Float64Array(n * 3), new Float64Array(n * 3));
      expect(z).toBeCloseTo(Math.log(all.reduce((sum, { x }) => sum + Math.exp(x), 0)), 6);
      const labels = new Uint8Array(n);
      bestLabels(n, unary, t, 0, labels, new Uint8Array(n * 3));
      expect([...labels]).toEqual(all[0]?.s);
    }
  });
});
