/** A theme's name in the generated parts of a case-study note. */
import { beginMarker, endMarker, findParts } from '../../casestudy/markers';
import { findRecord } from '../../casestudy/record';
import { themePartName } from '../../casestudy/theme-part';
import type { TextChange } from '../../markup/types';
import type { OpKind, OpOf } from './types';

export const part: OpKind<OpOf<'part'>> = {
  apply(text, { from, to }) {
    const parts = findParts(text);
    const record = findRecord(text);
    const old = parts.get(themePartName(from));
    if (!old && !record?.record.has(from)) return 'done already';
    if (parts.has(themePartName(to)) || record?.record.has(to)) {
      return { why: `It has a part on ${to} already: Update evidence brings the passages together.` };
    }
    const changes: TextChange[] = [];
    if (old) {
      const [begin, end] = [beginMarker(old.name).length, endMarker(old.name).length];
      changes.push({ from: old.range.from, to: old.range.from + begin, insert: beginMarker(themePartName(to)) });
      changes.push({ from: old.inner.to, to: old.inner.to + end, insert: endMarker(themePartName(to)) });
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
