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

it('says what is wrong', () => {
  const folder = emic.open(files);
  expect(emic.run(['speakers', 'rename', folder.path, '--from', 'Nobody', '--to', 'Ben'])).toMatchObject({ code: 2, err: expect.stringContaining('Nobody is called "Nobody" there.') as string });
  expect(emic.run(['speakers', 'assign', folder.path, '--label', 'Ana', '--case', 'P99'])).toMatchObject({ code: 2, err: expect.stringContaining('no case "P99"') as string });
});
