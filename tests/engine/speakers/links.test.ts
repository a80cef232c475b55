/** Which of several names a short one stands for, and which full names are one. */
import { describe, expect, test } from 'vitest';
import { nameOf } from './helper.ts';

const CASES: [string, string, string][] = [
  ['Keddle University grew. It is run by Tony Keddle. Keddle University won. Keddle said so.', 'Keddle#4', 'Tony Keddle'],
  ['Martin Lund came. Owen Martin came. Lund left. Lund ate. Lund slept. Martin said so.', 'Martin#3', 'Owen Martin'],
  ['Ada Bright Slams Harbor Plan as ‘Madness.’ It Is Not\nAda Bright, a singer, left. Bright said so.', 'Bright#3', 'Ada Bright'],
  ['Ada Bright came. Ada Bright sang. Bright left.\nOwen Bright, a docker, came. Bright said so.', 'Bright#5', 'Owen Bright'],
  ['Mr. Bright is the mayor. His wife, Anna Bright, sang. Mayor Bright said so.', 'Mayor Bright', 'Bright'],
  ['Martin Ashdown sang. Martin Ashdown left. His son, Martin Ashdown Jr., said so.', 'Martin Ashdown Jr.', 'Martin Ashdown Jr.'],
  ['Martin Ashdown III left his father, Martin Ashdown Jr., who said so.', 'Martin Ashdown Jr.', 'Martin Ashdown Jr.'],
  ['Martin Ashdown Jr. came. Martin Ashdown said so.', 'Martin Ashdown#2', 'Martin Ashdown Jr.'],
  ['A Coast Post-Harbor Press poll came. The Coast Post said so.', 'The Coast Post', 'Coast Post'],
]; // biome-ignore format: a table

describe('a short name finds the bearer whom the article means', () => {
  test.each(CASES)('%s', (text, source, name) => expect(nameOf(text, source)).toBe(name));
});
