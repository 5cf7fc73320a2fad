/** Word files. Only the words are read: macros, pictures and links to elsewhere are never touched. */
import { Refusal } from '../../markup/types';
import { readWordBody } from './docx-body';
import { openPackage, type Package } from './package';
import { readBlocks } from './plain-text';
import { isTeamsTranscript, readTeamsTranscript } from './teams';
import type { Read } from './types';
import { wordNotes } from './word-notes';

/** Reads a DOCX file. Throws a `Refusal` where it is damaged, protected or a trap. */
export function readDocx(bytes: Uint8Array): Read {
  const parts = openPackage(bytes);
  const main = parts.read('word/document.xml');
  if (!main) throw new Refusal('broken', 'It has no Word document in it (word/document.xml is missing).');
  const { blocks, annotations, ...counts } = readWordBody(main, wordNotes(parts));
  const text = blocks.map((block) => block.text).join('\n');
  const warnings = packageWarnings(parts);
  if (!isTeamsTranscript(text)) return { ...readBlocks(blocks), annotations, losses: lossesOf(counts), warnings };
  // Its lines are joined to turns, and lose the places of what stood beside them.
  const [comments, footnotes] = (['comment', 'footnote'] as const).map((kind) => annotations.filter((annotation) => annotation.kind === kind).length);
  return { ...readTeamsTranscript(text), losses: lossesOf({ ...counts, comments: counts.comments + (comments ?? 0), footnotes: counts.footnotes + (footnotes ?? 0) }), warnings };
}

/** What a package holds that a document should not. */
export function packageWarnings(parts: Package): string[] {
  const warnings: string[] = [];
  if (parts.names.some((name) => /vbaProject|\.bas$|^Basic\/|\/Scripts\//i.test(name))) warnings.push('The file contains macros. They were not run and are left out.');
  if (parts.escaping > 0) warnings.push(`${parts.escaping} part${parts.escaping === 1 ? '' : 's'} of the file had names that lead out of it; left out.`);
  return warnings;
}

/** What is left out, in words. */
export function lossesOf(counts: Readonly<Record<'pictures' | 'footnotes' | 'comments' | 'deleted', number>>): string[] {
  const names = {
    pictures: ['picture', 'pictures'],
    footnotes: ['footnote', 'footnotes'],
    comments: ['comment in the margin', 'comments in the margin'],
    deleted: ['stretch deleted with changes tracked', 'stretches deleted with changes tracked'],
  } as const;
  return (Object.keys(names) as (keyof typeof names)[]).flatMap((key) => (counts[key] > 0 ? [`${counts[key]} ${names[key][counts[key] === 1 ? 0 : 1]}`] : []));
}
