/** The walls of the house (design.md): who may import whom. Reads every import of src/ and names each that goes up or across. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const src = join(root, 'src');

/** Rooms that a room may import from, besides itself. */
const MAY: Record<string, readonly string[]> = {
  engine: [],
  settings: ['engine'],
  messages: ['engine', 'settings'],
  page: ['engine', 'messages', 'settings'],
  coverage: ['engine', 'messages', 'settings'],
  components: ['engine', 'messages', 'settings'],
  content: ['page', 'coverage', 'components', 'messages', 'settings', 'engine'],
  background: ['page', 'coverage', 'components', 'messages', 'settings', 'engine'],
  popup: ['page', 'coverage', 'components', 'messages', 'settings', 'engine'],
  options: ['page', 'coverage', 'components', 'messages', 'settings', 'engine'],
  welcome: ['page', 'coverage', 'components', 'messages', 'settings', 'engine'],
  cli: ['page', 'coverage', 'messages', 'settings', 'engine'],
  icons: [],
};

function sources(dir: string): string[] {
  return readdirSync(dir).flatMap((name) => {
    const path = join(dir, name);
    if (statSync(path).isDirectory()) return sources(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
}

interface Import {
  readonly from: string;
  readonly typeOnly: boolean;
}

function importsOf(text: string): Import[] {
  const found = [...text.matchAll(/^\s*(import|export)\s+(type\s+)?[^'"();]*?from\s+['"]([^'"]+)['"]/gm)].map(
    ([, , type, from]) => ({ from: from ?? '', typeOnly: Boolean(type) }),
  );
  const bare = [...text.matchAll(/(?:^\s*import\s+|\bimport\(\s*)['"]([^'"]+)['"]/gm)].map(([, from]) => ({
    from: from ?? '',
    typeOnly: false,
  }));
  return [...found, ...bare];
}

const roomOf = (path: string): string => relative(src, path).split(sep)[0] ?? '';

function wrongImports(file: string): string[] {
  const room = roomOf(file);
  return importsOf(readFileSync(file, 'utf8')).flatMap(({ from, typeOnly }) => {
    const place = relative(root, file);
    if (!from.startsWith('.'))
      return room === 'engine' && /polyfill|preact|puppeteer/.test(from) ? [`${place}: engine imports ${from}`] : [];
    const target = resolve(dirname(file), from);
    if (!target.startsWith(src + sep)) return [`${place}: ${from} lies outside src`];
    const other = roomOf(target);
    // A drawing or a sheet is no code.
    if (other === room || !/\.tsx?$/.test(from)) return [];
    if (!MAY[room]?.includes(other)) return [`${place}: ${room} may not import ${other} (${from})`];
    if (room === 'page' && other === 'engine' && !typeOnly)
      return [`${place}: page may import the engine's types alone (${from})`];
    return [];
  });
}

describe('walls', () => {
  const files = sources(src);

  it('knows every room', () => {
    expect([...new Set(files.map(roomOf))].filter((room) => !(room in MAY))).toEqual([]);
  });

  it('keeps every import inside them', () => {
    expect(files.flatMap(wrongImports)).toEqual([]);
  });

  it('keeps the browser and the DOM out of the engine', () => {
    const banned = /\b(?:document|window|navigator|chrome|browser)\.(?!ts\b)[a-z]|\bfetch\(|\bXMLHttpRequest\b/;
    const engine = files.filter((file) => roomOf(file) === 'engine' && !file.endsWith(`${sep}types.ts`));
    const code = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$|'[^'\n]*'|`[^`]*`/gm, '');
    expect(
      engine.filter((file) => banned.test(code(readFileSync(file, 'utf8')))).map((file) => relative(root, file)),
    ).toEqual([]);
  });

  it('parses no page content as HTML or code', () => {
    const banned =
      /\.(?:innerHTML|outerHTML)\s*=|insertAdjacentHTML|dangerouslySetInnerHTML|\bdocument\.write\b|\beval\(|new Function\(|createContextualFragment/;
    expect(files.filter((file) => banned.test(readFileSync(file, 'utf8'))).map((file) => relative(root, file))).toEqual(
      [],
    );
  });
});
