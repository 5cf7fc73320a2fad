import { expect, it } from 'vitest';
import { useEmic } from './emic';

const emic = useEmic();
const folder = emic.open({
  'Talks/Talk 1.md': '---\ntype: interview\n---\nWe %%{aaaa1111%%stay%%}aaaa1111 #theme/home @ana 2026-11-22 "why?"%%.\n',
  'Talks/Talk 2.md': '---\ntype: interview\n---\nNo.\n',
  'Coders/ben.md': '---\ntype: coder\n---\n- read 2026-11-20 [[Talk 2]]\n',
  'Memos/Free.md': '---\ntype: memo\nauthor: ben\ndate: 2026-11-23\n---\nOn method.\n',
});

it('lists all memos, the latest first', () => {
  expect(emic.run(['memos', folder.path]).out).toBe('study\t\tben\t2026-11-23\tMemos/Free.md\tOn method.\npassage\tTalk 1\tana\t2026-11-22\tTalks/Talk 1.md\twhy?\n');
  expect(JSON.parse(emic.run(['memos', folder.path, '--json']).out)).toMatchObject([{ kind: 'study' }, { kind: 'passage', coding: 'aaaa1111', themes: ['home'], note: 'Talks/Talk 1.md' }]);
});

it('lists how far each coder is with each document', () => {
  expect(emic.run(['status', folder.path]).out).toBe(
    'Talks/Talk 1.md\tana\tunread\t\nTalks/Talk 1.md\tben\tunread\t\nTalks/Talk 2.md\tana\tunread\t\nTalks/Talk 2.md\tben\tread\t2026-11-20\n',
  );
});
