import { spawnSync } from 'node:child_process';
import { chmodSync, lstatSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { useEmic } from './emic';

const emic = useEmic();

const talk = 'Helen: %%{aaaa1111%%We stay.%%}aaaa1111 #theme/empathy @ana 2026-11-22 "why"%%\n\nTom: %%{bbbb2222%%No.%%}bbbb2222 #theme/power weight=3%%\n\nHelen: Yes.\n';
const study = {
  'Talks/Talk 1.md': talk,
  'Cases/P03.md': '---\ntype: case\naliases: [Helen]\npseudonym: Alder\nrole: professional\n---\n',
  'a note.md': 'Nothing.\n',
  '.trash/Talk 1.md': talk,
  'image.png': 'x',
};

/** Exit code 2, nothing on standard output, one line on standard error. */
const refused = (ran: { code: number | null; out: string; err: string }): string => {
  expect(ran.code).toBe(2);
  expect(ran.out).toBe('');
  expect(ran.err.split('\n')).toHaveLength(2);
  return ran.err;
};

const json = (ran: { code: number | null; out: string; err: string }): unknown => {
  expect(ran.err).toBe('');
  return JSON.parse(ran.out);
};

describe('emic codings', () => {
  it('lists every coding of a folder with all it carries', () => {
    const rows = json(emic.run(['codings', emic.open(study).path, '--json']));
    expect(rows).toEqual([
      {
        id: 'aaaa1111', document: 'Talks/Talk 1.md', from: 7, to: 15, text: 'We stay.', themes: ['empathy'], coder: 'ana', date: '2026-11-22',
        memos: [{ text: 'why', coder: null, date: null }], attributes: {}, speakers: ['Helen'], cases: ['P03'], layer: 'data',
      },
      {
        id: 'bbbb2222', document: 'Talks/Talk 1.md', from: 22, to: 25, text: 'No.', themes: ['power'], coder: null, date: null, memos: [],
        attributes: { weight: '3' }, speakers: ['Tom'], cases: [], layer: 'data',
      },
    ]);
  });

  it('lists those of one note, and as lines with tabs', () => {
    const { code, out, err } = emic.run(['codings', emic.open(study).at('Talks/Talk 1.md')]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe('Talk 1.md\taaaa1111\tempathy\tana\t2026-11-22\tWe stay.\nTalk 1.md\tbbbb2222\tpower\t\t\tNo.\n');
  });

  it('gives an empty list where there is nothing', () => {
    expect(json(emic.run(['codings', emic.open({}).path, '--json']))).toEqual([]);
    const escaped = emic.open({ 'a.md': 'Ana: %%{aaaa1111%%at \\#home, \\*really\\*%%}aaaa1111 #theme/t%%\n\nBen: No.\n\nAna: Yes.\n' });
    expect(json(emic.run(['codings', escaped.path, '--json']))).toMatchObject([{ from: 5, to: 26, text: 'at #home, *really*' }]);
  });

  it('tells what it cannot read, and lists the rest', () => {
    const folder = emic.open({ 'ok.md': talk, 'bad.md': new Uint8Array([0x61, 0xff, 0xfe]), 'bin.md': new Uint8Array([0x61, 0, 0x62]) });
    const { code, out, err } = emic.run(['codings', folder.path, '--json']);
    expect(code).toBe(2);
    expect(JSON.parse(out)).toHaveLength(2);
    expect(err).toBe(`emic: Cannot read ${folder.at('bad.md')}: it is not UTF-8 (and 1 more unreadable).\n`);
    expect(refused(emic.run(['codings', folder.at('bin.md')]))).toContain('it is no text (a zero byte at 1)');
  });

  it('follows links to notes, and goes in no circles', () => {
    const folder = emic.open({ 'Sub/Talk.md': talk });
    symlinkSync(folder.path, folder.at('Sub/up'));
    symlinkSync(folder.at('Sub/Talk.md'), folder.at('linked.md'));
    symlinkSync(folder.at('nowhere.md'), folder.at('dead.md'));
    const { out, err } = emic.run(['codings', folder.path, '--json']);
    expect((JSON.parse(out) as { document: string }[]).map(({ document }) => document)).toEqual(['Sub/Talk.md', 'Sub/Talk.md', 'linked.md', 'linked.md']);
    expect(err).toContain('the link leads nowhere');
  });

  it('reads a note of 10 MB', () => {
    const folder = emic.open({ 'big.md': `${'A line of a very long note.\n'.repeat(390_000)}\n${talk}` });
    expect(json(emic.run(['codings', folder.path, '--json']))).toHaveLength(2);
  });
});

describe('emic themes', () => {
  it('counts themes of the data', () => {
    const folder = emic.open({ ...study, 'Literature/Book.md': '---\ntype: literature\n---\n%%{cccc1111%%x%%}cccc1111 #theme/power%%\n' });
    expect(json(emic.run(['themes', folder.path, '--json']))).toEqual([
      { theme: 'empathy', codings: 1, documents: 1 },
      { theme: 'power', codings: 1, documents: 1 },
    ]);
    expect(emic.run(['themes', folder.path]).out).toBe('empathy\t1\t1\npower\t1\t1\n');
  });

  it('takes prefix and scope from the vault’s settings, and the prefix from the command line before', () => {
    const settings = JSON.stringify({ prefix: 'code/', folders: ['Data'], types: [], excluded: [], scopeChosen: true });
    const note = '%%{cccc1111%%x%%}cccc1111 #code/a #theme/b%%\n';
    const folder = emic.open({ '.obsidian/plugins/emic/data.json': settings, 'Data/x.md': note, 'Other/y.md': note });
    expect(json(emic.run(['themes', folder.path, '--json']))).toEqual([{ theme: 'a', codings: 1, documents: 1 }]);
    expect(json(emic.run(['themes', folder.path, '--json', '--prefix', 'theme/']))).toEqual([{ theme: 'b', codings: 1, documents: 1 }]);
    expect(json(emic.run(['themes', folder.at('Other'), '--json']))).toEqual([{ theme: 'a', codings: 1, documents: 1 }]);
  });

  it('says so where the settings are broken', () => {
    const folder = emic.open({ '.obsidian/plugins/emic/data.json': '{', 'x.md': talk });
    expect(refused(emic.run(['themes', folder.path]))).toContain('Cannot read the settings in');
  });
});

describe('emic strip, code, uncode', () => {
  it('print the note, byte for byte', () => {
    const note = '\uFEFFOne %%{aaaa1111%%two%%}aaaa1111 #theme/a%% three.\r\n';
    const folder = emic.open({ 'x.md': note });
    expect(emic.run(['strip', folder.at('x.md')]).out).toBe('\uFEFFOne two three.\r\n');
    expect(json(emic.run(['strip', folder.at('x.md'), '--json']))).toEqual({ document: 'x.md', text: '\uFEFFOne two three.\r\n' });
    expect(folder.read('x.md')).toBe(note);
  });

  it('code a passage and take it back', () => {
    const folder = emic.open({ 'x.md': 'One two three.\n' });
    const args = ['code', folder.at('x.md'), '--from', '4', '--to', '7', '--theme', 'Star status', '--theme', 'power', '--coder', 'ana', '--date', '2026-11-22', '--memo', 'why', '--id', 'abcd1234'];
    const text = 'One %%{abcd1234%%two%%}abcd1234 #theme/star-status #theme/power @ana 2026-11-22 "why"%% three.\n';
    expect(emic.run(args)).toEqual({ code: 0, out: text, err: '' });
    expect(folder.read('x.md')).toBe('One two three.\n');
    expect(json(emic.run([...args, '--json']))).toEqual({ document: 'x.md', id: 'abcd1234', from: 4, to: 7, text });
    expect(emic.run([...args, '--write'])).toEqual({ code: 0, out: 'abcd1234\n', err: '' });
    expect(folder.read('x.md')).toBe(text);
    expect(emic.run(['uncode', folder.at('x.md'), '--id', 'abcd1234']).out).toBe('One two three.\n');
    expect(emic.run(['uncode', folder.at('x.md'), '--id', 'abcd1234', '--write'])).toEqual({ code: 0, out: '', err: '' });
    expect(folder.read('x.md')).toBe('One two three.\n');
  });

  it('write by way of a temporary file: mode and link stay, nothing is left behind', () => {
    const folder = emic.open({ 'x.md': talk });
    chmodSync(folder.at('x.md'), 0o640);
    symlinkSync(folder.at('x.md'), folder.at('link.md'));
    expect(emic.run(['strip', folder.at('link.md'), '--write']).code).toBe(0);
    expect(folder.read('x.md')).not.toContain('%%');
    expect(statSync(folder.at('x.md')).mode & 0o777).toBe(0o640);
    expect(lstatSync(folder.at('link.md')).isSymbolicLink()).toBe(true);
    expect(readdirSync(folder.path).sort()).toEqual(['link.md', 'x.md']);
  });

  it('refuse with one line that says what and where, and write nothing', () => {
    const folder = emic.open({ 'x.md': talk });
    const note = folder.at('x.md');
    expect(refused(emic.run(['code', note, '--from', '7', '--to', '99999', '--theme', 'a', '--write']))).toContain('7 to 99999 is no stretch of the text, which has');
    expect(refused(emic.run(['code', note, '--from', '7', '--to', '15', '--theme', 'a', '--id', 'aaaa1111', '--write']))).toContain('aaaa1111');
    expect(refused(emic.run(['code', note, '--from', 'x', '--to', '15']))).toContain('--from must be a whole number');
    expect(refused(emic.run(['code', note, '--from', '9', '--to', '3']))).toContain('--from 9 must lie before --to 3');
    expect(refused(emic.run(['code', note, '--to', '3']))).toContain('--from must be');
    expect(refused(emic.run(['code', note, '--from', '0', '--to', '3', '--date', 'today']))).toContain('--date must be a date');
    expect(refused(emic.run(['uncode', note, '--id', 'zzzz9999']))).toContain('There is no coding zzzz9999');
    expect(refused(emic.run(['uncode', note]))).toContain('--id is missing');
    expect(refused(emic.run(['strip', folder.path]))).toContain('is a folder; a note is needed');
    expect(folder.read('x.md')).toBe(talk);
  });
});

describe('emic check', () => {
  it('finds nothing in a sound study', () => {
    const folder = emic.open(study);
    expect(emic.run(['check', folder.path])).toEqual({ code: 0, out: 'No problems.\n', err: '' });
    expect(json(emic.run(['check', folder.path, '--json']))).toEqual([]);
  });

  it('names each problem with its line, and exits with 1', () => {
    const folder = emic.open({ 'x.md': 'Fine.\n\nOne %%{aaaa1111%%two three.\n', 'y.md': '---\na: [\n---\nText.\n' });
    const ran = emic.run(['check', folder.path, '--json']);
    expect(ran.code).toBe(1);
    expect(json(ran)).toMatchObject([
      { document: 'x.md', line: 3, id: 'aaaa1111', fix: 'close-at-block-end' },
      { document: 'y.md', id: null, fix: null },
    ]);
    expect(emic.run(['check', folder.path]).out.split('\n')[0]).toContain(`${folder.at('x.md')}:3: `);
  });

  it('mends what loses nothing, and leaves the rest to a person', () => {
    const twice = '%%{aaaa1111%%One%%}aaaa1111 #theme/a%% and %%{aaaa1111%%two%%}aaaa1111 #theme/a%%.\n';
    const empty = 'Text %%{bbbb2222%%%%}bbbb2222 #theme/a "a memo"%% on.\n';
    const folder = emic.open({ 'x.md': twice, 'y.md': empty });
    const { code, out } = emic.run(['check', folder.path, '--fix']);
    expect(code).toBe(1);
    expect(out).toContain('Mended: 1.');
    expect(folder.read('x.md')).not.toBe(twice);
    expect(folder.read('y.md')).toBe(empty);
  });

  it('tells a copied note, and does not touch it', () => {
    const folder = emic.open({ 'x.md': talk, 'x (conflict).md': talk });
    const { code, out } = emic.run(['check', folder.path, '--fix']);
    expect(code).toBe(1);
    expect(out).toContain('stands in another note, too (x.md)');
    expect(folder.read('x (conflict).md')).toBe(talk);
  });
});

describe('emic query', () => {
  it('lists what answers, in the rows of codings', () => {
    const folder = emic.open(study);
    expect(json(emic.run(['query', folder.path, 'empathy WHERE role = professional', '--json']))).toMatchObject([{ id: 'aaaa1111', text: 'We stay.' }]);
  });

  it('says what came near where nothing answers', () => {
    const { code, out } = emic.run(['query', emic.open(study).path, 'empathy AND power']);
    expect(code).toBe(0);
    expect(out).toMatch(/^Nothing found: 0 overlap/);
    expect(json(emic.run(['query', emic.open(study).path, 'empathy AND power', '--json']))).toEqual([]);
  });

  it('points at the place where a query cannot be read', () => {
    const folder = emic.open(study);
    expect(refused(emic.run(['query', folder.path, 'empathy AND']))).toMatch(/At character \d+ of the query/);
    expect(refused(emic.run(['query', folder.path, '  ']))).toContain('The query is empty');
  });
});

describe('emic case-study', () => {
  it('prints the note and changes nothing', () => {
    const folder = emic.open(study);
    const { code, out, err } = emic.run(['case-study', folder.path, 'P03', '--date', '2026-11-22']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('# Case study: Alder');
    expect(out).toContain('> **Alder:** We stay.');
    expect(folder.read('Talks/Talk 1.md')).toBe(talk);
    expect(json(emic.run(['case-study', folder.path, 'P03', '--date', '2026-11-22', '--json']))).toMatchObject({ text: out, warnings: [] });
  });

  it('writes the note and the block ids, and renews the note the next time', () => {
    const folder = emic.open(study);
    const ran = emic.run(['case-study', folder.path, 'helen', '--write', '--date', '2026-11-22']);
    const file = 'Case studies/Case study Alder.md';
    expect(ran).toEqual({ code: 0, out: `${folder.at(file)}\n`, err: '' });
    expect(folder.read('Talks/Talk 1.md')).toContain('"why"%% ^aaaa1111\n');
    const note = folder.read(file);
    expect(emic.run(['case-study', folder.path, 'P03', '--date', '2026-11-22']).out).toBe(note);
    expect(emic.run(['case-study', folder.path, 'P03', '--write', '--date', '2026-11-22']).code).toBe(0);
    expect(folder.read(file)).toBe(note);
    expect(emic.run(['check', folder.path]).code).toBe(0);
  });

  it('overwrites no note that is another’s', () => {
    const folder = emic.open({ ...study, 'mine.md': 'My note.\n', 'Case studies/Case study Alder.md': 'Mine, too.\n' });
    expect(refused(emic.run(['case-study', folder.path, 'P03', '--write']))).toContain('This is no case-study note');
    expect(refused(emic.run(['case-study', folder.path, 'P03', '--out', folder.at('mine.md'), '--write']))).toContain('This is no case-study note');
    expect(folder.read('mine.md')).toBe('My note.\n');
    expect(folder.read('Talks/Talk 1.md')).toBe(talk);
  });

  it('says that a case is unknown, or that nobody mentions it', () => {
    const folder = emic.open({ ...study, 'Cases/P09.md': '---\ntype: case\n---\n' });
    expect(refused(emic.run(['case-study', folder.path, 'P77']))).toBe('emic: There is no case "P77": of the 2 known (notes with `type: case`) none is called so.\n');
    expect(refused(emic.run(['case-study', folder.path, 'P09']))).toContain('No document speaks of "P09"');
  });
});

describe('emic', () => {
  it('tells how it is used', () => {
    expect(emic.run(['help'])).toMatchObject({ code: 0, err: '' });
    expect(emic.run(['--version']).out).toBe('0.0.0-test\n');
    expect(emic.run(['codings', '--help']).out).toContain('emic codings PATH');
    expect(refused(emic.run([]))).toMatch(/Say what to do: codings, themes, strip, code, .*, speakers\. `emic help` tells more\./);
    expect(refused(emic.run(['toString']))).toContain('There is no command "toString"');
    expect(refused(emic.run(['codings']))).toBe('emic: Usage: emic codings PATH [--json] [--prefix PREFIX]\n');
    expect(refused(emic.run(['codings', '.', '--wrong']))).toContain("Unknown option '--wrong'. Usage: emic codings");
    expect(refused(emic.run(['check', '/no/such/place']))).toBe('emic: Cannot read /no/such/place: there is no such file.\n');
  });

  it('does not mind a reader that stops early', () => {
    const folder = emic.open({ 'big.md': `${talk}\n${'x '.repeat(600_000)}` });
    // The shell has its own words for a language that the machine lacks.
    const { stderr, stdout } = spawnSync('bash', ['-c', `"${process.execPath}" "${emic.file}" strip "${folder.at('big.md')}" | head -c 20`], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });
    expect(stderr).toBe('');
    expect(stdout).toHaveLength(20);
  });
});
