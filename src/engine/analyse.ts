/**
 * The one door of the engine: blocks in, an {@link Analysis} out. Pure and synchronous; linear in the length of the text.
 * Document -> attributions -> speakers -> terms, then document offsets become block offsets.
 */
import type { Doc, Extracted } from './document.ts';
import { buildDoc } from './language/document.ts';
import { type Extract, type Pack, primaryOf, readerOf } from './packs.ts';
import { blockSpans, holders, trimmed } from './spans.ts';
import type { Resolution } from './speakers/index.ts';
import { blocksBefore, ofBatch, tailOf } from './tail.ts';
import { findTerms } from './terms/index.ts';
import type { AnalyseOptions, Analysis, Attribution, Block, BlockSpan, Carry, QuotedTerm, Span } from './types.ts';

/** What an engine is made of; everything has a default. */
export interface EngineParts {
  /** The English extractor (the trained one, when its weights are loaded). Default: the rules. */
  readonly extract?: Extract;
  /** Packs by primary language subtag, over those of the house. */
  readonly packs?: Readonly<Record<string, Pack>>;
}

/** An engine: see {@link createEngine}. */
export interface Engine {
  /**
   * Attributions, quoted terms and speakers of a batch of blocks, in reading order. `options.carry` is what the analysis of
   * the batch before gave; a carry that is damaged or of another version counts as none. Never throws on any text.
   */
  analyse(blocks: readonly Block[], options: AnalyseOptions): Analysis;
}

/** An engine of the given parts. Keeps no state between calls. */
export function createEngine(parts: EngineParts = {}): Engine {
  const packs: Readonly<Record<string, Pack>> = {
    ...(parts.extract ? { en: { extract: parts.extract } } : {}),
    ...parts.packs,
  };
  return { analyse: (blocks, options) => run(blocks, options, packs) };
}

/** {@link Engine.analyse} of the engine with its default parts. */
export function analyse(blocks: readonly Block[], options: AnalyseOptions): Analysis {
  return run(blocks, options, {});
}

/** The carry's key of each stage. */
const SPEAKERS = 'speakers';
const TAIL = 'tail';

function stagesOf(carry: Carry | undefined): Readonly<Record<string, unknown>> {
  const given: unknown = carry;
  if (typeof given !== 'object' || given === null) return {};
  const { version, stages } = given as { version?: unknown; stages?: unknown };
  return version === 1 && typeof stages === 'object' && stages !== null ? (stages as Record<string, unknown>) : {};
}

function run(blocks: readonly Block[], options: AnalyseOptions, packs: Readonly<Record<string, Pack>>): Analysis {
  const language = primaryOf(options.language);
  const { extract, resolve, refine, support } = readerOf(language, packs);
  const carried = stagesOf(options.carry);
  const doc = buildDoc([...blocksBefore(blocks, carried[TAIL]), ...blocks], options.language);
  const extracted = extract(doc);
  const resolution = resolve(doc, extracted, carried[SPEAKERS], options);
  const terms = refine(doc, findTerms(doc, extracted, resolution, language));
  const name = namer(doc);
  return {
    language,
    support,
    attributions: attributionsOf(doc, extracted, resolution, name),
    terms: terms.flatMap((term): QuotedTerm[] => {
      const [span] = ofBatch(blockSpans(doc, [term.span]));
      const { use, speaker, confidence, evidence } = term;
      return span ? [{ id: name('t', [span]), span, use, speaker, confidence, evidence }] : [];
    }),
    speakers: resolution.speakers,
    carry: { version: 1, stages: { [SPEAKERS]: resolution.carry, [TAIL]: tailOf(blocks) } },
  };
}

/** FNV-1a (Fowler, Noll, Vo), 32 bits, going on from `hash`. */
function fnv(text: string, hash = 0x811c9dc5): number {
  let value = hash;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

/** Makes ids: a hash of the first block's id and text and of the offsets, so that they stay while the block's text stays. */
function namer(doc: Doc): (prefix: string, spans: readonly BlockSpan[]) => string {
  const hashes = new Map<string, number>();
  for (const block of doc.blocks) hashes.set(block.id, -1);
  const blocks = new Map(doc.blocks.map((block) => [block.id, block]));
  const used = new Set<string>();
  const hashOf = (id: string): number => {
    let hash = hashes.get(id) ?? -1;
    const block = blocks.get(id);
    if (hash < 0 && block) {
      hash = fnv(doc.text.slice(block.start, block.end), fnv(id));
      hashes.set(id, hash);
    }
    return hash;
  };
  return (prefix, spans) => {
    const place = spans.map(({ start, end }) => `${start}-${end}`).join(',');
    const base = `${prefix}${hashOf(spans[0]?.block ?? '').toString(36)}-${fnv(place).toString(36)}`;
    let id = base;
    for (let copy = 2; used.has(id); copy++) id = `${base}-${copy}`;
    used.add(id);
    return id;
  };
}

function attributionsOf(
  doc: Doc,
  extracted: readonly Extracted[],
  resolution: Resolution,
  name: (prefix: string, spans: readonly BlockSpan[]) => string,
): Attribution[] {
  const within = holders(extracted);
  const starts = new Map(doc.blocks.map((block) => [block.id, block.start]));
  const place = ({ content: [first] }: Attribution): number =>
    (starts.get(first?.block ?? '') ?? 0) + (first?.start ?? 0);
  const made = extracted.map((item, index) => {
    const content = ofBatch(blockSpans(doc, item.content));
    const cue = ofBatch(blockSpans(doc, item.cue));
    const source = ofBatch(blockSpans(doc, item.source));
    const id = content.length > 0 ? name('a', [...content, ...cue, ...source]) : '';
    return { item, index, content, cue, source, id };
  });
  return made
    .filter(({ id }) => id !== '')
    .map(({ item, index, content, cue, source, id }): Attribution => {
      const holder = item.within ?? within[index];
      const holderId = holder === undefined ? '' : (made[holder]?.id ?? '');
      const said = resolution.of[index];
      return {
        id,
        kind: item.kind,
        act: item.act,
        source,
        cue,
        content,
        speaker: said?.speaker ?? null,
        candidates: said?.candidates ?? [],
        ...textOf('addressee', doc, item.addressee),
        ...textOf('medium', doc, item.medium),
        ...(said?.provenance ? { provenance: said.provenance } : {}),
        stance: item.stance,
        negated: item.negated,
        hypothetical: item.hypothetical,
        ...(holderId && holderId !== id ? { within: holderId } : {}),
        confidence: item.confidence,
        speakerConfidence: said?.speaker ? said.confidence : 0,
        evidence: [...item.evidence, ...(said?.evidence ?? [])],
      };
    })
    .sort((a, b) => place(a) - place(b));
}

function textOf<K extends 'addressee' | 'medium'>(key: K, doc: Doc, span: Span | undefined): { [P in K]?: string } {
  const words = span ? trimmed(doc.text, span) : undefined;
  return words ? ({ [key]: doc.text.slice(words.start, words.end).replace(/\s+/g, ' ') } as { [P in K]?: string }) : {};
}
