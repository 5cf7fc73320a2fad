/** Counts of entries, kept up by adding and taking away documents. */
import type { Corpus, Document } from '../../corpus/types';
import type { Counters } from './counters';

/** A number for an entry by itself, and with what stands under it. */
export interface EntryCount {
  readonly own: number;
  readonly total: number;
}

/** What is counted: each coding, document or case once for an entry, however many ways lead to it. */
export interface Gauge {
  /** Adds a document's share (1) or takes it away again (-1). */
  add(document: Document, sign: 1 | -1): void;
  count(entry: string): EntryCount;
  /** Entries that count anything. */
  entries(): Iterable<string>;
}

export const nothing: EntryCount = { own: 0, total: 0 };

/** Counts codings; asides do not count. */
export function codingGauge(countersOf: (theme: string) => Counters): Gauge {
  return sumGauge((document) => {
    const shares = openShares();
    for (const coding of document.codings) {
      if (coding.layer === 'aside') continue;
      for (const theme of coding.themes) shares.count(countersOf(theme), coding);
    }
    return shares.all;
  });
}

/** Counts documents: those with a coding, and those coded as a whole. */
export function documentGauge(countersOf: (theme: string) => Counters): Gauge {
  return sumGauge((document) => {
    const shares = openShares();
    for (const { layer, themes } of document.codings) {
      if (layer !== 'aside') for (const theme of themes) shares.count(countersOf(theme), document);
    }
    for (const theme of document.themes) shares.count(countersOf(theme), document);
    return shares.all;
  });
}

/** Counts cases: those the codings belong to, and those of documents coded as a whole. */
export function caseGauge(corpus: Corpus, countersOf: (theme: string) => Counters): Gauge {
  const own = new Map<string, Map<string, number>>();
  const total = new Map<string, Map<string, number>>();
  const tell = (into: Map<string, Map<string, number>>, entries: readonly string[], cases: readonly string[], sign: number): void => {
    for (const entry of entries) {
      const numbers = into.get(entry) ?? new Map<string, number>();
      into.set(entry, numbers);
      for (const name of cases) {
        const number = (numbers.get(name) ?? 0) + sign;
        if (number === 0) numbers.delete(name);
        else numbers.set(name, number);
      }
      if (numbers.size === 0) into.delete(entry);
    }
  };
  const put = (theme: string, cases: readonly string[], sign: number): void => {
    const counters = countersOf(theme);
    tell(own, counters.own, cases, sign);
    tell(total, counters.all, cases, sign);
  };
  return {
    add(document, sign) {
      for (const coding of document.codings) {
        if (coding.layer !== 'aside') for (const theme of coding.themes) put(theme, corpus.casesOf(coding), sign);
      }
      const named = document.cases.map((name) => corpus.caseNamed(name)?.name ?? name);
      for (const theme of document.themes) put(theme, named, sign);
    },
    count: (entry) => ({ own: own.get(entry)?.size ?? 0, total: total.get(entry)?.size ?? 0 }),
    entries: () => total.keys(),
  };
}

interface Share {
  own: number;
  total: number;
  /** What was counted last: a coding with two themes that lead to one entry counts once. */
  lastOwn: object | null;
  lastTotal: object | null;
}

function openShares(): { all: Map<string, Share>; count(counters: Counters, what: object): void } {
  const all = new Map<string, Share>();
  const share = (entry: string): Share => {
    let found = all.get(entry);
    if (!found) all.set(entry, (found = { own: 0, total: 0, lastOwn: null, lastTotal: null }));
    return found;
  };
  return {
    all,
    count(counters, what) {
      for (const entry of counters.own) {
        const found = share(entry);
        if (found.lastOwn !== what) found.own++;
        found.lastOwn = what;
      }
      for (const entry of counters.all) {
        const found = share(entry);
        if (found.lastTotal !== what) found.total++;
        found.lastTotal = what;
      }
    },
  };
}

/** Sums the shares of documents. What is taken away is worked out again, so that nothing is kept for a document. */
function sumGauge(sharesOf: (document: Document) => ReadonlyMap<string, EntryCount>): Gauge {
  const sums = new Map<string, { own: number; total: number }>();
  return {
    add(document, sign) {
      for (const [entry, { own, total }] of sharesOf(document)) {
        const sum = sums.get(entry) ?? { own: 0, total: 0 };
        sum.own += sign * own;
        sum.total += sign * total;
        if (sum.own === 0 && sum.total === 0) sums.delete(entry);
        else sums.set(entry, sum);
      }
    },
    count(entry) {
      const { own, total } = sums.get(entry) ?? nothing;
      return { own, total };
    },
    entries: () => sums.keys(),
  };
}
