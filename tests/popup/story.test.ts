import { describe, expect, it } from 'vitest';
import { lookupsOf, queryOf, storyOf } from '../../src/popup/coverage/story.ts';
import { claim, STORY } from './fixtures.ts';

describe('one claim', () => {
  const about = claim({
    id: 'x',
    content: 'the Gantry Nine crane had rusted bolts',
    speaker: STORY.speakers[0]?.id ?? null,
  });

  it('is asked for by its own words and its speaker', () => {
    expect(queryOf(STORY, null)).toBe(STORY.query);
    expect(queryOf(STORY, about)).toMatch(/Gantry Nine/);
    expect(queryOf(STORY, about)).toMatch(STORY.speakers[0]?.name ?? 'no speaker');
  });

  it('goes with the story it stands in', () => {
    expect(storyOf(STORY, about)).toEqual({ ...storyOf(STORY), claim: about.content });
  });
});

describe('storyOf', () => {
  it('takes the beginning of the text where the page gives it', () => {
    expect(storyOf({ ...STORY, excerpt: 'The blast came at noon.' })).toEqual({
      title: STORY.title,
      url: STORY.url,
      publisher: 'Coast Courier',
      published: '2026-05-14',
      language: 'en',
      text: 'The blast came at noon.',
    });
  });

  it('is made of names, tags and claims where it does not, and is never longer than is read', () => {
    const { text } = storyOf(STORY);
    for (const words of [
      'Mira Havel, a member of the port council',
      'Dangerous goods',
      'nine people were hurt',
      'blast',
    ]) {
      expect(text).toContain(words);
    }
    expect(text).not.toContain('a person with knowledge');
    const long = Array.from({ length: 500 }, (_, index) => claim({ id: `${index}` }));
    expect(storyOf({ ...STORY, claims: long }).text.length).toBe(6000);
  });
});

describe('lookupsOf', () => {
  it('offers the outlet, then the named by claims; nobody who is not named or does not speak', () => {
    expect(lookupsOf(STORY).map(({ name, kind }) => `${kind} ${name}`)).toEqual([
      'publisher Coast Courier',
      'speaker Mira Havel',
      'speaker Jonas Brandt',
      'speaker Ministry of Transport',
      'speaker Coast guard',
    ]);
    expect(lookupsOf({ ...STORY, publisher: '', claims: [] })).toEqual([]);
  });
});
