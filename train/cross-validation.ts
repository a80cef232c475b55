/**
 * Cross-validation of the later stages over newsroom-en train, on jackknifed output of the first stages.
 */

import { CONTEXT_GROUPS } from '../src/engine/attribution/accept-features.ts';
import { continueQuotations } from '../src/engine/attribution/continuation.ts';
import { lendSpans } from '../src/engine/attribution/english.ts';
import type { Range } from '../src/engine/attribution/hypothesis.ts';
import { attributionsOf } from '../src/engine/attribution/index.ts';
import { type Judged, probabilities } from '../src/engine/attribution/judge.ts';
import { extractByRules } from '../src/engine/attribution/rules/index.ts';
import { type Chosen, select } from '../src/engine/attribution/select.ts';
import { addSigned } from '../src/engine/attribution/signed.ts';
import { addTurns } from '../src/engine/attribution/turns.ts';
import type { Doc, Extracted } from '../src/engine/document.ts';
import type { Span } from '../src/engine/types.ts';
import { calibrationCurve, calibrationError, type Outcome } from './calibration.ts';
import type { Domain } from './corpus.ts';
import { ABLATABLE, type Ablatable, crossFit, type Fitted, type LateArticle, THRESHOLDS, trainJudge } from './late.ts';
import type { Predictions } from './scorers.ts';
import { SETTINGS } from './stages.ts';

/** A part that {@link crossValidate} can leave out. */
export type Ablation = Ablatable | 'second round' | 'continuation' | 'web articles' | keyof typeof CONTEXT_GROUPS;

/** Cross-validated results. */
export interface CrossValidated {
  /** Predictions at a threshold (as chosen by default). */
  predictions(threshold?: number): Predictions;
  /** The same with what the product does: sure rules lend their spans. */
  merged(threshold?: number): Predictions;
  readonly calibrationError: number;
  readonly candidates: number;
  readonly right: number;
}

const folds = (): number[] => Array.from({ length: SETTINGS.folds }, (_, f) => f);

/** Candidates of the articles of some corpora with probabilities of second rounds that have not seen the article. */
export function judgedOf(
  fitted: readonly Fitted[],
  first: Parameters<typeof trainJudge>[1],
  domains: readonly Domain[] = ['newsroom'],
): Map<Fitted, Judged[]> {
  const out = new Map<Fitted, Judged[]>();
  for (const f of folds()) {
    const model = trainJudge(
      fitted.filter((x) => x.late.fold !== f),
      first,
      domains,
    );
    for (const x of fitted)
      if (x.late.fold === f && domains.includes(x.late.article.domain))
        out.set(x, probabilities(x.candidates, x.rows, model));
  }
  return out;
}

/** Cross-validated outcomes of newsroom candidates, optional ones left out. */
export function newsroomOutcomes(fitted: readonly Fitted[], first: Parameters<typeof trainJudge>[1]): Outcome[] {
  return outcomesOf(judgedOf(fitted, first));
}

function outcomesOf(judged: ReadonlyMap<Fitted, readonly Judged[]>): Outcome[] {
  return [...judged].flatMap(([x, list]) =>
    list.flatMap(({ newsroom }, i) =>
      x.labels[i] === 'optional' ? [] : [{ probability: newsroom, right: x.labels[i] === 'yes' }],
    ),
  );
}

/** Runs the later stages over kept articles; `without` leaves a part out. */
export function crossValidate(articles: readonly LateArticle[], without?: Ablation): CrossValidated {
  const { fitted, first } = crossFit(
    without === 'web articles' ? articles.filter((a) => !a.article.web) : articles,
    () => {},
    ABLATABLE.find((part) => part === without),
  );
  const group = Object.entries(CONTEXT_GROUPS).find(([name]) => name === without)?.[1];
  if (group) for (const { rows } of fitted) for (const row of rows) row.fill(0, group[0], group[1]);
  const judged =
    without === 'second round'
      ? new Map(
          fitted
            .filter((x) => x.late.article.domain === 'newsroom')
            .map(
              (x) =>
                [
                  x,
                  x.candidates.map(
                    (candidate, i): Judged => ({
                      candidate,
                      polnear: 0,
                      newsroom: 1 / (1 + Math.exp(-(x.first[i]?.newsroom ?? 0))),
                    }),
                  ),
                ] as const,
            ),
        )
      : judgedOf(fitted, first);
  const outcomes = outcomesOf(judged);
  return {
    predictions(threshold = THRESHOLDS.claim): Predictions {
      return new Map(
        [...judged].map(([{ late }, list]) => {
          const chosen = select(late.view, list, { claim: threshold, attitude: 2 });
          const all =
            without === 'continuation'
              ? chosen
              : continueQuotations(late.view, addTurns(late.view, addSigned(late.view, chosen)));
          return [late.article.id, all.map((c) => predictionOf(late.article.doc, c))];
        }),
      );
    },
    merged(threshold = THRESHOLDS.claim): Predictions {
      const thresholds = { claim: threshold, attitude: THRESHOLDS.attitude };
      return new Map(
        [...judged].map(([{ late }, list]) => {
          const found = attributionsOf(late.view, list, { thresholds, calibration: calibrationCurve(outcomes) });
          return [late.article.id, lendSpans(found, extractByRules(late.article.doc)).map(toPrediction)];
        }),
      );
    },
    calibrationError: calibrationError(outcomes),
    candidates: outcomes.length,
    right: outcomes.filter((o) => o.right).length,
  };
}

function predictionOf(doc: Doc, c: Chosen): unknown {
  const span = ([a, b]: Range): Span => ({ start: doc.tokens[a]?.start ?? 0, end: doc.tokens[b - 1]?.end ?? 0 });
  return {
    source: c.sources.map(span),
    cue: c.cue ? [span(c.cue)] : [],
    content: c.content.map(span),
    speaker: null,
    act: c.act,
  };
}

/** An extracted attribution as the scorers read it. */
export const toPrediction = ({ source, cue, content, act }: Extracted): unknown => ({
  source,
  cue,
  content,
  speaker: null,
  act,
});
