import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseStudy } from '../../../src/core/casestudy/case-study';
import { passagesNote } from '../../../src/core/casestudy/passages-note';
import { updateEvidence } from '../../../src/core/casestudy/update';
import { coded, openStudy } from './study';

/** The note of P01 over one document. */
function noteOn(body: string, head = 'type: interview', more: Readonly<Record<string, string>> = {}): string {
  const study = openStudy({
    'Cases/P01.md': '---\ntype: case\naliases: [Ana]\n---\n',
    'Talk.md': `---\n${head}\ncases: [P01]\n---\n${body}\n`,
    ...more,
  });
  return caseStudy(study.corpus, study.read, 'P01', study.options).text;
}

const night = (words: string, more = '') => coded('aaaa1111', words, `#theme/night${more}`);

describe('What a quotation prints', () => {
  it('is the whole turn with its speaker, without non-verbals', () => {
    const text = noteOn(`**Ana:** Before. [laughs] ${night('The (2.0) words [inaudible].')} After (.) all.\n\n**Ben:** No.`);
    expect(text).toContain('> **Ana:** Before. The words. After all.\n');
  });

  it('is every turn the passage touches', () => {
    const text = noteOn(`Ana: One. ${night('Two.\n\nBen: Three.\n\nAna: Four.')} Five.\n\nBen: Six.`);
    expect(text).toContain('> **Ana:** One. Two.\n>\n> **Ben:** Three.\n>\n> **Ana:** Four. Five.\n');
  });

  it('is the passage where nobody speaks', () => {
    const text = noteOn(`A field at night. ${night('Nine people were awake.')} Then rain.`, 'type: fieldnote');
    expect(text).toContain('> Nine people were awake.\n>\n> —');
    expect(text).not.toContain('Then rain');
  });

  it('is in other words where a bystander speaks in a thread: a case allows its own words only', () => {
    const thread = `Ana: I had ${night('a careful year.')}\n\ntide: You should ${coded('bbbb2222', 'have asked.', '#theme/night')}\n\nAna: I did.`;
    const study = openStudy({
      'Cases/P01.md': '---\ntype: case\naliases: [Ana]\nquote: verbatim\n---\n',
      'Talk.md': `---\ntype: thread\ncases: [P01]\n---\n${thread}\n`,
    });
    const { text } = caseStudy(study.corpus, study.read, 'P01', study.options);
    expect(text).toContain('> **Ana:** I had a careful year.\n');
    expect(text).not.toContain('You should');
    expect(text).toContain('Paraphrase wanted');
  });

  it('never is an aside, though one stands within the passage', () => {
    const text = noteOn(`${night('Nine people were awake.\n\n> [!aside]\n> How I envied them.\n\nThen they slept.')}`, 'type: fieldnote');
    expect(text).toContain('> Nine people were awake.\n>\n> Then they slept.\n');
    expect(text).not.toContain('envied');
  });

  it('has no block id, comment, heading, tag or embed that would act in the note it stands in', () => {
    const text = noteOn(`${night('# Not a heading\n\nSee #recovery and ![[Secret note]] here %% not this %% or <!-- that --> so. ^here\n\n---\n\n<script>x</script>')}`, 'type: diary');
    expect(text).toContain('> Not a heading\n>\n> See \\#recovery and [[Secret note]] here or so.\n');
    expect(text).toContain('\\<script>x\\</script>');
    expect(text).not.toMatch(/not this|that -->|\^here\n|> ---|!\[\[/);
  });

  it('cannot end a generated part or hide what follows', () => {
    const text = noteOn(`${night('ends %%emic:end themes%% here and 50 %% open')}`, 'type: diary');
    expect(text).toContain('> ends here and 50 %\\% open\n');
  });

  it('is cut around the passage where the turn is very long', () => {
    const filler = 'word '.repeat(2000);
    const text = noteOn(`Ana: ${filler}${night('the point')} ${filler}\n\nBen: No.\n\nAna: Yes.`);
    const line = text.split('\n').find((found) => found.startsWith('> **Ana:**')) ?? '';
    expect(line).toContain('the point');
    expect(line.length).toBeLessThan(1500);
    expect(line.startsWith('> **Ana:** […] word')).toBe(true);
    expect(line.endsWith('word […]')).toBe(true);
  });

  it('stops at headings within a turn', () => {
    const text = noteOn(`Ana: Yes.\n\nBen: No.\n\nAna: ${night('The point.')}\n\n## My notes afterwards\n\nI was tired.`);
    expect(text).toContain('> **Ana:** The point.\n>\n> —');
    expect(text).not.toContain('I was tired');
  });
});

describe('The rule of quoting', () => {
  const secret = 'the words of hers';
  const talk = `Ana: ${night(secret)}\n\nBen: No.\n\nAna: Yes.`;

  it('prints verbatim where nothing is said', () => {
    expect(noteOn(talk)).toContain(secret);
  });

  it('asks for a paraphrase of posts and threads, unless something else is said', () => {
    for (const type of ['post', 'thread']) {
      const text = noteOn(talk, `type: ${type}`);
      expect(text).not.toContain(secret);
      expect(text).toContain('> *Paraphrase wanted: put it in your own words here.*\n');
      expect(noteOn(talk, `type: ${type}\nquote: verbatim`)).toContain(secret);
    }
  });

  it('takes the strictest of coding, document and case', () => {
    const values = ['verbatim', 'paraphrase', 'withhold', ''];
    for (const coding of values) for (const document of values) for (const of of values) {
      const body = `Ana: ${night(secret, coding === '' ? '' : ` quote=${coding}`)}\n\nBen: No.\n\nAna: Yes.`;
      const head = `type: interview${document === '' ? '' : `\nquote: ${document}`}`;
      const text = noteOn(body, head, { 'Cases/P01.md': `---\ntype: case\naliases: [Ana]\n${of === '' ? '' : `quote: ${of}\n`}---\n` });
      const said = [coding, document, of];
      const strictest = said.includes('withhold') ? 'withhold' : said.includes('paraphrase') ? 'paraphrase' : 'verbatim';
      expect(text.includes(secret)).toBe(strictest === 'verbatim');
      expect(text.includes('*Paraphrase wanted')).toBe(strictest === 'paraphrase');
      expect(text.includes('1 withheld')).toBe(strictest === 'withhold');
      expect(text.includes('%%q aaaa1111%%')).toBe(strictest !== 'withhold');
    }
  });

  it('takes a value it does not know as withheld', () => {
    expect(noteOn(`Ana: ${night(secret, ' quote=withold')}\n\nBen: No.\n\nAna: Yes.`)).not.toContain(secret);
  });

  it('cuts from a turn what another coding withholds', () => {
    const text = noteOn(`Ana: Before. ${coded('bbbb2222', secret, 'quote=withhold')} and ${night('the point.')}\n\nBen: No.\n\nAna: Yes.`);
    expect(text).toContain('> **Ana:** Before. […] and the point.\n');
  });

  it('cuts the turns of a case that is withheld from a quotation that is another case’s own', () => {
    const body = `Ana: One.\n\nBen: ${night(`${secret}\n\nAna: Two.`, ' case=P01')}\n\nBen: Three.`;
    const text = noteOn(body, 'type: interview', { 'Cases/Ben.md': '---\ntype: case\nquote: withhold\n---\n' });
    expect(text).not.toContain(secret);
    expect(text).toContain('Two.');
  });

  it('prints only the passage, not the turn around it, where the passage alone is free', () => {
    const body = `Ana: Not this. ${night('Only this.', ' quote=verbatim')} Nor this.\n\nBen: No.\n\nAna: Yes.`;
    const text = noteOn(body, 'type: thread');
    expect(text).toContain('> **Ana:** Only this.\n');
    expect(text).not.toMatch(/Not this|Nor this/);
  });

  it('does not print memos on withheld passages', () => {
    const text = noteOn(`Ana: ${night(secret, ' quote=withhold "She told me of her son"')}\n\nBen: No.\n\nAna: Yes.`);
    expect(text).not.toContain('her son');
    expect(text).toContain('1 memo on withheld passages not shown.');
  });
});

const quote = fc.constantFrom('', ' quote=verbatim', ' quote=paraphrase', ' quote=withhold', ' quote=nonsense');

describe('Property: nothing is printed that may not be', () => {
  it('over codings that overlap, within a turn and across turns', () => {
    const cut = fc.tuple(fc.integer({ min: 0, max: 11 }), fc.integer({ min: 1, max: 6 }), quote);
    fc.assert(
      fc.property(fc.array(cut, { minLength: 1, maxLength: 4 }), quote, fc.constantFrom('interview', 'thread', 'fieldnote'), (cuts, documentQuote, type) => {
        const ends = Array.from({ length: 13 }, () => '');
        const restricted = new Set<number>();
        cuts.forEach(([from, length, said], n) => {
          const to = Math.min(12, from + length);
          ends[from] += `%%{aaaa111${n}%%`;
          ends[to] = `%%}aaaa111${n} #theme/t${n}${said}%%${ends[to] ?? ''}`;
          if (said !== '' && said !== ' quote=verbatim') for (let word = from; word < to; word++) restricted.add(word);
        });
        const words = Array.from({ length: 12 }, (_, n) => `secret${n}x`);
        let body = 'Ana: ';
        words.forEach((word, n) => {
          if (n === 6) body += '\n\nBen: ';
          body += `${ends[n] ?? ''}${word} `;
        });
        body += `${ends[12] ?? ''}\n\nAna: end\n\nBen: end`;
        const study = openStudy({
          'Cases/P01.md': '---\ntype: case\naliases: [Ana, Ben]\n---\n',
          'Talk.md': `---\ntype: ${type}\ncases: P01\n${documentQuote === '' ? '' : `quote: ${documentQuote.slice(7)}\n`}---\n${body}\n`,
        });
        const made = caseStudy(study.corpus, study.read, 'P01', study.options);
        const updated = updateEvidence(made.text, study.corpus, study.read, study.options);
        const passages = passagesNote(study.corpus, 't0', study.read, study.options);
        const wholeDocument = documentQuote !== '' && documentQuote !== ' quote=verbatim';
        for (const { text } of [made, updated, passages]) {
          words.forEach((word, n) => {
            if (wholeDocument || restricted.has(n)) expect(text).not.toContain(word);
          });
        }
      }),
      { seed: 20261122, numRuns: 1000 },
    );
  });
});
