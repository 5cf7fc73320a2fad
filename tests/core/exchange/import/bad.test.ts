import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { captionsOf } from '../../../../src/core/exchange/import/formats/captions';
import { noteOf } from '../../../../src/core/exchange/import/note';
import { personalIn } from '../../../../src/core/exchange/import/people/personal';
import { keyNote, nameWithPseudonyms, readKeyNote, withPseudonyms } from '../../../../src/core/exchange/import/people/protect';
import { readImport } from '../../../../src/core/exchange/import/read';
import { sha256 } from '../../../../src/core/exchange/import/sha256';
import { Refusal } from '../../../../src/core/markup/types';
import { growth, linear } from '../../../growth';
import { joinTexts } from '../../../../src/core/exchange/import/formats/cues';
import { hostile } from './hostile';
import { bytes, docx, odt, paragraph } from './made';
import { inEnglish } from '../../../../src/core/said/sayings';

const refusal = (name: string, source: Uint8Array): string => {
  try {
    readImport(name, source);
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
  throw new Error(`${name} was read`);
};

describe('files that cannot be taken say why', () => {
  it.each([
    ['empty.txt', new Uint8Array(), 'The file is empty.'],
    ['blank.txt', bytes(' \n\n'), 'The file holds no words.'],
    ['photo.vtt', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1, 2), 'It is a picture.'],
    ['random.txt', Uint8Array.from({ length: 500 }, (_, n) => (n * 37) % 32), 'The file holds no text'],
    ['old.doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), 'It is in the old binary format of Word'],
    ['paper.pdf', bytes('%PDF-1.7'), 'It is a PDF.'],
    ['sheet.xlsx', zipSync({ 'xl/workbook.xml': bytes('<x/>') }), 'It is a spreadsheet.'],
    ['bag.zip', zipSync({ 'a.txt': bytes('x') }), 'It is a package (zip) in which no document'],
    ['torn.docx', docx(paragraph('words')).slice(0, 300), 'The file is damaged'],
    ['odd.docx', docx('<w:p><w:t>open'), 'The file is damaged'],
    ['data.json', bytes('{"a": [1, 2'), 'The file is damaged'],
    ['other.json', bytes('{"a": 1}'), 'It is no transcript or thread of a kind that is known'],
    ['nothing.vtt', bytes('WEBVTT\n\nNOTE only this\n'), 'No words were found in it.'],
  ])('%s', (name, source, said) => {
    expect(refusal(name, source)).toContain(said);
  });

  it('entities and document types, which can be used for harm', () => {
    const bomb = zipSync({ 'word/document.xml': strToU8('<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><w:document><w:p><w:t>&b;</w:t></w:p></w:document>') });
    expect(refusal('b.docx', bomb)).toContain('declares a document type or entities');
  });

  it('a part that would unpack to gigabytes', () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(70 * 1024 * 1024) }, { level: 9 });
    expect(bomb.length).toBeLessThan(200_000);
    expect(refusal('b.docx', bomb)).toContain('would unpack to 70 MB');
    const dense = zipSync({ 'content.xml': new Uint8Array(8 * 1024 * 1024), 'META-INF/manifest.xml': bytes('<m/>') }, { level: 9 });
    expect(refusal('b.odt', dense)).toContain('would unpack to 8 MB');
  });

  it('parts whose names lead out of the package are left out, and told', () => {
    const file = readImport('x.docx', docx(paragraph('words'), { '../../evil.md': 'x', '/etc/passwd': 'x', 'C:\\x': 'x' }));
    expect(file.documents[0]?.warnings.map(inEnglish)).toEqual(['3 parts of the file had names that lead out of it; left out.']);
  });

  it('a document under a password', () => {
    expect(refusal('p.odt', zipSync({ 'content.xml': bytes('x'), 'META-INF/manifest.xml': bytes('<manifest:encryption-data/>') }))).toContain('protected with a password');
  });
});

describe('large files', () => {
  it('captions of ten megabytes and a hundred thousand posts are read', () => {
    const clock = (s: number) => `${String(Math.floor(s / 3600)).padStart(2, '0')}:${String(Math.floor(s / 60) % 60).padStart(2, '0')}:${String(s % 60).padStart(2, '0')}.000`;
    const cues = Array.from({ length: 100_000 }, (_, n) => `${clock(n)} --> ${clock(n + 1)}\n<v ${n % 7 ? 'Ana' : 'Ben'}>words of caption ${n} that go on for quite a while, until they end.\n`);
    const vtt = bytes(`WEBVTT\n\n${cues.join('\n')}`);
    expect(vtt.length).toBeGreaterThan(10_000_000);
    const file = readImport('big.vtt', vtt);
    expect(file.documents[0]?.participants).toEqual(['Ben', 'Ana']);
    const posts = bytes(`id,author,text,date,parent_id\n${Array.from({ length: 100_000 }, (_, n) => `${n},u${n % 99},post #${n},2024-01-${String(1 + (n % 28)).padStart(2, '0')},${n > 0 ? n - 1 : ''}`).join('\n')}`);
    expect(readImport('posts.csv', posts).documents[0]?.pieces).toHaveLength(100_000);
  });

  it.each(Object.keys(hostile))('%s takes time that grows with its size alone', (name) => {
    const files = new Map<number, Uint8Array>();
    const made = (size: number) => {
      const source = files.get(size) ?? hostile[name]?.(size) ?? new Uint8Array();
      files.set(size, source);
      return source;
    };
    const run = (size: number) => {
      try {
        const file = readImport(name, made(size));
        personalIn(file.documents);
        for (const document of file.documents) noteOf(file, document, { folder: '', date: '2026-11-22' });
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
      }
    };
    expect(growth(run, 8_000)).toBeLessThan(linear);
  });

  it('a long paragraph that was broken into lines is put together again in time that grows with it alone', () => {
    expect(growth((lines) => joinTexts(Array.from({ length: lines }, () => 'words that fill a line as they do on a page of a typewriter')), 1_000)).toBeLessThan(linear);
  });
});

describe('whatever the bytes are', () => {
  const seeds: readonly (readonly [string, Uint8Array])[] = [
    ['a.vtt', bytes('WEBVTT\n\n1\n00:00:01.000 --> 00:00:03.000 align:start\n<v Ana>We <i>stay</i> &amp; wait.</v>\n\nNOTE x\n\n00:00:06.000 --> 00:00:07.000\nBen: No.\n')],
    ['b.srt', bytes('1\n00:00:01,000 --> 00:00:02,000\nAna: One.\n\n2\n00:00:03,000 --> 00:00:04,000\nBen: {\\an8}Two.\n')],
    ['c.txt', bytes('Ana (00:03):\nWe never.\n\nBen (01:02):\nNo #x [[y]].\n\nAna (01:09): So. #00:00:04-2#\n')],
    ['d.txt', bytes('00:01:02\tAna:\tHello\n00:01:09\tBen:\tReplying to "Hello"\n\nyes\n00:01:12\tCy:\tReacted to "yes" with x\n')],
    ['e.html', bytes('<!DOCTYPE html><html lang="de"><title>T</title><body><p>Ana: x &lt; y<br>z</p><ul><li>a<table><tr><td>1<td>2</table></ul><script>x</script>')],
    ['f.json', bytes('{"segments":[{"start":1,"end":2,"text":"a","speaker":"Ana"}],"language":"en"}')],
    ['g.json', bytes('[{"kind":"Listing","data":{"children":[{"kind":"t1","data":{"name":"t1_a","author":"x","body":"y","created_utc":1709296200,"replies":{"kind":"Listing","data":{"children":[]}}}}]}}]')],
    ['h.csv', bytes('author,text,date\nx,"a, b",2024-01-01\ny,c,\n')],
    ['i.rtf', bytes('{\\rtf1\\ansi{\\fonttbl x}Ana: Caf\\\'e9 \\u8230?\\par Ben: No.\\par}')],
    ['j.docx', docx(paragraph('Ana: hello') + paragraph('Ben: no'))],
    ['k.odt', odt('<text:p>Ana: hello</text:p><text:p>Ben: no</text:p>')],
    ['l.otr', bytes('{"text":"<p>Ana: x</p>","media":"a.mp3"}')],
    ['m.js', bytes('window.YTD.tweets.part0 = [{"tweet":{"id_str":"1","full_text":"a","created_at":"Fri Mar 01 12:30:00 +0000 2024"}}]')],
  ];
  const change = fc.record({ at: fc.nat(), cut: fc.nat({ max: 12 }), put: fc.uint8Array({ maxLength: 4 }), from: fc.nat() });

  it('a file is read or refused, and its note can be read', () => {
    fc.assert(
      fc.property(fc.constantFrom(...seeds), fc.array(change, { minLength: 1, maxLength: 6 }), ([name, seed], changes) => {
        let data = seed;
        for (const { at, cut, put } of changes) {
          const place = at % (data.length + 1);
          data = Uint8Array.from([...data.slice(0, place), ...put, ...data.slice(place + cut)]);
        }
        try {
          const file = readImport(name, data);
          for (const document of file.documents) {
            const { text, report } = noteOf(file, document, { folder: '', date: '2026-11-22' });
            const spoken = document.pieces.filter(({ speaker }) => speaker !== null).length;
            if (document.markdown === null) expect(report.turns, text).toBe(spoken);
          }
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
        }
      }),
      { numRuns: Number(process.env['EMIC_MUTATIONS'] ?? 4_000), seed: 20261122 },
    );
  });

  it('captions are parsed, whatever stands in them', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('WEBVTT', '\n', '\n\n', '-->', '00:00.000 --> 00:01.000', '<v Ana>', '</v>', '<', '>', '&amp;', 'Ana: ', 'NOTE', 'STYLE', 'x', '1', '{\\an8}', '<00:00:01.000><c>')), (parts) => void captionsOf(parts.join(' '))), { numRuns: 3_000, seed: 20261122 });
  });
});

describe('protection', () => {
  const talk = () => readImport('Ana Lima.txt', bytes('Ana Lima: Call me on +49 30 1234567 or ana.lima@mail.example, I am @ana_l, see https://x.org/a.\nBen Ode: On 2024-03-01 at 12:30, Ana?\nAna Lima: Ben said 12 345, and Lima is a city.\n'));

  it('lists addresses, numbers, handles and links before anything is written; dates are none', () => {
    expect(personalIn(talk().documents).map(({ kind, text }) => [kind, text])).toEqual([['link', 'https://x.org/a'], ['email', 'ana.lima@mail.example'], ['handle', '@ana_l'], ['phone', '+49 30 1234567']]);
  });

  it('puts pseudonyms for names: of who speaks, in what is said, in the title', () => {
    const [document] = talk().documents;
    if (!document) throw new Error('no document');
    const key = new Map([['Ana Lima', 'Alder'], ['Ben Ode', 'Birch']]);
    const shown = withPseudonyms(document, key);
    expect(shown.title).toBe('Alder');
    expect(shown.participants).toEqual(['Alder', 'Birch']);
    expect(shown.pieces.map(({ paragraphs }) => paragraphs[0])).toEqual(['Call me on +49 30 1234567 or Alder@mail.example, I am @Alder_l, see https://x.org/a.', 'On 2024-03-01 at 12:30, Alder?', 'Birch said 12 345, and Alder is a city.']);
    expect(['Interview_ana_lima.txt', 'ben-2024.vtt', 'BEN ODE.docx', 'banana.txt'].map((name) => nameWithPseudonyms(name, key))).toEqual(['Interview_Alder.txt', 'Birch-2024.vtt', 'Birch.docx', 'banana.txt']);
    expect(readKeyNote(keyNote(key))).toEqual(key);
    expect(readKeyNote(keyNote(new Map([['a|b\\', 'C']])))).toEqual(new Map([['a|b\\', 'C']]));
  });
});

it('the hash is SHA-256, at every length around its blocks', () => {
  expect(sha256(bytes(''))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(sha256(bytes('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  const lengths = [55, 56, 57, 63, 64, 65, 119, 120].map((n) => sha256(bytes('a'.repeat(n))).slice(0, 8));
  expect(lengths).toEqual(['9f4390f8', 'b35439a4', 'f13b2d72', '7d3e74a0', 'ffe054fe', '635361c4', '31eba51c', '2f3d3354']);
});
