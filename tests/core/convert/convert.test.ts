/** Notes marked up by hand, before and after. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { applyOps } from '../../../src/core/change/apply-ops';
import { inverseSteps } from '../../../src/core/change/inverse';
import { conversionOf, groupsOf, usualChoice, type Choice } from '../../../src/core/convert/choose';
import { findMarks } from '../../../src/core/convert/find';
import { planConversion } from '../../../src/core/convert/plan';
import { applyChanges } from '../../../src/core/markup/changes';
import { scan } from '../../../src/core/markup/scan';
import { inEnglish } from '../../../src/core/said/sayings';

const folder = fileURLToPath(new URL('notes', import.meta.url));
const notes = readdirSync(folder).filter((name) => name.endsWith('.before.md'));
const read = (name: string): string => readFileSync(`${folder}/${name}`, 'utf8');

/** Ids by number, so that they can stand in files: `abcdef00`, `abcdef01` … */
function counting(): () => number {
  let n = 0;
  return () => {
    const id = Math.floor(n / 8);
    const place = n++ % 8;
    const unit = place < 6 ? place : 26 + (place === 6 ? Math.floor(id / 10) : id % 10);
    return (unit + 0.5) / 36;
  };
}

function converted(text: string, choice?: Choice): { text: string; back: string; left: string[] } {
  const found = findMarks(scan(text).plain());
  const chosen = choice ?? usualChoice(groupsOf([found]));
  const { op, left } = planConversion(text, found.flatMap((mark) => conversionOf(mark, chosen) ?? []), { coder: 'ana', date: '2026-11-22', random: counting() });
  const ops = op ? [op] : [];
  const after = applyChanges(text, applyOps(text, ops, {}).changes);
  const [step] = inverseSteps([{ step: 'edit', note: 'a.md', ops }]);
  const back = applyChanges(after, applyOps(after, step?.step === 'edit' ? step.ops : [], {}).changes);
  return { text: after, back, left: left.map(({ why }) => inEnglish(why)) };
}

describe('a note marked up by hand', () => {
  it.each(notes)('%s becomes a coded one as written down, and comes back', async (name) => {
    const before = read(name);
    const { text, back, left } = converted(before);
    await expect(text).toMatchFileSnapshot(`${folder}/${name.replace('.before.', '.after.')}`);
    expect(left).toEqual([]);
    expect(back).toBe(before);
  });

  it('keeps the data’s own hashtags unless somebody says that they are codes', () => {
    const text = 'Proud. ==Mad Pride!== #MadPride\n';
    expect(converted(text).text).toBe(text);
    expect(scan(converted(text, { groups: new Set(['tag:madpride']), themes: new Map() }).text).stripped()).toBe('Proud. Mad Pride!\n');
  });

  it('codes highlights without a tag with the theme that is chosen for them, or leaves them', () => {
    const text = 'A ==loose== one and a <mark>bright</mark> one.\n';
    const after = converted(text, { groups: new Set(['form:==…==']), themes: new Map([['form:==…==', ['noted']]]) }).text;
    expect(scan(after).stripped()).toBe('A loose one and a <mark>bright</mark> one.\n');
    expect(scan(after).codings.map(({ themes }) => themes)).toEqual([['noted']]);
  });

  it('is counted by tags, forms and comments, codes first', () => {
    const found = findMarks(scan(read('comments-and-codes.before.md')).plain());
    expect(groupsOf([found, found]).map(({ key, marks, documents, isCode }) => [key, marks, documents, isCode])).toEqual([
      ['comment', 4, 2, true],
      ['tag:theme/silence', 4, 2, true],
      ['code:feelings/fear', 2, 2, true],
      ['code:feelings/safety', 2, 2, true],
      ['code:night', 2, 2, true],
      ['tag:theme/alone', 2, 2, true],
    ]);
  });
});
