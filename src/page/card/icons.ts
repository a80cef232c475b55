/** The card's few icons, drawn as SVG elements (no markup is parsed). */

const SVG = 'http://www.w3.org/2000/svg';

const PATHS = {
  close: 'M3 3l8 8M11 3l-8 8',
  previous: 'M9 2.5L4.5 7 9 11.5',
  next: 'M5 2.5L9.5 7 5 11.5',
} as const;

/** An icon of 14 by 14 pixels in the current colour, hidden from assistive technology. */
export function icon(name: keyof typeof PATHS): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  const set = (element: Element, values: Readonly<Record<string, string>>): void => {
    for (const [key, value] of Object.entries(values)) element.setAttribute(key, value);
  };
  set(svg, { viewBox: '0 0 14 14', 'aria-hidden': 'true', fill: 'none', stroke: 'currentColor' });
  set(path, { d: PATHS[name], 'stroke-width': '1.6', 'stroke-linecap': 'round', 'stroke-linejoin': 'round' });
  svg.append(path);
  return svg;
}

/** A sample of the underline of scare quotes, 16 px wide. */
export function wave(): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  svg.setAttribute('class', 'swatch');
  svg.setAttribute('viewBox', '0 0 16 5');
  svg.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', 'M0 3.6q2-3.4 4-1.1t4 0 4 0 4-1.1');
  path.setAttribute('fill', 'none');
  path.setAttribute('stroke', 'currentColor');
  path.setAttribute('stroke-width', '1.5');
  svg.append(path);
  return svg;
}
