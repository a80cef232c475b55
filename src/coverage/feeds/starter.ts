/**
 * A starter list to pick from: public broadcasters, agencies, papers and magazines of many countries and leanings, none of
 * them on by default and none of them rated. Every address stands in public code (looked up one by one, 25 November 2026;
 * nearly all in ten files and more); one that has moved since says so when it is added. Columns: title, address, language, country (ISO 3166-1), sort.
 */
import type { StarterFeed } from '../../messages/coverage-protocol.ts';

const LIST = `
BBC News|https://feeds.bbci.co.uk/news/rss.xml|en|GB|public broadcaster
BBC World|https://feeds.bbci.co.uk/news/world/rss.xml|en|GB|public broadcaster
NPR News|https://feeds.npr.org/1001/rss.xml|en|US|public broadcaster
PBS NewsHour|https://www.pbs.org/newshour/feeds/rss/headlines|en|US|public broadcaster
CBC News|https://www.cbc.ca/webfeed/rss/rss-topstories|en|CA|public broadcaster
ABC News Australia|https://www.abc.net.au/news/feed/51120/rss.xml|en|AU|public broadcaster
RTÉ News|https://www.rte.ie/feeds/rss/?index=/news/|en|IE|public broadcaster
RNZ|https://www.rnz.co.nz/rss/national.xml|en|NZ|public broadcaster
DW English|https://rss.dw.com/rdf/rss-en-all|en|DE|public broadcaster
France 24 English|https://www.france24.com/en/rss|en|FR|public broadcaster
Al Jazeera English|https://www.aljazeera.com/xml/rss/all.xml|en|QA|public broadcaster
UN News|https://news.un.org/feed/subscribe/en/news/all/rss.xml|en|UN|agency
UPI|https://rss.upi.com/news/news.rss|en|US|agency
TASS English|https://tass.com/rss/v2.xml|en|RU|agency
Anadolu English|https://www.aa.com.tr/en/rss/default?cat=live|en|TR|agency
Yonhap English|https://en.yna.co.kr/RSS/news.xml|en|KR|agency
IRNA English|https://en.irna.ir/rss|en|IR|agency
Ukrinform|https://www.ukrinform.net/rss/block-lastnews|en|UA|agency
The Guardian|https://www.theguardian.com/world/rss|en|GB|newspaper
The Telegraph|https://www.telegraph.co.uk/rss.xml|en|GB|newspaper
The Independent|https://www.independent.co.uk/news/world/rss|en|GB|newspaper
Sky News|https://feeds.skynews.com/feeds/rss/world.xml|en|GB|online
The New York Times|https://rss.nytimes.com/services/xml/rss/nyt/HomePage.xml|en|US|newspaper
The Washington Post|https://feeds.washingtonpost.com/rss/world|en|US|newspaper
The Wall Street Journal|https://feeds.a.dj.com/rss/RSSWorldNews.xml|en|US|newspaper
Fox News|https://moxie.foxnews.com/google-publisher/latest.xml|en|US|online
National Review|https://www.nationalreview.com/feed/|en|US|magazine
Reason|https://reason.com/latest/feed/|en|US|magazine
Mother Jones|https://www.motherjones.com/feed/|en|US|magazine
The Intercept|https://theintercept.com/feed/?lang=en|en|US|online
Politico Europe|https://www.politico.eu/feed/|en|BE|online
The Times of India|https://timesofindia.indiatimes.com/rssfeedstopstories.cms|en|IN|newspaper
The Hindu|https://www.thehindu.com/news/national/feeder/default.rss|en|IN|newspaper
South China Morning Post|https://www.scmp.com/rss/91/feed|en|HK|newspaper
The Japan Times|https://www.japantimes.co.jp/feed/|en|JP|newspaper
The Times of Israel|https://www.timesofisrael.com/feed/|en|IL|online
The Jerusalem Post|https://www.jpost.com/rss/rssfeedsfrontpage.aspx|en|IL|newspaper
Daily Maverick|https://www.dailymaverick.co.za/dmrss/|en|ZA|online
AllAfrica|https://allafrica.com/tools/headlines/rdf/latest/headlines.rdf|en|ZA|online
The Punch|https://punchng.com/feed/|en|NG|newspaper
Meduza English|https://meduza.io/rss/en/all|en|LV|online
Nature|https://www.nature.com/nature.rss|en|GB|science
ScienceDaily|https://www.sciencedaily.com/rss/all.xml|en|US|science
FactCheck.org|https://www.factcheck.org/feed/|en|US|fact checker
PolitiFact|https://www.politifact.com/rss/factchecks/|en|US|fact checker
Snopes|https://www.snopes.com/feed/|en|US|fact checker
Full Fact|https://fullfact.org/feed/all/|en|GB|fact checker
tagesschau|https://www.tagesschau.de/index~rss2.xml|de|DE|public broadcaster
Deutschlandfunk|https://www.deutschlandfunk.de/nachrichten-100.rss|de|DE|public broadcaster
ZDFheute|https://www.zdf.de/rss/zdf/nachrichten|de|DE|public broadcaster
ORF|https://rss.orf.at/news.xml|de|AT|public broadcaster
SRF|https://www.srf.ch/news/bnf/rss/1646|de|CH|public broadcaster
Der Spiegel|https://www.spiegel.de/schlagzeilen/index.rss|de|DE|magazine
Die Zeit|https://newsfeed.zeit.de/index|de|DE|newspaper
Frankfurter Allgemeine|https://www.faz.net/rss/aktuell/|de|DE|newspaper
Süddeutsche Zeitung|https://rss.sueddeutsche.de/rss/Topthemen|de|DE|newspaper
Die Welt|https://www.welt.de/feeds/latest.rss|de|DE|newspaper
taz|https://taz.de/!p4608;rss/|de|DE|newspaper
Junge Freiheit|https://jungefreiheit.de/feed/|de|DE|newspaper
n-tv|https://www.n-tv.de/rss|de|DE|online
netzpolitik.org|https://netzpolitik.org/feed/|de|DE|online
Correctiv|https://correctiv.org/feed/|de|DE|fact checker
Neue Zürcher Zeitung|https://www.nzz.ch/recent.rss|de|CH|newspaper
Der Standard|https://www.derstandard.at/rss|de|AT|newspaper
franceinfo|https://www.francetvinfo.fr/titres.rss|fr|FR|public broadcaster
RFI|https://www.rfi.fr/fr/rss|fr|FR|public broadcaster
Le Monde|https://www.lemonde.fr/rss/une.xml|fr|FR|newspaper
Le Figaro|https://www.lefigaro.fr/rss/figaro_actualites.xml|fr|FR|newspaper
Libération|https://www.liberation.fr/arc/outboundfeeds/rss-all/?outputType=xml|fr|FR|newspaper
El País|https://feeds.elpais.com/mrss-s/pages/ep/site/elpais.com/portada|es|ES|newspaper
El Mundo|https://e00-elmundo.uecdn.es/elmundo/rss/portada.xml|es|ES|newspaper
ABC|https://www.abc.es/rss/2.0/portada/|es|ES|newspaper
elDiario.es|https://www.eldiario.es/rss/|es|ES|online
Europa Press|https://www.europapress.es/rss/rss.aspx|es|ES|agency
Clarín|https://www.clarin.com/rss/lo-ultimo/|es|AR|newspaper
ANSA|https://www.ansa.it/sito/ansait_rss.xml|it|IT|agency
La Repubblica|https://www.repubblica.it/rss/homepage/rss2.0.xml|it|IT|newspaper
NOS|https://feeds.nos.nl/nosnieuwsalgemeen|nl|NL|public broadcaster
NU.nl|https://www.nu.nl/rss/Algemeen|nl|NL|online
RTP|https://www.rtp.pt/noticias/rss|pt|PT|public broadcaster
Folha de S.Paulo|https://feeds.folha.uol.com.br/emcimadahora/rss091.xml|pt|BR|newspaper
g1|https://g1.globo.com/rss/g1/|pt|BR|online
SVT Nyheter|https://www.svt.se/nyheter/rss.xml|sv|SE|public broadcaster
NRK|https://www.nrk.no/toppsaker.rss|no|NO|public broadcaster
DR|https://www.dr.dk/nyheder/service/feeds/allenyheder|da|DK|public broadcaster
Yle|https://feeds.yle.fi/uutiset/v1/majorHeadlines/YLE_UUTISET.rss|fi|FI|public broadcaster
NHK|https://www3.nhk.or.jp/rss/news/cat0.xml|ja|JP|public broadcaster
BBC Arabic|https://feeds.bbci.co.uk/arabic/rss.xml|ar|GB|public broadcaster
BBC Russian|https://feeds.bbci.co.uk/russian/rss.xml|ru|GB|public broadcaster
`;

/** The starter list, in the order it is shown. */
export const STARTER_FEEDS: readonly StarterFeed[] = LIST.trim()
  .split('\n')
  .map((line) => {
    const [title = '', url = '', language = '', country = '', sort = ''] = line.split('|');
    return { title, url, language, country, sort };
  });
