/** Short names, acronyms, descriptions and pronouns find the one they mean. */
import { describe, expect, test } from 'vitest';
import { attribution, nameOf, resolve, speakersOf } from './helper.ts';

const SHORT: [string, string, string][] = [
  ['Ingrid Halloran spoke. Halloran said the pier was safe.', 'Halloran#2', 'Ingrid Halloran'],
  ['Halloran: pier is safe.\nIngrid Halloran said so.', 'Halloran', 'Ingrid Halloran'],
  ['Sen. Walter Brandt spoke. Mr. Brandt said so.', 'Mr. Brandt', 'Walter Brandt'],
  ['Lars van der Meulen spoke. Van der Meulen said so.', 'Van der Meulen', 'Lars van der Meulen'],
  ['Khalid bin Rashed spoke. Bin Rashed said so.', 'Bin Rashed', 'Khalid bin Rashed'],
  ['Paula E. Stern came. Paula Stern said so.', 'Paula Stern', 'Paula E. Stern'],
  ['Sir Edmund Vale spoke. Sir Edmund said so.', 'Sir Edmund#2', 'Edmund Vale'],
  ['Ildefonso Castro Villareal came. Mr. Castro Villareal said so.', 'Mr. Castro Villareal', 'Ildefonso Castro Villareal'],
  ['The Harbor Safety Board (HSB) met. The HSB said so.', 'The HSB', 'Harbor Safety Board'],
  ['The International Ferry Fund met. The IFF said so.', 'The IFF', 'International Ferry Fund'],
  ['The Coast Bay Times has it. The Times said so.', 'The Times', 'Coast Bay Times'],
  ['They met at Big Harbor Records. Big Harbor said so.', 'Big Harbor#2', 'Big Harbor Records'],
  ['Ada Bright and Owen Kerr met. Kerr said so.', 'Kerr#2', 'Owen Kerr'],
  ['Anna Bright came with Paul Bright. Mr. Bright said so.', 'Mr. Bright', 'Paul Bright'],
  ['Anna Bright came with Paul Bright. Ms. Bright said so.', 'Ms. Bright', 'Anna Bright'],
  ['Chen Haoran is the envoy. Chen said so.', 'Chen#2', 'Chen Haoran'],
  ['Father Tom Ashby came. Ashby said so.', 'Ashby#2', 'Tom Ashby'],
  ['Bella Corr-Ames came. Corr-Ames said so.', 'Corr-Ames#2', 'Bella Corr-Ames'],
  ['Brent Weeks came. Weeks said so.', 'Weeks#2', 'Brent Weeks'],
  ['Mr. Weeks came. Mr. Weeks said so.', 'Mr. Weeks#2', 'Weeks'],
  ['Anna Lund II came. Lund said so.', 'Lund#2', 'Anna Lund II'],
  ['Rossamund Tyle came early. Tyle said so.', 'Tyle#2', 'Rossamund Tyle'],
  ['Courtesy Amato\nFelix Amato came. Amato said so.', 'Amato#3', 'Felix Amato'],
  ['Michelle Grant came. Mr. Grant stayed. Mr. Grant said so.', 'Mr. Grant#2', 'Grant'],
]; // biome-ignore format: a table

const PRONOUNS: [string, string[], string][] = [
  ['Ingrid Halloran said the pier was safe. She said it would open.', ['Ingrid Halloran', 'She'], 'Ingrid Halloran'],
  ['Oswald Finch said the pier was safe. He said it would open.', ['Oswald Finch', 'He'], 'Oswald Finch'],
  ['Oswald Finch met Ingrid Halloran. She said it would open.', ['She'], 'Ingrid Halloran'],
  ['Oswald Finch met Ingrid Halloran. He said it would open.', ['He'], 'Oswald Finch'],
  ['Oswald Finch spoke on Monday.\n“The pier is safe,” he said.', ['he'], 'Oswald Finch'],
  ['Oswald Finch said he would resign.', ['Oswald Finch', 'he'], 'Oswald Finch'],
  ['Oswald Finch praised the ferry line. He added that it would pay.', ['Oswald Finch', 'He'], 'Oswald Finch'],
  ['Mr. Keddle spoke of the ferry. “It is late,” he said.', ['Mr. Keddle', 'he'], 'Keddle'],
  ['Ms. Keddle spoke of the ferry. “It is late,” she said.', ['Ms. Keddle', 'she'], 'Keddle'],
  ['Oswald Finch spoke. Later his words were: the pier is safe.', ['his'], 'Oswald Finch'],
  ['Oswald Finch, who said the pier was safe, left.', ['who'], 'Oswald Finch'],
  ['The Harbor Ministry, which said the pier was safe, closed.', ['which'], 'Harbor Ministry'],
  ['Researchers met. They said the pier was safe.', ['Researchers', 'They'], 'Researchers'],
  ['The dockers said they would strike.', ['The dockers', 'they'], 'dockers'],
  ['Martin Lund said the pier was shut.\nOswald Finch, a docker, welcomed it.\n“I am glad,” he said.', ['Martin Lund', 'he'], 'Oswald Finch'],
  ['Oswald Finch spoke.\n“I like it,” he said.', ['he'], 'Oswald Finch'],
  ['Ada Bright said it rained. Clara Dunn, a nurse, said it did not. She said it was dry.', ['Ada Bright', 'Clara Dunn', 'She'], 'Clara Dunn'],
  ['The Harbor Ministry said so. It said more.', ['The Harbor Ministry', 'It'], 'Harbor Ministry'],
  ['Ada Bright and Owen Kerr met. “It was late,” she said.', ['she'], 'Ada Bright'],
  ['Ms. Bright met her lawyer. She said it was late.', ['She'], 'Bright'],
  ['Ada Bright, whose boat sank, whose words these are, left.', ['whose#2'], 'Ada Bright'],
  ['Tholo Mabusa, Tidewater Economics managing director and head of trade, was careful. He said prices rose.', ['He'], 'Tholo Mabusa'],
  ['Owen Kerr praised it.\nThe day shows how a firm falls, Nils Dahl, a Harbor Line founder and its chief, told the paper.\n“This was hard,” he said.', ['Owen Kerr', 'he'], 'Nils Dahl'],
  ['After Paula Stern won on Monday, it was Ruth Calder who got the ball rolling.\n“I am glad,” she said.', ['she'], 'Ruth Calder'],
  ['Oswald Finch, who backed Martin Lund until Lund lost, ran a loud campaign. He argued that it was fair.', ['He'], 'Oswald Finch'],
  ['Ingrid Halloran said the pier was safe.\nThe ferry is blue.\nShe said it would open.', ['Ingrid Halloran', 'She'], 'Ingrid Halloran'],
]; // biome-ignore format: a table

const DESCRIPTIONS: [string, string[], string][] = [
  ['Sen. Walter Brandt said so. The senator said more.', ['Sen. Walter Brandt', 'The senator'], 'Walter Brandt'],
  ['Judge Edith Moran ruled. The judge said the pier must open.', ['Judge Edith Moran', 'The judge'], 'Edith Moran'],
  ['The Harbor Ministry said so. The ministry said more.', ['The Harbor Ministry', 'The ministry'], 'Harbor Ministry'],
  ['A doctor on the ferry said so. The doctor said more.', ['A doctor on the ferry', 'The doctor'], 'doctor on the ferry'],
  ['A study of 40 bridges found rust. The study found cracks too.', ['A study of 40 bridges', 'The study'], 'study of 40 bridges'],
  ['Governor Lena Ortiz said so. The governor said more.', ['Governor Lena Ortiz', 'The governor'], 'Lena Ortiz'],
  ['Felix Amato, a lawyer for the crew, said so. The lawyer said more.', ['Felix Amato, a lawyer for the crew', 'The lawyer'], 'Felix Amato'],
  ['The Harbor Ministry met. A spokesman for the ministry said so. The spokesman said more.', ['A spokesman for the ministry', 'The spokesman'], 'spokesman for the ministry'],
  ['Norlandish officials said so. Dockers met. American officials said no.', ['Norlandish officials', 'American officials'], 'American officials'],
  ['Harbor officials said so. Officials said more.', ['Harbor officials', 'Officials'], 'Harbor officials'],
  ['Ada Bright spoke. An expert said no.', ['An expert'], 'expert'],
  ['Ada Bright said so. A researcher said no.', ['Ada Bright', 'A researcher'], 'researcher'],
  ['Tidewater Bank said so. The regional harbor commission said no.', ['Tidewater Bank', 'The regional harbor commission'], 'regional harbor commission'],
  ['The island’s court said so. Mayor Lena Ortiz’s office said no.', ['The island’s court', 'Mayor Lena Ortiz’s office'], 'Mayor Lena Ortiz’s office'],
  ['Brent Weeks and Owen Kerr were seen on film. Rain fell. Both men said they were well.', ['Both men'], 'Brent Weeks and Owen Kerr'],
  ['The dockers said so. The protesters said no.', ['The dockers', 'The protesters'], 'protesters'],
  ['A report by the union says so. The report adds more.', ['A report by the union', 'The report'], 'report by the union'],
  ['Dr. Ada Bright and colleagues wrote it. The researchers said more.', ['Dr. Ada Bright and colleagues', 'The researchers'], 'Ada Bright and colleagues'],
  ['Sailors for Clean Water met. Sailors for Clean Water said so. The sailors said more.', ['Sailors for Clean Water#2', 'The sailors'], 'Sailors for Clean Water'],
  ['Lawmakers on the harbor safety board wrote a letter. The lawmakers said so.', ['The lawmakers'], 'Lawmakers on the harbor safety board'],
  ['Rust was found in a study published in the Journal of Harbors. The study says so.', ['The study'], 'study published in the Journal of Harbors'],
  ['A letter signed by six dockers came. The letter says so.', ['The letter'], 'letter signed by six dockers'],
  ['Coastal Fund managers met. Tidewater Bank, a lender, said so. The bank said more.', ['Tidewater Bank, a lender', 'The bank'], 'Tidewater Bank'],
]; // biome-ignore format: a table

describe('short names', () => {
  test.each(SHORT)('%s', (text, source, name) => expect(nameOf(text, source)).toBe(name));
});

describe('pronouns', () => {
  test.each(PRONOUNS)('%s', (text, sources, name) => expect(nameOf(text, ...sources)).toBe(name));
});

describe('descriptions', () => {
  test.each(DESCRIPTIONS)('%s', (text, sources, name) => expect(nameOf(text, ...sources)).toBe(name));
});

test('whom a quotation names is not the one who speaks it', () => {
  const text = 'Oswald Finch spoke.\n“I thank Mr. Lund for it,” he said.';
  const { of, speakers } = resolve(text, [attribution(text, 'he', '“I thank Mr. Lund for it,”')]);
  expect(speakers.find((s) => s.id === (of[0]?.speaker ?? of[0]?.candidates[0]))?.name).toBe('Oswald Finch');
});

test('a pronoun never takes a person of the other gender', () => {
  const text = 'Mrs. Keddle said the ferry was late. Then he said it was early.';
  expect(nameOf(text, 'Mrs. Keddle', 'he')).not.toBe('Keddle');
});

test('an acronym in capitals is no pronoun', () => {
  const text = 'Ana Roe spoke. WHO said the water was clean.';
  expect(nameOf(text, 'WHO')).toBe('WHO');
});

test('"I" inside a quotation is its speaker, outside it the writer', () => {
  const text = '“I think the pier is safe,” Ingrid Halloran said.\nI believe her.';
  const extracted = [
    attribution(text, 'Ingrid Halloran', '“I think the pier is safe,”'),
    attribution(text, 'I', 'the pier is safe'),
    attribution(text, 'I#2', 'her'),
  ];
  const { of, speakers } = resolve(text, extracted);
  const names = of.map((r) => speakers.find((s) => s.id === r.speaker)?.name);
  expect(names).toEqual(['Ingrid Halloran', 'Ingrid Halloran', 'the writer']);
});

test('the campaign is not the person', () => {
  const text = 'Ingrid Halloran spoke. The Halloran campaign said so.';
  const [person, campaign] = speakersOf(text, 'Ingrid Halloran', 'The Halloran campaign');
  expect(person?.id).not.toBe(campaign?.id);
});

test('unclear: no name, but candidates', () => {
  const text =
    'Adam Bright, Owen Kerr, Paul Quist and Hugo Marsh met Nils Dahl and Felix Amato.\nThe ferry came.\nRain fell.\nAll left.\nThen he said so.';
  const { of } = resolve(text, [attribution(text, 'he said'.slice(0, 2))]);
  for (const r of of) expect(r.speaker === null ? r.candidates.length : 1).toBeGreaterThan(0);
});
