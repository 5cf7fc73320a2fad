/** What of the marks found is to be converted. */
import type { Range } from '../markup/types';
import type { Conversion, Found } from './types';

/** Marks that are chosen together: those with one tag, one code of Quadro, one way of writing, or comments. */
export interface MarkGroup {
  /** `tag:theme/safety`, `code:peer support`, `form:==…==`, `comment`. */
  readonly key: string;
  readonly kind: 'tag' | 'code' | 'untagged' | 'comment';
  /** As it is written in the notes. */
  readonly label: string;
  /** The theme it names; null where a person says which, or none is needed. */
  readonly theme: string | null;
  readonly marks: number;
  readonly documents: number;
  /** Whether it is surely a code, or a memo: what is offered as chosen. */
  readonly isCode: boolean;
}

/** Which groups are chosen, and what marks without a tag are coded with. */
export interface Choice {
  readonly groups: ReadonlySet<string>;
  /** Themes by the key of an untagged group. Without any, its marks are left alone. */
  readonly themes: ReadonlyMap<string, readonly string[]>;
}

const commentGroup = 'comment';

/** The groups of the marks found in some notes: codes first, the most frequent first. */
export function groupsOf(notes: Iterable<readonly Found[]>): MarkGroup[] {
  const groups = new Map<string, { group: Omit<MarkGroup, 'marks' | 'documents'>; marks: number; documents: number }>();
  for (const marks of notes) {
    const seen = new Set<string>();
    for (const group of marks.flatMap(groupsOfMark)) {
      const known = groups.get(group.key) ?? { group, marks: 0, documents: 0 };
      known.marks++;
      if (!seen.has(group.key)) known.documents++;
      seen.add(group.key);
      groups.set(group.key, known);
    }
  }
  const all = [...groups.values()].map(({ group, marks, documents }) => ({ ...group, marks, documents }));
  return all.sort((a, b) => Number(b.isCode) - Number(a.isCode) || b.marks - a.marks || (a.key < b.key ? -1 : 1));
}

/** What a mark comes to by a choice; null where nothing of it is chosen. */
export function conversionOf(mark: Found, { groups, themes }: Choice): Conversion | null {
  const tags = mark.tags.filter((tag) => groups.has(tagKey(mark, tag.label)));
  const memos = groups.has(commentGroup) ? mark.memos : [];
  const own = mark.tags.length === 0 && mark.delimiters.length > 0 && groups.has(formKey(mark)) ? (themes.get(formKey(mark)) ?? []) : [];
  if (tags.length === 0 && memos.length === 0 && own.length === 0) return null;
  const signs = [...mark.delimiters, ...tags.map(({ sign }) => sign), ...memos.map(({ sign }) => sign)];
  return {
    words: wordsOf(mark, tags[0]?.sign),
    themes: [...new Set([...tags.map(({ theme }) => theme), ...own])],
    memos: memos.map(({ text }) => text),
    signs: signs.sort((a, b) => a.from - b.from),
  };
}

/** What is offered at first: what is surely a code, and comments. */
export function usualChoice(groups: readonly MarkGroup[]): Choice {
  return { groups: new Set(groups.filter(({ isCode }) => isCode).map(({ key }) => key)), themes: new Map() };
}

/** A hashtag of the data's own that stands before the tags chosen stays among the words. */
function wordsOf({ words, tags, delimiters }: Found, chosen: Range | undefined): Range {
  const [first] = tags;
  if (delimiters.length > 0 || !first || !chosen || first.sign.from !== words.to) return words;
  return { from: words.from, to: chosen.from };
}

function groupsOfMark(mark: Found): Omit<MarkGroup, 'marks' | 'documents'>[] {
  const groups: Omit<MarkGroup, 'marks' | 'documents'>[] = [];
  for (const { label, theme, isCode } of mark.tags) {
    const key = tagKey(mark, label);
    if (!groups.some((group) => group.key === key)) groups.push({ key, kind: mark.kind === 'quadro' ? 'code' : 'tag', label, theme, isCode });
  }
  if (mark.memos.length > 0) groups.push({ key: commentGroup, kind: 'comment', label: '{>>…<<}', theme: null, isCode: true });
  if (mark.tags.length === 0 && mark.memos.length === 0) {
    groups.push({ key: formKey(mark), kind: 'untagged', label: mark.form, theme: null, isCode: false });
  }
  return groups;
}

function tagKey(mark: Found, label: string): string {
  const name = label.normalize('NFC').toLowerCase();
  return mark.kind === 'quadro' ? `code:${name}` : `tag:${name.replace(/^#/, '')}`;
}

const formKey = ({ form }: Found): string => `form:${form}`;
