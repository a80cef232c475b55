/** Whom a pronoun or a bare description means: the nearest speaker or person before it who agrees in gender and number. */
import type { Doc, Token } from '../../../document.ts';
import type { Figure, Figures } from './figures.ts';
import { roleGender } from './nouns.ts';
import type { People, Person } from './people.ts';

/** How many blocks and sentences back an antecedent may stand. */
const BLOCKS_BACK = 1;
const SENTENCES_BACK = 4;
/** Blocks back of the last person who spoke, when nobody nearer agrees. */
const FAR = 4;
/** Tokens of a sentence's opening that are looked through for its subject. */
const OPENING = 10;
/** Speakers that are kept in mind: those further back are out of reach anyway. */
const MEMORY = 40;

/** An antecedent, how many others it could have been, and whether it stands in the same sentence. */
export interface Antecedent {
  readonly figure: Figure;
  readonly rivals: number;
  readonly near: boolean;
}

/** Keeps what was said by whom, in reading order. */
export class Salience {
  private said: { readonly figure: Figure; readonly token: number }[] = [];
  private readonly quoted: Uint8Array;

  constructor(
    private readonly doc: Doc,
    private readonly people: People,
    private readonly figures: Figures,
    /** The person whose role the definite noun at a token names, or null. */
    private readonly roleHolder: (token: number) => Person | null,
  ) {
    this.quoted = new Uint8Array(doc.tokens.length);
    let filled = 0;
    for (const { first, endToken } of doc.quotations) {
      if (endToken > filled) this.quoted.fill(1, Math.max(first, filled), endToken);
      filled = Math.max(filled, endToken);
    }
  }

  /** Notes that a figure spoke, where its source stands at `token`. */
  note(figure: Figure, token: number): void {
    this.said.push({ figure, token });
    if (this.said.length > 2 * MEMORY) this.said = this.said.slice(-MEMORY);
  }

  /** The last body that spoke; null: none, or another one spoke within reach too. */
  lastBody(at: number): Figure | null {
    const bodies = this.said.filter(({ figure, token }) => figure.kind === 'organisation' && token < at);
    const last = bodies.at(-1);
    const here = this.doc.tokens[at] as Token;
    const rival = bodies.some(({ figure, token }) => figure !== last?.figure && this.isNear(token, here));
    return last && !rival ? last.figure : null;
  }

  /** Whether the figure was the last to speak before a token. */
  isLast(figure: Figure, at: number): boolean {
    return this.said.findLast(({ token }) => token < at)?.figure === figure;
  }

  /** Who spoke last in this block, a few sentences back at most, when it is a person of that gender or of one not known. */
  speakingNow(at: number, gender: 'm' | 'f' | null): { readonly figure: Figure; readonly token: number } | null {
    const here = this.doc.tokens[at] as Token;
    const last = this.said.findLast(({ token }) => token < at);
    const then = last && this.doc.tokens[last.token];
    if (
      !last ||
      !then ||
      last.figure.person === null ||
      here.block - then.block > BLOCKS_BACK ||
      here.sentence - then.sentence > SENTENCES_BACK
    )
      return null;
    return gender === null || last.figure.gender === null || last.figure.gender === gender ? last : null;
  }

  /** The last group that spoke within reach of the token. */
  group(at: number): Figure | null {
    const here = this.doc.tokens[at] as Token;
    return this.said.findLast(({ figure, token }) => figure.plural && this.isNear(token, here))?.figure ?? null;
  }

  /** The last person who spoke, a few blocks back, when nobody else who agrees did so since. */
  lastPerson(at: number, gender: 'm' | 'f'): Figure | null {
    const here = this.doc.tokens[at] as Token;
    const found = this.said.findLast(({ figure, token }) => {
      const block = this.doc.tokens[token]?.block ?? -99;
      return (
        figure.person !== null &&
        (figure.gender === null || figure.gender === gender) &&
        token < at &&
        here.block - block <= FAR
      );
    });
    return found?.figure ?? null;
  }

  /** The nearest agreeing figure before a token; `within`: those in the same sentence count. */
  antecedent(at: number, gender: 'm' | 'f' | 'n' | null, within: boolean): Antecedent | null {
    const { tokens, sentences } = this.doc;
    const here = tokens[at] as Token;
    const agrees = (f: Figure): boolean =>
      !f.plural &&
      (gender === null || f.gender === null || f.gender === gender) &&
      (f.person !== null || f.gender === gender);
    const inSentence = within ? sureOf(this.peopleIn(here.sentence, at).filter(agrees), gender) : [];
    if (inSentence[0]) return { figure: inSentence[0], rivals: inSentence.length, near: true };
    if (this.followsStranger(at, gender)) return null;
    let rivals = 0;
    let best: Figure | null = null;
    for (let back = 1; back <= SENTENCES_BACK; back++) {
      const sentence = sentences[here.sentence - back];
      if (!sentence || here.block - sentence.block > BLOCKS_BACK) break;
      const spoke = this.said.findLast(
        ({ figure, token }) => tokens[token]?.sentence === here.sentence - back && token < at && agrees(figure),
      )?.figure;
      const named = sureOf(this.peopleIn(here.sentence - back, sentence.end).filter(agrees), gender);
      const all = new Set([...(spoke ? [spoke] : []), ...named]);
      if (!best && all.size > 0) {
        best = spoke ?? named[0] ?? null;
        rivals = spoke ? 1 : all.size;
      } else if (best && back <= 2) rivals += [...all].filter((f) => f !== best).length > 0 ? 1 : 0;
    }
    return best ? { figure: best, rivals, near: false } : null;
  }

  /** The sentence before opens with somebody unnamed of that gender. */
  followsStranger(at: number, gender: 'm' | 'f' | 'n' | null): boolean {
    const { sentence } = this.doc.tokens[at] as Token;
    return (gender === 'm' || gender === 'f') && this.strangerIn(sentence - 1, gender);
  }

  /** A sentence opens with somebody unnamed of that gender ("Der IT-Kollege öffnet ..."): a pronoun after it may well mean them. */
  private strangerIn(sentence: number, gender: 'm' | 'f'): boolean {
    const { tokens, sentences } = this.doc;
    const { first = 0, end = 0, block = -1 } = sentences[sentence] ?? {};
    // "..., sagt Roe. Der Jurist ist ...": right after somebody's words a description is mostly theirs.
    const just = this.said.findLast(({ token }) => token < first);
    const then = just && tokens[just.token];
    if (then && then.block === block && then.sentence === sentence - 1 && just.figure.person) return false;
    const article = gender === 'm' ? /^(?:der|ein|einen|dieser|jener|anderer)$/ : /^(?:die|eine|diese|jene)$/;
    for (let at = first; at < Math.min(end, first + OPENING); at++) {
      const token = tokens[at] as Token;
      if (this.quoted[at] || !/^\p{Lu}/u.test(token.text) || roleGender(token.text) !== gender) continue;
      const opened = article.test(tokens[at - 1]?.lower ?? '') || article.test(tokens[at - 2]?.lower ?? '');
      const named =
        /^\p{Lu}/u.test(tokens[at + 1]?.text ?? '') || this.roleHolder(at) !== null || this.saidBy(at, gender);
      if (opened && !named) return true;
    }
    return false;
  }

  /** Whether the noun at a token was a source that has been told ("der Minister" for somebody named). */
  private saidBy(at: number, gender: 'm' | 'f'): boolean {
    return this.said.some(
      ({ figure, token }) => token <= at && at - token < 3 && figure.gender !== (gender === 'm' ? 'f' : 'm'),
    );
  }

  private isNear(token: number, here: Token): boolean {
    return here.block - (this.doc.tokens[token]?.block ?? -9) <= BLOCKS_BACK;
  }

  /** People mentioned in a sentence before a token, outside quotation marks and not as somebody's ("Roes Haus"), in order. */
  private peopleIn(sentence: number, before: number): Figure[] {
    const found: Figure[] = [];
    const { first = 0, end = 0 } = this.doc.sentences[sentence] ?? {};
    for (let at = first; at < Math.min(end, before); at++) {
      if (this.quoted[at] || this.people.genitive.has(at)) continue;
      const person = this.people.at.get(at) ?? this.roleHolder(at);
      if (!person) continue;
      const figure = this.figures.of(person);
      if (!found.includes(figure)) found.push(figure);
    }
    return found;
  }
}

/** Those whose gender is known to agree; all of them when it is known of none. */
function sureOf(figures: Figure[], gender: 'm' | 'f' | 'n' | null): Figure[] {
  const sure = gender === null ? [] : figures.filter((figure) => figure.gender === gender);
  return sure.length > 0 ? sure : figures;
}
