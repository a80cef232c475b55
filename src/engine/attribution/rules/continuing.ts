/**
 * Quotations without a cue of their own: those that carry on a speech of the same paragraph, of the paragraph before, or one
 * that the paragraph before announces with a colon. What cannot be tied to a source stays without one: speaker unclear.
 */
import type { Quotation } from '../../document.ts';
import type { Evidence, Span } from '../../types.ts';
import type { View } from './view.ts';

/** An attribution on its way: spans into the document, content may grow. */
export interface Draft {
  readonly rule: string;
  readonly source: Span[];
  readonly cue: Span[];
  content: Span[];
  /** Block of the cue. */
  readonly block: number;
  readonly extra: Readonly<Record<string, unknown>>;
  readonly evidence: Evidence[];
  /** Ends with a colon, its content to come. */
  readonly open: boolean;
  /** Its quotation level: only clauses outside quotation marks hand on their source. */
  readonly level: number;
}

/** A quotation fills a paragraph from this share of its words on (engine-notes: 85 %). */
const FILLS = 0.85;
/** A free quotation needs this many words to be speech. */
const MIN_WORDS = 5;

const holds = (draft: Draft, q: Quotation): boolean =>
  draft.content.some((span) => span.start <= q.start && q.end <= span.end);

/** Adds the quotations left over to `drafts` (in reading order of their cues), or to their content. */
export function continueQuotations(view: View, drafts: Draft[]): Draft[] {
  const { doc } = view;
  const outer = doc.quotations.map((q, index) => ({ q, index })).filter(({ q }) => q.depth === 0);
  const owner = owners(outer, drafts);
  const byBlock = new Map<number, Draft[]>();
  for (const draft of drafts)
    if (draft.level < 0) byBlock.set(draft.block, [...(byBlock.get(draft.block) ?? []), draft]);
  const added: Draft[] = [];
  for (const { q, index } of outer) {
    const earlier = q.continues === undefined ? undefined : owner.get(q.continues);
    if (owner.has(index)) continue;
    const draft = earlier ?? backwards(doc.quotations, index, owner);
    if (draft) {
      draft.content.push({ start: q.start, end: q.end });
      owner.set(index, draft);
      continue;
    }
    if (!isSpeech(view, q)) continue;
    const next = free(view, q, byBlock, owner, index);
    if (!next) continue;
    if (next.joins) next.joins.content.push({ start: q.start, end: q.end });
    else {
      added.push(next.made);
      byBlock.set(q.block, [...(byBlock.get(q.block) ?? []), next.made]);
    }
    owner.set(index, next.joins ?? next.made);
  }
  return [...drafts, ...added];
}

type Next = { readonly joins: Draft; readonly made?: never } | { readonly joins?: never; readonly made: Draft };

/** For each outer quotation inside some content: the draft that has it (the last one wins: the innermost cue). */
function owners(outer: readonly { q: Quotation; index: number }[], drafts: readonly Draft[]): Map<number, Draft> {
  const spans = drafts
    .flatMap((draft) => draft.content.map((span) => ({ span, draft })))
    .sort((a, b) => a.span.start - b.span.start);
  const owner = new Map<number, Draft>();
  let next = 0;
  let open: { span: Span; draft: Draft }[] = [];
  for (const { q, index } of outer) {
    for (let item = spans[next]; item && item.span.start <= q.start; item = spans[++next]) open.push(item);
    open = open.filter(({ span }) => span.end > q.start);
    const holder = open.filter(({ span }) => span.end >= q.end).at(-1);
    if (holder) owner.set(index, holder.draft);
  }
  return owner;
}

/** A quotation that runs on to one whose cue comes in a later paragraph belongs to that cue. */
function backwards(
  quotations: readonly Quotation[],
  index: number,
  owner: ReadonlyMap<number, Draft>,
): Draft | undefined {
  if (quotations[index]?.closes) return undefined;
  let at = index;
  for (let steps = 0; steps < 12; steps++) {
    const next = quotations.findIndex((q, i) => i > at && i < at + 20 && q.continues === at);
    if (next < 0) return undefined;
    const draft = owner.get(next);
    if (draft) return draft;
    at = next;
  }
  return undefined;
}

function isSpeech(view: View, q: Quotation): boolean {
  if (!q.closes || q.continues !== undefined) return true;
  const words = view.words(q);
  const closed = /^[.,?!…]/.test(view.lastInside(q));
  return words >= MIN_WORDS && (closed || words >= 2 * MIN_WORDS);
}

/** The share of its block that a quotation fills. */
function share(view: View, q: Quotation): number {
  const block = view.doc.blocks[q.block];
  return block ? (q.end - q.start) / Math.max(1, block.end - block.start) : 0;
}

/** Whether the quotation stands as a sentence of its own: nothing but the end of a sentence before it. */
function standsAlone(view: View, q: Quotation): boolean {
  const before = view.token(q.first - 1);
  const after = view.token(q.endToken);
  const clear = !before || before.block !== q.block || /^(?:[.?!…]+|[”"’'»:])$/.test(before.text);
  const ends = !after || after.block !== q.block || /^\p{Lu}|^["“‘'„«(]/u.test(after.text);
  return clear && ends && /^[.?!…]/.test(view.lastInside(q));
}

function free(
  view: View,
  q: Quotation,
  byBlock: ReadonlyMap<number, Draft[]>,
  owner: ReadonlyMap<number, Draft>,
  index: number,
): Next | undefined {
  const here = (byBlock.get(q.block) ?? []).filter((draft) => draft.content.every((span) => span.start < q.start));
  const last = here.filter((draft) => (draft.cue[0]?.start ?? draft.content[0]?.start ?? 0) < q.start).at(-1);
  const alone = standsAlone(view, q);
  if (last && alone && isNear(view, last, q)) {
    const direct = last.content.some((span) => /^["“‘'„«]/.test(view.doc.text[span.start] ?? ''));
    if (last.open || direct) return { joins: last };
    return { made: heir(view, last, q, 'continues-paragraph') };
  }
  const fills = share(view, q) >= FILLS;
  const previous = fills ? lastOf(byBlock, q.block, owner, index) : undefined;
  if (previous) {
    if (previous.open) return { joins: previous };
    return { made: heir(view, previous, q, 'continues-speech') };
  }
  return fills || alone ? { made: bare(view, q) } : undefined;
}

/** The quotation follows the draft's sentence at once: no other sentence of the narrator in between. */
function isNear(view: View, draft: Draft, q: Quotation): boolean {
  const end = Math.max(
    ...draft.content.map(({ end: e }) => e),
    ...draft.cue.map(({ end: e }) => e),
    ...draft.source.map(({ end: e }) => e),
  );
  if (end > q.start) return false;
  const between = view.doc.text.slice(end, q.start);
  return between.length < 160 && (between.match(/[.?!]["”’']?\s/g)?.length ?? 0) <= 1;
}

/** The last source of one of the two blocks before. */
function lastOf(
  byBlock: ReadonlyMap<number, Draft[]>,
  block: number,
  _owner: ReadonlyMap<number, Draft>,
  _index: number,
): Draft | undefined {
  return byBlock.get(block - 1)?.at(-1) ?? undefined;
}

function heir(view: View, draft: Draft, q: Quotation, rule: string): Draft {
  const words = draft.source.map(({ start, end }) => view.doc.text.slice(start, end)).join(' ');
  return { ...bare(view, q), rule, source: draft.source, evidence: [{ code: rule, words }] };
}

function bare(view: View, q: Quotation): Draft {
  const words = view.doc.text.slice(q.start, Math.min(q.end, q.start + 1));
  return {
    rule: 'quotation-alone',
    source: [],
    cue: [],
    content: [{ start: q.start, end: q.end }],
    block: q.block,
    extra: {},
    evidence: [{ code: 'quotation-marks', words }],
    open: false,
    level: -1,
  };
}

export { holds };
