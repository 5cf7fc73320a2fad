/** How often a coder's own theme is among the first five suggested, on data that people coded. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCells, separatorOf } from '../../src/core/exchange/cells';
import { openThemeModel, type CodedText } from '../../src/core/suggest/model';
import { corpora, present } from './material';

/** Coded passages by document. */
type Study = ReadonlyMap<string, readonly CodedText[]>;

function table(path: string): (readonly string[])[] {
  const text = readFileSync(join(corpora, 'coded', path), 'utf8').trim();
  return readCells(text, separatorOf(text)).rows.map(({ cells }) => cells);
}

function byDocument(passages: Iterable<CodedText & { readonly document: string }>): Study {
  const study = new Map<string, CodedText[]>();
  for (const { document, ...passage } of passages) study.set(document, [...(study.get(document) ?? []), passage]);
  return study;
}

/** Interviews on an interface, highlighted in Taguette: a line for each highlight and tag. */
function taguette(): Study {
  const highlights = new Map<string, { document: string; text: string; themes: string[] }>();
  for (const [id = '', document = '', tag = '', text = ''] of table('taguette-serdif/all_tags_20220303.csv').slice(1)) {
    const known = highlights.get(id) ?? { document, text, themes: [] };
    known.themes.push(tag);
    highlights.set(id, known);
  }
  return byDocument(highlights.values());
}

/** Experts' answers to five questions, each coded as a whole. */
function answers(): Study {
  const [head = [], ...rows] = table('world-after-covid/transcripts.csv');
  const [codeHead = [], ...codeRows] = table('world-after-covid/codes.csv');
  const codes = new Map(codeRows.map((row) => [row[0], row]));
  return byDocument(
    rows.flatMap((row) => {
      const name = row[head.indexOf('Name')] ?? '';
      return [1, 2, 3, 4, 5].map((question) => {
        const end = `_q${question}`;
        const themes = codeHead.flatMap((code, i) => (code.endsWith(end) && Number(codes.get(name)?.[i]) > 0 ? [code.slice(0, -end.length).trim()] : []));
        return { document: name, text: row[head.indexOf(`Q${question}`)] ?? '', themes };
      });
    }),
  );
}

/** Comments in Korean with the feelings in them; a hundred stand for a document. */
function feelings(): Study {
  const lines = readFileSync(join(corpora, 'coded/goemotions-ko/dev.tsv'), 'utf8').trim().split('\n');
  return byDocument(
    lines.map((line, i) => {
      const [text = '', labels = ''] = line.split('\t');
      return { document: `${Math.floor(i / 100)}`, text, themes: labels.split(',') };
    }),
  );
}

/** The share of a passage's themes that are among the first five, by what was coded in all other documents. */
function hits(study: Study): { suggested: number; frequent: number; passages: number } {
  const model = openThemeModel();
  const counts = new Map<string, number>();
  const countAll = (passages: readonly CodedText[], by: number): void => {
    for (const { themes } of passages) for (const theme of themes) counts.set(theme, (counts.get(theme) ?? 0) + by);
  };
  for (const [document, passages] of study) {
    model.learn(document, passages);
    countAll(passages, 1);
  }
  let [suggested, frequent, wanted] = [0, 0, 0];
  for (const [document, passages] of study) {
    model.forget(document);
    countAll(passages, -1);
    const first = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 5).map(([theme]) => theme);
    for (const { text, themes } of passages) {
      // A theme that stands nowhere else can be known to nobody.
      const known = themes.filter((theme) => (counts.get(theme) ?? 0) > 0);
      if (known.length === 0) continue;
      const five = model.suggest(text, 5).map(({ theme }) => theme);
      suggested += known.filter((theme) => five.includes(theme)).length;
      frequent += known.filter((theme) => first.includes(theme)).length;
      wanted += known.length;
    }
    model.learn(document, passages);
    countAll(passages, 1);
  }
  return { suggested: suggested / wanted, frequent: frequent / wanted, passages: wanted };
}

describe.skipIf(!present)('suggestions on coded data, each document judged by all others', () => {
  it.each([
    ['interviews on an interface (Taguette, 17 documents)', taguette],
    ['experts’ answers (57 interviews)', answers],
    ['comments in Korean (GoEmotions, hundreds as documents)', feelings],
  ] as const)('hit more often at five than the most frequent themes: %s', (name, read) => {
    const { suggested, frequent, passages } = hits(read());
    console.info(`${name}: hit at 5 ${suggested.toFixed(3)}, most frequent ${frequent.toFixed(3)}, ${passages} judged`);
    expect(passages).toBeGreaterThan(100);
    expect(suggested).toBeGreaterThan(frequent);
  });
});
