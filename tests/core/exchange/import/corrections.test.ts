import { describe, expect, it } from 'vitest';
import { alreadyThere } from '../../../../src/core/exchange/import/already';
import type { Corrections } from '../../../../src/core/exchange/import/corrections';
import { mayBeImported } from '../../../../src/core/exchange/import/endings';
import { noteOf, refusedFor } from '../../../../src/core/exchange/import/note';
import { previewOf } from '../../../../src/core/exchange/import/preview';
import { readImport } from '../../../../src/core/exchange/import/read';
import { docx, paragraph } from './made';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const noteFor = (name: string, source: string | Uint8Array, corrections: Corrections): string => {
  const file = readImport(name, typeof source === 'string' ? bytes(source) : source, corrections);
  const [document] = file.documents;
  if (!document) throw new Error('no document');
  return noteOf(file, document, { folder: '', date: '2026-11-22' }).text;
};
const body = (note: string): string => note.slice(note.indexOf('\n---\n') + 5);

describe('Markdown with front matter of its own', () => {
  const preview = (front: string) => previewOf('own.md', bytes(`---\n${front}\n---\nAna: Hello.\n\nBen: No.\n`), '2026-11-22');

  it('is previewed before its front matter is written, and refused where that takes no property', () => {
    expect(preview('type: [').file).not.toBeNull();
    expect(refusedFor(preview('type: ['))?.code).toBe('broken-front-matter');
    expect(refusedFor(preview('{type: memo}'))?.code).toBe('odd-front-matter');
    for (const front of ['about: {a: 1}', 'type: memo', '']) expect(refusedFor(preview(front)), front).toBeNull();
    expect(refusedFor(previewOf('talk.txt', bytes('Ana: Hello.\n'), '2026-11-22'))).toBeNull();
  });
});

describe('what a person says of a file goes before what was found out', () => {
  const posts = 'who,text,date\nmoth,one,2024-03-01\nfern,two,2024-03-02\n';

  it('a column found by its name can be none', () => {
    expect(noteFor('posts.csv', posts, {})).toContain('(2024-03-01');
    expect(noteFor('posts.csv', posts, { columns: { date: null } })).not.toContain('2024-03-01');
    expect(previewOf('posts.csv', bytes(posts), '2026-11-22', { columns: { date: null } }).table).toEqual({ names: ['who', 'text', 'date'], map: { text: 'text', date: null } });
    expect(previewOf('posts.csv', bytes(posts), '2026-11-22', { columns: { text: null } }).why?.code).toBe('no-text-column');
  });

  it('language, date and type are set and taken away; posts keep the day of access', () => {
    const talk = 'Ana: We never felt safe there, and that is what it was like for us.\n\nBen: No.\n';
    expect(noteFor('talk 2024-03-01.txt', talk, { language: 'de', date: '2023-12-24', type: 'diary' })).toMatch(/^---\ntype: diary\ndate: 2023-12-24\nparticipants:\n {2}- Ana\n {2}- Ben\nlanguage: de\nsource:/);
    expect(noteFor('talk 2024-03-01.txt', talk, { language: null, date: null })).toMatch(/^---\ntype: interview\nparticipants:\n {2}- Ana\n {2}- Ben\nsource:/);
    expect(noteFor('posts.csv', posts, { type: 'post' })).toContain('accessed: 2026-11-22');
  });

  it('a label that is no speaker stays with the words, and so do comments on them', () => {
    const talk = 'Ana: We never felt safe there.\n\nQuestion 3: what then?\n\nBen: No.\n';
    expect(body(noteFor('talk.txt', talk, {}))).toContain('**Question 3**:');
    const note = noteFor('talk.txt', talk, { notSpeakers: ['Question 3'] });
    expect(body(note)).toBe('**Ana**: We never felt safe there.\n\nQuestion 3: what then?\n\n**Ben**: No.\n');
    expect(note).toContain('participants:\n  - Ana\n  - Ben\n');
    expect(body(noteFor('talk.txt', talk, { notSpeakers: ['Ana', 'Ben', 'Question 3'] }))).toBe('Ana\\: We never felt safe there.\n\nQuestion 3\\: what then?\n\nBen\\: No.\n');
    const word = docx(paragraph('Ana: Hello there.') + paragraph('Note: it rains.') + paragraph('Ben: No.'));
    expect(body(noteFor('talk.docx', word, { notSpeakers: ['Note'] }))).toContain('\n\nNote: it rains.\n\n');
  });

  it('a text is read as another format, and in another encoding', () => {
    const source = '00:01:02\tAna:\tHello\nBen: no message\n';
    expect(readImport('chat.txt', bytes(source)).format).toBe('Zoom chat');
    expect(readImport('chat.txt', bytes(source), { format: 'plain text' }).format).toBe('plain text');
    const polish = Uint8Array.from([...bytes('Ana: '), 0xb9, 0xea, 0x9c, ...bytes(' '), 0xbf, ...bytes('.\n')]);
    expect(readImport('pl.txt', polish).encoding).toBe('Windows-1252');
    const corrected = readImport('pl.txt', polish, { encoding: 'Windows-1250' });
    expect([corrected.encoding, corrected.documents[0]?.pieces[0]?.paragraphs, corrected.documents[0]?.warnings]).toEqual(['Windows-1250', ['ąęś ż.'], []]);
    expect(previewOf('pl.txt', polish, '2026-11-22').isText).toBe(true);
    expect(previewOf('x.json', bytes('{"a": 1}'), '2026-11-22')).toMatchObject({ file: null, isText: true });
    expect(previewOf('x.json', bytes('{"a": 1}'), '2026-11-22', { format: 'plain text' })).toMatchObject({ file: { format: 'plain text' }, why: null });
    expect(previewOf('x.docx', docx(paragraph('Ana: Hello')), '2026-11-22').isText).toBe(false);
  });
});

describe('what is in the vault already', () => {
  const file = { hash: 'ab', documents: [{ title: 'Posts 2024-01' }, { title: 'Posts 2024-02' }] };
  it('is told by the bytes, document by document, also where notes were renamed', () => {
    expect(alreadyThere({ hash: 'ab', documents: [{ title: 'x' }] }, [{ path: 'Else.md', hash: 'sha256-ab' }])).toEqual(['Else.md']);
    expect(alreadyThere({ hash: 'ab', documents: [{ title: 'x' }] }, [{ path: 'x.md', hash: 'sha256-cd' }])).toEqual([null]);
    expect(alreadyThere(file, [{ path: 'D/Posts 2024-02 2.md', hash: 'sha256-ab' }])).toEqual([null, 'D/Posts 2024-02 2.md']);
    expect(alreadyThere(file, [{ path: 'a.md', hash: 'sha256-ab' }, { path: 'b.md', hash: 'sha256-ab' }])).toEqual(['a.md', 'b.md']);
  });
});

it('of a folder, files that may be transcripts are taken, and nothing hidden', () => {
  expect(['a.vtt', 'x/B.DOCX', 'n.md', 'a.mp3', '.hidden.txt', '~$word.docx', 'txt', 'x/.git/config', 'photo.jpg'].map(mayBeImported)).toEqual([true, true, true, false, false, false, false, false, false]);
  expect(['x/README.md', 'readme.txt', 'README.de.md', 'LICENSE', 'LICENCE.txt', 'a.srt.license', 'Thumbs.db', 'desktop.ini', '.DS_Store', '~$talk.docx', 'CITATION.md'].filter(mayBeImported)).toEqual([]);
  expect(['Licensing talk.md', 'README first interview.txt', 'authors.csv', 'Notice board.docx'].filter(mayBeImported)).toHaveLength(4);
});
