/** The content that stands left of a cue's subject. */
import { isSpeech } from './content.ts';
import type { Range } from './units.ts';
import type { Unit, View } from './view.ts';

/** The content left of the subject that begins at `subject`; `low` is where it may begin. */
export function leftOf(view: View, units: readonly Unit[], subject: number, low: number): Range | undefined {
  let to = subject;
  const comma = units[to - 1]?.lower === ',';
  if (comma) to--;
  else if (/^[—–]$|^--$/.test(units[to - 1]?.lower ?? '')) to--;
  const last = units[to - 1];
  if (!last || to <= low) return undefined;
  if (last.quotation) {
    if (!comma && !isSpeech(view, last)) return undefined;
    const before = units[to - 2];
    const alone =
      to - 1 <= low ||
      !before ||
      /^[,.:;—–?!]$/.test(before.lower) ||
      (before.quotation !== null && isSpeech(view, before));
    if (alone && (isSpeech(view, last) || to - 1 === low)) return { from: to - 1, to };
  } else if (!comma) return undefined;
  const from = leftStart(units, low, to);
  return to - from >= 2 || last.quotation ? { from, to } : undefined;
}

/** Leaves out what leads into the sentence: But, And, a quotation mark's dash. */
function leftStart(units: readonly Unit[], low: number, to: number): number {
  let at = low;
  while (at < to) {
    const lower = units[at]?.lower ?? '';
    if (
      lower === 'but' ||
      lower === 'and' ||
      lower === ',' ||
      lower === '-' ||
      lower === '—' ||
      lower === '–' ||
      lower === '•'
    )
      at++;
    else if ((lower === 'however' || lower === 'meanwhile' || lower === 'still') && units[at + 1]?.lower === ',')
      at += 2;
    else break;
  }
  return at;
}
