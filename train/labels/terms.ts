/**
 * Reads the hand labels of short quoted terms (README-terms.md): offsets only; the texts stay in the corpora (../shared), where
 * each is found by its id and told by a digest. A text that has changed since is left out and counted, never guessed at.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { USES } from '../../src/engine/terms/model.ts';
import type { TermUse } from '../../src/engine/types.ts';
import { blocksText, pageBlocks } from './blocks.ts';

/** The label files beside this one. */
export const TERM_LABEL_FILES = ['terms-web', 'terms-news'] as const;

/** A labelled term: UTF-16 offsets into the text, end exclusive, quotation marks left out. */
export interface LabelledTerm {
  readonly start: number;
  readonly end: number;
  readonly use: TermUse;
  /** False: the reader had doubts. */
  readonly sure: boolean;
}

/** How a document came to be labelled: by chance, or for the scare quotes it seemed to hold (its priors are then too high). */
export type Sampled = 'random' | 'ranked';

/** A line of a label file. */
export interface TermLabels {
  /** Id of the text in its corpus; of attribution-en its digest, for these ids are made of headlines. */
  readonly doc: string;
  /** First 16 hex digits of the text's SHA-256 (UTF-8). */
  readonly sha: string;
  readonly sampled: Sampled;
  /** For a page without a text of its own: the blocks of its HTML (blocks.ts) that make the text, first and last index. */
  readonly blocks?: ReadonlyArray<readonly [number, number]>;
  readonly terms: readonly LabelledTerm[];
}

/** A labelled document in the shape of terms-web-en/train.jsonl, which train/terms.ts reads. */
export interface TermDocument {
  readonly id: string;
  readonly text: string;
  readonly sampled: Sampled;
  readonly quotedTerms: readonly LabelledTerm[];
}

/** The labelled documents whose texts were found, and how many were not (absent) or had changed. */
export interface LoadedTerms {
  readonly documents: readonly TermDocument[];
  readonly absent: number;
  readonly changed: number;
}

/** Digest that tells whether a text is the one that was labelled. */
export const digestOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 16);

const isRecord = (x: unknown): x is Readonly<Record<string, unknown>> => typeof x === 'object' && x !== null;

const isOffset = (x: unknown): x is number => typeof x === 'number' && Number.isInteger(x) && x >= 0;

function termOf(x: unknown): LabelledTerm {
  const use = isRecord(x) ? USES.find((u) => u === x.use) : undefined;
  if (!isRecord(x) || !use || !isOffset(x.start) || !isOffset(x.end) || x.end <= x.start)
    throw new Error(`not a term label: ${JSON.stringify(x)}`);
  return { start: x.start, end: x.end, use, sure: x.sure !== false };
}

function rangeOf(x: unknown): readonly [number, number] {
  if (!Array.isArray(x) || !isOffset(x[0]) || !isOffset(x[1])) throw new Error(`not a range: ${JSON.stringify(x)}`);
  return [x[0], x[1]];
}

/** One line of a label file; throws with the line's fault when it is not one. */
export function parseTermLabels(line: string): TermLabels {
  const x: unknown = JSON.parse(line);
  if (!isRecord(x) || typeof x.doc !== 'string' || typeof x.sha !== 'string' || !Array.isArray(x.terms))
    throw new Error(`not a line of term labels: ${line.slice(0, 80)}`);
  return {
    doc: x.doc,
    sha: x.sha,
    sampled: x.sampled === 'ranked' ? 'ranked' : 'random',
    ...(Array.isArray(x.blocks) ? { blocks: x.blocks.map(rangeOf) } : {}),
    terms: x.terms.map(termOf),
  };
}

/** A text that labels may be for, with its id in the corpus. */
export interface NamedText {
  readonly id: string;
  readonly text: string;
}

/** Texts that a label line's `doc` may stand for: a page has one in its own file and may have another in a corpus. */
export type TextsOf = (labels: TermLabels) => Iterable<NamedText>;

/** Puts labels and texts together; a document counts as found when one of its texts has its digest. */
export function joinTermLabels(labels: readonly TermLabels[], textsOf: TextsOf): LoadedTerms {
  const documents: TermDocument[] = [];
  let [absent, changed] = [0, 0];
  for (const one of labels) {
    const texts = [...textsOf(one)];
    const fits = ({ text }: NamedText): boolean =>
      digestOf(text) === one.sha && one.terms.every((t) => t.end <= text.length);
    const found = texts.find(fits);
    if (found) documents.push({ ...found, sampled: one.sampled, quotedTerms: one.terms });
    else if (texts.length) changed += 1;
    else absent += 1;
  }
  return { documents, absent, changed };
}

/** The texts of the corpora under `folder` (../shared/corpora), read when first asked for. */
export function corpusTexts(folder: string): TextsOf {
  const corpora = ['terms-web-en/train', 'newsroom-en/train', 'attribution-en/train'];
  let byId: Map<string, NamedText[]> | undefined;
  const load = (): Map<string, NamedText[]> => {
    const texts = new Map<string, NamedText[]>();
    for (const name of corpora) {
      const path = join(folder, `${name}.jsonl`);
      if (!existsSync(path)) continue;
      for (const line of readFileSync(path, 'utf8').split('\n')) {
        if (!line.trim()) continue;
        const { id, text } = JSON.parse(line) as { id: string; text: string };
        const key = name.startsWith('attribution') ? digestOf(id) : id;
        texts.set(key, [...(texts.get(key) ?? []), { id, text }]);
      }
    }
    return texts;
  };
  return function* textsOf({ doc, blocks }) {
    byId ??= load();
    yield* byId.get(doc) ?? [];
    const page = join(folder, 'pages', doc);
    if (existsSync(`${page}.txt`)) yield { id: doc, text: readFileSync(`${page}.txt`, 'utf8') };
    if (blocks && existsSync(`${page}.html.gz`)) {
      const html = gunzipSync(readFileSync(`${page}.html.gz`)).toString('utf8');
      yield { id: doc, text: blocksText(pageBlocks(html), blocks) };
    }
  };
}

/**
 * All labelled documents whose texts are under `folder` (../shared/corpora), under their ids there. A document that terms-web-en/train
 * or terms-en/train holds too has here only the terms that the corpus does not label: use both, and keep them in one fold.
 */
export function loadTermLabels(folder: string): LoadedTerms {
  const labels = TERM_LABEL_FILES.flatMap((name) =>
    readFileSync(new URL(`./${name}.jsonl`, import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line.trim())
      .map(parseTermLabels),
  );
  return joinTermLabels(labels, corpusTexts(folder));
}
