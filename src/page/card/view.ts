/** The inside of a card, made from its model. */
import type { Provenance } from '../../engine/types.ts';
import { element } from './element.ts';
import {
  claimTitle,
  confidenceLabel,
  kindLabel,
  provenanceLabel,
  quoted,
  speakerKindLabel,
  speakerName,
  stanceLabel,
  useLabel,
} from './explain.ts';
import type { CardActions, CardModel, ClaimModel, TermModel } from './model.ts';
import { chips, claimRow, type FootCalls, fold, foot, head, noteWithJump, why } from './parts.ts';

/** What the panel around needs: its name for assistive technology, and its content. */
export interface CardView {
  readonly label: string;
  readonly content: readonly Node[];
}

/** Makes the view of a claim or a term. `close` closes the card. */
export function cardView(model: CardModel, actions: CardActions, calls: FootCalls, close: () => void): CardView {
  const [top, ...parts] = model.type === 'claim' ? claimParts(model, actions, close) : termParts(model, actions, close);
  const label =
    model.type === 'claim' ? claimTitle(model.claim, model.speaker) : `${useLabel(model.term.use)}: ${model.term.text}`;
  const { bar, found } = foot(model, actions, calls);
  const body = element('div', { class: 'body' }, ...parts, found);
  return { label, content: [top, body, bar] };
}

/** The head, then what scrolls below it. */
type Parts = readonly [HTMLElement, ...(Node | null)[]];

/** Role and kind of a speaker in one line. */
function aboutSpeaker({ speaker, claim }: ClaimModel): string | null {
  if (!speaker) return claim.source ? `The text says ${quoted(claim.source)}` : 'The text does not name who says this';
  if (speaker.role) return speaker.role;
  return speaker.kind === 'person' ? null : speakerKindLabel(speaker.kind);
}

function claimParts(model: ClaimModel, actions: CardActions, close: () => void): Parts {
  const { claim, speaker, others, language } = model;
  const cue = claim.cue ? `${quoted(claim.cue)} · ${stanceLabel(claim.stance)}` : stanceLabel(claim.stance);
  const jump = (id: string): void => actions.jump(id);
  const more = others.length === 1 ? '1 more claim' : `${others.length} more claims`;
  return [
    head(speakerName(speaker), aboutSpeaker(model), speaker === null, close),
    chips(model, kindLabel(claim.kind), [cue, confidenceLabel(claim.confidence)]),
    way(model),
    candidates(model),
    model.reportedBy && noteWithJump('Reported by', model.reportedBy.name, () => jump(model.reportedBy?.id ?? '')),
    links(model),
    why(claim.evidence, speakerNotes(model)),
    others.length > 0 && speaker
      ? fold(`${more} by ${speaker.name}`, false, ...others.map((other) => claimRow(other, language, jump)))
      : null,
  ];
}

/** "First hand" is the engine's word for nothing known, and that a source is not named stands under its name. */
const SILENT: ReadonlySet<Provenance> = new Set(['first-hand', 'unnamed-source']);

/** To whom it was said, and where. */
function way({ claim, speaker, publisher }: ClaimModel): HTMLElement | null {
  const from = claim.source || speaker?.name;
  const to = claim.addressee ?? (claim.provenance === 'told-this-outlet' ? publisher : '');
  const provenance = claim.provenance && !SILENT.has(claim.provenance) ? provenanceLabel(claim.provenance) : '';
  const parts = [
    from && to ? element('span', { text: from }) : null,
    to ? element('span', { text: from ? '→' : 'to', attrs: { 'aria-label': 'to' } }) : null,
    to ? element('b', { text: to }) : null,
    claim.medium ? element('b', { text: claim.medium }) : null,
    provenance ? element('span', { text: provenance }) : null,
  ].filter((part) => part !== null);
  return parts.length > 0 ? element('div', { class: 'way' }, ...parts) : null;
}

/** Who it could be when that is unclear: named as possibilities, never as the speaker. */
function candidates({ candidates: names, speaker }: ClaimModel): HTMLElement | null {
  if (speaker || names.length === 0) return null;
  return element('div', {
    class: 'note',
    text: `It could be ${listed(
      names.map(({ name }) => name),
      'or',
    )}.`,
  });
}

/** Names joined as in a sentence. */
function listed(names: readonly string[], word: string): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${word} ${names.at(-1)}`;
}

/** Links that the claim's own sentence offers. */
function links({ claim }: ClaimModel): HTMLElement | null {
  if (claim.links.length === 0) return null;
  const anchors = claim.links
    .slice(0, 3)
    .flatMap(({ title, url }, index) => [
      index > 0 ? ', ' : ' ',
      element('a', { text: title, attrs: { href: url, target: '_blank', rel: 'noopener' } }),
    ]);
  return element('div', { class: 'note' }, 'Linked in this sentence:', ...anchors);
}

/** What the evidence leaves unsaid: whom the source's words mean, and that this is not certain. */
function speakerNotes({ claim, speaker }: ClaimModel): string[] {
  if (!speaker) return [];
  const told = claim.evidence.some(({ code }) => code.startsWith('speaker-')) || claim.source === '';
  const same = told || claim.source.includes(speaker.name);
  const unsure = claim.speakerConfidence > 0 && claim.speakerConfidence < SURE;
  return [
    ...(same ? [] : [`${quoted(claim.source)} is ${speaker.name}.`]),
    ...(unsure ? ['Who speaks is likely, not certain.'] : []),
  ];
}

/** A speaker under this probability is called likely, not certain. */
const SURE = 0.8;

function termParts(model: TermModel, actions: CardActions, close: () => void): Parts {
  const { term, speaker, inside } = model;
  const whose = speaker ? `${speaker.name} uses it` : 'No one is named as using this word';
  const times = (count: number): string => (count === 1 ? 'once' : `${count} times`);
  const counts = `In quotation marks ${times(term.quoted)}${term.plain > 0 ? `, without ${times(term.plain)}` : ''} in this article.`;
  const meaning =
    term.use === 'scare'
      ? 'The quotation marks keep a distance to the word: somebody calls it so, the writer would not.'
      : null;
  return [
    head(quoted(term.text), whose, false, close),
    chips(model, useLabel(term.use), [confidenceLabel(term.confidence)]),
    meaning ? element('div', { class: 'note', text: meaning }) : null,
    term.quoted > 0 ? element('div', { class: 'note', text: counts }) : null,
    inside && noteWithJump('Inside a claim by', inside.name, () => actions.jump(inside.id)),
    why(term.evidence),
  ];
}
