/**
 * Words that say nothing about which story it is: function words of some languages and the common words of news prose.
 * Lists are our own; a word missing here only costs a little precision of the query.
 */

const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  en: `a about above across after again against ago ain all almost along already also although always am amid among an
    and another any anyone anything are aren around as at away back be became because been before began behind being below
    between both but by came can cannot could couldn did didn do does doesn doing don done down during each either else
    enough even ever every everyone everything few first for former found from further gave get gets getting give given go
    goes going gone got had hadn has hasn have haven having he her here hers herself him himself his how however i if in
    inside instead into is isn it its itself just last late later least less let like ll made make makes making many may
    maybe me might mine more most much must my myself near nearly need never next no nor not nothing now of off often on
    once one only onto or other others our ours out outside over own per perhaps put quite rather re really s same say
    says said saying second see seen set several shall she should shouldn since so some someone something soon still such
    t take taken takes taking than that the their theirs them themselves then there these they thing things this those
    though three through throughout thus to today together told too took toward towards tuesday two under until up upon
    us use used using ve very via was wasn way we well went were weren what whatever when where whether which while who
    whole whom whose why will with within without won would wouldn yes yesterday yet you your yours yourself`,
  de: `ab aber alle allem allen aller alles als also am an andere anderen anderer anderes auch auf aus außer bei beim
    bereits bevor bin bis bisher bleiben bleibt da dabei dadurch dafür dagegen daher dahin damit danach daneben dann daran
    darauf daraus darf darin darüber darum darunter das dass davon davor dazu dein dem den denen denn dennoch der deren
    des deshalb dessen die dies diese diesem diesen dieser dieses doch dort drei du durch dürfen eben ebenfalls ebenso ein
    eine einem einen einer eines einige einigen einiger einmal er erst erste ersten erster es etwa etwas euch euer für
    gab ganz gar gegen gegenüber gehen geht gerade gibt gilt ging habe haben hat hatte hatten hätte hätten her heute hier
    hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im immer in indem innerhalb ins ist ja je jede jedem
    jeden jeder jedes jedoch jene jetzt kam kann kein keine keinem keinen keiner kommen kommt konnte können könnte könnten
    laut lassen lässt machen macht man mehr mehrere mein meine meist mich mir mit muss müssen müsse müssten nach nachdem
    nächsten neben nicht nichts nie niemand noch nun nur ob oder oft ohne rund schon sehr sei seien sein seine seinem
    seinen seiner seines seit selbst sich sie sind so sodass sogar solche solchen soll sollen sollte sollten sondern
    sonst sowie statt steht trotz über um und uns unser unsere unter viel viele vielen vom von vor vorher während wann war
    waren warum was wegen weil weiter weitere weiteren welche welchen welcher wenig wenige wenigen weniger wenn wer werde
    werden wie wieder will wir wird wo wollen wollte wollten worden wurde wurden würde würden zu zudem zum zur zwar zwei
    zwischen sagte sagt erklärte teilte mitteilte hieß gestern morgen`,
  fr: `a à ai ainsi alors au aucun aussi autre autres aux avait avant avec avoir c car ce cela celle celui ces cet cette
    ceux chez comme contre d dans de depuis des deux dit donc dont du elle elles en encore entre est et été être eu faire
    fait il ils j je jusque l la le les leur leurs lors lui m mais même moins n ne ni non nos notre nous on ont ou où par
    pas pendant peu peut plus pour qu quand que quel quelle qui s sa sans se selon sera ses si soit son sont sous sur t
    tous tout toute toutes très trois un une va vers vos votre vous y était étaient après`,
  es: `a al algo alguno algunos ante antes así aún aunque cada como con contra cual cuando de del desde después dijo donde
    dos durante e el él ella ellas ellos en entre era eran es esa ese eso esta está estaba están este esto estos fue
    fueron ha había habían hace hacia han hasta hay la las le les lo los más me mi mientras muy nada ni no nos o otra otro
    otros para pero poco por porque pues que qué quien se según ser si sí sido sin sobre son su sus también tan tanto te
    tiene tienen todo todos tras tres tu un una uno unos y ya yo`,
  it: `a ad ai al alla alle allo anche ancora avere aveva c che chi ci come con contro cui da dagli dai dal dalla dalle
    degli dei del della delle dello di dopo dove due e è ed era erano essere fa fra già gli ha hanno i il in io l la le lei
    li lo loro lui ma mentre mi mio molto ne nei nel nella nelle no noi non o ogni oggi per perché più poi prima quale
    quando quanto quella quelle quello questa queste questo qui se secondo sei senza si sia sono sta stata stati stato su
    sua sue sugli sui sul sulla suo suoi tra tre tu tutti tutto un una uno va vi`,
  nl: `aan al alle als andere ben bij daar dan dat de der deze die dit doen door dus een eerste en er ging goed haar had
    hadden heb hebben heeft het hier hij hoe hun ik in is ja je kan komen kon kunnen maar me meer men met mij moet moeten na
    naar niet nog nu of om omdat onder ons ook op over sinds te tegen tot twee u uit van veel volgens voor waar waren was
    wat we wel werd werden wij wil worden wordt ze zei zich zij zijn zo zonder zou zouden`,
  pt: `a à ao aos as às até com como contra da das de dela dele depois desde disse do dois dos e é ela elas ele eles em
    entre era eram essa esse esta está estão este eu foi foram há isso isto já lhe mais mas me mesmo muito na nas nem no
    nos nós não o onde os ou para pela pelas pelo pelos por porque quando que quem se segundo sem ser será seu seus sobre
    sua suas também tem têm ter três um uma`,
};

/** Common in news of every kind: they may break a tie, they do not find a story. */
const NEWS_WORDS: Readonly<Record<string, string>> = {
  en: `according accused added agency ahead announced announcement april area asked august authorities bad best better big
    bring brought called calls case cases cause caused chief children citing city claim claimed claims close come comes
    coming comment company confirmed continue continued countries country couple daily data day days december decided
    decision declined described despite different director early earlier end ended entire evening event events evidence
    expect expected explained face fact families family far february felt five following follows four free friday friend
    friends full future good government great group groups hand happen happened hard held help high hit hold home hope
    hour hours hundred hundreds huge idea image images important including information interview issue issues january
    journalists july june keep kept key kind knew know known large largest latest launch launched lead leader leaders
    leading leave left letter life likely line list little live local long longer look looking lost lot main major man
    march matter media member members men met million minutes moment monday money month months morning move moved mr mrs
    ms name named national new news night november number october office official officials old online open order
    outlet part parts past people person photo photos place plan plans point police possible post posted president
    press previous previously problem problems public published question questions quickly reached read ready reason
    reasons received recent recently release released report reported reportedly reporter reporters reporting reports
    response rest result results right run running saturday saw september service set show showed shown shows side
    similar site situation six small source sources speaking special spoke spokesman spokesperson spokeswoman staff stage
    start started state statement states stay step stop story sunday support sure talk talks team tell ten think thought
    thousands thursday time times title top total try trying turn turned twice twitter update video view wanted want wants
    war warned website wednesday week weekend weeks woman women word words work worked working world worth year years
    young area ones seven eight nine thousand billion half dead killed death died dies`,
  de: `angaben april august abend behörden bericht berichtete berichten bild bilder chef dezember dienstag donnerstag ende
    februar folgen fall fälle foto frage fragen frau frauen freitag gemeinde gesellschaft geld grund gruppe hunderte
    information informationen jahr jahre jahren jahres januar juli juni kinder land länder leben leute mai mal mann
    männer märz medien menschen million millionen minister ministerium minuten mittwoch monat monate monaten montag
    morgen nachmittag nacht nachricht nachrichten november oktober ort partei politik polizei präsident problem probleme
    prozent regierung samstag seite september sonnabend sonntag sprecher sprecherin staat stadt stunden tag tage tagen
    teil thema tausende uhr unternehmen vergangenen video weg welt woche wochen wort worte zahl zeit zeitung ziel neue
    neuen neuer neues große großen gut gute guten deutsche deutschen deutscher deutschland bundesregierung euro
    agentur interview mitarbeiter milliarden opfer experten`,
};

/** Calendar and title words that stand capitalised in names' places but are no names. */
const NOT_NAMES = `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
  september october november december mr mrs ms dr sir lady lord president minister prime chancellor secretary senator
  governor mayor king queen prince princess pope general captain judge professor police i montag dienstag mittwoch
  donnerstag freitag samstag sonnabend sonntag januar februar märz mai juni juli oktober dezember herr frau präsident
  präsidentin minister ministerin kanzler kanzlerin the a an`;

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/u).filter(Boolean));
}

const functionSets = new Map(Object.entries(FUNCTION_WORDS).map(([language, words]) => [language, setOf(words)]));
const everyFunctionWord = setOf(Object.values(FUNCTION_WORDS).join(' '));
const newsWords = setOf(Object.values(NEWS_WORDS).join(' '));
const notNames = setOf(NOT_NAMES);

/** Is it a function word? `language` is a BCP 47 primary subtag; unknown or empty: of any of the known languages. */
export function isFunctionWord(lower: string, language = ''): boolean {
  return (functionSets.get(language) ?? everyFunctionWord).has(lower);
}

/** Is it a word that news of every kind uses? */
export function isNewsWord(lower: string): boolean {
  return newsWords.has(lower);
}

/** A weekday, month or form of address: capitalised, but names nobody. */
export function isNotName(lower: string): boolean {
  return notNames.has(lower);
}

/**
 * How much a word tells which story it is, before any collection is counted: 0 (function word), 0.35 (common in news), or
 * 1. The numbers were chosen on coverage-en train (bench/coverage-cutoff.ts).
 */
export function rarity(lower: string, language = ''): number {
  if (isFunctionWord(lower, language)) return 0;
  return isNewsWord(lower) ? 0.35 : 1;
}

/**
 * The language whose function words a text has most of (BCP 47 primary subtag), or empty when it has hardly any: only as
 * good as a feed that names no language needs.
 */
export function guessLanguage(text: string): string {
  const words =
    text
      .toLowerCase()
      .slice(0, 2_000)
      .match(/\p{L}+/gu) ?? [];
  const counts = [...functionSets].map(([language, set]) => ({
    language,
    hits: words.filter((word) => set.has(word)).length,
  }));
  const best = counts.sort((a, b) => b.hits - a.hits)[0];
  return best && best.hits > words.length / 10 ? best.language : '';
}
