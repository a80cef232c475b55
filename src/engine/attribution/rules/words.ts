/** Closed word classes of English that the rules ask about, all lower case. */
const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

export const AUXILIARIES = words(
  "has have had is are was were be been being am will would can could may might shall should must do does did 's 'd 've 'll 're 'm",
);
export const BE = words("is are was were be been being 's 're 'm am get gets got");
export const MODALS = words('would could might may should must can');
export const NEGATIONS = words("not n't never neither nor hardly");
export const DETERMINERS = words(
  'the a an this that these those his her their its our my your some many several one two three four five six another other ' +
    'any each every most both no all few more',
);
export const SUBJECT_PRONOUNS = words(
  'he she they we i you it one some others many everyone somebody someone nobody critics most several',
);
export const RELATIVES = words('who which that');
export const PREPOSITIONS = words(
  'in on at by from for after during under with before since as to amid about despite like of into over through without ' +
    'within near against between among towards toward until till upon via because following according per inside outside ' +
    'across behind beyond along around beneath beside regarding concerning unlike',
);
/** Inside a noun phrase these go on with it: a professor of law at the college in town. */
export const NOUN_LINKS = words('of for from with at in on to by and & de la von van der del bin al');
export const SUBORDINATORS = words(
  'that if because when while after before since although though but as so than until where what how why whether unless ' +
    'whereas once or and whom whose which who nor yet for',
);
export const TIME_WORDS = words(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight morning afternoon evening night ' +
    'week month year last this early late recently later earlier then now again mon. tue. wed. thu. fri. sat. sun. january ' +
    'february march april may june july august september october november december jan. feb. aug. sept. oct. nov. dec.',
);
export const ADVERBS = words(
  'also then later earlier now just even once still again first previously recently already too always often further ' +
    'sometimes today yesterday ever soon only simply rightly once there here long since both all himself herself themselves ' +
    'itself however meanwhile instead either',
);
export const PARTICIPLE_HOSTS = words('by after before while when in without');
export const OBJECT_PRONOUNS = words('him her them us me you it reporters journalists');
export const QUESTION_WORDS = words('whether if what why how when who where which');
/** Groups and offices that speak: a noun phrase without a comma after it may end with one ("the military they attacked"). */
export const SPEAKING_NOUNS = words(
  'military army police ministry government officials sources media agency authorities report reports study statement ' +
    'newspaper company department office court documents data spokesperson spokesman spokeswoman officers researchers experts ' +
    'analysts prosecutors investigators witnesses residents activists lawyers scientists minister president survey poll ' +
    'union party committee council commission team group bank federation association regulator website document filing',
);
/** Cue forms that are as often nouns. */
export const NOUN_LIKE = words(
  'report reports claim claims comment comments post posts plan plans hope hopes call calls demand demands state states ' +
    'document documents estimate estimates forecast forecasts show shows note notes text texts blast blasts brand brands ' +
    'label labels detail details fear fears guess request requests order orders question questions project projects need ' +
    'needs attempt attempts wish doubt doubts reason reasons posts remark remarks promise promises vow signal signals ' +
    'dispute disputes counter decline offer offers answer answers favor welcome back direct notice study view pledge murmur ' +
    'whisper laugh smile cry scream dub remind echo tout maintain echoes slam criticism praise blame support appeal aim hint ' +
    'hints states suspects worries suspect worry notice report learn chant answer reply observe echoes joke rule rules threat witness testament worry outline highlight text stress',
);
/** Verbs in the past or present that end a noun phrase on their left; regular ones are known by -ed. */
export const COMMON_VERBS = words(
  'said says went made took gave came got won lost left met held led began became kept knew put ran sent set spent stood ' +
    'thought told won wrote paid sold brought bought built fell felt found rose saw sat spoke faces faced wants takes makes ' +
    'goes comes gives gets seems appears remains includes refers has have had is are was were will would could can may might ' +
    'should must does did do',
);
/** Heads that cannot speak: a time or a mere pointer. */
export const MUTE_HEADS = words(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight morning afternoon evening night ' +
    'week month year years months weeks days day time hours there this what here thing things way fact percent',
);
/** Verbs with a that-clause whose subject often is a fact, not a speaker (this shows that ...). */
export const FACT_VERBS = words(
  'show find prove demonstrate suggest indicate mean establish determine discover realise realize notice recognise recognize make',
);

/** Nouns of speech that a that-clause can follow (his claim that ...). */
export const SPEECH_NOUNS = words(
  'claim claims allegation allegations accusation accusations assertion assertions suggestion suggestions warning warnings ' +
    'statement statements announcement declaration argument arguments view belief conclusion testimony insistence promise ' +
    'pledge vow denial denials assumption theory contention admission acknowledgement assessment finding findings prediction ' +
    'predictions opinion complaint complaints charge charges remark comment comments',
);
/** Verbs that never stand after an indirect claim (we will sail, he felt). */
export const NO_FOLLOWING = words(
  'learn hold continue worry notice feel know begin go recognise recognize realise realize doubt recommend determine prove ' +
    'demonstrate uncover verify figure assume guess imagine fear hint signal answer respond reply comment shout yell ask',
);
/** Verbs whose participle carries the speech of the subject on (..., adding that). */
export const CARRYING = words(
  'say add stress note warn claim argue insist tell write explain point call confirm admit state declare assert contend ' +
    'emphasise emphasize allege deny acknowledge concede maintain predict predicting reiterate tweet caution remark observe vow ' +
    'promise pledge threaten accuse blame describe urge announce reveal joke quip boast complain report demand suggest conclude',
);
