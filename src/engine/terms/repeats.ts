/** How the article uses a quoted term elsewhere. */
import type { Candidate } from './candidates.ts';
import type { On } from './on.ts';
import { plain, type TermScene } from './scene.ts';

/** Does the article use the term again, in quotation marks or plainly? */
export function repeats({ doc, places, quoted, inLong }: TermScene, c: Candidate, on: On): void {
  const again = (quoted.get(plain(c.text)) ?? 1) - 1;
  if (again > 0) on(`quotedAgain:${Math.min(3, again)}`);
  const own = doc.tokens.slice(c.quotation.first + 1, c.quotation.endToken - 1).map((t) => t.lower);
  while (own.length && /^[,.;:!?]$/.test(own.at(-1) ?? '')) own.pop();
  if (own.join('').length < 3) return;
  const at = (places.get(own[0] ?? '') ?? []).filter((i) => own.every((w, k) => doc.tokens[i + k]?.lower === w));
  const bare = at.length - again - 1;
  on(bare > 3 ? 'plain:4' : bare > 0 ? `plain:${Math.min(2, bare)}` : 'plain:0');
  const { first, endToken } = c.quotation;
  if (at.some((i) => i < first)) on('metBefore');
  if (at.some((i) => i >= endToken)) on('metAfter');
  if (again === 0 && bare > 0 && !at.some((i) => i < first)) on('introduced');
  if (at.some((i) => (i < first || i >= endToken) && inLong[i])) on('inLongQuotation');
  const head = own.at(-1) ?? '';
  const heads = (places.get(head) ?? []).filter((i) => i < first || i >= endToken).length;
  if (head.length > 3) on(heads === 0 ? 'head:0' : heads < 3 ? 'head:1' : 'head:3');
}
