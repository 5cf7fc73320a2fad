/** Turns by speaker, counted by hand: see `turns.test`. */

export interface Transcript {
  readonly file: string;
  readonly shape: string;
  /** Turns by speaker, as counted. */
  readonly speakers: Readonly<Record<string, number>>;
}

export const transcripts: readonly Transcript[] = [
  { file: 'audreyt/2016-08-12-Interview-with-Kim-Hill.md', shape: '### Name:', speakers: { 'Audrey Tang': 61, 'Kim Hill': 40 } },
  { file: 'audreyt/2017-08-28-Interview-with-Danny-Lämmerhirt.md', shape: '### Name：', speakers: { 'Audrey Tang': 50, 'Danny Lämmerhirt': 31 } },
  { file: 'audreyt/2018-07-05-國政班12期學員訪談.md', shape: '### 唐鳳：', speakers: { 唐鳳: 82, 樓美鐘: 11, 葉寧: 7, 何淑萍: 6, 楊正君: 5, 劉格倫: 3, 龔癸藝: 2, 高明秀: 1 } },
  { file: 'audreyt/2019-02-28-LEZS-訪談.md', shape: '### 問：', speakers: { 唐鳳: 157, 問: 116 } },
  { file: 'audreyt/2019-03-09-Interview-with-Hal-Hal.md', shape: '### Name:, trilingual', speakers: { 'Audrey Tang': 117, 関治之: 47, 蔡偉淦: 14, 林冠妤: 4 } },
  { file: 'bitcoin/2014-10-08-andreas-antonopolous-canada-senate-bitcoin.es.md', shape: 'Name:, Spanish, some unlabelled', speakers: { AA: 44, Senador: 35, 'Senador Greene': 2, 'Senador M': 2, 'Senador Black': 1, 'Senador R': 1, 'Senador Meredith': 1, 'Senador Hervieux-Payette': 1, 'Senador Tkachuk': 1 } },
  { file: 'bitcoin/2020-01-28-pieter-wuille-part1.md', shape: 'Name:', speakers: { Pieter: 56, John: 53, Jonas: 9 } },
  { file: 'bitcoin/2019-02-07-matt-corallo-rust-lightning.es.md', shape: 'P - , R - ', speakers: { P: 1, R: 1 } },
  { file: 'bitcoin/interview-adam-back-elizabeth-stark.md', shape: 'handle:', speakers: { stark: 13, adam3us: 12 } },
  { file: 'bookthesis-es/Entrevista_E1.md', shape: '**NAME:** in a form, Spanish', speakers: { ENTREVISTADOR: 27, E1: 27, 'E1 (probe)': 29 } },
  { file: 'bookthesis-es/Entrevista_E2.md', shape: '**NAME:** in a form, Spanish', speakers: { ENTREVISTADOR: 27, E2: 27, 'E2 (probe)': 12 } },
  { file: 'bundestag-de/17169.txt', shape: 'Name: on its own line, German', speakers: { 'Präsident Prof. Dr. Norbert Lammert': 4, 'Bundespräsident Dr. h. c. Joachim Gauck': 2, 'Horst Seehofer, Präsident des Bundesrates': 1 } },
  {
    file: 'bundestag-de/18004.txt',
    shape: 'Name, office: on its own line, German',
    speakers: {
      'Präsident Dr. Norbert Lammert': 23,
      'Dr. Angela Merkel, Bundeskanzlerin': 2,
      'Peter Altmaier, Bundesminister für besondere Aufgaben': 2,
      'Dr. Angela Merkel (CDU/CSU)': 1,
      'Sigmar Gabriel, Bundesminister für Wirtschaft und Energie': 1,
      'Dr. Frank-Walter Steinmeier, Bundesminister des Auswärtigen': 1,
      'Dr. Thomas de Maizière, Bundesminister des Innern': 1,
      'Heiko Maas, Bundesminister der Justiz und für Verbraucherschutz': 1,
      'Dr. Wolfgang Schäuble, Bundesminister der Finanzen': 1,
      'Andrea Nahles, Bundesministerin für Arbeit und Soziales': 1,
      'Dr. Hans-Peter Friedrich, Bundesminister für Ernährung und Landwirtschaft': 1,
      'Dr. Ursula von der Leyen, Bundesministerin der Verteidigung': 1,
      'Manuela Schwesig, Bundesministerin für Familie, Senioren, Frauen und Jugend': 1,
      'Hermann Gröhe, Bundesminister für Gesundheit': 1,
      'Alexander Dobrindt, Bundesminister für Verkehr und digitale Infrastruktur': 1,
      'Dr. Johanna Wanka, Bundesministerin für Bildung und Forschung': 1,
      'Dr. Gerd Müller, Bundesminister für wirtschaftliche Zusammenarbeit und Entwicklung': 1,
      'Dr. Barbara Hendricks, Bundesministerin für Umwelt, Naturschutz, Bau und Reaktorsicherheit': 1,
    },
  },
  { file: 'changelog/away-from-keyboard-5.md', shape: '**Name:**', speakers: { 'Tim Smith': 14, 'Justin Dorfman': 14 } },
  { file: 'changelog/go-time-163.md', shape: '**Name:** \\[08:06\\]', speakers: { 'Mat Ryer': 56, 'Marcel van Lohuizen': 34, 'Roger Peppe': 20, 'Paul Jolly': 18 } },
  { file: 'changelog/the-changelog-594.md', shape: '**Name:** \\[01:03:50.20\\]', speakers: { 'Jerod Santo': 261, 'Adam Stacoviak': 242, 'Mark Russinovich': 217, 'Eric Boyd': 87, 'Neha Batra': 73 } },
  { file: 'metamuse-rev/10-tools-for-thought.original.txt', shape: 'Name (00:00):', speakers: { 'Adam Wiggins': 35, 'Mark McGranaghan': 25 } },
  { file: 'metamuse-rev/39-expressive-tools.txt', shape: 'Name (00:00:00):', speakers: { 'Adam Wiggins': 49, 'Weiwei Xu': 35, 'Mark McGranaghan': 14 } },
  { file: 'noscribe/interview.txt', shape: 'S01: [00:00:12], German', speakers: { S01: 28, S00: 26, S02: 1 } },
  { file: 'noscribe/interview.vtt', shape: '<v S01>, German', speakers: { S01: 26, S00: 27, S02: 2 } },
  { file: 'podcastindex/example.srt', shape: 'subtitles, Name: now and then', speakers: { Travis: 5, Gilon: 3, Sarah: 2 } },
  { file: 'sheffield/Ana.txt', shape: 'Name:, line by line', speakers: { 'Researcher 1': 123, Ana: 123 } },
  { file: 'sheffield/Michelle.txt', shape: 'Name:, line by line', speakers: { 'Researcher 1': 64, Michelle: 64 } },
  { file: 'sheffield/Robert.txt', shape: 'Name:, line by line', speakers: { 'Researcher 1': 61, Robert: 60 } },
  { file: 'zoom-ethereum/fcr-006.vtt', shape: 'subtitles, Name: on each', speakers: { 'Mikhail Kalinin': 186, 'Will Corcoran': 62, Barnabas: 43, 'Mercy Boma Naps-Nkari': 13, 'Luca Zanolini': 5 } },
  { file: 'zoom-ethereum/acdc-174.vtt', shape: 'subtitles, handles too', speakers: { stokes: 160, 'Marco Munizaga': 60, 'Mario Havel': 19, Potuz: 18, 'Pooja Ranjan': 14, Leo: 14, soispoke: 12, Barnabas: 9, 'Raúl Kripalani': 9, Dustin: 8, 'Justin Traglia': 8, 'Ansgar Dietrichs': 7, ashah: 6, 'Daniel Knopik': 2, 'Matthew Keil': 2 } },
];
