import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noteOf } from '../../../../src/core/exchange/import/note';
import { withPseudonyms } from '../../../../src/core/exchange/import/people/protect';
import { readImport } from '../../../../src/core/exchange/import/read';
import { codings, strip } from '../../../../src/core/library';
import { turnsOf } from '../../../../src/core/text/turns';
import { growth, linear } from '../../../growth';
import { docx, odt, paragraph, wordComments, wordFootnotes } from './made';
import { inEnglish } from '../../../../src/core/said/sayings';

const written = (name: string, source: Uint8Array, key: ReadonlyMap<string, string> = new Map()) => {
  const file = readImport(name, source);
  const [document] = file.documents;
  if (!document) throw new Error('no document');
  const { text, report } = noteOf(file, withPseudonyms(document, key), { folder: '', date: '2026-11-22' });
  return { text, report, body: strip(text).replace(/^---\n[^]*?\n---\n/, '').trim(), codings: codings(text) };
};
const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const from = (id: number): string => `<w:commentRangeStart w:id="${id}"/>`;
const to = (id: number): string => `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
const footnote = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;

describe('what stands beside the words of a Word file', () => {
  const talk = docx(
    `<w:p>${from(1)}${run('Ana: We never felt ')}${from(2)}${from(3)}${run('safe *there*')}${to(2)}${to(3)}${run('.')}${to(1)}${footnote(2)}</w:p>` +
      paragraph('Ben: No.') +
      `<w:p>${run('Ana: Because people came at night. #00:00:04-2#')}<w:r><w:commentReference w:id="4"/></w:r></w:p>`,
    {
      'word/comments.xml': wordComments([{ id: 1, text: 'The whole turn' }, { id: 2, text: 'Is it “safe”?' }, { id: 3, author: 'Mo Doe', date: '2023-05-31T10:00:00Z', text: 'It is, Ana says' }, { id: 4, text: 'At the end' }]),
      'word/footnotes.xml': wordFootnotes({ 2: 'She means the #hostel' }),
    },
  );

  it('comments become memos on their passages, of their authors and dates; an answer stands with what it answers', () => {
    const { codings: found, report } = written('talk.docx', talk);
    expect(found.map(({ text, coder, date, themes, memos }) => ({ text, coder, date, themes, memos: memos.map((memo) => [memo.text, memo.coder, memo.date]) }))).toEqual([
      { text: 'We never felt safe \\*there\\*.', coder: 'Lee-Roe', date: '2023-05-18', themes: [], memos: [['The whole turn', null, null]] },
      { text: 'safe \\*there\\*', coder: 'Lee-Roe', date: '2023-05-18', themes: [], memos: [['Is it “safe”?', null, null], ['It is, Ana says', 'Mo-Doe', '2023-05-31']] },
      { text: 'Because people came at night.', coder: 'Lee-Roe', date: '2023-05-18', themes: [], memos: [['At the end', null, null]] },
    ]);
    expect(report).toMatchObject({ memos: 4, footnotes: 1, losses: [], turns: 3 });
  });

  it('footnotes become footnotes, and are nobody’s turn', () => {
    const { body, text } = written('talk.docx', talk);
    expect(body).toBe('**Ana** (00:00:00): We never felt safe \\*there\\*.[^1]\n\n**Ben** (00:00:00): No.\n\n**Ana** (00:00:00): Because people came at night.\n\n## Footnotes\n\n[^1]: She means the \\#hostel');
    expect(turnsOf(strip(text)).map(({ from: start, to: end }) => strip(text).slice(start, end).includes('hostel'))).toEqual([false, false, false]);
  });

  it('a second import gives the same bytes; pseudonyms go into memos, too', () => {
    expect(written('talk.docx', talk).text).toBe(written('talk.docx', talk).text);
    const { codings: found, text } = written('talk.docx', talk, new Map([['Ana', 'Alder'], ['Mo Doe', 'Maple']]));
    expect(found[1]).toMatchObject({ text: 'safe \\*there\\*', memos: [{ text: 'Is it “safe”?' }, { text: 'It is, Alder says', coder: 'Maple' }] });
    expect(text).not.toMatch(/Ana|Mo-Doe/);
  });

  it('words put in with changes tracked are kept, deleted ones left out and counted; text boxes follow their paragraph', () => {
    const box = `<mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>${paragraph('in a box')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${paragraph('in a box')}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent>`;
    const { body, report } = written('x.docx', docx(`<w:p>${run('Kept')}<w:ins>${run(' and added')}</w:ins><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:r>${box}<w:drawing><a:blip/></w:drawing></w:r></w:p>${paragraph('Next.')}`));
    expect(body).toBe('Kept and added\n\nin a box\n\nNext.');
    expect(report.losses.map(inEnglish)).toEqual(['1 picture', '1 stretch deleted with changes tracked']);
  });

  it('a comment within a table is one on its row', () => {
    const cell = (inside: string): string => `<w:tc><w:p>${inside}</w:p></w:tc>`;
    const { codings: found } = written('t.docx', docx(`<w:tbl><w:tr>${cell(run('Ana'))}${cell(`${from(1)}${run('We never felt')}${to(1)}${run(' safe.')}`)}</w:tr><w:tr>${cell(run('Ben'))}${cell(run('No, never, I think.'))}</w:tr></w:tbl>`, { 'word/comments.xml': wordComments([{ id: 1, text: 'why' }]) }));
    expect(found.map(({ text, memos }) => [text, memos[0]?.text])).toEqual([['We never felt safe.', 'why']]);
  });

  it('comments and footnotes of OpenDocument alike', () => {
    const annotation = (name: string, text: string): string => `<office:annotation office:name="${name}" xmlns:dc="c"><dc:creator>Lee Roe</dc:creator><dc:date>2023-05-18T08:58:00.1</dc:date><text:p>${text}</text:p></office:annotation>`;
    const { body, codings: found, report } = written('x.odt', odt(`<text:p>Ana: We never ${annotation('1', 'why?')}felt safe<office:annotation-end office:name="1"/>.<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>At night</text:p></text:note-body></text:note></text:p><text:p>Ben: No.</text:p><text:p>Ana: So.</text:p>`));
    expect(body).toBe('**Ana**: We never felt safe.[^1]\n\n**Ben**: No.\n\n**Ana**: So.\n\n## Footnotes\n\n[^1]: At night');
    expect(found.map(({ text, coder, date, memos }) => [text, coder, date, memos[0]?.text])).toEqual([['felt safe', 'Lee-Roe', '2023-05-18', 'why?']]);
    expect(report).toMatchObject({ memos: 1, footnotes: 1, losses: [] });
  });

  it('names that no coder can bear are made such, or left out', () => {
    const coderOf = (author: string): string | null | undefined => {
      const annotation = `<office:annotation office:name="1" xmlns:dc="c"><dc:creator>${author}</dc:creator><text:p>why?</text:p></office:annotation>`;
      return written('x.odt', odt(`<text:p>Ana: We never ${annotation}felt safe<office:annotation-end office:name="1"/>.</text:p><text:p>Ben: No.</text:p>`)).codings[0]?.coder;
    };
    expect(['Lee J. Pretlove', 'Jürgen Öz', '…', '', '唐鳳'].map(coderOf)).toEqual(['Lee-J-Pretlove', 'Jürgen-Öz', null, null, '唐鳳']);
  });
});

describe('whatever is commented', () => {
  const word = fc.constantFrom('Ana:', 'we', 'never', 'felt *so*', '#tag', '[[x]]', '%%', '\\', '`code`', 'https://x.org/a_b', '$5', '- item', '# head', 'a\u00a0b', '^x', '唐鳳', '🙂', 'e\u0301');
  it('no word of the document is changed by it, and no comment is lost untold', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.record({ words: word, open: fc.boolean(), close: fc.boolean(), note: fc.boolean() }), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 }), (paragraphs) => {
        let [id, waiting] = [0, [] as number[]];
        const noted: Record<number, string> = {};
        const xml = paragraphs.map((runs) => `<w:p>${runs.map(({ words, open, close, note }) => {
          const begin = open ? from(++id) : '';
          if (open) waiting.push(id);
          const end = close && waiting.length > 0 ? to(waiting.shift() ?? 0) : '';
          if (note) noted[Object.keys(noted).length] = 'n';
          return `${begin}${run(`${words} `)}${end}${note ? footnote(Object.keys(noted).length - 1) : ''}`;
        }).join('')}</w:p>`).join('');
        const rest = waiting.map(to).join('');
        const comments = Array.from({ length: id }, (_, n) => ({ id: n + 1, text: `c${n + 1}` }));
        const plain = docx(`${xml.replace(/<w:r><w:(?:comment|footnote)Reference[^>]*><\/w:r>|<w:comment[^>]*>/g, '')}${paragraph('end')}`);
        const source = docx(`${xml}<w:p>${run('end')}${rest}</w:p>`, { 'word/comments.xml': wordComments(comments), 'word/footnotes.xml': wordFootnotes(noted) });
        const made = written('x.docx', source);
        const told = made.report.losses.reduce((sum, loss) => sum + Number(/^\d+/.exec(inEnglish(loss))?.[0] ?? 0), 0);
        expect(made.report.memos + told, made.text).toBe(id);
        expect(made.report.footnotes).toBe(Object.keys(noted).length);
        const bare = made.body.replace(/\n\n## Footnotes[^]*$/, '').replace(/\[\^\d+\]/g, '');
        expect(bare.replace(/\s+/g, ' ')).toBe(written('x.docx', plain).body.replace(/\s+/g, ' '));
      }),
      { numRuns: 300, seed: 20261122 },
    );
  });

  it('many comments take time that grows with their number alone', () => {
    const many = (n: number): Uint8Array => docx(Array.from({ length: n }, (_, at) => `<w:p>${from(at)}${run(`Ana: words ${at}`)}${to(at)}${footnote(at)}</w:p>`).join(''), { 'word/comments.xml': wordComments(Array.from({ length: n }, (_, at) => ({ id: at, text: 'c' }))), 'word/footnotes.xml': wordFootnotes(Object.fromEntries(Array.from({ length: n }, (_, at) => [at, 'n']))) });
    expect(growth((n) => written('x.docx', many(n)), 40)).toBeLessThan(linear);
  });
});
