/** Character references of HTML and captions. */

/** The character that a reference at a place stands for, and where it ends; null where none stands there. */
export function entityAt(source: string, at: number): { text: string; end: number } | null {
  const found = /^&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z][A-Za-z\d]{1,30}));/.exec(source.slice(at, at + 34));
  if (!found) return null;
  const [whole, decimal, hexadecimal, name] = found;
  const end = at + whole.length;
  if (name !== undefined) return Object.hasOwn(names, name) ? { text: names[name] ?? '', end } : null;
  const code = decimal === undefined ? parseInt(hexadecimal ?? '', 16) : Number(decimal);
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return { text: '\ufffd', end };
  return { text: code < 32 ? ' ' : String.fromCodePoint(code), end };
}

const names: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'', nbsp: '\u00a0', lrm: '\u200e', rlm: '\u200f', zwj: '\u200d', zwnj: '\u200c', shy: '\u00ad',
  hellip: '…', ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', sbquo: '‚', bdquo: '„', laquo: '«', raquo: '»', bull: '•', middot: '·',
  sup1: '¹', sup2: '²', sup3: '³', frac14: '¼', frac34: '¾', plusmn: '±', micro: 'µ', larr: '←', rarr: '→', harr: '↔', infin: '∞', ne: '≠', le: '≤', ge: '≥', ordf: 'ª', ordm: 'º', cent: '¢', minus: '−', check: '✓',
  copy: '©', reg: '®', trade: '™', deg: '°', euro: '€', pound: '£', yen: '¥', sect: '§', para: '¶', times: '×', frac12: '½', ensp: '\u2002', emsp: '\u2003', thinsp: '\u2009',
  auml: 'ä', ouml: 'ö', uuml: 'ü', Auml: 'Ä', Ouml: 'Ö', Uuml: 'Ü', szlig: 'ß', eacute: 'é', egrave: 'è', ecirc: 'ê', euml: 'ë', Eacute: 'É', agrave: 'à', aacute: 'á', acirc: 'â', atilde: 'ã',
  aring: 'å', Aring: 'Å', aelig: 'æ', AElig: 'Æ', oslash: 'ø', Oslash: 'Ø', ccedil: 'ç', Ccedil: 'Ç', iacute: 'í', igrave: 'ì', icirc: 'î', iuml: 'ï', ntilde: 'ñ', Ntilde: 'Ñ', oacute: 'ó',
  ograve: 'ò', ocirc: 'ô', otilde: 'õ', uacute: 'ú', ugrave: 'ù', ucirc: 'û', iexcl: '¡', iquest: '¿', Aacute: 'Á', Iacute: 'Í', Oacute: 'Ó', Uacute: 'Ú', oelig: 'œ', OElig: 'Œ',
};
