import { describe, expect, it } from 'vitest';
import { useEmic } from './emic';

const emic = useEmic();
const study = {
  'Talk.md': '%%{aaaa1111%%We stay.%%}aaaa1111 #theme/power @ana%%\n',
  'Themes/power.md': '---\ntheme: power # mine\ndefinition: Who decides.\n---\nMemo.\n',
  'Themes/other.md': '---\ntheme: power\n---\n',
  'in.csv': 'theme,definition\npower,Who may decide.\nempathy,Feeling with.\n!!!,x\n',
};

describe('emic codebook', () => {
  it('writes the codebook in three formats, and takes a file in after showing what it changes', () => {
    const folder = emic.open({ ...study, 'Themes/other.md': '' });
    expect(emic.run(['codebook', folder.path]).out).toContain('power,,code,Who decides.');
    expect(emic.run(['codebook', folder.path, '--format', 'yaml']).out).toContain('  - theme: power\n    kind: code\n');
    expect(emic.run(['codebook', folder.path, '--format', 'md']).out).toContain('- definition: Who decides.');
    expect(emic.run(['codebook', folder.path, '--format', 'doc']).code).toBe(2);
    const dry = emic.run(['codebook', folder.path, '--import', folder.at('in.csv'), '--dry-run']);
    expect(dry.code).toBe(1);
    expect(dry.out).toBe('power (changed)\n  definition: Who decides. → Who may decide.\nempathy (new)\n  definition: Feeling with.\n');
    expect(dry.err).toContain('in.csv:4:1: ');
    expect(folder.read('Themes/power.md')).toBe(study['Themes/power.md']);
    emic.run(['codebook', folder.path, '--import', folder.at('in.csv')]);
    expect(folder.read('Themes/power.md')).toMatch(/^---\ntheme: power # mine\ndefinition: Who may decide\.\nchanged: [-\d]+\n---\nMemo\.\n$/);
    expect(folder.read('Themes/empathy.md')).toContain('theme: empathy');
    expect(emic.run(['codebook', folder.path, '--import', folder.at('in.csv')]).out).toContain('says nothing');
  });

  it('check tells theme notes that lie elsewhere or claim a theme twice', () => {
    const folder = emic.open(study);
    const { out, code } = emic.run(['check', folder.path]);
    expect(code).toBe(1);
    expect(out).toContain('other.md:1: The property theme says power');
    expect(out).toContain('power.md:1: The theme power has a note already: Themes/other.md, which counts.');
  });
});
