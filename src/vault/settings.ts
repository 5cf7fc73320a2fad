import type { Settings } from './types';

/** What a fresh vault starts with. */
const defaultSettings: Settings = {
  prefix: 'theme/',
  earlierPrefixes: [],
  themeFolder: 'Themes',
  caseStudyFolder: 'Case studies',
  folders: [],
  types: ['fieldnote', 'interview', 'post', 'thread', 'diary', 'media'],
  excluded: ['Themes', 'Case studies', 'Templates'],
  asideCallouts: ['aside', 'memo', 'reflection'],
  scopeChosen: false,
  addBlockIds: true,
  showMargin: true,
  showMarks: true,
  favourites: [],
  hiddenThemes: [],
  themeOrder: [],
  sortBy: 'name',
  countBy: 'codings',
  countChildren: true,
  facets: [],
  suggestions: false,
  blind: false,
  showUncoded: false,
  blurContent: true,
  memoFolder: 'Memos',
  coderFolder: 'Coders',
  logNote: 'Codebook log.md',
  codebookNote: 'Codebook.md',
  ignoredFindings: [],
};

const choices: Partial<Record<keyof Settings, readonly string[]>> = {
  sortBy: ['name', 'count', 'recent', 'hand'],
  countBy: ['codings', 'documents', 'cases', 'none'],
};

/**
 * Settings from stored data, which may be of an earlier version, hand-edited or broken: whatever is not of the right
 * kind is left at its default. Keys it does not know are not lost: `stored` itself is kept by the caller.
 */
export function readSettings(stored: unknown): Settings {
  const given = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  const kept: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(defaultSettings)) {
    const own = given[key];
    const allowed = choices[key as keyof Settings];
    if (allowed ? allowed.includes(own as string) : Array.isArray(value) ? isStrings(own) : typeof own === typeof value) kept[key] = own;
  }
  return { ...defaultSettings, ...kept };
}

function isStrings(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
