/** Turns of phrase that a reader goes by: who calls it so, is it defined, clicked, a remark of somebody, a verb. */
import type { Doc, Token } from '../document.ts';
import type { Candidate } from './candidates.ts';
import { CALLING, CLAUSE, LINKS, SAYING } from './lexicon.ts';
import type { On } from './on.ts';
import type { Around } from './place.ts';

const BE = /^(?:is|are|was|were|be|been|being|'s|'re|get|gets|got|often|also|sometimes|commonly|usually|widely)$/;
const WE_CALL = /^(?:i|we|i'll|we'll|you|you'd|i'd|people|experts|scientists|researchers|insiders|they|some|many)$/;
const INSTRUCT =
  /^(?:click|clicking|select|selecting|choose|choosing|press|pressing|type|typing|enter|entering|search|searching|tap|tapping|hit|hitting|open|check|uncheck|set|named|labeled|labelled|marked|tagged|tick|add|adding|replace|replaced|use|using|put|google|googling|googled|spelled|spelt|pronounced)$/;
const REMARK =
  /^(?:remark|remarks|comment|comments|claim|claims|charge|charges|accusation|accusations|speech|speeches|pledge|promise|tweet|tweets|line|lines|quip|statement|statements|quote|insult|insults|rhetoric|jab|attack|attacks|critique|message|slogan|chant|chants|vow|warning|answer|mantra|refrain|rant|talk|letter|argument|post)$/;
const MEANING =
  /^(?:means|mean|meant|meaning|refers|refer|referred|referring|stands|denotes|describes|signifies|implies|translates|equals|i\.e|aka|a\.k\.a|or|which|wherein|whereby|defined|comes)$/;
const SELF = /^(?:self-described|self-proclaimed|self-declared|self-identified|self-professed|admitted|avowed)$/;
const SEEMING =
  /^(?:seen|seem|seems|seemed|billed|touted|hailed|sold|disguised|passed|posing|masquerading|pretend|pretends|pretending|presented|marketed|framed|portrayed|portray|cast|viewed|regarded|treated|excuse|excuses|pretext|guise|rubric|name|under|fake|faux|mere|merely|just|only|nothing|really|actually|truly|somehow|quite)$/;
const SUBJECTS =
  /^(?:to|will|would|can|could|might|may|should|must|not|n't|he|she|they|we|i|it|you|who|then|simply|also|'ll|'d)$/;
const NEGATION =
  /^(?:not|n't|never|no|hardly|nothing|isn't|wasn't|aren't|don't|didn't|doesn't|without|neither|nor|won't|can't)$/;
/** Words of approval or worth: in distancing marks the writer denies them. */
const WORTHY =
  /^(?:expert|experts|news|free|freedom|safe|safety|reform|reforms|help|helping|helpful|research|natural|fix|fixed|fixing|truth|true|real|reality|fair|fairness|fact|facts|science|scientific|scientist|scientists|journalist|journalists|journalism|reporter|reporters|reporting|normal|good|better|best|improved|improvement|improvements|progress|progressive|moderate|moderates|independent|justice|equality|equal|peace|peaceful|protest|protests|protesters|protection|protect|protecting|security|solution|solutions|proof|evidence|study|studies|legal|lawful|charity|aid|gift|gifts|friend|friends|friendly|ally|allies|leader|leaders|leadership|elite|elites|hero|heroes|patriot|patriots|victory|win|winner|success|successful|choice|choices|rights|values|family|responsible|responsibility|accident|accidental|mistake|error|errors|democratic|democracy|humanitarian|voluntary|liberation|liberate|liberated|rescue|rebels|moral|morality|ethical|green|clean|sustainable|smart|smarter|authentic|objective|neutral|balanced|official|historic|special|exclusive|luxury|professional|educated|education|training|wisdom|adviser|advisers|consultant|consultants|doctor|doctors|volunteers|volunteer|negotiations|deal|agreement|ceasefire|election|elections|vote|trial|investigation|debate|discussion|apology|honest|honesty|common|sense|efficient|efficiency|flexibility|modern|modernisation|modernization|civilised|civilized|innovative|innovation|affordable|discount|bargain|diversity|inclusive|tolerance|care|cure|treatment|healthy|work|working|job|jobs|career|serious|important|necessary|needed|need|temporary|interim|transparent|transparency|recovery|growth)$/;

const pronoun = /^(?:his|her|their|its|our|my|your)$/;

/** Features of the frames round a term. */
export function frames(doc: Doc, c: Candidate, { before, after }: Around, on: On): void {
  const [p1, p2, p3] = before;
  const [n1, n2, n3] = after;
  callings(before, on);
  const comma = /,$/.test(c.text.trim());
  const next = comma || n1?.text !== ',' ? n1 : n2;
  if ((comma || n1?.text === ',') && next && /^(?:a|an|the|which|or|meaning|where|when)$/.test(next.lower))
    on(`apposition:${/^(?:a|an|the)$/.test(next.lower) ? 'article' : next.lower}`);
  if (n1 && MEANING.test(n1.lower)) on('defines:next');
  else if ([n1, n2, n3].some((t) => t && MEANING.test(t.lower))) on('defines:near');
  if (n1 && /^(?:is|are|was|were|has|have|can|will|would)$/.test(n1.lower)) on('subject');
  if (before.slice(0, 2).some((t) => INSTRUCT.test(t.lower))) on('instruct:2');
  else if (before.slice(0, 5).some((t) => INSTRUCT.test(t.lower))) on('instruct:5');
  if (n1 && REMARK.test(n1.lower)) on('remark:1');
  else if (n2 && REMARK.test(n2.lower)) on('remark:2');
  if (before.slice(0, 4).some((t) => REMARK.test(t.lower))) on('remark:before');
  if (before.slice(0, 2).some((t) => SELF.test(t.lower))) on('selfCalled');
  if (before.slice(0, 3).some((t) => SEEMING.test(t.lower))) on('seeming');
  if (p1?.lower === 'as' && before.slice(1, 6).some((t) => SEEMING.test(t.lower))) on('seemingAs');
  if (before.slice(0, 4).some((t) => NEGATION.test(t.lower))) on('negated');
  owner(p1, p2, p3, on);
  if (c.words.length === 1 && p1 && SUBJECTS.test(p1.lower)) on('verbal');
  if (c.words.some((w) => WORTHY.test(w.toLowerCase()))) on(c.words.length === 1 ? 'worthy:1' : 'worthy');
  const block = doc.blocks[c.quotation.block];
  const words = doc.tokens
    .slice(block?.firstToken ?? 0, (block?.firstToken ?? 0) + 40)
    .filter((t) => t.kind === 'word');
  const capitals = words.filter((t) => /^\p{Lu}/u.test(t.text)).length;
  if (words.length >= 4 && capitals / words.length > 0.6) {
    on('titleCase');
    on(/^\p{Lu}/u.test(c.words[0] ?? '') ? 'titleCase:up' : 'titleCase:low');
  }
}

/** "called", "what X calls", "known as": whose word it is. */
function callings(before: readonly Token[], on: On): void {
  const at = before.slice(0, 6).findIndex((t) => CALLING.has(t.lower) || t.lower === 'known');
  if (at < 0) return;
  const cue = before[at];
  const subject = before[at + 1];
  if (cue?.lower === 'known') on('calls:known');
  else if (subject && BE.test(subject.lower)) on('calls:passive');
  else if (subject && WE_CALL.test(subject.lower)) on(`calls:${/^(?:i|we)/.test(subject.lower) ? 'we' : 'people'}`);
  else if (subject && /^\p{Lu}/u.test(subject.text)) on('calls:name');
  else if (subject && /^(?:he|she)$/.test(subject.lower)) on('calls:he');
  else if (subject?.text === ',' || !subject) on('calls:participle');
  else on('calls:other');
  if (before.slice(at + 1, at + 6).some((t) => t.lower === 'what')) on('calls:what');
  on(`calls:at${Math.min(3, at)}`);
}

/** Whose it is by the words before: a name's, a pronoun's, or a determiner's with or without an adjective. */
function owner(p1: Token | undefined, p2: Token | undefined, p3: Token | undefined, on: On): void {
  if (!p1) return;
  const genitive = /^['’]s$|^['’]$/.test(p1.text);
  if (genitive && p2) on(/^\p{Lu}/u.test(p2.text) ? 'owner:name' : 'owner:noun');
  else if (pronoun.test(p1.lower)) on('owner:pronoun');
  else if (p2 && pronoun.test(p2.lower)) on('owner:pronounFar');
  else if (p2 && /^['’]s$|^['’]$/.test(p2.text) && p3) on('owner:nameFar');
}

const slotOf = ({ after }: Around): string => {
  const [n1] = after;
  if (!n1) return 'end';
  if (n1.kind !== 'word') return /[.!?]/.test(n1.text) ? 'stop' : n1.text === ',' ? 'comma' : 'mark';
  if (SAYING.has(n1.lower)) return 'saying';
  if (LINKS.has(n1.lower)) return 'link';
  return CLAUSE.has(n1.lower) ? 'verb' : 'noun';
};

const leadOf = ({ before }: Around): string => {
  const [p1, p2] = before;
  if (!p1) return 'start';
  if (p1.kind !== 'word') return /[.!?:]/.test(p1.text) ? 'start' : /^['’]s?$/.test(p1.text) ? 'poss' : 'mark';
  if (/^(?:a|an)$/.test(p1.lower)) return 'a';
  if (p1.lower === 'the') return 'the';
  if (/^(?:this|that|these|those|such|some|many|more|any|no|all|every|another|most)$/.test(p1.lower)) return 'these';
  if (pronoun.test(p1.lower)) return 'poss';
  if (/^(?:is|are|was|were|be|been|being|as|not|n't)$/.test(p1.lower)) return 'be';
  if (CALLING.has(p1.lower)) return 'calling';
  if (SAYING.has(p1.lower)) return 'saying';
  if (/^(?:and|or|but)$/.test(p1.lower)) return 'and';
  if (LINKS.has(p1.lower)) return 'link';
  if (/^\p{Lu}/u.test(p1.text)) return 'name';
  if (p2 && /^(?:a|an|the|this|that|these|those|his|her|their|its|our|my|your)$/.test(p2.lower)) return 'adjective';
  return 'word';
};

/** Pairs of the strongest single signs, since a sum of single weights cannot say "and". */
export function pairs(around: Around, c: Candidate, has: (name: string) => boolean, on: On): void {
  const hold = has('held')
    ? has('held:all') || has('held:piece')
      ? 'exact'
      : 'held'
    : has('free:cueNear')
      ? 'near'
      : 'free';
  const caps = has('noCaps') ? 'low' : has('allCaps') ? 'up' : 'mixed';
  const n = c.words.length === 1 ? '1' : c.words.length === 2 ? '2' : c.words.length === 3 ? '3' : '4';
  const [slot, lead] = [slotOf(around), leadOf(around)];
  const mark = has('double') ? 'd' : 's';
  on(`slot:${slot}`);
  on(`lead:${lead}`);
  on(`x1:${hold} ${caps} ${n}`);
  on(`x2:${hold} ${slot}`);
  on(`x3:${hold} ${lead}`);
  on(`x4:${lead} ${slot}`);
  on(`x5:${caps} ${lead}`);
  on(`x6:${caps} ${slot}`);
  on(`x7:${mark} ${hold} ${caps}`);
  if (has('clause')) on(`x8:${hold} ${slot}`);
  if (has('insideQuotation') || (has('held:direct') && hold === 'held')) {
    on('q:in');
    on(`q1:${lead}`);
    on(`q2:${slot}`);
    on(`q3:${n} ${caps}`);
    on(`q4:${lead} ${slot}`);
    on(`q5:${lead} ${n} ${caps}`);
  }
}
