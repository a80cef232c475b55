/** Quoted terms: which are found, their spans, their uses in plain cases, and whose they are. */
import { describe, expect, test } from 'vitest';
import { docFromText } from '../../../src/engine/language/document.ts';
import { readerOf } from '../../../src/engine/packs.ts';
import { resolveSpeakers } from '../../../src/engine/speakers/index.ts';
import { findTerms, type Term } from '../../../src/engine/terms/index.ts';

/** The terms of a text, by the English rules, with the names of their speakers. */
function terms(text: string): (Term & { words: string; whose: string | null })[] {
  const doc = docFromText(text, 'en');
  const extracted = readerOf('en').extract(doc);
  const resolution = resolveSpeakers(doc, extracted, undefined, { language: 'en' });
  return findTerms(doc, extracted, resolution).map((t) => ({
    ...t,
    words: text.slice(t.span.start, t.span.end),
    whose: resolution.speakers.find((s) => s.id === t.speaker)?.name ?? null,
  }));
}

describe('which runs are terms, marks left out', () => {
  test.each([
    ['The “repair” took a year.', ['repair']],
    ['The "repair" took a year.', ['repair']],
    ['The ‘repair’ took a year.', ['repair']],
    ["The 'repair' took a year.", ['repair']],
    ['The “repair,” he said, took a year.', ['repair,']],
    ['It was “late” and “wet”.', ['late', 'wet']],
    ['The crew’s ferry left. It’s late.', []],
    ['The dockers’ strike and the sailors’ strike ended.', []],
    ['“This is a much longer quotation than any term could ever be,” she said.', []],
    ['He said: “The ‘repair’ took a whole year of our lives and more.”', ['repair']],
    ['An empty “” pair.', []],
    ['A mark that never “closes.', []],
    ['“Ferry”', ['Ferry']],
    ['The word “pier” is old.', ['pier']],
    ['“One two three four five six” counts.', ['One two three four five six']],
    ['“One two three four five six seven” does not.', []],
    ['« repair » is not English, “repair” is.', ['repair']],
    ['12" by 14" frames', []],
    ['The “well-known” ferry.', ['well-known']],
    ['The “😀 ferry” sank.', ['😀 ferry']],
  ])('%s', (text, words) => {
    expect(
      terms(text)
        .map((t) => t.words)
        .filter((w) => !/^ repair $/.test(w)),
    ).toEqual(words);
  });
});

describe('use, where the text leaves little doubt', () => {
  test.each([
    ['The so-called “experts” were wrong about the bridge again.', 'scare'],
    ['The board spent a year on its so-called “repair” of the pier.', 'scare'],
    ['Residents scoff at the “improved” ferry, which sank twice.', 'scare'],
    ['The supposed “reform” left every docker poorer.', 'scare'],
    ['Her film “The Last Ferry” opened on Friday.', 'title'],
    ['He sang his hit song “Harbor Lights” on stage.', 'title'],
    ['She starred in the movie “Cold Harbor” last year.', 'title'],
    ['He hosts the show “Morning Tide” on local television.', 'title'],
    ['The plan is “reckless,” Ingrid Halloran said on Monday.', 'fragment'],
    ['Ingrid Halloran said the plan was “reckless and cruel” to the dockers.', 'fragment'],
    ['Oswald Finch said he was “deeply sorry” for the delay.', 'fragment'],
    ['Halloran called the decision “a terrible mistake” in a statement.', 'fragment'],
    ['“We are late,” said Oswald Finch.', 'speech'],
    ['“I don’t know,” he said.', 'speech'],
    ['“It is over,” Finch said.', 'speech'],
    ['The word “pier” comes from Latin.', 'mention'],
    ['What does the term “demurrage” mean?', 'mention'],
  ] as const)('%s', (text, use) => expect(terms(text)[0]?.use).toBe(use));
});

describe('whose term it is', () => {
  test('a speaker’s, inside a claim', () => {
    const [term] = terms('Ingrid Halloran said the plan was “reckless and cruel” to the dockers.');
    expect(term?.whose).toBe('Ingrid Halloran');
  });
  test('the quoted speaker’s own quotation marks', () => {
    const found = terms('“They call this ‘repair’ but nothing was mended at the old pier,” Ingrid Halloran said.');
    expect(found.find((t) => t.words === 'repair')?.whose).toBe('Ingrid Halloran');
  });
  test('the writer’s own, outside every claim', () => {
    expect(terms('The board spent a year on the “repair” of the pier.')[0]?.whose).toBeNull();
  });
});

test('every term has a confidence and a reason', () => {
  for (const t of terms('The so-called “experts” sang “Harbor Lights” and said it was “fine”.')) {
    expect(t.confidence).toBeGreaterThan(0);
    expect(t.confidence).toBeLessThanOrEqual(1);
    expect(t.evidence.length).toBeGreaterThan(0);
  }
});
