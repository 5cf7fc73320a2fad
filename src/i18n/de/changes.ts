/** Änderungen im ganzen Vault: Vorschau, Fortschritt, Ergebnis, Rückgängigmachen. */
import type { Strings } from '../ui';

const codings = (n: number): string => (n === 1 ? '1 Kodierung' : `${n} Kodierungen`);
const notes = (n: number): string => (n === 1 ? '1 Notiz' : `${n} Notizen`);

export const changes: Strings['changes'] = {
  undoTitle: (title) => `Rückgängig: ${title}`,
  barred: (newer) => `Eine neuere Änderung baut darauf auf: zuerst „${newer}“ rückgängig machen.`,
  noChange: 'Es gibt keine solche Änderung, die rückgängig gemacht werden kann. Das geht nur auf dem Gerät, auf dem sie vorgenommen wurde.',
  finishedAtStart: (title, n) => `Emic wurde mitten in einer Änderung beendet und hat sie jetzt abgeschlossen: ${title} (${notes(n)}).`,
  undoneAtStart: (title) => `Emic wurde beendet, während eine Änderung zurückgenommen wurde. Sie ist jetzt zurückgenommen: ${title}.`,
  stillUnfinished: (title) =>
    `Eine Änderung konnte nicht abgeschlossen werden, weil sich einige Notizen nicht schreiben lassen: ${title}. Speicherplatz schaffen oder den Schreibschutz der Notizen aufheben und neu starten: Emic versucht es dann erneut.`,

  buttons: {
    create: 'Anlegen',
    rename: 'Umbenennen',
    merge: 'Zusammenführen',
    split: 'Aufteilen',
    delete: 'Löschen',
    redefine: 'Speichern',
    restyle: 'Speichern',
    group: 'Speichern',
    autocode: 'Kodieren',
    convert: 'Umwandeln',
    import: 'Importieren',
    speakers: 'Zuordnen',
  },
  sum(all) {
    const coded = all.filter((note) => note.codings > 0);
    const others = all.length - coded.length;
    if (coded.length === 0) return `Ändert keine Kodierung und ${notes(others)}.`;
    const sum = coded.reduce((before, note) => before + note.codings, 0);
    return `Ändert ${codings(sum)} in ${notes(coded.length)}${others === 0 ? '' : ` und ${others === 1 ? '1 weitere Notiz' : `${others} weitere Notizen`}`}.`;
  },
  hiddenToo: (n) =>
    n === 1
      ? 'Eine dieser Kodierungen stammt von einer anderen Person und ist beim blinden Kodieren verborgen. Auch sie wird geändert.'
      : `${n} dieser Kodierungen stammen von anderen und sind beim blinden Kodieren verborgen. Auch sie werden geändert.`,
  notes,
  codings,
  moreNotes: (n) => (n === 1 ? 'und 1 weitere Notiz' : `und ${n} weitere Notizen`),
  why: 'Warum? Der Grund kommt ins Codebuch-Protokoll; er kann weggelassen werden.',
  whyHint: 'Zum Beispiel: Die Befragten nennen es nie so',
  working: 'Notizen werden geändert …',
  progress: (done, total) => `Notizen werden geändert: ${done} von ${total}`,
  stop: 'Abbrechen und zurücknehmen',
  stopping: 'Bisheriges wird zurückgenommen …',

  notReady: 'Die Notizen werden noch gelesen. Bitte gleich noch einmal versuchen.',
  nothingToDo: 'Es gibt nichts zu ändern.',
  done: (title, what) => `Erledigt: ${title}. ${what.codings > 0 ? `${codings(what.codings)} in ${notes(what.codedNotes)}.` : `${notes(what.notes)}.`}`,
  skipped: (n) => (n === 1 ? 'Eines war nicht möglich:' : `${n} waren nicht möglich:`),
  skippedOne: (note, why) => (note === '' ? why : `${note}: ${why}`),
  cancelled: (title) => `Abgebrochen: ${title}. Alles ist wie zuvor.`,
  failed: (title, why) => `Nicht ausgeführt: ${title}. ${why}\nAlles ist wie zuvor.`,
  unfinished: (title, why) =>
    `Nicht ausgeführt: ${title}. ${why}\nAuch konnten einige Notizen nicht zurückgesetzt werden. Speicherplatz schaffen und neu starten: Emic schließt es dann ab. Nichts geht verloren.`,
  undo: 'Rückgängig machen',
  undoNamed: (title) => `Rückgängig machen: ${title}`,
  undone: 'Rückgängig gemacht',
  nothingToUndo: 'Auf diesem Gerät gibt es keine Codebuch-Änderung, die rückgängig gemacht werden kann.',

  undoLast: 'Letzte Codebuch-Änderung rückgängig machen',
  showPast: 'Codebuch-Änderungen anzeigen',
  openLog: 'Codebuch-Protokoll öffnen',
  pastTitle: 'Codebuch-Änderungen',
  pastAbout: 'Was auf diesem Gerät geändert wurde, das Neueste zuerst. Eine Änderung lässt sich rückgängig machen, solange keine neuere darauf aufbaut.',
  pastEmpty: 'Auf diesem Gerät wurde noch kein Thema umbenannt, zusammengeführt, aufgeteilt oder gelöscht. Danach lässt es sich hier rückgängig machen.',
  noLog: (path) => `Es gibt noch kein Codebuch-Protokoll (${path}). Es beginnt mit dem ersten Thema, das angelegt, umbenannt oder zusammengeführt wird.`,
  logOff: 'Es wird kein Codebuch-Protokoll geführt: in den Einstellungen eine Notiz dafür angeben.',

  noteMoved: (from, to, n) =>
    `Die Notiz des Themas „${from}“ wurde umbenannt. Auch das Thema in „${to}“ umbenennen? ${n === 0 ? 'Keine Kodierung hat es.' : `Es steht in ${codings(n)}.`}`,
  notesMoved: (n) => `${n} Themennotizen wurden umbenannt. Auch ihre Themen umbenennen?`,
  renameTheme: 'Thema umbenennen',
  renameThemes: 'Themen umbenennen',
  keepTheme: 'Namen behalten',
  keepThemes: 'Namen behalten',
  tagRenamed: (from, to) => `Alle Kodierungen mit „${from}“ heißen jetzt „${to}“. Sollen die Notiz und alles, was das Thema sonst nennt, folgen?`,
  tagsRenamed: (n) => `${n} Themen wurden in allen ihren Kodierungen umbenannt. Sollen ihre Notizen und alles, was sie sonst nennt, folgen?`,
  follow: 'Folgen lassen',
  leave: 'So lassen',
};
