import { describe, expect, it } from 'vitest';
import { passagesNote } from '../../../src/core/casestudy/passages-note';
import { inEnglish } from '../../../src/core/said/sayings';
import { openStudy, smallStudy } from './study';
import { expectFile } from './expectation';

describe('The note of a theme’s passages', () => {
  const study = openStudy(smallStudy);

  it('has the passages by document and date, with sources, under the rules of quoting and with pseudonyms', () => {
    expectFile('passages-power.md', passagesNote(study.corpus, 'power', study.read, study.options).text);
  });

  it('includes what lies below the theme and what it gathers', () => {
    expect(passagesNote(study.corpus, 'stigma', study.read, study.options).text).toContain('Includes contact.\n\n1 passage in 1 document.');
    expect(passagesNote(study.corpus, 'having-a-chair', study.read, study.options).text).toContain('They were awake at four');
  });

  it('says so when there is none', () => {
    expect(passagesNote(study.corpus, 'unheard-of', study.read, study.options).text).toBe('# Passages on unheard of\n\n0 passages in 0 documents.\n');
  });

  it('shows signs as they were said: what a backslash keeps from acting is no comment, footnote or HTML there either', () => {
    const said = 'say \\<script>x\\</script> and \\<!-- why --> to \\[^1] and \\%\\%never\\%\\% at \\#home ok';
    const escapes = openStudy({ ...smallStudy, 'Talks/Signs.md': `Ann: %%{aaaa1111%%${said}%%}aaaa1111 #theme/signs%%\n\nTom: No.\n\nAnn: Yes.\n` });
    expect(passagesNote(escapes.corpus, 'signs', escapes.read, escapes.options).text).toContain(`> **Ann:** ${said}\n`);
    // What does act is taken out, or kept from acting, as before.
    const acting = openStudy({ ...smallStudy, 'Talks/Signs.md': 'Ann: %%{aaaa1111%%say \\\\<b>x</b> to[^1] <!-- why --> you%%}aaaa1111 #theme/signs%%\n\nTom: No.\n\nAnn: Yes.\n' });
    expect(passagesNote(acting.corpus, 'signs', acting.read, acting.options).text).toContain('> **Ann:** say \\\\\\<b>x\\</b> to you\n');
  });

  it('warns of a real name in a file name', () => {
    const named = openStudy({ ...smallStudy, 'Talks/Talk with Maria.md': 'Maria: %%{aaaa1111%%Yes%%}aaaa1111 #theme/power%%\n\nTom: No.\n\nMaria: Yes.\n' });
    const { text, warnings } = passagesNote(named.corpus, 'power', named.read, named.options);
    expect(text).toContain('## Talk with Robin');
    expect(text).toContain('|Talk with Robin]]');
    expect(warnings.map(inEnglish)).toEqual(['A real name stands in the file name of Talks/Talk with Maria.md: links carry it though it does not show. Rename the file.']);
  });
});
