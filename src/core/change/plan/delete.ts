/** Plans deletions. */
import { opsOf } from '../../markup/edit/remove';
import { scan } from '../../markup/scan';
import { Refusal, type Scan } from '../../markup/types';
import { readFrontMatter } from '../../text/front-matter';
import type { CodingEntry } from '../../corpus/types';
import { same } from '../ops/changed-list';
import { passagePrint } from '../passage-print';
import type { NoteOp, VaultChange } from '../types';
import { draft, type Draft } from './draft';
import { isUnder, knownThemes } from './known';
import { listOp } from './mapping';
import type { ChangeSource, Who } from './types';
import { say } from '../../said/sayings';

/**
 * Deletes themes and what lies under them: from codings, documents, what gathers them, and the settings; their notes go
 * to the trash. A coding that has no other theme goes with its memos where `codings` is `remove`, and stays without a
 * theme where it is `keep`. Throws a `Refusal` (`nothing-to-delete`).
 */
export function planDelete(source: ChangeSource, themes: readonly string[], { codings }: { readonly codings: 'remove' | 'keep' }, who: Who): VaultChange {
  const { corpus, codebook, markup, lists, readNote } = source;
  const gone = [...knownThemes(source)].filter((theme) => themes.some((parent) => isUnder(theme, parent))).sort();
  if (gone.length === 0) throw new Refusal('nothing-to-delete', themes);
  const change = draft();
  const none = new Map(gone.map((theme): [string, null] => [theme, null]));
  deleteCodings(source, new Set(gone), codings, change);
  for (const document of corpus.documents()) {
    const op = document.themes.some((theme) => none.has(theme)) ? listOp('themes', document.properties['themes'], none, markup.prefix) : null;
    if (op) change.op(document.path, op);
  }
  for (const { path, note, gathers } of codebook.entries()) {
    const text = note === null ? undefined : readNote(note);
    if (note === null || text === undefined) continue;
    if (none.has(path)) change.then({ step: 'trash', note, text });
    else if (gathers.some((theme) => none.has(theme))) {
      const op = listOp('gathers', readFrontMatter(text).properties['gathers'], none, markup.prefix);
      if (op) change.op(note, op);
    }
  }
  for (const [key, list] of Object.entries(lists) as [string, readonly string[]][]) {
    const take = list.filter((theme) => none.has(theme));
    if (take.length > 0) change.then({ step: 'setting', key, take, add: [] });
  }
  return change.finish({ kind: 'delete', said: say('change-delete', themes), from: gone, to: [] }, who);
}

function deleteCodings(source: ChangeSource, gone: ReadonlySet<string>, codings: 'remove' | 'keep', change: Draft): void {
  const notes = new Map<string, Scan | undefined>();
  const seen = new Set<CodingEntry>();
  for (const coding of [...gone].flatMap((theme) => source.corpus.codingsOf(theme))) {
    if (seen.has(coding)) continue;
    seen.add(coding);
    const { path } = coding.document;
    const take = coding.themes.filter((theme) => gone.has(theme));
    const left = coding.themes.filter((theme) => !gone.has(theme));
    if (left.length > 0 || codings === 'keep') {
      const order = same([...left, ...take], coding.themes) ? {} : { order: [coding.themes, left] as const };
      change.op(path, { op: 'themes', id: coding.id, ordinal: coding.ordinal, take, add: [], ...order });
      continue;
    }
    if (!notes.has(path)) {
      const text = source.readNote(path);
      notes.set(path, text === undefined ? undefined : scan(text, source.markup));
    }
    const op = uncodeOp(notes.get(path), coding);
    if (op) change.op(path, op);
  }
}

/** Takes a coding out, so that it can come back as it stood; null where the note does not have it (any more). */
function uncodeOp(note: Scan | undefined, { id, ordinal }: Pick<CodingEntry, 'id' | 'ordinal'>): NoteOp | null {
  const coding = note?.codings.find((candidate) => candidate.id === id && candidate.ordinal === ordinal);
  if (!note || !coding) return null;
  const closer = [...opsOf(note, coding)].find((op) => op.kind === 'close');
  const { themes, coder, date, memos, attributes } = coding;
  return {
    op: 'uncode',
    id,
    ordinal,
    passage: passagePrint(note.plain(), coding.from, coding.to),
    record: { themes, coder, date, memos, attributes },
    ...(closer ? { source: closer.source } : {}),
  };
}
