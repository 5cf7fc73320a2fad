/** The everyday part of YAML, read fast. */

/**
 * Properties written the everyday way: `key: value`, `key: [a, b]`, and `key:` with `- item` lines below; values plain
 * or in simple quotes. Null for anything else, which is left to `yaml`; where it does answer, it answers as `yaml`
 * does. It exists because an index of 10,000 notes would spend most of its time in the full parser.
 */
export function plainProperties(source: string): Record<string, unknown> | null {
  const properties: Record<string, unknown> = {};
  let list: unknown[] | null = null;
  let indent = -1;
  let open: string | null = null;
  for (let from = 0; from < source.length; ) {
    const newline = source.indexOf('\n', from);
    let to = newline < 0 ? source.length : newline;
    const next = to + 1;
    if (to > from && source.charCodeAt(to - 1) === 13) to--;
    const start = skipSpaces(source, from, to);
    const first = start < to ? source.charCodeAt(start) : 0;
    if (start === to || (first === hash && start === from)) {
      from = next;
      continue;
    }
    if (first === dash && source.charCodeAt(start + 1) === space) {
      if (open === null || (indent >= 0 && indent !== start - from)) return null;
      const value = readValue(source, start + 2, to, false);
      if (value === unread) return null;
      indent = start - from;
      if (list) list.push(value);
      else properties[open] = list = [value];
    } else {
      if (start !== from) return null;
      const colon = keyEnd(source, from, to);
      if (colon < 0) return null;
      const key = source.slice(from, colon);
      if (Object.hasOwn(properties, key) || typeof scalar(key) !== 'string') return null;
      const value = colon + 1 >= to || skipSpaces(source, colon + 1, to) === to ? null : readValue(source, colon + 1, to, true);
      if (value === unread) return null;
      properties[key] = value;
      open = value === null && skipSpaces(source, colon + 1, to) === to ? key : null;
      list = null;
      indent = -1;
    }
    from = next;
  }
  return properties;
}

const space = 32;
const hash = 35;
const dash = 45;
const unread = Symbol('left to yaml');

/** Where the colon of a simple key stands; -1 for any other key. */
function keyEnd(source: string, from: number, to: number): number {
  if (!isLetter(source.charCodeAt(from))) return -1;
  for (let at = from; at < to && at - from < 200; at++) {
    const code = source.charCodeAt(at);
    if (code === 58) {
      const after = source.charCodeAt(at + 1);
      return (at + 1 >= to || after === space) && source.charCodeAt(at - 1) !== space ? at : -1;
    }
    if (!isLetter(code) && !(code >= 48 && code <= 57) && code !== 95 && code !== 46 && code !== dash && code !== space) return -1;
  }
  return -1;
}

function readValue(source: string, from: number, to: number, flow: boolean): unknown {
  let start = skipSpaces(source, from, to);
  let end = to;
  while (end > start && source.charCodeAt(end - 1) === space) end--;
  if (start === end) return unread;
  const first = source.charCodeAt(start);
  if (first === 34 || first === 39) return quoted(source, start, end);
  if (first !== 91) return plain(source, start, end, '');
  if (!flow || source.charCodeAt(end - 1) !== 93) return unread;
  const items: unknown[] = [];
  for (start++, end--; ; ) {
    start = skipSpaces(source, start, end);
    if (start === end) return items.length === 0 ? items : unread;
    const mark = source.charCodeAt(start);
    let stop = mark === 34 || mark === 39 ? source.indexOf(source.charAt(start), start + 1) + 1 : source.indexOf(',', start);
    if (stop <= 0 || stop > end) stop = end;
    const comma = skipSpaces(source, stop, end);
    if (comma < end && source.charCodeAt(comma) !== 44) return unread;
    let last = stop;
    while (last > start && source.charCodeAt(last - 1) === space) last--;
    const item = mark === 34 || mark === 39 ? quoted(source, start, last) : plain(source, start, last, '[]{},:?');
    if (item === unread) return unread;
    items.push(item);
    if (comma >= end) return items;
    start = comma + 1;
  }
}

function quoted(source: string, from: number, to: number): unknown {
  const mark = source.charCodeAt(from);
  if (to - from < 2 || source.charCodeAt(to - 1) !== mark) return unread;
  for (let at = from + 1; at < to - 1; at++) {
    const code = source.charCodeAt(at);
    if (code === mark || code === 92 || isControl(code)) return unread;
  }
  return source.slice(from + 1, to - 1);
}

/** A scalar without quotes; `forbidden` are the characters it must not hold beside those that no plain scalar may. */
function plain(source: string, from: number, to: number, forbidden: string): unknown {
  const first = source.charCodeAt(from);
  if (!isLetter(first) && !(first >= 48 && first <= 57) && first !== 40 && first !== 47) return unread;
  for (let at = from; at < to; at++) {
    const code = source.charCodeAt(at);
    if (isControl(code)) return unread;
    if (code === 58 && (at + 1 === to || source.charCodeAt(at + 1) === space)) return unread;
    if (code === hash && source.charCodeAt(at - 1) === space) return unread;
    if (forbidden !== '' && forbidden.includes(source.charAt(at))) return unread;
  }
  return scalar(source.slice(from, to));
}

const int = /^[0-9]+$/;
const float = /^[0-9]+(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/;

/** What YAML's core schema makes of a plain scalar that begins with a letter, a digit, `(` or `/`. */
function scalar(text: string): unknown {
  const first = text.charCodeAt(0);
  if (first >= 48 && first <= 57) {
    if (int.test(text) || float.test(text)) return Number(text);
    return text.startsWith('0o') || text.startsWith('0x') ? unread : text;
  }
  if (text.length > 5) return text;
  if (text === 'true' || text === 'True' || text === 'TRUE') return true;
  if (text === 'false' || text === 'False' || text === 'FALSE') return false;
  return text === 'null' || text === 'Null' || text === 'NULL' ? null : text;
}

function skipSpaces(source: string, from: number, to: number): number {
  while (from < to && source.charCodeAt(from) === space) from++;
  return from;
}

/** Plainly a letter to YAML and to us: ASCII, or beyond Latin-1's signs and no special space. */
function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 0xc0 && code < 0x2000) || (code >= 0x3041 && code < 0xd800);
}

function isControl(code: number): boolean {
  return code < space || (code >= 0x7f && code < 0xa0) || code === 0x2028 || code === 0x2029 || code === 0xfeff;
}
