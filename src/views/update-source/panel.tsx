import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import { baseName } from '../../core/cases/names';
import type { Progress } from '../../core/exchange/update/steps';
import { spoken } from '../../i18n/spoken';
import { ui } from '../../i18n/ui';
import { useSpokenName } from '../spoken-name';
import { NoteChanges } from './changes';
import { DoneNotes } from './done';
import { asksForNames, changing, type UpdateEntry, type UpdateModel } from './model';

interface UpdatePanelProps {
  readonly model: UpdateModel;
  readonly onWrite: () => void;
  readonly onUndo: () => void;
  readonly onClose: () => void;
  readonly onBase: (index: number) => void;
  /** Opens the note at a coding. */
  readonly onShow: (path: string, id: string) => void;
}

/** What each file would change in its note; what is to be chosen; all before anything is written. */
export function UpdatePanel({ model, onWrite, onUndo, onClose, onBase, onShow }: UpdatePanelProps): VNode {
  const { entries, total, phase, written } = model;
  const [nameId, name] = useSpokenName(ui.updating.files);
  const ready = changing(entries.value).length;
  const status = {
    reading: total === 1 ? ui.updating.comparing : ui.updating.reading(entries.value.length, total),
    writing: ui.updating.writing(written.value, ready),
    asking: ready === 0 && entries.value.some(asksForNames) ? ui.updating.askingNames : ui.updating.asking(ready, total),
    done: model.said.value,
  }[phase.value];
  const isBusy = phase.value === 'reading' || phase.value === 'writing';
  const isComparing = model.comparing.value > 0;
  return (
    <div class="emic-files-dialog emic-update">
      <p role="status">{isComparing && phase.value === 'asking' ? ui.updating.comparing : status}</p>
      {isBusy ? <HowFar label={status} model={model} notes={phase.value === 'reading' ? total : ready} /> : null}
      {phase.value === 'done' ? (
        <DoneNotes done={model.done.value} onShow={onShow} />
      ) : (
        <>
          {name}
          <ul class="emic-file-list emic-update-notes" aria-labelledby={nameId} tabIndex={0}>
            {entries.value.map((entry, index) => (
              <li key={index}>
                <Entry entry={entry} isAsking={phase.value === 'asking'} onBase={() => onBase(index)} onChoose={(change) => void model.choose(index, change)} />
              </li>
            ))}
          </ul>
        </>
      )}
      {phase.value === 'asking' ? <KeyField model={model} /> : null}
      <div class="modal-button-container">
        {phase.value === 'asking' && ready > 0 ? (
          <button type="button" class="mod-cta" disabled={isComparing} onClick={onWrite}>
            {ui.updating.button(ready)}
          </button>
        ) : null}
        {phase.value === 'done' && model.done.value !== null ? (
          <button type="button" onClick={onUndo}>
            {ui.updating.undo}
          </button>
        ) : null}
        <button type="button" class={phase.value === 'done' ? 'mod-cta' : 'mod-cancel'} onClick={onClose}>
          {phase.value === 'done' ? ui.updating.close : isBusy ? ui.updating.stop : ui.dialog.cancel}
        </button>
      </div>
    </div>
  );
}

/** How far reading and comparing, or writing, is: of all notes, and in words of the one that is at it. Drawn anew by itself. */
function HowFar({ label, model, notes }: { label: string; model: UpdateModel; notes: number }): VNode {
  const at = model.progress.value;
  const isReading = model.phase.value === 'reading';
  const done = isReading ? model.entries.value.length + (at ? shareOf(at) : 0) : model.written.value;
  const isKnown = notes > 1 || (isReading && at !== null);
  return (
    <>
      <progress aria-label={label} {...(isKnown ? { value: done, max: notes } : {})} />
      {isReading ? <p class="emic-file-facts emic-update-step">{at === null ? ui.updating.readingFile : ui.updating.step[at.what](at.done, at.of)}</p> : null}
    </>
  );
}

/** Words are compared first, then codings are put on theirs: each is half of it. */
const shareOf = ({ what, done, of }: Progress): number => (what === 'words' ? 0 : 0.5) + done / of / 2;

interface EntryProps {
  readonly entry: UpdateEntry;
  readonly isAsking: boolean;
  readonly onBase: () => void;
  readonly onChoose: (change: Partial<Pick<UpdateEntry, 'choices' | 'lost' | 'agreed'>>) => void;
}

function Entry({ entry, isAsking, onBase, onChoose }: EntryProps): VNode {
  const { path, name, update, why, cases } = entry;
  const counts = update?.counts;
  const facts = counts && [
    ui.updating.counts(counts.wordsOut, counts.wordsIn, counts.turns),
    ...(counts.moved > 0 ? [ui.updating.moved(counts.moved)] : []),
    ...(counts.lost > 0 ? [ui.updating.lost(counts.lost)] : []),
    ...(counts.conflicts > 0 ? [ui.updating.conflicts(counts.conflicts)] : []),
  ];
  return (
    <>
      <div class="emic-file-name" dir="auto">{path === null ? name : baseName(path)}</div>
      {path === null ? null : <div class="emic-file-facts" dir="auto">{ui.updating.from(name)}</div>}
      {why === null ? null : <div class="emic-warning">{why}</div>}
      {update?.isCurrent === true ? <div class="emic-file-facts">{ui.updating.current}</div> : null}
      {update && !update.isCurrent ? (
        <>
          <div>{facts?.join(' · ')}</div>
          <div class="emic-file-facts">{ui.updating.base[update.base]}</div>
          {update.comments > 0 ? <div class="emic-file-facts">{ui.updating.comments(update.comments)}</div> : null}
          {update.base === 'none' && isAsking ? (
            <button type="button" onClick={onBase}>
              {ui.updating.giveBase}
            </button>
          ) : null}
          {update.strangers.length > 0 ? (
            <div class="emic-warning">
              <div dir="auto">{ui.updating.strangers(update.strangers.join(', '))}</div>
              <label class="emic-update-agree">
                <input type="checkbox" checked={!asksForNames(entry)} onChange={(event) => onChoose({ agreed: event.currentTarget.checked ? update.strangers : [] })} />
                <span>{ui.updating.agree}</span>
              </label>
            </div>
          ) : null}
          {update.unplaced.length > 0 ? <div class="emic-warning">{ui.updating.unplaced(update.unplaced.length)}</div> : null}
          {[...(cases?.stays.map(({ name: is, before, after }) => ui.updating.caseFollows(is, before, after)) ?? []), ...(cases?.told.map(spoken) ?? [])].map((line) => (
            <div class="emic-file-facts" key={line} dir="auto">
              {line}
            </div>
          ))}
          <NoteChanges entry={entry} update={update} onChoose={onChoose} />
        </>
      ) : null}
    </>
  );
}

function KeyField({ model }: { model: UpdateModel }): VNode {
  const id = useId();
  return (
    <details class="emic-update-key">
      <summary>{ui.updating.keyNote}</summary>
      <p id={`${id}-hint`} class="emic-file-facts">
        {ui.updating.keyHint}
      </p>
      <input type="text" aria-label={ui.updating.keyNote} aria-describedby={`${id}-hint`} value={model.keyPath.value} onChange={(event) => void model.rekey(event.currentTarget.value)} />
    </details>
  );
}
