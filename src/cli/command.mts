/** What a subcommand of `emic` is. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { Trouble } from './trouble.mjs';

/** A subcommand. */
export interface Command {
  /** How it is called, for the help. */
  readonly usage: string;
  /** What it does, in a line. */
  readonly about: string;
  /** Runs it on the arguments after its name; gives the exit code. Throws a `Trouble` or a `Refusal` (exit code 2). */
  run(args: readonly string[], out: Output): number;
}

/** Where results go. */
export interface Output {
  /** Text as it is. */
  readonly text: (text: string) => void;
  /** A value as indented JSON. */
  readonly json: (value: unknown) => void;
  /** A line to standard error, for what stands beside the result. */
  readonly warn: (line: string) => void;
}

type Options = NonNullable<ParseArgsConfig['options']>;

/** Options that every subcommand takes. */
export const commonOptions = {
  json: { type: 'boolean' },
  prefix: { type: 'string' },
} as const satisfies Options;

/** Reads arguments; what does not fit, and a wrong number of positionals, is a `Trouble` that shows the usage. */
export function readArguments<O extends Options>(args: readonly string[], options: O, positionals: number, usage: string) {
  const parsed = readArgumentList(args, options, usage);
  if (parsed.positionals.length !== positionals) throw new Trouble(`Usage: ${usage}`);
  return parsed;
}

/** The same for any number of positionals. */
export function readArgumentList<O extends Options>(args: readonly string[], options: O, usage: string) {
  const parse = () => parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse();
  } catch (error) {
    const [message = ''] = (error instanceof Error ? error.message : String(error)).split(/\. |\n/);
    throw new Trouble(`${message.replace(/\.$/, '')}. Usage: ${usage}`);
  }
  return parsed;
}

/** A whole number from zero on. */
export function readOffset(name: string, value: string | undefined): number {
  if (value === undefined || !/^\d{1,15}$/.test(value)) {
    throw new Trouble(`--${name} must be a whole number, an offset into the text without markers${value === undefined ? '' : `, not "${value}"`}.`);
  }
  return Number(value);
}

/** A date as YYYY-MM-DD; undefined where none is given. */
export function readDate(value: string | undefined): string | undefined {
  if (value !== undefined && !/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(value)) {
    throw new Trouble(`--date must be a date like 2026-11-22, not "${value}".`);
  }
  return value;
}

/** Today by the computer's clock. */
export function today(): string {
  const now = new Date();
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
