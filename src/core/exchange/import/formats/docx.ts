/** Word files. Only the words are read: macros, pictures and links to elsewhere are never touched. */
import { Refusal } from '../../../markup/types';
import { readWordBody } from './docx-body';
import { say, type Saying } from '../../../said/sayings';
import { openPackage, type Package } from './package';
import { readBlocks } from './plain-text';
import { isTeamsTranscript, readTeamsTranscript } from './teams';
import { lossesOf } from '../losses';
import type { Read } from '../types';
import { wordNotes } from './word-notes';

/** Reads a DOCX file. Throws a `Refusal` where it is damaged, protected or a trap. */
export function readDocx(bytes: Uint8Array): Read {
  const parts = openPackage(bytes);
  const main = parts.read('word/document.xml');
  if (!main) throw new Refusal('part-missing', 'word/document.xml');
  const { blocks, annotations, ...counts } = readWordBody(main, wordNotes(parts));
  const text = blocks.map((block) => block.text).join('\n');
  const warnings = packageWarnings(parts);
  if (!isTeamsTranscript(text)) {
    const read = readBlocks(blocks);
    return { ...read, annotations, losses: [...lossesOf(counts), ...(read.losses ?? [])], warnings };
  }
  // Its lines are joined to turns, and lose the places of what stood beside them.
  const [comments, footnotes] = (['comment', 'footnote'] as const).map((kind) => annotations.filter((annotation) => annotation.kind === kind).length);
  return { ...readTeamsTranscript(text), losses: lossesOf({ ...counts, comments: counts.comments + (comments ?? 0), footnotes: counts.footnotes + (footnotes ?? 0) }), warnings };
}

/** What a package holds that a document should not. */
export function packageWarnings(parts: Package): Saying[] {
  const warnings: Saying[] = [];
  if (parts.names.some((name) => /vbaProject|\.bas$|^Basic\/|\/Scripts\//i.test(name))) warnings.push(say('macros'));
  if (parts.escaping > 0) warnings.push(say('leads-out', parts.escaping));
  return warnings;
}
