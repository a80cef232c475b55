/** Roles, provenance, evidence and the carry. */
import { describe, expect, test } from 'vitest';
import { attribution, place, resolve, speakersOf } from './helper.ts';

describe('role', () => {
  test.each([
    ['Foreign Secretary Dorothy Pym said so.', 'Foreign Secretary Dorothy Pym', 'Foreign Secretary'],
    ['Felix Amato, a lawyer for the crew, said so.', 'Felix Amato', 'a lawyer for the crew'],
    ['Felix Amato, who chairs the port council, said so.', 'Felix Amato', 'who chairs the port council'],
    ['Lena Ortiz, the mayor of the island, said so.', 'Lena Ortiz', 'the mayor of the island'],
    ['Lena Ortiz is the mayor of the island. Ortiz said so.', 'Ortiz#2', 'the mayor of the island'],
    ['Harbor Minister Nils Dahl said so.', 'Harbor Minister Nils Dahl', 'Harbor Minister'],
    ['Former mayor Nils Dahl said so.', 'Former mayor Nils Dahl', 'Former mayor'],
    ['The union’s lawyer Nils Dahl said so.', 'The union’s lawyer Nils Dahl', 'The union’s lawyer'],
    ['Nils Dahl, head of the port council, said so.', 'Nils Dahl', 'head of the port council'],
    ['Nils Dahl, 54, a nurse from Norport, said so.', 'Nils Dahl', 'a nurse from Norport'],
    ['Ruth Calder, one of the sailors, said so.', 'Ruth Calder', 'one of the sailors'],
    ['Ruth Calder was a nurse on the ferry. Calder said so.', 'Calder#2', 'a nurse on the ferry'],
    ['Tidewater Bank, a lender, said so.', 'Tidewater Bank', 'a lender'],
    ['Ruth Calder, director of the Harbor Institute, said so.', 'Ruth Calder', 'director of the Harbor Institute'],
    ['Sen. Walter Brandt spoke. Brandt said so.', 'Brandt#2', 'Sen.'],
    ['Brandt spoke. Senator Walter Brandt came.', 'Brandt', 'Senator'],
    ['Ruth Calder — a teacher — said so.', 'Ruth Calder', 'a teacher'],
    ['Ruth Calder, whose ferry sank, said so.', 'Ruth Calder', 'whose ferry sank'],
    ['Actor and director Owen Kerr said so.', 'Actor and director Owen Kerr', 'Actor and director'],
    ['Ferry captain Nils Dahl said so.', 'Ferry captain Nils Dahl', 'Ferry captain'],
  ])('%s', (text, source, role) => expect(speakersOf(text, source)[0]?.role).toBe(role));
});

describe('provenance', () => {
  const text = 'Lena Ortiz told the Coast Courier in a statement that a senior official lied, a study says.';
  const told = (source: string, more: object) =>
    resolve(text, [attribution(text, source, undefined, more)], undefined, 'Coast Courier').of[0]?.provenance;
  test('told to this outlet', () =>
    expect(told('Lena Ortiz', { addressee: place(text, 'the Coast Courier') })).toBe('told-this-outlet'));
  test('in a document', () => expect(told('Lena Ortiz', { medium: place(text, 'a statement') })).toBe('document'));
  test('an unnamed source', () => expect(told('a senior official', {})).toBe('unnamed-source'));
  test('a document speaks', () => expect(told('a study', {})).toBe('document'));
  test('a name alone does not tell', () => expect(told('Lena Ortiz', {})).toBeUndefined());
  test('told to another outlet', () => {
    const { of } = resolve(
      text,
      [attribution(text, 'Lena Ortiz', undefined, { addressee: place(text, 'the Coast Courier') })],
      undefined,
      'Island Gazette',
    );
    expect(of[0]?.provenance).toBe('told-other-outlet');
  });
});

const CHAINS: [string, string, Record<string, string>, string | undefined][] = [
  ['Lena Ortiz said in a speech that it rained.', 'Lena Ortiz', { medium: 'a speech' }, 'first-hand'],
  ['Lena Ortiz told reporters that it rained.', 'Lena Ortiz', { addressee: 'reporters' }, 'first-hand'],
  ['Lena Ortiz said at a news conference that it rained.', 'Lena Ortiz', { medium: 'a news conference' }, 'first-hand'],
  ['Lena Ortiz told lawmakers that it rained.', 'Lena Ortiz', { addressee: 'lawmakers' }, 'first-hand'],
  ['Lena Ortiz wrote on Twitter that it rained.', 'Lena Ortiz', { medium: 'Twitter' }, 'document'],
  ['Lena Ortiz said in an email that it rained.', 'Lena Ortiz', { medium: 'an email' }, 'document'],
  ['Lena Ortiz said in a court filing that it rained.', 'Lena Ortiz', { medium: 'a court filing' }, 'document'],
  ['Lena Ortiz told the Island Gazette that it rained.', 'Lena Ortiz', { addressee: 'the Island Gazette' }, 'told-other-outlet'],
  ['Lena Ortiz told ABX that it rained.', 'Lena Ortiz', { addressee: 'ABX' }, 'told-other-outlet'],
  ['Lena Ortiz told the Courier that it rained.', 'Lena Ortiz', { addressee: 'the Courier' }, 'told-this-outlet'],
  ['Lena Ortiz said on Island Radio that it rained.', 'Lena Ortiz', { medium: 'Island Radio' }, 'told-other-outlet'],
  ['The Island Gazette reported, citing two officials, that it rained.', 'The Island Gazette', {}, 'unnamed-source'],
  ['The Island Gazette reported, citing a letter from the mayor, that it rained.', 'The Island Gazette', {}, 'document'],
  ['Lena Ortiz, quoting the Island Gazette, said it rained.', 'Lena Ortiz', {}, 'told-other-outlet'],
  ['Lena Ortiz, citing Nils Dahl, said it rained.', 'Lena Ortiz', {}, undefined],
  ['Lena Ortiz told her sister that it rained.', 'Lena Ortiz', { addressee: 'her sister' }, undefined],
  ['A report found that it rained.', 'A report', {}, 'document'],
  ['Witnesses said that it rained.', 'Witnesses', {}, 'unnamed-source'],
  ['A source close to the mayor said it rained.', 'A source close to the mayor', {}, 'unnamed-source'],
  ['Lena Ortiz said it rained.', 'Lena Ortiz', {}, undefined],
]; // biome-ignore format: a table

test.each(CHAINS)('provenance: %s', (text, source, more, expected) => {
  const spans = Object.fromEntries(Object.entries(more).map(([key, words]) => [key, place(text, words)]));
  expect(
    resolve(text, [attribution(text, source, undefined, spans)], undefined, 'Coast Courier').of[0]?.provenance,
  ).toBe(expected);
});

test('what the Gazette says that Roe said was told to the Gazette', () => {
  const text = 'According to the Island Gazette, Lena Ortiz said the pier was safe.';
  const said = [
    attribution(text, 'the Island Gazette', 'Lena Ortiz said the pier was safe'),
    attribution(text, 'Lena Ortiz', 'the pier was safe'),
  ];
  expect(resolve(text, said, undefined, 'Coast Courier').of[1]?.provenance).toBe('told-other-outlet');
});

describe('the carry', () => {
  const first = 'Sen. Walter Brandt said the pier was safe.';
  const before = resolve(first, [attribution(first, 'Sen. Walter Brandt')]);

  test('a later batch knows the full name, and the id stays', () => {
    const text = 'Brandt said more. He said it twice.';
    const after = resolve(
      text,
      [attribution(text, 'Brandt'), attribution(text, 'He')],
      JSON.parse(JSON.stringify(before.carry)),
    );
    expect(after.of.map((r) => r.speaker)).toEqual([before.of[0]?.speaker, before.of[0]?.speaker]);
    expect(after.speakers.find((s) => s.id === after.of[0]?.speaker)?.name).toBe('Walter Brandt');
  });

  test.each([
    null,
    undefined,
    7,
    'x',
    [],
    {},
    { version: 1 },
    { version: 1, entities: [null, 3, {}, { id: 1 }] },
    { version: 2, entities: [] },
  ])('bad carry is ignored: %j', (carry) => {
    expect(resolve(first, [attribution(first, 'Sen. Walter Brandt')], carry).speakers.map((s) => s.name)).toEqual([
      'Walter Brandt',
    ]);
  });
});

test('every decision says why', () => {
  const text = 'Lena Ortiz came. Ortiz said so. She said more.';
  for (const r of resolve(text, [attribution(text, 'Ortiz#2'), attribution(text, 'She')]).of) {
    expect(r.evidence.length).toBeGreaterThan(0);
    expect(r.evidence[0]?.code).toMatch(/^speaker-/);
  }
});
