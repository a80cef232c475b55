/** What stands in a run of capitals and is no part of the name, and what is. */
import { describe, expect, test } from 'vitest';
import { nameOf } from './helper.ts';

const CASES: [string, string, string][] = [
  ['Ingrid Halloran left. A Halloran-backed plan failed. Halloran said so.', 'Halloran#3', 'Ingrid Halloran'],
  ['Prize-winner Halloran said so. Ingrid Halloran left.', 'Prize-winner Halloran', 'Ingrid Halloran'],
  ['A Norland Harbor-area Halloran aide came. Ingrid Halloran left. Halloran said so.', 'Halloran#3', 'Ingrid Halloran'],
  ['Bella Corr-Ames said so.', 'Bella Corr-Ames', 'Bella Corr-Ames'],
  ['Park Jong-su said so.', 'Park Jong-su', 'Park Jong-su'],
  ['Former governor Jan Keddle said so.', 'Former governor Jan Keddle', 'Jan Keddle'],
  ['Owen T. King of Norland said so.', 'Owen T. King of Norland', 'Owen T. King'],
  ['The King of Norland said so.', 'The King of Norland', 'King of Norland'],
  ['Supporters of Ingrid Halloran cheered. Then Halloran said so.', 'Halloran#2', 'Ingrid Halloran'],
  ['She flew to the U.S. While Halloran said no, Ingrid Halloran flew.', 'Halloran', 'Ingrid Halloran'],
  ['The fund, Third Pier, lost. Third Pier said so.', 'Third Pier#2', 'Third Pier'],
  ['The Norland Chamber of Commerce said so.', 'The Norland Chamber of Commerce', 'Norland Chamber of Commerce'],
  ['The Dock Workers of America said so.', 'The Dock Workers of America', 'Dock Workers of America'],
  ['He runs Piers for America. Piers for America said so.', 'Piers for America#2', 'Piers for America'],
  ['A super PAC said so.', 'A super PAC', 'super PAC'],
  ['Pope Oswald said so.', 'Pope Oswald', 'Pope Oswald'],
  ['Keddle Lines Inc. grew. Tony Keddle came. Keddle said so.', 'Keddle#3', 'Tony Keddle'],
]; // biome-ignore format: a table

describe('a run of capitals is cut where the name begins and ends', () => {
  test.each(CASES)('%s', (text, source, name) => expect(nameOf(text, source)).toBe(name));
});
