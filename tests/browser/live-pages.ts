/** Pages that change under the reader, made up for live.test.ts and bench/live-blog.ts. */

/** A sentence that attributes a claim, number k: the words that are marked, and the paragraph around them. */
export function claim(k: number): { readonly words: string; readonly text: string } {
  const names = ['Ida Moor', 'Tom Reed', 'Ana Lund', 'Nils Holt', 'Eva Strand', 'Jon Vale', 'Mia Kerr'];
  const things = ['crane', 'ferry', 'lock gate', 'fish market', 'pilot boat', 'sea wall', 'signal tower'];
  const places = ['north quay', 'old basin', 'south pier', 'outer harbour', 'coal dock'];
  const thing = things[k % things.length];
  const place = places[Math.floor(k / 7) % places.length];
  const words = `The ${thing} at the ${place} will be closed for ${k + 2} days from now on`;
  return {
    words,
    text: `“${words},” ${names[Math.floor(k / 3) % names.length]}, who runs the port office, said on Tuesday after the meeting number ${k}.`,
  };
}

/** A paragraph without any claim. */
export const plain = (k: number): string =>
  `The meeting in room ${k} of the old customs house went on for three hours, and most of the people who had come stayed until the end, although the heating had failed ${k} days earlier.`;

const paragraphs = (from: number, count: number): string =>
  Array.from({ length: count }, (_, k) => `<p>${plain(from + k)}</p>`).join('');

/** The text of an article: a headline and eight paragraphs, of which the second attributes claim k. */
export const story = (title: string, k: number): string =>
  `<h1>${title}</h1><time datetime="2026-03-03">3 March 2026</time><p>${plain(k * 10)}</p><p>${claim(k).text}</p>${paragraphs(k * 10 + 1, 6)}`;

/** A whole page around an article. */
export const page = (body: string, script = '', style = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Harbour news</title><meta property="og:type" content="article"><style>body{max-width:40em;margin:2em auto;font:16px/1.5 serif}${style}</style></head><body><nav><a href="/">Home</a></nav><main>${body}</main><script>${script}</script></body></html>`;

/** A German text with a quotation, for the switch of languages. */
export const GERMAN = {
  words: 'Der Kran bleibt den ganzen Winter über am alten Becken stehen',
  html: `<h1>Der Kran bleibt im Hafen</h1><p>Die Sitzung im alten Zollhaus dauerte drei Stunden, und die meisten der Gäste blieben bis zum Ende, obwohl die Heizung seit Tagen ausgefallen war.</p><p>„Der Kran bleibt den ganzen Winter über am alten Becken stehen“, sagte Ida Moor, die das Hafenamt leitet, am Dienstag nach der Sitzung.</p><p>Am Abend gingen die Fischer nach Hause, ohne dass jemand gesagt hätte, wann die Fähre wieder fahren soll und wer die neue Schleuse bezahlt.</p><p>Der Rat will im Frühjahr noch einmal zusammenkommen, und bis dahin bleibt der Anleger an der Südmole für alle Schiffe geschlossen.</p>`,
};

/** An entry of a live blog. */
export const post = (k: number): string =>
  `<article class="post" id="post-${k}"><h2>Update ${k}</h2><time>${10 + (k % 12)}:${10 + (k % 50)}</time><p>${claim(k).text}</p><p>${plain(k)}</p></article>`;
