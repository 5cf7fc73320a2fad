import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseStudy } from '../../../src/core/casestudy/case-study';
import { updateEvidence } from '../../../src/core/casestudy/update';
import { applyChanges } from '../../../src/core/markup/changes';
import { coded, openStudy, smallStudy, type TestStudy } from './study';

interface Begun {
  readonly study: TestStudy;
  readonly text: string;
}

/** A note as created, its block ids written. */
function begun(notes: Readonly<Record<string, string>> = smallStudy, name = 'P01'): Begun {
  const study = openStudy(notes);
  const made = caseStudy(study.corpus, study.read, name, study.options);
  study.write(made.sources);
  return { study, text: made.text };
}

const update = ({ study }: Begun, text: string) => {
  const made = updateEvidence(text, study.corpus, study.read, study.options);
  expect(applyChanges(text, made.changes)).toBe(made.text);
  // Twice is the same.
  study.write(made.sources);
  expect(updateEvidence(made.text, study.corpus, study.read, study.options).changes).toEqual([]);
  return made;
};

const interview = 'Interviews/Interview 01.md';

/** The lines of a quotation, with the blank line after it. */
function blockOf(text: string, id: string): string {
  const end = text.indexOf('\n', text.indexOf(`%%q ${id}%%`)) + 1;
  const from = text.lastIndexOf('\n\n', text.indexOf(`%%q ${id}%%`)) + 2;
  return text.slice(from, end + 1);
}

const addNight = (text: string): string =>
  text.replace('Always the same five', coded('nnnn1111', 'Always the same five', '#theme/power @ana 2026-11-01'));

describe('Updating the evidence', () => {
  it('puts a new passage where it belongs, and counts it', () => {
    const from = begun();
    from.study.edit(interview, addNight);
    from.study.put('Interviews/Interview 00.md', `---\ndate: 2010-01-01\ntype: interview\n---\nMaria: ${coded('mmmm1111', 'They decide.', '#theme/power @ana')}\n\nTom: No.\n\nMaria: Yes.\n`);
    const { text, report } = update(from, from.text);
    expect(report.added).toBe(2);
    expect(text).toContain('They decide.');
    expect(text.indexOf('%%q mmmm1111%%')).toBeLessThan(text.indexOf('%%q bbbb2222%%'));
    expect(text).toContain('3 passages in 2 of 4 sources');
    expect(text).toContain('- 2010-01-01: [[Interview 00]] (interview), 1 passage');
  });

  it('puts a new theme between those of the note', () => {
    const from = begun();
    from.study.edit(interview, (text) => text.replace('#theme/power @ben', '#theme/power #theme/night @ben'));
    from.study.edit('Fieldnotes/First evening.md', (text) => text.replace('First evening.', coded('oooo1111', 'First evening.', '#theme/night')));
    const { text, report } = update(from, from.text);
    expect(report.themes).toEqual(['night']);
    expect(text.indexOf('%%emic:begin theme night%%')).toBeGreaterThan(text.indexOf('%%emic:end theme belonging%%'));
    expect(text.indexOf('%%emic:end theme night%%')).toBeLessThan(text.indexOf('%%emic:begin theme peer-support%%'));
  });

  it('keeps a deleted quotation away, for good', () => {
    const from = begun();
    const without = from.text.replace(blockOf(from.text, 'bbbb2222'), '');
    expect(without).not.toContain('%%q bbbb2222%%');
    const once = update(from, without);
    expect(once.text).not.toContain('%%q bbbb2222%%');
    expect(once.report.deleted).toBe(1);
    from.study.edit(interview, addNight);
    expect(update(from, once.text).text).not.toContain('%%q bbbb2222%%');
  });

  it('leaves a shortened quotation as it was shortened', () => {
    const from = begun();
    const short = from.text.replace(' Always the same five, and Tom was one.', ' […]');
    const { text, report } = update(from, short);
    expect(text).toContain('> **Robin:** Five people. […]\n');
    expect(report.kept).toBe(1);
  });

  it('leaves a quotation where it was moved, in prose or under another theme', () => {
    const from = begun();
    const block = blockOf(from.text, 'bbbb2222');
    const moved = from.text.replace(block, '').replace('## Counter-evidence\n', `## Counter-evidence\n\nLook at this:\n\n${block}`);
    const made = update(from, moved);
    expect(made.text.split('%%q bbbb2222%%')).toHaveLength(2);
    expect(made.text).toContain(`Look at this:\n\n${block}`);
    const other = from.text.replace(block, '').replace('%%emic:end theme belonging%%', `${block}\n%%emic:end theme belonging%%`);
    const again = update(from, other);
    expect(again.text.split('%%q bbbb2222%%')).toHaveLength(2);
    expect(again.text.indexOf('%%q bbbb2222%%')).toBeLessThan(again.text.indexOf('%%emic:end theme belonging%%'));
  });

  it('keeps the paraphrase that was written in the place of a request', () => {
    const from = begun();
    const mine = from.text.replace('*Paraphrase wanted: put it in your own words here.*', 'Robin refuses to be an example.');
    const { text } = update(from, mine);
    expect(text).toContain('> Robin refuses to be an example.\n');
    expect(text).toContain('%%emic:begin checks%%\n\nNothing yet.\n');
  });

  it('renews a quotation nobody touched when its source changes', () => {
    const from = begun();
    from.study.edit(interview, (text) => text.replace('Five people.', 'Six people.'));
    const { text, report } = update(from, from.text);
    expect(text).toContain('> **Robin:** Six people.');
    expect(report.renewed).toBe(1);
  });

  it('marks a quotation she worked on when its source changes, until she has looked at it again', () => {
    const from = begun();
    const short = from.text.replace(' Always the same five, and Tom was one.', ' […]');
    const first = update(from, short).text;
    from.study.edit(interview, (text) => text.replace('Five people.', 'Six people.'));
    const marked = update(from, first);
    expect(marked.report.changed).toBe(1);
    expect(marked.text).toContain('> **Robin:** Five people. […]');
    expect(marked.text).toContain('- The source changed since it was quoted: [[Interview 01#^bbbb2222|Interview 01]] %%q bbbb2222%%.');
    const seen = update(from, marked.text.replace('Five people. […]', 'Six people. […]'));
    expect(seen.report.changed).toBe(0);
    expect(seen.text).not.toContain('The source changed');
  });

  it('takes a quotation out when its coding is gone, if nobody touched it', () => {
    const from = begun();
    from.study.edit(interview, (text) => text.replace(/%%\{bbbb2222%%|%%\}bbbb2222[^%]*%%/g, ''));
    const { text, report } = update(from, from.text);
    expect(text).not.toContain('bbbb2222%%');
    expect(report.removed).toBe(1);
    expect(text).toContain('No passage of this case is coded so any more.');
  });

  it('keeps a quotation she worked on when its coding is gone, and says so', () => {
    const from = begun();
    const short = from.text.replace(' Always the same five, and Tom was one.', ' They decide, then.');
    from.study.edit(interview, (text) => text.replace(/%%\{bbbb2222%%|%%\}bbbb2222[^%]*%%/g, ''));
    const { text } = update(from, short);
    expect(text).toContain('Five people. They decide, then.');
    expect(text).toContain('- 1 quotation whose coding is no longer there.');
  });

  it('moves an untouched quotation along when its coding is given another theme', () => {
    const from = begun();
    from.study.edit(interview, (text) => text.replace('#theme/power @ben', '#theme/night @ben'));
    const { text } = update(from, from.text);
    expect(text.split('%%q bbbb2222%%')).toHaveLength(2);
    const night = text.slice(text.indexOf('%%emic:begin theme night%%'), text.indexOf('%%emic:end theme night%%'));
    expect(night).toContain('%%q bbbb2222%%');
  });

  it('takes words back that may no longer be shown, shortened or not, and keeps words of hers', () => {
    const withhold = (text: string) => text.replace('#theme/power @ben', '#theme/power @ben quote=withhold');
    const paraphrase = (text: string) => text.replace('#theme/power @ben', '#theme/power @ben quote=paraphrase');
    const shorten = (text: string) => text.replace(' Always the same five, and Tom was one.', ' […]');
    for (const edit of [(text: string) => text, shorten]) {
      const from = begun();
      const text = edit(from.text);
      from.study.edit(interview, withhold);
      expect(update(from, text).text).not.toContain('Five people');
    }
    const shortened = begun();
    shortened.study.edit(interview, paraphrase);
    const wanted = update(shortened, shorten(shortened.text)).text;
    expect(wanted).not.toContain('Five people');
    expect(wanted).toContain('- 2 paraphrases wanted.');
    const mixed = begun();
    mixed.study.edit(interview, paraphrase);
    const kept = update(mixed, mixed.text.replace('Always the same five, and Tom was one.', 'As everywhere, a handful decides.'));
    expect(kept.text).toContain('As everywhere, a handful decides.');
  });

  it('says which quotations in her prose may no longer be verbatim', () => {
    const from = begun();
    const block = blockOf(from.text, 'bbbb2222');
    const moved = from.text.replace(block, '').replace('## Counter-evidence\n', `## Counter-evidence\n\n${block}`);
    const settled = update(from, moved).text;
    from.study.edit(interview, (text) => text.replace('#theme/power @ben', '#theme/power @ben quote=paraphrase'));
    const { text } = update(from, settled);
    expect(text).toContain(`## Counter-evidence\n\n${block}`);
    expect(text).toContain('- No longer to be quoted verbatim: [[Interview 01#^bbbb2222|Interview 01]] %%q bbbb2222%%.');
  });

  it('leaves out a theme whose part she deleted, and takes up one whose part still stands', () => {
    const from = begun();
    const part = from.text.slice(from.text.indexOf('%%emic:begin theme power%%'), from.text.indexOf('%%emic:begin theme stigma%%'));
    const without = from.text.replace(part, '');
    from.study.edit(interview, addNight);
    const { text } = update(from, without);
    expect(text).not.toContain('%%emic:begin theme power%%');
    expect(text).not.toContain('%%q nnnn1111%%');
  });

  it('leaves a part alone that has lost a marker', () => {
    const from = begun();
    const broken = from.text.replace('%%emic:end sources%%\n', '');
    from.study.put('Interviews/Interview 02.md', `Maria: ${coded('mmmm1111', 'Yes.', '#theme/power')}\n\nTom: No.\n\nMaria: So.\n`);
    const { text } = update(from, broken);
    expect(text).toContain('- 2013-09-26: [[Costume]] (thread), 1 passage\n\n\n## Themes');
    expect(text).toContain('%%q mmmm1111%%');
  });

  it('knows its quotations again when the record was deleted', () => {
    const from = begun();
    const without = from.text.slice(0, from.text.indexOf('%%emic:record'));
    const { text, report } = update(from, without);
    expect(report.added).toBe(0);
    expect(text.split('%%q bbbb2222%%')).toHaveLength(2);
  });

  it('keeps CRLF line ends', () => {
    const from = begun();
    from.study.edit(interview, addNight);
    from.study.put('Interviews/Interview 02.md', `Maria: ${coded('mmmm1111', 'Yes.', '#theme/power')}\n\nTom: No.\n\nMaria: So.\n`);
    const { text } = update(from, from.text.replace(/\n/g, '\r\n'));
    expect(text.replace(/\r\n/g, '')).not.toContain('\n');
    expect(text.replace(/\r\n/g, '\n')).toBe(update(from, from.text).text);
  });

  it('says what is missing where a note is no case-study note', () => {
    const { study } = begun();
    const tried = (text: string) => () => updateEvidence(text, study.corpus, study.read, study.options);
    expect(tried('Just a note.\n')).toThrow('This is no case-study note: it has no property `case`.');
    expect(tried('---\ncase: [\n---\n')).toThrow('its properties cannot be read (line');
    expect(tried('---\ncase: P01\n---\nProse.\n')).toThrow('no generated part any more');
    expect(tried('---\ncase: P77\n---\n')).toThrow('There is no case "P77"');
  });

  it('knows the case by a link, too', () => {
    const from = begun();
    const linked = from.text.replace('case: "Robin"', 'case: "[[Cases/P01|Robin]]"');
    expect(update(from, linked).changes).toEqual([]);
  });
});

/** What a person types between generated parts. */
const prose = fc.oneof(
  fc.lorem({ maxCount: 12 }),
  fc.constantFrom('## My heading', '> A quote of mine', '- a list\n- of two', '%% a comment %%', '| a | b |\n|---|---|\n| 1 | 2 |', '```\ncode\n```', 'Robin’s way', '%%', '\u00e9\ud83e\udd8b'),
);

describe('Property: an update and what a researcher wrote', () => {
  it('keeps every line outside the generated parts, whatever it is and wherever it stands', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), prose), { minLength: 1, maxLength: 6 }), fc.boolean(), fc.boolean(), (inserts, grows, crlf) => {
        const from = begun();
        const lines = from.text.split('\n');
        // Places outside the parts that are written anew, and outside front matter, record and quotations.
        const free = freeLines(lines);
        const written: string[] = [];
        for (const [n, [where, words]] of inserts.entries()) {
          const place = free[where % free.length] ?? 0;
          const mark = `${words}\n(note ${n})`;
          written.push(mark);
          lines[place] = `${lines[place] ?? ''}\n${mark}\n`;
        }
        const eol = crlf ? '\r\n' : '\n';
        const text = lines.join('\n').replace(/\n/g, eol);
        if (grows) from.study.edit(interview, addNight);
        const updated = updateEvidence(text, from.study.corpus, from.study.read, from.study.options);
        for (const mark of written) expect(updated.text).toContain(mark.replace(/\n/g, eol));
        expect(outside(updated.text)).toBe(outside(text));
        expect(beside(updated.text)).toBe(beside(text));
        from.study.write(updated.sources);
        expect(updateEvidence(updated.text, from.study.corpus, from.study.read, from.study.options).changes).toEqual([]);
      }),
      { seed: 20261122, numRuns: 1000 },
    );
  });

  it('holds for any text at all: it renews, or says why not, and a second time changes nothing', () => {
    const piece = fc.oneof(
      prose,
      fc.constantFrom(
        '%%emic:begin themes%%', '%%emic:end themes%%', '%%emic:begin theme power%%', '%%emic:quotations%%', '%%emic:end theme power%%',
        '%%emic:begin sources%%', '%%emic:end sources%%', '%%emic:record\npower bbbb2222:0000000aaaaaaa -aaaa1111\n%%', '%%emic:record',
        '> words\n> — %%q bbbb2222%%', '%%q aaaa1111%% %%q bbbb2222%%', '', '',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const { study } = begun();
        const text = `---\ncase: P01\n---\n${pieces.join('\n')}\n`;
        let once: string;
        try {
          once = updateEvidence(text, study.corpus, study.read, study.options).text;
        } catch (refusal) {
          expect(String(refusal)).toContain('no generated part');
          return;
        }
        const second = updateEvidence(once, study.corpus, study.read, study.options).text;
        expect(updateEvidence(second, study.corpus, study.read, study.options).text).toBe(second);
      }),
      { seed: 20261122, numRuns: 1000 },
    );
  });

  it('keeps deleted quotations away and shortened ones short, in any combination', () => {
    const ids = ['aaaa1111', 'bbbb2222', 'dddd4444', 'eeee5555'];
    const act = fc.constantFrom('keep', 'delete', 'shorten', 'move');
    fc.assert(
      fc.property(fc.tuple(act, act, act, act), fc.boolean(), (acts, grows) => {
        const from = begun();
        let text = from.text;
        const mine = new Map<string, string>();
        for (const [n, id] of ids.entries()) {
          const block = blockOf(text, id);
          if (acts[n] === 'delete') text = text.replace(block, '');
          if (acts[n] === 'shorten') {
            const short = `> My words […]\n${block.slice(block.lastIndexOf('> —'))}`;
            mine.set(id, short);
            text = text.replace(block, short);
          }
          if (acts[n] === 'move') {
            mine.set(id, block);
            text = text.replace(block, '').replace('## Open questions\n\n', `## Open questions\n\n${block}`);
          }
        }
        if (grows) from.study.edit(interview, addNight);
        const updated = update(from, text).text;
        for (const [n, id] of ids.entries()) {
          const body = updated.slice(0, updated.indexOf('%%emic:begin relations%%')) + updated.slice(updated.indexOf('%%emic:end memos%%'));
          expect(body.split(`%%q ${id}%%`)).toHaveLength(acts[n] === 'delete' ? 1 : 2);
          const block = mine.get(id);
          if (block !== undefined) expect(updated).toContain(block);
        }
      }),
      { seed: 20261122, numRuns: 1000 },
    );
  });
});

/** Lines after which a person may write: between the parts, and between the quotations of a theme. */
function freeLines(lines: readonly string[]): number[] {
  const free: number[] = [];
  let closed: string | null = null;
  let record = false;
  for (const [n, line] of lines.entries()) {
    if (line === '%%emic:record') record = true;
    const begin = /^%%emic:begin (.*)%%$/.exec(line)?.[1];
    const end = /^%%emic:end (.*)%%$/.exec(line)?.[1];
    if (begin !== undefined && begin !== 'themes') closed = begin;
    if (line === '%%emic:quotations%%' || (end !== undefined && end === closed)) closed = null;
    const isQuoted = line.startsWith('>') || (lines[n + 1] ?? '').startsWith('>');
    if (n > 5 && closed === null && !record && !isQuoted && line === '') free.push(n);
  }
  return free;
}

/** The bytes beside the generated parts and the record, just as they stand. */
function beside(text: string): string {
  return text
    .replace(/^%%emic:begin (attributes|sources|themes|relations|memos|checks|provenance)%%\r?\n[^]*?^%%emic:end \1%%$/gm, '%%part%%')
    .replace(/^%%emic:record\r?\n[^]*?^%%$/gm, '%%record%%');
}

/** The text without what is generated: whole parts, heads of themes, quotations, the record. */
function outside(text: string): string {
  return text
    .replace(/\r\n/g, '\n')
    .replace(/^%%emic:begin (attributes|sources|relations|memos|checks|provenance)%%\n[^]*?^%%emic:end \1%%$/gm, '')
    .replace(/^%%emic:begin theme [^\n]*%%\n[^]*?^%%emic:quotations%%$/gm, '')
    .replace(/^%%emic:end theme [^\n]*%%$/gm, '')
    .replace(/^%%emic:record\n[^]*?^%%$/gm, '')
    .replace(/(?:^>[^\n]*\n)*^> —[^\n]*%%q [a-z0-9]{8}%%$/gm, '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .join('\n');
}
