/**
 * Readers' comments under an article: which rows of a page they are and who wrote them. Looked for only when the reader wants
 * to know; they are never part of the article's text.
 */
import { BlockMaker, type PageBlock } from './blocks.ts';
import * as cue from './cues.ts';
import { textContent } from './dom.ts';
import * as hint from './hints.ts';
import * as tag from './tags.ts';
import { type PageView, viewOf } from './view.ts';
import { Visibility } from './visible.ts';

/** Rows of more words are no writer's name. */
const NAME_WORDS = 5;
/** A comment's row weighs as much, or ends a sentence: counters, labels and names are less. */
const LEAST_WEIGHT = 60;
const LEAST_WORDS = 3;
const MOST_LINKS = 0.5;
/** Fewer rows than this that name no writer are the rules of the house, or the way to sign in. */
const LEAST_NAMELESS = 3;
/** What stands behind a name. */
const SPEAKS = /\s*\b(?:says?|said|wrote|writes|posted|sagt|sagte|schreibt|schrieb|dit|dice)?\s*:?$/i;

/** More comments than this are not read: the reader asked for a page, not for an archive. */
const MOST_ROWS = 2_000;

/** What has these stands under comments without being one. */
const NO_COMMENT = tag.HEADING | tag.BUTTON | tag.FORM | tag.CAPTION | tag.ADDRESS;
/** Words of a row that invites, counts or signs. */
const TALK_CUES = cue.SHARE | cue.SIGN_UP | cue.COMMENT | cue.COOKIE | cue.COPYRIGHT | cue.READ_MORE;

/** For each element of the scan 1 when it, or one above it below the article's own frame, calls itself comments. */
function commentElements({ scan, hints }: PageView): Uint8Array {
  const under = new Uint8Array(scan.elements.length);
  for (let k = 1; k < under.length; k++) {
    const frame = ((scan.flags[k] ?? 0) & (tag.ARTICLE | tag.MAIN)) !== 0 && under[scan.parents[k] ?? 0] === 0;
    if (under[scan.parents[k] ?? 0] === 1 || (!frame && hints.at(k) & hint.COMMENTS)) under[k] = 1;
  }
  return under;
}

/** A row that names who wrote what follows: short, in an element that calls itself so. */
function isName(view: PageView, row: number): boolean {
  const { scan, hints, texts } = view;
  const owner = scan.rows.owner[row] ?? 0;
  const words = scan.rows.words[row] ?? 0;
  if (words === 0 || words > NAME_WORDS || (scan.rows.stops[row] ?? 0) > 1) return false;
  const said = hints.at(owner) | hints.at(scan.parents[owner] ?? -1) | inlineHints(view, row);
  return (said & hint.BYLINE) !== 0 && (texts.cues(row) & (TALK_CUES | cue.DATE)) === 0;
}

/** Hints of the inline element that holds the whole row, if one does: `<span class="author">`, `<cite>`. */
function inlineHints({ scan, hints, texts }: PageView, row: number): number {
  const owner = scan.elements[scan.rows.owner[row] ?? 0];
  let bits = 0;
  let at = scan.tokens[scan.rows.from[row] ?? 0]?.parentElement ?? null;
  const whole = texts.text(row);
  while (at && at !== owner && (textContent(at) ?? '').trim() === whole) {
    bits |= hints.of(at) | (at.localName === 'cite' ? hint.BYLINE : 0);
    at = at.parentElement;
  }
  return bits;
}

/** A row of what a reader wrote. */
function isTalk({ scan, shape, texts }: PageView, row: number): boolean {
  const { rows } = scan;
  if ((scan.context[rows.owner[row] ?? 0] ?? 0) & NO_COMMENT) return false;
  if ((rows.words[row] ?? 0) < LEAST_WORDS && (rows.dense[row] ?? 0) === 0) return false;
  if ((rows.linkChars[row] ?? 0) > MOST_LINKS * (rows.chars[row] ?? 0)) return false;
  const weight = shape.weights[row] ?? 0;
  if (weight < LEAST_WEIGHT && (rows.stops[row] ?? 0) === 0) return false;
  return weight >= 2 * LEAST_WEIGHT || (texts.cues(row) & (TALK_CUES | cue.DATE)) === 0;
}

/**
 * The comments of a document as blocks, in reading order, numbered; `holds` says of a text node that it is the article's. A
 * comment that names no writer clearly has the writer ''. Never throws: a page that cannot be read has none.
 */
export function commentBlocks(document: Document, holds: (node: Node) => boolean): PageBlock[] {
  try {
    return blocksIn(viewOf(document), holds);
  } catch {
    return [];
  }
}

function blocksIn(view: PageView, holds: (node: Node) => boolean): PageBlock[] {
  const { scan } = view;
  const under = commentElements(view);
  const maker = new BlockMaker(view, new Visibility(view.hints), 'c');
  const blocks: PageBlock[] = [];
  let number = 0;
  let author = '';
  let named = false;
  for (let row = 0; row < scan.rows.owner.length && blocks.length < MOST_ROWS; row++) {
    const owner = scan.rows.owner[row] ?? 0;
    const first = scan.tokens[scan.rows.from[row] ?? 0];
    if (under[owner] !== 1 || !first || holds(first)) {
      named = false;
      continue;
    }
    if (isName(view, row)) {
      number++;
      named = true;
      author = view.texts.text(row).replace(SPEAKS, '');
    } else if (isTalk(view, row)) {
      // Without a name each row stands for itself: nobody's words run on into another's.
      if (!named) number++;
      const block = maker.make(row, { comment: { number, author: named ? author : '' } });
      if (block) blocks.push(block);
    }
  }
  const nameless = blocks.every(({ comment }) => comment?.author === '');
  return nameless && blocks.length < LEAST_NAMELESS ? [] : blocks;
}
