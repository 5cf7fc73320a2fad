/** The body of a Word file as paragraphs, with the places of its footnotes and comments. */
import type { Annotation, Mark } from '../annotations';
import type { Block } from './plain-text';
import { rowText } from './table-rows';
import type { WordNotes } from './word-notes';
import { readXml } from './xml';

/** Paragraphs, what is written beside them, and how much there is that they do not hold. */
export interface WordBody {
  readonly blocks: readonly Block[];
  readonly annotations: readonly Annotation[];
  readonly pictures: number;
  /** Notes that are referred to and are not there, or have no words. */
  readonly footnotes: number;
  readonly comments: number;
  readonly deleted: number;
}

interface Paragraph {
  text: string;
  heading: number | undefined;
  item: number | undefined;
  marks: Mark[];
}

/** A row of a table: cells, and what is marked in any of them. */
interface Row {
  readonly cells: string[];
  cell: string[];
  readonly marks: Mark[];
}

const paragraph = (): Paragraph => ({ text: '', heading: undefined, item: undefined, marks: [] });

/**
 * Reads `word/document.xml`. What was put in with changes tracked is kept, what was deleted is not. Text boxes follow
 * the paragraph they are tied to.
 */
export function readWordBody(bytes: Uint8Array, notes: WordNotes): WordBody {
  const counts = { pictures: 0, footnotes: 0, comments: 0, deleted: 0 };
  const blocks: Block[] = [];
  const annotations: Annotation[] = [];
  const commented = new Map<string, number>();
  const begun = new Set<string>();
  let [inText, deleting, fallback] = [false, 0, 0];
  let open = paragraph();
  /** Paragraphs, and rows of tables, around the text box that is open; and what boxes hold, until their paragraph ends. */
  const around: { readonly open: Paragraph; readonly rows: Row[] }[] = [];
  const drawings: { box: boolean }[] = [];
  let boxed: Block[] = [];
  let rows: Row[] = [];
  const put = (block: Block): void => {
    if (around.length > 0) boxed.push(block);
    else blocks.push(block);
  };
  const settle = (): void => {
    if (around.length > 0 || boxed.length === 0) return;
    blocks.push(...boxed);
    boxed = [];
  };
  const endParagraph = (): void => {
    const { text, heading, item, marks } = open;
    open = paragraph();
    const row = rows[rows.length - 1];
    if (row) {
      row.cell.push(text.trim());
      row.marks.push(...marks);
      return;
    }
    put({ text, ...(heading !== undefined ? { heading } : item !== undefined ? { item } : {}), ...(marks.length > 0 ? { marks } : {}) });
    settle();
  };
  const endRow = (): void => {
    const row = rows.pop();
    if (!row) return;
    const line = rowText(row.cells);
    const outer = rows[rows.length - 1];
    if (outer) {
      outer.cell.push(line);
      outer.marks.push(...row.marks);
      return;
    }
    // Cells are set anew: what is marked in one is marked in the row.
    const marks = row.marks.map((mark): Mark => ({ ...mark, at: mark.edge === 'start' ? 0 : line.length }));
    put({ text: line, ...(marks.length > 0 ? { marks } : {}) });
    if (rows.length === 0) settle();
  };
  const mark = (edge: Mark['edge'], annotation: number): void => void open.marks.push({ at: open.text.length, edge, annotation });
  const footnote = (note: Annotation | undefined): void => {
    if (note) mark('point', annotations.push(note) - 1);
    else counts.footnotes++;
  };
  const comment = (id: string): number | null => {
    const known = commented.get(id);
    const note = notes.comments.get(id);
    if (known !== undefined || !note) return known ?? null;
    commented.set(id, annotations.push(note) - 1);
    return annotations.length - 1;
  };
  const onOpen: Readonly<Record<string, (attributes: Readonly<Record<string, string>>) => void>> = {
    'w:t': () => (inText = true),
    'w:tab': () => (open.text += '\t'),
    'w:br': () => (open.text += '\n'),
    'w:cr': () => (open.text += '\n'),
    'w:noBreakHyphen': () => (open.text += '-'),
    'w:pStyle': (attributes) => (open.heading = headingOf(attributes['w:val'] ?? '') ?? open.heading),
    'w:ilvl': (attributes) => (open.item = Math.min(12, (Number(attributes['w:val']) || 0) + 1)),
    'w:del': () => deleting++,
    'w:moveFrom': () => deleting++,
    'w:drawing': () => drawings.push({ box: false }),
    'w:pict': () => drawings.push({ box: false }),
    'w:txbxContent': () => {
      for (const drawing of drawings) drawing.box = true;
      around.push({ open, rows });
      [open, rows] = [paragraph(), []];
    },
    'w:footnoteReference': (attributes) => footnote(notes.footnotes.get(attributes['w:id'] ?? '')),
    'w:endnoteReference': (attributes) => footnote(notes.endnotes.get(attributes['w:id'] ?? '')),
    'w:commentRangeStart': (attributes) => {
      const id = attributes['w:id'] ?? '';
      const known = begun.has(id) ? null : comment(id);
      begun.add(id);
      if (known !== null) mark('start', known);
    },
    'w:commentRangeEnd': (attributes) => {
      const known = commented.get(attributes['w:id'] ?? '');
      if (known !== undefined) mark('end', known);
    },
    'w:commentReference': (attributes) => {
      const id = attributes['w:id'] ?? '';
      if (begun.has(id) && commented.has(id)) return;
      const known = comment(id);
      if (known === null) {
        counts.comments++;
        return;
      }
      // A comment on no words in particular is one on its paragraph so far.
      open.marks.unshift({ at: 0, edge: 'start', annotation: known });
      mark('end', known);
    },
    'w:tr': () => rows.push({ cells: [], cell: [], marks: [] }),
  };
  const onClose: Readonly<Record<string, () => void>> = {
    'w:t': () => (inText = false),
    'w:p': endParagraph,
    'w:del': () => (deleting--, counts.deleted++),
    'w:moveFrom': () => (deleting--, counts.deleted++),
    'w:drawing': () => drawings.pop()?.box === false && counts.pictures++,
    'w:pict': () => drawings.pop()?.box === false && counts.pictures++,
    'w:txbxContent': () => {
      const outer = around.pop();
      if (outer) ({ open, rows } = outer);
    },
    'w:tc': () => {
      const row = rows[rows.length - 1];
      row?.cells.push(row.cell.filter((line) => line !== '').join(' '));
      if (row) row.cell = [];
    },
    'w:tr': endRow,
  };
  readXml(bytes, {
    open(name, attributes) {
      // The same drawing once more, for programs of old.
      if (name === 'mc:Fallback') fallback++;
      if (fallback === 0) onOpen[name]?.(attributes);
    },
    close(name) {
      if (fallback === 0) onClose[name]?.();
      if (name === 'mc:Fallback') fallback--;
    },
    text(words) {
      if (inText && deleting === 0 && fallback === 0) open.text += words;
    },
  });
  return { blocks: [...blocks, ...boxed], annotations, ...counts };
}

function headingOf(style: string): number | undefined {
  if (/^title$/i.test(style)) return 1;
  const level = /^(?:heading|berschrift|titre|ttulo|kop|rubrik|titolo)\s?(\d)$/i.exec(style)?.[1];
  return level === undefined ? undefined : Math.min(6, Number(level));
}
