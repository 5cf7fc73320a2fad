import { describe, expect, it } from 'vitest';
import { inverseSteps } from '../../../src/core/change/inverse';
import { planDelete } from '../../../src/core/change/plan/delete';
import { planMerge } from '../../../src/core/change/plan/merge';
import { planRename } from '../../../src/core/change/plan/rename';
import { planSplit } from '../../../src/core/change/plan/split';
import { planTheme } from '../../../src/core/change/plan/theme';
import { previewChange } from '../../../src/core/change/preview';
import { readFrontMatter } from '../../../src/core/text/front-matter';
import { Refusal } from '../../../src/core/markup/types';
import { done, sourceOf, who } from './study';
import { inEnglish } from '../../../src/core/said/sayings';

const interview = `---
type: interview
themes: [Cliques, power]
---
%%{aaaa1111%%We never felt %%{bbbb2222%%safe there%%}aaaa1111 #theme/cliques #theme/home @ana "why?"%%  because%%}bbbb2222 #theme/power/cliques @ben 2026-11-22%%

%%{cccc3333%%Nobody came%%}cccc3333 #theme/cliques #theme/in-groups @ana%%.
`;

const notes = {
  'Interviews/1.md': interview,
  'Field/note.md': 'No type, but %%{dddd4444%%coded%%}dddd4444 #theme/cliques/inner%%.\n',
  'Themes/cliques.md': '---\ntheme: cliques # the name\naliases: ["#theme/cliques", circles]\ndefinition: Circles within.\n---\nMy memo.\n',
  'Themes/in-groups.md': '---\ndefinition: "We and they."\n---\n',
  'Themes/belonging.md': '---\nkind: theme\ngathers:\n  - cliques # first\n  - power\n---\n',
  'Case studies/P1.md': 'Mine.\n\n%%emic:begin theme cliques%%\n\n### Cliques\n\n%%emic:end theme cliques%%\n\n%%emic:record\ncliques aaaa1111:abcdefgabcdefg\n%%\n',
};

describe('renaming a theme', () => {
  const change = planRename(sourceOf(notes, { lists: { favourites: ['home', 'cliques'], hiddenThemes: [], themeOrder: [] } }), [{ from: 'cliques', to: 'Power / Circles' }], who);
  const after = done(notes, change);

  it('reaches codings, also in notes that are no data, and what lies under it', () => {
    expect(after.skipped).toEqual([]);
    expect(after.notes['Interviews/1.md']).toContain('}aaaa1111 #theme/power/circles #theme/home @ana "why?"%%');
    expect(after.notes['Interviews/1.md']).toContain('}bbbb2222 #theme/power/cliques @ben');
    expect(after.notes['Interviews/1.md']).toContain('}cccc3333 #theme/power/circles #theme/in-groups @ana%%');
    expect(after.notes['Field/note.md']).toContain('#theme/power/circles/inner');
  });

  it('reaches documents, the theme note with its file and alias, what gathers it, case studies and settings', () => {
    expect(after.notes['Interviews/1.md']).toContain('themes: [power/circles, power]');
    expect(after.notes['Themes/cliques.md']).toBeUndefined();
    expect(after.notes['Themes/power/circles.md']).toBe('---\ntheme: power/circles # the name\naliases: ["#theme/power/circles", circles]\ndefinition: Circles within.\n---\nMy memo.\n');
    expect(after.notes['Themes/belonging.md']).toContain('  - power/circles');
    expect(after.notes['Case studies/P1.md']).toBe(notes['Case studies/P1.md'].replace(/theme cliques%%/g, 'theme power/circles%%').replace('\ncliques ', '\npower/circles '));
    expect(change.steps).toContainEqual({ step: 'setting', key: 'favourites', take: ['cliques'], add: ['power/circles'] });
  });

  it('says what it is', () => {
    expect(change).toMatchObject({ kind: 'rename', title: 'Rename cliques to power/circles', from: ['cliques', 'cliques/inner'], to: ['power/circles', 'power/circles/inner'], coder: 'ana' });
    expect(previewChange(change, sourceOf(notes))).toMatchObject({ codings: 3, warnings: [] });
  });

  it('is undone', () => {
    expect(done(after.notes, inverseSteps(change.steps)).notes['Field/note.md']).toBe(notes['Field/note.md']);
    expect(done(after.notes, inverseSteps(change.steps)).notes['Case studies/P1.md']).toBe(notes['Case studies/P1.md']);
    expect(done(after.notes, inverseSteps(change.steps)).notes['Interviews/1.md']).toBe(interview);
    expect(Object.keys(done(after.notes, inverseSteps(change.steps)).notes).sort()).toEqual(Object.keys(notes).sort());
  });

  it('takes along the aliases by which tags open their notes, of what lies under it, too, and leaves others', () => {
    const study = {
      'Themes/cliques.md': '---\naliases: ["#theme/cliques", circles, "#theme/home"]\n---\n',
      'Themes/cliques/inner.md': '---\naliases:\n  - "#theme/cliques/inner"\n---\n',
    };
    const moved = done(study, planRename(sourceOf(study), [{ from: 'cliques', to: 'rings' }], who)).notes;
    expect(moved['Themes/rings.md']).toBe('---\naliases: ["#theme/rings", circles, "#theme/home"]\n---\n');
    expect(moved['Themes/rings/inner.md']).toBe('---\naliases:\n  - "#theme/rings/inner"\n---\n');
    const merged = done(study, planMerge(sourceOf(study), ['cliques'], 'home', who)).notes;
    expect(merged['Themes/home.md']).toContain('"#theme/home"');
    expect(Object.values(merged).join('')).not.toContain('#theme/cliques');
  });

  it('takes in vivo from codings whose theme is in the participants’ words no more, and undo gives it back', () => {
    const text = '%%{aaaa1111%%They took a photograph%%}aaaa1111 #theme/they-took-a-photograph #theme/power voice=in-vivo%% %%{bbbb2222%%x%%}bbbb2222 #theme/power #theme/they-took-a-photograph voice=in-vivo%%\n';
    const after = (to: string): string => done({ 'A.md': text }, planRename(sourceOf({ 'A.md': text }), [{ from: 'they-took-a-photograph', to }], who)).notes['A.md'] ?? '';
    expect(after('surveillance')).toBe('%%{aaaa1111%%They took a photograph%%}aaaa1111 #theme/surveillance #theme/power%% %%{bbbb2222%%x%%}bbbb2222 #theme/power #theme/surveillance voice=in-vivo%%\n');
    expect(after('power/they-took-a-photograph')).toContain('#theme/power/they-took-a-photograph #theme/power voice=in-vivo%%');
    expect(after('took a photograph')).toContain('#theme/took-a-photograph #theme/power voice=in-vivo%%');
    const merge = planMerge(sourceOf({ 'A.md': text }), ['they-took-a-photograph'], 'seeing', who);
    const merged = done({ 'A.md': text }, merge).notes;
    expect(merged['A.md']).toContain('#theme/seeing #theme/power was=they-took-a-photograph%%');
    expect(done(merged, inverseSteps(merge.steps)).notes['A.md']).toBe(text);
    const begun = text.replace(/they-took-a-photograph/g, 'surveillance');
    const source = sourceOf({ 'A.md': begun, 'Themes/they-took-a-photograph.md': '---\ndefinition: x\n---\n' });
    const followed = done({ 'A.md': begun }, planRename(source, [{ from: 'they-took-a-photograph', to: 'surveillance' }], who, true)).notes['A.md'];
    expect(followed).toContain('#theme/surveillance #theme/power%%');
    expect(followed).toContain('#theme/power #theme/surveillance voice=in-vivo%%');
  });

  it('refuses a theme into itself, and a name that stays', () => {
    expect(() => planRename(sourceOf(notes), [{ from: 'cliques', to: 'cliques/inner/x' }], who)).toThrow(Refusal);
    expect(() => planRename(sourceOf(notes), [{ from: 'cliques', to: 'Cliques' }], who)).toThrow(/already/);
  });

  it('moves several under one parent', () => {
    const moved = planRename(sourceOf(notes), [{ from: 'cliques', to: 'power/cliques2' }, { from: 'home', to: 'power/home' }], who);
    expect(moved.title).toBe('Move 2 themes under power');
    expect(done(notes, moved).notes['Interviews/1.md']).toContain('#theme/power/cliques2 #theme/power/home');
  });

  it('keeps the file of a note whose property says the theme', () => {
    const odd = { 'Themes/My own place.md': '---\ntheme: cliques\n---\n', 'a.md': '%%{aaaa1111%%x%%}aaaa1111 #theme/cliques%%' };
    expect(done(odd, planRename(sourceOf(odd), [{ from: 'cliques', to: 'rings' }], who)).notes['Themes/My own place.md']).toBe('---\ntheme: rings\n---\n');
  });

  it('reads earlier prefixes and writes the one of now', () => {
    const old = { 'a.md': '%%{aaaa1111%%x%%}aaaa1111 #code/cliques%%' };
    const markup = { prefix: 'theme/', earlierPrefixes: ['code/'] };
    const change = planRename(sourceOf(old, { markup }, markup), [{ from: 'cliques', to: 'rings' }], who);
    expect(done(old, change, markup).notes['a.md']).toBe('%%{aaaa1111%%x%%}aaaa1111 #theme/rings%%');
  });
});

describe('a rename onto a theme that exists', () => {
  const change = planRename(sourceOf(notes), [{ from: 'cliques', to: 'in-groups' }], who);

  it('is a merge and says so', () => {
    expect(change.kind).toBe('merge');
    expect(change.title).toContain('merged with what is there (in-groups)');
    expect(previewChange(change, sourceOf(notes)).warnings.map(inEnglish)[0]).toContain('“in-groups”');
  });
});

describe('merging', () => {
  const change = planMerge(sourceOf(notes), ['cliques', 'power/cliques'], 'in-groups', who);
  const after = done(notes, change);

  it('keeps which was which, memos, and the order back', () => {
    expect(after.skipped).toEqual([]);
    expect(after.notes['Interviews/1.md']).toContain('}aaaa1111 #theme/in-groups #theme/home @ana was=cliques "why?"%%');
    expect(after.notes['Interviews/1.md']).toContain('}cccc3333 #theme/in-groups @ana was=cliques%%');
    expect(after.notes['Interviews/1.md']).toContain('}bbbb2222 #theme/in-groups @ben 2026-11-22 was=power/cliques%%');
    expect(after.notes['Field/note.md']).toContain('#theme/in-groups/inner');
    expect(done(after.notes, inverseSteps(change.steps)).notes['Interviews/1.md']).toBe(interview);
  });

  it('brings definition, rules and memo to the note that stays, and undo brings the other back', () => {
    expect(after.notes['Themes/cliques.md']).toBeUndefined();
    expect(after.notes['Themes/in-groups.md']).toBe('---\ndefinition: "We and they."\n---\n\n## Merged on 2026-11-22: cliques (cliques)\n\n- **definition:** Circles within.\n\nMy memo.\n');
    const back = done(after.notes, inverseSteps(change.steps)).notes;
    expect(back['Themes/in-groups.md']).toBe(notes['Themes/in-groups.md']);
    expect(back['Themes/cliques.md']).toBe(notes['Themes/cliques.md']);
  });

  it('of a parent into what lies under it leaves the others there', () => {
    const tree = { 'a.md': '%%{aaaa1111%%x%%}aaaa1111 #theme/power #theme/power/voice%% %%{bbbb2222%%y%%}bbbb2222 #theme/power/over%%' };
    const merged = done(tree, planMerge(sourceOf(tree), ['power'], 'power/voice', who)).notes['a.md'];
    expect(merged).toBe('%%{aaaa1111%%x%%}aaaa1111 #theme/power/voice was=power%% %%{bbbb2222%%y%%}bbbb2222 #theme/power/over%%');
  });

  it('is refused with the reason where a parent has no passage and no note to merge', () => {
    const parentOnly = { 'a.md': '---\ntype: interview\n---\n%%{aaaa1111%%x%%}aaaa1111 #theme/power/voice%%' };
    expect(() => planMerge(sourceOf(parentOnly), ['power'], 'power/voice', who)).toThrow('Nothing is coded with power');
  });
});

describe('splitting', () => {
  it('deals codings out, and leaves what is not dealt', () => {
    const change = planSplit(sourceOf(notes), 'cliques', [{ document: 'Interviews/1.md', id: 'aaaa1111', ordinal: 0, to: 'Inner ring' }], who);
    const after = done(notes, change).notes['Interviews/1.md'];
    expect(after).toContain('}aaaa1111 #theme/inner-ring #theme/home');
    expect(after).toContain('}cccc3333 #theme/cliques #theme/in-groups');
    expect(done(done(notes, change).notes, inverseSteps(change.steps)).notes).toEqual(notes);
    expect(change).toMatchObject({ kind: 'split', from: ['cliques'], to: ['inner-ring'] });
  });

  it('may give one coding two themes, and refuses what is no coding of the theme', () => {
    const deals = ['x', 'cliques'].map((to) => ({ document: 'Interviews/1.md', id: 'aaaa1111', ordinal: 0, to }));
    expect(done(notes, planSplit(sourceOf(notes), 'cliques', deals, who)).notes['Interviews/1.md']).toContain('#theme/cliques #theme/home #theme/x');
    expect(() => planSplit(sourceOf(notes), 'cliques', [{ document: 'Interviews/1.md', id: 'bbbb2222', ordinal: 0, to: 'x' }], who)).toThrow(Refusal);
  });
});

describe('deleting', () => {
  it('takes codings without another theme out, and brings them back to the byte', () => {
    const change = planDelete(sourceOf(notes), ['cliques', 'power'], { codings: 'remove' }, who);
    const after = done(notes, change);
    expect(after.notes['Field/note.md']).toBe('No type, but coded.\n');
    expect(after.notes['Interviews/1.md']).toContain('}aaaa1111 #theme/home');
    expect(after.notes['Interviews/1.md']).not.toContain('bbbb2222');
    expect(after.notes['Themes/cliques.md']).toBeUndefined();
    expect(previewChange(change, sourceOf(notes)).warnings.map(inEnglish)[0]).toContain('2 codings have no other theme');
    const back = done(after.notes, inverseSteps(change.steps)).notes;
    expect(back['Field/note.md']).toBe(notes['Field/note.md']);
    const body = (text = ''): string => text.slice(text.lastIndexOf('---\n'));
    expect(body(back['Interviews/1.md'])).toBe(body(interview));
    expect(readFrontMatter(back['Interviews/1.md'] ?? '').properties).toEqual(readFrontMatter(interview).properties);
    expect(back['Themes/cliques.md']).toBe(notes['Themes/cliques.md']);
  });

  it('keeps the codings without a theme where that is wished', () => {
    const after = done(notes, planDelete(sourceOf(notes), ['power'], { codings: 'keep' }, who)).notes;
    expect(after['Interviews/1.md']).toContain('}bbbb2222 @ben 2026-11-22%%');
  });
});

describe('a theme made of codes', () => {
  it('is a note, and rewrites no document', () => {
    const change = planTheme(sourceOf(notes), { title: 'Belonging has a price', claim: 'One pays.', gathers: ['cliques', 'home'] }, who);
    expect(change.steps).toHaveLength(1);
    expect(change.steps[0]).toMatchObject({ step: 'create', note: 'Themes/belonging-has-a-price.md' });
    expect((change.steps[0] as { text: string }).text).toContain('kind: theme');
    expect(() => planTheme(sourceOf(notes), { title: 'Belonging', gathers: [] }, who)).toThrow(/already/);
  });
});

describe('the codebook note', () => {
  const notes = {
    'a.md': '---\ntype: interview\n---\n%%{aaaa1111%%x%%}aaaa1111 #theme/power/cliques%%',
    'Codebook.md': '%%emic:begin entry power/cliques%%\n\n### cliques\n\n%%emic:end entry power/cliques%%\n\nMine on cliques.\n',
  };
  const source = sourceOf(notes, { caseStudies: ['Codebook.md'] });
  const change = planRename(source, [{ from: 'power', to: 'might' }], who);

  it('keeps what stands beside an entry beside it when the theme gets another name, and back', () => {
    const after = done(notes, change).notes;
    expect(after['Codebook.md']).toBe(notes['Codebook.md'].replaceAll('power/cliques', 'might/cliques'));
    expect(done(after, inverseSteps(change.steps)).notes).toEqual(notes);
  });
});
