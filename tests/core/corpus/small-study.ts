/** Small studies made up for property tests: notes with markers, cases, asides, turns, notes that are no data. */
import fc from 'fast-check';

/** A note as it lies in the vault. */
export interface MadeNote {
  readonly path: string;
  readonly text: string;
}

export const themeNames = ['empathy', 'stigma', 'stigma/contact', 'stigma/contact/direct', 'power', 'peer-support'] as const;

const words = ['night', 'safe', 'never', 'felt', 'Straße', 'café', 'people', 'there', 'nobody', 'came'];

const word = fc.constantFrom(...words);

/** Lines of a note: plain, a turn, an aside. */
const line = fc.record({
  kind: fc.constantFrom('plain', 'Ana', 'Bo', 'Interviewer', 'aside'),
  words: fc.array(word, { minLength: 1, maxLength: 7 }),
  laughs: fc.boolean(),
});

const coding = fc.record({
  from: fc.nat({ max: 60 }),
  length: fc.nat({ max: 14 }),
  themes: fc.uniqueArray(fc.constantFrom(...themeNames), { maxLength: 2 }),
  coder: fc.constantFrom('ana', 'ben', null),
  date: fc.constantFrom('2026-01-05', '2026-02-06', null),
  memo: fc.constantFrom('"a thought"/ana/2026-01-06', null),
  attribute: fc.constantFrom('weight=3', 'case=P02', null),
});

type Line = { kind: string; words: string[]; laughs: boolean };
type MadeCoding = { from: number; length: number; themes: string[]; coder: string | null; date: string | null; memo: string | null; attribute: string | null };

const properties = fc.record({
  type: fc.constantFrom('interview', 'fieldnote', 'literature', null),
  date: fc.constantFrom('2012-03-04', '2013-11-30', null),
  cases: fc.constantFrom('[P01]', '["[[Cases/P02|Bo]]", P01]', null),
  themes: fc.constantFrom('[empathy]', '[Peer support]', null, null, null),
  platform: fc.constantFrom('forum', '[forum, blog]', null),
});

/** A data note's text. */
export const noteText = fc
  .tuple(properties, fc.array(line, { minLength: 1, maxLength: 6 }), fc.array(coding, { maxLength: 7 }))
  .map(([head, lines, codings]) => frontMatter(head) + body(lines, codings));

/** A case's text. */
const caseText = fc
  .record({ role: fc.constantFrom('professional', 'peer', '[peer, patient]'), age: fc.integer({ min: 20, max: 40 }) })
  .map(({ role, age }) => `---\ntype: case\nrole: ${role}\nage: ${age}\naliases: [Ana]\n---\nA case.\n`);

export const dataPaths = ['Data/a.md', 'Data/b.md', 'Data/c d.md', 'Themes/t.md'] as const;

/** The notes of a study, each path once. */
export const study: fc.Arbitrary<MadeNote[]> = fc
  .tuple(fc.array(noteText, { minLength: 1, maxLength: dataPaths.length }), caseText, caseText)
  .map(([texts, first, second]) => [
    ...texts.map((text, index) => ({ path: dataPaths[index] ?? 'Data/a.md', text })),
    { path: 'Cases/P01.md', text: first },
    { path: 'Cases/P02.md', text: second.replace('[Ana]', '[Bo]') },
  ]);

function frontMatter(head: Readonly<Record<string, string | null>>): string {
  const lines = Object.entries(head).flatMap(([key, value]) => (value === null ? [] : [`${key}: ${value}\n`]));
  return lines.length > 0 ? `---\n${lines.join('')}---\n` : '';
}

function body(lines: readonly Line[], codings: readonly MadeCoding[]): string {
  const labels: Readonly<Record<string, string>> = { plain: '', aside: '> [!aside] My own\n> ' };
  const opening = new Map<number, string>();
  const closing = new Map<number, string>();
  const count = lines.reduce((sum, { words: said }) => sum + said.length, 0);
  codings.forEach((made, index) => {
    const from = made.from % count;
    const to = Math.min(count - 1, from + made.length);
    const id = `c0ding${String.fromCharCode(97 + index)}${from % 10}`;
    const record = [...made.themes.map((theme) => `#theme/${theme}`), made.coder && `@${made.coder}`, made.date, made.attribute, made.memo];
    opening.set(from, `${opening.get(from) ?? ''}%%{${id}%%`);
    closing.set(to, `%%}${[id, ...record.filter((part) => part !== null)].join(' ')}%%${closing.get(to) ?? ''}`);
  });
  let at = 0;
  const written = lines.map(({ kind, words: said, laughs }) => {
    const marked = said.map((text) => `${opening.get(at) ?? ''}${text}${closing.get(at++) ?? ''}`);
    if (laughs) marked.splice(1, 0, '[laughs]');
    return `${labels[kind] ?? `**${kind}:** `}${marked.join(' ')}`;
  });
  return `${written.join('\n\n')}\n`;
}
