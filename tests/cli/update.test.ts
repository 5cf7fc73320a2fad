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
});
