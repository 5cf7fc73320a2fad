/** Transkripte und Diskussionsverläufe importieren. */
import type { Strings } from '../ui';

const documents = (n: number): string => (n === 1 ? '1 Dokument' : `${n} Dokumente`);

export const importing: Strings['importing'] = {
  command: 'Transkripte und Diskussionsverläufe importieren',
  here: 'Transkripte hierher importieren',
  asNote: 'Als Dokument importieren',
  title: 'Transkripte und Diskussionsverläufe importieren',
  reading: (done, total) => `${done} von ${total} gelesen …`,
  writing: (done, total) => `${done} von ${total} geschrieben …`,
  found: (ready, total) =>
    total === 1
      ? ready === 1
        ? 'Die Datei kann importiert werden.'
        : 'Die Datei kann nicht importiert werden.'
      : `${ready} von ${total} Dateien können importiert werden.`,
  files: 'Dateien',
  folder: 'Ordner für die neuen Notizen',
  folderHint: 'Nichts wird überschrieben: Ist ein Name vergeben, kommt eine Zahl dahinter.',
  button: (notes) => `${documents(notes)} importieren`,
  turns: (turns) => (turns === 1 ? '1 Redebeitrag' : `${turns} Redebeiträge`),
  posts: (posts) => (posts === 1 ? '1 Beitrag' : `${posts} Beiträge`),
  noTurns: 'Keine Sprechenden benannt',
  speakers: (names) =>
    [...names.slice(0, 8).map(({ name, turns }) => `${name} ${turns}`), ...(names.length > 8 ? [`${names.length - 8} weitere`] : [])].join(', '),
  documents: (count) => `${count} Dokumente`,
  recording: (name) => `Spielt ${name}`,
  isRecording: (command) => `Das ist eine Aufnahme. Bitte selbst in den Vault kopieren; ein Transkript gleichen Namens, das danach importiert wird, nennt sie, jedes andere durch „${command}“.`,
  leftOut: (what) => `Ausgelassen: ${what}.`,
  columns: 'Spalten',
  column: {
    text: 'Wörter',
    author: 'Wer',
    date: 'Datum',
    time: 'Zeit in der Aufnahme',
    id: 'Kennung',
    'reply-to': 'Antwort auf',
    edited: 'Bearbeitet',
    deleted: 'Gelöscht',
  },
  noColumn: 'Keine',
  personal: (count) => `${count} ${count === 1 ? 'Angabe, die' : 'Angaben, die'} Personen verraten ${count === 1 ? 'kann' : 'können'}`,
  personalHint: 'Diese Angaben stehen in den Wörtern und kämen in die Notizen. Noch ist nichts geschrieben.',
  kinds: { email: 'E-Mail-Adressen', phone: 'Telefonnummern', handle: 'Benutzernamen', link: 'Links' },
  more: (count) => `und ${count} weitere`,
  pseudonyms: 'Pseudonyme',
  pseudonymsHint:
    'Ein Name, der ein Pseudonym bekommt, wird in den neuen Notizen überall ersetzt: über Redebeiträgen, im Gesagten, in Titeln. Spitznamen, Schreibfehler und Namen anderer bleiben stehen: die Notizen durchlesen.',
  pseudonymIsName: (pseudonym) => `„${pseudonym}“ ist der Name von jemandem hier. Ein anderes wählen, sonst sind die beiden nicht zu unterscheiden.`,
  pseudonymShared: (pseudonym, names) => `„${pseudonym}“ steht für ${names.join(', ')}: Sie werden eine Person.`,
  noteNames: (names) => `Namen der neuen Notizen: ${names.slice(0, 8).join(', ')}${names.length > 8 ? ` und ${names.length - 8} weitere` : ''}`,
  pseudonymOf: (name) => `Pseudonym für ${name}`,
  keyNote: 'Schlüsselnotiz',
  keyName: 'Schlüssel der Pseudonyme',
  keyFolder: 'Vertraulich',
  keySecret: 'Darin steht mit wirklichen Namen, wer wer ist; als Daten gilt die Notiz nie. Geheim halten: ihren Ordner weglassen, wenn der Vault geteilt oder veröffentlicht wird.',
  keyAmongData: (folder) => `Der Schlüssel läge unter den Notizen in ${folder}. Einen Ordner wählen, der nicht geteilt wird.`,
  keyOthers: (count) => `Die anderen Namen des Schlüssels (${count}) werden auch ersetzt.`,
  keyNowhere: 'Angeben, wo die Schlüsselnotiz liegen soll. Nichts wurde importiert.',
  keyOld: (path) => `Der Schlüssel konnte in ${path} nicht ergänzt werden. Nichts wurde importiert.`,
  done: (notes) => (notes === 1 ? '1 Dokument wurde importiert.' : `${notes} Dokumente wurden importiert.`),
  stopped: (notes, total) => `Abgebrochen: ${notes} von ${total} Dokumenten wurden importiert.`,
  notImported: (name, why) => `${name}: ${why}`,
  unreadable: (why) => `Nicht lesbar: ${why}`,
  memos: (count: number): string => (count === 1 ? '1 Kommentar am Rand wird ein Memo.' : `${count} Kommentare am Rand werden Memos.`),
  footnotes: (count: number): string => (count === 1 ? '1 Fußnote bleibt erhalten.' : `${count} Fußnoten bleiben erhalten.`),
  report: 'Eine Notiz als Bericht schreiben: Dateien, Sprechende, Ausgelassenes',
  reportName: (date: string): string => `Importbericht ${date}`,
  stoppedBefore: 'Der Import wurde angehalten, bevor sie an der Reihe war.',
  stoppedReading: 'Das Lesen wurde angehalten.',
  noWorker: 'Dieses Gerät lässt nicht zu, dass Dateien neben der App gelesen werden. Die App neu starten; hilft das nicht, auf einem anderen Gerät importieren.',
  dropHere: 'Dateien zum Importieren hier ablegen',
};
