import { code as codePassage } from '../core/library';
import { commonOptions, readArguments, readDate, readOffset, type Command } from './command.mjs';
import { readNote } from './notes.mjs';
import { readSettings } from './settings.mjs';
import { Trouble } from './trouble.mjs';
import { writeNote } from './write.mjs';
import { dirname } from 'node:path';

const usage = 'emic code NOTE --from N --to N [--theme THEME]… [--coder NAME] [--date DATE] [--memo TEXT] [--id ID] [--prefix PREFIX] [--write] [--json]';

const options = {
  ...commonOptions,
  write: { type: 'boolean' },
  from: { type: 'string' },
  to: { type: 'string' },
  theme: { type: 'string', multiple: true },
  coder: { type: 'string' },
  date: { type: 'string' },
  memo: { type: 'string' },
  id: { type: 'string' },
} as const;

/** `emic code NOTE`: codes a passage. */
export const code: Command = {
  usage,
  about: 'Code a passage of a note. Offsets count the text without markers.',
  run(args, out) {
    const { values, positionals } = readArguments(args, options, 1, usage);
    const from = readOffset('from', values.from);
    const to = readOffset('to', values.to);
    if (from >= to) throw new Trouble(`--from ${from} must lie before --to ${to}.`);
    const note = readNote(positionals[0] ?? '');
    const { prefix, earlierPrefixes } = readSettings(dirname(note.file), values.prefix).study;
    const made = codePassage(note.text, {
      from,
      to,
      themes: values.theme ?? [],
      coder: values.coder,
      date: readDate(values.date),
      memo: values.memo,
      id: values.id,
      ...(prefix === undefined ? {} : { prefix }),
      ...(earlierPrefixes ? { earlierPrefixes } : {}),
    });
    if (values.write) writeNote(note.file, note.text, made.text);
    if (values.json) out.json({ document: note.path, id: made.id, from: made.from, to: made.to, text: made.text });
    else out.text(values.write ? `${made.id}\n` : made.text);
    return 0;
  },
};
