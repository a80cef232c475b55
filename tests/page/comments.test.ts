import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentFrom } from '../../src/cli/html.ts';
import { analyse } from '../../src/engine/analyse.ts';
import type { Attribution } from '../../src/engine/types.ts';
import type { PageBlock } from '../../src/page/blocks.ts';
import { byCommenters } from '../../src/page/commenters.ts';
import { commentBlocks } from '../../src/page/comments.ts';
import { extractArticle } from '../../src/page/extract.ts';
import { pageOf, TAIL } from '../fixtures/constructs/text.ts';

/** The comments of an article page with `html` behind its text, and the article's own texts. */
function read(html: string): { comments: readonly (readonly [string, string])[]; text: string; blocks: PageBlock[] } {
  const document = documentFrom(
    pageOf(`<p>The last of it. ${TAIL}</p>`).replace('</article>', `</article>${html}`),
    '',
  );
  const { blocks } = extractArticle(document);
  const own = new Set<Node>(blocks.flatMap(({ map }) => map.nodes));
  const found = commentBlocks(document, (node) => own.has(node));
  return {
    comments: found.map(({ comment, text }) => [comment?.author ?? '?', text] as const),
    text: blocks.map(({ text }) => text).join('\n'),
    blocks: found,
  };
}

const TALK = 'The crane has stood there for forty years and nobody ever asked what it costs us.';
const MORE = 'I paid for it twice, once by taxes and once by the noise it made under my window.';

describe('comments', () => {
  it.each<readonly [string, string, readonly (readonly [string, string])[]]>([
    [
      'a list with names, dates and buttons',
      `<section id="comments"><h2>2 Comments</h2><ol class="comment-list"><li class="comment"><div class="comment-author">Gull77</div><time>5 March 2024</time><p>${TALK}</p><button>Reply</button></li><li class="comment"><div class="comment-author">Ria M.</div><p>${MORE}</p><a href="#">Report</a></li></ol></section>`,
      [
        ['Gull77', TALK],
        ['Ria M.', MORE],
      ],
    ],
    [
      'answers within a comment, several paragraphs of one writer',
      `<div class="comments"><div class="comment"><cite class="fn author">Gull77</cite><p>${TALK}</p><p>${MORE}</p><div class="comment reply"><cite class="fn author">Ria</cite><p>That is not how I remember it at all.</p></div></div></div>`,
      [
        ['Gull77', TALK],
        ['Gull77', MORE],
        ['Ria', 'That is not how I remember it at all.'],
      ],
    ],
    [
      'no clear name: nobody is named',
      `<div id="disqus_thread"><div><b>Gull77</b><p>${TALK}</p></div><div><b>Ria</b><p>${MORE}</p></div><div><b>Tom</b><p>Nothing of this is new to me.</p></div></div>`,
      [
        ['', TALK],
        ['', MORE],
        ['', 'Nothing of this is new to me.'],
      ],
    ],
    [
      'a word behind the name',
      `<ol class="comments"><li class="comment"><div class="comment-author">Ria M. says:</div><p>${TALK}</p></li></ol>`,
      [['Ria M.', TALK]],
    ],
    [
      'the rules of the house alone are no comments',
      `<div class="comments"><p>We keep a civil forum, and we ask all who write to be kind to each other and to the crane.</p></div>`,
      [],
    ],
    [
      'the form and the rules are no comments',
      `<div id="respond" class="comments"><h3>Leave a comment</h3><form><p>Your address will not be shown to anybody who reads this page.</p><label>Name</label><button>Send</button></form><p>Log in to comment.</p></div>`,
      [],
    ],
    ['a page without any', `<aside class="related"><p>${TALK}</p></aside>`, []],
    ['a class that only says they are open', `<div class="post comments-open"><p>Sent by post. ${TALK}</p></div>`, []],
  ])('%s', (_, html, wanted) => {
    const { comments, text } = read(html);
    expect(comments).toEqual(wanted);
    for (const [, words] of wanted) expect(text).not.toContain(words);
  });

  it('keep ids apart from the article’s, even for the same words', () => {
    const same = `The last of it. ${TAIL}`;
    const { blocks } = read(`<div class="comments"><div class="comment"><cite>Ria</cite><p>${same}</p></div></div>`);
    expect(blocks.map(({ id }) => id[0])).toEqual(['c']);
  });

  it('never throw, whatever the page is (property)', () => {
    fc.assert(
      fc.property(fc.string(), fc.boolean(), (html, holds) => {
        expect(Array.isArray(commentBlocks(documentFrom(`<div class="comments">${html}</div>`, ''), () => holds))).toBe(
          true,
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('who speaks in a comment', () => {
  const block = (id: string, number: number, author: string, text: string) => ({
    ...{ id, text, role: 'paragraph' as const, comment: { number, author } },
  });
  const spoken = (blocks: ReturnType<typeof block>[]) => {
    const found = byCommenters(analyse(blocks, { language: 'en' }), blocks);
    const names = new Map(found.speakers.map(({ id, name }) => [id, name]));
    return found.attributions.map(({ speaker, content, candidates }) => ({
      speaker: speaker === null ? null : names.get(speaker),
      words: content.map((s) => blocks.find(({ id }) => id === s.block)?.text.slice(s.start, s.end)).join(' '),
      candidates,
    }));
  };
  it('is unclear when the commenter lays words into another’s mouth', () => {
    const found = spoken([block('c1', 1, 'Gull77', '“I sold the harbour,” Mayor Ida Moor told me on Tuesday.')]);
    expect(found.some(({ words }) => words.includes('I sold the harbour'))).toBe(true);
    for (const { speaker, candidates } of found) expect([speaker, candidates]).toEqual([null, []]);
  });
  it('is the commenter for "I", and nobody when the page does not say who that is', () => {
    const text = 'I told the mayor that the crane was sold.';
    const at = (start: number, end: number) => [{ block: 'c1', start, end }];
    const claim: Attribution = {
      ...{ id: 'x', kind: 'indirect', act: 'claim', source: at(0, 1), cue: at(2, 6), content: at(17, 40) },
      ...{ speaker: 'writer', candidates: ['writer'], stance: 'neutral', negated: false, hypothetical: false },
      ...{ confidence: 0.9, speakerConfidence: 0.7, evidence: [{ code: 'speaker-first-person', words: 'I' }] },
    };
    const writer = { id: 'writer', name: 'the writer', kind: 'unnamed', aliases: [] } as const;
    const analysis = { ...analyse([], { language: 'en' }), attributions: [claim], speakers: [writer] };
    const by = (author: string) => byCommenters(analysis, [block('c1', 1, author, text)]);
    expect(by('Gull77')).toMatchObject({
      attributions: [{ speaker: 'comment-1', candidates: [], evidence: [{ code: 'in-comment' }] }],
      speakers: [{ id: 'comment-1', name: 'Gull77', role: 'in a comment' }],
    });
    expect(by('')).toMatchObject({ attributions: [{ speaker: null, candidates: [] }], speakers: [] });
  });
  it('never reaches over from one comment to the next', () => {
    const blocks = [
      block('c1', 1, 'Gull77', 'Ida Moor was on the pier that day and she said:'),
      block('c2', 2, 'Ria', '“Nothing of what they write about the crane is true.”'),
    ];
    const found = byCommenters(analyse(blocks, { language: 'en' }), blocks);
    for (const { content, source, cue } of found.attributions)
      expect(new Set([...content, ...source, ...cue].map(({ block: id }) => id)).size).toBe(1);
  });
});
