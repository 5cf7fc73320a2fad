/** German, a file for each area in `de/`. */
import type { Strings } from './ui';
import { autocode } from './de/autocode';
import { caseStudy } from './de/case-study';
import { coders } from './de/coders';
import { changes } from './de/changes';
import { codebook } from './de/codebook';
import { codebookExchange } from './de/codebook-exchange';
import { coding } from './de/coding';
import { codingEditor } from './de/coding-editor';
import { convert } from './de/convert';
import { dialog } from './de/dialog';
import { entry } from './de/entry';
import { editor } from './de/editor';
import { ends } from './de/ends';
import { firstUse } from './de/first-use';
import { importing } from './de/importing';
import { media } from './de/media';
import { memo } from './de/memo';
import { memos } from './de/memos';
import { passages } from './de/passages';
import { picker } from './de/picker';
import { query } from './de/query';
import { repair } from './de/repair';
import { seeing } from './de/seeing';
import { quickKeys } from './de/quick-keys';
import { sayings } from './de/sayings';
import { search } from './de/search';
import { settings } from './de/settings';
import { showing } from './de/showing';
import { sidebar } from './de/sidebar';
import { themeForm } from './de/theme-form';
import { speakers } from './de/speakers';
import { split } from './de/split';
import { tickList } from './de/tick-list';
import { updating } from './de/updating';
import { vault } from './de/vault';

export const de: Strings = {
  sayings,
  ends,
  quickKeys,
  editor,
  entry,
  coders,
  coding,
  sidebar,
  codebook,
  showing,
  speakers,
  split,
  passages,
  query,
  search,
  seeing,
  caseStudy,
  changes,
  settings,
  dialog,
  picker,
  media,
  memo,
  importing,
  memos,
  codingEditor,
  firstUse,
  codebookExchange,
  repair,
  themeForm,
  updating,
  vault,
  autocode,
  convert,
  tickList,
};
