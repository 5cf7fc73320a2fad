import type { ChangeKind, VaultChange } from '../../change/types';
import { lineBreakOf } from '../../markup/edit/splice';
import type { TextChange } from '../../markup/types';
import type { LogAct, LogEntry } from './types';

/** What stands at the top of a new log. */
const opening = `---
type: codebook-log
---
# Codebook log

What became of the codebook: what was created, renamed, merged, split, redefined and deleted, when, by whom and why. Each change is a line below. Write between the lines whatever you like.
`;

/**
 * The change that adds entries at the end of the log (raw offsets), which is begun where the text is empty. An entry
 * whose id stands in it already is not added again.
 */
export function appendLog(text: string, entries: readonly LogEntry[]): TextChange[] {
  const fresh = entries.filter(({ id }) => id === null || !new RegExp(`%%${id}(?: undoes [a-z0-9]{8})?%%`).test(text));
  if (fresh.length === 0) return [];
  const newline = lineBreakOf(text);
  const lines = fresh.map((entry) => logLine(entry) + newline).join('');
  if (text.trim() === '') return [{ from: 0, to: text.length, insert: `${opening}\n${lines}` }];
  const last = text.slice(text.trimEnd().lastIndexOf('\n') + 1);
  const gap = text.endsWith('\n') ? '' : newline;
  return [{ from: text.length, to: text.length, insert: gap + (/^[-*+] /.test(last) || /\n\s*\n$/.test(text) ? '' : newline) + lines }];
}

/** An entry as a line of the log. */
function logLine({ act, when, from, to, coder, reason, codings, notes, id, undoes, title }: LogEntry): string {
  const parts = [`${when.replace('T', ' ')} · **${act}** ${themesSaid(act, from, to)}`.trimEnd()];
  if (codings !== null && notes !== null && notes > 0) parts.push(`${count(codings, 'coding')} in ${count(notes, 'note')}`);
  if (title !== undefined) parts.push(oneLine(title).replace(/ · /g, ', '));
  if (coder !== null) parts.push(`by ${coder}`);
  const why = oneLine(reason ?? '');
  if (why !== '') parts.push(`because ${why}`);
  return `- ${parts.join(' · ')}${id === null ? '' : ` %%${id}${undoes === undefined ? '' : ` undoes ${undoes}`}%%`}`;
}

/** The entry of a change that was done. Null for one that is none of the codebook's. */
export function logEntry(change: VaultChange, done: { readonly codings: number; readonly notes: number }): LogEntry | null {
  const act = change.undoes === undefined ? acts[change.kind] : 'undid';
  if (act === undefined || (act === 'undid' && acts[change.kind] === undefined)) return null;
  const isPaired = change.kind === 'rename' || change.kind === 'merge';
  const [from, to] = isPaired ? topmost(change.from, change.to) : [topmostOf(change.from), topmostOf(change.to)];
  return { act, when: change.when, from, to, coder: change.coder, reason: change.reason, codings: done.codings, notes: done.notes, id: change.id, ...(change.undoes === undefined ? {} : { undoes: change.undoes, title: change.title }) };
}

const acts: Partial<Record<ChangeKind, LogAct>> = {
  create: 'created',
  rename: 'renamed',
  merge: 'merged',
  split: 'split',
  delete: 'deleted',
  redefine: 'redefined',
  restyle: 'restyled',
  group: 'grouped',
  import: 'imported',
};

/** The pairs that do not follow from another: a theme's own, not of what lies under it. */
function topmost(from: readonly string[], to: readonly string[]): [string[], string[]] {
  const pairs = from.map((theme, at): [string, string] => [theme, to[at] ?? '']);
  const becomes = new Map(pairs);
  const own = pairs.filter(([theme, target]) => {
    const slash = theme.lastIndexOf('/');
    if (slash < 0) return true;
    const parent = becomes.get(theme.slice(0, slash));
    return parent === undefined || parent + theme.slice(slash) !== target;
  });
  return [own.map(([theme]) => theme), own.map(([, target]) => target)];
}

function topmostOf(themes: readonly string[]): string[] {
  const all = new Set(themes);
  return [...all].filter((theme) => {
    for (let slash = theme.lastIndexOf('/'); slash > 0; slash = theme.lastIndexOf('/', slash - 1)) if (all.has(theme.slice(0, slash))) return false;
    return true;
  });
}

function themesSaid(act: LogAct, from: readonly string[], to: readonly string[]): string {
  const word = act === 'renamed' || act === 'undid' ? 'to' : 'into';
  if (from.length === 0 || to.length === 0 || act === 'redefined' || act === 'restyled') return listed([...new Set([...from, ...to])]);
  if (from.length === to.length && from.every((theme, at) => theme === to[at])) return listed(from);
  if (act === 'split') return `${listed(from)} into ${listed(to)}`;
  if (from.length !== to.length) return `${listed(from)} ${word} ${listed(to)}`;
  const sources = new Map<string, string[]>();
  from.forEach((theme, at) => sources.set(to[at] ?? '', [...(sources.get(to[at] ?? '') ?? []), theme]));
  return [...sources].map(([target, themes]) => `${listed(themes)} ${word} ${code(target)}`).join('; ');
}

const code = (theme: string): string => `\`${theme}\``;
const listed = (themes: readonly string[]): string => themes.map(code).join(', ');
const count = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`;

/** A reason on one line, in which nothing ends the comment behind it. */
const oneLine = (text: string): string => text.replace(/%%+/g, '%').replace(/\s+/g, ' ').trim();
