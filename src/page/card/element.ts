/** A few lines that make elements. Text goes in as text nodes: no string is ever parsed as HTML. */

/** What a new element gets. `on` are listeners by event name. */
export interface Make {
  readonly class?: string;
  readonly text?: string;
  readonly attrs?: Readonly<Record<string, string>>;
  readonly on?: Readonly<Record<string, (event: Event) => void>>;
}

/** Makes an element with its children; null children are left out. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  make: Make = {},
  ...children: readonly (Node | string | null)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElementNS('http://www.w3.org/1999/xhtml', name) as HTMLElementTagNameMap[K];
  if (make.class) made.setAttribute('class', make.class);
  for (const [key, value] of Object.entries(make.attrs ?? {})) made.setAttribute(key, value);
  for (const [event, listener] of Object.entries(make.on ?? {})) made.addEventListener(event, listener);
  if (make.text !== undefined) made.append(make.text);
  made.append(...children.filter((child): child is Node | string => child !== null));
  return made;
}
