import { describe, expect, it } from 'vitest';
import { applyOps } from '../../../src/core/change/apply-ops';
import { applyChanges } from '../../../src/core/markup/changes';
import type { Assignment, TurnAssignment } from '../../../src/core/speakers/assign';
import { planCorrection } from '../../../src/core/speakers/correction';
import { planJoin } from '../../../src/core/speakers/cut';
import type { Notes } from '../change/study';
import { assigned, identityIn } from './assigned';

const talk = '---\ntype: interview\ninterviewer: I\n---\n**I**: Who came?\n\n**Speaker 3**: Nobody came.\n\n**Ben Ode**: I was there.\n\n**Speaker 3**: So was I.\n';
const notes: Notes = {
  'talk.md': talk,
  'other.md': '---\ntype: interview\n---\n**Ben Ode**: And here.\n\n**Ana**: Yes.\n',
  'Cases/P01.md': '---\ntype: case\naliases:\n  - Ben Ode # as he signs\n---\n',
  'Cases/P03.md': '---\ntype: case\nspeaks-in: # who said so\n  - "[[talk|Speaker 3]]"\n---\n',
};

const assign = (assignments: readonly Assignment[], turns: readonly TurnAssignment[] = [], all: Notes = notes) => assigned(all, assignments, turns);

const row = (speaker: string, label: string | null, more: Partial<Assignment> = {}): Assignment => ({ speaker, documents: ['talk.md'], label, match: null, ...more });

describe('a label that gets another name', () => {
  it('goes on as the case that it is in this transcript alone, and the old name is no more in the case’s note', () => {
    const { after, is, told } = assign([row('Speaker 3', 'Rosa')]);
    expect(is('talk.md', 'Rosa')).toBe('P03');
    expect(after['Cases/P03.md']).toBe('---\ntype: case\nspeaks-in: # who said so\n  - "[[talk|Rosa]]"\n---\n');
    expect(told).toEqual([]);
  });

  it('goes on as the case that is called so, which other transcripts keep', () => {
    const { after, is } = assign([row('Ben Ode', 'Tito')]);
    expect([is('talk.md', 'Tito'), is('other.md', 'Ben Ode')]).toEqual(['P01', 'P01']);
    expect(after['Cases/P01.md']).toBe('---\ntype: case\naliases:\n  - Ben Ode # as he signs\nspeaks-in:\n  - "[[talk|Tito]]"\n---\n');
  });

  it('leaves a case with a pseudonym the name that it had, which others may say', () => {
    const all = { ...notes, 'Cases/P03.md': '---\ntype: case\npseudonym: Ines\nspeaks-in: ["[[other|Ana]]", "[[talk|Speaker 3]]"]\n---\n' };
    const { after, is } = assign([{ speaker: 'Ana', documents: ['other.md'], label: 'P03', match: null }, row('Speaker 3', 'Ines')], [], all);
    expect([is('other.md', 'P03'), is('talk.md', 'Ines')]).toEqual(['P03', 'P03']);
    expect(after['Cases/P03.md']).toContain('speaks-in: ["[[other|Ana]]", "[[other|P03]]", "[[talk|Ines]]"]');
  });

  it('needs no more where the new name is the case’s own', () => {
    const { after, is } = assign([row('Ben Ode', 'P01')]);
    expect(is('talk.md', 'P01')).toBe('P01');
    expect(after['Cases/P01.md']).toBe(notes['Cases/P01.md']);
  });

  it('goes on as the interviewer, in the list’s own writing', () => {
    const { after, is } = assign([row('I', 'Mara')]);
    expect(is('talk.md', 'Mara')).toBe('interviewer');
    expect(after['talk.md']).toContain('\ninterviewer: Mara\n');
  });

  it('changes places with another, each with the case it is', () => {
    const { is } = assign([row('Speaker 3', 'I'), row('I', 'Speaker 3')]);
    expect([is('talk.md', 'I'), is('talk.md', 'Speaker 3')]).toEqual(['P03', 'interviewer']);
  });

  it('becomes another’s on a merge, and that is told', () => {
    const { after, is, told } = assign([row('Speaker 3', 'Ben Ode')]);
    expect(is('talk.md', 'Ben Ode')).toBe('P01');
    expect(after['Cases/P03.md']).toBe('---\ntype: case\n---\n');
    expect(told).toEqual(['“Speaker 3” (P03) becomes “Ben Ode” (P01): its turns are that one’s from now on.']);
  });

  it('is still who it was where a turn of it was split off, and the turn is whose label it has', () => {
    const { after, is } = assign([row('Speaker 3', 'Rosa')], [{ document: 'talk.md', index: 3, speaker: 'Ben Ode' }]);
    expect([is('talk.md', 'Rosa'), is('talk.md', 'Ben Ode')]).toEqual(['P03', 'P01']);
    expect(after['talk.md']).toContain('**Ben Ode**: So was I.');
    const split = assign([], [{ document: 'talk.md', index: 3, speaker: 'Tito' }]);
    expect([split.is('talk.md', 'Speaker 3'), split.is('talk.md', 'Tito')]).toEqual(['P03', null]);
  });
});

describe('what is said of a label', () => {
  it('takes back an alias; other transcripts keep who it is there', () => {
    const { after, is, told } = assign([row('Ben Ode', null, { match: { to: 'nothing' } })]);
    expect([is('talk.md', 'Ben Ode'), is('other.md', 'Ben Ode')]).toEqual([null, 'P01']);
    expect(after['Cases/P01.md']).toBe('---\ntype: case\nspeaks-in:\n  - "[[other|Ben Ode]]"\n---\n');
    expect(told).toEqual(['“Ben Ode” is taken out of the aliases of P01: it is no longer looked for as one of its names, and no pseudonym comes in its place.']);
  });

  it('is told to be of no use where a case is called so', () => {
    const all = { ...notes, 'Cases/Ana.md': '---\ntype: case\n---\n' };
    const { is, told } = assign([{ speaker: 'Ana', documents: ['other.md'], label: null, match: { to: 'nothing' } }], [], all);
    expect(is('other.md', 'Ana')).toBe('Ana');
    expect(told).toEqual(['“Ana” stays Ana, which is called so. To change that, say that it is not a case, or give the case another name.']);
  });

  it('moves an alias from one case to another, and holds against a case of that name', () => {
    const moved = assign([row('Ben Ode', null, { match: { to: 'case', path: 'Cases/P03.md', scope: 'everywhere' } })]);
    expect([moved.is('talk.md', 'Ben Ode'), moved.is('other.md', 'Ben Ode')]).toEqual(['P03', 'P03']);
    expect(moved.told).toEqual(['“Ben Ode” was an alias of P01 and becomes one of P03, in all transcripts.']);
    const all = { ...notes, 'Cases/Ana.md': '---\ntype: case\n---\n' };
    const held = assign([{ speaker: 'Ana', documents: ['other.md'], label: null, match: { to: 'case', path: 'Cases/P03.md', scope: 'everywhere' } }], [], all);
    expect(held.is('other.md', 'Ana')).toBe('P03');
  });

  it('does not make a label of another transcript somebody else because the new case is called so', () => {
    const { is, told } = assign([row('Speaker 3', null, { match: { to: 'new case', name: 'Ben Ode', pseudonym: null, scope: 'these documents' } })]);
    expect([is('talk.md', 'Speaker 3'), is('talk.md', 'Ben Ode'), is('other.md', 'Ben Ode')]).toEqual(['Ben Ode', 'P01', 'P01']);
    expect(told).toEqual([]);
    const unknown = assign([row('Speaker 3', null, { match: { to: 'new case', name: 'Ana', pseudonym: null, scope: 'these documents' } })]);
    expect(unknown.told).toEqual(['One more transcript has a label “Ana”: with a case of that name, it is this case there, too.']);
  });

  it('is told where it makes labels of other transcripts a case that is there already', () => {
    const all = { ...notes, 'more.md': '---\ntype: interview\n---\n**Ana (tenant)**: And here.\n\n**Ben Ode**: Yes.\n\n**Ana (tenant)**: No.\n', 'third.md': '---\ntype: interview\n---\n**Ana**: There.\n\n**Ben Ode**: Yes.\n' };
    const match = { to: 'case' as const, path: 'Cases/P03.md', scope: 'everywhere' as const };
    const { is, told } = assign([{ speaker: 'Ana', documents: ['other.md'], label: null, match }], [], all);
    expect([is('more.md', 'Ana (tenant)'), is('third.md', 'Ana')]).toEqual(['P03', 'P03']);
    expect(told).toEqual([
      'One more transcript has a label “Ana (tenant)”, which nobody was so far: it is P03 there, too.',
      'One more transcript has a label “Ana”, which nobody was so far: it is P03 there, too.',
    ]);
    expect(assign([{ speaker: 'Ana', documents: ['other.md'], label: null, match: { ...match, scope: 'these documents' } }], [], all).told).toEqual([]);
  });

  it('is told of a label that gets the name or an alias of a case', () => {
    for (const name of ['P01', 'Ben Ode']) {
      const { is, told } = assign([{ speaker: 'Ana', documents: ['other.md'], label: name, match: null }]);
      expect(is('other.md', name)).toBe('P01');
      expect(told).toEqual([`“Ana” (not said) becomes “${name}” (P01): its turns are that one’s from now on.`]);
    }
  });

  it('says that a label of a merge is one person, where two were said', () => {
    const { is, told } = assign([row('Speaker 3', 'Ben Ode', { match: { to: 'case', path: 'Cases/P03.md', scope: 'these documents' } })]);
    expect(is('talk.md', 'Ben Ode')).toBe('P03');
    expect(told).toEqual(['“Ben Ode” was P01 and is P03 from now on, in all its turns there: in one transcript a label is one person.']);
    const unknown = assign([{ speaker: 'Ana', documents: ['other.md'], label: 'Rosa', match: null }, { speaker: 'Ben Ode', documents: ['other.md'], label: 'Ana', match: { to: 'case', path: 'Cases/P03.md', scope: 'these documents' } }]);
    expect(unknown.told).toEqual([]);
    const mixed = assign([row('I', 'Speaker 3', { match: { to: 'no case', why: 'interviewer' } })], [], { ...notes, 'Cases/P03.md': '---\ntype: case\n---\n' });
    expect(mixed.told).toEqual(['“Speaker 3” was not said and is interviewer from now on, in all its turns there: in one transcript a label is one person.']);
  });
});

describe('a turn at the caret', () => {
  const lists = '---\ntype: interview\nunidentified:\n  - Speaker 2\ninterviewer:\n  - I\n---\n**I**: Who came?\n\n**Speaker 2**: Nobody came.\n';
  it('of somebody else makes nobody else unidentified or the interviewer', () => {
    const { ops } = planCorrection(lists, 1, 'Ana', {});
    const after = applyChanges(lists, applyOps(lists, ops, {}).changes);
    expect(identityIn({ 'a.md': after }, 'a.md', 'Ana')).toBeNull();
    expect(after).not.toContain('unidentified');
    expect(identityIn({ 'a.md': after }, 'a.md', 'I')).toBe('interviewer');
  });

  it('that is joined with the one above leaves no name in the lists that nobody has', () => {
    const after = applyChanges(lists, applyOps(lists, planJoin(lists, lists.indexOf('Nobody'), {}), {}).changes);
    expect(after).toBe('---\ntype: interview\ninterviewer:\n  - I\n---\n**I**: Who came? Nobody came.\n');
  });
});

describe('a link of a case to a label that stands nowhere any more', () => {
  const corrected = { ...notes, 'talk.md': talk.replaceAll('**Speaker 3**', '**Ana**') };

  it('goes with the next change of that transcript, and whoever gets the label is not that case', () => {
    const { after, is, told } = assign([row('Ana', 'Speaker 3')], [], corrected);
    expect(is('talk.md', 'Speaker 3')).toBeNull();
    expect(after['Cases/P03.md']).toBe('---\ntype: case\n---\n');
    expect(told).toEqual(['P03 was linked to “Speaker 3” in talk, where nobody is called so any more: the link goes.']);
  });

  it('stays while another transcript is changed, while the label stands in one of its name, and where a pseudonym needs the name', () => {
    const other: Assignment = { speaker: 'Ana', documents: ['other.md'], label: 'Rosa', match: null };
    expect(assign([other], [], corrected).after['Cases/P03.md']).toBe(notes['Cases/P03.md']);
    expect(assign([row('Ana', 'Rosa')], [], { ...corrected, 'sub/talk.md': talk }).after['Cases/P03.md']).toBe(notes['Cases/P03.md']);
    const named = '---\ntype: case\npseudonym: Ines\nspeaks-in: ["[[talk|Rosa Lima]]", "[[gone|Speaker 3]]"]\n---\n';
    expect(assign([row('Ana', 'Tito')], [], { ...corrected, 'Cases/P03.md': named }).after['Cases/P03.md']).toBe(named);
  });
});
