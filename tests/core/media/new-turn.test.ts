import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../../src/core/markup/changes';
import { speakersNext, stampInsertion, turnInsertion, turnLabel } from '../../../src/core/media/new-turn';
import { turnsOf } from '../../../src/core/text/turns';

/** The text after a new turn at `|`, the caret shown as `|`. */
const turned = (marked: string, speaker = 'Ben', stamp: string | null = '(00:00:07)') => {
  const at = marked.indexOf('|');
  const text = marked.replace('|', '');
  const { change, caret } = turnInsertion(text, at, turnLabel(text, at, speaker, stamp));
  const after = applyChanges(text, [change]);
  return `${after.slice(0, caret)}|${after.slice(caret)}`;
};

describe('a new turn', () => {
  it('is a paragraph of its own, wherever the caret stands', () => {
    expect(turned('|')).toBe('**Ben** (00:00:07): |');
    expect(turned('---\ntype: interview\n---\n|')).toBe('---\ntype: interview\n---\n**Ben** (00:00:07): |');
    expect(turned('**Ana** (0:01): Yes.|')).toBe('**Ana** (0:01): Yes.\n\n**Ben** (00:00:07): |');
    expect(turned('**Ana** (0:01): Yes.\n\n|')).toBe('**Ana** (0:01): Yes.\n\n**Ben** (00:00:07): |');
    expect(turned('**Ana**: Yes.\n|\n**Ana**: No.')).toBe('**Ana**: Yes.\n\n**Ben** (00:00:07): |\n\n**Ana**: No.');
    expect(turned('**Ana**: Yes.|\n')).toBe('**Ana**: Yes.\n\n**Ben** (00:00:07): |\n');
  });
  it('takes the words behind the caret along', () => {
    expect(turned('**Ana**: Yes. | No.\n')).toBe('**Ana**: Yes.\n\n**Ben** (00:00:07): |No.\n');
  });
  it('is labelled as the turn before', () => {
    expect(turned('Ana: Yes.\n\nBen: No.\n\nAna: Yes.|')).toContain('\n\nBen (00:00:07): |');
    expect(turned('[0:01] Ana: Yes.\n\n[0:02] Ben: No.\n\n[0:03] Ana: Yes.|', 'Ben', '[0:07]')).toContain('\n\n[0:07] Ben: |');
    expect(turned('**Ana**: Yes.|', 'Ben', null)).toContain('\n\n**Ben**: |');
  });
  it('is read back as a turn of the very name', () => {
    for (const name of ['Ana: Mod', 'P*03', 'Dr. O’Neil', '唐鳳']) {
      const text = turned('---\nparticipants:\n  - Ana\n---\n**Ana** (0:01): Yes.|', name).replace('|', 'No.');
      expect(turnsOf(text).at(-1)?.speaker).toBe(name);
    }
  });
});

describe('who speaks next', () => {
  const talk = '---\nparticipants:\n  - Ana\n  - Ben\n  - Cora\n---\n**Ana**: One?\n\n**Ben**: Two.\n\n';
  it('is the other of two, and then whoever is listed', () => {
    expect(speakersNext(talk, talk.length)).toEqual(['Ana', 'Cora', 'Ben']);
    expect(speakersNext(talk, talk.indexOf('One'))).toEqual(['Ben', 'Cora', 'Ana']);
  });
  it('is the one who is listed and has not spoken yet, before who speaks now', () => {
    const begun = '---\nparticipants: [Ana, Ben]\n---\n**Ana**: One?';
    expect(speakersNext(begun, begun.length)).toEqual(['Ben', 'Ana']);
  });
  it('is one of those listed where nobody has spoken yet', () => {
    expect(speakersNext('---\nparticipants: [Ana, Ben]\n---\n', 36)).toEqual(['Ana', 'Ben']);
  });
});

describe('a new stamp', () => {
  it('touches no words', () => {
    const stamped = (text: string, at: number) => applyChanges(text, [stampInsertion(text, at, '(0:07)').change]);
    expect(stamped('Yes.No.', 4)).toBe('Yes. (0:07) No.');
    expect(stamped('Yes. No.', 5)).toBe('Yes. (0:07) No.');
    expect(stamped('', 0)).toBe('(0:07) ');
    expect(stamped('Yes.', 4)).toBe('Yes. (0:07) ');
  });
});
