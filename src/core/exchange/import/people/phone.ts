/** Phone numbers, told from dates, times, amounts and other numbers. */

/** What may be one: six to fifteen digits and what is put between them. */
export const phones = /(?:^|[^\p{Nd}\p{L}.,:/-]|[^\p{Nd}]:)((?:\+|\()?(?:\p{Nd}[\s()./-]{0,3}){6,14}\p{Nd})(?![\p{Nd}\p{L}]|[.:,]\p{Nd})/gu;

/** Whether such a number is one. Stands alone in what is known of it; `text` is the paragraph around it. */
export function isPhone(hit: string, text: string): boolean {
  const digits = hit.replace(/\P{Nd}/gu, '');
  if (digits.length < 7) return false;
  if (hit.startsWith('+')) return true;
  if (others.some((form) => form.test(hit))) return false;
  // Millions: groups of three behind one or two digits, which no country's numbers begin with but by 0.
  if (/^[1-9]\d?(?:([ .,'’])\d{3})(?:\1\d{3})*$/u.test(hit)) return false;
  const before = text.slice(Math.max(0, text.indexOf(hit) - 12), text.indexOf(hit));
  const after = text.slice(text.indexOf(hit) + hit.length).slice(0, 12);
  if (/(?:[$€£¥₹]|ISBN|ISSN|DOI|Nr\.|No\.|#)[\s:-]*$/iu.test(before) || /^\s*(?:[$€£¥₹%]|euros?\b|dollars?\b|pounds?\b|millio)/iu.test(after)) return false;
  return digits.length >= 9 || /^\p{Nd}*0/u.test(hit) || /[\s()./-]/.test(hit);
}

const year = '(?:1[89]|20)\\d\\d';
const others: readonly RegExp[] = [
  // Dates, and a date with what stands behind it.
  /^\d{4}[-./ ]\d{1,2}[-./ ]\d{1,2}(?!\d)/,
  /^\d{1,2}[-./ ]\d{1,2}[-./ ]\d{4}(?!\d)/,
  new RegExp(`^${year}(?:0[1-9]|1[0-2])(?:[0-2]\\d|3[01])(?:[-\\s]?\\d{4,6})?$`),
  new RegExp(`^${year}(?:\\s?[-/]?\\s?${year})+$`),
  // Postal codes, addresses of machines, books, counting.
  /^\d{5}-\d{4}$/,
  /^\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}$/,
  /^97[89][- ]?\d[- \d]{8,12}$/,
  /^\d(?: \d){6,8}$/,
];
