/** JSON-LD of a page, read as data: parsed with JSON.parse, every value checked before it is used, sizes bounded. */
import { attribute, textContent } from './dom.ts';
import type { Head } from './head.ts';

type Json = Readonly<Record<string, unknown>>;

const LONGEST_SCRIPT = 600_000;
const MOST_NODES = 2000;
const DEEPEST = 12;
const ARTICLE_TYPE = /(?:Article|BlogPosting|LiveBlogPosting|Report|NewsArticle|OpinionPiece|Review)$/;

/** What a page's JSON-LD says of its article. Only strings that are there; nothing made up. */
export interface LinkedData {
  readonly article: boolean;
  /** Every @type and itemtype on the page, of any node, each once. */
  readonly types: readonly string[];
  /** The @type found ("NewsArticle"). */
  readonly type?: string;
  readonly headline?: string;
  readonly authors: readonly string[];
  readonly publisher?: string;
  readonly published?: string;
  readonly modified?: string;
  readonly language?: string;
  readonly section?: string;
  readonly url?: string;
  readonly keywords: readonly string[];
  /** sourceOrganization, copyrightHolder, creditText: where a wire names itself. */
  readonly credits: readonly string[];
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value as a list: lists stay, nothing is an empty list. */
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : value == null ? [] : [value]);

const LONGEST_STRING = 500;

function stringOf(value: unknown): string | undefined {
  const first = Array.isArray(value) ? value[0] : value;
  if (typeof first !== 'string') return isObject(first) ? stringOf(first['@value'] ?? first.name) : undefined;
  const text = decode(first).replace(/\s+/g, ' ').trim();
  return text.length > 0 && text.length <= LONGEST_STRING ? text : undefined;
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
  ['lt', '<'],
  ['gt', '>'],
  ['nbsp', ' '],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['hellip', '…'],
]);

/** Many sites escape their strings as HTML once more: the few entities that occur, as text, never parsed as HTML. */
export function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name) return ENTITIES.get(String(name).toLowerCase()) ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** JSON as sites write it: CDATA and comment wrappers, raw line ends in strings. Undefined when it is no JSON. */
function parse(text: string): unknown {
  if (text.length > LONGEST_SCRIPT) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    const cleaned = text
      .replace(
        /^\s*(?:\/\/\s*)?(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)|(?:\/\/\s*)?(?:-->|\/\*\s*\]\]>\s*\*\/|\]\]>)\s*$/g,
        '',
      )
      .replace(/\p{Cc}+/gu, ' ')
      .replace(/;\s*$/, '')
      .replace(/,\s*([\]}])/g, '$1');
    try {
      return JSON.parse(cleaned);
    } catch {
      return undefined;
    }
  }
}

/** Every node with a type, outermost first. */
function nodesOf(value: unknown): Json[] {
  const found: Json[] = [];
  const queue: [unknown, number][] = [[value, 0]];
  for (let at = 0; at < queue.length && at < MOST_NODES; at++) {
    const [item, depth] = queue[at] ?? [null, 0];
    if (Array.isArray(item)) for (const entry of item.slice(0, 200)) queue.push([entry, depth + 1]);
    else if (isObject(item)) {
      if (item['@type'] !== undefined) found.push(item);
      if (depth < DEEPEST) {
        for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement', 'item']) {
          if (isObject(item[key]) || Array.isArray(item[key])) queue.push([item[key], depth + 1]);
        }
      }
    }
  }
  return found;
}

const typesOf = (node: Json): string[] =>
  listOf(node['@type'])
    .filter((type): type is string => typeof type === 'string')
    .map((type) => type.replace(/^.*[/#:]/, ''));

const namesOf = (value: unknown): string[] =>
  listOf(value)
    .map((entry) => stringOf(entry))
    .filter((name): name is string => name !== undefined && !/^https?:/i.test(name))
    .slice(0, 12);

const keywordsOf = (value: unknown): string[] =>
  listOf(value)
    .flatMap((entry) =>
      typeof entry === 'string' ? (entry.length < 2000 ? entry.split(/\s*[,;]\s*/) : []) : namesOf(entry),
    )
    .map((word) => decode(word).trim())
    .filter((word) => word.length > 1 && word.length < 80 && !/^\w+:\S/.test(word))
    .slice(0, 40);

const NOTHING: Omit<LinkedData, 'types'> = { article: false, authors: [], keywords: [], credits: [] };

/** The only optional strings that are there. */
function strings(pairs: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const out: Record<string, string> = {};
  for (const [key, value] of Object.entries(pairs)) if (value !== undefined) out[key] = value;
  return out;
}

function describe(node: Json, type: string): Omit<LinkedData, 'types'> {
  return {
    article: true,
    type,
    authors: namesOf(node.author ?? node.creator),
    keywords: keywordsOf(node.keywords),
    credits: [...namesOf(node.sourceOrganization), ...namesOf(node.copyrightHolder), ...namesOf(node.creditText)],
    ...strings({
      headline: stringOf(node.headline) ?? stringOf(node.name),
      publisher: stringOf(node.publisher),
      published: stringOf(node.datePublished) ?? stringOf(node.dateCreated),
      modified: stringOf(node.dateModified),
      language: stringOf(node.inLanguage),
      section: stringOf(node.articleSection),
      url:
        stringOf(node.url) ??
        (isObject(node.mainEntityOfPage) ? stringOf(node.mainEntityOfPage['@id']) : stringOf(node.mainEntityOfPage)),
    }),
  };
}

/** Reads a page's JSON-LD. Broken scripts are passed over. Without an article node only the publisher is taken. */
export function readLinkedData({ data: scripts, typed }: Head): LinkedData {
  let site: string | undefined;
  let found: Omit<LinkedData, 'types'> | null = null;
  const seen = new Set<string>();
  for (const script of scripts) {
    for (const node of nodesOf(parse(textContent(script) ?? ''))) {
      const types = typesOf(node);
      for (const type of types) seen.add(type);
      const type = types.find((name) => ARTICLE_TYPE.test(name));
      if (type) {
        const described = describe(node, type);
        if (!found || (!found.headline && described.headline)) found = described;
      } else if (types.includes('WebSite')) site ??= stringOf(node.name);
      else if (types.some((name) => name.endsWith('Organization'))) site ??= stringOf(node.name);
    }
  }
  for (const element of typed.slice(0, 60)) {
    const type = (attribute(element, 'itemtype') ?? '').replace(/^.*[/#]/, '');
    if (type && type.length < 60) seen.add(type);
  }
  const data: LinkedData = { ...(found ?? NOTHING), types: [...seen] };
  return data.publisher === undefined && site !== undefined ? { ...data, publisher: site } : data;
}
