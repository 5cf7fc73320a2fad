/** The note of a document that was brought in. */
import { applyChanges } from '../../markup/changes';
import { Refusal } from '../../markup/types';
import { say, type Saying } from '../../said/sayings';
import { setProperty } from '../../text/front-matter-edit';
import { yamlWords } from '../../text/yaml-words';
import { draftOf, type ImportReport, type NoteDraft, type NoteOptions, type Property } from './draft';
import { withComments } from './note-annotations';
import type { ImportPreview } from './preview';
import type { ImportedFile } from './read';
import type { ImportedDocument } from './types';

/** A note to be made. */
export interface ImportNote {
  /** Where it is to lie; whoever writes it puts a number behind the name where that is taken. */
  readonly path: string;
  readonly text: string;
  readonly report: ImportReport;
}

/** Writes the note: front matter, then one turn a paragraph. Linear. Throws a `Refusal` as `finished` does. */
export function noteOf(file: Pick<ImportedFile, 'name' | 'hash'>, document: ImportedDocument, options: NoteOptions): ImportNote {
  return finished(draftOf(file, document, options));
}

/** The note of a draft. Throws a `Refusal`, as `setProperty` does, where it is Markdown whose front matter takes no property. */
export function finished({ path, text: draft, isNote, properties, report, annotations, places }: NoteDraft): ImportNote {
  const head = isNote ? '' : frontMatter(properties);
  const whole = isNote ? withProperties(draft, properties) : head + draft;
  const { text, comments } = withComments(whole, places.map((mark) => ({ ...mark, at: mark.at + head.length })), annotations);
  const lost = report.memos - comments;
  const losses = lost > 0 ? [...report.losses, say('lost', 'placeless', lost)] : report.losses;
  return { path, text, report: { ...report, memos: comments, losses } };
}

/** Why a previewed file gives no note: Markdown has front matter of its own, which may take no property. Null where it does. */
export function refusedFor({ front }: Pick<ImportPreview, 'front'>): Saying | null {
  if (front === null) return null;
  try {
    withProperties(front.text, front.properties);
    return null;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.said;
  }
}

function frontMatter(properties: readonly Property[]): string {
  const lines = properties.flatMap(([key, value]) => (typeof value === 'string' ? [`${key}: ${yamlWords(value)}`] : [`${key}:`, ...value.map((item) => `  - ${yamlWords(item)}`)]));
  return ['---', ...lines, '---', ''].join('\n');
}

function withProperties(note: string, properties: readonly Property[]): string {
  return properties.reduce((text, [key, value]) => applyChanges(text, setProperty(text, key, value)), note);
}
