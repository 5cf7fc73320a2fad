import { Notice } from 'obsidian';
import { memosNote } from '../../core/memos/export';
import type { MemoEntry } from '../../core/memos/types';
import { ui } from '../../i18n/ui';
import type { Study } from '../../vault/types';
import { tellFailure } from '../failure';

/** Writes memos to a new note beside the case studies, where nothing is data, and opens it. */
export async function exportMemos(study: Study, memos: readonly MemoEntry[]): Promise<void> {
  if (memos.length === 0) {
    new Notice(ui.memos.exportNothing);
    return;
  }
  try {
    const { text, withheld } = memosNote(memos, study.seen, { codebook: study.codebook, date: study.today() });
    const { caseStudyFolder } = study.settings;
    const name = `${ui.memos.exportName(study.today())}.md`;
    const path = await study.create(caseStudyFolder === '' ? name : `${caseStudyFolder}/${name}`, text);
    await study.open(path);
    new Notice(ui.memos.exported(path, memos.length - withheld, withheld));
  } catch (error) {
    tellFailure(error);
  }
}
