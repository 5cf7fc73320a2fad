import type { VNode } from 'preact';
import { ui } from '../../i18n/ui';
import { IconButton } from '../icon';
import { useSpokenName } from '../spoken-name';
import type { Reach, SidebarModel } from './model';

interface HeaderProps {
  readonly model: SidebarModel;
  readonly onOptions: (at: { x: number; y: number }) => void;
  readonly onShow: (at: { x: number; y: number }) => void;
  readonly onQuery: () => void;
}

/** What is counted, what is in sight, and words to find a theme by. */
export function Header({ model, onOptions, onShow, onQuery }: HeaderProps): VNode {
  const { themes, coders, only } = model.showing.value;
  const [nameId, name] = useSpokenName(ui.sidebar.reach);
  return (
    <div class="nav-header emic-header">
      <div class="emic-header-row">
        <div class="emic-switch" role="group" aria-labelledby={nameId}>
          {name}
          <ReachButton model={model} reach="note" text={ui.sidebar.thisNote} />
          <ReachButton model={model} reach="all" text={ui.sidebar.allDocuments} />
        </div>
        <IconButton icon="lucide-search" label={ui.sidebar.query} onClick={onQuery} />
      </div>
      <div class="emic-header-row">
        <FilterField model={model} />
        <IconButton icon="lucide-eye" label={ui.sidebar.show} lit={themes !== null || coders !== null || only !== 'all'} onClick={(event) => onShow(under(event))} />
        <IconButton icon="lucide-arrow-up-narrow-wide" label={ui.sidebar.options} onClick={(event) => onOptions(under(event))} />
        <IconButton icon="lucide-chevrons-down-up" label={ui.sidebar.collapseAll} onClick={() => collapseAll(model)} />
      </div>
    </div>
  );
}

function FilterField({ model }: { model: SidebarModel }): VNode {
  return (
    <div class="search-input-container emic-filter">
      <input
        type="search"
        enterkeyhint="search"
        spellcheck={false}
        dir="auto"
        placeholder={ui.sidebar.filter}
        aria-label={ui.sidebar.filter}
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

/** Where the menu of a button opens: under it, for the keyboard as for a pointer. */
function under(event: MouseEvent): { x: number; y: number } {
  const button = event.currentTarget instanceof Element ? event.currentTarget.getBoundingClientRect() : null;
  return button ? { x: button.left, y: button.bottom } : { x: event.clientX, y: event.clientY };
}

function collapseAll(model: SidebarModel): void {
  const parents = model.rows.value.filter(({ expanded }) => expanded !== null).map(({ key }) => key);
  const allClosed = parents.every((key) => model.collapsed.value.has(key));
  model.collapsed.value = allClosed ? new Set() : new Set([...model.collapsed.value, ...parents]);
}
