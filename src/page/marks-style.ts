/**
 * The sheet of the marks: names of the highlights and how each looks (design.md, Looks). One static sheet serves every
 * page: a mark on a dark background has another name than one on a light background.
 */

/** What a mark says by its underline: solid, dashed, dotted, wavy (hue never carries meaning alone). */
export type MarkStyle = 'direct' | 'indirect' | 'unnamed' | 'scare';

/** Whether the text stands on a light or on a dark background. */
export type Tone = 'light' | 'dark';

/** What is painted over a mark: the lit relation, or one step of the fading flash. */
export type Layer = 'base' | 'lit' | 'flash-1' | 'flash-2' | 'flash-3';

/** Layers from the lowest to the highest: the index is the highlight's priority. */
export const LAYERS: readonly Layer[] = ['base', 'lit', 'flash-1', 'flash-2', 'flash-3'];
export const STYLES: readonly MarkStyle[] = ['direct', 'indirect', 'unnamed', 'scare'];
export const TONES: readonly Tone[] = ['light', 'dark'];

/** A page can read the registry's names: they tell nothing of the extension, and no page will have the same. */
const PREFIX = 'text-run-7q';

/** Name of a highlight in CSS.highlights. */
export const highlightName = (style: MarkStyle, tone: Tone, layer: Layer): string =>
  `${PREFIX}-${STYLES.indexOf(style)}${TONES.indexOf(tone)}${LAYERS.indexOf(layer)}`;

/** Hues as red, green, blue (tokens ink, paraphrase, unnamed, scare of design.md). */
const HUES: Readonly<Record<MarkStyle, Readonly<Record<Tone, string>>>> = {
  direct: { light: '29 91 191', dark: '127 176 255' },
  indirect: { light: '15 118 110', dark: '79 209 193' },
  unnamed: { light: '163 91 0', dark: '240 179 90' },
  scare: { light: '157 47 143', dark: '240 155 228' },
};

const LINES: Readonly<Record<MarkStyle, string>> = {
  direct: 'solid',
  indirect: 'dashed',
  unnamed: 'dotted',
  scare: 'wavy',
};

/** Tint behind the words, in percent: 7 to 14 at rest, 24 when lit (design.md); the flash starts stronger and fades. */
const TINTS: Readonly<Record<MarkStyle, number>> = { direct: 9, indirect: 7, unnamed: 9, scare: 14 };
const LAYER_TINTS: Readonly<Record<Exclude<Layer, 'base'>, number>> = {
  lit: 20,
  'flash-1': 24,
  'flash-2': 34,
  'flash-3': 46,
};

/** Offset of an underline: 4 px (design.md) at 20 px type and over, less for small type, whose lines stand closer. */
const OFFSET = 'clamp(2px,.2em,4px)';

/** A wave of 2 px is 6 px high and would touch the next line: it is drawn finer. */
const thickness = (style: MarkStyle): string => (style === 'scare' ? '1.5px' : '2px');

const rule = (style: MarkStyle, tone: Tone, layer: Layer, declarations: string): string =>
  `::highlight(${highlightName(style, tone, layer)}){${declarations}}`;

const underline = (style: MarkStyle, colour: string): string =>
  `text-decoration:underline ${LINES[style]} ${thickness(style)} ${colour};text-underline-offset:${OFFSET}`;

const tint = (style: MarkStyle, tone: Tone, layer: Layer): string =>
  `background-color:rgb(${HUES[style][tone]}/${layer === 'base' ? TINTS[style] : LAYER_TINTS[layer]}%)`;

/** Every rule that `make` gives for the styles, tones and layers; null: none. */
function rules(make: (style: MarkStyle, tone: Tone, layer: Layer) => string | null): string {
  const all = STYLES.flatMap((style) => TONES.flatMap((tone) => LAYERS.map((layer) => make(style, tone, layer))));
  return all.filter((text) => text !== null).join('\n');
}

/**
 * The whole sheet, as CSS. Marks are for the screen: a printed page stays as its publisher made it. With forced colours
 * the four underlines differ all the same, in the colour of the text: Chromium paints every highlight in the reader's
 * Highlight and HighlightText then (forced-color-adjust has no effect there), Firefox leaves the text as it is.
 */
export function marksStyle(): string {
  const coloured = rules((style, tone, layer) => {
    const line = layer === 'base' ? `;${underline(style, `rgb(${HUES[style][tone]})`)}` : '';
    return rule(style, tone, layer, tint(style, tone, layer) + line);
  });
  const forced = rules((style, tone, layer) =>
    rule(
      style,
      tone,
      layer,
      layer === 'base' ? underline(style, 'currentcolor') : 'background-color:Highlight;color:HighlightText',
    ),
  );
  return `@media screen and (forced-colors:none){\n${coloured}\n}\n@media screen and (forced-colors:active){\n${forced}\n}`;
}
