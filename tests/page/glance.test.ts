import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentFrom } from '../../src/cli/html.ts';
import { atFirstGlance, detect, GLANCE_AT } from '../../src/page/detect.ts';
import { extractArticle, readPage } from '../../src/page/extract.ts';
import { GLANCE_DIRECTIONS, GLANCE_FEATURES, glance } from '../../src/page/glance.ts';
import { viewOf } from '../../src/page/view.ts';
import { AROUND, pageOf } from '../fixtures/constructs/text.ts';

const links = Array.from(
  { length: 120 },
  (_, k) => `<li><a href="/p/${k}">Fine thing number ${k}</a> <b>${k} €</b></li>`,
);
const SHOP = `<html lang="en"><head><title>All pots</title><meta property="og:type" content="product.group"><script type="application/ld+json">{"@type":"Product","name":"Pot"}</script></head><body><form><input name="q"></form><ul>${links.join('')}</ul><p>${AROUND[0]}</p><p>${AROUND[1]}</p></body></html>`;
const shop = () => documentFrom(SHOP, 'https://shop.example/category/pots?page=2');

describe('a first glance', () => {
  it('is enough for a page that is surely no article', () => {
    const verdict = detect(shop());
    expect(verdict).toMatchObject({ article: false, reasons: ['first-glance'] });
    expect(verdict.probability).toBeLessThan(GLANCE_AT);
    expect(readPage(shop()).article).toBeNull();
  });
  it('does not walk through the page', () => {
    const view = viewOf(shop());
    const seen: string[] = [];
    const watched = new Proxy(view, {
      get(target, name) {
        seen.push(String(name));
        return Reflect.get(target, name);
      },
    });
    expect(atFirstGlance(watched)).not.toBeNull();
    for (const walked of ['scan', 'shape', 'texts', 'hints']) expect(seen).not.toContain(walked);
  });
  it('gives way to "mark it anyway"', () => {
    expect(extractArticle(shop()).blocks.length).toBeGreaterThan(0);
  });
  it('lets an article through, whether or not the page says that it is one', () => {
    const page = pageOf('');
    const url = 'https://paper.example/2024/03/05/crane-vote.html';
    expect(atFirstGlance(viewOf(documentFrom(page, url)))).toBeNull();
    const silent = page.replace(/<meta[^>]*>/, '');
    expect(atFirstGlance(viewOf(documentFrom(silent, url)))).toBeNull();
    expect(atFirstGlance(viewOf(documentFrom(silent, '')))).toBeNull();
  });
  it('gives one finite number a feature, whatever the page is (property)', () => {
    fc.assert(
      fc.property(fc.string(), fc.webUrl(), (html, url) => {
        const values = glance(viewOf(documentFrom(html, url)));
        expect(values.length).toBe(GLANCE_FEATURES.length);
        expect(GLANCE_DIRECTIONS.length).toBe(GLANCE_FEATURES.length);
        expect(values.every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
