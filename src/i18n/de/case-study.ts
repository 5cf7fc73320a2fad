/** Fallstudien. */
import type { Strings } from '../ui';

export const caseStudy: Strings['caseStudy'] = {
  create: 'Fallstudie anlegen',
  update: 'Belege aktualisieren',
  choose: 'Fall wählen …',
  noCases: 'Es gibt noch keinen Fall. Ein Fall ist eine Notiz mit der Eigenschaft type und dem Wert case.',
  documents: (n) => (n === 0 ? 'kein Dokument handelt davon' : n === 1 ? '1 Dokument' : `${n} Dokumente`),
  previewTitle: (name) => `Fallstudie zu ${name}`,
  previewPath: (path) => `Eine neue Notiz, ${path}`,
  previewSources: (n) => (n === 1 ? 'Aus 1 Dokument' : `Aus ${n} Dokumenten`),
  previewBlockIds: (ids, notes) =>
    `${ids === 1 ? '1 Block-ID kommt' : `${ids} Block-IDs kommen`} in ${notes === 1 ? '1 Quelle' : `${notes} Quellen`} hinzu, damit Links zum Absatz führen`,
  previewCreate: 'Notiz anlegen',
  blockIdsFailed: (paths) => `In ${paths.join(', ')} konnten keine Block-IDs ergänzt werden; Links führen dort weniger genau hin.`,
  quotesHidden: 'Diese Notiz zitiert Kodierungen anderer aus Dokumenten, die noch nicht abgeschlossen sind: Danach lässt sie sich aktualisieren. Nichts wurde geändert.',
  changedMeanwhile: 'Die Notiz wurde geändert, während ihre Belege gesammelt wurden. Nichts wurde geschrieben: bitte noch einmal aktualisieren.',
  upToDate: (report) =>
    `Die Belege sind aktuell.${report.kept + report.deleted > 0 ? ` ${report.kept} Zitate bleiben wie bearbeitet, ${report.deleted} bleiben gelöscht.` : ''}`,
  updated: (report) => {
    const parts = [
      report.added > 0 ? `${report.added} hinzugekommen` : null,
      report.renewed > 0 ? `${report.renewed} erneuert` : null,
      report.removed > 0 ? `${report.removed} entfernt` : null,
      report.kept > 0 ? `${report.kept} wie bearbeitet behalten` : null,
      report.deleted > 0 ? `${report.deleted} bleiben gelöscht` : null,
    ].filter((part) => part !== null);
    return [
      parts.length > 0 ? `Belege aktualisiert. Zitate: ${parts.join(', ')}.` : 'Belege aktualisiert.',
      report.themes.length > 0 ? `Neue Themen: ${report.themes.join(', ')}.` : null,
      report.changed > 0 ? `Bei ${report.changed} der behaltenen Zitate hat sich die Quelle geändert: bitte ansehen.` : null,
    ]
      .filter((part) => part !== null)
      .join('\n');
  },
};
