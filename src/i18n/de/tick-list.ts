/** Listen, in denen etwas angehakt wird. */
import type { Strings } from '../ui';

export const tickList: Strings['tickList'] = {
  ticked: (ticked, all) => `${ticked} von ${all} angehakt`,
  of: (ticked, all) => `${ticked} von ${all}`,
  all: 'Alle',
  none: 'Keine',
};
