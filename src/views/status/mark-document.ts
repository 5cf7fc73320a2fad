import { Notice, type App } from 'obsidian';
import { isFinished } from '../../core/coders/blind';
import { changeStatus, documentStatuses, newCoderNote } from '../../core/coders/status-note';
import type { DocumentStatus } from '../../core/coders/types';
import { linkTo } from '../../core/links/links';
import { applyChanges } from '../../core/markup/changes';
import { ui } from '../../i18n/ui';
import type { Study } from '../../vault/types';
import { choose } from '../choice';
import { confirm } from '../confirm';
import { askCoder } from '../first-use';
import { reasonOf } from '../reason';
import { isBlindHere, nameOf, ownStatus } from './own-status';

/**
 * Says in the coder's note how far they are with a document. Asks who codes where that is not known, and before what
 * others did comes in sight. Gives whether it was written.
 */
export async function markDocument(app: App, study: Study, path: string, status: DocumentStatus): Promise<boolean> {
  const coder = study.coder ?? (await askCoder(app, study));
  if (coder === null) {
    new Notice(ui.coders.needsCoder);
    return false;
  }
  const name = nameOf(path);
  const reveals = isBlindHere(study, path) && isFinished(status);
  if (reveals && !(await confirm(app, { title: ui.coders.finishAsk(name), text: ui.coders.finishWhat, button: ui.coders.finish }))) return false;
  try {
    await write(study, path, coder, status);
    new Notice(reveals ? ui.coders.finishDone(name) : ui.coders.marked(name, status));
    return true;
  } catch (error) {
    new Notice(ui.coders.notWritten(reasonOf(error)), 10_000);
    return false;
  }
}

/** Lets a person choose how far they are with a document. */
export async function chooseStatus(app: App, study: Study, path: string): Promise<void> {
  const now = ownStatus(study, path);
  const status = await choose(
    app,
    ui.coders.statusTitle(nameOf(path)),
    // Unread last: who types “read” means the first.
    [...documentStatuses.slice(1), ...documentStatuses.slice(0, 1)].map((value) => ({
      value,
      label: value === now ? `${ui.coders.status[value]} ✓` : ui.coders.status[value],
      note: ui.coders.statusNotes[value],
    })),
  );
  if (status !== null && status !== now) await markDocument(app, study, path, status);
}

async function write(study: Study, path: string, coder: string, status: DocumentStatus): Promise<void> {
  const { settings, statuses, names } = study;
  const known = statuses.noteOf(coder);
  const note = known ?? `${settings.coderFolder === '' ? '' : `${settings.coderFolder}/`}${coder}.md`;
  const change = (text: string): ReturnType<typeof changeStatus> =>
    changeStatus(text, {
      status,
      date: study.today(),
      link: linkTo(names.nameOf(path, note)),
      isMeant: (target) => names.resolve(target, note) === path,
    });
  if (known !== null) await study.edit(known, change);
  else if (status !== 'unread') {
    const empty = newCoderNote(coder);
    await study.create(note, applyChanges(empty, change(empty)));
  }
}
