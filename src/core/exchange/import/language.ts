/** Which language a text is in: by its writing, and among those in Latin letters by their commonest words. */

const scripts: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\u3041-\u30fe]/g],
  ['ko', /[\uac00-\ud7a3]/g],
  ['zh', /[\u4e00-\u9fff]/g],
  ['he', /[\u05d0-\u05ea]/g],
  ['ar', /[\u0621-\u064a]/g],
  ['ru', /[\u0430-\u044f]/g],
  ['el', /[\u03b1-\u03c9]/g],
  ['th', /[\u0e01-\u0e30]/g],
  ['hi', /[\u0904-\u0939]/g],
];

const common: Readonly<Record<string, ReadonlySet<string>>> = {
  en: words('the and of to that is it you was for have this what they are with just be we my'),
  de: words('und der die das ist nicht ich ein sie wir auch mit dass auf es aber zu den sich wie'),
  fr: words('le les des est une que pas vous dans pour je il c’est et qui on sur mais avec nous'),
  es: words('el que los una por con para las es como pero más lo está muy del se y porque no'),
  it: words('che di il non per una sono con è della mi si questo come ma gli anche perché del più'),
  pt: words('que não uma os com para mais por como mas se eu você foi isso são do da em ele'),
  nl: words('het een van ik dat niet en je zijn de voor maar ook met op dan er wat heb was'),
  sv: words('och det att som en är jag inte på för med har den av så vi man till om men'),
  pl: words('nie że się to jest na co jak ale tak do po bo czy tym od dla już był mnie'),
};

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** The ISO 639-1 code; null where the words are too few or belong to none clearly. Looks at the first 40,000 characters. */
export function languageOf(text: string): string | null {
  const beginning = text.slice(0, 40_000);
  const letters = beginning.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 40) return null;
  for (const [code, form] of scripts) {
    // Japanese is told by its kana, which stand among Chinese signs.
    if ((beginning.match(form)?.length ?? 0) > letters * (code === 'ja' ? 0.15 : 0.4)) return code;
  }
  const all = beginning.toLowerCase().match(/[\p{L}’]+/gu) ?? [];
  let [best, most, second] = [null as string | null, 0, 0];
  for (const [code, list] of Object.entries(common)) {
    const hits = all.filter((word) => list.has(word)).length;
    if (hits > most) [best, most, second] = [code, hits, most];
    else if (hits > second) second = hits;
  }
  return all.length >= 20 && most > all.length * 0.08 && most > second * 1.3 ? best : null;
}
