/** Strong and mixed verbs of German: infinitive, third person singular present, past and participle. Own list after the Duden grammar's. */

import { lazy } from '../lazy.ts';

/** Third person singular present, past and participle. */
export type Forms = readonly [present: string, past: string, participle: string];

const TABLE = `
  absehen sieht sah gesehen; abweichen weicht wich gewichen; anerkennen erkennt erkannte anerkannt; anfangen fängt
  fing gefangen; ausschließen schließt schloss geschlossen; befehlen befiehlt befahl befohlen; befinden befindet
  befand befunden; beginnen beginnt begann begonnen; behalten behält behielt behalten; bekennen bekennt bekannte
  bekannt; bekommen bekommt bekam bekommen; bergen birgt barg geborgen; bescheiden bescheidet beschied beschieden;
  beschließen beschließt beschloss beschlossen; beschreiben beschreibt beschrieb beschrieben; besinnen besinnt
  besann besonnen; besitzen besitzt besaß besessen; bestehen besteht bestand bestanden; betragen beträgt betrug
  betragen; betreffen betrifft betraf betroffen; betreiben betreibt betrieb betrieben; betreten betritt betrat
  betreten; betrügen betrügt betrog betrogen; beweisen beweist bewies bewiesen; beziehen bezieht bezog bezogen;
  bieten bietet bot geboten; binden bindet band gebunden; bitten bittet bat gebeten; bleiben bleibt blieb
  geblieben; brechen bricht brach gebrochen; brennen brennt brannte gebrannt; bringen bringt brachte gebracht;
  denken denkt dachte gedacht; einladen lädt lud geladen; empfangen empfängt empfing empfangen; empfehlen
  empfiehlt empfahl empfohlen; enthalten enthält enthielt enthalten; entlassen entlässt entließ entlassen;
  entscheiden entscheidet entschied entschieden; entsprechen entspricht entsprach entsprochen; entstehen entsteht
  entstand entstanden; entziehen entzieht entzog entzogen; erfahren erfährt erfuhr erfahren; ergeben ergibt ergab
  ergeben; erhalten erhält erhielt erhalten; erheben erhebt erhob erhoben; erkennen erkennt erkannte erkannt;
  erlöschen erlischt erlosch erloschen; erscheinen erscheint erschien erschienen; erschießen erschießt erschoss
  erschossen; erschrecken erschrickt erschrak erschrocken; ertragen erträgt ertrug ertragen; essen isst aß
  gegessen; fahren fährt fuhr gefahren; fallen fällt fiel gefallen; fangen fängt fing gefangen; fechten ficht
  focht gefochten; finden findet fand gefunden; fliegen fliegt flog geflogen; fliehen flieht floh geflohen;
  fließen fließt floss geflossen; fressen frisst fraß gefressen; geben gibt gab gegeben; gehen geht ging gegangen;
  gelingen gelingt gelang gelungen; gelten gilt galt gegolten; genießen genießt genoss genossen; geraten gerät
  geriet geraten; geschehen geschieht geschah geschehen; gestehen gesteht gestand gestanden; gewinnen gewinnt
  gewann gewonnen; gleichen gleicht glich geglichen; graben gräbt grub gegraben; greifen greift griff gegriffen;
  halten hält hielt gehalten; heben hebt hob gehoben; heißen heißt hieß geheißen; helfen hilft half geholfen;
  hängen hängt hing gehangen; kennen kennt kannte gekannt; klingen klingt klang geklungen; kommen kommt kam
  gekommen; kriechen kriecht kroch gekrochen; laden lädt lud geladen; lassen lässt ließ gelassen; laufen läuft
  lief gelaufen; legen legt legte gelegt; leiden leidet litt gelitten; leihen leiht lieh geliehen; lesen liest las
  gelesen; liegen liegt lag gelegen; lügen lügt log gelogen; messen misst maß gemessen; nehmen nimmt nahm
  genommen; nennen nennt nannte genannt; preisen preist pries gepriesen; quellen quillt quoll gequollen; raten rät
  riet geraten; reiten reitet ritt geritten; reißen reißt riss gerissen; rennen rennt rannte gerannt; riechen
  riecht roch gerochen; rufen ruft rief gerufen; ruhen ruht ruhte geruht; schaffen schafft schuf geschaffen;
  scheiden scheidet schied geschieden; scheinen scheint schien geschienen; schieben schiebt schob geschoben;
  schießen schießt schoss geschossen; schlafen schläft schlief geschlafen; schlagen schlägt schlug geschlagen;
  schließen schließt schloss geschlossen; schneiden schneidet schnitt geschnitten; schreiben schreibt schrieb
  geschrieben; schreien schreit schrie geschrien; schreiten schreitet schritt geschritten; schweigen schweigt
  schwieg geschwiegen; schwimmen schwimmt schwamm geschwommen; schwinden schwindet schwand geschwunden; schwören
  schwört schwor geschworen; sehen sieht sah gesehen; senden sendet sandte gesandt; singen singt sang gesungen;
  sinken sinkt sank gesunken; sinnen sinnt sann gesonnen; sitzen sitzt saß gesessen; spinnen spinnt spann
  gesponnen; sprechen spricht sprach gesprochen; springen springt sprang gesprungen; stehen steht stand gestanden;
  steigen steigt stieg gestiegen; sterben stirbt starb gestorben; stoßen stößt stieß gestoßen; streichen streicht
  strich gestrichen; streiten streitet stritt gestritten; tragen trägt trug getragen; treffen trifft traf
  getroffen; treiben treibt trieb getrieben; treten tritt trat getreten; trinken trinkt trank getrunken; tun tut
  tat getan; umschreiben umschreibt umschrieb umschrieben; unternehmen unternimmt unternahm unternommen;
  unterscheiden unterscheidet unterschied unterschieden; unterschreiben unterschreibt unterschrieb unterschrieben;
  unterstreichen unterstreicht unterstrich unterstrichen; unterstützen unterstützt unterstützte unterstützt;
  verbieten verbietet verbot verboten; verbinden verbindet verband verbunden; vergessen vergisst vergaß vergessen;
  vergleichen vergleicht verglich verglichen; verhalten verhält verhielt verhalten; verlassen verlässt verließ
  verlassen; verleihen verleiht verlieh verliehen; verlieren verliert verlor verloren; verschieben verschiebt
  verschob verschoben; verschweigen verschweigt verschwieg verschwiegen; verschwinden verschwindet verschwand
  verschwunden; versprechen verspricht versprach versprochen; verstehen versteht verstand verstanden; verstoßen
  verstößt verstieß verstoßen; vertragen verträgt vertrug vertragen; vertreiben vertreibt vertrieb vertrieben;
  vertreten vertritt vertrat vertreten; verweisen verweist verwies verwiesen; verwenden verwendet verwandte
  verwandt; wachsen wächst wuchs gewachsen; waschen wäscht wusch gewaschen; weichen weicht wich gewichen; weisen
  weist wies gewiesen; wenden wendet wandte gewandt; werben wirbt warb geworben; werfen wirft warf geworfen;
  widersprechen widerspricht widersprach widersprochen; wissen weiß wusste gewusst; ziehen zieht zog gezogen;
  zwingen zwingt zwang gezwungen; überlassen überlässt überließ überlassen; übernehmen übernimmt übernahm
  übernommen
`;

const strong = lazy(
  (): ReadonlyMap<string, Forms> =>
    new Map(
      TABLE.split(';').map((entry): [string, Forms] => {
        const [base = '', present = '', past = '', participle = ''] = entry.trim().split(/\s+/);
        return [base, [present, past, participle]];
      }),
    ),
);

/** The strong verbs of the list. */
export const strongVerbs = lazy((): readonly string[] => [...strong().keys()]);

const PREFIX = /^(?:be|ver|er|ent|zer|miss|wider|unter|über|hinter)/;

/** The forms of a strong verb, also with an inseparable prefix ("ergeben" after "geben"); null: a weak verb. */
export function strongForms(base: string): Forms | null {
  const own = strong().get(base);
  if (own) return own;
  const prefix = PREFIX.exec(base)?.[0];
  const forms = prefix ? strong().get(base.slice(prefix.length)) : undefined;
  if (!prefix || !forms) return null;
  return [prefix + forms[0], prefix + forms[1], prefix + forms[2].replace(/^ge/, '')];
}
