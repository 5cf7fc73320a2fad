import type { VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { ui } from '../../i18n/ui';
import type { CodingEntry } from '../../core/corpus/types';
import type { Study } from '../../vault/types';
import { Icon, IconButton } from '../icon';
import type { PassageTexts } from '../passage-text';
import type { Reach, SidebarModel } from './model';
import { Passages } from './passages';
import { ThemeTree } from './tree';

/** What the sidebar asks of the app. */
export interface SidebarDoors {
  readonly jump: (coding: CodingEntry) => void;
  readonly openNote: (path: string) => void;
  readonly writePassages: (theme: string) => void;
  readonly query: (theme: string | null) => void;
  readonly themeMenu: (theme: string, at: { x: number; y: number }) => void;
  readonly askScope: () => void;
}

interface SidebarProps {
  readonly study: Study;
  readonly model: SidebarModel;
  readonly texts: PassageTexts;
  readonly doors: SidebarDoors;
}

/** The codebook beside the note: a tree of themes, and the passages of the one that is open. */
export function Sidebar({ study, model, texts, doors }: SidebarProps): VNode {
  void model.revision.value;
  const opened = model.opened.value;
  const box = useRef<HTMLDivElement>(null);
  const closing = useRef(false);
  const close = (): void => {
    closing.current = true;
    model.opened.value = null;
  };
  // Whoever leaves the passages stands in the tree again, at the theme they came from.
  useLayoutEffect(() => {
    if (closing.current && opened === null) box.current?.querySelector<HTMLElement>('[role=tree]')?.focus();
    closing.current = false;
  }, [opened]);
  return (
    <div class={`emic-sidebar ${opened === null ? '' : 'has-passages'}`} ref={box}>
      <div class="emic-themes">
        <Header model={model} doors={doors} />
        {study.ready ? null : <Progress study={study} />}
        {study.ready && !study.settings.scopeChosen && <ScopeBanner study={study} onChoose={doors.askScope} />}
        {model.rows.value.length > 0 ? (
          <ThemeTree
            study={study}
            model={model}
            onOpen={(theme) => {
              model.opened.value = theme;
            }}
            onMenu={doors.themeMenu}
          />
        ) : (
          study.ready && <Empty model={model} />
        )}
      </div>
      {opened !== null && (
        <Passages
          study={study}
          model={model}
          texts={texts}
          theme={opened}
          onJump={doors.jump}
          onWrite={doors.writePassages}
          onNote={doors.openNote}
          onClose={close}
        />
      )}
    </div>
  );
}

function Header({ model, doors }: { model: SidebarModel; doors: SidebarDoors }): VNode {
  return (
    <div class="nav-header emic-header">
      <div class="emic-header-row">
        <div class="emic-switch" role="group" aria-labelledby="emic-switch-name">
          <span id="emic-switch-name" class="emic-spoken">
            {ui.sidebar.reach}
          </span>
          <ReachButton model={model} reach="note" text={ui.sidebar.thisNote} />
          <ReachButton model={model} reach="all" text={ui.sidebar.allDocuments} />
        </div>
        <IconButton icon="lucide-chevrons-down-up" label={ui.sidebar.collapseAll} onClick={() => collapseAll(model)} />
        <IconButton icon="lucide-search" label={ui.sidebar.query} onClick={() => doors.query(null)} />
      </div>
      <div class="search-input-container emic-filter">
        <input
          type="search"
          enterkeyhint="search"
          spellcheck={false}
          dir="auto"
          placeholder={ui.sidebar.filter}
          value={model.filter.value}
          onInput={(event) => {
            model.filter.value = event.currentTarget.value;
          }}
          onKeyDown={(event) => {
            const tree = event.currentTarget.closest('.emic-themes')?.querySelector<HTMLElement>('[role=tree]');
            if (event.key === 'Escape' && model.filter.value !== '') model.filter.value = '';
            else if ((event.key === 'ArrowDown' || event.key === 'Enter') && tree) tree.focus();
            else return;
            event.preventDefault();
            event.stopPropagation();
          }}
        />
        {model.filter.value !== '' && (
          <button
            type="button"
            class="search-input-clear-button"
            aria-label={ui.sidebar.clearFilter}
            onClick={() => {
              model.filter.value = '';
            }}
          />
        )}
      </div>
    </div>
  );
}

function ReachButton({ model, reach, text }: { model: SidebarModel; reach: Reach; text: string }): VNode {
  const on = model.reach.value === reach;
  return (
    <button
      type="button"
      class={`emic-switch-side ${on ? 'is-active' : ''}`}
      aria-pressed={on}
      onClick={() => {
        model.reach.value = reach;
      }}
    >
      {text}
    </button>
  );
}

/** Reminds that nobody has said which notes are data, and what counts as data meanwhile. */
function ScopeBanner({ study, onChoose }: { study: Study; onChoose: () => void }): VNode {
  const documents = study.corpus.documents().filter(({ isData }) => isData).length;
  return (
    <div class="emic-banner">
      <span dir="auto">{documents === 0 ? ui.sidebar.scopeOpen : ui.sidebar.scopeByType(documents)}</span>
      {documents > 0 && (
        <button type="button" onClick={() => void study.change({ scopeChosen: true })}>
          {ui.sidebar.scopeRight}
        </button>
      )}
      <button type="button" class={documents === 0 ? 'mod-cta' : ''} onClick={onChoose}>
        {ui.sidebar.chooseScope}
      </button>
    </div>
  );
}

function Progress({ study }: { study: Study }): VNode {
  const { done, total } = study.progress;
  return (
    <div class="emic-progress" role="status">
      <span dir="auto">{ui.sidebar.reading(done, total)}</span>
      <progress max={Math.max(total, 1)} value={done} />
    </div>
  );
}

function Empty({ model }: { model: SidebarModel }): VNode {
  const filtered = model.themes.value > 0;
  const inNote = model.reach.value === 'note';
  const text = filtered
    ? ui.sidebar.noMatch(model.filter.value)
    : !inNote
      ? ui.sidebar.empty
      : model.note.value === null
        ? ui.sidebar.noNote
        : ui.sidebar.emptyNote;
  return (
    <div class="emic-empty-state" role="status">
      <Icon name={filtered ? 'lucide-search-x' : 'lucide-highlighter'} class="emic-empty-icon" />
      <p dir="auto">{text}</p>
      {!filtered && <p class="emic-field-hint">{ui.sidebar.howToCode}</p>}
    </div>
  );
}

function collapseAll(model: SidebarModel): void {
  const parents = model.rows.value.filter(({ expanded }) => expanded !== null).map(({ theme }) => theme);
  const allClosed = parents.every((theme) => model.collapsed.value.has(theme));
  model.collapsed.value = allClosed ? new Set() : new Set([...model.collapsed.value, ...parents]);
}
