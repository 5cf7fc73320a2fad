import type { LogAct, LogEntry } from './types';

/**
 * The entries of a log, in the order they stand. Total: people may write between, edit reasons, and add lines of their
 * own in the same manner (`- 2026-11-22 · created \`power\``); what is no entry is passed over.
 */
export function readLog(text: string): LogEntry[] {
  const entries: LogEntry[] = [];
  for (const line of text.split(/\r\n?|\n/)) {
    const match = /^[ \t]{0,3}[-*+] (\d{4}-\d\d-\d\d)(?:[ T](\d\d:\d\d))? · \**([a-z]+)\**(?: (.*))?$/.exec(line.slice(0, longest));
    if (!match) continue;
    const [, day = '', time, word = '', rest = ''] = match;
    const act = acts.find((known) => known === word);
    if (act) entries.push({ act, when: time === undefined ? day : `${day}T${time}`, ...detailsOf(act, rest) });
  }
  return entries;
}

const acts: readonly LogAct[] = ['created', 'renamed', 'merged', 'split', 'redefined', 'restyled', 'deleted', 'grouped', 'imported', 'undid'];

/** Longer lines are nobody's. */
const longest = 20_000;

function detailsOf(act: LogAct, rest: string): Omit<LogEntry, 'act' | 'when'> {
  const id = /[ \t]*%%([a-z0-9]{8})(?: undoes ([a-z0-9]{8}))?%%[ \t]*$/.exec(rest);
  const [themes = '', ...fields] = (id ? rest.slice(0, id.index) : rest).trimEnd().split(' · ');
  let coder: string | null = null;
  let reason: string | null = null;
  let codings: number | null = null;
  let notes: number | null = null;
  fields.forEach((field, at) => {
    const counted = /^(\d{1,9}) codings? in (\d{1,9}) notes?$/.exec(field);
    if (reason !== null) return;
    if (counted) [codings, notes] = [Number(counted[1]), Number(counted[2])];
    else if (field.startsWith('by ')) coder = field.slice(3).trim() || null;
    else if (field.startsWith('because ')) reason = fields.slice(at).join(' · ').slice('because '.length).trim() || null;
  });
  return { ...themesIn(act, themes), coder, reason, codings, notes, id: id?.[1] ?? null, ...(id?.[2] === undefined ? {} : { undoes: id[2] }) };
}

function themesIn(act: LogAct, said: string): Pick<LogEntry, 'from' | 'to'> {
  const from: string[] = [];
  const to: string[] = [];
  for (const clause of said.split(';')) {
    const turn = /`\s+(?:in)?to\s+`/.exec(clause);
    const before = spans(turn ? clause.slice(0, turn.index + 1) : clause);
    const after = turn ? spans(clause.slice(turn.index + turn[0].length - 1)) : [];
    if (turn && act !== 'split') before.forEach((theme) => from.push(theme) && to.push(after[0] ?? theme));
    else if (turn) {
      from.push(...before);
      to.push(...after);
    } else if (act === 'created' || act === 'imported') to.push(...before);
    else {
      from.push(...before);
      if (act !== 'deleted') to.push(...before);
    }
  }
  return { from, to };
}

const spans = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map((match) => match[1]?.trim() ?? '').filter((theme) => theme !== '');
