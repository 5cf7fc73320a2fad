/** Word files. Only the words are read: macros, pictures and links to elsewhere are never touched. */
import { Refusal } from '../../markup/types';
import { openPackage, type Package } from './package';
import { type Block, readBlocks } from './plain-text';
import { isTeamsTranscript, readTeamsTranscript } from './teams';
import { rowText } from './table-rows';
import type { Read } from './types';
import { readXml } from './xml';

/** Reads a DOCX file. Throws a `Refusal` where it is damaged, protected or a trap. */
export function readDocx(bytes: Uint8Array): Read {
  const parts = openPackage(bytes);
  const main = parts.read('word/document.xml');
  if (!main) throw new Refusal('broken', 'It has no Word document in it (word/document.xml is missing).');
  const { blocks, pictures, footnotes, comments, deleted } = bodyOf(main);
  const text = blocks.map((block) => block.text).join('\n');
  const read = isTeamsTranscript(text) ? readTeamsTranscript(text) : readBlocks(blocks);
  return { ...read, losses: lossesOf({ pictures, footnotes, comments, deleted }), warnings: packageWarnings(parts) };
}

/** What a package holds that a document should not. */
export function packageWarnings(parts: Package): string[] {
  const warnings: string[] = [];
  if (parts.names.some((name) => /vbaProject|\.bas$|^Basic\/|\/Scripts\//i.test(name))) warnings.push('The file contains macros. They were not run and are left out.');
  if (parts.escaping > 0) warnings.push(`${parts.escaping} part${parts.escaping === 1 ? '' : 's'} of the file had names that lead out of it; left out.`);
  return warnings;
}

/** What is left out, in words. */
export function lossesOf(counts: Readonly<Record<string, number>>): string[] {
  const names: Readonly<Record<string, [string, string]>> = {
    pictures: ['picture', 'pictures'],
    footnotes: ['footnote', 'footnotes'],
    comments: ['comment in the margin', 'comments in the margin'],
    deleted: ['stretch deleted with changes tracked', 'stretches deleted with changes tracked'],
  };
  return Object.entries(counts).flatMap(([key, n]) => (n > 0 ? [`${n} ${names[key]?.[n === 1 ? 0 : 1] ?? key}`] : []));
}

interface Body {
  readonly blocks: Block[];
  pictures: number;
  footnotes: number;
  comments: number;
  deleted: number;
}

function bodyOf(bytes: Uint8Array): Body {
  const body: Body = { blocks: [], pictures: 0, footnotes: 0, comments: 0, deleted: 0 };
  let [text, inText, deleting, boxes] = ['', false, 0, 0];
  let [heading, item] = [undefined as number | undefined, undefined as number | undefined];
  const rows: { cells: string[]; cell: string[] }[] = [];
  const endParagraph = (): void => {
    const row = rows[rows.length - 1];
    if (row) row.cell.push(text.trim());
    else body.blocks.push({ text, ...(heading !== undefined ? { heading } : item !== undefined ? { item } : {}) });
    [text, heading, item] = ['', undefined, undefined];
  };
  readXml(bytes, {
    open(name, attributes) {
      if (name === 'w:t') inText = true;
      else if (name === 'w:tab') text += '\t';
      else if (name === 'w:br' || name === 'w:cr') text += '\n';
      else if (name === 'w:noBreakHyphen') text += '-';
      else if (name === 'w:pStyle') heading = headingOf(attributes['w:val'] ?? '') ?? heading;
      else if (name === 'w:ilvl') item = Math.min(12, (Number(attributes['w:val']) || 0) + 1);
      else if (name === 'w:del' || name === 'w:moveFrom') deleting++;
      else if (name === 'w:drawing' || name === 'w:pict') boxes++ === 0 && body.pictures++;
      else if (name === 'w:footnoteReference' || name === 'w:endnoteReference') body.footnotes++;
      else if (name === 'w:commentReference') body.comments++;
      else if (name === 'w:tr') rows.push({ cells: [], cell: [] });
    },
    close(name) {
      if (name === 'w:t') inText = false;
      else if (name === 'w:p' && boxes === 0) endParagraph();
      else if (name === 'w:del' || name === 'w:moveFrom') {
        deleting--;
        body.deleted++;
      } else if (name === 'w:drawing' || name === 'w:pict') boxes--;
      else if (name === 'w:tc') {
        const row = rows[rows.length - 1];
        row?.cells.push(row.cell.filter((line) => line !== '').join(' '));
        if (row) row.cell = [];
      } else if (name === 'w:tr') {
        const row = rows.pop();
        const outer = rows[rows.length - 1];
        const line = rowText(row?.cells ?? []);
        if (outer) outer.cell.push(line);
        else body.blocks.push({ text: line });
      }
    },
    text(words) {
      if (inText && deleting === 0 && boxes === 0) text += words;
    },
  });
  return body;
}

function headingOf(style: string): number | undefined {
  if (/^title$/i.test(style)) return 1;
  const level = /^(?:heading|berschrift|titre|ttulo|kop|rubrik|titolo)\s?(\d)$/i.exec(style)?.[1];
  return level === undefined ? undefined : Math.min(6, Number(level));
}
