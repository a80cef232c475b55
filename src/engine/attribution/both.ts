/**
 * Model and rules together: where both found the claim, they confirm each other; what only the surer rules or only the model
 * found is kept as it is.
 */
import type { Extracted } from '../document.ts';
import type { Span } from '../types.ts';

/** Least share of common characters (of their union) for two contents to be the same claim; as the scorers have it. */
const SAME = 0.5;
/** A rule's find that the model missed needs this confidence. */
const SURE_RULE = 0.83;

const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);

function commonLength(a: readonly Span[], b: readonly Span[]): number {
  let sum = 0;
  for (const x of a) for (const y of b) sum += Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start));
  return sum;
}

function likeness(a: Extracted, b: Extracted): number {
  const common = commonLength(a.content, b.content);
  return common / Math.max(1, lengthOf(a.content) + lengthOf(b.content) - common);
}

/** Sorts both by where their contents begin, and gives for each rule find the model finds that begin near it. */
function partnerOf(rule: Extracted, model: readonly Extracted[], taken: ReadonlySet<number>): number {
  let best = -1;
  let most = SAME;
  const start = rule.content[0]?.start ?? 0;
  const end = rule.content.at(-1)?.end ?? 0;
  let low = 0;
  let high = model.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((model[middle]?.content[0]?.start ?? 0) < start - REACH) low = middle + 1;
    else high = middle;
  }
  for (let index = low; index < model.length; index++) {
    const item = model[index] as Extracted;
    if ((item.content[0]?.start ?? 0) >= end) break;
    const like = taken.has(index) ? 0 : likeness(rule, item);
    if (like >= most) {
      most = like;
      best = index;
    }
  }
  return best;
}

/** How far before a rule's content the model's may begin, in code units: longer claims start together or not at all. */
const REACH = 1500;

/** Two independent finds are surer than one (noisy or, damped: they read the same words). */
const together = (a: number, b: number): number => Math.min(0.99, 1 - (1 - a) * (1 - b) ** 0.5);

/** The attributions of both, in reading order of content. `model` and `rules` are of the same document. */
export function combine(model: readonly Extracted[], rules: readonly Extracted[]): Extracted[] {
  const sorted = model
    .map(({ within: _within, ...item }): Extracted => item)
    .sort((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0));
  const taken = new Set<number>();
  const out: Extracted[] = [];
  for (const rule of rules) {
    const partner = partnerOf(rule, sorted, taken);
    const other = sorted[partner];
    if (!other) {
      if (rule.confidence >= SURE_RULE) out.push(rule);
      continue;
    }
    taken.add(partner);
    out.push(confirmed(rule, other));
  }
  sorted.forEach((item, index) => {
    if (!taken.has(index)) out.push(item);
  });
  return out.sort((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0));
}

/** The claim with the rule's spans (they end where the grammar does), unless only the model knows the source. */
function confirmed(rule: Extracted, other: Extracted): Extracted {
  const evidence = [...rule.evidence, ...other.evidence];
  if (rule.source.length === 0 && other.source.length > 0) return { ...other, evidence };
  return { ...rule, act: other.act, confidence: together(rule.confidence, other.confidence), evidence };
}
