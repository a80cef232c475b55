/** Builds dist/chrome and dist/firefox (or the named ones): `npm run build [-- chrome]`. Each is the main part by crxjs, then content.js and background.js. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '..');
const TARGETS = ['chrome', 'firefox'] as const;
/** A browser that a package is built for. */
export type Target = (typeof TARGETS)[number];

/** Builds one browser's extension into dist/TARGET. Throws with Vite's output when it fails. */
export function build(target: Target): void {
  for (const part of ['main', 'content', 'background']) {
    const vite = join(root, 'node_modules/vite/bin/vite.js');
    const done = spawnSync(process.execPath, [vite, 'build'], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, WHOSAID_TARGET: target, WHOSAID_PART: part, NODE_ENV: 'production' },
    });
    if (done.status !== 0) throw new Error(`vite build (${target}, ${part}) failed:\n${done.stdout}${done.stderr}`);
    const warnings = done.stderr.trim();
    if (warnings) console.warn(warnings);
  }
}

/** Builds every target, saying what takes how long. */
export function buildAll(targets: readonly Target[] = TARGETS): void {
  for (const target of targets) {
    const started = Date.now();
    build(target);
    console.log(`built dist/${target} in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const named = process.argv.slice(2);
  const unknown = named.find((name) => !TARGETS.some((target) => target === name));
  if (unknown) {
    console.error(`build: no target '${unknown}'; there are ${TARGETS.join(', ')}`);
    process.exit(2);
  }
  buildAll(named.length ? TARGETS.filter((target) => named.includes(target)) : TARGETS);
}
