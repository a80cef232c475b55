/** What the best run of paragraphs is like: sums over its rows, and what its words say. */
import { isDense } from './chars.ts';
import * as tag from './tags.ts';
import type { PageView } from './view.ts';
import { WordTable } from './word-table.ts';

const SAID = 1;
const PERSON = 2;

let table: WordTable | null = null;

function words(): WordTable {
  table ??= new WordTable([
    [
      SAID,
      'said |says |told |according to|announced|reported|sagte |erklärte|laut |teilte |déclaré|selon |dijo |según |afirmó|disse |segundo |secondo |powiedział|сказал|сообщил|заявил|sa |zei |dedi |kata |と述べ|と話し|と語っ|表示|说|称|말했다|밝혔다',
    ],
    [
      PERSON,
      'you |your |yours |we |our |us |sie |ihr |ihre |ihrer |ihren |ihrem |wir |unser |unsere |unserer |unseren |unserem |vous |votre |vos |nous |notre |nos |usted |su |nuestro |nuestra |nuestros |nuestras ',
    ],
  ]);
  return table;
}

/** How much of the run is read for words: enough to tell, never the whole of a long page. */
const SAMPLE_ROWS = 14;
const SAMPLE_CHARS = 4000;
const SAMPLE_ROW = 1000;

const YEAR = /\b(?:19|20)\d\d\b/g;

/** See {@link runSigns}. Counts are over the paragraphs of the run, `rows`, `headings`, `items` and `images` over all its rows. */
export interface RunSigns {
  readonly chars: number;
  readonly links: number;
  readonly stops: number;
  readonly commas: number;
  readonly quotes: number;
  readonly digits: number;
  readonly uppers: number;
  readonly rows: number;
  readonly headings: number;
  readonly items: number;
  readonly images: number;
  /** Weight in p elements. */
  readonly para: number;
  readonly longest: number;
  /** Sum of the squared weights. */
  readonly squares: number;
  /** Largest share of the weight under one parent, one grandparent. */
  readonly sameParent: number;
  readonly sameGrand: number;
  /** Hints on the paragraphs' elements and three above each. */
  readonly hints: number;
  /** Shares (per hundred words) of words of reported speech, of words that speak to the reader, of years. */
  readonly said: number;
  readonly person: number;
  readonly years: number;
}

const mostOf = (weights: ReadonlyMap<number, number>): number => {
  let most = 0;
  for (const weight of weights.values()) if (weight > most) most = weight;
  return most;
};

/** Reads the best run of a page. All zero on a page without one. */
export function runSigns(view: PageView): RunSigns {
  const { scan, shape, hints, texts } = view;
  const { rows } = scan;
  const { best } = shape;
  const sums = { chars: 0, links: 0, stops: 0, commas: 0, quotes: 0, digits: 0, uppers: 0, rows: 0, headings: 0 };
  const more = { items: 0, images: 0, para: 0, longest: 0, squares: 0 };
  const parents = new Map<number, number>();
  const grands = new Map<number, number>();
  let text = '';
  let sampled = 0;
  let hinted = 0;
  for (let row = best?.first ?? 0; best && row <= best.last; row++) {
    const owner = rows.owner[row] as number;
    const context = scan.context[owner] as number;
    sums.rows++;
    more.images += rows.images[row] as number;
    if (context & tag.HEADING) sums.headings++;
    if (context & (tag.ITEM | tag.CELL)) more.items++;
    if (shape.paragraphs[row] !== 1) continue;
    const weight = shape.weights[row] as number;
    sums.chars += rows.chars[row] as number;
    sums.links += rows.linkChars[row] as number;
    sums.stops += rows.stops[row] as number;
    sums.commas += rows.commas[row] as number;
    sums.quotes += rows.quotes[row] as number;
    sums.digits += rows.digits[row] as number;
    sums.uppers += rows.uppers[row] as number;
    more.longest = Math.max(more.longest, weight);
    more.squares += weight * weight;
    if ((scan.flags[owner] as number) & tag.PARA) more.para += weight;
    const parent = Math.max(0, scan.parents[owner] as number);
    const grand = Math.max(0, scan.parents[parent] as number);
    parents.set(parent, (parents.get(parent) ?? 0) + weight);
    grands.set(grand, (grands.get(grand) ?? 0) + weight);
    if (sampled < SAMPLE_ROWS && text.length < SAMPLE_CHARS) {
      text += ` ${texts.lower(row).slice(0, SAMPLE_ROW)}`;
      sampled++;
    }
    for (let k = owner, level = 0; level < 4 && k > 0; level++, k = scan.parents[k] ?? -1) hinted |= hints.at(k);
  }
  const whole = Math.max(1, best?.weight ?? 1);
  return {
    ...sums,
    ...more,
    hints: hinted,
    sameParent: mostOf(parents) / whole,
    sameGrand: mostOf(grands) / whole,
    ...wordsOf(text),
  };
}

function wordsOf(text: string): Pick<RunSigns, 'said' | 'person' | 'years'> {
  let spaces = 1;
  for (let i = text.indexOf(' '); i >= 0; i = text.indexOf(' ', i + 1)) spaces++;
  const whole = (spaces + (isDense(text.charCodeAt(1)) ? text.length / 3 : 0)) / 100;
  const [said, person] = words().count(text);
  return { said: said / whole, person: person / whole, years: (text.match(YEAR) ?? []).length / whole };
}
