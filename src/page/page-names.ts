/** The names of the features of pages, in the order in which page-features.ts writes them, and which way each may speak. */

/** +1: more of it can only speak for an article, -1: only against, 0: free. */
type Direction = -1 | 0 | 1;

const FOR =
  'ogArticle ldArticle ldDate metaPublished metaAuthor metaSection urlSlugWords urlDate urlNews runWeight containerArticle headline dateNear oneTime bylineNear authorHint said support microArticle';
const AGAINST =
  'ogOther ldThing ldList urlRoot urlForum urlShop urlAgainst runLinkShare headlineLinked productHint secondPerson callsToAct against';

/** Names of the features, in order. */
export const PAGE_FEATURES: readonly string[] = [
  'ogArticle ogOther ldArticle ldDate ldThing ldList metaPublished metaAuthor metaSection metaKeywords descriptionLength microArticle',
  'urlRoot urlDepth urlSlugWords urlDate urlFile urlNews urlBlog urlForum urlShop urlAgainst',
  'runWeight runCount runMean runShare paragraphShare total runs secondRun rows runDensity runLinkShare pageLinkShare',
  'runStops runCommas runQuotes runDigits runUppers runHeadings runImages runItems runPara',
  'containerArticle containerMain articles sameParent sameGrand rowsBeforeRun linksBeforeRun longestParagraph paragraphSpread',
  'headline h1s titleWords titleToRun titleToRunWeight titleLikeDocument documentTitleWords headlineLinked',
  'dateNear times oneTime bylineNear authorHint dateRows datesInRun',
  'commentsHint relatedHint tagsHint productHint bodyHint leadHint bylineHint',
  'inputs selects buttons tables images figures iframes moreLinks linkedHeadings headingRows',
  'secondPerson said pastYear callsToAct against support',
]
  .join(' ')
  .split(' ');

const FORS: ReadonlySet<string> = new Set(FOR.split(' '));
const AGAINSTS: ReadonlySet<string> = new Set(AGAINST.split(' '));

/** Directions of the features, in order. */
export const PAGE_DIRECTIONS: readonly Direction[] = PAGE_FEATURES.map((name) =>
  FORS.has(name) ? 1 : AGAINSTS.has(name) ? -1 : 0,
);
