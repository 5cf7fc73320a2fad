/** A small study for the tests of generated notes. */
import { openCodebook } from '../../../src/core/codebook/codebook';
import type { Codebook } from '../../../src/core/codebook/types';
import { openCorpus } from '../../../src/core/corpus/corpus';
import type { Corpus } from '../../../src/core/corpus/types';
import { applyChanges } from '../../../src/core/markup/changes';
import type { CaseStudyOptions, SourceEdit } from '../../../src/core/casestudy/types';

export interface TestStudy {
  readonly corpus: Corpus;
  readonly codebook: Codebook;
  readonly options: CaseStudyOptions;
  readonly read: (path: string) => string | undefined;
  put(path: string, text: string): void;
  /** Edits a note's text. */
  edit(path: string, edit: (text: string) => string): void;
  /** Writes the block ids that a generated note asks for. */
  write(sources: readonly SourceEdit[]): void;
}

export function openStudy(notes: Readonly<Record<string, string>>): TestStudy {
  const corpus = openCorpus();
  const codebook = openCodebook({ folder: 'Themes', prefix: 'theme/' });
  const texts = new Map<string, string>();
  const study: TestStudy = {
    corpus,
    codebook,
    options: { codebook, date: '2026-11-22', version: '1.0.0' },
    read: (path) => texts.get(path),
    put(path, text) {
      texts.set(path, text);
      corpus.update(path, text);
      codebook.update(path, text);
    },
    edit(path, edit) {
      study.put(path, edit(texts.get(path) ?? ''));
    },
    write(sources) {
      for (const { path, changes } of sources) study.edit(path, (text) => applyChanges(text, changes));
    },
  };
  for (const [path, text] of Object.entries(notes)) study.put(path, text);
  return study;
}

/** A passage with its markers. */
export function coded(id: string, words: string, record: string): string {
  return `%%{${id}%%${words}%%}${id} ${record}%%`;
}

const interview = [
  '---',
  'type: interview',
  'date: 2012-03-12',
  'cases: [P01]',
  '---',
  '# Interview with Maria',
  '',
  '**Interviewer** (00:00:10): How did you come to the board?',
  '',
  `**Maria** (00:00:31): I had nobody. [laughs] ${coded('aaaa1111', 'They were awake at four, that was all.', '#theme/peer-support #theme/belonging @ana 2012-04-01 "Maria says *awake* again and again"')} I stayed because of Tom.`,
  '',
  `**Interviewer** (00:01:02): ${coded('bbbb2222', 'And who decided things?\n\n**Maria** (00:01:10): Five people.', '#theme/power @ben')} Always the same five, and Tom was one.`,
  '',
  `**Tom** (00:02:00): ${coded('cccc3333', 'I never decided anything.', '#theme/power @ana quote=withhold "Tom asked us not to use this"')}`,
  '',
].join('\n');

const thread = [
  '---',
  'type: thread',
  'date: 2013-09-26',
  'cases: "[[P01]]"',
  '---',
  `> Maria: ${coded('dddd4444', 'I am not your inspiration.', '#theme/stigma/contact @ana')}`,
  '',
].join('\n');

const fieldnote = [
  '---',
  'type: fieldnote',
  'date: 2011-05-02',
  'cases: [P01]',
  '---',
  `First evening. ${coded('eeee5555', 'Somebody asked whether anyone was awake, and nine people were.', '#theme/peer-support @ben')}`,
  '',
  '> [!aside]',
  `> ${coded('ffff6666', 'Maria makes me envious.', '#theme/peer-support @ben')}`,
  '',
].join('\n');

/** One person with a pseudonym, one who wishes to be named, three documents of three kinds. */
export const smallStudy: Readonly<Record<string, string>> = {
  'Cases/P01.md': '---\ntype: case\naliases: [Maria, "@mariaswims"]\npseudonym: Robin\nrole: [blogger, peer supporter]\nage: 34\nemail: maria@example.org\n---\n',
  'Cases/Tom Reed.md': '---\ntype: case\naliases: [Tom]\n---\n',
  'Interviews/Interview 01.md': interview,
  'Threads/Costume.md': thread,
  'Fieldnotes/First evening.md': fieldnote,
  'Themes/power.md': '---\ntheme: power\ndefinition: Who may decide.\n---\n',
  'Themes/peer-support.md': '---\ntheme: peer-support\ntitle: Peer support\ndefinition: Help among equals.\n---\n',
  'Themes/chair.md': '---\ntheme: having-a-chair\ntitle: Having a chair\nkind: theme\ngathers: [belonging]\n---\n',
};
