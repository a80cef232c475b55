/**
 * Common verbs of German besides the cue verbs: what a finite verb is known by in a sentence. Own list; strong ones with third person
 * present, past and participle.
 */
import { conjugate, type Forms } from './verbs.ts';

const STRONG = `bleiben bleibt blieb geblieben;liegen liegt lag gelegen;lügen lügt log gelogen;laufen läuft lief gelaufen;fallen fällt fiel
  gefallen;trinken trinkt trank getrunken;essen isst aß gegessen;verlieren verliert verlor verloren;gewinnen gewinnt gewann
  gewonnen;beginnen beginnt begann begonnen;bieten bietet bot geboten;verbieten verbietet verbot verboten;helfen hilft half
  geholfen;steigen steigt stieg gestiegen;sinken sinkt sank gesunken;wachsen wächst wuchs gewachsen;schlagen schlägt schlug
  geschlagen;treffen trifft traf getroffen;betreffen betrifft betraf betroffen;brechen bricht brach gebrochen;sterben stirbt starb
  gestorben;entstehen entsteht entstand entstanden;bestehen besteht bestand bestanden;verstehen versteht verstand
  verstanden;erhalten erhält erhielt erhalten;enthalten enthält enthielt enthalten;behalten behält behielt behalten;verhalten
  verhält verhielt verhalten;bekommen bekommt bekam bekommen;beschließen beschließt beschloss beschlossen;entscheiden entscheidet
  entschied entschieden;unterscheiden unterscheidet unterschied unterschieden;scheinen scheint schien geschienen;erscheinen
  erscheint erschien erschienen;reißen reißt riss gerissen;greifen greift griff gegriffen;leiden leidet litt gelitten;schneiden
  schneidet schnitt geschnitten;schreiten schreitet schritt geschritten;fliegen fliegt flog geflogen;fliehen flieht floh
  geflohen;fließen fließt floss geflossen;schießen schießt schoss geschossen;verschwinden verschwindet verschwand
  verschwunden;binden bindet band gebunden;verbinden verbindet verband verbunden;singen singt sang gesungen;springen springt sprang
  gesprungen;klingen klingt klang geklungen;gelingen gelingt gelang gelungen;zwingen zwingt zwang gezwungen;sitzen sitzt saß
  gesessen;messen misst maß gemessen;vergessen vergisst vergaß vergessen;geschehen geschieht geschah geschehen;gelten gilt galt
  gegolten;erheben erhebt erhob erhoben;heben hebt hob gehoben;verlassen verlässt verließ verlassen;entlassen entlässt entließ
  entlassen;überlassen überlässt überließ überlassen;hängen hängt hing gehangen;fangen fängt fing gefangen;empfangen empfängt
  empfing empfangen;anfangen fängt fing gefangen;schaffen schafft schuf geschaffen;fechten ficht focht gefochten;beziehen bezieht
  bezog bezogen;entziehen entzieht entzog entzogen;vertreten vertritt vertrat vertreten;betreten betritt betrat betreten;besitzen
  besitzt besaß besessen;übernehmen übernimmt übernahm übernommen;unternehmen unternimmt unternahm unternommen;ergeben ergibt ergab
  ergeben;erkennen erkennt erkannte erkannt;anerkennen erkennt erkannte anerkannt;brennen brennt brannte gebrannt;rennen rennt
  rannte gerannt;senden sendet sandte gesandt;wenden wendet wandte gewandt;verwenden verwendet verwandte verwandt;tun tut tat
  getan;erschießen erschießt erschoss erschossen;unterstützen unterstützt unterstützte unterstützt;stoßen stößt stieß
  gestoßen;verstoßen verstößt verstieß verstoßen;verhalten verhält verhielt verhalten;raten rät riet geraten;geraten gerät geriet
  geraten;lassen lässt ließ gelassen;schlafen schläft schlief geschlafen;ruhen ruht ruhte geruht;erfahren erfährt erfuhr
  erfahren;wissen weiß wusste gewusst;entsprechen entspricht entsprach entsprochen;versprechen verspricht versprach
  versprochen;absehen sieht sah gesehen;verleihen verleiht verlieh verliehen;schweigen schweigt schwieg geschwiegen;weichen weicht
  wich gewichen;abweichen weicht wich gewichen;streichen streicht strich gestrichen;vergleichen vergleicht verglich
  verglichen;gleichen gleicht glich geglichen;beweisen beweist bewies bewiesen;preisen preist pries gepriesen;treiben treibt trieb
  getrieben;betreiben betreibt betrieb betrieben;vertreiben vertreibt vertrieb vertrieben;unterschreiben unterschreibt unterschrieb
  unterschrieben;verschieben verschiebt verschob verschoben;schieben schiebt schob geschoben;genießen genießt genoss
  genossen;ausschließen schließt schloss geschlossen;riechen riecht roch gerochen;kriechen kriecht kroch gekrochen;lügen lügt log
  gelogen;betrügen betrügt betrog betrogen;erlöschen erlischt erlosch erloschen;erschrecken erschrickt erschrak erschrocken;quellen
  quillt quoll gequollen;schwimmen schwimmt schwamm geschwommen;spinnen spinnt spann gesponnen;sinnen sinnt sann gesonnen;besinnen
  besinnt besann besonnen;verschweigen verschweigt verschwieg verschwiegen;graben gräbt grub gegraben;laden lädt lud
  geladen;einladen lädt lud geladen;tragen trägt trug getragen;ertragen erträgt ertrug ertragen;betragen beträgt betrug
  betragen;vertragen verträgt vertrug vertragen;waschen wäscht wusch gewaschen`;

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

const strong: Readonly<Record<string, Forms>> = Object.fromEntries(
  STRONG.split(';').map((entry) => {
    const [base = '', present = '', past = '', participle = ''] = entry.trim().split(/\s+/);
    return [base, [present, past, participle] as const];
  }),
);

const LEMMAS = [...Object.keys(strong), ...WEAK.trim().split(/\s+/)];
const TABLE = conjugate(LEMMAS, strong);

/** Third persons of the indicative. */
const INDICATIVE = new Set(
  [...TABLE].filter(([, list]) => list.some(({ form }) => form === 'finite')).map(([form]) => form),
);

/** Forms in -e of the present: the third person of Konjunktiv I. */
const SUBJUNCTIVE = new Set(LEMMAS.filter((lemma) => lemma.endsWith('en')).map((lemma) => lemma.slice(0, -1)));

/** Whether a lower-case word is a finite form of a common verb. */
export const isCommonFinite = (lower: string): boolean => INDICATIVE.has(lower);
/** Whether a lower-case word is the third person of Konjunktiv I of a common verb, where it stands as a verb. */
export const isCommonSubjunctive = (lower: string): boolean => SUBJUNCTIVE.has(lower);
