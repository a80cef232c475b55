/**
 * Cue verbs of English: what each says of its content (stance), whether it reports a claim or an attitude (act), and which
 * frames it takes. Stances after the usual grouping of reporting verbs (Hooper 1975 for factives and assertives, Recasens et
 * al. 2013 for one-sided verbs in Wikipedia's "claim" guideline); the verbs are the house's own collection.
 */
import type { Act, Stance } from '../types.ts';

/**
 * Frames: s clause without "that"; b such a clause only when it plainly is one; p only in "as X put it"; t that-clause; q quotation; n noun phrase as the claim; o addressee as object (told him);
 * i infinitive (vowed to, urged him to); c object with complement (called it a sham); w question (asked whether);
 * v inverts (said Ott); f "for" or "of" phrase (called for, warned of); a object accused (accused him of).
 */
export type Frame = 's' | 'b' | 'p' | 't' | 'q' | 'n' | 'o' | 'i' | 'c' | 'w' | 'v' | 'f' | 'a';

/** A cue verb as the lexicon has it. */
export interface CueVerb {
  readonly lemma: string;
  readonly stance: Stance;
  readonly act: Act;
  readonly frames: string;
  /** The word that must follow the verb ("out" of "point out"), if any. */
  readonly particle?: string;
}

/** A form's place in the verb: 'base' also serves the present plural, 'past' also the participle where they are alike. */
export type FormKind = 'base' | 's' | 'past' | 'participle' | 'ing';

/** A word form and the verbs it can belong to; those with a particle first. */
export interface CueForm {
  readonly verb: CueVerb;
  readonly form: FormKind;
}

/** stance, act, frames, verbs (particle after "+"; irregular past and participle after "/"). */
const TABLE: readonly (readonly [stance: Stance, act: Act, frames: string, verbs: string])[] = [
  ['neutral', 'claim', 'stqvw', 'say/said'],
  ['neutral', 'claim', 'stqoiw', 'tell/told'],
  ['neutral', 'claim', 'p', 'put/put+it'],
  [
    'neutral',
    'claim',
    'btqv',
    'add state write/wrote/written tweet explain comment remark declare respond reply answer observe argue opine recount ' +
      'testify reason reiterate emphasise emphasize stress relate joke caution recall counter retort rule',
  ],
  [
    'neutral',
    'claim',
    'tqv',
    'continue repeat quip muse post text summarise summarize gush rant exclaim report elaborate go/went/gone+on echo underline ' +
      'underscore',
  ],
  [
    'neutral',
    'claim',
    'qv',
    'laugh smile sigh shout yell cry scream chant whisper mutter murmur sob shrug begin/began/begun shoot/shot+back',
  ],
  [
    'neutral',
    'claim',
    'btq',
    'mention indicate insist assert contend maintain predict conclude estimate reckon suggest propose imply clarify note recommend',
  ],
  [
    'neutral',
    'claim',
    'tq',
    'highlight speculate hint signal hypothesise hypothesize theorise theorize posit specify stipulate advise',
  ],
  [
    'neutral',
    'claim',
    'c',
    'describe call dub label brand characterise characterize hail slam criticise criticize condemn denounce decry blast ' +
      'lambast praise portray tout dismiss deride ridicule',
  ],
  ['neutral', 'claim', 'to', 'inform remind assure notify brief persuade convince reassure'],
  ['neutral', 'claim', 'btqofi', 'warn'],
  ['neutral', 'claim', 'nt', 'announce'],
  ['neutral', 'claim', 'n', 'report propose recommend predict forecast/forecast criticise criticize condemn denounce'],
  ['neutral', 'claim', 'ti', 'promise vow pledge swear/swore/sworn threaten'],
  ['neutral', 'claim', 'w', 'ask wonder question explain'],
  ['neutral', 'claim', 'a', 'accuse blame'],
  ['factive', 'claim', 'btqv', 'confirm admit acknowledge concede reveal disclose'],
  ['factive', 'claim', 'n', 'confirm admit acknowledge concede reveal disclose'],
  [
    'factive',
    'claim',
    't',
    'show/showed/shown find/found discover learn/learned/learned demonstrate prove determine recognise recognize realise ' +
      'realize notice establish verify document observe uncover make/made+clear',
  ],
  ['factive', 'claim', 'btqv', 'point/pointed+out'],
  ['doubtful', 'claim', 'btqv', 'claim allege boast brag profess purport'],
  ['doubtful', 'claim', 'n', 'claim allege'],
  ['denial', 'claim', 'tn', 'deny reject refute rebut dispute contradict'],
  ['denial', 'claim', 't', 'doubt'],
  ['belief', 'claim', 'bt', 'think/thought believe'],
  [
    'belief',
    'claim',
    't',
    'suspect assume guess feel/felt know/knew/known fear hold/held imagine presume understand/understood worry figure',
  ],
  ['request', 'claim', 'qv', 'ask'],
  ['request', 'claim', 'io', 'urge ask order instruct beg implore call/called+on tell/told advise remind'],
  ['request', 'claim', 'tq', 'demand urge request'],
  ['request', 'claim', 'n', 'demand'],
  ['request', 'claim', 'f', 'call/called+for ask+for'],
  [
    'belief',
    'attitude',
    'i',
    'want plan hope intend expect wish seek/sought aim prefer refuse decide need decline try attempt agree offer ' +
      'choose/chose/chosen',
  ],
  ['request', 'attitude', 'io', 'encourage invite direct'],
  ['belief', 'attitude', 't', 'hope expect wish decide ensure prefer consider'],
  ['belief', 'attitude', 'n', 'support oppose back favor favour welcome fear'],
];

const VOWEL = /[aeiou]/;
/** Regular verbs whose last consonant doubles. */
const DOUBLING = new Set([
  'blog',
  'quip',
  'plan',
  'rebut',
  'chat',
  'nod',
  'sob',
  'dub',
  'slam',
  'beg',
  'admit',
  'shrug',
  'brag',
  'hint+',
]);

function regularPast(lemma: string): string {
  if (lemma.endsWith('e')) return `${lemma}d`;
  if (lemma.endsWith('y') && !VOWEL.test(lemma.at(-2) ?? '')) return `${lemma.slice(0, -1)}ied`;
  return `${DOUBLING.has(lemma) ? lemma + (lemma.at(-1) ?? '') : lemma}ed`;
}

function thirdPerson(lemma: string): string {
  if (/(?:s|x|z|ch|sh|o)$/.test(lemma)) return `${lemma}es`;
  if (lemma.endsWith('y') && !VOWEL.test(lemma.at(-2) ?? '')) return `${lemma.slice(0, -1)}ies`;
  return `${lemma}s`;
}

function gerund(lemma: string): string {
  if (lemma.endsWith('e') && !lemma.endsWith('ee')) return `${lemma.slice(0, -1)}ing`;
  return `${DOUBLING.has(lemma) ? lemma + (lemma.at(-1) ?? '') : lemma}ing`;
}

function addForms(into: Map<string, CueForm[]>, verb: CueVerb, past: string, participle: string): void {
  const forms: readonly (readonly [string, FormKind])[] = [
    [verb.lemma, 'base'],
    [thirdPerson(verb.lemma), 's'],
    [gerund(verb.lemma), 'ing'],
    [past, 'past'],
    ...(participle === past ? [] : [[participle, 'participle'] as const]),
  ];
  for (const [form, kind] of forms) {
    const list = into.get(form) ?? [];
    list.push({ verb, form: kind });
    into.set(form, list);
  }
}

function build(): ReadonlyMap<string, readonly CueForm[]> {
  const forms = new Map<string, CueForm[]>();
  for (const [stance, act, frames, verbs] of TABLE) {
    for (const entry of verbs.split(' ')) {
      const [stem = '', particle] = entry.split('+');
      const [lemma = '', past = regularPast(lemma), participle = past] = stem.split('/');
      addForms(forms, { lemma, stance, act, frames, ...(particle ? { particle } : {}) }, past, participle);
    }
  }
  for (const list of forms.values()) list.sort((a, b) => (b.verb.particle ? 1 : 0) - (a.verb.particle ? 1 : 0));
  return forms;
}

const FORMS = build();
const NO_FORMS: readonly CueForm[] = [];

/** The cue verbs that a lower-case word form can belong to, those with a particle first; empty for any other word. */
export function cueForms(lower: string): readonly CueForm[] {
  return FORMS.get(lower) ?? NO_FORMS;
}

/** Every form of every cue verb, lower case. */
export function cueWords(): IterableIterator<string> {
  return FORMS.keys();
}

const STANCES = new Map<string, Stance>();
for (const [stance, , , verbs] of TABLE) {
  for (const entry of verbs.split(' ')) {
    const lemma = entry.split(/[+/]/)[0] ?? '';
    if (!STANCES.has(lemma)) STANCES.set(lemma, stance);
  }
}

/** Words besides verbs that colour a claim: adverbs and nouns. */
const OTHER_STANCES: Readonly<Record<string, Stance>> = {
  reportedly: 'neutral',
  allegedly: 'doubtful',
  purportedly: 'doubtful',
  supposedly: 'doubtful',
  claim: 'doubtful',
  claims: 'doubtful',
  allegation: 'doubtful',
  allegations: 'doubtful',
  accusation: 'doubtful',
  accusations: 'doubtful',
  denial: 'denial',
  denials: 'denial',
  belief: 'belief',
  opinion: 'belief',
  view: 'belief',
  admission: 'factive',
  revelation: 'factive',
  confirmation: 'factive',
  finding: 'factive',
  findings: 'factive',
  demand: 'request',
  demands: 'request',
  request: 'request',
  appeal: 'request',
};

/** The stance of a cue by its words (lower case, in order): the first word the lexicon knows decides; else neutral. */
export function stanceOf(words: readonly string[]): Stance {
  for (const word of words) {
    const lemma = cueForms(word)[0]?.verb.lemma;
    const stance = (lemma === undefined ? undefined : STANCES.get(lemma)) ?? OTHER_STANCES[word];
    if (stance) return stance;
  }
  return 'neutral';
}
