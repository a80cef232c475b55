import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { ARTICLE_AT } from '../../src/page/detect.ts';
import { findArticle, framesOf } from '../../src/page/frames.ts';
import { AROUND, pageOf, TAIL } from '../fixtures/constructs/text.ts';

const STORY = pageOf(`<p>The crane stands in a frame. ${TAIL}</p>`);
const BARE = STORY.replace(/<head>.*<\/head>/s, '');
const FRONT = '<ul><li><a href="/a">One</a></li><li><a href="/b">Two</a></li></ul>';

/** A page whose frames hold these documents; each frame is as large as given, in CSS pixels. */
function pageWith(frames: readonly string[], size = 600, body = FRONT, head = ''): Document {
  const { window } = new JSDOM(`<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`, {
    url: 'https://paper.example/2024/03/05/crane-vote.html',
  });
  const { document } = window;
  for (const html of frames) {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    frame.getBoundingClientRect = () => ({ width: size, height: size }) as DOMRect;
    frame.contentDocument?.write(html);
  }
  return document;
}
const bodyOf = (document: Document, from = ARTICLE_AT): string =>
  findArticle(document, from)
    .article?.blocks.map(({ text }) => text)
    .join('\n') ?? '';

describe('an article in a frame', () => {
  it('is found, in its own document', () => {
    const page = pageWith([FRONT, STORY]);
    const { document, article } = findArticle(page, ARTICLE_AT);
    expect(document).toBe(page.querySelectorAll('iframe')[1]?.contentDocument);
    expect(article?.blocks.map(({ text }) => text)).toContain(AROUND[1]);
    expect(article?.blocks.every(({ element }) => element.ownerDocument === document)).toBe(true);
  });
  it('is what the page around says when the frame says nothing of itself', () => {
    const head =
      '<title>Council votes | The Paper</title><meta property="og:type" content="article"><meta property="og:site_name" content="The Paper">';
    const { article } = findArticle(pageWith([BARE], 600, FRONT, head), ARTICLE_AT);
    expect(article?.metadata.publisher?.value).toBe('The Paper');
  });
  it('is left alone while the page itself is an article', () => {
    const page = pageWith([STORY.replaceAll('harbour', 'port')], 600, STORY);
    expect(findArticle(page, ARTICLE_AT).document).toBe(page);
  });
  it('is not looked for in frames too small to read in', () => {
    expect(framesOf(pageWith([STORY], 100))).toEqual([]);
    expect(bodyOf(pageWith([STORY], 100))).toBe('');
  });
  it('is found in a frame in a frame', () => {
    const page = pageWith([FRONT]);
    const inner = page.querySelector('iframe')?.contentDocument;
    const frame = inner?.createElement('iframe');
    if (!inner || !frame) throw new Error('no frame');
    frame.getBoundingClientRect = () => ({ width: 600, height: 600 }) as DOMRect;
    inner.body.append(frame);
    frame.contentDocument?.write(STORY);
    expect(findArticle(page, ARTICLE_AT).document).toBe(frame.contentDocument);
  });
  it('asked for "anyway", the largest text wins', () => {
    const page = pageWith([BARE, `<p>${TAIL}</p>`], 600, `<p>${TAIL} ${TAIL} ${TAIL}</p>`);
    expect(bodyOf(page, 0)).toContain('The crane stands in a frame.');
  });
  it('of another origin is none of ours, and does no harm', () => {
    const page = pageWith([]);
    const frame = page.createElement('iframe');
    page.body.append(frame);
    Object.defineProperty(frame, 'contentDocument', {
      get() {
        throw new Error('SecurityError');
      },
    });
    expect(findArticle(page, ARTICLE_AT).article).toBeNull();
  });
});
