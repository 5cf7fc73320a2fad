import { readAttributes, tokenEnd } from './attributes';
import { isDigit, isIdUnit } from './characters';
import { idAt } from './ids';

/**
 * Whether the `%%` that ends at `end` is what is left of a marker that lost a half: an op stands right behind it, or
 * ends right before it. Such a `%%` opens no comment. `floor` is where the last `%%` before it ended.
 */
export function isRemnant(line: string, end: number, floor: number): boolean {
  if (isOpLike(line, end)) return true;
  const start = end - 2;
  for (let at = start - 9; at >= floor; at--) {
    const sign = line.charCodeAt(at);
    if ((sign === 123 || sign === 125) && idAt(line, at + 1)) return contentEnd(line, at) === start;
  }
  return false;
}

/** A sign and eight id units, whatever follows. */
function isOpLike(line: string, at: number): boolean {
  const sign = line.charCodeAt(at);
  if (sign !== 123 && sign !== 125) return false;
  let digits = 0;
  for (let i = at + 1; i < at + 9; i++) {
    if (!isIdUnit(line.charCodeAt(i))) return false;
    if (isDigit(line.charCodeAt(i))) digits++;
  }
  return digits > 0 && digits < 8;
}

/** Where the op at `at`, with what fits the grammar behind it, ends. */
export function contentEnd(line: string, at: number): number {
  let end = at + 9;
  while (line.charCodeAt(end) === 32) {
    const next = end + 1;
    if (/[{}]/.test(line.charAt(next)) && idAt(line, next + 1)) {
      end = next + 9;
      continue;
    }
    const stop = tokenEnd(line, next);
    const quoteless = line.charCodeAt(next) === 34 || line.slice(next, stop).includes('="') ? stop : firstSign(line, next, stop);
    const token = line.slice(next, quoteless).replace(/%+$/, '');
    if (token === '' || readAttributes(token).some((part) => part.kind === 'other') || readAttributes(token).length > 1) break;
    end = next + token.length;
  }
  return end;
}

function firstSign(line: string, from: number, to: number): number {
  const sign = line.indexOf('%', from);
  return sign >= 0 && sign < to ? sign : to;
}
