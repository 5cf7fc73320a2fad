import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { place } from '../../../src/core/markup/place/place';
import type { Boundary, Placement } from '../../../src/core/markup/place/placement';
import { Refusal } from '../../../src/core/markup/types';
import { frontMatterEnd } from '../../../src/core/text/blocks';
import { outline, parseSteps } from '../../../src/core/markup/place/structure';
import { note, selection } from './notes';

const runs = { seed: Number(process.env['EMIC_SEED'] ?? 20261122), numRuns: Number(process.env['EMIC_RUNS'] ?? 1000) };

describe('wherever somebody selects in any note', () => {
  test('a place is found that leaves the structure of the whole note as it is, or the reason is given', () => {
    const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
    fc.assert(
      fc.property(selection, ({ text, from, to }) => {
        const placed = attempt(text, from, to);
        if (!placed) return;
        expectSameStructure(text, [placed]);
        // Placing the placed ends gives the same.
        expect(place(text, placed.opener.at, placed.closer.at)).toEqual(placed);
        // The ends cut no grapheme, and stand around something to be seen.
        expect(text.slice(placed.opener.at, placed.closer.at).trim()).not.toBe('');
        const starts = new Set([...segmenter.segment(text)].map(({ index }) => index).concat(text.length));
        expect([starts.has(placed.opener.at), starts.has(placed.closer.at)]).toEqual([true, true]);
      }),
      runs,
    );
  }, 600_000);

  test('several codings at once leave the structure as it is', () => {
    fc.assert(
      fc.property(note, fc.array(fc.tuple(fc.nat(), fc.nat(40)), { minLength: 2, maxLength: 4 }), (text, wanted) => {
        const all = wanted.flatMap(([a, b]) => attempt(text, a % (text.length + 1), (a % (text.length + 1)) + 1 + b) ?? []);
        expectSameStructure(text, all);
      }),
      // Each places three times and parses twice.
      { ...runs, numRuns: runs.numRuns / 2 },
    );
  }, 600_000);
});

/** Parses the whole body with and without the markers. */
function expectSameStructure(text: string, placements: readonly Placement[]): void {
  const body = frontMatterEnd(text);
  const { marked, holes } = write(text, placements);
  const shifted = holes.map(({ from, to }) => ({ from: from - body, to: to - body }));
  const after = marked.slice(body);
  expect(outline(after, parseSteps(after), shifted)).toEqual(outline(text.slice(body), parseSteps(text.slice(body)), []));
}

function attempt(text: string, from: number, to: number): Placement | null {
  try {
    return place(text, from, to);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    expect(['empty', 'front-matter', 'no-place', 'unclosed']).toContain(error.reason);
    expect(error.message).toMatch(/^[A-Z].*\.$/);
    return null;
  }
}

/** The note with all these codings; ends in one place share a marker, as they do when written. */
function write(text: string, placements: readonly Placement[]): { marked: string; holes: { from: number; to: number }[] } {
  const spots = new Map<string, { boundary: Boundary; ops: string[] }>();
  placements.forEach(({ opener, closer }, i) => {
    for (const [boundary, op] of [[closer, `}k3f9a2x${i} #theme/a`], [opener, `{k3f9a2x${i}`]] as const) {
      const key = `${String(boundary.at).padStart(6, '0')} ${boundary.ownLine ? 1 : 0}`;
      const spot = spots.get(key);
      if (!spot) spots.set(key, { boundary, ops: [op] });
      else spots.set(key, { boundary: longer(spot.boundary, boundary), ops: [...spot.ops, op].sort((a) => (a.startsWith('}') ? -1 : 1)) });
    }
  });
  let marked = '';
  let at = 0;
  const holes: { from: number; to: number }[] = [];
  for (const [, { boundary, ops }] of [...spots].sort(([a], [b]) => (a < b ? -1 : 1))) {
    marked += text.slice(at, boundary.at);
    at = boundary.at;
    const from = marked.length;
    marked += `${boundary.before}%%${ops.join(' ')}%%${boundary.after}`;
    holes.push({ from, to: marked.length });
  }
  return { marked: marked + text.slice(at), holes };
}

function longer(a: Boundary, b: Boundary): Boundary {
  return { ...a, before: a.before.length > b.before.length ? a.before : b.before, after: a.after.length > b.after.length ? a.after : b.after };
}
