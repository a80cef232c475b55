/** What the popup is told of a page, and what a card shows: made from the article when asked. */
import type { Speaker } from '../engine/types.ts';
import type { ClaimView, PageState, PageStatus } from '../messages/protocol.ts';
import type { LiveArticle } from './article.ts';
import { claimOf } from './article.ts';
import { citeClaim, citeTerm, type Reference } from './card/cite.ts';
import { linkTo, textDirective } from './card/fragment.ts';
import type { CardModel } from './card/model.ts';
import { linksAt } from './claim-links.ts';
import type { Metadata, Verdict } from './types.ts';
import { claimView, termViews, type Wanted, wantedClaims } from './views.ts';

/** What a ready-made search is made from. */
export interface Story {
  readonly title: string;
  readonly texts: readonly string[];
  /** Names, most quoted first. */
  readonly speakers: readonly string[];
  readonly published: string;
  readonly language: string;
  /** Name of the outlet; may be empty. */
  readonly publisher?: string;
}

/** What the session knows beside the article's words. */
export interface Known {
  readonly status: PageStatus;
  readonly error: string | null;
  readonly marksOn: boolean;
  readonly verdict: Verdict | null;
  readonly metadata: Metadata | null;
  readonly wanted: Wanted;
  /** Readers' comments: how many the page shows, and whether they are marked. Null: not counted. */
  readonly comments: { readonly found: number; readonly on: boolean } | null;
}

const NONE: Metadata = { tags: [], related: [], feeds: [] };

/** Title, publisher, date and address, for citations. */
export function referenceOf({ metadata }: Known): Reference {
  const { title, publisher, published } = metadata ?? NONE;
  return {
    title: title?.value ?? document.title,
    publisher: publisher?.value ?? location.hostname.replace(/^www\./, ''),
    published: published?.value ?? '',
    url: location.href,
  };
}

/** The claims of the article that are shown, in reading order. */
export function claimViews(article: LiveArticle, wanted: Wanted, findings = article.findings()): ClaimView[] {
  return wantedClaims(findings, wanted).map((claim) =>
    claimView(claim, findings, linksAt(claim.content, article.live())),
  );
}

/** Names of those who speak, most quoted first. */
function speakersByClaims(speakers: readonly Speaker[], claims: readonly ClaimView[]): string[] {
  const counts = new Map<string, number>();
  for (const { speaker } of claims) if (speaker) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  return speakers
    .filter(({ id, kind }) => counts.has(id) && kind !== 'unnamed')
    .sort((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0))
    .map(({ name }) => name);
}

/** The story, for a search. */
export function storyOf(article: LiveArticle, known: Known, claims: readonly ClaimView[]): Story {
  const { title, published, publisher } = referenceOf(known);
  const findings = article.findings();
  return {
    title,
    published,
    publisher,
    texts: [...findings.blocks.values()].map(({ text }) => text),
    speakers: speakersByClaims([...findings.speakers.values()], claims),
    language: languageOf(known),
  };
}

/** BCP 47 tag of the article, as the page says it. */
export const languageOf = ({ metadata }: Known): string => metadata?.language?.value ?? '';

/** So much of the text (UTF-16 code units) goes to the popup for the search in the reader's own feeds; it stays on the device. */
const EXCERPT = 6000;

/** All that the popup shows. `query` makes the words of the ready-made search. */
export function pageState(article: LiveArticle, known: Known, query: (story: Story) => string): PageState {
  const { metadata, verdict, status, error, marksOn, wanted, comments } = known;
  const meta = metadata ?? NONE;
  const reading = status === 'not-article' || status === 'error';
  const claims = reading ? [] : claimViews(article, wanted);
  const findings = article.findings();
  const { title, publisher, published, url } = referenceOf(known);
  const [first] = article.batches();
  const story = storyOf(article, known, claims);
  return {
    ...{ status, title, publisher, published, url, marksOn, claims },
    ...(error !== null && { error }),
    probability: verdict?.probability ?? 0,
    byline: meta.byline?.value ?? '',
    language: first?.analysis.language ?? languageOf(known),
    support: first?.analysis.support ?? 'full',
    dateline: meta.dateline?.value ?? '',
    terms: reading
      ? []
      : termViews(
          findings.terms.filter(({ confidence }) => confidence >= wanted.termConfidence),
          findings,
        ),
    speakers: reading ? [] : [...findings.speakers.values()],
    related: meta.related.map(({ title: text, url: address }) => ({ title: text, url: address })),
    tags: meta.tags.map(({ value }) => value),
    feeds: meta.feeds.map(({ title: text, url: address }) => ({ title: text, url: address })),
    query: query(story),
    excerpt: story.texts.join('\n').slice(0, EXCERPT),
    ...(comments && {
      comments: { ...comments, claims: wantedClaims(article.everything(), wanted).length - claims.length },
    }),
  };
}

/** The card of a mark, or null when the mark is no more. */
export function cardModel(article: LiveArticle, known: Known, id: string): CardModel | null {
  const relation = article.relation(id);
  const findings = article.everything();
  if (!relation) return null;
  const order = article.wishes();
  const common = {
    style: relation.style,
    tone: relation.tone,
    language: languageOf(known),
    publisher: referenceOf(known).publisher,
    position: order.findIndex((wish) => wish.id === id) + 1,
    total: order.length,
  };
  const named = (speaker: string | null): Speaker | null =>
    speaker === null ? null : (findings.speakers.get(speaker) ?? null);
  const nameOf = (speaker: string | null): string => named(speaker)?.name ?? 'a speaker who is unclear';
  const claim = claimOf(findings, id);
  if (claim) {
    const views = claimViews(article, known.wanted, findings);
    const outer = claim.within === undefined ? undefined : claimOf(findings, claim.within);
    return {
      ...common,
      type: 'claim',
      claim: views.find((view) => view.id === id) ?? claimView(claim, findings),
      speaker: named(claim.speaker),
      candidates: claim.candidates.map(named).filter((speaker) => speaker !== null),
      others: claim.speaker === null ? [] : views.filter((view) => view.speaker === claim.speaker && view.id !== id),
      reportedBy: outer ? { id: outer.id, name: nameOf(outer.speaker) } : null,
    };
  }
  const term = findings.terms.find((entry) => entry.id === id);
  if (!term) return null;
  const [view] = termViews([term], findings);
  if (!view) return null;
  const { block, start, end } = term.span;
  const holder = wantedClaims(findings, known.wanted).find(({ content }) =>
    content.some((span) => span.block === block && span.start <= start && span.end >= end),
  );
  return {
    ...common,
    type: 'term',
    term: view,
    speaker: named(term.speaker),
    inside: holder ? { id: holder.id, name: nameOf(holder.speaker) } : null,
  };
}

/** The mark's words with their citation. */
export const citationOf = (model: CardModel, known: Known): string =>
  model.type === 'claim' ? citeClaim(model, referenceOf(known)) : citeTerm(model, referenceOf(known));

/** Address of the page that leads to a mark's words. */
export function linkOf(article: LiveArticle, id: string): string {
  const [span] = article.wishes().find((wish) => wish.id === id)?.spans ?? [];
  const { blocks } = article.everything();
  const text = span && blocks.get(span.block)?.text;
  if (!span || text === undefined) return location.href;
  // Words in a frame are found at the frame's own address.
  const own = article.live().get(span.block)?.element.ownerDocument.URL ?? '';
  const address = /^https?:/.test(own) ? own : location.href;
  const whole = [...blocks.values()].map((block) => block.text).join('\n');
  return linkTo(address, textDirective(text, span.start, span.end, whole));
}
