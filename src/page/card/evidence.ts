/**
 * Sentences for the engine's evidence codes: each gets the words of the text (in quotation marks, or empty) and a note
 * (or empty). Codes are documented where they are made (src/engine); one that is not here is shown by its own name.
 */

type Sentence = (words: string, note: string) => string;

/** Where the reporting words stand. */
const CUES: Readonly<Record<string, Sentence>> = {
  'subject-before': (words) => `${words} and its subject stand before these words.`,
  'subject-after': (words) => `${words} and its subject stand after these words.`,
  'subject-middle': (words) => `${words} and its subject stand between these words.`,
  'inverted-before': (words) => `${words}, with its subject behind it, stands before these words.`,
  'inverted-after': (words) => `${words}, with its subject behind it, stands after these words.`,
  'inverted-middle': (words) => `${words}, with its subject behind it, stands between these words.`,
  'shared-before': (words) => `${words} has the same subject as the verb before it.`,
  'relative-before': (words) => `The source is said to be the one who “… ${words.replace(/[“”]/gu, '')}”.`,
  participle: (words) => `${words} goes on with what the same source says.`,
  'according-to': (words) => `${words} names the source.`,
  as: (words) => `The source stands in “as … ${words.replace(/[“”]/gu, '')}”.`,
  passive: (words) => `${words}, in the passive, names the source behind “by”.`,
  'continues-speech': (words) => `The speech of ${words} goes on here.`,
  'continues-paragraph': () => 'The quotation goes on from the paragraph before.',
  'quotation-marks': () => 'The words stand in quotation marks.',
  cue: (words) => `${words} reports these words.`,
  quotation: () => 'They stand in quotation marks.',
  antecedent: (words) => `The one who says it is the one just named: ${words}.`,
  inherited: (words) => `The subject of the verb before goes on: ${words}.`,
  continued: (words) => `The quotation goes on with the last speaker, ${words}.`,
  signed: (words) => `${words} signs these words.`,
  'reported-speech': (words) => `The verb has the form of reported speech, and ${words} spoke just before.`,
  'headline-colon': () => 'The headline names the source before its colon.',
  'no-source': () => 'The text names no source for these words.',
  'in-comment': () => 'It stands in a reader’s comment, not in the article.',
};

const points = (words: string, note: string): string => `${words} is ${note}.`;

/** Who the source is. */
const SPEAKERS: Readonly<Record<string, Sentence>> = {
  'speaker-name': (words, note) => (note ? `${words} names ${note}.` : `The text names ${words}.`),
  'speaker-short-name': (words, note) => (note ? points(words, note) : `${words} is a short name.`),
  'speaker-pronoun': (words, note) =>
    note ? `${words} points back to ${note}.` : `${words} points back to the speaker.`,
  'speaker-description': (words, note) =>
    note ? `${words} points back to ${note}.` : `${words} describes the speaker.`,
  'speaker-new-description': (words) => `The text describes the source as ${words} and gives no name here.`,
  'speaker-first-person': (words, note) =>
    `${words} is whoever speaks in the quotation around it${note ? `: ${note}` : ''}.`,
  'speaker-body': (words, note) => (note ? `${words} stands for ${note}.` : `The text names ${words}.`),
  'speaker-list': (_, note) => `Several speak together${note ? `: ${note}` : ''}.`,
  'speaker-unclear': (words) => (words ? `The text does not make clear who ${words} is.` : 'Who speaks is not clear.'),
  'speaker-not-named': () => 'The text names no source for these words.',
};

/** What quotation marks are for. */
const TERMS: Readonly<Record<string, Sentence>> = {
  shape: () => 'A short run of words stands alone in quotation marks, and nobody is quoted with it.',
  'held-by-claim': () => 'It stands inside a claim.',
  'term-held-by-claim': (words) => `It stands inside a claim, with ${words}.`,
  'headline-quotation': () => 'Single quotation marks in a headline quote somebody.',
};

/** A sentence for each code of evidence; an unknown code has none. */
export const EVIDENCE: Readonly<Record<string, Sentence | undefined>> = { ...CUES, ...SPEAKERS, ...TERMS };
