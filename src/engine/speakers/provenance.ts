/** Where the outlet has the words from: told to it or to another, said before all, read in a document, or had from an unnamed source. */
import type { Doc, Extracted } from '../document.ts';
import type { AnalyseOptions, Provenance } from '../types.ts';
import { type Entity, nameKey } from './entities.ts';

const OUTLET =
  /\b(?:News|Times|Post|Journal|Herald|Tribune|Guardian|Telegraph|Mail|Express|Mirror|Sun|Star|Courier|Gazette|Chronicle|Observer|Magazine|Radio|TV|Television|Agency|Daily|Weekly|Today|Broadcasting|Press|Network|Channel)\b|^[A-Z]{2,5}$/;
const TEXT_MEDIUM =
  /\b(?:statement|letter|memo|report|email|e-mail|filing|lawsuit|complaint|affidavit|document|release|post|tweet|blog|book|paper|study|Twitter|Facebook|Instagram|Telegram)\b/i;
/** Where everybody heard it. */
const IN_PUBLIC =
  /\b(?:speech|press conference|news conference|briefing|hearing|rally|debate|testimony|address|court|trial|parliament|meeting|panel|conference|forum)\b/i;
const HEARERS =
  /\b(?:reporters|journalists|lawmakers|senators|the court|the crowd|supporters|voters|investors|parliament|the council)\b/i;
const CITING = /\b(?:citing|quoting)\s+([^.;“”"\n]{2,80})/i;
const UNNAMED = /\b(?:sources?|officials?|people|persons?|insiders?|witness(?:es)?)\b/i;
/** Characters after the source within which "citing" belongs to it. */
const REACH = 220;

/**
 * The provenance of an attribution, or undefined when the text does not show it: first hand is claimed only for what was said in public.
 * @param holder who says that `speaker` said so ("according to the Gazette, Roe said"), or null.
 */
export function provenanceOf(
  doc: Doc,
  e: Extracted,
  speaker: Entity | null,
  options: AnalyseOptions,
  holder: Entity | null = null,
): Provenance | undefined {
  const addressee = e.addressee ? doc.text.slice(e.addressee.start, e.addressee.end) : '';
  const medium = e.medium ? doc.text.slice(e.medium.start, e.medium.end) : '';
  if (isOutlet(addressee, options.publisher)) return 'told-this-outlet';
  if (OUTLET.test(addressee)) return 'told-other-outlet';
  if (TEXT_MEDIUM.test(medium)) return 'document';
  if (OUTLET.test(medium)) return isOutlet(medium, options.publisher) ? 'told-this-outlet' : 'told-other-outlet';
  const chained = cited(doc, e, options) ?? heldBy(holder, options);
  if (chained) return chained;
  if (!speaker) return undefined;
  if (speaker.kind === 'document') return 'document';
  if (speaker.kind === 'unnamed' || (speaker.kind === 'group' && !speaker.named && !speaker.members.length))
    return 'unnamed-source';
  return IN_PUBLIC.test(medium) || HEARERS.test(addressee) ? 'first-hand' : undefined;
}

/** "The Gazette reported, citing two officials": whom the one who speaks has it from. */
function cited(doc: Doc, e: Extracted, options: AnalyseOptions): Provenance | undefined {
  const last = e.source.at(-1);
  if (!last) return undefined;
  const after = doc.text.slice(last.start, last.end + REACH).split(/[.!?]["”’]?\s|\n/)[0] ?? '';
  const whom = CITING.exec(after)?.[1] ?? '';
  if (!whom) return undefined;
  if (TEXT_MEDIUM.test(whom)) return 'document';
  if (OUTLET.test(whom)) return isOutlet(whom, options.publisher) ? 'told-this-outlet' : 'told-other-outlet';
  return UNNAMED.test(whom) ? 'unnamed-source' : undefined;
}

function heldBy(holder: Entity | null, options: AnalyseOptions): Provenance | undefined {
  if (!holder) return undefined;
  if (holder.kind === 'document') return 'document';
  if (holder.kind === 'organisation' && OUTLET.test(holder.name))
    return isOutlet(holder.name, options.publisher) ? 'told-this-outlet' : 'told-other-outlet';
  return holder.kind === 'unnamed' ? 'unnamed-source' : undefined;
}

function isOutlet(words: string, publisher: string | undefined): boolean {
  if (!words || !publisher) return false;
  const [a, b] = [nameKey(words.replace(/^the\s+/i, '')), new Set(nameKey(publisher))];
  return a.length > 0 && a.every((w) => b.has(w));
}
