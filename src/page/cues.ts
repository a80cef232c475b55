/** What the words of a short row say about it, in the languages of the corpus; each cue is one bit. */

export const READ_MORE = 1;
export const PHOTO = 2;
export const COPYRIGHT = 4;
export const SHARE = 8;
export const SIGN_UP = 16;
export const BY = 32;
export const DATE = 64;
export const ADVERT = 128;
export const COMMENT = 256;
export const CONTACT = 512;
export const EDITOR = 1024;
export const VIDEO = 2048;
export const COOKIE = 4096;
export const TAGS = 8192;
export const LOWER = 16384;
export const COUNTS = 32768;

/** Number of cue bits. */
export const CUE_BITS = 16;

const CUES: ReadonlyArray<readonly [number, RegExp]> = [
  [
    READ_MORE,
    /^\W*(?:read (?:more|next|also|full|the full)|also read|see also|related|more (?:on|from|stories|news|about|in)|don'?t miss|watch(?: more| now|:)|listen|continue reading|click here|recommended|you (?:may|might) (?:also )?like|up next|trending|most (?:read|popular)|top stories|latest|lesen sie|mehr (?:zum|dazu|lesen|aus)|auch interessant|lire (?:aussi|la suite|également)|à lire|voir aussi|lea también|leer más|le puede|te puede|vea también|más (?:sobre|información)|leia (?:mais|também)|veja (?:mais|também)|saiba mais|leggi anche|lees (?:ook|meer)|läs (?:mer|även|också)|les også|læs også|zobacz|czytaj|читайте|смотрите|подробнее|по теме|关连|相关|延伸|関連|続きを|あわせて|관련|baca juga|devamını|bakınız|okuyun)/i,
  ],
  [
    PHOTO,
    /^\W*(?:photo|image|picture|file photo|pic|foto|bild|imagen|crédito|credit|getty|ap photo|reuters\/|afp\/|courtesy|illustration|graphic|фото|写真|图|사진|source:|quelle|fuente)\b|(?:getty images|shutterstock|ap photo|\/ ?(?:reuters|afp|getty|dpa|epa|ap|picture alliance))\W*$/i,
  ],
  [
    COPYRIGHT,
    /©|\(c\) ?(?:19|20)\d\d|copyright|all rights reserved|alle rechte|tous droits|todos los derechos|todos os direitos|все права|may not be (?:published|reproduced)|無断転載|版权所有/i,
  ],
  [
    SHARE,
    /\b(?:share (?:this|on|via)|tweet|facebook|twitter|whatsapp|pinterest|linkedin|instagram|follow us|teilen|partager|compartir|compartilhe|condividi|поделиться|シェア|分享)\b/i,
  ],
  [
    SIGN_UP,
    /\b(?:sign up|subscribe|subscription|newsletter|log ?in|sign in|register|create an account|get (?:the|our) (?:latest|best)|in your inbox|app store|download (?:the|our)|join us|become a member|donate|support us|abonn|suscríb|inscri[vt]|iscriviti|подпи|登録|订阅|구독|registrieren|anmelden)/i,
  ],
  [
    BY,
    /^\W*(?:by|von|par|por|di|door|av|текст|автор|written by|reporting by|edited by|posted by|about the author|author)[\s:]+\S/i,
  ],
  [
    DATE,
    /^\D{0,30}(?:\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d\d|(?:19|20)\d\d[-/.年]\d{1,2}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mai|okt|dez|ene|ago|dic|янв|фев|мар|апр|июн|июл|авг|сен|окт|ноя|дек)\p{L}*\.? \d{1,2}|\d{1,2}\.? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mai|okt|dez|ene|ago|dic|янв|фев|мар|апр|июн|июл|авг|сен|окт|ноя|дек)|updated|published|posted|veröffentlicht|publié|publicado|actualizado|опубликовано)/iu,
  ],
  [
    ADVERT,
    /^\W*(?:advertisement|advert|anzeige|werbung|publicité|publicidad|publicidade|реклама|sponsored|promoted|広告|广告|pubblicità|story continues|article continues|advertising)/i,
  ],
  [
    COMMENT,
    /^\W*(?:\d+ )?(?:comments?|kommentare?|commentaires?|comentarios?|commenti|комментари|leave a (?:comment|reply)|join the (?:conversation|discussion)|コメント|评论|reply|antworten|responder)\b/i,
  ],
  [CONTACT, /[\w.]@\w+\.\w|\b(?:tel|phone|fax|e-?mail|contact)\b\W|https?:\/\/|www\./i],
  [
    EDITOR,
    /^\W*(?:editor'?s note|correction|this (?:article|story|post|piece) (?:was|is|has|first|originally|appeared)|an earlier version|originally published|disclosure|disclaimer|note:|the views|anm\. d|korrektur)/i,
  ],
  [
    VIDEO,
    /^\W*(?:video|watch|gallery|slideshow|play|podcast|audio|loading|click to|media caption|live:|ver video|вид[ео]+)\b/i,
  ],
  [
    COOKIE,
    /cookie|gdpr|privacy policy|terms of (?:use|service)|datenschutz|personali[sz]ed|consent|javascript|your browser|adblock|ad blocker/i,
  ],
  [
    TAGS,
    /^\W*(?:tags?|topics?|filed under|categor(?:y|ies)|keywords|themen|schlagw|mots.clés|etiquetas|теги|タグ|标签|posted in)\b/i,
  ],
  [LOWER, /^\p{Ll}/u],
  [
    COUNTS,
    /^\W*[\d.,]+\s*[km]?\s*(?:shares?|views?|likes?|min(?:ute)?s?(?: read)?|comments?|reads?|votes?|replies)?\W*$/i,
  ],
];

/** Longer texts are cut: cues stand at the start. */
const LONGEST = 160;

/** The cue bits of a row's text. */
export function cuesOf(text: string): number {
  const start = text.length > LONGEST ? text.slice(0, LONGEST) : text;
  let bits = 0;
  for (const [bit, pattern] of CUES) if (pattern.test(start)) bits |= bit;
  return bits;
}
