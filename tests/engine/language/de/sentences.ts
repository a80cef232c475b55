/** German sentences of our own and the claims in them: "source | content | stance" (neutral left out; "not:" negated, "unreal:" hypothetical). */

/** A text and its claims, in reading order of content. */
export type Row = readonly [text: string, claims: readonly string[]];

/** Direct speech: before, in the middle and after its cue, in every style of quotation marks. */
export const DIRECT: readonly Row[] = [
  [
    '„Wir haben die Pumpen rechtzeitig geprüft“, sagte Werksleiterin Hanna Ottersberg am Dienstag.',
    ['Werksleiterin Hanna Ottersberg | „Wir haben die Pumpen rechtzeitig geprüft“'],
  ],
  [
    '„Wir haben geprüft“, sagte am Dienstag die Werksleiterin Hanna Ottersberg dem Sender.',
    ['die Werksleiterin Hanna Ottersberg | „Wir haben geprüft“'],
  ],
  ['»Das ist ein Anfang«, so Ottersberg weiter.', ['Ottersberg | »Das ist ein Anfang«']],
  ['«Die Pumpen laufen», erklärte die Stadt.', ['die Stadt | «Die Pumpen laufen»']],
  ['Ottersberg sagte: „Die Pumpen laufen seit gestern.“', ['Ottersberg | „Die Pumpen laufen seit gestern.“']],
  [
    '„Die Pumpen“, sagte Ottersberg, „laufen seit gestern wieder.“',
    ['Ottersberg | „Die Pumpen“ … „laufen seit gestern wieder.“'],
  ],
  ['In dem Bericht heißt es: „Die Brücke ist marode.“', ['dem Bericht | „Die Brücke ist marode.“']],
  ['„Warum?“, fragte der Richter.', ['der Richter | „Warum?“ | request']],
  ['„So geht das nicht!“, rief ein Anwohner.', ['ein Anwohner | „So geht das nicht!“']],
  ['Ökonomin Lindqvist: „Die Mieten steigen weiter“', ['Ökonomin Lindqvist | „Die Mieten steigen weiter“']],
  [
    '„Wir sind bereit“, sagte Ottersberg der Deutschen Presse-Agentur. „Jetzt muss der Rat entscheiden.“',
    ['Ottersberg | „Wir sind bereit“ … „Jetzt muss der Rat entscheiden.“'],
  ],
  ['Sie fügte hinzu: „Wir bleiben dran.“', ['Sie | „Wir bleiben dran.“']],
  [
    '„Die Mieten sind zu hoch“, sagte der Vorsitzende des Mieterbunds, Konrad Abel, dem „Tagblatt“.',
    ['der Vorsitzende des Mieterbunds, Konrad Abel | „Die Mieten sind zu hoch“'],
  ],
  [
    'Konrad Abel vom Mieterbund hält das für falsch: „Das löst kein Problem.“',
    ['Konrad Abel vom Mieterbund | „Das löst kein Problem.“'],
  ],
  [
    '„Wir ermitteln in alle Richtungen“, sagte eine Sprecherin der Staatsanwaltschaft Kleve auf Anfrage.',
    ['eine Sprecherin der Staatsanwaltschaft Kleve | „Wir ermitteln in alle Richtungen“'],
  ],
  [
    'Trainer Kolb war nach dem Spiel enttäuscht. „Wir haben zu viele Fehler gemacht“, sagte der 52-Jährige.',
    ['der 52-Jährige | „Wir haben zu viele Fehler gemacht“'],
  ],
  [
    '„Wir haben zu viele Fehler gemacht“, meinte Kolb, der in der Halbzeit dreimal wechselte. „Das darf nicht passieren.“',
    ['Kolb | „Wir haben zu viele Fehler gemacht“ … „Das darf nicht passieren.“'],
  ],
  ['„Das war nichts“, ärgerte sich Kolb.', ['Kolb | „Das war nichts“']],
  ['„Ich bin stolz“, freute sich die Siegerin.', ['die Siegerin | „Ich bin stolz“']],
  ['Kolb lobte sein Team: „Das war Weltklasse.“', ['Kolb | „Das war Weltklasse.“']],
  ['Kolb sagte nach dem Spiel im ZDF: „Das war Weltklasse.“', ['Kolb | „Das war Weltklasse.“']],
  ['Auf die Frage, ob er bleibe, sagte Kolb: „Das sehen wir dann.“', ['Kolb | „Das sehen wir dann.“']],
  ['Dorn schrieb auf X: „Das ist unausgegoren.“', ['Dorn | „Das ist unausgegoren.“']],
  [
    'Aus der Opposition kam Kritik. „Das ist ein Skandal“, sagte FDP-Mann Jens Holl.',
    ['FDP-Mann Jens Holl | „Das ist ein Skandal“'],
  ],
  ['Die Bahn teilte auf Anfrage mit: „Der Zug war überfüllt.“', ['Die Bahn | „Der Zug war überfüllt.“']],
  ['Sie betonte zugleich: „Niemand wird entlassen.“', ['Sie | „Niemand wird entlassen.“']],
  [
    '«Wir müssen sparen», sagt Regierungsrätin Eva Huber. Man habe keine Wahl.',
    ['Regierungsrätin Eva Huber | «Wir müssen sparen»', 'Regierungsrätin Eva Huber | Man habe keine Wahl'],
  ],
  ['Seine Schwester sagte: ‚Bleib hier.‘', ['Seine Schwester | ‚Bleib hier.‘']],
  [
    '„Er hat gesagt: ‚Bleib hier‘, und dann ist er gegangen“, erzählt die Schwester.',
    ['die Schwester | „Er hat gesagt: ‚Bleib hier‘, und dann ist er gegangen“', 'Er | ‚Bleib hier‘'],
  ],
  ['"Wir gehen", sagt sie. "Sofort."', ['sie | "Wir gehen" … "Sofort."']],
  ['Meteorologin Ute Sand vom DWD: „Es wird glatt.“', ['Meteorologin Ute Sand vom DWD | „Es wird glatt.“']],
  ['„Ich habe nichts gewusst“, beteuerte Sundermann vor Gericht.', ['Sundermann | „Ich habe nichts gewusst“']],
  ['Im Beschluss heißt es wörtlich: „Der Umbau beginnt im Mai.“', ['Beschluss | „Der Umbau beginnt im Mai.“']],
  ['„Warum fehlt das Heft?“, wollte der Lehrer wissen.', ['der Lehrer | „Warum fehlt das Heft?“ | belief']],
  ['Auf der Plattform schrieb sie: „Ich gehe.“', ['sie | „Ich gehe.“']],
  [
    '„Sie hat recht“, sagt ihr Vorgänger Karl Imhof. Die Kasse sei leer, das Land müsse sparen.',
    [
      'ihr Vorgänger Karl Imhof | „Sie hat recht“',
      'ihr Vorgänger Karl Imhof | Die Kasse sei leer, das Land müsse sparen',
    ],
  ],
  [
    'Der Mann, der sich als Prüfer ausgab, sagte: „Öffnen Sie die Kasse!“',
    ['Der Mann, der sich als Prüfer ausgab | „Öffnen Sie die Kasse!“'],
  ],
  ['Thoma reagierte gelassen: „Das war zu erwarten.“', ['Thoma | „Das war zu erwarten.“']],
  ['„Das war zu erwarten“, so die Reaktion von Thoma.', ['die Reaktion von Thoma | „Das war zu erwarten“']],
  [
    '„Die Gespräche waren sachlich“, sagt Uwe Tamm, Politikwissenschaftler an der Universität Trier, dem Sender. Sie hätten sich gelohnt.',
    [
      'Uwe Tamm, Politikwissenschaftler an der Universität Trier | „Die Gespräche waren sachlich“',
      'Uwe Tamm, Politikwissenschaftler an der Universität Trier | Sie hätten sich gelohnt',
    ],
  ],
  ['Tamms Urteil fällt gemischt aus: „Vieles blieb liegen.“', ['Tamms Urteil | „Vieles blieb liegen.“']],
  ['„Zu spät“, findet Tamm.', ['Tamm | „Zu spät“ | belief']],
  ['Tamm äußerte sich skeptisch: „Das wird nichts.“', ['Tamm | „Das wird nichts.“']],
  ['Tamm stellte klar: „Es wird nichts.“', ['Tamm | „Es wird nichts.“']],
  ['Tamm gibt sich zuversichtlich: „Das wird.“', ['Tamm | „Das wird.“']],
  [
    'Der Minister (CDU) sagte: „Ich gehe.“ Und: „Ich komme nicht wieder.“',
    ['Der Minister (CDU) | „Ich gehe.“ … „Ich komme nicht wieder.“'],
  ],
  ['Der Minister twitterte: „Ich gehe.“', ['Der Minister | „Ich gehe.“']],
  ['Auf die Frage nach dem Grund sagte er nur: „Privat.“', ['er | „Privat.“']],
  ['„Private Gründe“, hieß es knapp.', [' | „Private Gründe“']],
];

/** Partly quoted speech and quoted judgements. */
export const MIXED: readonly Row[] = [
  [
    'Brandis, der den Einsatz leitete, sprach von einem „schwarzen Tag“.',
    ['Brandis, der den Einsatz leitete | von einem „schwarzen Tag“'],
  ],
  ['Er nannte den Plan „einen Witz“.', ['Er | den Plan „einen Witz“']],
  [
    'Die Kanzlerin sei „sehr enttäuscht“, heißt es in ihrem Umfeld.',
    ['ihrem Umfeld | Die Kanzlerin sei „sehr enttäuscht“'],
  ],
  [
    'SPD-Chefin Maike Dorn nannte den Vorschlag „unausgegoren“.',
    ['SPD-Chefin Maike Dorn | den Vorschlag „unausgegoren“'],
  ],
  [
    'Der Vorschlag sei „unausgegoren“ und „sozial ungerecht“, schrieb Dorn.',
    ['Dorn | Der Vorschlag sei „unausgegoren“ und „sozial ungerecht“'],
  ],
  ['Sert sagte weiter, dass die Regierung „keinen Plan“ habe.', ['Sert | dass die Regierung „keinen Plan“ habe']],
  ['Es gebe „keinen Grund zur Sorge“, sagte Roloff.', ['Roloff | Es gebe „keinen Grund zur Sorge“']],
  ['Von „reiner Panikmache“ sprach Roloff.', ['Roloff | Von „reiner Panikmache“']],
  [
    'Roloff, Bürgermeister seit 2014, sprach von „reiner Panikmache“.',
    ['Roloff, Bürgermeister seit 2014 | von „reiner Panikmache“'],
  ],
];

/** Indirect speech before its cue. */
export const INVERTED: readonly Row[] = [
  [
    'Die Pumpen, sagte Ottersberg, liefen seit gestern wieder.',
    ['Ottersberg | Die Pumpen … liefen seit gestern wieder'],
  ],
  ['Die Pumpen liefen wieder, teilte das Werk mit.', ['das Werk | Die Pumpen liefen wieder']],
  ['Sie habe davon nichts gewusst, sagte die Angeklagte.', ['die Angeklagte | Sie habe davon nichts gewusst']],
  ['Ob die Brücke öffnet, wollte der Minister nicht sagen.', ['not: unreal: der Minister | Ob die Brücke öffnet']],
  ['Man müsse handeln, sagte Ottersberg, die auch im Rat sitzt.', ['Ottersberg | Man müsse handeln']],
  ['Es sei noch zu früh, meinte er, um Bilanz zu ziehen.', ['er | Es sei noch zu früh … um Bilanz zu ziehen']],
  [
    'Die Stadt habe zu wenig gebaut, kritisierte Abel. „Das rächt sich jetzt“, fügte er hinzu.',
    ['Abel | Die Stadt habe zu wenig gebaut', 'er | „Das rächt sich jetzt“'],
  ],
  [
    'Bienen, schreiben die Forscher im Fachblatt „Natur“, könnten Muster erkennen.',
    ['die Forscher | Bienen … könnten Muster erkennen'],
  ],
  ['Vorsichtig zu sein, sagte er, sei das Gebot der Stunde.', ['er | Vorsichtig zu sein … sei das Gebot der Stunde']],
  ['Entlassen werde niemand, versicherte die Chefin.', ['die Chefin | Entlassen werde niemand']],
  [
    'Dass der Umbau zu teuer ist, bestreitet der Bürgermeister.',
    ['der Bürgermeister | Dass der Umbau zu teuer ist | denial'],
  ],
  ['Der Umbau, betont Roloff, werde nicht teurer.', ['Roloff | Der Umbau … werde nicht teurer']],
  [
    'Der Rat habe zugestimmt, berichtete der Sender unter Berufung auf Teilnehmer.',
    ['der Sender | Der Rat habe zugestimmt'],
  ],
  ['Viel trinken, rät die Ärztin.', ['die Ärztin | Viel trinken | request']],
  ['Thoma hat Recht, sagt auch ihr Vorgänger Karl Imhof.', ['ihr Vorgänger Karl Imhof | Thoma hat Recht']],
  [
    'Auch die Fraktionen hätten daran mitgearbeitet, sagt Politikwissenschaftler Uwe Tamm.',
    ['Politikwissenschaftler Uwe Tamm | Auch die Fraktionen hätten daran mitgearbeitet'],
  ],
  ['Trotzdem sei die Kommission ein Erfolg, sagt Tamm.', ['Tamm | Trotzdem sei die Kommission ein Erfolg']],
  [
    'Trotz allem, sagt Tamm, sei die Kommission ein Erfolg gewesen.',
    ['Tamm | Trotz allem … sei die Kommission ein Erfolg gewesen'],
  ],
  [
    'Wichtig sei vor allem, dass die Menschen mitgenommen würden, sagte Tamm.',
    ['Tamm | Wichtig sei vor allem, dass die Menschen mitgenommen würden'],
  ],
  ['Zu spät, findet Tamm.', ['Tamm | Zu spät | belief']],
  ['Es werde nichts, ist Tamm überzeugt.', ['Tamm | Es werde nichts | belief']],
];

/** Indirect speech after its cue: dass, verb second, infinitive, prepositions, objects, passives. */
export const SUBJECT: readonly Row[] = [
  ['Das Werk teilte am Mittwoch mit, die Pumpen liefen wieder.', ['Das Werk | die Pumpen liefen wieder']],
  ['Das Werk hat mitgeteilt, dass die Pumpen wieder laufen.', ['Das Werk | dass die Pumpen wieder laufen']],
  ['Die Gewerkschaft räumte Fehler ein.', ['Die Gewerkschaft | Fehler | factive']],
  ['Der Minister räumte ein, dass Fehler gemacht wurden.', ['Der Minister | dass Fehler gemacht wurden | factive']],
  ['Der Konzern wies die Vorwürfe zurück.', ['Der Konzern | die Vorwürfe | denial']],
  ['Der Konzern kündigte den Abbau von 200 Stellen an.', ['Der Konzern | den Abbau von 200 Stellen']],
  ['Der Konzern kündigte an, 200 Stellen abzubauen.', ['Der Konzern | 200 Stellen abzubauen']],
  [
    'Die Ministerin forderte die Länder auf, mehr Geld bereitzustellen.',
    ['Die Ministerin | mehr Geld bereitzustellen | request'],
  ],
  [
    'Der Verband warnt vor steigenden Preisen und leeren Regalen.',
    ['Der Verband | vor steigenden Preisen und leeren Regalen'],
  ],
  ['Der Verband warnte davor, die Preise zu erhöhen.', ['Der Verband | die Preise zu erhöhen']],
  ['Der Minister sagte nicht, wann die Brücke öffnet.', ['not: Der Minister | wann die Brücke öffnet']],
  [
    'Ottersberg, die das Werk seit zehn Jahren leitet, sagte, die Pumpen seien alt.',
    ['Ottersberg, die das Werk seit zehn Jahren leitet | die Pumpen seien alt'],
  ],
  ['Sie bezeichnete den Plan als Zumutung.', ['Sie | den Plan als Zumutung']],
  ['Der Arzt glaubt, dass der Patient bald gehen kann.', ['Der Arzt | dass der Patient bald gehen kann | belief']],
  [
    'Der Bürgermeister betonte, man habe alles versucht, und verwies auf die Kosten.',
    ['Der Bürgermeister | man habe alles versucht', 'Der Bürgermeister | auf die Kosten'],
  ],
  ['Der Trainer zeigte sich zuversichtlich, dass das Team gewinnt.', ['Der Trainer | dass das Team gewinnt | belief']],
  ['Experten rechnen mit einem Anstieg der Preise.', ['Experten | mit einem Anstieg der Preise | belief']],
  ['Die Umfrage zeigt, dass viele sparen.', ['Die Umfrage | dass viele sparen | factive']],
  ['Brandis berichtete, wie die Flammen sich ausbreiteten.', ['Brandis | wie die Flammen sich ausbreiteten']],
  [
    'Die Lage sei ernst. Die Stadt sagte, man prüfe Hilfen. Zudem werde ein Krisenstab eingerichtet. Die Schulen bleiben geschlossen.',
    ['Die Stadt | man prüfe Hilfen', 'Die Stadt | Zudem werde ein Krisenstab eingerichtet'],
  ],
  ['Ottersberg ist überzeugt: Die Pumpen halten.', ['Ottersberg | Die Pumpen halten | belief']],
  ['Gegenüber dem Sender sagte Ottersberg, sie sei bereit.', ['Ottersberg | sie sei bereit']],
  ['Auf Nachfrage bestätigte ein Sprecher, dass ermittelt wird.', ['ein Sprecher | dass ermittelt wird | factive']],
  ['Dem Sender sagte der Minister, er trete nicht zurück.', ['der Minister | er trete nicht zurück']],
  [
    'Sowohl die Stadt als auch das Land dementierten die Berichte.',
    ['Sowohl die Stadt als auch das Land | die Berichte | denial'],
  ],
  [
    'Die Zeitung „Morgenblick“ berichtet unter Berufung auf Regierungskreise, die Steuer solle steigen.',
    ['Die Zeitung „Morgenblick“ | die Steuer solle steigen'],
  ],
  ['Der Zeuge gab an, den Wagen gesehen zu haben.', ['Der Zeuge | den Wagen gesehen zu haben']],
  [
    'Der Vorsitzende des Mieterbunds, Konrad Abel, sagte dem „Tagblatt“, die Mieten seien zu hoch.',
    ['Der Vorsitzende des Mieterbunds, Konrad Abel | die Mieten seien zu hoch'],
  ],
  ['Abel kritisierte, dass die Stadt zu wenig baue.', ['Abel | dass die Stadt zu wenig baue']],
  ['Abel kritisierte die Stadt scharf.', ['Abel | die Stadt scharf']],
  ['Abel geht davon aus, dass die Mieten weiter steigen.', ['Abel | dass die Mieten weiter steigen | belief']],
  ['Abel rechnet damit, dass die Mieten steigen.', ['Abel | dass die Mieten steigen | belief']],
  ['Die Polizei bittet Zeugen, sich zu melden.', ['Die Polizei | sich zu melden | request']],
  ['Eine Sprecherin bestätigte dem Sender den Einsatz.', ['Eine Sprecherin | den Einsatz | factive']],
  [
    'Die Staatsanwaltschaft wirft ihm vor, Geld veruntreut zu haben.',
    ['Die Staatsanwaltschaft | Geld veruntreut zu haben | doubtful'],
  ],
  ['Die Anklage wirft dem 45-Jährigen Betrug vor.', ['Die Anklage | Betrug | doubtful']],
  [
    'Der Anwalt des Mannes bestreitet, dass sein Mandant am Tatort war.',
    ['Der Anwalt des Mannes | dass sein Mandant am Tatort war | denial'],
  ],
  ['Der 45-Jährige bestreitet die Tat.', ['Der 45-Jährige | die Tat | denial']],
  ['Vor Gericht räumte er ein, das Messer gekauft zu haben.', ['er | das Messer gekauft zu haben | factive']],
  [
    'Die Forscher fanden heraus, dass Bienen Muster erkennen.',
    ['Die Forscher | dass Bienen Muster erkennen | factive'],
  ],
  ['Studienleiterin Ruth Amsel spricht von einem Durchbruch.', ['Studienleiterin Ruth Amsel | von einem Durchbruch']],
  ['Fachleute sind sich einig, dass mehr Forschung nötig ist.', ['Fachleute | dass mehr Forschung nötig ist | belief']],
  [
    'Kolb erklärte, er werde bleiben. Er habe mit dem Verein gesprochen. Auch seine Familie wolle bleiben.',
    ['Kolb | er werde bleiben', 'Kolb | Er habe mit dem Verein gesprochen', 'Kolb | Auch seine Familie wolle bleiben'],
  ],
  [
    'Kanzler Arnold Reuss (SPD) sagte am Rande eines Treffens in Brüssel, Europa müsse zusammenstehen.',
    ['Kanzler Arnold Reuss (SPD) | Europa müsse zusammenstehen'],
  ],
  ['Reuss (SPD) forderte mehr Tempo.', ['Reuss (SPD) | mehr Tempo | request']],
  [
    'Die Grünen-Politikerin Ayla Sert warf der Regierung Versagen vor.',
    ['Die Grünen-Politikerin Ayla Sert | Versagen | doubtful'],
  ],
  [
    'Die Grünen-Politikerin Ayla Sert warf der Regierung vor, sie habe versagt.',
    ['Die Grünen-Politikerin Ayla Sert | sie habe versagt | doubtful'],
  ],
  ['Sert zeigte sich empört über den Vorschlag.', ['Sert | über den Vorschlag | belief']],
  ['Die Opposition sprach von einem Skandal.', ['Die Opposition | von einem Skandal']],
  ['Holl verlangte Aufklärung.', ['Holl | Aufklärung | request']],
  ['Die Bahn verwies darauf, dass Personal fehlt.', ['Die Bahn | dass Personal fehlt']],
  ['Die Gewerkschaft GDL droht mit Streik.', ['Die Gewerkschaft GDL | mit Streik']],
  [
    'Russlands Präsident Juri Baranow erklärte, sein Land werde reagieren.',
    ['Russlands Präsident Juri Baranow | sein Land werde reagieren'],
  ],
  ['Moskau weist die Vorwürfe zurück.', ['Moskau | die Vorwürfe | denial']],
  [
    'Das ukrainische Militär meldete, 20 Drohnen seien abgeschossen worden.',
    ['Das ukrainische Militär | 20 Drohnen seien abgeschossen worden'],
  ],
  ['Augenzeugen berichteten von lauten Explosionen.', ['Augenzeugen | von lauten Explosionen']],
  ['Im Radio hatte er zuvor gesagt, man müsse vorsichtig sein.', ['er | man müsse vorsichtig sein']],
  ['Er gab zu bedenken, dass die Lage unklar ist.', ['Er | dass die Lage unklar ist']],
  ['Er wies darauf hin, dass die Lage unklar ist.', ['Er | dass die Lage unklar ist']],
  [
    'Die Chefin kündigte eine Prüfung an und sagte, niemand werde entlassen.',
    ['Die Chefin | eine Prüfung', 'Die Chefin | niemand werde entlassen'],
  ],
  ['Der Kläger macht geltend, der Vertrag sei nichtig.', ['Der Kläger | der Vertrag sei nichtig']],
  [
    'Das Gericht sah es als erwiesen an, dass der Mann schuldig ist.',
    ['Das Gericht | dass der Mann schuldig ist | belief'],
  ],
  ['Der Deutsche Wetterdienst (DWD) warnt vor Glatteis.', ['Der Deutsche Wetterdienst (DWD) | vor Glatteis']],
  [
    'Das Unternehmen räumte ein, die Kunden zu spät informiert zu haben.',
    ['Das Unternehmen | die Kunden zu spät informiert zu haben | factive'],
  ],
  [
    'Die Behörde bestätigte, dass zwei Brunnen betroffen sind.',
    ['Die Behörde | dass zwei Brunnen betroffen sind | factive'],
  ],
  ['Die Stadt dementierte, dass der Park verkauft werde.', ['Die Stadt | dass der Park verkauft werde | denial']],
  ['Der Anwalt behauptete, sein Mandant sei unschuldig.', ['Der Anwalt | sein Mandant sei unschuldig | doubtful']],
  ['Der Verein vermutet, dass der Wolf zurück ist.', ['Der Verein | dass der Wolf zurück ist | belief']],
  ['Wirtin Elke Sundermann klagt über leere Tische.', ['Wirtin Elke Sundermann | über leere Tische']],
  ['Sundermann beteuerte, nichts gewusst zu haben.', ['Sundermann | nichts gewusst zu haben']],
  ['Sundermann hatte stets beteuert, nichts gewusst zu haben.', ['Sundermann | nichts gewusst zu haben']],
  [
    'Unter Berufung auf Teilnehmer meldet der Sender, der Rat habe zugestimmt.',
    ['der Sender | der Rat habe zugestimmt'],
  ],
  ['Der „Talbote“ hatte zuerst berichtet, der Rat habe zugestimmt.', ['Der „Talbote“ | der Rat habe zugestimmt']],
  ['Die Ärztin rät, viel zu trinken.', ['Die Ärztin | viel zu trinken | request']],
  [
    'Die Ärztin empfiehlt, viel zu trinken, und warnt vor Alkohol.',
    ['Die Ärztin | viel zu trinken | request', 'Die Ärztin | vor Alkohol'],
  ],
  ['Der Lehrer fragte, warum das Heft fehle.', ['Der Lehrer | warum das Heft fehle | request']],
  ['Sie schrieb in einem Brief an den Rat, sie trete zurück.', ['Sie | sie trete zurück']],
  ['In einem Brief an den Rat schrieb sie, sie trete zurück.', ['sie | sie trete zurück']],
  [
    'Die Gewerkschaften Nord und Süd erklärten, man werde streiken.',
    ['Die Gewerkschaften Nord und Süd | man werde streiken'],
  ],
  [
    'Erst kürzlich hatte Ministerin Gesa Thoma gesagt, die Kasse sei leer.',
    ['Ministerin Gesa Thoma | die Kasse sei leer'],
  ],
  ['Imhof glaubt nicht, dass die Kasse reicht.', ['not: Imhof | dass die Kasse reicht | belief']],
  [
    'Im Gespräch mit dem Sender räumte Imhof Fehler ein: Man habe zu spät reagiert.',
    ['Imhof | Man habe zu spät reagiert | factive'],
  ],
  ['Thoma zeigte sich überzeugt, dass der Haushalt hält.', ['Thoma | dass der Haushalt hält | belief']],
  [
    'Die Opposition, allen voran die CDU, wirft der Landesregierung Versagen vor.',
    ['Die Opposition, allen voran die CDU | Versagen | doubtful'],
  ],
  ['Der Landrat ließ durch seinen Anwalt erklären, er sei unschuldig.', ['Der Landrat | er sei unschuldig']],
  ['Der Landrat ließ mitteilen, er sei krank.', ['Der Landrat | er sei krank']],
  ['Der Landrat soll gesagt haben, alles sei gut.', ['Der Landrat | alles sei gut']],
  [
    'Die Ermittler gehen davon aus, dass der Landrat die Warnung ignorierte.',
    ['Die Ermittler | dass der Landrat die Warnung ignorierte | belief'],
  ],
  ['Die Ermittler werfen ihm fahrlässige Tötung vor.', ['Die Ermittler | fahrlässige Tötung | doubtful']],
  ['Tamm fordert deshalb: Warnungen müssen schneller kommen.', ['Tamm | Warnungen müssen schneller kommen | request']],
  ['Tamm hofft auf schnellere Warnungen.', ['Tamm | auf schnellere Warnungen | belief']],
  ['Tamm hält schnellere Warnungen für nötig.', ['Tamm | schnellere Warnungen für nötig | belief']],
  ['Tamm plädiert für schnellere Warnungen.', ['Tamm | für schnellere Warnungen']],
  ['Tamm appelliert an die Länder, schneller zu warnen.', ['Tamm | schneller zu warnen']],
  ['Tamm äußerte Zweifel an dem Vorschlag.', ['Tamm | Zweifel an dem Vorschlag']],
  ['Tamm vertritt die Ansicht, dass es nichts wird.', ['Tamm | dass es nichts wird | belief']],
  ['Tamm machte deutlich, dass es nichts wird.', ['Tamm | dass es nichts wird']],
  ['Tamm stellte in Aussicht, dass Geld kommt.', ['Tamm | dass Geld kommt']],
  ['Tamm erinnerte daran, dass Geld fehlt.', ['Tamm | dass Geld fehlt']],
  [
    'Tamm beklagte, dass Geld fehle. Das sei „ein Armutszeugnis“.',
    ['Tamm | dass Geld fehle', 'Tamm | Das sei „ein Armutszeugnis“'],
  ],
  ['Tamm gab bekannt, dass er geht.', ['Tamm | dass er geht']],
  ['Tamm verspricht, dass Geld kommt.', ['Tamm | dass Geld kommt']],
  ['Tamm versprach, schneller zu warnen.', ['Tamm | schneller zu warnen']],
  ['Tamm bezifferte den Schaden auf zwei Millionen Euro.', ['Tamm | den Schaden auf zwei Millionen Euro']],
  ['Tamm schätzt den Schaden auf zwei Millionen Euro.', ['Tamm | den Schaden auf zwei Millionen Euro | belief']],
  ['Das Amt beziffert den Schaden auf zwei Millionen Euro.', ['Das Amt | den Schaden auf zwei Millionen Euro']],
  ['Das Amt rechnet mit zwei Millionen Euro Schaden.', ['Das Amt | mit zwei Millionen Euro Schaden | belief']],
  ['Das Amt spricht von zwei Millionen Euro Schaden.', ['Das Amt | von zwei Millionen Euro Schaden']],
  ['Die Polizei schätzt die Zahl der Teilnehmer auf 500.', ['Die Polizei | die Zahl der Teilnehmer auf 500 | belief']],
  [
    'Der Sender berichtet, dass der Minister geht, und beruft sich auf Kreise.',
    ['Der Sender | dass der Minister geht'],
  ],
];

/** Prepositions, wie X sagte, hieß es, nouns of speech. */
export const PHRASE: readonly Row[] = [
  ['Wie das Werk am Mittwoch mitteilte, laufen die Pumpen wieder.', ['das Werk | laufen die Pumpen wieder']],
  [
    'Die Pumpen laufen, wie das Werk mitteilte, seit Mittwoch wieder.',
    ['das Werk | Die Pumpen laufen … seit Mittwoch wieder'],
  ],
  ['Die Pumpen laufen wieder, wie es aus dem Rathaus hieß.', ['dem Rathaus | Die Pumpen laufen wieder']],
  ['Laut dem Hafenamt laufen die Pumpen wieder.', ['dem Hafenamt | laufen die Pumpen wieder']],
  ['Die Pumpen laufen laut Hafenamt seit Mittwoch wieder.', ['Hafenamt | Die Pumpen laufen … seit Mittwoch wieder']],
  [
    'Die Pumpen laufen dem Hafenamt zufolge seit Mittwoch wieder.',
    ['dem Hafenamt | Die Pumpen laufen … seit Mittwoch wieder'],
  ],
  ['Medienberichten zufolge laufen die Pumpen wieder.', ['Medienberichten | laufen die Pumpen wieder']],
  ['Nach Angaben der Feuerwehr wurden drei Menschen verletzt.', ['der Feuerwehr | wurden drei Menschen verletzt']],
  [
    'Drei Menschen wurden nach Angaben von Feuerwehrchef Ole Brandis verletzt.',
    ['Feuerwehrchef Ole Brandis | Drei Menschen wurden … verletzt'],
  ],
  ['Nach Polizeiangaben wurden drei Menschen verletzt.', ['Polizeiangaben | wurden drei Menschen verletzt']],
  ['Die Firma hat nach eigenen Angaben 300 Mitarbeiter.', ['Die Firma | Die Firma hat … 300 Mitarbeiter']],
  [
    'Aus Sicht der Gewerkschaft reicht das Angebot nicht aus.',
    ['der Gewerkschaft | reicht das Angebot nicht aus | belief'],
  ],
  [
    'Nach Ansicht von Ökonomin Vera Lindqvist steigt die Miete weiter.',
    ['Ökonomin Vera Lindqvist | steigt die Miete weiter | belief'],
  ],
  ['Nach den Worten des Ministers bleibt die Brücke gesperrt.', ['des Ministers | bleibt die Brücke gesperrt']],
  ['Die Brücke bleibe gesperrt, hieß es aus dem Ministerium.', ['dem Ministerium | Die Brücke bleibe gesperrt']],
  ['In dem Bericht heißt es, die Brücke sei marode.', ['dem Bericht | die Brücke sei marode']],
  ['Aus dem Bericht geht hervor, dass die Brücke marode ist.', ['dem Bericht | dass die Brücke marode ist | factive']],
  [
    'Die Brücke ist, wie aus dem Bericht hervorgeht, seit Jahren marode.',
    ['dem Bericht | Die Brücke ist … seit Jahren marode | factive'],
  ],
  [
    'Der Vorwurf der Opposition, das Ministerium habe geschlafen, wiegt schwer.',
    ['der Opposition | das Ministerium habe geschlafen | doubtful'],
  ],
  [
    'Die Opposition erhob den Vorwurf, das Ministerium habe geschlafen.',
    ['Die Opposition | das Ministerium habe geschlafen | doubtful'],
  ],
  [
    'Lindqvists Behauptung, dass die Brücke sicher sei, stimmt nicht.',
    ['Lindqvists | dass die Brücke sicher sei | doubtful'],
  ],
  ['Ihr wird vorgeworfen, Geld veruntreut zu haben.', [' | Geld veruntreut zu haben | doubtful']],
  ['Es wird vermutet, dass der Täter aus der Region stammt.', [' | dass der Täter aus der Region stammt | belief']],
  [
    'Der Mann soll nach Angaben der Ermittler allein gehandelt haben.',
    ['der Ermittler | Der Mann soll … allein gehandelt haben'],
  ],
  ['Polizei: Fahrer war betrunken', ['Polizei | Fahrer war betrunken']],
  ['Für Ottersberg ist klar: Die Pumpen halten.', ['Ottersberg | Die Pumpen halten | belief']],
  ['Dem Bericht zufolge stiegen die Mieten um acht Prozent.', ['Dem Bericht | stiegen die Mieten um acht Prozent']],
  [
    'Die Mieten stiegen dem Bericht des Instituts zufolge um acht Prozent, während die Löhne sanken.',
    ['dem Bericht des Instituts | Die Mieten stiegen … um acht Prozent, während die Löhne sanken'],
  ],
  [
    'Man sei sich bewusst, dass das Zeit brauche, heißt es in einer Mitteilung der Stadt.',
    ['einer Mitteilung der Stadt | Man sei sich bewusst, dass das Zeit brauche'],
  ],
  ['Nun sei die Politik am Zug, so Abel.', ['Abel | Nun sei die Politik am Zug']],
  ['Abels Fazit: Die Stadt muss bauen.', ['Abels | Die Stadt muss bauen']],
  ['Ihre Forderung: mehr Personal und bessere Bezahlung.', ['Ihre | mehr Personal und bessere Bezahlung | request']],
  ['Nach ersten Erkenntnissen der Polizei hatte der Fahrer getrunken.', ['der Polizei | hatte der Fahrer getrunken']],
  ['Der Fahrer hatte nach ersten Erkenntnissen getrunken.', [' | Der Fahrer hatte … getrunken']],
  [
    'Wie ein Sprecher der Polizei dem Sender bestätigte, wurde der Fahrer festgenommen.',
    ['ein Sprecher der Polizei | wurde der Fahrer festgenommen | factive'],
  ],
  [
    'Einer Studie der Universität zufolge erkennen Bienen Muster.',
    ['Einer Studie der Universität | erkennen Bienen Muster'],
  ],
  ['Laut einer Studie, die am Montag erschien, erkennen Bienen Muster.', ['einer Studie | erkennen Bienen Muster']],
  ['Bienen können, so die Forscher, Muster erkennen.', ['die Forscher | Bienen können … Muster erkennen']],
  ['Amsel zufolge ist das ein Durchbruch.', ['Amsel | ist das ein Durchbruch']],
  ['Nach Einschätzung von Fachleuten ist das ein Durchbruch.', ['Fachleuten | ist das ein Durchbruch | belief']],
  ['Dabei handele es sich um einen Skandal, so Holl.', ['Holl | Dabei handele es sich um einen Skandal']],
  ['Zur Begründung hieß es, die Mittel fehlten.', [' | die Mittel fehlten']],
  [
    'Nach ukrainischen Angaben wurden 20 Drohnen abgeschossen.',
    ['ukrainischen Angaben | wurden 20 Drohnen abgeschossen'],
  ],
  [
    'Ob der Umbau zu teuer wird, ist laut Bürgermeister Timm Roloff offen.',
    ['Bürgermeister Timm Roloff | Ob der Umbau zu teuer wird, ist … offen'],
  ],
  ['Nach Darstellung des Bürgermeisters ist der Umbau im Plan.', ['des Bürgermeisters | ist der Umbau im Plan']],
  ['Nach einem Bericht des Senders hat der Rat zugestimmt.', ['des Senders | hat der Rat zugestimmt']],
  ['Wie der „Talbote“ berichtet, hat der Rat zugestimmt.', ['der „Talbote“ | hat der Rat zugestimmt']],
  ['Aus Kreisen des Rats hieß es, die Mehrheit stehe.', ['Kreisen des Rats | die Mehrheit stehe']],
  [
    'Laut Polizei war der Mann, der am Montag kam, kein Prüfer.',
    ['Polizei | war der Mann, der am Montag kam, kein Prüfer'],
  ],
  ['Einem Sprecher zufolge war der Mann kein Prüfer.', ['Einem Sprecher | war der Mann kein Prüfer']],
  [
    'Die Ministerin, so ein Sprecher, habe davon nichts gewusst.',
    ['ein Sprecher | Die Ministerin … habe davon nichts gewusst'],
  ],
  ['Sie habe davon nichts gewusst, heißt es.', [' | Sie habe davon nichts gewusst']],
  ['Es heißt, sie habe davon nichts gewusst.', [' | sie habe davon nichts gewusst']],
  ['Die Kommission kam zu dem Schluss, dass niemand gewarnt wurde.', ['Die Kommission | dass niemand gewarnt wurde']],
  [
    'Die Kommission kommt zu dem Ergebnis, dass niemand gewarnt wurde.',
    ['Die Kommission | dass niemand gewarnt wurde'],
  ],
  [
    'Dem Landrat zufolge war alles bekannt gewesen, was später geschah.',
    ['Dem Landrat | war alles bekannt gewesen, was später geschah'],
  ],
  ['Laut Anklage hat der Landrat die Warnung ignoriert.', ['Anklage | hat der Landrat die Warnung ignoriert']],
  ['Ihm wird fahrlässige Tötung vorgeworfen.', [' | fahrlässige Tötung | doubtful']],
  ['Es sei wichtig, so Tamm weiter, die Menschen mitzunehmen.', ['Tamm | Es sei wichtig … die Menschen mitzunehmen']],
  ['Wie Tamm betont, wurde zu spät gewarnt.', ['Tamm | wurde zu spät gewarnt']],
  ['Er habe, so Tamm, zu spät gewarnt.', ['Tamm | Er habe … zu spät gewarnt']],
  ['Tamm zufolge wird das nichts.', ['Tamm | wird das nichts']],
  ['Tamm ist der Ansicht, dass es nichts wird.', ['Tamm | dass es nichts wird | belief']],
  ['Nach Informationen des Senders soll der Minister gehen.', ['des Senders | soll der Minister gehen']],
  ['Wie der Sender erfuhr, soll der Minister gehen.', ['der Sender | soll der Minister gehen | factive']],
  ['Der Minister, heißt es in Berlin, werde gehen.', ['Berlin | Der Minister … werde gehen']],
  ['In Berlin heißt es, der Minister werde gehen.', ['Berlin | der Minister werde gehen']],
  ['In Berlin wird spekuliert, der Minister werde gehen.', [' | der Minister werde gehen | doubtful']],
  ['Grund dafür seien private Gründe, hieß es.', [' | Grund dafür seien private Gründe']],
];

/** No claim. */
export const NOTHING: readonly Row[] = [
  ['Der Minister will sich dazu nicht äußern.', []],
  ['Die Regierung plant, die Steuern zu senken.', []],
  ['Die Regierung will die Steuern senken.', []],
  ['Die Angaben ließen sich nicht unabhängig überprüfen.', []],
  ['Die Kasse ist leer', []],
  ['Er würde sagen, dass die Kasse leer ist.', []],
];
