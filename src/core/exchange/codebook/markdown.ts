/** The codebook as Markdown, to read and to read back: a heading an entry, its fields as a list. */
import { say } from '../../said/sayings';
import { openDraft, type FileValue } from './draft';
import { joined, written } from './fields';
import type { CountedEntry, FileCodebook } from './types';

/** Each entry a heading, as deep as its theme lies, with those fields that have a value below it. */
export function writeMarkdown(entries: readonly CountedEntry[]): string {
  const parts = entries.map((counted) => {
    const values = written(counted);
    const level = Math.min(6, 1 + counted.entry.path.split('/').length);
    const fields = [...values].map(([key, value]) => `- ${key}: ${(typeof value === 'string' ? value : joined(value)).replace(/\n/g, '\n  ')}`);
    return `${'#'.repeat(level)} ${counted.entry.title.replace(/\s+/g, ' ')}\n\n${fields.join('\n')}`;
  });
  return `${['# Codebook', ...parts].join('\n\n')}\n`;
}

const longest = 5_000_000;

/** Reads what `writeMarkdown` wrote, edited or not; prose between the entries is passed over. Total, with line and column. */
export function readMarkdown(text: string, prefix: string): FileCodebook {
  const draft = openDraft(prefix, false);
  if (text.length > longest) {
    draft.problem({ line: 1, column: 1, said: say('file-too-long', longest) });
    return draft.done();
  }
  let values: OpenValue[] = [];
  let blank = 0;
  const finish = (): void => {
    const theme = values.find(({ key }) => key === 'theme');
    const rest = values.filter(({ key }) => key !== 'theme').map(({ lines, ...value }): FileValue => ({ ...value, value: lines.join('\n') }));
    if (theme) draft.entry(theme.lines.join(' ').replace(/^`|`$/g, ''), rest, theme);
    values = [];
  };
  (text.startsWith('\ufeff') ? text.slice(1) : text).split(/\r\n?|\n/).forEach((line, index) => {
    const field = /^- ([a-z]{1,40}): ?(.*)$/.exec(line);
    const open = values.at(-1);
    if (/^#{1,6} /.test(line)) finish();
    else if (field) {
      // A second “theme” begins an entry, whether or not a heading stands between.
      if (field[1] === 'theme') finish();
      values.push({ key: field[1] ?? '', line: index + 1, column: (field[1] ?? '').length + 5, lines: [field[2] ?? ''] });
    } else if (line.trim() === '') {
      blank++;
      return;
    } else if (open && line.startsWith('  ')) open.lines.push(...Array<string>(blank).fill(''), line.slice(2));
    blank = 0;
  });
  finish();
  return draft.done();
}

interface OpenValue {
  readonly key: string;
  readonly line: number;
  readonly column: number;
  readonly lines: string[];
}
