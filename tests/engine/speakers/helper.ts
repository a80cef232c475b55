/** Resolves the sources of a text, each given as "words" or "words#n" (its n-th place), and gives the speakers' names. */
import type { Extracted } from '../../../src/engine/document.ts';
import { docFromText } from '../../../src/engine/language/document.ts';
import { type Resolution, resolveSpeakers } from '../../../src/engine/speakers/index.ts';
import type { Span, Speaker } from '../../../src/engine/types.ts';

/** The span of the n-th (1-based) place of some words, whole words only. */
export function place(text: string, words: string): Span {
  const [what = '', n = '1'] = words.split('#');
  const isLetter = (c: string | undefined): boolean => c !== undefined && /\p{L}/u.test(c);
  let start = -1;
  for (let i = 0; i < Number(n); i += 1) {
    do start = text.indexOf(what, start + 1);
    while (start >= 0 && (isLetter(text[start - 1]) || isLetter(text[start + what.length])));
  }
  if (start < 0) throw new Error(`"${words}" is not in the text`);
  return { start, end: start + what.length };
}

/** A bare attribution with this source, and content where given. */
export function attribution(
  text: string,
  source: string | null,
  content?: string,
  more: Partial<Extracted> = {},
): Extracted {
  return {
    kind: 'indirect', act: 'claim', source: source === null ? [] : [place(text, source)], cue: [], content: content ? [place(text, content)] : [],
    stance: 'neutral', negated: false, hypothetical: false, confidence: 1, evidence: [], ...more,
  }; // biome-ignore format: short
}

/** Resolves attributions of a text. */
export function resolve(
  text: string,
  extracted: readonly Extracted[],
  carry?: unknown,
  publisher?: string,
): Resolution {
  return resolveSpeakers(docFromText(text, 'en'), extracted, carry, {
    language: 'en',
    ...(publisher ? { publisher } : {}),
  });
}

/** The speakers of the sources, in order; null: unclear. */
export function speakersOf(text: string, ...sources: string[]): (Speaker | null)[] {
  const resolution = resolve(
    text,
    sources.map((s) => attribution(text, s)),
  );
  return resolution.of.map((r) => resolution.speakers.find((s) => s.id === r.speaker) ?? null);
}

/** The name of the last source's speaker, or, where that is not sure enough to be shown, of the first candidate; null: nobody. */
export function nameOf(text: string, ...sources: string[]): string | null {
  const { of, speakers } = resolve(
    text,
    sources.map((s) => attribution(text, s)),
  );
  const last = of.at(-1);
  return speakers.find((s) => s.id === (last?.speaker ?? last?.candidates[0]))?.name ?? null;
}
