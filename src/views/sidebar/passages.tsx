import { Platform } from 'obsidian';
import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { isGroupKey, themeGroups } from '../../core/codebook/groups';
import type { ThemeEntry } from '../../core/codebook/types';
import type { CodingEntry } from '../../core/corpus/types';
import { ui } from '../../i18n/ui';
import { codingDragged } from '../../vault/drag';
import type { Study } from '../../vault/types';
import { Dot } from '../dot';
import { Icon, IconButton } from '../icon';
import { CodedPassage } from '../passage';
import type { PassageTexts } from '../passage-text';
import { VirtualList } from '../virtual-list';
import type { SidebarModel } from './model';
import type { PassageRow } from './theme-passages';

interface PassagesProps {
  readonly study: Study;
  readonly model: SidebarModel;
  readonly texts: PassageTexts;
  /** Of a group its key. */
  readonly theme: string;
  readonly onJump: (coding: CodingEntry) => void;
  readonly onWrite: (theme: string) => void;
  readonly onNote: (path: string) => void;
  readonly onMenu: (coding: CodingEntry, at: { x: number; y: number }) => void;
  readonly onClose: () => void;
}

/** A theme's passages: what is said under it, where, by whom. Opening one jumps to the words. */
export function Passages(props: PassagesProps): VNode {
  const { study, model, texts, theme } = props;
  const rows = model.passages.value;
  const isGroup = isGroupKey(theme);
  const entry = isGroup ? groupEntry(study, theme) : study.entry(theme);
  const codings = rows.filter(({ kind }) => kind === 'passage').length;
  const [activeKey, setActive] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const active = activeKey === null ? -1 : rows.findIndex((row) => rowKey(row) === activeKey);

  useEffect(() => {
    list.current?.querySelector<HTMLElement>('[role=listbox]')?.focus({ preventScroll: true });
  }, [theme]);

  const step = (from: number, by: 1 | -1): void => {
    let at = from + by;
    while (rows[at] && !isChoice(rows[at])) at += by;
    const row = rows[at];
    if (row) setActive(rowKey(row));
  };
  const jump = (row: PassageRow): void => {
    setActive(rowKey(row));
    if (row.kind === 'passage') props.onJump(row.coding);
    else props.onNote(row.document.path);
  };
  const menuAt = (coding: CodingEntry): void => {
    const at = list.current?.querySelector('.emic-hit.is-at') ?? list.current;
    const { left, top } = at?.getBoundingClientRect() ?? { left: 0, top: 0 };
    props.onMenu(coding, { x: left + 24, y: top + 24 });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const row = rows[active];
    if (event.key === 'ArrowDown') step(active, 1);
    else if (event.key === 'ArrowUp') step(active, -1);
    else if (event.key === 'Home') step(-1, 1);
    else if (event.key === 'End') step(rows.length, -1);
    else if (event.key === 'Enter' && event.altKey && row?.kind === 'passage') menuAt(row.coding);
    else if (event.key === 'Enter' && row) jump(row);
    else if (event.key === ' ') list.current?.querySelector<HTMLElement>('.emic-hit.is-at .emic-cover-label')?.click();
    else if (event.key === 'Escape' || event.key === 'Backspace') props.onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <section class="emic-passages" aria-labelledby="emic-passages-name">
      <header class="emic-passages-head">
        <IconButton icon="lucide-arrow-left" label={ui.passages.close} class="emic-back" onClick={props.onClose} />
        <div class="emic-passages-title" id="emic-passages-name">
          {isGroup ? <Icon name="lucide-tags" /> : <Dot color={study.look(theme).color} />}
          <span dir="auto">{entry.title}</span>
          <span class="emic-count" dir="auto">
            {ui.passages.count(codings)}
          </span>
        </div>
        <IconButton
          icon="lucide-folder-tree"
          label={ui.passages.withChildren}
          pressed={model.withChildren.value}
          onClick={() => {
            model.withChildren.value = !model.withChildren.value;
          }}
        />
        {entry.note !== null && (
          <IconButton icon="lucide-book-open" label={ui.passages.openNote} onClick={() => props.onNote(entry.note ?? '')} />
        )}
        {!isGroup && <IconButton icon="lucide-file-output" label={ui.passages.write} onClick={() => props.onWrite(theme)} />}
      </header>
      {entry.definition !== null && (
        <div class="emic-definition" dir="auto">
          {entry.definition}
        </div>
      )}
      {rows.length === 0 ? (
        <div class="pane-empty emic-empty">{model.reach.value === 'note' ? ui.passages.noneInNote : ui.passages.none}</div>
      ) : (
        <div class="emic-passage-list" ref={list}>
          <VirtualList
            rows={rows}
            keyOf={rowKey}
            estimate={(row) => (row.kind === 'document' ? 32 : 110)}
            active={active}
            frame={{
              role: 'listbox',
              tabIndex: 0,
              'aria-labelledby': 'emic-passages-name',
              'aria-activedescendant': active >= 0 && activeKey !== null ? `emic-passage-${activeKey}` : undefined,
              onKeyDown,
              onFocus: (event) => {
                // Not for a pointer: what it is about to press must not scroll away under it.
                if (active < 0 && event.currentTarget.matches(':focus-visible')) step(-1, 1);
              },
              onContextMenu: (event) => {
                // From the keyboard's menu key, which knows no row.
                const row = rows[active];
                if (event.button === 2 || row?.kind !== 'passage') return;
                event.preventDefault();
                menuAt(row.coding);
              },
            }}
            render={(row, index) =>
              row.kind === 'document' ? (
                <DocumentRow row={row} id={`emic-passage-${rowKey(row)}`} active={index === active} onOpen={() => jump(row)} />
              ) : (
                <div
                  id={`emic-passage-${rowKey(row)}`}
                  role="option"
                  aria-selected={index === active}
                  class={`emic-hit ${index === active ? 'is-at' : ''}`}
                  draggable={!Platform.isMobile}
                  onDragStart={(event) => {
                    const { document, id, ordinal } = row.coding;
                    event.dataTransfer?.setData(codingDragged, JSON.stringify({ path: document.path, id, ordinal }));
                    if (event.dataTransfer) event.dataTransfer.effectAllowed = 'copy';
                    model.dragged.value = { what: 'words' };
                  }}
                  onDragEnd={() => {
                    model.dragged.value = null;
                  }}
                  onContextMenu={(event) => {
                    event.preventDefault();
                    event.stopPropagation();
                    props.onMenu(row.coding, { x: event.clientX, y: event.clientY });
                  }}
                  onClick={() => jump(row)}
                >
                  <CodedPassage study={study} texts={texts} coding={row.coding} theme={theme} isOption />
                </div>
              )
            }
          />
        </div>
      )}
    </section>
  );
}

/** What stands above the passages of a group, which has a name and no more. */
function groupEntry(study: Study, key: string): Pick<ThemeEntry, 'title' | 'note' | 'definition'> {
  const title = themeGroups(study.codebook).find((group) => group.key === key)?.name ?? key.slice(1);
  return { title, note: null, definition: null };
}

interface DocumentRowProps {
  readonly row: Extract<PassageRow, { kind: 'document' }>;
  readonly id: string;
  readonly active: boolean;
  readonly onOpen: () => void;
}

/** The name above a document's passages; one coded as a whole can be opened by it. */
function DocumentRow({ row, id, active, onOpen }: DocumentRowProps): VNode {
  const { document, codings, whole } = row;
  const about = [document.type, document.date].filter((part) => part !== null);
  return (
    <div
      id={id}
      class={`emic-document-row ${whole ? 'is-whole' : ''} ${active ? 'is-at' : ''}`}
      role={whole ? 'option' : 'presentation'}
      aria-selected={whole ? active : undefined}
      onClick={whole ? onOpen : undefined}
    >
      <Icon name="lucide-file-text" />
      <span class="emic-document-name" dir="auto">
        {document.name}
      </span>
      <span class="emic-byline">{[...(whole ? [ui.passages.whole] : []), ...about].join(', ')}</span>
      {codings > 0 && <span class="emic-count">{codings}</span>}
    </div>
  );
}

/** Whether a row can be chosen: a passage, or a document that is coded as a whole. */
function isChoice(row: PassageRow | undefined): boolean {
  return row?.kind === 'passage' || row?.whole === true;
}

function rowKey(row: PassageRow): string {
  return row.kind === 'document' ? `document:${row.document.path}` : `${row.coding.document.path}:${row.coding.id}:${row.coding.ordinal}`;
}
