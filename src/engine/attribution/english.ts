/**
 * English attributions: the trained extractor first, then what the rules find where it found nothing. Measured on newsroom-en
 * dev (attributed F1, precision / recall; docs/accuracy.md has the commands): model 80.3 (89.6 precise), rules 79.7 (85.9 / 74.4),
 * both 81.8 (88.7 / 75.9).
 */
import type { Doc, Extracted } from '../document.ts';
import type { Span } from '../types.ts';
import { type AttributionModel, extractByModel } from './index.ts';
import { extractByRules } from './rules/index.ts';

/** The least confidence of a rule's claim that is added. At .9 recall on newsroom-en dev falls by 4 points, at .7 precision by 0.3. */
const SURE_RULE = 0.8;
/** A rule's claim is new when no claim of the model covers more than this share of the shorter of the two. */
const SAME = 0.25;
/** A rule's claim of at least this confidence counts where a weak find of the model agrees with it. */
const WEAK_RULE = 0.5;
/** A model's claim below this may be cut where the rules see a second claim in it. */
const SURE_MODEL = 0.8;

const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);

function overlap(a: readonly Span[], b: readonly Span[]): number {
  let sum = 0;
  for (const x of a) for (const y of b) sum += Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start));
  return sum;
}

const firstOf = (spans: readonly Span[]): number => spans[0]?.start ?? 0;

const isClaim = ({ act, negated, hypothetical }: Extracted): boolean => act === 'claim' && !negated && !hypothetical;

/** The same content, or most of it. */
const meets = (a: Extracted, b: Extracted): boolean =>
  overlap(a.content, b.content) > SAME * Math.min(lengthOf(a.content), lengthOf(b.content));

/**
 * The rules' claims that a claim of the model swallowed ("confirmed the raid, saying it ..."): one with the model's cue and a
 * shorter content, and those inside the rest whose cue lies in the model's content. Empty when the rules see one claim as well.
 */
function swallowed(claim: Extracted, rules: readonly Extracted[]): Extracted[] {
  if (!isClaim(claim) || claim.confidence >= SURE_MODEL) return [];
  const own = rules.find((rule) => overlap(rule.cue, claim.cue) > 0);
  if (!own || lengthOf(own.content) >= lengthOf(claim.content) || overlap(own.content, claim.content) === 0) return [];
  const inner = rules.filter(
    (rule) =>
      rule !== own &&
      overlap(rule.cue, claim.content) > 0 &&
      overlap(rule.cue, own.content) === 0 &&
      overlap(rule.content, claim.content) === lengthOf(rule.content),
  );
  return inner.length > 0 ? [own, ...inner] : [];
}

/** The rule's claim, where a weak find of the model has the same cue and content: two weak finds that agree (noisy or). */
function confirmed(rule: Extracted, near: readonly Extracted[]): Extracted | null {
  if (rule.confidence < WEAK_RULE) return null;
  const weak = near.find((item) => item.act === 'attitude' && meets(item, rule) && overlap(item.cue, rule.cue) > 0);
  return weak ? { ...rule, confidence: 1 - (1 - rule.confidence) * (1 - weak.confidence) } : null;
}

/** A rule's claim of at least this confidence lends its spans to the model's claim of the same cue and content. */
const SURE_SPANS = 0.9;

/**
 * The model's claim with the spans of a sure rule that agrees with it: the rules end a source or a clause where the grammar does,
 * the model now and then a word or a comma later. Where their contents differ by more than half they do not agree.
 */
function withSureSpans(claim: Extracted, rules: readonly Extracted[]): Extracted {
  const rule = rules.find((item) => {
    const common = overlap(item.content, claim.content);
    const union = lengthOf(item.content) + lengthOf(claim.content) - common;
    return item.confidence >= SURE_SPANS && overlap(item.cue, claim.cue) > 0 && common >= union / 2;
  });
  if (!rule || rule.source.length === 0) return claim;
  return { ...claim, kind: rule.kind, source: rule.source, cue: rule.cue, content: rule.content };
}

/** Both lists as one, in reading order of content. The model's claims win where both have one. `within` is left to the caller. */
export function merge(model: readonly Extracted[], rules: readonly Extracted[]): Extracted[] {
  const claims = rules.filter(isClaim);
  const modelNear = nearby(model);
  const rulesNear = nearby(claims);
  const parts = new Map(model.map((claim) => [claim, swallowed(claim, rulesNear(claim))]));
  const isCut = (claim: Extracted): boolean => (parts.get(claim)?.length ?? 0) > 0;
  const fromCuts = new Set([...parts.values()].flat());
  const added = claims.flatMap((rule): Extracted[] => {
    const near = modelNear(rule);
    if (near.some((claim) => !isCut(claim) && claim.act === 'claim' && meets(claim, rule))) return [];
    if (fromCuts.has(rule) || rule.confidence >= SURE_RULE) return [rule];
    const agreed = confirmed(rule, near);
    return agreed ? [agreed] : [];
  });
  const addedNear = nearby(added);
  // What the model took for an attitude with the same content is the rule's claim now.
  const kept = model.filter(
    (item) => !isCut(item) && (item.act === 'claim' || !addedNear(item).some((rule) => meets(item, rule))),
  );
  return [...kept.map((claim) => withSureSpans(claim, rulesNear(claim))), ...added]
    .map(({ within: _within, ...item }): Extracted => item)
    .sort((a, b) => firstOf(a.content) - firstOf(b.content));
}

/** Looks up the model's items near an item, so that merging stays linear: items are short, a window of their starts is enough. */
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

/** Attributions of an English document: {@link merge} of the trained extractor and the rules. */
export function extractEnglish(doc: Doc, model: AttributionModel): Extracted[] {
  const merged = merge(extractByModel(doc, model), extractByRules(doc));
  const strict = headlines(doc);
  return merged.filter(
    ({ kind, confidence, content }) =>
      kind !== 'indirect' || confidence >= SURE_IN_HEADLINE || overlap(content, strict) === 0,
  );
}
