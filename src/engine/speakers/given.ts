/**
 * Small own lists of common given names, by the gender they mostly go with, and of countries. A name that goes with both
 * is left out of the gendered lists: a gender is never assumed against the text (titles and pronouns weigh more, see entities.ts).
 */
import type { Gender } from './lexicon.ts';

const words = (list: string): string[] => list.trim().split(/\s+/);

const MALE =
  words(`aaron abdul abdullah abraham adam adrian ahmad ahmed aidan alan albert alberto alejandro aleksandr alessandro alexander alexandre
  alexei alfonso alfred ali allan allen alonso alvin amir anders andre andreas andrei andres andrew andrii andriy angelo anil anthony anton antonio arjun
  arnold arthur arturo ashok austin barry bartholomew ben benedict benjamin bernard bernardo bernie bert bill billy björn bob bobby boris brad bradley brandon
  brendan brent brett brian bruce bruno bryan byron caleb calvin carl carlo carlos cecil cesar chad charles charlie chris christian christoph
  christopher chuck clarence claude clayton clifford clint clive colin conor craig curtis cyril dale damian damon dan daniel daniele danny darren
  dave david davide dean dennis derek diego dirk dmitri dmitry dmytro dominic dominik don donald doug douglas duncan dwayne dwight earl ed eddie edgar eduardo
  edward edwin elias elijah elliot elliott emanuel emilio emmanuel enrique eric erik ernest ernesto ethan eugene evan fabio felipe felix ferdinand fernando
  floyd francesco francisco francois françois frank franklin fred freddie frederick friedrich gabriel gareth gary gavin geoff geoffrey george georg gerald gerard
  gerardo gilbert giovanni giuseppe glen glenn gonzalo gordon graham grant greg gregory guillaume guillermo günter gustavo guy hamid hamza hank hans harold
  harry harvey hasan hassan heinrich henri henrik henry herbert herman hiroshi howard hugh hugo hussein ian ibrahim igor imran isaac ismail ivan
  jack jackson jacob jacques jaime jake jakob james jan jared jason javier jean-claude jean-luc jean-paul jean-pierre jeff jeffrey jens jeremy jerome jerry jesus jim jimmy
  joachim joao joaquin joe joel joey johan johann john johnny jon jonas jonathan jorge jose joseph josh joshua josé joão juan julian julio julius jürgen justin
  kai karim karl keith ken kenneth kenji kevin khalid klaus konstantin kumar kurt kyle lance lars larry laurent lawrence lee len leo leon leonard
  leonardo leroy lewis liam lionel lloyd logan lorenzo lou louis luc luca lucas luigi luis luke mahmoud malcolm manuel marc marcel marcelo marco marcus
  mario mark markus marshall martin marvin matt matteo matthew matthias maurice mauricio max maxim maxime mehmet mel michael michel miguel mikael mike mikhail miles
  mitch mohamed mohammad mohammed muhammad murray mustafa mykhailo nathan nathaniel ned neil nelson nicholas nick nicolas nigel nikolai nikos noah norman olaf oleksandr oleg oliver
  olivier omar oscar osman otto owen pablo paolo pascal patrick paul paulo pavel pedro pete peter petr petro phil philip philippe phillip pierre piotr
  prakash rafael rahul raj rajesh ralph ramon randall randy raphael raul raúl ray raymond reginald reuben ricardo riccardo richard rick ricky rob robbie
  robert roberto rod roderick rodney rodrigo roger roland rolf roman ron ronald ronnie ross roy ruben rudolf rudy rupert russ russell ryan saeed salman
  salvador sam samir samuel sanjay santiago saul scott sean sebastian serge sergei sergey sergio seth shaun shawn sidney silvio simon stan stanley stefan
  stefano stephen steve steven stewart stuart sunil sven takeshi tariq ted terrence theodore thomas tim timothy tobias todd tom tomas tommy tony travis trevor
  tyler ulrich umar vadim vernon victor viktor vikram vince vincent vincenzo vitali vitaly vladimir volodymyr walter warren wayne werner wilfred wilhelm will william
  willie winston wolfgang xavier yasser yusuf yuri yves zachary zach garry graeme hamish alistair callum ewan rhys gethin declan eamonn padraig seamus`);

const FEMALE =
  words(`abigail ada adriana agnes aisha alejandra alessandra alexandra alice alicia alina alison allison alma amanda amber amelia amina amy
  ana anastasia andrea angela angelica angelina anita ann anna anne annette annie antonia anya april ariana ashley astrid audrey aurora ava barbara beatrice
  beatriz becky belinda bernadette beth bethany betty beverly birgit bonnie brenda bridget brigitte brittany camila camilla candace cara carla carmen
  carol carolina caroline carolyn carrie catalina catherine cathy cecilia celia charlotte chelsea chiara chloe christina christine cindy claire clara
  claudia colleen connie constance cora courtney cristina cynthia daisy dana daniela danielle daphne deborah debbie debra deirdre delia denise diana diane dina dolores donna
  dora doris dorothy edith eileen elaine eleanor elena elisa elisabeth eliza elizabeth ella ellen elsa emilia emily emma erica erika erin esther eva eve evelyn
  fatima fatma felicia fiona florence frances francesca gabriela gabrielle gail georgia geraldine gina giulia gladys glenda gloria grace greta gwen gwendolyn
  hannah harriet hazel heather heidi helen helena helga hilary hillary holly ida ilana ilona ines ingrid irene irina iris isabel isabella isabelle ivana jackie
  jacqueline jamila jana jane janet janice jasmine jean jeanette jeanne jenna jennifer jenny jessica jill jo joan joann joanna joanne jocelyn josephine joyce juanita
  judith judy julia juliana julie juliet june karen karin karina kate katharina katharine katherine kathleen kathryn kathy katie katrina kavita kayla kelly
  kerry khadija kimberly kirsten kristen kristin kristina krystal lara larissa latoya laura lauren leah leila lena leslie leticia lillian lily linda
  lisa liz loretta lori lorraine louisa louise lucia lucille lucy luisa lydia lynn maddie madeleine madison magdalena mandy marcia margaret margarita maria mariam
  marian marianne marie marilyn marina marion marissa marjorie marlene marta martha martina mary maryam matilda maureen megan meghan melanie melinda melissa mercedes
  meredith mia michelle mila mildred mina miranda miriam molly mona monica monika myra nadia nadine nancy naomi natalia natalie natasha nathalie nell
  nicola nicole nina nora norma olena olga olivia oksana paloma pamela patricia patty paula paulina pauline peggy penelope penny petra phoebe phyllis
  pilar polly priscilla priya rachel ramona rebecca regina renee rhonda rita roberta rosa rosalind rose rosemary roxanne ruth sabine sabrina sally samantha sandra sara
  sarah shannon sharon sheila shelley sherry shirley silvia simone sofia sonia sonya sophia sophie stacey stella stephanie sue susan susanna susanne suzanne svetlana svitlana
  sylvia tabitha tamara tammy tania tanya tara tatiana teresa tessa theresa tiffany tina tracy trisha ursula valentina valerie vanessa vera veronica
  victoria viktoria viola violet virginia vivian wanda wendy whitney yasmin yolanda yulia yvette yvonne zainab zoe siobhan aoife niamh sinead`);

/** Names that go with both: they show a person, not a gender. */
const EITHER =
  words(`alex andy ariel avery blake bobbie cameron casey chang charley chen cody corey dakota dominique drew dylan eden elliott emerson
  finley frankie hayden hiro hong jaime jamie jesse jordan jude jun kendall kim kris lane leigh li lin logan lyn mackenzie marlo mei micah ming morgan
  pat payton peyton quinn ray reese riley robin rory rowan sandy sasha sam shane sidney skyler stacy sung sydney taylor terry toni tracey wang wei yan zhang`);

const GENDERS: ReadonlyMap<string, Gender | null> = new Map<string, Gender | null>([
  ...MALE.map((n): [string, Gender] => [n, 'm']),
  ...FEMALE.map((n): [string, Gender] => [n, 'f']),
  ...EITHER.map((n): [string, null] => [n, null]),
]);

/** The gender a given name mostly goes with; null: both; undefined: not a common given name here. */
export function givenGender(name: string): Gender | null | undefined {
  return GENDERS.get(name.toLowerCase());
}

const PLACES: ReadonlySet<string> = new Set(
  `afghanistan,albania,algeria,angola,argentina,armenia,australia,austria,azerbaijan,bahrain,bangladesh,belarus,belgium,belize,benin,bhutan,bolivia,bosnia,
  botswana,brazil,britain,bulgaria,burma,burundi,cambodia,cameroon,canada,chad,chile,china,colombia,congo,costa rica,croatia,cuba,cyprus,czech republic,
  denmark,djibouti,dominican republic,ecuador,egypt,el salvador,england,eritrea,estonia,ethiopia,europe,fiji,finland,france,gabon,gambia,georgia,germany,
  ghana,great britain,greece,guatemala,guinea,guyana,haiti,honduras,hong kong,hungary,iceland,india,indonesia,iran,iraq,ireland,israel,italy,ivory coast,
  jamaica,japan,jordan,kazakhstan,kenya,kosovo,kuwait,kyrgyzstan,laos,latvia,lebanon,lesotho,liberia,libya,lithuania,luxembourg,macedonia,madagascar,malawi,
  malaysia,mali,malta,mauritius,mexico,moldova,mongolia,montenegro,morocco,mozambique,myanmar,namibia,nepal,netherlands,new zealand,nicaragua,niger,
  nigeria,north korea,northern ireland,norway,oman,pakistan,palestine,panama,papua new guinea,paraguay,peru,philippines,poland,portugal,qatar,romania,
  russia,rwanda,saudi arabia,scotland,senegal,serbia,sierra leone,singapore,slovakia,slovenia,somalia,south africa,south korea,south sudan,spain,
  sri lanka,sudan,sweden,switzerland,syria,taiwan,tajikistan,tanzania,thailand,togo,tunisia,turkey,turkmenistan,uganda,ukraine,united arab emirates,
  united kingdom,united states,uruguay,uzbekistan,venezuela,vietnam,wales,yemen,zambia,zimbabwe,u.s,us,uk,u.k,usa,u.s.a,eu,uae,america,africa,asia,
  beijing,berlin,brussels,cairo,canberra,damascus,delhi,new delhi,jerusalem,kabul,kyiv,kiev,london,madrid,manila,moscow,ottawa,paris,pyongyang,
  rome,seoul,taipei,tehran,tokyo,washington,ankara,riyadh,baghdad,belgrade,bogota,dublin,havana,islamabad,jakarta,nairobi,vienna,warsaw,new york,
  los angeles,california,texas,florida,chicago,boston,ohio,michigan,pennsylvania,arizona,nevada,colorado,wisconsin,minnesota,iowa,illinois,oregon,utah,
  new york city,new jersey,new mexico,new hampshire,north carolina,south carolina,north dakota,south dakota,west virginia,tennessee,kentucky,
  alabama,louisiana,mississippi,missouri,kansas,nebraska,oklahoma,montana,wyoming,idaho,alaska,hawaii,maine,vermont,massachusetts,connecticut,rhode island,
  delaware,maryland,indiana,arkansas,seattle,houston,dallas,miami,atlanta,philadelphia,detroit,san francisco,las vegas,sydney,melbourne,toronto`
    .split(',')
    .map((p) => p.trim()),
);

/** Is this the name of a country, a large state or a capital, which speaks for its government? */
export function isPlace(name: string): boolean {
  return PLACES.has(name.toLowerCase().replace(/\.$/, ''));
}
