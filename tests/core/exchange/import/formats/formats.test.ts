import { describe, expect, it } from 'vitest';
import { noteOf } from '../../../../../src/core/exchange/import/note';
import { readImport } from '../../../../../src/core/exchange/import/read';
import { bytes, docx, odt, paragraph } from '../made';
import { inEnglish, say } from '../../../../../src/core/said/sayings';

const read = (name: string, source: string | Uint8Array) => readImport(name, typeof source === 'string' ? bytes(source) : source);
/** The note's body, of the first document. */
const body = (name: string, source: string | Uint8Array): string => {
  const file = read(name, source);
  const [document] = file.documents;
  if (!document) throw new Error('no document');
  return noteOf(file, document, { folder: 'Data', date: '2026-11-22' }).text.replace(/^---\n[^]*?\n---\n/, '').trim();
};

describe('captions', () => {
  it('are joined into turns, with the time at which each begins', () => {
    const vtt = 'WEBVTT - Talk\nLanguage: en\n\nNOTE made by a machine\n\nSTYLE\n::cue { color: red }\n\nREGION\nid:fred\n\n1\n00:00:01.000 --> 00:00:03.000 align:start\n<v Ana>We <i>stay</i> &amp; wait.</v>\n\n2\n00:00:03.500 --> 00:00:05.000\n<v Ana>Always.\n\n00:00:06.000 --> 00:00:07.000\n<v.loud Ben>No. #never</v>\n';
    expect(body('talk.vtt', vtt)).toBe('**Ana** (00:00:01): We stay & wait. Always.\n\n**Ben** (00:00:06): No. \\#never');
    const [document] = read('talk.vtt', vtt).documents;
    expect(document).toMatchObject({ format: 'WebVTT', language: 'en', participants: ['Ana', 'Ben'], type: 'interview' });
    expect(document?.losses.map(inEnglish)).toEqual(['2 notes beside the captions', '2 blocks of style or region']);
  });

  it('part a turn at a long silence, and give a long speech new times where a sentence ends', () => {
    const clock = (s: number) => `00:${String(Math.floor(s / 60)).padStart(2, '0')}:${String(s % 60).padStart(2, '0')}.000`;
    const cues = Array.from({ length: 60 }, (_, n) => `${clock(n * 5)} --> ${clock(n * 5 + 5)}\n<v Ana>Words ${n}${n % 2 ? '.' : ','}`);
    const times = [...body('t.vtt', `WEBVTT\n\n${cues.join('\n\n')}`).matchAll(/\((\d\d:\d\d:\d\d)\)/g)].map(([, time]) => time);
    expect(times).toEqual(['00:00:00', '00:02:00', '00:04:00']);
    expect(body('t.vtt', 'WEBVTT\n\n00:00.000 --> 00:01.000\n<v Ana>One\n\n00:30.000 --> 00:31.000\n<v Ana>Two\n')).toBe('**Ana** (00:00:00): One\n\n**Ana** (00:00:30): Two');
  });

  it('that overlap, stand out of order or lost their blank line keep all their words', () => {
    expect(body('a.vtt', 'WEBVTT\n\n00:05.000 --> 00:09.000\n<v Ben>Later\n00:01.000 --> 00:06.000\n<v Ana>First\n')).toBe('**Ana** (00:00:01): First\n\n**Ben** (00:00:05): Later');
    const { documents } = read('b.srt', '1\n00:00:01,000 --> 00:00:02,000\nAna: One.\n\n2\n00:99:xx --> no\nTwo.\n\nThree.\n\n4\n00:00:04,000 --> 00:00:05,000\nBen: Four.\n\n5\n00:00:06,000 --> 00:00:07,000\nAna: Five.\n');
    expect(documents[0]?.pieces.flatMap(({ paragraphs }) => paragraphs).join(' ')).toBe('One. Two. Three. Four. Five.');
    expect(documents[0]?.warnings.map(inEnglish)).toEqual(['The times of 2 captions could not be read; the words are kept.']);
  });

  it('that roll are told once', () => {
    const vtt = 'WEBVTT\n\n00:00:00.000 --> 00:00:02.000\nso we\n<00:00:00.500><c>went</c>\n\n00:00:02.000 --> 00:00:02.010\nwent\n\n00:00:02.010 --> 00:00:04.000\nwent\nhome<00:00:03.000><c> late</c>\n';
    expect(body('y.vtt', vtt)).toBe('(00:00:00) so we went home late');
  });

  it('of Chinese and Japanese are joined without spaces', () => {
    expect(body('z.srt', '1\n00:00:01,000 --> 00:00:02,000\n唐鳳：我們\n\n2\n00:00:02,000 --> 00:00:03,000\n開始。\n\n3\n00:00:03,000 --> 00:00:04,000\n問：好。\n\n4\n00:00:05,000 --> 00:00:06,000\n唐鳳：嗯。\n')).toContain('我們開始。');
  });
});

describe('the habits of programs', () => {
  const two = (a: string, b: string): string => `**Ana Lima** (00:00:03): ${a}\n\n**Ben Ode** (00:01:02): ${b}`;
  it.each([
    ['Otter', 'otter.txt', 'Ana Lima  0:03  \nWe never felt safe.\n\nBen Ode  1:02  \nNo.\n\n'],
    ['Rev', 'rev.txt', 'Ana Lima (00:03):\nWe never felt safe.\n\nBen Ode (01:02):\nNo.\n'],
    ['Descript', 'descript.txt', '[00:00:03] Ana Lima: We never felt safe.\n\n[00:01:02] Ben Ode: No.\n'],
    ['Trint', 'trint.txt', '[00:00:03] Ana Lima\nWe never felt safe.\n\n[00:01:02] Ben Ode\nNo.\n'],
    ['noScribe, HTML', 'noscribe.html', '<!DOCTYPE html><html><head><title>Talk</title></head><body><p><a name="ts_3000_9000_S00">Ana Lima: <span style="color:gray">[00:00:03]</span> We never felt safe.</a></p><p>Ben Ode: [00:01:02] No.</p></body></html>'],
    ['Zoom', 'zoom.vtt', 'WEBVTT\n\n1\n00:00:03.000 --> 00:00:05.000\nAna Lima: We never\n\n2\n00:00:05.000 --> 00:00:06.000\nAna Lima: felt safe.\n\n3\n00:01:02.000 --> 00:01:03.000\nBen Ode: No.\n'],
    ['Teams, VTT', 'teams.vtt', 'WEBVTT\n\n1b/3-0\n00:00:03.411 --> 00:00:06.000\n<v Ana Lima>We never felt safe.</v>\n\n1b/4-0\n00:01:02.000 --> 00:01:03.000\n<v Ben Ode>No.</v>\n'],
    ['Teams, Word of old', 'teams.docx', docx([paragraph('0:0:3.0 --> 0:0:6.400'), paragraph('Ana Lima'), paragraph('We never felt safe.'), paragraph('0:1:2.0 --> 0:1:3.0'), paragraph('Ben Ode'), paragraph('No.')].join(''))],
    ['Teams, Word of today', 'teams2.docx', docx('<w:p><w:r><w:t>Ana Lima   0:03</w:t></w:r><w:r><w:br/><w:t>We never felt safe.</w:t></w:r></w:p><w:p><w:r><w:t>Ben Ode   1:02</w:t><w:br/><w:t>No.</w:t></w:r></w:p>')],
    ['a table in Word', 'table.docx', docx(`<w:tbl>${[['00:00:03', 'Ana Lima', 'We never felt safe.'], ['00:01:02', 'Ben Ode', 'No.']].map((row) => `<w:tr>${row.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`)],
    ['oTranscribe', 'talk.otr', JSON.stringify({ text: '<p><span class="timestamp" data-timestamp="3">0:03</span> Ana Lima: We never felt safe.</p><p><span class="timestamp" data-timestamp="62">1:02</span> Ben Ode: No.</p>', media: 'talk.mp3', 'media-time': 1 })],
    ['WhisperX', 'w.json', JSON.stringify({ segments: [{ start: 3.1, end: 5, text: ' We never', speaker: 'Ana Lima' }, { start: 5, end: 6, text: ' felt safe.', speaker: 'Ana Lima' }, { start: 62, end: 63, text: ' No.', speaker: 'Ben Ode' }], language: 'en' })],
    ['Rev, JSON', 'r.json', JSON.stringify({ speakers: [{ id: 0, name: 'Ana Lima' }], monologues: [{ speaker: 0, elements: [{ type: 'text', value: 'We never', ts: 3.2, end_ts: 4 }, { type: 'punct', value: ' ' }, { type: 'text', value: 'felt safe.', ts: 4, end_ts: 5 }] }, { speaker: 'Ben Ode', elements: [{ type: 'text', value: 'No.', ts: 62, end_ts: 63 }] }] })],
    ['Otter, JSON, in samples of the recording', 'o.json', JSON.stringify({ status: 'OK', speech: { title: 'Talk', duration: 64, speakers: [{ id: 7, speaker_name: 'Ana Lima' }], transcripts: [{ start_offset: 49_600, end_offset: 96_000, speaker_id: 7, transcript: 'We never felt safe.' }, { start_offset: 992_000, end_offset: 1_016_000, speaker_name: 'Ben Ode', transcript: 'No.' }] } })],
    ['Otter, Word', 'otter.docx', docx(['Ana Lima  0:03', 'We never felt safe.', 'Ben Ode  1:02', 'No.'].map((line) => paragraph(line)).join(''))],
    ['Trint, JSON', 't.json', JSON.stringify({ transcript: { speakers: [{ id: 's1', name: 'Ana Lima' }], paragraphs: [{ speaker: 's1', words: [{ time: 3200, duration: 300, value: 'We', confidence: 0.9 }, { time: 3500, duration: 300, value: 'never' }, { time: 3800, duration: 300, value: 'felt' }, { time: 4100, duration: 300, value: 'safe.' }] }, { speaker: 'Ben Ode', words: [{ time: '62000', duration: '400', value: 'No.' }] }] } })],
    ['Trint, VTT', 't.vtt', 'WEBVTT\n\n00:00:03.200 --> 00:00:04.400\n<v Ana Lima>We never felt safe.\n\n00:01:02.000 --> 00:01:02.400\n<v Ben Ode>No.\n'],
    ['Trint, Word', 't.docx', docx(['[00:00:03] Ana Lima', 'We never felt safe.', '[00:01:02] Ben Ode', 'No.'].map((line) => paragraph(line)).join(''))],
    ['Rev, Word', 'r.docx', docx(['Ana Lima (00:03):', 'We never felt safe.', 'Ben Ode (01:02):', 'No.'].map((line) => paragraph(line)).join(''))],
    ['Descript, SRT', 'd.srt', '1\n00:00:03,100 --> 00:00:05,000\nAna Lima: We never\n\n2\n00:00:05,000 --> 00:00:06,000\nfelt safe.\n\n3\n00:01:02,000 --> 00:01:03,000\nBen Ode: No.\n'],
    ['Descript, RTF', 'd.rtf', '{\\rtf1\\ansi {\\b Ana Lima:} [00:00:03] We never felt safe.\\par\\par {\\b Ben Ode:} [00:01:02] No.\\par}'],
    ['Descript, HTML', 'd.html', '<html><body><p><strong>Ana Lima:</strong> <a href="#">[00:00:03]</a> We never felt safe.</p><p><strong>Ben Ode:</strong> [00:01:02] No.</p></body></html>'],
    ['noScribe, VTT', 'n.vtt', 'WEBVTT talk.mp3\n\nNOTE\nTranscribed with noScribe\n\n1\n00:00:03.100 --> 00:00:06.000\n<v Ana Lima>We never felt safe.\n\n2\n00:01:02.000 --> 00:01:03.000\n<v Ben Ode>No.\n'],
    ['whisper.cpp, with speakers', 'c.json', JSON.stringify({ result: { language: 'en' }, transcription: [{ timestamps: { from: '00:00:03,100', to: '00:00:06,000' }, offsets: { from: 3100, to: 6000 }, text: ' We never felt safe.', speaker: 'Ana Lima' }, { offsets: { from: 62_000, to: 63_000 }, text: ' No.', speaker: 'Ben Ode' }] })],
    ['a service that gives utterances', 'u.json', JSON.stringify({ audio_duration: 64, utterances: [{ speaker: 'Ana Lima', start: 3120, end: 6000, text: 'We never felt safe.' }, { speaker: 'Ben Ode', start: 62_000, end: 63_000, text: 'No.' }] })],
    ['podcast transcripts', 'p.json', JSON.stringify({ version: '1.0.0', segments: [{ speaker: 'Ana Lima', startTime: 3, endTime: 6, body: 'We never felt safe.' }, { speaker: 'Ben Ode', startTime: 62, endTime: 63, body: 'No.' }] })],
    ['a table with times', 't.csv', 'start,speaker,text\n3.5,Ana Lima,We never felt safe.\n00:01:02,Ben Ode,No.\n'],
  ])('%s', (_, name, source) => {
    expect(body(name, source)).toBe(two('We never felt safe.', 'No.'));
  });

  it('f4 and MAXQDA: a stamp at the end of what was said is where the next begins', () => {
    expect(body('f4.txt', 'I: How was it? #00:00:04-2#\n\nB: Loud. (laughs) #00:00:09-7#\n\nI: And then? #00:00:12-0#\n')).toBe('**I** (00:00:00): How was it?\n\n**B** (00:00:04): Loud. (laughs)\n\n**I** (00:00:09): And then?');
  });

  it('times of JSON are seconds or thousandths, whichever people could have talked in', () => {
    const at = (unit: number) => body('w.json', JSON.stringify({ segments: Array.from({ length: 40 }, (_, n) => ({ start: n * 30 * unit, end: (n * 30 + 29) * unit, text: `${'word '.repeat(60)}end.`, speaker: n % 2 ? 'Ana' : 'Ben' })) }));
    expect(at(1000)).toBe(at(1));
    expect(at(1)).toContain('**Ana** (00:19:30): word');
  });

  it('Whisper without speakers: paragraphs with a time each', () => {
    const segments = Array.from({ length: 20 }, (_, n) => ({ start: n * 4, end: n * 4 + 4, text: ` Sentence ${n}.` }));
    const text = body('w.json', JSON.stringify({ segments }));
    expect([...text.matchAll(/^\((\d\d:\d\d:\d\d)\)/gm)].map(([, time]) => time)).toEqual(['00:00:00', '00:00:32', '00:01:04']);
  });

  it('Google Meet: the time above the talk, who was there', () => {
    expect(body('meet.txt', 'Team talk - Transcript\n\n00:05:00\nAna Lima: Hello.\nBen Ode: Hi.\nAna Lima: So.\n')).toContain('**Ana Lima** (00:05:00): Hello.\n\n**Ben Ode**: Hi.');
  });

  it('Zoom chat: replies know what they answer; reactions are told, not imported', () => {
    const chat = '00:01:02\tAna Lima:\tThe long sentence that is answered\n00:01:09\tBen Ode:\tReplying to "The long sentence th..."\n\nI agree #yes\n00:01:12\tCy:\tReacted to "I agree #yes" with 👍\n00:01:15\tCy:\tRemoved a 👍 reaction from "I agree #yes"\n00:02:00\tAna Lima:\thttps://x.org/a_b\n';
    expect(body('chat.txt', chat)).toBe('**Ana Lima** (00:01:02): The long sentence that is answered ^post-1\n\n**Ben Ode** (00:01:09): (↳ [[#^post-1|Ana Lima]]) I agree \\#yes\n\n**Ana Lima** (00:02:00): https://x.org/a_b');
    expect(read('chat.txt', chat).documents[0]?.losses.map(inEnglish)).toEqual(['2 reactions (emoji on a message)']);
  });

  it('Zoom chat: reactions and replies that quote nothing, only cut it short', () => {
    const chat = '00:01:02\tAna Lima:\tThe long sentence that is answered\n00:01:09\tBen Ode:\tReacted to The long sentence th... with "👍"\n00:01:12\tCy:\tReplying to The long sentence th...\n\nno\n';
    expect(body('chat.txt', chat)).toBe('**Ana Lima** (00:01:02): The long sentence that is answered ^post-1\n\n**Cy** (00:01:12): (↳ [[#^post-1|Ana Lima]]) no');
    expect(read('chat.txt', chat).documents[0]?.losses.map(inEnglish)).toEqual(['1 reaction (emoji on a message)']);
  });
});

describe('documents', () => {
  it('of Word keep headings and lists, and tell what is left out', () => {
    const file = docx(
      paragraph('Field day', '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>') + paragraph('We met.') + paragraph('bread', '<w:pPr><w:numPr><w:ilvl w:val="0"/></w:numPr></w:pPr>') + paragraph('rye', '<w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr>') +
        '<w:p><w:r><w:t>Kept</w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:r><w:drawing><a:blip/></w:drawing><w:footnoteReference w:id="9"/><w:commentReference w:id="9"/></w:r></w:p>',
      { 'word/vbaProject.bin': 'Sub AutoOpen()' },
    );
    const [document] = read('x.doc', file).documents;
    expect(body('x.doc', file)).toBe('## Field day\n\nWe met.\n\n- bread\n\t- rye\n\nKept');
    expect(document).toMatchObject({ format: 'Word (DOCX)', title: 'x', type: 'fieldnote' });
    expect(document?.losses.map(inEnglish)).toEqual(['1 picture', '1 footnote', '1 comment in the margin', '1 stretch deleted with changes tracked']);
    expect(document?.warnings.map(inEnglish)).toEqual(['The file contains macros. They were not run and are left out.']);
  });

  it('of OpenDocument are read alike', () => {
    expect(body('x.odt', odt('<text:h text:outline-level="2">Talk</text:h><text:p>Ana:<text:s text:c="2"/>Hello <text:span>there</text:span>.</text:p><text:p>Ben:<text:tab/>Hi.</text:p><text:p>Ana: So.</text:p>'))).toBe('### Talk\n\n**Ana**: Hello there.\n\n**Ben**: Hi.\n\n**Ana**: So.');
  });

  it('of RTF too, whatever their name says', () => {
    expect(body('old.doc', '{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}{\\*\\generator X;}\\f0 Ana: Caf\\\'e9 \\u8230? {\\b bold}\\par Ben: No.\\par Ana: \\{So\\}.\\par}')).toBe('**Ana**: Café … bold\n\n**Ben**: No.\n\n**Ana**: {So}.');
  });

  it('in Markdown are kept to the byte, with what is not said in their properties', () => {
    const source = '---\ntype: diary\ntags: [a]\n---\n# Day\n\n**Ana:** hi #mine\n';
    const file = read('2024-03-01 day.md', source);
    const [document] = file.documents;
    if (!document) throw new Error('no document');
    const { text } = noteOf(file, document, { folder: '', date: '2026-11-22' });
    expect(text.endsWith('---\n# Day\n\n**Ana:** hi #mine\n')).toBe(true);
    expect(text).toContain('type: diary\ntags: [a]\ndate: 2024-03-01\nsource: "2024-03-01 day.md"\nsource-hash: sha256-');
  });

  it('in indented lines are lists; lines broken to fit a page are joined', () => {
    expect(body('n.txt', 'P10\nT1\n\tclear\n\t\tvery\n\tfine\nT2\n')).toBe('- P10\n- T1\n\t- clear\n\t\t- very\n\t- fine\n- T2');
    const wrapped = Array.from({ length: 12 }, (_, n) => `the words of line ${n} go on until they reach the margin`).join('\n');
    expect(body('w.txt', wrapped)).toBe(wrapped.replace(/\n/g, ' '));
  });
});

describe('encodings', () => {
  const talk = 'Ana: Größe – „so“?\nBen: Café.\nAna: Ja.\n';
  const utf16 = (text: string, little: boolean, mark: boolean): Uint8Array => {
    const units = [...(mark ? '\ufeff' : ''), ...text].map((char) => char.charCodeAt(0));
    return Uint8Array.from(units.flatMap((unit) => (little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])));
  };
  const windows: Readonly<Record<string, number>> = { '–': 0x96, '„': 0x84, '“': 0x93, ö: 0xf6, ß: 0xdf, é: 0xe9 };
  it.each([
    ['UTF-8', bytes(`\ufeff${talk}`), true],
    ['UTF-16LE', utf16(talk, true, true), true],
    ['UTF-16BE', utf16(talk, false, true), true],
    ['UTF-16LE', utf16(talk, true, false), true],
    ['Windows-1252', Uint8Array.from([...talk], (char) => windows[char] ?? char.charCodeAt(0)), false],
  ])('%s', (encoding, source, sure) => {
    const file = readImport('t.txt', source);
    expect(file.encoding).toBe(encoding);
    expect(file.documents[0]?.pieces.map(({ paragraphs }) => paragraphs[0])).toEqual(['Größe – „so“?', 'Café.', 'Ja.']);
    expect(file.documents[0]?.warnings.length).toBe(sure ? 0 : 1);
  });

  it('Windows-1255 and Shift-JIS are told from their letters', () => {
    const hebrew = 'שלום לכולם, אנחנו מתחילים את הישיבה של הוועדה היום בבוקר.';
    const cp1255 = Uint8Array.from([...hebrew], (char) => (char >= 'א' ? char.charCodeAt(0) - 0x5d0 + 0xe0 : char.charCodeAt(0)));
    expect(readImport('h.txt', cp1255)).toMatchObject({ encoding: 'Windows-1255', documents: [{ language: 'he' }] });
    // "これはテストです。" in Shift-JIS.
    const sjis = Uint8Array.from([0x82, 0xb1, 0x82, 0xea, 0x82, 0xcd, 0x83, 0x65, 0x83, 0x58, 0x83, 0x67, 0x82, 0xc5, 0x82, 0xb7, 0x81, 0x42]);
    const file = readImport('j.txt', sjis);
    expect(file.encoding).toBe('Shift_JIS');
    expect(file.documents[0]?.pieces[0]?.paragraphs).toEqual(['これはテストです。']);
  });
});

describe('threads', () => {
  const comment = (name: string, parent: string, author: string, text: string, replies: unknown = '') => ({ kind: 't1', data: { name, parent_id: parent, author, body: text, created_utc: 1709296200, edited: false, replies } });
  it('of Reddit know who answers whom, what was edited and deleted, and what was not loaded', () => {
    const page = [
      { kind: 'Listing', data: { children: [{ kind: 't3', data: { name: 't3_a', title: 'Sleep &amp; work', selftext: 'Anyone?\n\nReally.', author: 'moth', created_utc: 1709296200, edited: 1709296300, permalink: '/r/x/comments/a/' } }] } },
      { kind: 'Listing', data: { children: [comment('t1_b', 't3_a', 'fern', '#me [[too]]', { kind: 'Listing', data: { children: [comment('t1_c', 't1_b', '[deleted]', '[deleted]')] } }), { kind: 'more', data: { count: 7 } }] } },
    ];
    expect(body('r.json', JSON.stringify(page))).toBe(
      '**moth** (2024-03-01 12:30): Sleep & work\n\nAnyone?\n\nReally. [edited] ^post-1\n\n**fern** (2024-03-01 12:30): (↳ [[#^post-1|moth]]) \\#me \\[\\[too]] ^post-2\n\n**deleted account** (2024-03-01 12:30): (↳ [[#^post-2|fern]]) [deleted]',
    );
    expect(read('r.json', JSON.stringify(page)).documents[0]).toMatchObject({ title: 'Sleep & work', permalink: 'https://www.reddit.com/r/x/comments/a/', date: '2024-03-01', losses: [say('lost', 'not-loaded', 7)], type: 'thread' });
  });

  it('of a Mastodon archive', () => {
    const note = (id: string, content: string, inReplyTo: string | null) => ({ type: 'Create', object: { id: `https://s.example/users/ana/statuses/${id}`, attributedTo: 'https://s.example/users/ana', published: `2024-03-0${id}T12:30:00Z`, content, inReplyTo } });
    const outbox = { '@context': 'x', type: 'OrderedCollection', orderedItems: [note('1', '<p>Hello <a href="https://x.org">world</a></p><p>two</p>', null), note('2', '<p>more</p>', 'https://s.example/users/ana/statuses/1'), note('3', '<p>hi</p>', 'https://t.example/@ben/9'), { type: 'Announce', object: 'https://t.example/1' }] };
    expect(body('outbox.json', JSON.stringify(outbox))).toBe('**ana@s.example** (2024-03-01 12:30): Hello world\n\ntwo ^post-1\n\n**ana@s.example** (2024-03-02 12:30): (↳ [[#^post-1|ana@s.example]]) more\n\n**ana@s.example** (2024-03-03 12:30): (↳ ben@t.example) hi');
  });

  it('of a Twitter archive: read as data, never run', () => {
    const tweets = 'window.YTD.tweets.part0 = [ {"tweet": {"id_str": "1", "full_text": "so &amp; so", "created_at": "Fri Mar 01 12:30:00 +0000 2024"}}, {"tweet": {"id_str": "2", "full_text": "@ben yes", "created_at": "Fri Mar 01 12:31:00 +0000 2024", "in_reply_to_status_id_str": "77", "in_reply_to_screen_name": "ben"}}, {"tweet": {"id_str": "3", "full_text": "RT @ben: old", "created_at": "Fri Mar 01 12:32:00 +0000 2024"}} ]';
    expect(body('tweets.js', tweets)).toBe('**account owner** (2024-03-01 12:30): so & so\n\n**account owner** (2024-03-01 12:31): (↳ ben) @ben yes');
    expect(() => read('tweets.js', 'window.YTD.tweets.part0 = (globalThis.hacked = 1)')).toThrow('damaged');
    expect('hacked' in globalThis).toBe(false);
  });

  it('of any table, by the names of its columns or as one says', () => {
    const table = 'who;what;when;id;parent\nmoth;"one, ""two""";2024-03-01T12:30:00Z;a;\nfern;yes;2024-03-01T12:31:00Z;b;a\n';
    expect(() => read('t.csv', table)).toThrow('Say which column holds the words. Its columns are who, what, when, id, parent.');
    const file = readImport('t.csv', bytes(table), { columns: { text: 'what', author: 'who', date: 'when' } });
    expect(file.documents[0]?.pieces.map(({ speaker, paragraphs, post }) => [speaker, paragraphs[0], post?.replyTo])).toEqual([['moth', 'one, "two"', null], ['fern', 'yes', 'a']]);
    expect(() => readImport('t.csv', bytes(table), { columns: { text: 'none' } })).toThrow('It has no column “none”.');
  });

  it('of many posts are parted by month', () => {
    const rows = Array.from({ length: 4_500 }, (_, n) => `u${n % 50},post ${n},2024-0${1 + Math.floor(n / 1_500)}-02`);
    expect(read('p.csv', `author,text,date\n${rows.join('\n')}`).documents.map(({ title, pieces }) => [title, pieces.length])).toEqual([['Posts 2024-01', 1_500], ['Posts 2024-02', 1_500], ['Posts 2024-03', 1_500]]);
  });
});
