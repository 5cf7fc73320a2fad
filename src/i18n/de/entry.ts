/** Die Felder eines Codebuch-Eintrags, wie Formular, Austausch und Farbwahl sie nennen. */
import type { Strings } from '../ui';

export const entry: Strings['entry'] = {
  title: 'Titel',
  kind: 'Art',
  definition: 'Definition',
  include: 'Kodieren, wenn',
  exclude: 'Nicht kodieren, wenn',
  example: 'Ankerbeispiel',
  color: 'Farbe',
  claim: 'These',
  status: 'Status',
  statuses: { candidate: 'Kandidat', kept: 'Beibehalten', dropped: 'Verworfen' },
  origin: 'Herkunft',
  source: 'Quelle',
  voice: 'Stimme',
  gathers: 'Bündelt',
  questions: 'Forschungsfragen',
  groups: 'Gruppen',
  aliases: 'Andere Namen',
  colors: ['Himmelblau', 'Rot', 'Moosgrün', 'Violett', 'Sand', 'Blau', 'Rosa', 'Limette', 'Schiefer', 'Magenta', 'Pflaume', 'Flieder'],
  colorByName: 'Nach dem Namen',
  colorInNote: (color) => `Wie in der Notiz: ${color}`,
};
