/**
 * Uses of quoted terms in German beyond the neutral mechanism (held by a claim: a fragment): words right before the quotation that settle
 * it. A small word in quotation marks alone is called nothing: such terms were scare quotes in 6 of 13 cases (docs/accuracy.md, German).
 */
import type { Doc } from '../../document.ts';
import type { Term } from '../../terms/types.ts';
import type { TermUse } from '../../types.ts';

/** Words before a quotation and the use that they show; own lists. */
const BEFORE: readonly (readonly [words: RegExp, use: TermUse, confidence: number, reason: string])[] = [
  [/^(?:sogenannte[nmrs]?|sog|angebliche[nmrs]?|vermeintliche[nmrs]?|selbsternannte[nmrs]?)$/, 'scare', 0.85, 'term-doubting-word'],
  [/^(?:begriff|begriffe|begriffs|wort|wortes|worte|stichwort|ausdruck|bezeichnung|vokabel|formel|motto|slogan|hashtag|unwort)$/, 'mention', 0.8, 'term-word-as-word'],
  [
    /^(?:film|films|buch|buches|roman|romans|serie|song|lied|album|stück|oper|sendung|podcast|magazin|magazins|zeitung|zeitschrift|nachrichtenmagazin|tageszeitung|wochenzeitung|talkshow|ausstellung|studie|artikel|rubrik|kolumne)$/,
    'title', 0.8, 'term-work',
  ],
  [/^(?:partei|modell|modells|initiative|projekt|projekts|aktion|kampagne|gruppe|verein|club|restaurant|hotel|stiftung|regierungspartei|programm|schiff|satellit|operation)$/, 'name', 0.75, 'term-capitals'],
]; // biome-ignore format: a table

/** The terms with what German tells of those that the neutral mechanism leaves open. */
export function germanTerms(doc: Doc, terms: readonly Term[]): Term[] {
  let next = 0;
  return terms.map((term) => {
    while (next < doc.tokens.length && (doc.tokens[next]?.start ?? 0) < term.span.start) next++;
    const before = doc.tokens[next - 2];
    const close = before && before.sentence === doc.tokens[next]?.sentence ? before.lower.replace(/\.$/, '') : '';
    const settled = BEFORE.find(([pattern]) => pattern.test(close));
    return settled && term.use !== 'speech'
      ? asUse(term, settled[1], settled[2], settled[3], before?.text ?? '')
      : term;
  });
}

const asUse = (term: Term, use: TermUse, confidence: number, code: string, words: string): Term => ({
  ...term,
  use,
  confidence,
  evidence: [{ code, words }],
});
