/** Bytes to text: byte order mark, then what the server says, then what the document says, then what the bytes look like. */
import { readBytes } from './get.ts';

/** The text of an answer. Never throws: what no charset fits is read as windows-1252. */
export function decode(bytes: Uint8Array, contentType: string): string {
  const marked = byteOrderMark(bytes);
  if (marked) return textOf(bytes, marked) ?? '';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1_000));
  const declared = /charset\s*=\s*["']?([\w.:-]+)/iu.exec(contentType)?.[1];
  const inside = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/iu.exec(head)?.[1];
  for (const label of [declared, inside, 'utf-8']) {
    const text = label === undefined ? null : textOf(bytes, label);
    if (text !== null) return text;
  }
  return textOf(bytes, 'windows-1252') ?? '';
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** Null when the label is unknown or the bytes are not of it: then the next guess is tried (a wrong charset is common). */
function textOf(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Unpacks a body that is a gzip file (a feed stored as .gz); null when it is damaged or larger than the limit. Other bytes pass. */
export async function unpacked(bytes: Uint8Array, limit: number): Promise<Uint8Array | null> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    const packed = new Blob([new Uint8Array(bytes)]).stream();
    return await readBytes(packed.pipeThrough(new DecompressionStream('gzip')), limit);
  } catch {
    return null;
  }
}
