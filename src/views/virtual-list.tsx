import {
  Virtualizer,
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type VirtualizerOptions,
} from '@tanstack/virtual-core';
import type { ComponentChild, HTMLAttributes } from 'preact';
import { useLayoutEffect, useReducer, useRef } from 'preact/hooks';

interface VirtualListProps<T> {
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => string;
  /** Height in pixels before a row has been measured. */
  readonly estimate: (row: T) => number;
  readonly render: (row: T, index: number) => ComponentChild;
  /** The row that the keyboard is on: always in the page, scrolled into view when it changes. */
  readonly active: number;
  readonly class?: string;
  /** Role, keys and the like, for lists that the keyboard reaches: what scrolls must be what has the focus. */
  readonly frame?: HTMLAttributes<HTMLDivElement>;
}

/**
 * A list of any length of which only the rows in sight are in the page. Rows may be of any height. The element that
 * scrolls is the list itself; who has it gives roles and keys, by `frame` or around it.
 */
export function VirtualList<T>(props: VirtualListProps<T>): ComponentChild {
  const { rows, keyOf, estimate, render, active } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  const options: VirtualizerOptions<HTMLDivElement, HTMLDivElement> = {
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => {
      const row = rows[index];
      return row === undefined ? 0 : estimate(row);
    },
    getItemKey: (index) => {
      const row = rows[index];
      return row === undefined ? index : keyOf(row);
    },
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      if (active >= 0 && active < rows.length && !shown.includes(active)) shown.push(active);
      return shown.sort((a, b) => a - b);
    },
    overscan: 8,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    onChange: () => redraw(undefined),
  };
  const held = useRef<Virtualizer<HTMLDivElement, HTMLDivElement> | null>(null);
  held.current ??= new Virtualizer(options);
  const virtualizer = held.current;
  virtualizer.setOptions(options);

  useLayoutEffect(() => virtualizer._didMount(), []);
  useLayoutEffect(() => virtualizer._willUpdate());
  useLayoutEffect(() => {
    if (active >= 0 && active < rows.length) virtualizer.scrollToIndex(active);
    // By the row, not its number: rows that come before it are no reason to scroll.
  }, [keyAt(rows, active, keyOf)]);

  return (
    <div {...props.frame} class={`emic-scroller ${props.class ?? ''}`} ref={scroller}>
      <div class="emic-rows" style={`--emic-height: ${virtualizer.getTotalSize()}px`}>
        {virtualizer.getVirtualItems().map((item) => {
          const row = rows[item.index];
          return row === undefined ? null : (
            <div
              key={item.key}
              class="emic-row"
              data-index={item.index}
              role="presentation"
              ref={(el) => virtualizer.measureElement(el)}
              style={`--emic-top: ${item.start}px`}
            >
              {render(row, item.index)}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function keyAt<T>(rows: readonly T[], index: number, keyOf: (row: T) => string): string {
  const row = rows[index];
  return row === undefined ? '' : keyOf(row);
}
