/** The row that every door gives for a coding. */
import type { CodingEntry, CodingRow, Corpus } from './types';

/** A coding as a row. `strippedText` is the note's text without markers, LF, as `Scan.plain()` gives it. */
export function codingRow(corpus: Pick<Corpus, 'casesOf'>, entry: CodingEntry, strippedText: string): CodingRow {
  return {
    id: entry.id,
    document: entry.document.path,
    from: entry.from,
    to: entry.to,
    text: strippedText.slice(entry.from, entry.to),
    themes: entry.themes,
    coder: entry.coder,
    date: entry.date,
    memos: entry.memos,
    attributes: entry.attributes,
    speakers: entry.speakers,
    cases: corpus.casesOf(entry),
    layer: entry.layer,
  };
}
