/** What `emic help` says. */
import type { Command } from './command.mjs';

/** The help as a whole. */
export function helpText(commands: Readonly<Record<string, Command>>): string {
  const lines = Object.values(commands).flatMap(({ usage, about }) => [`  ${usage}`, `      ${about}`]);
  return [
    'emic: qualitative coding in plain-text notes.',
    '',
    ...lines,
    '',
    'PATH is a note or a folder; folders are read with their sub-folders, names with a dot in front left out.',
    'rename, merge, split, delete and undo change the files at once, all or nothing; --dry-run says what they would do.',
    'Results go to standard output; --write changes the file instead, or nothing if something is wrong.',
    'Exit code: 0 fine, 1 problems found, 2 wrong use, refusal or unreadable input (one line on standard error says which).',
    '',
  ].join('\n');
}
