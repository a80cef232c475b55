/**
 * What English words mean to attribution: verbs, adjectives and adverbs by the kind of saying, thinking, showing or acting they
 * name; nouns by the kind of utterance, document or speaker. The classes follow the usual grouping of verbs that take clauses
 * (Levin 1993, VerbNet; Hooper 1975), coarsened; the words are the house's own collection. Training looks them up by hash, so
 * that what it learns of one word serves its whole class; the model file keeps class numbers only.
 */

/**
 * Verbs: class, then lemmas (irregular "/past/participle"; a form that takes no inflection ends in "!"). A form counts
 * where it stands first.
 */
export const VERB_SENSES: ReadonlyArray<readonly [name: string, lemmas: string]> = [
  [
    'say',
    'say/said state add comment remark opine observe note mention utter voice express articulate verbalise verbalize vocalise interject chime quip phrase word enunciate pronounce',
  ],
  [
    'tell',
    'tell/told inform notify brief assure reassure remind apprise update advise persuade convince alert enlighten acquaint',
  ],
  [
    'announce',
    'announce declare proclaim unveil herald trumpet publicise publicize advertise pronounce launch introduce release issue publish reintroduce',
  ],
  [
    'argue',
    'argue contend insist maintain assert claim counter reason aver posit submit allege profess purport plead/pleaded protest avow affirm reaffirm uphold/upheld advocate postulate theorise theorize hypothesise hypothesize',
  ],
  [
    'reveal',
    'confirm reveal admit concede disclose acknowledge confess divulge verify leak expose betray certify attest testify vouch corroborate substantiate authenticate spill',
  ],
  [
    'deny',
    'deny reject refute rebuff dismiss dispute contradict disavow repudiate rebut discount disclaim debunk disprove downplay deflect denounce negate gainsay/gainsaid scoff sneer',
  ],
  [
    'predict',
    'predict forecast/forecast project foresee/foresaw/foreseen anticipate expect estimate prophesy envision envisage calculate reckon speculate guess bet/bet budget foretell/foretold forewarn extrapolate',
  ],
  ['warn', 'warn caution threaten forewarn admonish'],
  [
    'promise',
    'promise vow pledge swear/swore/sworn commit guarantee undertake/undertook/undertaken assure covenant ensure',
  ],
  ['ask', 'ask question wonder query inquire enquire quiz grill interrogate probe interview poll survey'],
  [
    'urge',
    'urge request demand implore beg beseech appeal petition entreat exhort press lobby nag encourage invite challenge solicit pressure nudge prod goad plead clamour clamor',
  ],
  [
    'order',
    'order instruct direct command mandate require rule decree dictate stipulate ordain sentence summon subpoena oblige enjoin prescribe legislate enact overrule overturn',
  ],
  [
    'permit',
    'allow permit let/let authorise authorize forbid/forbade/forbidden ban prohibit bar block veto license approve clear sanction restrict halt suspend',
  ],
  ['suggest', 'suggest propose recommend hint imply intimate insinuate signal advise moot float table volunteer'],
  [
    'believe',
    'believe think/thought feel/felt suspect assume suppose imagine presume reckon consider deem regard view hold/held trust figure surmise conjecture',
  ],
  [
    'know',
    'know/knew/known learn realise realize recognise recognize understand/understood notice remember forget/forgot/forgotten recollect discover comprehend grasp perceive',
  ],
  [
    'show',
    'show/showed/shown indicate demonstrate suggest reflect illustrate prove evidence display exhibit depict portray highlight paint outline chart map document record register mark attribute detail',
  ],
  [
    'find',
    'find/found conclude determine establish ascertain detect identify observe uncover infer deduce diagnose assess evaluate analyse analyze discern pinpoint rate rank grade test measure confirm',
  ],
  [
    'praise',
    'praise hail laud applaud commend celebrate tout champion thank congratulate credit salute compliment honour honor extol welcome cheer toast bless admire endorse eulogise eulogize',
  ],
  [
    'condemn',
    'criticise criticize condemn blast slam denounce decry rip lambast lambaste berate chide rebuke scold castigate excoriate lament deplore attack assail bash knock mock ridicule deride lampoon slate savage pan skewer trash pillory censure reprimand fault knock bemoan disparage malign vilify belittle scorn deprecate admonish upbraid disown hammer roast diss troll',
  ],
  [
    'call',
    'call dub describe label brand characterise characterize term portray depict name tag title class classify style compare liken paint cast/cast nickname frame refer rebrand christen',
  ],
  [
    'accuse',
    'accuse blame charge indict implicate arraign incriminate impeach sue slur fault finger suspect prosecute denounce',
  ],
  [
    'explain',
    'explain describe outline detail elaborate clarify recount narrate relate recall summarise summarize expound illustrate specify define interpret chronicle unpack sketch elucidate justify defend rationalise rationalize',
  ],
  [
    'talk',
    'talk speak/spoke/spoken discuss chat address converse debate confer gossip joke banter lecture preach ramble rant gab muse reflect ruminate reminisce digress expand wax dwell chatter confide',
  ],
  [
    'shout',
    'shout yell scream cry whisper mutter murmur mumble sob laugh smile sigh shrug grin giggle chuckle groan moan growl grumble snap bark roar bellow holler chant sing/sang/sung howl hiss shriek squeal exclaim blurt stammer stutter gasp wail weep/wept nod wink frown grimace croon drawl intone purr beam gush enthuse fume rage thunder sniff snarl deadpan jest crack',
  ],
  [
    'write',
    'write/wrote/written tweet post blog text email e-mail pen type scribble jot caption inscribe draft author sign cable message upload share retweet repost update comment message reblog livestream vlog',
  ],
  [
    'report',
    'report quote cite relay broadcast carry narrate paraphrase transcribe translate attribute source circulate run/ran/run reprint',
  ],
  [
    'repeat',
    'repeat reiterate echo restate stress emphasise emphasize underscore underline highlight reinforce rehash parrot recite reecho',
  ],
  ['reply', 'reply respond answer retort rejoin counter react'],
  ['agree', 'agree concur accept accede assent consent acquiesce second subscribe side'],
  [
    'disagree',
    'disagree differ object protest dissent quarrel quibble bristle balk bicker complain grumble gripe whine carp grouse kvetch remonstrate',
  ],
  ['fear', 'fear worry dread fret agonise agonize panic'],
  ['doubt', 'doubt question challenge mistrust distrust disbelieve suspect'],
  ['hope', 'hope wish pray yearn long desire dream crave aspire'],
  ['regret', 'regret apologise apologize lament rue mourn grieve repent atone sympathise sympathize commiserate'],
  [
    'want',
    'want plan intend aim seek/sought prefer need mean/meant eye prepare vie strive/strove/striven endeavour endeavor angle',
  ],
  [
    'decide',
    'decide choose/chose/chosen refuse decline try attempt opt resolve elect offer volunteer determine settle pick select vote hesitate',
  ],
  [
    'support',
    'support back favour favor oppose endorse defend embrace resist adopt reject contest fight/fought campaign espouse promote push disapprove approve condone denounce',
  ],
  [
    'like',
    'love like hate dislike enjoy appreciate admire adore loathe detest resent despise relish savour savor abhor care envy miss respect value',
  ],
  [
    'ponder',
    'contemplate weigh mull ponder consider debate study deliberate explore examine review reconsider rethink/rethought toy investigate scrutinise scrutinize',
  ],
  ['boast', 'boast brag gloat crow exaggerate rave exult swagger'],
  [
    'hear',
    'hear/heard read/read see/saw/seen listen watch witness overhear/overheard observe sense smell gather spot glimpse',
  ],
  [
    'mean',
    'mean/meant imply entail represent constitute denote signify equal amount contain include involve feature comprise',
  ],
  [
    'seem',
    'seem appear look sound remain become/became/become happen tend continue begin/began/begun start stop go/went/gone come/came/come keep/kept stay',
  ],
  [
    'concern',
    'surprise please delight shock stun anger upset disappoint alarm dismay frustrate outrage excite puzzle baffle amaze astonish impress inspire disturb horrify appal appall sadden relieve concern',
  ],
  [
    'negotiate',
    'negotiate bargain strike/struck sign broker mediate haggle arrange organise organize schedule convene meet/met visit host attend',
  ],
  [
    'make',
    'make/made give/gave/given take/took/taken get/got/gotten bring/brought put/put send/sent leave/left build/built create produce provide hand deliver use work turn move pay/paid buy/bought sell/sold lead/led hit/hit win/won lose/lost open close kill die cut/cut raise rise/rose/risen fall/fell/fallen grow/grew/grown increase drop',
  ],
  [
    'certain',
    'confident! convinced! sure! certain! adamant! aware! unaware! clear! positive! persuaded! satisfied! conscious! unconvinced! mindful! doubtful! sceptical! skeptical! unsure! uncertain! dubious! undecided! agnostic! cognizant! insistent! wary! cautious! suspicious!',
  ],
  [
    'feeling',
    'afraid! worried! hopeful! optimistic! pessimistic! fearful! concerned! glad! happy! sorry! proud! surprised! shocked! disappointed! sad! angry! grateful! thankful! delighted! pleased! excited! frustrated! relieved! upset! ashamed! saddened! stunned! thrilled! furious! dismayed! alarmed! nervous! anxious! jealous! honoured! honored! humbled! outraged! appalled! amazed! bullish! bearish! upbeat! heartbroken! devastated! gutted! ecstatic! elated! overjoyed! horrified!',
  ],
  [
    'willing',
    'willing! keen! eager! ready! reluctant! unwilling! determined! committed! prepared! intent! inclined! hesitant! poised! set! desperate! bent! interested! opposed! supportive! dedicated! loath! unable! able! likely! unlikely! due!',
  ],
  [
    'reportedly',
    'reportedly! allegedly! purportedly! supposedly! apparently! ostensibly! rumoured! rumored! alleged! purported! supposed! reputed! reputedly! so-called! self-described! self-proclaimed! evidently! seemingly!',
  ],
  ['according', 'according! per! courtesy! via!'],
  [
    'manner',
    'publicly! privately! repeatedly! famously! bluntly! flatly! candidly! openly! angrily! jokingly! vehemently! strongly! previously! recently! initially! reluctantly! explicitly! specifically! falsely! wrongly! correctly! rightly! emphatically! categorically! tearfully! proudly! quietly! firmly! unequivocally!',
  ],
];

/** Nouns and what stands for a speaker: class, then singulars (plural by rule, "/plural" when irregular, "!" when none). */
export const NOUN_SENSES: ReadonlyArray<readonly [name: string, nouns: string]> = [
  [
    'statement',
    'statement remark comment announcement declaration speech address utterance word saying quote quotation line soundbite talk lecture presentation monologue sermon reply response answer retort explanation description account apology anecdote joke boast toast eulogy tribute clarification reminder observation',
  ],
  [
    'claim',
    'claim allegation accusation charge assertion argument contention insinuation suggestion implication complaint objection grievance insult lie falsehood smear slur',
  ],
  [
    'belief',
    'belief view opinion conviction theory idea notion feeling impression perception sense thought sentiment stance position attitude assumption hypothesis/hypotheses interpretation understanding wisdom consensus judgment judgement conclusion assessment verdict thinking! mindset viewpoint perspective',
  ],
  [
    'fear',
    'fear concern worry hope doubt suspicion optimism! pessimism! scepticism! skepticism! confidence! anxiety alarm unease! dismay! frustration anger! outrage disappointment regret disbelief! misgiving reservation desire wish dream ambition intention goal aim willingness! reluctance! determination! interest plan effort decision attempt bid refusal preference support! opposition! commitment resolve!',
  ],
  ['promise', 'promise vow pledge oath guarantee assurance threat ultimatum warning caution caveat alert'],
  [
    'request',
    'call demand request plea appeal order proposal recommendation suggestion advice! instruction directive petition invitation offer urging motion ruling decree edict mandate injunction subpoena prayer',
  ],
  [
    'forecast',
    'prediction forecast projection estimate expectation outlook guidance! prognosis/prognoses calculation scenario assumption guess target',
  ],
  [
    'document',
    'report study survey poll paper analysis/analyses review research! data! figure statistic document record filing lawsuit suit indictment affidavit transcript audit file memo memorandum/memoranda bill law constitution bible! book memoir biography chapter article story column editorial op-ed essay investigation census index dossier brief manifesto agenda release bulletin newsletter diary note letter email e-mail website site page post tweet message caption video clip footage! recording tape podcast documentary film movie advert ad advertisement campaign billboard sign banner slogan headline label rule guideline regulation code treaty agreement deal contract charter resolution will testament experiment trial model map chart graph test result evidence! testimony',
  ],
  [
    'finding',
    'finding conclusion revelation admission confirmation proof acknowledgement acknowledgment confession disclosure discovery indication sign hint signal clue realisation realization recognition',
  ],
  [
    'criticism',
    'criticism condemnation praise! rebuke attack backlash outcry mockery censure applause! acclaim! tribute endorsement congratulations! thanks! blame! credit compliment reaction feedback!',
  ],
  ['denial', 'denial rejection refusal rebuttal dismissal contradiction'],
  [
    'rumour',
    'rumour rumor speculation gossip! hearsay! whisper talk chatter! conspiracy myth legend buzz! reports leak tip',
  ],
  [
    'question',
    'question query inquiry enquiry interview conversation discussion debate chat dialogue phone briefing conference hearing exchange argument',
  ],
  [
    'office',
    'spokesman/spokesmen spokeswoman/spokeswomen spokesperson/spokespeople spokespersons minister president official governor senator mayor secretary ambassador lawmaker congressman/congressmen congresswoman/congresswomen representative chief premier chancellor king queen prince princess pope bishop archbishop diplomat envoy aide adviser advisor strategist councillor councilor councilman/councilmen councilwoman/councilwomen commissioner administrator candidate nominee incumbent leader whip speaker democrat republican conservative liberal politician mp/mps deputy delegate bureaucrat general admiral colonel commander sergeant major captain lieutenant soldier regulator inspector',
  ],
  [
    'law',
    'police! officer prosecutor judge court lawyer attorney detective sheriff jury juror magistrate solicitor barrister counsel justice defendant plaintiff investigator agent fbi! cia! cops coroner tribunal trooper',
  ],
  [
    'expert',
    'analyst researcher scientist professor economist expert doctor author historian psychologist physician surgeon nurse engineer biologist astronomer geologist physicist chemist academic scholar specialist scholar teacher epidemiologist sociologist statistician meteorologist forecaster consultant philosopher therapist vet archaeologist ecologist scholar lecturer dean principal critic reviewer commentator pundit observer insider strategist technician',
  ],
  [
    'business',
    'executive ceo cfo founder company firm bank maker retailer manufacturer operator airline carrier startup start-up boss owner manager director chairman/chairmen chairwoman/chairwomen chair investor trader dealer broker developer entrepreneur supplier publisher employer provider lender insurer corporation group business brand store shop studio label fund',
  ],
  [
    'media',
    'newspaper magazine agency channel outlet tabloid daily weekly reporter journalist correspondent columnist editor anchor blogger broadcaster network host presenter interviewer press! media! radio station tv! bbc! cnn! reuters! ap! afp! network wire photographer',
  ],
  [
    'people',
    'critic supporter resident fan voter activist witness people! user source opponent proponent advocate campaigner protester protestor demonstrator neighbour neighbor friend colleague relative customer consumer worker employee staff! student parent pupil viewer reader listener shopper tourist visitor passenger follower believer skeptic sceptic member delegate participant respondent panellist taxpayer citizen commuter migrant refugee villager local onlooker bystander eyewitness survivor many! most! some! others! few! half! majority percent! none! one! everyone! everybody! someone! somebody! anyone! nobody! farmer volunteer attendee conservative veteran immigrant',
  ],
  [
    'sport',
    'coach player striker midfielder defender goalkeeper keeper skipper referee umpire athlete champion boxer fighter golfer driver rider runner swimmer sprinter batsman/batsmen bowler pitcher quarterback forward winger teammate rookie trainer jockey club team side league federation fifa! uefa! nba! nfl! committee',
  ],
  [
    'arts',
    'actor actress singer director star musician artist rapper comedian writer poet novelist songwriter producer designer model filmmaker screenwriter playwright dancer composer band chef celebrity influencer youtuber creator photographer painter architect curator',
  ],
  [
    'family',
    'mother father wife/wives husband son daughter brother sister mum mom dad grandmother grandfather aunt uncle cousin nephew niece widow partner girlfriend boyfriend fiance fiancee spouse family sibling twin grandma grandpa stepfather stepmother granddaughter grandson',
  ],
  [
    'body',
    'committee department ministry union party government council commission organisation organization administration authority parliament congress! senate house cabinet association federation institute university school hospital charity foundation watchdog bureau board panel office team embassy white pentagon! kremlin! un! eu! nato! who! imf! nasa! nhs! kingdom army navy military! force church panel coalition alliance campaign lobby coalition assembly treasury regime state country nation',
  ],
  [
    'person',
    'man/men woman/women boy girl victim suspect child/children teenager teen kid baby guy lady patient driver pilot attacker gunman/gunmen prisoner inmate hostage killer robber person persons passer-by',
  ],
];
