/**
 * Writes the speakers told by hand in the shape of speakers-en, so that the same commands measure them:
 *   npx tsx train/labels/speakers-export.ts FOLDER      (writes FOLDER/docs.jsonl and FOLDER/gold.jsonl, outside the project)
 *   npx tsx train/speakers-gold.ts FOLDER/docs.jsonl > FOLDER/pred.jsonl
 *   node ../shared/evaluation/score-speakers.mjs --gold FOLDER/gold.jsonl --pred FOLDER/pred.jsonl --docs FOLDER/docs.jsonl
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { CORPORA, type RawArticle } from '../corpus.ts';
import { loadSpeakers, type SpeakerArticle } from './speakers.ts';

/** A line of gold: each source once, however many attributions it has. */
function goldOf({ id, attributions }: SpeakerArticle): unknown {
  const sources = new Map(attributions.map((a) => [JSON.stringify(a.source), a]));
  const speakers = [...sources.values()].map(({ source, kind, speaker, aliases }) => ({
    source, kind, name: speaker, aliases,
  })); // biome-ignore format: short
  return { id, speakers };
}

const folder = process.argv[2];
if (!folder) throw new Error('usage: speakers-export.ts FOLDER');
const { articles } = loadSpeakers();
const known = new Set(articles.map(({ id }) => id));
const lines = readFileSync(`${CORPORA}/attribution-en/train.jsonl`, 'utf8').trim().split('\n');
writeFileSync(`${folder}/docs.jsonl`, lines.filter((l) => known.has((JSON.parse(l) as RawArticle).id)).join('\n'));
writeFileSync(`${folder}/gold.jsonl`, articles.map((article) => JSON.stringify(goldOf(article))).join('\n'));
