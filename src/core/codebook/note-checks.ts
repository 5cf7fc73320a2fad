/** Theme notes that say one thing and lie at another, or claim one theme twice. */
import { say, type Saying } from '../said/sayings';
import { readFrontMatter } from '../text/front-matter';
import { themeNotePath } from './theme-note-edit';
import { readThemeNote } from './theme-note';

/** Something to look at in a theme note; the property `theme` wins over where the file lies. */
export type NoteFinding =
  /** The property names another theme than the path does. */
  | { readonly kind: 'elsewhere'; readonly note: string; readonly theme: string; readonly wanted: string }
  /** Another note, which counts, is the entry of the same theme. */
  | { readonly kind: 'twice'; readonly note: string; readonly theme: string; readonly counts: string }
  /** A note in the folder whose name makes no theme. */
  | { readonly kind: 'no-theme'; readonly note: string };

/** The findings about some theme notes, in order of path; notes outside the folder are passed over. */
export function checkThemeNotes(notes: Iterable<readonly [path: string, text: string]>, options: { folder: string; prefix: string }): NoteFinding[] {
  const found: NoteFinding[] = [];
  const first = new Map<string, string>();
  for (const [note, text] of [...notes].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!note.startsWith(`${options.folder.replace(/^\/+|\/+$/g, '')}/`) || !note.endsWith('.md')) continue;
    const entry = readThemeNote(note, text, options);
    if (!entry) {
      found.push({ kind: 'no-theme', note });
      continue;
    }
    const theme = entry.path;
    const wanted = themeNotePath(theme, options.folder);
    const byPath = readThemeNote(note, '', options)?.path;
    if (byPath !== theme && readFrontMatter(text).properties['theme'] !== undefined) found.push({ kind: 'elsewhere', note, theme, wanted });
    const counts = first.get(theme);
    if (counts !== undefined) found.push({ kind: 'twice', note, theme, counts });
    else first.set(theme, note);
  }
  return found;
}

/** What a finding tells. */
export function sayNoteFinding(finding: NoteFinding): Saying {
  if (finding.kind === 'no-theme') return say('finding-no-theme');
  return finding.kind === 'elsewhere' ? say('finding-elsewhere', finding.theme, finding.wanted) : say('finding-twice', finding.theme, finding.counts);
}
