/** German speakers where two may be meant, where a name stands far from its description, and what bodies are called. */
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../src/engine/analyse.ts';
import { linesOf } from '../../../../src/engine/language/document.ts';

/** The speaker of the last claim: its name and kind, or "?". */
function lastSpeaker(text: string): string {
  const { attributions, speakers } = analyse(linesOf(text), { language: 'de' });
  const found = speakers.find(({ id }) => id === attributions.at(-1)?.speaker);
  return found ? `${found.name} ${found.kind}` : '?';
}

const ROWS: readonly (readonly [why: string, text: string, speaker: string])[] = [
  ['two roles, one person', '„Es hilft“, erklärt Virologe und Kinderarzt Jan Imhof vom Klinikum Seestadt.', 'Jan Imhof person'],
  ['two roles in the genitive', 'Nach Einschätzung des Schweizer Historikers und Autors Jan Imhof hilft das.', 'Jan Imhof person'],
  ['the name after two roles', 'Gründer und Vorsitzender der Partei „Morgen“, Jan Imhof, sagte, es reiche.', 'Jan Imhof person'],
  ['the name past the noun’s place', 'Es sei genug, sagte der Fraktionschef der Violetten im Landtag, Matz Imhof.', 'Matz Imhof person'],
  ['three elided nouns', '„Es reicht“, sagte der Seher Kultur-, Sport- und Schuldirektor Jan Imhof.', 'Jan Imhof person'],
  ['a participle as a role', 'Die Gesamtführende Merete Imhof fehlt. „Schade“, schrieb Imhof.', 'Merete Imhof person'],
  ['a genitive before a noun', 'Laut Hanna Imhofs Sprecher hilft das. Hanna Imhofs Verweis half nicht. Imhof sagte, es reiche.', 'Hanna Imhof person'],
  ['address is no name', 'Könnten Sie mehr sagen? Jan Imhof sagte: „Kaufen Sie nichts.“', 'Jan Imhof person'],
  ['a role by its body', 'AB-Chef Jan Imhof stritt mit CD-Chef Tim Ahlers. „Absurd“, sagte der AB-Chef.', 'Jan Imhof person'],
  ['another role of the same body', 'AB-Chef Jan Imhof stritt mit CD-Rivale Tim Ahlers. „Absurd“, so der CD-Spitzenkandidat.', 'Tim Ahlers person'],
  ['the role’s holder is the antecedent', 'Kanzlerchef Jan Imhof schwieg. „Schade“, sagte Tim Ahlers.\n\nFür den Kanzlerchef war das ein Fehler, sagte er.', 'Jan Imhof person'],
  ['he, whose gender is known', 'Wie Jorunn ist auch Jan Imhof zufrieden. Jorunn Ahlers schwieg. Es reicht, sagte er.', 'Jan Imhof person'],
  ['a description, but another has just spoken', 'Sportmediziner Jan Imhof sagte, es reiche. „Gut“, räumte Tim Ahlers ein. Das gebe es oft, so der Mediziner.', '?'],
  ['he after somebody unnamed', '„Gut“, sagte Jan Imhof.\n\nAm Abend öffnet der Techniker die Post. Er sagt, dass sie falsch sei.', '?'],
  ['he after a description of the speaker', '„Gut“, sagte Jan Imhof. Der Jurist ist neu hier. Es werde hart, sagte er.', 'Jan Imhof person'],
  ['a description with its place', 'Für Jan Imhof, den Vorsitzenden, zählt das. „Es reicht“, sagt der Landwirt aus Seestadt.', '?'],
  ['a councillor or the council', 'Den Anfang machte Präsident Jan Imhof. „Es reicht“, sagte der Seher Ständerat.', '?'],
  ['which court', 'Das Landgericht lehnte ab, das Amtsgericht auch. Es fehle Zeit, so das Gericht.', '?'],
  ['the only ministry', 'Das Innenministerium prüft. Es fehle Zeit, so das Ministerium.', 'Ministerium organisation'],
  ['he said so it was heard', 'Jan Imhof sagte, es reiche. Mehr komme nicht, wie es hieß.', '?'],
  ['a body and a noun beside it', 'Dem Amt zufolge drohen Nordmetall Strafen. Nordmetall sagte, das sei falsch.', 'Nordmetall organisation'],
  ['a body’s genitive', 'Die Klage Nordmetalls half nicht. Nordmetall sagte, das sei falsch.', 'Nordmetall organisation'],
  ['a body and a plural', 'Regierung Demonstrationen verboten. Nach Angaben der Regierung blieb es ruhig.', 'Regierung organisation'],
  ['an opener is no name', 'Wie RTW damals berichtete, war es ruhig.', 'RTW organisation'],
  ['spelled out after an opener', 'Allein der Seher Verkehrsverbund (SVV) wächst. Laut SVV reicht das.', 'Seher Verkehrsverbund (SVV) organisation'],
  ['spelled out in English', 'Das European Board for Ships and Ports (EBSP) tagt. Das EBSP sagte, es reiche.', 'European Board for Ships and Ports (EBSP) organisation'],
  ['spelled out in the genitive', 'Nach Angaben des Seher Nachrichtendienstes (SND) war es ruhig. Der SND sagte, es reiche.', 'Seher Nachrichtendienst (SND) organisation'],
  ['a small letter first', 'Das Modell sei neu, schreibt qAI.', 'qAI organisation'],
  ['a foreign name before the verb', 'Jan Imhof vom Center for Rural Studies hielt EPX für eine gute Idee.', 'Jan Imhof person'],
  ['a sentence about another before a quotation that stands alone', '„Das reicht“, sagt Jan Imhof. Tim Ahlers rechnet mit mehr. „Das wird noch dauern, glaube ich.“', 'Tim Ahlers person'],
  ['a relative of the same name', 'Der Maler Mario Imhof ist tot, wie sein Sohn Noa Imhof mitteilte.', '?'],
  ['two of one name', 'Jan Imhof und Hanna Imhof laufen zusammen. „Es reicht“, sagt Imhof.', '?'],
  ['a time before a name', 'Trainer Jan Imhof sprach. Das war in der vergangenen Woche Imhof zu viel. „Es reicht“, sagte Imhof.', 'Jan Imhof person'],
  ['things named alone are no first name', 'Instagramm wächst. Wer auf Instagramm Geld verdient, zahlt. Geld fehlt. Es reiche, sagt sie.', '?'],
  ['a court and where it is spoken of', 'Bei Vreni gilt das nicht. Das sagt das Gericht Vreni. Das Gericht sagt, es reiche.', 'Gericht organisation'],
  ['he after another unnamed person', 'Jan Imhof schwieg. Das erinnerte einen Nutzer an Kino. „Ein Film aus alter Zeit“, spöttelt er.', '?'],
  ['who is spoken of', 'Tim Ahlers kam spät. Natürlich behauptet die Rechte, Ahlers sei ein Dieb gewesen.', 'Rechte organisation'],
  ['an accent', '„Es reicht“, so die Pädagogin María Imhof.', 'María Imhof person'],
]; // biome-ignore format: a table

describe('who is meant', () => {
  it.each(ROWS)('%s: %s', (_why, text, speaker) => {
    expect(lastSpeaker(text)).toBe(speaker);
  });
});
