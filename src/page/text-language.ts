/** Which language a text is in, by its commonest little words or its script: for pages that name none, or the wrong one. */
import { wordsOf } from './word-table.ts';

/** Little words of each language (BCP 47 primary tag); those that two languages share count for both. */
const LITTLE: ReadonlyArray<readonly [string, string]> = [
  ['en', 'the of and to in that is was for on with as it at by from this which he she they had were been'],
  [
    'de',
    'der die und das in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat',
  ],
  ['fr', 'le la les de des et en un une du que est pour qui dans par sur pas plus au avec ce il elle sont'],
  ['es', 'el la los las de que y en un una del por con para se no su al lo como más fue este ha'],
  ['it', 'il la le di che e in un una del per con non si della dei da sono al alla anche come nel ha gli'],
  ['pt', 'o a os as de que e em um uma do da no na para com não se por dos mais ao foi das'],
  ['nl', 'de het een van en in is dat op te voor met zijn niet aan er om ook als naar bij maar uit'],
  ['sv', 'och att det i en som på är av för den till med inte ett har de om var från han'],
  ['da', 'og at det i en som på er af for den til med ikke et har de om var fra han blev'],
  ['nb', 'og at det i en som på er av for den til med ikke et har de om var fra han ble'],
  ['pl', 'w i na z do się nie że jest to o jak po od za przez ale dla tym oraz są'],
];

const SCRIPTS: ReadonlyArray<readonly [string, RegExp]> = [
  ['ja', /[\u3040-\u30ff]/g],
  ['ko', /[\uac00-\ud7af]/g],
  ['zh', /[\u4e00-\u9fff]/g],
  ['uk', /[іїєґ]/gi],
  ['ru', /[\u0400-\u04ff]/g],
  ['ar', /[\u0600-\u06ff]/g],
  ['he', /[\u0590-\u05ff]/g],
  ['el', /[\u0370-\u03ff]/g],
];

/** So much of a text is read (UTF-16 code units). */
const SAMPLE = 1500;
/** Fewer words tell nothing. */
const LEAST_WORDS = 30;
/** A text's language gives at least this share of its words, and so many times what the next one gives. */
const LEAST_SHARE = 0.2;
const AHEAD = 1.3;
const SCRIPT_SHARE = 0.15;
/** Letters of Ukrainian that Russian lacks, as a share of the text. */
const UKRAINIAN_SHARE = 0.02;

/** Share of a text's words that are little words of each language, by tag. */
function shares(text: string): Map<string, number> {
  const words = wordsOf(text.toLowerCase());
  const found = new Map<string, number>();
  if (words.length < LEAST_WORDS) return found;
  for (const [tag, list] of LITTLE) {
    const little = new Set(list.split(' '));
    found.set(tag, words.filter((word) => little.has(word)).length / words.length);
  }
  return found;
}

/** The primary tag of a text's language; undefined when it cannot be told. */
export function languageOfText(text: string): string | undefined {
  const sample = text.slice(0, SAMPLE);
  for (const [tag, pattern] of SCRIPTS) {
    const share = (sample.match(pattern) ?? []).length / Math.max(1, sample.length);
    if (share >= (tag === 'uk' ? UKRAINIAN_SHARE : SCRIPT_SHARE)) return tag;
  }
  const ranked = [...shares(sample)].sort((a, b) => b[1] - a[1]);
  const [first, second] = ranked;
  if (!first || first[1] < LEAST_SHARE || first[1] < AHEAD * (second?.[1] ?? 0)) return undefined;
  return first[0];
}

/** Whether the text is plainly in another language than the page says. Related ones (Norwegian and Danish) are let be. */
export function contradicts(stated: string, told: string): boolean {
  const primary = stated.toLowerCase().split('-')[0] ?? '';
  const NORDIC = ['da', 'nb', 'nn', 'no'];
  if (NORDIC.includes(primary) && NORDIC.includes(told)) return false;
  return primary !== told;
}
