/** Quoted terms in German: what the words before them tell, and the writer's own distance. */
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../src/engine/analyse.ts';
import { linesOf } from '../../../../src/engine/language/document.ts';

const useOf = (text: string): string[] => analyse(linesOf(text), { language: 'de' }).terms.map(({ use }) => use);

describe('use of quoted terms', () => {
  it.each([
    ['Der sogenannte „Notfahrplan“ gilt ab Montag.', 'scare'],
    ['Die angeblichen „Experten“ kamen zu spät.', 'scare'],
    ['Die vermeintliche „Rettung“ war keine.', 'scare'],
    ['Der selbsternannte „Retter“ kam nicht.', 'scare'],
    ['Die Bahn soll bis zum Hafen „fliegen“.', 'other'],
    ['Man findet das unter „www.hafen.example“.', 'other'],
    ['Man will den Gegner «aushungern» lassen.', 'other'],
    ['Der Begriff „Heimat“ ist alt.', 'mention'],
    ['Das Wort „Heimat“ ist alt.', 'mention'],
    ['Unter dem Motto „Alle an Bord“ begann die Messe.', 'mention'],
    ['Der Film „Nordlicht“ läuft heute.', 'title'],
    ['Die Serie „Nordlicht“ läuft heute.', 'title'],
    ['Die Partei „Neue Mitte“ tagt.', 'name'],
    ['Das Projekt „Wasserweg“ ruht.', 'name'],
    ['Brahms sprach von einem „schwarzen Tag“.', 'fragment'],
    ['Der Plan sei „unausgegoren“, sagte Brahms.', 'fragment'],
    ['Vor dem „Nordstern“ stand ein Bus.', 'other'],
  ])('%s %s', (text, use) => {
    expect(useOf(text)).toEqual([use]);
  });
});
