/** Names in the source itself: titles, initials, particles, suffixes, hyphens, possessives, bodies, lists, descriptions. */
import { describe, expect, test } from 'vitest';
import { nameOf, speakersOf } from './helper.ts';

const PERSONS: [string, string, string][] = [
  ['Ingrid Halloran said the pier was safe.', 'Ingrid Halloran', 'Ingrid Halloran'],
  ['Dr. Petra Vance said the pier was safe.', 'Dr. Petra Vance', 'Petra Vance'],
  ['Mr Oswald Finch said so.', 'Mr Oswald Finch', 'Oswald Finch'],
  ['Sen. Walter T. Brandt (R-Utah) said so.', 'Sen. Walter T. Brandt (R-Utah)', 'Walter T. Brandt'],
  ['G.H. Pellworth said so.', 'G.H. Pellworth', 'G.H. Pellworth'],
  ['Retired Lt. Gen. Harold Quist said so.', 'Retired Lt. Gen. Harold Quist', 'Harold Quist'],
  ['Lars van der Meulen said so.', 'Lars van der Meulen', 'Lars van der Meulen'],
  ['Khalid bin Rashed said so.', 'Khalid bin Rashed', 'Khalid bin Rashed'],
  ['Martin Ashdown Jr. said so.', 'Martin Ashdown Jr.', 'Martin Ashdown Jr.'],
  ['Vincent Harrow III said so.', 'Vincent Harrow III', 'Vincent Harrow III'],
  ['Jean-Luc Perrin-Duval said so.', 'Jean-Luc Perrin-Duval', 'Jean-Luc Perrin-Duval'],
  ['Seamus O’Rourke said so.', 'Seamus O’Rourke', "Seamus O'Rourke"],
  ['Foreign Secretary Dorothy Pym said so.', 'Foreign Secretary Dorothy Pym', 'Dorothy Pym'],
  ['Harbor Council President Lena Ortiz said so.', 'Harbor Council President Lena Ortiz', 'Lena Ortiz'],
  ['the ferry union’s lawyer Boris Keller said so.', 'the ferry union’s lawyer Boris Keller', 'Boris Keller'],
  ['his wife and former mayor Clara Dunn said so.', 'his wife and former mayor Clara Dunn', 'Clara Dunn'],
  ['Sweden’s director of ports, Karin Lindahl, said so.', 'Sweden’s director of ports, Karin Lindahl,', 'Karin Lindahl'],
  ['A lawyer for the crew, Felix Amato, said so.', 'A lawyer for the crew, Felix Amato,', 'Felix Amato'],
  ['minister of ports and energy Tomas Reyes said so.', 'minister of ports and energy Tomas Reyes', 'Tomas Reyes'],
  ['The Dune Company’s recently named chair Marcel Renard said so.', 'The Dune Company’s recently named chair Marcel Renard', 'Marcel Renard'],
  ['Another diplomat, former special envoy to Norway Kurt Haller, said so.', 'Another diplomat, former special envoy to Norway Kurt Haller', 'Kurt Haller'],
  ['Norland’s Chief of Navy Staff Admiral Asim Roe said so.', 'Norland’s Chief of Navy Staff Admiral Asim Roe', 'Asim Roe'],
  ['A maker of filters called Amber Sails said so.', 'A maker of filters called Amber Sails', 'Amber Sails'],
  ['a reader named Paula Stern said so.', 'a reader named Paula Stern', 'Paula Stern'],
  ['Ruth Calder, 54, who runs the ferry, said so.', 'Ruth Calder, 54, who runs the ferry,', 'Ruth Calder'],
  ['Hugo Marsh of the Harbor Institute said so.', 'Hugo Marsh of the Harbor Institute', 'Hugo Marsh'],
  ['Victor Lund’s words were clear.', 'Victor Lund’s', 'Victor Lund'],
  ['Secretary of State Edith Moran said so.', 'Secretary of State Edith Moran', 'Edith Moran'],
  ['Adv Tholo Mabusa said so.', 'Adv Tholo Mabusa', 'Tholo Mabusa'],
  ['Harbor Partners VP Owen Kerr said so.', 'Harbor Partners VP Owen Kerr', 'Owen Kerr'],
  ['Coast DA Ruth Calder said so.', 'Coast DA Ruth Calder', 'Ruth Calder'],
  ['Longtime Martin Finch aide Hugo Marsh left. Martin Finch said so.', 'Martin Finch#2', 'Martin Finch'],
  ['Embattled Martin Finch stayed. Finch said so.', 'Finch#2', 'Martin Finch'],
  ['Martin Day of the law firm said so.', 'Martin Day of the law firm', 'Martin Day'],
  ['Ana Church, a docker, said so.', 'Ana Church, a docker', 'Ana Church'],
  ['Sergiy Radio, a chemist at the port, said so.', 'Sergiy Radio', 'Sergiy Radio'],
  ['his aunt, Clara Dunn, said so.', 'his aunt', 'Clara Dunn'],
  ['The line’s parent company, Tidewater Holdings, said so.', 'The line’s parent company', 'Tidewater Holdings'],
  ['First Lady Clara Dunn spoke. The First Lady said so.', 'The First Lady', 'Clara Dunn'],
]; // biome-ignore format: a table

const OTHERS: [string, string, string][] = [
  ['The Harbor Ministry said so.', 'The Harbor Ministry', 'Harbor Ministry'],
  ['the nonpartisan Coastal Budget Office said so.', 'the nonpartisan Coastal Budget Office', 'Coastal Budget Office'],
  ['The Department of Ports and Harbors said so.', 'The Department of Ports and Harbors', 'Department of Ports and Harbors'],
  ['The Committee for a Safer Coast said so.', 'The Committee for a Safer Coast', 'Committee for a Safer Coast'],
  ['The Halloran campaign said so.', 'The Halloran campaign', 'Halloran campaign'],
  ['The Coast Courier reported it.', 'The Coast Courier', 'Coast Courier'],
  ['a spokesman for the ferry line said so.', 'a spokesman for the ferry line', 'spokesman for the ferry line'],
  ['A person familiar with the inquiry said so.', 'A person familiar with the inquiry', 'person familiar with the inquiry'],
  ['advisers to Mr. Finch said so.', 'advisers to Mr. Finch', 'advisers to Mr. Finch'],
  ['two people briefed on the plan said so.', 'two people briefed on the plan', 'two people briefed on the plan'],
  ['Dockers said so.', 'Dockers', 'Dockers'],
  ['Many islanders said so.', 'Many islanders', 'Many islanders'],
  ['A study of 40 bridges found it.', 'A study of 40 bridges', 'study of 40 bridges'],
  ['a study published in the Journal of Harbors says so.', 'a study published in the Journal of Harbors', 'study published in the Journal of Harbors'],
  ['papers obtained by the Coast Courier show it.', 'papers obtained by the Coast Courier', 'papers obtained by the Coast Courier'],
  ['Countries like Norway, Peru and Ghana said so.', 'Countries like Norway, Peru and Ghana', 'Countries like Norway, Peru and Ghana'],
  ['Dozens of mills, ports and unions said so.', 'Dozens of mills, ports and unions', 'Dozens of mills, ports and unions'],
  ['the letter, which nobody signed, says so.', 'the letter, which nobody signed', 'letter'],
  ['some islanders, including two dockers, said so.', 'some islanders, including two dockers', 'some islanders'],
  ['The lawsuit filed on Monday says so.', 'The lawsuit filed on Monday', 'lawsuit filed on Monday'],
  ['one Republican said so.', 'one Republican', 'one Republican'],
  ['44 percent of voters said so.', '44 percent of voters', '44 percent of voters'],
  ['a senior official said so.', 'a senior official', 'senior official'],
  ['an independent, professional auditor said so.', 'an independent, professional auditor', 'independent, professional auditor'],
  ['The police said so.', 'The police', 'police'],
  ['It was put out by the coast guard.', 'by the coast guard', 'coast guard'],
  ['The fire brigade said so.', 'The fire brigade', 'fire brigade'],
  ['The White House said so.', 'The White House', 'White House'],
]; // biome-ignore format: a table

const LISTS: [string, string, string][] = [
  ['Ada Bright and Owen Kerr said so.', 'Ada Bright and Owen Kerr', 'Ada Bright and Owen Kerr'],
  ['Ada Bright met Owen Kerr. Bright and Kerr said so.', 'Bright and Kerr', 'Ada Bright and Owen Kerr'],
  ['Ada Bright, Owen Kerr and Nils Dahl said so.', 'Ada Bright, Owen Kerr and Nils Dahl', 'Ada Bright, Owen Kerr and Nils Dahl'],
  ['President Ada Bright and Owen Kerr said so.', 'President Ada Bright and Owen Kerr', 'Ada Bright and Owen Kerr'],
  ['Mr. Finch and Ms. Keddle said so.', 'Mr. Finch and Ms. Keddle', 'Finch and Keddle'],
  ['Nils Dahl and the ferry union said so.', 'Nils Dahl and the ferry union', 'Nils Dahl and ferry union'],
  ['The ministry and the union said so.', 'The ministry and the union', 'ministry and union'],
  ['Dockers and sailors said so.', 'Dockers and sailors', 'Dockers and sailors'],
  ['Norland and Sudland said so.', 'Norland and Sudland', 'Norland and Sudland'],
  ['Both Ada Bright and Owen Kerr said so.', 'Both Ada Bright and Owen Kerr', 'Ada Bright and Owen Kerr'],
  ['Judge Edith Moran and Sen. Walter Brandt said so.', 'Judge Edith Moran and Sen. Walter Brandt', 'Edith Moran and Walter Brandt'],
  ['Ada Bright, Owen Kerr, and Nils Dahl said so.', 'Ada Bright, Owen Kerr, and Nils Dahl', 'Ada Bright, Owen Kerr and Nils Dahl'],
  ['Ada Bright or Owen Kerr said so.', 'Ada Bright or Owen Kerr', 'Ada Bright and Owen Kerr'],
  ['Walter Brandt and other senators said so.', 'Walter Brandt and other senators', 'Walter Brandt and other senators'],
  ['Walter Brandt and his wife said so.', 'Walter Brandt and his wife', 'Walter Brandt and his wife'],
  ['Tidewater Bank and the Harbor Ministry said so.', 'Tidewater Bank and the Harbor Ministry', 'Tidewater Bank and Harbor Ministry'],
  ['Hugo Marsh and Paula Stern, both dockers, said so.', 'Hugo Marsh and Paula Stern', 'Hugo Marsh and Paula Stern'],
  ['Ada Bright and her colleagues said so.', 'Ada Bright and her colleagues', 'Ada Bright and her colleagues'],
  ['dockers and sailors said so.', 'dockers and sailors', 'dockers and sailors'],
]; // biome-ignore format: a table

describe('a person is named without title, role or bracket', () => {
  test.each(PERSONS)('%s', (text, source, name) => expect(nameOf(text, source)).toBe(name));
});

describe('bodies, texts, groups and unnamed sources keep their words', () => {
  test.each(OTHERS)('%s', (text, source, name) => expect(nameOf(text, source)).toBe(name));
});

describe('lists name everybody in full', () => {
  test.each(LISTS)('%s', (text, source, name) => expect(nameOf(text, source)).toBe(name));
});

describe('kind', () => {
  test.each([
    ['Dr. Petra Vance said so.', 'Dr. Petra Vance', 'person'],
    ['The Harbor Ministry said so.', 'The Harbor Ministry', 'organisation'],
    ['Norway said so.', 'Norway', 'organisation'],
    ['a senior official said so.', 'a senior official', 'unnamed'],
    ['researchers said so.', 'researchers', 'group'],
    ['A new poll found it.', 'A new poll', 'document'],
    ['Ada Bright and Owen Kerr said so.', 'Ada Bright and Owen Kerr', 'group'],
  ] as const)('%s', (text, source, kind) => expect(speakersOf(text, source)[0]?.kind).toBe(kind));
});

test('no source: nobody, and no candidate', () => {
  expect(speakersOf('Ada Bright was there.')).toEqual([]);
});
