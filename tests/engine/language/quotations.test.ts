import { describe, expect, it } from 'vitest';
import { buildDoc, docFromText } from '../../../src/engine/language/document.ts';

/** The quotations of a text as strings, nested ones indented by '>' per depth, one that runs on ends with '…'. */
function quoted(text: string, language = 'en'): string[] {
  const doc = docFromText(text, language);
  return doc.quotations.map(
    ({ start, end, depth, closes }) => `${'>'.repeat(depth)}${doc.text.slice(start, end)}${closes ? '' : '…'}`,
  );
}

describe('English quotation marks', () => {
  const table: readonly (readonly [name: string, text: string, quotations: readonly string[]])[] = [
    ['straight double', 'She said "we sail" today.', ['"we sail"']],
    ['curly double', 'She said “we sail” today.', ['“we sail”']],
    ['straight single', "She called it 'a gamble', twice.", ["'a gamble'"]],
    ['curly single', 'She called it ‘a gamble’, twice.', ['‘a gamble’']],
    ['single in double', '"The \'plan\' is off," he said.', ['"The \'plan\' is off,"', ">'plan'"]],
    ['double in single', '\'The "plan" is off,\' he said.', ['\'The "plan" is off,\'', '>"plan"']],
    ['same kind nested', '"This "plan" of theirs is off," he said.', ['"This "plan" of theirs is off,"', '>"plan"']],
    ['same kind nested, curly', '“This “plan” is off,” he said.', ['“This “plan” is off,”', '>“plan”']],
    ['nested at the start', '"\'Plan\' is a big word," he said.', ['"\'Plan\' is a big word,"', ">'Plan'"]],
    ['nested at the end', '"They call it \'the plan\'."', ['"They call it \'the plan\'."', ">'the plan'"]],
    [
      'three deep',
      '“He said, ‘We call it “the plan” here.’ So.”',
      ['“He said, ‘We call it “the plan” here.’ So.”', '>‘We call it “the plan” here.’', '>>“the plan”'],
    ],
    ['possessive', "Monday's ferry and the Sailors' union.", []],
    [
      'possessive inside a single quotation',
      "'The sailors' strike is over,' Ott said.",
      ["'The sailors' strike is over,'"],
    ],
    ['contraction inside a single quotation', "'We don't sail,' Ott said.", ["'We don't sail,'"]],
    [
      'plural possessive closing nothing',
      '"The sailors\' strike is over," Ott said.',
      ['"The sailors\' strike is over,"'],
    ],
    ['elisions', "'Twas rock 'n' roll in the '90s, said 'em all, 'til '16.", []],
    ['curly elisions', '’Twas rock ’n’ roll in the ’90s.', []],
    ['wrongly curled elisions', '‘Twas rock ‘n’ roll in the ‘90s.', []],
    ['two singles for a double', "''We sail,'' he said, ``and soon''.", ["''We sail,''", "``and soon''"]],
    [
      'two singles around a single',
      "'''Plan' is too big a word,'' he said.",
      ["'''Plan' is too big a word,''", ">'Plan'"],
    ],
    ['inches and feet', 'The 6\'2" sailor bought a 27" screen.', []],
    ['inches in a quotation', '"My 27" screen broke," he said.', ['"My 27" screen broke,"']],
    ['split quotation', '"We sail," he said, "and soon."', ['"We sail,"', '"and soon."']],
    ['a lost closing mark before another quotation', '"We sail, he said. "We stay," she said.', ['"We stay,"']],
    ['a lost closing mark', 'He said, "we sail and left.', []],
    ['a space too many inside', '“We sail, ”he said, and “we stay ” too.', ['“We sail, ”', '“we stay ”']],
    ['no-break spaces', '"We\u00a0sail,"\u00a0he\u00a0said.', ['"We\u00a0sail,"']],
    ['brackets and dashes', '("we sail")—"so"—he said.', ['"we sail"', '"so"']],
    ['leading dots', '"...and we sail," he said.', ['"...and we sail,"']],
    ['no space before a quotation', 'He said:"We sail."', ['"We sail."']],
    ['mixed straight and curly', '“We sail," he said.', ['“We sail,"']],
    ['empty', '', []],
    ['marks alone', '" \' “ ”', ['" \' “ ”'.slice(4)]],
  ];
  it.each(table)('%s', (_name, text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });
});

describe('other languages', () => {
  const table: readonly (readonly [language: string, text: string, quotations: readonly string[]])[] = [
    ['de', '„Er sagt ‚nein‘ dazu“, sagte sie.', ['„Er sagt ‚nein‘ dazu“', '>‚nein‘']],
    ['de', '»Er sagt ›nein‹ dazu«, sagte sie.', ['»Er sagt ›nein‹ dazu«', '>›nein‹']],
    ['de', '„Wir fahren", sagte sie.', ['„Wir fahren"']],
    ['de', '“Wir fahren”, sagte sie.', ['“Wir fahren”']],
    ['de-CH', '«Wir fahren», sagte sie.', ['«Wir fahren»']],
    ['fr', 'Il a dit : « Nous partons », puis « adieu ».', ['« Nous partons »', '« adieu »']],
    ['fr', "Aujourd'hui l'équipe d'Oslo «gagne».", ['«gagne»']],
    ['sv', '”Vi seglar”, sade hon.', ['”Vi seglar”']],
    ['sv', '»Vi seglar», sade hon.', ['»Vi seglar»']],
    ['fi', '”Me lähdemme”, hän sanoi.', ['”Me lähdemme”']],
    ['pl', '„Płyniemy”, powiedziała.', ['„Płyniemy”']],
    ['ru', '«Мы „плывём“», сказала она.', ['«Мы „плывём“»', '>„плывём“']],
    ['ja', '「船は『海』へ」と言った。', ['「船は『海』へ」', '>『海』']],
    ['he', '”אנחנו מפליגים” אמרה.', ['”אנחנו מפליגים”']],
    ['xx', '"Zu wem," “ka”.', ['"Zu wem,"', '“ka”']],
  ];
  it.each(table)('%s: %s', (language, text, expected) => {
    expect(quoted(text, language)).toEqual(expected);
  });
});

describe('a quotation over several paragraphs', () => {
  it('runs on when the next paragraph reopens it', () => {
    const doc = docFromText('“We sail.\n“We come back,\n“and rest,” he said.', 'en');
    expect(doc.quotations.map((q) => [q.closes, q.continues])).toEqual([
      [false, undefined],
      [false, 0],
      [true, 1],
    ]);
  });
  it('runs on with single marks', () => {
    expect(quoted('‘We sail.\n‘We come back,’ he said.')).toEqual(['‘We sail.…', '‘We come back,’']);
  });
  it('is dropped when the next paragraph does not reopen it', () => {
    expect(quoted('“We sail.\nThey left.')).toEqual([]);
  });
  it('holds quotations of the same kind only as terms', () => {
    expect(quoted('"This "plan" is off.\n"So be it," he said.')).toEqual([
      '"This "plan" is off.…',
      '>"plan"',
      '"So be it,"',
    ]);
    expect(quoted('"We sail, he said. "We stay," she said.\n"So be it," he said.')).toEqual([
      '"We stay,"',
      '"So be it,"',
    ]);
  });
  it('is not reopened by a headline or a cell', () => {
    const doc = buildDoc(
      [
        { id: 'a', role: 'paragraph', text: '“We sail.' },
        { id: 'b', role: 'headline', text: '“We sail”' },
      ],
      'en',
    );
    expect(doc.quotations.map((q) => q.block)).toEqual([1]);
  });
});
