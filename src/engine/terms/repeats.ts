/** How the article uses a quoted term elsewhere. */
import type { Candidate } from './candidates.ts';
import type { On } from './on.ts';
import { plain, type TermScene } from './scene.ts';

/** Does the article use the term again, in quotation marks or plainly? */
export function repeats({ doc, places, quoted }: TermScene, c: Candidate, on: On): void {
  const again = (quoted.get(plain(c.text)) ?? 1) - 1;
  if (again > 0) on(`quotedAgain:${Math.min(3, again)}`);
  const own = doc.tokens.slice(c.quotation.first + 1, c.quotation.endToken - 1).map((t) => t.lower);
  while (own.length && /^[,.;:!?]$/.test(own.at(-1) ?? '')) own.pop();
  if (own.join('').length < 3) return;
  const times = (places.get(own[0] ?? '') ?? []).filter((at) =>
    own.every((w, k) => doc.tokens[at + k]?.lower === w),
  ).length;
  const bare = times - again - 1;
  on(bare > 3 ? 'plain:4' : bare > 0 ? `plain:${Math.min(2, bare)}` : 'plain:0');
}
