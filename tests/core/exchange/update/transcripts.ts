/** Transcripts, and corrections of them of which it is known which word became which. All of it invented. */
import fc from 'fast-check';
import type { ImportedFile } from '../../../../src/core/exchange/import/read';
import { sha256 } from '../../../../src/core/exchange/import/sha256';

export interface Said {
  /** The same in all versions; null for words that stand everywhere and tell nothing. */
  readonly id: number | null;
  readonly text: string;
}

export interface Spoken {
  readonly speaker: string;
  readonly time: number;
  readonly words: readonly Said[];
}

export type Correction =
  | { readonly kind: 'change' | 'insert' | 'delete' | 'split'; readonly turn: number; readonly word: number }
  | { readonly kind: 'join' | 'drop' | 'retime'; readonly turn: number }
  | { readonly kind: 'name'; readonly turn: number };

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** A word of its own for each number: far from every other. */
export function word(id: number): string {
  let [text, left] = ['', (id + 1) * 7919 * 104729];
  for (let n = 0; n < 7; n++) {
    text += letters[left % 26] ?? '';
    left = Math.floor(left / 26) + (id + 3) * (n + 11);
  }
  return text;
}

const small = ['the', 'and', 'of', 'it', 'I'];

export const transcript: fc.Arbitrary<Spoken[]> = fc
  .array(fc.tuple(fc.nat(2), fc.array(fc.nat(9), { minLength: 4, maxLength: 14 })), { minLength: 2, maxLength: 9 })
  .map((turns) => {
    let id = 0;
    return turns.map(([speaker, words], index) => ({
      speaker: `Speaker ${speaker + 1}`,
      time: index * 20,
      words: words.map((kind): Said => (kind < 2 ? { id: null, text: small[(kind + index) % small.length] ?? 'the' } : { id: id++, text: word(id) })),
    }));
  });

const place = { turn: fc.nat(8), word: fc.nat(13) };
export const correction: fc.Arbitrary<Correction> = fc.oneof(
  fc.record({ kind: fc.constantFrom('change' as const, 'change' as const, 'insert' as const, 'delete' as const, 'split' as const), ...place }),
  fc.record({ kind: fc.constantFrom('join' as const, 'drop' as const, 'retime' as const), turn: fc.nat(8) }),
  fc.record({ kind: fc.constant('name' as const), turn: fc.nat(8) }),
);

export function corrected(turns: readonly Spoken[], corrections: readonly Correction[]): Spoken[] {
  let next = 5000;
  let now = [...turns];
  for (const act of corrections) {
    const at = act.turn % now.length;
    const turn = now[at];
    if (!turn) continue;
    const { words } = turn;
    const k = 'word' in act ? act.word % Math.max(1, words.length) : 0;
    const old = words[k];
    const put = (...fresh: Spoken[]): Spoken[] => [...now.slice(0, at), ...fresh, ...now.slice(at + 1)];
    if (act.kind === 'change' && old?.id != null) now = put({ ...turn, words: words.with(k, { id: old.id, text: `${old.text.slice(0, 3)}${old.text.slice(4)}` }) });
    if (act.kind === 'insert') now = put({ ...turn, words: [...words.slice(0, k), { id: null, text: word(next++) }, ...words.slice(k)] });
    if (act.kind === 'delete' && words.length > 1) now = put({ ...turn, words: words.filter((_, index) => index !== k) });
    if (act.kind === 'split' && k > 0) now = put({ ...turn, words: words.slice(0, k) }, { speaker: 'Speaker 9', time: turn.time + 5, words: words.slice(k) });
    const after = now[at + 1];
    if (act.kind === 'join' && after) now = [...now.slice(0, at), { ...turn, words: [...words, ...after.words] }, ...now.slice(at + 2)];
    if (act.kind === 'drop' && now.length > 2) now = put();
    if (act.kind === 'retime') now = now.map((each, index) => (index >= at ? { ...each, time: each.time + 1 } : each));
    if (act.kind === 'name') now = now.map((each) => (each.speaker === turn.speaker && turn.speaker !== 'Ana Lima' ? { ...each, speaker: 'Ana Lima' } : each));
  }
  return now;
}

/** A file that holds them. */
export function fileOf(turns: readonly Spoken[], name = 'talk.txt'): ImportedFile {
  const pieces = turns.map(({ speaker, time, words }) => ({ speaker, time, paragraphs: [words.map(({ text }) => text).join(' ')] }));
  return {
    name,
    hash: sha256(new TextEncoder().encode(JSON.stringify(pieces))),
    format: 'plain text',
    encoding: 'UTF-8',
    documents: [
      {
        format: 'plain text',
        type: 'interview',
        title: 'talk',
        date: null,
        language: null,
        permalink: null,
        media: null,
        participants: [...new Set(turns.map(({ speaker }) => speaker))],
        pieces,
        markdown: null,
        annotations: [],
        losses: [],
        warnings: [],
      },
    ],
  };
}
