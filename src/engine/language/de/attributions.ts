/** German attributions by rules: frames of cue verbs, phrases and nouns, reported speech, and the quotations that go on. */

import { continueQuotations, type Draft } from '../../attribution/rules/continuing.ts';
import { kindOf } from '../../attribution/rules/kind.ts';
import { type Row, View } from '../../attribution/rules/view.ts';
import type { Doc, Extracted } from '../../document.ts';
import type { Span } from '../../types.ts';
import { accordingFrames } from './according.ts';
import { announcedFrame, introducedFrame, quotedByPerson, saidOfItself } from './announced.ts';
import { type Sentence, sentenceOf } from './clauses.ts';
import type { Found } from './found.ts';
import { verbFrames } from './frames.ts';
import { headlineFrame } from './headline.ts';
import { nominalFrames } from './nominal.ts';
import type { Range } from './phrase.ts';
import { addReported, type Told } from './reported.ts';

/** The evidence that a rule gives: codes that the card has sentences for. */
const REASONS: Readonly<Record<string, string>> = {
  inverted: 'inverted-after',
  'inverted-middle': 'inverted-middle',
  front: 'inverted-after',
  'any-verb': 'inverted-after',
  subject: 'subject-before',
  sub: 'subject-before',
  announced: 'subject-before',
  introduced: 'subject-before',
  shared: 'shared-before',
  rel: 'relative-before',
  passive: 'cue',
  'as-said': 'cue',
  nominal: 'cue',
  'heisst-es': 'cue',
  'heisst-es-main': 'cue',
  'so-noun': 'cue',
  so: 'according-to',
  laut: 'according-to',
  zufolge: 'according-to',
  angaben: 'according-to',
  'angaben-bare': 'cue',
  eigen: 'according-to',
  sicht: 'according-to',
  hervor: 'according-to',
  'hervor-dass': 'according-to',
  headline: 'headline-colon',
};

/**
 * Confidence of what each rule finds: the share that was right (claim and source) on the 20 articles of newsroom-de train that the rules
 * were written with, lowered by what the articles kept apart showed (docs/accuracy.md, German).
 */
const CONFIDENCE: Readonly<Record<string, number>> = {
  inverted: 0.93,
  so: 0.92,
  laut: 0.92,
  zufolge: 0.9,
  angaben: 0.88,
  'as-said': 0.86,
  subject: 0.82,
  shared: 0.8,
  front: 0.8,
  eigen: 0.8,
  'inverted-middle': 0.8,
  hervor: 0.8,
  'hervor-dass': 0.8,
  'heisst-es': 0.78,
  'heisst-es-main': 0.78,
  reported: 0.78,
  sicht: 0.75,
  nominal: 0.72,
  announced: 0.66,
  introduced: 0.55,
  headline: 0.65,
  sub: 0.65,
  rel: 0.6,
  passive: 0.62,
  'any-verb': 0.6,
  'continues-speech': 0.6,
  'continues-paragraph': 0.5,
  'quotation-alone': 0.4,
};
const DEFAULT_CONFIDENCE = 0.6;

/** Every attribution that the rules find, in reading order of content. Pure, never throws, linear in the text. */
export function extractGerman(doc: Doc): Extracted[] {
  const view = new View(doc);
  const drafts: Draft[] = [];
  const told: Told[] = [];
  const headlines: (readonly [Row, Sentence])[] = [];
  const opens = new Set(doc.quotations.filter(({ depth }) => depth === 0).map(({ first }) => first));
  for (const row of view.rows()) {
    const sentence = sentenceOf(row, doc.tokens);
    const found = framesOf(sentence, row);
    if (found.length === 0 && row.level < 0 && opens.has(nextInBlock(doc, row))) {
      const introduced = introducedFrame(sentence);
      if (introduced && !isAuthor(sentence, introduced.source)) found.push(introduced);
    }
    if (found.length === 0 && isHeadline(doc, row)) headlines.push([row, sentence]);
    for (const item of found) drafts.push(draftOf(view, row, item));
    if (row.level < 0) {
      const span = view.span(row.units, 0, row.units.length);
      if (span) told.push({ sentence, block: row.block, ...span });
    }
  }
  const names = namesOf(doc, drafts);
  for (const [row, sentence] of headlines) {
    const found = headlineFrame(sentence, names);
    if (found) drafts.push(draftOf(view, row, found));
  }
  told.sort((a, b) => a.start - b.start);
  const reported = addReported(view, told, drafts);
  const all = joined(doc, continueQuotations(view, [...drafts, ...reported])).filter(
    ({ content }) => content.length > 0,
  );
  return all.map((draft) => extracted(doc, draft)).sort((a, b) => startOf(a) - startOf(b));
}

/** The token after a row's sentence in the same block; -1: the sentence ends the block. */
function nextInBlock(doc: Doc, { sentence, block }: Row): number {
  const end = doc.sentences[sentence]?.end ?? -1;
  return end < (doc.blocks[block]?.endToken ?? 0) ? end : -1;
}

/** A block of one sentence that no full stop ends: a headline, or a heading between paragraphs. */
function isHeadline(doc: Doc, row: Row): boolean {
  const block = doc.blocks[row.block];
  if (!block || row.level >= 0 || doc.sentences[row.sentence]?.end !== block.endToken) return false;
  return (
    block.end - block.start <= LONGEST_HEADLINE && !/[.?!…:]$/.test(doc.text.slice(block.start, block.end).trimEnd())
  );
}

/** Longest headline, in characters. */
const LONGEST_HEADLINE = 120;

/** The last words of all sources, lower case. */
function namesOf(doc: Doc, drafts: readonly Draft[]): ReadonlySet<string> {
  return new Set(
    drafts
      .flatMap(({ source: [span] }) =>
        span ? (doc.text.slice(span.start, span.end).split(',')[0] ?? '').trim().split(/\s+/).slice(-1) : [],
      )
      .map((w) => w.toLowerCase()),
  );
}

/** Rules of continuing.ts whose finds carry on a speech before them. */
const CARRIES_ON = new Set(['continues-paragraph', 'continues-speech']);

/** A quotation that carries on a quoted speech belongs to that speech: one claim in pieces. */
function joined(doc: Doc, drafts: readonly Draft[]): Draft[] {
  const bySource = new Map<Draft['source'], Draft>();
  const kept: Draft[] = [];
  const ordered = [...drafts].sort((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0));
  for (const draft of ordered) {
    const speech = draft.source.length > 0 ? bySource.get(draft.source) : undefined;
    const last = speech?.content.at(-1);
    if (CARRIES_ON.has(draft.rule) && speech && last && OPENING.test(doc.text.slice(last.start, last.start + 1))) {
      speech.content.push(...draft.content);
      continue;
    }
    const before = kept.at(-1);
    if (draft.rule === 'any-verb' && before && before.block === draft.block) {
      // Two cues of one quotation ("Roe gibt zu: „...“, kennt Roe ..."): the first has it.
      if (
        before.content.some(
          ({ start, end }) => start <= (draft.content[0]?.start ?? 0) && end >= (draft.content[0]?.end ?? 0),
        )
      )
        continue;
      const speaks =
        isQuoted(doc, before) &&
        (sameWords(doc, before.source[0], draft.source[0]) || /^(?:er|sie)$/.test(textOf(doc, draft.source[0])));
      if (speaks) {
        before.content.push(...draft.content);
        continue;
      }
    }
    if (draft.level < 0) bySource.set(draft.source, draft);
    kept.push(draft);
  }
  return kept;
}

const textOf = (doc: Doc, span: Span | undefined): string => (span ? doc.text.slice(span.start, span.end) : '');

/** The last stretch of its content is a quotation. */
const isQuoted = (doc: Doc, { content }: Draft): boolean => OPENING.test(textOf(doc, content.at(-1)));

/** The sources end in the same word. */
function sameWords(doc: Doc, a: Span | undefined, b: Span | undefined): boolean {
  const last = (span: Span | undefined): string => /[\p{L}-]+$/u.exec(textOf(doc, span).split(',')[0] ?? '')?.[0] ?? '';
  return last(a) !== '' && last(a) === last(b);
}

function framesOf(sentence: Sentence, row: Row): Found[] {
  const phrases = accordingFrames(sentence);
  const verbs = verbFrames(sentence);
  const taken = new Set([...phrases, ...verbs].map(({ cueSegment }) => cueSegment).filter((k) => k >= 0));
  const own = [...phrases, ...verbs];
  const nouns = nominalFrames(sentence, taken).filter((noun) => !own.some((item) => sameContent(item, noun)));
  const found = [...own, ...nouns].filter((item) => !isAuthor(sentence, item.source) && !isOwnName(item));
  if (found.length === 0 && row.level < 0) {
    const announced = announcedFrame(sentence) ?? quotedByPerson(sentence) ?? saidOfItself(sentence);
    return announced && !isAuthor(sentence, announced.source) ? [announced] : [];
  }
  return row.level < 0 ? found : found.filter(({ source }) => source !== null && !isGeneral(sentence, source));
}

/** They begin with the same words: a verb of saying has the clause, not a noun that stands before it. */
const sameContent = (a: Found, b: Found): boolean => a.content.some(({ from }) => from === b.content[0]?.from);

/** The writer's, the speaker's own or the reader's: "ich weiß", "aus meiner Sicht", "Ihrer Meinung nach" hand on nobody's words. */
const isAuthor = ({ units }: Sentence, source: Range | null): boolean =>
  source !== null &&
  source.to - source.from === 1 &&
  (/^(?:ich|wir|du|uns|mich|mir|mein(?:e[rnms]?)?|unser(?:e[rnms]?)?)$/.test(units[source.from]?.lower ?? '') ||
    (source.from > 0 && /^(?:Sie|Ihnen|Ihre?[mnrs]?)$/.test(units[source.from]?.text ?? '')));

/** The content is a name in quotation marks inside the source ("Das schreibt der „Talbote“"). */
const isOwnName = ({ source, content: [first, second] }: Found): boolean =>
  source !== null && first !== undefined && !second && first.from >= source.from && first.to <= source.to;

/** Inside a quotation "man" and "ihr" are no second source. */
const isGeneral = ({ units }: Sentence, { from, to }: Range): boolean =>
  to - from === 1 && /^(?:man|ihr)$/.test(units[from]?.lower ?? '');

const startOf = (item: Extracted): number => item.content[0]?.start ?? 0;

function draftOf(view: View, row: Row, found: Found): Draft {
  const spans = (ranges: readonly Range[]): Span[] =>
    ranges.flatMap(({ from, to }) => {
      const span = view.span(row.units, from, to);
      return span ? [span] : [];
    });
  const cue = spans(found.cue);
  const { stance, negated, hypothetical } = found;
  const [addressee] = found.addressee ? spans([found.addressee]) : [];
  return {
    rule: found.rule,
    source: found.source ? spans([found.source]) : [],
    cue,
    content: spans(found.content),
    block: row.block,
    level: row.level,
    open: found.open,
    extra: { stance, negated, hypothetical, ...(addressee ? { addressee } : {}) },
    evidence: [
      {
        code: REASONS[found.rule.split(':')[0] ?? ''] ?? 'cue',
        words: cue.map(({ start, end }) => view.doc.text.slice(start, end)).join(' '),
      },
    ],
  };
}

const OPENING = /^["“”„«»‘'‚‹›]/;
function confidenceOf({ rule }: Draft): number {
  const [wide = ''] = rule.split(':');
  return CONFIDENCE[rule] ?? CONFIDENCE[wide] ?? DEFAULT_CONFIDENCE;
}

function extracted(doc: Doc, draft: Draft): Extracted {
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
    evidence: draft.evidence,
  };
}
