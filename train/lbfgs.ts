/** Limited-memory BFGS with a backtracking line search (Nocedal and Wright, algorithms 7.4 and 3.1). Deterministic. */

/** Writes the gradient at `x` and gives the value. */
export type Objective = (x: Float64Array, gradient: Float64Array) => number;

const MEMORY = 10;
const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] as number) * (b[i] as number);
  return sum;
};

/** Goes down from `start` for at most `rounds` rounds; gives the best place met. */
export function minimise(objective: Objective, start: Float64Array, rounds: number): Float64Array {
  let x = start.slice();
  let gradient = new Float64Array(x.length);
  let value = objective(x, gradient);
  const moves: { s: Float64Array; y: Float64Array; rho: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const direction = descent(gradient, moves);
    const slope = dot(direction, gradient);
    if (slope >= -1e-9) break;
    let step = round === 0 ? 1 / Math.max(1, Math.sqrt(dot(gradient, gradient))) : 1;
    let next = x;
    let nextGradient = gradient;
    let reached = value;
    for (let attempt = 0; attempt < 12; attempt += 1, step /= 2) {
      next = x.map((v, i) => v + step * (direction[i] as number));
      nextGradient = new Float64Array(x.length);
      reached = objective(next, nextGradient);
      if (reached <= value + 1e-4 * step * slope) break;
    }
    if (reached >= value) break;
    const s = next.map((v, i) => v - (x[i] as number));
    const y = nextGradient.map((v, i) => v - (gradient[i] as number));
    const curve = dot(s, y);
    if (curve > 1e-10) moves.push({ s, y, rho: 1 / curve });
    if (moves.length > MEMORY) moves.shift();
    const gain = (value - reached) / Math.max(1, Math.abs(value));
    [x, gradient, value] = [next, nextGradient, reached];
    if (gain < 1e-6) break;
  }
  return x;
}

/** The two-loop recursion. */
function descent(
  gradient: Float64Array,
  moves: readonly { s: Float64Array; y: Float64Array; rho: number }[],
): Float64Array {
  const q = gradient.slice();
  const alphas: number[] = [];
  for (const { s, y, rho } of [...moves].reverse()) {
    const alpha = rho * dot(s, q);
    alphas.unshift(alpha);
    for (let i = 0; i < q.length; i += 1) q[i] = (q[i] as number) - alpha * (y[i] as number);
  }
  const last = moves.at(-1);
  const scale = last ? dot(last.s, last.y) / dot(last.y, last.y) : 1;
  for (let i = 0; i < q.length; i += 1) q[i] = (q[i] as number) * scale;
  moves.forEach(({ s, y, rho }, k) => {
    const beta = (alphas[k] ?? 0) - rho * dot(y, q);
    for (let i = 0; i < q.length; i += 1) q[i] = (q[i] as number) + beta * (s[i] as number);
  });
  return q.map((v) => -v);
}
