import type { VNode } from 'preact';
import { baseName } from '../../core/cases/names';
import { asRead } from '../../core/exchange/update/shown';
import { ui } from '../../i18n/ui';
import { useSpokenName } from '../spoken-name';
import { More, short } from './changes';
import type { DoneUpdate } from './last';

/** So many codings of a note are listed; the rest is counted. */
const most = 200;

/** What came of an update: the codings to look at, each a way to its words. */
export function DoneNotes({ done, onShow }: { done: DoneUpdate | null; onShow: (path: string, id: string) => void }): VNode | null {
  const [nameId, name] = useSpokenName(ui.updating.toLookAt);
  if (!done) return null;
  const notes = done.notes.filter(({ codings }) => codings.length > 0);
  return (
    <>
      {notes.length === 0 ? null : name}
      {notes.length === 0 ? null : (
        <ul class="emic-file-list emic-update-notes" aria-labelledby={nameId} tabIndex={0}>
          {notes.map(({ path, codings }) => (
            <li key={path}>
              <div class="emic-file-name" dir="auto">{baseName(path)}</div>
              <div>{ui.updating.codings(codings.length)}</div>
              <ul class="emic-update-list">
                {codings.slice(0, most).map(({ id, ordinal, kind, themes, after }) => (
                  <li key={`${id} ${ordinal}`}>
                    <div class="emic-file-facts">{[ui.updating.fate[kind], ...themes].join(' · ')}</div>
                    {after === '' ? (
                      <div>{ui.updating.removed}</div>
                    ) : (
                      <button type="button" class="emic-update-show" dir="auto" onClick={() => onShow(path, id)}>
                        {short(asRead(after))}
                      </button>
                    )}
                  </li>
                ))}
              </ul>
              <More count={codings.length - most} />
            </li>
          ))}
        </ul>
      )}
      <p class="emic-file-facts">{ui.updating.later(ui.updating.lastCommand)}</p>
    </>
  );
}
