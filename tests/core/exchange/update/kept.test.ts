/** What an update leaves alone, and where it puts what lost its place. */
import { describe, expect, it } from 'vitest';
import { noteOf } from '../../../../src/core/exchange/import/note';
import { readImport, type ImportedFile } from '../../../../src/core/exchange/import/read';
import { planUpdate, type Update, type UpdateOptions } from '../../../../src/core/exchange/update/update';
import { applyChanges } from '../../../../src/core/markup/changes';
import { addCoding } from '../../../../src/core/markup/edit/add';
import { scan } from '../../../../src/core/markup/scan';
import { strip } from '../../../../src/core/markup/strip';
const file = (text: string, name = 'talk.txt'): ImportedFile => readImport(name, new TextEncoder().encode(text));
const imported = (text: string): string => {
  const read = file(text);
  const [document] = read.documents;
  if (!document) throw new Error('nothing was read');
  return noteOf(read, document, { folder: '', date: '2026-11-20' }).text;
};
const code = (note: string, words: string, id: string, coder: string | null = null): string => {
  const from = scan(note).plain().indexOf(words);
  return applyChanges(note, addCoding(note, { from, to: from + words.length, themes: ['a'], id, coder }).changes);
};
const passage = (update: Update, id: string): string => {
  const note = scan(update.text);
  const coding = note.codings.find((each) => each.id === id);
  return coding ? note.plain().slice(coding.from, coding.to) : 'gone';
};
const options: UpdateOptions = { title: 'talk', date: '2026-11-22' };

const talk = `Speaker 1 (00:03):
We never felt teh safety there, and people came at nite to knock on our doors.

Speaker 2 (01:02):
Nobody ever told us why. The committee met on Mondays.

Speaker 1 (02:00):
I went home early that day because of the rain in the valley.
`;

describe('an update', () => {
  const base = file(talk);

  it('keeps markers in turns that it does not change to the byte, wherever they stand', () => {
    // Markers that no tool would place so: with the spaces around the words.
    const note = imported(talk).replace(' early that day ', '%%{aaaaaaa1%% early that day %%}aaaaaaa1 #theme/a%%');
    const update = planUpdate(note, file(talk.replace('teh', 'the')), options);
    expect(update.text).toContain('I went home%%{aaaaaaa1%% early that day %%}aaaaaaa1 #theme/a%%because');
  });

  it('puts a coding that lost its words on all that is left of the very first paragraph', () => {
    const first = 'We came home early. The committee met on Mondays.\n\nNobody ever told us why it was so, and we did not ask.\n';
    const note = code(imported(first), 'The committee met on Mondays.', 'aaaaaaa1');
    expect(passage(planUpdate(note, file(first.replace(' The committee met on Mondays.', '')), options), 'aaaaaaa1')).toBe('We came home early.');
  });

  it.each(['> An aside of my own.', '# A heading of my own'])('puts a coding that lost its turn on data, and not on “%s”', (own) => {
    const turn = '**Speaker 2** (00:01:02): Nobody ever told us why. The committee met on Mondays.';
    const note = code(imported(talk).replace(turn, `${turn}\n\n${own}`), 'Nobody ever told us', 'aaaaaaa1');
    const update = planUpdate(note, file(talk.replace(/Speaker 2[^]*Mondays\.\n\n/, '')), { ...options, base });
    expect(strip(update.text)).toContain(own);
    expect(update.codings).toMatchObject([{ kind: 'lost' }]);
    expect(talk).toContain(passage(update, 'aaaaaaa1'));
  });

  it('takes a paragraph that note and file both put in for one where it says nearly the same, and for two where not', () => {
    const put = (text: string, words: string): string => text.replace(/(Mondays\.\n)/, `$1\n${words}\n`);
    const mine = put(imported(talk), 'They laughed for a long time and went out together.');
    const twice = planUpdate(mine, file(put(talk, 'They laughed for a long time and went out later.')), { ...options, base });
    expect(strip(twice.text).match(/They laughed/g)).toHaveLength(1);
    expect(twice.counts.conflicts).toBe(1);
    const both = planUpdate(mine, file(put(talk, 'A door was heard somewhere in the house.')), { ...options, base });
    expect(strip(both.text)).toMatch(/They laughed[^]*A door|A door[^]*They laughed/);
    expect(both.counts.conflicts).toBe(0);
  });
});
