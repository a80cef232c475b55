/**
 * JSON Lines for annotate from the labelled pages: npx tsx train/pages-jsonl.ts FOLDER > pages.jsonl
 * FOLDER holds manifest.jsonl ({"id","file","url"}) and the gzipped pages it names.
 */
import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { gunzipSync } from 'node:zlib';

const folder = process.argv[2];
if (!folder) {
  console.error('usage: npx tsx train/pages-jsonl.ts FOLDER');
  process.exit(2);
}
for await (const line of createInterface({ input: createReadStream(join(folder, 'manifest.jsonl')) })) {
  if (!line.trim()) continue;
  const { id, file, url } = JSON.parse(line) as { id: string; file: string; url?: string };
  const html = gunzipSync(readFileSync(join(folder, file))).toString('utf8');
  const written = process.stdout.write(`${JSON.stringify({ id, html, url })}\n`);
  if (!written) await new Promise((resolve) => process.stdout.once('drain', resolve));
}
