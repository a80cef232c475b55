/** What speaks for each use of a quoted term: sparse features, by name, that the model weighs. */
import type { Doc, Extracted, Token } from '../document.ts';
import { tokenAt } from '../language/document.ts';
import type { Candidate } from './candidates.ts';
import { CALLING, CLAUSE, DOUBT, LINKS, SAYING, WORDING, WORKS } from './lexicon.ts';

/** What is looked up once a document. */
export interface TermScene {
  readonly doc: Doc;
  /** Attributions whose content touches a sentence, and the sentences that hold a cue. */
  readonly holding: ReadonlyMap<number, readonly Extracted[]>;
  readonly cued: ReadonlySet<number>;
  /** How often each candidate's words (lower case) are quoted as a short run. */
  readonly quoted: ReadonlyMap<string, number>;
  /** Token indices by lower-case text (at most MAX_PLACES each). */
  readonly places: ReadonlyMap<string, readonly number[]>;
  /** Share of the document's characters that attributions hold. */
  readonly spoken: number;
  /** Attributions per hundred tokens. */
  readonly density: number;
}

/** Places of a word that are looked at, so that a long page stays linear. */
const MAX_PLACES = 200;

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/^[\s,.;:!?]+|[\s,.;:!?]+$/g, '');

/** Prepares a document. Linear in its length. */
export function termScene(doc: Doc, extracted: readonly Extracted[], candidates: readonly Candidate[]): TermScene {
  const quoted = new Map<string, number>();
  for (const c of candidates) quoted.set(plain(c.text), (quoted.get(plain(c.text)) ?? 0) + 1);
  const places = new Map<string, number[]>();
  doc.tokens.forEach((t, i) => {
    const list = places.get(t.lower);
    if (!list) places.set(t.lower, [i]);
    else if (list.length < MAX_PLACES) list.push(i);
  });
  const holding = new Map<number, Extracted[]>();
  const cued = new Set<number>();
  let characters = 0;
  for (const e of extracted) {
    for (const s of e.cue) cued.add(sentenceAt(doc, s.start));
    for (const s of e.content) {
      characters += s.end - s.start;
      for (let n = sentenceAt(doc, s.start); n <= sentenceAt(doc, s.end - 1); n += 1) {
        const list = holding.get(n) ?? [];
        if (list.at(-1) !== e) list.push(e);
        holding.set(n, list);
      }
    }
  }
  return {
    doc,
    holding,
    cued,
    quoted,
    places,
    spoken: characters / Math.max(1, doc.text.length),
    density: (100 * extracted.length) / Math.max(1, doc.tokens.length),
  };
}

const sentenceAt = (doc: Doc, offset: number): number =>
  doc.tokens[Math.min(tokenAt(doc.tokens, offset), doc.tokens.length - 1)]?.sentence ?? -1;

const shapeOf = (word: string): string =>
  /^\p{Lu}[\p{Lu}\d&.-]+$/u.test(word)
    ? 'AA'
    : /^\p{Lu}/u.test(word)
      ? 'Aa'
      : /^\p{Ll}/u.test(word)
        ? 'aa'
        : /^\d/.test(word)
          ? '1'
          : '?';
const suffix = (word: string): string => word.toLowerCase().slice(-3);

/** Features of one candidate. Numbers are between 0 and 1 or small counts. */
export function featuresOf(scene: TermScene, c: Candidate): Map<string, number> {
  const f = new Map<string, number>();
  const on = (name: string, value = 1): void => {
    f.set(name, value);
  };
  on('bias');
  ownShape(c, on);
  const around = surroundings(scene.doc, c);
  neighbours(around, on);
  company(around, on);
  cues(scene.doc, c, around, on);
  held(scene, c, on);
  repeats(scene, c, on);
  on('spoken', Math.min(1, scene.spoken * 1.5));
  on('density', Math.min(1, scene.density / 3));
  return f;
}

type On = (name: string, value?: number) => void;

function ownShape(c: Candidate, on: On): void {
  const { words, text } = c;
  const lower = words.map((w) => w.toLowerCase().replace(/’/g, "'"));
  const caps = words.filter((w) => /^[\p{Lu}\d]/u.test(w)).length;
  on(`n:${Math.min(words.length, 6)}`);
  on(`shape:${words.map(shapeOf).join('').slice(0, 8)}`);
  on('caps', caps / words.length);
  if (caps === words.length) on('allCaps');
  if (caps === 0) on('noCaps');
  if (words.length > 1 && caps === words.length) on('title2');
  on(`first:${shapeOf(words[0] ?? '')}`);
  const end = text.trim().at(-1) ?? '';
  if (/[.,!?;:…]/.test(end)) on(`inside:${end}`);
  if (lower.some((w) => CLAUSE.has(w))) on('clause');
  if (/^(?:i|we|you|he|she|it|they|this|that|there|let|don't|who|what|how|why|no|yes)$/.test(lower[0] ?? ''))
    on('clauseStart');
  if (/^(?:the|a|an)$/.test(lower[0] ?? '')) on('ownArticle');
  if (/^(?:to|in|of|on|for|by|with|and|at|as|from)$/.test(lower[0] ?? '')) on('ownLink');
  if (/ing$/.test(lower[0] ?? '')) on('ing');
  if (/ly$/.test(lower[0] ?? '')) on('ly');
  if (words.length === 1) on(`suffix:${suffix(lower[0] ?? '')}`);
  else on(`lastSuffix:${suffix(lower.at(-1) ?? '')}`);
  for (const w of lower) on(`w:${w}`);
  if (/^[\d\s.,%$-]+$/.test(text)) on('digits');
  if (/[_@<>{}=/\\]|https?:/.test(text)) on('code');
  if (/-/.test(text)) on('hyphen');
}

/** Tokens before and after the quotation, in its block. */
interface Around {
  readonly before: readonly Token[];
  readonly after: readonly Token[];
  readonly openGap: boolean;
  readonly mark: string;
}

const REACH = 14;

function surroundings(doc: Doc, c: Candidate): Around {
  const { first, endToken, block } = c.quotation;
  const blockFirst = doc.blocks[block]?.firstToken ?? 0;
  const blockEnd = doc.blocks[block]?.endToken ?? doc.tokens.length;
  return {
    before: doc.tokens.slice(Math.max(blockFirst, first - REACH), first).reverse(),
    after: doc.tokens.slice(endToken, Math.min(blockEnd, endToken + REACH)),
    openGap: doc.tokens[first]?.spaceBefore ?? true,
    mark: doc.tokens[first]?.text ?? '"',
  };
}

function neighbours({ before, after, openGap, mark }: Around, on: On): void {
  const [p1, p2, p3] = before;
  const [n1, n2] = after;
  on(/["“”„«]|''/.test(mark) ? 'double' : 'single');
  if (!p1) on('opensBlock');
  else {
    on(`p1:${p1.kind === 'word' ? p1.lower : p1.kind === 'number' ? '#' : p1.text}`);
    if (p1.kind === 'word') on(`p1s:${shapeOf(p1.text)}`);
    if (p2?.kind === 'word' && p1.kind === 'word') on(`p2:${p2.lower} ${p1.lower}`);
    if (p2) on(`pp:${p2.kind === 'word' ? p2.lower : p2.text}`);
    if (/^(?:a|an|the|this|that|these|those|his|her|their|its|our|my|your)$/.test(p1.lower)) on('determiner');
    if (
      /^(?:his|her|their|its|our|my|your)$/.test(p1.lower) ||
      /['’]s$/.test(p1.lower) ||
      p1.text === '’s' ||
      p1.text === "'s"
    )
      on('possessive');
    if (LINKS.has(p1.lower)) on('afterLink');
    if (/^(?:is|are|was|were|be|been|as|being)$/.test(p1.lower)) on('copula');
    if (/(?:ly|ed|ing)$/.test(p1.lower)) on(`p1end:${p1.lower.slice(-2)}`);
    if (/[.!?]/.test(p1.text)) on('opensSentence');
    if (p1.kind === 'word' && p2?.kind === 'word' && p3 && /^(?:the|a|an|his|her|their|its)$/.test(p2.lower))
      on('adjectiveBefore');
  }
  if (!openGap && p1) on('glued');
  if (!n1) on('endsBlock');
  else {
    on(`n1:${n1.kind === 'word' ? n1.lower : n1.text}`);
    if (n1.kind === 'word') {
      on(`n1s:${shapeOf(n1.text)}`);
      on(
        LINKS.has(n1.lower)
          ? 'beforeLink'
          : SAYING.has(n1.lower)
            ? 'beforeSaying'
            : CLAUSE.has(n1.lower)
              ? 'beforeVerb'
              : 'beforeNoun',
      );
      on(`n1x:${suffix(n1.lower)}`);
    } else on('beforeMark');
    if (n2?.kind === 'word' && SAYING.has(n2.lower)) on('n2saying');
  }
}

const near = (tokens: readonly Token[], words: ReadonlySet<string>, reach: number): number =>
  tokens.slice(0, reach).findIndex((t) => words.has(t.lower));

const UI =
  /^(?:button|buttons|folder|option|options|tab|tag|setting|settings|menu|key|command|feature|mode|list|section|field|label|slider|sliders|icon|link|page|box|category|file|version|level|plan|package|package|tier)$/;
const PROGRAM =
  /^(?:program|programme|campaign|collection|operation|project|initiative|event|festival|club|account|tour|line|series|movement|brand|service|app|act|bill|rule|law|doctrine|plan)$/;
const PEOPLE =
  /^(?:star|stars|actor|actress|host|singer|songstress|author|director|creator|alum|cast|castmate|fans|character|writer|producer|judge|winner|finale|premiere|trailer|remake|sequel|soundtrack|theme|movie|film|book|album|song|episode|video)$/;
const IDEA =
  /^(?:narrative|conspiracy|excuse|crisis|scandal|theory|agenda|reform|reforms|war|justice|experts|expert|news|facts|science|evidence|journalists|reporter|reporting|media|solution|solutions|deal|policy|policies|logic|argument|claims|system|culture|debate|approach|strategy|strategies|energy|moment|phase|phases|regime|regimes|government|proceedings|inquiry|investigation)$/;

/** Words right before and after that name what sort of thing is quoted. */
function company({ before, after }: Around, on: On): void {
  for (const [name, tokens] of [
    ['n', after],
    ['p', before],
  ] as const) {
    tokens.slice(0, 2).forEach((t, i) => {
      if (UI.test(t.lower)) on(`${name}ui${i}`);
      if (PROGRAM.test(t.lower)) on(`${name}program${i}`);
      if (PEOPLE.test(t.lower)) on(`${name}people${i}`);
      if (IDEA.test(t.lower)) on(`${name}idea${i}`);
    });
  }
  const [p1, p2] = before;
  const [n1, n2] = after;
  if (p1?.lower === 'or' && p2 && /[,;]/.test(p2.text)) on('orTerm');
  if (p1?.text === '(') on('bracketed');
  if (n1 && /^[—–-]$/.test(n1.text)) on('dashAfter');
  if (n1?.text === '(') on('bracketAfter');
  if (n1?.text === ':' || (n1?.text === ',' && n2?.lower === 'or')) on('definedAfter');
  if (p1?.lower === 'and' && p2 && /["”’']/.test(p2.text)) on('pairBefore');
  if (n1?.lower === 'and' && n2 && /["“‘']/.test(n2.text)) on('pairAfter');
  if (/^(?:more|very|too|so|really|just|most|less|quite|truly|actually|even)$/.test(p1?.lower ?? '')) on('degree');
  if (
    /^(?:saying|say|says|said|reading|read|reads|utter|yell|yelling|shout|shouting|chant|chanting|chants|caption|captioned|sign|signs)$/.test(
      p1?.lower ?? '',
    ) ||
    /^(?:caption|sign|signs|stickers|shirt|shirts|banner)$/.test(p2?.lower ?? '')
  )
    on('uttered');
}

function cues(doc: Doc, c: Candidate, { before, after }: Around, on: On): void {
  const lists: [string, ReadonlySet<string>][] = [
    ['saying', SAYING],
    ['calling', CALLING],
    ['wording', WORDING],
    ['works', WORKS],
    ['doubt', DOUBT],
  ];
  for (const [name, words] of lists) {
    const b = near(before, words, REACH);
    const a = near(after, words, REACH);
    if (b >= 0) on(`${name}<${b < 1 ? 1 : b < 3 ? 3 : b < 6 ? 6 : 14}`);
    if (a >= 0) on(`${name}>${a < 1 ? 1 : a < 3 ? 3 : a < 6 ? 6 : 14}`);
    if (a < 0 && b < 0) on(`no:${name}`);
  }
  if (
    before.slice(0, 4).some((t) => t.lower === 'what') ||
    before.slice(0, 8).some((t, i) => t.lower === 'what' && CALLING.has(before[i - 1]?.lower ?? ''))
  )
    on('what');
  if (before.slice(0, 3).some((t) => t.lower === 'that')) on('that');
  const sentence = doc.tokens[c.quotation.first]?.sentence ?? -1;
  const own = doc.sentences[sentence];
  if (own) {
    const at = c.index;
    const inside = doc.quotations
      .slice(Math.max(0, at - 12), at + 13)
      .filter((q) => q !== c.quotation && q.first >= own.first && q.first < own.end && q.depth === c.quotation.depth);
    on(`others:${Math.min(2, inside.length)}`);
    if (inside.some((q) => q.endToken - q.first > 10)) on('longBeside');
    if (!doc.tokens.slice(own.first, Math.min(own.end, own.first + 120)).some((t) => SAYING.has(t.lower)))
      on('noSayingInSentence');
  }
  const role = doc.blocks[c.quotation.block]?.role ?? 'paragraph';
  on(`role:${role}`);
  const block = doc.blocks[c.quotation.block];
  if (block && c.quotation.block === 0 && block.end - block.start < 160) on('headlineLike');
  if (block && block.end - block.start < 140) on('shortBlock');
  if (block && c.quotation.start <= block.start + 1 && c.quotation.end >= block.end - 2) on('wholeBlock');
  if (
    /^\s*[:=,{]/.test(doc.text.slice(c.quotation.end, c.quotation.end + 2)) &&
    /[=:{,[]\s*$/.test(doc.text.slice(Math.max(0, c.quotation.start - 2), c.quotation.start))
  )
    on('codeAround');
  if (/=$/.test(doc.text.slice(Math.max(0, c.quotation.start - 1), c.quotation.start))) on('codeAround');
}

/** Which attribution holds the term, and how. */
function held({ holding, cued, doc }: TermScene, c: Candidate, on: On): void {
  const { start, end, depth } = c.quotation;
  on(`depth:${Math.min(2, depth)}`);
  if (depth > 0) on('insideQuotation');
  const sentence = sentenceAt(doc, start);
  let holder: Extracted | undefined;
  for (const e of (holding.get(sentence) ?? []).slice(0, 40)) {
    if (e.content.some((s) => s.start <= start + 1 && end - 1 <= s.end) && (!holder || sizeOf(e) < sizeOf(holder)))
      holder = e;
  }
  if (!holder) {
    on('free');
    on(cued.has(sentence) ? 'free:cueNear' : 'free:noCue');
    return;
  }
  on('held');
  on(`held:${holder.kind}`);
  on(`held:${holder.act}`);
  const exact = holder.content.some((s) => Math.abs(s.start - start) <= 2 && Math.abs(s.end - end) <= 2);
  if (exact) on(holder.content.length === 1 ? 'held:all' : 'held:piece');
  const share = (end - start) / Math.max(1, sizeOf(holder));
  on('held:share', Math.min(1, share));
  if (holder.content.some((s) => Math.abs(s.start - start) <= 2)) on('held:starts');
  if (holder.content.some((s) => Math.abs(s.end - end) <= 2)) on('held:ends');
}

const sizeOf = (e: Extracted): number => e.content.reduce((n, s) => n + s.end - s.start, 0);

/** Does the article use the term again, in quotation marks or plainly? */
function repeats({ doc, places, quoted }: TermScene, c: Candidate, on: On): void {
  const again = (quoted.get(plain(c.text)) ?? 1) - 1;
  if (again > 0) on(`quotedAgain:${Math.min(3, again)}`);
  const own = doc.tokens.slice(c.quotation.first + 1, c.quotation.endToken - 1).map((t) => t.lower);
  while (own.length && /^[,.;:!?]$/.test(own.at(-1) ?? '')) own.pop();
  if (own.join('').length < 3) return;
  const times = (places.get(own[0] ?? '') ?? []).filter((at) =>
    own.every((w, k) => doc.tokens[at + k]?.lower === w),
  ).length;
  const bare = times - again - 1;
  on(bare > 3 ? 'plain:4' : bare > 0 ? `plain:${Math.min(2, bare)}` : 'plain:0');
}
