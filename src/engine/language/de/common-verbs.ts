/**
 * Common verbs of German besides the cue verbs: what a finite verb is known by in a sentence. Own list.
 */
import { lazy } from '../lazy.ts';
import { strongVerbs } from './strong-verbs.ts';
import { conjugate } from './verbs.ts';

const WEAK = `machen zeigen führen stellen setzen leben arbeiten spielen brauchen fehlen folgen kosten dauern reichen wirken drohen gehören
  handeln passieren lernen hören fühlen kaufen verkaufen bezahlen zahlen suchen versuchen besuchen warten erwarten wohnen lieben
  hassen öffnen schließen planen bauen retten löschen verletzen töten prüfen kontrollieren informieren reagieren regieren regeln
  ändern verändern verbessern verschlechtern erhöhen senken kürzen streiken protestieren demonstrieren kämpfen siegen scheitern
  starten landen enden beenden eröffnen feiern ehren danken gratulieren wählen stimmen bestimmen zustimmen ablehnen lehnen
  unterstützen fördern schützen sichern nutzen benutzen benötigen sorgen versorgen beschäftigen liefern holen bringen legen lösen
  gründen verhandeln einigen trennen heiraten erkranken leisten stärken schwächen bilden verfügen verlangen verdienen verfolgen
  verurteilen verhaften klären verklagen ermitteln untersuchen analysieren beobachten bemerken merken entdecken erinnern wechseln
  kehren verkürzen verlängern steuern wachen belasten entlasten begleiten bedrohen befreien beherrschen beeinflussen berücksichtigen
  betonen bewegen begrenzen existieren funktionieren produzieren investieren profitieren riskieren sparen spenden sammeln schaden
  nützen lohnen eignen freuen ärgern fürchten wagen trauen vertrauen misstrauen zweifeln zögern zielen richten achten beachten
  verachten schätzen kümmern bemühen beteiligen verzichten verhindern vermeiden verpassen verweigern weigern zerstören errichten
  verstärken vermitteln vertiefen veröffentlichen verbreiten erleichtern erschweren ermöglichen erreichen erzielen erfüllen ergänzen
  ersetzen erwirtschaften erobern besetzen blockieren räumen sperren parken fahnden rechnen zeichnen öffnen atmen regnen
  kennzeichnen unterzeichnen bezeichnen begegnen segnen ordnen leugnen trocknen widmen`;

/** Inseparable prefixes: with each of them a strong verb makes another ("berufen" after "rufen"), or a form that no text has. */
const PREFIXES = ['be', 'ver', 'er', 'ent', 'zer'];

const lemmas = lazy((): readonly string[] => [
  ...strongVerbs(),
  ...PREFIXES.flatMap((prefix) => strongVerbs().map((verb) => prefix + verb)),
  ...WEAK.trim().split(/\s+/),
]);

/** Third persons of the indicative. */
const indicative = lazy(
  (): ReadonlySet<string> =>
    new Set(
      [...conjugate(lemmas())].filter(([, list]) => list.some(({ form }) => form === 'finite')).map(([form]) => form),
    ),
);

/** Forms in -e of the present: the third person of Konjunktiv I. */
const subjunctive = lazy(
  (): ReadonlySet<string> =>
    new Set(
      lemmas()
        .filter((lemma) => lemma.endsWith('en'))
        .map((lemma) => lemma.slice(0, -1)),
    ),
);

/** Whether a lower-case word is a finite form of a common verb. */
export const isCommonFinite = (lower: string): boolean => indicative().has(lower);
/** Whether a lower-case word is the third person of Konjunktiv I of a common verb, where it stands as a verb. */
export const isCommonSubjunctive = (lower: string): boolean => subjunctive().has(lower);
