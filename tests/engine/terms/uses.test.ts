/** The model's uses, mechanism by mechanism, on sentences of our own: most of each table must come out right (the model is no rule). */
import { describe, expect, test } from 'vitest';
import { analyse } from '../../../src/engine/analyse.ts';
import type { TermUse } from '../../../src/engine/types.ts';

const useOf = (text: string): TermUse | undefined =>
  analyse(
    text.split('\n').map((line, i) => ({ id: `b${i}`, text: line, role: 'paragraph' as const })),
    { language: 'en' },
  ).terms[0]?.use;

/** Share that must be right: the model's own accuracy on plain cases, rounded down. */
const LEAST = 0.75;

const TABLES: readonly (readonly [string, readonly TermUse[], readonly string[]])[] = [
  [
    'the writer’s distance',
    ['scare'],
    [
      'The so-called “experts” never came to look at the quay.',
      'The harbour board spent a year on its so-called “repair” of the pier.',
      'Residents scoff at the “improved” ferry, which sank twice.',
      'The supposed “reform” left every docker poorer than before.',
      'Nobody has seen these “facts” anywhere outside the brochure.',
      'It took the owners two days to find an “accident” to blame for the fire.',
      'The “free” ferry costs every household forty crowns a year.',
      'Another “solution” from the harbour office means another empty quay.',
      'The “discount” turned out to be dearer than the old fare.',
      'They sent two “journalists” who only ever asked about the mayor’s hat.',
      'Her “friends” left her on the quay in the rain.',
      'The “peaceful” march ended with eleven broken windows.',
      'This “research” was paid for by the ferry company and has no author.',
      'So much for the “natural” salt, which is made in a tank.',
      'The “security” of the building is one sleeping man and a dog.',
      'He has never written a line of the “news” that his site sells.',
      'The “independent” inquiry was led by the brother of the owner.',
      'These “volunteers” are paid by the hour.',
      'The town is tired of “progress” that only brings more lorries.',
      'The self-styled “expert” has never set foot on a ship.',
      'Their “help” cost the village its only bridge.',
    ],
  ],
  [
    'a piece of somebody’s words',
    ['fragment', 'speech'],
    [
      'Ingrid Halloran said the plan was “reckless and cruel” to the dockers.',
      'Oswald Finch said he was “deeply sorry” for the delay.',
      'Halloran called the decision “a terrible mistake” in a statement.',
      'The plan is “reckless,” Ingrid Halloran said on Monday.',
      'The union accused the board of “open contempt” for its members.',
      'The mayor described the storm as “a slow disaster” for the coast.',
      'The minister vowed to “fight for every job” at the yard.',
      'The report found “serious failings” in how the ferry was run.',
      'Finch told reporters that the talks had been “very useful” so far.',
      'The company said it was “confident” that the line would open in May.',
      'He dismissed the complaint as “nonsense” and left the room.',
      'She warned that the cuts would be “devastating” for the islands.',
      'The judge wrote that the board had shown “little interest” in the truth.',
      'The captain admitted that he had been “far too slow” to turn.',
      'A spokesman said the figures were “not correct” and would be changed.',
      'Halloran praised the crew for their “great courage” on the night.',
      'The ministry denied that it had “any knowledge” of the letter.',
      'Critics say the fare is “simply too high” for most families.',
      'The board insisted that the quay was “perfectly safe” last winter.',
      'He wrote that the new timetable was “a joke” at the expense of the islands.',
    ],
  ],
  [
    'an utterance',
    ['speech'],
    [
      '“We are late,” said Oswald Finch.',
      '“I don’t know,” he said.',
      '“It is over,” Finch said.',
      '“Why did they leave?” she asked.',
      '“That is not true,” the captain replied.',
      '“We have no choice,” Halloran told reporters.',
      '“They never came back,” said one docker.',
      '“You can’t do that,” he shouted.',
      '“I was so scared,” Mira Kell said.',
      '“It’s a good day,” the mayor said.',
      '“What a mess,” she said, looking at the quay.',
      '“He is my brother,” Finch said quietly.',
      '“Let us in,” the crowd shouted.',
      '“This is our home,” said Halloran.',
      '“We will not go,” she said.',
      '“Thank you all,” the captain said.',
      '“There was no warning,” he said.',
      '“I love this town,” said Mira Kell.',
      '“She was very brave,” her father said.',
      '“We lost everything,” said the farmer.',
    ],
  ],
  [
    'a work',
    ['title'],
    [
      'Her film “The Last Ferry” opened on Friday.',
      'He sang his hit song “Harbor Lights” on stage.',
      'She starred in the movie “Cold Harbor” last year.',
      'He hosts the show “Morning Tide” on local television.',
      'His novel “The Salt Road” won a prize in the spring.',
      'The band opened with “Winter Tide” and two older songs.',
      'The album “Slow Water” sold half a million copies.',
      'She wrote the book “A Year at the Quay” in four months.',
      'The director of “Cold Harbor” has a new film in cinemas.',
      'An episode of “Island Doctors” was shot in the old yard.',
      'The actor, best known for “The Lighthouse Boys,” died on Sunday.',
      'He played the captain in the television series “North Pier.”',
      'The musical “Lanterns” returns to the stage in May.',
      'Her debut single “Paper Boats” was streamed four million times.',
      'The documentary “Men of Salt” follows three families.',
      'He spoke on the podcast “Tide and Time” last week.',
      'The poem “To a Drowned Bell” is read in every school here.',
      'The game “Harbor Master” was released in autumn.',
      'The sequel to “Stormwatch” will be filmed on the island.',
      'The painting “Woman with Nets” hangs in the town hall.',
    ],
  ],
  [
    'the word as a word',
    ['mention'],
    [
      'The word “pier” comes from Latin.',
      'What does the term “demurrage” mean?',
      'The word “quay” is pronounced like key.',
      'The phrase “dead reckoning” has nothing to do with death.',
      'The term “lighter” means a flat boat.',
      'In the old dialect the word “sker” means a rock.',
      'The verb “to moor” is older than the noun.',
      'Click “Save” and then close the window.',
      'Select “Export” from the menu.',
      'The expression “three sheets to the wind” comes from sailing.',
      'The letters “MV” stand for motor vessel.',
      'The adjective “nautical” is Greek.',
      'The term “berth” refers to the place where a ship lies.',
      'Press the button labeled “Start” twice.',
      'Type “harbor” into the search box.',
      'The word “ferry” appears eleven times in the text.',
      'The phrase “ship shape” was first printed long ago.',
      'Choose “Other” in the list of settings.',
      'The noun “tide” once meant time.',
      'The term “knot” is used for speed at sea.',
    ],
  ],
  [
    'what one thing is called',
    ['name', 'title', 'mention'],
    [
      'The ship, nicknamed “Old Bess,” has crossed the sound for sixty years.',
      'The campaign, called “Safe Harbors,” starts in June.',
      'Operation “Winter Tide” began at dawn.',
      'The rock band “The Lanterns” plays on Saturday.',
      'The account “HarborWatch” posted a picture of the quay.',
      'Kari “Red” Olsen steered the boat.',
      'The festival “Nights of Salt” draws ten thousand people.',
      'The programme is known as “Clean Quays.”',
      'A club named “The Blue Door” burnt down.',
      'The fund, called “Islands First,” gave two million.',
      'He was known as “The Bear” among the crew.',
      'The initiative “Boats for All” lends dinghies to schools.',
      'The “Green Coast” project will plant trees.',
      'The storm, named “Ingunn,” reached land on Tuesday.',
      'They belong to a group called “Friends of the Pier.”',
      'Police gave the case the name “Operation Anchor.”',
      'Lars “Lucky” Berg has never lost a ship.',
      'The event, “Lights on the Water,” is free.',
      'The new line is called “Coast Express.”',
      'The exercise, code-named “Grey Gull,” ended on Friday.',
    ],
  ],
];

describe.each(TABLES)('%s', (_, uses, sentences) => {
  test(`${sentences.length} sentences`, () => {
    const wrong = sentences.filter((s) => !uses.includes(useOf(s) ?? 'other'));
    expect(sentences.length).toBeGreaterThanOrEqual(20);
    expect(1 - wrong.length / sentences.length, wrong.join('\n')).toBeGreaterThanOrEqual(LEAST);
  });
});

test('a language without a pack: a use is said only inside a claim, and never distance', () => {
  const text = 'Le soi-disant “expert” est parti. Le plan est “sans avenir”.';
  const { terms } = analyse([{ id: 'b', text, role: 'paragraph' }], { language: 'fr' });
  expect(terms.length).toBe(2);
  for (const t of terms) expect(['other', 'fragment']).toContain(t.use);
});
