/** German attributions: tables of constructs, what carries on, and properties. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractGerman } from '../../../../src/engine/language/de/attributions.ts';
import { docFromText } from '../../../../src/engine/language/document.ts';
import { DIRECT, INVERTED, MIXED, NOTHING, PHRASE, type Row, SUBJECT } from './sentences.ts';

/** The claims of a text as the tables word them. */
function claimsOf(text: string): string[] {
  const words = (spans: readonly { start: number; end: number }[]): string =>
    spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
  return extractGerman(docFromText(text, 'de')).map((e) => {
    const mood = `${e.negated ? 'not: ' : ''}${e.hypothetical ? 'unreal: ' : ''}`;
    return `${mood}${words(e.source)} | ${words(e.content)}${e.stance === 'neutral' ? '' : ` | ${e.stance}`}`;
  });
}

const table = (name: string, rows: readonly Row[]) =>
  describe(name, () => {
    it.each(rows.map(([text, claims]) => ({ text, claims })))('$text', ({ text, claims }) => {
      expect(claimsOf(text)).toEqual([...claims]);
    });
  });

table('direct speech', DIRECT);
table('partly quoted', MIXED);
table('indirect speech before its cue', INVERTED);
table('indirect speech after its cue', SUBJECT);
table('phrases and nouns', PHRASE);
table('no claim', NOTHING);

/** Sentences in Konjunktiv without a cue, and the claim before them: the source that they must inherit, or none. */
const REPORTED: readonly (readonly [text: string, last: string])[] = [
  [
    'Die Stadt sagte, man prüfe Hilfen. Zudem werde ein Stab eingerichtet.',
    'Die Stadt | Zudem werde ein Stab eingerichtet',
  ],
  ['„Wir sparen“, sagte Imhof. Man habe keine Wahl.', 'Imhof | Man habe keine Wahl'],
  ['Thoma warnte vor Eile. Das Gesetz sei nicht reif.', 'Thoma | Das Gesetz sei nicht reif'],
  ['Laut Imhof fehlt Geld. Die Kasse sei leer.', 'Imhof | Die Kasse sei leer'],
  ['Imhof erklärte, er bleibe. Er habe mit allen gesprochen. Niemand wolle Streit.', 'Imhof | Niemand wolle Streit'],
  [
    'Der Wirt klagte über leere Tische. Die Gäste blieben aus, seit die Straße gesperrt sei.',
    'Der Wirt | Die Gäste blieben aus, seit die Straße gesperrt sei',
  ],
  ['Imhof sagte, es fehle Geld.\n\nNun müsse das Land sparen.', 'Imhof | Nun müsse das Land sparen'],
  [
    'Imhof sagte, es fehle Geld. Die Gemeinden hätten das seit Jahren gewusst.',
    'Imhof | Die Gemeinden hätten das seit Jahren gewusst',
  ],
  ['Imhof sagte, es fehle Geld. Er sagte auch, dass er gehe. Das falle ihm schwer.', 'Imhof | Das falle ihm schwer'],
  [
    'Laut einer Mitteilung blieb die Brücke zu. Ein Termin stehe nicht fest.',
    'einer Mitteilung | Ein Termin stehe nicht fest',
  ],
  ['„Es brennt“, rief ein Gast. Alle seien hinausgelaufen.', 'ein Gast | Alle seien hinausgelaufen'],
  ['Der Vorwurf der Kläger: Das Amt habe geschlafen. Es sei gewarnt gewesen.', 'der Kläger | Es sei gewarnt gewesen'],
  ['Die Bahn teilte mit, der Zug falle aus. Grund sei ein Sturm.', 'Die Bahn | Grund sei ein Sturm'],
  [
    'Der Verein bestätigte den Wechsel. Der Spieler erhalte einen Vertrag bis Juni.',
    'Der Verein | Der Spieler erhalte einen Vertrag bis Juni',
  ],
  ['Nach Ansicht von Fachleuten hilft das nicht. Es schade sogar.', 'Fachleuten | Es schade sogar'],
  ['Sie fügte hinzu, die Lage bleibe ernst. Entwarnung könne niemand geben.', 'Sie | Entwarnung könne niemand geben'],
  ['Sand sprach von einem Wunder. So etwas gebe es selten.', 'Sand | So etwas gebe es selten'],
  [
    'Der Richter fragte nach dem Motiv. Darüber wolle er nicht reden, sagte der Zeuge.',
    'der Zeuge | Darüber wolle er nicht reden',
  ],
  [
    'Der Fahrer gab an, er habe nichts gesehen. Die Sonne habe ihn geblendet.',
    'Der Fahrer | Die Sonne habe ihn geblendet',
  ],
  ['Die Ärztin rät zur Ruhe. Sport sei vorerst tabu, betont sie.', 'sie | Sport sei vorerst tabu'],
  ['Die Brücke bleibt zu, so das Amt. Im Mai werde neu entschieden.', 'das Amt | Im Mai werde neu entschieden'],
];

describe('Konjunktiv without a cue', () => {
  it.each(REPORTED.map(([text, last]) => ({ text, last })))('$text', ({ text, last }) => {
    expect(
      claimsOf(text)
        .at(-1)
        ?.replace(/ \| (?:belief|doubtful|factive)$/, ''),
    ).toBe(last);
  });

  it.each([
    'Die Brücke ist zu. Gehe man zu Fuß, dauert es länger.',
    'Hätte die Stadt gebaut, wäre Platz.',
    'Imhof sagte, es fehle Geld. Wenn das Land zahlte, wäre allen geholfen.',
  ])('is no report: %s', (text) => {
    expect(
      extractGerman(docFromText(text, 'de')).filter(({ evidence }) => evidence[0]?.code === 'reported-speech'),
    ).toEqual([]);
  });
});

describe('quotations that carry on', () => {
  it('joins a quotation of the same speaker after the cue, in its paragraph and the next', () => {
    expect(
      claimsOf('„Wir sparen“, sagte Imhof. „Es geht nicht anders.“\n\n„Das wird hart für alle in diesem Land.“'),
    ).toEqual(['Imhof | „Wir sparen“ … „Es geht nicht anders.“ … „Das wird hart für alle in diesem Land.“']);
  });

  it('leaves a quotation without a speaker to nobody', () => {
    expect(claimsOf('Die Brücke war zu.\n\n„Das wird hart für alle in diesem Land.“')).toEqual([
      ' | „Das wird hart für alle in diesem Land.“',
    ]);
  });
});

describe('addressees', () => {
  it.each([
    ['„Wir sparen“, sagte Imhof der Zeitung.', 'der Zeitung'],
    ['„Wir sparen“, sagte Imhof gegenüber dem Sender.', 'dem Sender'],
    ['Imhof sagte dem „Talboten“, man spare.', 'dem „Talboten“'],
  ])('%s', (text, addressee) => {
    const [claim] = extractGerman(docFromText(text, 'de'));
    expect(claim?.addressee && text.slice(claim.addressee.start, claim.addressee.end)).toBe(addressee);
  });
});

const PIECES = [
  'sagte', 'Roe', 'die Stadt', ',', '.', ':', '„', '“', '»', '«', 'dass', 'laut', 'zufolge', 'so', 'sei', 'habe', 'und', 'mit', 'teilte', 'an', 'der', 'Vorwurf',
  'nach', 'Angaben', 'von', 'hieß', 'es', 'wie', 'er', 'sie', 'zu', 'gehen', '(', ')', '–', '\n', 'nicht', 'geht', 'hervor', 'aus', 'wird', 'worden', 'erklärt', '45-Jährige',
]; // biome-ignore format: a table

describe('properties', () => {
  const soup = fc.array(fc.constantFrom(...PIECES), { maxLength: 120 }).map((words) => words.join(' '));

  it('never throws; spans lie inside the text, are not empty and are in order', () => {
    fc.assert(
      fc.property(fc.oneof(soup, fc.string({ unit: 'binary', maxLength: 200 })), (text) => {
        const found = extractGerman(docFromText(text, 'de'));
        for (const { source, cue, content, addressee } of found) {
          expect(content.length).toBeGreaterThan(0);
          for (const { start, end } of [...source, ...cue, ...content, ...(addressee ? [addressee] : [])]) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    'sagte er, die Stadt sei ',
    '„Gut“, sagte Roe. ',
    'laut Roe und ',
    'der Vorwurf, dass ',
    'Roe, der ',
    '„a ',
    'die die die ',
  ])(
    'is linear in %j',
    (piece) => {
      const time = (times: number): number => {
        const doc = docFromText(piece.repeat(times), 'de');
        let best = Number.POSITIVE_INFINITY;
        for (let run = 0; run < 3; run++) {
          const start = performance.now();
          extractGerman(doc);
          best = Math.min(best, performance.now() - start);
        }
        return best;
      };
      time(200);
      expect(time(8000)).toBeLessThan(Math.max(1500, time(1000) * 24));
    },
    60_000,
  );
});
