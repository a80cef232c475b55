/** Languages without a pack: what their marks make a quotation, what is no claim, and that nobody is named. Own sentences. */
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/engine/analyse.ts';
import { linesOf } from '../../../src/engine/language/document.ts';

const NBSP = '\u00a0';
const NARROW = '\u202f';

/** Language, text, and the claims in it. */
const ROWS: readonly (readonly [language: string, text: string, claims: readonly string[]])[] = [
  ['fr', `Le maire a dit : «${NBSP}Nous repeindrons le pont cet été.${NBSP}»`, [`«${NBSP}Nous repeindrons le pont cet été.${NBSP}»`]],
  ['fr', `«${NARROW}Nous repeindrons le pont cet été${NARROW}», a dit le maire.`, [`«${NARROW}Nous repeindrons le pont cet été${NARROW}»`]],
  ['fr', '« Il parle du “grand pont” depuis un an », a dit le maire.', ['« Il parle du “grand pont” depuis un an »']],
  ['fr', "L'équipe d'Oslo n'a pas joué aujourd'hui, c'est l'heure d'attendre.", []],
  ['fr', 'Le principe de « précaution » ne vaut pas ici.', []],
  ['es', '«El puente quedará abierto en otoño», dijo la alcaldesa.', ['«El puente quedará abierto en otoño»']],
  ['es', '“El puente ‘viejo’ quedará abierto en otoño”, dijo la alcaldesa.', ['“El puente ‘viejo’ quedará abierto en otoño”']],
  ['it', '“Il ponte dell’isola resterà aperto in autunno”, ha detto la sindaca.', ['“Il ponte dell’isola resterà aperto in autunno”']],
  ['it', "L'accordo dell'isola dev'essere letto un po' alla volta.", []],
  ['pl', '„Most będzie otwarty przez całą jesień”, powiedziała pani burmistrz.', ['„Most będzie otwarty przez całą jesień”']],
  ['pl', 'Głosy „za” i „przeciw” policzono wczoraj.', []],
  ['cs', '„Most bude otevřený celý podzim,“ řekla starostka.', ['„Most bude otevřený celý podzim,“']],
  ['hu', '„A híd egész ősszel nyitva lesz” – mondta a polgármester.', ['„A híd egész ősszel nyitva lesz”']],
  ['pl', '„Most będzie otwarty całą jesień” – powiedziała burmistrz.', ['„Most będzie otwarty całą jesień”']],
  ['ru', '«Мост будет открыт всю осень», — сказала мэр.', ['«Мост будет открыт всю осень»']],
  ['ru', 'Газета «Островные вести» вышла вчера.', []],
  ['uk', '«Міст буде відкритий усю осінь», — сказала мерка.', ['«Міст буде відкритий усю осінь»']],
  ['nl', "'s Avonds zei ze: ‘De brug blijft de hele herfst open.’", ['‘De brug blijft de hele herfst open.’']],
  ['nl', "De foto's van 's ochtends zijn van m'n zus.", []],
  ['sv', '”Bron är öppen hela hösten”, sade borgmästaren.', ['”Bron är öppen hela hösten”']],
  ['fi', '”Silta on auki koko syksyn ajan”, kertoi pormestari.', ['”Silta on auki koko syksyn ajan”']],
  ['tr', "İstanbul'da 504, Konya'da 281 köprü var.", []],
  ['tr', 'Başkan, "Köprü sonbahar boyunca açık kalacak." dedi.', ['"Köprü sonbahar boyunca açık kalacak."']],
  ['pt', 'Ela leu “As Cinco Pontes para Navegar em Casa” ontem.', []],
  ['pt', '“A ponte vai ficar aberta todo o outono”, disse a prefeita.', ['“A ponte vai ficar aberta todo o outono”']],
  ['ja', '市長は「橋は秋の間ずっと通れるようにします」と述べた。', ['「橋は秋の間ずっと通れるようにします」']],
  ['ja', '「その他」を選び、「適用」を押す。', []],
  ['ja', '市長は「議会は『反対』と言うが、橋は秋も通れる」と述べた。', ['「議会は『反対』と言うが、橋は秋も通れる」']],
  ['zh', '市长说：“这座桥整个秋天都会开放。”', ['“这座桥整个秋天都会开放。”']],
  ['zh', '“一带一路”论坛昨天开幕。', []],
  ['el', '«Η γέφυρα θα μείνει ανοιχτή όλο το φθινόπωρο», είπε η δήμαρχος.', ['«Η γέφυρα θα μείνει ανοιχτή όλο το φθινόπωρο»']],
  // A list looks like a dialogue: lines with a dash are left alone.
  ['fr', '— Nous repeindrons le pont cet été, a dit le maire.', []],
  ['es', '—El puente quedará abierto en otoño —dijo la alcaldesa.', []],
  ['ru', '— Мост будет открыт всю осень, — сказала мэр.', []],
]; // biome-ignore format: a table

describe('languages without a pack', () => {
  it.each(ROWS)('%s: %s', (language, text, claims) => {
    const { support, attributions, speakers, terms } = analyse(linesOf(text), { language });
    expect(support).toBe('quotes-only');
    expect(
      attributions.map(({ content }) => content.map(({ start, end }) => text.slice(start, end)).join(' … ')),
    ).toEqual([...claims]);
    expect(speakers).toEqual([]);
    expect(attributions.every(({ speaker, source }) => speaker === null && source.length === 0)).toBe(true);
    expect(terms.filter(({ use }) => use === 'scare')).toEqual([]);
  });
});
