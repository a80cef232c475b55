/** What the words of a short row say about it, in the languages of the corpus; each cue is one bit. */
import { WordTable } from './word-table.ts';

export const READ_MORE = 1;
export const COPYRIGHT = 2;
export const SHARE = 4;
export const SIGN_UP = 8;
export const BY = 16;
export const DATE = 32;
export const COMMENT = 64;
export const COOKIE = 128;
export const TAGS = 256;
/** Asks the reader to do something: buy, book, filter, log in. */
export const ACT = 512;
/** The furniture of a forum: replies, joined, member. */
export const FORUM = 1024;
export const PRICE = 2048;

let table: WordTable | null = null;

function made(): WordTable {
  return new WordTable([
    [
      READ_MORE,
      "^read more|^read next|^read also|^read full|^read the full|^also read|^see also|^related|^more on |^more from |^more stories|^more news|^more about |^more in |^don't miss|^watch more|^watch now|^watch: |^listen|^continue reading|^click here|^recommended|^you may like|^you may also|^you might like|^you might also|^up next|^trending|^most read|^most popular|^top stories|^latest|^learn more|^view more|^view all|^see all|^see more|^show more|^lesen sie |^mehr zum |^mehr dazu|^mehr lesen|^mehr aus |^weiterlesen|^auch interessant|^lire aussi|^lire la suite|^lire également|^à lire|^voir aussi|^lea también|^leer más|^le puede|^te puede|^vea también|^ver más|^más sobre|^más información|^leia mais|^leia também|^veja mais|^veja também|^saiba mais|^leggi anche|^lees ook|^lees meer|^läs mer|^läs även|^läs också|^les også|^læs også|^zobacz|^czytaj|^читайте|^смотрите|^подробнее|^по теме|^相关|^延伸|^関連|^続きを|^あわせて|^관련|^baca juga|^devamını|^bakınız|^okuyun",
    ],
    [
      COPYRIGHT,
      'copyright|all rights reserved|alle rechte|tous droits|todos los derechos|todos os direitos|все права|may not be published|may not be reproduced|無断転載|版权所有',
    ],
    [
      SHARE,
      'share this|share on |share via|tweet|facebook|twitter|whatsapp|pinterest|linkedin|instagram|follow us|teilen |partager|compartir|compartilhe|condividi|поделиться|シェア|分享',
    ],
    [
      SIGN_UP,
      'sign up|subscribe|subscription|newsletter|log in |login|sign in |register |create an account|get the latest|get our latest|get the best|get our best|in your inbox|app store|download the |download our |join us |become a member|donate|support us |abonn|suscríb|inscrit|inscriv|iscriviti|подпи|登録|订阅|구독|registrieren|anmelden',
    ],
    [
      BY,
      '^by |^von |^par |^por |^di |^door |^av |^текст|^автор|^written by |^reporting by |^edited by |^posted by |^about the author|^author',
    ],
    [DATE, '^updated|^published|^posted|^veröffentlicht|^publié|^publicado|^actualizado|^опубликовано'],
    [
      COMMENT,
      '^comment|^kommentar|^commentaire|^comentario|^commenti|^комментари|^leave a comment|^leave a reply|^join the conversation|^join the discussion|^コメント|^评论|^reply |^antworten|^responder ',
    ],
    [
      COOKIE,
      'cookie|gdpr|privacy policy|terms of use|terms of service|datenschutz|personaliz|personalis|consent |javascript|your browser|adblock|ad blocker',
    ],
    [
      TAGS,
      '^tag |^tags |^topic |^topics |^filed under|^category|^categories|^keywords|^themen |^schlagw|^mots clés|^etiquetas|^теги|^タグ|^标签|^posted in ',
    ],
    [
      ACT,
      'contact us |get started|free trial|book a |book now|buy now|add to cart|add to basket|add to bag|shop now|learn more|request a quote|request a demo|order now|sign up |log in |view all |see all |filter |sort by |quantity |in stock|review |reviews |reply |replies |quote |posted by |joined |member |members ',
    ],
    [
      FORUM,
      '^reply |^replies |^quote |^post |^posts |^joined |^posted |^member |^message |^messages |^like |^likes |^reputation|^registered |^senior member|^junior member|^location |^thread starter|^solved |^best answer|^report |^antworten|^zitieren|^beiträge|^ответить|^цитата',
    ],
  ]);
}

const MONTH =
  'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mai|okt|dez|ene|ago|dic|янв|фев|мар|апр|июн|июл|авг|сен|окт|ноя|дек|mär|fév|avr|aoû|déc';
const DATED = new RegExp(
  `^\\D{0,30}(?:\\d{1,2}[./-]\\d{1,2}[./-](?:19|20)?\\d\\d|(?:19|20)\\d\\d[-/.年]\\d{1,2}|(?:${MONTH})[^\\s\\d.,]*\\.? \\d{1,2}|\\d{1,2}\\.? (?:${MONTH}))`,
);
const MONEY = /[$€£¥₹]|\d ?(?:kr|zł|руб|円|元)/;

/** Longer texts are cut: cues stand at the start. */
const LONGEST = 160;

/** The cue bits of a row's text, given in lower case. `digits`: whether it holds digits. */
export function cuesOf(text: string, digits: boolean): number {
  table ??= made();
  let bits = table.bitsOf(text, LONGEST);
  if (text.includes('©')) bits |= COPYRIGHT;
  if (digits) {
    if (DATED.test(text)) bits |= DATE;
    if (MONEY.test(text)) bits |= PRICE;
    if (text.charCodeAt(0) === 35) bits |= FORUM;
  }
  return bits;
}
