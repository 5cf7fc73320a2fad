import { expect, it } from 'vitest';
import { useEmic } from './emic';

const emic = useEmic();
const talk = '**Speaker 1** (00:00:03): Who came?\n\n**Ana** (00:00:09): Nobody came. [laughs]\n\n**Speaker 1** (00:00:12): Why?\n';
const files = {
  'Talks/One.md': `---\ntype: interview\nparticipants: [Speaker 1, Ana] # both\n---\n${talk}`,
  'Talks/Two.md': `---\ntype: interview\n---\n${talk}`,
  'Cases/P03.md': '---\ntype: case\n---\n',
};

it('lists who speaks', () => {
  const folder = emic.open(files);
  expect(emic.run(['speakers', folder.path]).out).toBe('Speaker 1\t4\t6\t\tTalks/One.md, Talks/Two.md\nAna\t2\t4\t\tTalks/One.md, Talks/Two.md\n');
  expect(JSON.parse(emic.run(['speakers', folder.at('Talks/One.md'), '--json']).out)).toMatchObject([{ speaker: 'Speaker 1', turns: 2, words: 3, first: 3, last: 12, is: null }, { speaker: 'Ana' }]);
});

it('renames, merges and assigns, and takes it back to the byte', () => {
  const folder = emic.open(files);
  expect(emic.run(['speakers', 'rename', folder.path, '--from', 'Speaker 1', '--to', 'Ben', '--note', 'Talks/One.md']).code).toBe(0);
  expect(folder.read('Talks/One.md')).toBe(files['Talks/One.md'].replaceAll('Speaker 1', 'Ben'));
  expect(folder.read('Talks/Two.md')).toBe(files['Talks/Two.md']);
  emic.run(['speakers', 'merge', folder.path, '--from', 'Ben', '--into', 'Ana']);
  expect(folder.read('Talks/One.md')).toContain('participants: [Ana] # both');
  expect(emic.run(['speakers', 'assign', folder.path, '--label', 'Ana', '--case', 'P03', '--here', '--note', 'Talks/Two.md']).code).toBe(0);
  expect(folder.read('Cases/P03.md')).toContain('"[[Two|Ana]]"');
  emic.run(['speakers', 'assign', folder.path, '--label', 'Speaker 1', '--no-case', 'interviewer']);
  expect(folder.read('Talks/Two.md')).toContain('interviewer:\n  - Speaker 1\n');
  expect(emic.run(['speakers', folder.at('Talks/Two.md')]).out).toContain('Speaker 1\t2\t3\tinterviewer');
  for (let undo = 0; undo < 4; undo++) expect(emic.run(['undo', folder.path]).code).toBe(0);
  for (const [path, text] of Object.entries(files)) expect(folder.read(path)).toBe(text);
});

it('keeps a label under another name the case that it was, and says whose the turns of a merge are', () => {
  const folder = emic.open(files);
  emic.run(['speakers', 'assign', folder.path, '--label', 'Speaker 1', '--case', 'P03', '--here']);
  emic.run(['speakers', 'rename', folder.path, '--from', 'Speaker 1', '--to', 'Rosa']);
  expect(emic.run(['speakers', folder.path]).out).toContain('Rosa\t4\t6\tP03');
  const merged = emic.run(['speakers', 'merge', folder.path, '--from', 'Rosa', '--into', 'Ana']);
  expect(merged).toMatchObject({ code: 0, out: expect.stringContaining('Done: Merge speakers: Rosa into Ana.') as string, err: expect.stringContaining('“Rosa” (P03) becomes “Ana” (not said)') as string });
});

it('says what is wrong', () => {
  // Where nobody is listed as taking part, a name like that is taken for what is said.
  const bare = '**I**: Who came?\n\n**Ana**: No one.\n\n**I**: And then?\n\n**Ana**: Nothing.\n';
  const folder = emic.open({ ...files, 'Talks/Bare.md': `---\ntype: interview\n---\n${bare}` });
  const refused = emic.run(['speakers', 'rename', folder.path, '--note', 'Talks/Bare.md', '--from', 'Ana', '--to', 'Ana: the tenant']);
  expect(refused).toMatchObject({ code: 1, out: expect.stringMatching(/^Nothing to do/) as string });
  expect(emic.run(['undo', folder.path]).err).toContain('no change here to undo');
  expect(emic.run(['speakers', 'rename', folder.path, '--from', 'Nobody', '--to', 'Ben'])).toMatchObject({ code: 2, err: expect.stringContaining('Nobody is called "Nobody" there.') as string });
  expect(emic.run(['speakers', 'assign', folder.path, '--label', 'Ana', '--case', 'P99'])).toMatchObject({ code: 2, err: expect.stringContaining('no case "P99"') as string });
});
