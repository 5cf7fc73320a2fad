import { describe, expect, it } from 'vitest';
import { useEmic } from './emic';

const emic = useEmic();
const talk = 'Ana: We never felt safe there. People came.\n\nBen: %%{aaaa1111%%Safe?%%}aaaa1111 #theme/safety%% No.\n';
const marked = 'Ana: ==We hid== #theme/fear there. {>>where?<<}\n\nBen: ==Mad Pride!== #MadPride and a ==loose== one.\n';

describe('emic autocode', () => {
  it('lists what would be coded and changes nothing', () => {
    const folder = emic.open({ 'Talk.md': talk, 'Themes/Safety.md': 'safe' });
    const ran = emic.run(['autocode', folder.path, '--theme', 'Safety', '--phrase', 'safe', '--json']);
    expect(JSON.parse(ran.out)).toEqual([{ document: 'Talk.md', id: null, from: 19, to: 23, text: 'safe', themes: ['safety'], left: null }]);
    expect(emic.run(['autocode', folder.path, '--theme', 'safety', '--pattern', '\\bsafe\\b', '--again', '--dry-run']).out).toBe('Talk.md\tsafe\nTalk.md\tSafe\n');
    expect(folder.read('Talk.md')).toBe(talk);
  });
  it('codes the sentence with --write, and what any of several words stand in', () => {
    const folder = emic.open({ 'Talk.md': talk });
    emic.run(['autocode', folder.path, '--theme', 'safety', '--any', 'never felt', '--any', 'came', '--code', 'sentence', '--coder', 'ana', '--date', '2026-11-22', '--write']);
    expect(folder.read('Talk.md')).toMatch(/^Ana: %%\{(\w{8})%%We never felt safe there\.%%\}\1 #theme\/safety @ana 2026-11-22 by=autocode%% %%\{(\w{8})%%People came\.%%\}\2 #theme\/safety/);
  });
  it.each([
    [['--phrase', 'x'], '--theme is missing'],
    [['--theme', 'a'], 'Say one of'],
    [['--theme', 'a', '--pattern', '('], 'not closed'],
    [['--theme', 'a', '--phrase', 'x', '--code', 'word'], '--code must be one of'],
  ])('%j is refused', (args, why) => {
    const ran = emic.run(['autocode', emic.open({ 'Talk.md': talk }).path, ...args]);
    expect([ran.code, ran.out]).toEqual([2, '']);
    expect(ran.err).toContain(why);
  });
});

describe('emic convert', () => {
  it('lists the marks that are codes and changes nothing', () => {
    const folder = emic.open({ 'Talk.md': marked });
    expect(emic.run(['convert', folder.path]).out).toBe('Talk.md\t\twhere?\tWe hid there.\nTalk.md\tfear\t\tWe hid\n');
    expect(folder.read('Talk.md')).toBe(marked);
  });
  it('converts with --write what it is told to', () => {
    const folder = emic.open({ 'Talk.md': marked });
    const ran = emic.run(['convert', folder.at('Talk.md'), '--tag', '#MadPride', '--theme', 'noted', '--no-comments', '--coder', 'ana', '--date', '2026-11-22', '--write', '--json']);
    expect(ran.err).toBe('');
    const text = folder.read('Talk.md');
    expect(text).toMatch(/%%\{(\w{8})%%We hid%%\}\1 #theme\/fear @ana 2026-11-22%% there\. \{>>where\?<<\}/);
    expect(text).toMatch(/Mad Pride!%%\}\w{8} #theme\/madpride .*%% and a %%\{(\w{8})%%loose%%\}\1 #theme\/noted/);
  });
});
