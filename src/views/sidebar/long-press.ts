/** How long a finger rests until the menu opens, and how far it may waver. */
const longMs = 500;
const wavers = 10;

/** Tells when a finger rests on a row. Not every phone makes a context menu of that, and those that do make one of their own. */
export interface LongPress {
  readonly down: (event: PointerEvent, open: (at: { x: number; y: number }) => void) => void;
  readonly move: (event: PointerEvent) => void;
  readonly up: () => void;
  /** Whether what comes now (a click, a context menu) is the end of a press that was told already. */
  readonly wasLong: () => boolean;
}

export function longPress(): LongPress {
  let timer = 0;
  let begun = { x: 0, y: 0 };
  let told = -Infinity;
  const stop = (): void => window.clearTimeout(timer);
  return {
    down(event, open) {
      stop();
      told = -Infinity;
      if (event.pointerType !== 'touch') return;
      begun = { x: event.clientX, y: event.clientY };
      timer = window.setTimeout(() => {
        told = performance.now();
        open(begun);
      }, longMs);
    },
    move(event) {
      if (Math.hypot(event.clientX - begun.x, event.clientY - begun.y) > wavers) stop();
    },
    up: stop,
    wasLong: () => performance.now() - told < 2000,
  };
}
