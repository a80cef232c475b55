/** Word lists of the terms stage. All own work, lower case. */

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Verbs and nouns of saying. */
export const SAYING =
  set(`said say says saying told tell tells telling added adds adding asked asks wrote writes writing argued argues argue
  claimed claims claim stated states insisted insists noted notes explained explains announced declared declares warned warns
  tweeted tweets posted quipped joked shouted yelled replied responded testified according continued concluded replies
  admitted acknowledged suggested suggests predicted predicts complained vowed promised promises pledged urged boasted
  mocked accused accusing blamed praised criticized criticised slammed blasted denounced dismissed defended expressed
  remarks statement comments speech interview called calls calling described describes describing says-he quoted reads read
  thinks think believes believe feels feel hopes recalled recalls remembers repeatedly referred referring labeled labelled
  branded characterized characterised deemed considered likened compared dubbed`);

/** Verbs that give something a word: "called it a ...". */
export const CALLING =
  set(`called call calls calling dubbed dub dubs termed describes described describe describing labeled labelled label
  labels labeling branded brands brand deemed characterized characterised characterizing referred refer refers referring considered
  nicknamed likened denounced decried hailed billed touted`);

/** Nouns that introduce a word as a word. */
export const WORDING =
  set(`word words term terms phrase phrases expression adjective noun verb label slogan motto moniker nickname hashtag
  acronym abbreviation definition concept notion mantra tagline buzzword euphemism named name names titled entitled known
  keyword tag button option setting tab menu field category folder label`);

/** Nouns of works: what stands in quotation marks beside them is a title. */
export const WORKS =
  set(`book books novel memoir film films movie movies documentary show shows series sitcom drama comedy episode song songs
  single album track hit play musical opera poem essay article column piece paper report story painting sculpture exhibition game video
  podcast program programme magazine sketch special sequel trilogy franchise cartoon soundtrack lyrics ballad anthem chapter
  directed starring stars star starred author author-of host hosts hosted actor actress sang sing sings singing performed aired airs
  broadcast published wrote written recorded released screening premiere host's segment clip ad`);

/** Nouns that distance goes with ("the so-called ... narrative"). */
export const DOUBT = set(
  'so-called supposed supposedly alleged allegedly ostensibly purported self-styled self-proclaimed self-described apparent quote-unquote quote',
);

/** Words that mark a clause: a quoted clause is speech or a fragment, hardly a scare quote. */
export const CLAUSE = set(
  "i i'm i've we we're we've you you're he he's she it it's they they're is are was were am be been will would can could should don't doesn't didn't not have has had my your our",
);

/** Prepositions and conjunctions. */
export const LINKS = set(
  'of in on at by for with to from as that than and or but about against into over under after before between through like such including',
);
