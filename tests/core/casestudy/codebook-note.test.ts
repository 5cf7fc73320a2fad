import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codebookNote } from '../../../src/core/casestudy/codebook-note';
import { applyChanges } from '../../../src/core/markup/changes';
import { coded, openStudy, smallStudy, type TestStudy } from './study';

const themes: Readonly<Record<string, string>> = {
  'Themes/peer-support.md':
    '---\ntheme: peer-support\ntitle: Peer support\ndefinition: |-\n  Help among equals.\n\n  Maria calls it company.\ninclude: "Being awake #together."\nexample: They were awake at four\nvoice: emic\norigin: a priori\nsource: Shah 2019\ngroups: [help]\n---\n',
  'Themes/power.md': '---\ntheme: power\ndefinition: Who may decide.\nexample: "I never decided anything."\n---\n',
  'Themes/stigma/contact.md': '---\nexample: I am not your inspiration\n---\n',
  'Themes/unused.md': '---\ntitle: Unused yet\n---\n',
};
const open = (): TestStudy => openStudy({ ...smallStudy, ...themes });
const write = (note: string | null, study: TestStudy) => codebookNote(note, study.corpus, study.read, study.options);

describe('the codebook note', () => {
  it('has every entry, in the order of the tree, with what may be shown', async () => {
    await expect(write(null, open()).text).toMatchFileSnapshot('expected/codebook-note.md');
  });

  it('prints nothing verbatim that may not be, and no name that has a pseudonym', () => {
    const { text } = write(null, open());
    expect(text).not.toContain('Maria');
    // Withheld by the participant; a thread, to be paraphrased; an aside.
    expect(text).not.toMatch(/never decided/);
    expect(text).not.toMatch(/inspiration/);
    expect(text).not.toMatch(/envious/);
    expect(text).toContain('Paraphrase wanted');
  });

  it('is renewed in place, with the researcher’s words to the byte', () => {
    const study = open();
    const first = write(null, study).text;
    expect(write(first, study).changes).toEqual([]);
    const mine = first
      .replace('# Codebook\n', '# Our codebook\n\nHow to read it.\n')
      .replace('%%emic:end entry power%%\n', '%%emic:end entry power%%\n\nWe argued about this one.\n');
    study.edit('Themes/power.md', (text) => text.replace('Who may decide.', 'Who decides.'));
    study.put('Themes/power/over.md', '---\ndefinition: Power over others.\n---\n');
    study.put('Interviews/Interview 02.md', `---\ntype: interview\n---\nAna: ${coded('gggg7777', 'Nobody asked us what we wanted.', '#theme/power @ana')}\n`);
    const second = write(mine, study).text;
    expect(second).toContain('# Our codebook\n\nHow to read it.\n');
    expect(second).toContain('%%emic:end entry power%%\n\n%%emic:begin entry power/over%%');
    expect(second).toContain('\n\nWe argued about this one.\n');
    expect(second).toContain('Who decides.');
    expect(second).toContain('> Nobody asked us what we wanted.');
    expect(write(second, study).changes).toEqual([]);
  });

  it('loses the entries of themes that are gone, keeps their order and a part whose end was lost', () => {
    const study = open();
    const first = write(null, study).text;
    study.corpus.remove('Fieldnotes/First evening.md');
    study.codebook.remove('Themes/unused.md');
    const second = write(first, study).text;
    expect(second).not.toContain('Unused yet');
    const broken = second.replace('%%emic:end entry power%%', '');
    const third = write(broken, study).text;
    expect(third.split('%%emic:begin entry power%%').length).toBe(3);
    expect(third).toContain(broken.slice(0, broken.indexOf('%%emic:begin entry power%%')).trimEnd());
  });

  it('keeps what anybody wrote between the parts, with any line ends', () => {
    const prose = fc.constantFrom('My words.', '# A heading', '- a list', '%% mine %%', '> quoted', '```\ncode\n```', '');
    const study = open();
    const first = write(null, study).text;
    fc.assert(
      fc.property(fc.array(prose, { minLength: 1, maxLength: 8 }), fc.boolean(), (pieces, crlf) => {
        let n = 0;
        const mixed = first.replace(/%%emic:end [^\n]*\n/g, (line) => `${line}\n${pieces[n++ % pieces.length] ?? ''}\n`);
        const note = crlf ? mixed.replace(/\n/g, '\r\n') : mixed;
        expect(write(note, study).changes).toEqual([]);
        const stale = note.replace('Who may decide.', 'Older words.');
        const { changes, text } = write(stale, study);
        expect(text).toBe(note);
        expect(applyChanges(stale, changes)).toBe(note);
      }),
      { seed: 20261122, numRuns: 100 },
    );
  });
});
