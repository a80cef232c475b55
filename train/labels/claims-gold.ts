/**
 * The hand-marked articles in the form of newsroom-en, for the scorers: npx tsx train/labels/claims-gold.ts > /tmp/gold.jsonl
 * The output quotes the articles: keep it out of the project.
 */
import { loadClaims } from './claims.ts';

const { articles, absent, changed } = loadClaims();
for (const article of articles) console.log(JSON.stringify({ ...article, quotedTerms: [] }));
const marks = articles.flatMap((a) => a.attributions);
const optional = marks.filter((m) => m.optional).length;
console.error(
  `${articles.length} articles, ${marks.length - optional} claims, ${optional} optional; ${absent} pages absent, ${changed} changed`,
);
