/** What a person should know before a generated note is shown to others. */
import type { NoteContext } from './context';
import type { Evidence } from './evidence';

/** Warnings about a generated text. They may name names: they are for the researcher, not for the note. */
export function warningsOf(text: string, evidence: Evidence, context: NoteContext): string[] {
  const warnings: string[] = [];
  const { names, corpus } = context;
  const telling = evidence.sources.filter(({ document }) => names.reveals(document.name)).map(({ document }) => document.path);
  if (telling.length > 0) {
    warnings.push(`A real name stands in the file name of ${telling.join(', ')}: links carry it though it does not show. Rename the file.`);
  }
  const parts = names.partsIn(text);
  if (parts.length > 0) {
    warnings.push(`Part of a name that has a pseudonym stands in the text: ${parts.join(', ')}. Add it to the aliases of the case.`);
  }
  for (const { name, pseudonym } of corpus.cases()) {
    if (pseudonym !== null && names.reveals(pseudonym)) {
      warnings.push(`The pseudonym "${pseudonym}" of ${name} is a name that has a pseudonym of its own.`);
    }
  }
  for (const document of evidence.missing) warnings.push(`${document.path} could not be read and is left out.`);
  return warnings;
}
