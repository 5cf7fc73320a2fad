import { Notice } from 'obsidian';
import { longMemo, rewriteMemo } from '../../core/memos/grow';
import { memoNoteName, newMemoNote } from '../../core/memos/memo-note';
import { linkTo } from '../../core/links/links';
import { scan } from '../../core/markup/scan';
import type { Memo } from '../../core/markup/types';
import { ui } from '../../i18n/ui';
import type { Study } from '../../vault/types';
import { reasonOf } from '../reason';

/** A memo as it stands in a coding of a note. */
export interface MemoAt {
  readonly path: string;
  readonly id: string;
  readonly ordinal: number;
  readonly index: number;
}

/**
 * Puts a memo into a note of its own, linked both ways: the note is made first, then the memo in the coding becomes the
 * link to it, so that the words are never nowhere. Gives the note's path, null where it was not made.
 */
export async function growMemo(study: Study, at: MemoAt): Promise<string | null> {
  const found = await memoAt(study, at);
  return found === null ? null : grow(study, at, found, ui.memos.grown);
}

/** Does so for every memo of a coding that is long. */
export async function growLongMemos(study: Study, path: string, id: string, ordinal = 0): Promise<void> {
  const memos = (await codingAt(study, { path, id, ordinal }))?.memos ?? [];
  for (const [index, memo] of memos.entries()) {
    const at = { path, id, ordinal, index };
    const found = memo.text.length > longMemo ? await memoAt(study, at) : null;
    if (found !== null) await grow(study, at, found, ui.memos.grew);
  }
}

async function grow(study: Study, at: MemoAt, memo: Memo, told: (path: string) => string): Promise<string | null> {
  const { settings, names } = study;
  let made: string | null = null;
  try {
    const name = memoNoteName(memo.text, ui.memos.studyName(study.today()));
    const wanted = `${settings.memoFolder === '' ? '' : `${settings.memoFolder}/`}${name}.md`;
    const { coder: author } = memo;
    const text = newMemoNote({ about: [names.nameOf(at.path, wanted)], coding: at.id, author, date: memo.date ?? study.today(), text: memo.text });
    const path = await study.create(wanted, text);
    made = path;
    await study.edit(at.path, (now) => rewriteMemo(now, { ...at, text: memo.text }, linkTo(names.nameOf(path, at.path)), study.markup));
    new Notice(told(path), 8000);
    return path;
  } catch (error) {
    const reason = reasonOf(error);
    new Notice(made === null ? ui.coding.failed(reason) : ui.memos.growFailed(made, reason), 10_000);
    return made;
  }
}

/** The memo with who wrote it and when, as it stands now. */
async function memoAt(study: Study, at: MemoAt): Promise<Memo | null> {
  const coding = await codingAt(study, at);
  const memo = coding?.memos[at.index];
  return coding && memo ? { text: memo.text, coder: memo.coder ?? coding.coder, date: memo.date ?? coding.date } : null;
}

async function codingAt(study: Study, { path, id, ordinal }: Omit<MemoAt, 'index'>) {
  return scan(await study.read(path), study.markup).codings.find((coding) => coding.id === id && coding.ordinal === ordinal) ?? null;
}
