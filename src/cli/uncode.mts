import { uncode as removeCoding } from '../core/library';
import { readArguments, type Command } from './command.mjs';
import { readNote } from './notes.mjs';
import { Trouble } from './trouble.mjs';
import { writeNote } from './write.mjs';

const usage = 'emic uncode NOTE --id ID [--write] [--json]';

/** `emic uncode NOTE --id ID`: takes a coding out. */
export const uncode: Command = {
  usage,
  about: 'Take a coding out of a note.',
  run(args, out) {
    const options = { json: { type: 'boolean' }, write: { type: 'boolean' }, id: { type: 'string' } } as const;
    const { values, positionals } = readArguments(args, options, 1, usage);
    if (values.id === undefined) throw new Trouble(`--id is missing. Usage: ${usage}`);
    const note = readNote(positionals[0] ?? '');
    const text = removeCoding(note.text, values.id);
    if (values.write) writeNote(note.file, note.text, text);
    if (values.json) out.json({ document: note.path, id: values.id, text });
    else if (!values.write) out.text(text);
    return 0;
  },
};
