/** Von Dateien anderer Programme. */
import type { ImportFormat } from '../../../core/exchange/import/types';
import type { importSayings, LostThing, ReportWord } from '../../../core/said/import';

const lostThings: Readonly<Record<LostThing, readonly [one: string, more: string]>> = {
  pictures: ['Bild', 'Bilder'],
  footnotes: ['Fußnote', 'Fußnoten'],
  comments: ['Kommentar am Rand', 'Kommentare am Rand'],
  placeless: ['Kommentar am Rand, für den keine Stelle gefunden wurde', 'Kommentare am Rand, für die keine Stelle gefunden wurde'],
  deleted: ['Stelle, die als gelöscht nachverfolgt ist', 'Stellen, die als gelöscht nachverfolgt sind'],
  'notes-beside': ['Anmerkung neben den Untertiteln', 'Anmerkungen neben den Untertiteln'],
  styles: ['Block mit Stil oder Region', 'Blöcke mit Stil oder Region'],
  'program-lines': ['Zeile, die das Programm ans Ende geschrieben hat', 'Zeilen, die das Programm ans Ende geschrieben hat'],
  repeated: ['Zeile, die rollende Untertitel wiederholen', 'Zeilen, die rollende Untertitel wiederholen'],
  media: ['Bild, Skript oder Ähnliches', 'Bilder, Skripte oder Ähnliches'],
  rows: ['Zeile ohne Wörter', 'Zeilen ohne Wörter'],
  reactions: ['Reaktion (Emoji zu einer Nachricht)', 'Reaktionen (Emojis zu Nachrichten)'],
  'not-loaded': ['Kommentar, den die Seite nicht geladen hatte', 'Kommentare, die die Seite nicht geladen hatte'],
  boosts: ['geteilter Beitrag anderer', 'geteilte Beiträge anderer'],
  crossposts: ['weitergegebener Beitrag anderer', 'weitergegebene Beiträge anderer'],
  retweets: ['geteilter Beitrag anderer', 'geteilte Beiträge anderer'],
  attachments: ['Anhang', 'Anhänge'],
  notices: ['Hinweis der App selbst (wer beitrat, wer ging und dergleichen)', 'Hinweise der App selbst (wer beitrat, wer ging und dergleichen)'],
  permalink: ['Adresse des Threads, die zu den wirklichen Namen führt', 'Adressen von Threads, die zu den wirklichen Namen führen'],
};

const reportWords: Readonly<Record<ReportWord, string>> = {
  notes: 'Notizen',
  'to-know': 'Zu wissen',
  'not-imported': 'Nicht importiert',
  files: 'Dateien',
  note: 'Notiz',
  from: 'Aus',
  format: 'Format',
  turns: 'Redebeiträge',
  speakers: 'Sprechende',
  times: 'Zeiten',
  file: 'Datei',
};

/** Formate, die nicht überall gleich heißen. */
const formats: Partial<Record<ImportFormat, string>> = {
  'Zoom chat': 'Zoom-Chat',
  'WhatsApp chat': 'WhatsApp-Chat',
  'Teams transcript': 'Teams-Transkript',
  'plain text': 'Reiner Text',
  'transcript (JSON)': 'Transkript (JSON)',
  'Mastodon archive': 'Mastodon-Archiv',
  'Twitter/X archive': 'Twitter/X-Archiv',
  'table (CSV)': 'Tabelle (CSV)',
};

export const importing: typeof importSayings = {
  'report-word': (word) => reportWords[word],
  'report-memos': (n) => (n === 1 ? '1 Kommentar am Rand wurde ein Memo.' : `${n} Kommentare am Rand wurden Memos.`),
  'report-footnotes': (n) => (n === 1 ? '1 Fußnote erhalten.' : `${n} Fußnoten erhalten.`),
  'report-left-out': (what) => `Ausgelassen: ${what}.`,
  format: (name) => formats[name] ?? name,

  'empty-file': () => 'Die Datei ist leer.',
  'file-too-large': (most) => `Die Datei ist größer als ${most} MB.`,
  'no-text': () => 'Die Datei enthält keinen Text: Es ist eine Binärdatei unbekannter Art.',
  'no-words': () => 'Die Datei enthält keine Wörter.',
  'no-words-found': () => 'Darin wurden keine Wörter gefunden.',
  'nothing-known': (what) => (what === 'posts' ? 'Es sind keine Beiträge bekannter Art darin.' : 'Es ist kein Transkript oder Thread bekannter Art, oder es ist leer.'),
  'old-office': () => 'Sie hat das alte Binärformat von Word (oder Excel, PowerPoint), das hier nicht gelesen werden kann. In Word oder LibreOffice öffnen, als DOCX speichern und das importieren.',
  xml: () => 'Es ist ein als XML gespeichertes Dokument, das hier nicht gelesen werden kann. In seinem Programm öffnen, als DOCX oder reinen Text speichern und das importieren.',
  mhtml: () => 'Es ist eine Webseite in einer Datei (MHTML), wie sie manche Programme als Word-Datei ausgeben. In Word oder LibreOffice öffnen, als DOCX speichern und das importieren.',
  pdf: () => 'Es ist eine PDF-Datei. Ihren Text als DOCX oder reinen Text speichern und das importieren.',
  packed: (how) => `Sie ist gepackt (${how}). Entpacken und importieren, was darin ist.`,
  picture: () => 'Es ist ein Bild.',
  recording: () => 'Es ist eine Aufnahme. Ihr Transkript importieren.',
  sheet: () => 'Es ist eine Tabellenkalkulation. Das Blatt im eigenen Programm als CSV speichern und das importieren.',
  slides: () => 'Es sind Folien. Ihren Text als DOCX oder reinen Text speichern und das importieren.',
  'unknown-package': () => 'Es ist ein Paket (zip), in dem kein Dokument und kein Archiv von Beiträgen gefunden wurde. Entpacken und die Dateien darin importieren.',
  protected: () => 'Sie ist mit einem Passwort geschützt. Im eigenen Programm öffnen, ohne Passwort speichern und das importieren.',
  'part-missing': (part) => `Es ist kein Text darin (${part} fehlt).`,
  'too-many-parts': (most) => `Sie hat mehr als ${most} Teile, so viele hat kein Dokument. Sie wurde nicht geöffnet.`,
  'part-too-large': (part, megabytes) => `Ihr Teil ${part} wäre entpackt ${megabytes} MB groß. Sie wurde nicht geöffnet.`,
  'broken-package': (message) => `Die Datei ist beschädigt: Das Paket lässt sich nicht entpacken (${message}).`,
  broken: (message) => `Die Datei ist beschädigt: ${message}`,
  'nested-too-deeply': () => 'Ihre Teile sind zu tief verschachtelt. Sie wurde nicht gelesen.',
  entities: () => 'Sie vereinbart einen Dokumenttyp oder Entitäten. Keine Textverarbeitung schreibt so etwas, und es kann Schaden anrichten. Sie wurde nicht gelesen.',
  'no-column': (missing, columns) => `Sie hat keine Spalte ${missing.map((name) => `„${name}“`).join(', ')}. Ihre Spalten sind ${columns.join(', ')}.`,
  'no-text-column': (columns) => `Angeben, in welcher Spalte die Wörter stehen. Die Spalten sind ${columns.join(', ')}.`,

  'other-base': (name) => `${name} ist nicht die Datei, aus der die Notiz entstand: Ihr Inhalt ist ein anderer.`,
  'swallows-markers': () => 'Der berichtigte Text enthält Zeichen, die Markierungen dieser Notiz verschlucken würden. Nichts wurde geändert.',
  'several-documents': (name, documents, title) => `${name} enthält ${documents} Dokumente, und keines heißt „${title}“.`,

  lost: (what, n) => `${n} ${lostThings[what][n === 1 ? 0 : 1]}`,
  'lost-columns': (n, names) => `${n === 1 ? '1 andere Spalte' : `${n} andere Spalten`}: ${names.join(', ')}`,

  'encoding-guessed': (encoding) => `Die Zeichenkodierung ist geraten: ${encoding}. Nachsehen, ob Akzente und Anführungszeichen stimmen.`,
  'one-named': (name) => `Nur ${name} ist genannt: nachsehen, ob darunter steht, was andere sagen.`,
  macros: () => 'Die Datei enthält Makros. Sie wurden nicht ausgeführt und sind weggelassen.',
  'leads-out': (n) => `${n === 1 ? '1 Teil' : `${n} Teile`} der Datei mit Namen, die aus ihr hinausführen, weggelassen.`,
  'quotation-open': (line) => `Ein Anführungszeichen in Zeile ${line} wird nie geschlossen: alles danach steht in einer Zelle.`,
  'times-unread': (n) => `Die Zeiten von ${n === 1 ? '1 Untertitel' : `${n} Untertiteln`} waren nicht lesbar; die Wörter bleiben.`,
  'segments-without-words': (n) => `${n === 1 ? '1 Abschnitt ohne Wörter wurde' : `${n} Abschnitte ohne Wörter wurden`} übergangen.`,
  'not-public': (n) => `${n === 1 ? '1 Beitrag ist' : `${n} Beiträge sind`} nicht öffentlich (Direktnachrichten, oder nur für Follower): in der Notiz gekennzeichnet. Bitte überlegen, ob ${n === 1 ? 'er' : 'sie'} verwendet werden ${n === 1 ? 'darf' : 'dürfen'}.`,
  'date-order': (example) => `Ob in Daten wie ${example} der Tag oder der Monat vorn steht, ist nicht zu erkennen: Der Monat wurde angenommen. Bitte nachsehen.`,
  'stray-lines': (n) => `${n === 1 ? '1 Zeile' : `${n} Zeilen`} vor der ersten Nachricht ${n === 1 ? 'war' : 'waren'} nicht lesbar.`,
};
