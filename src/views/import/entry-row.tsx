import type { VNode } from 'preact';
import { say } from '../../core/said/sayings';
import { ui } from '../../i18n/ui';
import { spoken } from '../../i18n/spoken';
import { CorrectionsForm } from './corrections-form';
import { documentsWanted, type ImportEntry } from './entry';
import { languageName } from './language-name';
import type { ImportModel } from './model';

interface EntryRowProps {
  readonly entry: ImportEntry;
  /** Files of the import. */
  readonly total: number;
  /** The path of the note that it seems to correct. */
  readonly corrects: string | null;
  readonly isAsking: boolean;
  readonly model: ImportModel;
}

/** A file of the import: what it is, whether it comes in, and what of that can be corrected. */
export function EntryRow({ entry, total, corrects, isAsking, model }: EntryRowProps): VNode {
  const { id, name, file, recording, reports, twin, why } = entry;
  const [report] = reports;
  // A file alone is imported or the dialog is left.
  const isAsked = file !== null && (total > 1 || !entry.wanted || twin !== null || entry.already.some((path) => path !== null));
  return (
    <div role="listitem" class={file ? 'emic-import-file' : 'emic-import-file is-refused'}>
      <div class="emic-file-name" dir="auto">
        {isAsked ? (
          <label>
            <input type="checkbox" checked={entry.wanted} disabled={!isAsking} onChange={({ currentTarget: { checked } }) => model.want(id, checked)} />
            <span>{name}</span>
          </label>
        ) : (
          name
        )}
      </div>
      {why === null ? null : <div class="emic-warning">{why}</div>}
      {twin === null ? null : <div dir="auto">{ui.importing.twin(twin)}</div>}
      <Already entry={entry} />
      {corrects === null ? null : <div dir="auto">{ui.updating.sourceOf(baseName(corrects))}</div>}
      {file ? <div class="emic-file-facts">{factsOf(entry).join(' · ')}</div> : null}
      {report && report.speakers.length > 0 ? <div class="emic-file-facts" dir="auto">{ui.importing.speakers(report.speakers)}</div> : null}
      {recording === null ? null : <div class="emic-file-facts" dir="auto">{ui.importing.recording(recording)}</div>}
      {sumOf(reports, 'memos') > 0 ? <div class="emic-file-facts">{ui.importing.memos(sumOf(reports, 'memos'))}</div> : null}
      {sumOf(reports, 'footnotes') > 0 ? <div class="emic-file-facts">{ui.importing.footnotes(sumOf(reports, 'footnotes'))}</div> : null}
      {reports.flatMap(({ losses }) => losses.map(spoken)).map((loss) => (
        <div class="emic-file-facts" key={loss}>{ui.importing.leftOut(loss)}</div>
      ))}
      {reports.flatMap(({ warnings }) => warnings.map(spoken)).map((warning) => (
        <div class="emic-warning" key={warning}>{warning}</div>
      ))}
      {file || entry.isText ? <CorrectionsForm entry={entry} isAsking={isAsking} onCorrect={(say) => void model.correct(id, say)} /> : null}
    </div>
  );
}

/** The notes that were made of the same bytes before. */
function Already({ entry }: { entry: ImportEntry }): VNode | null {
  const there = entry.already.filter((path) => path !== null);
  const [first] = there;
  if (first === undefined) return null;
  const left = documentsWanted({ ...entry, wanted: true }).length;
  const isWhole = there.length === entry.already.length;
  return <div dir="auto">{isWhole ? ui.importing.already(first) : ui.importing.alreadySome(there.length, left)}</div>;
}

function factsOf({ file, reports }: ImportEntry): string[] {
  const first = file?.documents[0];
  if (!file || !first) return [];
  const turns = reports.reduce((sum, each) => sum + each.turns, 0);
  return [
    spoken(say('format', file.format)),
    ...(file.encoding === null || file.encoding === 'UTF-8' ? [] : [file.encoding]),
    ...(reports.length > 1 ? [ui.importing.documents(reports.length)] : []),
    turns === 0 ? ui.importing.noTurns : first.hasPosts ? ui.importing.posts(turns) : ui.importing.turns(turns),
    ...(first.language === null ? [] : [languageName(first.language)]),
    ...(first.date === null || reports.length > 1 ? [] : [first.date]),
  ];
}

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '');
const sumOf = (reports: ImportEntry['reports'], figure: 'memos' | 'footnotes'): number => reports.reduce((sum, report) => sum + report[figure], 0);
