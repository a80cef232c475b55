/** Dateline and wire credit, from the first words of an article and its credits. */

/** Agencies by the names that their credits use. Short forms must stand alone and in capitals. */
const AGENCIES: ReadonlyArray<readonly [string, RegExp]> = [
  ['AP', /\bAP\b|\bAssociated Press\b/],
  ['Reuters', /\bReuters\b|\bREUTERS\b/],
  ['AFP', /\bAFP\b|\bAgence France-Presse\b/],
  ['dpa', /\bdpa\b|\bDPA\b|Deutsche Presse-Agentur/],
  ['PA', /\bPA Media\b|\bPress Association\b|\bPA news agency\b/],
  ['UPI', /\bUPI\b|\bUnited Press International\b/],
  ['Xinhua', /\bXinhua\b/],
  ['EFE', /\bEFE\b/],
  ['ANSA', /\bANSA\b/],
  ['APA', /\bAPA\b/],
  ['TASS', /\bTASS\b/],
  ['Kyodo', /\bKyodo\b/],
  ['IANS', /\bIANS\b/],
  ['PTI', /\bPTI\b|\bPress Trust of India\b/],
  ['ANI', /\bANI\b/],
  ['Yonhap', /\bYonhap\b/],
  ['Canadian Press', /\bCanadian Press\b/],
  ['AAP', /\bAAP\b|\bAustralian Associated Press\b/],
  ['Sputnik', /\bSputnik\b/],
  ['epd', /\bepd\b/],
  ['KNA', /\bKNA\b/],
];

/** The agency that a credit names, or undefined. */
export function agencyIn(text: string): string | undefined {
  return AGENCIES.find(([, pattern]) => pattern.test(text))?.[0];
}

/**
 * "MOSCOW (Sputnik) — ", "WASHINGTON, Jan. 3 (Reuters) - ", "Berlin (dpa) - ", "PARIS, France –": a place, then at most a date
 * and an agency in brackets, then a dash.
 */
const PLACE = String.raw`\p{Lu}[\p{L}.'’-]*(?:[ ,/]{1,2}[\p{L}\d.'’-]+){0,7}`;
const DATELINE = new RegExp(String.raw`^(${PLACE})\s*(\([^()]{2,40}\))?\s*(?:—|–|--|- |-$|:\s*—)`, 'u');
const BRACKETED = new RegExp(String.raw`^(${PLACE})\s*(\([^()]{2,40}\))\s*\.?\s`, 'u');
const LONGEST = 90;

/** The dateline that a first paragraph starts with ("MOSCOW (Sputnik)"), or undefined. */
export function datelineOf(paragraph: string): string | undefined {
  const start = paragraph.slice(0, LONGEST);
  const match = DATELINE.exec(start) ?? BRACKETED.exec(start);
  if (!match?.[1]) return undefined;
  const place = match[1].trim();
  const agency = match[2];
  if (agency && (agencyIn(agency) || isCapitals(place))) return `${place} ${agency}`;
  return isCapitals(place.split(/[ ,]/)[0] ?? '') && !agency ? place : undefined;
}

const isCapitals = (text: string): boolean =>
  text.length >= 3 && text === text.toUpperCase() && /\p{Lu}{3}/u.test(text);
