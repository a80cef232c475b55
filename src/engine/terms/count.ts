/** How often a term stands in quotation marks and how often plainly: what the Terms tab shows. */

/** Times a term is quoted and times it stands plainly. */
export interface UseCount {
  readonly quoted: number;
  readonly plain: number;
}

const OPENERS = '"\'“‘«„‚';
const CLOSERS = '"\'”’»“‘';
const isWordCharacter = (c: string | undefined): boolean => c !== undefined && /[\p{L}\p{N}]/u.test(c);

/**
 * Counts a term in the article's texts (blocks, in any order), without regard to case or to the shape of apostrophes.
 * Whole words only; a comma or stop inside the closing mark counts as quoted.
 */
export function countUses(texts: readonly string[], term: string): UseCount {
  const needle = fold(term).replace(/^[\s,.;:!?]+|[\s,.;:!?]+$/g, '');
  let [quoted, plain] = [0, 0];
  if (!needle) return { quoted, plain };
  for (const text of texts) {
    const hay = fold(text);
    for (let at = hay.indexOf(needle); at >= 0; at = hay.indexOf(needle, at + needle.length)) {
      const end = at + needle.length;
      if (isWordCharacter(hay[at - 1]) || isWordCharacter(hay[end])) continue;
      if (isQuoted(text, at, end)) quoted += 1;
      else plain += 1;
    }
  }
  return { quoted, plain };
}

/** Lower case and straight apostrophes, every code unit in its place. */
function fold(text: string): string {
  return text
    .replace(/[’‘]/g, "'")
    .replace(/\p{Lu}/gu, (c) => (c.toLowerCase().length === c.length ? c.toLowerCase() : c));
}

function isQuoted(text: string, start: number, end: number): boolean {
  const before = text[start - 1];
  if (before === undefined || !OPENERS.includes(before) || isWordCharacter(text[start - 2])) return false;
  const after = /[,.;:!?]/.test(text[end] ?? '') ? end + 1 : end;
  const mark = text[after];
  return mark !== undefined && CLOSERS.includes(mark);
}
