/** Files made to be slow: of every format, and of about `n` characters. All invented. */
import { strToU8 } from 'fflate';
import { docx, odt, paragraph, wordComments } from './made';

const of = (text: string) => (n: number): Uint8Array => strToU8(text.repeat(Math.ceil(n / text.length)));
const around = (before: string, text: string, after = '') => (n: number): Uint8Array => strToU8(before + text.repeat(Math.ceil(n / text.length)) + after);
const nested = (open: string, inside: string, close: string, most = Infinity) => (n: number): string => {
  const deep = Math.min(most, Math.ceil(n / (open.length + close.length)));
  return open.repeat(deep) + inside + close.repeat(deep);
};

/** By the name of a file, which tells what it is to be read as. */
export const hostile: Readonly<Record<string, (n: number) => Uint8Array>> = {
  'captions.vtt': around('WEBVTT\n\n', '00:00.000 --> 00:01.000\n<v Ana>a <b>b</b> &amp; '),
  'one caption.vtt': around('WEBVTT\n\n00:00.000 --> 00:01.000\n', 'words '),
  'one caption, lines.vtt': around('WEBVTT\n\n00:00.000 --> 00:01.000\n', 'Ana: words\n'),
  'signs.vtt': around('WEBVTT\n\n00:00.000 --> 00:01.000\n', '<<&&{'),
  'arrows.vtt': around('WEBVTT\n\n', '-->'),
  'voices.vtt': around('WEBVTT\n\n00:00.000 --> 00:01.000\n', '<v A>'),
  'backwards.vtt': (n) => strToU8(`WEBVTT\n\n${Array.from({ length: Math.ceil(n / 40) }, (_, at) => `00:${String(59 - (at % 60)).padStart(2, '0')}.000 --> 00:59.000\nx\n`).join('\n')}`),
  'rolling.vtt': around('WEBVTT\n\n', '00:00:00.000 --> 00:00:02.000\nso we\n<00:00:00.500><c>went</c>\n\n'),
  'titles.srt': of('1\n00:00:01,000 --> 00:00:02,000\nAna: hi\n\n'),
  'digits.srt': of('1\n'),
  'names.txt': of('Ana: hello there.\nBen (00:01): yes\n'),
  'one line.txt': of('word '),
  'one word.txt': of('a'),
  'colons.txt': of(':'),
  'many names.txt': (n) => strToU8(Array.from({ length: Math.ceil(n / 10) }, (_, at) => `N${at}: hi\n`).join('')),
  'many names with times.txt': (n) => strToU8(Array.from({ length: Math.ceil(n / 20) }, (_, at) => `[00:00:01] N${at}: hi\n`).join('')),
  'names in columns.txt': of('Ana  0:01  hi\n'),
  'spoken arrows.vtt': around('WEBVTT\n\n', 'a --> b\n'),
  'times.sbv': of('0:00:00.1,0:00:00.2\na\n\n'),
  'chat of old.txt': of('10:01:02 From a to b to c to d : to \n'),
  'dates.csv': around('author,date,text\n', 'a,1/2/2024,x\n'),
  'lines.json': of('{"author":"a","body":"x","created_utc":1}\n'),
  'stamps.txt': of('Ana: words #00:00:01-2#\n\nBen: more #00:00:02-0#\n\n'),
  'times.txt': of('00:00:01 words\n'),
  'asterisks.txt': of('*'),
  'signs.txt': of('[[`$%%==~~#a<b>&c;^d\\ '),
  'dollars.txt': of('$a '),
  'addresses.txt': of('https://x.org/a==b '),
  'tabs.txt': of('\t- a\n'),
  'deep tabs.txt': (n) => strToU8(Array.from({ length: Math.ceil(Math.sqrt(n)) }, (_, at) => `${'\t'.repeat(at)}a\n`).join('')),
  'personal.txt': of('@a 1 2 a@ +1 www.'),
  'blank.txt': of(' \n'),
  'dashes.txt': of('- - -\n'),
  'chat.txt': of('00:00:01\tAna:\tReplying to "x"\n\ny\n00:00:02\tBen:\tReacted to "y" with z\n'),
  'chat, one message.txt': around('00:00:01\tAna:\t', 'Replying to "x'),
  'teams.txt': around('', '0:0:3.0 --> 0:0:6.400\nAna\nhi\n'),
  'tags.html': around('<html>', '<p a="'),
  'less than.html': around('<html>', '<'),
  'and.html': around('<html>', '&'),
  'scripts.html': around('<html>', '<script>'),
  'comments.html': around('<html>', '<!--'),
  'tables.html': (n) => strToU8(`<html>${nested('<table><tr><td>', 'x', '</td></tr></table>')(n)}`),
  'lists.html': around('<html>', '<ul><li>a &lt; b<br>'),
  'quotes.html': around('<html>', '<a b="c" d=\'e'),
  'braces.rtf': around('{\\rtf1 ', '{'),
  'groups.rtf': around('{\\rtf1 ', '{\\b a\\par'),
  'hex.rtf': around('{\\rtf1 ', "\\'e9"),
  'words.rtf': around('{\\rtf1 ', '\\aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'),
  'segments.json': (n) => strToU8(JSON.stringify({ segments: Array.from({ length: Math.ceil(n / 40) }, (_, at) => ({ start: at, end: at + 1, text: ' a.', speaker: `S${at}` })) })),
  'words.json': (n) => strToU8(JSON.stringify({ transcript: { paragraphs: [{ speaker: 'Ana', words: Array.from({ length: Math.ceil(n / 30) }, (_, at) => ({ time: at * 300, value: 'a' })) }] } })),
  'rev.json': (n) => strToU8(JSON.stringify({ monologues: [{ speaker: 0, elements: Array.from({ length: Math.ceil(n / 30) }, (_, at) => ({ ts: at, value: 'a' })) }] })),
  'deep.json': (n) => strToU8(nested('[', '', ']', 100_000)(n)),
  'deep objects.json': (n) => strToU8(nested('{"a":', '1', '}', 50_000)(n)),
  'answers.json': (n) => {
    const deep = Math.min(3_000, Math.ceil(n / 120));
    return strToU8(`${'{"kind":"Listing","data":{"children":[{"kind":"t1","data":{"name":"t1_a","author":"x","body":"y","replies":'.repeat(deep)}""${'}}]}}'.repeat(deep)}`);
  },
  'outbox.json': (n) => strToU8(JSON.stringify({ orderedItems: Array.from({ length: Math.ceil(n / 120) }, (_, at) => ({ type: 'Create', object: { id: `${at}`, content: '<p>a<br>b', inReplyTo: `${at - 1}` } })) })),
  'tweets.js': (n) => strToU8(`window.YTD.tweets.part0 = ${JSON.stringify(Array.from({ length: Math.ceil(n / 60) }, (_, at) => ({ tweet: { id_str: `${at}`, full_text: 'a', in_reply_to_status_id_str: `${at - 1}` } })))}`),
  'talk.otr': (n) => strToU8(JSON.stringify({ text: '<p><span class="timestamp">0:03</span> Ana: x'.repeat(Math.ceil(n / 45)), media: '' })),
  'posts.csv': around('author,text,id,parent_id\n', 'x,"a, b",1,1\n'),
  'quotes.csv': around('author,text\n', '"'),
  'one cell.csv': around('author,text\nx,"', 'a\n'),
  'columns.csv': (n) => strToU8(`text,${'a,'.repeat(Math.ceil(n / 4))}\nx${',b'.repeat(Math.ceil(n / 4))}`),
  'paragraphs.docx': (n) => docx(paragraph('Ana: hello *there*').repeat(Math.ceil(n / 70))),
  'one paragraph.docx': (n) => docx(`<w:p>${'<w:r><w:t>a </w:t></w:r>'.repeat(Math.ceil(n / 24))}</w:p>`),
  'comments.docx': (n) => {
    const many = Math.ceil(n / 400);
    const ids = Array.from({ length: many }, (_, id) => id);
    return docx(ids.map((id) => `<w:p><w:commentRangeStart w:id="${id}"/><w:r><w:t>Ana: words ${id}</w:t></w:r><w:commentRangeEnd w:id="${id}"/></w:p>`).join(''), { 'word/comments.xml': wordComments(ids.map((id) => ({ id, text: 'c' }))) });
  },
  'comments on one word.docx': (n) => {
    const ids = Array.from({ length: Math.ceil(n / 400) }, (_, id) => id);
    return docx(`<w:p>${ids.map((id) => `<w:commentRangeStart w:id="${id}"/>`).join('')}<w:r><w:t>Ana</w:t></w:r>${ids.map((id) => `<w:commentRangeEnd w:id="${id}"/>`).join('')}</w:p>`, { 'word/comments.xml': wordComments(ids.map((id) => ({ id, text: 'c' }))) });
  },
  'tables.docx': (n) => docx(nested('<w:tbl><w:tr><w:tc>', paragraph('x'), '</w:tc></w:tr></w:tbl>', 600)(n)),
  'boxes.docx': (n) => docx(`<w:p>${nested('<w:r><w:drawing><w:txbxContent><w:p>', '<w:r><w:t>x</w:t></w:r>', '</w:p></w:txbxContent></w:drawing></w:r>', 300)(n)}</w:p>`),
  'text.odt': (n) => odt('<text:p>Ana: hello<text:s text:c="9"/></text:p>'.repeat(Math.ceil(n / 45))),
  'lists.odt': (n) => odt(nested('<text:list><text:list-item>', '<text:p>a</text:p>', '</text:list-item></text:list>', 900)(n)),
  'notes.odt': (n) => odt(`<text:p>a${'<text:note><text:note-body><text:p>b</text:p></text:note-body></text:note>'.repeat(Math.ceil(n / 75))}</text:p>`),
};
