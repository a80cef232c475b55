/** What a quoted term looks like by itself. */
import type { Candidate } from './candidates.ts';
import { CLAUSE } from './lexicon.ts';
import type { On } from './on.ts';

/** Capital, lower case, all capitals, digits. */
export const shapeOf = (word: string): string =>
  /^\p{Lu}[\p{Lu}\d&.-]+$/u.test(word)
    ? 'AA'
    : /^\p{Lu}/u.test(word)
      ? 'Aa'
      : /^\p{Ll}/u.test(word)
        ? 'aa'
        : /^\d/.test(word)
          ? '1'
          : '?';
/** The last three letters. */
export const suffix = (word: string): string => word.toLowerCase().slice(-3);

/** Features of the words inside the marks. */
export function ownShape(c: Candidate, on: On): void {
  const { words, text } = c;
  const lower = words.map((w) => w.toLowerCase().replace(/’/g, "'"));
  const caps = words.filter((w) => /^[\p{Lu}\d]/u.test(w)).length;
  on(`n:${Math.min(words.length, 6)}`);
  on(`shape:${words.map(shapeOf).join('').slice(0, 8)}`);
  on('caps', caps / words.length);
  if (caps === words.length) on('allCaps');
  if (caps === 0) on('noCaps');
  if (words.length > 1 && caps === words.length) on('title2');
  on(`first:${shapeOf(words[0] ?? '')}`);
  const end = text.trim().at(-1) ?? '';
  if (/[.,!?;:…]/.test(end)) on(`inside:${end}`);
  if (lower.some((w) => CLAUSE.has(w))) on('clause');
  if (/^(?:i|we|you|he|she|it|they|this|that|there|let|don't|who|what|how|why|no|yes)$/.test(lower[0] ?? ''))
    on('clauseStart');
  if (/^(?:the|a|an)$/.test(lower[0] ?? '')) on('ownArticle');
  if (/^(?:to|in|of|on|for|by|with|and|at|as|from)$/.test(lower[0] ?? '')) on('ownLink');
  if (/ing$/.test(lower[0] ?? '')) on('ing');
  if (/ly$/.test(lower[0] ?? '')) on('ly');
  if (words.length === 1) on(`suffix:${suffix(lower[0] ?? '')}`);
  else on(`lastSuffix:${suffix(lower.at(-1) ?? '')}`);
  for (const w of lower) on(`w:${w}`);
  if (/^[\d\s.,%$-]+$/.test(text)) on('digits');
  if (/[_@<>{}=/\\]|https?:/.test(text)) on('code');
  if (/-/.test(text)) on('hyphen');
}
