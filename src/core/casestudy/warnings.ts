/** What a person should know before a generated note is shown to others. */
import { say, type Saying } from '../said/sayings';
import type { NoteContext } from './context';
import type { Evidence } from './evidence';

/** Warnings about a generated text. They may name names: they are for the researcher, not for the note. */
export function warningsOf(text: string, evidence: Evidence, context: NoteContext): Saying[] {
  const warnings: Saying[] = [];
  const { names, corpus } = context;
  const telling = evidence.sources.filter(({ document }) => names.reveals(document.name)).map(({ document }) => document.path);
  if (telling.length > 0) {
    warnings.push(say('telling-file-names', telling));
  }
  const parts = names.partsIn(text);
  if (parts.length > 0) {
    warnings.push(say('parts-of-names', parts));
  }
  for (const { name, pseudonym } of corpus.cases()) {
    if (pseudonym !== null && names.reveals(pseudonym)) {
      warnings.push(say('telling-pseudonym', pseudonym, name));
    }
  }
  for (const document of evidence.missing) warnings.push(say('left-out', document.path));
  return warnings;
}
