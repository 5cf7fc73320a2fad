import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { useEmic } from './emic';

const emic = useEmic();

const talk = 'Ana Lima (00:03):\nWrite to ana@mail.example.\n\nBen Ode (01:02):\nNo. #never\n';

describe('emic import', () => {
  it('writes a note for each file, tells what came of it, and can be queried at once', () => {
    const folder = emic.open({ 'talk.txt': talk, 'captions.vtt': 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ana>Hi\n' });
    const { code, out } = emic.run(['import', folder.at('talk.txt'), folder.at('captions.vtt'), '--into', folder.at('Data'), '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject([
      { file: folder.at('talk.txt'), note: folder.at('Data/talk.md'), format: 'plain text', encoding: 'UTF-8', type: 'interview', turns: 2, speakers: [{ name: 'Ana Lima', turns: 1 }, { name: 'Ben Ode', turns: 1 }], stamps: 2, personal: [{ kind: 'email', text: 'ana@mail.example', count: 1 }] },
      { note: folder.at('Data/captions.md'), format: 'WebVTT', turns: 1 },
    ]);
    expect(folder.read('Data/talk.md')).toMatch(/^---\ntype: interview\nparticipants:\n {2}- Ana Lima\n {2}- Ben Ode\nsource: talk\.txt\nsource-hash: sha256-[\da-f]{64}\nbody-hash: sha256-[\da-f]{16}\n---\n\*\*Ana Lima\*\* \(00:00:03\): Write to ana@mail\.example\.\n\n\*\*Ben Ode\*\* \(00:01:02\): No\. \\#never\n$/);
    expect(JSON.parse(emic.run(['query', folder.at('Data'), '"no. #never"', '--json']).out)).toMatchObject([{ speakers: ['Ben Ode'] }]);
    expect(emic.run(['query', folder.at('Data'), '"no. #never"']).out).toBe('talk.md\t\t\t\t\tNo. #never\n');
  });

  it('overwrites nothing: a second import gets a number', () => {
    const folder = emic.open({ 'talk.txt': talk, 'Data/TALK.md': 'mine' });
    const twice = ['import', folder.at('talk.txt'), folder.at('talk.txt'), '--into', folder.at('Data')];
    expect(emic.run(twice)).toMatchObject({ code: 0, err: `emic: ${folder.at('talk.txt')}: The same bytes are in ${folder.at('Data/talk 2.md')} already; it was left out.\n` });
    expect(readdirSync(folder.at('Data')).sort()).toEqual(['TALK.md', 'talk 2.md']);
    expect(JSON.parse(emic.run([...twice, '--json']).out)).toEqual([{ file: folder.at('talk.txt'), already: folder.at('Data/talk 2.md') }, { file: folder.at('talk.txt'), already: folder.at('Data/talk 2.md') }]);
    emic.run([...twice, '--again']);
    expect(readdirSync(folder.at('Data')).sort()).toEqual(['TALK.md', 'talk 2.md', 'talk 3.md', 'talk 4.md']);
    expect(folder.read('Data/TALK.md')).toBe('mine');
  });

  it('takes folders, at any depth: what is no transcript is passed over, the report links where the vault finds it', () => {
    const folder = emic.open({ 'raw/one.txt': talk, 'raw/deep/two.txt': talk.replace('No.', 'Yes.'), 'raw/deep/photo.jpg': 'x', 'raw/.git/config.txt': 'x', 'raw/empty.vtt': '', 'vault/.obsidian/app.json': '{}' });
    const args = ['import', folder.at('raw'), '--into', folder.at('vault/Data'), '--report', folder.at('vault/Report.md')];
    const { code, err } = emic.run(args);
    expect(code).toBe(2);
    expect(err).toBe(`emic: ${folder.at('raw/empty.vtt')}: The file is empty.\nemic: Passed over, by their names: ${folder.at('raw/deep/photo.jpg')}.\n`);
    expect(readdirSync(folder.at('vault/Data')).sort()).toEqual(['one.md', 'two.md']);
    expect(folder.read('vault/Report.md')).toContain('[[Data/two\\|two]]');
    const again = emic.run(args);
    expect([again.code, again.err]).toEqual([2, `emic: ${folder.at('vault/Report.md')} is there already; nothing was imported.\n`]);
    expect(emic.run(['import', folder.at('raw'), '--into', folder.at('raw/one.txt')]).err).toBe(`emic: ${folder.at('raw/one.txt')} is a file; --into names a folder.\n`);
  });

  it('tells bad files one by one and imports the rest', () => {
    const folder = emic.open({ 'talk.txt': talk, 'empty.vtt': '', 'photo.txt': new Uint8Array([0x89, 0x50, 0x4e, 0x47]) });
    const { code, out, err } = emic.run(['import', folder.at('empty.vtt'), folder.at('talk.txt'), folder.at('photo.txt'), folder.at('gone.txt'), '--into', folder.at('Data')]);
    expect(code).toBe(2);
    expect(out).toContain(`${folder.at('Data/talk.md')}\tplain text\t2 turns\tAna Lima 1, Ben Ode 1\t`);
    expect(err).toBe(`emic: ${folder.at('empty.vtt')}: The file is empty.\nemic: ${folder.at('photo.txt')}: It is a picture.\nemic: ${folder.at('gone.txt')}: it cannot be read: there is no such file.\n`);
    expect(readdirSync(folder.at('Data'))).toEqual(['talk.md']);
  });

  it('with --dry-run tells and writes nothing', () => {
    const folder = emic.open({ 'talk.txt': talk });
    expect(emic.run(['import', folder.at('talk.txt'), '--into', folder.at('Data'), '--dry-run']).out).toContain('2 turns');
    expect(existsSync(folder.at('Data'))).toBe(false);
  });

  it('takes pseudonyms from a key note, and columns by name', () => {
    const folder = emic.open({ 'Ana Lima.csv': 'wer,was\nAna Lima,hello Ben\nBen Ode,Ana!\n', 'Key.md': '| Name | Pseudonym |\n| --- | --- |\n| Ana Lima | Alder |\n| Ben Ode | Birch |\n' });
    const ran = emic.run(['import', folder.at('Ana Lima.csv'), '--into', folder.at('Data'), '--column', 'text=was', '--column', 'author=wer', '--pseudonyms', folder.at('Key.md')]);
    expect(ran.err).toBe('');
    expect(folder.read('Data/Alder.md')).not.toMatch(/Ana|Lima|Ben|Ode/);
    expect(folder.read('Data/Alder.md')).toContain('**Alder**: hello Birch\n\n**Birch**: Alder!');
    const other = emic.open({ 'talk.txt': 'Ana: Hi.\nBen: No.\nAna: So.\nCy: Ha.\n', 'Key.md': '| Name | Pseudonym |\n| --- | --- |\n| Ana | Ben |\n| Cy | Fern |\n' });
    expect(emic.run(['import', other.at('talk.txt'), '--into', other.at('Data'), '--pseudonyms', other.at('Key.md'), '--dry-run']).err.split('\n').slice(0, 2)).toEqual(['emic: The pseudonym Ben is the name of Ben, who is there, too: the two cannot be told apart.', '']);
    expect(emic.run(['import', folder.at('Ana Lima.csv'), '--into', folder.at('D2'), '--column', 'words=was']).err).toContain('--column says what a column holds');
  });
});
