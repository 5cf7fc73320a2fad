import { describe, expect, it } from 'vitest';
import { openCorpus } from '../../../src/core/corpus/corpus';
import { applyOps } from '../../../src/core/change/apply-ops';
import { applyChanges } from '../../../src/core/markup/changes';
import { followLabels } from '../../../src/core/speakers/follow';
import { lineageOf, type Reattribution } from '../../../src/core/speakers/lineage';
import { noCaseListOps } from '../../../src/core/speakers/participants';

const talk = (...labels: readonly string[]): string => `---\ntype: interview\n---\n${labels.map((label) => `**${label}**: We never felt safe.`).join('\n\n')}\n`;
const to = (before: string, after: string): Reattribution => ({ before, after });

/** Who each label of the document is before, and after it was renamed and the cases followed. */
function after(notes: Readonly<Record<string, string>>, document: string, now: string, turns: readonly Reattribution[]) {
  const corpus = openCorpus();
  const texts = new Map(Object.entries(notes));
  for (const [path, text] of texts) corpus.update(path, text);
  const after = applyChanges(now, applyOps(now, noCaseListOps(now, lineageOf(turns, () => true)), {}).changes);
  const source = { cases: corpus.cases(), markup: {}, readNote: (path: string) => texts.get(path), linkName: (path: string) => path.replace(/^.*\/|\.md$/g, '') };
  const followed = followLabels({ path: document, before: notes[document] ?? '', after, turns }, source);
  for (const { note, ops } of followed.notes) texts.set(note, applyChanges(texts.get(note) ?? '', applyOps(texts.get(note) ?? '', ops, {}).changes));
  texts.set(document, after);
  for (const [path, text] of texts) corpus.update(path, text);
  return {
    texts,
    who: Object.fromEntries(
      (corpus.document(document)?.speakers ?? []).map((speaker) => {
        const is = corpus.speakerIs(corpus.document(document) ?? { path: document, properties: {} }, speaker);
        return [speaker, is === null ? null : 'case' in is ? is.case.name : is.noCase];
      }),
    ),
  };
}

describe('who speaks stays who it was when a label says another name', () => {
  const p3 = '---\ntype: case\nspeaks-in:\n  - "[[talk|Speaker 3]]" # as she said\n  - "[[other|Speaker 3]]"\n---\n';

  it('where the case says so of this document: the new name comes, the old one goes', () => {
    const { who, texts } = after({ 'talk.md': talk('Speaker 3'), 'P3.md': p3 }, 'talk.md', talk('Rosa'), [to('Speaker 3', 'Rosa')]);
    expect(who).toEqual({ Rosa: 'P3' });
    expect(texts.get('P3.md')).toContain('[[other|Speaker 3]]');
    expect(texts.get('P3.md')).not.toContain('[[talk|Speaker 3]]');
  });

  it('where the case has a pseudonym: the name it had stays beside the new one, for others may say it', () => {
    const { who, texts } = after({ 'talk.md': talk('Rosa Lima'), 'P3.md': '---\ntype: case\npseudonym: Ines\nspeaks-in: ["[[talk|Rosa Lima]]"]\n---\n' }, 'talk.md', talk('Ines'), [to('Rosa Lima', 'Ines')]);
    expect(who).toEqual({ Ines: 'P3' });
    expect(texts.get('P3.md')).toContain('["[[talk|Rosa Lima]]", "[[talk|Ines]]"]');
  });

  it('where some turns keep the old label, both are the case', () => {
    const { who } = after({ 'talk.md': talk('Speaker 3', 'Speaker 3'), 'P3.md': p3 }, 'talk.md', talk('Rosa', 'Speaker 3'), [to('Speaker 3', 'Rosa'), to('Speaker 3', 'Speaker 3')]);
    expect(who).toEqual({ Rosa: 'P3', 'Speaker 3': 'P3' });
  });

  it('where the case is known by name or alias: it says so of this document, unless the new name is its own, too', () => {
    const ben = '---\ntype: case\naliases: [Ben Ode]\n---\n';
    const first = after({ 'talk.md': talk('Ben Ode'), 'P01.md': ben }, 'talk.md', talk('Tito'), [to('Ben Ode', 'Tito')]);
    expect(first.who).toEqual({ Tito: 'P01' });
    expect(first.texts.get('P01.md')).toContain('aliases: [Ben Ode]\nspeaks-in:\n  - "[[talk|Tito]]"');
    const own = after({ 'talk.md': talk('Ben Ode'), 'P01.md': ben }, 'talk.md', talk('P01'), [to('Ben Ode', 'P01')]);
    expect(own.who).toEqual({ P01: 'P01' });
    expect(own.texts.get('P01.md')).toBe(ben);
  });

  it('where another case has the new name elsewhere', () => {
    const { who } = after({ 'talk.md': talk('Speaker 3'), 'P3.md': p3, 'Rosa.md': '---\ntype: case\n---\n' }, 'talk.md', talk('Rosa'), [to('Speaker 3', 'Rosa')]);
    expect(who).toEqual({ Rosa: 'P3' });
  });

  it('where it is no case', () => {
    const listed = (name: string): string => talk(name, 'Speaker 2').replace('type: interview', 'type: interview\ninterviewer: Speaker 1\nseveral: [Speaker 2]');
    const { who, texts } = after({ 'talk.md': listed('Speaker 1') }, 'talk.md', listed('Dr. Lee'), [to('Speaker 1', 'Dr. Lee'), to('Speaker 2', 'Speaker 2')]);
    expect(who).toEqual({ 'Dr. Lee': 'interviewer', 'Speaker 2': 'several' });
    expect(texts.get('talk.md')).toContain('interviewer: Dr. Lee\n');
  });
});
