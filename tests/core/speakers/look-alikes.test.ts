import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../src/core/query/evaluate';
import { isQueryError, parseQuery } from '../../../src/core/query/parse';
import { scan } from '../../../src/core/markup/scan';
import { seenName } from '../../../src/core/names/seen-name';
import { speakerRows } from '../../../src/core/speakers/rows';
import { speakersOf } from '../../../src/core/speakers/speakers-of';
import { openStudy } from '../casestudy/study';
import { sourceOf, type Notes } from '../change/study';
import { assigned } from './assigned';

const composed = 'Jos\u00e9 Mu\u00f1oz';
const decomposed = composed.normalize('NFD');
const alike: readonly (readonly [what: string, name: string])[] = [
  ['in decomposed letters', decomposed],
  ['with a no-break space', 'Jos\u00e9\u00a0Mu\u00f1oz'],
  ['with two spaces', 'Jos\u00e9  Mu\u00f1oz'],
  ['with a space behind it', 'Jos\u00e9 Mu\u00f1oz '],
  ['with a zero-width space', 'Jos\u00e9 \u200bMu\u00f1oz\u200b'],
  ['with a joiner that joins nothing', 'Jos\u00e9\u200d Mu\u200cñoz'],
  ['with a soft hyphen and marks of direction', '\u200eJos\u00e9 Mu\u00ad\u00f1oz\u200f'],
];
const talk = (name: string, more = ''): string =>
  `---\ntype: interview\n${more}---\n**I**: Who came?\n\n**${composed}**: %%{aaaaaaa1%%Nobody came.%%}aaaaaaa1 #theme/safety @ana%%\n\n**I**: And then?\n\n**${name}**: %%{bbbbbbb1%%We waited.%%}bbbbbbb1 #theme/safety @ana%%\n`;
const caseNote = (more = ''): string => `---\ntype: case\n${more}---\n`;

function found(notes: Notes, query: string): string[] {
  const { corpus, codebook } = openStudy(notes);
  const parsed = parseQuery(query);
  if (isQueryError(parsed)) return expect.fail();
  return evaluate(parsed, { corpus, codebook, readNote: (path) => scan(notes[path] ?? '').plain() }).hits.flatMap(({ codings }) => codings.map(({ id }) => id));
}

describe.each(alike)('a name %s', (_, name) => {
  it('is one speaker with the name that looks like it', () => {
    const text = talk(name);
    const rows = speakerRows([{ path: 'talk.md', speakers: speakersOf('talk.md', scan(text).plain(), { asideCallouts: [] }) }], () => null);
    expect(rows.map(({ speaker, turns }) => [speaker, turns])).toEqual([['I', 2], [composed, 2]]);
    expect(found({ 'talk.md': text }, `WHERE speaker = "${name}"`)).toEqual(['aaaaaaa1', 'bbbbbbb1']);
  });

  it('is the case of that name, alias or link, whichever of them is written so', () => {
    for (const [at, label] of [[name, composed], [composed, name]] as const) {
      const quoted = JSON.stringify(at);
      for (const notes of [
        { 'talk.md': talk(label), 'P1.md': caseNote(`aliases: [${quoted}]\n`) },
        { 'talk.md': talk(label), 'P1.md': caseNote(`speaks-in: [${JSON.stringify(`[[talk|${at}]]`)}]\n`) },
      ]) expect(found(notes, 'WHERE case = P1')).toEqual(['aaaaaaa1', 'bbbbbbb1']);
      expect(found({ 'talk.md': talk(label, `interviewer: ${quoted}\ncases: [P1]\n`), 'P1.md': caseNote() }, 'WHERE case = P1')).toEqual([]);
    }
  });

  it('gets another name in all its turns and lists, and becomes no second item of one', () => {
    const notes = { 'talk.md': talk(name, `participants: [${JSON.stringify(name)}, I]\nunidentified: [${JSON.stringify(name)}]\n`), 'P1.md': caseNote() };
    const row = { speaker: composed, documents: ['talk.md'], label: null, match: null };
    const { after, is } = assigned(notes, [{ ...row, label: 'Rosa' }]);
    // White space beside a name is no part of it.
    expect(after['talk.md']).toBe(talk(name.endsWith(' ') ? 'Rosa ' : 'Rosa', 'participants: [Rosa, I]\nunidentified: [Rosa]\n').replaceAll(composed, 'Rosa'));
    expect(is('talk.md', 'Rosa')).toBe('unidentified');
    const linked = { ...notes, 'P1.md': caseNote(`speaks-in:\n  - ${JSON.stringify(`[[talk|${name}]]`)}\n`) };
    const match = { to: 'case' as const, path: 'P1.md', scope: 'these documents' as const };
    expect(assigned(linked, [{ ...row, match }]).after['P1.md']).toBe(linked['P1.md']);
    // Said of it under the same name in other letters, nothing of the note changes.
    expect(assigned(notes, [{ ...row, label: name }]).after).toEqual(notes);
  });
});

describe('a case whose note has a decomposed name', () => {
  it('is found by the composed one', () => {
    expect(found({ 'talk.md': talk(composed), [`Cases/${decomposed}.md`]: caseNote() }, `WHERE case = "${composed}"`)).toEqual(['aaaaaaa1', 'bbbbbbb1']);
    expect(sourceOf({ [`${decomposed}.md`]: caseNote() }).corpus.caseNamed(`[[${composed}]]`)?.path).toBe(`${decomposed}.md`);
  });
});

describe('a name as people see it', () => {
  it('keeps joiners that change how letters look, and what is visible', () => {
    for (const name of ['علی\u200cرضا', 'क्\u200dष', '👩\u200d💻 Ana', 'O’Brien', 'Ana-Lu (she/her)']) expect(seenName(name)).toBe(name.normalize('NFC'));
  });
});
