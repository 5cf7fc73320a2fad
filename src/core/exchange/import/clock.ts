/** Times of captions. */

/** Seconds of `01:02:03.450`, `02:03,4`, `0:0:1.5`; null where it is no time, or 60 and more stand where at most 59 may. */
export function secondsOf(clock: string): number | null {
  const found = /^\s*(?:(\d{1,4}):)?(\d{1,4}):(\d{1,2})(?:[.,](\d{1,9}))?\s*$/.exec(clock);
  if (!found) return null;
  const [, hours, minutes, seconds, fraction] = found;
  if (Number(seconds) > 59 || (hours !== undefined && Number(minutes) > 59)) return null;
  return Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(`0.${fraction ?? 0}`);
}

/** `01:02:03`: whole seconds. */
export function clockOf(seconds: number): string {
  const whole = Math.floor(Math.max(0, seconds));
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${two(Math.floor(whole / 3600))}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
}
