/** Many files at once, some of them bad: each is told by name with its reason, the rest comes in, nothing is overwritten or run. */
import { existsSync, readdirSync } from 'node:fs';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { noteOf } from '../../../../src/core/exchange/import/note';
import { noteName } from '../../../../src/core/exchange/import/note-name';
import { readImport } from '../../../../src/core/exchange/import/read';
import { inEnglish } from '../../../../src/core/said/sayings';
import { turnsOf } from '../../../../src/core/text/turns';
import { useEmic } from '../../../cli/emic';
import { bytes, docx, odt, paragraph } from './made';

const emic = useEmic();
const good = 'Ana: Hello.\nBen: No.\nAna: So.\n';
const entities = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>';

describe('one bad file among good ones', () => {
  it.each<readonly [string, string, string | Uint8Array, string]>([
    ['an empty file', 'bad.txt', '', 'The file is empty.'],
    ['a binary file', 'bad.vtt', Uint8Array.from({ length: 400 }, (_, at) => (at * 7) % 31), 'The file holds no text'],
    ['a picture that calls itself captions', 'bad.srt', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), 'It is a picture.'],
    ['a recording', 'bad.txt', bytes('ID3\u0004'), 'It is a recording.'],
    ['a damaged Word file', 'bad.docx', docx(paragraph('x')).slice(0, 200), 'The file is damaged'],
    ['a Word file that declares entities', 'bad.docx', docx('').length > 0 ? zipSync({ 'word/document.xml': bytes(`${entities}<w:document>&a;</w:document>`) }) : '', 'declares a document type or entities'],
    ['comments of a Word file that declare entities', 'bad.docx', docx(paragraph('Ana: x'), { 'word/comments.xml': `${entities}<w:comments>&a;</w:comments>` }), 'declares a document type or entities'],
    ['an OpenDocument text that declares entities', 'bad.odt', zipSync({ 'content.xml': bytes(`${entities}<x>&a;</x>`), 'META-INF/manifest.xml': bytes('<m/>') }), 'declares a document type or entities'],
    ['an archive that would unpack to gigabytes', 'bad.zip', zipSync({ 'outbox.json': new Uint8Array(70 * 1024 * 1024) }, { level: 9 }), 'would unpack to 70 MB'],
    ['an archive whose paths lead elsewhere', 'bad.zip', zipSync({ '../outbox.json': bytes('{"orderedItems":[]}') }), 'no document and no archive of posts was found'],
    ['JSON nested a hundred thousand deep', 'bad.json', '['.repeat(100_000) + ']'.repeat(100_000), 'It is no transcript or thread'],
    ['JSON that ends too early', 'bad.json', '{"segments": [', 'The file is damaged'],
    ['a table without words', 'bad.csv', 'a,b\n1,2\n', 'Say which column holds the words.'],
    ['captions without words', 'bad.vtt', 'WEBVTT\n\n00:00.000 --> 00:01.000\n', 'No words were found'],
  ])('%s is told, the others are imported', (_, name, source, said) => {
    const folder = emic.open({ 'one.txt': good, [name]: source, 'two.txt': `${good}Ben: And so on.\n`, 'Data/one.md': 'mine' });
    const { code, err } = emic.run(['import', folder.at('one.txt'), folder.at(name), folder.at('two.txt'), '--into', folder.at('Data')]);
    expect(code).toBe(2);
    expect(err).toContain(`${folder.at(name)}: `);
    expect(err).toContain(said);
    expect(readdirSync(folder.at('Data')).sort()).toEqual(['one 2.md', 'one.md', 'two.md']);
    expect(folder.read('Data/one.md')).toBe('mine');
    expect(existsSync(folder.at('outbox.json'))).toBe(false);
  });

  it('a report note tells it all, and --dry-run writes none', () => {
    const folder = emic.open({ 'Ana Lima.txt': 'Ana Lima: Hello.\nBen: No.\nAna Lima: So.\n', 'bad.vtt': '', 'Key.md': '| Name | Pseudonym |\n| --- | --- |\n| Ana Lima | Alder |\n' });
    const args = ['import', folder.at('Ana Lima.txt'), folder.at('bad.vtt'), '--into', folder.at('Data'), '--pseudonyms', folder.at('Key.md'), '--report', folder.at('Report.md'), '--date', '2026-11-22'];
    emic.run([...args, '--dry-run']);
    expect(existsSync(folder.at('Report.md'))).toBe(false);
    emic.run(args);
    expect(folder.read('Report.md').replace(/[0-9a-f]{64}/, 'HASH')).toBe(
      '---\ntype: import-report\ndate: 2026-11-22\nfiles: 2\nnotes: 1\nrefused: 1\n---\n\n## Notes\n\n| Note | From | Format | Turns | Speakers | Times |\n| --- | --- | --- | --- | --- | --- |\n| [[Alder\\|Alder]] | Alder.txt | plain text, UTF-8 | 3 | Alder 2, Ben 1 | 0 |\n\n## Not imported\n\n- bad.vtt: The file is empty.\n\n## Files\n\n| File | SHA-256 |\n| --- | --- |\n| Alder.txt | HASH |\n',
    );
  });
});

describe('odd files that are good', () => {
  const note = (name: string, source: string | Uint8Array): string => {
    const file = readImport(name, typeof source === 'string' ? bytes(source) : source);
    const [document] = file.documents;
    if (!document) throw new Error('no document');
    return noteOf(file, document, { folder: '', date: '2026-11-22' }).text;
  };

  it('names with colons stay whole', () => {
    const speakers = turnsOf(note('t.vtt', 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Room 3: Ana>Hi\n\n00:03.000 --> 00:04.000\n<v Dr. Lee: Host>No\n')).map(({ speaker }) => speaker);
    expect(speakers).toEqual(['Room 3: Ana', 'Dr. Lee: Host']);
  });

  it('two speakers of one name are one, as the file has them, whatever the spaces', () => {
    expect(turnsOf(note('t.vtt', 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ana>Hi\n\n00:03.000 --> 00:04.000\n<v Ben>No\n\n00:05.000 --> 00:06.000\n<v  Ana >I am the other Ana\n')).map(({ speaker }) => speaker)).toEqual(['Ana', 'Ben', 'Ana']);
  });

  it('macros are never run: they are told, the words are read', () => {
    const file = readImport('talk.docm', docx(paragraph('Ana: Hello') + paragraph('Ben: No.') + paragraph('Ana: So.'), { 'word/vbaProject.bin': 'Sub AutoOpen()' }));
    expect(file.documents[0]?.warnings.map(inEnglish)).toContain('The file contains macros. They were not run and are left out.');
    expect(readImport('x.odt', odt('<text:p>Ana: x</text:p>')).documents).toHaveLength(1);
  });

  it.each(['->', '→', '–>', '=>'])('%s between two times is the arrow of captions', (arrow) => {
    const captions = (sign: string): string => `WEBVTT\n00:01.000 ${sign} 00:02.000\n<v Ana>Hi -> there\n\n00:03.000${sign}00:04.000\n<v Ben>No\n`;
    const body = (sign: string): string => note('t.vtt', captions(sign)).split('---\n')[2] ?? '';
    expect(body(arrow)).toBe(body('-->'));
    expect(body(arrow)).toContain('Hi -');
    const titles = note('t.srt', captions(arrow).replace('WEBVTT\n', '1\n'));
    expect(turnsOf(titles).map(({ speaker }) => speaker)).toEqual(['Ana', 'Ben']);
  });

  it('broken captions keep their words', () => {
    expect(note('b.vtt', 'WEBVTT\n00:01.000 -> 00:02.000\nlost arrow\n\n99:99:99.000 --> 1\nlost time\n\n00:05.000 --> 00:04.000\nends before it begins')).toMatch(/lost arrow[^]*lost time[^]*ends before it begins/);
  });
});

describe('the name of a note', () => {
  it.each([
    ['Interview: Ana / Ben?', 'Interview Ana Ben'],
    ['CON', 'Note CON'],
    ['com1.vtt', 'Note com1.vtt'],
    ['trailing dots...', 'trailing dots'],
    ['.hidden', 'hidden'],
    ['[[x]] #y ^z |', 'x y z'],
    ['\u202eevil\u202c', 'evil'],
    ['مقابلة مع آنا', 'مقابلة مع آنا'],
    ['\ud800', 'Imported'],
    ['…', '…'],
    ['', 'Imported'],
  ])('of %s is lawful anywhere', (title, name) => {
    expect(noteName(title)).toBe(name);
  });

  it('fits into 255 bytes with a number behind it, and cuts no character apart', () => {
    for (const title of ['a'.repeat(400), '訪'.repeat(200), '🙂'.repeat(100)]) {
      const name = `${noteName(title)} 1234.md`;
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
      expect(name).not.toContain('\ufffd');
      expect(title.startsWith(noteName(title))).toBe(true);
    }
  });
});
