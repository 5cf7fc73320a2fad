/** Footnotes, endnotes and comments of Word files: each kind has a part of its own. */
import type { Annotation } from '../annotations';
import type { Package } from './package';
import { readXml } from './xml';

/** By their ids in the body. */
export interface WordNotes {
  readonly footnotes: ReadonlyMap<string, Annotation>;
  readonly endnotes: ReadonlyMap<string, Annotation>;
  readonly comments: ReadonlyMap<string, Annotation>;
}

/** Reads the notes of a Word file. Throws a `Refusal` where a part is damaged or a trap. */
export function wordNotes(parts: Package): WordNotes {
  return {
    footnotes: notesIn(parts.read('word/footnotes.xml'), 'w:footnote', 'footnote'),
    endnotes: notesIn(parts.read('word/endnotes.xml'), 'w:endnote', 'footnote'),
    comments: notesIn(parts.read('word/comments.xml'), 'w:comment', 'comment'),
  };
}

function notesIn(bytes: Uint8Array | null, element: string, kind: Annotation['kind']): ReadonlyMap<string, Annotation> {
  const notes = new Map<string, Annotation>();
  if (!bytes) return notes;
  let [text, inText, deleting] = ['', false, 0];
  let open: { readonly id: string; readonly author: string | null; readonly date: string | null } | null = null;
  readXml(bytes, {
    open(name, attributes) {
      if (name === element) {
        text = '';
        // Lines that part footnotes from the text are kept as footnotes, too.
        open = attributes['w:type'] === undefined || attributes['w:type'] === 'normal' ? { id: attributes['w:id'] ?? '', author: attributes['w:author']?.trim() || null, date: dayOf(attributes['w:date'] ?? '') } : null;
      } else if (name === 'w:t') inText = true;
      else if (name === 'w:tab' || name === 'w:br' || name === 'w:cr') text += ' ';
      else if (name === 'w:del' || name === 'w:moveFrom') deleting++;
    },
    close(name) {
      if (name === 'w:t') inText = false;
      else if (name === 'w:p') text += ' ';
      else if (name === 'w:del' || name === 'w:moveFrom') deleting--;
      else if (name === element && open) {
        const { id, author, date } = open;
        const words = text.replace(/\s+/g, ' ').trim();
        if (words !== '') notes.set(id, { kind, text: words, author, date });
        open = null;
      }
    },
    text(words) {
      if (inText && deleting === 0) text += words;
    },
  });
  return notes;
}

/** `2023-05-18T08:58:00Z` → `2023-05-18`; null where it is no date. */
export function dayOf(date: string): string | null {
  return /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?=T|$)/.exec(date)?.[0] ?? null;
}
