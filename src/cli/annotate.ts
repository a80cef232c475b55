/**
 * annotate: the extension's engine over files. JSON Lines in and out, one process, one document at a time.
 *   npm run --silent annotate -- [--format jsonl] [FILE ...]
 * Bad input: a line on standard error that names the document; the others are still written; exit code 2.
 */
import { parseArgs } from 'node:util';
import type { Engine } from '../engine/analyse.ts';
import { linesOf } from '../engine/language/document.ts';
import { openEngine } from './engine.ts';
import { extractFromHtml } from './html.ts';
import { type Input, type Read, readDocuments, readLines } from './input.ts';
import { languageOf } from './language.ts';
import { annotationsOf, type DocumentRecord } from './record.ts';

const USAGE =
  'usage: npm run --silent annotate -- [--format jsonl] [FILE ...]   (.jsonl, .html, .txt; none: JSON Lines from standard input)';

/** Between two blocks of an HTML document in the record's text. */
const JOINT = '\n\n';

function annotateText(engine: Engine, id: string, text: string, title: string): DocumentRecord {
  const lines = linesOf(text);
  const language = languageOf(text);
  const analysis = engine.analyse(lines, { language });
  const starts = new Map(lines.map((line) => [line.id, line.start]));
  return {
    id,
    article: true,
    language: analysis.language,
    title,
    text,
    ...annotationsOf(analysis, starts),
    relatedLinks: [],
  };
}

function annotateHtml(engine: Engine, id: string, html: string, url: string | undefined): DocumentRecord {
  const page = extractFromHtml(html, url);
  const text = page.blocks.map((block) => block.text).join(JOINT);
  const language = languageOf(text, page.language);
  const base = { id, article: page.article, title: page.title, text, relatedLinks: page.related };
  if (!page.article)
    return { ...base, language: language.toLowerCase().split(/[-_]/)[0] ?? '', attributions: [], quotedTerms: [] };
  const starts = new Map<string, number>();
  let start = 0;
  for (const block of page.blocks) {
    starts.set(block.id, start);
    start += block.text.length + JOINT.length;
  }
  const analysis = engine.analyse(page.blocks, { language, ...(page.publisher ? { publisher: page.publisher } : {}) });
  return { ...base, language: analysis.language, ...annotationsOf(analysis, starts) };
}

/** The record of one document. Throws an Error whose message says what is wrong with it. */
export function annotate(engine: Engine, input: Input): DocumentRecord {
  if (input.text !== undefined) return annotateText(engine, input.id, input.text, input.title ?? '');
  return annotateHtml(engine, input.id, input.html, input.url);
}

async function write(line: string): Promise<void> {
  if (process.stdout.write(line)) return;
  await new Promise<void>((resolve) => process.stdout.once('drain', () => resolve()));
}

async function* documents(files: readonly string[]): AsyncGenerator<Read> {
  if (files.length === 0) yield* readLines(process.stdin, 'standard input');
  for (const file of files) yield* readDocuments(file);
}

function complain(message: string): void {
  process.stderr.write(`annotate: ${message.replace(/\s+/g, ' ')}\n`);
  process.exitCode = 2;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'jsonl' },
      help: { type: 'boolean', default: false },
      rules: { type: 'boolean', default: false },
    },
  });
  if (values.help) return write(`${USAGE}\n`);
  if (values.format !== 'jsonl') return complain(`unknown format "${values.format}". ${USAGE}`);
  const engine = await openEngine(values.rules ? 'rules' : 'model');
  for await (const read of documents(positionals)) {
    if ('error' in read) complain(`${read.name}: ${read.error}`);
    else {
      try {
        await write(`${JSON.stringify(annotate(engine, read.input))}\n`);
      } catch (error) {
        complain(
          `${read.name}: document "${read.input.id}": ${error instanceof Error ? error.message : String(error)}`,
        );
      }
    }
  }
}

// A reader that closes the pipe (head) has what it wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
main().catch((error: unknown) => complain(`${error instanceof Error ? error.message : String(error)}. ${USAGE}`));
