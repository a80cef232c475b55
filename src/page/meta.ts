/** The meta and link elements of a page as a table. */
import { attribute, squeeze } from './dom.ts';
import type { Head } from './head.ts';
import { decode } from './jsonld.ts';

const LONGEST = 600;
const MOST = 400;

/** Values by lower-case name (of name, property, itemprop or http-equiv), in page order. */
export type MetaTable = ReadonlyMap<string, readonly string[]>;

/** Reads every meta element that has a name and a content. */
export function readMeta({ metas }: Head): MetaTable {
  const table = new Map<string, string[]>();
  for (const element of metas.slice(0, MOST)) {
    const name =
      attribute(element, 'property') ??
      attribute(element, 'name') ??
      attribute(element, 'itemprop') ??
      attribute(element, 'http-equiv');
    const content = attribute(element, 'content');
    if (!name || !content) continue;
    const value = squeeze(decode(content.slice(0, LONGEST)));
    if (!value) continue;
    const key = name.trim().toLowerCase();
    const values = table.get(key);
    if (values) values.push(value);
    else table.set(key, [value]);
  }
  return table;
}

/** The first value among names, and the name that gave it. */
export function firstOf(table: MetaTable, names: readonly string[]): { value: string; from: string } | undefined {
  for (const name of names) {
    const value = table.get(name)?.[0];
    if (value) return { value, from: `meta ${name}` };
  }
  return undefined;
}
