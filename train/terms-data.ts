/** The labelled quoted terms of the corpora and of train/labels as rows of features, read by the trained extractor. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractEnglish } from '../src/engine/attribution/english.ts';
import { loadModel } from '../src/engine/attribution/index.ts';
import type { Doc, Extracted } from '../src/engine/document.ts';
import { docFromText } from '../src/engine/language/document.ts';
import { candidatesOf } from '../src/engine/terms/candidates.ts';
import { featuresOf, termScene } from '../src/engine/terms/features.ts';
import { USES } from '../src/engine/terms/model.ts';
import { plain } from '../src/engine/terms/scene.ts';
import { loadTermLabels } from './labels/terms.ts';
import { loadWritten } from './labels/written.ts';

/** Where a row comes from: PolNeAR and newsroom articles, or pages of the web. */
export type Genre = 'news' | 'web';

/** A labelled term. */
export interface Row {
  readonly document: string;
  readonly genre: Genre;
  /** Labelled by the corpus itself, not by train/labels. */
  readonly corpus: boolean;
  readonly features: ReadonlyMap<string, number>;
  /** Index in USES. */
  readonly use: number;
  readonly sure: boolean;
  /** One of our own passages: a training example, never one to measure by. */
  readonly written: boolean;
  /** All terms of the document, labelled or not, in reading order, and which of them this is. */
  readonly all: readonly Unjudged[];
  readonly at: number;
}

/** A term of a document, for the second look. */
export interface Unjudged {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly features: ReadonlyMap<string, number>;
}

/** Rows of a part, and how many labelled terms had no candidate. */
export interface Part {
  readonly rows: readonly Row[];
  readonly missed: number;
}

interface Label {
  readonly start: number;
  readonly end: number;
  readonly use: string;
  readonly sure?: boolean;
}

interface Labelled {
  readonly id: string;
  readonly genre?: Genre;
  readonly text?: string;
  readonly quotedTerms: readonly Label[];
}

const lines = <T>(path: string): T[] =>
  existsSync(path)
    ? readFileSync(path, 'utf8')
        .split('\n')
        .filter((line) => line.trim())
        .map((line) => JSON.parse(line) as T)
    : [];

/**
 * The trained English extractor; throws when its weights are missing. `cache`: a folder that keeps what it found, by the digests of
 * text and weights.
 */
function trainedExtractor(cache: string | undefined): (doc: Doc) => Extracted[] {
  const weights = readFileSync('src/engine/models/attribution.bin');
  const model = loadModel(new Uint8Array(weights));
  const version = createHash('sha256').update(weights).digest('hex');
  if (!cache) return (doc) => extractEnglish(doc, model);
  mkdirSync(cache, { recursive: true });
  return (doc) => {
    const path = join(cache, `${createHash('sha256').update(version).update(doc.text).digest('hex')}.json`);
    if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as Extracted[];
    const found = extractEnglish(doc, model);
    writeFileSync(path, JSON.stringify(found));
    return found;
  };
}

/** Articles of attribution-en and newsroom-en by id. */
function newsTexts(corpora: string): ReadonlyMap<string, string> {
  const files = ['attribution-en/train', 'attribution-en/dev', 'newsroom-en/train'];
  return new Map(
    files.flatMap((f) => lines<{ id: string; text: string }>(join(corpora, `${f}.jsonl`)).map((d) => [d.id, d.text])),
  );
}

/** Rows of the train parts (corpora and train/labels) or of a dev set. A term that both label counts once, as the corpus has it. */
export function readTerms(
  corpora: string,
  part: 'train' | 'written' | 'terms-en dev' | 'terms-web-en dev',
  cache?: string,
): Part {
  const texts = newsTexts(corpora);
  const extract = trainedExtractor(cache);
  const sets: { corpus: boolean; docs: readonly Labelled[] }[] = [];
  if (part === 'train') {
    for (const name of ['terms-en', 'terms-web-en'])
      sets.push({ corpus: true, docs: lines<Labelled>(join(corpora, name, 'train.jsonl')) });
    sets.push({ corpus: false, docs: loadTermLabels(corpora).documents });
  } else if (part === 'written') {
    const docs = loadWritten().map(({ terms, ...d }) => ({ ...d, quotedTerms: terms }));
    sets.push({ corpus: false, docs });
  } else sets.push({ corpus: true, docs: lines<Labelled>(join(corpora, `${part.replace(' dev', '')}/dev.jsonl`)) });
  const rows: Row[] = [];
  const seen = new Set<string>();
  let missed = 0;
  for (const { corpus, docs } of sets) {
    for (const { id, text: own, genre: ownGenre, quotedTerms } of docs) {
      const text = own ?? texts.get(id) ?? '';
      const doc = docFromText(text, 'en');
      const candidates = candidatesOf(doc);
      const scene = termScene(doc, extract(doc), candidates);
      const all = candidates.map((c) => ({
        start: c.quotation.start,
        end: c.quotation.end,
        words: plain(c.text),
        features: featuresOf(scene, c),
      }));
      for (const { start, end, use, sure } of quotedTerms) {
        const c = candidates.find((x) => Math.abs(x.span.start - start) <= 2 && Math.abs(x.span.end - end) <= 2);
        const key = `${id} ${c?.span.start}`;
        const at = c ? candidates.indexOf(c) : -1;
        if (!c) missed += 1;
        if (!c || seen.has(key)) continue;
        seen.add(key);
        rows.push({
          document: id,
          genre: ownGenre ?? (own !== undefined && (corpus || !texts.has(id)) ? 'web' : 'news'),
          corpus,
          features: all[at]?.features ?? new Map(),
          use: (USES as readonly string[]).indexOf(use),
          sure: sure !== false,
          written: part === 'written',
          all,
          at,
        });
      }
    }
  }
  return { rows, missed };
}
