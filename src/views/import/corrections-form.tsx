import type { ComponentChild, VNode } from 'preact';
import { useState } from 'preact/hooks';
import { type Corrections, textFormats } from '../../core/exchange/import/corrections';
import { encodings } from '../../core/exchange/import/encoding';
import type { ColumnRole } from '../../core/exchange/import/formats/table';
import { say } from '../../core/said/sayings';
import { spoken } from '../../i18n/spoken';
import { ui } from '../../i18n/ui';
import type { ImportEntry } from './entry';
import { languages } from './language-name';

interface CorrectionsProps {
  readonly entry: ImportEntry;
  readonly isAsking: boolean;
  /** Given what was said before: one correction may follow on another before the file is read again. */
  readonly onCorrect: (say: (now: Corrections) => Corrections) => void;
}

/** What was recognised of a file and may be otherwise: columns first, for a table cannot do without; the rest behind a click. */
export function CorrectionsForm({ entry, isAsking, onCorrect }: CorrectionsProps): VNode {
  const { table } = entry;
  const [open, setOpen] = useState(false);
  return (
    <>
      {table && table.names.length > 0 ? (
        <fieldset class="emic-import-columns" disabled={!isAsking}>
          <legend>{ui.importing.columns}</legend>
          {shownRoles.map((role) => (
            <Choice key={role} name={ui.importing.column[role]} value={{ ...table.map, ...entry.corrections.columns }[role] ?? ''} onChoose={(column) => onCorrect(({ columns }) => ({ columns: { ...columns, [role]: column || null } }))}>
              <option value="">{ui.importing.noColumn}</option>
              {table.names.map((name) => (
                <option key={name} value={name}>{name}</option>
              ))}
            </Choice>
          ))}
        </fieldset>
      ) : null}
      <details class="emic-import-correct" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{ui.importing.correct}</summary>
        {open ? <Fields entry={entry} isAsking={isAsking} onCorrect={onCorrect} /> : null}
      </details>
    </>
  );
}

const shownRoles: readonly ColumnRole[] = ['text', 'author', 'date', 'time', 'id', 'reply-to', 'edited', 'deleted'];
const types = ['interview', 'fieldnote', 'thread', 'post', 'diary', 'media'];

function Fields({ entry, isAsking, onCorrect }: CorrectionsProps): VNode {
  const { file, corrections, isText } = entry;
  const first = file?.documents[0];
  const date = corrections.date === undefined ? first?.date : corrections.date;
  const language = corrections.language === undefined ? (first?.language ?? null) : corrections.language;
  return (
    <fieldset class="emic-import-columns" disabled={!isAsking}>
      {first ? (
        <>
          <Choice name={ui.importing.type} value={corrections.type ?? first.type} onChoose={(type) => onCorrect(() => ({ type }))}>
            {[...new Set([...types, first.type])].map((type) => (
              <option key={type} value={type}>{type}</option>
            ))}
          </Choice>
          {file.documents.length > 1 ? null : (
            <label>
              {ui.importing.date}
              <input type="date" value={date ?? ''} onChange={({ currentTarget: { value } }) => onCorrect(() => ({ date: value || null }))} />
            </label>
          )}
          <Choice name={ui.importing.language} value={language ?? ''} onChoose={(code) => onCorrect(() => ({ language: code || null }))}>
            <option value="">{ui.importing.noColumn}</option>
            {languages(language).map(({ code, name }) => (
              <option key={code} value={code}>{name}</option>
            ))}
          </Choice>
        </>
      ) : null}
      {isText ? (
        <>
          <Choice name={ui.importing.readAs} value={corrections.format ?? ''} onChoose={(format) => onCorrect(() => ({ format: textFormats.find((known) => known === format) }))}>
            <option value="">{ui.importing.asRecognised}</option>
            {textFormats.map((format) => (
              <option key={format} value={format}>{spoken(say('format', format))}</option>
            ))}
          </Choice>
          <Choice name={ui.importing.encoding} value={corrections.encoding ?? ''} onChoose={(encoding) => onCorrect(() => ({ encoding: encodings.find((known) => known === encoding) }))}>
            <option value="">{ui.importing.asRecognised}</option>
            {encodings.map((encoding) => (
              <option key={encoding} value={encoding}>{encoding}</option>
            ))}
          </Choice>
        </>
      ) : null}
      <NotSpeakers entry={entry} onCorrect={onCorrect} />
    </fieldset>
  );
}

/** Who was found to speak; a label that is part of the words is unticked. */
function NotSpeakers({ entry, onCorrect }: Pick<CorrectionsProps, 'entry' | 'onCorrect'>): VNode | null {
  const { file, reports, corrections } = entry;
  const none = corrections.notSpeakers ?? [];
  const names = [...new Set([...reports.flatMap(({ speakers }) => speakers.map(({ name }) => name)), ...none])];
  // Posts have authors, and Markdown stays as it is written.
  if (names.length === 0 || file === null || file.format === 'Markdown' || file.documents.some(({ hasPosts }) => hasPosts)) return null;
  return (
    <fieldset class="emic-import-speakers">
      <legend>{ui.importing.speaking}</legend>
      {names.slice(0, mostNames).map((name) => (
        <label key={name} dir="auto">
          <input type="checkbox" checked={!none.includes(name)} onChange={({ currentTarget: { checked } }) => onCorrect(({ notSpeakers = [] }) => ({ notSpeakers: checked ? notSpeakers.filter((other) => other !== name) : [...notSpeakers, name] }))} />
          <span>{name}</span>
        </label>
      ))}
      {names.length > mostNames ? <span>{ui.importing.more(names.length - mostNames)}</span> : null}
    </fieldset>
  );
}

const mostNames = 60;

function Choice({ name, value, onChoose, children }: { name: string; value: string; onChoose: (value: string) => void; children: ComponentChild }): VNode {
  return (
    <label>
      {name}
      <select class="dropdown" aria-label={name} value={value} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        {children}
      </select>
    </label>
  );
}
