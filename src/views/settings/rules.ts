import { facetProblems } from '../../core/codebook/facets';
import { isCoder } from '../../core/markup/tag';
import { ui } from '../../i18n/ui';
import { coderNameFrom } from '../coder-name';

/** What is wrong with what somebody typed into a setting; undefined where nothing is. */
type Rule = (value: string) => string | undefined;

export const prefixProblem: Rule = (value) =>
  /^[\p{L}\p{M}\p{N}_/-]*$/u.test(value.trim()) && !value.includes('//') && !value.startsWith('/') ? undefined : ui.settings.prefixRule;

export const coderProblem: Rule = (value) => (value.trim() === '' || isCoder(coderNameFrom(value)) ? undefined : ui.firstUse.coderRule);

/** A folder that notes are put into. */
export const folderProblem: Rule = (value) => {
  const parts = value.trim().replace(/^\/|\/$/g, '').split('/');
  return value.trim() === '' || parts.every(isFileName) ? undefined : ui.settings.folderRule;
};

/** A note that is written by the plugin. */
export const noteProblem: Rule = (value) => {
  const name = value.trim().replace(/\.md$/i, '');
  return name !== '' && name.split('/').every(isFileName) ? undefined : ui.settings.noteRule;
};

/** The first line that names no facet. */
export const facetsProblem: Rule = (value) => {
  const [first] = facetProblems(value.split('\n'));
  return first && ui.settings.facetRules[first.problem](first.line, first.name);
};

/** What every file system takes, and every link. */
function isFileName(part: string): boolean {
  return part.trim() !== '' && !part.startsWith('.') && !/[\\:*?"<>|#^[\]]/.test(part);
}
