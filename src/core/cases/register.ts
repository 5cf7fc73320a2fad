/** All cases of a study, found by the names people use for them. */
import { byCodeUnits } from '../text/order';
import type { Case } from './types';
import { readCase } from './case';
import { linkedName, baseName } from './names';
import { namesDocument } from './speaks-in';
import { seenName } from '../names/seen-name';

/** The cases as read from their notes. Kept up note by note. */
export interface CaseRegister {
  /** Counts up with every change. */
  readonly revision: number;
  /** Reads a note's properties; a note that is no case is forgotten. */
  update(path: string, properties: Readonly<Record<string, unknown>>): void;
  remove(path: string): void;
  rename(from: string, to: string): void;
  /** In order of name, then path. */
  all(): readonly Case[];
  /**
   * By name, alias, path or link (`[[P03]]`, `[[Cases/P03|Ana]]`),
   * ignoring case and the `@` of a handle; names that look alike are one. A name goes before an alias, and of
   * two cases with the same name the one whose path comes first.
   */
  named(nameOrAlias: string): Case | undefined;
  /** The case that says of itself that it has this label in the document of this path. */
  speakingIn(speaker: string, path: string): Case | undefined;
}

/** A register of some cases, or an empty one. */
export function openCases(cases: readonly Case[] = []): CaseRegister {
  const byPath = new Map(cases.map((each) => [each.path, each]));
  let revision = 0;
  let sorted: readonly Case[] | null = null;
  let index: Map<string, Case> | null = null;
  let local: Map<string, { readonly of: Case; readonly document: string }[]> | null = null;

  function set(path: string, found: Case | null): void {
    if (found) byPath.set(path, found);
    else if (!byPath.delete(path)) return;
    sorted = index = local = null;
    revision++;
  }

  function all(): readonly Case[] {
    return (sorted ??= [...byPath.values()].sort((a, b) => byCodeUnits(a.name, b.name) || byCodeUnits(a.path, b.path)));
  }

  function names(): Map<string, Case> {
    if (index) return index;
    index = new Map();
    for (const found of all()) {
      remember(index, found.name, found);
      remember(index, found.path, found);
    }
    for (const found of all()) found.aliases.forEach((alias) => remember(index as Map<string, Case>, alias, found));
    return index;
  }

  /** By label: where cases say that they have it. */
  function labels(): Map<string, { readonly of: Case; readonly document: string }[]> {
    if (local) return local;
    local = new Map();
    for (const of of all()) {
      for (const { document, speaker } of of.speaksIn) {
        const known = local.get(speaker);
        if (known) known.push({ of, document });
        else local.set(speaker, [{ of, document }]);
      }
    }
    return local;
  }

  return {
    get revision() {
      return revision;
    },
    update: (path, properties) => set(path, readCase(path, properties)),
    remove: (path) => set(path, null),
    rename(from, to) {
      const found = byPath.get(from);
      if (!found) return;
      set(from, null);
      set(to, { ...found, path: to, name: baseName(to) });
    },
    all,
    speakingIn(speaker, path) {
      const claims = labels().get(speaker)?.filter(({ document }) => namesDocument(document, path)) ?? [];
      // Notes of one name in several folders: the link that says most of the path means this one.
      return claims.reduce<(typeof claims)[number] | null>((best, claim) => (best && best.document.length >= claim.document.length ? best : claim), null)?.of;
    },
    named: (name) => names().get(fold(name)) ?? names().get(fold(linkedName(name))),
  };
}

function remember(index: Map<string, Case>, name: string, found: Case): void {
  const key = fold(name);
  if (key !== '' && !index.has(key)) index.set(key, found);
}

/** Whether two names are one to people: what looks alike, upper and lower case, the `@` of a handle. */
export const isSameName = (a: string, b: string): boolean => fold(a) === fold(b);

function fold(name: string): string {
  return seenName(name).replace(/^@(?=.)/, '').toLowerCase();
}
