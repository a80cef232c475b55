/** Does a reader see it? Asked only of the few elements whose text is taken, as it can make the browser compute styles. */
import { ELEMENT_NODE, nodeType, parentNode } from './dom.ts';
import { CONCEALED, HIDDEN, type Hints } from './hints.ts';

const CLIPPED =
  /^rect\(\s*(?:0|1|auto)(?:px)?[\s,]+(?:0|1|auto)(?:px)?[\s,]+(?:0|1|auto)(?:px)?[\s,]+(?:0|1|auto)(?:px)?\s*\)$/i;

/** Knows what is hidden; remembers each element for the length of one extraction. */
export class Visibility {
  private readonly known = new Map<Element, boolean>();

  constructor(private readonly hints: Hints) {}

  /** The element itself hides what is in it (its ancestors are not asked). */
  private hides(element: Element): boolean {
    const bits = this.hints.of(element);
    if (bits & CONCEALED) return true;
    return (bits & HIDDEN) !== 0 && isClipped(element);
  }

  /** The element, or one above it in the document, is hidden by attribute, style or clipping. */
  hidden(element: Element): boolean {
    const known = this.known.get(element);
    if (known !== undefined) return known;
    const chain: Element[] = [];
    let hidden = false;
    for (let node: Node | null = element; node && nodeType(node) === ELEMENT_NODE; node = parentNode(node)) {
      const before = this.known.get(node as Element);
      if (before !== undefined) {
        hidden = before;
        break;
      }
      chain.push(node as Element);
    }
    for (let k = chain.length - 1; k >= 0; k--) {
      const one = chain[k];
      if (!one) continue;
      hidden = hidden || this.hides(one);
      this.known.set(one, hidden);
    }
    return hidden || notDrawn(element);
  }
}

/** The browser's own answer, where there is one. */
function notDrawn(element: Element): boolean {
  if (typeof element.checkVisibility !== 'function') return false;
  return !element.checkVisibility({ visibilityProperty: true });
}

/** A class that says "screen readers only" is believed without a layout engine; with one, the style decides. */
function isClipped(element: Element): boolean {
  if (typeof getComputedStyle !== 'function') return true;
  const style = getComputedStyle(element);
  if (style.display === 'none' || style.visibility === 'hidden') return true;
  if (style.position !== 'absolute' && style.position !== 'fixed') return false;
  return CLIPPED.test(style.clip) || style.clipPath.startsWith('inset(50%') || Number.parseFloat(style.width) <= 1;
}
