/** German sentences with a cue verb's form that claim nothing, and claims that such a form must not take away. */
import { describe, expect, it } from 'vitest';
import { extractGerman } from '../../../../src/engine/language/de/attributions.ts';
import { docFromText } from '../../../../src/engine/language/document.ts';

const contents = (text: string): string[] =>
  extractGerman(docFromText(text, 'de')).map(({ content }) =>
    content.map(({ start, end }) => text.slice(start, end)).join(' … '),
  );

/** Nothing in them is anybody's claim. */
const NONE: readonly (readonly [why: string, text: string])[] = [
  ['another verb: stattfinden', 'Das Treffen fand im Rathaus statt: So begrüßte der Chor alle Gäste aus dem Umland.'],
  ['another verb: absagen', 'Der Verein sagte das Treffen ab, weil es regnete.'],
  ['another verb: vorsehen', 'Der Plan sieht zwei Brücken vor, die noch fehlen.'],
  ['something is there', 'Im Keller finden sich Reste, anhand derer man die Bauzeit bestimmt.'],
  ['a pointer', 'Hinweise zur Anfahrt finden Sie hier: Bahnhofstraße 3'],
  ['a possessive', 'Durch meinen Beruf entdecke ich Orte, zugleich bleibe ich zu Hause.'],
  ['the clause in front is the subject', 'Nur wer in sich ruht, findet Frieden.'],
  ['a thing has no mind', 'Der Satz weiß, dass er gelesen wird.'],
  ['a thing thought says nothing', 'Die Möglichkeit verrät, dass noch viel fehlt.'],
  ['my body', 'Mein Körper wollte mir sagen, dass es zu viel war.'],
  ['God knows', 'Gott weiß, dass es spät war.'],
  ['which one knows', 'Welcher Wirt weiß schon, wie es morgen wird?'],
  ['nothing was known', 'Er hatte nicht bemerkt, dass die Tür offen stand.'],
  ['had one known', 'Wenn man wisse, wo ein Keim lebt, ließe sich vieles ändern.'],
  ['others are to find', 'Die Vereine wollen feststellen lassen, dass der Bau erlaubt war.'],
  ['the writer knows', 'Das war ein Irrtum, wie ich heute weiß.'],
  ['the writer thinks', 'Das ist aus meiner Sicht ein guter Plan.'],
  ['the reader is asked', 'Woran liegt das Ihrer Meinung nach?'],
  ['the writer found', 'Niemand mochte den Film, wusste ich bald.'],
  ['one might think', 'Das Ziel sei der Sieg, könnte man fast meinen.'],
  ['so called', 'Es gibt dort, so genannte Wanderdünen, viel Sand.'],
  ['what goes on about it', 'Im Garten wurden Knochen gefunden, was die Polizei beschäftigte.'],
  ['a passive thought', 'Es wird mit viel Regen gerechnet.'],
  ['a credit', 'Bildquelle: Hanna Ottersberg'],
  ['a comparison', 'Er malt genauso gut, wie er schreibt.'],
  ['a usual hold', 'Für gewöhnlich hält sich der Wirt am Tresen zurück.'],
  ['a usual name', 'Die Bahn kommt, wie es umgangssprachlich heißt, auf der Felge.'],
  ['found, not thought', 'Er findet Fehler im Text: Das Jahr stimmt nicht.'],
  ['may be expelled', 'Weil viele Spione dort leben, könnte das Land Diplomaten verweisen.'],
  ['no reports', 'Der Dienst kennt den Fall, kommentiert aber keine Berichte.'],
  ['a name in an adverbial', 'Auf dem Kanal «Münzen» erklärt Imhof seit Jahren alles.'],
  ['what may be', 'Schwierig wird es, wenn sie auf Konten verweisen.'],
  ['a main clause of its own', 'Solange Väter davon berichten, habe die Stadt Ruhe.'],
]; // biome-ignore format: a table

/** What stands beside such a form and is a claim all the same. */
const CLAIMS: readonly (readonly [text: string, claims: readonly string[]])[] = [
  ['„Es brennt“, rief er aus.', ['„Es brennt“']],
  ['Er rief aus: „Es brennt!“', ['„Es brennt!“']],
  ['In den Reden kritisierte Imhof das Verfahren und stellte es falsch dar.', ['das Verfahren']],
  ['Samtung argumentierte, dass der Vertrag gelte.', ['dass der Vertrag gelte']],
  ['Die Äußerungen des Ministers deuten an, dass er geht.', ['dass er geht']],
  ['Die Wirte finden, dass es reicht.', ['dass es reicht']],
  ['Der Wirt sagte, was er meinte.', ['was er meinte']],
  ['Es wird vermutet, dass er floh.', ['dass er floh']],
  ['Laut dem «Neuen Seher Blatt» kommt die Bahn.', ['kommt die Bahn']],
  ['Wie das «Neue Seher Blatt» berichtet, kommt die Bahn.', ['kommt die Bahn']],
  ['Laut eigener Aussage war Imhof nie dort.', ['war Imhof nie dort']],
  ['Gut die Hälfte wurde nach Bahn-Angaben von Kindern gekauft.', ['Gut die Hälfte wurde … von Kindern gekauft']],
  ['Forscher Imhof geht davon aus, dass es regnet.', ['dass es regnet']],
  ['Die Wirte mahnten an, den Platz zu pflegen.', ['den Platz zu pflegen']],
  ['Die Wirte versprechen heute, den Platz im Mai pflegen zu lassen.', ['den Platz im Mai pflegen zu lassen']],
  ['Jungen Leuten empfiehlt Imhof vier Dinge: Ruhe bewahren und sparen.', ['Ruhe bewahren und sparen']],
  ['Von „Panikmache“ sprach Imhof.', ['Von „Panikmache“']],
  ['Heute morgen, sagte Imhof, komme die Bahn.', ['Heute morgen … komme die Bahn']],
]; // biome-ignore format: a table

describe('no claim', () => {
  it.each(NONE)('%s: %s', (_why, text) => {
    expect(contents(text)).toEqual([]);
  });
});

describe('a claim all the same', () => {
  it.each(CLAIMS)('%s', (text, claims) => {
    expect(contents(text)).toEqual([...claims]);
  });
});

/** Sentences in Konjunktiv whose speaker the text does not tell for sure: somebody else stands between. */
const LOST: readonly string[] = [
  'Das Ministerium sagte, es prüfe den Fall. Der Sender RTW ist skeptisch. Die Bilder seien nicht echt.',
  'Imhof sagte, es fehle Geld. Das Urteil der SVZ fällt anders aus. Zwar werde gebaut.',
  'Der Verein sagte, es fehle Geld. Der Forscher Jan Ottersberg führt das auf den Winter zurück. Die Kasse sei leer. Das bleibe so.',
]; // biome-ignore format: a table

describe('reported speech behind a rival', () => {
  it.each(LOST)('%s', (text) => {
    const reported = extractGerman(docFromText(text, 'de')).filter(
      ({ evidence }) => evidence[0]?.code === 'reported-speech',
    );
    expect(reported.length).toBeGreaterThan(0);
    expect(reported.flatMap(({ source }) => source)).toEqual([]);
  });

  it('goes on where the sentence between names nobody', () => {
    const text = 'Imhof sagte, es fehle Geld. Der Winter war lang. Nun werde gespart.';
    const last = extractGerman(docFromText(text, 'de')).at(-1);
    expect(last?.source.map(({ start, end }) => text.slice(start, end))).toEqual(['Imhof']);
  });
});
