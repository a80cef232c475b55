/** Where a quoted term stands: the words right before and after it, and what sort of thing they name. */
import type { Doc, Token } from '../document.ts';
import type { Candidate } from './candidates.ts';
import { CLAUSE, LINKS, SAYING } from './lexicon.ts';
import type { On } from './on.ts';
import { shapeOf, suffix } from './shape.ts';

/** Tokens before and after the quotation, in its block. */
export interface Around {
  readonly before: readonly Token[];
  readonly after: readonly Token[];
  readonly openGap: boolean;
  readonly mark: string;
}

/** Tokens looked at on each side. */
export const REACH = 14;

/** The tokens round a quotation. */
export function surroundings(doc: Doc, c: Candidate): Around {
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

/** Features of the neighbouring words and marks. */
export function neighbours({ before, after, openGap, mark }: Around, on: On): void {
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

const UI =
  /^(?:button|buttons|folder|option|options|tab|tag|setting|settings|menu|key|command|feature|mode|list|section|field|label|slider|sliders|icon|link|page|box|category|file|version|level|plan|package|package|tier)$/;
const PROGRAM =
  /^(?:program|programme|campaign|collection|operation|project|initiative|event|festival|club|account|tour|line|series|movement|brand|service|app|act|bill|rule|law|doctrine|plan)$/;
const PEOPLE =
  /^(?:star|stars|actor|actress|host|singer|songstress|author|director|creator|alum|cast|castmate|fans|character|writer|producer|judge|winner|finale|premiere|trailer|remake|sequel|soundtrack|theme|movie|film|book|album|song|episode|video)$/;
const IDEA =
  /^(?:narrative|conspiracy|excuse|crisis|scandal|theory|agenda|reform|reforms|war|justice|experts|expert|news|facts|science|evidence|journalists|reporter|reporting|media|solution|solutions|deal|policy|policies|logic|argument|claims|system|culture|debate|approach|strategy|strategies|energy|moment|phase|phases|regime|regimes|government|proceedings|inquiry|investigation)$/;

/** Words right before and after that name what sort of thing is quoted. */
export function company({ before, after }: Around, on: On): void {
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
