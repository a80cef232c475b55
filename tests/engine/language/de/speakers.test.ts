/** German speakers: names, roles, pronouns, bodies; what is carried on; properties. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../src/engine/analyse.ts';
import { extractGerman } from '../../../../src/engine/language/de/attributions.ts';
import { resolveGerman } from '../../../../src/engine/language/de/speakers/index.ts';
import { docFromText, linesOf } from '../../../../src/engine/language/document.ts';
import type { Analysis } from '../../../../src/engine/types.ts';

const read = (text: string): Analysis => analyse(linesOf(text), { language: 'de' });

/** The speakers of a text's claims in order: "name kind", or "?" when unclear. */
function speakersOf(analysis: Analysis): string[] {
  const byId = new Map(analysis.speakers.map((speaker) => [speaker.id, speaker]));
  return analysis.attributions.map(({ speaker }) => {
    const found = speaker === null ? undefined : byId.get(speaker);
    return found ? `${found.name} ${found.kind}` : '?';
  });
}

const ROWS: readonly (readonly [text: string, speakers: readonly string[]])[] = [
  ['„Wir sparen“, sagte Finanzministerin Gesa Thoma.', ['Gesa Thoma person']],
  ['„Wir sparen“, sagte Gesa Thoma. „Es geht nicht anders“, meinte Thoma.', ['Gesa Thoma person', 'Gesa Thoma person']],
  ['Finanzministerin Gesa Thoma sagte, man spare. „Es geht nicht anders“, so die Ministerin.', ['Gesa Thoma person', 'Gesa Thoma person']],
  ['Gesa Thoma sagte, man spare. Sie sagte auch, dass es hart wird.', ['Gesa Thoma person', 'Gesa Thoma person']],
  ['Ole Brandis sagte, man warte. Er sagte, es fehle Geld.', ['Ole Brandis person', 'Ole Brandis person']],
  ['Der für das Netz zuständige Vizechef Ole Brandis sagte, es halte.', ['Ole Brandis person']],
  ['Der Vorsitzende des Mieterbunds, Konrad Abel, sagte, es werde teuer.', ['Konrad Abel person']],
  ['Konrad Abel, Chef des Mieterbunds, sagte, es werde teuer.', ['Konrad Abel person']],
  ['Merkels Sprecher Steffen Anders sagte, man warte ab.', ['Steffen Anders person']],
  ['Beraterin und Autorin Vera Lindqvist sagt: „Trinken hilft.“', ['Vera Lindqvist person']],
  ['Angela Thoma und Ole Brandis erklärten, man warte ab.', ['Angela Thoma und Ole Brandis group']],
  ['China und Russland erklärten, man warte ab.', ['China und Russland group']],
  ['Experten sagen, die Lage sei ernst.', ['Experten group']],
  ['Ein Sprecher sagte, man suche den Mann.', ['Sprecher unnamed']],
  ['Ein Polizeisprecher sagte, man suche ihn. Der Sprecher sagte, er sei bewaffnet.', ['Polizeisprecher unnamed', 'Polizeisprecher unnamed']],
  ['Der Feuerwehr-Sprecher sagte, es brenne. Ein Feuerwehrsprecher sagte, es rauche.', ['Feuerwehr-Sprecher unnamed', 'Feuerwehr-Sprecher unnamed']],
  ['Laut Polizei floh der Mann.', ['Polizei organisation']],
  ['Nach Polizeiangaben floh der Mann.', ['Polizei organisation']],
  ['Nach Angaben des Innenministeriums kamen 300 Menschen. Das Ministerium erklärte, man helfe.', ['Innenministerium organisation', 'Innenministerium organisation']],
  ['Nordmetall teilte mit, 300 Stellen fielen weg. Der Konzern erklärte, das sei nötig.', ['Nordmetall organisation', 'Nordmetall organisation']],
  ['Die Deutsche Seehilfe (DSH) hilft. Die DSH teilte mit, man warte.', ['Deutsche Seehilfe (DSH) organisation']],
  ['Der Städtetag Nord tagt. Laut Städtetag fehlt Geld.', ['Städtetag Nord organisation']],
  ['Wie der „Talbote“ berichtet, ist die Brücke zu.', ['Talbote organisation']],
  ['Einer Studie des Instituts Wega zufolge sind viele müde.', ['Studie des Instituts Wega document']],
  ['Medienberichten zufolge ist die Brücke zu.', ['Medienberichten document']],
  ['Trainer Kolb wechselte spät. „Ich war zu spät“, sagte der 52-Jährige.', ['Kolb person']],
  ['Frau Sand sagte, es brenne. Herr Müller sagte, es rauche. Er sagte auch, dass er hustet.', ['Sand person', 'Müller person', 'Müller person']],
  ['Ursula von der Heide sagte, es reiche. Von der Heide sagte, man warte.', ['Ursula von der Heide person', 'Ursula von der Heide person']],
  ['Trainer Jan Roes lobte sein Team. „Gut gespielt“, sagte Trainer Jan Roes Tim Ahlers nach dem Spiel.', ['Jan Roes person']],
  ['Man sagt, es brenne.', ['?']],
  ['Sie habe davon nichts gewusst, heißt es.', ['?']],
  ['„Das ist ein Satz ohne jeden Sprecher.“', ['?']],
]; // biome-ignore format: a table

describe('who speaks', () => {
  it.each(ROWS.map(([text, speakers]) => ({ text, speakers })))('$text', ({ text, speakers }) => {
    expect(speakersOf(read(text))).toEqual([...speakers]);
  });

  it('gives role and other names', () => {
    const { speakers } = read('„Wir sparen“, sagte Finanzministerin Gesa Thoma. Thoma sagte, es werde hart.');
    expect(speakers).toMatchObject([{ name: 'Gesa Thoma', role: 'Finanzministerin', kind: 'person' }]);
    expect(speakers[0]?.aliases).toContain('Thoma');
  });
});

describe('from batch to batch', () => {
  it('knows a short name by the full one of the batch before', () => {
    const first = read('„Wir sparen“, sagte Finanzministerin Gesa Thoma.');
    const second = analyse([{ id: 'later', role: 'paragraph', text: '„Es wird hart“, sagte Thoma.' }], {
      language: 'de',
      carry: JSON.parse(JSON.stringify(first.carry)),
    });
    expect(speakersOf(second)).toEqual(['Gesa Thoma person']);
    expect(second.attributions[0]?.speaker).toBe(first.attributions[0]?.speaker);
  });

  it('takes any carry', () => {
    const doc = docFromText('„Es wird hart“, sagte Thoma.', 'de');
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (people, figures) => {
        const found = resolveGerman(doc, extractGerman(doc), { version: 'de1', people, figures });
        expect(found.of).toHaveLength(1);
        expect(() => JSON.stringify(found.carry)).not.toThrow();
      }),
      { numRuns: 200 },
    );
  });
});

describe('properties', () => {
  it('gives every attribution a known speaker or none, for any text', () => {
    const word = fc.constantFrom(
      'Roe',
      'Anna',
      'der',
      'Chef',
      'sagte',
      ',',
      '.',
      '„',
      '“',
      'er',
      'sie',
      'und',
      'die',
      'Polizei',
      'Minister',
      'von',
      'laut',
      '\n',
      '52-Jährige',
      'Roes',
      '(',
      'DSH',
      ')',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 80 }), (words) => {
        const doc = docFromText(words.join(' '), 'de');
        const { of, speakers } = resolveGerman(doc, extractGerman(doc), undefined);
        const ids = new Set(speakers.map(({ id }) => id));
        expect(ids.size).toBe(speakers.length);
        for (const { speaker, candidates, confidence } of of) {
          if (speaker !== null) expect(ids.has(speaker)).toBe(true);
          expect(speaker === null ? confidence === 0 : candidates.length === 0 && confidence > 0).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    'Der Sprecher Jan Roe sagte, er sei da. ',
    'Der Konzern sagte, sie gehe. Der Chef sagte, es sei gut. ',
    '„Gut“, sagte sie. ',
  ])(
    'is linear in %j',
    (piece) => {
      const time = (times: number): number => {
        const doc = docFromText(piece.repeat(times), 'de');
        const extracted = extractGerman(doc);
        const start = performance.now();
        resolveGerman(doc, extracted, undefined);
        return performance.now() - start;
      };
      time(200);
      expect(time(8000)).toBeLessThan(Math.max(1500, time(1000) * 24));
    },
    60_000,
  );
});
