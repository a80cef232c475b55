/** What a noun names: its singular, and whether it is a person, a body, a group or a text. */
import type { SpeakerKind } from '../types.ts';
import { DOC_NOUNS, GENDERED_NOUNS, type Gender, GROUP_NOUNS, ORG_NOUNS, PERSON_NOUNS } from './lexicon.ts';

const SINGULAR_S = /(?:ss|us|is|news|series|politics|economics|athletics)$/;

/** The singular of a noun, by ending. */
export function singular(noun: string): string {
  if (!/s$/.test(noun) || SINGULAR_S.test(noun)) return noun;
  if (/ies$/.test(noun)) return noun.replace(/ies$/, 'y');
  if (/(?:ches|shes|sses|xes)$/.test(noun)) return noun.slice(0, -2);
  return noun.slice(0, -1);
}

const tail = (noun: string): string => noun.replace(/^.*-/, '');

/** What a head noun names, and whether it is plural. */
export function headKind(noun: string): { kind: SpeakerKind; plural: boolean; gender: Gender | null; known: boolean } {
  const one = singular(noun);
  const gender = GENDERED_NOUNS[one] ?? GENDERED_NOUNS[tail(one)] ?? null;
  if (GROUP_NOUNS.has(noun)) return { kind: 'group', plural: true, gender: null, known: true };
  if (DOC_NOUNS.has(noun)) return { kind: 'document', plural: one !== noun, gender: 'n', known: true };
  if (PERSON_NOUNS.has(noun) || PERSON_NOUNS.has(tail(noun)))
    return { kind: 'unnamed', plural: false, gender, known: true };
  if (ORG_NOUNS.has(noun) || ORG_NOUNS.has(tail(noun)))
    return { kind: 'organisation', plural: false, gender: 'n', known: true };
  if (one !== noun && (PERSON_NOUNS.has(one) || PERSON_NOUNS.has(tail(one))))
    return { kind: 'group', plural: true, gender: null, known: true };
  if (one !== noun && ORG_NOUNS.has(one)) return { kind: 'group', plural: true, gender: null, known: true };
  if (/-year-old$/.test(noun)) return { kind: 'unnamed', plural: false, gender: null, known: true };
  if (/(?:tion|sion|ment|ness|ance|ence|ity|ism|ship|dom)s?$/.test(noun))
    return { kind: 'document', plural: one !== noun, gender: 'n', known: false };
  if (one !== noun) return { kind: 'group', plural: true, gender: null, known: false };
  if (/(?:er|or|ist|ian|man)$/.test(noun) && noun.length > 5)
    return { kind: 'unnamed', plural: false, gender, known: false };
  return { kind: 'unnamed', plural: false, gender: null, known: false };
}
