/**
 * npx tsx bench/attribution.ts: the trained engine over 800 words, warm, beside compromise's doc.quotations() on the same
 * articles in the same run, and the growth from 1,000 to 200,000 words. Articles: ../shared/corpora/newsroom-en/train.jsonl.
 */
import { existsSync, readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { FEATURE_FILES, inlineRows } from '../scripts/inline-rows.ts';
import type { extractByModel as Extract, loadModel as Load } from '../src/engine/attribution/index.ts';
import type { extractByRules as Rules } from '../src/engine/attribution/rules/index.ts';
import type { docFromText as FromText } from '../src/engine/language/document.ts';
import { hasCorpus, readCorpus } from '../train/corpus.ts';

const MODEL = new URL('../src/engine/models/attribution.bin', import.meta.url);
const median = (list: readonly number[]): number => [...list].sort((a, b) => a - b)[list.length >> 1] ?? Number.NaN;
const words = (text: string): number => text.split(/\s+/).length;

function timed(run: () => unknown): number {
  const from = performance.now();
  run();
  return performance.now() - from;
}

/** Pieces of about `size` words made of whole paragraphs of the articles. */
function pieces(size: number): string[] {
  const out: string[] = [];
  let current = '';
  for (const { text } of readCorpus('newsroom-en/train')) {
    for (const line of text.split('\n')) {
      current += `${line}\n`;
      if (words(current) >= size) {
        out.push(current);
        current = '';
      }
    }
  }
  return out;
}

interface Engine {
  readonly extractByModel: typeof Extract;
  readonly loadModel: typeof Load;
  readonly docFromText: typeof FromText;
  readonly extractByRules: typeof Rules;
}

/** A file of features as the build makes it. */
const featuresOf = ({ path }: { readonly path: string }): { contents: string; loader: 'ts' } => ({
  contents: inlineRows(readFileSync(path, 'utf8')),
  loader: 'ts',
});

/** The engine as it ships: bundled, not through a loader that wraps every import in a getter. */
async function bundled(): Promise<Engine> {
  const folder = new URL('..', import.meta.url).pathname;
  const contents = `export { extractByModel, loadModel } from './src/engine/attribution/index.ts';
    export { extractByRules } from './src/engine/attribution/rules/index.ts';
    export { docFromText } from './src/engine/language/document.ts';`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: folder, loader: 'ts' },
    bundle: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    plugins: [{ name: 'features', setup: (on) => on.onLoad({ filter: FEATURE_FILES }, featuresOf) }],
  });
  const code = outputFiles[0]?.text ?? '';
  return (await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`)) as Engine;
}

async function main(): Promise<void> {
  if (!hasCorpus('newsroom-en/train') || !existsSync(MODEL)) {
    console.log('skipped: no corpus or no model');
    return;
  }
  const { extractByModel, loadModel, docFromText, extractByRules } = await bundled();
  const bytes = new Uint8Array(readFileSync(MODEL));
  const load = Array.from({ length: 9 }, () => timed(() => loadModel(bytes)));
  const model = loadModel(bytes);
  const engine = (text: string): unknown => extractByModel(docFromText(text, 'en'), model);
  const { default: nlp } = await import('compromise');
  const compromise = (text: string): unknown => nlp(text).quotations().json();
  const texts = pieces(800);
  for (const text of texts.slice(0, 12)) {
    engine(text);
    compromise(text);
  }
  const rounds = Array.from({ length: 3 }, () => texts).flat();
  // In turns, so that a host that slows down or a job beside it slows all alike.
  const [ours, tokens, rules, theirs]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (const text of rounds) {
    ours.push(timed(() => engine(text)));
    tokens.push(timed(() => docFromText(text, 'en')));
    const doc = docFromText(text, 'en');
    rules.push(timed(() => extractByRules(doc)));
    theirs.push(timed(() => compromise(text)));
  }
  console.log(`load (checksum, tables): median ${median(load).toFixed(1)} ms, ${bytes.length} bytes`);
  console.log(
    `${texts.length} pieces of 800 words, warm: median ${median(ours).toFixed(2)} ms (tokens and quotations ${median(tokens).toFixed(2)}, rules ${median(rules).toFixed(2)}, the rest is the model)`,
  );
  console.log(
    `compromise quotations: median ${median(theirs).toFixed(2)} ms, ${(median(theirs) / median(ours)).toFixed(1)} times ours`,
  );
  const all = texts.join('\n');
  for (const size of [1000, 5000, 25_000, 100_000, 200_000]) {
    let text = all;
    while (words(text) < size) text += all;
    const cut = text
      .split(/(?<=\s)/)
      .slice(0, size)
      .join('');
    const runs = Array.from({ length: size > 50_000 ? 3 : 7 }, () => timed(() => engine(cut)));
    console.log(
      `${String(size).padStart(7)} words: ${median(runs).toFixed(1).padStart(8)} ms, ${((1000 * median(runs)) / size).toFixed(2)} µs a word`,
    );
  }
}

await main();
