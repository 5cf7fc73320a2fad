import { Notice, type App } from 'obsidian';
import { codebookNote } from '../../core/casestudy/codebook-note';
import { withoutHeldBack } from '../../core/casestudy/examples-kept';
import { countedEntries, writeCodebook } from '../../core/exchange/codebook/exchange';
import type { CodebookFormat } from '../../core/exchange/codebook/types';
import { ui } from '../../i18n/ui';
import type { Study } from '../../vault/types';
import { choose } from '../choice';
import { withNotes } from '../with-notes';
import { spoken } from '../../i18n/spoken';

/** Writes the codebook note, or renews it in place, and opens it. */
export async function writeCodebookNote(app: App, study: Study): Promise<void> {
  const path = study.settings.codebookNote;
  const there = app.vault.getFileByPath(path) !== null;
  const before = there ? await study.read(path) : null;
  const options = { codebook: study.codebook, date: study.today() };
  const made = await withNotes(study, (readNote) => codebookNote(before, study.seen, readNote, options));
  if (before === null) await study.open(await study.create(path, made.text));
  else {
    let stale = false;
    if (made.changes.length > 0) {
      await study.edit(path, (now) => {
        stale = now !== before;
        return stale ? null : made.changes;
      });
    }
    if (stale) throw new Error(ui.codebookExchange.changedMeanwhile);
    await study.open(path);
  }
  const said = made.changes.length === 0 && before !== null ? ui.codebookExchange.upToDate(path) : ui.codebookExchange.written(path);
  new Notice([said, ...made.warnings.map(spoken)].join('\n'), 8000);
}

/** Asks for a format and writes the codebook as a file into the vault. */
export async function exportCodebook(app: App, study: Study): Promise<void> {
  const entries = countedEntries(study.seen, study.codebook);
  if (entries.length === 0) {
    new Notice(ui.codebook.noTheme);
    return;
  }
  const { csv, csvNote, md, mdNote, yaml, yamlNote } = ui.codebookExchange;
  const format = await choose<CodebookFormat>(app, ui.codebookExchange.chooseFormat, [
    { value: 'csv', label: csv, note: csvNote },
    { value: 'md', label: md, note: mdNote },
    { value: 'yaml', label: yaml, note: yamlNote },
  ]);
  if (format === null) return;
  const kept = await withNotes(study, (readNote) => withoutHeldBack(entries, study.seen, study.codebook, readNote));
  const path = await study.create(`Codebook export.${format}`, writeCodebook(kept.entries, format));
  const said = [ui.codebookExchange.exported(path)];
  if (kept.heldBack > 0) said.push(ui.codebookExchange.heldBack(kept.heldBack));
  if (kept.hasNames) said.push(ui.codebookExchange.names);
  new Notice(said.join('\n'), 10_000);
}
