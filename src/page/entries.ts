/** The entries of a live blog: siblings of one kind that each hold several blocks and a time, or are articles of their own. */
import { all } from './dom.ts';
import type { Scan } from './scan.ts';
import * as tag from './tags.ts';

/** Fewer siblings are no list of entries; each holds at least so many rows of the text. */
const LEAST_ENTRIES = 3;
const LEAST_ROWS = 2;
/** Share of the text's rows that stand in entries. */
const LEAST_SHARE = 0.6;

/** For each of `rows` (of the text) the index of the entry element that holds it, or -1; null when the text has no entries. */
export function entriesOf(scan: Scan, rows: readonly number[]): readonly number[] | null {
  const held = new Map<number, number>();
  for (const row of rows) {
    for (let k = scan.rows.owner[row] ?? 0; k > 0; k = scan.parents[k] ?? 0) held.set(k, (held.get(k) ?? 0) + 1);
  }
  const children = new Map<number, number[]>();
  for (const [k, count] of held) {
    if (count < LEAST_ROWS) continue;
    const parent = scan.parents[k] ?? 0;
    const list = children.get(parent);
    if (list) list.push(k);
    else children.set(parent, [k]);
  }
  let best: readonly number[] = [];
  for (const list of children.values()) if (list.length > best.length && areEntries(scan, list)) best = list;
  if (best.length < LEAST_ENTRIES) return null;
  const entries = new Set(best);
  const found = rows.map((row) => {
    for (let k = scan.rows.owner[row] ?? 0; k > 0; k = scan.parents[k] ?? 0) if (entries.has(k)) return k;
    return -1;
  });
  return found.filter((k) => k >= 0).length >= LEAST_SHARE * rows.length ? found : null;
}

function areEntries(scan: Scan, list: readonly number[]): boolean {
  if (list.length < LEAST_ENTRIES) return false;
  const name = scan.flags[list[0] ?? 0];
  if (list.some((k) => scan.flags[k] !== name)) return false;
  if ((name ?? 0) & tag.ARTICLE) return true;
  const timed = list.filter((k) => {
    const element = scan.elements[k];
    return element !== undefined && all(element, 'time').length > 0;
  });
  return timed.length === list.length;
}
