/** What stands at the edges of formats: signs that could be taken for others. All of it is invented. */
import { describe, expect, it } from 'vitest';
import { noteOf } from '../../../../../src/core/exchange/import/note';
import { readImport } from '../../../../../src/core/exchange/import/read';
import { bytes } from '../made';

function body(name: string, source: string): string {
  const file = readImport(name, bytes(source));
  const [document] = file.documents;
  if (!document) throw new Error('no document');
  return noteOf(file, document, { folder: '', date: '2026-11-22' }).text.replace(/^---\n[^]*?\n---\n/, '').trim();
}

const page = (paragraphs: readonly string[]): string => `<html><body>${paragraphs.map((words) => `<p>${words}</p>`).join('')}</body></html>`;

describe('a paragraph of a time and a name', () => {
  it('is a label where there are several', () => {
    expect(body('a.html', page(['[00:00:03] Ana Lima', 'Hello.', '[00:00:07] Ben', 'Thank you.']))).toBe('**Ana Lima** (00:00:03): Hello.\n\n**Ben** (00:00:07): Thank you.');
  });

  it('is none where it stands alone, or where hardly any stand in a long text', () => {
    expect(readImport('a.html', bytes(page(['[00:00:03] Market Street', 'We walked there.']))).documents[0]?.participants).toEqual([]);
    const long = ['[00:00:03] Market Street', 'We walked.', '[00:04:03] Market Street', ...Array.from({ length: 30 }, () => 'And we walked on and on, past the gate.')];
    expect(readImport('a.html', bytes(page(long))).documents[0]?.participants).toEqual([]);
  });
});

it('a stamp of f4 alone on its line, however indented, ends nobody’s words', () => {
  expect(body('a.txt', 'I: One. #00:00:05-0#\n  #00:00:07-0#\nand more.\nB: Two. #00:00:09-0#\nI: Three. #00:00:11-0#\n')).toBe('**I** (00:00:00): One.\n\n#00:00:07-0#\n\nand more.\n\n**B** (00:00:05): Two.\n\n**I** (00:00:09): Three.');
});

it('a name in a Zoom chat is the same with a space behind it', () => {
  const chat = '10:00:01\tAna :\tHello\n10:00:02\tAna:\tagain\n10:00:03\tBen to Ana  (direct message):\tHi\n';
  expect(readImport('chat.txt', bytes(chat)).documents[0]?.participants).toEqual(['Ana', 'Ben']);
});

it('blank lines and a title in a transcript of Teams are neither names nor words', () => {
  expect(body('t.txt', 'Garden talk\n0:0:3.0 --> 0:0:6.400\n\nAna Lima\n\nHello.\n0:0:7.0 --> 0:0:9.0\nBen\nYes.\n')).toBe('**Ana Lima** (00:00:03): Hello.\n\n**Ben** (00:00:07): Yes.');
});

describe('HTML', () => {
  it('of elements that end where they begin hides no words, and of those that never end all', () => {
    expect(body('a.html', page(['Ana <svg/>says <iframe src="x"/>no.']))).toBe('Ana says no.');
    expect(body('a.html', '<html><body><p>Ana</p><script>let x')).toBe('Ana');
  });

  it('times a paragraph by the anchor that begins it', () => {
    expect(body('a.html', page(['<a name="ts_3200_4200_S00">Ana: Hello</a> <a name="ts_9000_9100_S00">there.</a>', '<a name="ts_12000_13000_S01">Ben: Yes.</a>', '<a name="ts_62000_63000_S00">Ana: So.</a>']))).toBe('**Ana** (00:00:03): Hello there.\n\n**Ben** (00:00:12): Yes.\n\n**Ana** (00:01:02): So.');
    expect(body('a.html', page(['<a name="ts_3200_4200_S00"></a><a name="ts_9000_9100_S00">Ana: Hello.</a>', 'Ben: No <a name="ts_12000_13000_S01">more.</a>', 'Ana: So.']))).toBe('**Ana** (00:00:03): Hello.\n\n**Ben**: No more.\n\n**Ana**: So.');
  });
});
