import { describe, expect, it } from 'vitest';
import { edgeOf, phraseOf, phraseText } from '../../src/popup/phrase.ts';
import { claim, SPEAKERS } from './fixtures.ts';

const speakers = new Map(SPEAKERS.map((speaker) => [speaker.id, speaker]));
const text = (over: Parameters<typeof claim>[0]): string => phraseText(phraseOf(claim(over), speakers));

describe('phraseOf', () => {
  it.each([
    [
      { id: 'a', cue: 'told', addressee: 'the Courier', provenance: 'told-this-outlet' },
      'Mira Havel told the Courier, paraphrased',
    ],
    [{ id: 'a', cue: 'said', kind: 'direct' }, 'Mira Havel said, quoted'],
    [
      { id: 'a', cue: 'said', kind: 'mixed', provenance: 'told-other-outlet' },
      'Mira Havel said, partly quoted, told to another outlet',
    ],
    [
      { id: 'a', cue: 'According to', speaker: 'source' },
      'according to a person with knowledge of the inquiry, paraphrased, not named',
    ],
    [{ id: 'a', cue: 'first reported by', speaker: 'guard' }, 'first reported by Coast guard, paraphrased'],
    [
      { id: 'a', cue: 'confirmed', stance: 'factive', speaker: 'ministry' },
      'Ministry of Transport confirmed, paraphrased, presents it as true',
    ],
    [{ id: 'a', cue: '' }, 'Mira Havel, paraphrased'],
    // A description that begins the line has a capital; inside it has none.
    [
      { id: 'a', cue: 'said', speaker: 'source' },
      'A person with knowledge of the inquiry said, paraphrased, not named',
    ],
  ] as const)('%j', (over, expected) => expect(text(over)).toBe(expected));

  it('names nobody when the speaker is unclear, and gives the candidates as a question', () => {
    const phrase = phraseOf(claim({ id: 'a', speaker: null, candidates: ['brandt', 'havel', 'ghost'] }), speakers);
    expect(phrase.name).toBe('Speaker unclear');
    expect(phrase.sure).toBe(false);
    expect(phrase.notes[0]).toBe('perhaps Jonas Brandt or Mira Havel');
  });

  it('leaves out a cue too long for its line', () => {
    expect(text({ id: 'a', cue: 'went on at considerable length to make it known' })).toBe('Mira Havel, paraphrased');
  });
});

describe('edgeOf', () => {
  it.each([
    [{ id: 'a', kind: 'direct' }, 'quoted'],
    [{ id: 'a', kind: 'mixed' }, 'paraphrased'],
    [{ id: 'a', kind: 'indirect' }, 'paraphrased'],
    [{ id: 'a', kind: 'direct', speaker: 'source' }, 'unnamed'],
    [{ id: 'a', kind: 'direct', speaker: null }, 'quoted'],
  ] as const)('%j: %s', (over, edge) => expect(edgeOf(claim(over), speakers)).toBe(edge));
});
