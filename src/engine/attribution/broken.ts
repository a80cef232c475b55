/**
 * Quotations that their speaker breaks: "We lost the boat," said Roe. "Nobody came." The second half, a sentence of its own right after the
 * words that bring in the first, is the same claim; the tagger sometimes ends before it.
 */
import type { Range } from './hypothesis.ts';
import type { Chosen } from './select.ts';
import type { View } from './view.ts';

/** Tokens of a half, its marks taken in, at least. */
const LEAST = 5;

/** The attributions, each with the second half of its broken quotation where nobody else has it. */
export function joinHalves(view: View, chosen: readonly Chosen[]): Chosen[] {
  return chosen.map((c) => {
    const half = c.act === 'claim' && c.cue ? secondHalf(view, c, c.cue) : null;
    return half && !chosen.some((other) => other !== c && claims(other, half))
      ? { ...c, content: [...c.content, half] }
      : c;
  });
}

/** The quotation that is the sentence after a claim whose quotation ends before its cue, which ends its sentence outside of quotations. */
function secondHalf(view: View, { content }: Chosen, cue: Range): Range | null {
  const { doc, quote } = view;
  const first = content[0]![0];
  const last = content[content.length - 1]![1];
  if (last > cue[0] || quote[cue[0]]! >= 0 || doc.quotations[quote[first]!]?.first !== first) return null;
  const sentence = view.sentence[cue[0]]!;
  const next = doc.sentences[sentence + 1];
  const q = next && doc.quotations[quote[next.first]!];
  if (!q || q.first !== next.first || q.depth > 0 || q.endToken - q.first < LEAST) return null;
  return doc.tokens[q.first]!.block === doc.tokens[cue[0]]!.block ? [q.first, q.endToken] : null;
}

/** Whether a claim has words of the quotation, and is not one told inside it. */
function claims({ act, cue, content }: Chosen, [from, to]: Range): boolean {
  const inside = cue !== null && cue[0] >= from && cue[1] <= to;
  return act === 'claim' && !inside && content.some(([a, b]) => a < to && from < b);
}
