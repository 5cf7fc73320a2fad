/** A theme's name in the generated parts of a case-study note or of the codebook note. */
import { beginMarker, endMarker, findParts } from '../../casestudy/markers';
import { findRecord } from '../../casestudy/record';
import { entryPartName, themePartName } from '../../casestudy/theme-part';
import type { TextChange } from '../../markup/types';
import type { OpKind, OpOf } from './types';
import { say } from '../../said/sayings';

const partNames = [themePartName, entryPartName];

export const part: OpKind<OpOf<'part'>> = {
  apply(text, { from, to }) {
    const parts = findParts(text);
    const record = findRecord(text);
    const old = partNames.flatMap((nameOf) => {
      const found = parts.get(nameOf(from));
      return found ? [{ ...found, becomes: nameOf(to) }] : [];
    });
    if (old.length === 0 && !record?.record.has(from)) return 'done already';
    if (partNames.some((nameOf) => parts.has(nameOf(to))) || record?.record.has(to)) {
      return { why: say('has-part', to) };
    }
    const changes: TextChange[] = [];
    for (const { name, range, inner, becomes } of old) {
      changes.push({ from: range.from, to: range.from + beginMarker(name).length, insert: beginMarker(becomes) });
      changes.push({ from: inner.to, to: inner.to + endMarker(name).length, insert: endMarker(becomes) });
    }
    if (record) {
      const { range } = record;
      let at = range.from;
      for (const line of text.slice(range.from, range.to).split('\n')) {
        const name = /^[ \t]*(\S+)/.exec(line)?.[1] ?? '';
        const start = at + line.indexOf(name);
        if (at > range.from && name === from) changes.push({ from: start, to: start + name.length, insert: to });
        at += line.length + 1;
      }
    }
    return changes.sort((a, b) => a.from - b.from);
  },
  inverse: ({ op, from, to }) => ({ op, from: to, to: from }),
};
