/**
 * How common a word is in English news, 0 to 1 (made by train/coverage.ts from the share of 966 articles that have it, as
 * stems; on a log scale: 1 is every article, 0 is one in 966 or none). A store of a few reports cannot tell that by itself.
 */
const LEVELS: readonly (readonly [number, string])[] = [
  [1, `an and are as at be by for from has have he his in is it not of on said that the to was who with`],
  [
    0.9,
    `about aft against all also becaus been but campaign can candidat could do even first form get had her him if
    into its just last lead like more most new no one or oth out over peopl president presidential say she so
    some stat support than their them ther they thi time two up vot we week were what when which will would
    year you`,
  ],
  [
    0.8,
    `accord ad among anoth any ask attack back becom befor being believ betwe big both cal chang clos com come
    continu country day did down dur election end far follow giv going good group help how includ interview
    issu know long look made mak make many may me memb million month much national need nev next night
    nomination nomine now numb off only our own part party past percent plan point policy political primary
    public put question race recent releas report right run same see should show sinc stil such tak take then
    think thos thre through told try turn very vote want way well wher wheth whil win work`,
  ],
  [
    0.7,
    `able accus across act action address administration advis again ago agre ahead allow almost along already alway
    announc appear argu around attempt away battl began begin behind best bet billionair bring build business
    call came care case caus challeng charg chief claim clear comment community company concern conservativ
    contest control convention creat criticism crowd deal debat decad decid decision delegat describ different
    director doe doing done earli early economic economy effort elect email endors enough event ever every
    executiv expect fac face fact fail family federal feel few fight find five forc foreign found four futur
    general give go got government governor great grow hand happen hard hav head hear held here high himself
    history hold home hop host hour idea important information interest job keep kind known larg lat late law
    least leav led left less let life likely list littl liv lost lot major man manag mat mean media meet messag
    might money mov must my name nation nearly offic official oft once open opportunity organization outsid pay
    person personal plac play pol politic poll position possibl potential pow privat promis provid push rais
    rally reach real really reason receiv recently record remain remark represent respond respons result rival
    role rul second secretary security seek seem seen senator serv set several shar sign social someth speak
    speech spend spok staff stand start statement stop strategy strong suggest syst talk term thes thing things
    though thought tim togeth too took top tweet und until us use used victory view went whos why without wom
    won word world writ wrot yet young your`,
  ],
  [
    0.6,
    `abov accept account acknowledg activist actually admit advantag advocat age agency agenda agreement aid aim air
    ally alon although am amount answ anyon anyth appeal appearanc approach area argument arm attend attention
    audienc author averag avoid bad ballot ban bank bas beat becam benefit beyond bid biggest bill billion bit
    black blam block board book bord break brok brought built businessman buy candidacy cannot carry cas cast
    caucus cent certain certainly chairman chanc childr choic choos cit city civil class colleg command commit
    committe common communication compar conclud conduct conferenc confirm congressional consid consider
    contend contrast controversy conversation cost count cours court crisi critical criticiz current cut cycl
    damag data death declar declin deep defeat defend deliver demand deny despit detail determin develop
    differenc difficult direct directly discuss divid document dollar donor draw driv drop each earn effect
    eight eith electorat else embrac emerg employe endorsement engag ensur enter entir especially establishment
    estat estimat everyon everyth evidenc exampl exist expand experienc expert explain express fal fall favor
    fear fellow field figur fil final financial finish firm focu focus forward free friend front full fund
    fundrais furth gain gave global goal goe gone ground gun guy half handl hap health heart herself highlight
    hit hope hous howev hundred husband identify illegal imag immediately immigrant immigration impact improv
    incident increas increasingly independent indicat individual industry influenc insid insist instead
    investigation involv itself join judg key kil lack largely largest latest launch leadership learn legal
    level liberal limit lin line link live local los low maintain majority margin mark market mass measur men
    mention met military mind minut mistak moment morn move movement nam near network nominat noth offer old
    onlin operation opinion opponent oppos opposition ord organiz paid parent particular particularly pass path
    percentag period phon pick pledg polic politician poor popular population post powerful prais prepar
    present presidency press presumptiv prevent previou previously priority probably probl problem process
    professor program progressiv project propos proposal protect protest prov publicly publish quickly quit
    radical radio rat rath read ready reality refer refus reject relationship repeatedly request requir respect
    rest return reveal rhetoric ris rise risk safe saw schedul school season secur send senior sens sent seriou
    servic sery sev shift shoot short shot side significant similar simply singl sit situation six smal someon
    son soon sought sound sourc special spent spokesman stag stak star stay step story strategist strength
    struggl student subject success sum sup sure surpris survey target tax team tel television tell terrorism
    terrorist test themselv third thousand threat throughout tie today total tough toward town track trad trail
    troubl true trust understand urg using valu vice victim video violenc visit voic wait walk war warn watch
    weekend welcom whit whol whom wife within woman worry wrong`,
  ],
  [
    0.5,
    `ability abortion abroad absolutely access accusation activ activity add addition additional adopt ads adult
    advanc advic affair affect afternoon agent aggressiv aide alleg allegation alternativ amid analysi analyst
    ang announcement annual answer apparent apparently approval arrest arriv articl assault assert asset
    associat assum attorney attract authority availabl award background bar barely base bear behalf behavior
    below birth blast blow body bomb boost born brand brief broad broadcast broth busines camp capital captur
    car card cash caucu caught celebrat central chair champion charact che check child chos citizen classify
    clearly climat clinch closely coalition collaps colleagu collect combat commitment compet complet
    completely complex complicat comprehensiv compromis comput conclusion condemn condition conflict connect
    connection consequenc constitutional consum contact contain contract contribut contribution controversial
    convinc core corporat correct county coupl cov cover coverag credit crim criminal critic cross crucial
    cultur currently dang dangerou date daught dead debt deeply defens defin degre deliv democracy demographic
    demonstrat denounc department deputy deserv design destroy development devot died digital direction
    discussion dismiss display disput district division divisiv domestic dominat donation door doubl doubt doz
    drawn drew drug due easily easy echo editor effectiv effectively element elit employ encourag enemy energy
    enforcement enjoy ent era error establish eventually everybody exactly exchang exit expectation expos
    extend extrem extremely eye factor failur fair fals familiar fan fast fath favorit featur fell felt femal
    finally financ fir fire fit fix flag floor fly folk foundation freedom frustrat frustration fuel fully game
    gap gas gather generally generat generation giant grant growth hack hall hate headlin headquart heard heat
    heavily highest highly hir hopeful huge human hurt ignor imagin importanc impossibl incom infrastructur
    initial initially inspir instanc institution insult intelligenc intend international introduc invest
    investigat investment investor journalist judgment jump justic kept kid knew label labor lady laid land
    languag laugh lawmak lawsuit lawy lay lean legacy legislation lie light lik lock longtim lose loss lov love
    main mainstream manufactur march massiv match mate material mayb mayor meant middl mil minimum minist
    minority miss mission mix mock model moderat modern mogul momentum moral mostly moth multipl narrow
    nationwid natur natural necessarily necessary negativ neighbor newspap nine none nor note notic notion
    nuclear obtain occur odd oil ongo option original otherwis outcom overal oversea page panel pap participat
    partn peac per perform performanc perhap personally persuad photo pictur piec pivot platform pleas
    politically pollst populist pos positiv possibility potentially practic predict presenc pressur pretty pric
    principl prison produc product professional profil progress prominent promot prompt prosecutor prospect
    proud provision pul pursu qualify quality quot rac racist ran rang rank rate reaction recal recogniz reduc
    referenc reflect reform refuge regard region register regulation relat religiou rely rememb remind remov
    repeat replac reply reportedly reputation requirement research resident resign resourc responsibility
    responsibl retir review revolution rich road rol room roughly round rout rule safety sav scal scandal scen
    scientist scor scrutiny search seat secret seiz sel select sentiment separat seriously session settl shap
    sharp shock shown shut sid signal simpl site slam slightly socialist society solution somebody sometim sort
    specific specifically split spokeswoman spot spr spread stanc standard station statu stood straight street
    stretch strik strongly struck study stump styl successful suggestion suit superdelegat suppos surg surviv
    suspect suspend swing tabl tactic tap teach technology ten tend tension territory terror thank threaten
    throw ticket tied tight titl tone tool topic touch traditional train travel treat trend trip truly truth
    turnout twic type typically ultimately unabl undermin union unit unity unlikely unusual upcom updat upon
    usually variou vast version veteran via violat violent virtually vision volunte vow wag wage wake wall wat
    wave weak wealthy weapon wear websit whatev widely wil wish wors worst worth`,
  ],
  [
    0.4,
    `abandon abus academic accelerat acceptanc accompany accomplish accurat achiev achievement acquir actor actual
    advertis advocacy affiliat afford afraid aggressively airport alarm alienat align aliv allegedly allianc
    alongsid amaz ambassador amendment anchor angry anonymity anticipat anxiety anybody anymor anywher apart
    apologiz applaud applaus apply appoint appointment appreciat appropriat approv army arrangement array asid
    assail assertion assessment assign assist assistanc assur attende attribut authoritarian authoriz awar baby
    backlash badly balanc band barri basi basic basically battleground begun belief bil bipartisan blood blue
    boast bold bond boo borrow bottom bought bound box brac brag breach breakfast bridg briefly brings broadly
    bruis brush budget bully bump burn bury cabl calendar camera cancel cap capability capacity capitaliz
    careful carefully careless catch category caution celebrity century chairwoman channel chant chao charity
    chart cheer church circl circulat circumstanc citiz citizenship civilian clash classic clean client clip
    closest club coal code cold color column columnist combin combination comeback comfortabl commercial
    commission comparison compel competition competitiv competitor complain complaint compound conced
    concession confidenc confident confront confrontation confus congressman consensu consistent consolidat
    constant constituency construction consult consultant content contention contentiou contradict contributor
    conventional convert cooperation coordinat copy corn corporation corruption counsel counterpart crack crash
    crazy credential credibl critiqu crush cry curb custom daily dark dat de deadlin deadly decisiv declaration
    dedicat deficit definitely defy delay delegation delet democratic demonstration departur depend deport
    deportation description desir desperat detain determination devastat devic die difficulty digit diminish
    din diplomat diplomatic disagre disappoint disast disclos disclosur discours discover discovery
    discrimination diseas disgrac dislik disqualify disrupt distanc distinguish divers diversity doctor dog
    donat doom downtown dozen draft drag drama dramatic dream drov duty dynamic eag easi eat economist edge
    editorial education eld electoral elevat eligibl eliminat elsewher embarrass emergency emission emotional
    emphasiz empty enabl endur enormou entertainment enthusiasm enthusiastic entirely entity entrepreneur
    environment environmental episod equal equivalent erupt escalat essential essentially ethnic evangelical
    eve everywher exact examin except exception excit exclusively exercis existenc expansion expensiv
    explanation exploit explor extensiv extent extra extraordinary extremist facility factory fairly faith
    famou famously farm fault favorabl fee feed feet feud fierc fifth file fill film fine firearm flaw flight
    flip flood flow food footbal forecast formally formidabl forth forum fought fourth fram frankly fraud
    frequently fresh frontrun fulfil fun function fundamental fundamentally gam gath gay gend genuin gift girl
    glimps golf gonna govern grab graduat grand grassroot gre greatest greet grew grown guarante guard guess
    guest guid guilty handful happy hardly harm harsh hat hatr heavy hedg hell hero hid hint historic holiday
    hom honest honor horribl hostil hot hotel household http hunt id identity ideological ideology illegally
    immediat implement imply import impos inappropriat incit incumbent independenc indication indictment
    industrial inequality inevitabl influential inform inquiry instal instinct insuranc insurgent intens intent
    intention interaction internal interpret interrupt interven investigativ investigator invit invok
    involvement jihadist joint jok journal judicial kick kill knock knowledg lament leak legaliz legislativ
    lesson leverag liar liberty licens lift listen literally loan lobby lobbyist location loom loud lowest
    lying magazin mail male management mandat map marriag marry massacr matchup math meaningful meanwhil
    medical memo memory mere mess migrant militant min minu mirror misogynist moderator modest mom monitor
    motivat mount movi murd music myself narrativ narrowly nasty nationally negotiat negotiation neighborhood
    neith net neurosurgeon neutral newly nice nightclub nobody nonprofit normal north notabl numerou obligation
    observ obviou obviously occasionally offend offensiv officially onto openly operat operativ opposit opt
    order oust outlet outlin outrag outreach outright overcom overturn overwhelm overwhelmingly pack pag pain
    paint pair panic participant participation partisan partly passion pattern peak perceiv perception perfect
    permanent personality personnel perspectiv phas photograph phras physical pitch pivotal planet plant plead
    plenty plu podcast pois pop popularity portray possibly pour poverty pray precedent precinct pref prefer
    preserv prevail prim primarily prior privately prob procedur proceed production profit profound proof
    propaganda propel property prosecut protection provinc provocativ pull punch pundit punish purchas purpos
    qualification quart quick quiet racial racism rail rapist rare rattl react realdonaldtrump realiz reasonabl
    rebuild rebuk recession recognition recommend recommendation recount recovery recruit red reelection
    refusal regim regist registration regret regular regularly reiterat relation relativ relatively relevant
    reliabl relief religion renew repeal representativ rescu reserv resistanc resolution resolv respectively
    respondent restaurant restor restrict retail retain revelation revenu revers reviv rid rig rip roll root
    rose row rural rush sad sal sale sampl sat save scar scath scienc scrambl screen script sea seal sector
    seemingly segment selection sell sensitiv sentenc serial settlement sex sexual shak sharply shop shortly
    shout sick sidelin sight signatur significantly sist sizabl size skeptical skil skip slip slogan slot slow
    smart smil soft sold soldi solid solv somewhat sophisticat soul south southern spac spark spe speculation
    spirit spokesperson sponsor sport spotlight stability stal stark statewid steep stem stick stir stock stor
    storm str strang strategic streak stream stress strip strongest structur stuck stuff stun stupid submit
    subsequent substantial succe succeed successfully successor sud suddenly suffer supply supportiv surfac
    surprisingly surrogat surround suspicion sustain sway sweep switch system tackl tally tank task tear tech
    teenag telephon televis temperament temporary tenur terribl testify testimony text theory threshold thrown
    thu thwart tide tip tir tomorrow tonight totally tour tout tradition traffic tragedy transcript transform
    transgend transition translat treatment tremendou trial trillion troop truck typ ultimat unacceptabl
    uncertain uncertainty unclear undecid underscor undocument unemployment unfit unify uniqu universal
    university unknown unless unlik unpopular unprecedent upset urgent user users usual variety vary vehicl
    ventur versu vet violation visa vocal vulnerabl warm wast wav weakness wealth weekly weigh whoev wid wide
    widespread wild willingness wind wing withdraw witness wond wonder worldwid wound wrap yes yesterday yield
    yourself zero zone`,
  ],
  [
    0.3,
    `absenc accomplishment activat adversary affirm afterward allegianc ambition amnesty anytim apartment apology
    app approximately arena arrival articulat aspect attendanc attitud awkward bash bathroom beautiful bench
    bia bias bigot bless bloc blog boom boycot brain bureau bus canc carbon celebration centrist chamb chat
    climb clinic cloth coalesc cod collection collectiv comedian comfort commentator communicat compil comply
    concret confirmation conscienc consistently constantly context conviction cool cop coup creation currency
    databas decent deem default defensiv definition demonstrator denial deploy det dictator differently dioxid
    disabl disagreement disastrou disruption distant distinction distract distraction distribut disturb
    documentary dominanc dominant drink dub dump ease edg eighth elaborat en enact enforc engagement engine
    enterpris equity evil evolv exceed excessiv exclusiv excus expens experiment export expression extension
    fashion fate favorability fiction fing fold foot forceful forget formal fortun fossil friendly fring
    generou grad grappl grasp hal halt hammer heed highway historically hometown hospital hostility
    hypothetical icon ignorant impress impressiv inability inaccurat incentiv incredibl inde indict inevitably
    initiativ inject innocent integrity intensify internet isolat item jail joke journalism justify landmark
    landscap legally legislator legitimat length lengthy liability lifetim locat loyal machin magic merely
    method microphon mislead mood mortgag mouth nationalist nod norm observation obstacl occasion occupy offens
    organizational originally ought ourselv overhaul overlook overse pace packag painful park partial pas
    passag patient paus payment permit persistent pil pit plot polariz portion pose potent pragmatic
    predecessor prediction presum principal print prohibit prolong prop properly prosecution rampant rape
    rapidly rarely realistic rebel reception reconsid recov recover ref reliably remarkabl remember resonat
    resum reward robust rock rub sacrific sanction satisfy scenario scre section seed sever sham shield ship
    shook shrink skepticism smok solidify somehow somewher song sorry squar stack steady steal steel steer
    strain stronghold stumbl substantiv suck suff summit surpass surveillanc talent techniqu temporarily theat
    theft threw thril thriv tiny ton toss trac transparency tuition typical undercut underdog underestimat
    understood unexpectedly unfold unleash unofficial unpredictabl unqualify unrest unveil upend upheaval
    vacation venu viral virtual vital vulnerability weight wildly wint withdrawal wrongdo xenophob yard`,
  ],
];

const common = new Map(
  LEVELS.flatMap(([level, stems]) =>
    stems
      .split(/\s+/u)
      .filter(Boolean)
      .map((stem) => [stem, level] as const),
  ),
);

/** How common a stem is, 0 to 1; 0 for names and for words that are not in the list. */
export function commonness(stem: string): number {
  return common.get(stem) ?? 0;
}
