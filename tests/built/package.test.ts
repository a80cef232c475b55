/** The built extensions, read from dist/: least privilege, nothing web-accessible, no code from strings, sizes. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** Most that a file may weigh, in bytes: content.js is parsed in every article page, the popup before its first paint. */
const LIMITS = { content: 180_000, popupScripts: 160_000, modelsGzip: 2_000_000, whole: 5_000_000 };

function files(dir: string): string[] {
  return readdirSync(dir).flatMap((name) => {
    const path = join(dir, name);
    return statSync(path).isDirectory() ? files(path) : [path];
  });
}

describe.each(['chrome', 'firefox'])('dist/%s', (target) => {
  const dir = join(root, 'dist', target);
  const manifest = JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8')) as Record<string, unknown>;
  const all = files(dir);
  const read = (path: string): string => readFileSync(path, 'utf8');

  it('asks for no more than activeTab, scripting, storage and alarms', () => {
    expect(manifest.permissions).toEqual(['activeTab', 'scripting', 'storage', 'alarms']);
    expect(manifest).not.toHaveProperty('host_permissions');
    expect(manifest).not.toHaveProperty('content_scripts');
  });

  it('makes nothing web-accessible', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
  });

  it('names only files that are there', () => {
    const action = manifest.action as { default_popup: string; default_icon: Record<string, string> };
    const icons = manifest.icons as Record<string, string>;
    const background = manifest.background as { service_worker?: string; scripts?: string[] };
    const named = [
      action.default_popup,
      ...Object.values(action.default_icon),
      ...Object.values(icons),
      'content.js',
      'src/welcome/index.html',
    ];
    const scripts = background.scripts ?? [background.service_worker ?? ''];
    expect([...named, ...scripts].filter((name) => !name || !existsSync(join(dir, name)))).toEqual([]);
  });

  it('has the background that its browser takes', () => {
    const background = manifest.background as Record<string, unknown>;
    // A classic script: a stopped worker is back sooner with it than with a module.
    expect(Object.keys(background)).toEqual(target === 'chrome' ? ['service_worker'] : ['scripts']);
  });

  it('turns no string into code or HTML', () => {
    const banned = /\beval\(|new Function\(|\.innerHTML\s*=[^=]|insertAdjacentHTML|document\.write\(/;
    expect(
      all.filter((path) => path.endsWith('.js') && banned.test(read(path))).map((path) => relative(dir, path)),
    ).toEqual([]);
  });

  it('loads nothing from elsewhere', () => {
    const remote = /<(?:script|link|img|iframe)[^>]+(?:src|href)=["']https?:/i;
    expect(
      all.filter((path) => path.endsWith('.html') && remote.test(read(path))).map((path) => relative(dir, path)),
    ).toEqual([]);
  });

  it('keeps its sizes', () => {
    const size = (path: string): number => statSync(path).size;
    expect(size(join(dir, 'content.js'))).toBeLessThan(LIMITS.content);
    const popup = read(join(dir, 'src/popup/index.html'));
    const scripts = [...popup.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map(([, path]) => join(dir, path ?? ''));
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.reduce((sum, path) => sum + size(path), 0)).toBeLessThan(LIMITS.popupScripts);
    const models = all.filter((path) => path.endsWith('.bin'));
    expect(models.reduce((sum, path) => sum + gzipSync(readFileSync(path)).length, 0)).toBeLessThan(LIMITS.modelsGzip);
    expect(all.reduce((sum, path) => sum + size(path), 0)).toBeLessThan(LIMITS.whole);
  });
});
