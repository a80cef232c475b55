/**
 * `npm test`: everything, in the order in which it fails fastest. Format, types, unit (walls among them), build, web-ext lint,
 * then the built extensions: sizes, manifests and the browser tests in real Chromium and real Firefox.
 * `npm test -- quick` leaves the browsers out. The last line is "N passed, N failed".
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserName, ensureBrowser, howToGet } from './browsers.ts';

const root = join(import.meta.dirname, '..');
const reports = join(root, '.cache/reports');
const tally = { passed: 0, failed: 0, skipped: 0 };
const failures: string[] = [];

interface Ran {
  readonly code: number;
  readonly output: string;
}

function runNode(args: readonly string[], show = false): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, FORCE_COLOR: '0' } });
    let output = '';
    const take = (chunk: Buffer): void => {
      output += chunk.toString();
      if (show) process.stdout.write(chunk);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

const bin = (path: string): string => join(root, 'node_modules', path);

async function timed<T>(title: string, job: () => Promise<T>): Promise<T> {
  const started = Date.now();
  console.log(`\n== ${title}`);
  const result = await job();
  console.log(`   ${title}: ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return result;
}

/** A check that passes or fails as one. */
async function check(
  title: string,
  args: readonly string[],
  accepts: (ran: Ran) => boolean = ({ code }) => code === 0,
): Promise<boolean> {
  return timed(title, async () => {
    const ran = await runNode(args);
    const good = accepts(ran);
    tally[good ? 'passed' : 'failed'] += 1;
    if (!good) {
      failures.push(title);
      console.log(ran.output);
    }
    return good;
  });
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly testResults: readonly { readonly name: string; readonly status: string; readonly message: string }[];
}

/** A vitest run: each of its tests counts. A run that made no report counts as one failure. */
async function vitest(title: string, config: string): Promise<void> {
  await timed(title, async () => {
    const file = join(reports, `${config}.json`);
    rmSync(file, { force: true });
    const { code } = await runNode(
      [
        bin('vitest/vitest.mjs'),
        'run',
        '--config',
        config,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${file}`,
      ],
      true,
    );
    const report = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as VitestReport) : undefined;
    tally.passed += report?.numPassedTests ?? 0;
    tally.skipped += report?.numPendingTests ?? 0;
    tally.failed += report?.numFailedTests ?? 0;
    // A file that could not be loaded fails without a failed test.
    if (code !== 0 && !report?.numFailedTests) tally.failed += 1;
    if (code !== 0) failures.push(title);
  });
}

interface LintReport {
  readonly summary: { readonly errors: number; readonly notices: number; readonly warnings: number };
}

/** web-ext lint on the Firefox build: no errors, no warnings, no notices. */
const lintIsClean = ({ output }: Ran): boolean => {
  try {
    const { summary } = JSON.parse(output.slice(output.indexOf('{'))) as LintReport;
    console.log(`   web-ext lint: ${summary.errors} errors, ${summary.warnings} warnings, ${summary.notices} notices`);
    return summary.errors + summary.warnings + summary.notices === 0;
  } catch {
    return false;
  }
};

async function main(): Promise<void> {
  const quick = process.argv.includes('quick');
  mkdirSync(reports, { recursive: true });
  await check('format and lint (biome)', [bin('@biomejs/biome/bin/biome'), 'ci', '--error-on-warnings', '.']);
  await check('types (tsc)', [bin('typescript/bin/tsc'), '--noEmit']);
  await vitest('unit tests', 'vitest.config.ts');
  const built = await check('build both extensions', ['--import', 'tsx', join(root, 'scripts/build.ts')]);
  await check(
    'web-ext lint',
    [bin('web-ext/bin/web-ext.js'), 'lint', '--source-dir', 'dist/firefox', '--output', 'json'],
    lintIsClean,
  );
  if (built && !quick) {
    const missing = (['chromium', 'firefox'] as BrowserName[]).filter((name) => !ensureBrowser(name));
    for (const name of missing) {
      console.log(howToGet(name));
      failures.push(`${name} is missing`);
      tally.failed += 1;
    }
    if (!missing.length) await vitest('built extensions, in Chromium and Firefox', 'vitest.browser.config.ts');
  }
  if (failures.length) console.log(`\nFailed: ${failures.join('; ')}`);
  const skipped = tally.skipped ? `, ${tally.skipped} skipped` : '';
  console.log(`\n${tally.passed} passed, ${tally.failed} failed${skipped}`);
  process.exitCode = tally.failed ? 1 : 0;
}

await main();
