/**
 * Turns of a conversation: paragraphs that begin with who speaks, "ROE: We lost the boat." or, with initials, "AR We lost the boat."
 * (interviews, transcripts, scripts). No word reports them, so the taggers do not see them. Lists look alike ("Author: Ana Roe"), so a
 * label counts only when it comes back, its paragraphs are sentences, and at least half of them say I or we.
 */
import type { DocBlock } from '../document.ts';
import type { Range } from './hypothesis.ts';
import type { Chosen } from './select.ts';
import type { View } from './view.ts';
import { C } from './word-class.ts';

/** How sure a turn is (docs/accuracy.md, "Turns of a conversation"). */
const TURN = 0.9;
/** Words of a label; of a turn, at least. */
const MOST_LABEL = 4;
const LEAST_WORDS = 3;
/** Turns of a label; labels, or questions right before the turns of the only one. */
const LEAST_TURNS = 2;
const LEAST_ASKED = 3;
/** Share of a label's turns in the first person, and of an interviewer's that end by asking. */
const SPEAKS = 0.5;
const ASKS = 0.6;

/** Words of one who speaks for himself; "you" would let instructions pass ("Tips: You can ..."). */
const PERSONS = new Set(['i', 'me', 'my', 'mine', 'myself', 'we', 'us', 'our', 'ours', 'yeah', 'oh']);

interface Turn {
  readonly label: string;
  readonly source: Range;
  readonly content: Range;
  readonly block: number;
  readonly asks: boolean;
  readonly speaks: boolean;
}

/** The chosen attributions with the turns of a conversation that they do not have. */
export function addTurns(view: View, chosen: readonly Chosen[]): Chosen[] {
  const turns = turnsOf(view);
  if (turns.length === 0) return [...chosen];
  const taken = new Uint8Array(view.n);
  for (const c of chosen) if (c.act === 'claim') for (const [a, b] of c.content) taken.fill(1, a, b);
  const fresh = turns.filter(({ content: [a, b] }) => {
    let covered = 0;
    for (let i = a; i < b; i++) covered += taken[i]!;
    return covered * 2 <= b - a;
  });
  return [...chosen, ...fresh.map(claim)];
}

const claim = ({ label, source, content }: Turn): Chosen => ({
  act: 'claim',
  // "A:" says that somebody answers, not who.
  sources: label === 'a' ? [] : [source],
  cue: null,
  content: [content],
  probability: TURN,
  origin: label === 'a' ? 'none' : 'signed',
  head: -1,
});

/** The turns of those who are no interviewers; none when the document is no conversation. */
function turnsOf(view: View): Turn[] {
  const { blocks } = view.doc;
  const byLabel = new Map<string, Turn[]>();
  blocks.forEach((block, i) => {
    const turn = turnIn(view, block, i);
    if (!turn) return;
    const list = byLabel.get(turn.label);
    if (list) list.push(turn);
    else byLabel.set(turn.label, [turn]);
  });
  const share = (list: readonly Turn[], is: (t: Turn) => boolean): number => list.filter(is).length / list.length;
  const asks = (list: readonly Turn[]): boolean =>
    list[0]?.label === 'q' || (list.length >= LEAST_TURNS && share(list, (t) => t.asks) >= ASKS);
  const speakers = [...byLabel.values()].filter(
    (list) => list.length >= LEAST_TURNS && !asks(list) && share(list, (t) => t.speaks) >= SPEAKS,
  );
  const interviewers = [...byLabel.values()].some(asks);
  const asked = (t: Turn): boolean => t.block > 0 && endsAsking(view, blocks[t.block - 1]!);
  const talk =
    speakers.length >= 2 || interviewers || speakers.some((list) => list.filter(asked).length >= LEAST_ASKED);
  return talk ? speakers.flat().sort((a, b) => a.block - b.block) : [];
}

/** A block that begins with a label, and is whole sentences after it. */
function turnIn(view: View, { firstToken, endToken }: DocBlock, block: number): Turn | null {
  const { doc, cls } = view;
  const end = labelEnd(view, firstToken, endToken);
  if (end === firstToken) return null;
  const from = cls[end] === C.colon ? end + 1 : end;
  if (endToken - from < LEAST_WORDS || !endsSentence(view, endToken)) return null;
  const words = doc.tokens.slice(from, endToken);
  return {
    label: doc.tokens
      .slice(firstToken, end)
      .map((t) => t.lower)
      .join(' '),
    source: [firstToken, end],
    content: [from, endToken - (cls[endToken - 1] === C.stop ? 1 : 0)],
    block,
    asks: cls[endToken - 1] === C.question && doc.tokens[endToken - 1]?.text === '?',
    speaks: words.some((t) => PERSONS.has(t.lower)),
  };
}

/** End of the label that begins at `from`; `from` when there is none. */
function labelEnd(view: View, from: number, to: number): number {
  const { doc, cls } = view;
  // "A" is an article anywhere else.
  let end = doc.tokens[from]?.text === 'A' ? from + 1 : from;
  while (end < to && end - from < MOST_LABEL && isName(cls[end]!)) end++;
  if (end > from && end < to && cls[end] === C.colon) return end;
  // Initials without a colon: two or three capitals, then a sentence.
  const first = doc.tokens[from];
  const next = doc.tokens[from + 1];
  const initials = first && next && /^\p{Lu}{2,3}$/u.test(first.text) && /^[\p{Lu}("“'‘]/u.test(next.text);
  return initials && !/^\p{Lu}{2}/u.test(next.text) ? from + 1 : from;
}

const isName = (c: number): boolean => c === C.title || c === C.caps || c === C.first || c === C.title2;

/** Whether the words before token `to` end a sentence; quotation marks and brackets may close after its mark. */
function endsSentence(view: View, to: number): boolean {
  let last = to - 1;
  while (last > 0 && (view.cls[last] === C.close || view.cls[last] === C.parenClose)) last--;
  const c = view.cls[last];
  return c === C.stop || c === C.question || c === C.ellipsis;
}

const endsAsking = (view: View, { endToken }: DocBlock): boolean =>
  endToken > 0 && view.doc.tokens[endToken - 1]?.text === '?';
