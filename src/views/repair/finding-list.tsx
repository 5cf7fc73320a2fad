import type { VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { tellFailure } from '../failure';
import { useSpokenName } from '../spoken-name';
import { VirtualList } from '../virtual-list';

/** Something found, in words, with what can be done about it. */
export interface Finding {
  /** What this and the findings below it are about; stands above it. */
  readonly heading?: string;
  readonly text: string;
  /** The words of the note it is about. */
  readonly words?: string;
  readonly details?: readonly string[];
  readonly acts: readonly Act[];
}

export interface Act {
  readonly label: string;
  readonly run: () => Promise<unknown> | void;
}

interface FindingListProps<T> {
  readonly label: string;
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => string;
  readonly describe: (row: T, index: number) => Finding;
}

/**
 * A list of findings of any length, each with its buttons. The arrow keys go from finding to finding. When one is gone,
 * the keyboard is on the one that took its place.
 */
export function FindingList<T>({ label, rows, keyOf, describe }: FindingListProps<T>): VNode {
  const frame = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(-1);
  /** Where the keyboard is to go once that row is in the page. */
  const wanted = useRef<number | null>(null);
  const inside = useRef(false);
  const [nameId, name] = useSpokenName(label);

  const go = (to: number): void => {
    const next = Math.max(0, Math.min(rows.length - 1, to));
    wanted.current = next;
    setAt(next);
    focusWanted();
  };
  const focusWanted = (): void => {
    const button = wanted.current === null ? null : frame.current?.querySelector<HTMLElement>(`[data-finding="${wanted.current}"] button`);
    if (!button) return;
    wanted.current = null;
    button.focus();
  };
  useLayoutEffect(() => {
    // What was pressed is gone with its finding.
    const { current } = frame;
    if (inside.current && current && current.doc.activeElement === current.doc.body && rows.length > 0) wanted.current ??= Math.min(Math.max(0, at), rows.length - 1);
    focusWanted();
  });

  return (
    <div
      class="emic-findings"
      ref={frame}
      onKeyDown={(event) => {
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (step === undefined) return;
        event.preventDefault();
        go(at + step);
      }}
      onFocusIn={(event) => {
        inside.current = true;
        // Not for a pointer: what it is about to press must not scroll away under it.
        if (event.target instanceof HTMLElement && event.target.matches(':focus-visible')) setAt(placeOf(event.target));
      }}
      onClick={(event) => {
        if (event.target instanceof HTMLElement) setAt(placeOf(event.target));
      }}
      onFocusOut={(event) => {
        if (event.relatedTarget instanceof Node && !frame.current?.contains(event.relatedTarget)) inside.current = false;
      }}
    >
      {name}
      <VirtualList
        rows={rows}
        keyOf={keyOf}
        estimate={() => 110}
        active={at}
        frame={{ role: 'list', 'aria-labelledby': nameId }}
        render={(row, index) => <FindingRow finding={describe(row, index)} index={index} of={rows.length} />}
      />
    </div>
  );
}

function FindingRow({ finding: { heading, text, words, details = [], acts }, index, of }: { readonly finding: Finding; readonly index: number; readonly of: number }): VNode {
  return (
    <div class="emic-finding" role="listitem" aria-posinset={index + 1} aria-setsize={of} data-finding={index}>
      {heading !== undefined && <h3 dir="auto">{heading}</h3>}
      <div dir="auto">{text}</div>
      {words !== undefined && (
        <code class="emic-finding-words" dir="auto">
          {words}
        </code>
      )}
      {details.length > 0 && (
        <ul>
          {details.map((detail) => (
            <li key={detail} dir="auto">
              {detail}
            </li>
          ))}
        </ul>
      )}
      <div class="emic-finding-actions">
        {acts.map(({ label, run }) => (
          <button type="button" key={label} onClick={() => act(run)}>
            {label}
          </button>
        ))}
      </div>
    </div>
  );
}

/** Which finding of the list an element belongs to; -1 for none. */
function placeOf(el: HTMLElement): number {
  return Number(el.closest<HTMLElement>('[data-finding]')?.dataset['finding'] ?? -1);
}

/** Does something, and says what went wrong. */
export function act(run: () => Promise<unknown> | void): void {
  void Promise.resolve().then(run).catch(tellFailure);
}
