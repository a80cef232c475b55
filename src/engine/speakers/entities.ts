/** The people and bodies of an article: what is known of each, and how a short name finds its full one. */
import { givenGender, isPlace } from './given.ts';
import { type Gender, PERSON_NOUNS } from './lexicon.ts';
import type { Name } from './names.ts';
import type { Scene } from './scene.ts';
import { isMarker } from './titles.ts';

/** What an entity is. `unknown`: named, but the text does not tell whether person or body. */
export type EntityKind = 'person' | 'organisation' | 'group' | 'document' | 'unnamed' | 'unknown';

/** A place in the text where an entity is meant. */
export interface Mention {
  /** Word index of its head; negative in mentions carried from an earlier batch. */
  readonly at: number;
  readonly sentence: number;
  readonly block: number;
  readonly quoted: boolean;
  /** Opens its sentence, stands before a verb-like word, or is a source. */
  subject: boolean;
  /** It is the source of an attribution. */
  source: boolean;
  readonly form: 'name' | 'description' | 'pronoun';
  /** Stands at the beginning of its sentence. */
  readonly opens?: boolean;
  /** Stands at the beginning of its block. */
  readonly leads?: boolean;
}

/** A person, body, group or text of the article. Built up while the article is read. */
export interface Entity {
  readonly id: string;
  /** Fullest name, or the description without its determiner. */
  name: string;
  /** {@link nameKey} of the name. */
  key: readonly string[];
  /** It turned out to be another entity. */
  gone?: boolean;
  kind: EntityKind;
  gender: Gender | null;
  /** A title, pronoun or gendered noun showed the gender. */
  genderSure: boolean;
  plural: boolean;
  /** It has a name of its own. */
  named: boolean;
  /** Nouns the article uses for it, lower case singular ("senator", "ministry"). */
  readonly heads: Set<string>;
  /** Words of its descriptions, for "the island senator". */
  readonly traits: Set<string>;
  readonly aliases: string[];
  role: string | null;
  readonly mentions: Mention[];
  /** Members of a group that the article lists. */
  readonly members: readonly Entity[];
}

/** Lower-case words of a name without dots and accents: the key by which names are compared. */
export function nameKey(name: string): string[] {
  return (
    name
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/['’]s\b/g, '')
      .replace(/\./g, '')
      .match(/[\p{L}\p{N}&]+/gu) ?? []
  );
}

const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);
const stem = (key: readonly string[]): readonly string[] =>
  key.length > 1 && SUFFIXES.has(key.at(-1) ?? '') ? key.slice(0, -1) : key;

/** Does a key end with "Jr.", "III" and the like? */
export const isHeir = (key: readonly string[]): boolean => stem(key) !== key;

/** Could a short name stand for a longer one? A last name, a first name, the end of a compound last name, or initials. */
export function shortens(
  short: readonly string[],
  long: readonly string[],
  longKind: EntityKind,
): 'last' | 'first' | 'part' | 'initials' | null {
  const [s, l] = [stem(short), stem(long)];
  if (!s.length || s.length > l.length) return null;
  if (longKind !== 'organisation' && l.slice(-s.length).join(' ') === s.join(' ') && s.length < l.length) return 'last';
  if (s.length === l.length) return s.join(' ') === l.join(' ') ? 'part' : null;
  if (longKind === 'organisation' || longKind === 'unknown') {
    const ends = l.slice(-s.length).join(' ') === s.join(' ');
    const begins = l.slice(0, s.length).join(' ') === s.join(' ');
    if (
      s.length === 1
        ? (ends && isMarker(s[0] ?? '')) || (begins && l.slice(1).every((w) => COMPANY.test(w)))
        : ends || begins
    )
      return 'part';
  }
  if (longKind !== 'organisation' && s.length === 1 && l[0] === s[0])
    return l.length < 4 && FAMILY_FIRST.has(s[0] ?? '') ? 'last' : 'first';
  if (s.length >= 2 && l[0] === s[0] && l.at(-1) === s.at(-1)) return 'last';
  // "Castro" inside "Tomas Castro Reyes": a middle stretch of a long name.
  if (
    longKind !== 'organisation' &&
    s.length === 1 &&
    l.length > 2 &&
    l.slice(1).includes(s[0] ?? '') &&
    (s[0]?.length ?? 0) > 3
  )
    return 'last';
  return null;
}

/** Common last names that stand first where their bearers come from. */
const FAMILY_FIRST: ReadonlySet<string> = new Set(
  `wang li zhang liu chen yang huang zhao wu zhou xu sun zhu hu guo he lin gao luo zheng liang xie song tang deng han feng cao peng zeng xiao tian dong pan yuan cai jiang
  yu du ye cheng wei su lu ding ren shen yao xi hou meng qin bai kim park lee choi jung kang cho yoon jang lim moon nguyen tran le pham hoang phan vu vo dang bui do ngo duong`.split(
    /\s+/,
  ),
);

/** Do two full names name one person? Same last name, first names equal, one an initial or the beginning of the other. */
export function samePerson(a: readonly string[], b: readonly string[]): boolean {
  const [x, y] = [stem(a), stem(b)];
  if (x.length < 2 || y.length < 2 || x.at(-1) !== y.at(-1)) return false;
  if (isHeir(a) && isHeir(b) && a.at(-1) !== b.at(-1)) return false;
  const [f, g] = [x[0] ?? '', y[0] ?? ''];
  return (
    f === g ||
    (f.length === 1 && g.startsWith(f)) ||
    (g.length === 1 && f.startsWith(g)) ||
    (f.length > 2 && g.length > 2 && (f.startsWith(g) || g.startsWith(f)))
  );
}

/** Words that a short form of a body's name leaves off. */
const COMPANY =
  /^(?:inc|corp|corporation|co|company|ltd|llc|plc|group|records|media|airlines|airways|motors|holdings|foundation|entertainment|technologies|systems|news|industries|ag|sa|nv|and|&|party|label|studios|pictures|university|airline|international|partners|bank)$/;
const MINOR = /^(?:of|the|for|and|on|in|at|&|to)$/;

/** Do the capitals of a body's name (a beginning or an end of them too) spell the acronym? */
export function spells(acronym: string, key: readonly string[]): boolean {
  const letters = acronym.toLowerCase().replace(/[^\p{L}]/gu, '');
  if (letters.length < 2) return false;
  const major = key
    .filter((w) => !MINOR.test(w))
    .map((w) => w[0])
    .join('');
  const all = key.map((w) => w[0]).join('');
  return [major, all].some((i) => i === letters || (letters.length > 2 && i.includes(letters)));
}

/** What the words round a name tell: a person's age, role or "who"; a body's "which" or noun. */
export function kindByContext(scene: Scene, name: Name): EntityKind | null {
  const { words } = scene;
  const next = words[name.end];
  const prev = words[name.first - 1];
  const after = next?.gap ?? '';
  if (/^, ?$/.test(after) && next) {
    if (
      /^\d{1,2}$/.test(next.text) &&
      Number(next.text) > 10 &&
      /^,|^\.|^\)/.test(scene.text.slice(next.end, next.end + 1))
    )
      return 'person';
    if (/^(?:who|whose)$/.test(next.lower)) return 'person';
    if (next.lower === 'which') return 'organisation';
  }
  if (/^ $/.test(after) && next?.lower === 'who') return 'person';
  if (/^ \($/.test(after) && /^[RD]-\p{Lu}/u.test(next?.text ?? '')) return 'person';
  // "Ana Roe of the harbor firm, who ..."
  if (/^ $/.test(after) && /^(?:of|from|at)$/.test(next?.lower ?? '') && name.end - name.core > 1)
    for (let i = name.end + 1; i < name.end + 8; i += 1)
      if (/^, $/.test(words[i]?.gap ?? '')) return /^(?:who|whose)$/.test(words[i]?.lower ?? '') ? 'person' : null;
  // "another deportee" after the name, "the energy minister, Ana Roe," before it.
  if (
    /^, $/.test(after) &&
    /^(?:another|one|a|an|the)$/.test(next?.lower ?? '') &&
    name.end - name.core > 1 &&
    !name.the
  ) {
    const noun = headNoun(scene, name.end + 1);
    if (noun && kindByNoun(noun) === 'person') return 'person';
  }
  if (/^, $/.test(after) && apposed(scene, name)) return 'person';
  if (
    prev &&
    /^, $/.test(words[name.first]?.gap ?? '') &&
    /^,/.test(after) &&
    name.end - name.core > 1 &&
    PERSON_NOUNS.has(roleBefore(scene, name.first - 1))
  )
    return 'person';
  if (prev && /^ $/.test(words[name.first]?.gap ?? '') && !prev.capital) return kindByNoun(prev.lower);
  if (name.the && name.end - name.core > 1) return 'organisation';
  return null;
}

/** "Royal Roe, Harbor Economics managing director and head of strategy, was": a role in lower case between the commas after two or three words. */
function apposed(scene: Scene, name: Name): boolean {
  const { words } = scene;
  if (name.the || name.end - name.core < 2 || name.end - name.core > 3 || name.kind === 'place') return false;
  let role = false;
  for (let i = name.end; i < name.end + APPOSITION; i += 1) {
    const w = words[i];
    if (!w || (i > name.end && w.opens)) return false;
    if (i > name.end && /^,/.test(w.gap)) return role;
    if (i > name.end && w.gap !== ' ') return false;
    if (/^(?:and|or|as|a|an|the|which|who|is|was|has|had|said|says)$/.test(w.lower) && i === name.end) return false;
    role ||=
      i > name.end - 1 &&
      (PERSON_NOUNS.has(w.lower) || /^(?:ceo|cfo|coo|cto|president|director)$/.test(w.lower)) &&
      !/^(?:authority|national|native|local|senior|junior|star|fan|general|host|model|head)$/.test(w.lower);
  }
  return false;
}

/** Is the name followed by an age or a person's role between commas ("Ana Radio, 41,", "Ana Radio, a chemist at the port,")? */
export function hasPersonsRole(scene: Scene, name: Name): boolean {
  const next = scene.words[name.end];
  if (!next || !/^, $/.test(next.gap) || name.the) return false;
  if (/^\d{2}$/.test(next.text) && scene.text[next.end] === ',') return true;
  const role = /^an?$/.test(next.lower) ? headNoun(scene, name.end + 1) : '';
  return (PERSON_NOUNS.has(role) && role !== 'authority' && role !== 'member') || apposed(scene, name);
}

/** Most words of an apposition that is looked through. */
const APPOSITION = 16;

/** The noun that a phrase of lower-case words from `i` on ends with before its comma or preposition, or ''. */
function headNoun(scene: Scene, i: number): string {
  for (let k = i; k < i + 5; k += 1) {
    const next = scene.words[k + 1];
    if (next?.gap !== ' ' || /^(?:of|at|from|in|with|for|who|and)$/.test(next.lower))
      return scene.words[k]?.lower ?? '';
  }
  return '';
}

/** The head of a role that ends at word `i` ("minister of energy" -> "minister"). */
function roleBefore(scene: Scene, i: number): string {
  const of = [i - 1, i - 2, i - 3].find((k) => /^(?:of|for)$/.test(scene.words[k]?.lower ?? ''));
  return scene.words[of === undefined ? i : of - 1]?.lower ?? '';
}

const PERSON_BEFORE = /(?:man|woman|ee|er|or|ist|ian|ant|ent)$/;
const BODY_BEFORE = new Set(
  'company firm newspaper magazine website agency group charity organization organisation studio label bank brand startup retailer automaker publisher developer tabloid outlet network site broadcaster airline'.split(
    ' ',
  ),
);

function kindByNoun(noun: string): EntityKind | null {
  if (BODY_BEFORE.has(noun)) return 'organisation';
  if (
    PERSON_NOUNS.has(noun) &&
    !/^(?:local|senior|native|royal|star|fan|pal|rep|watcher|general|head|chief|liberal|conservative|junior|elder)$/.test(
      noun,
    )
  )
    return 'person';
  if (
    PERSON_BEFORE.test(noun) &&
    !/^(?:after|over|under|for|or|nor|per|ever|never|however|whether|rather|other|another|former|later|earlier|together|september|went|sent|meant|spent|want|different|recent|current|president-elect|than|then|when|even|women|men|been|seen|between|often|can)$/.test(
      noun,
    ) &&
    noun.length > 4
  )
    return 'person';
  return null;
}

/** The entity kind that a name's own words show. */
export function kindOfName(name: Name): EntityKind {
  if (name.kind === 'person') return 'person';
  if (name.kind === 'organisation' || name.kind === 'place') return 'organisation';
  const key = nameKey(name.text);
  if (
    key.length === 1 &&
    /(?:ans|crats|licans|vatives|lims|ists|ites|ese)$/.test(key[0] ?? '') &&
    !givenGender(name.text)
  )
    return 'group';
  return 'unknown';
}

/** Is this a name that stands only for a place or an adjective of one ("Russian")? */
export function isAdjective(scene: Scene, name: Name): boolean {
  const next = scene.words[name.end];
  if (name.end - name.core !== 1 || !next || next.capital || next.gap !== ' ' || scene.words[name.end - 1]?.possessive)
    return false;
  return (
    /(?:ian|ish|ese|ican|ean|anese|nch|tch|eli|aqi|tani|utch|erman|reek|wiss|olish|panish)$/.test(
      name.text.toLowerCase(),
    ) && !/^(?:is|was|has|had|will|would|said|says|and|or|who)$/.test(next.lower)
  );
}

/** Does the name name a body by its last word or as a place? */
export const isBody = (name: Name): boolean =>
  name.kind === 'organisation' || isPlace(name.text) || isMarker(nameKey(name.text).at(-1) ?? '');
