/** How far each coder is with each document. */
import { knownCoders } from '../core/coders/known';
import { openStatuses } from '../core/coders/statuses';
import { statusTable } from '../core/coders/status-table';
import { openNoteNames } from '../core/links/note-names';
import { commonOptions, readArguments, type Command } from './command.mjs';
import { readStudy } from './study.mjs';

const usage = 'emic status PATH [--json] [--prefix PREFIX]';

/** `emic status PATH`: documents of the data with the status each coder's note says. */
export const status: Command = {
  usage,
  about: 'List the documents with how far each coder is with them: unread, read, coded, reviewed.',
  run(args, out) {
    const { values, positionals } = readArguments(args, commonOptions, 1, usage);
    const { study, files, code } = readStudy(positionals[0] ?? '', values.prefix, out.warn);
    const names = openNoteNames();
    // A coder's note tells by its type what it is; the command line takes it wherever it lies.
    const statuses = openStatuses({ folder: '', names });
    for (const { path, text } of files.notes) {
      names.add(path);
      statuses.update(path, text);
    }
    const coders = knownCoders(study.index, statuses).map(({ name }) => name);
    const rows = statusTable(study.index, statuses, coders).flatMap(({ document, standings }) =>
      standings.map(({ status: said, date }, at) => ({ document: document.path, coder: coders[at] ?? '', status: said, date })),
    );
    if (values.json) out.json(rows);
    else for (const row of rows) out.text(`${row.document}\t${row.coder}\t${row.status}\t${row.date ?? ''}\n`);
    return code;
  },
};
