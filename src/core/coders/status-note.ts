/** A coder's note: a list of documents with their status, as a person would write it. */
import { linksIn } from '../links/links';
import { isCoder, isDate } from '../markup/tag';
import type { TextChange } from '../markup/types';
import { baseName } from '../cases/names';
import { detach } from '../text/detach';
import { frontMatterHas, readFrontMatter } from '../text/front-matter';
import { bodyStart } from '../text/front-matter-place';
import { typeOf } from '../text/scope';
import type { CoderNote, DocumentStatus, StatusLine } from './types';

/** All there are, in the order one comes to them. */
export const documentStatuses: readonly DocumentStatus[] = ['unread', 'read', 'coded', 'reviewed'];

/**
 * Reads a note of `type: coder`; null for any other. The coder is the property `coder`, else the note's name. A line of
 * a list that begins with a status and holds a link says something of that document
 * (`- coded 2026-11-22 [[Interview 03]]`); whatever else stands in the note is the coder's own.
 */
export function readCoderNote(path: string, text: string): CoderNote | null {
  if (!frontMatterHas(text, 'coder')) return null;
  const { properties } = readFrontMatter(text);
  if (typeOf(properties) !== 'coder') return null;
  const said = properties['coder'];
  const named = typeof said === 'string' || typeof said === 'number' ? String(said).trim().replace(/^@/, '') : '';
  const lines = statusLines(text).map(({ status, date, target }) => ({ status, date: date === null ? null : detach(date), target: detach(target) }));
  return { path, said: isCoder(named) ? named : null, coder: isCoder(named) ? named : baseName(path), lines };
}

/** A new coder's note, without any line yet. */
export function newCoderNote(coder: string): string {
  return `---\ntype: coder\ncoder: ${JSON.stringify(coder)}\n---\nWhat ${coder} has read, coded and reviewed.\n`;
}

/** What is to be said of a document. */
export interface StatusChange {
  readonly status: DocumentStatus;
  /** YYYY-MM-DD */
  readonly date: string;
  /** The link that is written where the document has no line yet. */
  readonly link: string;
  /** Whether a link's target means the document. */
  readonly isMeant: (target: string) => boolean;
}

/**
 * Says in a coder's note how far they are with a document: its last line is changed where it stands, its link and what
 * was written behind it kept; without one a line is put behind the last one. Unread takes all its lines out. Raw
 * offsets; every other line keeps its bytes. No changes where the note says so already.
 */
export function changeStatus(text: string, change: StatusChange): TextChange[] {
  const lines = statusLines(text);
  const about = lines.filter(({ target }) => change.isMeant(target));
  if (change.status === 'unread') return about.map(({ from, end }) => lineWithBreak(text, from, end));
  const last = about[about.length - 1];
  if (last) {
    const said = `${change.status} ${change.date}`;
    return text.slice(last.said.from, last.said.to) === said ? [] : [{ ...last.said, insert: said }];
  }
  const line = `- ${change.status} ${change.date} ${change.link}`;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const behind = lines[lines.length - 1];
  if (behind) return [{ from: behind.end, to: behind.end, insert: `${newline}${line}` }];
  const body = text.slice(bodyStart(text));
  const gap = body.trim() === '' ? (text === '' || text.endsWith('\n') ? '' : newline) : body.endsWith(`${newline}${newline}`) ? '' : text.endsWith('\n') ? newline : `${newline}${newline}`;
  return [{ from: text.length, to: text.length, insert: `${gap}${line}${newline}` }];
}

interface FoundLine extends StatusLine {
  /** The line without its break, and where status and date stand in it; raw offsets. */
  readonly from: number;
  readonly end: number;
  readonly said: { readonly from: number; readonly to: number };
}

const pattern = /^([ \t]*[-*+][ \t]+(?:\[.\][ \t]+)?)(unread|read|coded|reviewed)(?:[ \t]+(\d{4}-\d{2}-\d{2}))?(?=[ \t:,;[(]|$)/i;

function statusLines(text: string): FoundLine[] {
  const found: FoundLine[] = [];
  for (let from = bodyStart(text); from < text.length; ) {
    const newline = text.indexOf('\n', from);
    const next = newline < 0 ? text.length : newline + 1;
    const end = newline < 0 ? text.length : newline > from && text[newline - 1] === '\r' ? newline - 1 : newline;
    const line = text.slice(from, end);
    const match = pattern.exec(line);
    const link = match ? linksIn(line)[0] : undefined;
    if (match && link) {
      const [, lead = '', word = '', date] = match;
      const at = from + lead.length;
      found.push({
        status: word.toLowerCase() as DocumentStatus,
        date: date !== undefined && isDate(date) ? date : null,
        target: link.target,
        from,
        end,
        said: { from: at, to: from + match[0].length },
      });
    }
    from = next;
  }
  return found;
}

/** A line goes with its break; the last one of a note that ends without a break, with the one before it. */
function lineWithBreak(text: string, from: number, end: number): TextChange {
  const next = text.startsWith('\r\n', end) ? end + 2 : end < text.length ? end + 1 : end;
  return { from, to: next, insert: '' };
}
