import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import type { ColumnRole } from '../../core/exchange/import/table';
import { say } from '../../core/said/sayings';
import { ui } from '../../i18n/ui';
import type { ImportEntry } from './entry';
import type { ImportModel } from './model';
import { spoken } from '../../i18n/spoken';
import { Personal, Pseudonyms } from './protection';

interface ImportPanelProps {
  readonly model: ImportModel;
  readonly onImport: () => void;
  readonly onUpdate: () => void;
  readonly onCancel: () => void;
}

/** What was recognised, what may give people away, where it goes: all before anything is written. */
export function ImportPanel({ model, onImport, onUpdate, onCancel }: ImportPanelProps): VNode {
  const { entries, total, phase, written, documents } = model;
  const ready = entries.value.filter(({ file }) => file !== null).length;
  const status =
    phase.value === 'reading'
      ? ui.importing.reading(entries.value.length, total)
      : phase.value === 'writing'
        ? ui.importing.writing(written.value, documents.value)
        : ui.importing.found(ready, total);
  return (
    <div class="emic-files-dialog emic-import">
      <p role="status">{status}</p>
      {phase.value === 'asking' ? null : (
        <progress
          aria-label={status}
          {...(phase.value === 'reading' && total === 1 ? {} : { value: phase.value === 'reading' ? entries.value.length : written.value })}
          max={Math.max(1, phase.value === 'reading' ? total : documents.value)}
        />
      )}
      <ul class="emic-file-list emic-import-files" aria-label={ui.importing.files} tabIndex={0}>
        {entries.value.map((entry) => (
          <li key={entry.id} class={entry.file ? '' : 'is-refused'}>
            <Entry entry={entry} corrects={model.corrects.value.get(entry.name) ?? null} onColumn={(role, column) => void model.chooseColumn(entry.id, role, column)} />
          </li>
        ))}
      </ul>
      {ready > 0 && phase.value === 'asking' ? <Asked model={model} onImport={onImport} /> : null}
      <div class="modal-button-container">
        {ready > 0 && phase.value === 'asking' ? (
          <button type="button" class="mod-cta" onClick={onImport}>
            {ui.importing.button(documents.value)}
          </button>
        ) : null}
        {model.corrects.value.size > 0 && phase.value === 'asking' ? (
          <button type="button" onClick={onUpdate}>
            {ui.updating.instead(model.corrects.value.size)}
          </button>
        ) : null}
        <button type="button" class="mod-cancel" onClick={onCancel}>
          {ui.dialog.cancel}
        </button>
      </div>
    </div>
  );
}

type OnColumn = (role: ColumnRole, column: string | null) => void;

function Entry({ entry, corrects, onColumn }: { entry: ImportEntry; corrects: string | null; onColumn: OnColumn }): VNode {
  const { name, file, recording, reports, why, table } = entry;
  const [report] = reports;
  const turns = reports.reduce((sum, each) => sum + each.turns, 0);
  const first = file?.documents[0];
  const isThread = first?.type === 'thread';
  const facts = file &&
    first && [
      spoken(say('format', file.format)),
      ...(file.encoding === null || file.encoding === 'UTF-8' ? [] : [file.encoding]),
      ...(reports.length > 1 ? [ui.importing.documents(reports.length)] : []),
      turns === 0 ? ui.importing.noTurns : isThread ? ui.importing.posts(turns) : ui.importing.turns(turns),
      ...(first.language === null ? [] : [languageName(first.language)]),
    ];
  return (
    <>
      <div class="emic-file-name" dir="auto">{name}</div>
      {why === null ? null : <div class="emic-warning">{why}</div>}
      {corrects === null ? null : <div dir="auto">{ui.updating.sourceOf(corrects.split('/').pop()?.replace(/\.md$/, '') ?? '')}</div>}
      {facts ? <div class="emic-file-facts">{facts.join(' · ')}</div> : null}
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
      {table && table.names.length > 0 ? <Columns table={table} onColumn={onColumn} /> : null}
    </>
  );
}

const sumOf = (reports: ImportEntry['reports'], figure: 'memos' | 'footnotes'): number => reports.reduce((sum, report) => sum + report[figure], 0);

const shownRoles: readonly ColumnRole[] = ['text', 'author', 'date', 'time', 'id', 'reply-to'];

function Columns({ table, onColumn }: { table: NonNullable<ImportEntry['table']>; onColumn: OnColumn }): VNode {
  const { names, map } = table;
  return (
    <fieldset class="emic-import-columns">
      <legend>{ui.importing.columns}</legend>
      {shownRoles.map((role) => (
        <label key={role}>
          {ui.importing.column[role]}
          <select
            class="dropdown"
            aria-label={ui.importing.column[role]}
            value={map[role] ?? ''}
            onChange={({ currentTarget: { value } }) => onColumn(role, value === '' ? null : value)}
          >
            <option value="">{ui.importing.noColumn}</option>
            {names.map((name) => (
              <option key={name} value={name}>{name}</option>
            ))}
          </select>
        </label>
      ))}
    </fieldset>
  );
}

function Asked({ model, onImport }: { model: ImportModel; onImport: () => void }): VNode {
  const { folder, report } = model;
  const hint = useId();
  return (
    <div class="emic-import-asked">
      <Personal model={model} />
      <Pseudonyms model={model} />
      <label class="emic-import-field">
        <span>{ui.importing.folder}</span>
        <input
          type="text"
          dir="auto"
          aria-describedby={hint}
          value={folder.value}
          onInput={({ currentTarget: { value } }) => (folder.value = value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.isComposing) return;
            event.preventDefault();
            onImport();
          }}
        />
      </label>
      <p id={hint} class="emic-file-facts">{ui.importing.folderHint}</p>
      <label class="emic-import-check">
        <input type="checkbox" checked={report.value} onChange={({ currentTarget: { checked } }) => (report.value = checked)} />
        <span>{ui.importing.report}</span>
      </label>
    </div>
  );
}

function languageName(code: string): string {
  try {
    return new Intl.DisplayNames(undefined, { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
