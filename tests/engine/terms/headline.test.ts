/** Single quotation marks in a headline quote somebody; the same words in a paragraph may be the writer's distance. */
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/engine/analyse.ts';

const useOf = (text: string, role: 'headline' | 'paragraph'): string | undefined =>
  analyse([{ id: 'b', text, role }], { language: 'en' }).terms[0]?.use;

describe('quoted terms in headlines', () => {
  it.each([
    'Port of Elin to fight ‘absurd’ fees, citing costs',
    "Council cancels 'experts' at the quay after protest",
    'Another ‘accident’ at the northern quay',
  ])('%s is no scare quote', (text) => {
    expect(useOf(text, 'headline')).not.toBe('scare');
  });

  it('leaves paragraphs alone', () => {
    expect(useOf('The so-called “experts” never came to see the quay.', 'paragraph')).toBe('scare');
  });
});
