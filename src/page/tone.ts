/**
 * Whether a text stands on light or on dark: by the computed colours of the page itself, because many pages are dark in a
 * light system and the other way round.
 */
import type { Tone } from './marks-style.ts';

/** Red, green, blue (0 to 255) and alpha (0 to 1). */
type Colour = readonly [number, number, number, number];

/** Reads a computed colour: `rgb(r, g, b)`, `rgba(...)` or `color(srgb r g b / a)`. Null for other spaces. */
export function readColour(css: string): Colour | null {
  const numbers = css.match(/[-+]?(?:\d*\.)?\d+(?:e[-+]?\d+)?/gi)?.map(Number) ?? [];
  const scale = css.startsWith('rgb') ? 1 : css.startsWith('color(srgb ') ? 255 : 0;
  const [red, green, blue, alpha = 1] = numbers;
  if (!scale || red === undefined || green === undefined || blue === undefined) return null;
  return [red * scale, green * scale, blue * scale, alpha];
}

/** Relative luminance, 0 to 1 (WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance). */
export function luminance([red, green, blue]: Colour): number {
  const linear = (part: number): number => {
    const share = Math.min(Math.max(part / 255, 0), 1);
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** A background of this alpha or more hides what is below it. */
const OPAQUE = 0.6;
/** Without a known background: a text lighter than this cannot be read on white (contrast under 3 : 1). */
const LIGHT_TEXT = 0.3;
/** Backgrounds are looked for so far up. */
const MAX_DEPTH = 40;

/** The element around, over the border of a shadow tree or of a frame too. */
const parentOf = (element: Element): Element | null => {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return hostOf(root) ?? (root as Document).defaultView?.frameElement ?? null;
};

/** The host of a shadow tree, of whichever window; null for other roots. */
const hostOf = (root: Node): Element | null => ('host' in root ? (root as ShadowRoot).host : null);

/** Luminance of the colour behind an element; null when it is a picture or a gradient, or nothing at all. */
function backgroundOf(element: Element): number | null {
  let at: Element | null = element;
  for (let depth = 0; at && depth < MAX_DEPTH; depth++, at = parentOf(at)) {
    const style = getComputedStyle(at);
    const colour = readColour(style.backgroundColor);
    if (colour && colour[3] >= OPAQUE) return luminance(colour);
    if (style.backgroundImage !== 'none') return null;
  }
  return null;
}

/** Tone of the text in an element: dark when the text is lighter than what is behind it. */
export function toneOf(element: Element): Tone {
  const text = readColour(getComputedStyle(element).color);
  const behind = backgroundOf(element);
  if (!text) return behind !== null && behind < 0.2 ? 'dark' : 'light';
  const light = luminance(text);
  return (behind === null ? light > LIGHT_TEXT : light > behind) ? 'dark' : 'light';
}

/** {@link toneOf} with a memory for the time of one painting: blocks of one parent mostly share their colours. */
export function createToneReader(): (element: Element) => Tone {
  const known = new Map<Element, { readonly colour: string; readonly tone: Tone }>();
  const same = new Map<Element, Tone>();
  const read = (element: Element): Tone => {
    const parent = parentOf(element) ?? element;
    const { color, backgroundColor } = getComputedStyle(element);
    const key = `${color}/${backgroundColor}/${element.className}`;
    const before = known.get(parent);
    if (before?.colour === key) return before.tone;
    const tone = toneOf(element);
    known.set(parent, { colour: key, tone });
    return tone;
  };
  return (element) => {
    const before = same.get(element);
    if (before) return before;
    const tone = read(element);
    same.set(element, tone);
    return tone;
  };
}
