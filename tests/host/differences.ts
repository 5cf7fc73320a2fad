/** What has to change in one text to make it the other: few small changes, so that marks and cursors stay where they were. */
import diff from 'fast-diff';

export interface Difference {
  from: number;
  to: number;
  insert: string;
}

export function differences(before: string, after: string): Difference[] {
  let from = 0;
  const shorter = Math.min(before.length, after.length);
  while (from < shorter && before[from] === after[from]) from++;
  let end = 0;
  while (end < shorter - from && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  const old = before.slice(from, before.length - end);
  const now = after.slice(from, after.length - end);
  if (old === '' && now === '') return [];
  // The fine comparison is quadratic at worst.
  if (old.length + now.length > 20_000) return [{ from, to: from + old.length, insert: now }];
  const changes: Difference[] = [];
  let at = from;
  for (const [kind, text] of diff(old, now)) {
    const last = changes[changes.length - 1];
    if (kind === 0) at += text.length;
    else if (kind === 1 && last && last.to === at) last.insert += text;
    else if (kind === 1) changes.push({ from: at, to: at, insert: text });
    else {
      if (last && last.to === at) last.to += text.length;
      else changes.push({ from: at, to: at + text.length, insert: '' });
      at += text.length;
    }
  }
  return changes;
}
