/**
 * Links to words of a page: text fragments (https://wicg.github.io/scroll-to-text-fragment/). Pure.
 */

/** Words up to this length (UTF-16 code units) stand in the link whole; longer ones by their beginning and end. */
const WHOLE = 240;
/** Words that mark beginning, end and neighbourhood of a long claim. */
const EDGE_WORDS = 6;
const CONTEXT_WORDS = 4;

/** Percent-encodes a term; "-" too, which has a meaning of its own in a text directive. Lone surrogates are left out. */
const encode = (text: string): string =>
  encodeURIComponent(
    text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, ''),
  ).replace(/-/g, '%2D');

const words = (text: string): string[] => text.split(/\s+/u).filter(Boolean);
const firstWords = (text: string, count: number): string => words(text).slice(0, count).join(' ');
const lastWords = (text: string, count: number): string => words(text).slice(-count).join(' ');

/** How often a text stands in another, up to two. */
function timesIn(text: string, part: string): number {
  const first = text.indexOf(part);
  return first < 0 ? 0 : text.indexOf(part, first + 1) < 0 ? 1 : 2;
}

/**
 * The directive for offsets [start, end) of a paragraph: `text=[prefix-,]start[,end][,-suffix]`. Neighbouring words
 * are added where the article (all its paragraphs, joined by line ends) has the words twice.
 */
export function textDirective(paragraph: string, start: number, end: number, article: string): string {
  const claim = paragraph.slice(start, end).trim();
  const short = claim.length <= WHOLE || words(claim).length <= EDGE_WORDS * 2;
  const target = short
    ? encode(words(claim).join(' '))
    : `${encode(firstWords(claim, EDGE_WORDS))},${encode(lastWords(claim, EDGE_WORDS))}`;
  if (timesIn(article, claim) < 2 && words(claim).length > 1) return `text=${target}`;
  const before = lastWords(paragraph.slice(0, start), CONTEXT_WORDS);
  const after = firstWords(paragraph.slice(end), CONTEXT_WORDS);
  return `text=${before ? `${encode(before)}-,` : ''}${target}${after ? `,-${encode(after)}` : ''}`;
}

/** The address with a text directive; an element's fragment that it has stays. */
export function linkTo(url: string, directive: string): string {
  const [address = '', fragment = ''] = url.split('#', 2);
  const [anchor = ''] = fragment.split(':~:', 1);
  return `${address}#${anchor}:~:${directive}`;
}
