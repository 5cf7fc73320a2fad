import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planEntries } from '../../../src/core/change/plan/entry';
import { bareEntry, readThemeNote } from '../../../src/core/codebook/theme-note';
import { editThemeNote, newThemeNote, type EntryFields } from '../../../src/core/codebook/theme-note-edit';
import { applyChanges } from '../../../src/core/markup/changes';
import { bodyStart } from '../../../src/core/text/front-matter-place';
import { say } from '../../../src/core/said/sayings';

const options = { folder: 'Themes', prefix: 'theme/', date: '2026-11-22' };
const edit = (text: string, fields: EntryFields): string => applyChanges(text, editThemeNote(text, fields, options));

describe('a new theme note', () => {
  it('lies where its theme is, opens by its tag, and says what was asked', () => {
    const { path, text } = newThemeNote('power/hierarchies', { title: 'Hierarchies', definition: 'Who stands above whom.', aliases: ['ranks'], questions: ['RQ4'] }, options);
    expect(path).toBe('Themes/power/hierarchies.md');
    expect(text).toBe(
      '---\ntheme: power/hierarchies\ntitle: Hierarchies\nkind: code\naliases:\n  - "#theme/power/hierarchies"\n  - ranks\ndefinition: Who stands above whom.\nquestions:\n  - "[[RQ4]]"\ncreated: 2026-11-22\n---\n',
    );
    expect(readThemeNote(path, text, options)).toMatchObject({ path: 'power/hierarchies', title: 'Hierarchies', aliases: ['ranks'], questions: ['RQ4'], created: '2026-11-22', changed: null });
    expect(newThemeNote('power', {}, { ...options, prefix: 'code/' }).text).toContain('aliases:\n  - "#code/power"\n');
  });
});

describe('an entry that is edited', () => {
  const note =
    '---\ntheme: power # not the path\ntitle: "Power"\naliases: ["#theme/power", might]\ngathers:\n  - Power/Cliques # the board\n  - "#theme/stigma"\ncolour: "#3e98bc"\n---\n\nMemo of %%{k3f9a2xq%%mine%%}k3f9a2xq #theme/x%%.\n';

  it('keeps comments, order and the body', () => {
    expect(edit(note, { title: 'Powers' })).toBe(note.replace('"Power"', '"Powers"'));
    expect(edit(note, { title: 'Power', aliases: ['might'], gathers: ['power/cliques', 'stigma'], color: '#3e98bc' })).toBe(note);
    expect(edit(note, { color: '#567506' })).toBe(note.replace('#3e98bc', '#567506'));
    expect(edit(note, { aliases: [] })).toBe(note.replace(', might', ''));
  });

  it('is dated anew when its definition or a rule changes, and only then', () => {
    expect(edit(note, { definition: 'Who decides.' })).toContain('definition: Who decides.\nchanged: 2026-11-22\n---');
    expect(edit(note, { gathers: ['stigma'] })).toContain('changed: 2026-11-22');
    expect(edit(note, { voice: 'emic' })).not.toContain('changed');
  });

  it('loses a property that is emptied', () => {
    expect(edit(note, { title: null, gathers: [] })).toBe(
      '---\ntheme: power # not the path\naliases: ["#theme/power", might]\ncolour: "#3e98bc"\nchanged: 2026-11-22\n---\n\nMemo of %%{k3f9a2xq%%mine%%}k3f9a2xq #theme/x%%.\n',
    );
  });

  it('reads as it was written, whatever the words, with the body to the byte', () => {
    const word = fc.oneof(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), fc.constantFrom('a: b', '[[x]]', '12', 'no', '"', "it's", '- x', 'a\nb')).map((text) => text.trim()).filter((text) => text !== '');
    const names = fc.uniqueArray(fc.constantFrom('power', 'stigma/contact', 'empathy', 'peer-support'), { maxLength: 4 });
    fc.assert(
      fc.property(fc.record({ title: word, definition: word, include: word, claim: word, gathers: names, groups: fc.uniqueArray(fc.constantFrom('a', 'b c', 'd: e')) }), fc.boolean(), (fields, fresh) => {
        const before = fresh ? 'Body\n---\n' : note;
        const after = edit(before, fields);
        const entry = readThemeNote('Themes/power.md', after, options);
        expect(entry).toMatchObject({ title: fields.title, definition: fields.definition, include: fields.include, claim: fields.claim });
        expect([...(entry?.gathers ?? [])].sort()).toEqual([...fields.gathers].sort());
        expect([...(entry?.groups ?? [])].sort()).toEqual([...fields.groups].sort());
        expect(after.slice(bodyStart(after))).toBe(before.slice(bodyStart(before)));
        expect(edit(after, fields)).toBe(after);
      }),
      { seed: 20261122, numRuns: 300 },
    );
  });
});

describe('several entries in one change', () => {
  it('creates notes that are not there, edits those that are, and leaves out what says so already', () => {
    const text = '---\ntitle: Power\n---\n';
    const change = planEntries(
      [
        { entry: { ...bareEntry('power'), note: 'Themes/power.md' }, fields: { definition: 'Who decides.' }, text },
        { entry: bareEntry('empathy'), fields: { title: 'Empathy' }, text: null },
        { entry: { ...bareEntry('stigma'), note: 'Themes/stigma.md' }, fields: { title: 'Power' }, text },
      ],
      options,
      { coder: 'ana', when: '2026-11-22T10:00', reason: null },
      { kind: 'import', said: say('change-import', 2) },
    );
    expect(change.steps).toEqual([
      {
        step: 'edit',
        note: 'Themes/power.md',
        ops: [
          { op: 'value', key: 'definition', before: null, after: 'Who decides.' },
          { op: 'value', key: 'changed', before: null, after: '2026-11-22' },
        ],
      },
      { step: 'create', note: 'Themes/empathy.md', text: expect.stringContaining('theme: empathy') as string },
    ]);
    expect(change).toMatchObject({ kind: 'import', from: ['power'], to: ['power', 'empathy'], coder: 'ana' });
  });

  it('redefines an entry only where more than its colour or title changes', () => {
    const kindOf = (fields: EntryFields): string =>
      planEntries([{ entry: { ...bareEntry('power'), note: 'Themes/power.md' }, fields, text: '---\ntitle: Power\n---\n' }], options, { coder: 'ana', when: '2026-11-22T10:00', reason: null }, { said: say('change-define', 'power') }).kind;
    expect(kindOf({ color: '#d33a3e', title: 'Powers' })).toBe('restyle');
    expect(kindOf({ color: '#d33a3e', definition: 'Who decides.' })).toBe('redefine');
  });
});
