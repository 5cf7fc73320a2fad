/** What the log asks of a researcher: documents to look at again, and how the codebook grew. */
import type { LogEntry } from './types';

/** A document that nobody has looked at since some codes were born or redefined. */
export interface Revisit {
  readonly path: string;
  /** YYYY-MM-DD; when anyone last looked at it. */
  readonly seen: string;
  /** What to look for, as the themes are called now; the newest first. */
  readonly themes: readonly { readonly theme: string; readonly act: 'born' | 'redefined'; readonly when: string; readonly reason: string | null }[];
}

/**
 * Documents last looked at before a code was born (created, imported, split off) or redefined, those that wait longest
 * first. A day counts as a whole: who looked on the day of the change has looked. Documents nobody has looked at yet are
 * not to be *re*visited. Themes renamed or merged since have their present name; deleted ones ask nothing any more.
 */
export function revisitList(log: readonly LogEntry[], documents: readonly { readonly path: string; readonly seen: string | null }[]): Revisit[] {
  const news = newsOf(log);
  return documents
    .flatMap(({ path, seen }): Revisit[] => {
      const themes = seen === null ? [] : news.filter(({ when }) => when.slice(0, 10) > seen);
      return seen === null || themes.length === 0 ? [] : [{ path, seen, themes }];
    })
    .sort((a, b) => (a.seen !== b.seen ? (a.seen < b.seen ? -1 : 1) : a.path < b.path ? -1 : 1));
}

type News = Revisit['themes'][number];

/** The log without what was taken back, and without the taking back where the log names it by its id. */
function standing(log: readonly LogEntry[]): LogEntry[] {
  const undone = new Set(log.flatMap(({ undoes }) => undoes ?? []));
  const known = new Set(log.flatMap(({ id }) => id ?? []));
  return log.filter(({ id, undoes }) => (id === null || !undone.has(id)) && (undoes === undefined || !known.has(undoes)));
}

function newsOf(log: readonly LogEntry[]): News[] {
  const latest = new Map<string, News>();
  for (const { act, from, to, when, reason } of standing(log).sort((a, b) => (a.when < b.when ? -1 : a.when > b.when ? 1 : 0))) {
    if (act === 'renamed' || act === 'merged' || act === 'undid') {
      from.forEach((theme, at) => {
        const target = to[at];
        if (target === undefined || target === theme) return;
        for (const [known, news] of [...latest]) {
          if (known !== theme && !known.startsWith(`${theme}/`)) continue;
          const name = target + known.slice(theme.length);
          latest.delete(known);
          if (!latest.has(name)) latest.set(name, { ...news, theme: name });
        }
      });
    } else if (act === 'deleted') from.forEach((theme) => latest.delete(theme));
    else if (act === 'created' || act === 'imported' || act === 'split') {
      for (const theme of to) latest.set(theme, { theme, act: 'born', when, reason });
    } else if (act === 'redefined') for (const theme of to) latest.set(theme, { theme, act: 'redefined', when, reason });
  }
  return [...latest.values()].sort((a, b) => (a.when > b.when ? -1 : a.when < b.when ? 1 : a.theme < b.theme ? -1 : 1));
}

/** New codes in a month. */
export interface Growth {
  /** YYYY-MM */
  readonly month: string;
  readonly codes: readonly string[];
  /** All codes up to its end. */
  readonly total: number;
}

/** New codes by month, from the log; months without any stand between, so that a plateau shows. At most 50 years. */
export function newCodes(log: readonly LogEntry[]): Growth[] {
  const born = new Map<string, string>();
  for (const { act, to, when } of standing(log)) {
    if (act !== 'created' && act !== 'imported' && act !== 'split') continue;
    for (const theme of to) if ((born.get(theme) ?? '9999') > when) born.set(theme, when);
  }
  const months = [...new Set([...born.values()].map((when) => when.slice(0, 7)))].sort();
  const [first] = months;
  const last = months.at(-1);
  const growth: Growth[] = [];
  let total = 0;
  for (let month = first; month !== undefined && last !== undefined && month <= last && growth.length < 600; month = after(month)) {
    const codes = [...born].filter(([, when]) => when.startsWith(month ?? '')).map(([theme]) => theme).sort();
    total += codes.length;
    growth.push({ month, codes, total });
  }
  return growth;
}

function after(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${String(year + 1).padStart(4, '0')}-01` : `${String(year).padStart(4, '0')}-${String(number + 1).padStart(2, '0')}`;
}
