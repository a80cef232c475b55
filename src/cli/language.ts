/** The language of a text, for files that do not state theirs: by script, then by the share of function words. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** The commonest function words of languages in Latin letters; words that several share count for each. */
const FUNCTION_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: words(
    'the of and to in a is that for it was on as with he be at by his from are this have not but had they which said who will',
  ),
  de: words(
    'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei',
  ),
  fr: words(
    'le la les de des et un une du en est que qui dans pour pas sur au par il ce ne se plus avec son sont cette elle ont mais',
  ),
  es: words(
    'el la los las de y en que un una por con para del se no es su al lo como más pero sus fue ha este entre cuando según',
  ),
  it: words(
    'il la di e che un una in per del della con non si è da sono al le dei nel anche come alla ha gli più ma delle',
  ),
  pt: words(
    'o a os as de e que do da em um uma para com não no na por se dos é mais foi ao das como mas ele seu pela são',
  ),
  nl: words(
    'de het een en van in is dat op te zijn met voor niet die aan er om ook als bij maar hij nog naar uit door werd',
  ),
  sv: words(
    'och att det i en som på är av för med till den har de inte om ett men var jag sig så från vi kan han efter',
  ),
  da: words(
    'og i at det er en til på af for med den der de ikke som har et om var jeg men han sig fra så vil efter kan',
  ),
  no: words(
    'og i det er på en til som at av for med de ikke har den om et var han men seg fra så vi kan etter hun ble',
  ),
  fi: words(
    'ja on ei se että oli hän mutta ovat kun myös joka sen ole niin mukaan kuin jo tai vain mitä nyt siitä hänen',
  ),
  pl: words('i w na z do że się nie to jest o jak po od za przez a ale który są tym dla czy był przed która jego oraz'),
  cs: words('a v se na je že s z do o i to za pro který jako by podle které po ale jsou od byl však také než při'),
  ro: words('și de la în a cu pe că o un nu din pentru care este mai au fost sunt al se ce ale dar prin după'),
  hu: words('a az és hogy nem is egy volt ez meg de csak azt mint már el szerint még után kell vagy lesz ki ha van'),
  tr: words('ve bir bu da de için ile çok olarak daha olan gibi kadar sonra dedi ne var en ama o ki her değil göre'),
};

const SCRIPTS: readonly (readonly [pattern: RegExp, language: string])[] = [
  [/[\u3040-\u30ff]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
  [/[іїєґ]/giu, 'uk'],
  [/\p{Script=Cyrillic}/gu, 'ru'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/[پچژگ]/gu, 'fa'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Devanagari}/gu, 'hi'],
  [/\p{Script=Thai}/gu, 'th'],
];

/** How much of a text is looked at. */
const SAMPLE = 6000;
/** Least share of the letters that a script must have, and of the words that function words must have, to tell. */
const MIN_SCRIPT = 0.3;
const MIN_RARE = 0.02;
const MIN_SHARE = 0.12;

/** Primary subtag of the text's language and how sure it is, 0 to 1 (its share of function words, or of letters). */
export function detectLanguage(text: string): { readonly language: string; readonly share: number } {
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return { language: 'en', share: 0 };
  for (const [pattern, language] of SCRIPTS) {
    const share = (sample.match(pattern)?.length ?? 0) / letters;
    const least = language === 'ja' || language === 'uk' || language === 'fa' ? MIN_RARE : MIN_SCRIPT;
    if (share >= least) return { language, share: 1 };
  }
  const tokens = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  let best = { language: 'en', share: 0 };
  for (const [language, list] of Object.entries(FUNCTION_WORDS)) {
    const share = tokens.filter((token) => list.has(token)).length / tokens.length;
    if (share > best.share) best = { language, share };
  }
  return best.share >= MIN_SHARE ? best : { language: 'en', share: best.share };
}

/** How much surer the text must be than the page's own word before it overrules it. */
const OVERRULES = 0.2;

/** The language of a text whose page states `stated` (BCP 47 or ''): the statement, unless the text is plainly another's. */
export function languageOf(text: string, stated = ''): string {
  const found = detectLanguage(text);
  const primary = stated.trim().toLowerCase().split(/[-_]/)[0] ?? '';
  if (primary === '' || primary === found.language) return stated.trim() || found.language;
  return found.share >= OVERRULES && primary in FUNCTION_WORDS ? found.language : stated.trim();
}
