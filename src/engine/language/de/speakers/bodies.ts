/** Bodies: the fullest form of a name that the article gives, and what "the company" or "the court" points to. */
import type { Doc, Token } from '../../../document.ts';
import { ADVERBS, DETERMINERS, OPENERS, PREPOSITIONS } from '../words.ts';
import { isBodyWord, isGeneralBody, isTimeNoun } from './nouns.ts';

/** Bodies whose general noun alone names nobody ("der Konzern"). */
export const POINTING =
  /^(?:unternehmen|konzern|firma|verein|klub|club|partei|behörde|verband|organisation|hersteller|betreiber|anbieter|sender|zeitung|blatt|magazin|agentur|portal|plattform|stiftung|kette|autobauer|airline|fluggesellschaft|versicherer|händler|discounter|institut|bank|ministerium|amt|gericht|universität|hochschule|klinik|gewerkschaft|fraktion|kommission)s?$/;

/** Bodies of any kind: the last one that spoke. */
export const VAGUE =
  /^(?:unternehmen|konzern|firma|organisation|hersteller|betreiber|anbieter|autobauer|airline|fluggesellschaft|versicherer|händler|discounter|kette|plattform|portal)s?$/;

/** Longest name before an acronym in brackets, in words. */
const MOST_WORDS = 8;

/** Most bodies of one kind that are told apart before a place. */
const MOST_KINDS = 3;

/** What the bodies of a document are called. */
export class Bodies {
  private readonly forms = new Map<string, string | null>();
  private readonly kinds = new Map<string, readonly { readonly at: number; readonly name: string }[]>();
  private places: ReadonlySet<string> | null = null;

  constructor(private readonly doc: Doc) {}

  /** The fullest form of a body's name: "Städtetag" -> "Städtetag NRW", "Feuerwehr" -> "Berliner Feuerwehr"; null: no other. */
  fullForm(head: string): string | null {
    const known = this.forms.get(head);
    if (known !== undefined) return known;
    const found = this.findFullForm(head);
    this.forms.set(head, found);
    return found;
  }

  /** The compounds of a general noun that stand before a token ("Innenministerium" for "ministerium"), each once, lower case; at most three. */
  kindsBefore(noun: string, at: number): readonly string[] {
    let all = this.kinds.get(noun);
    if (!all) {
      const found: { at: number; name: string }[] = [];
      this.doc.tokens.forEach(({ lower, text }, place) => {
        const bare = lower.replace(/(?:es|s)$/, '');
        const name = bare.endsWith(noun) ? bare : lower.endsWith(noun) ? lower : '';
        if (
          found.length < MOST_KINDS &&
          name.length > noun.length + 1 &&
          /^\p{Lu}/u.test(text) &&
          !found.some((f) => f.name === name)
        )
          found.push({ at: place, name });
      });
      this.kinds.set(noun, found);
      all = found;
    }
    return all
      .filter((kind) => kind.at < at)
      .slice(0, MOST_KINDS)
      .map(({ name }) => name);
  }

  private findFullForm(head: string): string | null {
    const { tokens } = this.doc;
    const lower = head.toLowerCase();
    let best: string | null = null;
    let words = 1;
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at] as Token;
      if (token.lower === lower || (token.lower === `${lower}s` && lower.length > 4)) {
        let from = at;
        let to = at + 1;
        const genitive = token.lower !== lower;
        while (from > 0 && isProper(tokens, from - 1, at, genitive) && at - from < 3) from--;
        while (!genitive && to < tokens.length && this.namesOn(to, at) && to - at < 3) to++;
        if (to - from > words) {
          words = to - from;
          best = this.doc.text.slice((tokens[from] as Token).start, (tokens[to - 1] as Token).end).replace(/\s+/g, ' ');
        }
      } else if (words === 1 && token.text === '(' && tokens[at + 1]?.text === head && tokens[at + 2]?.text === ')') {
        const from = spelledFrom(tokens, at);
        if (at - from > 0) {
          best = withoutGenitive(
            this.doc.text.slice((tokens[from] as Token).start, (tokens[at + 2] as Token).end),
            tokens[from - 1],
          );
          words = 2;
        }
      } else if (words === 1 && isShortFor(tokens, at, head)) {
        best = this.doc.text.slice(token.start, (tokens[at + 1] as Token).end);
        words = 2;
      } else if (token.lower.endsWith(`-${lower}`) && words === 1) best = token.text;
    }
    return best;
  }

  /** A capital after a body's noun that is part of its name: an acronym, another body's word, a place ("Polizei Kleve"). */
  private namesOn(at: number, noun: number): boolean {
    const { tokens } = this.doc;
    const token = tokens[at];
    if (token?.kind !== 'word' || token.sentence !== tokens[noun]?.sentence || !token.spaceBefore) return false;
    if (!/^\p{Lu}/u.test(token.text) || isTimeNoun(token.text)) return false;
    if (/^\p{Lu}{2,}/u.test(token.text)) return true;
    if (isGeneralBody(token.text)) return false;
    const { text } = tokens[noun] as Token;
    return (
      isBodyWord(token.text) ||
      (NAMED.test(text) && !isCountable(token.lower)) ||
      (isBodily(text) && this.isPlace(token.lower))
    );
  }

  /** The document uses the word as a place's ("in Kleve"), or it is a quarter of the sky. */
  private isPlace(lower: string): boolean {
    this.places ??= new Set(
      this.doc.tokens.flatMap((token, at) =>
        /^(?:in|aus|nach)$/.test(this.doc.tokens[at - 1]?.lower ?? '') &&
        /^\p{Lu}/u.test(token.text) &&
        !isCountable(token.lower)
          ? [token.lower]
          : [],
      ),
    );
    return LANDS.test(lower) || this.places.has(lower);
  }
}

/** Bodies' nouns that mostly have a name right after them ("die Gewerkschaft Wega"). */
const NAMED =
  /^(?:Gewerkschaft|Partei|Verein|Firma|Agentur|Nachrichtenagentur|Organisation|Stiftung|Verband|Hersteller|Konzern|Kette|Plattform|Portal|Sender|Zeitung|Magazin|Initiative)$/;

/** A body's noun, or one that ends like one ("Städtetag"). */
const isBodily = (text: string): boolean =>
  isBodyWord(text) || isGeneralBody(text) || /.{3}(?:tag|bund|rat|kreis|dienst|werk)$/.test(text);

/** Lands, great cities and quarters of the sky: own list. */
const LANDS =
  /^(?:nord|süd|ost|west|mitte|bayern|hessen|sachsen|thüringen|brandenburg|berlin|hamburg|bremen|saarland|niedersachsen|nordrhein-westfalen|schleswig-holstein|mecklenburg-vorpommern|baden-württemberg|rheinland-pfalz|sachsen-anhalt|münchen|köln|frankfurt|stuttgart|düsseldorf|leipzig|dortmund|essen|dresden|hannover|nürnberg|duisburg|bochum|wuppertal|bielefeld|bonn|münster|karlsruhe|mannheim|augsburg|wiesbaden|kiel|lübeck|erfurt|mainz|rostock|kassel|magdeburg|halle|potsdam|wien|graz|linz|salzburg|innsbruck|tirol|kärnten|steiermark|burgenland|vorarlberg|zürich|bern|basel|genf|luzern|aargau|solothurn|lausanne|winterthur|deutschland|österreich|schweiz|europa)$/;

/** Plurals and things after "in", "aus", "nach" without an article ("nach Protesten"). */
const isCountable = (lower: string): boolean =>
  /(?:ungen|ten|nen|ern|ionen|heit|keit|ung|tion|schaft|ismus)$/.test(lower);

/** Where the words before a bracket begin that its acronym shortens: at a capital with its first letter, else after the last article. */
function spelledFrom(tokens: readonly Token[], bracket: number): number {
  let from = bracket;
  while (
    from > 0 &&
    bracket - from < MOST_WORDS &&
    tokens[from - 1]?.sentence === tokens[bracket]?.sentence &&
    isNameWord(tokens[from - 1] as Token)
  )
    from--;
  const letter = tokens[bracket + 1]?.lower[0];
  for (let at = from; at < bracket; at++) {
    const token = tokens[at] as Token;
    if (token.lower[0] === letter && /^\p{Lu}/u.test(token.text) && !opensOnly(token)) return at;
  }
  let last = bracket - 1;
  while (last > from && /^\p{Lu}/u.test(tokens[last - 1]?.text ?? '') && !opensOnly(tokens[last - 1] as Token)) last--;
  return last;
}

/** "des Nachrichtendienstes (NDB)" without the ending of the genitive, where an article before shows that it is one. */
const withoutGenitive = (name: string, before: Token | undefined): string =>
  /^(?:des|eines)$/.test(before?.lower ?? '') || /er$/.test(before?.lower ?? '')
    ? name.replace(/([^s])e?s (\([^)]+\))$/, '$1 $2')
    : name;

/** A word that a sentence opens with and no name does ("Allein", "Auch"). */
const opensOnly = ({ lower }: Token): boolean =>
  OPENERS.has(lower) || ADVERBS.has(lower) || PREPOSITIONS.has(lower) || DETERMINERS.has(lower);

/** A capital, or what stands small inside a body's name. */
const isNameWord = ({ text, lower }: Token): boolean =>
  /^\p{Lu}/u.test(text)
    ? !/^(?:Die|Der|Das|Beim|Bei|Vom|Von|Für|Laut)$/.test(text)
    : /^(?:für|und|der|des|von|zur|e\.v\.|for|of|and|the)$/.test(lower);

/** "Fed" for "Federal Reserve": three letters or more that begin the name of a body. */
function isShortFor(tokens: readonly Token[], at: number, head: string): boolean {
  const token = tokens[at] as Token;
  const next = tokens[at + 1];
  return (
    head.length >= 3 &&
    head.length <= 5 &&
    token.text.length > head.length &&
    token.text.startsWith(head) &&
    next !== undefined &&
    /^\p{Lu}/u.test(next.text) &&
    isBodyWord(next.text)
  );
}

/** A capital before a body's noun that is part of its name ("Deutsche", "Berliner"). */
function isProper(tokens: readonly Token[], at: number, noun: number, genitive: boolean): boolean {
  const token = tokens[at];
  if (token?.sentence !== tokens[noun]?.sentence) return false;
  if (token?.kind !== 'word' || !/^\p{Lu}/u.test(token.text) || isTimeNoun(token.text) || opensOnly(token))
    return false;
  return (
    (genitive ? /e[rn]$/ : /(?:er|e|en)$/).test(token.text) &&
    (tokens[at + 1]?.spaceBefore ?? false) &&
    !/^(?:Die|Der|Das|Eine|Einer|Diese|Dieser|Ihre|Seine|Keine)$/.test(token.text) &&
    !isGeneralBody(token.text)
  );
}
