/**
 * Runs the extension's page code over a folder of pages and writes what score-pages.mjs reads:
 *   npx tsx bench/pages-predict.ts ../shared/corpora/pages > pred.jsonl
 *   node ../shared/evaluation/score-pages.mjs --manifest ../shared/corpora/pages/manifest.jsonl --pred pred.jsonl
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { extractFromHtml } from '../src/cli/html.ts';

interface Entry {
  readonly id: string;
  readonly file: string;
  readonly url: string;
}

const folder = process.argv[2] ?? '../shared/corpora/pages';
const lines = readFileSync(join(folder, 'manifest.jsonl'), 'utf8').split('\n');
for (const line of lines) {
  if (!line.trim()) continue;
  const { id, file, url } = JSON.parse(line) as Entry;
  const html = gunzipSync(readFileSync(join(folder, file))).toString('utf8');
  const { article, probability, blocks } = extractFromHtml(html, url);
  const text = blocks.map((block) => block.text).join('\n\n');
  process.stdout.write(`${JSON.stringify({ id, article, probability, text })}\n`);
}
