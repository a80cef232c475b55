/** Closed word classes of German that the pack asks about, all lower case. Own lists after the Duden grammar's classes. */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Subject pronouns that can speak. "es" speaks only in "hieß es". */
export const PRONOUNS = words(
  'er sie man wir ich du ihr jener jene letzterer letztere dieser beide viele einige manche mehrere',
);
/** Forms that only a nominative has: whatever stands before the verb, this is the subject. */
export const SURE_SUBJECTS = words('er sie man wir ich');

/** Words that open a noun phrase. */
export const DETERMINERS = words(
  `der die das dem den des ein eine einen einem einer eines kein keine keinen keinem keiner dieser diese dieses diesem diesen
  jener jene jenes jede jeder jedes jedem jeden sein seine seinen seinem seiner seines ihr ihre ihren ihrem ihrer ihres unser
  unsere unserem unserer unseren unseres mein meine meinem meiner meinen euer eure eurer dessen deren viele vieler vielen mehrere
  mehrerer mehreren einige einiger einigen manche mancher manchen alle aller allen beide beider beiden zahlreiche zahlreicher
  zahlreichen zwei drei vier fünf sechs sieben acht neun zehn elf zwölf andere anderer anderen solche solcher solchen
  mehr weniger genug
  sämtliche sämtlicher welche welcher welches weitere weiterer etliche etlicher wenige weniger`,
);
/** Determiners that no nominative has: what they open is no subject. */
export const OBLIQUE = words(
  'dem den des einen einem eines diesem diesen seinem seinen seines ihrem ihren ihres unserem unseren keinem keinen jedem jeden deinem',
);
export const POSSESSIVES = words(
  'sein seine seinen seinem seiner seines ihr ihre ihren ihrem ihrer ihres unser unsere unserer unseren unserem mein meine meiner meinen meinem',
);

export const PREPOSITIONS = words(
  `in im ins an am ans auf aufs aus bei beim mit nach von vom vor vorm zu zum zur über unter hinter neben zwischen durch für gegen
  ohne um bis seit während wegen trotz statt anstatt laut gemäß innerhalb außerhalb gegenüber entgegen mittels angesichts aufgrund
  infolge ab per pro via samt nebst dank anlässlich bezüglich hinsichtlich seitens mithilfe zugunsten zuungunsten jenseits entlang
  anhand binnen inmitten zulasten mangels zwecks nahe unweit oberhalb unterhalb außer`,
);
/** Prepositions that go on with a noun phrase they follow ("ein Sprecher von", "Chefökonom beim Bankhaus"). */
export const NOUN_LINKS = words('von vom für bei beim aus der des zu zum zur');

export const SUBORDINATORS = words(
  `dass daß ob weil wenn als nachdem bevor ehe während obwohl obgleich da damit indem sodass falls bis seit seitdem sofern solange
  sobald soweit wie wo warum weshalb wieso wer was wann wohin woher wem wen wessen inwieweit inwiefern womit wofür wogegen worauf
  woran worum wodurch wovon wovor wozu worüber wonach zumal wobei weswegen`,
);
/** Clauses that a verb of saying takes. */
export const CONTENT_OPENERS = words(
  `dass daß ob wie warum weshalb wieso wer was wann wo wohin woher wem wen inwieweit inwiefern womit wofür worauf woran worum wodurch welche welcher welches wozu worüber`,
);
export const RELATIVES = words(
  'der die das dem den deren dessen denen welcher welche welches welchem welchen was wo wer',
);

export const COORDINATORS = words('und oder aber doch sondern sowie denn');
/** Before the subject, or beside the verb; they belong to no phrase. */
export const ADVERBS = words(
  `auch zudem außerdem dann dabei daraufhin allerdings jedoch hingegen dagegen indes indessen unterdessen derweil inzwischen
  mittlerweile zugleich gleichzeitig weiter weiterhin ferner ebenfalls ebenso gleichfalls schließlich zuletzt zuvor vorher vorab
  danach später früher kürzlich jüngst neulich bereits schon noch nun jetzt heute gestern vorgestern morgen damals nur lediglich
  etwa zum beispiel dazu hierzu darauf daran darüber davon davor damit dafür dagegen darin hier dort da so nicht nie niemals kaum
  immer wieder erneut erst einmal einst mehrfach mehrmals wiederholt ausdrücklich deutlich öffentlich offiziell offenbar
  offensichtlich scheinbar angeblich vielleicht wohl sicher natürlich freilich tatsächlich wirklich ja doch eben halt zwar denn
  also folglich deshalb deswegen darum daher trotzdem dennoch immerhin immer oft häufig manchmal selbst sogar gerade vor allem
  insbesondere besonders gern gerne leider zurück abschließend anschließend knapp kurz sichtlich sich ihm ihr ihnen mir uns ihn
  mich es eigentlich grundsätzlich vorsichtig scharf lachend lächelnd schriftlich telefonisch hinzu aber hinterher vormittags
  abends nachts morgens montags telefonisch online wörtlich sinngemäß regelmäßig stets unumwunden selbstkritisch klar wiederum`,
);

/** Small words inside names of people ("von der Heide", "de la Cruz"). */
export const NAME_PARTICLES = words('von van de del della al bin ben zu da di la le der ten el dos du y');

/** Other words that open a sentence with a capital and are no nouns. */
export const OPENERS = words(
  `derzeit zurzeit seinerzeit mitunter längst unlängst seither bislang bisher dadurch genau rund viel mehr alles nichts niemand jemand
  einer eines anders sprich bloß zwar umso teils übrigens zunächst zuerst manches ansonsten sonst eben sogar gut knapp wohl allein
  genug mal ja nein gewiss halb fast beinahe ringsum drinnen draußen oben unten wie so als denn dass weil obwohl während`,
);

export const NEGATIONS = words('nicht nie niemals kein keine keinen keinem keiner keineswegs nirgends weder kaum');
export const HYPOTHETICAL = words('wenn falls sofern ob sollte würde könnte könnten würden');

/** Finite forms of haben, sein, werden and the modals. */
export const HAVE = words('hat haben hatte hatten habe hätte hätten hast habt');
export const BE = words('ist sind war waren sei seien wäre wären bin bist');
export const BECOME = words('wird werden wurde wurden werde würde würden');
export const MODALS = words(
  'kann können konnte konnten könne könnte könnten muss müssen musste mussten müsse müsste müssten soll sollen sollte sollten solle will wollen wollte wollten wolle darf dürfen durfte durften dürfe dürfte dürften mag möge möchte möchten mochte',
);
/** "wollte sagen", "würde sagen": not said (yet). */
export const UNREAL_MODALS = words(
  'will wollen wollte wollten wolle würde würden könnte könnten soll sollen sollte sollten möchte möchten dürfte dürften',
);

/** Common finite verbs, besides the cue verbs and what the endings show. */
export const FINITE = words(
  `gibt gab geht ging kommt kam steht stand liegt lag bleibt blieb nimmt nahm lässt ließ sieht sah hält hielt macht machte zeigt
  zeigte führt führte bringt brachte findet fand weiß wusste heißt hieß gilt galt trifft traf beginnt begann läuft lief fällt fiel
  zieht zog wirkt wirkte droht drohte fehlt fehlte gehört gehörte braucht brauchte scheint schien setzt setzte stellt stellte tut tat
  verliert verlor gewinnt gewann wächst wuchs steigt stieg sinkt sank folgt folgte kostet kostete dauert dauerte reicht reichte bietet
  bot hilft half kennt kannte spielt spielte lebt lebte arbeitet arbeitete gehen kommen stehen liegen gab gaben standen kamen gingen
  lagen blieben nahmen sahen hielten fielen trägt trug tritt trat wirft warf schließt schloss entsteht entstand besteht bestand
  erhält erhielt verspricht versprach bekommt bekam betrifft betraf handelt passiert passierte`,
);

/** Verb endings by which an unknown lower-case word at the end of a clause counts as its finite verb. */
export const VERB_ENDING = /(?:t|te|ten|en|ern|eln|st|ß|ieß|ab|ief|and|ang|ing|am|ag)$/;

/** Weekdays, months and times of day. */
export const TIMES = words(
  `montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar jänner februar märz april mai juni juli august
  september oktober november dezember montagabend dienstagabend mittwochabend donnerstagabend freitagabend samstagabend sonntagabend
  montagmorgen dienstagmorgen mittwochmorgen donnerstagmorgen freitagmorgen samstagmorgen sonntagmorgen abend morgen vormittag
  nachmittag mittag nacht woche monat jahr uhr tag wochenende montagnachmittag dienstagnachmittag mittwochnachmittag
  donnerstagnachmittag freitagnachmittag samstagnachmittag sonntagnachmittag`,
);
