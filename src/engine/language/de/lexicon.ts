/**
 * The cue lexicon of German: verbs and nouns of saying, finding and believing, with what they take and how they present it.
 * Own list; stances follow design.md (neutral, factive, doubtful, denial, belief, request).
 *
 * Letters of a verb's frame: q a quotation or a colon; d a clause with dass; w one with ob or a question word; v a verb-second
 * clause; i an infinitive with zu; n a noun phrase that is the claim ("kündigte strengere Regeln an"); a "als" and the
 * judgement ("bezeichnete ihn als Feigling"); e: evidence speaks (a study, figures), nothing
 * else that happens to be the subject; h: the rest of the clause
 * ("hält das für falsch"); o: an object with a quotation in it; f: it may follow its content ("..., sagte er"). After the letters: prepositions
 * whose phrase is the claim ("warnt vor", "verweist auf").
 */

import type { Stance } from '../../types.ts';
import { lazy } from '../lazy.ts';
import { conjugate, type Reading } from './verbs.ts';

/** A verb of the lexicon. */
export interface Cue {
  /** "mit|teilen": the bar parts the particle. */
  readonly lemma: string;
  readonly stance: Stance;
  readonly takes: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  /** Words that must stand in its clause ("bekannt" for "gab ... bekannt"). */
  readonly with: string;
}

const TABLE = `
neutral
sagen qdwvf; erklären qdwvfi; berichten qdwvf von; mit|teilen qdwvf; schreiben qdvwf; betonen qdvfw; erzählen qdvwf von;
äußern qdvfn; hinzu|fügen qdvf; antworten qdvf; entgegnen qdvf; erwidern qdvf; an|merken qdvf; bemerken qdvf; meinen qdvf;
urteilen qdvf; kommentieren qdvf; formulieren qdvf; ergänzen qdvf; resümieren qdvf; bilanzieren qdvf; unterstreichen qdvf;
hervor|heben qdv; an|geben qdvfi; melden qdvf; verkünden qdvfn; an|kündigen qdvfin; informieren d; zitieren q; aus|führen qdvf;
erläutern qdvwf; dar|legen dw; schildern qdvwf; argumentieren qdvf; aus|sagen dv; versichern qdvfi; beteuern qdvfi; bekräftigen qdvf;
fest|stellen qdvf; konstatieren qdvf; begründen qf mit; fort|fahren qf; twittern qdvf; posten qf; verlauten d; vermelden qdvf; scherzen qf;
rufen qf; schwärmen qdvf von; jubeln qf; loben qfo; klagen qdvf über; beklagen qdvf; kritisieren qdvfno; bemängeln qdvfn; monieren qdvf;
rügen qdv; tadeln q; schimpfen qfv; spotten qfv; wettern qf; poltern qf; witzeln qf; mahnen qdvfi; prophezeien qdv; prognostizieren qdvfn;
vorher|sagen dvn; voraus|sagen dvn; warnen qdvfi vor davor; hin|weisen qdv auf; verweisen qd auf; sprechen qo von; bezeichnen ao; nennen o; beschreiben ao; verteidigen o; feiern o; würdigen o; geißeln o; preisen o; brandmarken o; deklarieren a; titulieren ao; schmähen o; betiteln ao; charakterisieren ao; ab|tun a; abstempeln a;
ein|ordnen qf; signalisieren dvi; an|deuten qdvn; zusammen|fassen qf; präzisieren qdvf; verdeutlichen qd; klar|stellen qdvf; klar|machen d; deutlich|machen d;
verraten qdvwf; erinnern d; schlussfolgern qdvf; folgern qdvf; vor|rechnen qdv; unterrichten d; wiederholen qdvf; vor|lesen q; diktieren q;
zitieren q; raunen qf; flüstern qf; murmeln qf; brüllen qf; schreien qf; rekapitulieren qf; philosophieren qf; frohlocken qf; orakeln qf; höhnen qf;
ätzen qf; giften qf; lästern qf; schreiben qf; werben qf; texten qf; kontern qfv; parieren qf; nach|legen qf; versprechen qdvfi; geloben di; garantieren d; zu|sichern dv; zu|sagen d; schwören qdvfi; bilanzieren qf; schmunzeln qf; strahlen qf; freuen qf; ärgern qf; staunen qf; seufzen qf; grinsen qf; lachen qf; hadern qf; drohen qdvfi mit; zu|rufen q; plädieren qf für auf; appellieren qi; beruhigen qf; beschwichtigen qf; referieren qf; dozieren qf; notieren qdf; proklamieren qd; protokollieren qd; skizzieren q; thematisieren d; vor|bringen d; vor|tragen qd; eröffnen qd; stehen !; heißen !
factive
bestätigen qdvfn; enthüllen qdv; zeigen dwe; belegen de; beweisen de; nach|weisen de; ein|räumen qdvfin; zu|geben qdvfi; gestehen qdvfi; bekennen qdvf;
offenbaren qdv; eröffnen qd; heraus|finden dw; erfahren dv; entdecken d; ein|gestehen qdvn; ergeben dwe; ermitteln d; auf|decken d; dokumentieren de
doubtful
behaupten qdvfi; vor|geben di; unterstellen dv; vor|werfen qdvin; vor|gaukeln d; beschuldigen i; bezichtigen i; an|prangern qdn; suggerieren dve; mutmaßen qdvf; spekulieren qdvf; insinuieren d; an|lasten d
denial
bestreiten qdvfin; dementieren qdvfn; zurück|weisen dn; leugnen di; verneinen qd; widersprechen qfd; ab|streiten di; bezweifeln dwn
belief
glauben qdvf; denken qdvf; vermuten qdvfn; finden qdvf; befinden qdf; schätzen qdvf; erwarten dvn; an|nehmen qdv; befürchten qdvfn; fürchten qdvfi; hoffen qdvf auf; rechnen d mit damit; aus|gehen d davon; zweifeln d; überlegen qf; wissen qdwf; ein|schätzen dv;
halten !; sehen !; bewerten a; werten a; an|sehen ad; bedauern qdvf; begrüßen qd; aus|schließen dn; zweifeln d an; erinnern d; wünschen d
request
fordern qdvfin; verlangen dvin; bitten qdi; auf|fordern i; auf|rufen i zu dazu; appellieren qi an; drängen i auf; raten qdvif zu; empfehlen qdvif; fragen qwf; nach|fragen qwf; nach|haken qf; ermahnen qi; beantragen i; an|regen di; vor|schlagen qdvin; befehlen qi; an|weisen i; an|mahnen qdin; insistieren d auf; pochen d auf; beharren d auf
`;

const MULTI = /\s/;

function parse(): Cue[] {
  const cues: Cue[] = [];
  let stance: Stance = 'neutral';
  for (const line of TABLE.trim().split('\n')) {
    if (/^[a-z]+$/.test(line)) {
      stance = line as Stance;
      continue;
    }
    for (const entry of line.split(';')) {
      const [lemma = '', letters = '', ...prepositions] = entry.trim().split(' ');
      if (!lemma || !/^[qdwvinafoe!]+$/.test(letters) || MULTI.test(lemma)) continue;
      const takes = new Set(letters.replace('!', '').split(''));
      cues.push({ lemma, stance, takes, prepositions: new Set(prepositions), with: '' });
    }
  }
  return cues;
}

/** Verbs that speak only with another word in their clause: lemma, that word, frame, stance. */
const WITH: readonly (readonly [lemma: string, word: string, takes: string, stance: Stance])[] = [
  ['geben', 'bekannt', 'qdvfn', 'neutral'],
  ['machen', 'deutlich', 'qdvwf', 'neutral'],
  ['machen', 'klar', 'qdvwf', 'neutral'],
  ['stellen', 'klar', 'qdvwf', 'neutral'],
  ['machen', 'geltend', 'dv', 'neutral'],
  ['geben', 'zu protokoll', 'qdvf', 'neutral'],
  ['geben', 'zu bedenken', 'qdvf', 'neutral'],
  ['nehmen', 'in anspruch', 'd', 'neutral'],
  ['bringen', 'zum ausdruck', 'd', 'neutral'],
  ['stellen', 'in abrede', 'd', 'denial'],
  ['stellen', 'in aussicht', 'dn', 'neutral'],
  ['lassen', 'wissen', 'qdvf', 'neutral'],
  ['lassen', 'verlauten', 'qdvf', 'neutral'],
  ['lassen', 'durchblicken', 'qdvf', 'neutral'],
  ['halten', 'für', 'h', 'belief'],
  ['sehen', 'darin', 'h', 'belief'],
  ['sehen', 'als', 'h', 'belief'],
  ['beziffern', 'auf', 'h', 'neutral'],
  ['schätzen', 'auf', 'h', 'belief'],
  ['vertreten', 'ansicht', 'd', 'belief'],
];

/** Every cue verb. */
const cues = lazy((): readonly Cue[] => [
  ...parse(),
  ...WITH.map(
    ([lemma, word, takes, stance]): Cue => ({
      lemma,
      stance,
      takes: new Set(takes.split('')),
      prepositions: new Set(),
      with: word,
    }),
  ),
]);

const forms = lazy(() => conjugate(cues().map(({ lemma }) => lemma)));

/** The cue verb of a {@link Reading}. */
export const cueOf = ({ verb }: Reading): Cue => cues()[verb] as Cue;

/** Adjectives of judging that speak with sein or sich zeigen ("ist überzeugt, dass", "zeigt sich empört über"). */
const ADJECTIVES = new Set(
  'überzeugt sicher einig zuversichtlich besorgt optimistisch skeptisch enttäuscht entrüstet empört überrascht erfreut erleichtert begeistert verärgert entsetzt erschüttert zufrieden unzufrieden dankbar irritiert verwundert alarmiert schockiert betroffen uneins'.split(
    ' ',
  ),
);
const PREDICATIVE: Cue = {
  lemma: 'sein',
  stance: 'belief',
  takes: new Set('qdvf'.split('')),
  prepositions: new Set(['über']),
  with: '',
};

/** The cue that a predicative adjective is, or null. */
export const predicativeOf = (lower: string): Cue | null => (ADJECTIVES.has(lower) ? PREDICATIVE : null);

/** The readings of a lower-case form as a cue verb; empty for any other word. */
export function readingsOf(lower: string): readonly Reading[] {
  return forms().get(lower) ?? [];
}

/** Nouns of speech that a clause or a colon can follow ("der Vorwurf, dass", "ihr Fazit: ..."), with their stance. */
const NOUNS: Readonly<Record<string, Stance>> = Object.fromEntries(
  (
    [
      [
        'neutral',
        'aussage aussagen angabe angaben argument argumente hinweis hinweise warnung warnungen mitteilung erklärung fazit urteil botschaft ankündigung bekräftigung äußerung prognose prognosen vorhersage these formel bilanz begründung antwort einwand kritik klage bericht berichte meldung meldungen narrativ parole schlussfolgerung fazits kommentar befund ergebnis reaktion replik einschätzung versprechen zusage drohung credo schluss',
      ],
      [
        'belief',
        'ansicht meinung auffassung überzeugung annahme vermutung befürchtung sorge hoffnung erwartung eindruck idee angst verdacht theorie',
      ],
      [
        'doubtful',
        'vorwurf vorwürfe behauptung behauptungen unterstellung anschuldigung anschuldigungen gerücht gerüchte spekulation spekulationen',
      ],
      ['factive', 'eingeständnis geständnis erkenntnis erkenntnisse bestätigung nachweis'],
      ['denial', 'dementi zweifel'],
      ['request', 'forderung forderungen appell aufforderung bitte vorschlag empfehlung aufruf frage'],
    ] as const
  ).flatMap(([stance, list]) => list.split(' ').map((noun) => [noun, stance] as const)),
);

/** The stance of a noun of speech, also as the last part of a compound ("Wachstumsprognose"); undefined for any other noun. */
export function nounStance(lower: string): Stance | undefined {
  const own = NOUNS[lower];
  if (own) return own;
  return /(prognose|vorwurf|warnung|forderung|behauptung|aussage|ankündigung|kritik|argument|fazit)$/.test(lower)
    ? NOUNS[
        (
          /(prognose|vorwurf|warnung|forderung|behauptung|aussage|ankündigung|kritik|argument|fazit)$/.exec(
            lower,
          ) as RegExpExecArray
        )[1] ?? ''
      ]
    : undefined;
}

/** "nach Angaben der Polizei": nouns that hand a claim to the one named after them, with their stance. */
const ACCORDING: Readonly<Record<string, Stance>> = Object.fromEntries(
  (
    [
      [
        'neutral',
        'angaben angabe worten aussage aussagen darstellung informationen information berechnungen berechnung berichten bericht erkenntnissen mitteilung meldung auskunft ankündigung schilderung schilderungen zählung statistik bekunden umfragen einer äußerungen',
      ],
      [
        'belief',
        'ansicht meinung auffassung einschätzung einschätzungen überzeugung schätzung schätzungen prognose prognosen dafürhalten vermutung vermutungen sicht augen lesart vorstellung wahrnehmung',
      ],
      ['doubtful', 'behauptung behauptungen vorwürfen'],
    ] as const
  ).flatMap(([stance, list]) => list.split(' ').map((noun) => [noun, stance] as const)),
);

/** The stance of "nach NOUN X"; undefined for any other noun. */
export function accordingStance(lower: string): Stance | undefined {
  return ACCORDING[lower];
}
