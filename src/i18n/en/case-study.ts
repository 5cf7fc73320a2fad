/** Case-study notes. */
export const caseStudy = {
  create: 'Create case-study note',
  update: 'Update evidence',
  choose: 'Choose a case…',
  noCases: 'There is no case yet. A case is a note with the property type set to case.',
  documents: (n: number) => (n === 0 ? 'no document speaks of it' : n === 1 ? '1 document' : `${n} documents`),
  previewTitle: (name: string) => `Case study on ${name}`,
  previewPath: (path: string) => `A new note, ${path}`,
  previewSources: (n: number) => (n === 1 ? 'From 1 document' : `From ${n} documents`),
  previewBlockIds: (ids: number, notes: number) =>
    `${ids === 1 ? '1 block id is' : `${ids} block ids are`} added to ${notes === 1 ? '1 source' : `${notes} sources`}, so that links lead to the paragraph`,
  previewCreate: 'Create note',
  blockIdsFailed: (paths: readonly string[]) => `No block ids could be added to ${paths.join(', ')}; links lead there less exactly.`,
  quotesHidden: 'This note quotes what others coded in documents you have not finished: it can be updated once you have. Nothing was changed.',
  changedMeanwhile: 'The note was changed while its evidence was gathered. Nothing was written: update again.',
  upToDate: (report: { readonly kept: number; readonly deleted: number }) =>
    `The evidence is up to date.${report.kept + report.deleted > 0 ? ` ${report.kept} quotations stand as you made them, ${report.deleted} stay deleted.` : ''}`,
  updated: (report: {
    readonly added: number;
    readonly renewed: number;
    readonly removed: number;
    readonly kept: number;
    readonly deleted: number;
    readonly changed: number;
    readonly themes: readonly string[];
  }) => {
    const parts = [
      report.added > 0 ? `${report.added} added` : null,
      report.renewed > 0 ? `${report.renewed} renewed` : null,
      report.removed > 0 ? `${report.removed} taken out` : null,
      report.kept > 0 ? `${report.kept} kept as you made them` : null,
      report.deleted > 0 ? `${report.deleted} stay deleted` : null,
    ].filter((part) => part !== null);
    return [
      parts.length > 0 ? `Evidence updated. Quotations: ${parts.join(', ')}.` : 'Evidence updated.',
      report.themes.length > 0 ? `New themes: ${report.themes.join(', ')}.` : null,
      report.changed > 0 ? `${report.changed} of those you kept have changed in their source: look at them.` : null,
    ]
      .filter((part) => part !== null)
      .join('\n');
  },
};
