/** Every string a person reads, a file for each area in `en/`. Functions where values go in. */
import { english as sayings } from '../core/said/sayings';
import { autocode } from './en/autocode';
import { caseStudy } from './en/case-study';
import { coders } from './en/coders';
import { changes } from './en/changes';
import { codebook } from './en/codebook';
import { codebookExchange } from './en/codebook-exchange';
import { coding } from './en/coding';
import { codingEditor } from './en/coding-editor';
import { convert } from './en/convert';
import { dialog } from './en/dialog';
import { editor } from './en/editor';
import { ends } from './en/ends';
import { entry } from './en/entry';
import { firstUse } from './en/first-use';
import { importing } from './en/importing';
import { media } from './en/media';
import { memo } from './en/memo';
import { memos } from './en/memos';
import { passages } from './en/passages';
import { picker } from './en/picker';
import { query } from './en/query';
import { repair } from './en/repair';
import { seeing } from './en/seeing';
import { quickKeys } from './en/quick-keys';
import { search } from './en/search';
import { settings } from './en/settings';
import { showing } from './en/showing';
import { sidebar } from './en/sidebar';
import { themeForm } from './en/theme-form';
import { speakers } from './en/speakers';
import { split } from './en/split';
import { tickList } from './en/tick-list';
import { updating } from './en/updating';
import { vault } from './en/vault';

export const en = {
  sayings,
  ends,
  entry,
  quickKeys,
  editor,
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
  memos,
  codingEditor,
  firstUse,
  codebookExchange,
  importing,
  repair,
  themeForm,
  updating,
  vault,
  autocode,
  convert,
  tickList,
};
