/** A large study, made up: notes as a researcher would have them after years of fieldwork. */

/** How large a study is to be made. */
export interface StudySize {
  readonly notes: number;
  /** Bytes of each note, nearly; markers included. */
  readonly bytes: number;
  readonly codings: number;
}

/** Ten thousand notes, 50 MB, 100,000 codings. */
export const large: StudySize = { notes: 10_000, bytes: 5_000, codings: 10 };

/** The notes of a study and the thirty cases that speak in it, one after another; the same at each call. */
export function* makeStudy(size: StudySize): Generator<{ path: string; text: string }> {
  const random = seeded(20261122);
  for (let index = 0; index < 30; index++) {
    const role = ['professional', 'peer', 'patient', 'relative'][index % 4] ?? '';
    yield { path: `Cases/P${index}.md`, text: `---\ntype: case\naliases: [Person ${index}]\nrole: ${role}\nage: ${20 + index}\n---\nA case.\n` };
  }
  for (let index = 0; index < size.notes; index++) {
    const talk = index % 5 < 2;
    const kind = talk ? 'interview' : 'fieldnote';
    yield { path: `Data/${kind} ${String(index).padStart(5, '0')}.md`, text: makeNote(index, talk, size, random) };
  }
}

/** Theme paths in use: some often, most seldom. */
export const themes: readonly string[] = Array.from({ length: 240 }, (_, index) => {
  const roots = ['power', 'stigma', 'identity', 'empathy', 'peer-support', 'discrimination', 'hierarchies', 'recovery', 'humour', 'diagnosis', 'media', 'resistance'];
  const root = roots[index % roots.length] ?? 'power';
  return index < roots.length ? root : index < 72 ? `${root}/kind-${Math.floor(index / 12)}` : `${root}/kind-${Math.floor(index / 12) % 6}/detail-${index}`;
});

export type Random = () => number;

/** A small generator of numbers in [0, 1), the same for the same seed. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

function makeNote(index: number, talk: boolean, size: StudySize, random: Random): string {
  const day = `20${10 + (index % 12)}-0${1 + (index % 9)}-1${index % 10}`;
  const head = `---\ntype: ${talk ? 'interview' : 'fieldnote'}\ndate: ${day}\ncases: [P${index % 30}, P${(index * 7) % 30}]\nplatform: ${index % 3 ? 'forum' : 'blog'}\n---\n`;
  const words = wordsOf(size.bytes - size.codings * 70 - head.length, talk, index, random);
  return head + withMarkers(words, size.codings, random);
}

/** Paragraphs, or turns, of made-up words; each item is a word, a break or a label. */
function wordsOf(bytes: number, talk: boolean, index: number, random: Random): string[] {
  const parts: string[] = [];
  let length = 0;
  const push = (part: string): void => {
    parts.push(part);
    length += part.length + 1;
  };
  for (let turn = 0; length < bytes; turn++) {
    if (turn > 0) push('\n\n');
    if (talk) push(turn % 2 ? `**P${index % 30}:**` : '**Interviewer:**');
    else if (turn % 6 === 5) push('> [!aside] My own\n>');
    const end = length + 60 + random() * 380;
    while (length < Math.min(end, bytes)) push(`${syllables[Math.floor(random() * syllables.length)]}${syllables[Math.floor(random() * syllables.length)]}${random() < 0.1 ? ',' : ''}`);
    push(random() < 0.2 ? '[laughs].' : 'so.');
  }
  return parts;
}

const syllables = ['ra', 'no', 'ti', 'sel', 'dom', 'ka', 'wen', 'lu', 'pri', 'os', 'té', 'mur', 'ga', 'shi', 'vol', 'en'];

/** Codings of one or two themes each, some overlapping and some nested. */
function withMarkers(parts: readonly string[], count: number, random: Random): string {
  const before = new Map<number, string[]>();
  const after = new Map<number, string[]>();
  const add = (map: Map<number, string[]>, at: number, marker: string): void => void map.set(at, [...(map.get(at) ?? []), marker]);
  const isWord = (at: number): boolean => /^\p{L}/u.test(parts[at] ?? '');
  for (let made = 0; made < count; made++) {
    let from = Math.floor(random() * (parts.length - 40));
    while (!isWord(from)) from++;
    let to = from + 2 + Math.floor(random() * 35);
    while (!isWord(to)) to--;
    const id = `${made % 10}${Math.floor(random() * 36 ** 6).toString(36).padStart(6, 'a')}x`;
    const tags = [theme(random), ...(random() < 0.3 ? [theme(random)] : [])].map((path) => `#theme/${path}`);
    const memo = random() < 0.15 ? ' "what is said here, and by whom"' : '';
    add(before, from, `%%{${id}%%`);
    add(after, to, `%%}${id} ${tags.join(' ')} @${random() < 0.6 ? 'ana' : 'ben'} 2026-0${1 + Math.floor(random() * 9)}-15${memo}%%`);
  }
  return parts.map((part, at) => `${(before.get(at) ?? []).join('')}${part}${(after.get(at) ?? []).join('')}`).join(' ').replace(/ ?\n\n ?/g, '\n\n');
}

function theme(random: Random): string {
  return themes[Math.floor(random() ** 2.5 * themes.length)] ?? 'power';
}
