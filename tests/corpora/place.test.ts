import { describe, expect, test } from 'vitest';
import { place } from '../../src/core/markup/place/place';
import type { Placement } from '../../src/core/markup/place/placement';
import { Refusal } from '../../src/core/markup/types';
import { html, isCompetent, lezerTree, write } from './judge';
import { examples, files, present, type Material } from './material';
import { random, selections, type Selection } from './selections';

/** `EMIC_SELECTIONS=20` makes twenty times as many selections. */
const more = Number(process.env['EMIC_SELECTIONS'] ?? 1);

interface Report {
  selections: number;
  refused: Map<string, string[]>;
  changed: string[];
  unsteady: string[];
  /** Texts that the other parser misreads, and was not heard on; the HTML was. */
  misread: Set<string>;
}

describe.skipIf(!present)('coding what a person could select in real material (skipped where ../shared is absent)', () => {
  test('no placement changes the structure of the CommonMark, GFM, md4c and markdown-it examples', () => {
    const report = run(examples(), () => 2 * more, true);
    show('examples', report);
    expect(report.changed).toEqual([]);
    expect(report.unsteady).toEqual([]);
    expect(shareRefused(report)).toBeLessThan(0.01);
  }, 600_000 * more);

  test('no placement changes the structure of a note or transcript', () => {
    const report = run(files(), ({ text }) => (text.length < 2000 ? 2 : 7) * more, false);
    show('files', report);
    expect(report.changed).toEqual([]);
    expect(report.unsteady).toEqual([]);
    expect(shareRefused(report)).toBeLessThan(0.01);
  }, 600_000 * more);
});

function run(material: readonly Material[], count: (each: Material) => number, both: boolean): Report {
  const report: Report = { selections: 0, refused: new Map(), changed: [], unsteady: [], misread: new Set() };
  material.forEach((each, i) => {
    const next = random(20261122 + i);
    const chosen = selections(each.text, count(each), next);
    let tree: string[] | null = null;
    let page: string | null = null;
    for (const selection of chosen) {
      report.selections++;
      const placed = attempt(each, selection, report);
      if (!placed) continue;
      const { text, holes } = write(each.text, placed);
      tree ??= lezerTree(each.text, []);
      let heard = true;
      if (!equal(tree, lezerTree(text, holes))) {
        heard = isCompetent(each.text);
        if (heard) report.changed.push(describeOne('other parser', each, selection, text));
        else report.misread.add(each.name);
      }
      if (both || !heard) {
        page ??= html(each.text);
        if (html(text) !== page) report.changed.push(describeOne('HTML', each, selection, text));
      }
    }
  });
  return report;
}

function attempt(each: Material, { from, to, kind }: Selection, report: Report): Placement | null {
  let placed: Placement;
  try {
    placed = place(each.text, from, to);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const list = report.refused.get(error.reason) ?? [];
    report.refused.set(error.reason, list);
    list.push(`${each.name} ${from}-${to} ${kind} ${JSON.stringify(each.text.slice(Math.max(0, from - 20), from))}[${JSON.stringify(each.text.slice(from, Math.min(to, from + 80)))}]`);
    return null;
  }
  let again: Placement | null = null;
  try {
    again = place(each.text, placed.opener.at, placed.closer.at);
  } catch {
    again = null;
  }
  if (JSON.stringify(again) !== JSON.stringify(placed)) {
    report.unsteady.push(`${describeOne('again', each, { from, to, kind }, write(each.text, placed).text)} then ${again ? write(each.text, again).text.slice(0, 300) : 'refused'}`);
  }
  return placed;
}

function describeOne(by: string, each: Material, { from, to, kind }: Selection, text: string): string {
  return `${by}: ${each.name} ${from}-${to} ${kind}: ${JSON.stringify(text.slice(Math.max(0, from - 100), to + 300).slice(0, 500))}`;
}

/** The share refused of those that hold data: not a link's bracket, a list's number, a callout's label or properties alone. */
function shareRefused({ selections: all, refused }: Report): number {
  const count = (reason: string) => refused.get(reason)?.length ?? 0;
  const idle = count('empty') + count('front-matter');
  const total = [...refused.values()].reduce((sum, list) => sum + list.length, 0);
  return (total - idle) / Math.max(1, all - idle);
}

function show(name: string, report: Report): void {
  const { selections: all, refused, changed, unsteady, misread } = report;
  const share = shareRefused(report);
  const total = [...refused.values()].reduce((sum, list) => sum + list.length, 0);
  const reasons = [...refused].map(([reason, list]) => `${reason} ${list.length}`).join(', ');
  console.info(`placement over ${name}: ${all} selections, ${total} refused (${reasons || 'none'}; ${(100 * share).toFixed(2)} % of those that hold data), ${changed.length} changed (${misread.size} texts judged by their HTML alone), ${unsteady.length} not steady`);
  if (process.env['EMIC_SHOW']) console.info([...changed, ...unsteady].join('\n'));
  if (process.env['EMIC_SHOW']) for (const [reason, list] of refused) console.info(`${reason}:\n${list.slice(0, 200).join('\n')}`);
}

function equal(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, i) => word === b[i]);
}
