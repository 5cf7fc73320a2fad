import type { VNode } from 'preact';
import { ui } from '../../i18n/ui';
import { useSpokenName } from '../spoken-name';
import { VirtualList } from '../virtual-list';
import { Asked } from './asked';
import { EntryRow } from './entry-row';
import type { ImportModel } from './model';

interface ImportPanelProps {
  readonly model: ImportModel;
  /** Files of a folder that are no transcripts. */
  readonly passedOver: readonly string[];
  readonly onImport: () => void;
  readonly onUpdate: () => void;
  readonly onCancel: () => void;
}

/** What was recognised, what may give people away, where it goes: all before anything is written. */
export function ImportPanel({ model, passedOver, onImport, onUpdate, onCancel }: ImportPanelProps): VNode {
  const { entries, total, phase, written, documents } = model;
  const [nameId, name] = useSpokenName(ui.importing.files);
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
      {passedOver.length > 0 ? <p class="emic-file-facts" dir="auto">{ui.importing.passedOver(passedOver)}</p> : null}
      {phase.value === 'asking' ? null : (
        <progress
          aria-label={status}
          {...(phase.value === 'reading' && total === 1 ? {} : { value: phase.value === 'reading' ? entries.value.length : written.value })}
          max={Math.max(1, phase.value === 'reading' ? total : documents.value)}
        />
      )}
      {name}
      <VirtualList
        class="emic-file-list emic-import-files"
        rows={entries.value}
        keyOf={({ id }) => String(id)}
        estimate={() => 76}
        active={-1}
        frame={{ role: 'list', 'aria-labelledby': nameId, tabIndex: 0 }}
        render={(entry) => <EntryRow entry={entry} total={total} corrects={model.corrects.value.get(entry.id) ?? null} isAsking={phase.value === 'asking'} model={model} />}
      />
      {ready > 0 && phase.value === 'asking' ? <Asked model={model} onImport={onImport} /> : null}
      <div class="modal-button-container">
        {ready > 0 && phase.value === 'asking' ? (
          <button type="button" class="mod-cta" disabled={documents.value === 0 || model.trouble.value !== null} onClick={onImport}>
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
