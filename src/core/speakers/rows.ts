/** The speakers of several transcripts, a row a label. */
import type { Identity, NoteSpeaker, SpeakerRow } from './types';

/** A transcript with its speakers. */
export interface SpeakingNote {
  readonly path: string;
  readonly speakers: readonly NoteSpeaker[];
}

/** One row for each label over all notes, most turns first, then by name; `identify` says what a label is in a document. */
export function speakerRows(notes: readonly SpeakingNote[], identify: (path: string, speaker: string) => Identity): SpeakerRow[] {
  const rows = new Map<string, { note: SpeakingNote; said: NoteSpeaker }[]>();
  for (const note of notes) {
    for (const said of note.speakers) {
      const row = rows.get(said.speaker);
      if (row) row.push({ note, said });
      else rows.set(said.speaker, [{ note, said }]);
    }
  }
  return [...rows]
    .map(([speaker, parts]): SpeakerRow => {
      const documents = parts.map(({ note: { path }, said: { turns, words } }) => ({ path, turns, words, is: identify(path, speaker) }));
      const [one] = parts;
      const isOne = parts.length === 1;
      return {
        speaker,
        turns: sum(documents.map(({ turns }) => turns)),
        words: sum(documents.map(({ words }) => words)),
        first: isOne ? (one?.said.first ?? null) : null,
        last: isOne ? (one?.said.last ?? null) : null,
        samples: parts.length === 1 ? (one?.said.samples ?? []) : parts.flatMap(({ said }) => said.samples.slice(0, 1)).slice(0, 3),
        documents,
        is: together(documents.map(({ is }) => is)),
      };
    })
    .sort((a, b) => b.turns - a.turns || (a.speaker < b.speaker ? -1 : 1));
}

/** A key for what a label is, to compare it by. */
function identityKey(is: Identity): string {
  if (is === null) return '';
  return 'case' in is ? `case ${is.case.path}` : is.noCase;
}

function together(all: readonly Identity[]): Identity | 'mixed' {
  const [first = null] = all;
  return all.every((is) => identityKey(is) === identityKey(first)) ? first : 'mixed';
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
