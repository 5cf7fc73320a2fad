import { beforeAll, describe, expect, it, vi } from 'vitest';
import { groupsOf } from '../../src/core/convert/choose';
import { openCorpus } from '../../src/core/corpus/corpus';
import type { Study } from '../../src/vault/types';
import { findMarkedNotes, planAll, toConvert } from '../../src/views/convert/find';
import { damageFinder, themeNoteFindings } from '../../src/views/repair/find';
import { suggestFor } from '../../src/views/suggester';

/** A study in which a note cannot be read at times. */
function studyOf(notes: Readonly<Record<string, string>>): { study: Study; locked: Set<string> } {
  const corpus = openCorpus();
  for (const [path, text] of Object.entries(notes)) corpus.update(path, text);
  const locked = new Set<string>();
  const read = (path: string): Promise<string> => (locked.has(path) ? Promise.reject(new Error('it is locked')) : Promise.resolve(notes[path] ?? ''));
  const settings = { blind: false, suggestions: true, themeFolder: 'Themes', prefix: 'theme/' };
  return { study: { corpus, seen: corpus, read, settings, markup: {}, today: () => '2026-11-22' } as unknown as Study, locked };
}

// Long work is cut by timers of the window.
beforeAll(() => void vi.stubGlobal('window', globalThis));

const go = new AbortController().signal;
const quiet = (): void => undefined;

describe('a note that cannot be read', () => {
  it('is told among the notes with marks, and why, and the others are found', async () => {
    const { study, locked } = studyOf({ 'A.md': '==one== #code/x', 'B.md': '==two== #code/x' });
    locked.add('A.md');
    const found = await findMarkedNotes(study, ['A.md', 'B.md'], go, quiet);
    expect(found.notes.map(({ document }) => document.path)).toEqual(['B.md']);
    expect(found.unreadable).toEqual(['A.md: it is locked']);
  });

  it('stays as it is when its marks are to be converted, for that very reason', async () => {
    const { study, locked } = studyOf({ 'A.md': '==one== #code/x', 'B.md': '==two== #code/x' });
    const { notes } = await findMarkedNotes(study, ['A.md', 'B.md'], go, quiet);
    const groups = groupsOf(notes.map(({ marks }) => marks)).map(({ key }) => key);
    const items = toConvert(notes, { groups: new Set(groups), themes: new Map() });
    locked.add('A.md');
    const plan = await planAll(study, items, null, 'It changed.');
    expect([plan.notes.map(({ note }) => note), plan.left]).toEqual([['B.md'], [{ name: 'A', why: 'it is locked' }]]);
  });

  it('is told among the damaged ones, and looked at again once it can be read', async () => {
    const { study, locked } = studyOf({ 'A.md': '%%{aaaaaaa1%%half', 'B.md': '%%{aaaaaaa2%%half' });
    locked.add('A.md');
    const finder = damageFinder(study);
    const first = await finder.find(go, quiet);
    expect([first.damaged.map(({ path }) => path), first.unreadable]).toEqual([['B.md'], ['A.md: it is locked']]);
    locked.clear();
    const then = await finder.find(go, quiet);
    expect([then.damaged.map(({ path }) => path), then.unreadable]).toEqual([['A.md', 'B.md'], []]);
  });

  it('is told with the suggestions, which learn of it once it can be read', async () => {
    const coded = (id: string, words: string, theme: string): string => `---\ntype: interview\n---\n%%{${id}%%${words}%%}${id} #theme/${theme} @ana%%\n`;
    const { study, locked } = studyOf({ 'A.md': coded('aaaaaaa1', 'awake all night', 'night'), 'B.md': coded('aaaaaaa2', 'peers who know', 'peers') });
    locked.add('A.md');
    const suggest = suggestFor(study, 'another night');
    expect(await suggest?.()).toEqual({ themes: [], unreadable: ['A.md: it is locked'] });
    locked.clear();
    const then = await suggest?.();
    expect([then?.themes.map(({ theme }) => theme), then?.unreadable]).toEqual([['night'], []]);
  });

  it('is told among the theme notes', async () => {
    const { study, locked } = studyOf({ 'Themes/A.md': '---\ntheme: b\n---\n' });
    locked.add('Themes/A.md');
    const lines: string[] = [];
    expect(await themeNoteFindings(study, ['Themes/A.md'], lines)).toEqual([]);
    expect(lines).toEqual(['Themes/A.md: it is locked']);
  });
});
