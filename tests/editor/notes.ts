import fc from 'fast-check';

const ids = ['k3f9a2xq', 'p7qd10zm', 'm2xa77bc', 'a1b2c3d4'];
const closers = ids.map((id, n) => `%%}${id} #theme/t${n} @ana%%`);

/** Pieces of which hostile notes are made: markers whole, halved and shared, fences, containers, stray signs. */
export const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('We never felt ', 'safe there ', 'because people', ' came at night', 'é', '👩‍👩‍👧', 'שלום ', 'x') },
  { weight: 4, arbitrary: fc.constantFrom(...ids.map((id) => `%%{${id}%%`)) },
  { weight: 4, arbitrary: fc.constantFrom(...closers) },
  { weight: 1, arbitrary: fc.constantFrom('%%}k3f9a2xq #theme/a {p7qd10zm%%', '%%!s0 }k3f9a2xq%%', '\n%%!02 {k3f9a2xq%%\n\n', '\n\n%%!20 }k3f9a2xq #theme/b%%\n', '%%{k3f9a2xq bad &&%%') },
  { weight: 3, arbitrary: fc.constantFrom('\n', '\n\n', ' ') },
  { weight: 2, arbitrary: fc.constantFrom('```', '~~~~', '> ', '- ', '%%', '%', '`', '$', '---\n', '---\na: 1\n---\n', '#', '\\', '%%{', '}k3f9a2xq', '| a | b |\n| - | - |\n') },
);

export const note = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

/** A note as Emic writes it: pairs that are whole, about words. */
export const codedNote = fc
  .array(
    fc.record({
      words: fc.constantFrom('We never felt', 'safe', 'a', 'people came at night', '👩‍👩‍👧 é', 'שלום לכם'),
      coded: fc.boolean(),
      after: fc.constantFrom(' ', '\n', '\n\n', '', ' - ', '\n- ', '\n> '),
      inner: fc.boolean(),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => {
    let n = 0;
    let text = '';
    const id = (): string => `a${String(n++).padStart(7, '0')}`;
    for (const { words, coded, after, inner } of parts) {
      const outerId = id();
      const innerId = id();
      const half = Math.floor(words.length / 2);
      const cut = /[\udc00-\udfff\u200d\u0300-\u036f]/.test(words) ? 0 : half;
      const body = inner && cut > 0 ? `${words.slice(0, cut)}%%{${innerId}%%${words.slice(cut)}%%}${innerId} #theme/in%%` : words;
      text += (coded ? `%%{${outerId}%%${body}%%}${outerId} #theme/out @ana "a memo"%%` : words) + after;
    }
    return text;
  });
