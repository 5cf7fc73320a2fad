/** Von Fallstudien und dem, was darin zitiert wird. */
import type { caseStudySayings } from '../../../core/said/case-study';

export const caseStudy: typeof caseStudySayings = {
  'no-evidence': (name) => `Kein Dokument spricht von „${name}“. Den Fall in der Eigenschaft \`cases\` eines Dokuments nennen oder ihm den Namen der sprechenden Person als Alias geben.`,
  'not-a-case-study': () => 'Das ist keine Fallstudie: Sie hat keine Eigenschaft `case`.',
  'case-unreadable': (line, message) => `Das ist keine Fallstudie: Ihre Eigenschaften sind nicht lesbar (Zeile ${line}: ${message}).`,
  'nothing-generated': () => 'Die Notiz hat keinen erzeugten Abschnitt mehr: nichts zu aktualisieren.',
  'ambiguous-case': (name, cases) => `${cases} Fälle haben das Pseudonym „${name}“: jedem ein eigenes geben.`,
  'unknown-case': (name, known) => `Es gibt keinen Fall „${name}“: ${known === 0 ? 'Keine Notiz hat `type: case`' : `Von den ${known} bekannten (Notizen mit \`type: case\`) heißt keiner so`}.`,

  'telling-file-names': (paths) => `Im Dateinamen von ${paths.join(', ')} steht ein echter Name: Links tragen ihn, auch wenn er nicht zu sehen ist. Die Datei umbenennen.`,
  'parts-of-names': (parts) => `Ein Teil eines Namens, der ein Pseudonym hat, steht im Text: ${parts.join(', ')}. Ihn bei dem Fall als Alias eintragen.`,
  'telling-pseudonym': (pseudonym, name) => `Das Pseudonym „${pseudonym}“ von ${name} ist ein Name, der selbst ein Pseudonym hat.`,
  'left-out': (path) => `${path} war nicht lesbar und ist weggelassen.`,
  'unread-note': (path) => `${path} war nicht lesbar.`,
  'data-alone': () => 'Nur Daten werden zitiert: Diese Textstelle ist eine Zwischenbemerkung, oder ihre Kodierung gibt es nicht mehr.',
  withheld: () => 'Diese Textstelle wird zurückgehalten: Sie soll außerhalb der Daten nicht erscheinen.',
};
