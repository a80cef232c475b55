/**
 * Quoted terms inside somebody's direct speech: the speaker's own air quotes against words that the speaker takes from another. The
 * trained extractor, as the product has it; the sample article is the one that `npm start` shows.
 */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { openEngine } from '../../../src/cli/engine.ts';
import type { Engine } from '../../../src/engine/analyse.ts';
import type { QuotedTerm } from '../../../src/engine/types.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine('model');
});

/** The terms of paragraphs, with the words each stands for. */
function termsOf(paragraphs: readonly string[]): (QuotedTerm & { words: string; whose: string | undefined })[] {
  const blocks = paragraphs.map((text, i) => ({ id: `b${i}`, text, role: 'paragraph' as const }));
  const { terms, speakers } = engine.analyse(blocks, { language: 'en' });
  return terms.map((term) => ({
    ...term,
    words: blocks.find(({ id }) => id === term.span.block)?.text.slice(term.span.start, term.span.end) ?? '',
    whose: speakers.find(({ id }) => id === term.speaker)?.name,
  }));
}

/** The four ways in which papers set a quotation inside a quotation. */
const STYLES: readonly (readonly [string, (text: string) => string])[] = [
  ['curly', (text) => text],
  ['typewriter', (text) => text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'")],
  ['typewriter, double in double', (text) => text.replace(/[“”]/g, '"').replace(/[‘’]/g, '"')],
  ['curly, double in double', (text) => text.replace(/‘/g, '“').replace(/’/g, '”')],
];

const AIR: readonly string[] = [
  '“This ‘mishap’ flooded forty cellars and the mill,” Ida Marten said.',
  '“These ‘helpers’ came with empty bags and left with full ones,” Ida Marten said.',
  '“That ‘oversight’ cost the village its doctor,” Ida Marten said.',
  '“The so-called ‘rescue’ left two boats on the rocks,” Ida Marten said.',
  '“Such ‘generosity’ comes with a bill at the end,” Ida Marten said.',
  '“This ‘improvement’ has made the crossing an hour longer,” Ida Marten said.',
  '“It is the third ‘error’ in a month and nobody has left,” Ida Marten said.',
  '“Those ‘guests’ broke the lamps and never paid,” Ida Marten said.',
  '“His ‘research’ is two pages and a drawing of a fish,” Ida Marten said.',
  '“Their ‘repair’ fell off in the first storm,” Ida Marten said.',
  '“We do not need another ‘expert’ from the city,” Ida Marten said.',
  '“These ‘talks’ are a way to win time before the winter,” Ida Marten said.',
  '“Your ‘bargain’ took my savings and my roof,” Ida Marten said.',
  '“This ‘reform’ has closed six schools on the islands,” Ida Marten said.',
  '“The ‘security’ at the gate was asleep under a coat,” Ida Marten said.',
  '“Every ‘discount’ they print is dearer than last year,” Ida Marten said.',
  '“That ‘apology’ was read out by a man who was laughing,” Ida Marten said.',
  '“My ‘holiday’ was nine days in the engine room,” Ida Marten said.',
  '“Some ‘friend’ he was, he sold the net and the boat,” Ida Marten said.',
  '“This ‘shortcut’ takes two hours longer than the road,” Ida Marten said.',
];

const TAKEN: readonly string[] = [
  '“The mayor called it ‘a scandal without end’ in her letter,” Ida Marten said.',
  '“They told me I was ‘not the right person’ for the job,” Ida Marten said.',
  '“He said we would be ‘home before the frost’ and we believed him,” Ida Marten said.',
  '“Her report says the pier is ‘sound in every part’ today,” Ida Marten said.',
  '“The captain wrote that he was ‘deeply ashamed’ of the night,” Ida Marten said.',
  '“I heard him shout ‘stop’ before the rope broke,” Ida Marten said.',
  '“She asked me, ‘Where are the others?’ and I had no answer,” Ida Marten said.',
  '“My favourite book is ‘The Drowned Bell’ by a local man,” Ida Marten said.',
  '“We watched ‘Harbor Doctors’ every Sunday at eight,” Ida Marten said.',
  '“The word ‘pier’ is all they understood,” Ida Marten said.',
  '“What does the term ‘seaworthy’ mean to them?” Ida Marten said.',
  '“We all knew him as ‘Old Finn’ on the quay,” Ida Marten said.',
  '“Our group is called ‘Friends of the Light’ and is open to all,” Ida Marten said.',
  '“The board said it was ‘very sorry’ and shut the door,” Ida Marten said.',
  '“People say ‘thank you’ to the pilot here,” Ida Marten said.',
  '“The judge described the crew as ‘brave and tired’ in the ruling,” Ida Marten said.',
  '“He promised to ‘rebuild every house’ by the spring,” Ida Marten said.',
  '“The letter warned of ‘serious consequences’ for the pilot,” Ida Marten said.',
  '“They shouted ‘go home’ at my children,” Ida Marten said.',
  '“Her song ‘Winter Ferry’ still makes me weep,” Ida Marten said.',
];

/** Share that must be right in each way of setting marks. */
const LEAST = 0.8;

describe.each(STYLES)('nested quotations, %s', (_, style) => {
  test(`${AIR.length} air quotes are scare quotes, and the speaker’s`, () => {
    const wrong = AIR.filter((sentence) => {
      const found = termsOf([style(sentence)])[0];
      return found?.use !== 'scare' || found.whose !== 'Ida Marten';
    });
    expect(1 - wrong.length / AIR.length, wrong.join('\n')).toBeGreaterThanOrEqual(LEAST);
  });
  test(`${TAKEN.length} words of others, titles, names and words as words are none`, () => {
    const wrong = TAKEN.filter((sentence) => termsOf([style(sentence)])[0]?.use === 'scare');
    expect(1 - wrong.length / TAKEN.length, wrong.join('\n')).toBeGreaterThanOrEqual(LEAST);
  });
});

describe('the sample article', () => {
  const html = readFileSync(new URL('../../fixtures/sample/article.html', import.meta.url), 'utf8');
  const paragraphs = [...html.matchAll(/<p>([\s\S]*?)<\/p>/g)].map(([, inner]) =>
    (inner ?? '').replace(/<[^>]+>/g, ''),
  );

  test('both air quotes of the quoted speaker are scare quotes, and hers; nothing else is', () => {
    const scare = termsOf(paragraphs).filter(({ use }) => use === 'scare');
    expect(scare.map(({ words, whose }) => [words, whose])).toEqual([
      ['incident', 'Mira Havel'],
      ['incident', 'Mira Havel'],
    ]);
  });
});
