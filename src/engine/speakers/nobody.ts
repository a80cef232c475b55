/** Sources that name nobody: quantities, a people's adjective, clauses that the extractor took for a noun phrase. */
import { PREPOSITIONS } from './description.ts';
import { headKind } from './nouns.ts';
import type { Phrase } from './phrase.ts';
import type { Reading } from './reading.ts';
import { type Scene, wordsIn } from './scene.ts';

/** "Another", "each", "Russian", "based on earlier work": words that name nobody by themselves. */
export function saysNobody(scene: Scene, p: Phrase): boolean {
  const [first, end] =
    p.type === 'name' ? [p.name.first, p.name.end] : p.type === 'description' ? [p.first, p.end] : [0, 0];
  const lead = scene.words[first]?.lower ?? '';
  if (end - first === 1) return /^(?:another|one|each|neither|either|such|same)$/.test(lead) || NATION.test(lead);
  if (p.type === 'description' && isClause(scene, p.first, p.end)) return true;
  if (p.type !== 'description' || headKind(p.head).known) return false;
  const head = scene.words[p.headAt]?.lower ?? '';
  return /ly$/.test(head) || (p.headAt === first && PREPOSITIONS.has(lead));
}

/** "officer, she said she": a finite verb without a relative pronoun before it makes a clause, not a source. */
function isClause(scene: Scene, first: number, end: number): boolean {
  for (let i = first; i < end; i += 1) {
    const w = scene.words[i]?.lower ?? '';
    if (/^(?:who|whom|whose|which|that|whether|how|what)$/.test(w)) return false;
    if (scene.nameOf[i] === -1 && /^(?:is|was|were|are|said|says|has|had)$/.test(w)) return true;
    // "Mayor Ana Roe presented data", "the harbor pilot, she".
    const afterName = i - first <= 5 && (scene.nameOf[i - 1] ?? -1) !== -1 && !scene.words[i - 1]?.possessive;
    if (afterName && scene.nameOf[i] === -1 && i + 1 < end && /[a-z]ed$/.test(w) && scene.words[i]?.gap === ' ')
      return true;
    if (i > first && /^(?:he|she|they)$/.test(w) && scene.nameOf[i] === -1) return true;
  }
  return false;
}

/** "The court, the delegation said it was late": a source that holds a verb of saying or an "I" outside a relative clause is a sentence. */
export function isSentence({ scene, extracted }: Reading, k: number): boolean {
  return (extracted[k]?.source ?? []).some((span) => {
    const [first, end] = wordsIn(scene, span);
    for (let i = first; i < end; i += 1) {
      const w = scene.words[i];
      if (!w || /^(?:who|whom|whose|which|that|whether|how|what)$/.test(w.lower)) return false;
      if (i > first && scene.nameOf[i] === -1 && /^(?:said|says|told|tells)$/.test(w.lower)) return true;
      if (end - first > 1 && (scene.quoteOf[i] ?? -1) < 0 && /^I(?:['’](?:m|ve|d|ll))?$/.test(w.text)) return true;
    }
    return false;
  });
}

/** A people's adjective, which is no plural for the people. */
const NATION =
  /^(?:american|russian|indian|british|german|italian|iranian|syrian|ukrainian|israeli|chinese|japanese|french|turkish|iraqi|polish|spanish|korean|mexican|canadian|australian|european)$/;
