/** Nouns that often name the same source in one article ("a study ... the research"). Own work. */
const FAMILIES = `researcher scientist author team academic expert investigator
physician doctor medic clinician surgeon
lawyer attorney solicitor counsel barrister
lawmaker senator representative congressman congresswoman legislator mp politician deputy assemblyman
company firm corporation manufacturer maker automaker carmaker retailer giant group business brand startup airline carrier utility bank lender brokerage chain operator developer publisher studio label
study research paper report analysis survey review investigation finding
poll survey
newspaper paper daily outlet magazine tabloid publication website site
ministry department agency office bureau body regulator administration
spokesman spokeswoman spokesperson representative rep official
source insider official person
lawsuit suit complaint filing case petition
article piece story column editorial post
statement release announcement letter
organization organisation group charity nonprofit association foundation union body institute
country nation state government
president leader head-of-state incumbent
minister premier leader
chief head boss director chairman chairwoman chair president executive ceo
judge justice court
police officer department force cop
film movie documentary
book memoir biography
player striker midfielder defender star athlete
actor actress star
singer musician star artist
man boy father husband
woman girl mother wife
protester demonstrator activist campaigner
committee panel commission board council
court tribunal judge
army military force
candidate nominee contender hopeful
businessman billionaire mogul tycoon entrepreneur
economist analyst strategist expert
witness bystander onlooker
soldier officer commander general
team club side
governor leader
coach manager boss
suspect defendant man
couple pair duo`
  .split('\n')
  .map((line) => new Set(line.split(' ')));

/** The families of each noun. */
const OF = new Map<string, ReadonlySet<string>[]>();
for (const family of FAMILIES) for (const noun of family) OF.set(noun, [...(OF.get(noun) ?? []), family]);

/** Do two nouns (lower case, singular) belong to one family? */
export function related(a: string, b: string): boolean {
  if (a === b) return true;
  for (const family of OF.get(b) ?? []) if (family.has(a)) return true;
  return false;
}

/** Does one of the nouns belong to a family of `noun`? */
export function anyRelated(nouns: ReadonlySet<string>, noun: string): boolean {
  if (nouns.has(noun)) return true;
  for (const family of OF.get(noun) ?? []) for (const other of nouns) if (family.has(other)) return true;
  return false;
}
