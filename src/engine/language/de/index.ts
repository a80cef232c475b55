/** The German pack. docs/languages.md tells what a pack is; the rules are in attributions.ts. */
import type { Pack } from '../../packs.ts';
import { extractGerman } from './attributions.ts';
import { resolveGerman } from './speakers/index.ts';
import { germanTerms } from './terms.ts';

/** German: direct and indirect speech, the Konjunktiv without a cue, prepositions and nouns that hand on a claim. */
export const german: Pack = { extract: extractGerman, resolve: resolveGerman, terms: germanTerms };
