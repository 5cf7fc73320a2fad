import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyOps } from '../../../src/core/change/apply-ops';
import { inverseSteps } from '../../../src/core/change/inverse';
import type { NoteOp } from '../../../src/core/change/types';
import { applyChanges } from '../../../src/core/markup/changes';
import { scan } from '../../../src/core/markup/scan';
import { Refusal } from '../../../src/core/markup/types';
import { planCut, planJoin } from '../../../src/core/speakers/cut';
import { labelledTurns } from '../../../src/core/speakers/labelled-turns';
import { planRelabel } from '../../../src/core/speakers/relabel';
import { coded, names, passages, transcript } from './transcripts';

const runs = { seed: 20261122, numRuns: 300 };

const act = fc.record({ kind: fc.constantFrom('rename', 'merge', 'turn', 'split off', 'cut', 'join'), a: fc.nat(), b: fc.nat(), name: fc.constantFrom('Rosa', 'Speaker 2', 'Ana', 'Dr. Li') });
type Act = { kind: string; a: number; b: number; name: string };

function planned(text: string, { kind, a, b, name }: Act): readonly NoteOp[] {
  const plain = scan(text).plain();
  const turns = labelledTurns(plain);
  const one = turns[a % Math.max(1, turns.length)];
  if (!one) return [];
  try {
    if (kind === 'rename') return planRelabel(text, ({ speaker }) => (speaker === one.speaker ? name : null), {}).ops;
    if (kind === 'merge') return planRelabel(text, ({ speaker }) => (speaker === one.speaker ? (names[b % names.length] ?? null) : null), {}).ops;
    if (kind === 'turn') return planRelabel(text, ({ index }) => (index === one.index ? name : null), {}).ops;
    if (kind === 'split off') return planRelabel(text, ({ speaker, index }) => (speaker === one.speaker && (index + b) % 2 === 0 ? name : null), {}).ops;
    if (kind === 'cut') return planCut(text, one.words + (b % Math.max(1, one.to - one.words)), name, {});
    return planJoin(text, one.words, {});
  } catch (refusal) {
    if (refusal instanceof Refusal) return [];
    throw refusal;
  }
}

const done = (text: string, ops: readonly NoteOp[]): string => {
  const applied = applyOps(text, ops, {});
  expect(applied.skipped).toEqual([]);
  return applyChanges(text, applied.changes);
};
const inverse = (ops: readonly NoteOp[]): readonly NoteOp[] => inverseSteps([{ step: 'edit', note: '', ops }]).flatMap((step) => (step.step === 'edit' ? step.ops : []));

/** Each coding's words without the labels among them and without white space. */
function wordsOf(text: string): string[] {
  const note = scan(text);
  const plain = note.plain();
  const labels = labelledTurns(plain).map(({ from, words }) => ({ from, to: words }));
  return note.codings.map(({ id, from, to }) => {
    let words = '';
    for (let at = from; at < to; at++) if (!labels.some((label) => label.from <= at && at < label.to)) words += plain.charAt(at);
    return `${id} ${words.replace(/[\s>]/g, '')}`;
  });
}

/** All that is said, without labels and white space, and the front matter's lists. */
function saidIn(text: string): string {
  const plain = scan(text).plain();
  return labelledTurns(plain).map(({ words, to }) => plain.slice(words, to)).join('').replace(/[\s>]/g, '');
}

describe('relabelling, splitting and joining turns', () => {
  it('leaves the words of every coding and of every turn as they were, and gives the bytes back', () => {
    let did = 0;
    fc.assert(
      fc.property(transcript, passages, fc.array(act, { minLength: 1, maxLength: 4 }), (raw, parts, acts) => {
        const text = coded(raw, parts);
        const states = [text];
        const all: (readonly NoteOp[])[] = [];
        for (const each of acts) {
          const before = states.at(-1) ?? '';
          const ops = planned(before, each);
          if (ops.length === 0) continue;
          const now = done(before, ops);
          expect(done(now, ops)).toBe(now);
          expect(saidIn(now)).toBe(saidIn(before));
          expect(wordsOf(now)).toEqual(wordsOf(before));
          states.push(now);
          all.push(ops);
          did++;
        }
        for (const ops of all.reverse()) {
          const now = states.pop() ?? '';
          const back = done(now, inverse(ops));
          expect(back).toBe(states.at(-1));
          expect(done(back, inverse(ops))).toBe(back);
        }
      }),
      runs,
    );
    expect(did).toBeGreaterThan(300);
  });

  it('finds its turns where others wrote before, between and behind them', () => {
    fc.assert(
      fc.property(transcript, passages, act, fc.constantFrom('# A heading\n\n', 'Notes of mine.\n\n'), (raw, parts, each, lines) => {
        const more = raw.includes('\r\n') ? lines.replaceAll('\n', '\r\n') : lines;
        const text = coded(raw.replace(/^---[\s\S]*?---\r?\n/, '').replace(/^WEBVTT\s+/, ''), parts);
        const ops = planned(text, each);
        if (ops.length === 0) return;
        expect(done(more + text, ops)).toBe(more + done(text, ops));
        expect(done(more + done(text, ops), inverse(ops))).toBe(more + text);
      }),
      runs,
    );
  });
});
