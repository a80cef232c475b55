/** Whom a pronoun or a bare description means: the nearest speaker or person before it who agrees in gender and number. */
import type { Doc, Token } from '../../../document.ts';
import type { Figure, Figures } from './figures.ts';
import type { People } from './people.ts';

/** How many blocks and sentences back an antecedent may stand. */
const BLOCKS_BACK = 1;
const SENTENCES_BACK = 4;
/** Blocks back of the last person who spoke, when nobody nearer agrees. */
const FAR = 4;
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

  /** The last body that spoke. */
  lastBody(): Figure | null {
    return this.said.findLast(({ figure }) => figure.kind === 'organisation')?.figure ?? null;
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
    const inSentence = within ? this.peopleIn(here.sentence, at).filter(agrees) : [];
    if (inSentence[0]) return { figure: inSentence[0], rivals: inSentence.length, near: true };
    let rivals = 0;
    let best: Figure | null = null;
    for (let back = 1; back <= SENTENCES_BACK; back++) {
      const sentence = sentences[here.sentence - back];
      if (!sentence || here.block - sentence.block > BLOCKS_BACK) break;
      const spoke = this.said.findLast(
        ({ figure, token }) => tokens[token]?.sentence === here.sentence - back && token < at && agrees(figure),
      )?.figure;
      const named = this.peopleIn(here.sentence - back, sentence.end).filter(agrees);
      const all = new Set([...(spoke ? [spoke] : []), ...named]);
      if (!best && all.size > 0) {
        best = spoke ?? named[0] ?? null;
        rivals = spoke ? 1 : all.size;
      } else if (best && back <= 2) rivals += [...all].filter((f) => f !== best).length > 0 ? 1 : 0;
    }
    return best ? { figure: best, rivals, near: false } : null;
  }

  private isNear(token: number, here: Token): boolean {
    return here.block - (this.doc.tokens[token]?.block ?? -9) <= BLOCKS_BACK;
  }

  /** People mentioned in a sentence before a token, outside quotation marks and not as somebody's ("Roes Haus"), in order. */
  private peopleIn(sentence: number, before: number): Figure[] {
    const found: Figure[] = [];
    const { first = 0, end = 0 } = this.doc.sentences[sentence] ?? {};
    for (let at = first; at < Math.min(end, before); at++) {
      const person = this.quoted[at] || this.people.genitive.has(at) ? undefined : this.people.at.get(at);
      if (!person) continue;
      const figure = this.figures.of(person);
      if (!found.includes(figure)) found.push(figure);
    }
    return found;
  }
}
