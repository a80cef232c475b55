/**
 * Sentences for the engine's evidence codes: each gets the words of the text (in quotation marks, or empty) and a note
 * (or empty). Codes are documented where they are made (src/engine); one that is not here is shown by its own name.
 */

type Sentence = (words: string, note: string) => string;

export const EVIDENCE: Readonly<Record<string, Sentence | undefined>> = {};
