import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { useEmic } from './emic';

const emic = useEmic();

const talk = 'Ana Lima (00:03):\nWe never felt teh safety there, at night.\n\nBen Ode (01:02):\nNo, never again.\n';
const corrected = talk.replace('teh', 'the').replace('No, never again', 'No, not ever again');

describe('emic update', () => {
  it('brings a note up to a corrected file, and its codings with it', () => {
    const folder = emic.open({ 'talk.txt': talk, 'new/talk.txt': corrected });
    emic.run(['import', folder.at('talk.txt'), '--into', folder.at('Data')]);
    const note = folder.read('Data/talk.md');
    const at = note.indexOf('never felt');
    emic.run(['code', folder.at('Data/talk.md'), '--from', String(at), '--to', String(note.indexOf(', at night')), '--theme', 'safety', '--write']);
    const dry = emic.run(['update', folder.at('Data/talk.md'), folder.at('new/talk.txt'), '--dry-run', '--json']);
    expect(JSON.parse(dry.out)).toMatchObject({ current: false, base: 'body', turns: 2, lost: 0, conflicts: 0, codings: [{ kind: 'corrected', before: 'never felt teh safety there', after: 'never felt the safety there' }] });
    expect(folder.read('Data/talk.md')).toContain('teh');
    const { code, out } = emic.run(['update', folder.at('Data/talk.md'), folder.at('new/talk.txt')]);
    expect([code, out]).toEqual([0, expect.stringContaining('the note is as it was imported')]);
    expect(JSON.parse(emic.run(['codings', folder.at('Data'), '--json']).out)).toMatchObject([{ text: 'never felt the safety there' }]);
    expect(emic.run(['update', folder.at('Data/talk.md'), folder.at('new/talk.txt')]).out).toContain('nothing new');
  });

  it('asks for the file as it was, where the note was changed by hand, and refuses another', () => {
    const folder = emic.open({ 'talk.txt': talk, 'new/talk.txt': corrected });
    emic.run(['import', folder.at('talk.txt'), '--into', folder.at('Data')]);
    writeFileSync(folder.at('Data/talk.md'), folder.read('Data/talk.md').replace('No, never', 'Nope, never'));
    const { code, out } = emic.run(['update', folder.at('Data/talk.md'), folder.at('new/talk.txt'), '--base', folder.at('talk.txt'), '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ base: 'file', conflicts: 0 });
    expect(folder.read('Data/talk.md')).toContain('Nope, not ever again.');
    const wrong = emic.run(['update', folder.at('Data/talk.md'), folder.at('talk.txt'), '--base', folder.at('talk.txt')]);
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('is not the file that the note was made of')]);
  });

  it('puts pseudonyms for names by the key of the vault, and writes no name that the note does not know unless told', () => {
    const key = '---\ntype: pseudonym-key\n---\n\n| Name | Pseudonym |\n| --- | --- |\n| Ana Lima | Alder |\n| Ben Ode | Birch |\n';
    const spoken = talk.replace('No, never', 'No, Ana never');
    const folder = emic.open({ 'talk.txt': spoken, 'new/talk.txt': spoken.replace('teh', 'the'), 'vault/.obsidian/app.json': '{}', 'vault/Locked/Who.md': key });
    emic.run(['import', folder.at('talk.txt'), '--into', folder.at('vault/Data'), '--pseudonyms', folder.at('vault/Locked/Who.md')]);
    const before = folder.read('vault/Data/talk.md');
    const args = ['update', folder.at('vault/Data/talk.md'), folder.at('new/talk.txt')];
    expect(emic.run(args)).toMatchObject({ code: 0, out: expect.stringContaining('replaced by the key Locked/Who.md') as string });
    expect(folder.read('vault/Data/talk.md')).toContain('felt the safety');
    expect(folder.read('vault/Data/talk.md')).not.toMatch(/Ana|Lima|Ben|Ode/);

    writeFileSync(folder.at('vault/Data/talk.md'), before);
    writeFileSync(folder.at('vault/Locked/Who.md'), 'The key lies elsewhere.\n');
    const refused = emic.run(args);
    expect([refused.code, refused.err]).toEqual([2, expect.stringMatching(/would bring Ana Lima, Ben Ode into the note.*nothing was written.*--pseudonyms.*--new-names/)]);
    expect(folder.read('vault/Data/talk.md')).toBe(before);
    expect(emic.run([...args, '--dry-run'])).toMatchObject({ code: 1, out: expect.stringContaining('names the note does not know: Ana Lima, Ben Ode') as string });
    expect(emic.run([...args, '--new-names']).code).toBe(0);
    expect(folder.read('vault/Data/talk.md')).toContain('Ana Lima');
  });

  it('keeps who speaks what it was where the file gives another name: the note of the case follows, and that is told', () => {
    const folder = emic.open({ 'talk.txt': talk.replace('Ben Ode', 'Speaker 3'), 'new/talk.txt': talk, 'vault/.obsidian/app.json': '{}', 'vault/Cases/P3.md': '---\ntype: case\nspeaks-in:\n  - "[[talk|Speaker 3]]"\n---\n' });
    emic.run(['import', folder.at('talk.txt'), '--into', folder.at('vault/Data')]);
    const { code, out } = emic.run(['update', folder.at('vault/Data/talk.md'), folder.at('new/talk.txt'), '--new-names']);
    expect([code, out]).toEqual([0, expect.stringContaining('Speaker 3 is called Ben Ode and stays P3')]);
    expect(folder.read('vault/Cases/P3.md')).toBe('---\ntype: case\nspeaks-in:\n  - "[[talk|Ben Ode]]"\n---\n');
    expect(JSON.parse(emic.run(['speakers', folder.at('vault'), '--json']).out)).toEqual(expect.arrayContaining([expect.objectContaining({ speaker: 'Ben Ode', is: 'P3' })]));
  });
});
