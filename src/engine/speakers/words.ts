/** Words of a stretch of text, the way names need them: initials and abbreviations keep their dot, 's is split off. */

/** A word with document offsets. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** As written, without a possessive ending; curly apostrophes made straight. */
  readonly text: string;
  readonly lower: string;
  /** Begins with a capital (or is a figure followed by one: "7Up"). */
  readonly capital: boolean;
  /** 's or a bare apostrophe after s stood behind it. */
  readonly possessive: boolean;
  /** What stands between the word before and this one. */
  readonly gap: string;
  /** First of its sentence (also after an opening quotation mark). */
  readonly opens: boolean;
}

const WORD =
  /(?:\p{L}\.){2,}(?:['’]s\b)?|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?:['’&\-‑/+]|(?<=\d)[.,](?=\d)|(?<=\b\p{L})\.(?=\p{L}\b)|\.(?=(?:com|org|net|co|gov|edu|uk)\b))[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
const POSSESSIVE = /['’‘][sS]$/u;
const ABBREVIATED =
  /^(?:\p{Lu}|Mr|Mrs|Ms|Dr|Sr|Jr|St|Sen|Sens|Rep|Reps|Gov|Gen|Col|Maj|Capt|Lt|Sgt|Cpl|Prof|Rev|Hon|Adm|Cmdr|Det|Supt|Insp|Del|Co|Corp|Inc|Ltd|Bros|Ph|Messrs|Atty|Pres|Sec|Fr|Pvt)$/u;
const ENDS_SENTENCE = /[.!?…]["'”’)\]]*\s|[,:;]\s*["“]$|\n|^\s*["“‘([*•-]+\s*$/u;

/** Splits text (which begins at `offset` in the document) into words. Linear in its length. */
export function splitWords(text: string, offset = 0): Word[] {
  const words: Word[] = [];
  let last = 0;
  for (const match of text.matchAll(WORD)) {
    let raw = match[0];
    const start = match.index;
    let end = start + raw.length;
    const possessive =
      POSSESSIVE.test(raw) ||
      (/s$/i.test(raw) &&
        /^['’](?![\p{L}])/u.test(text.slice(end, end + 2)) &&
        !/["“‘]/.test(text[end - raw.length - 1] ?? ''));
    if (POSSESSIVE.test(raw)) {
      raw = raw.replace(POSSESSIVE, '');
      end = start + raw.length;
    } else if (text[end] === '.' && ABBREVIATED.test(raw)) {
      raw += '.';
      end += 1;
    }
    const gap = text.slice(last, start);
    const straight = raw.replace(/[’‘]/g, "'").replace(/[‑–]/g, '-');
    words.push({
      start: offset + start,
      end: offset + end,
      text: straight,
      lower: straight.toLowerCase(),
      capital: /^\d*\p{Lu}/u.test(raw),
      possessive,
      gap,
      opens: words.length === 0 || ENDS_SENTENCE.test(gap),
    });
    last = start + match[0].length;
    if (end > offset + last) last = end;
    last = Math.max(last, end);
  }
  return words;
}
