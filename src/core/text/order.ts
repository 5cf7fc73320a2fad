/** The order of names where no language is asked: by UTF-16 code units, the same on every device. */
export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
