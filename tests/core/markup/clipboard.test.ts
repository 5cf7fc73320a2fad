import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, forPaste, withoutHalves } from '../../../src/core/markup/clipboard';
import { scan } from '../../../src/core/markup/scan';
import { acts, fewerRuns, notes, perform } from './edited-notes';

describe('copy and paste', () => {
  const text = 'a %%{k3f9a2xq%%b %%{p7qd10zm%%c%%}k3f9a2xq #theme/x%% d%%}p7qd10zm #theme/y "m"%% e';

  it('drops halves of pairs', () => {
    expect(withoutHalves(text.slice(0, text.indexOf(' d')))).toBe('a %%{k3f9a2xq%%b c%%}k3f9a2xq #theme/x%%');
    expect(withoutHalves('b%%}k3f9a2xq #theme/x {p7qd10zm%%c%%}p7qd10zm%%')).toBe('b%%{p7qd10zm%%c%%}p7qd10zm%%');
    expect(withoutHalves(text)).toBe(text);
  });

  it('gives clean text to others, of what begins with a rule too', () => {
    expect(cleanText(text)).toBe('a b c d e');
    expect(cleanText(`---\n${text}\n---\n`)).toBe('---\na b c d e\n---\n');
  });

  it('keeps an id that is free, else takes a new one', () => {
    expect(forPaste(text, new Set())).toBe(text);
    const pasted = forPaste(text, new Set(['k3f9a2xq']));
    expect(scan(pasted).codings.map((coding) => coding.id)).toEqual([expect.not.stringMatching('k3f9a2xq'), 'p7qd10zm']);
    expect(scan(pasted).codings.map((coding) => coding.themes)).toEqual([['x'], ['y']]);
    expect(new Set(scan(forPaste(text + text, new Set())).codings.map((coding) => coding.id)).size).toBe(4);
  });

  it('any stretch of any note, copied and pasted, brings whole codings under free ids', () => {
    fc.assert(
      fc.property(notes, acts, fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (note, list, a, b) => {
        const text = list.reduce(perform, note);
        const [from, to] = [Math.floor(Math.min(a, b) * text.length), Math.floor(Math.max(a, b) * text.length)];
        const copied = withoutHalves(text.slice(from, to));
        expect(cleanText(copied)).toBe(cleanText(text.slice(from, to)));
        const read = scan(`\n${copied}`);
        expect(read.markers.flatMap((marker) => marker.ops)).toHaveLength(read.codings.length * 2);
        const taken = new Set(scan(text).codings.map((coding) => coding.id));
        const pasted = scan(`\n${forPaste(copied, taken)}`).codings;
        expect(pasted).toHaveLength(read.codings.length);
        expect(pasted.filter((coding) => taken.has(coding.id))).toEqual([]);
        expect(new Set(pasted.map((coding) => coding.id)).size).toBe(pasted.length);
      }),
      fewerRuns,
    );
  });
});
