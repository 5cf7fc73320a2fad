import { ui } from '../../i18n/ui';
import { lines, toggle, type Group, type Item } from './keys';
import { coderProblem, facetsProblem, folderProblem, noteProblem, prefixProblem } from './rules';

/** Which notes are data. */
export function dataGroup(): Group {
  const t = ui.settings;
  return {
    type: 'group',
    heading: t.data,
    items: [
      lines('folders', t.folders, t.foldersDesc, t.foldersPlaceholder),
      lines('types', t.types, t.typesDesc, t.typesPlaceholder),
      lines('excluded', t.excluded, t.excludedDesc, t.excludedPlaceholder),
      lines('asideCallouts', t.asides, t.asidesDesc, t.asidesPlaceholder),
    ],
  };
}

/** Where the codebook lies and how it is shown. */
export function codebookGroup(): Group {
  const t = ui.settings;
  return {
    type: 'group',
    heading: t.codebook,
    items: [
      folder('themeFolder', t.themeFolder, t.themeFolderDesc),
      { name: t.prefix, desc: t.prefixDesc, control: { type: 'text', key: 'prefix', placeholder: 'theme/', validate: prefixProblem } },
      { name: t.sortBy, desc: t.sortByDesc, control: { type: 'dropdown', key: 'sortBy', options: ui.codebook.sorts } },
      { name: t.countBy, desc: t.countByDesc, control: { type: 'dropdown', key: 'countBy', options: ui.codebook.counts } },
      toggle('countChildren', ui.codebook.countChildren, t.countChildrenDesc),
      { name: t.codebookNote, desc: t.codebookNoteDesc, control: { type: 'text', key: 'codebookNote', placeholder: t.codebookNotePlaceholder, validate: noteProblem } },
      { name: t.logNote, desc: t.logNoteDesc, control: { type: 'text', key: 'logNote', placeholder: t.logNotePlaceholder, validate: noteProblem } },
    ],
  };
}

/** What is shown while coding, and what helps. */
export function codingGroup(): Group {
  const t = ui.settings;
  return {
    type: 'group',
    heading: t.coding,
    items: [
      toggle('showMarks', t.showMarks, t.showMarksDesc),
      toggle('showMargin', t.showMargin, t.showMarginDesc),
      toggle('showUncoded', t.showUncoded, t.showUncodedDesc),
      toggle('blurContent', t.blurContent, t.blurContentDesc),
      toggle('suggestions', t.suggestions, t.suggestionsDesc),
      lines('facets', t.facets, t.facetsDesc, t.facetsPlaceholder, facetsProblem),
    ],
  };
}

/** Who codes, and what they see of each other. */
export function teamGroup(): Group {
  const t = ui.settings;
  return {
    type: 'group',
    heading: t.team,
    items: [
      { name: t.coder, desc: t.coderDesc, control: { type: 'text', key: 'coder', placeholder: ui.firstUse.coderPlaceholder, validate: coderProblem } },
      toggle('blind', t.blind, t.blindDesc),
      folder('coderFolder', t.coderFolder, t.coderFolderDesc),
    ],
  };
}

/** What is written about the data. */
export function writingGroup(): Group {
  const t = ui.settings;
  return {
    type: 'group',
    heading: t.writing,
    items: [
      folder('memoFolder', t.memoFolder, t.memoFolderDesc),
      folder('caseStudyFolder', t.caseStudyFolder, t.caseStudyFolderDesc),
      toggle('addBlockIds', t.addBlockIds, t.addBlockIdsDesc),
    ],
  };
}

function folder(key: 'themeFolder' | 'caseStudyFolder' | 'memoFolder' | 'coderFolder', name: string, desc: string): Item {
  return { name, desc, control: { type: 'folder', key, validate: folderProblem } };
}
