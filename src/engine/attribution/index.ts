/**
 * The trained extractor of English attributions: cues, then source and content per cue, then the best hypothesis, then
 * acceptance, then quotations that go on. `loadModel` once, `extractByModel` per batch.
 */
import type { Doc, Extracted } from '../document.ts';
import type { Evidence, Kind, Span } from '../types.ts';
import { joinHalves } from './broken.ts';
import { choose, hypothesisRoom, mendSources } from './candidates.ts';
import { addresseeOf, mediumOf, polarityOf } from './circumstance.ts';
import { continueQuotations, followChains } from './continuation.ts';
import { findCues } from './cues.ts';
import type { Range } from './hypothesis.ts';
import { type Judged, judge } from './judge.ts';
import { stanceOf } from './lexicon.ts';
import type { AttributionModel } from './model.ts';
import { extractByRules } from './rules/index.ts';
import { type Chosen, select } from './select.ts';
import { addSigned } from './signed.ts';
import { spanContext } from './span-context.ts';
import { SpanFinder } from './spans.ts';
import { addTurns } from './turns.ts';
import { buildView, CLOSES, noteCues, OPENS, type View } from './view.ts';
import { C } from './word-class.ts';

export { type AttributionModel, loadModel } from './model.ts';
export { ModelError } from './model-file.ts';

/** Labellings looked at a cue. */
export const ALTERNATIVES = 8;

/** Attributions of a document in reading order of content. Pure; linear in the text; never throws for a well-made Doc. */
export function extractByModel(
  doc: Doc,
  model: AttributionModel,
  rules: readonly Extracted[] = extractByRules(doc),
): Extracted[] {
  if (doc.tokens.length === 0) return [];
  const view = buildView(doc, model.words, rules);
  const finder = new SpanFinder(view, model.span);
  const room = hypothesisRoom();
  const whole = followChains(view);
  const cues = findCues(view, model.cue);
  noteCues(view, cues);
  const candidates = cues.flatMap(
    (cue) =>
      choose(view, cue, finder.find(spanContext(view, cue.first, cue.end), ALTERNATIVES), model.rank, room, whole) ??
      [],
  );
  mendSources(view, candidates);
  return attributionsOf(view, judge(view, candidates, model.judge), model);
}

/** Attributions by judged candidates (in the order of their cues). */
export function attributionsOf(
  view: View,
  judged: readonly Judged[],
  model: Pick<AttributionModel, 'thresholds' | 'calibration'>,
): Extracted[] {
  const chosen = continueQuotations(
    view,
    addTurns(view, addSigned(view, joinHalves(view, select(view, judged, model.thresholds)))),
  );
  const plain = chosen.map((c) => extracted(view, c, model));
  return plain.map((item, i) => {
    const within = holderOf(chosen, i);
    return within < 0 ? item : { ...item, within };
  });
}

function extracted(view: View, c: Chosen, model: Pick<AttributionModel, 'calibration'>): Extracted {
  const { doc } = view;
  const span = ([a, b]: Range): Span => ({ start: doc.tokens[a]!.start, end: doc.tokens[b - 1]!.end });
  const words = (r: Range): string => doc.text.slice(span(r).start, span(r).end);
  const cueWords = c.cue ? doc.tokens.slice(c.cue[0], c.cue[1]).map((t) => t.lower) : [];
  const taken = [...c.sources, ...c.content, ...(c.cue ? [c.cue] : [])];
  const addressee = c.cue ? addresseeOf(view, c.cue, c.head, taken) : null;
  const medium = c.cue ? mediumOf(view, c.cue, addressee ? [...taken, addressee] : taken) : null;
  return {
    kind: kindOf(view, c.content),
    act: c.act,
    source: c.sources.map(span),
    cue: c.cue ? [span(c.cue)] : [],
    content: c.content.map(span),
    ...(addressee ? { addressee: span(addressee) } : {}),
    ...(medium ? { medium: span(medium) } : {}),
    stance: stanceOf(cueWords),
    ...(c.cue ? polarityOf(view, c.cue) : { negated: false, hypothetical: false }),
    confidence: calibrated(model.calibration, c.probability),
    evidence: evidenceOf(view, c, words),
  };
}

/**
 * Why: `cue` (the reporting words), `quotation` (the content stands in quotation marks), `antecedent` (the source is what a
 * relative pronoun stands for), `inherited` (the source of the cue before in the sentence), `continued` (a quotation that
 * goes on with the last speaker), `signed` (the speaker's name stands beside it), `no-source` (the text names none).
 */
function evidenceOf(view: View, c: Chosen, words: (r: Range) => string): Evidence[] {
  const out: Evidence[] = [];
  if (c.cue) out.push({ code: 'cue', words: words(c.cue) });
  const quoted = kindOf(view, c.content) !== 'indirect';
  if (quoted) out.push({ code: 'quotation', words: '' });
  const source = c.sources[0];
  if (c.origin === 'continued' && source) out.push({ code: 'continued', words: words(source) });
  else if (c.origin === 'signed' && source) out.push({ code: 'signed', words: words(source) });
  else if ((c.origin === 'antecedent' || c.origin === 'inherited') && source)
    out.push({ code: c.origin, words: words(source) });
  else if (!source) out.push({ code: 'no-source', words: '' });
  return out;
}

/** direct when quotation marks hold all words of the content, mixed when some, else indirect. */
function kindOf(view: View, content: readonly Range[]): Kind {
  let quoted = 0;
  let plain = 0;
  let marks = 0;
  for (const [a, b] of content) {
    for (let i = a; i < b; i++) {
      if (view.quoteFlags[i]! & (OPENS | CLOSES)) marks++;
      const c = view.cls[i]!;
      if (c >= C.comma && c <= C.question) continue;
      if (view.quote[i]! >= 0) quoted++;
      else plain++;
    }
  }
  // A content inside someone's longer quotation is a paraphrase there, unless it has marks of its own.
  if (quoted === 0 || (marks === 0 && plain === 0 && !wholeQuotation(view, content))) return 'indirect';
  return plain === 0 ? 'direct' : 'mixed';
}

function wholeQuotation(view: View, content: readonly Range[]): boolean {
  return content.some(([a, b]) => {
    const q = view.doc.quotations[view.quote[a]!];
    return q !== undefined && q.first >= a && q.endToken <= b;
  });
}

/** Index of the smallest attribution whose content holds the cue and content of attribution i; -1: none. */
function holderOf(chosen: readonly Chosen[], i: number): number {
  const me = chosen[i]!;
  const from = Math.min(me.content[0]![0], me.cue?.[0] ?? Number.POSITIVE_INFINITY);
  const to = Math.max(me.content[me.content.length - 1]![1], me.cue?.[1] ?? 0);
  let best = -1;
  let size = Number.POSITIVE_INFINITY;
  for (let j = Math.max(0, i - 12); j < Math.min(chosen.length, i + 13); j++) {
    if (j === i) continue;
    for (const [a, b] of chosen[j]!.content) {
      if (a <= from && b >= to && b - a < size) {
        best = j;
        size = b - a;
      }
    }
  }
  return best;
}

/** Probability by the calibration's points (raw, calibrated), linear between them. */
function calibrated(points: Float32Array, p: number): number {
  for (let k = 2; k + 1 < points.length; k += 2) {
    const x0 = points[k - 2]!;
    const x1 = points[k]!;
    if (p > x1 && k + 3 < points.length) continue;
    const share = x1 > x0 ? Math.min(1, Math.max(0, (p - x0) / (x1 - x0))) : 1;
    return points[k - 1]! + share * (points[k + 1]! - points[k - 1]!);
  }
  return p;
}
