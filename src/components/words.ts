/** The engine's categories in plain words for the reader: one place, so that every surface says the same. */
import type { Kind, Provenance, SpeakerKind, Stance, TermUse } from '../engine/types.ts';

/** How the claim is given. */
export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  direct: 'quoted',
  indirect: 'paraphrased',
  mixed: 'partly quoted',
};

/** What the reporting words do to the claim; empty when they do nothing. */
export const STANCE_WORDS: Readonly<Record<Stance, string>> = {
  neutral: '',
  factive: 'presents it as true',
  doubtful: 'casts doubt',
  denial: 'a denial',
  belief: 'a belief',
  request: 'a request',
};

/** What sort of source speaks. */
export const SPEAKER_WORDS: Readonly<Record<SpeakerKind, string>> = {
  person: 'person',
  organisation: 'organisation',
  group: 'group',
  document: 'document',
  unnamed: 'not named',
};

/** Where the outlet has the words from; empty when there is nothing to add. */
export const PROVENANCE_WORDS: Readonly<Record<Provenance, string>> = {
  'first-hand': '',
  'told-this-outlet': 'told to this outlet',
  'told-other-outlet': 'told to another outlet',
  document: 'from a document',
  'unnamed-source': 'by way of an unnamed source',
};

/** What a pair of quotation marks is for, and how to head a list of them. */
export const USE_WORDS: Readonly<Record<TermUse, { readonly one: string; readonly heading: string }>> = {
  scare: { one: 'scare quotes', heading: 'Scare quotes: words held at a distance' },
  fragment: { one: 'a speaker’s own words', heading: 'Words taken from a speaker' },
  speech: { one: 'speech', heading: 'Short speech' },
  title: { one: 'a title', heading: 'Titles' },
  name: { one: 'a name', heading: 'Names' },
  mention: { one: 'the word itself', heading: 'Words as words' },
  other: { one: 'other', heading: 'Other' },
};

/** "1 claim", "2 claims": English plural by adding s, unless another is given. */
export const count = (n: number, noun: string, plural = `${noun}s`): string => `${n} ${n === 1 ? noun : plural}`;

/** "a, b and c". */
export const listed = (items: readonly string[], word: 'and' | 'or' = 'and'): string =>
  new Intl.ListFormat('en-GB', { type: word === 'and' ? 'conjunction' : 'disjunction' }).format(items);

/** ISO 8601 date in the reader's own way, "14 May 2026"; empty when it is no date. */
export function dateWords(iso: string, locale?: string): string {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return '';
  // A date without a time is a calendar day, not midnight in some zone.
  const zone = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? { timeZone: 'UTC' } : {};
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', ...zone }).format(time);
}

/** Name of a language in English ("es": "Spanish"); the tag itself when it is none. */
export function languageWords(tag: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** "3 hours ago", "yesterday": how long before `now` (ms since 1970) a time was; "never" for 0. */
export function agoWords(then: number, now: number, locale?: string): string {
  if (then === 0) return 'never';
  const seconds = Math.round((then - now) / 1000);
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const steps = [
    ['day', 86_400],
    ['hour', 3600],
    ['minute', 60],
  ] as const;
  for (const [unit, length] of steps) {
    if (Math.abs(seconds) >= length) return format.format(Math.round(seconds / length), unit);
  }
  return 'just now';
}

/** "in 5 minutes", "in 2 hours", for a time ahead (ms since 1970); empty when it is not ahead. */
export function inWords(time: number, now: number, locale?: string): string {
  if (!(time > now)) return '';
  return time - now < 60_000 ? 'in a moment' : agoWords(time, now, locale);
}
