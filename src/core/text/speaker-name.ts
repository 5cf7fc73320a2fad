/** Whether a label's name is likely to be somebody's. */

/**
 * 0: no name of anybody (`Note`, `https`, the beginning of a sentence). 1: may be one, when it returns: a handle in
 * lower case, *Audience member*. 2: looks like one: *Ana*, *P03*, *Researcher 1*, *Dr. Norbert Lammert*, *唐鳳*.
 */
export function nameLikelihood(speaker: string): 0 | 1 | 2 {
  if (speaker.startsWith('[')) return 0;
  const bracket = speaker.search(/[(（|]/);
  const bare = (bracket > 0 ? speaker.slice(0, bracket) : speaker).trim();
  if (bare.length === 0 || !/\p{L}/u.test(bare) || isHeading(bare)) return 0;
  if (/https?|www\.|\.(?:com|org|net|md|html?)\b|\\/.test(bare)) return 0;
  const comma = bare.indexOf(',');
  if (comma > 0 && bracket < 0) return withOffice(bare.slice(0, comma), bare.slice(comma + 1));
  const words = bare.split(/[\s\u00a0]+/);
  const first = words[0] ?? '';
  const last = words[words.length - 1] ?? '';
  if (words.length > 7 || bare.length > 60 || (last.endsWith('.') && last.length > 4)) return 0;
  if (isUncased(bare)) return uncasedLikelihood(bare, words.length);
  const lower = words.filter((word) => /^\p{Ll}/u.test(word) && !particles.has(word.toLowerCase()));
  const long = words.filter((word) => !word.endsWith('.')).length > 5;
  if (lower.length === 0) return long || (words.length > 1 && /^\p{Ll}/u.test(first)) || (words.length > 1 && openers.has(first.toLowerCase())) ? 1 : 2;
  if (words.length === 1) return 1;
  const others = lower.filter((word) => !roles.has(word));
  return words.length <= 4 && others.length <= 1 && words.some((word) => roles.has(word.toLowerCase())) ? 1 : 0;
}

/** *Andrea Nahles, Bundesministerin für Arbeit und Soziales*: a full name, and what its bearer is. */
function withOffice(name: string, office: string): 0 | 1 | 2 {
  if (!/\s/.test(name.trim()) || office.trim().split(/\s+/).length > 9) return 0;
  return nameLikelihood(name);
}

/** Whether a label heads a remark or a field rather than a turn: `Note`, `Date`, `Duración`. */
function isHeading(name: string): boolean {
  const plain = name.trim().toLowerCase();
  if (headings.has(plain)) return true;
  const first = /^[\p{L}\p{M}]+/u.exec(plain)?.[0] ?? '';
  return first !== plain && headings.has(first) && fieldBeginnings.has(first);
}

const isUncased = (name: string): boolean => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Thai}\p{Script=Devanagari}]/u.test(name);

/** Scripts without capitals: short is all there is to go by. */
function uncasedLikelihood(name: string, words: number): 0 | 1 | 2 {
  const spaced = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Hangul}]/u.test(name);
  if (spaced) return words <= 3 ? 2 : words <= 5 ? 1 : 0;
  const length = [...name].length;
  return length <= 4 ? 2 : length <= 10 ? 1 : 0;
}

function set(words: string): ReadonlySet<string> {
  return new Set(words.split('|'));
}

const particles = set('van|von|der|den|de|del|della|di|da|das|dos|do|du|la|le|les|el|al|bin|ibn|ben|of|and|y|und|et|e|i|zu|zur|zum|ter|ten|af|av|st.|jr.|h.|c.|vom');

/** What a person may be called who has no name. */
const roles = set(
  'speaker|speakers|member|audience|male|female|man|woman|girl|boy|participant|participants|person|people|voice|guest|host|moderator|facilitator|interviewer|interviewee|respondent|informant|caller|student|teacher|nurse|doctor|patient|mother|father|parent|child|researcher|coordinator|question|answer|group|everyone|all|unknown|senator|senador|público|oyente|asistente|entrevistador|entrevistadora|entrevistado|entrevistada|pregunta|respuesta|teilnehmer|teilnehmerin|sprecher|sprecherin|befragte|befragter|interviewerin|publikum|participante|intervenant|enquêteur|enquêtrice',
);

/** Words that begin sentences, not names. */
const openers = set(
  'a|an|the|this|that|these|those|there|here|i|we|you|he|she|it|they|my|our|your|his|her|their|and|but|so|or|if|when|while|because|for|first|second|third|then|now|as|at|in|on|to|with|what|how|why|who|where|which|is|are|was|one|two|three|some|all|also|just|like|well|yes|no|not|let|see|from|after|before|das|die|der|ein|eine|es|ich|wir|sie|und|aber|so|wie|was|wenn|el|la|los|las|un|una|y|pero|que|como|si|en|le|les|une|et|mais|je|nous|il|elle',
);

/** Labels of remarks and of fields in headers, in the languages of transcripts seen. */
const headings = set(
  [
    'note|notes|reminder|remember|nb|n.b|ps|p.s|warning|tip|caution|important|info|example|examples|e.g|i.e|see|see also|todo|to do|done|doing|summary|abstract|conclusion|conclusions|background|context|setting|scene|mood|atmosphere|weather|reflection|reflections|observation|observations|memo|memos|comment|comments|remark|remarks|analysis|method|methods|methodology|objective|objectives|aim|aims|goal|goals|overview|introduction|discussion|result|results|finding|findings|definition|theme|themes|code|codes|tag|tags|keyword|keywords|category|categories|topic|topics|agenda|actions|action items|decision|decisions|next steps|follow-up|attendees|attending|present|apologies|people|who|what|when|where|why|how|pros|cons|input|output|before|after|step|steps',
    'date|time|start|end|start time|end time|duration|length|place|location|venue|site|file|audio|audio file|video|recording|recorded|recorded by|transcriber|transcribed|transcribed by|transcription|transcript|translation|translated by|edited by|language|version|status|title|subject|author|authors|by|from|to|at|around|until|since|um|gegen|vers|cc|re|fwd|source|sources|link|links|url|http|https|ftp|mailto|doi|isbn|copyright|license|licence|contact|email|e-mail|phone|tel|address|project|study|consent|age|gender|sex|role|occupation|education|platform|pseudonym|name|type|format|id|break|intro|outro|music|jingle|sponsor|ad|chapter|section|part|figure|fig|table|box|caption|credit|credits|speaker detection|kind|webvtt|region|style|posted|edited|replies|likes|reply|replying|reactions|update|edit|spoiler|tl;dr|tldr|disclaimer|content warning|cw|tw',
    'nota|notas|fecha|lugar|hora|hora de inicio|hora de finalización|duración|modalidad|objetivo|contexto|resumen|observación|observaciones|título|título de la entrevista|autor|autora|fuente|tema|temas|enlace|ejemplo|código|códigos|seudónimo|edad|género|ubicación|otro|otros|otra|opción|opciones|anexo|indicadores',
    'hinweis|anmerkung|anmerkungen|notiz|notizen|datum|ort|zeit|dauer|beginn|ende|schluss|thema|themen|quelle|titel|beispiel|zusammenfassung|kontext|beobachtung|aufnahme|transkription|sprache|inhalt|drucksache|anlage|tagesordnung',
    'date|lieu|heure|durée|remarque|remarques|objectif|contexte|résumé|exemple|auteur|titre|thème|lien|data|luogo|ora|durata|esempio|riassunto|duração|local|observação|exemplo|resumo',
    '注|註|备注|備註|題目|题目|時間|时间|日期|地點|地点|主題|主题|譯者注|译者注|例如|比如|註解|摘要|标题|標題|来源|來源|הערה|תאריך|שעה|נושא|סדר היום|נכחו|ملاحظة|تاريخ|قال|وقال|فقال|قلت|قالوا|曰|云',
  ].join('|'),
);

/** Those that head a field with more words behind: *Notes on the setting*, *Hora de inicio*. */
const fieldBeginnings = set('note|notes|nota|notas|observation|observations|observación|observaciones|date|time|duration|duración|hora|fecha|lugar|place|location|context|contexto|hinweis|anmerkung|beginn|ende|objetivo|objective|tema|title|título|summary|resumen|example|ejemplo|source|link|section|part|chapter|step|figure|table');
