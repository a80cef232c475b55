/** What German nouns name: people by role, bodies, texts, groups; by the ends of compounds. Own lists. */
import type { SpeakerKind } from '../../../types.ts';

const words = (list: string): string[] => list.trim().split(/\s+/);

/** Masculine nouns of people: roles, professions, relations. The feminine is made with -in (and umlaut). */
const ROLES = words(`
  sprecher minister präsident kanzler chef leiter direktor vorsitzender vorsitzende vorsitzenden experte experten forscher wissenschaftler professor anwalt
  richter trainer spieler kapitän manager ökonom analyst volkswirt politiker abgeordneter abgeordnete abgeordneten senator meister landrat botschafter
  general oberst kommissar kommissär beauftragter beauftragte beauftragten sekretär autor schriftsteller journalist reporter korrespondent redakteur moderator schauspieler sänger
  regisseur künstler musiker unternehmer gründer geschäftsführer vorstand arzt mediziner berater aktivist fahrer bischof papst kardinal pfarrer priester könig prinz
  kläger zeuge verteidiger historiker soziologe politologe psychologe virologe biologe physiker chemiker jurist banker händler bauer landwirt lehrer schüler
  student vater sohn bruder onkel mann kandidat gegner rivale kollege partner nachfolger vorgänger stellvertreter vize inhaber besitzer betreiber veranstalter
  organisator koordinator sportler stürmer torwart torhüter profi star vertreter repräsentant wirt koch designer architekt ingenieur pilot polizist soldat offizier
  kritiker beobachter beamter beamte beamten gesandter gesandte gouverneur premier staatschef regierungschef prophet häuptling verleger herausgeber theologe philosoph pädagoge
  rektor dekan intendant dirigent komponist fotograf filmemacher youtuber influencer gewerkschafter funktionär bürger anwohner augenzeuge nachbar kunde patient
  mieter besucher fan läufer radprofi schwimmer weltmeister olympiasieger sieger bauunternehmer investor aktionär gesellschafter manager techniker retter
  sanitäter kommandeur admiral leutnant hauptmann inspektor ermittler staatsanwalt generalsekretär obmann ombudsmann wehrleiter einsatzleiter referent
  assistent dozent mitarbeiter angestellter angestellte chirurg apotheker tierarzt hausarzt pfleger klimaforscher meteorologe geologe astronom astronaut
  informatiker entwickler erfinder klubchef bundestrainer teamchef schiedsrichter präses ratsherr stadtrat gemeinderat vizepräsident kronprinz herzog fürst graf
  eigentümer anleger verbraucher bewohner teilnehmer gast passagier kellner winzer gärtner jäger förster fischer bäcker metzger handwerker meteorologe
  user nutzer leser zuschauer hörer kommentator twitterer ceo cfo coo cto boss vorstandschef aufseher kämmerer
  coach torjäger ex-profi bundesminister staatssekretär fachmann ratsmitglied einwohner sachverständiger gutachter spitzenkandidat kanzlerkandidat parteichef wortführer urheber erfinder
  finanzchef co-chef ehemann witwer enkel großvater opa papa gatte cousin neffe freund ex-freund autofahrer lokführer busfahrer häftling täter opfer anführer führer rebell
  gesandten ministerpräsident dolmetscher übersetzer lektor kurator galerist sammler moderator comedian kabarettist rapper dj schlagersänger tänzer choreograf model
`);
const FEMININE_EXTRA = words(
  'ärztin anwältin frau mutter tochter schwester tante prinzessin königin witwe oma großmutter dame hebamme bäuerin köchin ehefrau gattin nonne cousine nichte freundin krankenschwester französin',
);

const MASCULINE = new Set(ROLES);
const FEMININE = new Set([...FEMININE_EXTRA, ...ROLES.map((r) => `${r.replace(/e$/, '')}in`)]);

/** Nouns of texts and data that speak. */
const DOCUMENTS =
  /(?:bericht(?:e|en|s)?|studien?|gesetz(?:e|es|entwurf)?|mitteilung(?:en)?|brief(?:e|s)?|umfragen?|verfassung|meldung(?:en)?|papier(?:s|e)?|dokument(?:e|en|s)?|webs(?:e)?ite|website|internetseite|homepage|statistik(?:en)?|urteil(?:s)?|schreiben(?:s)?|stellungnahme|gutachten(?:s)?|analysen?|untersuchung(?:en)?|visualisierung(?:en)?|artikel(?:s|n)?|buch(?:es)?|daten|zahlen|definition|abschnitt|vertrag|vertrags|beschluss|beschlusses|protokoll(?:s|e)?|akten?|anklage|anklageschrift|klage|klageschrift|apps?|antrag|antrags|index|prognose|prognosen|erhebung|auswertung|berechnung(?:en)?|warnung|pressemitteilung|video|post|tweet|posting|e-mail|mail|report|statement|erklärung|medienberichten?|medienberichte|tagebuch|lehrbuch|paragraf|paragraph|artikel|richtlinie|verordnung|leitfaden|programm|plan|entwurf|text|inschrift|chronik|quellen?)$/;

/** Bodies that the text may name by a general noun alone ("der Konzern"): they stand for one named before. */
const GENERAL_BODY =
  /^(?:unternehmen|konzern|firma|verein|klub|club|partei|behörde|verband|ministerium|organisation|amt|stadt|gemeinde|gericht|kommission|institut|bank|gewerkschaft|regierung|fraktion|hersteller|betreiber|anbieter|sender|zeitung|blatt|magazin|agentur|nachrichtenagentur|portal|plattform|stiftung|universität|hochschule|klinik|krankenhaus|zoo|polizei|feuerwehr|staatsanwaltschaft|autobauer|airline|fluggesellschaft|kette|discounter|händler|versicherer|netzbetreiber|notenbank)s?$/;

/** Words of bodies' names: long ones also as the end of a compound, short ones alone or after a hyphen. */
const BODY_END =
  /(?:partei|verband|verbund|ministerium|behörde|polizei|regierung|kommission|gericht|stiftung|universität|hochschule|gesellschaft|gewerkschaft|agentur|institut|zentrum|zentrale|organisation|unternehmen|konzern|initiative|zeitung|kammer|feuerwehr|bundeswehr|verein|bündnis|kirche|akademie|museum|republik|nationen|staaten|industrie|wirtschaft|branche|fraktion|armee|militär|netzwerk|allianz|krankenhaus|klinik|klinikum|staatsanwaltschaft|gemeinschaft|anstalt|bundesamt|landesamt|landtag|bundestag|bundesrat|stadtrat|gemeinderat|aufsichtsrat|betriebsrat|notenbank|zentralbank)$/;
const BODY_WORD =
  /^(?:bank|times|post|international|watch|group|gruppe|reserve|union|news|agency|amt|gmbh|ag|se|kg|ev|inc|corp|foundation|university|club|klub|fc|sc|tsv|vfb|rat|bund|kasse|werk|werke|haus|center|dienst|liga|league|airlines|motors|media|press|presse|payment|energy|energie|systems|partners|research|stadt|land|staat|republic|kreml|weiße|firma|senat|kabinett|parlament|sparkasse|volksbank|bahn|airbus)$/;

const lastPart = (word: string): string => word.toLowerCase().split('-').at(-1) ?? '';

/** Whether the word ends in a noun of the set: itself, or as the last part of a compound with three letters or more before it. */
function endsIn(word: string, set: ReadonlySet<string>): boolean {
  const part = lastPart(word);
  if (set.has(part)) return true;
  for (let cut = 3; cut <= part.length - 4; cut++) if (set.has(part.slice(cut))) return true;
  return false;
}

/** The gender of a noun of a person ("Sprecher" m, "Ministerin" f), with genitive and dative endings; null for any other noun. */
export function roleGender(word: string): 'm' | 'f' | null {
  if (endsIn(word, FEMININE) || (word.endsWith('innen') && endsIn(word.slice(0, -3), FEMININE))) return 'f';
  if (endsIn(word, MASCULINE)) return 'm';
  if (
    /(?:s|es|n|en)$/.test(word) &&
    (endsIn(word.replace(/s$/, ''), MASCULINE) || endsIn(word.replace(/(?:es|en|n)$/, ''), MASCULINE))
  )
    return 'm';
  if (/-?jähriger?n?$/i.test(word)) return 'm';
  return byEnding(word);
}

/** People by the endings of their nouns: -ologe, -rechtler, -iker, -ist, -nom and their feminines; null for any other noun. */
function byEnding(word: string): 'm' | 'f' | null {
  const part = lastPart(word);
  if (part.length < 7 || !/^\p{Lu}/u.test(word)) return null;
  if (/(?:ologin|rechtlerin|ikerin|istin|onomin|ographin|ografin|atrin|ekretärin|ministratorin)$/.test(part))
    return 'f';
  if (/(?:mono|pro|epi|kata|dia)loge?n?s?$/.test(part) || /(?:geist|frist|zwist|christ|[^a]list)$/.test(part))
    return null;
  return /(?:ologen?|rechtlers?|ikers?|isten?|ist|onomen?|ografen?|ographen?|psychiater)$/.test(part) &&
    !/(?:listen|pisten|kisten|fristen|küsten|kosten)$/.test(part)
    ? 'm'
    : null;
}

/** Councils whose members are called so too: a role only before a name ("Nationalrat Jan Roe"). */
export const isCouncillor = (word: string): boolean =>
  /(?:national|stände|regierungs|bundes|kantons|stadt|gemeinde|staats)r(?:at|ätin)$/i.test(word);

/** Nouns made of adjectives for a person ("der Zehntplatzierte", "die 31-Jährige"). */
export const isNominalised = (word: string): boolean =>
  /(?:jährige[nr]?|platzierte[nr]?|geborene[nr]?|verletzte[nr]?|betroffene[nr]?|angeklagte[nr]?|beschuldigte[nr]?|verdächtige[nr]?|grüne[nr]?|liberale[nr]?|linke[nr]?|deutsche[nr]?|vorsitzende[nr]?|abgeordnete[nr]?|beauftragte[nr]?|gesandte[nr]?|delegierte[nr]?|sachverständige[nr]?|verantwortliche[nr]?|zuständige[nr]?|angehörige[nr]?|führende[nr]?|leitende[nr]?|studierende[nr]?|forschende[nr]?|reisende[nr]?|überlebende[nr]?)$/i.test(
    word,
  );

/** Titles before a name, with the gender that they show. */
export const TITLES: ReadonlyMap<string, 'm' | 'f' | null> = new Map([
  ['herr', 'm'], ['herrn', 'm'], ['frau', 'f'], ['dr', null], ['dr.', null], ['prof', null], ['prof.', null], ['professor', 'm'], ['professorin', 'f'],
  ['doktor', null], ['sir', 'm'], ['papst', 'm'], ['könig', 'm'], ['königin', 'f'], ['prinz', 'm'], ['prinzessin', 'f'], ['scheich', 'm'], ['mk', null],
]); // biome-ignore format: a table

/** Whether a word is part of a body's name. */
export const isBodyWord = (word: string): boolean =>
  BODY_END.test(word.toLowerCase()) || BODY_WORD.test(lastPart(word)) || /^\p{Lu}{2,}/u.test(word);
/** Whether a noun names a text. */
export const isDocument = (word: string): boolean =>
  DOCUMENTS.test(lastPart(word)) || DOCUMENTS.test(word.toLowerCase());
/** Whether a noun, with a definite article, points back to a body named before. */
export const isGeneralBody = (word: string): boolean => GENERAL_BODY.test(word.toLowerCase());
/** Endings that only common nouns have. */
export const isCommonNoun = (word: string): boolean =>
  (/(?:ung|ungen|heit|keit|schaft|schaften|tion|tionen|tät|täten|ismus|leute|kräfte)$/.test(word.toLowerCase()) &&
    word.length > 5) ||
  /^(?:männer|frauen|menschen|kinder|eltern|leute|tage|jahre|zeiten|fragen|dinge)$/.test(word.toLowerCase());
/** Nouns in the endings of things thought or done that name people or bodies all the same. */
const BODIES_OF_ACTION =
  /(?:regierung|verwaltung|leitung|führung|zeitung|stiftung|abteilung|vertretung|versammlung|vereinigung|redaktion|fraktion|union|koalition|opposition|delegation|administration|institution|föderation|direktion|inspektion|nation|bevölkerung|forschung|mannschaft|belegschaft|wissenschaft|genossenschaft|bruderschaft|nachbarschaft|sprecherschaft|elternschaft|konferenz|rechtsprechung|versicherung|beratung|aufsicht|betreuung|jury)$/;
/** Whether a noun names a thing thought or done, which says nothing ("Voraussetzung", "Möglichkeit"). */
export const isAbstract = (word: string): boolean => {
  const lower = word.toLowerCase();
  return (
    /.{3}(?:ung|ungen|heit|heiten|keit|keiten|ismus|nisse?|tion|tionen|tät|täten|schaft|schaften)$/.test(lower) &&
    !BODY_END.test(lower) && !BODIES_OF_ACTION.test(lower) && !BODIES_OF_ACTION.test(lower.replace(/en$/, ''))
  ); // biome-ignore format: short
};
/** Nouns of people as a whole ("die Fachwelt", "das Team"). */
export const isCollective = (word: string): boolean =>
  /(?:welt|gruppe|team|volk|szene|lager|öffentlichkeit|familie|publikum|basis|spitze|mehrheit|minderheit|hälfte|drittel|seite|jury|jugend|elite|klientel|leute|crew|kollegium|personal|runde|kreml|haus|staat|land|bund|kanton|stadt|gemeinde|duo|trio|paar|pärchen|ehepaar|kind|mädchen|junge|baby|teenager|linke|union|rat|kabinett|parlament|senat|kollektiv|redaktion|community|bewegung|gemeinschaft|kreis|kreise|kreisen|umfeld|reihen|lager)s?$/.test(
    word.toLowerCase(),
  );
/** Times and the like that end a run of capitals. */
export const isTimeNoun = (word: string): boolean =>
  /^(?:anfang|ende|mitte|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|uhr|prozent|euro|dollar|franken|millionen|milliarden|jahre|jahren|jahr|tagen|meter|kilometer)(?:abend|morgen|nachmittag|mittag)?$/.test(
    word.toLowerCase(),
  );

/** The kind of speaker that a description's head noun names, in the singular or plural. */
export function kindOfNoun(word: string, plural: boolean): SpeakerKind {
  if (isDocument(word)) return 'document';
  if (roleGender(word) || isNominalised(word)) return plural ? 'group' : 'unnamed';
  if (plural) return 'group';
  return 'organisation';
}
