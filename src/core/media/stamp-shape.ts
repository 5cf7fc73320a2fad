/** How a note writes its time stamps, so that new ones look the same. */
import { stampsOf } from './stamps';

/** The shape of a time stamp. */
export interface StampShape {
  readonly open: string;
  readonly close: string;
  /** Whether the hours are written where there are none. */
  readonly hours: boolean;
  /** Digits of the first number at least: `0:12` or `00:12`. */
  readonly width: number;
  /** Sign and digits of a fraction; no digits, no fraction. */
  readonly mark: string;
  readonly digits: number;
}

const usual: StampShape = { open: '(', close: ')', hours: true, width: 2, mark: '', digits: 0 };

/** The shape of most of a note's stamps; `(00:01:02)` where it has none. Linear. */
export function stampShapeOf(stripped: string): StampShape {
  const shapes = new Map<string, { count: number; shape: StampShape }>();
  for (const { from, to } of stampsOf(stripped)) {
    const shape = shapeIn(stripped.slice(from, to));
    if (!shape) continue;
    const key = [shape.open, shape.hours, shape.mark, shape.digits].join(' ');
    const known = shapes.get(key);
    shapes.set(key, { count: (known?.count ?? 0) + 1, shape: { ...shape, width: Math.min(shape.width, known?.shape.width ?? 2) } });
  }
  let most = { count: 0, shape: usual };
  for (const one of shapes.values()) if (one.count > most.count) most = one;
  return most.shape;
}

/** A time as a stamp of a shape; what is finer than the shape is cut off, so that playing it begins before the words. */
export function stampText(seconds: number, { open, close, hours, width, mark, digits }: StampShape): string {
  const units = Math.floor(Math.max(0, seconds) * 10 ** digits + 1e-6);
  const whole = Math.floor(units / 10 ** digits);
  const fraction = digits > 0 ? `${mark}${String(units % 10 ** digits).padStart(digits, '0')}` : '';
  const parts = hours || whole >= 3600 ? [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60] : [Math.floor(whole / 60), whole % 60];
  const clock = parts.map((part, at) => String(part).padStart(at === 0 ? width : 2, '0')).join(':');
  return `${open}${clock}${fraction}${close}`;
}

/** A time as it is said to people: `1:02`, `1:01:02`. */
export function shortTime(seconds: number): string {
  return stampText(seconds, { open: '', close: '', hours: false, width: 1, mark: '', digits: 0 });
}

function shapeIn(stamp: string): StampShape | null {
  const found = /^(\\?[([{<#（【]?) *(\d+)(:\d\d)?:\d\d(?:([.,-])(\d+))?(?: .*?|[-–—].*?)?(\\?[)\]}>#）】]?)$/.exec(stamp);
  if (!found) return null;
  const [, open = '', first = '', hours, mark = '', fraction = '', close = ''] = found;
  return { open, close, hours: hours !== undefined, width: Math.min(2, first.length), mark, digits: fraction.length };
}
