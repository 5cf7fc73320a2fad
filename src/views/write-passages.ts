import { Notice } from 'obsidian';
import { passagesNote } from '../core/casestudy/passages-note';
import { ui } from '../i18n/ui';
import type { Study } from '../vault/types';
import { tellFailure } from './failure';
import { withNotes } from './with-notes';
import { spoken } from '../i18n/spoken';

/**
 * Writes a theme's passages with their sources to a new note beside the case studies, where nothing is data, and opens
 * it. The sources are not touched: links use the block ids that are there.
 */
export async function writePassages(study: Study, theme: string): Promise<void> {
  try {
    const options = { codebook: study.codebook, date: study.today(), addBlockIds: false };
    const made = await withNotes(study, (readNote) => passagesNote(study.seen, theme, readNote, options));
    const folder = study.settings.caseStudyFolder;
    const name = fileName(ui.passages.noteName(study.look(theme).title));
    const path = await study.create(folder === '' ? name : `${folder}/${name}`, made.text);
    await study.open(path);
    new Notice([ui.passages.written(path), ...made.warnings.map(spoken)].join('\n'), made.warnings.length > 0 ? 10_000 : undefined);
  } catch (error) {
    tellFailure(error);
  }
}

/** A name that every file system and every link takes. */
function fileName(name: string): string {
  return `${name.replace(/[\\/:*?"<>|#^[\]%]+/g, ' ').replace(/\s+/g, ' ').trim().slice(0, 120)}.md`;
}
