/** The codebook for people outside: without words that they may not read. */
import type { Codebook } from '../codebook/types';
import type { Corpus } from '../corpus/types';
import type { CountedEntry } from '../exchange/codebook/types';
import { shownExample } from './anchors';
import { openContext } from './context';
import type { ReadNote } from './types';
import { wording } from './wording';

/** Entries as they may leave the study. */
export interface KeptEntries {
  readonly entries: readonly CountedEntry[];
  /** How many examples were taken out, because they hold words of passages that are not to be quoted. */
  readonly heldBack: number;
  /** Whether names of cases that have a pseudonym stand in what is left; they are not replaced. */
  readonly hasNames: boolean;
}

/** Entries without the examples that hold words of passages that are not to be quoted. What else stands in them is left as it is. */
export function withoutHeldBack(entries: readonly CountedEntry[], corpus: Corpus, codebook: Codebook, readNote: ReadNote): KeptEntries {
  const context = openContext(corpus, readNote, { codebook, addBlockIds: false });
  let heldBack = 0;
  const kept = entries.map((counted) => {
    const { entry } = counted;
    const shown = entry.example === null ? null : shownExample(entry.path, entry.example, context);
    if (entry.example === null || (shown !== null && !shown.includes(wording.paraphrase))) return counted;
    heldBack++;
    return { ...counted, entry: { ...entry, example: null } };
  });
  const words = kept.map(({ entry }) => [entry.title, entry.definition, entry.include, entry.exclude, entry.example, entry.claim, ...entry.aliases].join('\n'));
  return { entries: kept, heldBack, hasNames: words.some((text) => context.names.reveals(text)) };
}
