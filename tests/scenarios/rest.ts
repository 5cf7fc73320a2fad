/**
 * When the page has come to rest: nothing that was put off for a moment still waits, the disk and the worker have answered,
 * and what they brought is drawn. A scenario that waits for this, and not for a time, is as sure on a slow machine as on a
 * fast one. What the product puts off for longer than a moment is none of it: wait for what it brings, or let time pass.
 */

import type { Locator, Page } from 'playwright-core';

/** The page's word on it, once `watchRest` runs there. */
export interface Rest {
  /**
   * Comes when the page is at rest: at once where nothing waits, or two frames later at the soonest with `drawn`, for what
   * the browser itself tells with the next frame (scrolling, sizes). After five seconds it comes all the same.
   */
  come(drawn?: 'drawn'): Promise<void>;
  /** Does at once, in its order, what was put off for up to that many milliseconds, and what that puts off in turn. */
  pass(ms: number): Promise<void>;
}

/** What a locator tells of the page as it is at that moment, and does not wait for. */
const looks = ['allInnerTexts', 'allTextContents', 'boundingBox', 'count', 'evaluateAll', 'getAttribute', 'innerHTML', 'innerText', 'inputValue', 'isChecked', 'isDisabled', 'isEnabled', 'isVisible', 'textContent'] as const satisfies readonly (keyof Locator)[];

/** Has all locators of the page's browser look when their page is at rest. */
export function lookAtRest(page: Page): void {
  const locators = Object.getPrototypeOf(page.locator('body')) as Record<(typeof looks)[number], (this: Locator, ...given: unknown[]) => Promise<unknown>> & { looksAtRest?: true };
  if (locators.looksAtRest) return;
  locators.looksAtRest = true;
  for (const look of looks) {
    const now = locators[look];
    locators[look] = async function (...given) {
      await this.page().evaluate(() => (window as unknown as { rest?: Rest }).rest?.come());
      return now.apply(this, given);
    };
  }
}

/** Runs in the page before any other script. */
export function watchRest(): void {
  const momentMs = 150;
  const patienceMs = 5000;
  /** Something may be drawn frame by frame without an end. */
  const patienceFrames = 20;
  // The page's timers are numbers; typings of Node would have them be objects.
  const later = window.setTimeout as unknown as (run: () => void, ms: number) => number;
  const { clearTimeout: forget, requestAnimationFrame: drawn, cancelAnimationFrame: undraw } = window;
  const timers = new Map<number, { due: number; isShort: boolean; run(): void }>();
  const frames = new Set<number>();
  let underWay = 0;
  /** How far time that was let pass is ahead of the clock. */
  let ahead = 0;
  const now = (): number => performance.now() + ahead;

  const putOff = (run: (...given: unknown[]) => void, ms = 0, ...given: unknown[]): number => {
    const done = (): void => {
      timers.delete(id);
      run(...given);
    };
    const id = later.call(window, done, ms);
    timers.set(id, { due: now() + ms, isShort: ms <= momentMs, run: done });
    return id;
  };
  const draw = (run: FrameRequestCallback): number => {
    const id = drawn.call(window, (time) => {
      frames.delete(id);
      run(time);
    });
    frames.add(id);
    return id;
  };
  Object.assign(window, {
    setTimeout: putOff,
    clearTimeout: (id?: number) => {
      timers.delete(id ?? 0);
      forget.call(window, id);
    },
    requestAnimationFrame: draw,
    cancelAnimationFrame: (id: number) => {
      frames.delete(id);
      undraw.call(window, id);
    },
  });

  /** The stand-in's disk answers by a message of its own, as all do that want a task without a delay. */
  const channel = window.MessageChannel;
  window.MessageChannel = class extends channel {
    constructor() {
      super();
      this.port1.addEventListener('message', () => underWay--);
      const { port2 } = this;
      const post = port2.postMessage.bind(port2) as (message: unknown) => void;
      port2.postMessage = (message: unknown) => {
        underWay++;
        post(message);
      };
    }
  };
  const worker = window.Worker;
  window.Worker = class extends worker {
    private asked = 0;
    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options);
      this.addEventListener('message', () => this.answered(1));
      this.addEventListener('error', () => this.answered(this.asked));
    }
    private answered(count: number): void {
      underWay -= Math.min(count, this.asked);
      this.asked -= Math.min(count, this.asked);
    }
    override postMessage(message: unknown, options?: Transferable[] | StructuredSerializeOptions): void {
      this.asked++;
      underWay++;
      super.postMessage(message, options as Transferable[]);
    }
    override terminate(): void {
      this.answered(this.asked);
      super.terminate();
    }
  };
  for (const method of ['arrayBuffer', 'text'] as const) {
    const read = Blob.prototype[method] as (this: Blob) => Promise<never>;
    Blob.prototype[method] = async function (this: Blob) {
      underWay++;
      try {
        return await read.call(this);
      } finally {
        underWay--;
      }
    };
  }

  const isBusy = (withFrames: boolean): boolean => [...timers.values()].some(({ isShort }) => isShort) || underWay > 0 || (withFrames && frames.size > 0);
  const come = async (least?: 'drawn'): Promise<void> => {
    if (least === undefined && !isBusy(true)) return;
    const begun = performance.now();
    // Two looks, a frame apart: what a frame brings may put something off anew.
    for (let look = 0, quiet = 0; quiet < 2; look++) {
      await new Promise<void>((done) => drawn.call(window, () => later.call(window, done, 0)));
      quiet = isBusy(look < patienceFrames) && performance.now() - begun < patienceMs ? 0 : quiet + 1;
    }
  };
  const pass = async (ms: number): Promise<void> => {
    const until = now() + ms;
    for (;;) {
      await come('drawn');
      const [id, next] = [...timers].sort(([, one], [, other]) => one.due - other.due)[0] ?? [0, null];
      if (!next || next.due > until) break;
      forget.call(window, id);
      ahead = Math.max(ahead, next.due - performance.now());
      next.run();
    }
    ahead = Math.max(ahead, until - performance.now());
  };
  Object.assign(window, { rest: { come, pass } satisfies Rest });
}
