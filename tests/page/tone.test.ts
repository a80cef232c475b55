import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { luminance, readColour, toneOf } from '../../src/page/tone.ts';

describe('readColour', () => {
  it.each([
    ['rgb(255, 0, 10)', [255, 0, 10, 1]],
    ['rgba(0, 0, 0, 0)', [0, 0, 0, 0]],
    ['rgb(1 2 3 / 0.5)', [1, 2, 3, 0.5]],
    ['color(srgb 1 0 0.5 / 0.25)', [255, 0, 127.5, 0.25]],
  ])('%s', (css, colour) => {
    expect(readColour(css)).toEqual(colour);
  });
  it.each(['', 'oklch(0.7 0.1 200)', 'transparent', 'color(display-p3 1 0 0)'])('knows nothing of %s', (css) => {
    expect(readColour(css)).toBeNull();
  });
});

describe('luminance', () => {
  it('goes from black to white', () => {
    expect(luminance([0, 0, 0, 1])).toBe(0);
    expect(luminance([255, 255, 255, 1])).toBeCloseTo(1);
    expect(luminance([119, 119, 119, 1])).toBeCloseTo(0.184, 2);
  });
});

describe('toneOf', () => {
  let dom: JSDOM;
  beforeEach(() => {
    dom = new JSDOM('<!doctype html><body></body>');
    vi.stubGlobal('getComputedStyle', dom.window.getComputedStyle.bind(dom.window));
    vi.stubGlobal('ShadowRoot', dom.window.ShadowRoot);
  });
  afterEach(() => vi.unstubAllGlobals());

  const tone = (outer: string, inner: string): string => {
    const { document } = dom.window;
    document.body.setAttribute('style', outer);
    const p = document.createElement('p');
    p.setAttribute('style', inner);
    document.body.replaceChildren(p);
    return toneOf(p);
  };
  it.each([
    ['dark text on white', 'background-color: rgb(255,255,255)', 'color: rgb(20,20,20)', 'light'],
    ['light text on black', 'background-color: rgb(10,10,10)', 'color: rgb(230,230,230)', 'dark'],
    ['white on middle grey', 'background-color: rgb(119,119,119)', 'color: rgb(255,255,255)', 'dark'],
    [
      'a light box on a dark page',
      'background-color: rgb(0,0,0)',
      'color: rgb(0,0,0); background-color: rgb(240,240,240)',
      'light',
    ],
    [
      'a veil that hides nothing',
      'background-color: rgb(0,0,0)',
      'color: rgb(250,250,250); background-color: rgba(255,255,255,0.1)',
      'dark',
    ],
    ['light text over a picture', 'background-image: url(x.png)', 'color: rgb(250,250,250)', 'dark'],
    ['dark text and no background at all', '', 'color: rgb(0,0,0)', 'light'],
  ])('%s', (_, outer, inner, wanted) => {
    expect(tone(outer, inner)).toBe(wanted);
  });
});
