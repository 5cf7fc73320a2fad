/** The shapes in which programs hand over what they transcribed, beyond the plain ones. All of it is invented. */
import { describe, expect, it } from 'vitest';
import { windows1252 } from '../../../../../src/core/exchange/import/encoding';
import { noteOf } from '../../../../../src/core/exchange/import/note';
import { readImport } from '../../../../../src/core/exchange/import/read';
import { stampsOf } from '../../../../../src/core/media/stamps';
import { inEnglish } from '../../../../../src/core/said/sayings';
import { bytes, docx, paragraph } from '../made';

function imported(name: string, source: string | Uint8Array): { body: string; format: string; losses: string[]; warnings: string[] } {
  const file = readImport(name, typeof source === 'string' ? bytes(source) : source);
  const [document] = file.documents;
  if (!document) throw new Error('no document');
  const { text, report } = noteOf(file, document, { folder: '', date: '2026-11-22' });
  return { body: text.replace(/^---\n[^]*?\n---\n/, '').trim(), format: file.format, losses: report.losses.map(inEnglish), warnings: report.warnings.map(inEnglish) };
}

const teamsLine = (name: string, time: string, words: string): string =>
  `<w:p><w:r><w:t>${name}</w:t></w:r><w:r><w:t xml:space="preserve">   ${time}</w:t></w:r><w:r><w:br/><w:t>${words}</w:t></w:r></w:p>`;

describe('captions', () => {
  it('keep words with an arrow in them, and take no rule of a style for words', () => {
    const vtt = 'WEBVTT\n\nSTYLE\n::cue { color: red }\n\n::cue(v[voice="Ana"]) { color: blue }\n\n00:01.000 --> 00:02.000\n<v Ana>Left\nto the <!-- hidden --> door\n\n00:03.000 --> 00:04.000\nthen A --> B\n';
    expect(imported('a.vtt', vtt).body).toBe('**Ana** (00:00:01): Left to the \\<!-- hidden --> door\n\n(00:00:03) then A --> B');
    expect(imported('a.vtt', vtt).losses).toEqual(['2 blocks of style or region']);
  });

  it('of Meet and YouTube (SBV) are read', () => {
    const sbv = '0:00:00.599,0:00:04.160\nAna Lima: hi everybody[br]and welcome\n\n0:01:04.160,0:01:06.770\nBen: thank you\n';
    expect(imported('talk.sbv', sbv)).toMatchObject({ format: 'SBV', body: '**Ana Lima** (00:00:00): hi everybody and welcome\n\n**Ben** (00:01:04): thank you' });
    expect(imported('talk.txt', sbv).format).toBe('SBV');
  });

  it('with a name before the words of each take names of any shape', () => {
    const said = ['Lima, Ana: One.', 'Ben: Two.', 'Lima, Ana: 10:30 it was: late.', 'Ben: Four.', 'Ben: Five.'];
    const vtt = `WEBVTT\n\n${said.map((words, at) => `${at + 1}\n00:00:0${at}.000 --> 00:00:0${at + 1}.000\n${words}`).join('\n\n')}\n`;
    expect(imported('zoom.vtt', vtt).body).toBe('**Lima, Ana** (00:00:00): One.\n\n**Ben** (00:00:01): Two.\n\n**Lima, Ana** (00:00:02): 10:30 it was: late.\n\n**Ben** (00:00:03): Four. Five.');
  });
});

describe('transcripts', () => {
  it('of Teams in Word: names with commas, and what Teams says of itself', () => {
    const body = [paragraph('Garden talk-20240301_100000-Meeting Recording'), teamsLine('Lima, Ana', '0:03', 'Hello.'), teamsLine('Ben O’Neil (Guest)', '0:07', 'Thanks.'), teamsLine('Lima, Ana', '1:02:12', 'And?'), paragraph('Lima, Ana stopped transcription')];
    const found = imported('talk.docx', docx(body.join('')));
    expect(found.body).toBe('Garden talk-20240301_100000-Meeting Recording\n\n**Lima, Ana** (00:00:03): Hello.\n\n**Ben O’Neil (Guest)** (00:00:07): Thanks.\n\n**Lima, Ana** (01:02:12): And?');
    expect(found.losses).toEqual(['1 line that the program wrote at the end']);
  });

  it('of Meet: a time on a line of its own is that of the next turn, and its last lines are nobody’s', () => {
    const text = 'Garden talk - Transcript\n\n00:00:00\n \nAna Lima: Hello.\nBen: Thank you.\n\n00:05:00\n \nAna Lima: So, the garden.\nBen: Yes.\n\nMeeting ended after 00:12:30 👋\nThis editable transcript was computer generated and might contain errors. People can also change the text after it was created.\n';
    expect(imported('meet.txt', text)).toMatchObject({
      body: 'Garden talk - Transcript\n\n**Ana Lima** (00:00:00): Hello.\n\n**Ben**: Thank you.\n\n**Ana Lima** (00:05:00): So, the garden.\n\n**Ben**: Yes.',
      losses: ['2 lines that the program wrote at the end'],
    });
  });

  it('of Whisper with times at each line are captions, however few', () => {
    expect(imported('w.txt', '[00:00:00.000 --> 00:00:02.400]   So today.\n[00:01:02.400 --> 00:01:05.100]   And you?\n').body).toBe('(00:00:00) So today.\n\n(00:01:02) And you?');
    const file = readImport('w.txt', bytes('[00:00:00.000 --> 00:00:02.400]   So today.\n[00:01:02.400 --> 00:01:05.100]   And you?\n'));
    expect(file.documents[0]?.type).toBe('interview');
  });

  it('of Rev.ai in columns, and of Rev as JSON with names beside the words', () => {
    expect(imported('rev.txt', 'Speaker 0    00:00:03    Hello.\nSpeaker 1    00:00:07    Thank you.\nSpeaker 0    00:00:12    I see.\n').body).toBe('**Speaker 0** (00:00:03): Hello.\n\n**Speaker 1** (00:00:07): Thank you.\n\n**Speaker 0** (00:00:12): I see.');
    const json = { monologues: [{ speaker: 0, speaker_info: { id: '0', display_name: 'Ana Lima' }, elements: [{ type: 'text', value: 'Hello', timestamp: '00:00:03,200', end_timestamp: '00:00:04,000' }, { type: 'punct', value: '.' }] }, { speaker: 1, elements: [{ type: 'text', value: 'Yes', ts: 62.5 }, { type: 'punct', value: '.' }] }] };
    expect(imported('rev.json', JSON.stringify(json)).body).toBe('**Ana Lima** (00:00:03): Hello.\n\n**Speaker 1** (00:01:02): Yes.');
  });

  it('of Otter tell their date above the talk, and nothing of that is lost or anybody’s words', () => {
    const file = readImport('talk.txt', bytes('Garden talk\nFri, Mar 01, 2024 10:00AM • 45:12\n\nSUMMARY KEYWORDS\ngarden, council\n\nSPEAKERS\nAna Lima, Ben\n\nAna Lima  00:03\nHello.\n\nBen  00:07\nThank you.\n\nAna Lima  01:02\nSo the fence.\n\nTranscribed by https://otter.ai\n'));
    const [document] = file.documents;
    const note = document && noteOf(file, document, { folder: '', date: '2026-11-22' });
    expect(note?.text).toContain('date: 2024-03-01');
    expect(note?.text).toContain('Garden talk\n\nFri, Mar 01, 2024 10:00AM • 45:12\n\n## SUMMARY KEYWORDS\n\ngarden, council\n\n## SPEAKERS\n\nAna Lima, Ben\n\n**Ana Lima** (00:00:03): Hello.');
    expect(note?.report.turns).toBe(3);
  });

  it('of Zoom with names in brackets, of any shape', () => {
    expect(imported('zoom.txt', '[Lima, Ana] 10:00:03\nHello.\n\n[Ben] 10:00:07\nThank you.\n\n[Lima, Ana] 10:01:02\nSo.\n').body).toBe('**Lima, Ana** (10:00:03): Hello.\n\n**Ben** (10:00:07): Thank you.\n\n**Lima, Ana** (10:01:02): So.');
  });

  it('of Meet say in other words that they end, too', () => {
    const text = 'Ana Lima: Hello.\nBen: Thank you.\nAna Lima: So.\n\nTranscription ended after 00:12:30\n\nThis editable transcript was computer generated and might contain errors.\n';
    expect(imported('meet.txt', text)).toMatchObject({ body: '**Ana Lima**: Hello.\n\n**Ben**: Thank you.\n\n**Ana Lima**: So.', losses: ['2 lines that the program wrote at the end'] });
  });

  it('of Fireflies, in sentences', () => {
    const said = '**Ana** (00:00:03): Hello.\n\n**Ben** (00:01:07): Yes.';
    expect(imported('f.json', JSON.stringify([{ sentence: 'Hello.', startTime: '00:03', endTime: '00:05', speaker_name: 'Ana' }, { sentence: 'Yes.', startTime: '01:07', endTime: '01:09', speaker_name: 'Ben' }])).body).toBe(said);
    expect(imported('f.json', JSON.stringify({ title: 'T', sentences: [{ text: 'Hello.', start_time: 3.1, end_time: 5, speaker_name: 'Ana' }, { text: 'Yes.', start_time: 67, end_time: 69, speaker_name: 'Ben' }] })).body).toBe(said);
  });

  it('of f4 with stamps among the words: they stay where they are, play, and count as times', () => {
    const file = readImport('f4.txt', bytes('I: So how #00:00:05-1# was it then? #00:00:09-8#\nB: We never #00:00:12-3# felt safe, and #00:00:15-0# left. #00:00:20-1#\nI: I see. #00:00:22-0#\n'));
    const [document] = file.documents;
    const note = document && noteOf(file, document, { folder: '', date: '2026-11-22' });
    expect(note?.text).toContain('**B** (00:00:09): We never #00:00:12-3# felt safe, and #00:00:15-0# left.');
    expect(note?.report.stamps).toBe(6);
    expect(stampsOf(note?.text ?? '').map(({ seconds }) => seconds)).toEqual([0, 5.1, 9, 12.3, 15, 20]);
  });

  it('of Trint: ends and silences are no words', () => {
    const text = 'Speaker 1: [00:00:03] Hello. [00:00:05][1.4]\n\nSpeaker 2: [00:00:07] Thank you. [00:00:09][2.0]\n\nSpeaker 1: [00:00:12] So then. [00:00:12][0.0]\n\n[2.6]\n';
    expect(imported('trint.txt', text).body).toBe('**Speaker 1** (00:00:03): Hello.\n\n**Speaker 2** (00:00:07): Thank you.\n\n**Speaker 1** (00:00:12): So then.');
  });

  it('of noScribe as HTML: times stand in anchors', () => {
    const html = '<!DOCTYPE html><html lang="de"><body><p><a name="ts_0_3200_S00">S00: Hallo. </a><a name="ts_3200_4200_S00">Schön. </a></p><p><a name="ts_4200_5200_S01">S01: Danke. </a></p><p><a name="ts_62200_65200_S00">S00: Aha. </a></p></body></html>';
    expect(imported('i.html', html).body).toBe('**S00** (00:00:00): Hallo. Schön.\n\n**S01** (00:00:04): Danke.\n\n**S00** (00:01:02): Aha.');
  });
});

describe('encodings of other countries and old programs', () => {
  /** The bytes of a text in an encoding that only a decoder is at hand for. */
  const inEncoding = (text: string, encoding: string): Uint8Array => {
    const bytesOf = new Map(Array.from({ length: 128 }, (_, at) => [encoding === 'Windows-1252' ? windows1252(Uint8Array.of(at + 128)) : new TextDecoder(encoding).decode(Uint8Array.of(at + 128)), at + 128]));
    return Uint8Array.from([...text], (char) => bytesOf.get(char) ?? char.charCodeAt(0));
  };
  const english = 'Ana: I don’t know – maybe it’s “fine”. Café, naïve, façade.\nBen: Yes.\nAna: We were über there.\n';
  const polish = 'Ana: Nie wiem, może później. Łódź jest piękna, że się tak wyrażę.\nBen: Tak, właśnie.\nAna: Święta są już blisko.\n';
  const russian = 'Анна: Я не знаю, что сказать.\nБорис: Да, и я тоже.\nАнна: Хорошо, пойдём.\n';
  it.each([
    ['Windows-1252', english],
    ['Windows-1252', 'Ana: À Noël, où êtes-vous ? Ça va, « déjà » là-bas.\nBen: Größe, Straße, señor, coração.\nAna: 25 °C, 3 × 4, œuvre.\n'],
    ['Macintosh', english],
    ['Windows-1250', polish],
    ['ISO-8859-2', polish],
    ['Windows-1251', russian],
    ['KOI8-R', russian],
    ['Windows-1253', 'Άννα: Δεν ξέρω τι να πω.\nΒασίλης: Ναι, ούτε εγώ.\nΆννα: Καλά, πάμε.\n'],
    ['Windows-1255', 'אנה: שלום לכולם, אני לא יודעת מה לומר.\nבן: גם אני לא.\nאנה: כן, נכון.\n'],
  ])('%s is told from the words, and that it was guessed', (encoding, text) => {
    const file = readImport('talk.txt', inEncoding(text, encoding));
    expect(file.encoding).toBe(encoding);
    expect(file.documents[0]?.pieces.map(({ speaker, paragraphs }) => `${speaker ?? ''}: ${paragraphs.join(' ')}`).join('\n')).toBe(text.trim());
    expect(file.documents[0]?.warnings.map(inEnglish)[0]).toContain(`Its encoding was guessed: ${encoding}.`);
  });
});

describe('files that call themselves something else', () => {
  it.each([
    ['talk.doc', '<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument><w:t>Ana: Hello</w:t></w:wordDocument>', 'It is a document saved as XML'],
    ['talk.fodt', '<?xml version="1.0"?>\n<office:document><text:p>Ana: Hello</text:p></office:document>', 'It is a document saved as XML'],
    ['talk.doc', 'Date: Fri, 1 Mar 2024\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n--x\nContent-Type: text/html\n\n<p>Ana: Hello</p>\n', 'It is a web page in one file'],
  ])('%s is refused with what to do, not taken for words', (name, text, why) => {
    expect(() => imported(name, text)).toThrow(why);
    expect(() => imported(name, text)).toThrow('save it as DOCX');
  });

  it('a page with an XML head is a page', () => {
    expect(imported('talk.doc', '<?xml version="1.0"?>\n<!DOCTYPE html>\n<html><body><p>Ana: x&sup2;</p><p>Ben: &rarr; b</p><p>Ana: c</p></body></html>')).toMatchObject({ format: 'HTML', body: '**Ana**: x²\n\n**Ben**: → b\n\n**Ana**: c' });
  });
});
