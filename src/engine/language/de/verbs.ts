/**
 * German verb forms from a compact table: weak verbs by rule, strong ones with their three forms. A separable verb is written
 * with a bar ("mit|teilen"): its finite form stands apart from its particle in main clauses and joined in subordinate ones.
 */

import { strongForms } from './strong-verbs.ts';

/** What a form can be. finite: a form of the indicative or of Konjunktiv I; participle; infinitive ("mitzuteilen" too). */
export type Form = 'finite' | 'participle' | 'infinitive';

/** One reading of a form. */
export interface Reading {
  /** Index of the verb in the table it was made from. */
  readonly verb: number;
  readonly form: Form;
  /** The particle that must follow at the end of the clause; '' for verbs without one and for joined forms. */
  readonly particle: string;
}

/** Beginnings that take no ge- in the participle. */
const INSEPARABLE = /^(?:be|ver|er|ent|emp|ge|zer|miss|wider|unter|über|hinter|wiederhol|prophezei|offenbar)/;

interface Stem {
  readonly present: string;
  readonly past: string;
  readonly participle: string;
}

function weak(base: string): Stem {
  const stem = base.replace(/(?:en|n)$/, '');
  const e = /(?:[dt]|ch[mn]|[^aeiouäöülrhmn][mn])$/.test(stem) ? 'e' : '';
  const prefix = INSEPARABLE.test(base) || /ieren$/.test(base) ? '' : 'ge';
  return { present: `${stem}${e}t`, past: `${stem}${e}te`, participle: `${prefix}${stem}${e}t` };
}

function stemOf(base: string): Stem {
  const strong = strongForms(base);
  return strong ? { present: strong[0], past: strong[1], participle: strong[2] } : weak(base);
}

/** Third persons, both tenses, both numbers, and Konjunktiv I. No imperatives: papers do not command. */
function finiteForms(base: string, { present, past }: Stem): string[] {
  const plural = past.endsWith('e') ? `${past}n` : `${past}en`;
  const first = base.endsWith('eln') || base.endsWith('ern') ? `${base.slice(0, -1)}e` : base.replace(/n$/, '');
  return [present, past, plural, base, first, past.endsWith('ß') ? past.replace('ß', 'ss') : past];
}

/** All forms of the verbs, lower case, with their readings.  */
export function conjugate(lemmas: readonly string[]): ReadonlyMap<string, readonly Reading[]> {
  const table = new Map<string, Reading[]>();
  const add = (form: string, reading: Reading): void => {
    if (form.length < 3) return;
    const list = table.get(form);
    if (!list) table.set(form, [reading]);
    else if (!list.some((r) => r.verb === reading.verb && r.form === reading.form && r.particle === reading.particle))
      list.push(reading);
  };
  lemmas.forEach((lemma, verb) => {
    const cut = lemma.indexOf('|');
    const particle = cut < 0 ? '' : lemma.slice(0, cut);
    const base = lemma.slice(cut + 1);
    const stem = stemOf(base);
    for (const form of finiteForms(base, stem)) {
      add(form, { verb, form: 'finite', particle });
      if (particle) add(particle + form, { verb, form: 'finite', particle: '' });
    }
    add(particle + stem.participle, { verb, form: 'participle', particle: '' });
    add(particle + base, { verb, form: 'infinitive', particle: '' });
    if (particle) add(`${particle}zu${base}`, { verb, form: 'infinitive', particle: '' });
  });
  return table;
}
