import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyOps } from '../../../src/core/change/apply-ops';
import { opsInTurn } from '../../../src/core/change/in-turn';
import { inverseSteps } from '../../../src/core/change/inverse';
import { listOp } from '../../../src/core/change/list-op';
import type { NoteOp } from '../../../src/core/change/types';
import { applyChanges } from '../../../src/core/markup/changes';

const done = (text: string, ops: readonly NoteOp[]): string => applyChanges(text, applyOps(text, ops, {}).changes);
const undone = (text: string, ops: readonly NoteOp[]): string => done(text, inverseSteps([{ step: 'edit', note: '', ops }]).flatMap((step) => (step.step === 'edit' ? step.ops : [])));
const emptied = (text: string, ...keys: readonly string[]): NoteOp[] => opsInTurn(text, keys.map((key) => (now) => [listOp(now, key, [])].filter((op) => op !== null)));

describe('a list of the front matter that loses its last name', () => {
  it('goes, and comes back where it stood, comments and all', () => {
    for (const lines of ['interviewer: I # asks\n', 'interviewer:\n  # asks\n  - I\n', 'interviewer: [I]\n', 'interviewer: "I"\n']) {
      const text = `---\n# about\n${lines}# and more\ntype: interview\ntags: [a]\n---\nWords.\n`;
      for (const note of [text, text.replaceAll('\n', '\r\n'), `\ufeff${text}`]) {
        const ops = emptied(note, 'interviewer');
        const after = done(note, ops);
        expect(after).not.toContain('interviewer');
        expect(after).toContain('type: interview');
        expect(undone(after, ops)).toBe(note);
      }
    }
  });

  it('takes front matter with it that held nothing else', () => {
    const text = '---\nseveral: # all\n  - All\n---\nWords.\n';
    const ops = emptied(text, 'several');
    expect(done(text, ops)).toBe('Words.\n');
    expect(undone('Words.\n', ops)).toBe(text);
  });

  it('comes back with its names where the properties were changed meanwhile', () => {
    const text = '---\ntype: interview\nseveral: [All]\ndate: 2024\n---\nWords.\n';
    const ops = emptied(text, 'several');
    expect(undone('---\ntype: interview\ncases:\n  - P1\n  - P2\ndate: 2024\n---\nWords.\n', ops)).toContain('several: [All]\n');
    expect(undone('---\ntags:\n  - a\n  - b\n---\nWords.\n', ops)).toBe('---\ntags:\n  - a\n  - b\nseveral: [All]\n---\nWords.\n');
    expect(undone('Words.\n', ops)).toContain('several:');
    const ben = '---\ntype: interview\nseveral: [All, Ben]\n---\n';
    expect(done(ben, ops)).toBe('---\ntype: interview\nseveral: [Ben]\n---\n');
  });

  it('comes back beside others that went with it, in any order', () => {
    const key = fc.constantFrom('a', 'b', 'c', 'd');
    const list = fc.constantFrom(' [I]\n', '\n  - I\n', '\n- I # who\n- You\n', ' I\n');
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(key, list), { selector: ([name]) => name, minLength: 1 }), fc.shuffledSubarray(['a', 'b', 'c', 'd'], { minLength: 1 }), fc.boolean(), (lists, keys, more) => {
        const text = `---\n${lists.map(([name, value]) => `${name}:${value}# ${name}\n`).join('')}${more ? 'type: x\n' : ''}---\nWords.\n`;
        const ops = emptied(text, ...keys);
        expect(undone(done(text, ops), ops)).toBe(text);
      }),
      { seed: 20261122, numRuns: 1000 },
    );
  });
});
