/** Acronyms find what the article spells out, before or after; what it does not spell out stays as it is. */
import { describe, expect, test } from 'vitest';
import { nameOf } from './helper.ts';

const SPELT: [string, string, string][] = [
  ['The Harbor Safety Board (HSB) met. The HSB said so.', 'The HSB', 'Harbor Safety Board'],
  ['HSB had to move. The Harbor Safety Board (HSB) met. HSB said so.', 'HSB#3', 'Harbor Safety Board'],
  ['Ports, Ferries and Fishery Norland (PFFN) met. PFFN said so.', 'PFFN#2', 'Ports, Ferries and Fishery Norland'],
  ['Public Harbors and Ferries Norland (PHFN) met. PHFN said so.', 'PHFN#2', 'Public Harbors and Ferries Norland'],
  ['The Norland Federal Harbor Service (FHB) met. The FHB said so.', 'The FHB', 'Norland Federal Harbor Service'],
  ['They passed the Customs and Harbor Police gate. CHP said so.', 'CHP', 'Customs and Harbor Police'],
  ['The International Ferry Fund met. The IFF said so.', 'The IFF', 'International Ferry Fund'],
  ['The Department of Sea Affairs met. DSA said so.', 'DSA', 'Department of Sea Affairs'],
  ['The Office for Coast and Harbor Works met. OCHW said so.', 'OCHW', 'Office for Coast and Harbor Works'],
  ['Valkwagen showed a ferry. VW said so.', 'VW', 'Valkwagen'],
  ['The Harbor Safety Board met. The board said so. HSB said more.', 'HSB', 'Harbor Safety Board'],
  ['The Coast Guard Union met. CGU said so.', 'CGU', 'Coast Guard Union'],
  ['The National Union of Sailors (NUS) met. NUS said so.', 'NUS#2', 'National Union of Sailors'],
  ['The “National Sailing League” (“NSL”) met. NSL said so.', 'NSL#2', 'National Sailing League'],
]; // biome-ignore format: a table

const KEPT: [string, string, string][] = [
  ['Ana Roe spoke. WHO said the water was clean.', 'WHO', 'WHO'],
  ['NASK said so.', 'NASK', 'NASK'],
  ['Ana Roe (PHX) came. PHX said so.', 'PHX#2', 'PHX'],
  ['The Harbor Union met. HSB said so.', 'HSB', 'HSB'],
  ['Unland met. The UN said so.', 'The UN', 'UN'],
  ['Valkwagen and Velkwinen met. VW said so.', 'VW', 'VW'],
  ['Ulrika Sand spoke. US said so.', 'US', 'US'],
]; // biome-ignore format: a table

describe('spelt out', () => {
  test.each(SPELT)('%s', (text, source, name) => expect(nameOf(text, source)).toBe(name));
});

describe('kept', () => {
  test.each(KEPT)('%s', (text, source, name) => expect(nameOf(text, source)).toBe(name));
});
