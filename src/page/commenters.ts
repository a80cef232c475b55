/**
 * Who speaks in readers' comments: the commenter or nobody. What a commenter lays into the mouth of somebody else is not known to
 * be theirs. Pure.
 */
import type { Analysis, Attribution, BlockSpan, Speaker } from '../engine/types.ts';
import type { Comment } from './blocks.ts';

/** A block as far as it matters here. */
interface Commented {
  readonly id: string;
  readonly comment?: Comment;
}

/** The engine's name for whoever writes "I" outside of quotation marks (speakers/pronouns.ts). */
const WRITER = 'writer';

const speakerOf = ({ number, author }: Comment): Speaker => ({
  id: `comment-${number}`,
  name: author,
  kind: 'person',
  role: 'in a comment',
  aliases: [],
});

/** The comment that holds all of the spans; null when they lie in several, or in none. */
function commentOf(spans: readonly BlockSpan[], comments: ReadonlyMap<string, Comment | undefined>): Comment | null {
  const first = spans[0] && comments.get(spans[0].block);
  if (!first) return null;
  return spans.every(({ block }) => comments.get(block)?.number === first.number) ? first : null;
}

/**
 * An analysis of comments in which every claim is the commenter's own ("I think") or of an unclear speaker. Attributions that
 * reach over two comments are dropped.
 */
export function byCommenters(analysis: Analysis, blocks: readonly Commented[]): Analysis {
  const comments = new Map(blocks.map(({ id, comment }) => [id, comment]));
  const speakers = new Map<string, Speaker>();
  const own = (entry: Attribution): Attribution[] => {
    const comment = commentOf([...entry.content, ...entry.source, ...entry.cue], comments);
    if (!comment) return [];
    const theirs = entry.speaker === WRITER && comment.author !== '';
    const speaker = theirs ? speakerOf(comment) : null;
    if (speaker) speakers.set(speaker.id, speaker);
    const evidence = [...entry.evidence.filter(({ code }) => !code.startsWith('speaker-')), IN_COMMENT];
    return [{ ...entry, speaker: speaker?.id ?? null, candidates: [], evidence }];
  };
  return {
    ...analysis,
    attributions: analysis.attributions.flatMap(own),
    terms: analysis.terms.map((term) => ({ ...term, speaker: null })),
    speakers: [...speakers.values()],
  };
}

const IN_COMMENT = { code: 'in-comment', words: '' };
