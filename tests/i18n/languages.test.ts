import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { afterEach, describe, expect, test } from 'vitest';
import { de } from '../../src/i18n/de';
import { en } from '../../src/i18n/en';
import { speak, ui } from '../../src/i18n/ui';

/** Every string of a language, by its path: what kind it is, and how many values go in. */
function shapeOf(value: unknown, path = ''): string[] {
  if (typeof value === 'function') return [`${path}(${value.length})`];
  if (typeof value !== 'object' || value === null) return [`${path}: ${typeof value}`];
  return Object.entries(value).flatMap(([key, inner]) => shapeOf(inner, `${path}/${key}`));
}
const sayings = (value: unknown): string[] => (typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(sayings) : []);

describe('the languages', () => {
  test('say the same things, with the same values in them', () => {
    expect(shapeOf(de).sort()).toEqual(shapeOf(en).sort());
  });

  test('leave nothing empty, and no English in the German', () => {
    expect(sayings(de).filter((text) => text.trim() === '')).toEqual([]);
    expect(sayings(de).filter((text) => /\b(the|and|of|with|which|notes?|theme|passages?)\b/i.test(text.replaceAll('research question', '')))).toEqual([]);
  });

  test('in German speak to nobody in particular', () => {
    expect(sayings(de).filter((text) => /\b(du|dein\w*|dich|dir|Ihre[mnrs]?|Ihnen)\b/.test(text) && !/^Ihre? /.test(text))).toEqual([]);
  });
});

describe('the language of the app', () => {
  afterEach(() => speak('en'));

  test('is spoken where there is one, in all its regions; else English', async () => {
    for (const [code, spoken] of [['de', de], ['de-AT', de], ['en-GB', en], ['fr', en], ['', en]] as const) {
      await speak(code);
      expect(ui, code).toBe(spoken);
    }
  });

  test('is asked for when something is shown: no string is kept when a file is loaded', () => {
    const root = resolve(import.meta.dirname, '../../src');
    const kept: string[] = [];
    for (const path of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
      if (!/\.tsx?$/.test(path) || path.startsWith('i18n')) continue;
      const file = ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.Latest, true);
      const look = (node: ts.Node): void => {
        // What stands in a function or a class is asked for when it runs.
        if (ts.isFunctionLike(node) || ts.isClassLike(node)) return;
        if (ts.isIdentifier(node) && node.text === 'ui' && ts.isPropertyAccessExpression(node.parent)) kept.push(`${path}: ${node.parent.getText()}`);
        ts.forEachChild(node, look);
      };
      look(file);
    }
    expect(kept).toEqual([]);
  });
});
