/**
 * English attributions: the trained extractor, which has read the rules' finds as features (hints.ts) and so decided itself how
 * far to trust them. Adding the rules' finds on top loses: cross-validated on newsroom-en train 79.7 attributed F1 (88.4
 * precise) alone, 79.4 (86.1) with them (docs/accuracy.md has the commands). What the rules still do is end spans.
 */
import type { Doc, Extracted } from '../document.ts';
import type { Span } from '../types.ts';
import { type AttributionModel, extractByModel } from './index.ts';
import { extractByRules } from './rules/index.ts';

const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);

function overlap(a: readonly Span[], b: readonly Span[]): number {
  let sum = 0;
  for (const x of a) for (const y of b) sum += Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start));
  return sum;
}

const firstOf = (spans: readonly Span[]): number => spans[0]?.start ?? 0;

const isClaim = ({ act, negated, hypothetical }: Extracted): boolean => act === 'claim' && !negated && !hypothetical;

/** A rule's claim of at least this confidence lends its spans to the model's claim of the same cue and content. */
const SURE_SPANS = 0.9;
/** A claim of the model below this gives way to a sure rule even where their contents differ by more than half. */
const UNSURE_MODEL = 0.7;

/** What the model holds for an attitude is a claim where a rule of at least this precision read the same cue and content as one. */
const SURE_CLAIM = 0.83;
/** The confidence of such a claim: just over the reader's bar, since model and rule disagree. */
const RESCUED = 0.5;

/** The model's attitude, or the claim that a sure rule makes of it ("confirmed the attacks": the model doubts, the rule is right in 5 of 6). */
function withSureAct(item: Extracted, rules: readonly Extracted[]): Extracted {
  const same = rules.some((rule) => {
    if (rule.confidence < SURE_CLAIM || rule.source.length === 0 || overlap(rule.cue, item.cue) === 0) return false;
    const common = overlap(rule.content, item.content);
    return common * 2 >= lengthOf(rule.content) + lengthOf(item.content) - common;
  });
  return same ? withSureSpans({ ...item, act: 'claim', confidence: RESCUED }, rules) : item;
}

/**
 * The model's claim with the spans of a sure rule that agrees with it: the rules end a source or a clause where the grammar does,
 * the model now and then a word or a comma later. Where their contents differ by more than half they do not agree, and the model
 * keeps its own, unless it is not sure and took words of the rule's content for its source ("according to the police two men fled").
 */
function withSureSpans(claim: Extracted, rules: readonly Extracted[]): Extracted {
  const agreeing = rules.filter((item) => {
    if (overlap(item.cue, claim.cue) === 0) return false;
    const common = overlap(item.content, claim.content);
    const union = lengthOf(item.content) + lengthOf(claim.content) - common;
    const swallowed = claim.confidence < UNSURE_MODEL && common > 0 && overlap(item.content, claim.source) > 0;
    return common >= union / 2 || swallowed;
  });
  const sure = agreeing.find(({ confidence, source }) => confidence >= SURE_SPANS && source.length > 0);
  if (sure) return { ...claim, kind: sure.kind, source: sure.source, cue: sure.cue, content: sure.content };
  // Of a cue the rules keep the verb alone ("reported" of "were first reported").
  const [agreed] = agreeing;
  return agreed && overlap(agreed.cue, claim.cue) === lengthOf(agreed.cue) ? { ...claim, cue: agreed.cue } : claim;
}

/**
 * The model's attributions in reading order of content, each claim with the spans of the sure rule that agrees with it, if
 * any. `within` is left to the caller.
 */
export function lendSpans(model: readonly Extracted[], rules: readonly Extracted[]): Extracted[] {
  const near = nearby(rules.filter(isClaim));
  return model
    .map(({ within: _within, ...item }) =>
      item.act === 'claim' ? withSureSpans(item, near(item)) : withSureAct(item, near(item)),
    )
    .sort((a, b) => firstOf(a.content) - firstOf(b.content));
}

/** Looks up the rules' finds near an item, so that all stays linear: items are short, a window of their starts is enough. */
function nearby(items: readonly Extracted[]): (item: Extracted) => readonly Extracted[] {
  const WIDTH = 2000;
  const bins = new Map<number, Extracted[]>();
  for (const item of items) {
    for (const span of item.content) {
      for (let bin = Math.floor(span.start / WIDTH); bin <= Math.floor(span.end / WIDTH); bin++) {
        const list = bins.get(bin);
        if (!list) bins.set(bin, [item]);
        else if (list.at(-1) !== item) list.push(item);
      }
    }
  }
  return (item) => {
    const found = new Set<Extracted>();
    for (const span of item.content) {
      for (let bin = Math.floor(span.start / WIDTH); bin <= Math.floor(span.end / WIDTH); bin++) {
        for (const near of bins.get(bin) ?? []) found.add(near);
      }
    }
    return [...found];
  };
}

/**
 * A paraphrase in a headline needs this confidence: neither corpus has headlines, so the model's probabilities are not calibrated
 * there, and its verbs are easily nouns ("Harbour blast shut the port").
 */
const SURE_IN_HEADLINE = 0.85;

/** Where the headlines lie; text files have none. */
const headlines = (doc: Doc): Span[] => doc.blocks.filter(({ role }) => role === 'headline');

/** A day at the end of a source ("the harbour board on Monday") says when, not who. */
const WHEN =
  /,?\s+(?:(?:on|late|early|last|this|next)\s+)+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s+(?:morning|afternoon|evening|night))?$/;

/** The item with its sources cut before a day. */
function withoutDay(doc: Doc, item: Extracted): Extracted {
  const source = item.source.map(({ start, end }) => {
    const words = doc.text.slice(start, end);
    return { start, end: end - (WHEN.exec(words)?.[0].length ?? 0) };
  });
  return { ...item, source };
}

/** Attributions of an English document, in reading order of content. */
export function extractEnglish(doc: Doc, model: AttributionModel): Extracted[] {
  const rules = extractByRules(doc);
  const found = lendSpans(extractByModel(doc, model, rules), rules).map((item) => withoutDay(doc, item));
  const strict = headlines(doc);
  return found.filter(
    ({ kind, confidence, content }) =>
      kind !== 'indirect' || confidence >= SURE_IN_HEADLINE || overlap(content, strict) === 0,
  );
}
