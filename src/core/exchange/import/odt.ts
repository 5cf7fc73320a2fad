/** OpenDocument texts. Only the words are read. */
import { Refusal } from '../../markup/types';
import { lossesOf, packageWarnings } from './docx';
import { openPackage } from './package';
import { type Block, readBlocks } from './plain-text';
import { rowText } from './table-rows';
import type { Read } from './types';
import { readXml } from './xml';

/** Reads an ODT file. Throws a `Refusal` where it is damaged, protected or a trap. */
export function readOdt(bytes: Uint8Array): Read {
  const parts = openPackage(bytes);
  const manifest = parts.read('META-INF/manifest.xml');
  if (manifest && new TextDecoder().decode(manifest).includes('encryption-data')) {
    throw new Refusal('protected', 'It is protected with a password. Open it in its program, save it without one, and import that.');
  }
  const content = parts.read('content.xml');
  if (!content) throw new Refusal('broken', 'It has no text in it (content.xml is missing).');
  const { blocks, ...counts } = bodyOf(content);
  return { ...readBlocks(blocks), losses: lossesOf(counts), warnings: packageWarnings(parts) };
}

function bodyOf(bytes: Uint8Array): { blocks: Block[]; pictures: number; footnotes: number; comments: number; deleted: number } {
  const body = { blocks: [] as Block[], pictures: 0, footnotes: 0, comments: 0, deleted: 0 };
  let [text, paragraphs, unread, list] = ['', 0, 0, 0];
  let heading: number | undefined;
  const rows: { cells: string[]; cell: string[] }[] = [];
  const counted: Readonly<Record<string, 'pictures' | 'footnotes' | 'comments' | 'deleted'>> = {
    'draw:frame': 'pictures',
    'text:note': 'footnotes',
    'office:annotation': 'comments',
    'text:tracked-changes': 'deleted',
  };
  readXml(bytes, {
    open(name, attributes) {
      const count = counted[name];
      if (count !== undefined && unread++ === 0) body[count]++;
      if (unread > 0) return;
      if (name === 'text:p' || name === 'text:h') {
        if (paragraphs++ === 0) text = '';
        heading = name === 'text:h' ? Math.min(6, Number(attributes['text:outline-level']) || 1) : undefined;
      } else if (name === 'text:tab') text += '\t';
      else if (name === 'text:line-break') text += '\n';
      else if (name === 'text:s') text += ' '.repeat(Math.min(80, Number(attributes['text:c']) || 1));
      else if (name === 'text:list') list++;
      else if (name === 'table:table-row') rows.push({ cells: [], cell: [] });
    },
    close(name) {
      if (counted[name] !== undefined) {
        unread--;
        return;
      }
      if (unread > 0) return;
      if (name === 'text:p' || name === 'text:h') {
        if (--paragraphs > 0) return;
        const row = rows[rows.length - 1];
        if (row) row.cell.push(text.trim());
        else body.blocks.push({ text, ...(heading !== undefined ? { heading } : list > 0 ? { item: Math.min(12, list) } : {}) });
      } else if (name === 'text:list') list--;
      else if (name === 'table:table-cell') {
        const row = rows[rows.length - 1];
        row?.cells.push(row.cell.join(' '));
        if (row) row.cell = [];
      } else if (name === 'table:table-row') body.blocks.push({ text: rowText(rows.pop()?.cells ?? []) });
    },
    text(words) {
      if (paragraphs > 0 && unread === 0) text += words.replace(/[ \t\n\r]+/g, ' ');
    },
  });
  return body;
}
