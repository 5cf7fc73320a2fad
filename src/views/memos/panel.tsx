import type { Signal } from '@preact/signals';
import type { VNode } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { allMemos, filterMemos, isMemoHidden, type MemoFilter } from '../../core/memos/filter';
import type { MemoEntry } from '../../core/memos/types';
import { ui } from '../../i18n/ui';
import type { Study } from '../../vault/types';
import { IconButton } from '../icon';
import { useSpokenName } from '../spoken-name';
import { VirtualList } from '../virtual-list';
import { MemoFilters } from './filters';
import { MemoRow, memoId } from './row';

interface PanelProps {
  readonly study: Study;
  /** Counts up when the study has changed. */
  readonly revision: Signal<number>;
  readonly onOpen: (memo: MemoEntry) => void;
  readonly onMenu: (memo: MemoEntry, at: { x: number; y: number }) => void;
  readonly onExport: (memos: readonly MemoEntry[]) => void;
  readonly onWrite: () => void;
}

/** Rows the page keys go over. */
const page = 8;

/** All memos, filtered above; walked by the arrow keys, Enter opens one where it stands. */
export function MemoPanel({ study, revision, onOpen, onMenu, onExport, onWrite }: PanelProps): VNode {
  const changed = revision.value;
  const [filter, setFilter] = useState<MemoFilter>(allMemos);
  const [activeKey, setActive] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const [nameId, name] = useSpokenName(ui.memos.name);
  const every = useMemo(() => study.memos.list(study.corpus, study.codebook), [changed]);
  const all = useMemo(() => every.filter((memo) => !isMemoHidden(memo, (path, coder) => study.hides(path, coder))), [every, changed]);
  const memos = useMemo(() => filterMemos(all, filter), [all, filter]);
  const active = memos.findIndex(({ key }) => key === activeKey);
  const isSomeHidden = every.length > all.length;

  const go = (to: number): void => {
    const memo = memos[Math.max(0, Math.min(memos.length - 1, to))];
    if (memo) setActive(memo.key);
  };
  const menuAtRow = (memo: MemoEntry): void => {
    const box = list.current?.querySelector(`#${memoId(active)}`)?.getBoundingClientRect();
    onMenu(memo, { x: (box?.left ?? 0) + 24, y: (box?.top ?? 0) + 24 });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const memo = memos[active];
    if (event.key === 'ArrowDown') go(active + 1);
    else if (event.key === 'ArrowUp') go(active < 0 ? 0 : active - 1);
    else if (event.key === 'PageDown') go(active + page);
    else if (event.key === 'PageUp') go(active - page);
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(memos.length - 1);
    else if (event.key === 'Enter' && memo) onOpen(memo);
    else if ((event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) && memo) menuAtRow(memo);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div class="emic-memos">
      {name}
      <div class="emic-memos-head">
        <input
          type="search"
          dir="auto"
          spellcheck={false}
          placeholder={ui.memos.search}
          aria-label={ui.memos.search}
          value={filter.text}
          onInput={(event) => setFilter({ ...filter, text: event.currentTarget.value })}
        />
        <IconButton icon="lucide-square-pen" label={ui.memos.write} onClick={onWrite} />
        <IconButton icon="lucide-file-output" label={ui.memos.export} onClick={() => onExport(memos)} />
      </div>
      <MemoFilters study={study} memos={all} filter={filter} onFilter={setFilter} />
      <div class="emic-memos-says" role="status">
        {all.length > 0 && <span dir="auto">{ui.memos.count(memos.length, all.length)}</span>}
        {isSomeHidden && <span dir="auto">{ui.memos.hidden}</span>}
      </div>
      {memos.length === 0 ? (
        <div class="pane-empty emic-empty">{all.length === 0 ? ui.memos.none : ui.memos.noneFits}</div>
      ) : (
        <div
          class="emic-memos-list"
          role="listbox"
          tabIndex={0}
          ref={list}
          aria-labelledby={nameId}
          aria-activedescendant={active < 0 ? undefined : memoId(active)}
          onKeyDown={onKeyDown}
          onFocus={(event) => {
            if (active < 0 && event.currentTarget.matches(':focus-visible')) go(0);
          }}
        >
          <VirtualList
            rows={memos}
            keyOf={({ key }) => key}
            estimate={() => 90}
            active={active}
            render={(memo, index) => (
              <MemoRow
                study={study}
                memo={memo}
                index={index}
                active={index === active}
                onOpen={() => {
                  setActive(memo.key);
                  onOpen(memo);
                }}
                onMenu={(at) => {
                  setActive(memo.key);
                  onMenu(memo, at);
                }}
              />
            )}
          />
        </div>
      )}
    </div>
  );
}
