import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkTo, textDirective } from '../../../src/page/card/fragment.ts';

const decode = (directive: string): string => decodeURIComponent(directive.replace(/^text=/, ''));

/** Any UTF-16, lone surrogates too. */
const anyText = fc.array(fc.nat(0xffff), { maxLength: 60 }).map((codes) => String.fromCharCode(...codes));

describe('textDirective', () => {
  const paragraph = 'The crane will stay, Moor said. The crane will go, her brother said.';
  it('takes a short claim whole', () => {
    expect(textDirective(paragraph, 0, 19, paragraph)).toBe('text=The%20crane%20will%20stay');
  });
  it('adds the neighbours where the words stand twice', () => {
    const directive = textDirective(paragraph, 32, 46, paragraph);
    expect(decode(directive)).toBe('will stay, Moor said.-,The crane will,-go, her brother said.');
  });
  it('takes beginning and end of a long claim', () => {
    const long = `${'many words go on and on '.repeat(20)}to the end`;
    expect(decode(textDirective(long, 0, long.length, long))).toBe('many words go on and on,on and on to the end');
  });
  it('encodes what has a meaning in a directive: dash, comma, ampersand', () => {
    const text = 'well-known, R&D "words" here';
    expect(textDirective(text, 0, text.length, text)).toBe('text=well%2Dknown%2C%20R%26D%20%22words%22%20here');
  });
  it('is a valid part of a URL for any text (property)', () => {
    fc.assert(
      fc.property(anyText, fc.nat(60), fc.nat(60), (text, a, b) => {
        const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
        const directive = textDirective(text, start, end, text);
        const url = new URL(linkTo('https://paper.example/a', directive));
        expect(url.hash.slice(1)).toBe(`:~:${directive}`);
        expect(() => decodeURIComponent(directive)).not.toThrow();
      }),
    );
  });
});

describe('linkTo', () => {
  it.each([
    ['https://paper.example/a?b=1', 'https://paper.example/a?b=1#:~:text=x'],
    ['https://paper.example/a#part', 'https://paper.example/a#part:~:text=x'],
    ['https://paper.example/a#part:~:text=old', 'https://paper.example/a#part:~:text=x'],
  ])('%s', (url, link) => {
    expect(linkTo(url, 'text=x')).toBe(link);
  });
});
