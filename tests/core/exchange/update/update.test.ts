import { describe, expect, it } from 'vitest';
import type { ImportedFile } from '../../../../src/core/exchange/import/read';
import { keyFor } from '../../../../src/core/exchange/update/key-for';
import { noteFor } from '../../../../src/core/exchange/update/match';
import { shownDifferences } from '../../../../src/core/exchange/update/shown';
import type { Progress } from '../../../../src/core/exchange/update/steps';
import { planSteps, planUpdate } from '../../../../src/core/exchange/update/update';
import { strip } from '../../../../src/core/markup/strip';
import { growth, linear } from '../../../growth';
import { code, file, imported, options, passage, talk } from './coded';

describe('codings', () => {
  it('stay around words that are corrected, at their first and last word, too', () => {
    const note = code(code(imported(talk), 'teh safety', 'aaaa1111'), 'people came at nite', 'bbbb2222');
    const update = planUpdate(note, file(talk.replace('teh', 'the').replace('nite', 'night')), options);
    expect([passage(update, 'aaaa1111'), passage(update, 'bbbb2222')]).toEqual(['the safety', 'people came at night']);
  });

  it('go with a turn that was moved', () => {
    const note = code(imported(talk), 'went home early', 'aaaa1111');
    const [one = '', two = '', three = ''] = talk.split('\n\n');
    const update = planUpdate(note, file(`${three.trim()}\n\n${one}\n\n${two}\n`), options);
    expect(passage(update, 'aaaa1111')).toBe('went home early');
  });

  it('span a turn that was split, and stand in one that was joined', () => {
    const note = code(imported(talk), 'told us why. The committee', 'aaaa1111');
    const update = planUpdate(note, file(talk.replace('why. The', 'why.\n\nSpeaker 3 (01:30):\nThe')), options);
    expect(passage(update, 'aaaa1111')).toBe('told us why.\n\n**Speaker 3** (00:01:30): The committee');
    const back = planUpdate(update.text, file(talk), options);
    expect(passage(back, 'aaaa1111')).toBe('told us why. The committee');
  });

  it('on quite other words, or of which few words are left, say so in a memo, to be found later on', () => {
    const note = code(code(imported(talk), 'Nobody ever told us why', 'aaaa1111'), 'early that day because of the rain', 'bbbb2222');
    const update = planUpdate(note, file(talk.replace('Nobody ever told us why', 'Il pleut sur la ville grise').replace(' early that day because of', ' in')), options);
    expect(update.codings.map(({ id, kind }) => [id, kind])).toEqual([['aaaa1111', 'rewritten'], ['bbbb2222', 'thinned']]);
    expect(passage(update, 'aaaa1111')).toBe('Il pleut sur la ville grise');
    expect(update.text).toContain('}aaaa1111 #theme/a "Other words stand here since the update of 2026-11-22."');
    expect(update.text).toContain('}bbbb2222 #theme/a "Few of its words are left since the update of 2026-11-22."');
  });

  it('whose words are gone stand on what is left of the turn, say so, and never repeat what was taken out', () => {
    const note = code(imported(talk), 'The committee met on Mondays', 'aaaa1111');
    const shorter = file(talk.replace(' The committee met on Mondays.', ''));
    const update = planUpdate(note, shorter, options);
    expect(update.codings).toMatchObject([{ kind: 'lost', before: 'The committee met on Mondays', lost: { chosen: 'turn', turn: 'Nobody ever told us why.', words: 'why' } }]);
    expect(passage(update, 'aaaa1111')).toBe('Nobody ever told us why.');
    expect(update.text).toContain('}aaaa1111 #theme/a "Its words were taken out of the text by the update of 2026-11-22."');
    expect(update.text).not.toContain('committee');
    const nearest = planUpdate(note, shorter, { ...options, lost: new Map([['aaaa1111 0', 'words']]) });
    expect(passage(nearest, 'aaaa1111')).toBe('why');
    expect(passage(planUpdate(note, shorter, { ...options, lost: new Map([['aaaa1111 0', 'remove']]) }), 'aaaa1111')).toBe('gone');
  });
});

describe('coding blind', () => {
  it('moves and keeps others’ codings as ever, and tells nothing of them', () => {
    const note = code(code(imported(talk), 'The committee met on Mondays', 'aaaa1111', 'ana'), 'committee met', 'bbbb2222', 'ben');
    const shorter = file(talk.replace(' The committee met on Mondays.', ''));
    const all = planUpdate(note, shorter, options);
    const blind = planUpdate(note, shorter, { ...options, hides: (coder) => coder !== 'ana' });
    expect([all.codings.map(({ id }) => id), all.counts.lost]).toEqual([['aaaa1111', 'bbbb2222'], 2]);
    expect([blind.codings.map(({ id }) => id), blind.counts.lost]).toEqual([['aaaa1111'], 1]);
    expect(blind.text).toBe(all.text);
  });
});

describe('three ways', () => {
  const base = file(talk);
  it('keep corrections of both; where both changed the same word, the note’s stands until one is chosen', () => {
    const note = imported(talk).replace('nite', 'night-time').replace('the rain', 'heavy rain');
    const theirs = file(talk.replace('nite', 'nights').replace('Mondays', 'Tuesdays'));
    const update = planUpdate(note, theirs, { ...options, base });
    expect(strip(update.text)).toMatch(/at night-time to knock[^]*on Tuesdays[^]*of heavy rain/);
    const [shown] = shownDifferences(update);
    expect(shown?.choice).toMatchObject({ ours: 'night-time', theirs: 'nights', chosen: 'ours', conflict: true });
    const chosen = planUpdate(note, theirs, { ...options, base, choices: new Map([[shown?.choice?.key ?? '', 'theirs']]) });
    expect(strip(chosen.text)).toContain('at nights to knock');
  });

  it('give turns that come the name that a speaker has in the note', () => {
    const note = imported(talk).replaceAll('Speaker 1', 'Ana Lima');
    const theirs = file(talk.replace('came at nite', 'came.\n\nSpeaker 1 (00:30):\nAt nite').replaceAll('03)', '04)'));
    const update = planUpdate(note, theirs, { ...options, base });
    expect(update.text).not.toContain('Speaker 1');
    expect(update.text).toContain('**Ana Lima** (00:00:30): At nite');
    expect(update.text).toContain('**Ana Lima** (00:00:04):');
  });

  it('keep the note’s name where the file gives another, unless it is chosen', () => {
    const note = imported(talk).replaceAll('Speaker 1', 'Ana Lima');
    const theirs = file(talk.replaceAll('Speaker 1', 'Anna Lyma'));
    const update = planUpdate(note, theirs, { ...options, base });
    expect(update.names).toMatchObject([{ ours: '**Ana Lima**', theirs: '**Anna Lyma**', chosen: 'ours' }]);
    expect(update.text).not.toContain('Anna Lyma');
    const chosen = planUpdate(note, theirs, { ...options, base, choices: new Map([[update.names[0]?.key ?? '', 'theirs']]) });
    expect(chosen.text).toContain('**Anna Lyma** (00:00:03)');
    expect(chosen.text).toMatch(/participants:\n(?: {2}- .*\n)*? {2}- Anna Lyma\n/);
  });

  it('take names that the file gives, and the participants follow; other properties keep their order and comments', () => {
    const note = imported(talk).replace('---\ntype', '---\nmine: 1 # a comment\ntype').replace('\n---\n', '\nlast: x\n---\n');
    const update = planUpdate(note, file(talk.replaceAll('Speaker 2', 'Ben Ode')), options);
    expect(update.text).toMatch(/^---\nmine: 1 # a comment\ntype: interview\nparticipants:\n {2}- Speaker 1\n {2}- Ben Ode\nlanguage: en\nsource: talk.txt\nsource-hash: sha256-\w{64}\nbody-hash: sha256-\w{16}\nlast: x\nupdated: 2026-11-22\n---\n/);
  });
});

describe('speakers under another name in the file', () => {
  it('are told, and lists of who is no case follow; turns given to somebody else are no renaming', () => {
    const note = imported(talk).replace('type: interview', 'type: interview\ninterviewer: Speaker 1\nseveral:\n  - Speaker 2 # both of them');
    const update = planUpdate(note, file(talk.replaceAll('Speaker 1', 'Carla Diaz')), options);
    expect(update.labels).toEqual([{ before: 'Speaker 2', after: 'Speaker 2' }, { before: 'Speaker 1', after: 'Carla Diaz' }]);
    expect(update.text).toContain('interviewer: Carla Diaz\nseveral:\n  - Speaker 2 # both of them\n');
    const three = talk.replace('Speaker 2', 'Speaker 1').replace('\n\nSpeaker 1 (02:00)', '\n\nSpeaker 2 (02:00)');
    expect(planUpdate(note, file(three), options).labels.filter(({ before, after }) => before !== after)).toEqual([]);
    expect(planUpdate(note, file(three), options).text).toContain('interviewer: Speaker 1\n');
  });
});

describe('without the earlier file', () => {
  it('words are the file’s, names and additions the note’s, and all is to be chosen', () => {
    const note = `${imported(talk).replaceAll('Speaker 1', 'Ana Lima').replace('Mondays.', 'Mondays. ^ab12').trimEnd()}\n\n> [!aside] Ask again.\n`;
    const update = planUpdate(note, file(talk.replace('teh', 'the').replace('nite', 'night')), options);
    expect(update.base).toBe('none');
    expect(strip(update.text)).toMatch(/\*\*Ana Lima\*\* \(00:00:03\): We never felt the safety[^]*at night[^]*Mondays\. \^ab12[^]*> \[!aside\] Ask again\.\n$/);
    expect(update.text).not.toContain('Speaker 1');
    expect(update.differences.every(({ open }) => open)).toBe(true);
    // A paragraph of one's own stays, also where it stands behind words that the file takes out.
    const beside = planUpdate(`${imported(talk).replace(' The committee met on Mondays.', ' The committee met on Mondays.\n\nMine.')}`, file(talk.replace(' The committee met on Mondays.', '')), options);
    expect(strip(beside.text)).toContain('told us why.\n\nMine.\n\n**Speaker 1**');
    const word = update.differences.find(({ ours }) => ours === 'teh');
    expect(strip(planUpdate(note, file(talk.replace('teh', 'the')), { ...options, choices: new Map([[word?.key ?? '', 'ours']]) }).text)).toContain('teh safety');
  });
});

describe('what is shown of a change', () => {
  const lines = (note: string, of: ImportedFile): string[][] =>
    shownDifferences(planUpdate(note, of, options)).map((each) => each.lines.map((line) => line.map(({ kind, text }) => (kind === 'same' ? text : kind === 'out' ? `[-${text}-]` : `[+${text}+]`)).join('')));
  it('is words and who says them as they are read, cut at words, turns apart', () => {
    const long = talk.replace('knock on our doors', 'knock on our doors, and we asked the committee of *all* the houses in the valley what that was, again and again');
    expect(lines(imported(long), file(long.replace('what that was', 'what this was').replace('told us why. The', 'told us why.\n\nSpeaker 3 (01:30):\nThe')))).toEqual([
      ['Speaker 1: …of *all* the houses in the valley what [-that-][+this+] was, again and again.'],
      ['Speaker 2 (00:01:02): Nobody ever told us why.', '[+Speaker 3 (00:01:30):+] The committee met on Mondays.'],
    ]);
  });
});

describe('a file', () => {
  const notes = [
    { path: 'Data/talk.md', source: 'talk.txt' },
    { path: 'Data/Meeting 12.md', source: 'meeting-12.vtt' },
    { path: 'Data/Meeting 13.md', source: 'meeting-13.vtt' },
    { path: 'Data/other.md', source: null },
  ];
  it('is known by its name, or one like it', () => {
    expect(noteFor('talk.txt', notes)?.path).toBe('Data/talk.md');
    expect(noteFor('meeting-12.corrected.vtt', notes)?.path).toBe('Data/Meeting 12.md');
    expect(noteFor('Talk (final).docx', notes)?.path).toBe('Data/talk.md');
    expect(noteFor('quite another.txt', notes)).toBeNull();
  });

  it('of any length is merged in time that grows with it', () => {
    const long = (turns: number, of: string): string => Array.from({ length: turns }, (_, n) => `Ana ${n % 3} (${Math.floor(n / 60)}:${String(n % 60).padStart(2, '0')}):\nWe said ${of} ${n} and then ${n * 7919} people came home.\n`).join('\n');
    const made = new Map<number, string>();
    const coded = (turns: number): string => {
      let note = made.get(turns) ?? '';
      if (note === '') {
        note = imported(long(turns, 'teh thing'));
        for (let n = 0; n < turns; n += 5) note = code(note, `teh thing ${n} and`, `aaaa${String(n).padStart(4, '0')}`);
        made.set(turns, note);
      }
      return note;
    };
    expect(growth((turns) => planUpdate(coded(turns), file(long(turns, 'the thing')), options), 60)).toBeLessThan(linear);
  });

  it('of any length is compared in steps, so that the window stays alive and it can be stopped', () => {
    const long = Array.from({ length: 400 }, (_, n) => `Ana (${Math.floor(n / 60)}:${String(n % 60).padStart(2, '0')}):\nWe said ${n * 7919} people came home to teh valley.\n`).join('\n');
    const steps = planSteps(code(imported(long), 'We said 7919', 'aaaaaaa1'), file(long.replaceAll('teh', 'the').replace('said 7919', 'told 7919')), options);
    let count = 0;
    const told: Progress[] = [];
    for (let next = steps.next(); next.done !== true; next = steps.next()) {
      count++;
      if (next.value) told.push(next.value);
    }
    expect(count).toBeGreaterThan(12);
    // It tells how far it is, and never goes back: first in words, then in codings.
    const words = told.filter(({ what }) => what === 'words').map(({ done, of }) => done / of);
    expect(words.length).toBeGreaterThan(3);
    expect(words).toEqual([...words].sort((a, b) => a - b));
    expect(words[0]).toBeLessThan(0.1);
    expect(words.at(-1)).toBeGreaterThan(0.8);
    expect(words.at(-1)).toBeLessThanOrEqual(1);
    expect(told.at(-1)).toEqual({ what: 'codings', done: 0, of: 1 });
    expect(told.findIndex(({ what }) => what === 'codings')).toBe(words.length);
  });
});

describe('a note under pseudonyms', () => {
  const named = talk.replaceAll('Speaker 1', 'Ana Lima').replaceAll('Speaker 2', 'Ben Ode');
  const key = new Map([['Ana Lima', 'P1'], ['Ben Ode', 'Birch']]);
  const note = imported(talk.replaceAll('Speaker 1', 'P1').replaceAll('Speaker 2', 'Birch'));

  it('is told which names of the file it does not know, unless its key is given', () => {
    const change = named.replace('teh', 'the');
    expect(planUpdate(note, file(change), options).strangers).toEqual(['Ana Lima', 'Ben Ode']);
    const update = planUpdate(note, file(change), { ...options, key });
    expect(update.strangers).toEqual([]);
    expect(update.text).not.toMatch(/Ana|Lima|Ben|Ode/);
    expect(planUpdate(imported(named), file(`${change}\nCy Roe (03:00):\nI came late.\n`), options).strangers).toEqual([]);
  });

  it('is told of whoever the key has no pseudonym for, and of any name of a key that would come in words', () => {
    const late = `${named}\nCy Roe (03:00):\nI came late, as Ben did.\n`;
    expect(planUpdate(note, file(late), { ...options, key }).strangers).toEqual(['Cy Roe']);
    const labelled = imported(talk.replace('rain', 'rain that Alder loved'));
    const spoken = file(talk.replace('rain', 'rain that Ana loved').replace('teh', 'the'));
    const named2 = new Map([['Ana Lima', 'Alder']]);
    expect(keyFor(labelled, [named2])).toBe(named2);
    expect(planUpdate(labelled, spoken, { ...options, key: named2 }).text).toContain('rain that Alder loved');
    expect(planUpdate(labelled, spoken, { ...options, keys: [named2] }).strangers).toEqual(['Ana']);
    expect(planUpdate(labelled, { ...file(talk.replace('teh', 'the')), name: 'talk_ana_lima.txt' }, { ...options, keys: [named2] }).strangers).toEqual(['talk_ana_lima.txt']);
    expect(planUpdate(imported(talk.replace('rain', 'rain that Ana loved')), file(talk.replace('rain', 'rain that Ana likes')), { ...options, keys: [named2] }).strangers).toEqual([]);
  });

  it('has the key that its pseudonyms stand in', () => {
    const other = new Map([['Ana Lima', 'Fern']]);
    expect(keyFor(note, [other, key])).toBe(key);
    expect(keyFor(imported(named), [other, key])).toBeUndefined();
    expect(keyFor(note, [new Map([['Cy Roe', 'P']]), new Map([['Cy Roe', 'Bir']])])).toBeUndefined();
    expect(keyFor(imported(named.replace('rain', 'Fern and rain')), [other])).toBeUndefined();
    expect(keyFor(note, [new Map([['Cy Roe', 'P1']]), key])).toBe(key);
    expect(keyFor('---\nsource: Fern.txt\n---\nA day in the field.\n', [other])).toBe(other);
  });
});
