import { describe, expect, it } from 'vitest';
import { openCodebook } from '../../src/core/codebook/codebook';
import { openCorpus } from '../../src/core/corpus/corpus';
import { countsOfAll, countsOfNote } from '../../src/views/sidebar/theme-counts';

const coded = (id: string, words: string, ...themes: string[]) => `%%{${id}%%${words}%%}${id} ${themes.map((theme) => `#theme/${theme}`).join(' ')}%%`;

function study() {
  const corpus = openCorpus();
  corpus.update('A.md', `---\ntype: interview\n---\n${coded('aaaa1111', 'one', 'cliques', 'silence')} ${coded('bbbb2222', 'two', 'power/voice')}\n`);
  corpus.update('B.md', `---\ntype: fieldnote\n---\n${coded('cccc3333', 'three', 'silence')}\n\n> [!aside]\n> ${coded('dddd4444', 'four', 'cliques')}\n`);
  const codebook = openCodebook({ folder: 'Themes', prefix: 'theme/' });
  codebook.update('Themes/price.md', '---\nkind: theme\ngathers: [cliques, silence]\n---\n');
  codebook.update('Themes/unused.md', '---\ndefinition: Nothing yet\n---\n');
  return { corpus, codebook };
}

describe('The counts beside the themes', () => {
  it('are of codings of the theme itself, asides left out', () => {
    const { corpus, codebook } = study();
    const counts = new Map(countsOfAll(corpus, codebook).map(({ theme, codings }) => [theme, codings]));
    expect(counts.get('cliques')).toBe(1);
    expect(counts.get('silence')).toBe(2);
    expect(counts.get('unused')).toBe(0);
  });

  it('are, for a theme that only gathers, of what it gathers, each coding once', () => {
    const { corpus, codebook } = study();
    expect(countsOfAll(corpus, codebook).find(({ theme }) => theme === 'price')).toEqual({ theme: 'price', codings: 2, documents: 2 });
  });

  it('are of one note, when one note is asked about', () => {
    const { corpus } = study();
    expect(countsOfNote(corpus, 'B.md')).toEqual([{ theme: 'silence', codings: 1, documents: 1 }]);
    expect(countsOfNote(corpus, null)).toEqual([]);
  });
});
