import { strip as stripMarkers } from '../core/library';
import { readArguments, type Command } from './command.mjs';
import { readNote } from './notes.mjs';
import { writeNote } from './write.mjs';

const usage = 'emic strip NOTE [--write] [--json]';

/** `emic strip NOTE`: the note without markers. */
export const strip: Command = {
  usage,
  about: 'Print a note without markers: its original bytes.',
  run(args, out) {
    const options = { json: { type: 'boolean' }, write: { type: 'boolean' } } as const;
    const { values, positionals } = readArguments(args, options, 1, usage);
    const note = readNote(positionals[0] ?? '');
    const text = stripMarkers(note.text);
    if (values.write) writeNote(note.file, note.text, text);
    if (values.json) out.json({ document: note.path, text });
    else if (!values.write) out.text(text);
    return 0;
  },
};
