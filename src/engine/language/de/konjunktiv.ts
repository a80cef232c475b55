/**
 * The subjunctive of reported speech (Duden grammar: Konjunktiv I, and Konjunktiv II where I looks like the indicative).
 * Konjunktiv I shows by itself that somebody else is speaking; Konjunktiv II does so only near a speaker.
 */
import { isCommonSubjunctive } from './common-verbs.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Stems whose form in -e is the third person of Konjunktiv I. Adjectives and nouns of the same form are left out. */
const STEMS = `hab werd könn müss soll woll dürf mög geb geh komm steh lieg lass nehm mach bleib seh wiss brauch find bring halt führ
  handel gelt zeig bedeut fehl besteh entsteh versteh geschäh gescheh gehör betreff betrag beträg droh hoff glaub denk mein sag erklär
  leb arbeit wart rechn sprech schreib les helf trag verlier gewinn wachs steig sink folg kost dauer reich biet kenn spiel lauf fall zieh
  wirk setz stell tu verkenn erschein untergrab schür überwach regulier öffn lern erfahr fühl erwart ergeb ereign erhalt erlaub erlebt
  benötig beginn beruh berücksichtig beschäftig besitz bewirk entspreh entsprech erfordern erforder erfüll erhöh ermöglich erreich
  existier funktionier gefährd gelang geling geschieh genieß hör informier interessier investier kämpf komm kümmer lehn leid leist
  lieb liefer lohn lös mangel meld nutz nütz passier plan prüf rat reagier red richt ruf rühr schaff schad schein schließ schütz
  schweig sitz sorg spar spür stärk stamm stimm streb streit stütz such teil treff treib trenn tret überleg überzeug unterstütz
  unterscheid untersuch verändern veränder verbind verdien verfüg verfolg vergess verhalt verhinder verlang verlass verletz vermeid
  vermiss verschwind versprech versuch verteidig vertrau vertret verursach verwend verzicht vorlieg vorseh wähl warn wechsel weig
  weiger weis werf wiederhol wirbel wohn wünsch zahl zähl zerstör ziel zweifel zwing überlass übernehm überschreit umfass umgeh
  unterlieg unternehm ändern änder anerkenn antwort`;
/** Forms that are as often a noun's, an adjective's or the imperative's, or first person only. */
const NOT = words('lose reiche kosten pläne plane rate wirre gute alte');

const FIRST = new Set(
  STEMS.trim()
    .split(/\s+/)
    .map((stem) => `${stem}e`)
    .filter((form) => !NOT.has(form)),
);
const SURE = words(
  'sei seien habe werde könne müsse solle wolle dürfe möge gebe gehe komme stehe liege lasse nehme bleibe wisse handele handle seiest',
);
const SECOND = words(
  `wäre wären hätte hätten würde würden könnte könnten müsste müssten dürften gäbe gäben käme kämen ginge stünde stünden
  bräuchte bräuchten ließe ließen fände fänden läge lägen nähme bliebe blieben sähe sähen wüsste wüssten stände ständen hielte
  bekäme bekämen täte gelte brächte brächten`,
);

/** Konjunktiv I whatever stands around it ("sei", "habe" with a third person). */
export const isSureKonjunktiv = (lower: string): boolean => SURE.has(lower);
/** A form that is Konjunktiv I where it stands as a finite verb. */
export const isKonjunktiv = (lower: string): boolean =>
  SURE.has(lower) || FIRST.has(lower) || (isCommonSubjunctive(lower) && !NOT.has(lower));
/** Konjunktiv II: reported speech only near a speaker. */
export const isSecondKonjunktiv = (lower: string): boolean => SECOND.has(lower);
