import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeStatus, documentStatuses, newCoderNote, readCoderNote } from '../../../src/core/coders/status-note';
import { linkTo } from '../../../src/core/links/links';
import { applyChanges } from '../../../src/core/markup/changes';

const runs = { seed: 20261122, numRuns: 1000 };

const note = `---
type: coder
coder: ana
---
What I have read. The first wave was hard.

- coded 2026-11-22 [[Interview 03]] twice over
* Read [[Data/Board|the board]]
- [x] reviewed 2026-11-20: [Evening](Fieldnotes/First%20evening.md)
- reading list: [[Goffman]]
- read the letters again
`;

const say = (text: string, status: (typeof documentStatuses)[number], name: string, date = '2026-11-23'): string =>
  applyChanges(text, changeStatus(text, { status, date, link: linkTo(name), isMeant: (target) => target === name }));

describe('a coder’s note', () => {
  it('is read as a person would read it', () => {
    expect(readCoderNote('Coders/ana.md', note)).toEqual({
      path: 'Coders/ana.md',
      said: 'ana',
      coder: 'ana',
      lines: [
        { status: 'coded', date: '2026-11-22', target: 'Interview 03' },
        { status: 'read', date: null, target: 'Data/Board' },
        { status: 'reviewed', date: '2026-11-20', target: 'Fieldnotes/First evening.md' },
      ],
    });
  });

  it('belongs to whom its name says where no property does, and is none without the type', () => {
    expect(readCoderNote('Coders/ben.md', '---\ntype: coder\n---\n')?.coder).toBe('ben');
    expect(readCoderNote('Coders/ben.md', '---\ntype: memo\nabout: coder\n---\n- coded [[A]]\n')).toBeNull();
    expect(readCoderNote('Coders/ben.md', '- coded [[A]]')).toBeNull();
    expect(readCoderNote('Coders/ana.md', newCoderNote('ana'))?.coder).toBe('ana');
    expect(readCoderNote('Coders/x.md', newCoderNote('1'))?.coder).toBe('1');
  });

  it('changes a status where it stands, and keeps what was written behind it', () => {
    expect(say(note, 'reviewed', 'Interview 03')).toBe(note.replace('coded 2026-11-22', 'reviewed 2026-11-23'));
    expect(say(note, 'coded', 'Data/Board')).toBe(note.replace('* Read [[', '* coded 2026-11-23 [['));
  });

  it('takes a new document behind the last one, and unread takes it out', () => {
    const with4 = say(note, 'read', 'Interview 04');
    expect(with4).toBe(note.replace('evening.md)\n', 'evening.md)\n- read 2026-11-23 [[Interview 04]]\n'));
    expect(say(with4, 'unread', 'Interview 04')).toBe(note);
    expect(say(newCoderNote('ana'), 'read', 'A')).toBe(`${newCoderNote('ana')}\n- read 2026-11-23 [[A]]\n`);
    expect(say(note, 'unread', 'Nowhere')).toBe(note);
  });

  it('keeps every foreign line to the byte, says what was said, and changes nothing when said again', () => {
    const line = fc.oneof(
      fc.string({ maxLength: 20 }).map((text) => text.replace(/[\r\n]/g, ' ')),
      fc.constantFrom('- coded 2026-11-22 [[A]]', '- read [[B]] my own words', '', '- [ ] reviewed [[C]]', '# Heading', '- coded but no link', '* unread [[A]]'),
    );
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 12 }),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        fc.constantFrom(...documentStatuses),
        fc.constantFrom('A', 'B', 'C', 'New'),
        (lines, newline, ends, status, name) => {
          const text = ['---', 'type: coder', '---', ...lines].join(newline) + (ends ? newline : '');
          const after = say(text, status, name);
          const last = readCoderNote('x.md', after)?.lines.filter(({ target }) => target === name).pop();
          expect(last?.status ?? 'unread').toBe(status);
          expect(say(after, status, name)).toBe(after);
          const foreign = (whole: string): string[] => whole.split(/\r?\n/).filter((each) => !each.includes(`[[${name}]]`) && each !== '');
          expect(foreign(after)).toEqual(foreign(text));
          if (status === 'unread' || text.includes(`[[${name}]]`)) return;
          // What was put in goes again without a trace but the line break an unfinished last line needed.
          expect(say(after, 'unread', name).startsWith(text)).toBe(true);
        },
      ),
      runs,
    );
  });
});
