/**
 * A first glance at a page: its address, its head and how many elements of some names it has. Told without walking through it, so
 * that a page that is surely no article costs next to nothing. The same in training.
 */
import { addressSigns } from './address.ts';
import { byName, textContent } from './dom.ts';
import { statedSigns } from './page-features.ts';
import type { PageView } from './view.ts';

/** So many p elements are looked into; one of this length (UTF-16 code units) may be a paragraph. */
const MOST_PARAGRAPHS = 60;
const LONG = 80;

const COUNTED = 'p a article h1 h2 h3 li img form input time table button iframe figure'.split(' ');

/** Names of the features, in order. */
export const GLANCE_FEATURES: readonly string[] = [
  'ogArticle ogOther ogThing ldArticle ldDate ldThing ldForum ldList engine published author section keywords description microArticle',
  'known root depth slugWords date number query file news blog forum shop list account about docs',
  ...COUNTED,
  'longParagraphs longText longest',
]
  .join(' ')
  .split(' ');

const FORS =
  'ogArticle ldArticle ldDate published author section microArticle slugWords date news longParagraphs longText longest';
const AGAINSTS = 'ogOther ogThing ldThing ldForum ldList engine root forum shop list account about docs';

/** Which way each feature may speak (+1 for an article, -1 against, 0 either), in order. */
export const GLANCE_DIRECTIONS: readonly (-1 | 0 | 1)[] = GLANCE_FEATURES.map((name) =>
  FORS.split(' ').includes(name) ? 1 : AGAINSTS.split(' ').includes(name) ? -1 : 0,
);

/** The features of a page at first glance. */
export function glance(view: PageView): Float64Array {
  const { document } = view;
  const says = statedSigns(view);
  const url = addressSigns(view.address);
  const paragraphs = byName(document, 'p');
  let count = 0;
  let sum = 0;
  let longest = 0;
  for (let k = 0; k < paragraphs.length && k < MOST_PARAGRAPHS; k++) {
    const length = textContent(paragraphs[k] as Element)?.length ?? 0;
    if (length < LONG) continue;
    count++;
    sum += length;
    longest = Math.max(longest, length);
  }
  const { keywords, description, ...said } = says;
  return Float64Array.from(
    [
      ...[said.ogArticle, said.ogOther, said.ogThing, view.linked.article, view.linked.published !== undefined],
      ...[said.thing, said.forum, said.list, said.engine, said.published, said.author, said.section],
      ...[keywords, description, said.article],
      ...[url.known, url.root, url.depth, url.slugWords, url.date, url.number, url.query, url.file, url.news, url.blog],
      ...[url.forum, url.shop, url.list, url.account, url.about, url.docs],
      ...COUNTED.map((name) => (name === 'p' ? paragraphs : byName(document, name)).length),
      ...[count, sum, longest],
    ].map(Number),
  );
}
