/** What the plugin's settings in a vault say to the command line. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { ThemeLists } from '../core/change/plan/types';
import type { StudyOptions } from '../core/library';
import { reasonOf } from './notes.mjs';
import { Trouble } from './trouble.mjs';

/** How a folder's notes are to be read. */
export interface FolderSettings {
  readonly study: StudyOptions;
  readonly caseStudyFolder: string;
  /** The plugin's lists of themes, and the file they stand in; none where the plugin is not installed. */
  readonly lists: ThemeLists;
  readonly file: string | null;
  /** Where the codebook log lies below the folder. */
  readonly logNote: string;
  /** Where the codebook note lies below the folder. */
  readonly codebookNote: string;
  readonly addBlockIds: boolean;
}

/**
 * Settings for a folder: those the plugin keeps where the folder is a vault (`.obsidian`, or what the vault calls it);
 * below a vault its prefix alone, for folders in the settings are the vault's. Every note is in scope where nothing is said. `prefix` is
 * what the command line said and goes first. Throws a `Trouble` where settings are there and cannot be read.
 */
export function readSettings(folder: string, prefix: string | undefined): FolderSettings {
  const own = stored(folder);
  const above = own === null ? vaultAbove(folder) : null;
  const kept = own ?? (above === null ? {} : (stored(above) ?? {}));
  const strings = (key: string): string[] | undefined => {
    const value = kept[key];
    return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : undefined;
  };
  const string = (key: string): string | undefined => (typeof kept[key] === 'string' ? kept[key] : undefined);
  const scoped = own !== null && own['scopeChosen'] === true;
  const folders = scoped ? strings('folders') : undefined;
  const types = scoped ? strings('types') : undefined;
  const excluded = scoped ? strings('excluded') : undefined;
  const asideCallouts = strings('asideCallouts');
  const themeFolder = string('themeFolder');
  const earlierPrefixes = strings('earlierPrefixes');
  const chosen = prefix ?? string('prefix');
  return {
    study: {
      ...(chosen === undefined ? {} : { prefix: chosen }),
      ...(earlierPrefixes ? { earlierPrefixes } : {}),
      ...(themeFolder === undefined ? {} : { themeFolder }),
      scope: {
        ...(folders ? { folders } : {}),
        ...(types ? { types } : {}),
        ...(excluded ? { excluded } : {}),
        ...(asideCallouts ? { asideCallouts } : {}),
      },
    },
    caseStudyFolder: string('caseStudyFolder') ?? 'Case studies',
    lists: {
      favourites: (own && strings('favourites')) ?? [],
      hiddenThemes: (own && strings('hiddenThemes')) ?? [],
      themeOrder: (own && strings('themeOrder')) ?? [],
    },
    file: own === null ? null : settingsFile(folder),
    logNote: string('logNote') ?? 'Codebook log.md',
    codebookNote: string('codebookNote') ?? 'Codebook.md',
    addBlockIds: kept['addBlockIds'] !== false,
  };
}

/** The plugin's settings in a vault; null where the folder is none, or the plugin is not installed in it. */
function stored(folder: string): Record<string, unknown> | null {
  const file = settingsFile(folder);
  if (file === null) return null;
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch (error) {
    throw new Trouble(`Cannot read the settings in ${file}: ${reasonOf(error)}.`);
  }
  throw new Trouble(`Cannot read the settings in ${file}: they are no object.`);
}

/** A vault's configuration folder begins with a dot and can be called anything. */
function settingsFile(folder: string): string | null {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    // A folder above that cannot be listed says nothing; the folder asked for is read elsewhere, and told there.
    return null;
  }
  const files = names.filter((name) => name.startsWith('.')).sort().map((name) => join(folder, name, 'plugins', 'emic', 'data.json'));
  return files.find((file) => existsSync(file)) ?? null;
}

/** The vault that a folder is or lies in: Obsidian keeps a folder in it whose name begins with a dot. Null where it lies in none. */
export function vaultOf(folder: string): string | null {
  const at = resolve(folder);
  if (settingsFile(at) !== null || existsSync(join(at, '.obsidian'))) return at;
  return dirname(at) === at ? null : vaultOf(dirname(at));
}

function vaultAbove(folder: string): string | null {
  let at = resolve(folder);
  for (let parent = dirname(at); parent !== at; parent = dirname(at)) {
    at = parent;
    if (settingsFile(at) !== null) return at;
  }
  return null;
}
