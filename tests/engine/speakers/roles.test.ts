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
  test('first hand', () => expect(told('Lena Ortiz', {})).toBe('first-hand'));
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
