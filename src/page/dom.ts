/**
 * Reading the DOM of a page that may be hostile. A form with `<input name="firstChild">`, or an image named "body", hides
 * the DOM's own properties ("DOM clobbering"), in an extension's isolated world too. So in a browser every property is read
 * with the getter of the prototype, which a page cannot reach there. A Node DOM (linkedom, jsdom) has no global prototypes
 * and is read directly.
 */

export const ELEMENT_NODE = 1;
export const TEXT_NODE = 3;

/** The global constructor of that name in a browser; undefined elsewhere. */
function prototypeOf(owner: string): object | undefined {
  const made: unknown = Reflect.get(globalThis, owner);
  return typeof made === 'function' ? (made as { prototype: object }).prototype : undefined;
}

/** A reader of the property `name` that a clobbered element cannot divert. */
function reader<T extends object, R>(owner: string, name: string): (target: T) => R {
  const proto = prototypeOf(owner);
  const get = proto && Object.getOwnPropertyDescriptor(proto, name)?.get;
  if (get) return (target) => get.call(target) as R;
  return (target) => Reflect.get(target, name) as R;
}

/** A caller of the method `name` that a clobbered element cannot divert. */
function caller<T extends object, A extends readonly unknown[], R>(
  owner: string,
  name: string,
): (target: T, ...args: A) => R {
  const proto = prototypeOf(owner);
  const own: unknown = proto && Reflect.get(proto, name);
  if (typeof own === 'function') return (target, ...args) => Reflect.apply(own, target, args) as R;
  return (target, ...args) => {
    const method: unknown = Reflect.get(target, name);
    if (typeof method !== 'function') throw new TypeError(`${name} is not a method here`);
    return Reflect.apply(method, target, args) as R;
  };
}

/** The getter of the property on the prototype, or undefined outside a browser. */
function getter(owner: string, name: string): ((this: object) => unknown) | undefined {
  const proto = prototypeOf(owner);
  return proto && Object.getOwnPropertyDescriptor(proto, name)?.get;
}

/** The method on the prototype, or undefined outside a browser. */
function method(owner: string, name: string): unknown {
  const proto = prototypeOf(owner);
  const own: unknown = proto && Reflect.get(proto, name);
  return typeof own === 'function' ? own : undefined;
}

// Those that the walk calls for every node are written out: a function of its own each, so that the browser's compiler can
// keep each call on one fast path.
const getFirstChild = getter('Node', 'firstChild') as ((this: Node) => Node | null) | undefined;
const getNextSibling = getter('Node', 'nextSibling') as ((this: Node) => Node | null) | undefined;
const getParentNode = getter('Node', 'parentNode') as ((this: Node) => Node | null) | undefined;
const getNodeType = getter('Node', 'nodeType') as ((this: Node) => number) | undefined;
const getLocalName = getter('Element', 'localName') as ((this: Element) => string) | undefined;
const getAttribute = method('Element', 'getAttribute') as ((this: Element, name: string) => string | null) | undefined;
const anyAttribute = method('Element', 'hasAttributes') as ((this: Element) => boolean) | undefined;
const getTextContent = getter('Node', 'textContent') as ((this: Node) => string | null) | undefined;
const getShadowRoot = getter('Element', 'shadowRoot') as ((this: Element) => ShadowRoot | null) | undefined;
const getData = getter('CharacterData', 'data') as ((this: Text) => string) | undefined;

/** The first child, past a page's own property of that name; the same below. */
export function firstChild(node: Node): Node | null {
  return getFirstChild ? getFirstChild.call(node) : node.firstChild;
}
/** The next sibling. */
export function nextSibling(node: Node): Node | null {
  return getNextSibling ? getNextSibling.call(node) : node.nextSibling;
}
/** The parent. */
export function parentNode(node: Node): Node | null {
  return getParentNode ? getParentNode.call(node) : node.parentNode;
}
/** {@link ELEMENT_NODE}, {@link TEXT_NODE} or another kind. */
export function nodeType(node: Node): number {
  return getNodeType ? getNodeType.call(node) : node.nodeType;
}
/** The name without prefix, small in HTML. */
export function localName(element: Element): string {
  return getLocalName ? getLocalName.call(element) : element.localName;
}
/** The characters of a text node. */
export function data(node: Text): string {
  return getData ? getData.call(node) : node.data;
}
/** The text of a node and all in it. */
export function textContent(node: Node): string | null {
  return getTextContent ? getTextContent.call(node) : node.textContent;
}
/** The open shadow root, or null. */
export function shadowRoot(element: Element): ShadowRoot | null {
  return getShadowRoot ? getShadowRoot.call(element) : element.shadowRoot;
}
/** The value of an attribute, or null. */
export function attribute(element: Element, name: string): string | null {
  return getAttribute ? getAttribute.call(element, name) : element.getAttribute(name);
}
/** Whether an element has any attribute; true where it cannot be told cheaply. */
export function hasAttributes(element: Element): boolean {
  return anyAttribute ? anyAttribute.call(element) : true;
}
/** The nodes that a slot shows. */
export const assignedNodes = caller<Element, [], Node[]>('HTMLSlotElement', 'assignedNodes');

const documentNamed = caller<Document, [string], ArrayLike<Element>>('Document', 'getElementsByTagName');

/** The elements of a document with a name, in document order; in a browser a live collection that costs next to nothing. */
export const byName = (document: Document, name: string): ArrayLike<Element> => documentNamed(document, name);

const documentAll = caller<Document, [string], ArrayLike<Element>>('Document', 'querySelectorAll');
const elementAll = caller<Element, [string], ArrayLike<Element>>('Element', 'querySelectorAll');

const frameDocument = reader<Element, Document | null>('HTMLIFrameElement', 'contentDocument');
const framesetDocument = reader<Element, Document | null>('HTMLFrameElement', 'contentDocument');

/** The document in an iframe or frame; null when it is of another origin. */
export function contentDocument(frame: Element): Document | null {
  try {
    return (localName(frame) === 'frame' ? framesetDocument(frame) : frameDocument(frame)) ?? null;
  } catch {
    return null;
  }
}

/** Every element of a document that matches, in document order. */
export function all(root: Document | Element, selector: string): Element[] {
  const found =
    nodeType(root) === ELEMENT_NODE ? elementAll(root as Element, selector) : documentAll(root as Document, selector);
  return Array.from(found);
}

/** The root element, found by walking, as `document.documentElement` can be clobbered. */
export function rootElement(document: Document): Element | null {
  for (let node = firstChild(document); node; node = nextSibling(node)) {
    if (nodeType(node) === ELEMENT_NODE) return node as Element;
  }
  return null;
}

/** A child element of the root by its local name ("head", "body"), or null. */
export function rootChild(document: Document, name: string): Element | null {
  const root = rootElement(document);
  for (let node = root && firstChild(root); node; node = nextSibling(node)) {
    if (nodeType(node) === ELEMENT_NODE && localName(node as Element) === name) return node as Element;
  }
  return null;
}

const documentURL = reader<Document, unknown>('Document', 'URL');

/** The address of a document, or '' where it has none. */
export function urlOf(document: Document): string {
  const url = documentURL(document);
  return typeof url === 'string' ? url : '';
}

/** An absolute http(s) address, or null. */
export function absolute(url: string | null | undefined, base: string): string | null {
  if (!url) return null;
  try {
    const made = base ? new URL(url, base) : new URL(url);
    return made.protocol === 'http:' || made.protocol === 'https:' ? made.href : null;
  } catch {
    return null;
  }
}

/** White space that is not one plain space: most spaces of a text are left as they stand. */
const SPACES = /[^\S ]\s*| \s+/g;

/** Text with white space (no-break spaces too) made single spaces, ends trimmed. */
export function squeeze(text: string): string {
  return text.replace(SPACES, ' ').trim();
}
