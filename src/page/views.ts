/** From the engine's analysis to what card and popup show: plain texts, no offsets. Pure. */
import type { Analysis, Attribution, Block, BlockSpan, QuotedTerm, Speaker } from '../engine/types.ts';
import type { ClaimView, Link, TermView } from '../messages/protocol.ts';
import type { MarkStyle } from './marks-style.ts';

/** Which marks the reader wants (a part of the settings, which page/ does not know). */
export interface Wanted {
  readonly quoted: boolean;
  readonly paraphrased: boolean;
  readonly unnamed: boolean;
  readonly scare: boolean;
  readonly attitudes: boolean;
  /** The least confidence that is marked, 0 to 1. */
  readonly confidence: number;
  /** The least confidence of quoted terms that are marked and listed: a scale of its own, see MIN_TERM_CONFIDENCE of the settings. */
  readonly termConfidence: number;
}

/** As installed. */
export const WANTED: Wanted = {
  quoted: true,
  paraphrased: true,
  unnamed: true,
  scare: true,
  attitudes: false,
  confidence: 0.5,
  termConfidence: 0,
};

/** Everything known of an article's words: its batches in reading order, put together. */
export interface Findings {
  readonly blocks: ReadonlyMap<string, Block>;
  readonly attributions: readonly Attribution[];
  readonly terms: readonly QuotedTerm[];
  readonly speakers: ReadonlyMap<string, Speaker>;
}

/**
 * Puts batches together. A speaker known under two ids (batches that did not know each other) becomes one when name and
 * kind are the same and there is a name at all.
 */
export function gather(
  batches: readonly { readonly blocks: readonly Block[]; readonly analysis: Analysis }[],
): Findings {
  const speakers = new Map<string, Speaker>();
  for (const { analysis } of batches) for (const speaker of analysis.speakers) speakers.set(speaker.id, speaker);
  const first = new Map<string, string>();
  const same = new Map<string, string>();
  for (const { id, name, kind } of speakers.values()) {
    const key = `${kind}/${name.toLowerCase()}`;
    const known = kind === 'unnamed' ? undefined : first.get(key);
    if (known === undefined) first.set(key, id);
    else same.set(id, known);
  }
  for (const id of same.keys()) speakers.delete(id);
  const one = (id: string): string => same.get(id) ?? id;
  const spoken = <T extends { readonly speaker: string | null }>(entry: T): T =>
    entry.speaker !== null && same.has(entry.speaker) ? { ...entry, speaker: one(entry.speaker) } : entry;
  return {
    blocks: new Map(batches.flatMap(({ blocks }) => blocks.map((block) => [block.id, block] as const))),
    attributions: batches.flatMap(({ analysis }) =>
      analysis.attributions.map((entry) => spoken({ ...entry, candidates: [...new Set(entry.candidates.map(one))] })),
    ),
    terms: batches.flatMap(({ analysis }) => analysis.terms.map(spoken)),
    speakers,
  };
}

/** The words of spans, stretches joined by " … " (by a space where they touch). */
export function wordsOf(spans: readonly BlockSpan[], blocks: ReadonlyMap<string, Block>): string {
  let words = '';
  let before: BlockSpan | undefined;
  for (const span of spans) {
    const piece = blocks.get(span.block)?.text.slice(span.start, span.end) ?? '';
    if (!piece) continue;
    const next = before === undefined || follows(before, span, blocks);
    words += words === '' ? piece : `${next ? ' ' : ' … '}${piece}`;
    before = span;
  }
  return words.replace(/\s+/gu, ' ').trim();
}

/** Nothing but white space stands between two spans: they are one run, maybe over a paragraph's end. */
function follows(before: BlockSpan, span: BlockSpan, blocks: ReadonlyMap<string, Block>): boolean {
  const text = blocks.get(before.block)?.text ?? '';
  if (before.block === span.block) return text.slice(before.end, span.start).trim() === '';
  return (
    text.slice(before.end).trim() === '' && (blocks.get(span.block)?.text ?? '').slice(0, span.start).trim() === ''
  );
}

/** Words (not marks) of a text. */
export const countWords = (text: string): number =>
  text.match(/[\p{L}\p{N}]+(?:[’'.\-‑][\p{L}\p{N}]+)*/gu)?.length ?? 0;

/** How a claim is painted: an unnamed source before the kind, because that is what a reader should see. */
export function styleOf(claim: Pick<Attribution, 'kind' | 'speaker'>, speakers: Findings['speakers']): MarkStyle {
  if (claim.speaker !== null && speakers.get(claim.speaker)?.kind === 'unnamed') return 'unnamed';
  return claim.kind === 'direct' ? 'direct' : 'indirect';
}

const STYLE_SWITCH = { direct: 'quoted', indirect: 'paraphrased', unnamed: 'unnamed', scare: 'scare' } as const;

/** The claims a reader wants to see: claims made, not those denied or supposed, sure enough, of the wanted styles. */
export function wantedClaims({ attributions, speakers }: Findings, wanted: Wanted): Attribution[] {
  return attributions.filter(
    (claim) =>
      !claim.negated &&
      !claim.hypothetical &&
      (claim.act === 'claim' || wanted.attitudes) &&
      claim.confidence >= wanted.confidence &&
      wanted[STYLE_SWITCH[styleOf(claim, speakers)]],
  );
}

/** The terms that are marked: scare quotes that are sure enough. */
export const wantedTerms = ({ terms }: Findings, wanted: Wanted): QuotedTerm[] =>
  wanted.scare ? terms.filter(({ use, confidence }) => use === 'scare' && confidence >= wanted.termConfidence) : [];

/** A claim as shown. `links` are those that stand in its own sentence. */
export function claimView(claim: Attribution, { blocks }: Findings, links: readonly Link[] = []): ClaimView {
  const content = wordsOf(claim.content, blocks);
  const { id, kind, act, speaker, candidates, stance, confidence, speakerConfidence, evidence } = claim;
  return {
    ...{ id, kind, act, speaker, candidates, stance, confidence, speakerConfidence, evidence, content, links },
    source: wordsOf(claim.source, blocks),
    cue: wordsOf(claim.cue, blocks),
    words: countWords(content),
    ...(claim.addressee !== undefined && { addressee: claim.addressee }),
    ...(claim.medium !== undefined && { medium: claim.medium }),
    ...(claim.provenance !== undefined && { provenance: claim.provenance }),
    ...(claim.within !== undefined && { within: claim.within }),
  };
}

const isQuote = (char: string | undefined): boolean => char !== undefined && /["'‘’“”„‚«»‹›]/u.test(char);
const isWord = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}]/u.test(char);

/** How often a term stands in the article, in quotation marks and without. Linear in the text. */
export function countTerm(term: string, texts: Iterable<string>): { quoted: number; plain: number } {
  const needle = term.toLowerCase();
  let quoted = 0;
  let plain = 0;
  if (needle === '') return { quoted, plain };
  for (const text of texts) {
    const lower = text.toLowerCase();
    for (let at = lower.indexOf(needle); at >= 0; at = lower.indexOf(needle, at + needle.length)) {
      const [before, after] = [lower[at - 1], lower[at + needle.length]];
      if (isWord(before) || isWord(after)) continue;
      if (isQuote(before) && (isQuote(after) || after === ',' || after === '.')) quoted++;
      else plain++;
    }
  }
  return { quoted, plain };
}

/** Terms are counted in this much of a text (UTF-16 code units): no real article is longer, and a hostile one must not cost more. */
const COUNTED = 200_000;

/** Terms as shown. */
export function termViews(terms: readonly QuotedTerm[], { blocks }: Findings): TermView[] {
  const text = [...blocks.values()]
    .map((block) => block.text)
    .join('\n')
    .slice(0, COUNTED);
  const counts = new Map<string, ReturnType<typeof countTerm>>();
  return terms.map(({ id, use, speaker, confidence, evidence, span }) => {
    const words = wordsOf([span], blocks);
    const count = counts.get(words) ?? countTerm(words, [text]);
    counts.set(words, count);
    return { id, text: words, use, speaker, confidence, evidence, ...count };
  });
}
