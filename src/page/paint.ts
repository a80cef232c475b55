/**
 * Painting by the CSS Custom Highlight API: nothing of the page's DOM changes. Ranges are StaticRanges: live ranges tax every
 * later edit of the page, and a static one that lost its node is simply not painted; watch.ts takes marks off a text
 * that changed before the next frame, so none ever slides onto other words.
 */
import { highlightName, LAYERS, type Layer, type MarkStyle, type Tone } from './marks-style.ts';

/** Something to paint. The ranges lie in the document of the painter's registry. */
export interface Mark {
  readonly id: string;
  readonly style: MarkStyle;
  readonly tone: Tone;
  readonly ranges: readonly AbstractRange[];
}

/** The part of CSS.highlights that is used. */
export type Registry = Pick<HighlightRegistry, 'set' | 'get' | 'delete'>;

/** Paints marks on one document. */
export interface Painter {
  /** Paints a mark, or paints it anew. */
  put(mark: Mark): void;
  /** Takes marks off. */
  drop(ids: Iterable<string>): void;
  /** Shows ranges over the marks in a layer; replaces what the layer showed. Empty ranges clear it. */
  overlay(layer: Exclude<Layer, 'base'>, look: Pick<Mark, 'style' | 'tone' | 'ranges'> | null): void;
  /** Shows or hides all at once. */
  show(on: boolean): void;
  /** The id of the mark that a range of a highlight belongs to. */
  owner(range: AbstractRange): string | undefined;
  /** The mark that is painted under an id. */
  get(id: string): Mark | undefined;
  /** Every mark painted now. */
  marks(): IterableIterator<Mark>;
  /** Takes everything off and leaves the registry as it was. */
  clear(): void;
}

/** Makes a painter on a document's registry (`CSS.highlights`). `make` gives a highlight of the document's own window. */
export function createPainter(registry: Registry, make = () => new Highlight()): Painter {
  const highlights = new Map<string, Highlight>();
  const marks = new Map<string, Mark>();
  const owners = new WeakMap<AbstractRange, string>();
  const layers = new Map<Layer, string>();
  let shown = true;

  /** The registry holds only highlights that show something. */
  const enter = (name: string, highlight: Highlight): void => {
    if (shown && highlight.size > 0) {
      if (registry.get(name) !== highlight) registry.set(name, highlight);
    } else if (registry.get(name) === highlight) registry.delete(name);
  };

  const highlightOf = (style: MarkStyle, tone: Tone, layer: Layer): [string, Highlight] => {
    const name = highlightName(style, tone, layer);
    const known = highlights.get(name);
    if (known) return [name, known];
    const made = make();
    // Scare quotes lie inside of claims and are seen over them.
    made.priority = LAYERS.indexOf(layer) * 2 + (style === 'scare' ? 1 : 0);
    highlights.set(name, made);
    return [name, made];
  };

  const remove = (id: string): void => {
    const mark = marks.get(id);
    if (!mark) return;
    const [name, highlight] = highlightOf(mark.style, mark.tone, 'base');
    for (const range of mark.ranges) highlight.delete(range);
    marks.delete(id);
    enter(name, highlight);
  };

  const clearLayer = (layer: Layer): void => {
    const name = layers.get(layer);
    const highlight = name === undefined ? undefined : highlights.get(name);
    if (name === undefined || !highlight) return;
    highlight.clear();
    enter(name, highlight);
    layers.delete(layer);
  };

  return {
    put(mark) {
      remove(mark.id);
      const [name, highlight] = highlightOf(mark.style, mark.tone, 'base');
      for (const range of mark.ranges) {
        highlight.add(range);
        owners.set(range, mark.id);
      }
      marks.set(mark.id, mark);
      enter(name, highlight);
    },
    drop(ids) {
      for (const id of ids) remove(id);
    },
    overlay(layer, look) {
      clearLayer(layer);
      if (!look || look.ranges.length === 0) return;
      const [name, highlight] = highlightOf(look.style, look.tone, layer);
      for (const range of look.ranges) highlight.add(range);
      layers.set(layer, name);
      enter(name, highlight);
    },
    show(on) {
      shown = on;
      for (const [name, highlight] of highlights) enter(name, highlight);
    },
    owner: (range) => owners.get(range),
    get: (id) => marks.get(id),
    marks: () => marks.values(),
    clear() {
      for (const layer of LAYERS) clearLayer(layer);
      for (const id of [...marks.keys()]) remove(id);
      highlights.clear();
    },
  };
}
