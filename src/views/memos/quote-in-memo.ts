import { Notice, type App } from 'obsidian';
import { quotePassage } from '../../core/casestudy/quote-passage';
import type { CodingEntry } from '../../core/corpus/types';
import { isMemoHidden } from '../../core/memos/filter';
import { newMemoNote } from '../../core/memos/memo-note';
import { ui } from '../../i18n/ui';
import type { Study } from '../../vault/types';
import { addBlockIds } from '../block-ids';
import { choose, type Option } from '../choice';
import { reasonOf } from '../reason';
import { nameOf } from '../status/own-status';
import { withNotes } from '../with-notes';
import { spoken } from '../../i18n/spoken';

/**
 * Quotes a passage at the end of a memo that a person chooses, by the rules of quoting: with speakers, pseudonyms, and a
 * link to the very words. Says why where it may not be quoted.
 */
export async function quoteInMemo(app: App, study: Study, coding: CodingEntry): Promise<void> {
  try {
    const options = { codebook: study.codebook, date: study.today(), addBlockIds: study.settings.addBlockIds };
    const { text, why, sources } = await withNotes(study, (readNote) => quotePassage(study.seen, coding, readNote, options));
    if (text === null) {
      new Notice(ui.memos.notQuoted(why ? spoken(why) : ''), 8000);
      return;
    }
    const target = await choose(app, ui.memos.quoteWhere, targets(app, study));
    if (target === null) return;
    // The link relies on the block id, so that comes first.
    const failed = await addBlockIds(study, sources);
    const path = target === '' ? await newMemo(study, coding, text) : target;
    if (target !== '') await study.edit(path, (now) => [{ from: now.length, to: now.length, insert: `${gap(now)}${text}\n` }]);
    await study.open(path);
    new Notice(failed.length > 0 ? ui.caseStudy.blockIdsFailed(failed) : ui.memos.quoted(path));
  } catch (error) {
    new Notice(ui.memos.notQuoted(reasonOf(error)), 10_000);
  }
}

/** The note that is open first, where it is a memo; then the latest. The empty path is a new note. */
function targets(app: App, study: Study): Option<string>[] {
  const open = app.workspace.getActiveFile()?.path;
  const seen = study.memos.list(study.corpus, study.codebook).filter((memo) => !isMemoHidden(memo, (path, coder) => study.hides(path, coder)));
  const notes = seen.flatMap(({ place, kind, about, date }) => (place.id === null ? [{ path: place.note, kind, about, date }] : []));
  const sorted = [...notes.filter(({ path }) => path === open), ...notes.filter(({ path }) => path !== open)];
  return [
    ...sorted.map(({ path, kind, about, date }) => ({
      value: path,
      label: nameOf(path),
      note: [...(path === open ? [ui.memos.openNow] : []), ui.memos.kinds[kind], about, date].filter((part) => part !== null && part !== '').join(' · '),
    })),
    { value: '', label: ui.memos.newMemo, note: study.settings.memoFolder },
  ];
}

function newMemo(study: Study, coding: CodingEntry, quotation: string): Promise<string> {
  const { settings, names } = study;
  const { path, name } = coding.document;
  const wanted = `${settings.memoFolder === '' ? '' : `${settings.memoFolder}/`}${ui.memos.noteName(fileName(name))}.md`;
  const memo = newMemoNote({ about: [names.nameOf(path, wanted)], author: study.coder, date: study.today(), text: '' });
  return study.create(wanted, `${memo}\n${quotation}\n`);
}

/** A name that every file system and every link takes. */
export function fileName(name: string): string {
  return name.replace(/[\\/:*?"<>|#^[\]%]+/g, ' ').replace(/\s+/g, ' ').trim().slice(0, 100);
}

function gap(text: string): string {
  return text.trim() === '' ? '' : text.endsWith('\n\n') ? '' : text.endsWith('\n') ? '\n' : '\n\n';
}
