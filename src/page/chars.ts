/** Characters by what they mean for the text of a page. */

export const WORD = 0;
/** White space that the browser collapses. */
export const SPACE = 1;
/** Drawn as nothing: soft hyphen, zero-width space and word joiner, byte order mark, direction marks. */
export const INVISIBLE = 2;
export const STOP = 3;
export const COMMA = 4;
export const DIGIT = 5;
export const QUOTE_MARK = 6;
export const UPPER = 7;
/** A no-break space: drawn, but no ink. */
export const NBSP = 8;

/** Classes of the code units below 256. */
export const ASCII = new Uint8Array(256);
for (const code of [9, 10, 12, 13, 32]) ASCII[code] = SPACE;
for (let code = 0; code < 32; code++) if (ASCII[code] !== SPACE) ASCII[code] = INVISIBLE;
for (let code = 48; code < 58; code++) ASCII[code] = DIGIT;
for (let code = 65; code < 91; code++) ASCII[code] = UPPER;
for (const mark of '.!?') ASCII[mark.charCodeAt(0)] = STOP;
for (const mark of ',;') ASCII[mark.charCodeAt(0)] = COMMA;
for (const mark of '"«»') ASCII[mark.charCodeAt(0)] = QUOTE_MARK;
ASCII[0xad] = INVISIBLE;
ASCII[0xa0] = NBSP;

/** The class of a UTF-16 code unit. */
export function charClass(code: number): number {
  if (code < 256) return ASCII[code] ?? WORD;
  if (code >= 0x2000 && code < 0x2070) return general(code);
  if (code >= 0x3000 && code < 0x3010)
    return code === 0x3001 ? COMMA : code === 0x3002 ? STOP : code >= 0x300c ? QUOTE_MARK : WORD;
  switch (code) {
    case 0xfeff:
      return INVISIBLE;
    case 0xff01:
    case 0xff0e:
    case 0xff1f:
    case 0x0964:
    case 0x06d4:
    case 0x061f:
      return STOP;
    case 0xff0c:
    case 0x060c:
      return COMMA;
    default:
      return WORD;
  }
}

function general(code: number): number {
  if (code === 0x200b || code === 0x200e || code === 0x200f || (code >= 0x202a && code <= 0x202e)) return INVISIBLE;
  if (code === 0x2060 || (code >= 0x2066 && code <= 0x2069)) return INVISIBLE;
  if (code >= 0x201c && code <= 0x201f) return QUOTE_MARK;
  return code === 0x2026 ? STOP : WORD;
}

/** A character of a script written without spaces or in syllables (Chinese, Japanese, Korean, Thai, Lao, Khmer, Burmese): it weighs as 2.5 letters. */
export function isDense(code: number): boolean {
  return (
    (code >= 0x3040 && code < 0xa000) ||
    (code >= 0xac00 && code < 0xd7b0) ||
    (code >= 0x0e00 && code < 0x10a0) ||
    (code >= 0xf900 && code < 0xfb00)
  );
}
