/** The built-in sample article, served from localhost. */
import { join } from 'node:path';
import { fileAnswer, type Served, serve } from './serve.ts';

const FILE = join(import.meta.dirname, '../tests/fixtures/sample/article.html');
/** Its address on the server. */
export const SAMPLE_PATH = '/harbour/blast-shut-port';
/** What automatic marking is switched on for: the sample's own server. */
export const SAMPLE_ORIGINS = ['http://localhost/*'];

/** Serves the sample article; a related page answers so that its links lead somewhere. */
export function serveSample(): Promise<Served> {
  return serve({ [SAMPLE_PATH]: () => fileAnswer(FILE) });
}
