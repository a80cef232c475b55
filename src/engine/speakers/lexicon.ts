/**
 * Closed word lists of the speaker stage: pronouns, titles, and the nouns that tell what sort of source a phrase names.
 * All own work, lower case. No name of a person or of a news event stands here.
 */

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Grammatical gender a word shows: m, f, n (a thing or body). */
export type Gender = 'm' | 'f' | 'n';

/** Pronouns that can be a source, with the gender and number they show. `r`: relative, `1`: first person, `2`: second. */
export const PRONOUNS: Readonly<Record<string, { gender?: Gender; plural?: boolean; type: '1' | '2' | '3' | 'r' }>> = {
  he: { gender: 'm', type: '3' }, him: { gender: 'm', type: '3' }, his: { gender: 'm', type: '3' }, himself: { gender: 'm', type: '3' },
  she: { gender: 'f', type: '3' }, her: { gender: 'f', type: '3' }, hers: { gender: 'f', type: '3' }, herself: { gender: 'f', type: '3' },
  it: { gender: 'n', type: '3' }, its: { gender: 'n', type: '3' }, itself: { gender: 'n', type: '3' },
  they: { plural: true, type: '3' }, them: { plural: true, type: '3' }, their: { plural: true, type: '3' }, theirs: { plural: true, type: '3' },
  who: { type: 'r' }, whom: { type: 'r' }, whose: { type: 'r' }, which: { gender: 'n', type: 'r' }, that: { type: 'r' },
  i: { type: '1' }, me: { type: '1' }, my: { type: '1' }, mine: { type: '1' }, myself: { type: '1' },
  we: { plural: true, type: '1' }, us: { plural: true, type: '1' }, our: { plural: true, type: '1' }, ours: { plural: true, type: '1' },
  you: { type: '2' }, your: { type: '2' },
}; // biome-ignore format: a table

/** Titles that come straight before a name, and the gender they show where they show one. Dots are left out. */
export const TITLES: ReadonlyMap<string, Gender | null> = new Map<string, Gender | null>([
  ...[...set('mr sir lord father fr king prince duke brother congressman councilman assemblyman alderman chairman baron count pope emperor alhaji encik herr')].map((w): [string, Gender] => [w, 'm']),
  ...[...set('mrs ms miss dame lady sister sr queen princess duchess congresswoman councilwoman assemblywoman chairwoman madam madame baroness countess empress mme mlle smt alhaja puan datin')].map((w): [string, Gender] => [w, 'f']),
  ...[...set(`dr doctor prof professor sen senator rep representative gov governor president vice-president secretary minister premier
    chancellor judge justice gen general col colonel maj major capt captain lt lieutenant sgt sergeant cpl cmdr commander adm admiral
    rev reverend mayor ambassador bishop archbishop cardinal rabbi imam sheikh sheik ayatollah mullah monsignor pastor coach
    detective det officer constable sheriff superintendent supt inspector insp chief commissioner del delegate councillor councilor
    attorney counsel chairperson chair director ceo cfo coo cto editor author spokesperson spokesman spokeswoman analyst expert
    speaker leader deputy mp mep mec msp mla congressmember candidate nominee actor actress singer comedian rapper host anchor
    astronaut lawyer activist economist historian researcher scientist strategist manager founder co-founder striker quarterback
    midfielder defender goalkeeper winger captain manager trainer investor billionaire journalist reporter columnist correspondent
    pollster consultant adviser advisor aide envoy prosecutor solicitor marshal trooper private corporal brigadier lama crown
    datuk tan dato seri hon honourable honorable provost dean rector principal provost undersecretary ombudsman lead chef
    virologist epidemiologist professor psychologist neurologist physicist biologist archaeologist resident designer producer
    filmmaker pm vp svp evp da ag mk td adv advocate atty cllr amb pres supt asp dsp dig engr barr shri sri tun ofc ssgt msgt spc undersecretary
    whip president-elect screenwriter novelist artist musician guitarist drummer model photographer officer executive chairman moderator`)]
    .filter((w) => w !== 'chairman').map((w): [string, null] => [w, null]),
]); // biome-ignore format: a table

/** Titles that are also common last names or words: they count only when a full name follows. */
export const WEAK_TITLES = set(
  'king prince duke brother count father sister major chief crown tan dean lead private speaker model host chef count pope lama del sr principal resident',
);

/** Nouns for one male or female person. */
export const GENDERED_NOUNS: Readonly<Record<string, Gender>> = Object.fromEntries([
  ...[...set(`man boy father dad son husband brother uncle nephew grandfather grandson businessman spokesman chairman congressman
    councilman policeman fireman king prince actor gentleman widower fisherman cameraman anchorman boyfriend stepfather
    statesman salesman frontman lawman mogul monk priest waiter duke stepson fiance guy`)].map((w) => [w, 'm']),
  ...[...set(`woman girl mother mom mum daughter wife sister aunt niece grandmother granddaughter businesswoman spokeswoman
    chairwoman congresswoman councilwoman policewoman queen princess actress lady widow girlfriend stepmother heiress
    nun waitress duchess stepdaughter fiancee midwife ballerina`)].map((w) => [w, 'f']),
]) as Record<string, Gender>; // biome-ignore format: a table

/** Head nouns of one person. Plurals are made by adding s (see headKind). */
export const PERSON_NOUNS =
  set(`person man woman boy girl lady gentleman guy youngster child kid teenager teen student teacher professor doctor nurse physician surgeon
  patient lawyer attorney judge justice prosecutor official officer spokesman spokeswoman spokesperson source insider expert analyst economist
  scientist researcher author writer journalist reporter correspondent columnist editor critic activist advocate campaigner protester
  protestor demonstrator supporter opponent voter resident neighbor neighbour witness victim survivor suspect defendant plaintiff
  detective investigator trooper sheriff constable soldier general colonel captain commander veteran pilot driver passenger
  lawmaker legislator senator congressman congresswoman representative governor mayor minister premier pm president president-elect chancellor
  secretary ambassador diplomat envoy leader chief head boss chairman chairwoman chairperson chair director executive ceo cfo founder co-founder
  manager owner investor trader shareholder employee worker staffer aide adviser advisor assistant strategist consultant pollster
  candidate nominee contender challenger incumbent politician republican democrat conservative liberal tory mp mep mec
  businessman businesswoman billionaire millionaire tycoon mogul entrepreneur developer farmer fisherman hunter
  actor actress singer musician rapper star celebrity comedian artist painter director filmmaker producer designer model
  player coach striker midfielder defender goalkeeper quarterback pitcher batsman bowler champion athlete boxer golfer
  father mother dad mom mum son daughter husband wife brother sister uncle aunt cousin grandmother grandfather parent widow widower
  friend relative spouse partner boyfriend girlfriend colleague counterpart predecessor successor rival
  priest bishop archbishop cardinal pope pastor rabbi imam cleric monk nun
  user customer consumer buyer client commenter poster blogger tweeter viewer reader listener subscriber member delegate
  astronaut engineer architect historian archaeologist astronomer physicist biologist chemist psychologist psychiatrist virologist
  epidemiologist geologist meteorologist sociologist anthropologist statistician mathematician philosopher theologian
  agent broker banker accountant auditor commissioner councillor councilman councilwoman superintendent principal dean
  king queen prince princess duke duchess sultan emir monarch royal host anchor presenter moderator interviewer
  hacker whistleblower informant fugitive gunman attacker shooter killer inmate prisoner detainee migrant refugee immigrant
  operative militant rebel fighter insurgent jihadist servant clerk mechanic carpenter electrician plumber waiter waitress
  rep publicist lobbyist organizer organiser volunteer donor donator contributor backer ally foe enemy pal mate fan
  specialist practitioner counsel counselor counsellor therapist caregiver midwife paramedic firefighter bystander onlooker
  speaker chief-of-staff chaplain scholar academic novelist poet playwright screenwriter biographer photographer native
  local eyewitness eyewitnesses inspector superintendent ombudsman envoy curator librarian conservationist environmentalist
  authority pundit commentator observer watcher watchdog-official skeptic sceptic proponent detractor negotiator mediator
  bureaucrat technocrat oligarch strongman dictator warlord commander-in-chief newcomer freshman sophomore senior junior alumnus
  citizen national foreigner tourist visitor traveller traveler commuter cyclist motorist pedestrian tenant landlord homeowner
  applicant recipient beneficiary retiree pensioner teammate skipper winger captain hero heroine legend icon
  administrator signatory participant respondent panelist panellist juror attendee guest organiser co-author coauthor translator interpreter
  abductor accuser airman angler animator appellant apprentice arsonist assassin astrophysicist attorney-general babysitter bailiff barista
  barrister bartender bassist beekeeper biochemist bomber botanist burglar cabbie cadet camper capitalist captor cardiologist caretaker
  cartoonist cellist chef choreographer claimant classmate climatologist climber coder communist complainant composer concierge coroner whip
  corporal cosmologist cricketer criminologist cultist demographer dentist dermatologist dietitian dispatcher docker dramatist drummer
  ecologist entomologist equestrian ex-husband ex-wife extremist fanatic farmhand feminist fireman flatmate flight-attendant footballer
  forewoman gamer godfather godmother governor-general graduate gravedigger grocer grower guitarist gymnast hairdresser harbormaster
  harbourmaster headmaster headmistress headteacher heir hostage illustrator immunologist influencer intern jailer janitor jeweler jeweller
  kayaker kidnapper lecturer lifeguard linguist lyricist magistrate maid medic microbiologist milliner monarchist mountaineer murderer nanny
  nationalist neuroscientist newlywed notary nutritionist oceanographer oncologist optician ornithologist pacifist palaeontologist
  paleontologist parishioner petitioner pharmacist physiotherapist pianist planner poacher podcaster policeman policewoman postdoc postgraduate
  postman programmer purser radiologist rancher rapist realtor receptionist recruit referee registrar robber roommate schoolteacher sculptor
  seaman secretary-general seismologist separatist shopkeeper skier smuggler socialist solicitor songwriter sprinter stenographer stevedore
  stewardess streamer stylist surfer surveyor techie terrorist thief trafficker trainee treasurer trucker trustee typist umpire undergraduate
  undertaker unionist vet veterinarian violinist vlogger volcanologist welder worshipper wrestler youtuber zoologist`);

/** Irregular plurals of people, and words that name people together. */
export const GROUP_NOUNS =
  set(`people men women children kids folks persons personnel staff police authorities media press public crowd
  others some many most few several all both each one none everyone everybody anyone someone nobody somebody anybody
  parents couple family families majority minority half percent % public relatives community communities
  crew jury democrats republicans conservatives liberals tories labour americans democrats officials critics experts
  witnesses bosses attorneys-general mps meps those lawmakers whites blacks hispanics latinos muslims christians jews
  jihadis taliban rebels military-families clergy youth elderly poor rich audience viewers markets world opposition left right
  colleagues aides allies insiders sides parties pair duo trio brothers sisters twins siblings number group-of lot dozens hundreds thousands
  millions scores handful troops forces organizers intelligentsia elite elites establishment base electorate industry
  organisers businesses companies firms outlets newspapers agencies unions states nations countries governments banks websites`);

/** Head nouns of bodies. */
export const ORG_NOUNS =
  set(`company firm corporation corp inc ltd llc plc co group conglomerate automaker carmaker manufacturer maker retailer
  supermarket chain airline carrier operator utility brokerage bank lender insurer fund startup start-up giant brand label studio
  publisher developer supplier vendor platform network broadcaster channel station newspaper paper magazine tabloid daily weekly outlet
  website site blog agency newswire wire journal ministry department bureau office agency administration government cabinet
  congress parliament senate house assembly legislature council commission committee panel board authority court tribunal
  treasury exchequer kremlin pentagon military army navy air-force guard force forces police marines corps fbi cia
  university college school institute institution academy hospital clinic laboratory lab foundation charity nonprofit ngo
  organization organisation association forum federation union league alliance coalition society club team side franchise
  party campaign movement faction wing caucus church diocese vatican mosque synagogue congregation
  state city county town country nation province region district municipality kingdom republic
  embassy consulate mission delegation secretariat directorate division unit service services center centre headquarters body regulator
  watchdog think-tank tank consultancy practice partnership venture trust cooperative syndicate cartel gang militia
  observatory museum theater theatre orchestra gallery library zoo program programme initiative project task-force squad
  department-of labor labour administration regime junta palace exchange registry archive bureaucracy
  pac bloc opposition-party chamber bench tribunal inquiry taskforce bundestag knesset duma workshop enterprise industries holdings
  partners associates securities technologies systems motors airways airlines pharmaceuticals laboratories entertainment
  records pictures media press times post herald tribune gazette chronicle telegraph guardian independent mirror
  brigade coastguard precinct garrison squadron constabulary borough parish prefecture township restaurant hotel pub cafe bakery brewery shop store pharmacy shelter aquarium port airport shipyard refinery choir troupe ensemble
  news today week observer courier bulletin review monitor examiner inquirer register dispatch globe sun star mail express`);

/** Head nouns of texts, data and other things that speak. */
export const DOC_NOUNS =
  set(`study studies report reports research paper papers survey surveys poll polls polling analysis analyses review audit
  statement statements letter letters memo memorandum memos document documents filing filings lawsuit lawsuits suit suits complaint complaints indictment
  affidavit affidavits testimony transcript transcripts ruling rulings decision order verdict opinion law laws bill legislation act treaty agreement contract
  deal constitution amendment rule rules regulation regulations guideline guidelines guidance policy policies manual code plan
  data figures statistics stats numbers records record results result findings finding evidence tests test tally
  estimate estimates forecast forecasts projection projections index census article articles piece pieces story stories book books novel
  biography memoir film documentary movie video videos footage clip recording tape audio photo photos photograph images image picture pictures
  post posts tweet tweets message messages email emails e-mail e-mails text texts blog announcement advisory advisories alert bulletin notice notices
  website page webpage webpages site flyer leaflet pamphlet poster posters banner banners sign signs label billboard
  headline headlines editorial op-ed column advertisement ad ads advert commercial press-release release releases interview
  list chart graph map slide slides presentation slideshow spreadsheet database dossier file files archive diary log logs
  warrant warrants subpoena petition motion brief briefing petitions resolution communique communiqué declaration proclamation
  manifesto platform-text charter bible quran koran scripture gospel literature textbook thesis dissertation
  report-card scorecard assessment evaluation experiment experiments trial trials model models simulation simulations
  rumor rumors rumour rumours speculation allegation allegations accusation accusations claim claims quote caption
  charges charge case suits papers conclusion theory account accounts minutes note notes submission evidence website dashboard
  program-notes obituary factsheet fact-sheet infographic podcast episode show broadcast song lyrics script`);

/** Texts that are somebody's own words: "Ms Roe's statement", "his account" speak for their owner. */
export const UTTERANCE_NOUNS =
  set(`statement statements account accounts tweet tweets remarks remark comments comment words testimony submission brief
  speech speeches argument arguments claim claims accusation accusations response reply answer admission confession
  message assertion assertions contention position stance view views opinion criticism warning warnings announcement
  website denial denials promise promises pledge pledges proposal post posts description complaint complaints
  allegation allegations suggestion suggestions insistence apology prediction concern concerns rhetoric`);

/** Bodies named by a place or building. Countries and capitals are found by {@link isPlace}. */
export const METONYMS = set(`kremlin pentagon vatican downing westminster brussels whitehall elysee holyrood stormont`);

/** Determiners and quantifiers that a speaker's name leaves out. */
export const DETERMINERS = set('the a an this that these those his her their its our my your');

/** Words that begin a sentence with a capital and are no name. */
export const SENTENCE_STARTERS =
  set(`the a an this that these those his her their its our my your he she it they we i you who what when where why
  how which while after before since until although though because if unless whether but and or nor so yet for in on at by to
  from with without within into onto over under about above below between among during through throughout against despite
  according as also already still even just only once again then thus hence however moreover meanwhile instead indeed perhaps
  maybe yes no not now here there today yesterday tomorrow earlier later last next one two three four five six seven eight nine ten
  eleven twelve twenty thirty forty fifty hundred hundreds thousands millions some many most few several all both each every
  any another other others such more less much very too asked told said says speaking writing citing quoting noting adding
  calling having being given based following including regarding concerning considering despite contrary like unlike
  additionally furthermore nevertheless nonetheless otherwise therefore finally first second third fourth lastly firstly secondly
  recently previously currently eventually initially originally ultimately apparently clearly obviously certainly surely
  unfortunately fortunately interestingly surprisingly importantly specifically particularly especially generally typically
  usually often sometimes never always ever yet almost nearly about around roughly approximately
  let do does did is are was were be been has have had will would can could may might must shall should
  please thank thanks ok okay well oh hey hello sure right look listen see read more watch click photo image picture video courtesy credit caption photograph
  people critics experts officials police authorities scientists researchers
  her him them us me mine hers theirs whose whom whoever whatever whichever whenever wherever someone anyone everyone
  nobody somebody anybody everybody something anything everything nothing part under further until unless
  new old young big small good bad great best worst long short high low early late former current
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december
  jan feb mar apr jun jul aug sept sep oct nov dec back out up down off away inside outside near far beyond across along
  born asked standing sitting looking going getting making taking using trying working living running coming
  because besides elsewhere everywhere somewhere anywhere nowhere neither either none half`);

/** Days and months: never names of speakers. */
/** Calendar words that are names too ("Theo May", the Sun): inside a run they go on with it. */
export const AMBIGUOUS_CALENDAR = set('may march april june august sun sat mar jan dec');

export const CALENDAR =
  set(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
  christmas easter thanksgiving ramadan hanukkah`);

/** Lower-case words inside a person's name. */
export const PARTICLES = set(
  'van von der den de del della di da dos das du la le el al bin ibn ben bint abu ter ten zu af y e st',
);

/** Lower-case words inside a body's name ("Institute of Physics and Chemistry"). */
export const NAME_LINKS = set('of for the and on in at &');

/** First words of a name that say it is a body or a place of state, not a person. */
export const ORG_MARKERS =
  set(`ministry department bureau office agency administration government committee commission council court board
  association forum federation union league alliance coalition society club institute institution university college school academy
  center centre station foundation trust fund bank party house senate congress parliament assembly church hospital clinic museum
  group company corporation corp inc ltd llc plc co holdings industries partners associates securities technologies systems
  motors airways airlines airline pharmaceuticals laboratories entertainment records pictures media press times post herald tribune
  gazette chronicle telegraph guardian mirror journal magazine news network radio tv television channel broadcasting
  police army navy force forces guard corps military service services authority organization organisation
  observatory laboratory lab station project program programme initiative campaign movement front brigade
  states kingdom republic nations union county city state province district embassy consulate
  street road avenue square island islands river lake mountain mountains valley beach bay hills bridge airport stadium
  project agreement treaty accord protocol day week month year awards award prize championship championships
  games olympics festival holdings bancorp conference summit studio studios university's hotel tower center's building palace
  poll survey report review index daily weekly today capital management international global worldwide analytics research
  health security defense defence justice treasury commerce education energy transportation agriculture labor labour interior affairs
  studies sciences science technology medicine law policy administration exchange markets economics insurance brothers sons
  reserve partnership caucus guild conservancy bureau's intelligence command unit division team squad united rovers wanderers athletic fc`);
