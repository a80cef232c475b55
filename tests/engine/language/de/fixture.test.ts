/** A whole German page, from HTML to claims: the language is found, the pack reads it, speakers are named. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { annotate } from '../../../../src/cli/annotate.ts';
import { createEngine } from '../../../../src/engine/analyse.ts';

const html = readFileSync(new URL('../../../fixtures/german/article.html', import.meta.url), 'utf8');
const record = annotate(createEngine(), { id: 'fähre', html });

const claims = record.attributions.map(({ content, speaker, negated, hypothetical }) => {
  const words = content.map(({ start, end }) => record.text.slice(start, end)).join(' … ');
  return `${negated ? 'not: ' : ''}${hypothetical ? 'unreal: ' : ''}${speaker ? `${speaker.name} (${speaker.kind})` : '?'}: ${words}`;
});

describe('a German article', () => {
  it('is read as German', () => {
    expect(record).toMatchObject({ article: true, language: 'de' });
  });

  it.each([
    'Wiebke Tammen (person): Der Schaden an der Welle sei größer als gedacht',
    'Wiebke Tammen (person): Ein Ersatzschiff werde frühestens im März eintreffen',
    'Wiebke Tammen (person): „Wir haben jede Werft zwischen hier und dem Skagerrak angerufen“ … „Niemand hatte eine Welle in dieser Größe im Lager.“',
    'Jelto Brahms (person): dass die Reederei die Wartung zweimal verschoben habe',
    'Jelto Brahms (person): „Das war mit Ansage“',
    'Gemeinde (organisation): leben derzeit 640 Menschen auf der Insel',
    'Bericht der Seeaufsicht (document): war die Welle schon im Herbst auffällig',
    'Verkehrsministerium (organisation): Man prüfe den Einsatz eines Hubschraubers',
    'Sprecher der Küstenwache (unnamed): man stehe bereit',
    'Alma Feddersen (person): „Wir sind doch kein Museum“',
    'Alma Feddersen (person): Sie habe für Februar keine einzige Buchung mehr',
    'Alma Feddersen (person): „einen schlechten Witz“',
  ])('has the claim: %s', (claim) => {
    expect(claims).toContain(claim);
  });

  it('has no other speakers, and no claim that was not made', () => {
    const made = record.attributions.filter(({ negated, hypothetical }) => !negated && !hypothetical);
    expect(made.filter(({ speaker }) => speaker === null)).toEqual([]);
    expect(claims.filter((claim) => claim.includes('Ostern wirklich') && !/^(?:not|unreal)/.test(claim))).toEqual([]);
  });

  it('marks the paper’s own distance', () => {
    const terms = record.quotedTerms.map(({ start, end, use }) => `${record.text.slice(start, end)}: ${use}`);
    expect(terms).toContain('Notfahrplan: scare');
  });
});
