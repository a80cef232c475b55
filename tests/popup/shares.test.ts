import { describe, expect, it } from 'vitest';
import { barShares, type Share, summarise, voicesOf } from '../../src/popup/shares.ts';
import { CLAIMS, claim, SPEAKERS } from './fixtures.ts';

const voices = voicesOf({ claims: CLAIMS, speakers: SPEAKERS });

describe('voicesOf', () => {
  it('lists the named by words, then the unnamed, then the unclear', () => {
    expect(voices.map((voice) => voice.speaker?.name ?? null)).toEqual([
      'Mira Havel',
      'Jonas Brandt',
      'Ministry of Transport',
      'Coast guard',
      'a person with knowledge of the inquiry',
      null,
    ]);
  });

  it('counts kinds and reporting words side by side', () => {
    const [havel] = voices;
    expect(havel?.kinds).toEqual({ direct: 1, indirect: 1, mixed: 1 });
    expect(havel?.cues).toEqual([
      { cue: 'told', stance: 'neutral', count: 1 },
      { cue: 'said', stance: 'neutral', count: 1 },
      { cue: 'claimed', stance: 'doubtful', count: 1 },
    ]);
  });

  it('counts the same reporting word once, most used first', () => {
    const [voice] = voicesOf({
      claims: ['added', 'Said', 'said'].map((cue, index) => claim({ id: String(index), cue })),
      speakers: SPEAKERS,
    });
    expect(voice?.cues.map(({ cue, count }) => [cue, count])).toEqual([
      ['said', 2],
      ['added', 1],
    ]);
  });

  it('counts the words of a claim inside a claim once, for the inner speaker', () => {
    const claims = [
      claim({ id: 'outer', words: 10 }),
      claim({ id: 'inner', words: 4, within: 'outer', speaker: 'brandt' }),
    ];
    const counted = new Map(voicesOf({ claims, speakers: SPEAKERS }).map((voice) => [voice.speaker?.id, voice.words]));
    expect(counted).toEqual(
      new Map([
        ['havel', 6],
        ['brandt', 4],
      ]),
    );
  });

  it('makes up no name for a speaker it does not know', () => {
    const [voice] = voicesOf({ claims: [claim({ id: 'a', speaker: 'nobody' })], speakers: SPEAKERS });
    expect(voice?.speaker).toBeNull();
  });
});

describe('summarise', () => {
  it('counts claims, speakers, unnamed and unclear', () => {
    const { claims, speakers, unnamed, unclear } = summarise(voices);
    expect({ claims, speakers, unnamed, unclear }).toEqual({ claims: 9, speakers: 5, unnamed: 1, unclear: 1 });
  });

  it('gives parts that make one whole', () => {
    const total = summarise(voices).shares.reduce((sum, share) => sum + share.part, 0);
    expect(total).toBeCloseTo(1);
  });

  it('takes several unnamed sources together, and calls a single one by its description', () => {
    const two = [
      { id: 'u1', name: 'two officials', kind: 'unnamed' as const, aliases: [] },
      { id: 'u2', name: 'a neighbour', kind: 'unnamed' as const, aliases: [] },
    ];
    const of = (ids: readonly string[]) =>
      summarise(voicesOf({ claims: ids.map((speaker, i) => claim({ id: `${i}`, speaker })), speakers: two })).shares;
    expect(of(['u1', 'u2']).map(({ name, claims }) => [name, claims])).toEqual([['Not named', 2]]);
    expect(of(['u1']).map(({ name }) => name)).toEqual(['Two officials']);
  });

  it('survives claims without words', () => {
    const { shares } = summarise(voicesOf({ claims: [claim({ id: 'a', words: 0 })], speakers: SPEAKERS }));
    expect(shares.map(({ part }) => part)).toEqual([0]);
  });
});

describe('barShares', () => {
  const share = (key: string, sort: Share['sort']): Share => ({ key, sort, name: key, claims: 1, words: 1, part: 0.1 });

  it('takes the smallest named together and keeps unnamed and unclear', () => {
    const shares = [...'abcdefg'].map((key) => share(key, 'named'));
    const bar = barShares([...shares, share('unnamed', 'unnamed'), share('unclear', 'unclear')], 4);
    expect(bar.map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd', '3 others', 'unnamed', 'unclear']);
    expect(bar[4]).toMatchObject({ claims: 3, words: 3 });
    expect(bar[4]?.part).toBeCloseTo(0.3);
  });

  it('never says "1 others"', () => {
    expect(
      barShares(
        [...'abcde'].map((key) => share(key, 'named')),
        4,
      ),
    ).toHaveLength(5);
  });
});
