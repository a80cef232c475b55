/**
 * Resolves the speakers of a corpus whose sources are given, so that the speaker stage is measured by itself:
 *   npx tsx train/speakers-gold.ts DOCS.jsonl > pred.jsonl
 * DOCS: {"id","text","attributions":[{source,cue,content}]} a line. Writes the same attributions with their speakers, for
 * score-speakers.mjs and score-newsroom.mjs.
 */
import { readFileSync } from 'node:fs';
import type { Extracted } from '../src/engine/document.ts';
import { docFromText } from '../src/engine/language/document.ts';
import { resolveSpeakers } from '../src/engine/speakers/index.ts';
import type { Span } from '../src/engine/types.ts';

interface Line {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly { readonly source: Span[]; readonly cue: Span[]; readonly content: Span[] }[];
}

for (const line of readFileSync(process.argv[2] ?? '', 'utf8')
  .trim()
  .split('\n')) {
  const { id, text, attributions } = JSON.parse(line) as Line;
  const extracted = attributions.map(({ source, cue, content }): Extracted => ({
    kind: 'indirect', act: 'claim', source, cue, content, stance: 'neutral', negated: false, hypothetical: false, confidence: 1, evidence: [],
  })); // biome-ignore format: short
  const { speakers, of } = resolveSpeakers(docFromText(text, 'en'), extracted, undefined, { language: 'en' });
  const byId = new Map(speakers.map((s) => [s.id, s]));
  const resolved = attributions.map((a, i) => {
    const speaker = byId.get(of[i]?.speaker ?? '');
    return {
      source: a.source,
      cue: a.cue,
      content: a.content,
      act: 'claim',
      speaker: speaker ? { name: speaker.name, kind: speaker.kind } : null,
      confidence: of[i]?.confidence ?? 0,
    };
  });
  console.log(JSON.stringify({ id, attributions: resolved }));
}
