/** Prints how many terms are labelled, by file, sampling and use: npx tsx train/labels/terms-counts.ts */
import { readFileSync } from 'node:fs';
import { USES } from '../../src/engine/terms/model.ts';
import { parseTermLabels, TERM_LABEL_FILES } from './terms.ts';

for (const name of TERM_LABEL_FILES) {
  const lines = readFileSync(new URL(`./${name}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n');
  const labels = lines.map(parseTermLabels);
  for (const sampled of ['random', 'ranked'] as const) {
    const documents = labels.filter((l) => l.sampled === sampled);
    const terms = documents.flatMap((l) => l.terms);
    if (terms.length === 0) continue;
    const uses = USES.map((use) => `${use} ${terms.filter((t) => t.use === use).length}`);
    const unsure = terms.filter((t) => !t.sure).length;
    console.log(
      `${name} ${sampled}: ${documents.length} documents, ${terms.length} terms (${unsure} unsure): ${uses.join(', ')}`,
    );
  }
}
