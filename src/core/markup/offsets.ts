import type { Range } from './types';

/** The way between raw and stripped offsets of one text. */
export interface OffsetMap {
  stripped(): string;
  plain(): string;
  toStripped(raw: number): number;
  toRaw(stripped: number, side: 'before' | 'after'): number;
}

/** The map of a text out of which `cuts` are taken, in order and apart from each other; raw offsets. */
export function offsetMap(text: string, cuts: readonly Range[]): OffsetMap {
  let bytes: string | null = null;
  let plain: string | null = null;
  let returns: number[] | null = null;
  /** For each cut, where it stands in the stripped bytes. */
  let places: number[] | null = null;

  const stripped = (): string => (bytes ??= without(text, cuts));
  const carriageReturns = (): number[] => (returns ??= crlfPlaces(stripped()));
  const cutPlaces = (): number[] => (places ??= placesOf(cuts));
  const bom = text.charCodeAt(0) === 0xfeff ? 1 : 0;

  return {
    stripped,
    plain() {
      if (plain === null) {
        let at = bom;
        plain = '';
        for (const place of carriageReturns()) {
          plain += stripped().slice(at, place);
          at = place + 1;
        }
        plain += stripped().slice(at);
      }
      return plain;
    },
    toStripped(raw) {
      const before = countBelow(cuts.length, (i) => (cuts[i]?.from ?? 0) < raw);
      const last = cuts[before - 1];
      let byte = raw;
      if (last) {
        const place = cutPlaces()[before - 1] ?? 0;
        byte = raw <= last.to ? place : place + raw - last.to;
      }
      const list = carriageReturns();
      return Math.max(0, byte - bom - countBelow(list.length, (i) => (list[i] ?? 0) < byte));
    },
    toRaw(at, side) {
      const list = carriageReturns();
      const byte = at + bom + countBelow(list.length, (i) => (list[i] ?? 0) - i < at + bom);
      const all = cutPlaces();
      const through = countBelow(all.length, (i) => (side === 'before' ? (all[i] ?? 0) < byte : (all[i] ?? 0) <= byte));
      const last = cuts[through - 1];
      return last ? last.to + byte - (all[through - 1] ?? 0) : byte;
    },
  };
}

/** How many of the first `length` indices pass a test that true values lead and false values follow. */
export function countBelow(length: number, test: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (test(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function without(text: string, cuts: readonly Range[]): string {
  if (cuts.length === 0) return text;
  let kept = '';
  let at = 0;
  for (const cut of cuts) {
    kept += text.slice(at, cut.from);
    at = cut.to;
  }
  return kept + text.slice(at);
}

function placesOf(cuts: readonly Range[]): number[] {
  let removed = 0;
  return cuts.map((cut) => {
    const place = cut.from - removed;
    removed += cut.to - cut.from;
    return place;
  });
}

function crlfPlaces(bytes: string): number[] {
  const places: number[] = [];
  for (let at = bytes.indexOf('\r\n'); at >= 0; at = bytes.indexOf('\r\n', at + 2)) places.push(at);
  return places;
}
