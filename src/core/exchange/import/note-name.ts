/** Titles as names of notes. */

/** Bytes of a name, UTF-8: disks take 255, the number behind it and the ending included. */
const mostNameBytes = 200;

/** A title as the name of a file, in any system and in links: no signs of theirs, none that is not seen, no reserved name. */
export function noteName(title: string): string {
  const plain = title.normalize('NFC').replace(/[\\/:*?"<>|#^[\]%\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu, ' ').replace(/\s+/g, ' ').trim().replace(/^[. ]+/, '');
  let [cut, bytes] = ['', 0];
  for (const char of plain) {
    const code = char.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (bytes > mostNameBytes) break;
    cut += char;
  }
  cut = cut.replace(/[. \u200d]+$/, '');
  if (cut === '') return 'Imported';
  return /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(?:\.|$)/i.test(cut) ? `Note ${cut}` : cut;
}
