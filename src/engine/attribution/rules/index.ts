/**
 * English attributions by rules: cue verbs in their frames, "according to", "as X put it", passives, participles, and the
 * quotations that go on without a cue. Precise before complete: what the rules do not know stays unmarked.
 */

import type { Doc, Extracted } from '../../document.ts';
import type { Evidence, Span } from '../../types.ts';
import { cueForms } from '../lexicon.ts';
import type { Clause } from './clause.ts';
import { clausesOf } from './clauses.ts';
import { continueQuotations, type Draft } from './continuing.ts';
import { kindOf } from './kind.ts';
import type { Range } from './units.ts';
import { type Row, type Unit, View } from './view.ts';

/**
 * Share of what each rule finds that is right (claim and source) on newsroom-en train, rounded down a little: the confidence of
 * what it finds. Measured with score-newsroom.mjs' matching; docs/accuracy.md has the table and the command.
 */
const CONFIDENCE: Readonly<Record<string, number>> = {
  'subject-after': 0.92,
  'according-to': 0.9,
  'subject-before': 0.8,
  'subject-before:s': 0.88,
  'subject-before:t': 0.84,
  'subject-before:q': 0.84,
  'subject-before:b': 0.74,
  'subject-before:n': 0.7,
  'subject-before:n:factive': 0.83,
  'subject-before:c': 0.71,
  'inverted-after': 0.82,
  'relative-before': 0.8,
  'subject-middle': 0.8,
  participle: 0.78,
  'shared-before': 0.75,
  'continues-speech': 0.6,
  'continues-paragraph': 0.5,
  'inverted-middle': 0.5,
  'quotation-alone': 0.4,
};
const DEFAULT_CONFIDENCE = 0.6;

/** Every attribution that the rules find, in reading order of content. Pure, never throws, linear in the text. */
export function extractByRules(doc: Doc): Extracted[] {
  const view = new View(doc);
  const drafts: Draft[] = [];
  for (const row of view.rows(isTrigger))
    for (const clause of clausesOf(view, row)) drafts.push(draftOf(view, row, clause));
  const all = continueQuotations(view, drafts).filter((draft) => draft.content.length > 0);
  return all.map((draft) => extracted(doc, draft)).sort((a, b) => startOf(a) - startOf(b));
}

/** Every clause has a cue verb or "according". */
const isTrigger = (lower: string): boolean => lower === 'according' || cueForms(lower).length > 0;

const startOf = (item: Extracted): number => item.content[0]?.start ?? 0;

function draftOf(view: View, row: Row, clause: Clause): Draft {
  const { units } = row;
  const span = (range: Range | undefined): Span[] => {
    const found = range ? view.span(units, range.from, range.to) : undefined;
    return found ? [found] : [];
  };
  const cue = span(clause.cue);
  const source = span(clause.source);
  const content = clause.content.flatMap((range) => span(withoutComma(units, range)));
  const [addressee] = span(clause.addressee);
  const [medium] = span(clause.medium);
  const { stance, act, negated, hypothetical } = clause;
  const words = cue.map(({ start, end }) => view.doc.text.slice(start, end)).join(' ');
  return {
    rule: clause.frame ? `${clause.rule}:${clause.frame}` : clause.rule,
    source,
    cue,
    content,
    block: row.block,
    level: row.level,
    open: clause.open ?? false,
    extra: { stance, act, negated, hypothetical, ...(addressee ? { addressee } : {}), ...(medium ? { medium } : {}) },
    evidence: [{ code: clause.rule, words }],
  };
}

function withoutComma(units: readonly Unit[], range: Range): Range {
  let { from, to } = range;
  while (to > from + 1 && /^[,;:—–]$/.test(units[to - 1]?.lower ?? '')) to--;
  while (from < to - 1 && /^[,;:—–]$/.test(units[from]?.lower ?? '')) from++;
  return { from, to };
}

/** The confidence of the narrowest kind that was measured: rule, frame and stance; rule and frame; rule. */
function confidenceOf({ rule, extra }: Draft): number {
  const stance = typeof extra.stance === 'string' ? extra.stance : '';
  const [wide = ''] = rule.split(':');
  return CONFIDENCE[`${rule}:${stance}`] ?? CONFIDENCE[rule] ?? CONFIDENCE[wide] ?? DEFAULT_CONFIDENCE;
}

function extracted(doc: Doc, draft: Draft): Extracted {
  const evidence: Evidence[] = [...draft.evidence];
  return {
    kind: kindOf(doc, draft.content),
    act: 'claim',
    source: draft.source,
    cue: draft.cue,
    content: [...draft.content].sort((a, b) => a.start - b.start),
    stance: 'neutral',
    negated: false,
    hypothetical: false,
    ...draft.extra,
    confidence: confidenceOf(draft),
    evidence,
  };
}
