/** Given names common in German-speaking countries that the house's list (speakers/given.ts) lacks, with their usual gender. */
import { givenGender as english } from '../../../speakers/given.ts';

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const MALE =
  set(`achim alois armin arne axel bastian benno bernd bernhard bjarne boris burkhard carsten christof claas claus klaas lutz mathias elon clemens cem detlef detlev dieter dietmar eckart eckhard
  egon ekkehard emil enno erich erwin eugen fabian falk florian friedhelm fritz georg gerd gerhard gernot gottfried götz günter günther guido gunnar hagen
  hannes hans-georg hans-jürgen hans-peter hans-joachim harald hartmut heiko heiner heinz helge helmut hendrik henning herwig holger horst hubert hubertus
  ingo janis jannik joachim jochen joerg johannes jörg jörn jost jupp karl-heinz karl-josef karsten kay kilian klaus-peter knut konrad korbinian kristian kristof
  lennart leonhard linus lorenz lothar ludger ludwig lukas lutz magnus malte manfred manuel markus marek matthias maximilian meinhard michl mirko moritz
  norbert ole olaf ortwin ottmar oskar othmar philipp phillip pirmin rainer ralf ralph reiner reinhard reinhold rené reto richard robert roderich roland rolf roman
  rudi rudolf rüdiger ruprecht sascha sebastian siegfried sigmar sigmund simon sören stefan steffen stephan sven thilo thomas thorben thorsten till tilo timo timm tino
  tobias tom torsten udo ulf uli ullrich ulrich urs uwe valentin veit viktor volker volkmar walter walther werner wilfried wilhelm willi willy winfried wladimir wolf wolfgang wolfram
  xaver yannick zeno joschka cihan kevin alexej sergej dmitri dmytro wolodymyr wassili igor juri andrej nikolai pawel milan goran zoran dragan mehmet murat
  recep emmanuel boris keir benjamin netanjahu joe donald barack wladimir xi jinping olaf friedrich robert christian volker karl boris hubert markus hendrik annalena`);
const FEMALE =
  set(`alexandra andrea angela angelika anja anke anna annalena anne annegret annette antje astrid barbara bärbel beate birgit birte brigitte britta carola caroline
  charlotte christa christel christiane christine claudia corinna cornelia dagmar daniela doris dorothee edith elke ellen elisabeth elvira erika esther eva
  franziska frauke friederike gabi gabriele gerda gerlinde gesine gisela gudrun hanna hannah hannelore heide heidi heike helene helga henriette hildegard ilse
  ines inge ingrid irene iris isabel isabelle jana janine jasmin johanna judith julia juliane jutta karin karina karla karoline katharina kathrin katja katrin kerstin kirsten klara
  kristina lea lena leonie lisa lotte luisa luise magdalena maja manuela manuela maren margarete margit margot margrit maria marianne marie marina marion marlene martina
  mathilde meike melanie mechthild michaela mirjam miriam monika nadine nadja natascha nele nicole nina olga paula petra pia ramona rebecca regina regine renate
  ricarda rita rosa roswitha ruth sabine sahra sandra sara sarah saskia sevim silke silvia simone sina sofia sonja sophie stefanie stephanie susanne svenja svetlana
  sybille sylvia tanja tatjana teresa theresa tina ulla ulrike ursula ute vanessa vera verena veronika viola viktoria waltraud wiebke yasmin yvonne`);

/** The gender a given name mostly goes with; null: both; undefined: not a given name of the lists. */
export function givenGender(name: string): 'm' | 'f' | null | undefined {
  const lower = name.toLowerCase();
  if (MALE.has(lower)) return 'm';
  if (FEMALE.has(lower)) return 'f';
  const found = english(name);
  if (found === 'm' || found === 'f' || found === null) return found;
  const bare = lower.normalize('NFD').replace(/\p{M}/gu, '');
  if (bare !== lower && (MALE.has(bare) || FEMALE.has(bare) || english(bare) !== undefined)) return givenGender(bare);
  const [first = '', second] = lower.split('-');
  return second !== undefined && first.length > 2 && givenGender(second) !== undefined ? givenGender(first) : undefined;
}
