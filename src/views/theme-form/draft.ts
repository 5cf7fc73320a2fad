import type { EntryFields } from '../../core/codebook/theme-note-edit';
import type { ThemeEntry } from '../../core/codebook/types';
import { titleOf } from '../../core/codebook/name';

/** What stands in the form: texts as typed, lists a line an item. */
export interface FormDraft {
  title: string;
  kind: 'code' | 'theme';
  definition: string;
  include: string;
  exclude: string;
  example: string;
  /** Null for the colour by the name. */
  color: string | null;
  origin: string;
  source: string;
  voice: string;
  groups: string;
  aliases: string;
  questions: readonly string[];
  claim: string;
  status: string;
  gathers: readonly string[];
}

export function draftOf(entry: ThemeEntry): FormDraft {
  return {
    title: entry.title,
    kind: entry.kind,
    definition: entry.definition ?? '',
    include: entry.include ?? '',
    exclude: entry.exclude ?? '',
    example: entry.example ?? '',
    color: entry.color,
    origin: entry.origin ?? '',
    source: entry.source ?? '',
    voice: entry.voice ?? '',
    groups: entry.groups.join('\n'),
    aliases: entry.aliases.join('\n'),
    questions: entry.questions,
    claim: entry.claim ?? '',
    status: entry.status ?? '',
    gathers: entry.gathers,
  };
}

/** What the form says that the entry does not: only that is written, so that what a hand wrote otherwise stays. */
export function fieldsOf(draft: FormDraft, entry: ThemeEntry): EntryFields {
  const before = draftOf(entry);
  const fields: Record<string, unknown> = {};
  for (const key of ['definition', 'include', 'exclude', 'example', 'origin', 'source', 'voice', 'claim', 'status'] as const) {
    if (draft[key].trim() !== before[key].trim()) fields[key] = draft[key].trim() || null;
  }
  const title = draft.title.trim();
  if (title !== before.title) fields['title'] = title === '' || title === titleOf(entry.path) ? null : title;
  if (draft.kind !== before.kind) fields['kind'] = draft.kind;
  if (draft.color !== before.color) fields['color'] = draft.color;
  for (const key of ['groups', 'aliases'] as const) if (draft[key].trim() !== before[key]) fields[key] = linesOf(draft[key]);
  for (const key of ['questions', 'gathers'] as const) if (draft[key].join('\n') !== before[key].join('\n')) fields[key] = draft[key];
  return fields;
}

/** Whether what the entry means becomes another: a reason is asked for. */
export function redefines(fields: EntryFields, entry: ThemeEntry): boolean {
  const had = entry.definition ?? entry.include ?? entry.exclude ?? entry.claim;
  return had !== null && ['definition', 'include', 'exclude', 'claim'].some((key) => key in fields);
}

const linesOf = (text: string): string[] => [...new Set(text.split('\n').map((line) => line.trim()).filter((line) => line !== ''))];
