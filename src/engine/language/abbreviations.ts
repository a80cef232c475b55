/**
 * Abbreviations that take their full stop with them. Titles never end a sentence; the others may ("in the U.S. He said").
 * English after the Associated Press stylebook's usual ones, German after Duden's.
 */
const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Stand before a name or a number: no sentence ends there. */
const TITLES: Readonly<Record<string, ReadonlySet<string>>> = {
  en: words(
    'mr mrs ms mx dr prof gen sen rep gov lt col sgt capt cmdr adm maj brig pvt cpl rev fr hon pres supt det insp pfc ' +
      'atty messrs mme mlle msgr st mt ft vs v approx dept amb sec asst assoc del ald reps sens gens govs drs ph',
  ),
  de: words(
    'dr prof hr fr st nr ca bzw vgl abs lt dipl ing bspw evtl ggf sog inkl exkl geb verh tsd hrsg jh z u d i h b o s v a',
  ),
};

/** May end a sentence. */
const OTHERS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: words(
    'jr sr inc corp co ltd llc bros jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri ' +
      'etc al ave blvd rd ariz calif colo conn fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore ' +
      'pa tenn tex va vt wash wis wyo ark ala',
  ),
  de: words('etc usw co jr sr inc jan feb mär apr jun jul aug sep sept okt nov dez mio mrd'),
};

const DOTTED = /^(?:\p{L}\.)+\p{L}$/u;
const INITIAL = /^\p{Lu}$/u;

/** Written small as well ("vs. them", "Roe v. Wade", "et al."); the others are abbreviations only when capital. */
const LOWER_CASE = words('vs v approx etc al inc co am pm');

/** Whether `word` (without its last full stop) takes the full stop with it. `primary`: BCP 47 primary subtag. */
export function isAbbreviation(word: string, primary: string): boolean {
  if (INITIAL.test(word)) return word !== 'I' || primary !== 'en';
  if (DOTTED.test(word)) return true;
  if (word.length > 7) return false;
  const lower = word.toLowerCase();
  if (word === lower && primary === 'en' && !LOWER_CASE.has(lower)) return false;
  return (TITLES[primary]?.has(lower) ?? false) || (OTHERS[primary]?.has(lower) ?? false);
}

/** Whether a sentence can end with this token ("U.S.", "Inc."), or must go on ("Mr."). `lower` has its full stop. */
export function canEndSentence(lower: string, primary: string): boolean {
  return !(TITLES[primary]?.has(lower.slice(0, -1)) ?? false);
}
