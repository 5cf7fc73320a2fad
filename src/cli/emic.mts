/** The command line: the core on a folder of notes. */
import process from 'node:process';
import { Refusal } from '../core/library';
import { autocode } from './autocode.mjs';
import { caseStudy } from './case-study.mjs';
import { check } from './check.mjs';
import { code } from './code.mjs';
import { codebook } from './codebook.mjs';
import { convert } from './convert.mjs';
import { codings } from './codings.mjs';
import type { Command, Output } from './command.mjs';
import { helpText } from './help.mjs';
import { deleteThemes } from './delete.mjs';
import { memos } from './memos.mjs';
import { merge } from './merge.mjs';
import { importFiles } from './import.mjs';
import { query } from './query.mjs';
import { rename } from './rename.mjs';
import { speakers } from './speakers.mjs';
import { split } from './split.mjs';
import { status } from './status.mjs';
import { strip } from './strip.mjs';
import { themes } from './themes.mjs';
import { Trouble } from './trouble.mjs';
import { uncode } from './uncode.mjs';
import { undo } from './undo.mjs';
import { update } from './update.mjs';

/** The version, put in by the build. */
declare const EMIC_VERSION: string;

const commands: Readonly<Record<string, Command>> = {
  codings,
  themes,
  strip,
  code,
  uncode,
  autocode,
  convert,
  check,
  query,
  'case-study': caseStudy,
  rename,
  merge,
  split,
  delete: deleteThemes,
  undo,
  codebook,
  memos,
  status,
  import: importFiles,
  update,
  speakers,
};

const out: Output = {
  text: (text) => void process.stdout.write(text),
  json: (value) => void process.stdout.write(`${JSON.stringify(value, null, 2)}\n`),
  warn: (line) => void process.stderr.write(`emic: ${line.replace(/\s+/g, ' ').trim()}\n`),
};

function main(args: readonly string[]): number {
  const [name, ...rest] = args;
  if (name === '--version' || name === '-V') {
    out.text(`${EMIC_VERSION}\n`);
    return 0;
  }
  if (name === 'help' || name === '--help' || name === '-h') {
    out.text(helpText(commands));
    return 0;
  }
  const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  try {
    if (!command) {
      const said = name === undefined ? 'Say what to do' : `There is no command "${name}"`;
      throw new Trouble(`${said}: ${Object.keys(commands).join(', ')}. \`emic help\` tells more.`);
    }
    if (rest.includes('--help')) {
      out.text(`${command.usage}\n${command.about}\n`);
      return 0;
    }
    return command.run(rest, out);
  } catch (error) {
    if (!(error instanceof Trouble || error instanceof Refusal)) throw error;
    out.warn(error.message);
    return 2;
  }
}

// A reader that stops early (`emic codings . | head`) is no fault.
process.stdout.on('error', (error: Error & { code?: string }) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});
process.exitCode = main(process.argv.slice(2));
