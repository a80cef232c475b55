/** Where the outlet has the words from: told to it or to another, read in a document, or had from an unnamed source. */
import type { Doc, Extracted } from '../document.ts';
import type { AnalyseOptions, Provenance } from '../types.ts';
import { type Entity, nameKey } from './entities.ts';

const OUTLET =
  /\b(?:News|Times|Post|Journal|Herald|Tribune|Guardian|Telegraph|Mail|Express|Mirror|Sun|Star|Courier|Gazette|Chronicle|Observer|Magazine|Radio|TV|Television|Agency|Daily|Weekly|Today|Broadcasting|Press|Network|Channel)\b|^[A-Z]{2,5}$/;
const TEXT_MEDIUM =
  /\b(?:statement|letter|memo|report|email|e-mail|filing|lawsuit|complaint|affidavit|document|release|post|tweet|blog|book|paper|study|Twitter|Facebook|Instagram|Telegram)\b/i;

/** The provenance of an attribution, or undefined when the text does not show it. */
export function provenanceOf(
  doc: Doc,
  e: Extracted,
  speaker: Entity | null,
  options: AnalyseOptions,
): Provenance | undefined {
  const addressee = e.addressee ? doc.text.slice(e.addressee.start, e.addressee.end) : '';
  const medium = e.medium ? doc.text.slice(e.medium.start, e.medium.end) : '';
  if (addressee || medium) {
    if (isOutlet(addressee, options.publisher)) return 'told-this-outlet';
    if (OUTLET.test(addressee)) return 'told-other-outlet';
    if (TEXT_MEDIUM.test(medium)) return 'document';
    if (OUTLET.test(medium)) return isOutlet(medium, options.publisher) ? 'told-this-outlet' : 'told-other-outlet';
  }
  if (!speaker) return undefined;
  if (speaker.kind === 'document') return 'document';
  if (speaker.kind === 'unnamed' || (speaker.kind === 'group' && !speaker.named && !speaker.members.length))
    return 'unnamed-source';
  return 'first-hand';
}

function isOutlet(words: string, publisher: string | undefined): boolean {
  if (!words || !publisher) return false;
  const [a, b] = [nameKey(words.replace(/^the\s+/i, '')), new Set(nameKey(publisher))];
  return a.length > 0 && a.every((w) => b.has(w));
}
