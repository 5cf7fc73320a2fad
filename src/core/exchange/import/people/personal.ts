/** What may give people away: shown before anything is written. */
import { isPhone, phones } from './phone';
import type { ImportedDocument } from '../types';

/** The kinds of what is found, in the order they are told. */
const kinds = ['link', 'email', 'handle', 'phone'] as const;
export type PersonalKind = (typeof kinds)[number];

/** Something found, and how often. */
export interface Personal {
  readonly kind: PersonalKind;
  readonly text: string;
  readonly count: number;
}

const server = String.raw`[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{2,63}){1,4}`;
/** Endings of addresses that are written without `https://`; those that are words, too, only before a path. */
const endings = '(?:com|org|net|edu|gov|info|eu|de|ch|fr|nl|pl|dk|fi|pt|cz|uk|ca|au|nz|br|mx|jp|cn|il|ru|ua|tr|za|io|tv|dev|blog|social|online|xyz)(?![\\p{L}\\d_-]|\\.\\p{L})|(?:at|be|es|ie|in|it|ly|me|gl|no|se|us|app|site)(?=/)';

/** What each form finds is out of reach of those behind it. Where the last is not found, the form needs no search. */
const forms: readonly (readonly [PersonalKind, form: RegExp, needs: RegExp])[] = [
  ['link', /\b(?:(?:https?|ftp):\/\/|www\.)[^\s<>"'`]{3,300}/giu, /:\/\/|www\./i],
  ['handle', new RegExp(String.raw`(?:^|[^\p{L}\d_@/.+-])(@[\p{L}\d_][\p{L}\d_.-]{0,60}@${server})`, 'gu'), /@/],
  ['email', new RegExp(String.raw`(?:^|[^\p{L}\d._%+'’-])([\p{L}\d][\p{L}\d._%+'’-]{0,63}@${server})`, 'gu'), /@/],
  ['email', /(?:^|[^\p{L}\d._%+-])([\p{L}\d][\p{L}\d._%+-]{0,63} ?(?:[([{] ?(?:at|ät) ?[)\]}]|\bat\b) ?[\p{L}\d-]{2,63}(?: ?(?:\.|[([{]? ?\b(?:dot|punkt)\b ?[)\]}]?) ?[\p{L}\d-]{2,63}){1,3})/giu, /[aä]t/i],
  ['handle', /(?:^|[^\p{L}\d_@/.])(@[\p{L}\d_][\p{L}\d_.-]{1,60})/gu, /@/],
  ['handle', /(?:^|[^\p{L}\d_/.])(\/?u\/[\w-]{3,30})/gu, /u\//],
  ['link', new RegExp(String.raw`(?:^|[^\p{L}\d@./_-])((?:[\p{L}\d][\p{L}\d-]{0,62}\.){1,4}(?:${endings})(?:\/[^\s<>"']{0,300})?)`, 'gu'), /\./],
  ['phone', phones, /\p{Nd}/u],
];

/**
 * E-mail addresses, phone numbers, handles and links in the words of documents, in notes and comments on them, in the names of
 * who speaks and is answered, in titles and in the address of a thread; each once, by kind and most frequent first. Dates, times,
 * amounts and years are no phone numbers. Linear.
 */
export function personalIn(documents: readonly ImportedDocument[]): Personal[] {
  const found = new Map<string, { kind: PersonalKind; text: string; count: number }>();
  for (const { pieces, markdown, participants, annotations, title, permalink } of documents) {
    for (const text of [title, permalink ?? '']) look(text, found);
    for (const name of participants) look(name, found);
    for (const text of markdown?.split('\n') ?? []) look(text, found);
    for (const { paragraphs, post } of markdown === null ? pieces : []) {
      for (const text of paragraphs) look(text, found);
      if (post?.replyToName) look(post.replyToName, found);
    }
    for (const { text } of annotations) look(text, found);
  }
  return [...found.values()].sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || b.count - a.count || (a.text < b.text ? -1 : 1));
}

function look(text: string, found: Map<string, { kind: PersonalKind; text: string; count: number }>): void {
  // A handle has three characters at least, and all else more.
  if (text.length < 3 || !/[@\p{Nd}]|\.\p{L}|:\/\/|u\/|[ ([{](?:at|ät)[ )\]}]/iu.test(text)) return;
  let rest = text;
  for (const [kind, form, needs] of forms) {
    if (!needs.test(rest)) continue;
    rest = rest.replace(form, (whole: string, inner: unknown) => {
      const hit = trimmed(typeof inner === 'string' ? inner : whole);
      if (kind === 'phone' && !isPhone(hit, rest)) return whole;
      if (kind === 'email' && !hit.includes('@') && !/[([{]|\b(?:dot|punkt)\b/i.test(hit)) return whole;
      const key = `${kind} ${hit}`;
      const known = found.get(key);
      if (known) known.count++;
      else found.set(key, { kind, text: hit, count: 1 });
      return ' ';
    });
  }
}

/** Without the signs of the sentence behind it; a bracket that it opens itself is its own. */
function trimmed(hit: string): string {
  const bare = hit.replace(/[.,;:!?\]]+$/, '').trim();
  return bare.endsWith(')') && !bare.includes('(') ? bare.replace(/[).,;:!?\]]+$/, '') : bare;
}
