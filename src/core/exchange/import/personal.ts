/** What may give people away: shown before anything is written. */
import type { ImportedDocument } from './types';

/** The kinds of what is found. */
export type PersonalKind = 'email' | 'phone' | 'handle' | 'link';

/** Something found, and how often. */
export interface Personal {
  readonly kind: PersonalKind;
  readonly text: string;
  readonly count: number;
}

const forms: readonly (readonly [PersonalKind, RegExp])[] = [
  ['link', /\b(?:https?:\/\/|www\.)[^\s<>"'`]{3,300}/gi],
  ['email', /[\p{L}\d][\p{L}\d._%+-]{0,63}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{2,63}){1,4}/gu],
  ['handle', /(?:^|[^\p{L}\d_@/.])(@[\p{L}\d_][\p{L}\d_.-]{1,60}(?:@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{2,63}){1,4})?)/gu],
  ['phone', /(?:^|[^\d\p{L}.,:/-])(\+?(?:\d[\s()./-]{0,2}){6,14}\d)(?![\d\p{L}]|[.:,]\d)/gu],
];

/**
 * E-mail addresses, phone numbers, handles and links in the words of documents, in notes and comments on them and in the names of who speaks, each once,
 * by kind and most frequent first. Dates and times are no phone numbers. Linear.
 */
export function personalIn(documents: readonly ImportedDocument[]): Personal[] {
  const found = new Map<string, { kind: PersonalKind; text: string; count: number }>();
  for (const { pieces, markdown, participants, annotations } of documents) {
    const texts = markdown === null ? pieces.flatMap(({ paragraphs }) => paragraphs) : markdown.split('\n');
    for (const text of [...participants, ...texts, ...annotations.map((annotation) => annotation.text)]) look(text, found);
  }
  const order = forms.map(([kind]) => kind);
  return [...found.values()].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || b.count - a.count || (a.text < b.text ? -1 : 1));
}

function look(text: string, found: Map<string, { kind: PersonalKind; text: string; count: number }>): void {
  if (!/[@\d]|www\.|:\/\//i.test(text)) return;
  let rest = text;
  for (const [kind, form] of forms) {
    rest = rest.replace(form, (whole: string, inner: unknown) => {
      const hit = (typeof inner === 'string' ? inner : whole).replace(/[.,;:!?)\]]+$/, '').trim();
      if (kind === 'phone' && !isPhone(hit)) return whole;
      const key = `${kind} ${hit}`;
      const known = found.get(key);
      if (known) known.count++;
      else found.set(key, { kind, text: hit, count: 1 });
      return ' ';
    });
  }
}

function isPhone(text: string): boolean {
  const digits = text.replace(/\D/g, '');
  if (digits.length < 7 || /^\d{4}[-./ ]\d{1,2}[-./ ]\d{1,2}\b|^\d{1,2}[-./ ]\d{1,2}[-./ ]\d{4}\b|^(?:19|20)\d\d\s?[-/]\s?(?:19|20)\d\d$/.test(text)) return false;
  return text.startsWith('+') || text.startsWith('0') || /[\s()./-]/.test(text);
}
