import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import { ui } from '../../i18n/ui';
import type { ImportModel } from './model';
import { Personal, Pseudonyms } from './protection';

/** What is asked once for all files: names, folder, report. */
export function Asked({ model, onImport }: { model: ImportModel; onImport: () => void }): VNode {
  const { folder, report, trouble } = model;
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
      <p id={hint} class={trouble.value === null ? 'emic-file-facts' : 'emic-warning'} role={trouble.value === null ? undefined : 'alert'}>{trouble.value ?? ui.importing.folderHint}</p>
      <label class="emic-import-check">
        <input type="checkbox" checked={report.value} onChange={({ currentTarget: { checked } }) => (report.value = checked)} />
        <span>{ui.importing.report}</span>
      </label>
    </div>
  );
}
