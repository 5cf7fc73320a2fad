import { describe, expect, it } from 'vitest';
import { noteOf } from '../../../../src/core/exchange/import/note';
import { readImport, type ImportedFile } from '../../../../src/core/exchange/import/read';
import { planUpdate, type UpdateOptions } from '../../../../src/core/exchange/update/update';
import { codings, strip } from '../../../../src/core/library';
import { docx, paragraph, wordComments } from '../import/made';

const options: UpdateOptions = { title: 'talk', date: '2026-11-22' };
const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const on = (id: number, text: string): string => `<w:commentRangeStart w:id="${id}"/>${run(text)}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
const talk = (words: string, ...comments: readonly { id: number; author?: string; text: string }[]): ImportedFile =>
  readImport('talk.docx', docx(`<w:p>${words}</w:p>${paragraph('Ben: Nobody ever told us why, and nobody asked.')}`, { 'word/comments.xml': wordComments(comments) }));
const imported = (file: ImportedFile): string => {
  const [document] = file.documents;
  if (!document) throw new Error('nothing was read');
  return noteOf(file, document, { folder: '', date: '2026-11-20' }).text;
};
const memos = (note: string) => codings(note).map(({ text, coder, memos: all }) => [text, coder, ...all.map((memo) => memo.text)]);

const first = talk(`${run('Ana: We never felt ')}${on(1, 'teh safety')}${run(' there.')}`, { id: 1, text: 'Which?' });
const second = talk(`${run('Ana: We never ')}${on(2, 'felt')}${run(' ')}${on(1, 'the safety')}${run(' there.')}`, { id: 1, text: 'Which?' }, { id: 2, author: 'Mo Doe', text: 'She said so' });

describe('comments of the corrected file', () => {
  it('that are new come as memos on their words, by their authors; known ones come not twice', () => {
    const update = planUpdate(imported(first), second, options);
    expect(update.comments).toBe(1);
    expect(memos(update.text)).toEqual([['felt', 'Mo-Doe', 'She said so'], ['the safety', 'Lee-Roe', 'Which?']]);
    expect(strip(update.text)).toContain('We never felt the safety there.');
    expect(planUpdate(update.text, second, options).isCurrent).toBe(true);
  });

  it('come alone, too, and not again where they were removed and the earlier file is at hand', () => {
    const more = talk(`${run('Ana: We never ')}${on(2, 'felt')}${run(' teh safety there.')}`, { id: 2, text: 'She said so' });
    const update = planUpdate(imported(first), more, options);
    expect(update.differences).toEqual([]);
    expect(memos(update.text)).toEqual([['felt', 'Lee-Roe', 'She said so'], ['teh safety', 'Lee-Roe', 'Which?']]);
    const without = imported(first).replace(/%%[{}][^%]*%%/g, '');
    expect(memos(planUpdate(without, second, { ...options, base: first }).text)).toEqual([['felt', 'Mo-Doe', 'She said so']]);
  });

  it('stand by the words that the note keeps where it was changed, and their authors have pseudonyms', () => {
    const note = imported(first).replace(/%%[{}][^%]*%%/g, '').replace('felt', 'had');
    const key = new Map([['Mo Doe', 'Maple'], ['Ben', 'Birch']]);
    const update = planUpdate(note.replaceAll('Ben', 'Birch'), second, { ...options, base: first, key });
    expect(update.text).not.toMatch(/Mo-Doe|Ben/);
    expect(memos(update.text)).toEqual([[expect.stringContaining('had'), 'Maple', 'She said so']]);
  });
});
