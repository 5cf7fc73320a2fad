import { chmodSync, existsSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { useEmic } from './emic';

const emic = useEmic();
const study = {
  'Talks/One.md': '---\ntype: interview\nthemes: [circles]\n---\n%%{aaaa1111%%We stay.%%}aaaa1111 #theme/circles @ana%% %%{bbbb2222%%No.%%}bbbb2222 #theme/circles/inner%%\n',
  'Two.md': '%%{cccc3333%%Yes.%%}cccc3333 #theme/home%%\n',
  'Themes/circles.md': '---\ndefinition: Who sits with whom.\n---\n',
  '.obsidian/plugins/emic/data.json': '{"scopeChosen":false,"favourites":["circles","home"],"other":1}',
};
const open = () => emic.open(study);

describe('changes of the codebook from the command line', () => {
  it('say what they would do, do it, and are undone', () => {
    const folder = open();
    const dry = emic.run(['rename', folder.path, 'circles', 'Power / Rings', '--dry-run']);
    expect(dry).toMatchObject({ code: 0, err: '', out: 'Would do: Rename circles to power/rings. Codings: 2, notes: 2.\nTalks/One.md\t2\nThemes/circles.md\t0\n' });
    expect(folder.read('Talks/One.md')).toBe(study['Talks/One.md']);

    expect(emic.run(['rename', folder.path, 'circles', 'Power / Rings', '--coder', 'ana', '--why', 'they say so'])).toMatchObject({ code: 0, err: '' });
    expect(folder.read('Talks/One.md')).toContain('#theme/power/rings/inner');
    expect(folder.read('Themes/power/rings.md')).toBe(study['Themes/circles.md']);
    expect(JSON.parse(folder.read('.obsidian/plugins/emic/data.json'))).toMatchObject({ favourites: ['power/rings', 'home'], other: 1 });
    expect(folder.read('Codebook log.md')).toMatch(/\*\*renamed\*\* `circles` to `power\/rings` · 2 codings in 1 note · by ana · because they say so %%/);

    const undone = emic.run(['undo', folder.path, '--json']);
    expect(JSON.parse(undone.out)).toMatchObject({ title: 'Undo: Rename circles to power/rings', done: true, skipped: [] });
    expect(folder.read('Talks/One.md')).toBe(study['Talks/One.md']);
    expect(folder.read('Themes/circles.md')).toBe(study['Themes/circles.md']);
    expect(emic.run(['undo', folder.path])).toMatchObject({ code: 2, err: 'emic: There is no change here to undo.\n' });
  });

  it('merge, split and delete', () => {
    const folder = open();
    expect(emic.run(['merge', folder.path, '--from', 'circles', '--into', 'home']).code).toBe(0);
    expect(folder.read('Talks/One.md')).toContain('#theme/home @ana was=circles%%');
    expect(emic.run(['undo', folder.path]).code).toBe(0);
    expect(emic.run(['split', folder.path, 'circles', '--deal', 'aaaa1111=Outer']).code).toBe(0);
    expect(folder.read('Talks/One.md')).toContain('#theme/outer @ana');
    expect(emic.run(['split', folder.path, 'circles', '--deal', 'zzzz9999=x']).err).toContain('no coding zzzz9999');
    expect(emic.run(['delete', folder.path, 'circles']).out).toContain('1 theme note goes to the trash');
    expect(existsSync(folder.at('.trash/circles.md'))).toBe(true);
    expect(folder.read('Talks/One.md')).toContain('No.\n');
    expect(emic.run(['undo', folder.path]).code).toBe(0);
    expect(folder.read('Talks/One.md')).toContain('#theme/circles/inner');
  });

  it('finish what was broken off', () => {
    const folder = open();
    emic.run(['rename', folder.path, 'circles', 'rings']);
    // As if it had died after writing the change down.
    writeFileSync(folder.at('Talks/One.md'), study['Talks/One.md']);
    const name = journalOf(folder.path, 'done');
    renameSync(name, name.replace('.done.', '.running.'));
    const ran = emic.run(['rename', folder.path, 'home', 'house']);
    expect(ran.err).toContain('broken off has been finished: Rename circles to rings');
    expect(folder.read('Talks/One.md')).toContain('#theme/rings @ana');
    expect(folder.read('Two.md')).toContain('#theme/house');
  });

  it('refuse what makes no sense, and change nothing', () => {
    const folder = open();
    expect(emic.run(['rename', folder.path, 'circles', 'circles/x'])).toMatchObject({ code: 2 });
    expect(emic.run(['rename', folder.path, 'circels', 'rings'])).toMatchObject({ code: 2, err: expect.stringContaining('There is no theme circels') as string });
    expect(emic.run(['rename', folder.at('Two.md'), 'home', 'x']).err).toContain('is no folder');
    if (process.getuid?.() !== 0) {
      chmodSync(folder.at('Talks'), 0o500);
      expect(emic.run(['rename', folder.path, 'circles', 'rings']).err).toContain('Nothing was changed.');
      chmodSync(folder.at('Talks'), 0o700);
    }
    expect(folder.read('Talks/One.md')).toBe(study['Talks/One.md']);
  });
});

function journalOf(folder: string, state: string): string {
  const found = readdirSync(join(folder, '.emic/changes')).find((name) => name.includes(`.${state}.`));
  return join(folder, '.emic/changes', found ?? '');
}
