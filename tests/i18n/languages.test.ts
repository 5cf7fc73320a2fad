import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { afterEach, describe, expect, test } from 'vitest';
import { de } from '../../src/i18n/de';
import { en } from '../../src/i18n/en';
import { changeTitle } from '../../src/i18n/spoken';
import { speak, ui } from '../../src/i18n/ui';
import { languageName } from '../../src/views/import/language-name';
import { reasonOf } from '../../src/views/reason';
import { Refusal } from '../../src/core/markup/types';
import { importReport } from '../../src/core/exchange/import/report';
import { say, tell } from '../../src/core/said/sayings';

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

describe('what core tells', () => {
  afterEach(() => speak('en'));

  test('is told in the language of the app, with the values in it', async () => {
    const refused = new Refusal('no-further', 'sentence', 'in');
    expect(refused.message).toBe('The passage has only one sentence left there. To take it out whole, remove the coding.');
    await speak('de');
    expect(reasonOf(refused)).toBe('Die Textstelle hat dort nur noch einen Satz. Um sie ganz herauszunehmen, die Kodierung entfernen.');
    expect(reasonOf(new Error('disk full'))).toBe('disk full');
    expect(JSON.parse(JSON.stringify(refused.said))).toEqual(refused.said);
  });

  test('names a change in the language of the app, kept on disk or undone, and as written down where another version wrote it', async () => {
    const said = say('change-rename', 'cliques', 'circles', []);
    const change = { said, title: 'Rename cliques to circles' };
    expect(changeTitle(change)).toBe('Rename cliques to circles');
    await speak('de');
    expect(changeTitle(JSON.parse(JSON.stringify(change)) as typeof change)).toBe('cliques in circles umbenennen');
    expect(changeTitle({ ...change, undoes: 'aaaa1111' })).toBe('Rückgängig: cliques in circles umbenennen');
    expect(changeTitle({ title: 'As it was' })).toBe('As it was');
    expect(changeTitle({ said: { code: 'of-tomorrow' as 'empty', values: [] }, title: 'As it was' })).toBe('As it was');
  });

  test('has no English in German, whatever the values', () => {
    const values = ['w', 'x', 'y', 'z'].map((value) => Object.assign([value], { toString: () => value }));
    const told = Object.entries(de.sayings).flatMap(([code, sentence]) => {
      const some = code === 'pattern' ? [1, 'sign', 'x'] : code === 'lost' ? ['media', 2] : code === 'report-word' ? ['notes'] : code === 'no-further' ? ['word', 'out'] : values;
      return [(sentence as (...given: unknown[]) => string)(...some)];
    });
    // Properties and the words of the query language are called the same in every language.
    const ownWords = told.map((text) => String(text).replace(/`[^`]*`|\b(AND|NOT|WHERE)\b/g, ''));
    expect(ownWords.filter((text) => /\b(the|and|of|with|which|notes?|theme|passages?|coding|not|is)\b/i.test(text))).toEqual([]);
    expect(told.filter((text) => /undefined|NaN|\[object/.test(text))).toEqual([]);
  });
});

describe('the language of the app', () => {
  afterEach(() => speak('en'));

  test('names languages, too', async () => {
    expect(languageName('de')).toBe('German');
    await speak('de-AT');
    expect(languageName('de')).toBe('Deutsch');
  });

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

test('a report note speaks the language of the app', () => {
  const notes = [{ path: 'A.md', report: { turns: 2, speakers: [{ name: 'Ana', turns: 2 }], stamps: 0, memos: 1, footnotes: 2, losses: [say('lost', 'pictures', 1)], warnings: [] } }];
  const files = [{ name: 'a.txt', hash: 'ab', format: 'plain text' as const, encoding: null, notes, why: null }, { name: 'b.vtt', hash: null, format: null, encoding: null, notes: [], why: 'Die Datei ist leer.' }];
  const report = importReport(files, '2026-11-22', (saying) => tell(saying, de.sayings) ?? '');
  expect(report.match(/^(?:##|\||-) .*$/gm)).toEqual([
    '## Notizen', '| Notiz | Aus | Format | Redebeiträge | Sprechende | Zeiten |', '| --- | --- | --- | --- | --- | --- |', '| [[A\\|A]] | a.txt | Reiner Text | 2 | Ana 2 | 0 |',
    '## Zu wissen', '- [[A|A]]: 1 Kommentar am Rand wurde ein Memo.', '- [[A|A]]: 2 Fußnoten erhalten.', '- [[A|A]]: Ausgelassen: 1 Bild.',
    '## Nicht importiert', '- b.vtt: Die Datei ist leer.', '## Dateien', '| Datei | SHA-256 |', '| --- | --- |', '| a.txt | ab |',
  ]);
});
