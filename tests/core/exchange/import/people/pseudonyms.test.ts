import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importReport } from '../../../../../src/core/exchange/import/report';
import { finished } from '../../../../../src/core/exchange/import/note';
import { protectedDraft } from '../../../../../src/core/exchange/import/preview';
import { clashesOf } from '../../../../../src/core/exchange/import/people/people';
import { nameWithPseudonyms, withPseudonyms } from '../../../../../src/core/exchange/import/people/protect';
import { readImport } from '../../../../../src/core/exchange/import/read';
import { nameReplacer } from '../../../../../src/core/exchange/import/people/replace-names';
import { growth, linear } from '../../../../growth';
import { bytes, docx, paragraph, wordComments } from '../made';

const said = (text: string, ...key: readonly (readonly [string, string])[]): string => nameReplacer(new Map(key)).words(text);
const jane = ['Jane Doe', 'Alder'] as const;

/** A file as an import under this key writes it, with the line of the report note. */
function imported(name: string, source: string | Uint8Array, key: ReadonlyMap<string, string>): string {
  const file = readImport(name, typeof source === 'string' ? bytes(source) : source);
  return file.documents
    .map((document) => {
      const note = finished(protectedDraft(file, document, key, { folder: '', date: '2026-11-22' }));
      return `${note.path}\n${note.text}\n${importReport([{ name: nameWithPseudonyms(name, key), hash: file.hash, format: file.format, encoding: null, notes: [note], why: null }], '2026-11-22')}`;
    })
    .join('\n');
}

describe('pseudonyms within the words', () => {
  it('stand for the full name in whatever letters, and for its parts', () => {
    expect(said('Jane Doe came. JANE DOE left, jane doe laughed, Jane and DOE stayed.', jane)).toBe('Alder came. Alder left, Alder laughed, Alder and Alder stayed.');
    expect(said('Jane M. Doe, Doe, Jane, Doe Jane and Jane, Jane!', jane)).toBe('Alder, Alder, Alder, Alder and Alder, Alder!');
    expect(said('write to jane.doe@mail.example, jane_doe, @janedoe', ['Jane Doe', 'Alder'], ['janedoe', 'Alder'])).toBe('write to Alder@mail.example, Alder, @Alder');
    expect(said('At jane@mail.example, https://x.example/doe/jane, @jane; jane.', jane)).toBe('At Alder@mail.example, https://x.example/Alder/Alder, @Alder; jane.');
    expect(said('thanks jane, doe you know', jane)).toBe('thanks Alder, Alder you know');
    expect(said('Bo said, and Li said, bo', ['Bo Li', 'Alder'])).toBe('Alder said, and Alder said, bo');
    expect(said('Anna came, then Lena', ['Anna-Lena Roth', 'Alder'])).toBe('Alder came, then Alder');
  });

  it('are both put for a name that two people share', () => {
    expect(said('Jane, John and the Does; Jane Doe, Mr Doe', jane, ['John Doe', 'Birch'])).toBe('Alder, Birch and the Alder/Births; Alder, Mr Alder/Birch'.replace('Births', 'Birchs'));
  });

  it('stay off words in which a name stands', () => {
    expect(said('Janet, Doering, adoe, undone, Mary-Janet', jane)).toBe('Janet, Doering, adoe, undone, Mary-Janet');
  });

  it('keep possessives', () => {
    expect(said("Jane's house, Jane’s, Janes Haus, JANE'S", jane)).toBe("Alder's house, Alder’s, Alders Haus, Alder'S");
    expect(said("James' house", ['James', 'Alder'])).toBe("Alder's house");
  });

  it('know umlauts and accents, composed, decomposed, written out or left out', () => {
    expect(said('Jo\u0308rg Mu\u0308ller, Jörg Müller, Joerg Mueller, Jorg Muller, MÜLLER', ['Jörg Müller', 'Birch'])).toBe('Birch, Birch, Birch, Birch, Birch');
    expect(said('José', ['Jose\u0301', 'Luis'])).toBe('Luis');
  });

  it('know names that are also words', () => {
    expect(said('Will you come? I will. Ask Will, Will, or Mr Will Smith. Will said so.', ['Will', 'Ash'])).toBe('Will you come? I will. Ask Ash, Ash, or Mr Ash Smith. Ash said so.');
    expect(said('May I? In May 2024, on 3 May, since May, May came and May left; I may.', ['May Lind', 'Ash'])).toBe('May I? In May 2024, on 3 May, since May, Ash came and Ash left; I may.');
    expect(said('Rose rose, and prices rose.', ['Rose Hill', 'Ash'])).toBe('Ash rose, and prices rose.');
  });

  it('know scripts without capitals, without spaces, with prefixes', () => {
    expect(said('唐鳳說好。我問唐鳳了', ['唐鳳', '林'])).toBe('林說好。我問林了');
    expect(said('דנה אמרה לדנה ודנה', ['דנה לוי', 'נועה'])).toBe('נועה אמרה לנועה ונועה');
    expect(said('قال محمد لمحمد', ['محمد علي', 'سالم'])).toBe('قال سالم لسالم');
  });

  it('leave labels that are nobody’s name alone in what is said', () => {
    const key = [['Interviewer', 'Int'], ['Speaker 1', 'Ash']] as const;
    expect(said('The interviewer and Speaker asked. Interviewer.', ...key)).toBe('The interviewer and Speaker asked. Interviewer.');
    expect(nameReplacer(new Map(key)).name('Speaker 1')).toBe('Ash');
    expect(said('The doctor and the Doctor spoke with Lee and the Doctor.', ['Dr. Lee', 'Ash'])).toBe('The doctor and the Doctor spoke with Ash and the Doctor.');
  });

  it('of a name that many share are the first few', () => {
    const key = Array.from({ length: 9 }, (_, n) => [`${'ABCDEFGHI'[n] ?? ''}nn Lee`, `Q${n}`] as const);
    expect(said('Lee said so.', ...key)).toBe('Q0/Q1/Q2/Q3/Q4/Q5/… said so.');
  });

  it('leave offices alone', () => {
    const key = [['Dr. Eva Brandt, Ministerin für Umwelt und Bau', 'Ash'], ['Präsident des Rates', 'Elm'], ['Doe, Jane', 'Fir']] as const;
    expect(said('Eva Brandt, Umwelt und Bau, der Präsident, die Sitzung des Rates, Jane Doe', ...key)).toBe('Ash, Umwelt und Bau, der Präsident, die Sitzung des Rates, Fir');
    expect(nameReplacer(new Map(key)).name('Präsident des Rates')).toBe('Elm');
  });

  it('are put once: a pseudonym that is another’s name stays', () => {
    expect(said('Ana met Ben Ode.', ['Ana', 'Ben'], ['Ben Ode', 'Ana'])).toBe('Ben met Ana.');
  });

  it('know accounts by their server, and mentions without it', () => {
    const key = ['moth@social.example', 'fern'] as const;
    expect(said('@moth a moth, @moth@social.example and u/moth, https://social.example/@moth', key)).toBe('@fern a moth, @fern and u/fern, https://social.example/@fern');
  });

  it('are put into names of files', () => {
    const key = new Map([['Jörg Müller', 'Birch'], ['Bo Li', 'Ash']]);
    const names = ['Interview Joerg Mueller.docx', 'jorg_muller-2.vtt', 'JörgMüller2024.txt', '20240301Mu\u0308ller_BoLi.m4a', 'Bo3.txt', 'ally-bold-limb.txt'];
    expect(names.map((name) => nameWithPseudonyms(name, key))).toEqual(['Interview Birch.docx', 'Birch-2.vtt', 'Birch2024.txt', '20240301Birch_Ash.m4a', 'Ash3.txt', 'ally-bold-limb.txt']);
  });
});

describe('a pseudonym that would make two people one', () => {
  it('is told: somebody else’s name, or that of several', () => {
    expect(clashesOf(new Map([['Ana Lima', 'ben'], ['Cy', 'Fern'], ['Di Roe', 'Fern'], ['Eve', 'Eve']]), ['Ana Lima', 'Ben', 'Cy', 'Di Roe', 'Eve'])).toEqual([
      { pseudonym: 'ben', names: ['Ben'], kind: 'is a name' },
      { pseudonym: 'Fern', names: ['Cy', 'Di Roe'], kind: 'is shared' },
    ]);
    expect(clashesOf(new Map([['Ana', 'Alder'], ['Ana Lima', 'Alder']]), ['Ana', 'Ben'])).toEqual([]);
  });
});

describe('an import under pseudonyms names nobody', () => {
  const key = new Map([['Jane Doe', 'Alder'], ['Ben Ode', 'Birch'], ['Lee Roe', 'Maple']]);
  const real = /jane|doe\b|ben\b|ode\b|lee\b|roe\b/i;

  it.each([
    ['captions', 'Jane Doe & Ben.vtt', 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Jane Doe>Hi Ben\n\n00:03.000 --> 00:04.000\n<v Ben Ode>JANE!\n\n00:05.000 --> 00:06.000\n<v JANE DOE>Mr Ode?\n'],
    ['a text in which one alone is named, told in the report', 'talk.txt', 'Jane Doe: One.\n\nTwo.\n\nJane Doe: Three.\n\nFour.\n\nJane Doe: Five.\n\nSix.\n'],
    ['Word, with comments, footnotes and titles', 'Interview Jane_Doe.docx', docx(`<w:p><w:commentRangeStart w:id="1"/><w:r><w:t>Doe, Jane: Hello.</w:t></w:r><w:commentRangeEnd w:id="1"/></w:p>${paragraph('Ben Ode: So.')}${paragraph('Doe, Jane: [points at Lee]')}`, { 'word/comments.xml': wordComments([{ id: 1, author: 'Roe, Lee', text: 'Jane again' }]) })],
    ['Markdown, its properties, links and pictures', 'Jane Doe.md', '---\ntype: interview\nparticipants: ["[[Jane Doe]]", Ben Ode]\n---\n# Talk with Jane\n\n**Jane Doe**: Hi ![Jane at home](jane-doe.png) [Ben](mailto:ben.ode@mail.example)\n\n**Ben Ode**: %%{aaaa1111%%Yes%%}aaaa1111 #theme/fear @ana "Jane!"%%\n'],
    ['a thread, who is answered and its address', 'thread.json', JSON.stringify({ ancestors: [], descendants: [{ id: '1', url: 'https://s.example/@jane_doe/1', content: '<p>Hi <a href="https://s.example/@jane_doe">@jane_doe</a></p>', account: { acct: 'Jane Doe' }, created_at: '2024-03-01T10:00:00Z' }, { id: '2', content: '<p>@JaneDoe yes</p>', account: { acct: 'Ben Ode' }, in_reply_to_id: '1', created_at: '2024-03-01T11:00:00Z' }] })],
    ['tweets and whom they answer', 'tweets.js', `window.YTD.tweets.part0 = ${JSON.stringify([{ tweet: { id_str: '1', full_text: '@Jane_Doe no', in_reply_to_screen_name: 'Jane_Doe', in_reply_to_status_id_str: '9', created_at: 'Fri Mar 01 10:00:00 +0000 2024' } }])}`],
  ])('%s', (_, name, source) => {
    const text = imported(name, source, key);
    expect(text).toMatch(/Alder/);
    expect(text).not.toMatch(real);
  });

  it('themes and coders of codings stay', () => {
    const text = imported('a.md', '**Ana**: %%{aaaa1111%%Ana%%}aaaa1111 #theme/ana @ana "on Ana"%%\n\n**Ben**: No.\n', new Map([['Ana', 'Alder']]));
    expect(text).toContain('**Alder**: %%{aaaa1111%%Alder%%}aaaa1111 #theme/ana @ana "on Alder"%%');
  });

  it('the address of a thread goes only where names do, and that is told', () => {
    const reddit = JSON.stringify([{ kind: 'Listing', data: { children: [{ kind: 't3', data: { name: 't3_1', title: 'Nights', selftext: 'Hello', author: 'moth', permalink: '/r/x/comments/1/nights/', created_utc: 1 } }] } }]);
    expect(imported('t.json', reddit, new Map([['nobody', 'x']]))).toContain('permalink: https');
    const text = imported('t.json', reddit, new Map([['moth', 'fern']]));
    expect(text).not.toContain('permalink');
    expect(text).toContain('1 address of the thread, which leads to the real names');
  });

  it('whatever the names are, and however they are put', () => {
    const word = fc.array(fc.constantFrom(...'abcdefghijklmnoprstuvzéüøß', 'ж', 'и', 'к'), { minLength: 4, maxLength: 9 }).map((letters) => `${(letters[0] ?? '').toUpperCase()}${letters.slice(1).join('')}`);
    const setting = fc.constantFrom(
      (name: string) => `and ${name} said so`,
      (name: string) => `${name}'s way, (${name}) “${name}” ${name}!`,
      (name: string) => `${name.toUpperCase()}! ${name.normalize('NFD')}?`,
      (name: string) => `see https://example.org/u/${name.replace(/ /g, '-')} or ${name.replace(/ /g, '_')}@mail.example`,
    );
    fc.assert(
      fc.property(word, word, setting, setting, (first, last, one, two) => {
        const name = `${first} ${last}`;
        const text = imported(`Talk ${name}.txt`, `${name}: ${one(name)} ${two(first)}\nGuest: ${two(last)}\n${name}: ${one(last)}\nGuest: Yes.\n`, new Map([[name, 'Q7']]));
        const shown = text.normalize('NFC').toLowerCase();
        for (const hidden of [first, last]) expect(shown).not.toContain(hidden.normalize('NFC').toLowerCase());
      }),
      { seed: 20261122, numRuns: 200 },
    );
  });

  it('in time that grows with the words', () => {
    const names = new Map(Array.from({ length: 60 }, (_, n) => [`Person${n} Family${n}`, `Q${n}`] as const));
    const replacer = nameReplacer(names);
    expect(growth((count) => replacer.words('They said Person17 and Family3 were there. '.repeat(count)), 400)).toBeLessThan(linear);
    // Twice the people say twice as much: a key of thousands is searched for as fast as one of a few.
    const people = (count: number) => Array.from({ length: count }, (_, n) => `Person${n} Family${n % 50}`);
    expect(growth((count) => people(count).map(nameReplacer(new Map(people(count).map((name, n) => [name, `Q${n}`]))).words), 300)).toBeLessThan(linear);
    const [document] = readImport('t.txt', bytes('Ana: Hi.\nBen: No.\nAna: So.\n')).documents;
    expect(document && withPseudonyms(document, new Map())).toBe(document);
  });
});
