/** What renames and merges come to, wherever themes are named. */
import { findParts } from '../../casestudy/markers';
import { findRecord } from '../../casestudy/record';
import { entryPartName, themePartName } from '../../casestudy/theme-part';
import { inVivoVoice } from '../../corpus/in-vivo';
import type { CodingEntry } from '../../corpus/types';
import { changedList, same, type ListChange } from '../ops/changed-list';
import { itemsOf } from '../ops/list';
import type { OpOf } from '../ops/types';
import type { Draft } from './draft';
import { mapThemeNotes } from './theme-notes';
import { themeNamed } from './theme-named';
import type { ChangeSource, ThemeLists, Who } from './types';

/** Themes and what they become. Those in `merged` meet a theme that others have, too, and their codings say what they were. */
export interface Mapping {
  readonly themes: ReadonlyMap<string, string>;
  readonly merged: ReadonlySet<string>;
}

/** Carries a mapping into codings, documents, theme notes, case-study notes and settings. */
export function mapAll(source: ChangeSource, mapping: Mapping, who: Who, draft: Draft): void {
  mapCodings(source, mapping, draft);
  mapDocuments(source, mapping, draft);
  mapThemeNotes(source, mapping, who, draft);
  mapCaseStudies(source, mapping, draft);
  mapLists(source, mapping, draft);
}

function mapCodings({ corpus }: ChangeSource, { themes, merged }: Mapping, draft: Draft): void {
  const seen = new Set<object>();
  for (const coding of [...themes.keys()].flatMap((theme) => corpus.codingsOf(theme))) {
    if (seen.has(coding)) continue;
    seen.add(coding);
    const take = coding.themes.filter((theme) => themes.has(theme));
    const was = take.filter((theme) => merged.has(theme));
    const before = Object.hasOwn(coding.attributes, 'was') ? (coding.attributes['was'] ?? null) : null;
    const set = {
      ...(was.length > 0 ? { was: [before, [...(before === null ? [] : [before]), ...was].join('+')] as const } : {}),
      ...voiceAfter(coding, themes),
    };
    draft.op(coding.document.path, {
      op: 'themes',
      id: coding.id,
      ordinal: coding.ordinal,
      ...listChange(coding.themes, take, themes),
      ...(Object.keys(set).length > 0 ? { set } : {}),
    });
  }
}

/**
 * A coding is in vivo by the name of its first theme: it says so no more once that is in other words than the
 * participants'. Under another parent, or cut shorter, they are theirs still.
 */
function voiceAfter({ attributes, themes: [first] }: CodingEntry, becomes: ReadonlyMap<string, string>): Record<string, readonly [string, null]> {
  const to = first === undefined ? undefined : becomes.get(first);
  if (first === undefined || to === undefined || attributes['voice'] !== inVivoVoice.voice) return {};
  const words = (theme: string): string => `-${theme.slice(theme.lastIndexOf('/') + 1)}-`;
  return words(first).includes(words(to)) ? {} : { voice: [inVivoVoice.voice, null] };
}

/** Where the codings have their new name already, given by hand or by a plugin that renames tags. */
export function mapBegunVoices({ corpus }: ChangeSource, { themes }: Mapping, draft: Draft): void {
  const old = new Map([...themes].map(([from, to]) => [to, from]));
  for (const [to, from] of old) {
    for (const coding of corpus.codingsOf(to)) {
      const set = voiceAfter({ ...coding, themes: coding.themes[0] === to ? [from] : [] }, themes);
      if (Object.keys(set).length > 0) draft.op(coding.document.path, { op: 'themes', id: coding.id, ordinal: coding.ordinal, take: [], add: [], set });
    }
  }
}

/** What a list of names loses and gets; the whole lists with it where the way back does not follow from that. */
export function listChange(now: readonly string[], take: readonly string[], becomes: ReadonlyMap<string, string>): ListChange {
  const pairs: [string, string][] = [];
  const dropped: string[] = [];
  for (const name of take) {
    const target = becomes.get(name) ?? name;
    const isThere = (now.includes(target) && !take.includes(target)) || pairs.some(([, add]) => add === target);
    if (isThere) dropped.push(name);
    else pairs.push([name, target]);
  }
  const change = { take: [...pairs.map(([name]) => name), ...dropped], add: pairs.map(([, target]) => target) };
  const after = changedList(now, change);
  if (after === null || after === 'done already') return change;
  const back = changedList(after, { take: change.add, add: change.take });
  return back !== null && back !== 'done already' && same(back, now) ? change : { ...change, order: [now, after] };
}

function mapDocuments({ corpus, markup }: ChangeSource, { themes }: Mapping, draft: Draft): void {
  for (const document of corpus.documents()) {
    if (!document.themes.some((theme) => themes.has(theme))) continue;
    const op = listOp('themes', document.properties['themes'], themes, markup.prefix);
    if (op) draft.op(document.path, op);
  }
}

/**
 * The op that carries a mapping into a property that lists themes, as a person wrote them; null where it names none of
 * them.
 */
export function listOp(key: string, property: unknown, themes: ReadonlyMap<string, string | null>, prefix: string | undefined): OpOf<'list'> | null {
  const now = itemsOf(property);
  const becomes = new Map<string, string>();
  const take: string[] = [];
  for (const item of now) {
    const theme = themeNamed(item, prefix);
    if (theme === null || !themes.has(theme)) continue;
    take.push(item);
    const target = themes.get(theme);
    if (target === undefined || target === null) continue;
    // The same theme may stand there in other words.
    becomes.set(item, now.find((other) => other !== item && themeNamed(other, prefix) === target) ?? target);
  }
  if (take.length === 0) return null;
  const gone = take.filter((item) => !becomes.has(item));
  const change = listChange(now, take.filter((item) => becomes.has(item)), becomes);
  if (gone.length === 0) return { op: 'list', key, ...change };
  const all = { take: [...change.take, ...gone], add: change.add };
  const after = changedList(now, all);
  return { op: 'list', key, ...all, ...(Array.isArray(after) ? { order: [now, after as readonly string[]] as const } : {}) };
}

/**
 * Case-study notes and the codebook note, so that what a person wrote beside a theme's part stays beside it; but for those
 * that have a part on both themes: these come together when the note is renewed.
 */
function mapCaseStudies({ caseStudies, readNote }: ChangeSource, { themes }: Mapping, draft: Draft): void {
  for (const path of caseStudies) {
    const text = readNote(path);
    if (text === undefined) continue;
    const parts = findParts(text);
    const record = findRecord(text)?.record;
    const has = (theme: string): boolean => parts.has(themePartName(theme)) || parts.has(entryPartName(theme)) || (record?.has(theme) ?? false);
    for (const [from, to] of themes) if (has(from) && !has(to)) draft.op(path, { op: 'part', from, to });
  }
}

/** The settings' lists. */
function mapLists({ lists }: ChangeSource, { themes }: Mapping, draft: Draft): void {
  for (const [key, list] of Object.entries(lists) as [keyof ThemeLists, readonly string[]][]) {
    const take = list.filter((theme) => themes.has(theme));
    if (take.length === 0) continue;
    const { take: gone, add } = listChange(list, take, themes);
    draft.then({ step: 'setting', key, take: gone, add });
  }
}
