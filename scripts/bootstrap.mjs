/**
 * The first step of `npm start` and `npm test`, in plain JavaScript because nothing is installed yet: checks Node, installs what the
 * lockfile names when it is missing or has changed, then runs scripts/NAME.ts by tsx.
 *   node scripts/bootstrap.mjs NAME [arguments]
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..');
const [name, ...rest] = process.argv.slice(2);

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Whosaid needs Node 20.19 or newer; this is ${process.versions.node}. Get it from https://nodejs.org`);
  process.exit(1);
}

/** Is node_modules what the lockfile says? The stamp holds the lockfile's hash at the last good install. */
const stamp = join(root, 'node_modules/.whosaid-lock');
const hash = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex');
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== hash) {
  const started = Date.now();
  console.log('Installing packages from package-lock.json (once; half a minute to two) ...');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const done = spawnSync(npm, ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) {
    console.error('npm ci failed; see above.');
    process.exit(done.status ?? 1);
  }
  writeFileSync(stamp, hash);
  console.log(`Packages installed in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

const run = spawnSync(process.execPath, ['--import', 'tsx', join(root, 'scripts', `${name}.ts`), ...rest], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(run.status ?? 1);
