import { describe, expect, it } from 'vitest';
import { noteOf } from '../../../../src/core/exchange/import/note';
import { readImport, type ImportedFile } from '../../../../src/core/exchange/import/read';
import { planUpdate, type UpdateOptions } from '../../../../src/core/exchange/update/update';
import { applyChanges } from '../../../../src/core/markup/changes';
import { addCoding } from '../../../../src/core/markup/edit/add';
import { scan } from '../../../../src/core/markup/scan';
import { strip } from '../../../../src/core/markup/strip';

const file = (text: string): ImportedFile => readImport('talk.txt', new TextEncoder().encode(text));
const imported = (text: string): string => {
  const read = file(text);
  const [document] = read.documents;
  if (!document) throw new Error('nothing was read');
  return noteOf(read, document, { folder: '', date: '2026-11-20' }).text;
};
const options: UpdateOptions = { title: 'talk', date: '2026-11-22' };

const talk = `Speaker 1 (00:03):
We never felt any safety there, and people came at night to knock on our doors.

Speaker 2 (01:02):
Nobody ever told us why. The committee met on Mondays.
`;

describe('a file of several documents', () => {
  it('updates the note that is called as one of them, and is refused by any other', () => {
    const once = file(talk.replace('Mondays', 'Tuesdays'));
    const [document] = once.documents;
    if (!document) throw new Error('nothing was read');
    const archive = { ...once, documents: [{ ...document, title: 'other', pieces: [] }, { ...document, title: 'talk' }] };
    expect(strip(planUpdate(imported(talk), archive, options).text)).toContain('met on Tuesdays');
    expect(() => planUpdate(imported(talk), archive, { ...options, title: 'third' })).toThrow(expect.objectContaining({ reason: 'several-documents' }));
  });
});

describe('what note and file both put in at one place', () => {
  it('stands there one behind the other, also where nothing else is new', () => {
    const note = imported(talk).replace('\n\n**Speaker 2**', '\n\n> [!aside] Ask again.\n\n**Speaker 2**');
    const more = file(talk.replace('\n\nSpeaker 2', '\n\nSpeaker 2 (00:50):\nAnd then?\n\nSpeaker 2'));
    const update = planUpdate(note, more, { ...options, base: file(talk) });
    expect(update.isCurrent).toBe(false);
    expect(update.text).toContain('> [!aside] Ask again.');
    expect(update.text).toContain('**Speaker 2** (00:00:50): And then?');
    expect(update.counts).toMatchObject({ wordsOut: 0, wordsIn: 2 });
  });
});

describe('a passage of which words are left', () => {
  it.each([
    ['We never felt any safety there', 'We never felt any quiet here', 'corrected'],
    ['We never felt any safety there', 'We never knew what quiet was', 'thinned'],
  ])('%s → %s: %s', (before, after, kind) => {
    const from = scan(imported(talk)).plain().indexOf(before);
    const note = applyChanges(imported(talk), addCoding(imported(talk), { from, to: from + before.length, themes: ['a'], id: 'aaaa1111' }).changes);
    expect(planUpdate(note, file(talk.replace(before, after)), options).codings).toMatchObject([{ kind }]);
  });
});
