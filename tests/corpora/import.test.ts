/**
 * Every real transcript and fieldnote, imported in one run: what came of each stands in `expected/import.tsv`, figures
 * only. To renew it, run with EMIC_EXPECT=1, and read the difference.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { captionsOf } from '../../src/core/exchange/import/formats/captions';
import { noteOf } from '../../src/core/exchange/import/note';
import { readImport } from '../../src/core/exchange/import/read';
import { speakerName } from '../../src/core/exchange/import/speaker-label';
import { strip } from '../../src/core/markup/strip';
import { Refusal } from '../../src/core/markup/types';
import { turnsOf } from '../../src/core/text/turns';
import { unescaped } from '../../src/core/text/escapes';
import { corpora, present } from './material';
import { inEnglish } from '../../src/core/said/sayings';

const expectation = fileURLToPath(new URL('./expected/import.tsv', import.meta.url));

function filesOf(folder: string): string[] {
  if (!present) return [];
  return readdirSync(join(corpora, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesOf(join(folder, entry.name)) : [join(folder, entry.name)]))
    .filter((path) => !path.endsWith('SOURCES.tsv'));
}
const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(join(corpora, path)));
/** The first paragraphs of a file: enough to be what it is, and quick to read. Packages are packed again, not compressed. */
function beginning(path: string): Uint8Array {
  const bytes = bytesOf(path);
  const isOdt = path.endsWith('.odt');
  if (!isOdt && !path.endsWith('.docx')) return bytes.subarray(0, 2_000);
  const [body, end] = isOdt ? ['content.xml', '</text:p>'] : ['word/document.xml', '</w:p>'];
  const parts = unzipSync(bytes, { filter: ({ name }) => [body, 'META-INF/manifest.xml', 'word/comments.xml'].includes(name) });
  const xml = strFromU8(parts[body] ?? new Uint8Array());
  const start = xml.search(/<w:body>|<office:text/);
  const cut = xml.indexOf(end, start + 1_500) + end.length;
  const root = /^[^]*?<\w+:[^>]+>/.exec(xml)?.[0] ?? '';
  const [open, close] = isOdt ? ['<office:body>', '</office:text></office:body></office:document-content>'] : ['', '</w:body></w:document>'];
  return zipSync({ ...parts, [body]: strToU8(root + open + xml.slice(start, cut) + close) }, { level: 0 });
}
function isRead(path: string, bytes: Uint8Array): boolean {
  try {
    return readImport(path, bytes).documents.length > 0;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
const plain = (text: string): string => text.replace(/[\s\u00a0\u3000]+/g, '');

describe.skipIf(!present)('real files', () => {
  const paths = [...filesOf('transcripts'), ...filesOf('fieldnotes')];

  it('all become notes, or are refused with the reason', () => {
    const rows = [['file', 'format', 'encoding', 'type', 'language', 'date', 'turns', 'speakers', 'stamps', 'kept beside the words, left out, warned of'].join('\t')];
    for (const path of paths) {
      try {
        const file = readImport(path, bytesOf(path));
        for (const document of file.documents) {
          const { report } = noteOf(file, document, { folder: '', date: '2026-11-22' });
          const told = [...(report.memos > 0 ? [`${report.memos} comments kept as memos`] : []), ...(report.footnotes > 0 ? [`${report.footnotes} footnotes kept`] : []), ...report.losses.map(inEnglish), ...(report.warnings.length > 0 ? [`${report.warnings.length} to look at`] : [])].join('; ');
          rows.push([path, file.format, file.encoding ?? '', document.type, document.language ?? '', document.date ?? '', report.turns, report.speakers.length, report.stamps, told].join('\t'));
        }
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        rows.push([path, 'refused', '', '', '', '', '', '', '', error.reason].join('\t'));
      }
    }
    const table = `${rows.join('\n')}\n`;
    if (process.env['EMIC_EXPECT'] === '1') {
      mkdirSync(fileURLToPath(new URL('./expected', import.meta.url)), { recursive: true });
      writeFileSync(expectation, table);
    }
    expect(existsSync(expectation)).toBe(true);
    expect(table).toBe(readFileSync(expectation, 'utf8'));
  });

  it('are read back from their notes with the same speakers and times, and not a word is lost', () => {
    for (const path of paths) {
      let file;
      try {
        file = readImport(path, bytesOf(path));
      } catch {
        continue;
      }
      for (const document of file.documents) {
        if (document.markdown !== null) continue;
        const text = strip(noteOf(file, document, { folder: '', date: '2026-11-22' }).text);
        const spoken = document.pieces.filter(({ speaker }) => speaker !== null);
        const turns = turnsOf(text).filter(({ speaker }) => speaker !== null);
        expect(turns.map(({ speaker, time }) => [speaker, time]), path).toEqual(spoken.map(({ speaker, time }) => [speakerName(speaker ?? ''), time === null ? null : Math.floor(time)]));
        const shown = plain(unescaped(text));
        for (const { paragraphs } of document.pieces) for (const words of paragraphs) if (!shown.includes(plain(words))) expect.fail(`${path}: “${words.slice(0, 80)}” is not in the note`);
      }
    }
  });

  it('of captions, each word is in the note that is in the file', () => {
    for (const path of paths.filter((name) => /\.(?:vtt|srt)$/.test(name))) {
      const source = new TextDecoder().decode(bytesOf(path)).replace(/\r/g, '');
      const words = source.split('\n').filter((line) => line.trim() !== '' && !line.includes('-->') && !/^\d+$/.test(line) && !/^(?:WEBVTT|NOTE|Transcribed)/.test(line));
      const [document] = readImport(path, bytesOf(path)).documents;
      const found = plain(document?.pieces.map(({ paragraphs }) => paragraphs.join('')).join('') ?? '');
      const bare = (line: string): string => plain(line.replace(/<[^>]*>/g, '').replace(/^[^:：]{1,40}:\s/, '').replace(/&amp;/g, '&'));
      const missing = words.filter((line) => !found.includes(bare(line)) && !found.includes(plain(line.replace(/<[^>]*>/g, ''))));
      expect(missing, path).toEqual([]);
    }
  });

  it('changed at random are read or refused: 20,000 mutations', () => {
    const seeds = paths.filter((path) => /\.(?:vtt|srt|txt|md|docx|odt|csv|tsv)$/.test(path)).map((path) => [path, beginning(path)] as const);
    // Else it would be refusals alone that are looked at.
    const unread = seeds.filter(([path, seed]) => seed.length > 0 && !isRead(path, seed)).map(([path]) => path);
    expect(unread.filter((path) => isRead(path, bytesOf(path)))).toEqual([]);
    const change = fc.record({ at: fc.nat(), cut: fc.nat({ max: 40 }), put: fc.uint8Array({ maxLength: 6 }) });
    fc.assert(
      fc.property(fc.constantFrom(...seeds), fc.array(change, { minLength: 1, maxLength: 5 }), ([path, seed], changes) => {
        let data = seed;
        for (const { at, cut, put } of changes) {
          const place = at % (data.length + 1);
          const next = new Uint8Array(place + put.length + Math.max(0, data.length - place - cut));
          next.set(data.subarray(0, place));
          next.set(put, place);
          next.set(data.subarray(place + cut), place + put.length);
          data = next;
        }
        try {
          const file = readImport(path, data);
          for (const document of file.documents) {
            const { report } = noteOf(file, document, { folder: '', date: '2026-11-22' });
            if (document.markdown === null) expect(report.turns).toBe(document.pieces.filter(({ speaker }) => speaker !== null).length);
          }
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
        }
      }),
      { numRuns: Number(process.env['EMIC_MUTATIONS'] ?? 20_000), seed: 20261122 },
    );
  });
});

describe.skipIf(!present)('the caption files of vtt.js', () => {
  const torture = filesOf('torture/vttjs').filter((path) => path.endsWith('.vtt'));
  const textsOf = (name: string): string[] => captionsOf(new TextDecoder().decode(bytesOf(`torture/vttjs/tests__${name}.vtt`)).replace(/\r\n?/g, '\n')).cues.map(({ text }) => text);

  it('are all read, and made notes of where they hold words', () => {
    expect(torture.length).toBeGreaterThan(100);
    for (const path of torture) {
      try {
        const file = readImport(path, bytesOf(path));
        for (const document of file.documents) expect(noteOf(file, document, { folder: '', date: '2026-11-22' }).text.length, path).toBeGreaterThan(0);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
      }
    }
  });

  it.each([
    ['cuetext__escape-characters__amp', /&/],
    ['cuetext__voice__with-closing-span', /^[^<]+$/],
    ['cuetext__bold__with-two-subclasses', /^[^<]+$/],
    ['cuetext__ruby__with-closing-span', /^[^<]+$/],
    ['cuetext__timestamp__basic', /^[^<]+$/],
  ])('%s', (name, form) => {
    const texts = textsOf(name);
    expect(texts.length).toBeGreaterThan(0);
    for (const text of texts) expect(text).toMatch(form);
  });

  it('keep every caption of the files that mix all things', () => {
    for (const name of ['integration__regions', 'integration__id', 'integration__cue-identifier', 'integration__cue-content']) {
      const source = new TextDecoder().decode(bytesOf(`torture/vttjs/tests__${name}.vtt`));
      expect(textsOf(name).length, name).toBe(source.split('\n').filter((line) => /\d\s+-->\s+\d/.test(line)).length);
    }
  });
});
