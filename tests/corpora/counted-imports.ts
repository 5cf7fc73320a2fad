/**
 * What files hold, counted by hand beside those of `counted.ts`: each was read, and its labels, cells or messages counted by
 * a search made for that file alone, which knows nothing of the readers. Of captions, the changes of speaker are counted.
 */
export interface CountedImport {
  readonly file: string;
  readonly shape: string;
  /** Turns by speaker; of captions, stretches by one speaker however they are parted. */
  readonly speakers: Readonly<Record<string, number>>;
  /** Paragraphs that look like a turn to the reader and are none. */
  readonly wrong?: number;
  readonly reactions?: number;
  readonly replies?: number;
}

const meeting = { 'Mario Havel': 14, 'Pooja Ranjan': 12, stokes: 28, 'Marco Munizaga': 11, 'Daniel Knopik': 1, ashah: 1, Dustin: 1, 'Matthew Keil': 2, Barnabas: 2, 'Justin Traglia': 5, Potuz: 6, 'Raúl Kripalani': 4, soispoke: 1, Leo: 3, 'Ansgar Dietrichs': 2 };

export const countedImports: readonly CountedImport[] = [
  { file: 'transcripts/sheffield/Ana.docx', shape: 'Word, Name:', speakers: { 'Researcher 1': 123, Ana: 123 } },
  { file: 'transcripts/sheffield/David.docx', shape: 'Word, Name:, with comments', speakers: { 'Researcher 1': 37, David: 37 } },
  { file: 'transcripts/sheffield/Jessica.docx', shape: 'Word, Name:', speakers: { 'Researcher 1': 72, Jessica: 75 } },
  { file: 'transcripts/sheffield/Kelly.docx', shape: 'Word, Name:', speakers: { 'Researcher 1': 75, Kelly: 67 } },
  { file: 'transcripts/sheffield/Lisa.docx', shape: 'Word, Name: above the words', speakers: { 'Researcher 1': 50, Lisa: 50 } },
  { file: 'transcripts/sheffield/Readme - Interviews.docx', shape: 'Word, nobody speaks', speakers: {}, wrong: 2 },
  { file: 'transcripts/serdif/P8_GMT20211129.odt', shape: 'ODT, one of two is named', speakers: { MODERATOR: 22 } },
  { file: 'transcripts/serdif/P1_GMT20211118.odt', shape: 'ODT, hardly anybody is named', speakers: {} },
  { file: 'transcripts/knesset-he/parts_2058793.csv', shape: 'table, Hebrew', speakers: { unnamed: 1, 'סדר היום': 1, 'ג. אישור הוועדה להצעה לתיקון התקנון': 2, נכחו: 1, 'סגן מזכיר הכנסת': 1, 'יועץ משפטי': 1, 'מנהלת הוועדה': 1, קצרנית: 1, 'היו"ר יוסי כץ': 74, 'מאיר פרוש': 9, קריאות: 6, 'נסים זאב': 12, 'אופיר פינס-פז': 2, 'חיים כץ': 16, 'ויצמן שירי': 3, 'זבולון אורלב': 1, 'זאב בוים': 44, 'דוד טל': 3, 'עבד-אלמאלכ דהאמשה': 21, 'אברהם פורז': 18, 'אבשלום וילן': 5, 'מיכאל איתן': 2, 'נחמה רונן': 5, 'סופה לנדבר': 3, 'אפי אושעיה': 1, 'אברהם הירשזון': 3, 'שאול יהלום': 7, 'רחמים מלול': 7, 'הישיבה חודשה בשעה': 1, 'אנה שניידר': 16, 'דוד לב': 4, 'ארבל אסטרחן': 7, 'זאת אומרת': 1, 'אני מצביע על שלושת הסעיפים': 1, 'משה גפני': 2, 'אליעזר זנדברג': 1 } },
  { file: 'transcripts/knesset-he/parts_2080815.csv', shape: 'table, Hebrew', speakers: { unnamed: 1, 'סדר היום': 1, נכחו: 2, 'חברי הכנסת': 1, 'ייעוץ משפטי': 1, 'מנהל הוועדה': 1, 'רישום פרלמנטרי': 1, 'היו"ר דוד ביטן': 24, 'גור בליי': 14, 'דין ליבנה': 1, 'אורלי עדס': 7, 'מנכ"ל הכנסת אלברט סחרוביץ': 2, 'עודד פורר (ישראל ביתנו)': 5, 'משה ארבל (ש"ס)': 1, 'יצחק זאב פינדרוס (יהדות התורה)': 5, 'פנינה תמנו (כחול לבן)': 5, 'שגית אפיק': 3, קריאות: 1 } },
  { file: 'transcripts/zoom-ethereum/acdc-174.vtt', shape: 'captions, Name: on each', speakers: meeting },
  { file: 'transcripts/zoom-ethereum/acdc-174.corrected.vtt', shape: 'captions, corrected', speakers: meeting },
  { file: 'transcripts/zoom-ethereum/fcr-006.vtt', shape: 'captions, Name: on each', speakers: { 'Mikhail Kalinin': 30, Barnabas: 23, 'Will Corcoran': 20, 'Luca Zanolini': 2, 'Mercy Boma Naps-Nkari': 5 } },
  { file: 'transcripts/noscribe/interview.vtt', shape: 'captions, <v S01>, overlaps as <v //S01>', speakers: { S01: 26, S00: 25, S02: 1 } },
  { file: 'transcripts/podcastindex/example.srt', shape: 'captions, Name: now and then', speakers: { Travis: 5, Gilon: 3, Sarah: 2 } },
  { file: 'transcripts/ada-zangemann/en.srt', shape: 'captions of a film, nobody named', speakers: {} },
  { file: 'transcripts/talkpython/190-teaching-django.vtt', shape: 'captions, nobody named', speakers: {} },
  { file: 'fieldnotes/zoom-chat-ethereum/acdc-174.chat.txt', shape: 'chat', speakers: { Potuz: 4, 'Justin Traglia': 9, 'Pooja Ranjan': 3, 'Sam Jernigan': 1, 'Mehdi Aouadi': 1, nixo: 2, 'Enrico Del Fante (tbenr)': 5, 'Chris Berry': 1, stokes: 2, Barnabas: 4, 'Kevaundray Wedderburn': 1, 'Kalo | Obol': 1, 'Raúl Kripalani': 6, Francesco: 3, 'Marius van der Wijden': 1, 'Matthew Keil': 1, 'Marco Munizaga': 1, NC: 1, Leo: 2, Satyajit: 1, 'Ansgar Dietrichs': 6, 'Julian Ma': 4, soispoke: 2, 'Toni Wahrstätter': 3, 'donnoh | L2BEAT': 1, 'DA | Flashbots': 3 }, reactions: 67, replies: 35 },
  { file: 'fieldnotes/zoom-chat-ethereum/acde-232.chat.txt', shape: 'chat, some reactions without quotation marks', speakers: { 'Justin Traglia': 1, 'dionysuz.eth': 1, lightclient: 28, spencer: 4, 'Justin Florentine (Besu)': 1, Barnabas: 22, 'Josh Davis': 1, 'Will Corcoran': 1, 'felix (eest)': 3, nixo: 5, FLCL: 14, 'Toni Wahrstätter': 1, 'Łukasz Rozmej': 18, 'Karim T. (matkt)': 5, 'Ansgar Dietrichs': 10, 'Dragan Rakita': 17, 'Stefan Starflinger': 8, 'Anders Elowsson': 5, 'jochem-brouwer': 1, 'DanielVF | Monad': 4, 'Ben Adams': 5, 'Luis Pinto | Besu': 9, 'Marius van der Wijden': 9, Francesco: 9, CPerezz: 6, 'Daniel Lehrner (Besu)': 3, 'Maria Silva': 6, 'Derek Chiang | ZeroDev': 4, jvn: 2, Trent: 1, 'Parithosh Jayanthi': 2, Fredrik: 3, 'Danno Ferrin - Tectonic.xyz': 5, soispoke: 4, 'Iván | ethrex': 6, 'Greg K | Lido': 1, 'Parthasarathy Ramanujam': 7, 'Felix (Geth)': 5, 'Nico Consigny': 3, 'Ahmad Bitar | Nethermind': 2, Giulio: 2, Marc: 1, 'Lumi | Offchain Labs': 1, 'Alex Forshtat': 2, Emma: 2, 'Enrico Del Fante (tbenr)': 1, Guillaume: 2, 'Orca 0x': 1, 'Nicolas Consigny': 2 }, reactions: 218, replies: 131 },
  { file: 'fieldnotes/zoom-chat-ethereum/fcr-006.chat.txt', shape: 'chat', speakers: { 'Mikhail Kalinin': 8, 'Mercy Boma Naps-Nkari': 2, 'Roberto Saltini': 1, Barnabas: 6, 'Will Corcoran': 1, mushow: 2 }, reactions: 6, replies: 0 },
  { file: 'fieldnotes/zoom-chat-ethereum/pqtx-010.chat.txt', shape: 'chat', speakers: { 'Reno - ZKNOX': 10, 'Ooia oo [OKX]': 2, 'Matteo Vena | Riva Labs': 6, 'Conor Deegan': 2, 'Jay || Silence Laboratories': 2, 'Benedikt Wagner': 4, 'Matteo Vicari': 1, 'Oleg Lodygensky': 2 }, reactions: 0, replies: 1 },
];
