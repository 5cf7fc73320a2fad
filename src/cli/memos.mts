/** All memos of a folder of notes. */
import { openNoteNames } from '../core/links/note-names';
import { openMemos } from '../core/memos/memos';
import { commonOptions, readArguments, type Command } from './command.mjs';
import { readStudy } from './study.mjs';

const usage = 'emic memos PATH [--json] [--prefix PREFIX]';

/** `emic memos PATH`: memos on passages, documents, themes and cases, the latest first. */
export const memos: Command = {
  usage,
  about: 'List all memos, the latest first, with what they are about, author and date.',
  run(args, out) {
    const { values, positionals } = readArguments(args, commonOptions, 1, usage);
    const { study, files, settings, code } = readStudy(positionals[0] ?? '', values.prefix, out.warn);
    const names = openNoteNames();
    const all = openMemos({ themeFolder: settings.study.themeFolder ?? 'Themes', names });
    for (const { path, text } of files.notes) {
      names.add(path);
      all.update(path, text);
    }
    const rows = all.list(study.index, study.codebook).map(({ kind, about, documents, themes, cases, coding, author, date, text, place }) => {
      return { kind, about, documents, themes, cases, coding, author, date, text, note: place.note };
    });
    if (values.json) out.json(rows);
    else for (const { kind, about, author, date, note, text } of rows) out.text(`${[kind, about, author ?? '', date ?? '', note, text].map((cell) => cell.replace(/\s+/g, ' ')).join('\t')}\n`);
    return code;
  },
};
