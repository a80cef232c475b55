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

/** Drafts by place, read along with the quotations: the last one before a place, and the last one of a block. */
class Sources {
  private readonly ordered: Draft[];
  private readonly lastInBlock = new Map<number, Draft>();
  private next = 0;
  private recent: Draft[] = [];

  constructor(drafts: readonly Draft[]) {
    this.ordered = drafts.filter(({ level }) => level < 0).sort((a, b) => placeOf(a) - placeOf(b));
    for (const draft of this.ordered) this.lastInBlock.set(draft.block, draft);
  }

  /** The last draft of the quotation's block before it; ask in reading order. */
  before(q: Quotation): Draft | undefined {
    for (let draft = this.ordered[this.next]; draft && placeOf(draft) < q.start; draft = this.ordered[++this.next]) {
      this.recent.push(draft);
    }
    this.recent = this.recent.slice(-LOOK_BACK);
    return this.recent.findLast(({ block, content }) => block === q.block && (content.at(-1)?.start ?? 0) < q.start);
  }

  lastOf(block: number): Draft | undefined {
    return this.lastInBlock.get(block);
  }

  add(draft: Draft): void {
    this.recent.push(draft);
    const last = this.lastInBlock.get(draft.block);
    if (!last || placeOf(last) < placeOf(draft)) this.lastInBlock.set(draft.block, draft);
  }
}

/** How many drafts back a quotation's source is looked for. */
const LOOK_BACK = 6;
const placeOf = (draft: Draft): number => draft.cue[0]?.start ?? draft.content[0]?.start ?? 0;

/** Adds the quotations left over to `drafts` (in reading order of their cues), or to their content. */
export function continueQuotations(view: View, drafts: Draft[]): Draft[] {
  const { doc } = view;
  const outer = doc.quotations.map((q, index) => ({ q, index })).filter(({ q }) => q.depth === 0);
  const owner = owners(outer, drafts);
  const following = new Map(outer.flatMap(({ q, index }) => (q.continues === undefined ? [] : [[q.continues, index]])));
  const sources = new Sources(drafts);
  const added: Draft[] = [];
  for (const { q, index } of outer) {
    if (owner.has(index)) continue;
    const earlier = q.continues === undefined ? undefined : owner.get(q.continues);
    const draft = earlier ?? laterOwner(following, index, owner);
    if (draft) {
      draft.content.push({ start: q.start, end: q.end });
      owner.set(index, draft);
      continue;
    }
    const next = isSpeech(view, q) || standsAlone(view, q) ? free(view, q, sources) : undefined;
    if (!next) continue;
    if (next.joins) next.joins.content.push({ start: q.start, end: q.end });
    else {
      added.push(next.made);
      sources.add(next.made);
    }
    owner.set(index, next.joins ?? next.made);
  }
  return [...drafts, ...added];
}

/** A quotation that runs on to one whose cue comes in a later paragraph belongs to that cue. */
function laterOwner(
  following: ReadonlyMap<number, number>,
  index: number,
  owner: ReadonlyMap<number, Draft>,
): Draft | undefined {
  let next = following.get(index);
  for (let steps = 0; next !== undefined && steps < 12; steps++) {
    const draft = owner.get(next);
    if (draft) return draft;
    next = following.get(next);
  }
  return undefined;
}

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

type Next = { readonly joins: Draft; readonly made?: never } | { readonly joins?: never; readonly made: Draft };

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

function free(view: View, q: Quotation, sources: Sources): Next | undefined {
  const last = sources.before(q);
  const alone = standsAlone(view, q);
  if (last && alone && isNear(view, last, q)) {
    const direct = last.content.slice(-1).some((span) => /^["“‘'„«]/.test(view.doc.text[span.start] ?? ''));
    return last.open || direct ? { joins: last } : { made: heir(view, last, q, 'continues-paragraph') };
  }
  const fills = share(view, q) >= FILLS;
  const previous = fills ? sources.lastOf(q.block - 1) : undefined;
  if (previous) return previous.open ? { joins: previous } : { made: heir(view, previous, q, 'continues-speech') };
  return (fills || alone) && isSpeech(view, q) ? { made: bare(view, q) } : undefined;
}

/** The quotation follows the draft's sentence at once: no other sentence of the narrator in between. */
function isNear(view: View, draft: Draft, q: Quotation): boolean {
  const end = Math.max(draft.content.at(-1)?.end ?? 0, draft.cue.at(-1)?.end ?? 0, draft.source.at(-1)?.end ?? 0);
  if (end > q.start) return false;
  const between = view.doc.text.slice(end, q.start);
  return between.length < 160 && (between.match(/[.?!]["”’']?\s/g)?.length ?? 0) <= 1;
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
