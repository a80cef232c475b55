/** Who is meant by a phrase that holds a county, an office, a list or more than one role. */
import { describe, expect, test } from 'vitest';
import { nameOf } from './helper.ts';

const CASES: [string, string, string][] = [
  ['Harlow County (Nor.) Sheriff Owen Kerr said so.', 'Harlow County (Nor.) Sheriff Owen Kerr', 'Owen Kerr'],
  ['Harlow County, Nor., coroner Clara Dunn said so.', 'Harlow County, Nor., coroner Clara Dunn', 'Clara Dunn'],
  ['Harlow County, Nor., said so.', 'Harlow County, Nor.,', 'Harlow County'],
  ['Coroner Clara Dunn said so.', 'Coroner Clara Dunn', 'Clara Dunn'],
  ['party leader and former secretary of state Edith Moran said so.', 'party leader and former secretary of state Edith Moran', 'Edith Moran'],
  ['Pollster Owen Kerr -- author of Piers, which sold -- said so.', 'Pollster Owen Kerr -- author of Piers, which sold --', 'Owen Kerr'],
  ['Sens. Owen Kerr of Norland and Martin Lund of Sudland said so. They left.', 'Sens. Owen Kerr of Norland and Martin Lund of Sudland', 'Owen Kerr and Martin Lund'],
  ['Clara Dunn, a dean at the Harbor School, and a co-author of Piers, said so.', 'Clara Dunn, a dean at the Harbor School, and a co-author of Piers,', 'Clara Dunn'],
  ['Dock Workers Secretary-Treasurer Owen Kerr said so.', 'Dock Workers Secretary-Treasurer Owen Kerr', 'Owen Kerr'],
  ['Minority Whip Owen R. Kerr said so.', 'Minority Whip Owen R. Kerr', 'Owen R. Kerr'],
  ['Dean Halloran, a docker, said so.', 'Dean Halloran, a docker,', 'Dean Halloran'],
]; // biome-ignore format: a table

describe('the one who speaks is found in the phrase', () => {
  test.each(CASES)('%s', (text, source, name) => expect(nameOf(text, source)).toBe(name));
});
