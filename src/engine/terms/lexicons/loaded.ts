/**
 * Words that stand in distancing marks more often than others, by what a writer would keep at a distance in them. All own work:
 * written for this project, lower case, base forms (classes.ts finds inflected ones).
 */

/** Class of words by name; a word may be in several. */
export const LOADED: Readonly<Record<string, string>> = {
  // Worth, standing, approval: the marks deny it.
  worth: `ability accident accomplishment accountability accuracy achievement adult advice adviser advisor affordable aid ally alternative
    altruism apology art artist asset assistance authentic authenticity authority award awareness balance balanced bargain benefactor benefit
    best better bonus brave bravery breakthrough brilliant care caring ceasefire celebrity certified champion charitable charity choice
    civil civility civilised civilized civilization clarity classic classy clean clever coach commitment common-sense communication community
    compassion compassionate compensation competence competition compliance comprehensive compromise concerned concern conference consensus
    consent consultant consultation consulting cooperation courage creative creativity credible credentials cultured cure curiosity custom
    customer deal debate decency decent defender defense deluxe democracy democratic deserving detective development dialogue dignity diplomacy
    diplomat discount discovery discussion diversity doctor donation donor duty easy economist edge editor educate educated education educational
    effective efficiency efficient elegant elite empathy empower empowered empowerment enlightened enlightenment environmental equal equality
    equity essential ethical ethics evidence exam excellence exclusive excuse expert expertise explanation fact fair fairness faith faithful fame famous
    favor favour fix flexibility flexible forgiveness free freedom fresh friend friendly friendship fun gain generosity generous genius gentleman
    genuine gift good goodwill gourmet govern green growth guarantee guardian guidance happiness happy harmless harmony healing health healthy help
    helpful helper hero heroic heroine high-quality historic holiday holy honest honesty honor honour hospitality humane humanitarian humanity humble
    impartial important improve improvement improved inclusion inclusive incredible independence independent informed innocent innovation innovative
    insight inspection inspiration inspired integrity intellectual intelligence intelligent interview invest investigation investigative invitation journalism
    journalist judge justice kindness knowledge lady landmark law lawful lawyer leader leadership learn learned legal legitimacy legitimate lesson
    liberal liberate liberation liberty love loving loyal loyalty luxury maintenance majority mandate master masterpiece mature maturity mediator
    medicine memorial mentor merit meritocracy miracle miraculous mission moderate moderation modern modernisation modernise modernization modesty moral morality
    music natural necessary negotiation neutral neutrality news noble nonpartisan normal objective objectivity observer offer official openness
    opinion opportunity optimise option organic original partner partnership patriot patriotic patriotism peace peaceful peacekeeper peacekeeping
    performance perfect perfectly perk philanthropist philanthropy philosopher plan planning polite popular positive practical pragmatic premium prestige prestigious
    principle principled privacy private privilege prize productive productivity professional professor proficient profound progress progressive promise
    promising promotion proof proper prosperity protect protection protector public punishment pure purity qualified quality quick rational
    reality really reason reasonable recognition recommendation recover recovery recycling refined reform reformer regulate regulation rehabilitate
    relief reporter representation representative rescue research researcher resilience respect respectable respectful responsibility
    responsible rest restore result revolution revolutionary reward rich righteous rights robust romance romantic sacrifice safe safeguard safety sage sale
    sanctity sane sanity saviour savior scholar scholarly scholarship science scientific scientist secret secure security self-defense selfless
    self-made sense sensible sensitive serious service settlement sharing simple simplify sincere skill smart sober solidarity solution
    sophisticated special specialist spiritual stability stable standard statesman statistic strategic strategy strong study success successful
    superior support survey sustainable sustainability talent talented taste taxpayer teacher teamwork test theory therapy thinker thorough thoughtful
    tolerance tolerant top tough tradition traditional training transparency transparent treat treatment trial true trust trusted trustworthy truth
    truthful understanding unbiased unity unique universal update upgrade useful utopia vacation valid value valuable veteran victor victory virtue virtuous vision
    visionary volunteer voluntary vote warrior wealthy welcome wholesome win winner winning wisdom wise wonderful wonder work worker workshop world-class
    youth`,
  // Official softeners and terms of the trade that hide what is done.
  euphemism: `abnormality abuse accidental accommodate accommodation action activity adjust adjustment administrative adverse adversity aggression aggressive
    alignment altercation ambiguity anomaly anti-terror anti-terrorist appropriate appropriation area arrangement asset-stripping assist austerity
    bailout bed-blocking blip border bystander cadre camp capture casualty challenge challenging clarification clarify cleansing cleanup clearance closure
    collaboration collateral collateral-damage combatant comfort complication concession concern condition confinement containment contingency contractor
    contribution control controversial correction corrective counterinsurgency crossfire curfew custody cutback dehire de-escalate de-escalation
    deal-breaker decommission deconflict defensive deficiency delinquent demobilize denazification denazify departure deployment deport deportation
    depopulate detain detainee detention deterrence deterrent devalue device difference differently-abled difficulty disciplinary discipline discomfort discontinue
    discrepancy disengage disengagement dislocation disorder displaced displacement dispute disruption disturbance donation downsize downsizing downturn
    drawdown emergency encounter enforcement engagement enhanced enhancement entertain episode error escort evacuation event excess exchange exclusion exercise exit
    expedite expel facility failure flexible-working fee filtration flaw force friction furlough gaffe glitch guest handling harmonise harmonization hiccup
    homeland hospitalization hostility hostile impact imbalance impropriety inaccuracy inaction inappropriate incentive incident inconsistency inconvenience
    incursion indisposed informal infraction infrastructure intake interrogate interrogation internment intervention involuntary irregularity isolation issue
    judgment lapse layoff learning-experience let-go letter-of-intent leverage liaison liquidation liquidate livestock logistics lapse low-income malfunction
    malpractice managed management marginal measure mishandle mishap misspeak misspoke misstatement misstep mistake misunderstanding mitigation mobilisation mobilization
    moratorium move negative neutralise neutralize nonlethal normalization nuance occurrence offboard offset operation operational optimization optimisation
    oversight overspend pacification pacify passing pause peace-keeping performance-improvement permissible persuade persuasion policing precaution precautionary
    pre-emptive preemptive preventive private-sector problem procedural procedure process processing procurement proportionate protective-custody
    provocation quarantine questioning radical rationalisation rationalise rationalization rationalize reallocation realign realignment readjustment reassign reassignment
    rebalance rebalancing rebel recalibration reclassify redeploy redeployment redistribution redundancy redundant re-education reeducation referendum refresh regime
    regrettable regularize rehabilitation release relocate relocation removal remove rendition reorganisation reorganization reparation repatriate repatriation
    reprimand repurpose reset resettle resettlement resignation residence resolution restraint restrict restriction restructure restructuring restructured
    retirement retire retrain reunification revenue-enhancement review revise revision right-size rightsize rightsizing rightsized sanction secure screening
    selection self-deport separate separation shortcoming shortfall shrinkage situation sanitize sanitise softening spectator special-operation stabilise
    stabilization standby stimulus streamline streamlined streamlining stress-position subdue subsidy suicide surge surgical surplus surveillance
    suspension sweep synergy synergies tactical target targeted technical temporary terminate termination transaction transfer transition transitional
    transport treatment trouble turbulence turn-around unacceptable unavailable under-resourced undesirable unfortunate unintended unlawful unplanned unrest
    unrelated vacate vetting voluntary-departure vulnerability wellness-check withdrawal write-off zone`,
  // Labels of friend and foe in political quarrels.
  label: `activist agenda agent agitator alarmist alien alt-left alt-right anarchist anti-american anti-white anti-vaxxer antifa apartheid apologist authoritarian baby-killer
    backdoor bailout ban bankster bigot bigotry birther blood-libel bourgeois brainwash brainwashed bribe bullying bureaucrat cabal cancel canceled cancelled capitalist censor
    censorship chain-migration chauvinist chemtrail chickenhawk citizen civilian climate-change clique coastal collectivist collude collusion colonial colonialism
    colonialist colonizer communism communist conservative conspiracy conspirator corporate corrupt corruption coup coup-plotter cover-up crank crime criminal crisis
    crisis-actor crony cult cultural-marxism cuck dark-money deep-state death-panel death-tax decolonize defund degenerate denier deplorable despot dictator
    dictatorship disinformation dissident diversity-hire dog-whistle dogma doomer dreamer dupe eco-terrorist egalitarian elitist enemy enemies entitlement entitled
    establishment extremism extremist fake fake-news fanatic far-left far-right fascism fascist feminazi feminism feminist firebrand foreigner fraud free-market
    freedom-fighter freeloader freak gay-agenda gender gender-ideology genocide globalism globalist grassroots greed groomer gun-nut handout hardliner hardline hate hater
    hate-speech hawk heartland heretic hillbilly hoax homeland homosexual hysteria hysterical ideologue ideology illegal illegals illegal-immigrant immigrant imperialism
    imperialist indoctrination indoctrinate infidel infiltrate infiltrator insider insurgent insurrection insurrectionist intolerance intolerant invader
    invasion islamist islamophobia jihad jihadist job-creator junk-science kleptocracy leak leaker left leftist left-wing lgbt libertarian lie liar lobby
    lobbyist looter loon lunatic mainstream mainstream-media maga maker martyr martyrs marxist mass-immigration media meddle meddling meritless microaggression migrant militant
    militia misinformation mob moderates monopoly mobs mob-rule narrative nanny-state nationalism nationalist nazi neo-nazi neocon neoliberal neoliberalism nimby
    obstructionist occupation occupier oligarch outsider pacifist paid-protester pandering parasite partisan patriarchy people-smuggler persecution persecute pinko
    plandemic plot plotter political-correctness politically-correct politician pornography populism populist post-truth poverty-trap pro-choice pro-family pro-life
    propaganda propagandist protest protester pundit puppet purge puritan quota queer racial racism racist radicalised radicalized rapist real-american
    reactionary red-pill refugee regime-change religion religious replacement resist resistance rigged rioter riot rino ruling-class sabotage saboteur safe-space
    scapegoat scaremongering secession secular segregation separatism separatist sellout settler sex-change sexist sexism shadow-government sharia sheeple sheriff
    shill sjw slavery smear snowflake socialism socialist special-interest spy stolen stolen-election subversive swamp sympathizer taker tea-party terror terrorism terrorist
    thought-police thug toxic-masculinity traitor transgender treason tribal tribalism troll truther two-tier tyranny tyrant ultra undesirables undocumented unborn un-american
    underclass unelected uprising usual-suspects vermin victim victimhood vigilante villain virtue-signalling virtue-signaling voter-fraud war warlord war-on-christmas
    weaponize welfare-queen welfare western white-privilege whistleblower witch-hunt woke wokeness wokeism working-class xenophobe xenophobic zealot zionist`,
  // What counts as normal, real, belonging, one's own: questioned by the marks.
  normality: `abnormal absent accepted acceptable actual adulthood alive ancient appropriate attractive authored average bad beauty beautiful become belong born broken civilized clearly
    complete correct cured dead different difficult dirty disabled disorder disturbed done done-deal dumb ethnic exotic exist extra fail failed failure
    fat female feminine fictional finished fit foreign full gay genetic girl guilty guilt hard-working human ideal illness imperfect improper inferior innate inside
    ladylike lazy lost lucky mainstream male man manly masculine mad married mental minority minor missing mixed morally native naughty obvious obviously old older
    ordinary original own ownership overweight perfection permanent plain possible pretty primitive proven race real regular right rightful safe sick sane sin sinful skinny
    slow solved straight strange stupid suitable supernatural tainted typical ugly unattractive unclean unfit unnatural unusual weird whole white
    woman womanly wrong young youthful`,
  // Ties between people, work and money that may be none.
  relation: `acquaintance adopt aide assistant associate aunt babysitter bachelor bestie boss boyfriend bride brother buddy caregiver chat client colleague commission companion
    confidant cousin coworker date dating daughter director divorce employ employee employer employment engaged escort family father fiance fling foundation
    friend friends fee gig girlfriend godfather guest hire hired host husband internship intern job justified landlord loan lover loved lunch manager marriage marry mate meeting
    mistress money mother neighbour neighbor nanny outsource owner paid parent party payment pay payback pet position purchase reimbursement relationship relative rent reunion role salary
    secretary sister son spouse staff student tenant tip uncle vacation visit wedding wife`,
  // Health and wellness claims.
  wellness: `ageless all-natural alkaline anti-aging antioxidant ancestral balance biohack biohacking biohacker boost boosting burn chakra chemical chemicals chemical-free cleanse cleansing
    clean-eating cleaner cortisol cure-all crystal detox detoxify detoxification diet diet-friendly eco eco-friendly energy-healing energy fad fat-burning farm-fresh free-range
    gluten-free glow good-for-you guilt-free guilt healing healthier heal holistic homeopathic homeopathy homemade hypoallergenic immune immunity-boosting immunity
    inflammation junk keto low-fat low-carb magic-pill metabolism-boosting miracle mindful mindfulness non-toxic nontoxic nutrient-dense nutritious paleo
    plant-based preservative-free probiotic process processed purify quantum raw reboot reduced-fat rejuvenate reset root-cause self-care sinful skinny spirit starvation-mode
    strengthen sugar-free superfood supplement toxin toxins toxic tone toned unhealthy unprocessed vibration vibrations wellness weight-loss zero-calorie zero-waste`,
  // Slang and colloquial words.
  slang: `adulting ass awesome awkward babe badass bae bail ballsy bananas banger bash basic beef bestie binge bitch bling bloke blow bonkers boo boomer booze booty bootleg boss-babe bossy bougie
    bounce brainfart bro bromance bruh bucks bullshit bummer bump bust butt buzz cheesy cheeky chick chill chillax chug clickbait clueless comfy con cool
    cop cozy crap crappy crash crazy creep creepy cringe crush cushy damn dash deet deets dirt dis ditch diss dope dork dorky dorm douche downer drama dude dumbass dump fab faceplant fam fancy fangirl
    fave fire fishy flaky flex fluff foodie foodies freaky freebie frenemy funky funny game-changer gal geek geeky ghost ghosted ghosting girly glam goat goof goofy goodies goons gross grub gnarly guru guy guys
    gym-rat hack hacks handsy hang hangry hangout hardcore haul heads-up hella hip hipster hit hottie hot-mess hubby huge hunk hustle icky idiot iffy influencer insane jam
    jerk jock juicy junkie karen kick kid kiddo kinda lame legit lit loser loud low-key lowkey main-squeeze mancave man-cave mansplain mansplaining meh meltdown mess messy mojo mommy moron munchies nerd nerdy
    noob nope nuts nutty oops oomph party-animal pad peeps perv perky phony pics pig pimp players playdate pop preachy pro profile promo psycho pumped punk quickie rad rant rat rip-off ripoff rocks rockstar
    salty sassy savage scam scammer schmooze screwed sexy shade shady shit shitty shred side-hustle sick simp skank slacker slay sleazy slut smarty sneaky snob snoop spicy spooky squad stan staycation stoked stuff sucker sucks
    sugar-daddy suss sus swag sweet swole tacky tea techie thirsty thing tight tipsy totally trash trashy trendy trick trippy tween uber ugh vibe vibes vibing vibey wack wacky wannabe weirdo whiz wimpy win-win
    wingman winging woo woo-woo wow yada yikes yolo yucky yummy zen zing zany zombie`,
};
