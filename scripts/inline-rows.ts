/**
 * Build step: the calls of `row` in the engine's lists of features become what they do, `value ^ number`. The engine makes some
 * 170,000 features of 800 words, and a background that was just started runs them in the interpreter, where a call costs more than
 * the feature: a tenth of the first analysis.
 */
import { row } from '../src/engine/attribution/hash.ts';

/** Files that list features. */
export const FEATURE_FILES = /[\\/]engine[\\/]attribution[\\/][\w-]*features\.ts$/;

const CALL = /\brow\(\s*(\d+),\s*([\s\S]*?),\s*[A-Z]+_BITS,?\s*\)/g;

/** The code with every `row(template, value, BITS)` of a template given as a number written out. The rest stays as it is. */
export function inlineRows(code: string): string {
  return code.replace(
    CALL,
    (_call, template: string, value: string) => `((${value}) ^ ${row(Number(template), 0, 0)})`,
  );
}
